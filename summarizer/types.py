"""The values that a caller gives and gets back.

All are frozen. Offsets are Unicode code points into ``Article.text`` as it was given, start
inclusive, end exclusive, so that ``article.text[start:end]`` is always the thing spoken of.
Field names are the keys of the JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from summarizer.inputs.links import LinkPolicy

#: The stages of a briefing, in order.
STAGES = (
    "clean",
    "split",
    "embed",
    "group duplicates",
    "find origins",
    "corroborate",
    "compare",
    "rank",
    "select",
    "order",
    "write",
    "verify",
    "find omissions",
)

SentenceKind = Literal["verbatim", "tidied", "rewritten"]
DisagreementKind = Literal["contradiction", "update", "rounding", "scope", "estimate"]
#: How a cited passage stands to the sentence it is cited for.
Relation = Literal["same wording", "corroborates", "context"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was given: nothing in it is ever changed.

    Raises nothing itself; :func:`summarizer.inputs.read_articles` and ``summarize`` check it.
    """

    #: The text, page chrome and all. For HTML: the text extracted from it.
    text: str
    #: Headline, where the caller knows it. A headline inside ``text`` is found by ``clean``.
    title: str | None = None
    #: Publisher, for people: "The Guardian".
    source: str | None = None
    url: str | None = None
    #: Time of publication. Aware datetimes keep their zone; naive ones are taken as UTC.
    published: datetime | None = None
    author: str | None = None
    #: ISO 639-1 code; detected where it is not given.
    language: str | None = None
    #: Unique within one call. ``summarize`` numbers the articles a1, a2, … where it is not given.
    id: str | None = None

    @classmethod
    def from_html(cls, html: str | bytes, *, url: str | None = None) -> Article:
        """Extract body and metadata of a page. Raises ``InputError`` where there is no text."""
        from summarizer.inputs.html import article_from_html

        return article_from_html(html, url=url)

    @classmethod
    def from_file(cls, path: str) -> Article:
        """Read a file that holds exactly one article. Raises ``InputError`` otherwise."""
        from summarizer.inputs.files import article_from_file

        return article_from_file(path)

    @classmethod
    def from_url(cls, url: str, *, policy: LinkPolicy | None = None) -> Article:
        """Fetch and extract one page, as ``policy`` (``summarizer.inputs.links``) allows.

        Raises ``FetchError``, for a feed as well.
        """
        from summarizer.inputs.links import article_from_url

        return article_from_url(url, policy=policy)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of an article's text that is not part of the story."""

    start: int
    end: int
    #: menu, advertisement, share bar, caption, byline, related links, comment form,
    #: cookie notice, wire sign-off, subscription, audio player, reading time, other chrome.
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its chrome marked. ``kept``, ``removed`` and white space cover the text."""

    article: Article
    #: Paragraphs of the body, in order, without headline and standfirst.
    kept: tuple[Span, ...]
    removed: tuple[Removed, ...] = ()
    #: Headline, where the text begins with one.
    title: Span | None = None
    #: Standfirst (deck, or the points below a headline), one span a line.
    standfirst: tuple[Span, ...] = ()
    #: Wire agencies or outlets that the removed sign-offs, datelines and bylines credit.
    credits: tuple[str, ...] = ()
    #: ISO 639-1 code, or "und".
    language: str = "und"

    @property
    def headline(self) -> str:
        """The one found in the text, or the one given with the article; empty without any."""
        if self.title is not None:
            return self.article.text[self.title.start : self.title.end]
        return self.article.title or ""


@dataclass(frozen=True, slots=True)
class Support:
    """How many report a sentence, in its words or their own. ``origins`` counts copies of one
    another once.
    """

    articles: int
    publishers: int
    origins: int


@dataclass(frozen=True, slots=True)
class Citation:
    """The exact characters a sentence rests on."""

    #: Id of the article.
    article: str
    start: int
    end: int
    quote: str
    #: Up to 32 characters before and after (W3C TextQuoteSelector).
    prefix: str = ""
    suffix: str = ""
    #: Link to the passage (``#:~:text=``), where the article has a url.
    url: str | None = None
    #: Similarity of the cited passage to the sentence's wording, 0–1; of one that corroborates it,
    #: the share of the sentence's content that it has.
    similarity: float = 1.0
    #: "same wording": the words the sentence is taken from, or nearly those. "corroborates": the
    #: same fact in another article's own words. "context": says something else that the sentence
    #: needs, such as whom a pronoun stands for, and supports nothing.
    relation: Relation = "same wording"
    #: Which field of the article the offsets count in; "title" only for a briefing's title.
    field: Literal["text", "title"] = "text"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the cited wording. Offsets are into the article of the first citation."""

    before: str
    after: str
    #: For people.
    reason: str
    start: int
    end: int
    #: "attribution", "pronoun", "date" or "wording" (``options.EDITS``).
    kind: str


@dataclass(frozen=True, slots=True)
class Reason:
    """What a check found wrong with a sentence."""

    #: number, date, name, quotation, speaker, negation, hedging, roles, scope, comparison,
    #: novelty, meaning, form.
    check: str
    detail: str


@dataclass(frozen=True, slots=True)
class SentenceVerdict:
    """Whether a sentence says only what its evidence says."""

    text: str
    supported: bool
    #: Calibrated probability of being supported, 0–1.
    score: float
    #: Best first. Inside a briefing this is left empty: the sentence's citations are the evidence.
    evidence: tuple[Citation, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of a whole text: supported when every sentence is; the score is that of the weakest."""

    supported: bool
    score: float
    sentences: tuple[SentenceVerdict, ...]


@dataclass(frozen=True, slots=True)
class BriefingSentence:
    """One sentence, what it rests on, and how it was checked."""

    text: str
    kind: SentenceKind
    citations: tuple[Citation, ...]
    support: Support
    verdict: SentenceVerdict
    edits: tuple[Edit, ...] = ()
    #: Rank score, higher is more central; comparable within one briefing only.
    score: float = 0.0
    #: What a rewriting model first said and why it was not used, oldest first.
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that sources give for a slot."""

    #: In the words of the first source, a number that opens its sentence without its capital.
    value: str
    citations: tuple[Citation, ...]
    #: Time the value held at, by the sources: publication time of the earliest one giving it.
    as_of: datetime | None = None
    #: Who the value is attributed to, where the sources say.
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values for one slot that cannot all be true, or that changed."""

    #: What the values are of, in the sources' words: "people killed".
    slot: str
    kind: DisagreementKind
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a source reports somebody to have said."""

    speaker: str
    #: The reporting words: "said", "told reporters".
    cue: str
    content: str
    direct: bool
    citation: Citation
    role: str | None = None
    #: Where else the same is reported of the same speaker, in these or other words.
    also: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginLink:
    """Why two articles are taken to carry the same copy."""

    articles: tuple[str, str]
    #: "copy", "retelling", "credit" or "family".
    kind: str
    #: A sentence for people: "The Post has 312 words from the Herald: 94% of its text, 61% of the
    #: Herald’s" or "The Post and the Herald both credit Reuters".
    explanation: str
    shared_words: int = 0
    #: Share of each article's words that is shared, in the order of ``articles``.
    shares: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Origin:
    """A source of copy that counts once, however many articles carry it."""

    id: str
    articles: tuple[str, ...]
    #: Agency or publisher the copy is from, where known.
    name: str | None = None
    #: How the articles are known to share it; each link belongs to one origin.
    links: tuple[OriginLink, ...] = ()
    #: How many sentences of each article it is the origin of, in the order of ``articles``.
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one of the articles."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that was given and is not in the briefing."""

    #: "budget", "article not used", "other language", "no story text", "single origin",
    #: "superseded" (a later report changed it), "opinion", "speaker not named", "question",
    #: "leans on another sentence", "said by another sentence", "not a sentence" or "speaks of the
    #: page".
    reason: str
    citation: Citation
    support: Support
    #: Where else the same is said, and the further paragraphs of an article that was not used.
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as the briefing carries it: the given fields, and what was marked in its text."""

    id: str
    text: str
    title: str | None
    source: str | None
    url: str | None
    published: datetime | None
    author: str | None
    language: str
    removed: tuple[Removed, ...]
    sha256: str
    #: Headline and standfirst, where the text begins with them: read, but never a sentence.
    heading: tuple[Span, ...] = ()
    #: What to call it: publisher, else headline, else its first words; unlike any other's.
    name: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is needed to make the same briefing again."""

    version: str
    options: Mapping[str, Any]
    #: Name to version or sha256 of every model, weights file and prompt that was used.
    models: Mapping[str, str]
    #: Article id to sha256 of its text.
    inputs: Mapping[str, str]
    #: Stage to seconds. The only part that differs between two runs.
    timings: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Briefing:
    """What :func:`summarizer.summarize` gives: the sentences, and all that is known of them."""

    #: Made from the articles, the options and the version: the same for the same input.
    id: str
    title: str
    title_citation: Citation | None
    language: str
    sentences: tuple[BriefingSentence, ...]
    disagreements: tuple[Disagreement, ...]
    statements: tuple[Statement, ...]
    origins: tuple[Origin, ...]
    omissions: tuple[Omission, ...]
    articles: tuple[ArticleRecord, ...]
    warnings: tuple[str, ...]
    manifest: Manifest

    def to_json(self, *, indent: int | None = 2, timings: bool = True) -> str:
        """JSON by the published schema; without ``timings`` it is the same for every run."""
        from summarizer.render.json import to_json

        return to_json(self, indent=indent, timings=timings)

    @classmethod
    def from_json(cls, text: str | bytes) -> Briefing:
        """The inverse of :meth:`to_json`. Raises ``InputError`` where it does not fit."""
        from summarizer.render.json import from_json

        return from_json(text)

    def to_markdown(self) -> str:
        """CommonMark with footnotes; nothing in an article can add markup."""
        from summarizer.render.markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """A page of its own: no script, style or image from elsewhere."""
        from summarizer.render.html import to_html

        return to_html(self)

    def to_text(self, *, width: int = 80) -> str:
        """Plain text, lines broken at ``width`` characters."""
        from summarizer.render.text import to_text

        return to_text(self, width=width)

    def _repr_html_(self) -> str:
        return self.to_html()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about the same event."""

    id: str
    article_ids: tuple[str, ...]
    title: str
    first_seen: datetime | None
    last_seen: datetime | None
