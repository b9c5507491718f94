"""What must hold of every briefing, whatever the articles say."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from summarizer import Article, Briefing, InputError, OptionError, summarize
from summarizer.text.words import count_words
from summarizer.types import STAGES
from tests.strategies import article_sets

quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def _brief(articles: list[Article], max_words: int = 60) -> Briefing:
    try:
        return summarize(articles, max_words=max_words)
    except InputError:
        assume(False)
        raise


@quick
@given(article_sets)
def test_every_quote_stands_at_its_offsets(articles: list[Article]) -> None:
    briefing = _brief(articles)
    texts = {f"a{i}": a.text for i, a in enumerate(articles, start=1)}
    citations = [c for s in briefing.sentences for c in s.citations]
    citations += [o.citation for o in briefing.omissions]
    citations += [s.citation for s in briefing.statements]
    citations += [c for d in briefing.disagreements for claim in d.claims for c in claim.citations]
    for c in citations:
        text = texts[c.article]
        assert c.field == "text"
        assert text[c.start : c.end] == c.quote
        assert text[: c.start].endswith(c.prefix)
        assert text[c.end :].startswith(c.suffix)


@quick
@given(article_sets)
def test_every_sentence_is_cited_and_verified(articles: list[Article]) -> None:
    briefing = _brief(articles)
    assert briefing.sentences
    for sentence in briefing.sentences:
        assert sentence.citations
        assert sentence.verdict.supported
        assert 0 <= sentence.verdict.score <= 1
        assert 1 <= sentence.support.origins <= sentence.support.articles <= len(articles)
        assert sentence.support.articles == len({c.article for c in sentence.citations})
        if sentence.kind == "verbatim":
            assert sentence.text == sentence.citations[0].quote


@quick
@given(article_sets, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing_but_ids(
    articles: list[Article], random: object
) -> None:
    named = [replace(a, id=f"n{i}") for i, a in enumerate(articles)]
    shuffled = named[::-1]
    first, second = _brief(named), _brief(shuffled)
    assert [s.text for s in first.sentences] == [s.text for s in second.sentences]
    assert first.title == second.title
    assert first.id == second.id
    # Articles alike in every field can stand for one another: compare what is cited, not by whom.
    assert [sorted((c.start, c.end, c.quote) for c in s.citations) for s in first.sentences] == [
        sorted((c.start, c.end, c.quote) for c in s.citations) for s in second.sentences
    ]


@quick
@given(article_sets, st.integers(min_value=5, max_value=120))
def test_the_budget_holds(articles: list[Article], max_words: int) -> None:
    briefing = _brief(articles, max_words)
    words = sum(count_words(s.text) for s in briefing.sentences)
    assert words <= max_words or len(briefing.sentences) == 1


@quick
@given(article_sets)
def test_nothing_disappears_unsaid(articles: list[Article]) -> None:
    briefing = _brief(articles)
    for record in briefing.articles:
        told = bytearray(len(record.text))
        spans = [(r.start, r.end) for r in record.removed]
        spans += [(h.start, h.end) for h in record.heading]
        cited = [c for s in briefing.sentences for c in s.citations]
        cited += [o.citation for o in briefing.omissions]
        if briefing.title_citation and briefing.title_citation.field == "text":
            cited.append(briefing.title_citation)
        spans += [(c.start, c.end) for c in cited if c.article == record.id]
        also = [place for o in briefing.omissions for place in o.also]
        spans += [(place.start, place.end) for place in also if place.article == record.id]
        for start, end in spans:
            told[start:end] = b"\1" * (end - start)
        silent = [
            char
            for char, seen in zip(record.text, told, strict=True)
            if not seen and char.isalnum()
        ]
        assert silent == []


@quick
@given(article_sets)
def test_a_second_run_gives_the_same_bytes_and_json_comes_back(articles: list[Article]) -> None:
    first, second = _brief(articles), _brief(articles)
    assert first.to_json(timings=False) == second.to_json(timings=False)
    assert Briefing.from_json(first.to_json()) == first
    for rendered in (first.to_text(), first.to_markdown(), first.to_html()):
        rendered.encode("utf-8")


@quick
@given(article_sets)
def test_copies_of_an_article_add_no_origin(articles: list[Article]) -> None:
    once = _brief(articles[:1])
    copied = _brief([replace(articles[0], source=None)] * 4)
    assert max(s.support.origins for s in copied.sentences) == max(
        s.support.origins for s in once.sentences
    )


FEW = {
    "one sentence": ["The bridge at Orsk closed on Monday after an inspection."],
    "one article": ["The bridge closed on Monday. Repairs take a week. Lorries must turn back."],
    "one word": ["Fire"],
    "no full stop": ["the bridge at Orsk closed on Monday after an inspection found cracks"],
    "no spaces": ["x" * 5000],
    "emoji": ["The bridge 🌉 closed. 👩‍👩‍👧 were told to wait."],
    "right to left": ["أغلق الجسر يوم الاثنين. قال رئيس البلدية إن الإصلاح يستغرق أسبوعا."],
    "NUL bytes": ["The bridge\x00 closed on Monday.\x00 Repairs take a week."],
    "a lone surrogate": ["The bridge \ud83d closed on Monday."],
    "the same text twice": ["The bridge closed on Monday."] * 2,
}


@pytest.mark.parametrize("case", FEW)
def test_little_or_odd_text_gives_a_briefing(case: str) -> None:
    briefing = summarize(FEW[case])
    assert briefing.sentences
    assert briefing.title
    briefing.to_json().encode("utf-8")
    briefing.to_html().encode("utf-8")


NOTHING = {
    "empty": ([""], "empty"),
    "white space": (["  \n\t\u200b "], "nothing to brief"),
    "two of nothing": (["", "\n"], "none of the 2 articles"),
}


@pytest.mark.parametrize("case", NOTHING)
def test_no_text_is_refused_with_a_reason(case: str) -> None:
    texts, message = NOTHING[case]
    with pytest.raises(InputError, match=message):
        summarize(texts)


def test_unknown_names_are_refused_before_any_work() -> None:
    with pytest.raises(OptionError, match="writer"):
        summarize([""], writer="nobody")
    with pytest.raises(OptionError, match="encoder"):
        summarize([""], encoder="nobody")


def test_articles_in_another_language_are_named_when_none_is_left() -> None:
    with pytest.raises(InputError, match="no article is in the language 'fr'"):
        summarize([{"text": "The bridge closed.", "language": "en"}], language="fr")


def test_sentences_are_told_as_they_are_verified() -> None:
    told: list[object] = []
    briefing = summarize(
        ["The bridge closed. Repairs take a week.", "The bridge closed on Monday."],
        progress=told.append,
        on_sentence=told.append,
    )
    place = told.index("verify") + 1
    assert tuple(told[place : told.index("find omissions")]) == briefing.sentences


def test_progress_tells_the_stages_in_order_and_timings_have_them() -> None:
    stages: list[str] = []
    briefing = summarize(["The bridge closed. Repairs take a week."], progress=stages.append)
    assert tuple(stages) == STAGES
    assert list(briefing.manifest.timings) == stages


def test_the_manifest_tells_what_was_used() -> None:
    manifest = summarize(["The bridge closed."], max_words=30, query="bridge").manifest
    assert manifest.options["max_words"] == 30
    assert manifest.options["query"] == "bridge"
    assert set(manifest.inputs) == {"a1"}
    assert Counter(name.split()[0] for name in manifest.models) == {"encoder": 1, "writer": 1}


def test_ten_thousand_copies_are_one_origin() -> None:
    text = "The bridge at Orsk closed on Monday. Repairs take a week. Forty lorries wait."
    briefing = summarize([text] * 10_000)
    assert {s.support.origins for s in briefing.sentences} == {1}
    assert json.loads(briefing.to_json())["sentences"][0]["support"]["articles"] == 10_000


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The wall at Ludlow broke.", "The wall at Ludlow broke."),
        (
            "The wall at Ludlow broke on Sunday night and the river ran through the market hall "
            "and the school while the town slept and nobody was there to sound the siren.",
            "The wall at Ludlow broke on Sunday night and the river ran through the market hall "
            "and the school",
        ),
        (
            "The wall at Ludlow broke on Sunday night and the river ran through the market hall "
            "and the school and the old baths and the library and the shops behind the station.",
            "The wall at Ludlow broke on Sunday night and the river ran through the market hall "
            "and the school and the old baths and…",
        ),
        (
            "The old wall at Ludlow broke on Sunday night, a collapse that came as no surprise to "
            "the people of the town, who had asked the council for a new one for years.",
            "The old wall at Ludlow broke on Sunday night, a collapse that came as no surprise to "
            "the people of the town, who had…",
        ),
        (
            "“We saw it,” Ann Reed said. The wall at Ludlow broke on Sunday night.",
            "The wall at Ludlow broke on Sunday night.",
        ),
    ],
)
def test_without_headlines_a_sentence_gives_the_title(sentence: str, title: str) -> None:
    briefing = summarize([{"text": f"{sentence} Rain is expected.", "language": "en"}])
    assert briefing.title == title
    assert briefing.title_citation is not None
    assert briefing.title_citation.quote.rstrip(" ,").startswith(title.rstrip("…"))


def test_a_headline_ends_before_the_time_of_its_posting() -> None:
    text = (
        "Wall at Ludlow breaks after week of rain Posted: Monday, June 3, 2024 9:03 AM\n\n"
        "The wall at Ludlow broke on Sunday night.\n\nThe river ran through the market hall."
    )
    assert summarize([text]).title == "Wall at Ludlow breaks after week of rain"


def test_neither_a_label_nor_what_the_page_says_of_itself_is_in_the_title() -> None:
    body = "The wall at Ludlow broke on Monday after a week of rain. Forty homes were flooded."
    labelled = f"Story highlights Wall at Ludlow breaks\n\n{body}"
    assert summarize([labelled]).title == "Wall at Ludlow breaks"
    asked = {"title": "You must enter the characters that stand out", "text": body}
    assert summarize([asked]).title == body[:56]


def test_the_headline_of_an_opinion_is_no_title_where_there_is_another() -> None:
    body = "The wall at Ludlow broke on Sunday night. The river ran through the market hall."
    news = {"title": "Wall breaks", "text": body}
    opinion = {"title": "Opinion: Ludlow's broken wall at the market hall", "text": body[:41]}
    assert summarize([news, opinion]).title == "Wall breaks"
    assert summarize([opinion]).title == "Opinion: Ludlow's broken wall at the market hall"
