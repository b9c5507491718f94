"""Words of a text: where they stand, how many they are, and what they are stemmed to.

Everything takes time linear in the length of the text, whatever the text: 20 MB on one line are
as fast a character as a sentence.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import Stemmer

_DATA = Path(__file__).parent.parent / "data"

# Marks belong to the word they stand in, but Python's \w leaves them out. The ranges are those of
# the combining marks in the Basic Multilingual Plane, with the joiners and the soft hyphen; for
# the Indic scripts the whole blocks are taken (they hold letters, marks and digits) without danda,
# double danda and the abbreviation sign.
_MARK = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    r"\u07a6-\u07b0\u0900-\u0963\u0966-\u096f\u0971-\u0df3\u0f71-\u0f84\u135d-\u135f\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200c\u200d"
)
# Scripts written without spaces between words, by kind of unit.
_HAN_KANA = (
    r"\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_THAI_TO_KHMER = r"\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ebd\u0ec0-\u0ecd\u1000-\u103f\u1780-\u17d3"
_LETTER = rf"[^\W\d_{_HAN_KANA}{_THAI_TO_KHMER}]"
_CHARACTER = rf"[^\W_{_HAN_KANA}{_THAI_TO_KHMER}]"
# The classes overlap (Indic letters are in both): possessive, so that nothing is tried twice.
_REST = rf"{_CHARACTER}*+(?:[{_MARK}]++{_CHARACTER}*+)*+"
_PART = rf"{_CHARACTER}{_REST}"

_WORD = re.compile(
    rf"""
    [{_HAN_KANA}]                                                     # one character
  | [{_THAI_TO_KHMER}]+                                               # a run
  | (?:{_LETTER}\.){{2,}}                                             # U.S.  a.m.  e.g.
  | (?:[^\W\d_]{{1,3}})?[$€£¥₹₽₺₩]\ ?\d+(?:[.,]\d+)*(?:%|{_REST})  # $320bn  US$5m  € 2,50
  | \d+(?:[.,:]\d+)*(?:%|{_REST})                                 # 2,500  3.5%  10:30  1990s
  | {_PART}(?:(?:['’ʼ&·]|\.(?=[a-z])){_PART})*+                    # don't  l’État  AT&T  a.org
    """,
    re.VERBOSE,
)
#: The same words, several times as fast, of a text in plain letters with typographic punctuation:
#: English news, mostly. What else the pattern above looks for cannot stand in such a text.
_PLAIN = re.compile(r"[\x00-\x7f‘’“”–—…]*")
_PLAIN_REST = r"[A-Za-z0-9]*+"
# One class begins all of it, which the engine looks for fast, and most words need no more than the
# first line.
_PLAIN_WORD = re.compile(
    rf"""
    [A-Za-z0-9$](?:
        (?<=[a-z])[a-z]++(?!['’&$0-9A-Z]|\.[a-z])
      | (?<=[A-Za-z])\.(?:[A-Za-z]\.)+
      | (?:(?<=\$)|(?<=[A-Za-z])[A-Za-z]{{0,2}}\$)\ ?\d+(?:[.,]\d+)*(?:%|{_PLAIN_REST})
      | (?<=\d)\d*(?:[.,:]\d+)*(?:%|{_PLAIN_REST})
      | (?<!\$){_PLAIN_REST}(?:(?:['’&]|\.(?=[a-z]))[A-Za-z0-9]{_PLAIN_REST})*+
    )
    """,
    re.VERBOSE | re.ASCII,
)
_HAN_KANA_CHARACTER = re.compile(f"[{_HAN_KANA}]")
_RUN_WITHOUT_SPACES = re.compile(f"[{_HAN_KANA}]+|[{_THAI_TO_KHMER}]+")
_HIRAGANA = re.compile(r"[\u3041-\u309f]+")
_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|quell|quest|un|gl)'(?=\w)"
)

#: Letters that make up a word in Thai, Lao, Burmese and Khmer, on average, marks included.
_LETTERS_A_WORD = 5

#: Names that Snowball gives its stemmers.
_SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "nb": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
#: Where there is no stemmer a word stands for all that begin with the same letters: five did best
#: of the lengths that Kettunen (2006) and McNamee, Nicholas and Mayfield (2009) compare.
_PREFIX = 5
#: Longest word worth stemming: what is longer is no word, and would fill the cache.
_LONGEST_WORD = 64

#: What is written or left out as one likes: soft hyphen, Arabic vowel signs and elongation.
_UNWRITTEN = dict.fromkeys((0x00AD, 0x0640, *range(0x064B, 0x0653)))

_stemmers = threading.local()


class Word(NamedTuple):
    """A word and where it stands: ``text[start:end]``, in code points."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order.

    Numbers with their separators, currency and unit ("$320bn", "2,500", "3.5%"), initials ("U.S.")
    and contractions ("don't") are one word each; compounds are split at the hyphen, as Unicode's
    word boundaries (UAX #29) have it. Of Chinese and Japanese every character is a word; of Thai,
    Lao, Burmese and Khmer every run without spaces.
    """
    return tuple(Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text))


def word_texts(text: str) -> list[str]:
    """The texts of :func:`words`, where nobody asks where they stand: three times as fast."""
    pattern = _WORD if _PLAIN.fullmatch(text) is None else _PLAIN_WORD
    return pattern.findall(text)


def count_words(text: str) -> int:
    """How many words a word processor counts: this is the unit of every budget.

    What stands between white space counts one, a dash by itself too. Every Chinese and Japanese
    character counts one, their punctuation nothing; in Thai, Lao, Burmese and Khmer every five
    letters (or fewer, at the end of a run) count one.
    """
    if text.isascii():
        return len(text.split())
    count = 0

    def counted(run: re.Match[str]) -> str:
        nonlocal count
        length = run.end() - run.start()
        if _HAN_KANA_CHARACTER.match(run.group()):
            count += length
        else:
            count += -(-length // _LETTERS_A_WORD)
        return " "

    rest = _RUN_WITHOUT_SPACES.sub(counted, text)
    if not count:
        return len(text.split())
    return count + sum(_WORD.search(piece) is not None for piece in rest.split())


def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """Stems of the words that carry content, lower-cased, in order and as often as they occur.

    Stop words are left out; numbers stay as they are. Snowball stems where the language has a
    stemmer, the first five letters of a word otherwise; in scripts written without spaces every
    two neighbouring characters (the usual unit of search in them), without those of function
    words only.
    """
    result: list[str] = []
    if text.isascii() or _RUN_WITHOUT_SPACES.search(text) is None:
        for word in word_texts(text):
            found = _stem(word, language) if len(word) <= _LONGEST_WORD else word.lower()
            if found:
                result.append(found)
        return tuple(result)
    position = 0
    for run in _RUN_WITHOUT_SPACES.finditer(text):
        result.extend(stems(text[position : run.start()], language))
        result.extend(_pairs(run.group(), language))
        position = run.end()
    result.extend(stems(text[position:], language))
    return tuple(result)


def stem(word: str, language: str = "en") -> str:
    """The first of the :func:`stems` of one of the :func:`words`; empty for a stop word."""
    if word.isascii() and len(word) <= _LONGEST_WORD:
        return _stem(word, language)
    found = stems(word, language)
    return found[0] if found else ""


@lru_cache(maxsize=1 << 16)
def is_stop_word(word: str, language: str = "en") -> bool:
    """Whether a word only serves grammar. False for every word of a language without a list."""
    return _normal(word, language) in stop_words(language)


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """Function words of a language, lower-cased; empty where none ship."""
    return _read_list("stop_words", language)


@lru_cache(maxsize=64)
def reporting_verbs(language: str) -> frozenset[str]:
    """Forms of the verbs that introduce what somebody said; empty where none ship.

    Lower-cased, of the third person and the participles: "said", "says", "warned".
    """
    return _read_list("reporting_verbs", language)


def _read_list(folder: str, language: str) -> frozenset[str]:
    path = _DATA / folder / f"{language}.txt"
    if not language.isalpha() or not path.is_file():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").split())


def _normal(word: str, language: str) -> str:
    """A word in one spelling: composed, straight apostrophe, lower case, no optional signs."""
    if word.isascii() and language != "tr":
        return word.lower()
    word = unicodedata.normalize("NFC", word).replace("’", "'").replace("ʼ", "'")
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower().translate(_UNWRITTEN)


@lru_cache(maxsize=1 << 17)
def _stem(word: str, language: str) -> str:
    """Stem of one word; empty for a stop word and for what holds no letter or digit."""
    word = _normal(word, language)
    stop = stop_words(language)
    if word in stop:
        return ""
    if language in ("fr", "it", "ca"):
        word = _ELISION.sub("", word, count=1) if _ELISION.match(word) else word
        if word in stop:
            return ""
    if not word.isalpha():
        if not any(map(str.isalnum, word)):
            return ""
        if any(map(str.isdigit, word)):
            return word
    stemmer = _stemmer(language)
    return stemmer.stemWord(word) if stemmer is not None else word[:_PREFIX]


def _stemmer(language: str) -> Stemmer.Stemmer | None:
    """The Snowball stemmer of a language. One a thread: they keep state while they work."""
    name = _SNOWBALL.get(language)
    if name is None:
        return None
    stemmer = getattr(_stemmers, name, None)
    if stemmer is None:
        import Stemmer

        # Our own cache is keyed by the word as written, so Stemmer's would only double it.
        stemmer = Stemmer.Stemmer(name, maxCacheSize=0)
        setattr(_stemmers, name, stemmer)
    return stemmer


def _pairs(run: str, language: str) -> list[str]:
    """Pairs of neighbouring characters of a run without spaces, but for function words."""
    stop = stop_words(language)
    if len(run) == 1:
        return [] if run in stop or _HIRAGANA.fullmatch(run) else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return [
        pair
        for pair in pairs
        if pair not in stop
        and not (pair[0] in stop and pair[1] in stop)
        and _HIRAGANA.fullmatch(pair) is None
    ]
