"""What an edition adds to those before: what is new, changed, corrected, denied or withdrawn."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from summarizer.citations import cite
from summarizer.cleaning import clean_articles
from summarizer.digest.edition import (
    Change,
    Cited,
    Edition,
    Mark,
    Notice,
    NoticeKind,
)
from summarizer.facts import Facts, facts_of
from summarizer.sentences import split_sentences
from summarizer.text.words import stems
from summarizer.types import (
    Article,
    ArticleRecord,
    Briefing,
    BriefingSentence,
    Document,
    Sentence,
)

#: Where a sentence stands: id of its article, start and end, as in a citation.
Place = tuple[str, int, int]

#: Share of stems two sentences have in common (of all that either has) from which they say the
#: same, if no fact stands against it; and from which one is the new wording of the other.
SAME = 0.6
REWORDED = 0.4
#: Share of the shorter one's stems from which two corrections or denials of a story are one, told
#: by two papers: they are few and short, and their room is better used for another one.
SAME_NOTICE = 0.5
#: Editions that are looked back at: a story that is told every day has said all it can repeat.
LOOK_BACK = 14
#: Corrections and denials shown of one story, each.
NOTICES = 3

_CORRECTION = re.compile(
    r"\b(?:corrections?|correct(?:s|ed) (?:its|his|her|their|the|an|a)|retract(?:s|ed|ion|ions)"
    r"|(?:withdr(?:ew|aws?|awn)|took back) (?:its|his|her|their|the|a|an) (?:\w+ ){0,2}"
    r"(?:statement|claim|account|report|figure|story)|earlier version of this"
    r"|what we (?:said|reported|wrote) (?:\w+ ){0,2}was wrong"
    r"|turned out to be (?:untrue|wrong|false)"
    r"|(?:had|have|has) to be revised|misstated|wrongly (?:said|stated|reported))\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying) (?!access|entry|bail|asylum|him|her|them|a visa)"
    r"|(?:reject|dismiss|disput|refut|rebut)\w* (?:\w+ ){0,3}"
    r"(?:claims?|suggestions?|allegations?|accusations?|reports?|accounts?|that)\b)",
    re.IGNORECASE,
)


#: Openings of sentences that cannot be understood without the one before.
_LEANING = re.compile(r"(?:It|That|This|These|Those|He|She|They|His|Her|Their)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that an edition told, or that an article has, with what it says."""

    text: str
    stems: frozenset[str]
    facts: Facts
    sources: tuple[Cited, ...]
    #: Articles that say it.
    support: int = 1


def told_before(editions: Sequence[Edition], names: set[str]) -> list[Told]:
    """Sentences the editions told of a story, latest first. ``names`` are the story's ids."""
    out: list[Told] = []
    for edition in editions[:LOOK_BACK]:
        for story in edition.stories:
            if story.id in names:
                out.extend(told_of(s, story.briefing, edition.id) for s in story.briefing.sentences)
    return out


def told_of(sentence: BriefingSentence, briefing: Briefing, edition: str) -> Told:
    """A sentence of a briefing, cited as told in an edition."""
    records = {record.id: record for record in briefing.articles}
    sources = []
    for citation in sentence.citations:
        record = records[citation.article]
        name = record.source or record.url or record.id
        sources.append(Cited(citation, name, record.title, record.published, edition))
    published = sources[0].published if sources else None
    return Told(
        sentence.text,
        frozenset(stems(sentence.text, briefing.language)),
        facts_of(sentence.text, published, briefing.language),
        tuple(sources),
        sentence.support.articles,
    )


def known_before(editions: Sequence[Edition], names: set[str]) -> list[Told]:
    """Sentences of the articles that the last of the editions rested on, latest edition first."""
    for edition in editions[:1]:
        for story in edition.stories:
            if story.id in names:
                articles = [_article(record) for record in story.briefing.articles]
                return [
                    replace(t, sources=tuple(replace(s, edition=edition.id) for s in t.sources))
                    for t in sentences_of(articles, story.briefing.language)
                ]
    return []


def _article(record: ArticleRecord) -> Article:
    return Article(
        text=record.text,
        title=record.title,
        source=record.source,
        url=record.url,
        published=record.published,
        id=record.id,
    )


def sentences_of(articles: Iterable[Article], language: str) -> list[Told]:
    """The sentences of articles, in order."""
    documents = clean_articles(tuple(articles))
    return as_told(documents, split_sentences(documents), language)


def as_told(
    documents: Sequence[Document], sentences: Iterable[Sentence], language: str
) -> list[Told]:
    """Sentences of documents with what they say, in order."""
    out = []
    for sentence in sentences:
        article = documents[sentence.document].article
        source = cited(article, sentence.start, sentence.end)
        out.append(
            Told(
                sentence.text,
                frozenset(stems(sentence.text, language)),
                facts_of(sentence.text, article.published, language),
                (source,),
            )
        )
    return out


def cited(article: Article, start: int, end: int) -> Cited:
    """A passage of an article as a citation for readers."""
    name = article.source or article.url or article.id or ""
    return Cited(cite(article, start, end), name, article.title, article.published)


def alike(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard similarity of two sets of stems, 0–1."""
    return len(a & b) / len(a | b) if a and b else 0.0


def _within(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller of two sets of stems that the other one has, 0–1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def mark_sentences(
    briefing: Briefing, repeated: Collection[Place], changes: Sequence[Change]
) -> tuple[Mark, ...]:
    """What each sentence of a briefing is to a reader of the editions before.

    ``repeated`` are the places in the new articles that only say again what was told.
    """
    marks = []
    for sentence in briefing.sentences:
        mine = told_of(sentence, briefing, "")
        values = {(q.counted, q.text) for q in mine.facts.quantities}
        if any((change.slot, change.new) in values for change in changes):
            status = "changed"
        elif _is_repeat(sentence, repeated):
            status = "known"
        else:
            status = "new"
        marks.append(Mark(status, notice_kind(sentence.text)))  # type: ignore[arg-type]
    return tuple(marks)


def _is_repeat(sentence: BriefingSentence, repeated: Collection[Place]) -> bool:
    """Whether the passage it is taken from is a repeat; all of them, where a model joined some."""
    taken = [c for c in sentence.citations if c.relation == "same wording"]
    places = [(c.article, c.start, c.end) in repeated for c in taken]
    return all(places) if sentence.kind == "rewritten" else any(places)


def notice_kind(text: str) -> NoticeKind | None:
    """Whether a sentence (in English) reports a correction or a denial."""
    if _CORRECTION.search(text):
        return "correction"
    return "denial" if _DENIAL.search(text) else None


def find_notices(
    briefing: Briefing, now: Sequence[Told], before: Sequence[Told]
) -> tuple[Notice, ...]:
    """Corrections and denials in the new articles that the briefing does not tell already, the
    most reported first, each once. One that leans on the sentence before it is only taken where
    there is no other.
    """
    told = [frozenset(stems(s.text, briefing.language)) for s in briefing.sentences]
    told += [t.stems for t in before]
    out: list[Notice] = []
    kinds: tuple[NoticeKind, ...] = ("correction", "denial")
    for kind in kinds:
        found = [s for s in now if notice_kind(s.text) == kind]
        found.sort(
            key=lambda s: (
                bool(_LEANING.match(s.text)),
                -sum(alike(s.stems, other.stems) for other in found),
            )
        )
        taken: list[frozenset[str]] = []
        for sentence in found:
            if len(taken) == NOTICES or (taken and _LEANING.match(sentence.text)):
                break
            if any(alike(sentence.stems, other) >= REWORDED for other in told):
                continue
            if any(_within(sentence.stems, other) >= SAME_NOTICE for other in taken):
                continue
            taken.append(sentence.stems)
            out.append(Notice(kind, sentence.text, sentence.sources[0]))
    return tuple(out)
