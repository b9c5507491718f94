"""Holders of one office and places of one event that two articles name differently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.comparison.beside import alike, meet
from summarizer.comparison.names import may_be_one_name, of_a_list
from summarizer.comparison.roles import BODIES, SHARED_ROLES, may_hold, one_role
from summarizer.comparison.told import Told
from summarizer.comparison.values import Placed, choices
from summarizer.facts import (
    Name,
)
from summarizer.facts.gazetteer import PLACES, REGIONS

#: Pairs of names to choose from at most: for a part that several may play, any part, a place.
MOST_SHARED = 12
MOST_NAMES = 30
MOST_PLACES = 15
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|at|off|on|around|inside)\s(?:the\s(?:\w+\sof\s)?)?$", re.I
)
_OF = re.compile(r"\bof\b")
_THE = re.compile(r"\bthe\s$", re.I)
#: "the Varn plant", but not "the Trump campaign"
_SITE_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:plant|factory|works|mill|mine|quarry|depot|warehouse|refinery|pipeline|dam"
    r"|reactor|school|college|university|hospital|clinic|prison|jail|camp|base|airport|airfield"
    r"|station|terminal|port|harbou?r|ferry|bridge|tunnel|road|highway|railway|line|canal|market|mall"
    r"|shop|store|hotel|museum|theatre|theater|stadium|church|mosque|temple|cathedral|castle|park"
    r"|forest|valley|river|lake|coast|island|district|suburb|region|area|site|field|farm|estate)s?\b"
)
_KINDS_OF_PLACE = frozenset(
    "mount cape lake river port fort bay street road lane avenue square park island county".split()
)


def rival_names(
    mine: Sequence[Placed], theirs: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed, str]]:
    """The pairs of names, one of each article, that play one part, and the role; "" for a place."""
    number = choices(mine, theirs)
    if number > MOST_NAMES:
        return
    for a in mine:
        for b in theirs:
            role = _one_part(a.told, b.told)
            if role and role.split()[-1] in SHARED_ROLES and number > MOST_SHARED:
                role = None
            if not role and (number > MOST_PLACES or not _one_place(a.told, b.told)):
                continue
            if not _may_be_one(a.told, b.told):
                yield a, b, role or ""


def _may_be_one(a: Told, b: Told) -> bool:
    mine, other = a.fact, b.fact
    if not isinstance(mine, Name) or not isinstance(other, Name):
        return True
    if any((mine.normal in lands) != (other.normal in lands) for lands in (PLACES, REGIONS)):
        return True
    return may_be_one_name(mine, other) and not _generic(mine, other)


def _generic(mine: Name, other: Name) -> bool:
    """Whether what two names share is a word for a kind of place: "Mount", "Cape"."""
    shared = set(mine.normal.split()) & set(other.normal.split())
    return bool(shared) and shared <= _KINDS_OF_PLACE


def _one_part(a: Told, b: Told) -> str | None:
    """The office or role that two names are told as holding; None where there is none."""
    if not isinstance(a.fact, Name) or not isinstance(b.fact, Name):
        return None
    if _OF.search(a.fact.text) or _OF.search(b.fact.text):
        # "Ada Voss of the Grey Seal"
        return None
    if not (may_hold(a.fact) and may_hold(b.fact)):
        return None
    role = one_role(a.roles, b.roles)
    if role and role.split()[0] not in BODIES and not (_is_whole(a.fact) and _is_whole(b.fact)):
        return None
    return role


def _is_whole(name: Name) -> bool:
    """Whether a name is one of a person as news first gives it: of two words, or with a title."""
    return name.title is not None or len(name.text.split()) > 1


def _kind_of_place(name: Name) -> bool:
    return not _KINDS_OF_PLACE.isdisjoint(name.normal.split())


def _one_place(a: Told, b: Told) -> bool:
    """Whether two names tell where the same thing is or happened."""
    if isinstance(a.fact, Name) and isinstance(b.fact, Name):
        both = _kind_of_place(a.fact) and _kind_of_place(b.fact)
        if both and (meet(a, b) or not a.named.isdisjoint(b.named)):
            return True
    return _is_at(a) and _is_at(b) and alike(a, a.tied, b, b.tied)


def _is_at(told: Told) -> bool:
    """Whether a name is told as the place of something."""
    text, fact = told.facts.text, told.fact
    if not isinstance(fact, Name) or fact.title is not None or "-" in fact.text:
        return False
    if not _PLACE_BEFORE.search(text, max(0, fact.start - 30), fact.start) and not (
        _THE.search(text, max(0, fact.start - 6), fact.start) and _SITE_BEHIND.match(text, fact.end)
    ):
        return False
    return not of_a_list(text, fact)
