"""Which sentences of past editions no longer hold, and why.

Two ways lead there. A source that was edited or withdrawn no longer says what was cited from it;
and a new article, of whatever publisher, takes back, corrects or denies what was told. The second
is read from the sentence that does it: which claim it names (or which value it puts another in the
place of), and which past sentences make that claim. A link that is in doubt is not made, since the
sentence itself is shown to the reader anyway.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from summarizer.digest.edition import Correction, CorrectionKind, Edition, NoticeKind
from summarizer.digest.notices import notice_kind
from summarizer.digest.rebuttals import (
    Rebuttal,
    find_rebuttals,
    same_value,
    value_rebuttals,
    values_of,
)
from summarizer.digest.stored import StoredArticle
from summarizer.digest.told import REWORDED, Place, Told, alike, sentences_of, told_in
from summarizer.facts import Quantity
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


@dataclass(frozen=True, slots=True)
class Past:
    """A sentence of a past edition."""

    edition: str
    story: str
    story_title: str
    told: Told


def past_sentences(editions: Sequence[Edition], names: set[str]) -> list[Past]:
    """The sentences that editions told of a story, latest first. ``names`` are the story's ids."""
    return [
        Past(edition.id, story.id, story.title, told)
        for edition in editions
        for story in edition.stories
        if story.id in names
        for told in told_in(story, edition.id)
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


def rebutted(past: Sequence[Past], now: Sequence[Told]) -> list[tuple[Past, list[Rebuttal]]]:
    """Past sentences whose claim the new sentences take back, correct or deny, with what does so.
    English only.
    """
    claims = list(find_rebuttals(now))
    if not claims:
        return []
    holding = Counter(stem for sentence in past for stem in sentence.told.stems)
    telling = {s for s, n in holding.items() if n <= max(1.0, TELLING_SHARE * len(past))}
    found = []
    for sentence in past:
        against = [c for c in claims if _concerns(c, sentence.told, telling)]
        if against and sentence.told.sources:
            found.append((sentence, against))
    return found


def reported(
    found: Iterable[tuple[Past, Sequence[Rebuttal]]], *, noticed: datetime, listed: str
) -> list[Correction]:
    """What :func:`rebutted` found as corrections, each by the strongest of what is said against the
    sentence. ``listed`` is as in :func:`edited_away`.
    """
    out = []
    for sentence, against in found:
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


def rebutting(found: Iterable[tuple[Past, Sequence[Rebuttal]]]) -> Mapping[Place, NoticeKind]:
    """Where the new sentences stand that speak against past ones, and how."""
    out: dict[Place, NoticeKind] = {}
    for _, against in found:
        for one in against:
            for source in one.by.sources:
                c = source.citation
                kind: NoticeKind = "denial" if one.kind == "denied" else "correction"
                out.setdefault((c.article, c.start, c.end), kind)
    return out


def _concerns(claim: Rebuttal, told: Told, telling: set[str]) -> bool:
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


def _gives(told: Told, claim: Rebuttal, shared: frozenset[str]) -> bool:
    """Whether a past sentence gives the value that does not hold, of the same thing."""
    old, new = claim.old, claim.new
    assert old is not None  # noqa: S101 - asked by the caller
    taken_back = {c.old.text for c in value_rebuttals(told) if c.old is not None}
    for value in values_of(told.facts):
        if not same_value(value, old) or value.text in taken_back:
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
