"""Whether a name is a person's, a place's or a body's, from its words and those beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.comparison.told import Told
from summarizer.facts import Name
from summarizer.facts.gazetteer import PLACES, REGIONS

#: Words of names and nouns beside names, written down from common knowledge.
_BODIES = frozenset(
    """group ltd limited inc corp corporation co company firm holdings holding plc llc gmbh systems
    technologies partners partnership capital ventures industries enterprises brothers sons foods
    motors energy airlines airways air lines media press news times post pharma pharmaceuticals
    labs laboratories bank trust fund foundation institute university college academy school
    association society union federation league club party council committee commission agency
    authority ministry department office bureau board court police army navy service services
    hospital clinic network charity church team crew gang militia museum gallery theatre studio
    orchestra newspaper broadcaster carmaker chipmaker drugmaker retailer supermarket chain insurer
    lender operator airline carrier manufacturer maker contractor builder developer startup
    conglomerate consortium brewery publisher utility railway railways logistics shipping stone
    minerals mining steel oil gas petroleum chemicals electronics software robotics water power
    works foundry dairies travel coaches united rovers congress senate assembly parliament
    brigade regiment organisation organization movement front alliance coalition giant subsidiary
    owner buyer bidder employer supplier vendor think-tank watchdog regulator nonprofit""".split()
)
_SITES = frozenset(
    """city town village hamlet suburb district borough county province region state island islands
    isle river lake bay cape mount mountain hill hills valley pass peak street road lane avenue
    square boulevard highway bridge tunnel dam harbour harbor port airport station park beach coast
    forest desert strait canal sea ocean gulf peninsula prefecture parish municipality capital
    resort quarry mine glacier ridge cliff creek falls springs wood woods fields heights coastal
    northern southern eastern western central downtown outskirts neighbourhood neighborhood quarter
    cove point head sound fjord reservoir volcano delta plateau""".split()
)
#: Of these, and of others, the words that a town, a field or a firm may be called by as well.
_OF_TOWNS = frozenset(
    """springs hill hills beach bay falls creek cove point head wood woods fields heights city town
    village hamlet park port sands gate bend rise junction crossing terrace place green common
    grove quay wharf market corner cross state capital island""".split()
)
_PERSONS = frozenset(
    """man woman boy girl child teenager pensioner son daughter wife husband father mother brother
    sister uncle aunt cousin widow widower friend neighbour neighbor colleague resident witness
    victim survivor suspect defendant accused killer gunman driver pilot captain skipper passenger
    student pupil teacher professor lecturer scientist researcher engineer architect doctor surgeon
    nurse lawyer attorney barrister solicitor judge prosecutor sheriff constable sergeant inspector
    detective officer superintendent commander general colonel soldier chief boss head director
    manager chairman chairwoman chair president premier minister secretary governor mayor senator
    deputy councillor lawmaker politician candidate leader founder entrepreneur businessman
    billionaire investor banker economist analyst historian author writer novelist poet journalist
    editor actor actress singer musician artist painter designer coach trainer player striker
    goalkeeper athlete swimmer climber farmer fisherman shopkeeper carpenter electrician mechanic
    plumber miner worker steward spokesman spokeswoman spokesperson expert activist campaigner
    priest bishop archbishop rabbi imam coroner ambassador envoy diplomat official executive ceo
    winner champion rival opponent successor predecessor heir aged who he she his her paediatrician
    rector dean principal headteacher harbourmaster treasurer curator librarian conductor""".split()
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|at|off|on|around|inside|towards|through|across|beyond|above|below)"
    r"\s(?:the\s(?:[\w-]+\sof\s)?|central\s|nearby\s)?$",
    re.I,
)
_TO_PLACE = re.compile(r"\b(?:to|from|reach(?:ed)?|left|visit(?:ed)?)\s$", re.I)
_PERSON_BEHIND = re.compile(r",?\s(?:who|said|told|says|added)\b")
_COPULA_BEHIND = re.compile(r"\s(?:is|was|has|had)\b")
_AGE_BEHIND = re.compile(r",\s(?:aged\s|now\s)?\d\d\b|\s\(\d\d\)")
_BODY_BEFORE = re.compile(r"\b(?:the|of|by|at)\s$")
_BODY_BEHIND = re.compile(r",?\s(?:which|its)\b")
_THE_BEFORE = re.compile(r"\bthe\s$", re.I)
_NOUN_BEFORE = re.compile(r"([^\W\d_][\w-]*),?\s(?:of\s)?$")
_NOUN_BEHIND = re.compile(r"\s([a-z][\w-]+)")
#: ", the mine's operator": the nouns of a phrase set off behind.
_SET_OFF = re.compile(r",\s(?:(?:the|a|an|its|his|her|their)\s)?((?:[\w’'-]+\s?){1,4})")
_WORD = re.compile(r"[a-z][a-z-]+")
_TYPES = (_PERSONS, _SITES, _BODIES)


def type_of(told: Told) -> tuple[float, float, float]:
    """What speaks for a name's being that of a person, a place and a body."""
    text, fact = told.facts.text, told.fact
    if not isinstance(fact, Name):
        return 0.0, 0.0, 0.0
    person, place, body = _of_itself(fact.text, fact.normal)
    person += (
        1.0 * (fact.title is not None)
        + 0.8 * (_PERSON_BEHIND.match(text, fact.end) is not None)
        + 0.2 * (_COPULA_BEHIND.match(text, fact.end) is not None)
        + 1.0 * (_AGE_BEHIND.match(text, fact.end) is not None)
    )
    near = max(0, fact.start - 30)
    place += 1.0 * (_PLACE_BEFORE.search(text, near, fact.start) is not None)
    place += 0.4 * (_TO_PLACE.search(text, near, fact.start) is not None)
    body += 0.4 * (_BODY_BEFORE.search(text, near, fact.start) is not None) + 0.7 * (
        _BODY_BEHIND.match(text, fact.end) is not None
    )
    before = _NOUN_BEFORE.search(text, max(0, fact.start - 30), fact.start)
    found = [_of_noun(before.group(1).casefold())] if before else []
    if _THE_BEFORE.search(text, near, fact.start) and (
        behind := _NOUN_BEHIND.match(text, fact.end)
    ):
        found.append(_of_noun(behind.group(1)))
    elif set_off := _SET_OFF.match(text, fact.end):
        # Its first noun of a type; what follows may be of somebody else.
        words = _WORD.findall(set_off.group(1))
        found.append(next((t for w in words if (t := _of_noun(w)) != _NOTHING), _NOTHING))
    for a, b, c in found:
        person, place, body = person + a, place + b, body + c
    return person, place, body


def of_one_level(mine: Name, other: Name) -> bool:
    """Whether both say what kind of place they are ("Keld Strait"), or neither does: a street and a
    town, a strait and the land beside it do not differ. "Harlan Springs" may be of any kind.
    """
    kinds = [_of_itself(n.text, n.normal)[1] > 0 and n.normal not in PLACES for n in (mine, other)]
    return kinds[0] == kinds[1] or any(map(_may_be_a_town, (mine, other)))


def _may_be_a_town(name: Name) -> bool:
    words = name.text.casefold().split()
    return len(words) > 1 and (words[-1] in _OF_TOWNS or words[0] in ("port", "fort"))


_NOTHING = (0.0, 0.0, 0.0)


@lru_cache(maxsize=1 << 12)
def _of_noun(word: str) -> tuple[float, float, float]:
    kinds = [word in words or word.removesuffix("s") in words for words in _TYPES]
    return (float(kinds[0]), float(kinds[1]), float(kinds[2]))


@lru_cache(maxsize=1 << 12)
def _of_itself(text: str, normal: str) -> tuple[float, float, float]:
    """What the words of a name say."""
    words = [w.strip(".") for w in text.casefold().split()]
    if normal in PLACES or normal in REGIONS:
        return 0.0, 1.5, 0.0
    if text.isupper():
        return 0.0, 0.0, 1.0
    site = words[-1] in _SITES or words[0] in ("mount", "cape", "lake", "port", "fort", "river")
    body = words[-1] in _BODIES
    if len(words) > 1 and (site or body):
        return 0.0, 1.2 * site, 1.2 * body
    return (0.6 if len(words) in (2, 3) and "of" not in words else 0.0), 0.0, 0.0
