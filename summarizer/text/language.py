"""Which language a text is in.

The script settles it for Greek, Chinese, Japanese, Korean and Thai, function words for English.
For all else py3langid is loaded (Lui and Baldwin 2012; 139 languages; 0.8 s and 100 MB, once a
process), which the usual English article should not have to pay for. All of it works offline and
gives the same answer every time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
#: Share of ASCII characters that text in a script of its own stays below: half its letters, and
#: all its spaces and marks, may be ASCII.
_ASCII_SHARE = 0.9
#: Japanese is a third kana or more; in Chinese they stand in a foreign name at the most.
_KANA_SHARE = 0.05

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30ff]")
#: Scripts that hardly any other language is written in.
_SCRIPTS = {
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "ko": re.compile(r"[\uac00-\ud7a3\u1100-\u11ff]"),
    "th": re.compile(r"[\u0e01-\u0e4e]"),
}
#: What py3langid calls by finer names than ISO 639-1 and the stages do, and what is no language.
_OTHER_NAMES = {"nb": "no", "nn": "no", "wuu": "zh", "yue": "zh", "zxx": UNDETERMINED}


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language most of a text is in, "und" where there is too little of it.

    Only the first 10,000 code points are read. Languages without a two-letter code keep the three
    letters of ISO 639-3.
    """
    sample = text[:_SAMPLE]
    tokens = _WORD.findall(sample)
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
    return "en" if _english(tokens) else _by_model(" ".join(tokens))


def is_english(text: str) -> bool:
    """Whether function words say so, without a model: no for what is short or not running text."""
    return _english(_WORD.findall(text[:_SAMPLE]))


def _english(tokens: Sequence[str]) -> bool:
    stops = stop_words("en")
    english = sum(token.lower() in stops for token in tokens)
    return len(tokens) >= _ENGLISH_WORDS and english >= _ENGLISH_SHARE * len(tokens)


def _by_model(text: str) -> str:
    """What py3langid says. It reads letters only: numbers and links would count as a language."""
    import py3langid

    language, _ = py3langid.classify(text.encode("utf-8", "replace").decode("utf-8"))
    return _OTHER_NAMES.get(language, str(language))
