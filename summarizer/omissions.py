"""Say what was given and is not in the briefing, and why.

Every sentence of every article is cited by the briefing, marked as removed, or part of exactly one
omission: nothing that was posted disappears unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.citations import cite, cite_sentence, support_of
from summarizer.eligibility import (
    FRAGMENT,
    OPINION,
    PAGE_TALK,
    QUESTION,
    SUPERSEDED,
    UNNAMED_SPEAKER,
)
from summarizer.material import Corroboration, Material
from summarizer.text.words import count_words
from summarizer.types import Document, Omission, Place, Support

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BUDGET = "budget"
NOT_USED = "article not used"
OTHER_LANGUAGE = "other language"
NO_STORY = "no story text"
SINGLE_ORIGIN = "single origin"
LEANING = "leans on another sentence"
SAID = "said by another sentence"
#: Reasons in the order a reader wants them: what several origins report comes first.
REASONS = (
    BUDGET,
    NOT_USED,
    OTHER_LANGUAGE,
    NO_STORY,
    SINGLE_ORIGIN,
    SUPERSEDED,
    OPINION,
    UNNAMED_SPEAKER,
    QUESTION,
    LEANING,
    SAID,
    FRAGMENT,
    PAGE_TALK,
)

#: Reasons for which what tells one fact in several wordings makes one omission.
_OF_A_FACT = frozenset((BUDGET, SINGLE_ORIGIN, LEANING, SAID))

#: Share of a passage's content words that one sentence of the briefing must have to have said it.
#: Read off what selection leaves out of clusters: below, the rest is a fact of its own.
_SAID_SHARE = 0.6
#: Fewer words are a heading or the remains of a list.
_FEWEST_WORDS = 3
_WORDS = re.compile(r"[^\W\d_]")
_END = re.compile(r"[.!?…。！？؟।۔:;][\"'”’»)\]]*\s*$")


def find_omissions(
    material: Material,
    cited: Collection[int],
    scores: NDArray[np.float64],
    corroborations: Sequence[Sequence[Corroboration]],
    *,
    standing: Collection[int] = (),
    aside: Mapping[int, str] = MappingProxyType({}),
    retellings: Collection[tuple[int, int]] = (),
    said: Collection[int] = (),
    everything: Sequence[Document] = (),
) -> tuple[Omission, ...]:
    """What is not in a briefing that rests on the passages ``cited``, what matters most first.

    Every other passage is part of one omission, unless it is cited as corroborating one of them and
    says little else. The wording of an omission is cited, ``also`` says where else the same stands,
    in these or in other words, and ``support`` counts who reports it; "single origin" says that no
    other was found. One omission for every document of ``everything`` that no sentence is from: in
    another language, or without a story. The reasons are :data:`REASONS`; where several hold, the
    one that weighs most is given: an opinion is not left out for room.

    ``scores`` holds one number a passage, higher for what is more central; ``corroborations`` those
    of :func:`~summarizer.corroboration.corroborations`; ``standing`` the passages that stand by
    themselves though they open with a pronoun; ``aside`` those that may not be chosen, and why;
    ``retellings`` pairs of which the second has much of the first, and ``said`` passages that say
    little beside what is cited: what is new comes before what the briefing tells in other words.
    """
    passage_of = {s: p for p, passage in enumerate(material.passages) for s in passage.sentences}
    #: Passages that have most of what each one says.
    told_by = [{passage_of[c.sentence] for c in row} for row in corroborations]
    corroborating = {q for p in cited for q in told_by[p]}
    covered = {
        material.sentences[s].document
        for p in corroborating.union(cited)
        for s in material.passages[p].sentences
    }
    cited_stems = [material.stems(material.passages[p].sentences[0]) for p in cited]
    all_cited = frozenset().union(*cited_stems)
    several = len(material.origins.origins) > 1

    rows: dict[int, Omission] = {}
    named: set[int] = set()
    #: The best passage, of an article of which nothing is cited, that leans on another one.
    leaning: dict[int, int] = {}
    best_first = sorted(range(len(material.passages)), key=lambda p: (-float(scores[p]), p))
    for index in best_first:
        if index in cited:
            continue
        passage = material.passages[index]
        sentence = material.sentences[passage.sentences[0]]
        support = support_of(
            material, [*passage.sentences, *(c.sentence for c in corroborations[index])]
        )
        if not _is_sentence(sentence.text):
            reason = FRAGMENT
        elif index in aside:
            reason = aside[index]
        elif not told_by[index].isdisjoint(cited) or _said(
            material.stems(passage.sentences[0]), cited_stems, all_cited
        ):
            if index in corroborating:
                continue
            reason = SAID
        elif index not in standing and material.readings.leans(sentence.text, material.language):
            reason = LEANING
            leaning.setdefault(sentence.document, index)
        elif sentence.document not in covered | named:
            # The best passage that stands alone is for an article of which nothing is cited.
            named.add(sentence.document)
            reason = NOT_USED
        elif several and support.origins == 1:
            reason = SINGLE_ORIGIN
        else:
            reason = BUDGET
        places = tuple(_place(material, s) for s in passage.sentences)
        same = next((p for p in sorted(told_by[index]) if p in rows), None)
        if same is not None and reason in _OF_A_FACT and rows[same].reason in _OF_A_FACT:
            rows[same] = replace(rows[same], also=rows[same].also + places)
            continue
        rows[index] = Omission(
            reason=reason,
            citation=cite_sentence(material, passage.sentences[0]),
            support=support,
            also=places[1:],
        )
    for unused, index in leaning.items():
        if unused not in covered | named and index in rows:
            rows[index] = replace(rows[index], reason=NOT_USED)
    again = {one for one, other in retellings if other in cited}.union(said)
    out = [
        ((REASONS.index(o.reason), p in again, -o.support.origins, -float(scores[p]), p), o)
        for p, o in rows.items()
    ]
    told = {material.documents[s.document].article.id for s in material.sentences}
    for number, document in enumerate(everything):
        if document.article.id not in told:
            whole = _whole(document, material.language)
            out.append(((REASONS.index(whole.reason), False, 0, 0.0, number), whole))
    return tuple(omission for _, omission in sorted(out, key=lambda row: row[0]))


def _said(mine: frozenset[str], cited: Sequence[frozenset[str]], all_cited: frozenset[str]) -> bool:
    """Whether one of the cited passages says nearly all that a passage says; all by stems."""
    least = _SAID_SHARE * len(mine)
    if not mine or len(mine & all_cited) < least:
        return False
    return any(len(mine & theirs) >= least for theirs in cited)


def _is_sentence(text: str) -> bool:
    return (
        _WORDS.search(text) is not None
        and count_words(text) >= _FEWEST_WORDS
        and _END.search(text) is not None
    )


def _whole(document: Document, language: str) -> Omission:
    """An omission for a document of which nothing was taken up."""
    article = document.article
    alone = Support(articles=1, publishers=1, origins=1)
    reason = NO_STORY if document.language in (language, "und") else OTHER_LANGUAGE
    spans = [(s.start, s.end) for s in document.kept]
    if not spans:
        reason = NO_STORY
        title = document.title
        marked = sorted((r.start, r.end) for r in document.removed)
        spans = [(title.start, title.end)] if title is not None else marked[:1] or [(0, 0)]
    also = tuple(Place(article.id or "", start, end) for start, end in spans[1:])
    return Omission(reason, cite(article, *spans[0]), alone, also)


def _place(material: Material, index: int) -> Place:
    sentence = material.sentences[index]
    article = material.documents[sentence.document].article
    return Place(article.id or "", sentence.start, sentence.end)
