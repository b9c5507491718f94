"""What a slot is: two values of one thing, where they stand, and how alike that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.comparison.alignment import Pair, topical_stems
from summarizer.facts import DateMention, Name, Quantity
from summarizer.material import Material

#: Least similarity (see ``alignment``) for each type of slot. A count of the same people is told
#: by what it counts; a name in the same place of a sentence only by the rest of that sentence.
SIMILAR_FOR = {
    "fate": 0.32, "sole": 0.44, "number": 0.5, "people": 0.65, "date": 0.5, "edge date": 0.4,
    "role": 0.4, "name": 0.5, "apposed": 0.32, "negation": 0.75,
}  # fmt: skip
#: Least number of topical words that two sentences share to be about one detail.
SHARED_FOR = {
    "fate": 2,
    "sole": 3,
    "number": 3,
    "date": 3,
    "edge date": 3,
    "edge": 5,
    "role": 3,
    "apposed": 3,
    "name": 4,
    "negation": 4,
}
#: Likeness of two sentences from which a value needs no like words beside it: the sentences say
#: the same, in another order perhaps.
SAME_SENTENCE = 0.65
#: Least share of the words around one value that stand around the other too.
SAME_CONTEXT = 0.5
#: The same where each sentence has one number of the kind: there is no other to mistake it for.
SAME_CONTEXT_OF_SOLE = 0.25
#: Least share of words that two clauses have in common in which a value needs no like words right
#: beside it, and how many.
SAME_CLAUSE = 0.8
LEAST_IN_CLAUSE = 4
_CLAUSE_END = re.compile(r"[,;:()–—](?=\s|$)")
#: Words on each side that make the context of a value.
_WINDOW = 6
_LEAST_SIMILAR, _LEAST_SHARED = min(SIMILAR_FOR.values()), min(SHARED_FOR.values())
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Value:
    """What a passage puts into a slot; the span is into its kept sentence's text."""

    passage: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one slot that differ."""

    #: "number", "date", "name" or "negation".
    slot: str
    #: What the slot is of, normalised, so that clashes about one thing can be put together.
    key: str
    first: Value
    second: Value
    #: Whether the values may differ by rounding only.
    rounding: bool = False
    #: Whether it counts what became of people: killed, injured, missing.
    fate: bool = False
    #: What it is called, where two sentences tell it in words of their own.
    called: str = ""


def near(pair: Pair, slot: str) -> bool:
    return pair.similarity >= SIMILAR_FOR[slot] and pair.shared >= SHARED_FOR[slot]


def is_near(pair: Pair) -> bool:
    """Whether the two are near enough for a slot of any type."""
    return pair.similarity >= _LEAST_SIMILAR and pair.shared >= _LEAST_SHARED


def beside(
    pair: Pair,
    texts: tuple[str, str],
    mine: Quantity | DateMention,
    other: Quantity | DateMention,
    *,
    sole: bool = False,
) -> bool:
    """Whether two values stand among the same words; fewer do where each is alone of its kind."""
    least = SAME_CONTEXT_OF_SOLE if sole else SAME_CONTEXT
    return pair.similarity >= SAME_SENTENCE or context(texts, mine, other) >= least


def next_words(text: str, fact: Quantity | DateMention | Name, width: int = 3) -> set[str]:
    """Stems of the content words right before and behind a fact."""
    before = WORD.findall(text[: fact.start])[-width:]
    after = WORD.findall(text[fact.end :])[:width]
    return set(topical_stems(" ".join([*before, *after])))


def context(
    texts: tuple[str, str],
    mine: Quantity | DateMention | Name,
    other: Quantity | DateMention | Name,
) -> float:
    """Share of the smaller context's words that the two have in common."""
    a = next_words(texts[0], mine, _WINDOW)
    b = next_words(texts[1], other, _WINDOW)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def in_one_clause(
    texts: tuple[str, str], mine: Quantity | DateMention, other: Quantity | DateMention
) -> bool:
    """Whether two values stand in clauses of the same words, in another order perhaps."""
    a, b = (_clause(t, f) for t, f in zip(texts, (mine, other), strict=True))
    common = len(a & b)
    return common >= LEAST_IN_CLAUSE and common >= SAME_CLAUSE * max(len(a), len(b))


def _clause(text: str, fact: Quantity | DateMention) -> set[str]:
    before = _CLAUSE_END.split(text[: fact.start])[-1]
    behind = _CLAUSE_END.split(text[fact.end :])[0]
    return set(topical_stems(f"{before} {behind}"))


def text_of(material: Material, passage: int) -> str:
    return material.sentences[material.passages[passage].sentences[0]].text


def days_apart(material: Material, pair: Pair) -> bool:
    """Whether the two passages were first published on different days."""
    days = [
        {
            published.date()
            for s in material.passages[p].sentences
            if (published := material.documents[material.sentences[s].document].article.published)
        }
        for p in (pair.first, pair.second)
    ]
    return bool(days[0] and days[1]) and days[0].isdisjoint(days[1])
