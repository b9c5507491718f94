"""An edition as readers see it: numbered sources, what is new first, words for what it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from summarizer.digest.edition import Change, Cited, Correction, Edition, EditionStory
from summarizer.render.outline import link, one_line, shown, support_words
from summarizer.types import Briefing, BriefingSentence, Citation, Disagreement

#: Sentences of a paragraph at most.
PARAGRAPH = 4
#: Values that are shown of what sources differ on; the edition's JSON has all.
CLAIMS = 6
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


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
    #: "3 independent origins"; empty for one.
    support: str
    #: "Changed", "Correction", "Denial" or "".
    tag: str
    #: What later editions corrected of it.
    corrected: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimView:
    value: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    slot: str
    claims: tuple[ClaimView, ...]
    #: Between two values: an arrow, where the later one is newer.
    joint: str
    #: "and 12 others"; empty where all are shown.
    more: str


@dataclass(frozen=True, slots=True)
class StoryView:
    id: str
    title: str
    since: str | None
    #: "New · 3 independent origins in 5 articles".
    label: str
    changes: tuple[Change, ...]
    #: Sentences that are new or changed, and notices, in paragraphs; and what was told before.
    fresh: tuple[tuple[SentenceView, ...], ...]
    known: tuple[SentenceView, ...]
    #: Of past editions: those that this one lists, and those listed before and told of again.
    corrections: tuple[Correction, ...]
    corrected_before: tuple[Correction, ...]
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
            corrected = [c for c in edition.corrected if c.story == story.id]
            sections.setdefault(story.section, []).append(_story(story, corrected))
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

    def to_edition(self, edition: str, part: str | None = None) -> str:
        """Relative address of another edition, or of a story or section in it, from the page of
        this one.
        """
        return self._address.format(edition) + (f"#{part}" if part else "")

    @property
    def corrected_in(self) -> tuple[str, ...]:
        """The editions that corrected this one, in that order."""
        return tuple(dict.fromkeys(c.listed for c in self.edition.corrected))

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
            "headline": f"{edition.title}, {edition.id}",
            "datePublished": edition.made.isoformat(),
            "inLanguage": self.language,
            "hasPart": [
                {"@type": "CreativeWork", "headline": story.title, "identifier": story.id}
                for story in edition.stories
            ],
        }
        if edition.link:
            data["url"] = f"{edition.link}{edition.id}/"
        # What this page corrects of others, and what others corrected of this one.
        if corrections := [*edition.corrections, *edition.corrected]:
            data["correction"] = [
                {
                    "@type": "CorrectionComment",
                    "text": correction_text(correction),
                    "datePublished": correction.noticed.isoformat(),
                }
                for correction in corrections
            ]
        if edition.corrected:
            data["dateModified"] = changed_at(edition).isoformat()
        return data


def changed_at(edition: Edition, story: str | None = None) -> datetime:
    """When an edition, or one of its stories, last changed: when it was made or corrected."""
    times = [c.noticed for c in edition.corrected if story in (None, c.story)]
    return max([edition.made, *times])


def verdict_words(correction: Correction) -> str:
    """What became of a sentence, to be followed by the sentence that says so, if there is one."""
    if correction.by_source:
        if correction.replacement:
            return "The source now says:"
        return "The source has withdrawn this."
    values = f" ({one_line(correction.old)} → {one_line(correction.new)})" if (
        correction.old and correction.new
    ) else ""  # fmt: skip
    said = {"corrected": "This was corrected", "withdrawn": "This was taken back",
            "denied": "This has been denied"}  # fmt: skip
    return f"{said[correction.kind]}{values}:"


def correction_text(correction: Correction) -> str:
    """A correction in one paragraph."""
    end = verdict_words(correction)
    if correction.replacement:
        source = correction.replacement_source
        publisher = f" ({one_line(source.publisher)})" if source else ""
        end += f" “{unquoted(correction.replacement)}”{publisher}"
    return (
        f"In the edition of {correction.edition}, “{unquoted(correction.story_title)}” said: "
        f"“{unquoted(correction.sentence)}” ({one_line(correction.source.publisher)}). {end}"
    )


def day_words(edition: str) -> str:
    """The id of an edition for people: "5 November 2024", "5 November 2024, edition 2"."""
    day, number = edition[:10], edition[11:]
    when = date.fromisoformat(day)
    words = f"{when.day} {MONTHS[when.month - 1]} {when.year}"
    return f"{words}, edition {number}" if number else words


def quoted(text: str) -> str:
    """On one line and between quotation marks, unless it brings its own."""
    text = one_line(text)
    return text if text[:1] in '“"„«' or text[-1:] in '”"»' else f"“{text}”"


def unquoted(text: str) -> str:
    """On one line, to be put between quotation marks: marks around all of it are left out, since
    they would be doubled.
    """
    text = one_line(text)
    if len(text) > 2 and text[0] in '“"' and text[-1] in '”"':
        inner = text[1:-1]
        if not any(mark in inner for mark in '“”"'):
            return inner
    return text


def _story(story: EditionStory, corrected: Sequence[Correction]) -> StoryView:
    sentences = [
        (mark, _sentence(sentence, story.briefing, mark.status, mark.notice, corrected))
        for mark, sentence in zip(story.marks, story.briefing.sentences, strict=True)
    ]
    notices = [
        SentenceView(
            notice.text,
            (notice.source,),
            "",
            notice.kind.capitalize(),
            tuple(c for c in corrected if c.sentence == notice.text),
        )
        for notice in story.notices
    ]
    return StoryView(
        story.id,
        story.title,
        story.since,
        _label(story),
        story.changes,
        _paragraphs([view for mark, view in sentences if mark.status != "known"] + notices),
        tuple(view for mark, view in sentences if mark.status == "known"),
        story.corrections,
        story.corrected_before,
        tuple(_difference(d, story.briefing) for d in story.briefing.disagreements),
    )


def _difference(found: Disagreement, briefing: Briefing) -> DifferenceView:
    claims, more = found.claims[:CLAIMS], len(found.claims) - CLAIMS
    return DifferenceView(
        found.slot,
        tuple(ClaimView(c.value, _cited(c.citations, briefing)) for c in claims),
        " → " if found.kind == "update" else "; ",
        f"and {more} other{'s' if more > 1 else ''}" if more > 0 else "",
    )


def _paragraphs(sentences: Sequence[SentenceView]) -> tuple[tuple[SentenceView, ...], ...]:
    """Sentences as they are to be read: what has a tag, or was corrected, stands by itself."""
    out: list[list[SentenceView]] = []
    alone = True
    for sentence in sentences:
        if alone or sentence.tag or len(out[-1]) == PARAGRAPH:
            out.append([])
        out[-1].append(sentence)
        alone = bool(sentence.tag or sentence.corrected)
    return tuple(tuple(paragraph) for paragraph in out)


def _label(story: EditionStory) -> str:
    articles = len(story.briefing.articles)
    origins = f"{story.origins} independent origin{'s' if story.origins != 1 else ''}"
    words = f"{origins} in {articles} article{'s' if articles != 1 else ''}"
    return f"{'Developing' if story.since else 'New'} · {words}"


def _sentence(
    sentence: BriefingSentence,
    briefing: Briefing,
    status: str,
    notice: str | None,
    corrected: Sequence[Correction],
) -> SentenceView:
    tag = notice.capitalize() if notice else ("Changed" if status == "changed" else "")
    return SentenceView(
        sentence.text,
        _cited(sentence.citations, briefing),
        support_words(sentence.support) if sentence.support.origins > 1 else "",
        tag,
        tuple(c for c in corrected if c.sentence == sentence.text),
    )


def _cited(citations: Sequence[Citation], briefing: Briefing) -> tuple[Cited, ...]:
    records = {record.id: record for record in briefing.articles}
    out = []
    for citation in shown(tuple(citations)):
        record = records[citation.article]
        name = record.source or record.url or record.id
        out.append(Cited(citation, name, record.title, record.published))
    return tuple(out)
