"""Where an office ends and the name of who holds it begins: "New York Mayor Ann Reed".

A run of capitals is one name to :mod:`summarizer.facts.names`, unless a title opens it. English.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.facts.gazetteer import HALF_TITLES, TITLES

#: Words that make a capitalised run a body or a place rather than a person.
BODIES = frozenset(
    "ministry department agency court council committee party university institute institutes "
    "company group bank union association commission government parliament senate congress house "
    "police army navy force forces news times post street river sea ocean island islands strait "
    "bay bridge city county state states kingdom republic world cup league inc ltd corp "
    "corporation church school college hospital centre center office organisation organization "
    "nations airlines airport authority service studies academy foundation north south east west "
    "northern southern eastern western new".split()
)
#: Offices that stand before a surname alone as well: "Japanese Prime Minister Kishida".
_PLAIN_OFFICES = frozenset(
    """president vice-president mayor governor gov senator sen congressman congresswoman rep
    representative secretary minister chancellor premier chairman chairwoman spokesman spokeswoman
    spokesperson ambassador commissioner sheriff""".split()
)
#: Titles that are surnames, first names or words of other names as often.
_ALSO_NAMES = frozenset(
    """king queen prince princess pope lord lady baron major marshal bishop cardinal father brother
    sister constable private justice general vice former acting deputy chief am mr mrs ms miss mx
    sir dame pc mep mp msp""".split()
)
#: Not among the titles that open a name, but in front of one they are.
_FURTHER = frozenset(
    """commissioner coroner executive administrator chairperson councilman councilwoman
    assemblyman editor treasurer prosecutor lawyer lawmaker economist analyst professor adviser
    advisor strategist nominee candidate superintendent""".split()
)
_OFFICES = (TITLES | _FURTHER) - HALF_TITLES - _ALSO_NAMES
#: "Attorney General", "Chief Justice", "Surgeon General": the second word is one behind the first.
_SECOND = {
    "general": frozenset(
        "attorney surgeon secretary inspector solicitor governor director".split()
    ),
    "justice": frozenset(("chief", "court", "associate")),
    "executive": frozenset(("chief",)),
    "chief": frozenset("police fire army security bureau staff policy intelligence".split()),
}
#: What a secretary or minister is "of".
_FIELDS = HALF_TITLES | frozenset(
    """interior agriculture veterans affairs army navy air force development urban housing human
    services public works culture environment information science sports tourism women the and &
    """.split()
)
_PARTICLES = frozenset("de del della di da dos van von der den al el bin ibn ben la le du".split())
_EDGE = re.compile(r"[.,]+$")


@lru_cache(maxsize=1 << 12)
def split_office(run: str) -> tuple[str, str] | None:
    """The office and the name in a run of capitals; None where no office stands in it.

    >>> split_office("North Carolina Governor Bev Perdue")
    ('North Carolina Governor', 'Bev Perdue')
    >>> split_office("Secretary of the Interior Ken Salazar"), split_office("General Motors")
    (('Secretary of the Interior', 'Ken Salazar'), None)
    """
    words = run.split()
    for place in range(len(words) - 2, -1, -1):
        word = _plain(words[place])
        before = _plain(words[place - 1]) if place else ""
        one = word if word in _OFFICES else word.removesuffix("s")
        if one not in _OFFICES and before not in _SECOND.get(word, ()):
            continue
        start = place + 1
        if words[start] == "of":
            start += 1
            while start < len(words) and _plain(words[start]) in _FIELDS:
                start += 1
        rest = words[start:]
        if _is_name(rest, alone=one in _PLAIN_OFFICES):
            return " ".join(words[:start]), " ".join(rest)
        return None
    return None


def _is_name(words: list[str], *, alone: bool) -> bool:
    return (
        (1 if alone else 2) <= len(words) <= 4
        and all(w[:1].isupper() or w in _PARTICLES for w in words)
        and words[0] not in _PARTICLES
        and BODIES.isdisjoint(w.casefold() for w in words)
        and not any(len(w) > 2 and w.isupper() for w in words)
    )


def _plain(word: str) -> str:
    return _EDGE.sub("", word).casefold()
