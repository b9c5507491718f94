"""Whether two figures or dates are of one thing at all: of one group, area, period and dimension.

Sentences that tell of the same event in the same words often tell of different parts of it. Where
one says which part and the other does not, or says another, their values do not contradict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarizer.comparison.intent import of_different_stages
from summarizer.comparison.kinds import of_one_kind
from summarizer.comparison.opposites import contrast, of_two_sorts
from summarizer.comparison.parts import of_a_part, of_two_parts
from summarizer.comparison.stretches import of_different_periods
from summarizer.facts import DateMention, Quantity
from summarizer.facts.lexicon import FUNCTION_WORDS
from summarizer.facts.numerals import spelled_value

#: Words that limit a figure to a part of the people or the country, or widen it to all.
_PARTS = {
    form: group
    for group, forms in {
        "women": "women woman female girls",
        "men": "men male boys",
        "children": "children child minors pupils",
        "young": "youth youths teenagers",
        "old": "elderly pensioners",
        "crew": "crew",
        "everywhere": "nationwide countrywide worldwide globally overall combined altogether",
    }.items()
    for form in forms.split()
}
#: Everybody, by their parts: none of these is a part alone.
_ALL_ABOARD = re.compile(
    r"\b(?:passengers and (?:(?:a|its|the|\w+) )?crew(?: members)?(?: of \w+)?"
    r"|men and women|women and men|men, women and children|"
    r"boys and girls|women and children)\b",
    re.I,
)
_EVERYWHERE = re.compile(
    r"\b(?i:across|throughout|in all of)\s+(?:the\s+)?"
    r"(?:[A-Z]\w+|country|nation|region|world|state|province|continent|city)\b"
    r"|\bas a whole\b"
)
_ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|another)\b(?! (?:quarter|half|time|day|night|week|month"
    r"|year|straight|consecutive|successive)\b)",
    re.I,
)
_DIMENSIONS = {
    form: dimension
    for dimension, forms in {
        "long": "long length longer",
        "wide": "wide width breadth wider",
        "high": "high tall height higher altitude",
        "deep": "deep depth deeper",
        "far": "away off distance from",
        "thick": "thick thickness",
    }.items()
    for form in forms.split()
}
#: "four of the injured" counts some of them, "four of the 60" and "one of its" too.
_OF_THEM = re.compile(r"\s+of (?:the|those|these|them|whom|which|his|her|its|their)\b", re.I)
_OF_OWN = re.compile(r"\s+of (?:his|her|its|their)\b", re.I)
_OF_MANY = re.compile(r"\s+of (?:the|those|its|their)\s(?:[a-z]+’s\s)?(\d[\d,]*|[a-z]+)\b", re.I)
#: "$34 billion in Chinese goods", "12 British soldiers"
_WHOSE = re.compile(r"\s(?:in\s|of\s|worth of\s)?([A-Z][a-z]+(?:an|ese|ish|ch|i))\s[a-z]")
_BY_OR_TO = re.compile(r"\b(by|to)\s+(?:\w+\s+){0,2}$", re.I)
_WORD = re.compile(r"[^\W\d_]+")
#: A number that is needed, or would be: "for 270 votes", "to win 60 seats".
_WANTED_BEFORE = re.compile(
    r"\b(?:needs?|needed|requires?|required|to (?:get|reach|win|secure)|for|if|would|could|should)"
    r"\s(?:(?:the|at least|as many as|about|another)\s)*$",
    re.I,
)
_WANTED_BEHIND = re.compile(r"\s(?:[\w-]+\s){1,3}(?:needed|required|necessary|to win)\b", re.I)
_SHORTEST_MONTH = 28


def of_other_things(texts: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether two sentences tell the same of two things: of exports and imports, of bread and milk,
    of the roof and the cellar of a hall. The spans are those of the two values.
    """
    return (
        contrast(texts)
        or _of_two_punished(texts)
        or _of_kin(*texts)
        or _of_kin(*reversed(texts))
        or of_two_parts(texts)
        or of_different_stages(texts)
        or of_two_sorts(texts, spans)
    )


#: "jailed the driver of the lorry"
_PUNISHED = re.compile(
    r"\b(?:jailed|sentenced|fined|imprisoned|banned|suspended|convicted) the (?:[a-z]+-)?"
    r"(?P<who>[a-z]+)\b",
    re.IGNORECASE,
)


def _of_two_punished(texts: tuple[str, str]) -> bool:
    """Whether somebody was punished in one and somebody else in the other."""
    found = [m["who"].casefold() for t in texts if (m := _PUNISHED.search(t))]
    return len(found) == 2 and not of_one_kind(*found)


#: "the accountant's brother"
_KIN = re.compile(
    r"(?P<of>[a-z]+)['’]s (?P<kin>brother|sister|wife|husband|son|daughter|father|mother|cousin"
    r"|uncle|aunt|nephew|niece|widow|widower|partner|deputy|predecessor|successor|lawyer|assistant"
    r"|rival|twin|accomplice)\b",
    re.IGNORECASE,
)


def _of_kin(text: str, other: str) -> bool:
    """Whether one tells of somebody's brother, and the other of that somebody alone."""
    found = _KIN.search(text)
    if found is None or re.search(rf"\b{found['kin']}\b", other, re.I):
        return False
    return re.search(rf"\b{found['of']}\b(?!['’]s)", other, re.I) is not None


def of_different_groups(texts: tuple[str, str]) -> bool:
    """Whether just one sentence speaks of the women, the crew, the whole country."""
    plain = [_SOME_OF_THEM.sub("", t) for t in texts]
    return _parts(texts[0]) != _parts(texts[1]) and _parts(plain[0]) != _parts(plain[1])


def of_different_scope(texts: tuple[str, str], mine: Quantity, other: Quantity) -> bool:
    """Whether the two numbers are said to be of different groups, areas, periods or dimensions."""
    facts = (mine, other)
    whole = [_OF_THEM.match(t, f.end) is None for t, f in zip(texts, facts, strict=True)]
    share = mine.unit == "%"
    if (
        whole[0] != whole[1]
        and not share
        and not _of_one_whole(texts, *((mine, other) if whole[1] else (other, mine)))
    ):
        return True
    if of_different_groups(texts) or of_several_others(texts):
        return True
    if any(f.unit is None and _is_wanted(t, f) for t, f in zip(texts, facts, strict=True)):
        return True
    owners = [_WHOSE.match(t, f.end) for t, f in zip(texts, facts, strict=True)]
    if owners[0] and owners[1] and owners[0][1].casefold() != owners[1][1].casefold():
        return True
    if of_different_periods(texts) or of_a_part(texts, share=share):
        return True
    if mine.kind == "measure" and _of_other_stuff(texts, mine, other):
        return True
    if _is_of_some(texts, mine, other) or _is_of_some(texts[::-1], other, mine):
        return True
    steps = [_step(t, f) if f.unit != "%" else None for t, f in zip(texts, facts, strict=True)]
    if all(steps) and steps[0] != steps[1]:
        return True
    sizes = [_dimension(t, f) for t, f in zip(texts, facts, strict=True)]
    return bool(sizes[0] and sizes[1] and sizes[0] != sizes[1])


def _of_one_whole(texts: tuple[str, str], part: Quantity, other: Quantity) -> bool:
    """Whether both sentences say of how many, or count the same: "78 of the 120 members", "of 120
    members 87", "87 members".
    """
    text = next(t for t in texts if t[part.start : part.end] == part.text)
    if part.counted is not None and part.counted == other.counted and _OF_OWN.match(text, part.end):
        # "27 of its supermarkets", "37 supermarkets"
        return True
    said = _OF_MANY.match(text, part.end)
    if said is None or not (said[1][0].isdigit() or spelled_value(said[1])):
        return False
    counted = part.counted is not None and part.counted == other.counted
    return counted or all(re.search(rf"\b{said[1]}\b", t, re.I) for t in texts)


#: "his two accomplices were jailed"
_PENALTY = re.compile(
    r"\b(?:sentenced|jailed|fined|imprisoned|banned|suspended|convicted|ordered|disqualified)\b",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:both|two|three|four|five|six|seven|eight|nine|ten)\s(?:of\s)?(?:the\s|his\s|her\s|their\s)?"
    r"(?:other\s|more\s|further\s)?(?!(?:years|months|weeks|days|hours|minutes|miles|times|million)\b)"
    r"(?P<who>[a-z-]+s|men|women|people)\b",
    re.I,
)


def of_several_others(texts: tuple[str, str]) -> bool:
    """Whether just one sentence tells of a penalty for several: "his two accomplices"."""
    if not all(_PENALTY.search(t) for t in texts):
        return False
    found = [_SEVERAL.search(t) for t in texts]
    return any(
        mine and not theirs and mine["who"].rstrip("s") not in other
        for mine, theirs, other in (
            (found[0], found[1], texts[1]),
            (found[1], found[0], texts[0]),
        )
    )


_OF_STUFF = re.compile(r"\sof\s(?P<stuff>[a-z-]+(?:\s[a-z-]+)?)")


def _of_other_stuff(texts: tuple[str, str], mine: Quantity, other: Quantity) -> bool:
    """Whether one measures grain and the other salt: "tonnes of grain"."""
    found = [_OF_STUFF.match(t, f.end) for t, f in zip(texts, (mine, other), strict=True)]
    if not found[0] or not found[1]:
        return False
    words = [[w for w in m["stuff"].split() if w not in FUNCTION_WORDS] for m in found if m]
    if any(w in other_text for ws, other_text in zip(words, texts[::-1], strict=True) for w in ws):
        return False
    return not any(of_one_kind(a, b) for a in words[0] for b in words[1])


#: Adjectives that limit what is counted to some of it.
_LIMITING = (
    "foreign|domestic|overseas|international|local|young|elderly|female|male|postal|online|part-time"
    "|full-time|temporary|unpaid|civilian|rural|urban|insured|private|public|registered|suspected"
    "|confirmed|fatal|serious|underage|unaccompanied|first-time|new|electric|organic|illegal"
)
#: Least ratio of all to some of them: writers leave out that the tourists on a bus were foreign.
_SOME = Decimal("1.5")


def _is_of_some(texts: tuple[str, str], mine: Quantity, other: Quantity) -> bool:
    """Whether one counts some of what the other counts: "2 million foreign visitors"."""
    if abs(mine.value) * _SOME > abs(other.value):
        return False
    limited = re.match(
        rf"\s(?:(?P<limit>{_LIMITING})\s(?P<noun>[a-z-]+)"
        rf"|(?P<noun2>[a-z-]+)\s(?:on|in|from|with|by)\s(?P<limit2>{_LIMITING})\s)",
        texts[0][mine.end :],
        re.IGNORECASE,
    )
    if limited is None:
        return False
    limit, noun = limited["limit"] or limited["limit2"], limited["noun"] or limited["noun2"]
    return (
        re.search(rf"\b{limit}\b", texts[1], re.IGNORECASE) is None
        and re.match(rf"\s{noun}\b", texts[1][other.end :], re.IGNORECASE) is not None
    )


def _is_wanted(text: str, fact: Quantity) -> bool:
    """Whether a count is of what is needed or would be, and not of what is."""
    before = _WANTED_BEFORE.search(text, max(0, fact.start - 40), fact.start)
    return before is not None or _WANTED_BEHIND.match(text, fact.end) is not None


def of_different_items(texts: tuple[str, str]) -> bool:
    """Whether just one sentence speaks of a second, third or other thing of its kind."""
    found = [{m.group().casefold() for m in _ORDINAL.finditer(t)} for t in texts]
    return bool(found[0]) != bool(found[1])


def with_another_head(texts: tuple[str, str]) -> bool:
    """Whether sentences of the same words differ in the noun they are about.

    "The judge sentenced the father to …" and "the judge sentenced the son to …" are compared word
    by word: they differ in a single word that stands behind the same determiner, and both go on
    alike; or one goes on to something of the other's, "the firm's director".
    """
    words = [[w.casefold() for w in _WORD.findall(t)] for t in texts]
    if abs(len(words[0]) - len(words[1])) > 2:
        return False
    for place, (a, b) in enumerate(zip(*words, strict=False)):
        if a != b:
            if "s" in (a, b):
                of, whole = (words[0], words[1]) if a == "s" else (words[1], words[0])
                # "The firm's profit was": "the firm made a profit".
                return of[place + 1 : place + 2] == [] or of[place + 1] not in whole
            if of_one_kind(a, b):
                continue
            same_lead = place > 0 and words[0][place - 1] in _DETERMINERS
            rest = words[0][place + 1 : place + 2], words[1][place + 1 : place + 2]
            return same_lead and bool(rest[0]) and rest[0] == rest[1]
    return False


_DETERMINERS = frozenset("the a an his her its their".split())


#: "said on Tuesday": the day is that of the saying; not so of a ban that "was announced" then.
_SAID = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b"
    r"(?:said|says|told (?:\w+\s?){1,3}|added|reported|stated|announced|confirmed)"
    r"(?: (?:on|in|at|late|early|a statement))*\s+$",
    re.I,
)


#: A state that lasts: the day it is told on says nothing of when it began.
_OPEN = re.compile(r"\btoo (?:close|early|soon)\b", re.I)


def of_saying(text: str, date: DateMention) -> bool:
    """Whether a date says when something was said."""
    return _SAID.search(text, max(0, date.start - 40), date.start) is not None


def is_open(text: str) -> bool:
    """Whether a sentence tells of a state that lasts: "too close to call on Tuesday"."""
    return _OPEN.search(text) is not None


def of_different_years(mine: Sequence[DateMention], others: Sequence[DateMention]) -> bool:
    """Whether each of two sentences tells of a month or a year that the other does not."""
    return any(map(_is_long, mine)) and any(map(_is_long, others))


def _is_long(date: DateMention) -> bool:
    if "past" in date.text.casefold():
        return False
    if date.interval:
        return (date.interval[1] - date.interval[0]).days >= _SHORTEST_MONTH - 1
    return re.fullmatch(r"\d{4}(?:-\d\d)?|--\d\d|.*\b(?:year|month)\b.*", date.label) is not None


_HALF_OF_DAY = re.compile(r"[ap]\.?\s?m\b|noon|midnight|morning|evening|night", re.I)


def may_be_one_time(mine: DateMention, other: DateMention) -> bool:
    """Whether two mentions may be one: "6:00" and "6 p.m."; "Thursday" and a date that is one.

    A weekday may be the one before or behind the day of publication, whichever way it resolved.
    """
    if mine.clock is not None and other.clock is not None:
        bare = [_HALF_OF_DAY.search(m.text) is None for m in (mine, other)]
        same = mine.clock.minute == other.clock.minute
        return bare[0] != bare[1] and same and mine.clock.hour % 12 == other.clock.hour % 12
    if any(_is_within(a.label, b.label) for a, b in ((mine, other), (other, mine))):
        return True
    for day, weekday in ((mine, other), (other, mine)):
        if not weekday.label.startswith("weekday") or not (day.interval and weekday.interval):
            continue
        apart = (day.interval[0] - weekday.interval[0]).days
        if not day.label.startswith("weekday") and apart % 7 == 0 and abs(apart) <= 14:
            return True
    return False


def _is_within(month: str, other: str) -> bool:
    """Whether a month without a year may be that of another date: "--09" and "2024-09"."""
    named = re.fullmatch(r"--\d\d", month) is not None
    return named and re.match(rf"(?:\d{{4}}-|--){month[2:]}(?:-|$)", other) is not None


#: "most of them elderly" says nothing of the others.
_SOME_OF_THEM = re.compile(
    r"\b(?:most|nearly all|almost all|all|many|some|half|several|\w+) of (?:them|whom)\b[^,.;]*",
    re.I,
)


def _parts(text: str) -> set[str]:
    text = _ALL_ABOARD.sub("", text)
    found = {_PARTS[w] for w in (m.casefold() for m in _WORD.findall(text)) if w in _PARTS}
    return found | {"everywhere"} if _EVERYWHERE.search(text) else found


def _step(text: str, fact: Quantity) -> str | None:
    """Whether a figure is how far something moved ("by") or where it arrived ("to")."""
    match = _BY_OR_TO.search(text, max(0, fact.start - 30), fact.start)
    return match.group(1).casefold() if match else None


def _dimension(text: str, fact: Quantity) -> str | None:
    before = _WORD.findall(text[max(0, fact.start - 20) : fact.start].casefold())[-3:]
    for word in [*_WORD.findall(text[fact.end : fact.end + 20].casefold())[:1], *before[::-1]]:
        if word in _DIMENSIONS:
            return _DIMENSIONS[word]
    return None
