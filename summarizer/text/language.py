"""Which language a text is in.

The script settles it for Greek, Chinese, Japanese, Korean and Thai; function words for English,
Dutch, French, German, Italian, Portuguese, Spanish and Hindi; letters for Arabic, Polish, Russian
and Turkish. What these do not settle (other languages, their near relatives, short texts) goes to
py3langid (Lui and Baldwin 2012; 139 languages), which takes 0.8 s and 100 MB to load, once a
process. All of it works offline and gives the same answer every time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.resources import read_text
from summarizer.text.words import stop_words

UNDETERMINED = "und"

#: Code points that are looked at: the front of an article decides, and a book takes no longer.
_SAMPLE = 10_000
#: Fewest letters that say anything (in scripts of words; a character of Chinese says as much as
#: three letters): a name is as long.
_LETTERS_NEEDED = 12
_IDEOGRAPHS_NEEDED = 4
#: English is certain where that share of at least so many words are English function words: news
#: has 0.35–0.5 with the shipped list, text in its nearest relatives (Scots apart) under 0.2.
_ENGLISH_SHARE = 0.3
_ENGLISH_WORDS = 12
#: The same for other languages, with the shipped lists: news has 0.40–0.47 of Spanish, 0.38–0.47 of
#: French, German, Italian and Portuguese, 0.34–0.55 of Dutch, 0.3 or more of Hindi. Of the nearest
#: relatives, in paragraphs written for the tests, Asturian (which py3langid takes for Spanish, too)
#: has 0.44, Catalan 0.31 and Galician 0.36 of Spanish, Occitan 0.21 of French, Marathi and Nepali
#: under 0.1 of Hindi. Galician has 0.27–0.40 of Portuguese and Afrikaans 0.35–0.42 of Dutch: see
#: below.
_SHARES = {"de": 0.35, "es": 0.4, "fr": 0.36, "it": 0.33, "nl": 0.33, "pt": 0.36}
_HINDI_SHARE = 0.2
#: By how much the share must exceed that of each other of these languages, and fewest words.
_LEAD = 0.1
_WORDS = 20
#: Frequent words of a language that its nearest relative (Galician, Afrikaans) has not, and those
#: that the relative has in their place; Spanish shares some of Galician's.
_OWN_WORDS = {
    "nl": (
        frozenset("bij de een hij naar niet werd wordt zij zijn".split()),
        frozenset("by die hulle nie sy vir wat".split()),
    ),
    "pt": (
        frozenset(
            "à após até com ele em há já mas não numa pela pelo quando são também um uma".split()
        ),
        frozenset(
            "ata cando con dun dunha en hai máis non nun nunha pero pola polo un unha xa".split()
        ),
    ),
}
#: How many of its own words a text must have, and how many times as many as of the relative's.
_OWN_NEEDED, _OWN_LEAD = 3, 3
#: Share of ASCII characters that text in a script of its own stays below: half its letters, and
#: all its spaces and marks, may be ASCII.
_ASCII_SHARE = 0.9
#: Japanese is a third kana or more; in Chinese they stand in a foreign name at the most.
_KANA_SHARE = 0.05

#: The vowel signs of Indic scripts, which are no letters to Python, belong to the word.
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]+|[\u0900-\u0963\u0971-\u0df3]+)*+(?:['’][^\W\d_]+)*")
#: The same words, faster, of a text in plain letters, with typographic punctuation or without.
_PLAIN = re.compile(r"[\x00-\x7f‘’“”–—…]*")
_PLAIN_WORD = re.compile(r"[A-Za-z]++(?:['’][A-Za-z]++)*")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30ff]")
#: Scripts that hardly any other language is written in.
_SCRIPTS = {
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "ko": re.compile(r"[\uac00-\ud7a3\u1100-\u11ff]"),
    "th": re.compile(r"[\u0e01-\u0e4e]"),
}
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ARABIC = re.compile(r"[\u0620-\u06d3]")
_DEVANAGARI = re.compile(r"[\u0900-\u0963\u0971-\u097f]")
#: Letters that Russian has and its Slavic relatives but for Belarusian have not, and letters of
#: other languages in Cyrillic.
_RUSSIAN = re.compile(r"[ыэ]")
_NOT_RUSSIAN = re.compile(r"[^\W\d_а-яё]")
#: Letters of Persian, Urdu, Kurdish and Pashto; Arabic writes kaf and yeh with others.
_NOT_ARABIC = re.compile(r"[\u0679-\u06d3]")
_ARTICLE = re.compile(r"\b[وبفكل]?ال")
_POLISH = re.compile(r"[ąęż]")
_TURKISH = re.compile(r"[ğş]")
_NOT_TURKISH = re.compile(r"[əñqwxäŋ]")
#: What py3langid calls by finer names than ISO 639-1 and the stages do, and what is no language.
_OTHER_NAMES = {"nb": "no", "nn": "no", "wuu": "zh", "yue": "zh", "zxx": UNDETERMINED}


def _words(sample: str) -> list[str]:
    return (_WORD if _PLAIN.fullmatch(sample) is None else _PLAIN_WORD).findall(sample)


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language most of a text is in, "und" where there is too little of it.

    Only the first 10,000 code points are read. Languages without a two-letter code keep the three
    letters of ISO 639-3.
    """
    sample = text[:_SAMPLE]
    tokens = _words(sample)
    letters = sum(map(len, tokens))
    # Text in these scripts is for a large part not ASCII; a quotation mark alone is not.
    if len(sample.encode("ascii", "ignore")) < _ASCII_SHARE * len(sample):
        han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
        if han + kana >= _IDEOGRAPHS_NEEDED and 2 * (han + kana) > letters:
            return "ja" if kana > _KANA_SHARE * (han + kana) else "zh"
        for language, script in _SCRIPTS.items():
            if letters >= _LETTERS_NEEDED and 2 * len(script.findall(sample)) > letters:
                return language
    if letters < _LETTERS_NEEDED:
        return UNDETERMINED
    if _english(tokens):
        return "en"
    return _by_letters(sample.lower(), letters) or _by_words(tokens) or _by_model(" ".join(tokens))


def language_code(name: str) -> str | None:
    """The code by which the stages know a language, None where ``name`` is no code.

    Taken are the two letters of ISO 639-1, the three of ISO 639-2 for the same languages, in either
    case and with a region or script behind them ("EN", "eng", "pt_BR", "zh-Hans"), and what
    :func:`detect_language` gives.
    """
    code = re.split("[-_]", name.strip(), maxsplit=1)[0].lower()
    found = _codes().get(code)
    return _OTHER_NAMES.get(found, found) if found else None


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Every code, with that which the stages use: the first of its line."""
    lines = (line.split() for line in read_text("data/language_codes.txt").splitlines())
    return {code: line[0] for line in lines for code in line}


def is_english(text: str) -> bool:
    """Whether function words say so, without a model: no for what is short or not running text."""
    return _english(_words(text[:_SAMPLE]))


def _by_letters(text: str, letters: int) -> str | None:
    """Russian, Arabic, Polish or Turkish where its letters say so, in small letters."""
    if 2 * len(_CYRILLIC.findall(text)) > letters:
        foreign = [c for c in _NOT_RUSSIAN.findall(text) if _CYRILLIC.match(c)]
        return "ru" if _RUSSIAN.search(text) and not foreign else None
    if 2 * len(_ARABIC.findall(text)) > letters:
        return "ar" if _ARTICLE.search(text) and not _NOT_ARABIC.search(text) else None
    if "ł" in text and _POLISH.search(text):
        return "pl"
    if "ı" in text and _TURKISH.search(text) and not _NOT_TURKISH.search(text):
        return "tr"
    return None


def _by_words(tokens: Sequence[str]) -> str | None:
    """Hindi, or one of the languages in ``_SHARES``, where its function words say so."""
    if len(tokens) < _WORDS:
        return None
    lower = [token.lower() for token in tokens]

    def share(language: str) -> float:
        words = stop_words(language)
        return sum(token in words for token in lower) / len(lower)

    if 2 * sum(bool(_DEVANAGARI.match(token)) for token in lower) > len(lower):
        return "hi" if share("hi") >= _HINDI_SHARE else None
    shares = sorted(((share(language), language) for language in _SHARES), reverse=True)
    (most, best), (next_most, _) = shares[:2]
    if most < _SHARES[best]:
        return None
    if best in _OWN_WORDS:
        own, foreign = (sum(token in words for token in lower) for words in _OWN_WORDS[best])
        return best if own >= max(_OWN_NEEDED, _OWN_LEAD * foreign) else None
    return best if most >= next_most + _LEAD else None


def _english(tokens: Sequence[str]) -> bool:
    stops = stop_words("en")
    english = sum(map(stops.__contains__, map(str.lower, tokens)))
    return len(tokens) >= _ENGLISH_WORDS and english >= _ENGLISH_SHARE * len(tokens)


def _by_model(text: str) -> str:
    """What py3langid says. It reads letters only: numbers and links would count as a language."""
    import py3langid

    language, _ = py3langid.classify(text.encode("utf-8", "replace").decode("utf-8"))
    return _OTHER_NAMES.get(language, str(language))
