"""Which sentences of past editions no longer hold, and why.

Two ways lead there. A source that was edited or withdrawn no longer says what was cited from it;
and a new article, of whatever publisher, takes back, corrects or denies what was told. The second
is read from the sentence that does it: which claim it names (or which value it puts another in the
place of), and which past sentences make that claim. A link that is in doubt is not made, since the
sentence itself is shown to the reader anyway.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from summarizer.digest.differences import REWORDED, Told, alike, notice_kind, sentences_of, told_of
from summarizer.digest.edition import Correction, CorrectionKind, Edition
from summarizer.digest.stored import StoredArticle
from summarizer.facts import DateMention, Facts, Name, Quantity, same_name
from summarizer.text.words import stems

#: Share of a claim's stems that a past sentence must have to be taken for that claim, and how many
#: at least. "The ferry had been hit by a barge" finds "the ferry had collided with a gravel barge"
#: (two of three); one word alone never decides. What is denied is often what nobody told, only
#: something near it: it must be said in much the same words ("told of a fault in the bow door" is
#: not "ordered checks of the bow doors").
CLAIM_SHARE = 0.6
DENIED_SHARE = 0.75
CLAIM_STEMS = 2
#: Share of a story's past sentences that may hold a stem which tells its claims apart: "ferry" is
#: in nearly all of a ferry accident, "barge" in few.
TELLING_SHARE = 0.25
#: Counts below this are given of many things; a past sentence with the same one must also share
#: words with the correction.
SMALL_COUNT = 12

_STRENGTH: dict[CorrectionKind, int] = {"corrected": 0, "withdrawn": 1, "denied": 2}
_META = frozenset(
    stem
    for word in "claim statement account report story suggestion allegation accusation assertion "
    "figure version article say said tell told state that".split()
    for stem in stems(word)
)
_TAKEN_BACK = re.compile(
    r"\b(?:withdr(?:ew|aws?|awn)|retract(?:s|ed)?|recant(?:s|ed)?|disavow(?:s|ed)?"
    r"|(?:took|takes?|taken|walk(?:s|ed)) back)\s+(?=(?:its|his|her|their|the|an?|what|that)\b)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\b(?:earlier|previous) version of th(?:is|e) (?:article|story|report|page|text)\b"
    r"|\b(?:wrongly|mistakenly|incorrectly|erroneously)\s+(?=(?:said|stated|reported|wrote|gave)\b)",
    re.IGNORECASE,
)
#: A claim is denied, which is more than to be against something: "denies climate change" is not.
_DENIED = re.compile(
    r"\bden(?:y|ies|ied|ying)\s+(?=that\b|having\b|(?:(?:the|any)\s+)?(?:claims?|suggestions?"
    r"|allegations?|accusations?|reports?)\b)"
    r"|\b(?:reject|dismiss|disput|refut|rebut)(?:s|es|ed|ing)?\s+(?=that\b|(?:\w+\s+){0,3}"
    r"(?:claims?|suggestions?|allegations?|accusations?|reports?|accounts?)\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"^(?:That|This|It|The (?:claim|report|account|statement|figure))\b.*\b"
    r"(?:turned out to be|proved(?: to be)?|was|is) (?:untrue|wrong|false|incorrect|mistaken)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Where the claim ends that a verb is followed by.
_CLAIM_END = re.compile(r"[;:.!?”\"]|,\s|\s(?:after|before|when|while|as)\s")
#: What stands before a value that is not the right one.
_NOT = re.compile(
    r"(?:\bnot|\binstead of|\brather than)\s+(?:(?:in|on|at|by|from|as|to)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\b(?:first|initially|originally|wrongly|mistakenly|incorrectly|erroneously)\s+"
    r"(?:given|put|reported|stated|said|announced|listed|described|named)\s+"
    r"(?:(?:as|at|to be|that)\s+)?(?:it was\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
#: What stands after a name that another one was put in the place of: the end of the phrase.
_ENDS = re.compile(r"\s*(?:[.,;:)”\"]|$|\sas\b)")
#: Counts that rise and fall as an event goes on: that they were others at first is no error.
_MOVING = re.compile(r"\b(?:killed|dead|missing|injured|rescued|displaced|arrested|infected)\b")

_Value = Quantity | DateMention | Name


@dataclass(frozen=True, slots=True)
class Past:
    """A sentence of a past edition."""

    edition: str
    story: str
    story_title: str
    told: Told


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a new sentence takes back, corrects or denies."""

    kind: CorrectionKind
    by: Told
    #: Of the words that tell the claim.
    stems: frozenset[str]
    #: The value that does not hold, and the one in its place, where the sentence gives them.
    old: _Value | None = None
    new: _Value | None = None


def past_sentences(editions: Sequence[Edition], names: set[str]) -> list[Past]:
    """The sentences that editions told of a story, latest first. ``names`` are the story's ids."""
    return [
        Past(edition.id, story.id, story.title, told_of(sentence, story.briefing, edition.id))
        for edition in editions
        for story in edition.stories
        if story.id in names
        for sentence in story.briefing.sentences
    ]


def edited_away(
    article: StoredArticle, past: Sequence[Past], *, language: str, noticed: datetime, listed: str
) -> list[Correction]:
    """Past sentences that rest on words which the article no longer has. ``listed`` is the id of
    the edition that lists them.
    """
    text = _squeezed(article.article.text)
    now: list[Told] | None = None
    out = []
    for sentence in past:
        told = sentence.told
        lost = [
            source
            for source in told.sources
            if source.citation.article == article.id
            and (article.withdrawn or _squeezed(source.citation.quote) not in text)
        ]
        if not lost:
            continue
        best: Told | None = None
        if not article.withdrawn:
            now = sentences_of([article.article], language) if now is None else now
            best = max(now, key=lambda s: alike(s.stems, told.stems), default=None)
            if best is not None and alike(best.stems, told.stems) < REWORDED:
                best = None
        out.append(
            Correction(
                kind="corrected" if best else "withdrawn",
                edition=sentence.edition,
                story=sentence.story,
                story_title=sentence.story_title,
                sentence=told.text,
                source=lost[0],
                replacement=best.text if best else None,
                noticed=noticed,
                replacement_source=best.sources[0] if best else None,
                by_source=True,
                listed=listed,
            )
        )
    return out


def reported(
    past: Sequence[Past], now: Sequence[Told], *, noticed: datetime, listed: str
) -> list[Correction]:
    """Past sentences whose claim the new sentences take back, correct or deny, each with the
    strongest of what is said against it. English only. ``listed`` is as in :func:`edited_away`.
    """
    claims = list(_claims(now))
    if not claims:
        return []
    holding = Counter(stem for sentence in past for stem in sentence.told.stems)
    telling = {s for s, n in holding.items() if n <= max(1.0, TELLING_SHARE * len(past))}
    out = []
    for sentence in past:
        if not sentence.told.sources:
            continue
        against = [c for c in claims if _concerns(c, sentence.told, telling)]
        if not against:
            continue
        best = min(
            against,
            key=lambda c: (
                _STRENGTH[c.kind],
                c.new is None,
                -len(c.stems & sentence.told.stems),
            ),
        )
        out.append(
            Correction(
                kind=best.kind,
                edition=sentence.edition,
                story=sentence.story,
                story_title=sentence.story_title,
                sentence=sentence.told.text,
                source=sentence.told.sources[0],
                replacement=best.by.text,
                noticed=noticed,
                replacement_source=best.by.sources[0],
                old=best.old.text if best.old else None,
                new=best.new.text if best.new else None,
                by_source=False,
                listed=listed,
            )
        )
    return out


def _claims(now: Sequence[Told]) -> Iterator[_Claim]:
    for place, sentence in enumerate(now):
        yield from _value_claims(sentence)
        if _UNTRUE.search(sentence.text) and place:
            before = now[place - 1]
            if before.sources[0].citation.article == sentence.sources[0].citation.article:
                yield _Claim("withdrawn", sentence, before.stems - _META)
        kinds: tuple[tuple[CorrectionKind, re.Pattern[str]], ...] = (
            ("corrected", _NOTE),
            ("withdrawn", _TAKEN_BACK),
            ("denied", _DENIED),
        )
        for kind, pattern in kinds:
            for match in pattern.finditer(sentence.text):
                end = _CLAIM_END.search(sentence.text, match.end())
                clause = sentence.text[match.end() : end.start() if end else None]
                yield _Claim(kind, sentence, frozenset(stems(clause)) - _META)


def _value_claims(sentence: Told) -> Iterator[_Claim]:
    """Values that a sentence puts others in the place of: "187 people, and not 164"."""
    every = _values(sentence.facts)
    for old in every:
        before = sentence.text[max(0, old.start - 60) : old.start]
        at_first = _AT_FIRST.search(before)
        if not (at_first or _NOT.search(before)):
            continue
        if isinstance(old, Name) and not _ENDS.match(sentence.text, old.end):
            continue  # "not on the White House's schedule" puts nothing in the place of a name
        others = [v for v in every if v is not old and _comparable(v, old)]
        new = min(
            others, key=lambda v: (v.start > old.start, abs(v.start - old.start)), default=None
        )
        if new is None and not at_first:
            continue
        counted = {q.counted or "" for q in (old, new) if isinstance(q, Quantity)}
        if at_first and any(_MOVING.search(name) for name in counted):
            continue
        yield _Claim("corrected", sentence, sentence.stems - _META, old, new)


def _concerns(claim: _Claim, told: Told, telling: set[str]) -> bool:
    """Whether a past sentence makes the claim."""
    shared = claim.stems & told.stems
    if claim.old is not None:
        return _gives(told, claim, shared)
    if notice_kind(told.text) or not claim.stems:
        return False
    share = DENIED_SHARE if claim.kind == "denied" else CLAIM_SHARE
    return (
        len(shared) >= max(CLAIM_STEMS, share * len(claim.stems))
        and bool(shared & telling)
        and alike(claim.by.stems, told.stems) < 1.0
    )


def _gives(told: Told, claim: _Claim, shared: frozenset[str]) -> bool:
    """Whether a past sentence gives the value that does not hold, of the same thing."""
    old, new = claim.old, claim.new
    assert old is not None  # noqa: S101 - asked by the caller
    taken_back = {c.old.text for c in _value_claims(told) if c.old is not None}
    for value in _values(told.facts):
        if not _same(value, old) or value.text in taken_back:
            continue
        about = shared - set(stems(value.text))
        if isinstance(value, Quantity):
            like = {q.counted for q in (old, new) if isinstance(q, Quantity)}
            named = value.counted is not None and value.counted in like
            if named and (value.value >= SMALL_COUNT or value.unit or about):
                return True
        if len(about) >= CLAIM_STEMS:
            return True
    return False


def _values(facts: Facts) -> list[_Value]:
    quantities = [q for q in facts.quantities if q.kind not in ("ordinal", "magnitude")]
    return [*quantities, *facts.dates, *facts.names]


def _comparable(a: _Value, b: _Value) -> bool:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.unit == b.unit or a.unit is None or b.unit is None
    return type(a) is type(b)


def _same(a: _Value, b: _Value) -> bool:
    """Exactly the same: "at least 11" and "11" are, "about 160" and "164" are not."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        units = a.unit == b.unit or a.unit is None or b.unit is None
        return units and (a.value, a.upper) == (b.value, b.upper)
    if isinstance(a, DateMention) and isinstance(b, DateMention):
        return a.label == b.label
    return isinstance(a, Name) and isinstance(b, Name) and same_name(a, b)


def unlisted(
    found: Sequence[Correction], known: Sequence[Correction]
) -> tuple[list[Correction], list[Correction]]:
    """Those found that no edition listed yet, and those that one did, as it did.

    What a source's own edit says is listed again when it says something else; what others report
    is listed once, however many report it.
    """
    new: list[Correction] = []
    again: list[Correction] = []
    for one in found:
        before = next((k for k in [*known, *new] if _covers(k, one)), None)
        if before is None:
            new.append(one)
        elif before in known and before not in again:
            again.append(before)
    return new, again


def _covers(before: Correction, one: Correction) -> bool:
    if (before.edition, before.story, before.sentence) != (one.edition, one.story, one.sentence):
        return False
    if one.by_source:
        return (before.kind, before.replacement) == (one.kind, one.replacement)
    return _STRENGTH[before.kind] <= _STRENGTH[one.kind]


def _squeezed(text: str) -> str:
    return " ".join(text.split())
