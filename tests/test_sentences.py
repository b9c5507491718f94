from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cleaning import clean
from summarizer.sentences import LONGEST, sentence_spans, split_sentences
from summarizer.types import Article, Document, Span
from tests.news_sentences import CASES, OTHER_LANGUAGES

LANGUAGES = ("en", "de", "fr", "ru", "tr", "ar", "hi", "zh", "ja", "th", "und")


def pieces(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, language)]


@pytest.mark.parametrize("name", CASES)
def test_english_news(name: str) -> None:
    marked = CASES[name]
    assert pieces(marked.replace("¦", "")) == [part.strip() for part in marked.split("¦")]


@pytest.mark.parametrize("name", OTHER_LANGUAGES)
def test_other_languages(name: str) -> None:
    marked = OTHER_LANGUAGES[name]
    expected = [part.strip() for part in marked.split("¦")]
    assert pieces(marked.replace("¦", ""), name.split(" ", 1)[0]) == expected


LONG = {
    "a list of names": "Anna Holm, " * 300,
    "words without punctuation": "tick tock " * 300,
    "clauses": "the road is shut; " * 200,
    "no spaces": "x" * 3500,
    "Chinese without an end": "雨下个不停，" * 400,
}


@pytest.mark.parametrize("name", LONG)
def test_long_text_is_cut(name: str) -> None:
    found = pieces(LONG[name])
    assert len(found) > 2
    assert max(map(len, found)) <= LONGEST
    assert "".join("".join(found).split()) == "".join(LONG[name].split())


def test_long_text_is_cut_at_the_best_place() -> None:
    found = pieces("the road, it is said, is shut; " * 100)
    assert all(piece.endswith(";") for piece in found)


HOSTILE = {
    "one word": "a" * 200_000,
    "full stops": "." * 100_000,
    "spaced letters": "a. " * 20_000,
    "titles": "Mr. " * 20_000,
    "quotes": '" ' * 50_000,
    "closed quotes": "a.”" * 20_000,
    "questions": "? " * 20_000,
    "bullets": "• " * 20_000,
    "numbers": "1. " * 20_000,
    "short lines": "x\n" * 20_000,
    "blanks": " " * 500_000,
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_keeps_its_characters(name: str, language: str) -> None:
    text = HOSTILE[name]
    assert "".join("".join(pieces(text, language)).split()) == "".join(text.split())


FRAGMENTS = (
    *"Mr. U.S. said The no. “Why?” he asked. It 3.5% 1. 2. • ” . ... [4] (x.) sites.The".split(),
    *"市长说。 “好！” 他说。 ؟ 。」 と e\u0301 z.B. Dr , \x00 \ud800".split(),
    *("\n", "\n\n", "\r\n", "\u2028", "  "),
)
ANY_TEXT = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(FRAGMENTS),
        max_size=30,
    ).map(" ".join),
    st.lists(st.sampled_from("aA1. ?!”“\"'\n•)(。」と;-"), max_size=40).map("".join),
)


@given(ANY_TEXT, st.sampled_from(LANGUAGES))
def test_spans_are_ordered_trimmed_and_lose_nothing(text: str, language: str) -> None:
    end = 0
    for span in sentence_spans(text, language):
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        piece = text[span.start : span.end]
        assert piece == piece.strip()
        assert len(piece) <= LONGEST
        end = span.end
    assert not text[end:].strip()


@given(ANY_TEXT)
def test_the_same_text_gives_the_same_spans(text: str) -> None:
    assert sentence_spans(text) == sentence_spans(text)


def test_split_sentences_reads_the_kept_paragraphs() -> None:
    text = "Share\nThe dam held. It rained.\nAdvertisement\nMr. Hale left."
    documents = [
        Document(Article("Nothing to keep"), kept=(), language="en"),
        Document(Article(text), kept=(Span(6, 30), Span(45, 59)), language="en"),
    ]
    found = split_sentences(documents)
    assert [s.text for s in found] == ["The dam held.", "It rained.", "Mr. Hale left."]
    assert [(s.document, s.position, s.paragraph) for s in found] == [
        (1, 0, 0),
        (1, 1, 0),
        (1, 2, 1),
    ]
    assert all(text[s.start : s.end] == s.text for s in found)


def test_a_sentence_over_two_lines_of_wrapped_text_is_one() -> None:
    text = (
        "The dam above Orlen was closed on Monday after divers found, as Mr.\n"
        "Kramm of the county said, three cracks. People were told to leave\n"
        "their houses by Wednesday."
    )
    sentences = split_sentences([clean(Article(text))])
    assert [sentence.text for sentence in sentences] == [
        text[: text.index(" People")],
        text[text.index("People") :],
    ]


def test_copies_hold_their_text_once() -> None:
    text = "The river rose on Monday. Forty homes were flooded.\n\nNobody was hurt."
    documents = [clean(Article(text)) for _ in range(2)]
    found = split_sentences(documents)
    assert [s.text for s in found[:3]] == [s.text for s in found[3:]]
    assert all(a.text is b.text for a, b in zip(found[:3], found[3:], strict=True))
    assert [(s.document, s.position, s.start) for s in found[3:]] == [
        (1, s.position, s.start) for s in found[:3]
    ]


QUOTATIONS = {
    "speaker behind two sentences": ["“The wall broke. Then the water came,” Ann Reed said."],
    "straight marks": ['"The wall broke. Then the water came," Ann Reed said.', "It was dark."],
    "speaker before them": [
        "Ann Reed said: “The wall broke. Then the water came.”",
        "It was dark.",
    ],
    "a whole quotation": ["“The wall broke,” Ann Reed said.", "“Then the water came.”"],
    "more than three sentences": [
        "“It broke.",
        "We ran.",
        "All ran.",
        "None fell,” Ann Reed said.",
    ],
    "never closed": ["“The wall broke.", "Then the water came.", "It was dark."],
    "more than sixty words": [f"“The wall broke {'and broke ' * 30}.", "We ran,” Ann Reed said."],
    "inches": ['The pipe is 6" wide.', 'Ann Reed called it "small".'],
}


@pytest.mark.parametrize("name", QUOTATIONS)
def test_a_short_quotation_is_one_sentence_of_a_document(name: str) -> None:
    text = " ".join(QUOTATIONS[name])
    document = Document(Article(text, language="en", id="a"), kept=(Span(0, len(text)),))
    assert [s.text for s in split_sentences([document])] == QUOTATIONS[name]
