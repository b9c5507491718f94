"""The edits of the tidied writer: each a small pure function over one sentence.

A proposal replaces a stretch of the sentence; nothing inside a quotation is ever touched, and no
edit changes a number, a name or what is asserted. Offsets are into the sentence's text. English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from summarizer.facts import attributions, dates, names, quotations
from summarizer.resources import read_text
from summarizer.writing.days import day_meant

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Put ``after`` in the place of ``text[start:end]``."""

    start: int
    end: int
    after: str
    reason: str
    kind: str


def apply_proposals(text: str, proposals: Iterable[Proposal]) -> str:
    """The text with the proposals applied. They must not overlap."""
    for proposal in sorted(proposals, key=lambda p: p.start, reverse=True):
        text = text[: proposal.start] + proposal.after + text[proposal.end :]
    return text


def without_conflicts(text: str, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The proposals in order, without those that touch a quotation or an earlier proposal."""
    # The marks count as part of the quotation, hence one character on each side.
    taken = [(q.start - 1, q.end + 1) for q in quotations(text)]
    out = []
    for proposal in proposals:
        if any(start < proposal.end and proposal.start < end for start, end in taken):
            continue
        taken.append((proposal.start, proposal.end))
        out.append(proposal)
    return tuple(sorted(out, key=lambda p: p.start))


def trim_attribution(text: str, credited: Sequence[str]) -> tuple[Proposal, ...]:
    """Cut a closing ", Kyodo News reported" where the citation itself names that source.

    ``credited`` are the names that the citation shows: the publisher and the article's agency.
    """
    known = {_plain(name) for name in credited}
    for attribution in attributions(text):
        end = len(text.rstrip())
        stop = end - 1 if text[:end].endswith(".") else end
        comma = text.rfind(",", 0, attribution.speaker_start)
        begins = min(attribution.start, attribution.speaker_start)
        closes = attribution.end >= stop and not text[comma + 1 : begins].strip(" ,")
        reports = attribution.cue.split()[-1] in ("reported", "reports", "said", "says", "to")
        if closes and comma > 0 and reports and _plain(attribution.speaker) in known:
            return (
                Proposal(comma, stop, "", "attribution that the citation gives", "attribution"),
            )
    return ()


def replace_pronoun(pronoun: str, name: str) -> Proposal:
    """Put the name in the place of the pronoun that opens the sentence."""
    possessive = pronoun in ("His", "Her")
    after = f"{name}’s" if possessive else name
    return Proposal(0, len(pronoun), after, "pronoun replaced by the name it stands for", "pronoun")


def date_relative_days(
    text: str, published: datetime | None, told: set[date]
) -> tuple[Proposal, ...]:
    """Give "Wednesday", "yesterday" and the like their date, once for each day.

    ``told`` holds the days that were given before, and is added to. A day whose date the sentence
    gives itself is left alone, and so is one that is not certain (:mod:`.days`).
    """
    if published is None:
        return ()
    out = []
    mentions = dates(text, published)
    exact = {m.interval[0] for m in mentions if m.interval and not _is_relative(m.label)}
    for mention in mentions:
        if not _is_relative(mention.label) or text[mention.end : mention.end + 1] in (
            "'",
            "’",
            "-",
        ):
            continue
        meant = day_meant(text, mention, published.date())
        if meant is None or meant in told or meant in exact:
            continue
        year = f" {meant.year}" if meant.year != published.year else ""
        day = f"{meant.day} {_MONTHS[meant.month - 1]}{year}"
        told.add(meant)
        reason = "relative day given its date"
        part = _PART_OF_DAY.match(text, mention.end)
        place = part.end() if part else mention.end
        out.append(Proposal(place, place, f" ({day})", reason, "date"))
    return tuple(out)


def plain_wording(text: str, *, american: bool = False) -> tuple[Proposal, ...]:
    """Make loaded reporting verbs, labels and evaluations plain, by the reviewed list.

    ``american`` gives "criticized" where the source is spelled so.
    """
    listed = _listed()
    out: list[Proposal] = []
    verbs = listed["reporting_verbs"]
    for match in _reporting_pattern().finditer(text):
        before = text[: match.start()]
        if match["verb"] in _ALSO_NOUNS and (
            not _SUBJECT_BEFORE.search(before) or _ADJECTIVE_BEFORE.search(before)
        ):
            continue
        if match["verb"].startswith("insist") and not _STATES.match(text, match.end()):
            continue
        plain = "said" if match["verb"] in verbs["past"] else "says"
        out.append(Proposal(*match.span("verb"), plain, verbs["reason"], "wording"))
    for entry in listed["verbs"]:
        for match in re.finditer(rf"\b{entry['pattern']}\b", text):
            if _BLOWS.match(match.group()) and _FORCES.search(text):
                continue
            if _PART_OF_A_WORD.search(text[: match.start()]):
                continue
            plain = entry["plain"]
            if american:
                plain = plain.replace("criticis", "criticiz")
            out.append(
                Proposal(match.start(), match.end(), plain, "loaded verb made plain", "wording")
            )
    if "regime" in text:
        # Only after the name of a country or a person: a "sanctions regime" is something else.
        for name in names(text):
            behind = re.match(r"(?:['’]s)?\s(regime)\b(?!\schange)", text[name.end :])
            if behind:
                start = name.end + behind.start(1)
                entry = listed["regime"]
                out.append(Proposal(start, start + 6, entry["plain"], entry["reason"], "wording"))
    out += _without_evaluations(text)
    return tuple(out)


def spelled_american(text: str) -> bool:
    """Whether a text is spelled the American way; True where nothing tells: "-ize" is both."""
    american = len(re.findall(r"\b\w+ize[ds]?\b|\b(?:defense|color|labor|center|percent)\b", text))
    british = len(re.findall(r"\b\w+ise[ds]\b|\b(?:defence|colour|labour|centre|per cent)\b", text))
    return american >= british


def _without_evaluations(text: str) -> list[Proposal]:
    entry = _listed()["evaluations"]
    words = "|".join(map(re.escape, entry["words"]))
    out = []
    # Only before a noun and after a determiner, where leaving it out leaves a whole sentence.
    pattern = rf"\b(?P<lead>an?|the|his|her|its|their|this) (?P<word>{words}) (?=[a-z])"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        start, end = match.start("word"), match.end("word") + 1
        lead = match["lead"]
        if lead.lower() in ("a", "an"):
            if _NUMBER.match(text, end):  # "a controversial four months"
                continue
            article = ("an" if _VOWEL.match(text, end) else "a").replace("a", lead[0], 1)
            out.append(Proposal(match.start(), end, f"{article} ", entry["reason"], "wording"))
        else:
            out.append(Proposal(start, end, "", entry["reason"], "wording"))
    return out


@cache
def _reporting_pattern() -> re.Pattern[str]:
    verbs = _listed()["reporting_verbs"]
    listed = "|".join(verbs["past"] + verbs["present"])
    # "claimed that", "claimed the plan was", "claimed he": a clause, not a territory or a life.
    return re.compile(
        rf"\b(?P<verb>{listed})"
        r"(?= that\b| (?:he|she|they|there|we)\b| it (?:had|has|was|were|is|would)\b)"
    )


_PART_OF_DAY = re.compile(r" (?:morning|afternoon|evening|night)\b")
#: "Much-touted", "highly touted": no verb that something else could stand for.
_PART_OF_A_WORD = re.compile(r"(?:\w[-–]|\b(?:highly|much|widely|long) )$")
#: What "an" stands before: a vowel as it is spoken, or a letter whose name begins with one.
_VOWEL = re.compile(
    r"(?!(?i:u(?:ni|s[eu]|kr|ti|ra|\.?[ksn]\b)|eu|one\b|once\b)|U[A-Z])"
    r"(?:[aeiouAEIOU]|(?i:hour|hono|heir|honest)|[FHLMNRSX](?:[A-Z]|\.|\d))"
)
_NUMBER = re.compile(
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|many|dozen|several)\b)"
)
#: Verbs for a blow as well as for harsh words, and what deals blows.
_BLOWS = re.compile(r"slam|blast|rip|tore|lash|hit ")
_FORCES = re.compile(
    r"\b(?:hurricane|storm|typhoon|cyclone|tornado|tsunami|earthquake|quake|flood|wave|wind|rain|snow"
    r"|hail|fire|explosion|bomb|car|truck|lorry|bus|train|plane|ship|boat|van)s?\b",
    re.IGNORECASE,
)
#: "Insisted that he was" states something; "insisted that he resign" asks for it.
_STATES = re.compile(
    r"(?:\s+[\w“”\"’'-]+){1,9}?\s+(?:was|were|had|has|have|is|are|would|will|could|can|did|does)\b"
)


#: "Emails fuelled claims that": a verb only behind a pronoun or, inside a sentence, a name.
_ALSO_NOUNS = frozenset(("claims", "boasts", "rants"))
_SUBJECT_BEFORE = re.compile(r"(?:\b(?:[Hh]e|[Ss]he|[Ii]t|who)|\w\W+[A-Z][\w’'-]*)\s$")
#: "Democratic claims that", "Russian boasts that".
_ADJECTIVE_BEFORE = re.compile(r"(?:ic|ican|ish|ese|ian|al|tive|[A-Z]\w+[’']s?)\s$")


def _is_relative(label: str) -> bool:
    return label.startswith("weekday:") or label in ("yesterday", "today", "tomorrow", "tonight")


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip().removeprefix("the ")


@cache
def _listed() -> dict[str, Any]:
    listed: dict[str, Any] = json.loads(read_text("data/plain_wording.json"))
    return listed
