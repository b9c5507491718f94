"""The values an edition is made of, and their JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from summarizer.errors import StoreError
from summarizer.types import Briefing, Citation

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Status = Literal["new", "changed", "known"]
NoticeKind = Literal["correction", "denial"]
CorrectionKind = Literal["corrected", "withdrawn", "denied"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with what a reader needs to know of its article."""

    citation: Citation
    publisher: str
    title: str | None
    published: datetime | None
    #: Edition in which it was cited, for what was told before.
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A value that was told before and is another one now."""

    #: What the value is of: "people killed".
    slot: str
    old: str
    new: str
    old_source: Cited
    new_source: Cited


@dataclass(frozen=True, slots=True)
class Notice:
    """A correction or denial that a new article reports."""

    kind: NoticeKind
    text: str
    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A sentence of a past edition that no longer holds."""

    #: "corrected": something else is said in its place. "withdrawn": it was taken back. "denied":
    #: somebody denies it.
    kind: CorrectionKind
    #: The edition that told it, and of which story.
    edition: str
    story: str
    story_title: str
    #: As it was told.
    sentence: str
    source: Cited
    #: The sentence that says so: of the same article, as edited, or of a new one. None where the
    #: source is gone or says nothing of it any more.
    replacement: str | None
    noticed: datetime
    replacement_source: Cited | None = None
    #: The value that did not hold and the one in its place, where the new sentence gives them.
    old: str | None = None
    new: str | None = None
    #: Whether the cited article itself was edited or withdrawn.
    by_source: bool = True
    #: The edition that lists it first.
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a sentence of a briefing is to somebody who read the editions before."""

    status: Status
    notice: NoticeKind | None = None


@dataclass(frozen=True, slots=True)
class EditionStory:
    """A story as an edition tells it."""

    id: str
    title: str
    section: str
    first_seen: datetime | None
    last_seen: datetime | None
    #: The edition that last told of it; None for a story that is told for the first time.
    since: str | None
    origins: int
    score: float
    #: Of the articles that are new since then.
    briefing: Briefing
    #: One a sentence of the briefing.
    marks: tuple[Mark, ...]
    changes: tuple[Change, ...] = ()
    notices: tuple[Notice, ...] = ()
    #: Those of ``Edition.corrections`` that concern this story.
    corrections: tuple[Correction, ...] = ()
    #: Corrections that past editions listed, of which the new articles tell again.
    corrected_before: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """A story that is only named."""

    story: str
    title: str
    publishers: tuple[str, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class Edition:
    """What a run of the digest made, complete: outputs and corrections need nothing else."""

    #: The date, and for a further edition of one day "-2", "-3", …
    id: str
    #: ISO 8601, in the time zone of the digest.
    date: str
    made: datetime
    title: str
    #: Address of the digest, ending in a slash; empty where it is not published.
    link: str
    #: In the order of their sections, and in them by rank.
    stories: tuple[EditionStory, ...]
    more: tuple[Headline, ...] = ()
    #: Of past editions.
    corrections: tuple[Correction, ...] = ()
    #: What later editions corrected of this one: filled in when it is read from the store.
    corrected: tuple[Correction, ...] = ()
    #: What the reader should know of how the edition was made.
    notes: tuple[str, ...] = ()

    def to_json(self, *, indent: int | None = None) -> str:
        """The edition with everything in it."""
        return _adapter().dump_json(self, indent=indent).decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> Edition:
        """Raises ``StoreError`` where the text is no edition."""
        from pydantic import ValidationError

        try:
            return _adapter().validate_json(text)
        except ValidationError as error:
            raise StoreError(f"is not an edition: {error.errors()[0]['msg']}") from error


def correction_to_json(correction: Correction) -> str:
    """For the store; :func:`correction_from_json` reads it."""
    return _correction_adapter().dump_json(correction).decode()


def correction_from_json(text: str | bytes) -> Correction:
    """Raises ``StoreError`` where the text is no correction."""
    from pydantic import ValidationError

    try:
        return _correction_adapter().validate_json(text)
    except ValidationError as error:
        raise StoreError(f"is not a correction: {error.errors()[0]['msg']}") from error


@cache
def _adapter() -> TypeAdapter[Edition]:
    from pydantic import TypeAdapter

    return TypeAdapter(Edition)


@cache
def _correction_adapter() -> TypeAdapter[Correction]:
    from pydantic import TypeAdapter

    return TypeAdapter(Correction)
