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


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence of a past edition whose source no longer says it."""

    #: "corrected": the source says something else now. "withdrawn": it says nothing of it, or is
    #: gone.
    kind: Literal["corrected", "withdrawn"]
    edition: str
    story: str
    story_title: str
    #: As it was told.
    sentence: str
    source: Cited
    #: What the source says now.
    replacement: str | None
    noticed: datetime


@dataclass(frozen=True, slots=True)
class Mark:
    """What a sentence of a briefing is to somebody who read the editions before."""

    status: Status
    notice: NoticeKind | None = None


@dataclass(frozen=True, slots=True)
class EditionStory:
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


@dataclass(frozen=True, slots=True)
class Headline:
    """A story that is only named."""

    story: str
    title: str
    publishers: tuple[str, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class Edition:
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
    corrections: tuple[Correction, ...] = ()
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


@cache
def _adapter() -> TypeAdapter[Edition]:
    from pydantic import TypeAdapter

    return TypeAdapter(Edition)
