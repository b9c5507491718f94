"""What finds the ends of sentences inside a paragraph, by language.

English goes to nupunkt, whose model split our news cases and the golden rules best (see
``python -m bench.sentences``) and which loads in 50 ms. Ten other languages go to NLTK's Punkt
with parameters that ship in the package; it is imported when the first of them is met. All others
are split at the ends that Unicode gives their script.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Set
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.text.words import stop_words

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer
    from nupunkt import PunktSentenceTokenizer as EnglishTokenizer

Pair = tuple[int, int]

_DATA = Path(__file__).parent.parent / "data"
#: Longest text given to an engine at once, as some take more than linear time on what is no text.
#: Paragraphs are shorter; text without line ends is cut after a full stop, so hardly ever wrongly.
_LONGEST = 5_000

#: Characters before a full stop that an abbreviation may have.
_LONGEST_TOKEN = 20

_CLOSING = "\"'”’»›」』）)\\]】"
#: Ends of sentences with their closing marks. Chinese, Japanese and the danda need no space after
#: them; the full stop and the Latin marks do.
_ENDS = re.compile(
    rf"(?:[。！？｡]+[{_CLOSING}]*|[।॥؟۔։።]+[{_CLOSING}]*(?=\s|$)|[.!?…]+[{_CLOSING}]*(?=\s|$))"
)
#: What says who spoke, after the quotation it belongs to, in Chinese (to the end of the sentence:
#: "the office said, …" begins one of its own) and Japanese.
_CUE = re.compile(
    r"(?:と|って|など)|[^。！？，、“”「」]{0,8}(?:说|說|问|問|道|称|稱|表示|写道|寫道)(?=[。！])"
)


def boundaries(text: str, language: str) -> list[int]:
    """Where the sentences of a paragraph end, but for the last one, in order."""
    result: list[int] = []
    for start, end in _portions(text):
        result.extend(start + cut for cut in _ends(text[start:end], language))
        result.append(end)
    return result[:-1]


def _portions(text: str) -> list[Pair]:
    """A text cut at white space into what an engine takes at once."""
    if len(text) <= _LONGEST:
        return [(0, len(text))]
    result, start = [], 0
    while len(text) - start > _LONGEST:
        cut = max(text.rfind(mark, start, start + _LONGEST) for mark in (". ", "。", "\n"))
        if cut <= start:
            cut = text.rfind(" ", start, start + _LONGEST)
        end = cut + 1 if cut > start else start + _LONGEST
        result.append((start, end))
        start = end
    return [*result, (start, len(text))]


def _ends(text: str, language: str) -> list[int]:
    if language in ("en", "und"):
        spans = list(_nupunkt().span_tokenize(text))
    elif (_DATA / "punkt" / f"{language}.txt.gz").is_file():
        spans = list(_punkt(language).span_tokenize(text))
    else:
        return _unicode_ends(text, shipped_abbreviations(language))
    return [end for _, end in spans[:-1]]


@cache
def _nupunkt() -> EnglishTokenizer:
    """nupunkt's model with abbreviations of ours.

    Its own 5,900 are learned from scanned documents, and have among them many words that end
    sentences ("call", "bank", "hand", "reports"); of them those with a full stop inside are kept
    ("a.m", "ph.d"). Its words that begin sentences are as noisy: function words stand for them.
    """
    import nupunkt

    default = nupunkt.load("default").parameters
    dotted = {word for word in default.abbrev_types if "." in word}
    parameters = nupunkt.PunktParameters(
        abbrev_types=dotted | shipped_abbreviations("en"),
        collocations=set(default.collocations),
        sent_starters={word for word in stop_words("en") if len(word) > 1},
    )
    return nupunkt.PunktSentenceTokenizer(parameters)


@cache
def _punkt(language: str) -> PunktSentenceTokenizer:
    """NLTK's Punkt with the shipped parameters and abbreviations of a language."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    packed = (_DATA / "punkt" / f"{language}.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").split("\n")
    abbreviations, starters, pairs, lower = (line.split(" ") if line else [] for line in lines)
    # Function words with a capital begin a sentence; single letters are initials.
    function_words = {word for word in stop_words(language) if len(word) > 1}
    parameters = PunktParameters()
    parameters.abbrev_types = set(abbreviations) | shipped_abbreviations(language)
    parameters.sent_starters = set(starters) | function_words
    parameters.collocations = {(left, right) for left, right in (p.split("\v") for p in pairs)}
    for word in lower:
        # As Punkt marks a word that was seen in lower case only: inside a sentence.
        parameters.add_ortho_context(word, 1 << 5)
    return PunktSentenceTokenizer(parameters)


@cache
def shipped_abbreviations(language: str) -> frozenset[str]:
    """Abbreviations, without their full stop, that the models of a language lack."""
    path = _DATA / "abbreviations" / f"{language}.txt"
    if not path.is_file():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").split())


def _unicode_ends(text: str, abbreviations: Set[str]) -> list[int]:
    result = []
    for match in _ENDS.finditer(text):
        if match.group() == ".":
            token = text[max(0, match.start() - _LONGEST_TOKEN) : match.start()].split()[-1:]
            if token and token[0].lstrip('«“"(') in abbreviations:
                continue
        quoted = match.group()[-1] in "”」』\"'’»"
        if not (quoted and _CUE.match(text, match.end())):
            result.append(match.end())
    return result
