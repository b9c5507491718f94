"""The claims to measure and train on: public ones, and edits of news sentences.

The data stands in a folder given by ``--data`` or ``SUMMARIZER_DATA``, as gzipped JSON lines; on
GitHub it is W4ngatang/qags (``qags``: source, claim, label, dataset), HLTCHKUST/framing-bias-metric
(``neus_train``, ``allsides``: id, articles with a text each, references) and LongBench's Multi-News
items in Zefan-Cai/KVCache-Factory (``multinews``, likewise). Nothing of it is kept.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.verification.edits import FAITHFUL, RARE, SUBTLE, UNFAITHFUL, Context, Edit
from summarizer.sentences import sentence_spans
from summarizer.text.words import stems

#: A summary's sentence counts as supported when its articles hold this share of its stems, all its
#: digits and capitalised words, and what it quotes: people write summaries from more than the data
#: gives, and quote freely.
COVERED = 0.85
_FACT = re.compile(r"(?<=[a-z,\"”] )[A-Z][\w-]+|^[A-Z][\w-]+(?='s\b|\ssa)|\d[\d,.]*(?<=\d)")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]?")
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True)
class Claim:
    """A sentence and the articles it is judged by."""

    text: str
    articles: tuple[str, ...]
    supported: bool
    #: "qags-cnndm", "qags-xsum", "edited-neus", …
    source: str
    #: What was done to the sentence: "none" for a claim as it was found.
    edit: str
    #: Claims of one group (one set of articles) never stand on both sides of a split.
    group: str


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Rows of one file of the data."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def qags(folder: Path) -> list[Claim]:
    """Sentences that models wrote about a news article, judged by three people each."""
    return [
        Claim(r["claim"], (r["source"],), bool(r["label"]), r["dataset"], "none", r["source"])
        for r in rows(folder, "qags")
    ]


def edited(
    folder: Path,
    name: str,
    *,
    clusters: int,
    seed: int = 0,
    unfaithful: dict[str, Edit] = UNFAITHFUL,
) -> list[Claim]:
    """Sentences of human summaries and of articles, as they are, reworded, and made false.

    Of every cluster up to three sentences of the summary (that the articles cover) and one of an
    article are taken, each as it is (an article's only reworded: as it is it would prove nothing),
    and in one unfaithful and one faithful edit chosen at random among those that apply.
    """
    draw = random.Random(f"{seed}-{name}")  # noqa: S311 - a repeatable choice, not a secret
    taken = list(rows(folder, name))
    draw.shuffle(taken)
    out: list[Claim] = []
    for row in taken[:clusters]:
        articles = tuple(a["text"] for a in row["articles"] if a["text"].strip())
        if not articles:
            continue
        own = tuple(s for a in articles for s in sentences(a))
        foreign = draw.choice(taken)["articles"][0]["text"]
        context = Context(own, tuple(sentences(foreign)), draw)
        held = {stem for a in articles for stem in stems(a)}
        summary = [
            s
            for text in row["references"][:1]
            for s in sentences(text)
            if covered(s, held, articles)
        ]
        draw.shuffle(summary)
        for sentence in summary[:3]:
            claim = Claim(sentence, articles, True, f"edited-{name}", "none", row["id"])
            out.extend((claim, *_edits(claim, context, draw, unfaithful)))
        fit = [s for s in own if 8 <= len(s.split()) <= 45]
        if fit:
            claim = Claim(draw.choice(fit), articles, True, f"edited-{name}", "none", row["id"])
            out.extend(_edits(claim, context, draw, unfaithful))
    return out


def further(folder: Path, known: Collection[str], *, draws: int) -> list[Claim]:
    """Claims like those of :func:`edited` of all clusters of ``neus_train`` but the groups that are
    ``known``, several edits of a sentence: enough to learn from, and never scored. As often again
    only one of the false edits that are hard to find.
    """
    out: dict[tuple[str, str], Claim] = {}
    subtle = {name: UNFAITHFUL[name] for name in SUBTLE}
    for seed in range(2 * draws):
        made = edited(
            folder,
            "neus_train",
            clusters=sys.maxsize,
            seed=seed,
            unfaithful=UNFAITHFUL if seed < draws else subtle,
        )
        for claim in made:
            if claim.group not in known and (seed < draws or not claim.supported):
                own = replace(claim, source="further-neus_train")
                out.setdefault((claim.text, claim.group), own)
    # In the order of the articles, which are read once each.
    return sorted(out.values(), key=lambda claim: claim.group)


def paraphrased(folder: Path, *, pairs: int, seed: int = 0) -> list[Claim]:
    """Sentences that people judged to say the same as another (MRPC), and false edits of them.

    The article is the other sentence, among five that have nothing to do with it.
    """
    draw = random.Random(f"{seed}-mrpc")  # noqa: S311
    taken = list(rows(folder, "mrpc"))
    draw.shuffle(taken)
    out: list[Claim] = []
    for row in [r for r in taken if r["label"]][:pairs]:
        first, second = draw.sample((row["a"], row["b"]), 2)
        if not covered(first, {*stems(first)}, (second,)) or first == second:
            continue
        others = [r["b"] for r in draw.sample(taken, 5)]
        own = [second, *others]
        draw.shuffle(own)
        context = Context((second,), tuple(others), draw)
        claim = Claim(first, ("\n\n".join(own),), True, "edited-mrpc", "none", second)
        out.extend((claim, *_edits(claim, context, draw)))
    return out


def extracted(folder: Path, name: str, *, articles: int, seed: int = 0) -> list[Claim]:
    """Sentences of single articles, reworded and made false, half of them without capitals.

    What models write that mostly copy: QAGS' CNN/DM half is of that kind, and without capitals.
    """
    draw = random.Random(f"{seed}-{name}-extracted")  # noqa: S311
    taken = [(row["id"], a["text"]) for row in rows(folder, name) for a in row["articles"]]
    draw.shuffle(taken)
    out: list[Claim] = []
    for group, text in taken[:articles]:
        own = tuple(sentences(text))
        fit = [s for s in own if 8 <= len(s.split()) <= 35]
        if len(fit) < 8:
            continue
        context = Context(own, own, draw)
        source = " ".join(own)
        low = draw.random() < 0.5
        for sentence in draw.sample(fit, 3):
            claim = Claim(sentence, (source,), True, f"extracted-{name}", "none", group)
            edits = _edits(claim, context, draw)
            out.extend(_lowered(made, own) if low else made for made in edits)
    return out


def _lowered(claim: Claim, own: Sequence[str]) -> Claim:
    source = " ".join(s.lower()[:1].upper() + s.lower()[1:] for s in own)
    return replace(claim, text=claim.text[:1] + claim.text[1:].lower(), articles=(source,))


def covered(sentence: str, held: set[str], articles: tuple[str, ...]) -> bool:
    found = stems(sentence)
    if sum(s in held for s in found) < COVERED * len(found):
        return False
    if not all(any(fact in a for a in articles) for fact in _FACT.findall(sentence)):
        return False
    texts = [" ".join(_LETTERS.findall(a.lower())) for a in articles]
    quoted = (" ".join(_LETTERS.findall(q.lower())) for q in _QUOTED.findall(sentence))
    return all(any(q in text for text in texts) for q in quoted)


def _edits(
    claim: Claim,
    context: Context,
    draw: random.Random,
    unfaithful: dict[str, Edit] = UNFAITHFUL,
) -> Iterator[Claim]:
    for edits, supported in ((unfaithful, False), (FAITHFUL, True)):
        done = _first(claim.text, context, edits, draw)
        if done is not None:
            name, text = done
            yield replace(claim, text=text, supported=supported, edit=name)


def _first(
    sentence: str, context: Context, edits: dict[str, Edit], draw: random.Random
) -> tuple[str, str] | None:
    """The first of the edits, in random order, that changes the sentence."""
    order = list(edits)
    draw.shuffle(order)
    if draw.random() < 0.5:
        order.sort(key=lambda name: name not in RARE)
    for name in order:
        text = edits[name](sentence, context)
        if text is not None and text != sentence:
            return name, text
    return None


def sentences(text: str) -> Sequence[str]:
    found = (text[s.start : s.end].strip() for s in sentence_spans(text))
    return [s for s in found if 6 <= len(s.split()) <= 60]
