"""Who a value can be attributed to: a person, a body, or a group that speaks for one."""

from __future__ import annotations

import re

from summarizer.facts import Attribution, Facts
from summarizer.facts.counted import singular
from summarizer.facts.gazetteer import TITLES
from summarizer.facts.lexicon import FUNCTION_WORDS

#: Bodies, offices and groups that news cites without a name, singular. Documents and events
#: ("records", "the search") say nothing themselves. Written down from common knowledge.
_PARTIES = frozenset(
    """academy activist administration agency aide airline airport ambassador analyst army
    association attorney authority bank board brigade bureau cabinet campaigner charity church
    club coastguard commission committee company conference congress contractor coroner corporation
    council councillor court delegation department developer diplomat director doctor economist
    embassy employer engineer executive expert firefighter firm forecaster force foundation
    government governor group guard historian hospital industry inspector inspectorate institute
    insurer investigator judge lawyer lender maker management manager manufacturer mayor medic
    militia military minister ministry monitor movement navy newspaper observer office officer
    official operator opponent opposition organisation organiser organization organizer owner
    parliament party planner police prefect premier president producer prosecutor prosecution
    publisher ranger rebel insurgent militant separatist regulator reporter rescuer researcher
    retailer scientist secretary senator
    service sheriff source spokesman spokesperson spokeswoman staff state supplier surveyor team
    treasury tribunal trust union university utility volunteer watchdog witness worker""".split()
)
_CLAUSE = frozenset(
    """that which who what how when where if i it we you they he she this these those there is was
    were are be been will would has had have could may might must not""".split()
)
_TIED = re.compile(r",|\s(?:of|in|for|at|from|with|on|near|by|to)\s")
_FEW = frozenset("the a an some two three four several many other his her its their".split())
#: At the end of a speaker the name behind it is cut off.
_ABBREVIATED = frozenset(
    "dr mr mrs ms prof sen rep gov gen col maj capt lt sgt pc rev cllr".split()
)
#: What a body's figure may be called: "the bank’s forecast", "figures from the ministry".
_PAPERS = (
    r"(?:forecasts?|estimates?|figures|data|counts?|tally|projections?|statements?|reports?"
    r"|surveys?)"
)
_OF_BODY = re.compile(rf"^(?P<body>.+)['’]s?\s(?:\w+\s){{0,2}}{_PAPERS}$")
_BY_BODY = re.compile(
    rf"^(?:(?:the|a|an|new|latest|official)\s)*{_PAPERS}\s(?:by|from|of)\s(?P<body>.+)$"
)
#: Verbs by which a body gives a figure, in forms that are no reporting verbs.
_GIVES = r"(?:claim|forecasts?|expects?|estimate|predict|projects?|projected|puts?|reckons?)"
_BODY = r"(?P<body>(?:[^\W\d_][\w'’.-]*\s){0,5}[^\W\d_][\w'’.-]*)"
_GIVEN = re.compile(
    rf"^{_BODY}\s{_GIVES}\b(?!\s(?:by|to|on|in)\b)"
    rf"|,\s{_BODY.replace('body', 'last')}\s{_GIVES}(?=[.,]|$)"
)


def authorities(facts: Facts) -> list[str]:
    """Who a sentence says a figure is from: its speakers, and bodies that forecast or count."""
    said = [p for a in facts.attributions if (p := party(facts, a))]
    for match in _GIVEN.finditer(facts.text):
        group = "body" if match["body"] else "last"
        start, end = match.span(group)
        given = Attribution(match.start(), match.end(), match[group], start, end, "gives")
        if (found := party(facts, given)) and found not in said:
            said.append(found)
    return said


def party(facts: Facts, attribution: Attribution) -> str | None:
    """The speaker as a claim names it; None where the words are no person, body or group.

    >>> from summarizer.facts import Facts
    >>> said = Facts("The search was over, police said.", None, "en")
    >>> [party(said, a) for a in said.attributions]
    ['police']
    """
    speaker = attribution.speaker
    if body := _OF_BODY.match(speaker) or _BY_BODY.match(speaker):
        speaker = body["body"]
    words = speaker.split()
    if not _CLAUSE.isdisjoint(w.casefold() for w in words):
        return None
    head = _TIED.split(speaker, maxsplit=1)[0].split()
    last = re.sub(r"['’]s?$", "", head[-1]) if head else ""
    if not last or last.casefold() in FUNCTION_WORDS | _ABBREVIATED:
        return None
    if words[0].casefold() in FUNCTION_WORDS - _FEW:
        return None
    noun = singular(last)
    if noun not in _PARTIES and noun not in TITLES and not _ends_in_name(facts, attribution, last):
        return None
    first = words[0]
    before_name = len(words) > 1 and words[1][0].isupper()
    common = first.casefold() in _FEW or (singular(first) in _PARTIES and not before_name)
    return first.casefold() + speaker[len(first) :] if common else speaker


def _ends_in_name(facts: Facts, attribution: Attribution, last: str) -> bool:
    """Whether the word belongs to a name that is certain there, or is no common opening."""
    start, end = attribution.speaker_start, attribution.speaker_end
    return any(
        start <= n.start < end
        and not (n.demonym and singular(last) == last.casefold())
        and n.text.split()[-1].removesuffix("’s") == last
        and (n.certain or singular(last) == last.casefold())
        for n in facts.names
    )
