from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from summarizer.dedup import SAME_WORDING, group_duplicates
from summarizer.encoders import load_encoder
from summarizer.material import Passage, Sentence
from summarizer.text.shingles import exact_key, overlap, wording
from summarizer.types import Article, Document, Span

NOON = datetime(2024, 3, 6, 12, tzinfo=UTC)


def group(
    *articles: str | list[str], vectors: NDArray[np.float32] | None = None
) -> tuple[tuple[Sentence, ...], tuple[Passage, ...]]:
    """Group the sentences of articles, each given as its list of sentences."""
    documents: list[Document] = []
    sentences: list[Sentence] = []
    for number, one in enumerate(articles):
        parts = [one] if isinstance(one, str) else one
        text = "\n".join(parts)
        article = Article(text=text, id=f"a{number}", published=NOON, source=f"Paper {number}")
        documents.append(Document(article, (Span(0, len(text)),), language="en"))
        start = 0
        for position, part in enumerate(parts):
            sentences.append(Sentence(number, position, 0, start, start + len(part), part))
            start += len(part) + 1
    if vectors is None:
        encoded = load_encoder("default").encode([s.text for s in sentences])
        return tuple(sentences), group_duplicates(documents, sentences, encoded)
    return tuple(sentences), group_duplicates(documents, sentences, vectors)


def texts(sentences: tuple[Sentence, ...], passages: tuple[Passage, ...]) -> set[frozenset[str]]:
    return {frozenset(sentences[i].text for i in p.sentences) for p in passages}


BASE = "The harbour board of Westhaven closed the northern pier on Monday after two cranes fell."
MERGED = {
    "the same sentence": BASE,
    "typography and case": BASE.upper().replace(" AFTER", ",  AFTER"),
    "a word left out": "The harbour board of Westhaven closed the northern pier Monday after two "
    "cranes fell.",
    "the order of words": "After two cranes fell, the harbour board of Westhaven closed the "
    "northern pier on Monday.",
    "a number in words": "The harbour board of Westhaven closed the northern pier on Monday after "
    "2 cranes fell.",
}
KEPT_APART = {
    "a number": BASE.replace("two", "three"),
    "a day": BASE.replace("Monday", "Tuesday"),
    "a name": BASE.replace("Westhaven", "Eastport"),
    "a negation": BASE.replace("closed", "has not closed"),
    "a plan": BASE.replace("closed", "would have closed"),
    "another fact": "The harbour board of Westhaven will open a museum of shipping next year.",
    "much more": BASE[:-1]
    + ", and sent the men who worked there home without pay until the summer.",
}


@pytest.mark.parametrize("other", MERGED.values(), ids=MERGED.keys())
def test_near_identical_sentences_are_one_passage(other: str) -> None:
    _, passages = group(BASE, other)
    assert len(passages) == 1
    assert sorted(passages[0].sentences) == [0, 1]
    assert passages[0].similarities[0] == 1.0
    assert SAME_WORDING <= passages[0].similarities[1] <= 1.0


@pytest.mark.parametrize("other", KEPT_APART.values(), ids=KEPT_APART.keys())
def test_sentences_that_say_something_else_stay_apart(other: str) -> None:
    assert len(group(BASE, other)[1]) == 2


def test_figures_that_differ_in_one_digit_stay_apart() -> None:
    first = "The central bank set the exchange rate of the crown at 1.022 against the euro."
    assert len(group(first, first.replace("1.022", "1.032"))[1]) == 2


def test_short_sentences_are_merged_only_when_equal() -> None:
    _, passages = group("The ceasefire began that night.", "The ceasefire ended that night.")
    assert len(passages) == 2
    assert len(group("It rained.", "It rained!")[1]) == 1


def test_a_chain_does_not_drift() -> None:
    words = "alder birch cedar dogwood elm fir ginkgo hazel ivy juniper larch maple".split()
    new = "nutmeg olive pine quince rowan spruce".split()
    chain = [" ".join(new[:k] + words[k:]).capitalize() + "." for k in range(len(new) + 1)]
    sentences, passages = group(*chain)
    assert len(passages) > 1
    for passage in passages:
        kept = set(wording(sentences[passage.sentences[0]].text))
        for index in passage.sentences[1:]:
            assert overlap(kept, set(wording(sentences[index].text))) >= SAME_WORDING


def test_the_wording_that_is_kept_is_complete_and_stands_by_itself() -> None:
    cut_off = BASE.removesuffix(".")
    leaning = "But " + BASE[0].lower() + BASE[1:]
    sentences, passages = group(cut_off, leaning, BASE)
    assert len(passages) == 1
    assert sentences[passages[0].sentences[0]].text == BASE


def test_the_earliest_article_gives_the_wording() -> None:
    late = Article(text=BASE, id="late", published=NOON)
    early = replace(late, text=MERGED["a word left out"], id="early", published=NOON.replace(day=5))
    documents = [Document(a, (Span(0, len(a.text)),), language="en") for a in (late, early)]
    sentences = [
        Sentence(i, 0, 0, 0, len(d.article.text), d.article.text) for i, d in enumerate(documents)
    ]
    vectors = load_encoder("default").encode([s.text for s in sentences])
    (passage,) = group_duplicates(documents, sentences, vectors)
    assert passage.sentences == (1, 0)


def test_an_encoder_that_knows_meaning_merges_more_but_not_against_the_facts() -> None:
    told = "Rescue crews found the missing climbers alive on the mountain early on Sunday morning."
    retold = "Rescue teams found the missing climbers alive high on the peak early on Sunday."
    other = retold.replace("Sunday", "Saturday")
    close: NDArray[np.float32] = np.full((2, 4), 0.5, dtype=np.float32)
    assert len(group(told, retold)[1]) == 2
    assert len(group(told, retold, vectors=close)[1]) == 1
    assert len(group(told, other, vectors=close)[1]) == 2
    apart = np.eye(2, 4, dtype=np.float32)
    assert len(group(told, retold, vectors=apart)[1]) == 2


SUBJECTS = st.sampled_from(["The mayor", "The harbour board", "But the board", "Two cranes", "He"])
VERBS = st.sampled_from(["closed", "opened", "did not close", "will close", "sold"])
PARTS = st.sampled_from(
    ["the northern pier", "on Monday", "on Tuesday", "for 12 days", "for 13 days", "in Westhaven",
     "after the storm of last week", "with all its sheds and cranes", "in Eastport"]
)  # fmt: skip
SENTENCES = st.builds(
    lambda subject, verb, parts: " ".join((subject, verb, *parts)) + ".",
    SUBJECTS,
    VERBS,
    st.lists(PARTS, min_size=1, max_size=5),
) | st.text(min_size=1, max_size=30)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=1, max_size=5))
def test_grouping_partitions_and_does_not_depend_on_order(
    articles: list[list[str]],
) -> None:
    sentences, passages = group(*articles)
    assert sorted(i for p in passages for i in p.sentences) == list(range(len(sentences)))
    assert [p.sentences[0] for p in passages] == sorted(p.sentences[0] for p in passages)
    assert all(len(p.sentences) == len(p.similarities) for p in passages)
    shuffled = articles[1::2] + articles[::2]
    other_sentences, other = group(*shuffled)
    assert texts(sentences, passages) == texts(other_sentences, other)
    assert {sentences[p.sentences[0]].text for p in passages} == {
        other_sentences[p.sentences[0]].text for p in other
    }


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=12))
def test_nothing_is_left_to_merge_among_the_kept_wordings(given: list[str]) -> None:
    sentences, passages = group(given)
    kept = [sentences[p.sentences[0]].text for p in passages]
    assert len(group(kept)[1]) == len(kept)


@given(st.text(max_size=60))
def test_a_text_is_its_own_wording(text: str) -> None:
    assert exact_key(text) == exact_key(f"  {text}\n")
    assert overlap(set(wording(text)), set(wording(text))) in (0.0, 1.0)
