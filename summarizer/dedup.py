"""Collapse sentences that say the same into passages.

A merge that should not be costs a fact, one that is missed only costs room. So everything here errs
towards keeping sentences apart:

1. *Same words*: sentences that differ in case, spacing, punctuation or typography only.
2. *Same wording*: at least ``SAME_WORDING`` of the words of the longer one are in the other too.
3. *Same meaning*, with an encoder that knows more than words: cosine of at least ``SAME_MEANING``
   and ``SHARED_WORDS`` of the words.

For 2 and 3 the facts decide as well: sentences that give different numbers, dates, names or
quotations, or of which one denies or hedges what the other asserts, are never merged, however close
their words are.

Groups are stars about the wording that is kept: a sentence belongs to a passage only if it is near
the *kept wording itself*, so in a chain A~B~C with A kept, C joins A only where A~C. That keeps
what is cited close to what is shown, makes the result independent of the order of the
articles, and leaves nothing more to merge among the kept wordings (grouping twice is grouping
once).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarizer.facts import Facts, conflicts
from summarizer.material import Passage, Sentence
from summarizer.readings import Readings
from summarizer.text.likeness import SharedWords
from summarizer.text.shingles import exact_key, overlap
from summarizer.types import Document

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarizer.material import Vectors

#: Least :func:`~summarizer.text.shingles.overlap` of one wording. For a precision of 0.97 on MRPC
#: five-fold cross-validation chooses 0.75 to 0.77 and gets 0.963 on what was held out
#: (``python -m bench.dedup``); a step above that, it is 0.976 with the facts as a veto.
SAME_WORDING = 0.78
#: Least cosine of one meaning, and least overlap beside it. Cosine alone does not tell a paraphrase
#: from another fact of the same story: of the pairs on MRPC that all-MiniLM-L6-v2 puts at 0.93 or
#: more, and that are not of one wording, 15% are no paraphrases; at 0.97, few enough for a
#: precision of 0.97 over all merges.
SAME_MEANING = 0.97
SHARED_WORDS = 0.65
#: Sentences of fewer words are merged only where the words are the same: one word in five is too
#: much of "The ceasefire began on Friday".
FEWEST_WORDS = 8
#: Wordings that may have a word among their rarest for it to be looked up. Never reached below
#: some thousand sentences; above, it keeps the cost linear.
_MOST_HAVING = 2_000
_ROUNDING = 1e-9
#: Words beyond which a sentence is too long to be kept for its wording: a briefing's sentences
#: have 15 to 35.
_LONG = 45
_ENDS = frozenset(".!?…。！？۔।")


class Wording(NamedTuple):
    """One distinct wording, and the sentences that have it, best first."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]


def group_duplicates(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    vectors: Vectors | None = None,
    readings: Readings | None = None,
) -> tuple[Passage, ...]:
    """Passages in the order of their first sentence; every sentence is in exactly one.

    ``vectors`` holds one row a sentence. Rows of a dense array are taken to know meaning; sparse
    ones count words, which is done here already, so that none need be given. The best wording of a
    passage is its first sentence: complete, not leaning on a sentence before it, not too long, the
    earliest published, then by content, never by the order of the articles. The others follow in
    order of the text.
    """
    read = readings or Readings()
    keys = [(s.text, documents[s.document].language) for s in sentences]
    forms = {key: _form(*key, read) for key in set(keys)}
    ranks = [
        (*forms[key], *_preference(documents[s.document], s))
        for key, s in zip(keys, sentences, strict=True)
    ]
    wordings = _distinct(sentences, ranks, read)

    def facts(index: int) -> Facts:
        document = documents[sentences[index].document]
        return read.facts(sentences[index].text, document.article.published, document.language)

    groups = _stars(wordings, _nearness(vectors), lambda a, b: bool(conflicts(facts(a), facts(b))))
    passages = []
    for group in groups:
        kept = group[0][0].sentences[0]
        rest = sorted((i, s) for w, s in group for i in w.sentences if i != kept)
        passages.append(
            Passage((kept, *(i for i, _ in rest)), (1.0, *(round(s, 4) for _, s in rest)))
        )
    return tuple(sorted(passages, key=lambda p: p.sentences[0]))


def _distinct(
    sentences: Sequence[Sentence], ranks: Sequence[tuple[object, ...]], read: Readings
) -> list[Wording]:
    """The distinct wordings, the best sentence of each first, and the best wording first."""
    having: dict[str, list[int]] = {}
    for index, sentence in enumerate(sentences):
        having.setdefault(sentence.text, []).append(index)
    same: dict[str, list[int]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for text, indices in having.items():
        found = read.wording(text)
        key = exact_key(text, found)
        if key not in same:
            same[key] = []
            # "$ 5" is one word, and two here. Otherwise the words that are held already do.
            parts = tuple(key.split())
            words[key] = found if len(found) == len(parts) else parts
        same[key] += indices
    out = [
        Wording(words[key], tuple(sorted(group, key=ranks.__getitem__)))
        for key, group in same.items()
    ]
    return sorted(out, key=lambda w: ranks[w.sentences[0]])


def _form(text: str, language: str, read: Readings) -> tuple[bool, bool, bool]:
    """Sorts the sentence first that stands best by itself."""
    complete = text.rstrip("\"”’'») ")[-1:] in _ENDS and not text[:1].islower()
    return not complete, read.leans(text, language), len(text.split()) > _LONG


def _preference(document: Document, sentence: Sentence) -> tuple[object, ...]:
    """Of sentences of one form, sorts the one first that is best kept, by content alone."""
    article = document.article
    return (
        article.published is None,
        article.published.timestamp() if article.published else 0.0,
        sentence.position,
        sentence.text,
        article.source or "",
        article.url or "",
        article.title or "",
        article.text,
        sentence.start,
        sentence.document,
    )


def _nearness(vectors: Vectors | None) -> Callable[[int, int], float] | None:
    """Cosine of two sentences, where the encoder knows more than their words."""
    if not isinstance(vectors, np.ndarray):
        return None
    rows: NDArray[np.float32] = vectors
    return lambda a, b: float(rows[a] @ rows[b])


def _stars(
    wordings: Sequence[Wording],
    near: Callable[[int, int], float] | None,
    differ: Callable[[int, int], bool],
) -> list[list[tuple[Wording, float]]]:
    """Each wording joins the nearest kept wording, or is kept itself."""
    groups: dict[int, list[tuple[Wording, float]]] = {}
    floor = SAME_WORDING if near is None else min(SAME_WORDING, SHARED_WORDS)
    candidates = _candidates([w.words for w in wordings], floor)
    for number, current in enumerate(wordings):
        scored: list[tuple[float, int]] = []
        for candidate in candidates.get(number, ()):
            if candidate in groups:
                score = _score(current, wordings[candidate], near)
                if score:
                    scored.append((score, candidate))
        # Facts are read last, and only until a kept wording is found that does not differ.
        for score, candidate in sorted(scored, key=lambda pair: (-pair[0], pair[1])):
            if not differ(current.sentences[0], wordings[candidate].sentences[0]):
                groups[candidate].append((current, score))
                break
        else:
            groups[number] = [(current, 1.0)]
    return list(groups.values())


def _candidates(wordings: Sequence[Sequence[str]], floor: float) -> dict[int, list[int]]:
    """For each wording, those before it that may share ``floor`` of the words.

    If two wordings share all but ``m`` words of one of them, any ``m + 3`` of its words hold three
    shared ones; so it is enough to compare the m + 3 rarest of each (the prefix filter of
    Chaudhuri, Ganti & Kaushik 2006, and of Wang, Li & Feng 2012 for more than one word).
    """
    size = np.array([len(set(words)) for words in wordings], dtype=np.int64)
    count: Counter[str] = Counter()
    for words in wordings:
        count.update(set(words))
    order = sorted(count, key=lambda word: (count[word], word))
    rank = {word: place for place, word in enumerate(order)}

    def rarest(words: Sequence[str]) -> list[str]:
        found = sorted(set(words), key=rank.__getitem__)
        return found[: len(found) - math.ceil(floor * len(found) - _ROUNDING) + 3]

    table = SharedWords(map(rarest, wordings))
    out: dict[int, list[int]] = {}
    for pairs in table.pairs(np.ones(len(table.words)), most=_MOST_HAVING):
        smaller = np.minimum(size[pairs.first], size[pairs.second])
        larger = np.maximum(size[pairs.first], size[pairs.second])
        likely = (pairs.shared >= 3) & (smaller >= floor * larger - _ROUNDING)
        likely &= size[pairs.second] >= FEWEST_WORDS
        for first, second in zip(
            pairs.first[likely].tolist(), pairs.second[likely].tolist(), strict=True
        ):
            out.setdefault(second, []).append(first)
    return out


def _score(a: Wording, b: Wording, near: Callable[[int, int], float] | None) -> float:
    """How alike two wordings are, 0 where they are not near enough."""
    shared = overlap(frozenset(a.words), frozenset(b.words))
    if shared >= SAME_WORDING:
        return shared
    if near is not None and shared >= SHARED_WORDS:
        cosine = near(a.sentences[0], b.sentences[0])
        if cosine >= SAME_MEANING:
            return min(cosine, 1.0)
    return 0.0
