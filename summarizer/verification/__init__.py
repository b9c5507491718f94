"""Check sentences against the spans they rest on.

Facts are checked one by one (:mod:`summarizer.verification.checks`); what they find, and how the
words of the claim stand in its evidence, goes into a small calibrated model. A number, date, name
or quotation that the evidence lacks fails a sentence whatever the model thinks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from summarizer.errors import InputError
from summarizer.types import Reason, SentenceVerdict
from summarizer.verification.alignment import aligned
from summarizer.verification.checks import HARD, STRICT, novelty
from summarizer.verification.entailment import Entailment, combined
from summarizer.verification.features import features, found_by_checks
from summarizer.verification.form import form
from summarizer.verification.model import ADAPTED_WEIGHTS, WEIGHTS, Model, shipped_model
from summarizer.verification.reading import Reading, read
from summarizer.verification.truncation import cut_from

__all__ = ["Entailment", "certain", "judge", "verify_sentence"]

#: Score of a claim whose form is wrong, and the most that one which a fact check fails can get.
#: Both lie below every threshold; the second one leaves room to order such claims.
BAD_FORM, FAILED = 0.0, 0.3


def verify_sentence(
    text: str,
    evidence: Sequence[str],
    *,
    language: str = "en",
    published: Sequence[datetime | None] | None = None,
    entailment: Entailment | None = None,
) -> SentenceVerdict:
    """Whether ``text`` says only what the evidence (the texts of its cited spans) says.

    ``published``, one for each span, resolves "on Wednesday" in it. Where an entailment model is
    given its probability is averaged with that of the shipped model in log-odds. A claim that is
    one of the spans word by word is supported with score 1; so is one that is cut out of a span,
    unless what was cut off denies, doubts or attributes it.

    The verdict's ``evidence`` is left empty: the caller knows it. Raises ``InputError`` where the
    text is blank or ``published`` does not fit the evidence.
    """
    if not text.strip():
        raise InputError("the sentence to verify is empty")
    times = list(published) if published is not None else [None] * len(evidence)
    if len(times) != len(evidence):
        raise InputError(f"{len(evidence)} spans of evidence but {len(times)} times of publication")
    spans = [read(span, language, time) for span, time in zip(evidence, times, strict=True)]
    return judge(read(text, language), spans, entailment=entailment, vetoes=STRICT)


def certain(claim: Reading, evidence: Sequence[Reading]) -> SentenceVerdict | None:
    """The verdict on a claim that needs no model: it is, or is cut out of, one of the spans, or it
    is no sentence of a report. ``None`` where it has to be weighed.
    """
    text = claim.text
    if any(text.strip() == span.text.strip() for span in evidence):
        return SentenceVerdict(text=text, supported=True, score=1.0)
    if wrong := form(claim, evidence):
        return SentenceVerdict(text=text, supported=False, score=BAD_FORM, reasons=wrong)
    if any(cut_from(text, span.text) == () for span in evidence):
        return SentenceVerdict(text=text, supported=True, score=1.0)
    return None


def judge(
    claim: Reading,
    evidence: Sequence[Reading],
    *,
    entailment: Entailment | None = None,
    log_odds: float | None = None,
    model: Model | None = None,
    vetoes: Sequence[str] = HARD,
) -> SentenceVerdict:
    """:func:`verify_sentence` for a claim and spans that are read already.

    ``log_odds`` is what :class:`~summarizer.verification.adapted.AdaptedMiniLM` gives the claim:
    where it is known, the weights that know of it judge.

    ``vetoes`` are the checks that fail a claim by themselves. By default a name may be missing
    where a summary adds it of itself: the outlet that "reports", the United States.
    """
    text = claim.text
    if (verdict := certain(claim, evidence)) is not None:
        return verdict
    found = found_by_checks(claim, evidence)
    hard = tuple(reason for name in vetoes for reason in found[name])
    seen = features(claim, evidence, found)
    if log_odds is not None:
        seen["entailment"] = log_odds
    model = model or shipped_model(WEIGHTS if log_odds is None else ADAPTED_WEIGHTS)
    score = model.probability(seen)
    if entailment is not None and evidence:
        score = combined(score, entailment(" ".join(s.text for s in evidence), text))
    supported = score >= model.threshold and not hard and bool(evidence)
    if hard or not evidence:
        score *= FAILED
    if supported:
        return SentenceVerdict(text=text, supported=True, score=round(score, 4))
    reasons = hard + tuple(r for name, rs in found.items() if name not in vetoes for r in rs)
    reasons += tuple(novelty(aligned(claim, evidence), evidence))
    if not reasons:
        reasons = (Reason("meaning", "its parts do not stand together in the source"),)
    return SentenceVerdict(text=text, supported=False, score=round(score, 4), reasons=reasons)
