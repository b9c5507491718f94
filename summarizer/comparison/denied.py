"""What a sentence denies: the words that a negation governs, and what they are said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.comparison.clauses import (
    Seen,
    clause_around,
    is_ahead,
    is_open,
    is_spoken,
    meaning_of,
    plain_words,
)
from summarizer.comparison.events import kinds_of
from summarizer.comparison.negatives import Negative, negatives
from summarizer.comparison.pivots import denied_thing, denied_verb
from summarizer.comparison.told import Word
from summarizer.facts import Facts
from summarizer.text.words import stems

#: What is no denial: "not only", "no doubt", "no more than", "not all".
_NO_DENIAL = re.compile(
    r"(?:(?:not|n['’]t) (?:only|just|yet known|least|to mention|necessarily|always|all|every|clear"
    r"|known|sure|immediately|far|more|so|be confused|at all|if|when|because|that|hi[sm]|her"
    r"|their|its|the|an?)"
    r"|no (?:doubt|matter|more|fewer|less|later|sooner|comment|reason|idea|way|need"
    r"|plans?|intention|interest|choice|other|secret|wonder|such|problem|mistake|chances?|word|sir"
    r"|ma'am|one['’]s))\b"
    r"|(?:not|no)\s\d",
    re.I,
)
_OR_NOT = re.compile(r"\b(?:whether or|or|why|if|by) $", re.I)
_BUT_NOT = re.compile(r"but not\b")
#: "Did not arrive until noon" says that they arrived; "did not say that".
_UNTIL = re.compile(r"\s(?:(?!and\b)\w+\s){0,2}(?:that|how|whether|if)\b")
_UNTIL_LATER = re.compile(r"\b(?:until|till|before|but)\b")
#: What holds in general, and no event, or is denied only in part.
_LIMITED = re.compile(
    r"\b(?:do|does)(?:n['’]t|\snot)\b(?!\s(?:plan|intend|expect)\b)|\ball the way\b|\bother\b", re.I
)
_OF_ONESELF = re.compile(r"[\s“\"]*(?:I|We|we)\b")
#: "others who did not work for him", "half of whom have no job"
_OF_SOME = re.compile(r"\b(?:others|those|some|many|half|of)(?: of)?,? (?:who|whom|which)\b", re.I)
_BY = re.compile(r"\sby\b")
_EVER = re.compile(r"\b(?:had|never|ever)\b(?!.*\b(?:since|years?)\b)", re.I)
_RELATIVE = re.compile(r",? (?:who|which)$")
#: "did not put a pilot aboard"
_A = re.compile(r"\b(?:an?|the|its|his|her|their|any)(?:\s[a-z]+)?\s$", re.I)
_CONTRACTED = ("'t", "’t")
#: "was unarmed", "remains unpaid"
_IS = re.compile(
    r"\b(?:is|are|was|were|been|be|being|remain(?:s|ed)?|went|gone|still)\s(?:\w+ly\s|still\s)?$",
    re.I,
)
#: "would not rule out"
_CLOSE = re.compile(r"\s(?:[a-z]+\s){0,2}")
#: Words behind a negation that it is about, and before it that it is said of, at most.
_GOVERNED, _BEFORE, _ANTECEDENT = 4, 3, 2


class Denial(NamedTuple):
    """What one negation of a sentence is about."""

    #: The words of which one must be said elsewhere, the likeliest first: the verb, the thing.
    pivots: tuple[Seen, ...]
    #: Those of them that name a thing, not what happens.
    things: frozenset[Seen]
    #: The words it governs, the nearest first.
    governed: tuple[Seen, ...]
    #: The words before it in its clause: what it is said of.
    subject: tuple[Seen, ...]
    #: Whether it tells of what is to come; None where it does not say.
    ahead: bool | None
    #: Whether it is a thing that is denied ("no alarm"), not that something happened.
    noun: bool
    #: Whether it is denied of all time, or of a time it tells.
    ever: bool
    #: Whether it is denied of who did it ("not signed by the minister").
    by: bool
    #: Its clause.
    start: int
    end: int

    @property
    def doers(self) -> tuple[Seen, ...]:
        """The words of names among those it is said of."""
        return tuple(s for s in self.subject if s.word.named)

    @property
    def about(self) -> tuple[Seen, ...]:
        """All its words, once each."""
        return tuple(dict.fromkeys((*self.pivots, *self.governed, *self.subject)))


def denials(facts: Facts) -> tuple[Denial, ...]:
    """What a sentence denies, as far as it is told as a fact; nothing of a question."""
    found = facts.derived(negatives)
    return tuple(_denials(facts, found)) if found and "?" not in facts.text else ()


def _denials(facts: Facts, found: Sequence[Negative]) -> Iterator[Denial]:
    for number, negative in enumerate(found):
        if _denies_nothing(facts.text, negative):
            continue
        before = found[number - 1] if number else None
        after = found[number + 1] if number + 1 < len(found) else None
        # "Would not rule out" denies what "ruled out" says.
        twice = before is not None and _is_double(facts.text, before, negative)
        if after is not None and _is_double(facts.text, negative, after):
            continue
        begin, finish = clause_around(facts, negative.start, negative.end)
        if sum(begin <= n.start < finish for n in found) != 1 + twice:
            continue
        denial = _denial(facts, negative, begin, finish, twice=twice)
        if denial is not None:
            yield denial


def _denies_nothing(text: str, negative: Negative) -> bool:
    start, end, way, _ = negative
    if way == "un":
        # "an unarmed man"
        return _IS.search(text, max(0, start - 25), start) is None
    word = end - 3 if text[end - 2 : end] in _CONTRACTED else start
    return (
        _BUT_NOT.match(text, max(0, start - 4)) is not None
        or _NO_DENIAL.match(text, word) is not None
        or _OR_NOT.search(text, max(0, start - 12), start) is not None
        or _UNTIL.match(text, end) is not None
        or _is_limited(text, end)
    )


def _is_limited(text: str, end: int) -> bool:
    word = _UNTIL_LATER.search(text, end)
    if word is None:
        return False
    between = text[end : word.start()]
    return ";" not in between and ":" not in between and (word[0] != "but" or "," not in between)


def _is_double(text: str, first: Negative, second: Negative) -> bool:
    return second.way == "excluded" and (
        first.way in ("verb", "noun")
        and _CLOSE.fullmatch(text, first.end, second.start) is not None
    )


def _denial(
    facts: Facts, negative: Negative, begin: int, finish: int, *, twice: bool
) -> Denial | None:
    text, (start, end, way, of) = facts.text, negative
    if _LIMITED.search(text, begin, finish) or _OF_SOME.search(text, max(0, begin - 20), start):
        return None
    plain = facts.derived(plain_words)
    words = [s for s in plain if begin <= s.word.start and s.word.end <= finish]
    governed = tuple(s for s in words if s.word.start >= end)[:_GOVERNED]
    subject = tuple(s for s in words if s.word.end <= start)[-_BEFORE:]
    if not subject and _RELATIVE.search(text, max(0, begin - 8), begin):
        subject = tuple(s for s in plain if s.word.end <= begin)[-_ANTECEDENT:]
    noun = way == "noun" or (way == "excluded" and not twice)
    if way == "nothing":
        pivots, governed, subject = subject[-1:], (), subject[:-1]
    elif way in ("contrary", "un"):
        pivots = _as_told(of or text[start + 2 : end].casefold(), start, end)
    elif twice:
        pivots = tuple(s for s in words if start <= s.word.start < end)
    elif noun:
        pivots = denied_thing(text, negative, finish, governed)
    elif text[begin:start].strip():
        pivots = denied_verb(text, governed, subject)
    else:
        # "not individual records"
        return None
    pivots = tuple(p for p in pivots if not p.word.named)
    but = [s.word for s in (*pivots, *governed[:2])]
    if not pivots or is_open(facts, begin, finish, but):
        return None
    if is_spoken(text, begin, finish):
        speaker = _speaker(facts, plain)
        if not speaker or not _OF_ONESELF.match(text, begin):
            return None
        subject = (*subject, *speaker)
    things = frozenset(
        p
        for p in pivots
        if noun or p.word.end <= start or _A.search(text, max(0, p.word.start - 25), p.word.start)
    )
    ahead = None if way in ("excluded", "contrary") else is_ahead(text[begin:finish])
    ever = _EVER.search(text, begin, finish) is not None or any(
        begin <= d.start < finish for d in facts.dates
    )
    by = _BY.match(text, pivots[0].word.end) is not None
    return Denial(pivots, things, governed, subject, ahead, noun, ever, by, begin, finish)


def _speaker(facts: Facts, plain: Sequence[Seen]) -> tuple[Seen, ...]:
    """The words for who says it in the first person."""
    if len(facts.attributions) != 1:
        return ()
    (told,) = facts.attributions
    return tuple(s for s in plain if told.speaker_start <= s.word.start < told.speaker_end)[
        -_BEFORE:
    ]


def _as_told(word: str, start: int, end: int) -> tuple[Seen, ...]:
    """A word that stands for what is denied at a place."""
    return tuple(
        Seen(Word(start, end, stem, stem, False), meaning_of(word), kinds_of("", 0, stem))
        for stem in stems(word)
    )
