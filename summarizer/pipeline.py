"""The composer: articles in, a cited and verified briefing out.

articles → clean → split → embed → group duplicates → find origins → corroborate → compare → rank
         → select → order → write → verify → find omissions → Briefing

Every stage is a plain function over the frozen values of :mod:`summarizer.material` and
:mod:`summarizer.types`.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarizer import __version__
from summarizer.articles import Articles, as_articles, canonical_order, text_sha256
from summarizer.cleaning import clean_articles
from summarizer.comparison import compare
from summarizer.corroboration import reports
from summarizer.crosslingual import crosslingual_support
from summarizer.dedup import group_duplicates
from summarizer.eligibility import set_aside
from summarizer.encoders import Encoder, load_encoder
from summarizer.encoders.lexical import LexicalEncoder
from summarizer.errors import InputError
from summarizer.headline import choose_title
from summarizer.material import Corroboration, Material, Passage, Sentence
from summarizer.naming import name_articles
from summarizer.omissions import find_omissions
from summarizer.options import DEFAULT_WRITER_TIMEOUT, EDITS, Length, Options
from summarizer.ordering import order
from summarizer.origins import find_origins
from summarizer.ranking import rank
from summarizer.readings import Readings
from summarizer.selection import said_again, select
from summarizer.sentences import split_sentences
from summarizer.statements import find_statements
from summarizer.types import Article, ArticleRecord, Briefing, BriefingSentence, Document, Manifest
from summarizer.verified import verified_sentences
from summarizer.writing import load_writer, reserved_words, standing_alone

if TYPE_CHECKING:
    from summarizer.material import Vectors

#: Called with the name of each of :data:`STAGES` as it begins.
Progress = Callable[[str], None]
#: Called with each sentence of the briefing as it is verified, in their order.
OnSentence = Callable[[BriefingSentence], None]


def summarize(
    articles: Articles,
    *,
    max_words: int | None = None,
    max_sentences: int | None = None,
    length: Length | None = None,
    query: str | None = None,
    language: str | None = None,
    writer: str = "verbatim",
    encoder: str = "default",
    edits: Sequence[str] = EDITS,
    writer_timeout: float = DEFAULT_WRITER_TIMEOUT,
    prompts: str | None = None,
    progress: Progress | None = None,
    on_sentence: OnSentence | None = None,
) -> Briefing:
    """Brief articles about the same thing.

    ``articles`` may be :class:`~summarizer.types.Article` values, mappings with their fields, or
    plain texts. The keywords are those of :class:`~summarizer.options.Options`. ``progress`` is
    called with the name of each stage as it begins, ``on_sentence`` with each sentence once it is
    verified, before the whole is there.

    The result is the same for the same articles in any order. Raises ``InputError`` where no
    article holds a sentence, ``OptionError`` for an option that makes no sense, and
    ``MissingExtraError`` where a model's packages are not installed.
    """
    options = Options(
        max_words=max_words,
        max_sentences=max_sentences,
        length=length,
        query=query,
        language=language,
        writer=writer,
        encoder=encoder,
        edits=edits,
        writer_timeout=writer_timeout,
        prompts=prompts,
    )
    return brief(as_articles(articles), options, progress=progress, on_sentence=on_sentence)


def brief(
    articles: tuple[Article, ...],
    options: Options,
    *,
    progress: Progress | None = None,
    on_sentence: OnSentence | None = None,
    repeated: Collection[tuple[str, int, int]] = (),
) -> Briefing:
    """:func:`summarize` for articles and options that are already checked.

    ``repeated`` are places (article, start, end) of sentences that readers know already: they are
    chosen only where they are worth much more than what is new.
    """
    clock = _Clock(progress)
    text_writer = load_writer(options)

    clock.stage("clean")
    everything = clean_articles(canonical_order(articles))
    language = options.language or _majority_language(everything)
    readings = Readings()
    text_encoder = load_encoder(options.encoder, language=language)
    home = (language, "und")
    documents = tuple(d for d in everything if d.language in home)
    foreign = tuple(
        d for d in everything if text_encoder.multilingual and d.kept and d.language not in home
    )
    if not any(d.kept for d in documents):
        raise InputError(_nothing_to_brief(everything, language))

    clock.stage("split")
    sentences = split_sentences(documents)
    if not sentences:
        raise InputError(_nothing_to_brief(everything, language))
    clock.stage("embed")
    vectors = _vectors(text_encoder, sentences)
    clock.stage("group duplicates")
    passages = group_duplicates(documents, sentences, vectors, readings)
    abroad = Abroad(foreign, text_encoder, np.asarray(vectors)) if foreign else None
    del vectors
    clock.stage("find origins")
    origins = find_origins(documents, sentences, passages, readings)
    readings.forget_wordings()
    material = Material(documents, sentences, passages, origins, language, readings)
    clock.stage("corroborate")
    corroborated, retellings, event = reports(material)

    clock.stage("compare")
    disagreements = compare(material)
    aside = set_aside(material, disagreements)

    clock.stage("rank")
    ranking = rank(material, query=options.query, corroborations=corroborated, event=event)
    clock.stage("select")
    standing = standing_alone(material, options)
    chosen = select(
        material,
        ranking,
        max_words=options.word_budget - reserved_words(options),
        max_sentences=options.max_sentences,
        standing=standing,
        aside=aside,
        corroborations=corroborated,
        retellings=retellings,
        repeated=_repeated(material, repeated),
    )
    clock.stage("order")
    ordered = order(
        material,
        chosen,
        relevance=ranking.relevance,
        event=ranking.event,
        corroborations=corroborated,
    )
    clock.stage("write")
    warnings: list[str] = []
    drafts = text_writer.write(
        material, ordered, max_words=options.word_budget, warn=warnings.append
    )
    clock.stage("verify")
    widened, supported = _with_other_languages(material, abroad, corroborated)
    briefing_sentences = verified_sentences(
        widened, drafts, ranking.scores, supported, tell=on_sentence
    )
    clock.stage("find omissions")
    cited = {p for draft in drafts for p in draft.passages}
    omissions = find_omissions(
        material,
        cited,
        ranking.scores,
        corroborated,
        standing=standing,
        aside=aside,
        retellings=retellings,
        said=said_again(ranking, cited),
        everything=everything,
    )

    title, title_citation = choose_title(material, ordered)
    models = {
        f"encoder {text_encoder.name}": text_encoder.version,
        f"writer {text_writer.name}": text_writer.version,
        **{f"prompt {name}": version for name, version in text_writer.prompts.items()},
    }
    return Briefing(
        id=_briefing_id(everything, options, models),
        title=title,
        title_citation=title_citation,
        language=language,
        sentences=briefing_sentences,
        disagreements=disagreements,
        statements=find_statements(material),
        origins=widened.origins.origins,
        omissions=omissions,
        articles=_records(_in_given_order(everything, articles)),
        warnings=tuple(warnings),
        manifest=Manifest(
            version=__version__,
            options=options.as_dict(),
            models=models,
            inputs={d.article.id or "": text_sha256(d.article.text) for d in everything},
            timings=clock.finish(),
        ),
    )


def _vectors(encoder: Encoder, sentences: Sequence[Sentence]) -> Vectors | None:
    """None for the default encoder: it knows no more than words, which are compared anyway."""
    if isinstance(encoder, LexicalEncoder):
        return None
    return encoder.encode([s.text for s in sentences])


class Abroad(NamedTuple):
    """The articles in other languages, where a multilingual encoder can tell what they say."""

    documents: tuple[Document, ...]
    encoder: Encoder
    #: Of the sentences in the briefing's language.
    vectors: NDArray[np.float32]


def _with_other_languages(
    material: Material,
    abroad: Abroad | None,
    corroborated: Sequence[Sequence[Corroboration]],
) -> tuple[Material, Sequence[Sequence[Corroboration]]]:
    """The material with the articles in other languages behind it, and who supports each passage.

    Nothing is chosen from them: they only support what is.
    """
    if abroad is None:
        return material, corroborated
    home, before = len(material.sentences), len(material.documents)
    documents = (*material.documents, *abroad.documents)
    others = [replace(s, document=before + s.document) for s in split_sentences(abroad.documents)]
    sentences = (*material.sentences, *others)
    passages = (
        *material.passages,
        *(Passage((n,), (1.0,)) for n in range(home, len(sentences))),
    )
    widened = replace(
        material,
        documents=documents,
        sentences=sentences,
        passages=passages,
        origins=find_origins(documents, sentences, passages, material.readings),
    )
    theirs = np.asarray(abroad.encoder.encode([s.text for s in others]))
    support = crosslingual_support(widened, home, np.concatenate([abroad.vectors, theirs]))
    return widened, [(*own, *other) for own, other in zip(corroborated, support, strict=True)]


def _repeated(material: Material, places: Collection[tuple[str, int, int]]) -> frozenset[int]:
    """The passages of which a sentence stands at one of the places."""
    if not places:
        return frozenset()
    at = {
        n
        for n, s in enumerate(material.sentences)
        if (material.documents[s.document].article.id, s.start, s.end) in places
    }
    return frozenset(n for n, p in enumerate(material.passages) if not at.isdisjoint(p.sentences))


class _Clock:
    """Times the stages and tells about them."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._timings: dict[str, float] = {}
        self._stage: str | None = None
        self._since = time.perf_counter()

    def stage(self, name: str) -> None:
        self._close()
        self._stage = name
        if self._progress is not None:
            self._progress(name)

    def finish(self) -> dict[str, float]:
        self._close()
        return self._timings

    def _close(self) -> None:
        now = time.perf_counter()
        if self._stage is not None:
            self._timings[self._stage] = round(now - self._since, 6)
        self._since = now


def _majority_language(documents: tuple[Document, ...]) -> str:
    """The language of most articles; of most text, then the alphabet, where that is a tie."""
    articles = Counter(d.language for d in documents if d.language != "und")
    if not articles:
        return "und"
    letters: Counter[str] = Counter()
    for document in documents:
        letters[document.language] += sum(span.end - span.start for span in document.kept)
    return min(articles, key=lambda code: (-articles[code], -letters[code], code))


def _nothing_to_brief(documents: tuple[Document, ...], language: str) -> str:
    if any(d.kept for d in documents):
        found = ", ".join(sorted({d.language for d in documents}))
        return f"no article is in the language {language!r:.40}; those given are in: {found}"
    if len(documents) > 1:
        return f"none of the {len(documents)} articles holds a sentence that is not page chrome"
    if not documents[0].article.text.strip():
        return "the article is empty: nothing to brief"
    return "the article holds no sentence that is not page chrome: nothing to brief"


def _in_given_order(
    documents: tuple[Document, ...], articles: tuple[Article, ...]
) -> list[Document]:
    by_id = {d.article.id: d for d in documents}
    return [by_id[a.id] for a in articles]


def _records(documents: Sequence[Document]) -> tuple[ArticleRecord, ...]:
    names = name_articles(documents)
    return tuple(_record(d, name) for d, name in zip(documents, names, strict=True))


def _record(document: Document, name: str) -> ArticleRecord:
    article = document.article
    return ArticleRecord(
        id=article.id or "",
        text=article.text,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        author=article.author,
        language=document.language,
        removed=document.removed,
        sha256=text_sha256(article.text),
        heading=(*([document.title] if document.title else []), *document.standfirst),
        name=name,
    )


def _briefing_id(
    documents: tuple[Document, ...], options: Options, models: Mapping[str, str]
) -> str:
    """A name for the result: the same for the same articles, options, models and version."""
    fields = [
        [
            *(getattr(d.article, name) for name in ("text", "title", "source", "url", "author")),
            d.article.published.isoformat() if d.article.published else None,
        ]
        for d in documents
    ]
    made_of = json.dumps([__version__, options.as_dict(), models, fields], sort_keys=True)
    return hashlib.sha256(made_of.encode()).hexdigest()[:16]
