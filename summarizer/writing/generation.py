"""Have a local model answer requests: greedy, in batches, until the deadline."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from summarizer.errors import ModelError
from summarizer.writing.backends import Message, Reply, Request
from summarizer.writing.fencing import neutral
from summarizer.writing.pretrained import Loaded, shelf
from summarizer.writing.running import Running

#: Tokens that a model without a limit of its own is given.
DEFAULT_CONTEXT = 2048
SEED = 20
#: Tokens above a quarter more than the source that an answer may have: the end, and a clause.
_TOKENS_TO_SPARE = 12
#: What PRIMERA was trained to see between documents (Xiao et al. 2022).
DOCUMENT_SEPARATOR = "<doc-sep>"
#: Beams of a sequence-to-sequence model: BART and PEGASUS were tuned with four or more, and lose
#: little with two at half the time.
BEAMS = 2


class TransformersBackend:
    """A model that transformers runs on this machine.

    Chat models answer by their own chat template; models without one get the turns as plain text.
    Sequence-to-sequence models get the sources alone; what is longer than they can read is
    summarized in parts, and the parts once more.
    """

    def __init__(self, name: str, source: str, *, version: str, running: Running) -> None:
        self.name = name
        self.version = version
        self._source = source
        self._running = running

    def replies(
        self, requests: Sequence[Request], *, deadline: float
    ) -> Iterator[tuple[int, Reply]]:
        loaded = shelf.take(self._source, self._running)
        try:
            answer = _seq2seq_answers if loaded.seq2seq else _chat_answers
            # Requests of like length waste little padding.
            by_length = sorted(range(len(requests)), key=lambda i: (_length(requests[i]), i))
            for start in range(0, len(by_length), self._running.batch):
                if time.monotonic() >= deadline:
                    return
                chosen = by_length[start : start + self._running.batch]
                try:
                    texts = answer(loaded, [requests[i] for i in chosen], deadline)
                except (RuntimeError, MemoryError, ValueError, IndexError, KeyError) as error:
                    gc.collect()
                    reason = str(error).strip().split("\n", 1)[0][:200]
                    raise ModelError(
                        f"the model failed: {reason or type(error).__name__}"
                    ) from error
                yield from zip(chosen, texts, strict=True)
        finally:
            shelf.put_back(self._source, self._running)


def _length(request: Request) -> int:
    return sum(map(len, request.sources))


def _chat_answers(loaded: Loaded, requests: Sequence[Request], deadline: float) -> list[Reply]:
    tokenizer = loaded.tokenizer
    prompts = [_prompt_ids(tokenizer, r.messages) for r in requests]
    longest = max(_answer_tokens(tokenizer, r) for r in requests)
    fits = [len(ids) + longest <= _context(loaded) for ids in prompts]
    answers: list[Reply] = [ModelError("the prompt is longer than the model can read")] * len(fits)
    chosen = [i for i, fit in enumerate(fits) if fit]
    if not chosen:
        return answers
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else _end(loaded)
    # The examples are the same for all: they are read once, and each row goes on from there.
    shared = _shared(prompts[i] for i in chosen)
    width = max(len(prompts[i]) for i in chosen)
    head = prompts[chosen[0]][:shared]
    rows = [head + [pad] * (width - len(prompts[i])) + prompts[i][shared:] for i in chosen]
    mask = [
        [1] * shared + [0] * (width - len(prompts[i])) + [1] * (len(prompts[i]) - shared)
        for i in chosen
    ]
    more = {"past_key_values": _read_once(loaded, head, len(rows))} if shared else {}
    made = _generate(loaded, rows, mask, longest, deadline, pad_token_id=pad, num_beams=1, **more)
    for index, ids in zip(chosen, made, strict=True):
        text = tokenizer.decode(ids[width:], skip_special_tokens=True)
        cut_off = time.monotonic() >= deadline and _end(loaded) not in ids[width:]
        answers[index] = ModelError("the answer did not end in time") if cut_off else text
    return answers


def _answer_tokens(tokenizer: Any, request: Request) -> int:
    """Tokens for an answer: it says what its longest source says, and hardly ever in more."""
    longest = max(len(tokenizer(neutral(s))["input_ids"]) for s in request.sources)
    return min(request.max_tokens, longest + longest // 4 + _TOKENS_TO_SPARE)


def _shared(prompts: Iterable[Sequence[int]]) -> int:
    """Length of the beginning that all prompts have, a token of each left to go on from."""
    listed = list(prompts)
    first, last = min(map(list, listed)), max(map(list, listed))
    most = min(map(len, listed)) - 1
    same = next((i for i in range(most) if first[i] != last[i]), most)
    return same if len(listed) > 1 else 0


def _read_once(loaded: Loaded, head: Sequence[int], copies: int) -> Any:
    """Keys and values of the tokens that begin every row."""
    import torch

    ids = torch.tensor([list(head)], device=loaded.model.device)
    with torch.inference_mode():
        cache = loaded.model(input_ids=ids, use_cache=True).past_key_values
    cache.batch_repeat_interleave(copies)
    return cache


def _prompt_ids(tokenizer: Any, messages: Sequence[Message]) -> list[int]:
    """Token ids of a conversation. What stands in a turn never becomes a token of the template."""
    special = sorted(
        {*tokenizer.all_special_tokens, *getattr(tokenizer, "added_tokens_encoder", {})},
        key=lambda token: (-len(token), token),
    )
    turns = []
    for message in messages:
        text = message.text
        for token in special:
            if token.strip() and token in text:
                text = text.replace(token, neutral(token) if neutral(token) != token else "")
        turns.append({"role": message.role, "content": text})
    if getattr(tokenizer, "chat_template", None):
        try:
            text = tokenizer.apply_chat_template(turns, add_generation_prompt=True, tokenize=False)
        except Exception:
            merged = _without_system(turns)
            text = tokenizer.apply_chat_template(merged, add_generation_prompt=True, tokenize=False)
        return list(tokenizer(text, add_special_tokens=False)["input_ids"])
    text = "\n\n".join(turn["content"] for turn in turns) + "\n\n"
    return list(tokenizer(text)["input_ids"])


def _without_system(turns: list[dict[str, str]]) -> list[dict[str, str]]:
    """The turns with the system's words at the head of the first user turn."""
    system = "\n".join(t["content"] for t in turns if t["role"] == "system")
    rest = [dict(t) for t in turns if t["role"] != "system"]
    if system and rest:
        rest[0]["content"] = f"{system}\n\n{rest[0]['content']}"
    return rest


def _seq2seq_answers(loaded: Loaded, requests: Sequence[Request], deadline: float) -> list[Reply]:
    answers: list[Reply] = []
    for request in requests:
        parts = [_source_ids(loaded, request.sources)]
        room = _context(loaded) - 2
        if len(parts[0]) > room:
            parts = [parts[0][i : i + room] for i in range(0, len(parts[0]), room)]
            texts = _summaries(loaded, parts, request.max_tokens, deadline)
            parts = [_source_ids(loaded, texts)[:room]]
        if time.monotonic() >= deadline:
            answers.append(ModelError("the answer did not end in time"))
            continue
        answers.append(_summaries(loaded, parts, request.max_tokens, deadline)[0])
    return answers


def _source_ids(loaded: Loaded, sources: Sequence[str]) -> list[int]:
    """Token ids of the sources, without begin and end; PRIMERA's separator between them."""
    tokenizer = loaded.tokenizer
    separator = _separator(tokenizer)
    ids: list[int] = []
    for number, source in enumerate(sources):
        if number and separator is not None:
            ids.append(separator)
        text = " ".join(neutral(source).split())
        ids += tokenizer(text, add_special_tokens=False)["input_ids"]
    return ids


def _separator(tokenizer: Any) -> int | None:
    found = tokenizer.get_added_vocab().get(DOCUMENT_SEPARATOR)
    return None if found is None else int(found)


def _summaries(
    loaded: Loaded, parts: Sequence[Sequence[int]], max_tokens: int, deadline: float
) -> list[str]:
    tokenizer = loaded.tokenizer
    out = []
    for part in parts:
        ids = [
            *([tokenizer.bos_token_id] if tokenizer.bos_token_id is not None else []),
            *part,
            *([tokenizer.eos_token_id] if tokenizer.eos_token_id is not None else []),
        ]
        more: dict[str, Any] = {"num_beams": BEAMS, "early_stopping": True}
        if loaded.model.config.model_type == "led":
            # Global attention on the first token and on every separator, as PRIMERA was trained.
            separator = _separator(tokenizer)
            attends = [int(i == 0 or token == separator) for i, token in enumerate(ids)]
            more["global_attention_mask"] = [attends]
        made = _generate(loaded, [ids], [[1] * len(ids)], max_tokens, deadline, **more)
        out.append(tokenizer.decode(made[0], skip_special_tokens=True))
    return out


def _generate(
    loaded: Loaded,
    rows: Sequence[Sequence[int]],
    mask: Sequence[Sequence[int]],
    max_tokens: int,
    deadline: float,
    **more: Any,
) -> list[list[int]]:
    """Token ids, greedy or by beams: never sampled, and seeded for what a model does by itself."""
    import torch
    from transformers import StoppingCriteriaList
    from transformers.generation import MaxTimeCriteria

    device = loaded.model.device
    random.seed(SEED)
    torch.manual_seed(SEED)
    if "global_attention_mask" in more:
        more["global_attention_mask"] = torch.tensor(more["global_attention_mask"], device=device)
    left = max(deadline - time.monotonic(), 0.0)
    with torch.inference_mode():
        made = loaded.model.generate(
            input_ids=torch.tensor(rows, device=device),
            attention_mask=torch.tensor(mask, device=device),
            max_new_tokens=max_tokens,
            max_length=None,
            min_length=0,
            min_new_tokens=None,
            do_sample=False,
            temperature=None,
            top_p=None,
            top_k=None,
            stopping_criteria=StoppingCriteriaList([MaxTimeCriteria(max_time=left)]),
            **more,
        )
    return [list(map(int, row)) for row in made.tolist()]


def _end(loaded: Loaded) -> int:
    end = loaded.model.generation_config.eos_token_id
    if end is None:
        end = loaded.tokenizer.eos_token_id
    return int(end[0] if isinstance(end, list) else 0 if end is None else end)


def _context(loaded: Loaded) -> int:
    """Tokens that the model can read, and write where it goes on from what it reads."""
    config = loaded.model.config
    for name in ("max_encoder_position_embeddings", "max_position_embeddings", "n_positions"):
        value = getattr(config, name, None)
        if isinstance(value, int) and value > 0:
            return value
    return DEFAULT_CONTEXT
