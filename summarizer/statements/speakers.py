"""Who a speaker is: the name, and what the sentence says the person is.

A role stands before the name ("fire chief Tomas Reyl"), behind it ("said Tomas Reyl, a fire chief")
or is set off before it ("the town’s fire chief, Tomas Reyl, said"). English.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from summarizer.antecedents import may_be_person
from summarizer.facts import Attribution, Name, names
from summarizer.facts.gazetteer import PLACES, TITLES
from summarizer.facts.lexicon import FUNCTION_WORDS, REPORTING_VERBS
from summarizer.offices import split_office
from summarizer.text.verbs import PAST_FORMS

MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_VERBS = "|".join(sorted(REPORTING_VERBS, key=len, reverse=True))
_LEADING_TIME = re.compile(
    rf"(?:(?:last|this|next|earlier this|later this) \w+|(?:in|on|by|since) (?:early |late |mid-)?"
    rf"(?:\d{{4}}|{MONTH}|\w+day)|yesterday|today|also|meanwhile|but|and),? ",
    re.IGNORECASE,
)
_TRAILING_TIME = re.compile(
    rf" (?:(?:in|on|by|since) (?:\d{{4}}|{MONTH}|\w+day)|last \w+|yesterday|today|\w+ly|also|"
    r"itself|himself|herself|in an? (?:e-?mail|interview|letter|post|statement|tweet))$"
)
#: Words no speaker has: they make a clause of it ("balloons it", "which China").
CLAUSE_WORDS = frozenset(
    """that which who whose whom what how why when where whether if it i we you they he she this
    these there was is were are be been will would had has have could may might must""".split()
)
_LONGEST_SPEAKER = 8
_OPENING_LINKS = frozenset(
    "with from of in at for by on and to according being suffice though although because".split()
)
COURTESIES = frozenset(("Mr", "Mrs", "Ms", "Miss"))
#: "A spokesman for President Ann Reed" is not Ann Reed.
SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|lawyers?|attorneys?|aides?|advis[eo]rs?|representatives?) (?:for|to|of)\b"
)
_CONTRACTION = re.compile(r"(?:they|we|you|i|he|she|it|that|there)['’]", re.IGNORECASE)
_LINKS = frozenset("in of at for from and with on by near".split())
_CALENDAR = re.compile(r"(?:\w+day|last \w+|this \w+)")
#: "Minutes before", "the group the men", "an engineer found", "Dr": no speakers, but a time, a
#: clause, half a name. "My aunt" and "a Briton" could be anybody.
_NO_SPEAKER = re.compile(
    r"^(?i:seconds|minutes|hours|days|weeks|months|years|moments|as|when|while) "
    r"|^\S+ (?i:second|minute|hour|day|week|month|year)s? (?:after|before|ago|later|since)\b"
    r"|\ba (?:year|month|week|day)$|^(?i:the|an?) [\w’'-]+ (?:the|an?|his|her|their|its) "
    r"|^[a-z]+ed (?:by|to|in|from|with) |^(?:including|listing|citing|quoting)\b"
    r"|(?<!for)(?<!of)(?<![io]n)(?<!to)(?<!with)(?<!from)(?<!by)(?<!at)(?<!and)(?<!^)"
    r" (?:his|her|their|its) "
    r"|\b(?:found|made|took|told|said|held|gave|went|came|saw|sent|met|left|began|ran|got|brought)\b"
    r"|^(?i:my|our) |^An? [A-Z]\w+$|^[Tt]he (?:Democrat|Republican)$"
    r"|^[Oo]ne in |^(?:Dr|Mr|Mrs|Ms|Sgt|Lt|Gen|Gov|Sen|Rep)\.?$| [A-Z]$|['’]s$"
)
#: Letters behind a name: "Jorge Alsip, MD, the society’s president".
_DEGREE = (
    r"(?:M\.?D|Ph\.?D|D\.?O|R\.?N|D\.?C|J\.?D|M\.?P|M\.?B\.?A|D\.?D\.?S|Esq|Jr|Sr|I{2,3}|IV)\.?"
)
_DEGREES = re.compile(rf"(?:, {_DEGREE}(?=,| |$))+")
#: Words for what somebody is, by their endings and a list of those that have none.
_PERSON_NOUN = re.compile(
    r"(?:\w+-)?(?:\w+(?:er|or|ist|ian|man|woman|person|ant|ent|mate|ee|eer)|co-\w+|spokes\w+|activist|advocate"
    r"|aide|analyst|associate|aunt|boss|brother|candidate|captain|ceo|cfo|chair|chef|chief|coach|colonel"
    r"|coo|cook|cousin|critic|daughter|dean|delegate|deputy|expert|father|fellow|friend|graduate|guard"
    r"|guide|head|host|husband|judge|magistrate|mother|native|nephew|niece|nurse|official|pilot"
    r"|scholar|sister|son|uncle|veteran|wife|witness)s?$",
    re.IGNORECASE,
)
_NO_PERSON = frozenset(
    """former other another later earlier however after either whether rather together over under
    never ever december november october september weather number matter order power water letter
    paper center summer winter moment statement agreement government department parliament
    document event percent accident incident""".split()
)
#: Where what a person is ends: at a comma, or at the circumstances of the speech.
_ROLE_ENDS = re.compile(
    r"[,;:(–—“”\"]|(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!St)(?<!\b[A-Z])\.(?=\s+[“\"A-Z])|\.\s*$| - "
    r"| (?:who|whose|which|that|told|said|says|when|after"
    r"|before|while|during|as (?:he|she|it|they|the)|on \w+day|last|this"
    r"|by (?:telephone|phone|e-?mail)|via|about"
    r"|in (?:an?|his|her|the) (?:\w+ )?(?:statement|interview|e-?mail|tweet|post|letter|speech))\b"
)
#: What opens no role behind a name: a clause, a place, a time.
_NO_ROLE = re.compile(
    r"(?:who|whose|which|where|when|while|as|after|before|in|on|at|by|for|from|with|without|and|but|or"
    r"|adding|noting|citing|saying|speaking|referring|according|during|over|under|about|because|if|though"
    r"|his|her|their|its|although|so|then|now|also|too|however|meanwhile|not|\w+ing|\w+day|last|this|of|told|said|what)\b"
)
_HEAD_ENDS = re.compile(
    r" (?:of|for|at|in|with|and|to|from|on|who|that|under|responsible|based)\b|,"
)
_ARTICLE = re.compile(r"(?:an?|the|his|her) ", re.IGNORECASE)
_OPENS_ROLE = re.compile(r"(?:,? \(?\d{1,3}\)?(?=,))?,? (?=\S)")
#: Groups of people by words that are no plurals.
_GROUPS = frozenset(
    "police management counsel people men women staff government he she they".split()
)
PARTY = re.compile(r"\b(?:Democrat|Republican|Conservative|Liberal|Labour|Tory)$")

#: A name set off from its verb by what the person is.
_DOTTED = (
    r"(?:Sen|Rep|Gov|Gen|Sgt|Lt|Col|Capt|Maj|Dr|Mr|Mrs|Ms|Prof|Rev|St|Inc|Co|Corp|Ltd|Jr|Sr|No"
    r"|[A-Z])\."
)
_APPOSITION = re.compile(
    rf"(?P<speaker>(?=[^\W\d_])(?:\b{_DOTTED}|[^,.;:“”\"\n]){{2,60}}?)"
    rf"(?:, {_DEGREE})*, (?P<role>(?:\b{_DOTTED}|\.(?=\w)|[^.;“”\"\n]){{3,160}}?),? "
    rf"(?P<cue>(?:has |have |had |also |later )?(?:{_VERBS}))\b"
)
#: Where an apposition may begin: a sentence, or what stands behind its quotation.
_BEGINS = re.compile(
    r"^(?:(?:But|And|Yet|Still|So|Meanwhile,|However,) )?|(?<=[”\"’]) (?=[^\W\d_])"
)
_ROLE_OPENS = re.compile(r"(?:a|an|the|who|his|her|its|head|director|chief)\b", re.IGNORECASE)
_IN_A_PLACE = re.compile(r"\b(?:in|of|from|at|near) \S+$")


@lru_cache(maxsize=1 << 12)
def name_and_role(words: str) -> tuple[str, str | None] | None:
    """The speaker and the role before the name, "Sun Weidong" and "vice foreign minister".

    None where the words are no speaker: a clause, or somebody named only by "the minister".
    """
    lead = _LEADING_TIME.match(words)
    words = _TRAILING_TIME.sub("", words[lead.end() :] if lead else words)
    parts = words.split()
    if not 0 < len(parts) <= _LONGEST_SPEAKER or _NO_SPEAKER.search(words):
        return None
    if len(parts) > 1 and not CLAUSE_WORDS.isdisjoint(w.casefold() for w in parts):
        return None
    if parts[0].endswith("ly") or parts[0].casefold() in _OPENING_LINKS:
        return None
    if (len(parts) > 1 and parts[-1].casefold() in FUNCTION_WORDS) or _CONTRACTION.match(words):
        return None
    if len(parts) == 1 and words.islower() and words[-1] != "s" and words not in _GROUPS:
        return None  # "That case concluded"
    every = names(words)
    found = [n for n in every if n.end == len(words)]
    if not found:
        # "The ministry" could be anybody's; "police" and "two officials" name a kind of speaker.
        vague = parts[0].casefold() in ("the", "a", "an", "his", "her", "their", "its")
        nameless = len(parts) <= 2 or parts[-1].casefold() in TITLES
        return None if vague and nameless else (words, None)
    first = every[0]
    between = words[first.end : found[0].start].strip(" ,")
    if first.start == 0 and len(first.text.split()) < 3 and between in ("in", "of"):
        return first.text, None
    return _split(words, found[0])


def _split(words: str, name: Name) -> tuple[str, str | None] | None:
    """The name that closes the words of a speaker, and what stands before it as a role."""
    before = words[: name.start].strip(" ,")
    if SPEAKS_FOR.search(before):
        return words, None
    office = split_office(words[name.start :])
    if office is not None and not _is_linked(before):
        return office[1], words[: -len(office[1])].strip()
    if _CALENDAR.fullmatch(before):
        return name.text, None
    if not before or before.casefold() == "the" or _is_linked(before):
        return words, None
    if _is_part_of_the_name(before, name):
        return words, None
    if not may_be_person(name) and not _LINKS.isdisjoint(before.casefold().split()):
        return words, None  # "the leaders of the U.S. Senate"
    possessive = re.search(r"(?P<whose>.+)['’]s\b(?P<role>.*)", before)
    if possessive is not None:
        whose = possessive["whose"].casefold().removeprefix("the ")
        if not possessive["role"] and whose in PLACES and may_be_person(name):
            return name.text, None
        told = is_role(possessive["role"].strip()) and may_be_person(name)
        return (name.text, before) if told else (words, None)
    if any(word.endswith("ing") for word in before.split()):
        return None
    if _ARTICLE.match(before) and before[0] in "aA":  # "a defiant Reyl": how he was, not what he is
        return name.text, None
    return name.text, before if before.rstrip(".") not in COURTESIES else None


def _is_linked(before: str) -> bool:
    return not _LINKS.isdisjoint(before.casefold().split()[-2:])


def _is_part_of_the_name(before: str, name: Name) -> bool:
    """Whether capitals before a name belong to it: "Weather" of "Weather Underground Inc"."""
    words = before.split()
    capitals = words[1:] if words[0].casefold() == "the" else words
    if not capitals or not all(w[0].isupper() for w in capitals):
        return False
    if any(w.endswith(".") or w.casefold() in TITLES for w in capitals) or name.title:
        return False
    if any(n.demonym for n in names(before)) or PARTY.search(before):
        return not may_be_person(name)
    return True


def is_role(words: str) -> bool:
    """Whether words say what a person is: "professor of law", "the town’s fire chief"."""
    head = _HEAD_ENDS.split(_ARTICLE.sub("", words, count=1), maxsplit=1)[0].split()
    if not head:
        return False
    last = head[-1].casefold().rstrip(".")
    if last in TITLES:
        return True
    # In capitals it is a name: "Alexander".
    other = last in _NO_PERSON or last in PAST_FORMS
    return head[-1].islower() and not other and _PERSON_NOUN.match(last) is not None


def role_behind(text: str, attribution: Attribution) -> str | None:
    """What stands behind the speaker's name and says what the person is; None without it."""
    end = attribution.speaker_end
    cue = text.rfind(attribution.cue, end, attribution.end)
    return role_at(text, end, cue if cue > end else len(text))


def role_at(text: str, end: int, stop: int) -> str | None:
    """What ``text[end:stop]``, behind a name, says the person is; None where it does not."""
    degrees = _DEGREES.match(text, end, stop)
    if degrees:
        end = degrees.end()
    if text[end : end + 1] != ",":
        return None
    opening = _OPENS_ROLE.match(text, end, stop)
    start = opening.end() if opening else end + 2
    if _NO_ROLE.match(text, start):
        return None
    closing = _ROLE_ENDS.search(text, start, stop)
    role = text[start : closing.start() if closing else stop].strip(" ,.")
    words = len(role.split())
    return role if 0 < words <= _LONGEST_ROLE and is_role(role) else None


_LONGEST_ROLE = 16


def apposed(text: str, attribution: Attribution) -> tuple[Attribution, str | None] | None:
    """The attribution with the name set off behind the role, and the role.

    "The town’s chief, Ann Reed, said" is said by Ann Reed.
    """
    cue = text.rfind(attribution.cue, attribution.speaker_end, attribution.end)
    between = text[attribution.speaker_end : cue] if cue > 0 else ""
    inner = between.strip(", ")
    if not between.startswith(", ") or not is_role(attribution.speaker):
        return None
    if not attribution.speaker.split()[-1].islower():
        return None
    found = names(inner)
    whole = len(found) == 1 and found[0].text == inner and len(inner.split()) > 1
    if not whole or not may_be_person(found[0]):
        return None
    start = text.index(inner, attribution.speaker_end)
    named = replace(attribution, speaker=inner, speaker_start=start, speaker_end=start + len(inner))
    role = _LEADING_TIME.sub("", attribution.speaker)
    # Whose lawyer "his lawyer" is, is told elsewhere.
    return named, None if re.match(r"(?:his|her|their|its) ", role, re.IGNORECASE) else role


def _is_a_name(words: str) -> bool:
    found = names(words)
    return (
        len(found) == 1
        and found[0].end == len(words)
        and (found[0].start == 0 or found[0].title is not None)
    )


def appositions(text: str) -> list[tuple[Attribution, str | None]]:
    """Names set off from their verb by a longer role, with it."""
    out: list[tuple[Attribution, str | None]] = []
    for begins in _BEGINS.finditer(text):
        match = _APPOSITION.match(text, begins.end())
        if match is None or not names(match["speaker"]) or _IN_A_PLACE.search(match["speaker"]):
            continue
        role = match["role"]
        if not _ROLE_OPENS.match(role) and (
            _NO_ROLE.match(role) or not is_role(role) or not _is_a_name(match["speaker"])
        ):
            continue
        if re.match(r"who (?:is|was) (?!an? |the )", role) and not is_role(role.split(" ", 2)[2]):
            role = ""  # "who is trying to mediate"
        role = re.sub(r"^who (?:is|was) | who$|^who$|(?<=\w) (?:who|whose|which|that) .*", "", role)
        if re.match(r"(?:who|his|her|their|its) ", role):
            # "who for years has said whatever suits" is what somebody thinks of the speaker; whose
            # mother "his mother" is, is told elsewhere.
            role = ""
        whole = Attribution(
            begins.start() if begins.start() else 0,
            match.end(),
            match["speaker"],
            *match.span("speaker"),
            match["cue"],
        )
        out.append((whole, role or None))
    return out
