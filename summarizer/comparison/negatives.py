"""Words that deny, and how: "has yet to", "no", "ruled out", "unarmed"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

from summarizer.facts import Facts
from summarizer.facts.scanning import Scan, matches_from, scan

#: What a word denies: what is done behind it ("did not sign"), a thing behind it ("no alarm"), what
#: stands before it ("hid nothing"), or its own end ("unarmed"); or that it excludes a thing
#: ("ruled out fees"), or says the contrary of another word ("denied lying", "stayed shut").
Way = Literal["verb", "noun", "nothing", "un", "excluded", "contrary"]

_CONTRACTED = "is are was were do does did has have had wo would ca could should must need".split()
#: Stand before "to": "failed to sign".
_NOT_DOING = "fail fails failed failing refuse refuses refused refusing decline declines declined \
declining".split()
_DECIDING = "promise promises promised pledge pledges pledged vow vows vowed decide decides \
decided".split()
_BEING = "is are was were be been being has have had remain remains remained stay stays stayed \
keep keeps kept".split()
_NOUNS = "nobody none neither no".split()
_EXCLUDING = "rule rules ruled ruling exclude excludes excluded excluding".split()
#: Only these: "united", "unveiled" deny nothing.
_UN = "unarmed uninsured unlicensed unpaid unsigned untested undamaged unharmed unhurt uninjured \
unopened unsold untouched unvaccinated untrained untreated unlocked unidentified unregistered \
uninspected unaware unwilling unaffected".split()
#: What people deny to have done, or that they did.
_WRONGS = "wrongdoing involvement responsibility guilt knowledge allegations? accusations? \
charges? claims? reports? it".split()

#: Words that say the contrary of another one, and how they stand.
_CONTRARIES = {
    "confessed": rf"""den(?:y|ies|ied|ying)(?=\ (?:(?:any|all|the|both|his|her|their)\ )?
        (?:{"|".join(_WRONGS)}|that|[a-z]+ing)\b)|(?:plead(?:s|ed)?|found)\ not\ guilty""",
    "opened": r"(?:remain(?:s|ed)?|stay(?:s|ed)?|kept)\ (?:closed|shut)",
    "spoke": r"(?:remain|stay)(?:s|ed)?\ silent|kept\ silent",
    "disclosed": r"(?:remain|stay|keep)(?:s|ed)?\ (?:secret|confidential)|kept\ secret",
    "attended": r"boycott(?:s|ed)?|stay(?:s|ed)?\ away\ from|skip(?:s|ped)",
    "accepted": r"(?:reject|refuse|declin|spurn)(?:s|ed|es|ing)(?!\ to\b)|turn(?:s|ed)?\ down",
    "supported": r"oppos(?:es|ed)|object(?:s|ed)\ to",
    "convicted": r"acquitted|cleared\ of",
    "found": r"(?:is|are|remain(?:s|ed)?)\ (?:still\ )?missing",
    "caught": r"(?:is|are|remain(?:s|ed)?|was|were)\ (?:still\ )?(?:at\ large|on\ the\ run)",
    "sold": r"(?:has|have|had)\ kept",
}
_CONTRARY_BEGINNINGS = """deny denies denied denying plead pleads pleaded found boycott boycotts
boycotted skips skipped reject rejects rejected rejecting refused refuses refusing declined declines
declining spurned spurns turn turns turned opposes opposed objects objected acquitted
cleared""".split()
_NEGATIVE = re.compile(
    rf"""(?:
    (?P<verb>not|never|cannot|no\ longer|nor
        |(?:{"|".join(_CONTRACTED)})n['’]t
        |(?:is|are|was|were|has|have|had|be|been)\ (?:(?:yet|still)\ to|unable\ to)
        |(?:{"|".join(_NOT_DOING)})\ to
        |(?:{"|".join(_DECIDING)})\ not\ to)
    |(?P<nothing>nothing)
    |(?P<noun>no\ one|{"|".join(_NOUNS)}|(?:was|were|been)\ denied)
    |(?P<excluded>rul(?:e|es|ed|ing)\ out|exclud(?:e|es|ed|ing))
    |(?P<contrary>{"|".join(f"(?P<{word}>{forms})" for word, forms in _CONTRARIES.items())})
    |(?P<un>{"|".join(_UN)})
    )(?![^\W\d_])""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGINNINGS = frozenset(
    [
        *("not", "never", "cannot", "nothing", "nor"),
        *(f"{verb}n" for verb in _CONTRACTED),
        *(*_NOT_DOING, *_DECIDING, *_BEING, *_NOUNS, *_EXCLUDING, *_UN, *_CONTRARY_BEGINNINGS),
    ]
)


_MAY_DENY = (_BEGINNINGS - frozenset(_BEING)).union(
    "yet still unable closed shut silent secret confidential missing large run kept".split(),
    *((f"{verb}n't", f"{verb}n’t") for verb in _CONTRACTED),
)
#: Most sentences have none of these between two spaces, and nothing that denies.
_MAY_DENY_MARKED = _MAY_DENY.union(
    *(
        {f"“{word}", f'"{word}', f"({word}", f"—{word}", f"{word},", f"{word}.", f"{word}:"}
        for word in _MAY_DENY
    )
)


class Negative(NamedTuple):
    start: int
    end: int
    way: Way
    #: The word of which it says the contrary; empty for other ways.
    of: str = ""


def negatives(facts: Facts) -> tuple[Negative, ...]:
    """The words of a sentence that deny, in order."""
    if _MAY_DENY_MARKED.isdisjoint(facts.text.lower().split()):
        return ()
    found = matches_from(facts.derived(scanned), _BEGINNINGS, _NEGATIVE)
    return tuple([_negative(match) for match in found])


def scanned(facts: Facts) -> Scan:
    """A sentence with what tells where patterns can begin."""
    return scan(facts.text)


def _negative(match: re.Match[str]) -> Negative:
    way = next(way for way in get_args(Way) if match[way] is not None)
    of = next(word for word in _CONTRARIES if match[word]) if way == "contrary" else ""
    return Negative(*match.span(), way, of)
