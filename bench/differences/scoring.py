"""Score planted changes and harmless variations; only the stages that comparing needs are run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.differences import clusters, held_out
from bench.differences.cases import BACKGROUND, DEVELOPMENT, SECOND, Case
from bench.differences.eighth import EIGHTH
from bench.differences.fifth import FIFTH
from bench.differences.held_out import HELD_OUT
from bench.differences.ninth import NINTH
from bench.differences.seventh import SEVENTH
from bench.differences.sixth import SIXTH
from bench.differences.tenth import TENTH
from bench.differences.third import THIRD
from summarizer import Disagreement
from summarizer.articles import as_articles, canonical_order
from summarizer.cleaning import clean_articles
from summarizer.comparison import compare
from summarizer.dedup import group_duplicates
from summarizer.encoders import load_encoder
from summarizer.material import Material
from summarizer.origins import find_origins
from summarizer.sentences import split_sentences

SHOWN = ("contradiction", "update", "estimate")


@dataclass(frozen=True, slots=True)
class CaseSet:
    name: str
    cases: tuple[Case, ...]
    #: What the two newsrooms write besides.
    background: tuple[tuple[str, ...], tuple[str, ...]]


SETS = (
    CaseSet("development", DEVELOPMENT, BACKGROUND),
    CaseSet("second set", SECOND, BACKGROUND),
    CaseSet("third set", THIRD, BACKGROUND),
    CaseSet("fourth set", HELD_OUT, held_out.BACKGROUND),
    CaseSet("fifth set", FIFTH, held_out.BACKGROUND),
    CaseSet("sixth set", SIXTH, held_out.BACKGROUND),
    CaseSet("seventh set", SEVENTH, held_out.BACKGROUND),
    CaseSet("eighth set", EIGHTH, held_out.BACKGROUND),
    CaseSet("ninth set", NINTH, held_out.BACKGROUND),
    CaseSet("tenth set", TENTH, held_out.BACKGROUND),
)
#: Stories in small clusters, by the name of the set.
CLUSTERS = {f"{folder} clusters".replace("_", " "): folder for folder in clusters.FOLDERS}
NAMES = (*(s.name for s in SETS), *CLUSTERS)


@dataclass(slots=True)
class Score:
    """What was found of a set. Counts are of planted changes but for ``noisy`` and ``quiet``."""

    found: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    #: Rows that show something else than what was planted.
    wrong: int = 0
    #: Found rows typed otherwise than the case says they should be.
    other_kind: int = 0
    #: Harmless variations, and how many of them have a row.
    quiet: int = 0
    noisy: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return sum(self.found.values()) / max(1, sum(self.planted.values()))

    @property
    def precision(self) -> float:
        hits = sum(self.found.values())
        return hits / max(1, hits + self.wrong)


def compared(articles: Iterable[Mapping[str, Any] | str]) -> tuple[Disagreement, ...]:
    """The rows of a briefing that are shown by default."""
    return tuple(d for d in compare(material_of(articles)) if d.kind in SHOWN)


def material_of(articles: Iterable[Mapping[str, Any] | str]) -> Material:
    documents = clean_articles(canonical_order(as_articles(articles)))
    sentences = split_sentences(documents)
    vectors = load_encoder("default", language="en").encode([s.text for s in sentences])
    passages = group_duplicates(documents, sentences, vectors)
    origins = find_origins(documents, sentences, passages)
    return Material(documents, sentences, passages, origins, "en")


def digest(name: str) -> str:
    """A hash of a set, to tell which cases a figure is of."""
    if name in CLUSTERS:
        return clusters.digest(CLUSTERS[name])
    chosen = next(s for s in SETS if s.name == name)
    return hashlib.sha256(repr((chosen.cases, chosen.background)).encode()).hexdigest()[:16]


def score(name: str) -> Score:
    """Plant everything a set has."""
    if name in CLUSTERS:
        return _score_stories(CLUSTERS[name])
    return _score_pairs(next(s for s in SETS if s.name == name))


def row(d: Disagreement) -> str:
    return f"{d.kind} | {d.slot} | {' / '.join(c.value for c in d.claims)}"


def _articles(case: Case, values: tuple[str, str], background: Sequence[Sequence[str]]) -> Any:
    for number, rest in enumerate(background):
        fact = case.tellings[number].format(v=values[number])
        text = "\n\n".join([rest[0], fact[:1].upper() + fact[1:], *rest[1:]])
        yield {"text": text, "source": f"Paper {number}", "published": case.published[number]}


def _planted(
    cases: CaseSet, which: str
) -> Iterator[tuple[Case, tuple[str, str], tuple[Disagreement, ...]]]:
    for case in cases.cases:
        for pair in getattr(case, which):
            for values in (pair, pair[::-1]) if case.both_orders else (pair,):
                yield case, values, compared(_articles(case, values, cases.background))


def _score_pairs(cases: CaseSet) -> Score:
    out = Score()
    for case, values, rows in _planted(cases, "changed"):
        out.planted[case.kind] += 1
        right = [d for d in rows if any(_shows(c.value, values) for c in d.claims)]
        out.found[case.kind] += bool(right)
        if right and case.shown_as and case.shown_as not in {d.kind for d in right}:
            out.other_kind += 1
            out.notes.append(f"kind    {case.kind}: {values}: {[d.kind for d in right]}")
        if not right:
            out.notes.append(f"missed  {case.kind}: {values}: {case.tellings[0][:60]}")
        out.wrong += len(rows) - min(1, len(right))
    for case, values, rows in _planted(cases, "harmless"):
        out.quiet += 1
        out.noisy += bool(rows)
        out.wrong += len(rows)
        out.notes += [f"false   {case.kind}: {values}: {row(d)}" for d in rows]
    return out


def _shows(value: str, values: tuple[str, str]) -> bool:
    return any(v.casefold() in value.casefold() or value.casefold() in v.casefold() for v in values)


def _score_stories(folder: str) -> Score:
    out = Score()
    for story in clusters.stories(folder):
        for plant in (None, *story.changed, *story.harmless):
            told = story.told(plant)
            rows = compared(
                {
                    "id": t.name,
                    "text": t.text,
                    "source": f"{t.name} Paper",
                    "published": t.published,
                }
                for t in told
            )
            wrong = list(rows)
            if plant and plant.kind:
                wrong = [d for d in rows if not clusters.finds(d, told, plant)]
                out.planted[plant.kind] += 1
                out.found[plant.kind] += len(wrong) < len(rows)
                if len(wrong) == len(rows):
                    out.notes.append(
                        f"missed  {story.name}: {plant.kind} {plant.slot} {plant.article}: "
                        f"{plant.words}"
                    )
            else:
                out.quiet += 1
                out.noisy += bool(rows)
            out.wrong += len(wrong)
            out.notes += [f"false   {story.name}: {plant}: {row(d)}" for d in wrong]
    return out
