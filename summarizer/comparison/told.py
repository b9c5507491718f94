"""Values as a sentence tells them, with the words that say what they are of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarizer.comparison.ages import is_age
from summarizer.comparison.anchors import anchor
from summarizer.comparison.fates import fate_of, tells_of_fates
from summarizer.comparison.peoplecounts import may_count_people
from summarizer.comparison.quantities import counts_in
from summarizer.comparison.roles import NO_ROLES, Roles, roles_of, without_role
from summarizer.facts import DateMention, Facts, Name, Quantity, normal_form
from summarizer.facts.lexicon import FUNCTION_WORDS, REPORTING_VERBS
from summarizer.text.meanings import meanings
from summarizer.text.vectors import is_known
from summarizer.text.words import stems

Fact = Quantity | DateMention | Name

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Where the words that a day or a place belongs to end.
_CLAUSE = re.compile(
    r"[,;:()“”\"—–]|\b(?:and|but|while|when|as|who|which|that|where|because|although)\b"
)
#: Content words that a day, a year or a place is tied to, at most.
_TIED = 4
#: Stand beside every time of day.
TIME_ZONES = frozenset("bst utc gmt pdt pst est edt cet cest local time standard".split())
_REPORTED = frozenset(s for verb in REPORTING_VERBS for s in stems(verb))
_OF_NAME = re.compile(r"\s[a-z]")
_THE = re.compile(r"\bthe\s$", re.I)
_POSSESSIVE = re.compile(r"['’]s?\s")
_EDGES = {"since": "from", "until": "to", "till": "to", "by": "to"}
#: No person is older.
OLDEST = 120
_DAYS_OF_MONTH = range(27, 32)
_DAYS_OF_YEAR = (365, 366)


class Word(NamedTuple):
    """A content word of a sentence; numbers and dates are none."""

    start: int
    end: int
    meaning: str
    stem: str
    #: Whether it belongs to a name.
    named: bool


class Beside(NamedTuple):
    """A content word as it stands to a value."""

    #: How many words from it; of several, the nearest.
    distance: int
    stem: str


@dataclass(eq=False)
class Told:
    """A value in a sentence, and what stands around it, read when it is first asked for.

    Nothing changes it; it is not frozen because that takes longer to make, and there are thousands.
    """

    #: What it can be compared with: a unit, "count", "age", "clock", "day", "year", "name", …
    kind: str
    fact: Fact
    facts: Facts
    #: What became of the people that are counted: "killed".
    fate: str | None = None

    @cached_property
    def head(self) -> str | None:
        """The noun of what a number counts: "house"."""
        counted = self.fact.counted if isinstance(self.fact, Quantity) else None
        return counted.split()[0] if counted else None

    @cached_property
    def words(self) -> Mapping[str, Beside]:
        """The content words by their meanings."""
        return _words_beside(self.facts.derived(content_words), self.fact)

    @cached_property
    def named(self) -> frozenset[str]:
        """Meanings that are part of names."""
        return frozenset(w.meaning for w in self.facts.derived(content_words) if w.named)

    @cached_property
    def tied(self) -> frozenset[str]:
        """Meanings of the words that a date or place belongs to: "collapsed on Tuesday"."""
        if isinstance(self.fact, Quantity):
            return frozenset()
        return frozenset(_tied_to(self.facts, self.fact))

    @cached_property
    def roles(self) -> Roles:
        """What a name is told as holding; see :func:`roles_of`."""
        return roles_of(self.facts.text, self.fact) if isinstance(self.fact, Name) else NO_ROLES

    @cached_property
    def edge(self) -> str:
        """Whether a time is told as the beginning or the end of something."""
        return _edge(self.facts.text, self.fact) if isinstance(self.fact, DateMention) else ""


def content_words(facts: Facts) -> tuple[Word, ...]:
    """The content words of a sentence in order, without numbers and dates."""
    starts, ends, senses = [], [], []
    for match in _WORD.finditer(facts.text):
        sense = _sense(match.group())
        if sense is not None:
            start, end = match.span()
            starts.append(start)
            ends.append(end)
            senses.append(sense)
    taken = _touched(starts, ends, [*facts.quantities, *facts.dates])
    named = _touched(starts, ends, [n for n in facts.names if n.certain])
    return tuple(
        [
            Word(starts[place], ends[place], meaning, stem, place in named)
            for place, (meaning, stem) in enumerate(senses)
            if place not in taken
        ]
    )


def _touched(starts: Sequence[int], ends: Sequence[int], facts: Sequence[Fact]) -> set[int]:
    """The places of the words that lie in one of the facts, or partly."""
    out: set[int] = set()
    for fact in facts:
        place = bisect_left(starts, fact.end)
        while place and ends[place - 1] > fact.start:
            place -= 1
            out.add(place)
    return out


@lru_cache(maxsize=1 << 16)
def _sense(word: str) -> tuple[str, str] | None:
    """Meaning and stem of a content word; None for any other."""
    if word.casefold() in FUNCTION_WORDS:
        return None
    meaning, stem = meanings(word), stems(word)
    return (anchor(meaning[0]), stem[0]) if meaning and stem else None


#: "Who is the man who won in Keldon?" takes for granted that somebody did.
_TAKEN_FOR_GRANTED = re.compile(r"[\"“‘']?(?:Who|Why|How|Where)\b")


def told_in(facts: Facts) -> tuple[Told, ...]:
    """The numbers, dates and names of a sentence as values; none in a question of yes or no."""
    if facts.text.rstrip("\"”’') ").endswith("?") and _TAKEN_FOR_GRANTED.match(facts.text) is None:
        return ()
    return tuple(_told(facts))


def _told(facts: Facts) -> Iterator[Told]:
    for quantity in facts.derived(counts_in):
        counts = (
            quantity.unit is None and quantity.kind == "number" and facts.derived(tells_of_fates)
        )
        of_people = counts and (quantity.counted is None or may_count_people(quantity.counted))
        fate = fate_of(facts.text, quantity.start, quantity.end) if of_people else None
        number = _as_share(quantity) if quantity.kind == "fraction" else quantity
        yield Told(_kind_of_number(facts.text, number, fate), number, facts, fate)
    for date in facts.dates:
        yield Told(_kind_of_date(date), date, facts)
    for found in facts.names:
        name = _without_place(without_role(found), facts.text)
        if (name.certain or _is_no_word(name.text)) and not name.demonym:
            yield Told("name", name, facts)


def _as_share(fraction: Quantity) -> Quantity:
    """A part in per cent, which is how another article may tell it: "a third", "34%"."""
    return replace(fraction, value=100 * fraction.value, unit="%", kind="percent", approximate=True)


#: "Pilots of Aerlund": a plural that opens its sentence.
_PEOPLE_OF = re.compile(r"[A-Z][a-z]+s of (?=[A-Z])")
#: Endings of English words that are made anew every day.
_MADE = re.compile(
    r"(?:ing|ed|ly|er|or|ist|ism|ness|ment|ity|ship|hood|less|ful|able|ible|tion|sion|men|man|woman"
    r"|women|children|folk|work|time|land|[^aious]s)$"
)


def _without_place(name: Name, text: str) -> Name:
    """The name alone: Ada Voss of "Ambassador Ada Voss of Peru", Aerlund of "Pilots of Aerlund"."""
    who, of, _ = name.text.partition(" of ")
    if not of:
        return name
    if name.title and " " in who:
        return name._replace(end=name.start + len(who), text=who, normal=normal_form(who))
    opens = text[: name.start].strip("\"“‘' ") == ""
    if opens and (people := _PEOPLE_OF.match(name.text)) and not _is_no_word(name.text.split()[0]):
        rest = name.text[people.end() :]
        start = name.start + people.end()
        return name._replace(start=start, text=rest, normal=normal_form(rest))
    return name


@lru_cache(maxsize=1 << 14)
def _is_no_word(text: str) -> bool:
    """Whether no English word is spelled so, by the words that are known: "Serapharm"."""
    stem = stems(text)
    return (
        len(stem) == 1 and text.isalpha() and _MADE.search(text) is None and not is_known(stem[0])
    )


#: What a number after it tells apart: "Flight 370", "Highway 80"; and "9/11", "four out of five".
_NUMBERED = re.compile(
    r"\b[A-Z][\w.]*\s#?$|[#/]$|\b(?:number|no\.|page|room|chapter|level|out of)\s$"
)
#: "four out of five", "9/11"
_IN_PART = re.compile(r"/\d|\sout of\b")
#: How long ago it was.
_AGO = re.compile(r"(?:\s|-)ago\b")
#: "the twelve months to March" is when.
_PERIOD_TO = re.compile(r"\s(?:to|through|until|ended|ending)\s(?:the\send\sof\s)?(?:mid-)?[A-Z]")
#: How many times more or how often: "60 times the legal limit", "met six times".
_TIMES = re.compile(r"(?:\s|-)times\b")
_TWICE_AS = re.compile(r"\s(?:as|the|that|a|an|its|his|her|their|daily|weekly)\b|-")
_TIMES_MORE = re.compile(r"(?:\s|-)times\s(?:more|less|fewer|as|(?!over|after)\w+er)\b")


def _words_beside(words: tuple[Word, ...], fact: Fact) -> dict[str, Beside]:
    """The content words of a sentence by their meanings, as they stand to a fact."""
    out: dict[str, Beside] = {}
    before = bisect_left(words, fact.start, key=lambda w: w.start)
    after = bisect_left(words, fact.end, key=lambda w: w.start)
    sides = (words[before - 1 :: -1] if before else (), words[after:])
    for side in sides:
        for distance, word in enumerate(side, 1):
            if word.meaning not in out or out[word.meaning].distance > distance:
                out[word.meaning] = Beside(distance, word.stem)
    return out


def _clause_marks(facts: Facts) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _CLAUSE.finditer(facts.text))


def _plain_words(facts: Facts) -> tuple[Word, ...]:
    """The content words that may say what happened: no names, nothing that stands beside times."""
    return tuple(
        w
        for w in facts.derived(content_words)
        if not w.named and w.stem not in _REPORTED and w.stem not in TIME_ZONES
    )


def _tied_to(facts: Facts, fact: DateMention | Name) -> Iterator[str]:
    """What happened then or there: "Thursday's vote", "the quarry near", "died on"; where nothing
    stands before it in its clause, what follows.
    """
    text, marks, plain = facts.text, facts.derived(_clause_marks), facts.derived(_plain_words)
    begin = max((end for _, end in marks if end <= fact.start), default=0)
    finish = min((start for start, _ in marks if start >= fact.end), default=len(text))
    behind = [w.meaning for w in plain if fact.end <= w.start < finish]
    if _POSSESSIVE.match(text, fact.end):
        yield from behind[:2]
        return
    if (
        isinstance(fact, Name)
        and _OF_NAME.match(text, fact.end)
        and _THE.search(text, 0, fact.start)
    ):
        # "the Varn plant"
        yield from behind[:1]
        return
    ahead = [w.meaning for w in plain if begin <= w.start < fact.start]
    if not ahead and begin:
        # "…, on Tuesday": an aside
        begin = 0
    yield from ahead[-_TIED:] or behind[: _TIED + 1]


_LENGTHS = frozenset(("minute", "hour", "day", "week", "month", "year", "decade"))


def _kind_of_number(text: str, quantity: Quantity, fate: str | None) -> str:
    """What it can be compared with; nothing ("") where it is a part, a name or a grade."""
    if quantity.text.casefold() == "twice":
        return "" if _TWICE_AS.match(text, quantity.end) else "times"
    if quantity.kind in ("ordinal", "multiple"):
        return ""
    if _AGO.match(text, quantity.end):
        return ""
    if quantity.kind == "duration" and _PERIOD_TO.match(text, quantity.end):
        return ""
    if quantity.unit is None and _TIMES.match(text, quantity.end):
        # "ten times more" is of whatever is compared.
        return "" if _TIMES_MORE.match(text, quantity.end) else "times"
    if quantity.unit is None and fate is None and _IN_PART.match(text, quantity.end):
        return ""
    if quantity.kind == "age" or is_age(text, quantity):
        return "age" if quantity.value <= OLDEST else ""
    if quantity.kind == "score" or (quantity.upper is not None and quantity.unit is None):
        return "score"
    if quantity.unit is not None:
        return quantity.unit
    if quantity.counted in _LENGTHS:
        # "9,400 flying hours"
        return quantity.counted
    if quantity.approximate or quantity.counted:
        return "count"
    numbered = _NUMBERED.search(text[max(0, quantity.start - 20) : quantity.start])
    plain = numbered is None or numbered.group().strip().casefold() in FUNCTION_WORDS
    return "count" if plain else ""


def _kind_of_date(date: DateMention) -> str:
    if date.clock is not None:
        return "clock"
    if date.interval is not None:
        days = (date.interval[1] - date.interval[0]).days + 1
        if days in _DAYS_OF_MONTH:
            return "in a month"
        return "on a day" if days == 1 else "in a year" if days in _DAYS_OF_YEAR else "at a time"
    label = date.label
    if label.startswith("weekday") or re.fullmatch(r"(?:-|\d{4})-\d\d-\d\d", label):
        return "on a day"
    return "in a month" if re.fullmatch(r"(?:-|\d{4})-\d\d", label) else "at a time"


def _edge(text: str, date: DateMention) -> str:
    words = _WORD.findall(text[max(0, date.start - 20) : date.start].casefold())
    return _EDGES.get(words[-1], "") if words else ""
