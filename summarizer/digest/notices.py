"""What the sentences of an edition are to a reader of those before, and its notices: corrections
and denials that new articles report and the briefing has no room for. English only.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.digest.changes import figure
from summarizer.digest.edition import Change, Mark, Notice, NoticeKind
from summarizer.digest.rebuttals import CLAIM_END, META
from summarizer.digest.told import REWORDED, Place, Told, alike, told_of
from summarizer.facts.gazetteer import PLACES
from summarizer.text.meanings import meanings
from summarizer.types import Briefing, BriefingSentence, Citation

#: Corrections and denials shown of one story, each.
NOTICES = 3
#: Share of what the shorter of two corrections or denials says from which they are one, told by two
#: papers: they are few and short, and their room is better used for another one. Of the claims that
#: they correct or deny, two words at least must be the same; either will do for the same body.
SAME_NOTICE = 0.5
SAME_WORDS = 2

_SAID = (
    r"(?:statement|claim|account|report(?:ing)?|figure|number|count|total|toll|estimate|story"
    r"|article|version|remark|comment|allegation|accusation|assertion|testimony|study|date|record"
    r"|error|mistake)s?\b"
)
#: Its own: "the House of Correction", "a market correction" and "corrected the imbalance" are none.
_CORRECTION = re.compile(
    r"^corrections?\s*(?::|\()|\bin a correction(?=,| (?:on|to|published|issued|printed)\b)"
    r"|\b(?:issu|publish|print|post|add|r[au]n)(?:s|e|es|ed|ing)? (?:a|the|its|several|two)?"
    r" ?(?:\w+ )?corrections?\b"
    r"|\b(?:correct(?:s|ed)|retract(?:s|ed|ing)?|withdr(?:ew|aws?|awn)|(?:took|taken|walked) back)"
    rf" (?:its|his|her|their|the|an?|that|this|earlier|previous) (?:[\w-]+ ){{0,2}}{_SAID}"
    rf"|\bretract(?:s|ed|ing)? (?:[\w-]+ ){{0,2}}{_SAID}|\bretractions?\b"
    r"|\b(?:earlier|previous) version of th(?:is|e) (?:article|story|report|page|text)\b"
    r"|\bwhat we (?:said|reported|wrote) (?:\w+ ){0,2}was wrong\b"
    r"|\bturned out to be (?:untrue|wrong|false)\b"
    rf"|\b(?:account|{_SAID}).{{0,40}}\b(?:had|have|has)(?: had)? to be revised\b"
    r"|\bmisstated\b|\b(?:wrongly|mistakenly|incorrectly|erroneously) (?:said|stated|reported)\b",
    re.IGNORECASE,
)
#: What is refused, not denied: "denied a visa", "denied the motion", "denying them a chance".
_REFUSED = (
    r"(?:(?:[\w’'-]+ ){0,5}(?:access|entry|admission|bail|asylum|visas?|permission|permits?|parole"
    r"|coverage|motions?|requests?|appeals?|petitions?|applications?|credentials|boarding|treatment"
    r"|care|freedom|quorum|opportunity|chance|rights?|funding|funds|benefits|services?|relief"
    r"|clemency|tenure|refuge|passage|promotion|support)\b|bond\b|him\b|her\b|them\b|us\b|me\b)"
)
_DENIAL = re.compile(
    r"(?<!\bnot )(?<!n’t )(?<!n't )(?<!\bnever )(?<!\bcannot )(?<!\bneither can )(?<!\bnobody can )"
    r"(?<!\bno one can )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bbeing )"
    rf"\bden(?:y|ies|ied|ying) (?!{_REFUSED})"
    r"|\b(?:was|were|been) denied by\b"
    r"|\b(?:reject|dismiss|disput|refut|rebut)\w* (?!over\b|about\b|between\b)(?:\w+ ){0,3}"
    r"(?:claims?|suggestions?|allegations?|accusations?|reports?|accounts?|that)\b",
    re.IGNORECASE,
)
_PATTERNS: dict[NoticeKind, re.Pattern[str]] = {"correction": _CORRECTION, "denial": _DENIAL}
#: Openings of sentences that cannot be understood without the one before.
_LEANING = re.compile(r"(?:It|That|This|These|Those|He|She|They|His|Her|Their)\b")
#: A denial in the words of who denies: “No fault was reported to this company”.
_OWN_WORDS = re.compile(
    r"[“\"'‘][^”\"]*\b(?:no|not|never|none|nothing|nobody|neither|nor|\w+n[’']t)\b", re.IGNORECASE
)
#: Where another clause begins.
_CLAUSE = re.compile(r"(?:,\s+(?:and|but|while|as|when)|;)\s")
#: What stands before a name that only tells where: "the operator of a ferry off Sellin".
_BESIDES = re.compile(r"\b(?:of|off|in|at|from|near|on)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)


def notice_kind(text: str) -> NoticeKind | None:
    """Whether a sentence (in English) reports a correction or a denial."""
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(text)), None)


def mark_sentences(
    briefing: Briefing,
    repeated: Collection[Place],
    changes: Sequence[Change],
    against: Mapping[Place, NoticeKind],
) -> tuple[Mark, ...]:
    """What each sentence of a briefing is to a reader of the editions before.

    ``repeated`` are the places in the new articles that only say again what was told, ``against``
    those that correct or deny what was told.
    """
    marks = []
    for sentence in briefing.sentences:
        mine = told_of(sentence, briefing, "")
        values = {(q.counted, figure(q)) for q in mine.facts.quantities}
        notice = notice_kind(sentence.text) if briefing.language == "en" else None
        if notice is None:
            notice = next((against[place] for place in _taken(sentence) if place in against), None)
        if any((change.slot, change.new) in values for change in changes):
            status = "changed"
        elif _is_repeat(sentence, repeated):
            status = "known"
        else:
            status = "new"
        marks.append(Mark(status, notice))  # type: ignore[arg-type]
    return tuple(marks)


def _taken(sentence: BriefingSentence) -> list[Place]:
    """Where it is taken from."""
    return [_place(c) for c in sentence.citations if c.relation == "same wording"]


def _is_repeat(sentence: BriefingSentence, repeated: Collection[Place]) -> bool:
    """Whether the passage it is taken from is a repeat; all of them, where a model joined some."""
    places = [place in repeated for place in _taken(sentence)]
    return all(places) if sentence.kind == "rewritten" else any(places)


def find_notices(
    briefing: Briefing,
    now: Sequence[Told],
    before: Sequence[Told],
    against: Mapping[Place, NoticeKind],
) -> tuple[Notice, ...]:
    """Corrections and denials in the new articles that neither the briefing nor an edition before
    tells already, in whatever words, the most reported first. One that leans on the sentence before
    it is only taken where there is no other. ``against`` is as in :func:`mark_sentences`.
    """
    if briefing.language != "en":
        return ()
    told = [told_of(sentence, briefing, "") for sentence in briefing.sentences]
    shown = {
        _place(citation)
        for sentence in briefing.sentences
        for citation in sentence.citations
        if citation.relation != "context"
    }
    known = [t.stems for t in (*told, *before)]
    said = [s for s in _statements(now, briefing.language) if not _told_next(s, shown, against)]
    out: list[Notice] = []
    for kind in _PATTERNS:
        mine = [s for s in said if s.kind == kind]
        mine.sort(key=lambda s: (s.leans, -sum(alike(s.told.stems, o.told.stems) for o in mine)))
        taken = [s for s in _statements([*told, *before], briefing.language) if s.kind == kind]
        count = 0
        for one in mine:
            if count == NOTICES or (count and one.leans):
                break
            if one.is_vague and _place(one.told.sources[0].citation) not in against:
                continue
            if any(alike(one.told.stems, other) >= REWORDED for other in known):
                continue
            if any(_same(one, other) for other in taken):
                continue
            taken.append(one)
            count += 1
            out.append(Notice(kind, one.told.text, one.told.sources[0]))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence that reports a correction or denial."""

    kind: NoticeKind
    told: Told
    #: What is denied or corrected, as :func:`meanings`, and the names of who does it.
    claim: frozenset[str]
    by: frozenset[str]
    #: The next sentence of its article.
    following: Told | None

    @property
    def is_vague(self) -> bool:
        """Whether it says neither what was wrong nor who said so: "accounts had to be revised"."""
        return not (self.by or len(self.claim) >= SAME_WORDS or self.told.facts.quantities)

    @property
    def leans(self) -> bool:
        return bool(_LEANING.match(self.told.text))


def _statements(sentences: Sequence[Told], language: str) -> Iterator[_Statement]:
    for place, sentence in enumerate(sentences):
        kind = notice_kind(sentence.text)
        if kind is None or not sentence.sources:
            continue
        match = _PATTERNS[kind].search(sentence.text)
        assert match is not None  # noqa: S101 - that is what its kind says
        end = CLAIM_END.search(sentence.text, match.end())
        claim = sentence.text[match.end() : end.start() if end else None]
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        if following and not (following.sources and _article(following) == _article(sentence)):
            following = None
        yield _Statement(
            kind,
            sentence,
            frozenset(meanings(claim, language)) - META,
            _names_before(sentence, match.start()),
            following,
        )


def _names_before(sentence: Told, end: int) -> frozenset[str]:
    """Words of the names of who does what is said at a place, in the same clause."""
    start = max((m.end() for m in _CLAUSE.finditer(sentence.text, 0, end)), default=0)
    return frozenset(
        word
        for name in sentence.facts.names
        if start <= name.start
        and name.end <= end
        and name.normal not in PLACES
        and not _BESIDES.search(sentence.text[: name.start])
        for word in name.normal.split()
    )


def _same(a: _Statement, b: _Statement) -> bool:
    """Whether two corrections, or two denials, are one in other words."""
    if a.by and b.by and a.by.isdisjoint(b.by):
        return False
    if min(len(a.claim), len(b.claim)) < SAME_WORDS:  # it does not say what, or not there
        return _within(a.told.stems, b.told.stems) >= SAME_NOTICE
    words = len(a.claim & b.claim) >= SAME_WORDS
    share = _within(a.claim, b.claim) >= SAME_NOTICE
    return words or share if a.by & b.by else words and share


def _told_next(
    one: _Statement, shown: Collection[Place], against: Mapping[Place, NoticeKind]
) -> bool:
    """Whether the briefing tells the sentence that follows, and this only announces it: the denial
    in the words of who denies, or the value that is the right one.
    """
    following = one.following
    if following is None or _place(following.sources[0].citation) not in shown:
        return False
    if one.kind == "denial":
        return bool(_OWN_WORDS.match(following.text))
    return _place(following.sources[0].citation) in against


def _article(sentence: Told) -> str:
    return sentence.sources[0].citation.article


def _place(citation: Citation) -> Place:
    return citation.article, citation.start, citation.end


def _within(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller of two sets of stems that the other one has, 0–1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
