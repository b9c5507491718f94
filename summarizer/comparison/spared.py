"""Clashes between "nobody was hurt" in one article and a number of hurt people in another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.comparison.clauses import clause_around, clause_value, is_open
from summarizer.comparison.fates import fate_of, tells_of_fates
from summarizer.comparison.names import names_apart
from summarizer.comparison.negatives import negatives, scanned
from summarizer.comparison.peoplecounts import counts_people, same_people
from summarizer.comparison.quantities import counts_in
from summarizer.comparison.slot import Clash
from summarizer.facts import Facts
from summarizer.facts.counted import singular
from summarizer.facts.scanning import matches_from
from summarizer.material import Material

#: What nobody is, and what there is none of, by the fate.
_IS = {
    "injured": "hurt|injured|wounded|harmed",
    "killed": "killed|died|dead|die",
    "arrested": "arrested|detained",
}
_OF = {
    "injured": "injur(?:y|ies)|casualt(?:y|ies)",
    "killed": "deaths?|fatalit(?:y|ies)|loss of life",
    "arrested": "arrests?",
}
_AUXILIARIES = r"(?:(?:is|are|was|were|has|have|had|been|being|yet|so|far|reported)\s)*"
_NOBODY = re.compile(
    rf"""(?:(?:no\sone|nobody|none(?:\sof\s(?:the|its|his|her|their|those|them)(?:\s\w+){{0,2}})?
    |no\s(?P<who>[a-z]+))\s{_AUXILIARIES}(?:{"|".join(f"(?P<is_{f}>{w})" for f, w in _IS.items())})
    |no\s(?:reports?\sof\s)?(?:{"|".join(f"(?P<of_{f}>{w})" for f, w in _OF.items())}))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGINNINGS = frozenset(("no", "nobody", "none"))
#: Not of all the event: "in the second blast", "no one else".
_IN_PART = re.compile(
    r"\b(?:other|another|second|third|else|further|first (?:day|night|hours?|week))\b",
    re.IGNORECASE,
)
#: A toll of another time.
_ELSEWHERE = re.compile(
    r"\?|\b(?:(?:19|20)\d\d|ago|last year|since|previous(?:ly)?|earlier|each|every|a year"
    r"|charged|accused|convicted|sentenced|jailed)\b",
    re.IGNORECASE,
)
_ANYBODY = "people"


class Toll(NamedTuple):
    """How many people had a fate, in a clause."""

    fate: str
    #: The noun for those that are counted, or of whom it is nobody.
    who: str
    start: int
    end: int


def spared_elsewhere(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    """What one article tells of nobody, and another one of a number of people."""
    passages = range(len(material.passages))
    found_none = [(p, toll) for p in passages for toll in spared(facts_in(p))]
    if not found_none:
        return []
    tolls = [(p, toll) for p in passages for toll in _tolls(facts_in(p))]
    documents = [{material.sentences[s].document for s in p.sentences} for p in material.passages]
    found: dict[tuple[int, int], Clash] = {}
    for passage, none in found_none:
        rivals = [(p, t) for p, t in tolls if t.fate == none.fate and same_people(t.who, none.who)]
        if any(documents[p] & documents[passage] for p, t in tolls if t.fate == none.fate):
            # An article that tells of some as well speaks of two things.
            continue
        for other, toll in rivals:
            mine, theirs = facts_in(passage), facts_in(other)
            if names_apart(mine, theirs) and names_apart(theirs, mine):
                continue
            values = (
                clause_value(passage, mine, none.start, none.end),
                clause_value(other, theirs, toll.start, toll.end),
            )
            first, second = sorted(values, key=lambda v: v.passage)
            clash = Clash("negation", f"nobody {none.fate}", first, second)
            found.setdefault((first.passage, second.passage), clash)
    return [found[pair] for pair in sorted(found)]


def spared(facts: Facts) -> Iterator[Toll]:
    """What a sentence says that nobody suffered."""
    if not any(n.way == "noun" for n in facts.derived(negatives)):
        return
    for match in matches_from(facts.derived(scanned), _BEGINNINGS, _NOBODY):
        start, end = clause_around(facts, *match.span())
        fate = (match.lastgroup or "").partition("_")[2]
        if "?" in facts.text or _IN_PART.search(facts.text, start, end):
            continue
        if not is_open(facts, start, end):
            who = match["who"]
            yield Toll(fate, singular(who.casefold()) if who else _ANYBODY, start, end)


def _tolls(facts: Facts) -> Iterator[Toll]:
    """The numbers of people that are told as a fact of the event."""
    if not facts.derived(tells_of_fates) or is_of_another_deed(facts):
        return
    for count in facts.derived(counts_in):
        if count.kind != "number" or count.unit is not None or not count.value:
            continue
        start, end = clause_around(facts, count.start, count.end)
        clause = facts.text[start:end]
        fate = fate_of(clause, count.start - start, count.end - start)
        who = (count.counted or _ANYBODY).split()[0]
        if fate not in _IS or not _is_person(who) or _IN_PART.search(clause):
            continue
        if any(start <= n.start < end for n in facts.derived(negatives)):
            continue
        if not is_open(facts, start, end):
            yield Toll(fate, who, start, end)


def is_of_another_deed(facts: Facts) -> bool:
    """Whether a sentence tells of another time, or of what a court has dealt with."""
    return _ELSEWHERE.search(facts.text) is not None


def _is_person(noun: str) -> bool:
    return counts_people(noun) or noun.endswith(("man", "men", "hand", "er", "or", "ist"))
