"""Make citations from spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from summarizer.material import Corroboration, Draft, Material
from summarizer.types import Article, Citation, Relation, Support

#: Characters of context on each side, as in the examples of the W3C Web Annotation Data Model.
CONTEXT = 32
#: Words at each end by which a passage is linked; more where they stand elsewhere too. Shorter
#: passages are linked by all their words.
_FRAGMENT_WORDS = 3


def cite(
    article: Article,
    start: int,
    end: int,
    *,
    similarity: float = 1.0,
    relation: Relation = "same wording",
) -> Citation:
    """A citation of ``article.text[start:end]``."""
    text = article.text
    passage = text[start:end]
    return Citation(
        article=article.id or "",
        start=start,
        end=end,
        quote=passage,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        url=text_fragment_url(article.url, text, start, end),
        similarity=round(similarity, 4),
        relation=relation,
    )


def text_fragment_url(url: str | None, text: str, start: int, end: int) -> str | None:
    """The url with a text fragment (``#:~:text=``) that points to ``text[start:end]``.

    By its first and last words where it is long, as few of them as tell it from the rest of the
    text. Only http and https urls are linked: others could run code in the reader's browser.
    """
    if url is None or not re.match(r"https?://[^\s]+$", url, re.IGNORECASE):
        return None
    base, hash_sign, fragment = url.partition("#")
    fragment = fragment.split(":~:")[0] if hash_sign else ""
    return f"{base}#{fragment}:~:text={_target(text, start, end)}"


def _target(text: str, start: int, end: int) -> str:
    places = [(m.start(), m.end()) for m in re.finditer(r"\S+", text[start:end])]
    for count in range(_FRAGMENT_WORDS, (len(places) - 1) // 2):
        first = text[start : start + places[count - 1][1]]
        last = text[start + places[-count][0] : end]
        found = text.find(first)
        if found == start and text.find(last, start) == end - len(last):
            return f"{_encode(first)},{_encode(last)}"
    return _encode(text[start:end])


def cite_sentence(
    material: Material,
    index: int,
    *,
    similarity: float = 1.0,
    relation: Relation = "same wording",
) -> Citation:
    """A citation of one sentence of the material."""
    sentence = material.sentences[index]
    article = material.documents[sentence.document].article
    return cite(article, sentence.start, sentence.end, similarity=similarity, relation=relation)


def cite_draft(material: Material, draft: Draft) -> tuple[Citation, ...]:
    """Citations of every sentence of a draft's passages, the kept wording first; context last."""
    out: dict[int, float] = {}
    for index in draft.passages:
        passage = material.passages[index]
        for sentence, similarity in zip(passage.sentences, passage.similarities, strict=True):
            out.setdefault(sentence, similarity)
    cited = [cite_sentence(material, s, similarity=v) for s, v in out.items()]
    # Context says something else than the sentence: it stands beside it, and supports no claim.
    context = [
        cite_sentence(material, s, similarity=0.0, relation="context")
        for s in draft.context
        if s not in out
    ]
    return (*cited, *context)


def corroborating(
    draft: Draft, corroborations: Sequence[Sequence[Corroboration]]
) -> dict[int, float]:
    """The sentences that report what a draft says in their own words, best first."""
    best: dict[int, float] = {}
    for passage in draft.passages:
        for sentence, similarity in corroborations[passage]:
            best[sentence] = max(similarity, best.get(sentence, 0.0))
    return dict(sorted(best.items(), key=lambda item: (-item[1], item[0])))


def support_of(material: Material, sentences: Sequence[int]) -> Support:
    """How many articles, publishers and origins the sentences come from."""
    documents = {material.sentences[s].document for s in sentences}
    publishers = {_publisher(material, d) for d in documents}
    origins = {material.origins.of_sentence[s] for s in sentences}
    return Support(articles=len(documents), publishers=len(publishers), origins=len(origins))


def support_of_draft(
    material: Material, draft: Draft, corroborations: Sequence[Sequence[Corroboration]]
) -> Support:
    """Support of everything a draft rests on, and of those who say the same in their own words."""
    resting = [s for p in draft.passages for s in material.passages[p].sentences]
    return support_of(material, [*resting, *corroborating(draft, corroborations)])


def _publisher(material: Material, document: int) -> str:
    article = material.documents[document].article
    return article.source.casefold() if article.source else f"\0{document}"


def _encode(text: str) -> str:
    # Comma, ampersand and hyphen are syntax in a text directive.
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
