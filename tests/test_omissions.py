from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.cleaning import clean_articles
from summarizer.corroboration import corroborations
from summarizer.dedup import group_duplicates
from summarizer.eligibility import set_aside
from summarizer.encoders import load_encoder
from summarizer.errors import InputError
from summarizer.material import Material
from summarizer.omissions import REASONS, find_omissions
from summarizer.origins import find_origins
from summarizer.sentences import split_sentences
from summarizer.types import Article, Briefing, Document, Omission
from tests import strategies

LEAD = "The council of Vik voted on Monday to close the old harbour bridge to all lorries."
FIRST = (
    f"{LEAD}\n\nThe ban will begin on 1 June and last until the new bridge opens in 2027.\n\n"
    "He thanked the engineers.\n\nI have crossed that bridge every day of my life.\n\n"
    "A lorry costs the bridge as much life as four thousand cars.\n\nOh no."
)
SECOND = (
    "Lorries may no longer use the harbour bridge, Vik's councillors decided.\n\n"
    "From 1 June drivers who ignore the ban until the bridge opens in 2027 pay 900 crowns.\n\n"
    "Hauliers in the valley say the detour of 40 kilometres will ruin two of them."
)


def material(*articles: Article) -> Material:
    documents = clean_articles(articles)
    sentences = split_sentences(documents)
    vectors = load_encoder("default").encode([s.text for s in sentences])
    passages = group_duplicates(documents, sentences, vectors)
    origins = find_origins(documents, sentences, passages)
    return Material(documents, sentences, passages, origins, "en")


def left_out(
    given: Material, *cited: str, everything: tuple[Document, ...] = ()
) -> dict[str, Omission]:
    """Omissions by their first words, for a briefing that cites the passages with some words."""
    wordings = [given.sentences[p.sentences[0]].text for p in given.passages]
    used = {n for n, text in enumerate(wordings) if any(c in text for c in cited)}
    scores = np.linspace(1, 0, len(wordings))
    found = find_omissions(
        given,
        used,
        scores,
        corroborations(given),
        aside=set_aside(given, ()),
        everything=everything,
    )
    return {" ".join(o.citation.quote.split()[:3]): o for o in found}


def two() -> Material:
    return material(
        Article(FIRST, id="a1", source="Vik Post", language="en"),
        Article(SECOND, id="a2", source="Aune Mail", language="en"),
    )


def test_every_reason_is_found() -> None:
    found = left_out(two(), "council of Vik voted", "Hauliers in the valley")
    assert {words: o.reason for words, o in found.items()} == {
        "The ban will": "budget",
        # That drivers pay is told once, though the second paper tells the rest of it too.
        "From 1 June": "single origin",
        "Lorries may no": "single origin",
        "A lorry costs": "single origin",
        "I have crossed": "opinion",
        "He thanked the": "leans on another sentence",
        "Oh no.": "not a sentence",
    }
    assert found["The ban will"].support.origins == 2
    assert found["A lorry costs"].support.origins == 1


def test_what_the_briefing_says_in_other_words_is_not_left_out_for_room() -> None:
    shorter = "Starting 1 June, the ban may last until 2027, when the bridge opens at last.\n\n"
    given = material(
        Article(FIRST, id="a1", language="en"), Article(shorter + SECOND, id="a2", language="en")
    )
    # It is cited beside the sentence that says it.
    assert "Starting 1 June," not in left_out(given, "The ban will begin")


def test_what_an_article_says_twice_is_said_by_another_sentence() -> None:
    again = "Starting 1 June, the ban will last until 2027, when the bridge opens at last."
    found = left_out(
        material(Article(f"{FIRST}\n\n{again}", id="a1", language="en")), "The ban will"
    )
    assert found["Starting 1 June,"].reason == "said by another sentence"


def test_retellings_of_one_fact_are_left_out_as_one() -> None:
    told = "Hauliers in the valley said that the 40-kilometre detour would ruin two of them."
    given = material(
        Article(f"{FIRST}\n\n{told}", id="a1", language="en"),
        Article(SECOND, id="a2", language="en"),
    )
    rows = left_out(given, "council of Vik voted", "Lorries may no")
    hauliers = [o for words, o in rows.items() if words.startswith("Hauliers")]
    assert [(o.support.origins, len(o.also)) for o in hauliers] == [(2, 1)]


def test_an_article_of_which_nothing_is_cited_is_named_once() -> None:
    found = left_out(two(), "council of Vik voted")
    reasons = [o.reason for o in found.values() if o.citation.article == "a2"]
    assert reasons.count("article not used") == 1


def test_an_article_is_named_by_a_sentence_that_stands_alone() -> None:
    leans = "He said so to the hauliers of the valley at noon on Tuesday."
    alone = "Vik Energy sold its tower on the lake for nine million crowns."
    for text, named in ((f"{leans}\n\n{alone}", alone), (leans, leans)):
        given = material(
            Article(FIRST, id="a1", language="en"), Article(text, id="a2", language="en")
        )
        found = left_out(given, "council of Vik voted")
        used = [o for o in found.values() if o.reason == "article not used"]
        assert [o.citation.quote for o in used] == [named]


def test_one_origin_is_nothing_to_remark_where_there_is_only_one() -> None:
    found = left_out(material(Article(FIRST, id="a1", language="en")), "council of Vik voted")
    assert found["A lorry costs"].reason == "budget"


def test_an_opinion_piece_is_said_to_be_one() -> None:
    piece = Article(
        SECOND, id="a2", language="en", url="https://mail.example.org/opinion/2024/bridge"
    )
    titled = replace(piece, url=None, title="Opinion: Let the lorries roll")
    for article in (piece, titled):
        found = left_out(material(Article(FIRST, id="a1", language="en"), article), "council")
        assert {o.reason for o in found.values() if o.citation.article == "a2"} == {"opinion"}


def test_a_quotation_in_the_first_person_is_no_opinion() -> None:
    text = f"{LEAD}\n\n“I have crossed that bridge every day of my life,” said Ida Brun, a baker."
    found = left_out(material(Article(text, id="a1", language="en")), "council")
    assert [o.reason for o in found.values()] == ["budget"]


def test_articles_that_could_not_be_used_are_named() -> None:
    used = Article(FIRST, id="a1", language="en")
    french = Article(
        "Le conseil a fermé le pont.\n\nLes camions font un détour.", id="a2", language="fr"
    )
    chrome = Article("Advertisement\nShare", id="a3", language="en")
    empty = Article("", id="a4", language="en")
    everything = clean_articles([used, french, chrome, empty])
    found = left_out(material(used), "council", everything=everything)
    by_article = {o.citation.article: o for o in found.values()}
    assert by_article["a2"].reason == "other language"
    assert len(by_article["a2"].also) == 1
    assert by_article["a3"].reason == "no story text"
    given = material(used)
    whole = find_omissions(given, (), np.zeros(6), corroborations(given), everything=everything)
    assert [o.reason for o in whole if o.citation.article == "a4"] == ["no story text"]


def test_copies_of_what_is_left_out_are_placed() -> None:
    given = material(Article(FIRST, id="a1", language="en"), Article(FIRST, id="a2", language="en"))
    found = left_out(given, "council of Vik voted")["The ban will"]
    assert {found.citation.article, *(place.article for place in found.also)} == {"a1", "a2"}
    assert found.support.articles == 2


def covered(briefing: Briefing) -> dict[str, list[tuple[int, int]]]:
    out: dict[str, list[tuple[int, int]]] = {a.id: [] for a in briefing.articles}
    for record in briefing.articles:
        out[record.id].extend((r.start, r.end) for r in record.removed)
    for sentence in briefing.sentences:
        for c in sentence.citations:
            out[c.article].append((c.start, c.end))
    for o in briefing.omissions:
        out[o.citation.article].append((o.citation.start, o.citation.end))
        for place in o.also:
            out[place.article].append((place.start, place.end))
    return out


@settings(max_examples=80, deadline=None)
@given(strategies.article_sets, st.sampled_from([1, 3]))
def test_nothing_that_was_posted_disappears_unsaid(articles: list[Article], most: int) -> None:
    numbered = [replace(a, id=f"a{n}") for n, a in enumerate(articles)]
    try:
        briefing = summarize(numbered, max_sentences=most)
    except InputError:
        return
    spans = covered(briefing)
    for document in clean_articles(numbered):
        text = document.article.text
        said = [False] * len(text)
        headings = [*document.standfirst, *([document.title] if document.title else ())]
        for start, end in (
            *spans[document.article.id or ""],
            *((h.start, h.end) for h in headings),
        ):
            said[start:end] = [True] * (end - start)
        lost = "".join(c for c, is_said in zip(text, said, strict=True) if not is_said)
        assert not any(c.isalnum() for c in lost), lost
    assert all(o.reason in REASONS for o in briefing.omissions)
    for o in briefing.omissions:
        record = next(a for a in briefing.articles if a.id == o.citation.article)
        assert record.text[o.citation.start : o.citation.end] == o.citation.quote


def test_the_headline_is_no_omission() -> None:
    given = Article(f"Vik closes its bridge to lorries\n\n{FIRST}", id="a1", language="en")
    quotes = [o.citation.quote for o in summarize([given], max_sentences=1).omissions]
    assert not any("closes its bridge" in quote for quote in quotes)
    assert len(quotes) == pytest.approx(5, abs=1)
