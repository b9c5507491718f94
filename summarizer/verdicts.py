"""Check a text against articles: find the evidence of every sentence, and judge it by that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.articles import Articles, as_articles
from summarizer.citations import cite
from summarizer.cleaning import clean_articles
from summarizer.errors import InputError
from summarizer.material import Sentence
from summarizer.sentences import sentence_spans, split_sentences
from summarizer.types import Article, Citation, Document, SentenceVerdict, Verdict
from summarizer.verification import certain, judge
from summarizer.verification.adapted import MINILM, adapted_minilm
from summarizer.verification.entailment import CrossEncoder, Entailment
from summarizer.verification.evidence import Pool
from summarizer.verification.reading import Reading, read

#: Characters of a text that are checked at most: a hundred pages.
MAX_TEXT = 300_000


def verify(
    text: str,
    articles: Articles,
    *,
    language: str | None = None,
    entailment: str | Entailment | None = None,
) -> Verdict:
    """Check every sentence of a text against the articles, each by its own best evidence.

    The evidence of a sentence is the few spans (sentences, headlines) that together hold most of
    it; they are its citations, best first, and it is judged by them alone, never by all articles
    at once. ``language`` is that of the text, the majority of the articles where it is not given.
    ``entailment`` is "minilm" (a MiniLM that reads each sentence together with its evidence, from
    the ``models`` extra), the path or name of another ``transformers`` sequence classification
    model, or a function of premise and hypothesis; its opinion is heard too.

    Raises ``InputError`` where the text is blank or too long, or the articles cannot be used,
    ``MissingExtraError`` where ``entailment`` needs the extra and ``ModelError`` where it fails.
    """
    if not isinstance(text, str):
        raise InputError(f"the text to verify must be text, not {type(text).__name__}")
    if not text.strip():
        raise InputError("the text to verify is empty")
    if len(text) > MAX_TEXT:
        raise InputError(
            f"the text to verify has {len(text)} characters: check at most {MAX_TEXT} at once"
        )
    documents = clean_articles(as_articles(articles))
    language = language or _majority_language(documents)
    places = evidence_places(documents)
    pool = evidence_pool(documents, places, language)
    claims = [read(sentence, language) for sentence in _sentences(text, language)]
    found = [pool.best(claim) for claim in claims]
    spans = [[pool.spans[i] for i in chosen] for chosen in found]
    opinions: list[float | None] = [None] * len(claims)
    if entailment == MINILM:
        opinions = _read_together(claims, spans)
        entailment = None
    elif isinstance(entailment, str):
        entailment = CrossEncoder(entailment)
    verdicts = []
    for claim, chosen, evidence, log_odds in zip(claims, found, spans, opinions, strict=True):
        verdict = judge(claim, evidence, entailment=entailment, log_odds=log_odds)
        cited = tuple(
            _citation(documents[places[i][0]].article, *places[i][1:], claim, pool.spans[i])
            for i in chosen
        )
        verdicts.append(
            SentenceVerdict(claim.text, verdict.supported, verdict.score, cited, verdict.reasons)
        )
    return Verdict(
        supported=all(v.supported for v in verdicts),
        score=min(v.score for v in verdicts),
        sentences=tuple(verdicts),
    )


def _read_together(
    claims: Sequence[Reading], evidence: Sequence[Sequence[Reading]]
) -> list[float | None]:
    """What the adapted MiniLM gives each claim that has to be weighed; it knows English only."""
    adapted = adapted_minilm()
    out: list[float | None] = [None] * len(claims)
    weighed = [
        index
        for index, (claim, spans) in enumerate(zip(claims, evidence, strict=True))
        if spans and claim.language == "en" and certain(claim, spans) is None
    ]
    found = adapted.log_odds(
        [(claims[index].text, [span.text for span in evidence[index]]) for index in weighed]
    )
    for index, log_odds in zip(weighed, found, strict=True):
        out[index] = log_odds
    return out


def _sentences(text: str, language: str) -> list[str]:
    """The sentences of a text; a line break always ends one."""
    out = []
    for line in text.splitlines():
        for span in sentence_spans(line, language):
            sentence = line[span.start : span.end].strip()
            if sentence:
                out.append(sentence)
    return out or [text.strip()]


def evidence_pool(
    documents: Sequence[Document], places: Sequence[tuple[int, int, int]], language: str
) -> Pool:
    """The spans at the places, read and indexed."""
    articles = [d.article for d in documents]
    return Pool(
        [read(articles[d].text[a:b], language, articles[d].published) for d, a, b in places]
    )


#: Why text is left out of briefings that its publisher says all the same: under a picture, or in a
#: sentence that an article cut short ends in the middle of.
TOLD = ("caption", "other chrome")
#: Fewest words of such text that can say something.
_FEWEST_TOLD = 6


def evidence_places(documents: Sequence[Document]) -> list[tuple[int, int, int]]:
    """Document, start and end of every span that can be evidence: titles, sentences, captions."""
    headlines: list[tuple[int, int, int]] = []
    body: list[tuple[int, int, int]] = []
    for index, document in enumerate(documents):
        titles = ([document.title] if document.title else []) + list(document.standfirst)
        headlines.extend((index, span.start, span.end) for span in titles)
    for s in split_sentences(documents):
        if (
            body
            and body[-1][0] == s.document
            and _splits_number(documents[s.document], body[-1][2], s)
        ):
            body[-1] = (s.document, body[-1][1], s.end)
        else:
            body.append((s.document, s.start, s.end))
    told = [
        (n, *place) for n, document in enumerate(documents) for place in _told_besides(document)
    ]
    return headlines + sorted(body + told)


def _told_besides(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences of what cleaning leaves out though it may tell something."""
    for removed in document.removed:
        if removed.reason not in TOLD:
            continue
        text = document.article.text[removed.start : removed.end]
        for span in sentence_spans(text, document.language):
            if len(text[span.start : span.end].split()) >= _FEWEST_TOLD:
                yield removed.start + span.start, removed.start + span.end


def _splits_number(document: Document, end: int, sentence: Sentence) -> bool:
    """Whether a sentence begins in the middle of a number, as in tokenised text: "rose 2. 5%"."""
    text = document.article.text
    return (
        sentence.text[:1].isdigit()
        and sentence.start - end <= 1
        and text[end - 1 : end] == "."
        and text[end - 2 : end - 1].isdigit()
    )


def _citation(article: Article, start: int, end: int, claim: Reading, span: Reading) -> Citation:
    """A citation whose similarity is the share of the claim's content words it holds."""
    held = sum(stem in span.content_set for stem in claim.content)
    return cite(article, start, end, similarity=held / max(len(claim.content), 1))


def _majority_language(documents: tuple[Document, ...]) -> str:
    known = Counter(d.language for d in documents if d.language != "und")
    return max(sorted(known), key=lambda language: known[language]) if known else "en"
