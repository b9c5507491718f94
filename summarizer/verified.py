"""Verify drafts against what they cite, and put the source's own words where one fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from summarizer.citations import cite_draft, cite_sentence, corroborating, support_of_draft
from summarizer.material import Corroboration, Draft, Material
from summarizer.types import BriefingSentence, Citation, SentenceVerdict
from summarizer.verification import verify_sentence


def verified_sentences(
    material: Material,
    drafts: Sequence[Draft],
    scores: NDArray[np.float64],
    corroborations: Sequence[Sequence[Corroboration]],
    *,
    tell: Callable[[BriefingSentence], None] | None = None,
) -> tuple[BriefingSentence, ...]:
    """A briefing sentence for every draft, in the same order; ``tell`` is called with each as it
    is verified.

    A sentence is verified against the words it is made from. What corroborates it, by
    ``corroborations`` (for every passage), is cited after them and counts as support.

    A draft that its citations do not support is replaced by the wording of its first passage, and
    ``repairs`` says what it was and why.
    """
    verified = []
    for draft in drafts:
        verified.append(_verified(material, draft, scores, corroborations))
        if tell is not None:
            tell(verified[-1])
    return tuple(verified)


def _verified(
    material: Material,
    draft: Draft,
    scores: NDArray[np.float64],
    corroborations: Sequence[Sequence[Corroboration]],
) -> BriefingSentence:
    citations = cite_draft(material, draft)
    verdict = _judged(material, draft, citations)
    repairs = draft.repairs
    if not verdict.supported and draft.kind != "verbatim":
        why = "; ".join(f"{r.check}: {r.detail}" for r in verdict.reasons) or "not supported"
        repairs += (f"{draft.text} [{why}]",)
        draft = replace(draft, text=citations[0].quote, kind="verbatim", edits=(), context=())
        citations = cite_draft(material, draft)
        verdict = _judged(material, draft, citations)
    resting = {(c.article, c.start) for c in citations}
    others = [
        cite_sentence(material, s, similarity=share, relation="corroborates")
        for s, share in corroborating(draft, corroborations).items()
    ]
    return BriefingSentence(
        text=draft.text,
        kind=draft.kind,
        citations=(*citations, *(c for c in others if (c.article, c.start) not in resting)),
        support=support_of_draft(material, draft, corroborations),
        verdict=verdict,
        edits=draft.edits,
        score=round(float(max(scores[p] for p in draft.passages)), 6),
        repairs=repairs,
    )


def _judged(material: Material, draft: Draft, citations: Sequence[Citation]) -> SentenceVerdict:
    """The verdict on a draft, days in its citations resolved by when each was published."""
    published = {d.article.id: d.article.published for d in material.documents}
    times = [published.get(c.article) for c in citations]
    # What copies repeat is read once.
    spans = dict.fromkeys(zip(_evidence(draft, citations), times, strict=True))
    return verify_sentence(
        draft.text,
        [text for text, _ in spans],
        language=material.language,
        published=[time for _, time in spans],
    )


def _evidence(draft: Draft, citations: Sequence[Citation]) -> list[str]:
    """The cited words; with the edits that a reviewed list or the calendar makes, made there too.

    What stays to be verified of a tidied sentence is the name in the place of a pronoun: it is put
    there too where the sentence that is cited for it has it.
    """
    quotes = [c.quote for c in citations]
    first = citations[0]
    named = next((n for n, c in enumerate(citations) if c.relation == "context"), None)
    for edit in sorted(draft.edits, key=lambda e: e.start, reverse=True):
        name = edit.after.removesuffix("’s")
        if edit.kind != "pronoun" or (named is not None and name in quotes[named]):
            start, end = edit.start - first.start, edit.end - first.start
            quotes[0] = quotes[0][:start] + edit.after + quotes[0][end:]
    if named is not None and citations[named].article == first.article:
        # The sentence that names the person stands right before: read on from it.
        quotes[0] = f"{quotes[named]} {quotes[0]}"
    return quotes
