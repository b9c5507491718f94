"""MiniLM reading a claim together with its evidence, by adapters that ship with this package.

The weights of all-MiniLM-L6-v2 come from the ``models`` extra; ``data/entailment.npz`` holds what
``python -m bench.verification.adapter`` learnt on top of them: low-rank changes of its matrices
(LoRA: Hu et al. 2022), and two linear readings of the last layer. One tells from the first token
whether the evidence supports the claim, the other from each word piece of the claim whether it is
wrong; the worst one counts. The sum is a feature of the calibrated model's second set of weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarizer.encoders.transformer import minilm_folder
from summarizer.errors import MissingExtraError, ModelError
from summarizer.resources import resource_path

#: What this model is called where one is asked for.
MINILM = "minilm"
WEIGHTS = "data/entailment.npz"
#: Word pieces of claim and evidence together; what the evidence has beyond them is not read.
MAX_PIECES = 160
#: Fewest pieces that are left to the evidence where the claim is long.
LEAST_EVIDENCE = 20
#: Claims that go through the model at once.
BATCH = 16


class AdaptedMiniLM:
    """Loaded at the first use. Calls are serialised: models are not thread-safe."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._loaded: tuple[Any, Any, dict[str, NDArray[np.float32]]] | None = None

    def log_odds(self, claims: Sequence[tuple[str, Sequence[str]]]) -> list[float]:
        """Log-odds that each claim is supported by its evidence (best span first).

        Raises ``MissingExtraError`` without the ``models`` extra, ``ModelError`` where the model
        fails.
        """
        if not claims:
            return []
        with self._lock:
            if self._loaded is None:
                self._loaded = _load()
            try:
                return log_odds(*self._loaded, claims)
            except (RuntimeError, ValueError, IndexError) as error:
                raise ModelError(f"the entailment model {MINILM!r} failed: {error}") from error


@cache
def adapted_minilm() -> AdaptedMiniLM:
    """The one of this process: loading takes a second."""
    return AdaptedMiniLM()


def log_odds(
    tokenizer: Any,
    model: Any,
    head: dict[str, NDArray[np.float32]],
    claims: Sequence[tuple[str, Sequence[str]]],
) -> list[float]:
    """What the model, with the adapters in its weights, gives each claim with its evidence."""
    import torch

    first = torch.from_numpy(head["first"])
    pieces = torch.from_numpy(head["pieces"])
    first_bias, pieces_bias, scale = (float(value) for value in head["scalars"])
    encoded = [encode(tokenizer, claim, evidence) for claim, evidence in claims]
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]) + len(encoded[i][1]))
    out = [0.0] * len(encoded)
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            ids, types, mask, own = batch(tokenizer, [encoded[i] for i in places])
            states = model(
                input_ids=ids, token_type_ids=types, attention_mask=mask
            ).last_hidden_state.float()
            worst = (states @ pieces + pieces_bias).masked_fill(~own, -30.0).amax(dim=1)
            values = states[:, 0] @ first + first_bias - scale * worst
            for place, value in zip(places, values.tolist(), strict=True):
                out[place] = value
    return out


def encode(tokenizer: Any, claim: str, evidence: Sequence[str]) -> tuple[list[int], list[int]]:
    """The word pieces of a claim and of as much of its evidence as fits."""

    def pieces(text: str) -> list[int]:
        # A lone surrogate is no character to a tokenizer.
        text = text.encode("utf-8", "replace").decode("utf-8")
        # Cut beforehand, as a tokenizer warns of what is longer than its model reads.
        return list(tokenizer(text[: 20 * MAX_PIECES], add_special_tokens=False)["input_ids"])

    own = pieces(claim)[: MAX_PIECES - LEAST_EVIDENCE]
    return own, pieces(" ".join(evidence))[: MAX_PIECES - 3 - len(own)]


def batch(
    tokenizer: Any, encoded: Sequence[tuple[Sequence[int], Sequence[int]]]
) -> tuple[Any, Any, Any, Any]:
    """Ids, types and mask of ``[CLS] claim [SEP] evidence [SEP]``, and where the claim stands."""
    import torch

    width = max(len(claim) + len(evidence) + 3 for claim, evidence in encoded)
    ids = torch.zeros(len(encoded), width, dtype=torch.long)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    own = torch.zeros(len(encoded), width, dtype=torch.bool)
    begin, end = tokenizer.cls_token_id, tokenizer.sep_token_id
    for row, (claim, evidence) in enumerate(encoded):
        pieces = [begin, *claim, end, *evidence, end]
        ids[row, : len(pieces)] = torch.tensor(pieces)
        types[row, len(claim) + 2 : len(pieces)] = 1
        mask[row, : len(pieces)] = 1
        own[row, 1 : len(claim) + 1] = True
    return ids, types, mask, own


def load_minilm() -> tuple[Any, Any]:
    """Tokenizer and model as the package has them. Raises as :class:`AdaptedMiniLM` does."""
    feature = f"the entailment model {MINILM!r}"
    folder = minilm_folder(feature)
    if find_spec("torch") is None or find_spec("transformers") is None:
        raise MissingExtraError(feature, "models")
    from transformers import AutoModel, AutoTokenizer
    from transformers.utils import logging

    logging.disable_progress_bar()
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = AutoModel.from_pretrained(
            folder, local_files_only=True, attn_implementation="eager"
        ).eval()
    except (OSError, ValueError, RuntimeError, ImportError) as error:
        raise ModelError(f"{feature} cannot be loaded: {error}") from error
    return tokenizer, model


def _load() -> tuple[Any, Any, dict[str, NDArray[np.float32]]]:
    tokenizer, model = load_minilm()
    with np.load(resource_path(WEIGHTS)) as tables:
        head = {name: tables[name].astype(np.float32) for name in tables.files}
    merge(model, head)
    return tokenizer, model, head


def merge(model: Any, adapters: dict[str, NDArray[np.float32]]) -> None:
    """Add the adapters' changes to the matrices of a model.

    The adapter of a matrix is ``NAME.down`` and ``NAME.up``, where the model has ``NAME.weight``.
    """
    import torch

    weights = dict(model.named_parameters())
    with torch.no_grad():
        for name, down in adapters.items():
            if name.endswith(".down"):
                matrix = name.removesuffix(".down")
                weights[f"{matrix}.weight"] += torch.from_numpy(adapters[f"{matrix}.up"] @ down)
