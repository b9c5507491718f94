"""Train the adapters of MiniLM that read a claim together with its evidence:
``python -m bench.verification.adapter --data FOLDER``.

Learns from the pairs of :mod:`bench.verification.pairs`, none of whose articles is scored, and
writes ``summarizer/data/entailment.npz``; ``python -m bench.verification.train --entailment`` then
says what the model is worth. Takes half an hour to an hour on two cores.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from bench.verification.data import Claim
from bench.verification.pairs import Pair, pairs, wrong
from bench.verification.train import claims
from summarizer.verification.adapted import LEAST_EVIDENCE, batch, load_minilm

WEIGHTS = Path(__file__).parents[2] / "summarizer" / "data" / "entailment.npz"
SEED = 0
#: Rank of the changes of a matrix. Layers below this one stay as they are and need no gradients.
RANK, FROZEN = 16, 2
MATRICES = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
#: Pairs of the first round, of all kinds as they come, and of the second, with fewer easy ones.
FIRST, SECOND = 12_000, 44_000
#: Batches of a round that are used at most: to save time the second one ends before its rate, an
#: eighth of the highest there, has fallen to nothing.
MOST = 1_200
#: Shares of the easy or plentiful kinds that are used, in both rounds and in the second.
LOOSE = 0.4
SHARES = {
    "loose": 0.75, "small words": 0.5, "none": 0.7, "exchanged": 0.4, "fusion": 0.5,
    "neighbour": 0.5, "judgement": 0.4, "negate": 0.5, "verb": 0.4, "noun": 0.6, "phrase": 0.6,
    "inserted": 0.6, "pronoun": 0.5, "name": 0.8, "other article": 0.7, "no paraphrase": 0.8,
    "opposite": 0.7, "unhedge": 0.7,
}  # fmt: skip
BATCH, PIECES = 32, 128
RATE, WARM = 2e-3, 100
#: What the wrong word pieces count beside the claim as a whole.
OF_PIECES = 2.0

#: Pieces of the claim and of the evidence, whether it supports the claim, and which pieces of the
#: claim are wrong, where that is known.
Example = tuple[list[int], list[int], bool, list[bool] | None]


class Adapter(nn.Module):  # type: ignore[misc]  # torch is not followed
    """A linear layer with a low-rank change (LoRA: Hu et al. 2022)."""

    def __init__(self, base: Any) -> None:
        super().__init__()
        self.base = base
        size = base.in_features
        self.down = nn.Parameter(torch.randn(RANK, size) / size**0.5)
        self.up = nn.Parameter(torch.zeros(base.out_features, RANK))

    def forward(self, states: Any) -> Any:
        """The layer's output and the change's."""
        change = states @ self.down.to(states.dtype).T @ self.up.to(states.dtype).T
        return self.base(states) + change


class Reader(nn.Module):  # type: ignore[misc]  # torch is not followed
    """MiniLM with adapters, and the two readings of its last layer."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.adapters: dict[str, Adapter] = {}
        self.model = model.to(torch.bfloat16)
        self.model.requires_grad_(False)
        for number, layer in enumerate(model.encoder.layer):
            if number < FROZEN:
                continue
            for path in MATRICES:
                parent, _, name = path.rpartition(".")
                owner = layer.get_submodule(parent)
                adapter = Adapter(getattr(owner, name))
                setattr(owner, name, adapter)
                self.adapters[f"encoder.layer.{number}.{path}"] = adapter
        size = model.config.hidden_size
        self.first, self.pieces = nn.Linear(size, 1), nn.Linear(size, 1)
        self.scale = nn.Parameter(torch.tensor(0.5))
        nn.init.zeros_(self.first.weight)
        nn.init.zeros_(self.pieces.weight)
        nn.init.constant_(self.pieces.bias, -2.0)

    def forward(self, ids: Any, types: Any, mask: Any, own: Any) -> tuple[Any, Any]:
        """Log-odds that a claim is supported, and that each of its pieces is wrong."""
        states = self.model(
            input_ids=ids, token_type_ids=types, attention_mask=mask
        ).last_hidden_state.float()
        pieces = self.pieces(states).squeeze(-1)
        worst = pieces.masked_fill(~own, -30.0).amax(dim=1)
        return self.first(states[:, 0]).squeeze(-1) - self.scale * worst, pieces

    def tables(self) -> dict[str, np.ndarray[Any, Any]]:
        """All that was learnt, for ``summarizer.verification.adapted``."""
        out = {}
        for name, adapter in self.adapters.items():
            out[f"{name}.down"] = adapter.down.detach().numpy().astype(np.float16)
            out[f"{name}.up"] = adapter.up.detach().numpy().astype(np.float16)
        scalars = [self.first.bias.item(), self.pieces.bias.item(), self.scale.item()]
        out["first"] = self.first.weight.detach().numpy()[0]
        out["pieces"] = self.pieces.weight.detach().numpy()[0]
        out["scalars"] = np.array(scalars, dtype=np.float32)
        return out


def known(scored: Sequence[Claim]) -> set[str]:
    """Groups and texts of the claims that are scored, which nothing may be learnt from."""
    return {text for claim in scored for text in (claim.group, claim.text, *claim.articles)}


def rounds(found: Sequence[Pair]) -> Iterator[tuple[list[Pair], random.Random]]:
    """The pairs of each round, and the dice that put them into batches."""
    for second in (False, True):
        draw = random.Random(SEED)  # noqa: S311 - a repeatable choice, not a secret
        kept = [p for p in found if p.edit != "loose" or draw.random() < LOOSE]
        draw.shuffle(kept)
        if not second:
            yield kept[:FIRST], draw
        else:
            rest = [p for p in kept[FIRST:] if draw.random() < SHARES.get(p.edit, 1.0)]
            yield rest[:SECOND], draw


def examples(tokenizer: Any, found: Sequence[Pair]) -> list[Example]:
    """The pairs in word pieces."""

    def pieces(text: str) -> list[int]:
        return list(tokenizer(text, add_special_tokens=False)["input_ids"])

    out: list[Example] = []
    for pair in found:
        claim = pieces(pair.claim)[: PIECES - LEAST_EVIDENCE]
        evidence = pieces(" ".join(pair.evidence))[: PIECES - 3 - len(claim)]
        flags = None
        if pair.supported:
            flags = [False] * len(claim)
        elif pair.made_from:
            flags = wrong(claim, pieces(pair.made_from))
        if claim:
            out.append((claim, evidence, pair.supported, flags))
    return out


def batches(found: Sequence[Example], draw: random.Random) -> list[Sequence[Example]]:
    """Batches of pairs of like length, in random order among their neighbours."""
    out: list[Sequence[Example]] = []
    for start in range(0, len(found), 50 * BATCH):
        chunk = sorted(found[start : start + 50 * BATCH], key=lambda e: len(e[0]) + len(e[1]))
        made: list[Sequence[Example]] = [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
        draw.shuffle(made)
        out += made
    return out


def fit(reader: Reader, tokenizer: Any, made: Sequence[Sequence[Example]]) -> None:
    """One pass over the batches, while the rate falls."""
    learnt = [p for p in reader.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(learnt, lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    warm = min(WARM, max(1, len(made) // 10))
    loss_of = nn.functional.binary_cross_entropy_with_logits
    for step, some in enumerate(made[:MOST]):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / warm) * (1 - step / len(made))
        ids, types, mask, own = batch(tokenizer, [(e[0], e[1]) for e in some])
        truth = torch.tensor([float(e[2]) for e in some])
        flags, told = torch.zeros(ids.shape), torch.zeros_like(own)
        for row, (claim, _, _, wrong_ones) in enumerate(some):
            if wrong_ones is not None:
                flags[row, 1 : len(claim) + 1] = torch.tensor(wrong_ones, dtype=torch.float)
                told[row, 1 : len(claim) + 1] = True
        values, pieces = reader(ids, types, mask, own)
        loss = loss_of(values, truth)
        if told.any():
            loss = loss + OF_PIECES * loss_of(pieces[told], flags[told])
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        if step % 50 == 0:
            print(f"{step}/{len(made)} loss {loss.item():.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=os.environ.get("SUMMARIZER_DATA"))
    args = parser.parse_args()
    if args.data is None:
        parser.error("give --data or set SUMMARIZER_DATA: the folder of the public data")
    scored = [c for c in claims(args.data) if not c.source.startswith("further")]
    found = list(pairs(args.data, known(scored)))
    torch.manual_seed(SEED)
    tokenizer, model = load_minilm()
    reader = Reader(model)
    for chosen, draw in rounds(found):
        fit(reader, tokenizer, batches(examples(tokenizer, chosen), draw))
    np.savez_compressed(WEIGHTS, **reader.tables())  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
