"""Options are checked at once, and budgets follow from them."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import OptionError, Options
from summarizer.options import LENGTH_WORDS, MAX_WORDS

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no words": ({"max_words": 0}, "from 1 to"),
    "more words than a number has room for": ({"max_words": 10**5000}, "from 1 to"),
    "too many words": ({"max_words": MAX_WORDS + 1}, "from 1 to"),
    "half a word": ({"max_words": 1.5}, "whole number"),
    "true": ({"max_sentences": True}, "whole number"),
    "an unknown length": ({"length": "huge"}, "short, medium, long"),
    "a language that is none": ({"language": "xx"}, "language must be the ISO 639-1 code.*'xx'"),
    "a language that is a number": ({"language": 3}, "language must be text"),
    "a query that is a number": ({"query": 3}, "query must be text"),
    "lengths": ({"length": ["short"]}, "short, medium, long"),
    "edits that are a number": ({"edits": 3}, "edits must be among"),
    "an edit there is not": ({"edits": ["pronoun", "names"]}, "edits must be among"),
    "no time to write": ({"writer_timeout": 0}, "above 0"),
    "not a number of seconds": ({"writer_timeout": float("nan")}, "above 0"),
    "no writer": ({"writer": ""}, "writer must be"),
    "no encoder": ({"encoder": None}, "encoder must be"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong(case: str) -> None:
    given, message = WRONG[case]
    with pytest.raises(OptionError, match=message):
        Options(**given)


def test_a_language_is_known_by_its_code() -> None:
    assert Options(language="en-GB").language == "en"
    assert Options(language="deu").language == "de"


def test_a_message_has_the_beginning_of_what_was_given() -> None:
    with pytest.raises(OptionError) as caught:
        Options(length="x" * 100_000)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200


BUDGETS: dict[str, tuple[dict[str, Any], int]] = {
    "default": ({}, LENGTH_WORDS["medium"]),
    "words": ({"max_words": 33}, 33),
    "by name": ({"length": "short"}, LENGTH_WORDS["short"]),
    "the smaller of both": ({"length": "long", "max_words": 50}, 50),
    "sentences alone": ({"max_sentences": 3}, MAX_WORDS),
}


@pytest.mark.parametrize("case", BUDGETS)
def test_word_budget(case: str) -> None:
    given, words = BUDGETS[case]
    assert Options(**given).word_budget == words
