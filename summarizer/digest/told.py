"""Sentences that editions told, and those that articles have, with what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from summarizer.citations import cite
from summarizer.cleaning import clean_articles
from summarizer.digest.edition import Cited, Edition, EditionStory
from summarizer.facts import Facts, facts_of
from summarizer.material import Sentence
from summarizer.sentences import split_sentences
from summarizer.text.words import stems
from summarizer.types import Article, ArticleRecord, Briefing, BriefingSentence, Document

#: Where a sentence stands: id of its article, start and end, as in a citation.
Place = tuple[str, int, int]

#: Share of stems two sentences have in common (of all that either has) from which they say the
#: same, if no fact stands against it; and from which one is the new wording of the other.
SAME = 0.6
REWORDED = 0.4
#: Editions that are looked back at: a story that is told every day has said all it can repeat.
LOOK_BACK = 14


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that an edition told, or that an article has, with what it says."""

    text: str
    stems: frozenset[str]
    facts: Facts
    sources: tuple[Cited, ...]


def told_before(editions: Sequence[Edition], names: set[str]) -> list[Told]:
    """What the editions told of a story, latest first. ``names`` are the story's ids."""
    return [
        told
        for edition in editions[:LOOK_BACK]
        for story in edition.stories
        if story.id in names
        for told in told_in(story, edition.id)
    ]


def told_in(story: EditionStory, edition: str) -> list[Told]:
    """The sentences that an edition told of a story: those of its briefing and its notices."""
    language = story.briefing.language
    out = [told_of(sentence, story.briefing, edition) for sentence in story.briefing.sentences]
    for notice in story.notices:
        facts = facts_of(notice.text, notice.source.published, language)
        words = frozenset(stems(notice.text, language))
        out.append(Told(notice.text, words, facts, (replace(notice.source, edition=edition),)))
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
