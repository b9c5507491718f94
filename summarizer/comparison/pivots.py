"""The word of a denial that another article must have for the two to clash: what was not done, or
the thing that there is not.
"""

from __future__ import annotations

import re

from summarizer.comparison.clauses import Seen
from summarizer.comparison.events import kinds_of
from summarizer.comparison.naming import VERBS
from summarizer.comparison.negatives import Negative
from summarizer.text.words import stems

_NOBODY = re.compile(r"nobody|none|no one", re.I)
_TO = re.compile(r"\sto\b")
#: "no sign of fire"
_SIGN_OF = re.compile(r"\s(?:\w+\s)?(?:signs?|traces?|evidence|reports?|records?|hints?) of\b")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|did)\b")
_PREPOSITION = re.compile(
    r"\b(?:in|on|of|for|to|from|at|with|by|among|against|about|over|under|between"
    r"|beyond|after|before|during|through|into)\b"
)
#: Verbs that say of a thing no more than that it is there.
EMPTY = frozenset(
    stem
    for word in (
        "make made give given take taken put have get got issue issued find found report reported "
        "use used send sent carry carried hold held do done show shown see seen hear heard raise "
        "raised set place placed bring brought come came go went gone keep kept receive received "
        "say said be stay remain"
    ).split()
    for stem in stems(word)
)


def denied_verb(
    text: str, governed: tuple[Seen, ...], subject: tuple[Seen, ...]
) -> tuple[Seen, ...]:
    """What would have been done, or the thing that it would have been done to."""
    telling = [s for s in governed[:3] if not is_empty(text, s)]
    if telling and _TO.match(text, telling[0].word.end):
        # "was not asked to vote"
        return tuple(telling[1::-1])
    if governed and is_empty(text, governed[0]):
        # "A warning had not been issued", "did not make an offer"
        return tuple(dict.fromkeys((*telling[:1], *subject[-1:], governed[0])))
    return tuple(telling[:1])


def denied_thing(
    text: str, negative: Negative, end: int, governed: tuple[Seen, ...]
) -> tuple[Seen, ...]:
    """The thing that there is not, and what it would do: "no alarm", "nobody wore"."""
    sign = _SIGN_OF.match(text, negative.end)
    start = sign.end() if sign else negative.end
    verb = _AUXILIARY.search(text, start, end)
    stop = verb.start() if verb else end
    place = _PREPOSITION.search(text, start, stop)
    things = [s for s in governed if start <= s.word.start < (place.start() if place else stop)]
    verbs = [
        s
        for s in governed
        if s.word.start > stop
        or (not verb and s not in things[:1] and is_verb(text[s.word.start : s.word.end]))
    ]
    doing = [s for s in verbs if not is_empty(text, s)][:1]
    if _NOBODY.match(text, negative.start):
        return tuple(doing or things[:1] or governed[1:2])
    return tuple(dict.fromkeys((*things, *doing)))[:3] or governed[1:2]


def is_verb(word: str) -> bool:
    """Whether it may be a verb, by its form."""
    return word in VERBS or word.endswith("ed")


def is_empty(text: str, seen: Seen) -> bool:
    """Whether it is a verb that says no more of a thing than that it is there."""
    word = seen.word
    return word.stem in EMPTY and seen.kinds == kinds_of("", 0, word.stem)
