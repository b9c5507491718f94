"""Pairs of passages that speak of the same thing, whatever they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from summarizer.material import Material
from summarizer.text.likeness import SharedWords
from summarizer.text.words import stems

#: Least likeness of two passages' words, numbers and calendar words apart, to be looked at. Below
#: it, sentences of news clusters hardly ever speak of the same detail: read by hand on 30 clusters.
LEAST_SIMILAR = 0.3
#: Passages that are compared, those that stand first in their articles first: a bound on cost
#: that only sets of hundreds of articles reach.
MOST_COMPARED = 3000
#: Pairs that a passage is looked at in, the most alike first: a bound on cost as well. In clusters
#: of ten articles passages stand in three on average, and hardly one in as many.
MOST_PAIRS = 40
_NOT_TOPICAL = re.compile(
    r"\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:januari|februari|march|april|june|juli|"
    r"august|septemb|octob|novemb|decemb|yesterday|today|tomorrow|hundr|thousand|million|billion|"
    r"trillion|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|twenti|thirti|"
    r"forti|fifti|sixti|seventi|eighti|nineti|per|cent|percent)$"
)


#: Words that news uses for one thing when it gives a figure. Short on purpose: these are the verbs
#: and nouns right beside numbers, where one report says "killed" and the next "died".
_SYNONYMS = {
    form: group[0]
    for group in (
        stems("killed kill kills killing dead die died dies death deaths fatalities toll"),
        stems("injured wounded hurt injuries injuring"),
        stems("fell dropped declined slipped slowed sank tumbled decreased falls drops"),
        stems("rose climbed grew increased jumped gained raised boosted rises grows"),
        stems("spend cost price budget spending expenditure outlay outlays costs pay"),
        stems("arrested detained held"),
        stems("defence defense"),
        stems("country nation"),
        stems("talks dialogue meeting negotiations"),
        stems("start begin open opens began started"),
        stems("vote election poll ballot"),
        *(
            stems(forms)
            for forms in (
                "find found", "tell told", "win won", "buy bought bid", "sell sold sale",
                "build built", "take took taken", "give gave given", "hold held", "meet met",
                "leave left", "lose lost loss", "see saw seen noticed spotted sighted",
                "begin began begun start",
                "break broke broken", "fly flew flown flight", "sink sank sunk", "catch caught",
                "steal stole stolen theft", "choose chose chosen", "catch caught", "send sent",
                "quit resign resigned", "make made earn earned", "name named appoint appointed",
            )
        ),
    )
    for form in group
}  # fmt: skip


#: Capitals that news names for the government they are the seat of, in the normal form of names.
_SEATS = {
    "beijing": "china", "tokyo": "japan", "washington": "united states", "moscow": "russia",
    "london": "united kingdom", "paris": "france", "berlin": "germany", "kyiv": "ukraine",
    "kiev": "ukraine", "seoul": "south korea", "pyongyang": "north korea", "taipei": "taiwan",
    "tehran": "iran", "ankara": "turkey", "new delhi": "india", "delhi": "india",
    "islamabad": "pakistan", "canberra": "australia", "ottawa": "canada", "rome": "italy",
    "madrid": "spain", "cairo": "egypt", "damascus": "syria", "baghdad": "iraq",
    "kabul": "afghanistan", "riyadh": "saudi arabia", "brussels": "european union",
    "hanoi": "vietnam", "manila": "philippines", "jakarta": "indonesia", "havana": "cuba",
    "caracas": "venezuela", "brasilia": "brazil", "athens": "greece", "warsaw": "poland",
}  # fmt: skip


def in_country(name: str) -> str:
    """A name in normal form, a capital as its country: Beijing raises China's budget."""
    return _SEATS.get(name, name)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages, by index, and how far their topical words agree, 0–1."""

    first: int
    second: int
    similarity: float
    #: How many topical words they share.
    shared: int


@lru_cache(maxsize=1 << 16)
def _topical(stem: str) -> str:
    """A stem as it is compared; empty for numbers, weekdays and months."""
    return "" if _NOT_TOPICAL.search(stem) else _SYNONYMS.get(stem, stem)


def topical_stems(text: str) -> list[str]:
    """Stems of a text's content words without numbers, weekdays and months; synonyms as one."""
    return _topical_of(stems(text))


def _topical_of(found: Iterable[str]) -> list[str]:
    return [topical for stem in found if (topical := _topical(stem))]


def aligned_pairs(material: Material) -> tuple[Pair, ...]:
    """Pairs of passages of different articles, ordered, at least ``LEAST_SIMILAR`` alike.

    A passage stands in more than ``MOST_PAIRS`` only where others are no more like any one else.
    """
    chosen = _compared(material)
    words = [
        frozenset(_topical_of(material.readings.stems(text, "en")))
        for text in (material.sentences[material.passages[p].sentences[0]].text for p in chosen)
    ]
    table = SharedWords(words)
    weight = (np.log((1 + len(chosen)) / (1 + table.having)) + 1) ** 2
    mass = table.totals(weight)
    found: list[tuple[float, int, int]] = []
    for pairs in table.pairs(weight):
        mine, theirs = mass[pairs.first], mass[pairs.second]
        # A short sentence may tell one detail of a long one: what it shares counts half.
        alike = (
            pairs.shared / np.sqrt(mine * theirs) + pairs.shared / np.minimum(mine, theirs)
        ) / 2
        likely = np.flatnonzero(alike >= LEAST_SIMILAR)
        found += [
            (similarity, first, second)
            for similarity, first, second in zip(
                alike[likely].tolist(),
                pairs.first[likely].tolist(),
                pairs.second[likely].tolist(),
                strict=True,
            )
            if _across(material, chosen[first], chosen[second])
        ]
    out = []
    taken = [0] * len(chosen)
    for similarity, first, second in sorted(found, key=lambda pair: (-pair[0], pair[1:])):
        if min(taken[first], taken[second]) < MOST_PAIRS:
            taken[first] += 1
            taken[second] += 1
            shared = len(words[first] & words[second])
            out.append(Pair(chosen[first], chosen[second], similarity, shared))
    return tuple(sorted(out, key=lambda p: (p.first, p.second)))


def _compared(material: Material) -> list[int]:
    leading = sorted(
        range(len(material.passages)),
        key=lambda p: (material.sentences[material.passages[p].sentences[0]].position, p),
    )
    return sorted(leading[:MOST_COMPARED])


def _across(material: Material, first: int, second: int) -> bool:
    """Whether the passages stand in different articles: one that contradicts itself is not news."""
    mine = {material.sentences[s].document for s in material.passages[first].sentences}
    theirs = {material.sentences[s].document for s in material.passages[second].sentences}
    return mine.isdisjoint(theirs)
