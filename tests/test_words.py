from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.words import (
    count_words,
    is_stop_word,
    reporting_verbs,
    stems,
    stop_words,
    word_texts,
    words,
)

LANGUAGES = (
    "ar",
    "de",
    "el",
    "en",
    "es",
    "fr",
    "hi",
    "it",
    "ja",
    "nl",
    "pl",
    "pt",
    "ru",
    "tr",
    "zh",
)

WORDS = {
    "initials keep their full stops": ("The U.S. left at 9 a.m.", "The|U.S.|left|at|9|a.m."),
    "money keeps sign and unit": (
        "$320bn, US$5m or €2,50 (3.5%)",
        "$320bn|US$5m|or|€2,50|3.5%",
    ),
    "numbers keep separators": ("2,500 at 10:30 in the 1990s", "2,500|at|10:30|in|the|1990s"),
    "contractions, straight and curly": ("don't won’t l’État", "don't|won’t|l’État"),
    "hyphens split": ("a 70-year-old", "a|70|year|old"),
    "a missing space after a full stop": ("the sites.The mayor", "the|sites|The|mayor"),
    "names with an ampersand or a dot": ("AT&T and example.org", "AT&T|and|example.org"),
    "quotes and dashes are no words": ("“Why?” — he asked", "Why|he|asked"),
    "combining marks stay in the word": ("cafe\u0301 हिन्दी", "cafe\u0301|हिन्दी"),
    "Chinese by the character": ("投资WTO", "投|资|WTO"),
    "Thai by the run": ("เศรษฐกิจ ดีขึ้น", "เศรษฐกิจ|ดีขึ้น"),
    "Arabic with vowel signs": ("إنّ الحكومة", "إنّ|الحكومة"),
    "nothing": (" \n…", ""),
}


@pytest.mark.parametrize("name", WORDS)
def test_words(name: str) -> None:
    text, expected = WORDS[name]
    assert "|".join(word.text for word in words(text)) == expected


COUNTS = {
    "English": ("Mr. Smith didn't pay $320bn – yet.", 7),
    "compounds count one": ("a well-known 70-year-old", 3),
    "accents": ("Né à Orléans en 1950", 5),
    "Chinese counts characters, not punctuation": ("总统表示，经济增长5.2%。", 9),
    "Latin words inside Chinese": ("他在 WTO 工作", 5),
    "Japanese": ("首相は東京で話した。", 9),
    "Thai by five letters": ("เศรษฐกิจ ดีขึ้น", 4),
    "empty": ("", 0),
    "white space": (" \n\t\u00a0", 0),
}


@pytest.mark.parametrize("name", COUNTS)
def test_count_words(name: str) -> None:
    text, expected = COUNTS[name]
    assert count_words(text) == expected


STEMS = {
    "English": ("en", "The ministers were talking about U.S. prices", "minist talk u.s. price"),
    "numbers stay": ("en", "It rose 3.5% to $320bn", "rose 3.5% $320bn"),
    "German": ("de", "Die Ministerin sprach über Häuser", "minist sprach haus"),
    "French elisions": ("fr", "L’État n'a pas voté à l'assemblée", "état vot assembl"),
    "Italian elisions": ("it", "Il capo dell’azienda", "cap azi"),
    "Russian": ("ru", "Правительства и правительство", "правительств правительств"),
    "Polish": ("pl", "Prezydent i prezydenta", "prezydent prezydent"),
    "Turkish dotless i": ("tr", "IŞIK ışık", "ışık ışık"),
    "Arabic optional signs": ("ar", "إنّ الحكومة", "حكوم"),
    "Chinese pairs": ("zh", "投资者的报告", "投资 资者 的报 报告"),
    "Japanese without endings": ("ja", "説明しました", "説明 明し"),
    "a language without a stemmer": ("uk", "президента президентом", "прези прези"),
    "unknown language": ("und", "Presidents presidential", "presi presi"),
}


@pytest.mark.parametrize("name", STEMS)
def test_stems(name: str) -> None:
    language, text, expected = STEMS[name]
    assert stems(text, language) == tuple(expected.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_stop_words_in_normal_form(language: str) -> None:
    listed = stop_words(language)
    assert len(listed) >= 100
    assert all(is_stop_word(word, language) for word in listed)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in ("ja", "zh")])
def test_stop_words_have_no_stems(language: str) -> None:
    assert stems(" ".join(sorted(stop_words(language))), language) == ()


def test_stop_words_in_any_spelling() -> None:
    assert is_stop_word("The")
    assert is_stop_word("Doesn’t")
    assert not is_stop_word("Minister")
    assert not is_stop_word("the", "xx")
    assert not stop_words("../stop_words/en")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_reporting_verbs(language: str) -> None:
    said = {"en": "said", "de": "sagte", "fr": "déclaré", "es": "dijo", "it": "detto"} | {
        "pt": "disse",
        "nl": "zei",
    }
    verbs = reporting_verbs(language)
    assert said[language] in verbs
    assert all(verb == verb.lower() for verb in verbs)


def test_no_reporting_verbs_for_other_languages() -> None:
    assert reporting_verbs("und") == frozenset()


@given(st.text())
def test_words_slice_back_in_order(text: str) -> None:
    end = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert end <= word.start < word.end
        end = word.end


@given(st.one_of(st.text(), st.text(st.sampled_from("aZs.$ 1,:%'’&–“”…-_9eU"))))
def test_texts_of_words_without_their_places(text: str) -> None:
    assert word_texts(text) == [word.text for word in words(text)]


@given(st.text())
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    inside: set[int] = set()
    for word in words(text):
        inside.update(range(word.start, word.end))
    for index, character in enumerate(text):
        if character.isalnum():
            assert index in inside


@given(st.text(), st.sampled_from(LANGUAGES))
def test_counts_and_stems_do_not_depend_on_the_white_space(text: str, language: str) -> None:
    spread = "  \n".join(text.split(" "))
    assert count_words(spread) == count_words(text)
    assert stems(spread, language) == stems(text, language)
