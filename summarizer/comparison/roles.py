"""The part a name plays, from the words beside it: "fire chief", "owner", "captain"."""

from __future__ import annotations

import re

from summarizer.facts import Name, normal_form
from summarizer.facts.counted import singular
from summarizer.facts.gazetteer import PLACES
from summarizer.facts.lexicon import FUNCTION_WORDS

#: Parts that one person or body plays in a story, one meaning a line; the first word stands for
#: all. Written down from common knowledge; offices that many hold at once (senator, officer,
#: spokesman, lawyer, analyst) are left out.
_ROLES = """
president
minister ministry
premier
chancellor
governor
mayor
chief head boss leader commander heads headed leads led
executive ceo
chairman chairwoman chair chairs chaired
secretary
speaker
captain skipper
owner owned owns owning belongs operator operated operates operating run runs
founder founded founds
maker manufacturer carmaker chipmaker drugmaker planemaker
builder built contractor
judge justice
prosecutor
coroner
sheriff
coach
pilot
driver
suspect accused
winner winning won victory
champion
loser defeated beaten beat defeat rival opponent challenger
successor succeeded succeed succeeds
predecessor replaced replaces
architect designer designed
inventor
buyer bidder acquirer
lender
archbishop bishop
ambassador
harbourmaster
principal headteacher
rector dean
superintendent
developer
publisher
insurer
airline carrier
"""
_ROLE_OF = {form: line.split()[0] for line in _ROLES.strip().splitlines() for form in line.split()}
#: Roles that several can hold, though a story hardly has two of them: told of one person in each
#: of two articles that have hardly any other names, they are of one person.
SHARED_ROLES = frozenset(
    """defendant plaintiff victim candidate foreman whistleblower auditor treasurer surgeon
    author inventor climber sailor shopkeeper farmer mechanic accountant widow widower broker
    detective sergeant sgt inspector professor scientist director manager adviser engineer historian
    biologist geologist councillor envoy negotiator steward guard clerk teacher nurse hiker
    swimmer""".split()
)
_QUALIFIED = frozenset(("minister", "secretary", "chief", "executive", "chairman"))
#: Said of who takes an office, not of who holds it.
_NEW = frozenset("elected new next incoming named appointed".split())
#: Offices of which every land has one.
_OF_LANDS = frozenset("president minister premier chancellor ambassador secretary".split())
_SIDES = frozenset(("minority", "majority"))
#: What somebody is head of, a field a line: heads of two fields are two people.
_FIELDS = {
    form: line.split()[0]
    for line in """fire brigade firefighter
police constabulary
union federation
school academy headteacher
university college faculty
hospital clinic ward
museum gallery
opera theatre orchestra
church cathedral diocese
army regiment battalion
navy fleet
party opposition faction caucus
inquiry panel tribunal commission
jury
council town city
club team
bank
airline
charity trust
observer mission
rescue
dig excavation
agency
company firm group brewery""".splitlines()
    for form in line.split()
}
#: Words beside an office that say nothing of whose it is.
_OF_NOBODY = frozenset(
    """sir dame lord lady mr mrs ms miss dr doctor prof professor retired alleged suspected veteran
    longtime long-time outgoing embattled outspoken controversial popular young old local by
    """.split()
)
#: Where a phrase that is set off behind a name ends, or does not begin.
_BEHIND_PHRASE = frozenset(
    "who which and or but said says told that while when is was has had will".split()
)
_CALLED = {"owner": "owner or operator", "executive": "chief executive"}
_DEPUTIES = frozenset("deputy vice former ex assistant acting interim late".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEFORE = re.compile(r"((?:[^\W\d_]+(?:[-'’][^\W\d_]+)*\s){1,4})$")
_SET_OFF_BEFORE = re.compile(r"((?:[^\W\d_]+(?:[-'’][^\W\d_]+)*\s){0,4}[^\W\d_]+),\s$")
_SET_OFF_BEHIND = re.compile(r",\s((?:[\w'’-]+\s?){1,8})")
#: "run by NAME", "belongs to NAME"
_PASSIVE = re.compile(r"\b([^\W\d_]+)\s(?:by|to)\s(?:the\s)?$")
#: Verbs that say of what follows them that it is somebody's to lead, own or win.
_LEADS = frozenset(
    "heads headed leads led chairs chaired owns owned operates operated runs founded builds built "
    "won beat defeated succeeds succeeded replaces replaced designed".split()
)
_COPULA = re.compile(
    r"\s(?P<copula>(?:is|was|became|remains|has|had|been|be|will|began|also|now|re-?elected|elected|named|"
    r"appointed|chosen|as|the|its|a|new)\s)*(?P<what>(?:[\w-]+\s?){1,2})"
)
#: What somebody leads: "who has headed the school".
_LED = re.compile(
    r"(?:,?\s(?:who|which|has|had|have|been))*\s(?:heads?|headed|leads?|led|chairs?|chaired|runs?|ran)"
    r"\s(?:(?:the|a|an|its|his|her|their)\s)?(?P<what>[\w-]+)"
)
_DEFEAT_OF = re.compile(r"\b(defeat|victory)\sof\s$")
_POSSESSIVE = re.compile(r"['’]s?$")
_SET_UP = re.compile(r"(?:,\swho)?\sset\sup\b")
#: Said of who holds an office or plays a part, and no name of theirs.
_NO_HOLDERS = frozenset(
    "republican republicans democrat democrats democratic conservative labour liberal gop house "
    "senate congress parliament black white african american latino hispanic asian muslim "
    "christian jewish catholic party".split()
)
_STOP = frozenset(
    """and or but of for to in on at with said says told that while when the a an its his her
    their""".split()
)

Roles = tuple[frozenset[str], frozenset[str]]
NO_ROLES: Roles = frozenset(), frozenset()


def roles_of(text: str, name: Name) -> Roles:
    """The roles of a name, and the other words of what is said of them ("fire" of "fire chief").

    >>> from summarizer.facts import names
    >>> text = "The fire chief, Ada Voss, left."
    >>> roles, others = roles_of(text, names(text)[0])
    >>> sorted(roles), sorted(others)
    (['chief'], ['fire'])
    """
    words, clause = _said_of(text, name)
    if not _DEPUTIES.isdisjoint(words) or not _DEPUTIES.isdisjoint(clause):
        return NO_ROLES
    roles = frozenset(_ROLE_OF[w] for w in (*words, *clause) if w in _ROLE_OF)
    if len(roles) > 1 and "chief" in words:
        # "chief justice", "chief executive"
        roles -= {"chief"}
    roles |= SHARED_ROLES.intersection((*words, *clause))
    others = {singular(w) for w in words if w not in _ROLE_OF and w not in FUNCTION_WORDS}
    others -= _OF_NOBODY
    if led := _LED.match(text, name.end):
        clause.append(led["what"])
    others |= {w for w in map(singular, clause) if w in _FIELDS}
    return roles, frozenset(others | _NEW.intersection(clause))


def is_deputy(text: str, name: Name) -> bool:
    """Whether a name is told as that of a deputy, or of who held an office before."""
    return any(not _DEPUTIES.isdisjoint(said) for said in _said_of(text, name))


def _said_of(text: str, name: Name) -> tuple[list[str], list[str]]:
    """The words of phrases set beside a name, and those of the clause that tells what it is."""
    start = name.start
    title = (name.title or "").split()
    if title:
        start = text.rfind(title[0], 0, name.start)
    words: list[str] = [w.strip(".").casefold() for w in title]
    before = text[max(0, start - 60) : start]
    set_off = _SET_OFF_BEFORE.search(before)
    if set_off and not any(map(_plays_part, _tail(set_off.group(1)))):
        # "The mills sent no one, Ada Voss said": no phrase of hers.
        set_off = None
    if found := set_off or _BEFORE.search(before):
        words += _tail(found.group(1))
    passive = _PASSIVE.search(before)
    if passive:
        words.append(passive.group(1).casefold())
    if defeat := _DEFEAT_OF.search(before):
        words.append(defeat.group(1).casefold())
    clause: list[str] = []
    behind = _SET_OFF_BEHIND.match(text, name.end)
    if behind and set_off:
        # "Its chairwoman, Ada Voss, complained that the captain": the sentence goes on.
        pass
    elif behind:
        # Up to "who": "the governor of the region"; behind it a clause tells what they do.
        part = _head(behind.group())
        stop = next((n for n, w in enumerate(part) if w in _BEHIND_PHRASE), len(part))
        words, clause = words + part[:stop], part[stop:]
    elif told := _COPULA.match(text, name.end):
        clause = _head(told.group())
        if not told["copula"] and clause[:1] and clause[0] not in _LEADS:
            # "Roe praised Mayor Voss"
            clause = []
    if _SET_UP.match(text, name.end):
        clause.append("founder")
    return words, clause


def _plays_part(word: str) -> bool:
    return any(word in words for words in (_ROLE_OF, SHARED_ROLES, _FIELDS, _DEPUTIES))


def may_hold(name: Name) -> bool:
    """Whether a name can be that of somebody who holds an office; "Republican" is none."""
    return not _NO_HOLDERS.issuperset(name.normal.split())


def without_role(name: Name) -> Name:
    """The name without a role that opens its sentence: "Owner Nordline" names Nordline."""
    first, _, rest = name.text.partition(" ")
    if not rest or name.title or first.casefold() not in _ROLE_OF or not rest[0].isupper():
        return name
    start = name.start + len(first) + 1
    return name._replace(start=start, text=rest, normal=normal_form(rest), title=first)


def _tail(words: str) -> list[str]:
    """The last words of a phrase, back to where another begins."""
    out: list[str] = []
    for word in reversed(_WORD.findall(words)):
        if word.casefold() in _STOP:
            break
        out.append(_POSSESSIVE.sub("", word.casefold()))
    return out


def _head(words: str) -> list[str]:
    return [_POSSESSIVE.sub("", w.casefold()) for w in _WORD.findall(words)]


def one_role(first: Roles, second: Roles) -> str | None:
    """The role that both names play; None where it may be that of two fields or lands."""
    common = sorted(first[0] & second[0])
    if not common or first[1].isdisjoint(_NEW) != second[1].isdisjoint(_NEW):
        return None
    qualified = [r for r in common if r in _QUALIFIED]
    if qualified and len(qualified) == len(common):
        mine, theirs = ({_FIELDS.get(w, w) for w in side[1]} for side in (first, second))
        if mine and theirs and (mine.isdisjoint(theirs) or (mine - theirs and theirs - mine)):
            return None
    if _SIDES.issubset(first[1] | second[1]):
        return None
    role = common[-1]
    lands = [{normal_form(w) for w in side[1]} & PLACES for side in (first, second)]
    if role in _OF_LANDS and lands[0] != lands[1]:
        return None
    both = sorted(first[1] & second[1])
    name = _CALLED.get(role, role)
    return f"{both[0]} {name}" if both and role in _QUALIFIED else name
