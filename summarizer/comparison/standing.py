"""Names that hold no part in which another article could have somebody else."""

from __future__ import annotations

import re

from summarizer.facts import Name
from summarizer.facts.gazetteer import TITLES

#: Parties, faiths, peoples, organs of a state, parts of the sky: written down from common
#: knowledge. What they are called differs with the writer, and a story has many of them at once.
_STANDING = frozenset(
    """republican republicans democrat democrats democratic conservative conservatives labour
    liberal liberals gop house senate congress congressional parliament white black african
    american latino hispanic asian muslim muslims islamic islam christian christians jewish jews
    catholic catholics protestant hindu buddhist party presumptive cabinet administration capitol
    hill supreme court president presidential prime minister government state states federal
    national guard guards police people north south east west northern southern eastern western
    central midwest god internet web covid coronavirus english western-style tweeted media
    navy army marines corps oval office christmas easter ramadan thanksgiving halloween passover
    hanukkah diwali new year years eve lent euro euros dollar dollars pound pounds thousand million
    billion trillion committee commission council agency board court department ministry company
    union bank university institute school hospital city town county association richter
    celsius fahrenheit kelvin scale""".split()
)
_WORDS = _STANDING | TITLES
_MEDIA = frozenset(
    """times post news journal tribune herald gazette telegraph guardian press reuters cnn bbc nbc
    abc cbs msnbc bloomberg politico magazine broadcasting tv radio twitter facebook instagram
    youtube tiktok""".split()
)
#: Titles that many people of one story have.
_OF_MANY = frozenset(
    """sen senator rep representative congressman congresswoman dr doctor prof professor
    mp""".split()
)
#: "Surveyors had": people who open a sentence.
_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ors|ists|ians|eers|ees|men|women)$")
_DIGIT = re.compile(r"\d")
#: "Senate-approved", "African-American": made of names, and none.
_COMPOUND = re.compile(r"-(?:[a-z]*ed|led|run|born|style|wide|American)$")


def stands_apart(name: Name) -> bool:
    """Whether a name is no person's, place's or body's that another could be given for.

    >>> from summarizer.facts import names
    >>> [stands_apart(n) for n in names("Today the White House, the BBC and Ada Voss agreed.")]
    [True, True, False]
    """
    words = name.normal.split()
    return (
        _WORDS.issuperset(words)
        or _DIGIT.search(name.text) is not None
        or _COMPOUND.search(name.text) is not None
        or words[-1] in _MEDIA
        or name.demonym
        or (name.start == 0 and _PEOPLE.match(name.text) is not None)
    )


def both_of_many(mine: Name, other: Name) -> bool:
    """Whether both have a title that a story tells of several: one senator and another."""
    titles = [(n.title or "").casefold().rstrip(".").split() for n in (mine, other)]
    return all(t and _OF_MANY.issuperset(t) for t in titles)
