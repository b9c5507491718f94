"""Whether one of two sentences speaks of a part of the other's thing, or of another part of it."""

from __future__ import annotations

import re

from summarizer.comparison.kinds import of_one_kind
from summarizer.facts.lexicon import REPORTING_VERBS

_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*"
_SETTLEMENT = (
    "town|city|village|suburb|district|capital|port|borough|neighbourhood|neighborhood|municipality"
    "|commune|resort|island|county town"
)
#: "In Marnford, the largest town of Lower Marn,"
_PLACE_OF = re.compile(
    rf"\b(?P<part>{_NAME}),\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}(?:{_SETTLEMENT})\s"
    rf"(?:of|in|on|near|outside)\s(?:the\s)?(?:[a-z]+\sof\s)?(?P<whole>{_NAME})"
)
#: "the capital of Ostland", "Ostland's capital", "northern Ostland"
_PART_OF = re.compile(
    r"\b(?:capital|largest city|second city|centre|center|outskirts|suburbs?|countryside|coast"
    rf"|north|south|east|west|interior)\sof\s(?:the\s)?(?P<whole>{_NAME})"
    rf"|\b(?P<owner>{_NAME})['’]s?\s(?:capital|largest city|second city|coast|suburbs|interior)\b"
    rf"|\b(?:northern|southern|eastern|western|central|rural|urban|coastal)\s(?P<lands>{_NAME})"
)
#: "The airline’s cargo arm", "the cargo arm of the airline"
_UNIT_OF = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}(?:arm|unit|division|subsidiary|offshoot|branch)\b"
    r"|\b(?:arm|unit|division|subsidiary|offshoot|branch)\sof\b"
)
#: What says that the whole is meant: "in the province of", "across".
_ALL_OF = (
    r"(?:\b(?:city|county|province|region|state|district|island|country)\sof\s"
    r"|\b(?:across|throughout)\s(?:the\s)?(?:\w+\sof\s)?)"
)
#: "The main hall of the museum"
_SUBJECT_OF = re.compile(
    r"^\W*(?:(?:The|An?|Its|His|Her|Their)\s)?(?:[\w-]+\s){0,2}?(?P<head>[^\W\d_]+)\sof\s"
    r"(?:the\s|its\s|a\s|an\s)?(?P<rest>[\w'’-]+)"
)
#: Who says so may be anybody: "The mayor of Orford said".
_SUBJECT_SAYS = re.compile(rf"^\W*(?:[\w'’-]+\s){{1,7}}?(?:{'|'.join(REPORTING_VERBS)}|put|puts)\b")
#: "The bank’s chairman", "Ostland’s public debt"
_SUBJECT_OWNED = re.compile(
    r"^\W*(?:The\s)?(?P<whole>[\w-]+(?:\s[A-Z][\w-]+)*)['’]s?\s(?P<heads>[a-z-]+(?:\s[a-z-]+)?)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Nouns that say how much there is of a thing, or what becomes of it, and are no part of it.
_NO_PARTS = frozenset(
    """number cost price value length height depth size toll total rate level speed weight age
    majority most some half third quarter percentage share amount sum average death killing murder
    loss fall collapse sinking crash explosion fire attack opening closure closing start beginning
    end launch arrival departure building construction repair rebuilding restoration search rescue
    trial arrest conviction sentencing victory defeat election visit publication release result sale
    purchase theft discovery kind sort series group pair couple list city town village province
    hundreds thousands dozens scores one two three four five six seven eight nine ten all both each
    none many few several members people residents officials experts state county region island
    district month year day week""".split()
)


def of_a_part(texts: tuple[str, str], *, share: bool) -> bool:
    """Whether one speaks of a place within the place that the other speaks of.

    Where an event is told, either may be named; a ``share`` or a rate is of the one or the other,
    and so is a count where the other sentence says that it is of the whole.

    >>> texts = "In Ash, a town in Marn, rents rose 4%.", "Rents in Marn rose 6%."
    >>> of_a_part(texts, share=True), of_a_part(texts, share=False)
    (True, False)
    """
    units = [_UNIT_OF.search(t) for t in texts]
    if bool(units[0]) != bool(units[1]):
        return True
    return _within(*texts, share=share) or _within(*reversed(texts), share=share)


def _within(text: str, other: str, *, share: bool) -> bool:
    for match in _PLACE_OF.finditer(text):
        told_as_whole = re.search(_ALL_OF + re.escape(match["whole"]), other) is not None
        if (share or told_as_whole) and match["part"] not in other and match["whole"] in other:
            return True
    if not share:
        return False
    return any(
        match[match.lastgroup or 0] in other and not _PART_OF.search(other)
        for match in _PART_OF.finditer(text)
    )


def of_two_parts(texts: tuple[str, str]) -> bool:
    """Whether two sentences are about two parts of one thing.

    >>> of_two_parts(("The roof of the hall leaks.", "The cellar of the hall is dry."))
    True
    """
    if any(map(_SUBJECT_SAYS.search, texts)):
        return False
    owners = [_SUBJECT_OWNED.search(t) for t in texts]
    if owners[0] and owners[1]:
        return owners[0]["whole"] == owners[1]["whole"] and _apart(
            owners[0]["heads"].casefold().split(), owners[1]["heads"].casefold().split()
        )
    subjects = [_SUBJECT_OF.search(t) for t in texts]
    if subjects[0] is None or subjects[1] is None:
        return False
    heads = [s["head"].casefold() for s in subjects if s]
    whole = [_WORD.findall(s["rest"].casefold())[:1] for s in subjects if s]
    if whole[0] != whole[1] or not _NO_PARTS.isdisjoint(heads) or of_one_kind(*heads):
        return False
    words = [{w.casefold() for w in _WORD.findall(t)} for t in texts]
    return heads[0] not in words[1] and heads[1] not in words[0]


def _apart(first: list[str], second: list[str]) -> bool:
    """Whether no word of the one is of one kind with one of the other."""
    words = [w for w in (*first, *second) if w in _NO_PARTS]
    return not words and not any(of_one_kind(a, b) for a in first for b in second)
