"""One name for a speaker, and once what one speaker says, however often it is reported."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from summarizer.antecedents import is_first_name
from summarizer.facts.gazetteer import PLACES
from summarizer.offices import BODIES
from summarizer.statements.speakers import PARTY, is_role
from summarizer.text.meanings import meanings
from summarizer.types import Statement

#: Share of the content words of the shorter of two statements by one speaker that the other has if
#: they are the same statement. Read off the statements of 20 clusters of Multi-News.
ALIKE = 0.6
#: The share that is enough where both have one figure: "2% of GDP by 2027", "double to 2 per cent".
SAME_FIGURE = 0.3
#: Statements of one speaker that one is compared with, the latest: a bound on cost that only sets
#: of hundreds of articles reach.
_MOST_COMPARED = 300
_FIGURE = re.compile(
    r"(?<![\d.,])(?:(?P<share>\d+(?:\.\d+)?) ?(?:%|per ?cent)|(?P<number>\d[\d,]*\d)(?![.,]?\d))"
)
_LINK = frozenset("in of at for from and with on by near the".split())
#: Words of bodies and places that are surnames as well: "Joe West", "Eva House".
_SURNAMES = frozenset(
    "bay bridge church city county house new north post river sea south street west world".split()
)
_SUFFIX = re.compile(r",? (?:Jr|Sr|I{2,3}|IV)\.?$")
_INITIAL = re.compile(r"(?<=\w) (?:[A-Z]\.? )+(?=[A-Z]\w)")
_YEAR = re.compile(r"[12]\d{3}")


def once(statements: Sequence[Statement], retold: Collection[str] = ()) -> tuple[Statement, ...]:
    """Each thing that one speaker says once, in its fullest wording, with all its citations.

    ``retold`` are articles that only retell another one: their wording is taken where no other is.
    """
    out: list[Statement] = []
    by_speaker: dict[frozenset[str], list[int]] = {}
    contents: list[_Content] = []
    for statement in statements:
        mine = _Content(statement.content)
        places = by_speaker.setdefault(who(statement.speaker), [])
        same = next((p for p in places[-_MOST_COMPARED:] if mine.is_like(contents[p])), None)
        if same is None:
            places.append(len(out))
            out.append(statement)
            contents.append(mine)
            continue
        other = out[same]
        first, second = other, statement
        own = statement.citation.article not in retold
        others = other.citation.article not in retold
        if (own, statement.direct, len(mine.words)) > (
            others,
            other.direct,
            len(contents[same].words),
        ):
            first, second = statement, other
            contents[same] = mine
        role, speaker = first.role or second.role, other.speaker
        # An exact copy in the same article tells nothing more.
        also = tuple(dict.fromkeys((*first.also, second.citation, *second.also)))
        out[same] = replace(first, role=role, speaker=speaker, also=also)
    return tuple(out)


def who(speaker: str) -> frozenset[str]:
    """The same for all ways to name a speaker: "Japan’s ministry", "the Japanese ministry"."""
    return frozenset(meanings(speaker)) or frozenset((speaker.casefold(),))


class _Content:
    """What was said: its content words, and the percentages and numbers that are no years."""

    def __init__(self, content: str) -> None:
        self.words = frozenset(meanings(content))
        found = [
            (m["share"], (m["number"] or "").replace(",", "")) for m in _FIGURE.finditer(content)
        ]
        self.figures = frozenset(
            f"{share}%" if share else number
            for share, number in found
            if share or not _YEAR.fullmatch(number)
        )

    def is_like(self, other: _Content) -> bool:
        """Whether the shorter of the two is mostly part of the longer one."""
        share = ALIKE if self.figures.isdisjoint(other.figures) else SAME_FIGURE
        shorter = max(1, min(len(self.words), len(other.words)))
        return len(self.words & other.words) >= share * shorter


def with_one_name(
    statements: Sequence[Statement], people: Collection[str] = ()
) -> tuple[Statement, ...]:
    """The same person under one name across articles, where only one fuller name fits.

    Among the names of speakers, those of which it is the surname ("Reed" of "Ann Reed") before
    those that begin with it ("Sun" of "Sun Weidong"); then among all ``people``. Bodies are nobody:
    "George" is not George Mason University.
    What stands before a whole name that others give ("Inspector-General Khalid Omar") is a role.
    """
    whole = {s.speaker for s in statements if len(s.speaker.split()) > 1}
    statements = [_without_office(s, whole) for s in statements]
    speakers = {
        s.speaker for s in statements if s.speaker[:1].isupper() and _may_be_whole(s.speaker)
    }
    tables = [_by_word(names, place) for names in (speakers, people) for place in (-1, 0)]

    def fullest(name: str) -> str:
        word = name.casefold()
        if " " in word or word in PLACES or (name.isupper() and len(name) > 1):
            return name
        fitting: Collection[str] = next((t[word] for t in tables if word in t), ())
        return next(iter(fitting)) if len(fitting) == 1 else name

    whole_names = _with_initials({fullest(s.speaker) for s in statements})
    return tuple(
        replace(s, speaker=whole_names.get(name, name))
        for s in statements
        for name in [fullest(s.speaker)]
    )


def _with_initials(names: Collection[str]) -> dict[str, str]:
    """Names without a middle initial to the one that has it: "Colleen Keller" is Colleen M."""
    having: dict[str, set[str]] = {}
    for name in names:
        bare = _INITIAL.sub(" ", name)
        if bare != name:
            having.setdefault(bare, set()).add(name)
    return {bare: next(iter(full)) for bare, full in having.items() if len(full) == 1}


def _by_word(names: Collection[str], place: int) -> dict[str, set[str]]:
    """The names of several words by the one at a place."""
    out: dict[str, set[str]] = {}
    for words in (_SUFFIX.sub("", name).split() for name in names):
        if len(words) > 1:
            out.setdefault(words[place].casefold(), set()).add(" ".join(words))
    return out


def _may_be_whole(name: str) -> bool:
    words = name.split()
    capitals = all(not w[0].islower() or w in _LINK for w in words)
    return capitals and (BODIES - _SURNAMES).isdisjoint(w.casefold() for w in words)


def _without_office(statement: Statement, names: Collection[str]) -> Statement:
    words = statement.speaker.split()
    for start in range(1, len(words) - 1):
        name = " ".join(words[start:])
        if name in names and name[:1].isupper() and _LINK.isdisjoint(words[:start]):
            office = " ".join(words[:start])
            told = is_role(office) or office.endswith(("’s", "'s")) or PARTY.search(office)
            return replace(
                statement, speaker=name, role=statement.role or (office if told else None)
            )
    return statement


def _says_what(office: str) -> bool:
    """Whether capitals before a name are no further first name: "Prosecutor", not "Henry"."""
    if is_first_name(office.rsplit(maxsplit=1)[-1]):
        return False
    whose = office.endswith(("’s", "'s")) or PARTY.search(office) is not None
    return whose or is_role(office.casefold())
