"""An edition as readers see it: numbered sources, what is new first, words for what it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from summarizer.digest.edition import Change, Cited, Correction, Edition, EditionStory, Notice
from summarizer.render.outline import link, one_line, shown, support_words
from summarizer.types import Briefing, BriefingSentence, Citation


@dataclass(frozen=True, slots=True)
class SourceNote:
    """An entry of the list of sources."""

    number: int
    publisher: str
    title: str | None
    published: datetime | None
    url: str | None
    quote: str

    @property
    def id(self) -> str:
        return f"source-{self.number}"


@dataclass(frozen=True, slots=True)
class SentenceView:
    text: str
    sources: tuple[Cited, ...]
    support: str
    #: "Changed", "Correction", "Denial" or "".
    tag: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    value: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    slot: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    id: str
    title: str
    since: str | None
    #: "New · 3 independent origins in 5 articles".
    label: str
    changes: tuple[Change, ...]
    #: Sentences that are new or changed, and those that were told before.
    fresh: tuple[SentenceView, ...]
    known: tuple[SentenceView, ...]
    notices: tuple[Notice, ...]
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    name: str
    stories: tuple[StoryView, ...]


class EditionView:
    """Everything a template shows. Sources are numbered in the order they are first shown."""

    def __init__(self, edition: Edition, address: str = "../{}/index.html") -> None:
        self.edition = edition
        self._address = address
        self.corrections: tuple[Correction, ...] = edition.corrections
        sections: dict[str, list[StoryView]] = {}
        for story in edition.stories:
            sections.setdefault(story.section, []).append(_story(story))
        self.sections = tuple(SectionView(n, tuple(s)) for n, s in sections.items())
        languages = [story.briefing.language for story in edition.stories]
        self.language = max(sorted(set(languages)), key=languages.count, default="en")
        self._notes: dict[tuple[str, str], SourceNote] = {}

    def note(self, source: Cited) -> SourceNote:
        """The note of a source; the same words of an article keep their number."""
        key = (source.citation.article, source.citation.quote)
        if key not in self._notes:
            self._notes[key] = SourceNote(
                len(self._notes) + 1,
                one_line(source.publisher),
                source.title,
                source.published,
                link(source.citation.url),
                source.citation.quote,
            )
        return self._notes[key]

    @property
    def notes(self) -> tuple[SourceNote, ...]:
        """The sources shown so far: ask for them last."""
        return tuple(self._notes.values())

    def to_edition(self, edition: str, story: str | None = None) -> str:
        """Relative address of another edition, from the page of this one."""
        return self._address.format(edition) + (f"#{story}" if story else "")

    @cached_property
    def linked_data(self) -> Any:
        """schema.org data for the head of the page, safe inside a script element."""
        from markupsafe import Markup

        text = json.dumps(self._linked_data(), ensure_ascii=False, sort_keys=True)
        for char in "<>&\u2028\u2029":
            text = text.replace(char, f"\\u{ord(char):04x}")
        return Markup(text)  # noqa: S704 - every character that could end the element is escaped

    def _linked_data(self) -> dict[str, Any]:
        edition = self.edition
        data: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": f"{edition.title}, {edition.date}",
            "datePublished": edition.made.isoformat(),
            "inLanguage": self.language,
            "hasPart": [
                {"@type": "CreativeWork", "headline": story.title, "identifier": story.id}
                for story in edition.stories
            ],
        }
        if edition.link:
            data["url"] = f"{edition.link}{edition.id}/"
        if edition.corrections:
            data["correction"] = [
                {
                    "@type": "CorrectionComment",
                    "text": correction_text(correction),
                    "datePublished": correction.noticed.isoformat(),
                }
                for correction in edition.corrections
            ]
        return data


def correction_text(correction: Correction) -> str:
    """A correction in one paragraph."""
    end = (
        f"The source now says: “{one_line(correction.replacement)}”"
        if correction.replacement
        else "The source has withdrawn this."
    )
    return (
        f"In the edition of {correction.edition}, “{one_line(correction.story_title)}” said: "
        f"“{one_line(correction.sentence)}” ({one_line(correction.source.publisher)}). {end}"
    )


def _story(story: EditionStory) -> StoryView:
    sentences = [
        (mark, _sentence(sentence, story.briefing, mark.status, mark.notice))
        for mark, sentence in zip(story.marks, story.briefing.sentences, strict=True)
    ]
    return StoryView(
        story.id,
        story.title,
        story.since,
        _label(story),
        story.changes,
        tuple(view for mark, view in sentences if mark.status != "known"),
        tuple(view for mark, view in sentences if mark.status == "known"),
        story.notices,
        tuple(
            DifferenceView(
                d.slot,
                tuple(ClaimView(c.value, _cited(c.citations, story.briefing)) for c in d.claims),
            )
            for d in story.briefing.disagreements
        ),
    )


def _label(story: EditionStory) -> str:
    articles = len(story.briefing.articles)
    origins = f"{story.origins} independent origin{'s' if story.origins != 1 else ''}"
    words = f"{origins} in {articles} article{'s' if articles != 1 else ''}"
    return f"{'Developing' if story.since else 'New'} · {words}"


def _sentence(
    sentence: BriefingSentence, briefing: Briefing, status: str, notice: str | None
) -> SentenceView:
    tag = notice.capitalize() if notice else ("Changed" if status == "changed" else "")
    return SentenceView(
        sentence.text, _cited(sentence.citations, briefing), support_words(sentence.support), tag
    )


def _cited(citations: Sequence[Citation], briefing: Briefing) -> tuple[Cited, ...]:
    records = {record.id: record for record in briefing.articles}
    out = []
    for citation in shown(tuple(citations)):
        record = records[citation.article]
        name = record.source or record.url or record.id
        out.append(Cited(citation, name, record.title, record.published))
    return tuple(out)
