"""Whether a clause reports as a fact what another article denies, of the same time and people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.comparison.clauses import (
    Seen,
    clause_around,
    is_ahead,
    is_open,
    is_spoken,
    is_taken_back,
)
from summarizer.comparison.denied import Denial
from summarizer.comparison.naming import VERBS
from summarizer.comparison.pivots import EMPTY, is_verb
from summarizer.comparison.told import Word
from summarizer.facts import Facts
from summarizer.text.vectors import likeness
from summarizer.text.verbs import has_verb
from summarizer.text.words import stems

#: How far two words tell the same where they are of one kind of event.
SAME_KIND = 0.95
#: Likeness from which a word counts as the same, and as alike; and up to which it is another one.
SAME, ALIKE, UNLIKE = 0.9, 0.54, 0.25
#: In a clause of fewer words the verb must be one that is known.
_SHORT = 5
_BE = frozenset("is are was were be been has have had will would did went works work".split())
_EDGES = ".,'’\"”“"
#: Negations behind a clause that take it back: "checked his pulse but none was found".
_TAKEN_BACK = re.compile(r"\W*(?:but|and|or)?\s?(?:none|not|no|never|without)\b", re.I)
_OTHER = re.compile(
    r"\b(?:(?:an)?other|(?<!the )others|(?:second|third)(?! (?:day|week|month|time|hour)))\b", re.I
)
#: What stands before a noun or what tells it apart: "the affected", "because of a power cut".
_DETERMINED = re.compile(
    r"\b(?:the|an?|its|his|her|their|this|that|other|more|of)"
    r"(?: (?:first|last|new|next|own|only|full))?$"
    r"|\b(?:of|in|by|for|from|after|with|to|at|on)\s(?:the|an?|its|his|her|their)\s\w+$",
    re.I,
)
#: Before a noun that tells what happened: "there was a ballot", "gave two warnings".
_THERE = re.compile(
    r"\b(?:there|had|has|have|gave|given|made|issued|got|received|took|taken|put|used|held|cast)"
    r"(?:\s\w+){0,3}$",
    re.I,
)
#: What was denied may have come about.
_HAS_BEEN = re.compile(r"\b(?:has|have|had)\b", re.I)
_YEARS = re.compile(r"\b(?:in|since) (?:\w+ )?\d{4}\b|\byears? ago\b|\blast year\b")
#: How far behind a clause the year may stand that it is told of.
_BEHIND = 25


def asserting_clause(
    facts: Facts, denial: Denial, pivot: Seen, seen: Seen
) -> tuple[int, int] | None:
    """The clause around a word that says what a pivot does, if it reports that it is so."""
    text, word = facts.text, seen.word
    start, end = clause_around(facts, word.start, word.end)
    clause = text[start:end]
    if (
        _OTHER.search(clause)
        or _TAKEN_BACK.match(text, end)
        or is_spoken(text, start, end)
        or is_open(facts, start, end, [word])
        or is_taken_back(facts, word, start, end)
        or not _of_one_time(text, denial, start, end)
        or (pivot in denial.subject and not _says_it_is_there(text, start, end, word))
        or (pivot not in denial.things and not _says_what_happened(text, start, seen))
        or not _has_verb(clause)
    ):
        return None
    return start, end


def _has_verb(clause: str) -> bool:
    words = [word.strip(_EDGES) for word in clause.split()]
    if len(words) < _SHORT and not any(is_verb(w) or w in _BE for w in words):
        return False
    return has_verb(clause.strip())


def _of_one_time(text: str, denial: Denial, start: int, end: int) -> bool:
    if not denial.ever and _YEARS.search(text, start, end + _BEHIND):
        # "Not since 2018" says that it was so in 2018.
        return False
    if denial.ahead is None or denial.ahead == is_ahead(text[start:end]):
        return True
    return denial.ahead and _HAS_BEEN.search(text, start, end) is not None


def _says_it_is_there(text: str, start: int, end: int, word: Word) -> bool:
    """As "there had been two warnings" does where a warning is said not to have been issued."""
    behind = (w for part in text[word.end : end].split() for w in stems(part))
    return _THERE.search(text[start : word.start].strip()) is not None or any(
        w in EMPTY for w in behind
    )


def _says_what_happened(text: str, start: int, seen: Seen) -> bool:
    """Not so "Apply it to every drink", "the affected regions"."""
    before = text[start : seen.word.start].strip()
    if _THERE.search(before):
        return True
    word = text[seen.word.start : seen.word.end]
    by_its_form = word.endswith(("ed", "ing")) or word in VERBS
    return by_its_form if not before else _DETERMINED.search(before) is None


def is_of_another(
    facts: Facts, denial: Denial, told: Sequence[tuple[Seen, float]], before: Sequence[Seen]
) -> bool:
    """Whether a clause is of other people or things than a denial, by the words before what both
    tell of.

    :param told: the denial's other words, each with how far the clause tells of it
    """
    here, there = ({s.meaning for s in words if s.word.named} for words in (denial.subject, before))
    if here and there and here.isdisjoint(there):
        return True
    if denial.by and not any(alike >= ALIKE for s, alike in told if s in denial.governed):
        return True
    if any(alike >= ALIKE for _, alike in told):
        return False
    beside = [s for s, _ in told if s in denial.governed] if denial.noun else []
    of = [s for s in denial.subject or beside if s.word.stem not in EMPTY]
    others = [s for s in before if not is_verb(facts.text[s.word.start : s.word.end])]
    least = UNLIKE if denial.subject else ALIKE
    return bool(of and others) and max(best(s, others) for s in of) < least


def alike(one: Seen, other: Seen) -> float:
    """How far two words say the same, 0–1."""
    a, b = one.word, other.word
    if a.named != b.named:
        # "Worth" is a town.
        return 0.0
    if one.meaning == other.meaning or a.stem == b.stem:
        return 1.0
    if a.named:
        return 0.0
    if not one.kinds.isdisjoint(other.kinds):
        return SAME_KIND
    return likeness(a.stem, b.stem)


def best(one: Seen, others: Sequence[Seen]) -> float:
    """How far the one of some words that is most alike says the same."""
    return max((alike(one, other) for other in others), default=0.0)
