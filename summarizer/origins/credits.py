"""Who an article, or a sentence of it, says the news is from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache

from summarizer.resources import read_text
from summarizer.types import Document

#: A credit that speaks of a part of the article only.
_PARTIAL = re.compile(
    r"additional|extra|further|contribut|\bwith\b|\bincludes?\b|inputs?\b|files from|material from"
    r"|\bavec\b|\bcon\b|\bmit\b",
    re.IGNORECASE,
)
#: "TOKYO (Northern Wire) -", "WASHINGTON, Feb 22 (Reuters) —": a place in capitals, the agency.
_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_a-z][^\n()a-z]{1,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?),? "
    r"\((?P<agency>[^()\n]{2,40})\)\s*[-–—]"
)
_REPORTED = re.compile(
    r"(?<=\w),?\s+"
    r"(?:(?:news agency|agency|newspaper|television|has|had|also|first|later|earlier)\s+){0,3}"
    r"(?:reported|reports|said in a report|quoted|cited|learned|learnt|revealed)\b"
)
_TOLD = re.compile(
    r"\b(?:told|according to|citing|interview with|reported by|seen by|statement to)\s+(?=\w)",
    re.IGNORECASE,
)
#: One of these, in lower case, stands in what either of them finds.
_CREDITING_WORDS = (
    "report", "quoted", "cit", "learn", "revealed", "told", "according", "interview", "seen by",
    "statement to",
)  # fmt: skip
_NAME_WORD = re.compile(r"[\w.&!'’-]*\w")
#: Words and characters of a publisher's name that are looked at, at most.
_NAME_WORDS = 5
_LONGEST_NAME = 60


@lru_cache(maxsize=1)
def agency_names() -> dict[str, str]:
    """Names that news agencies go by, lower-cased, to the name that is shown."""
    listed: dict[str, list[str]] = tomllib.loads(read_text("data/credits.toml"))["agencies"]
    return {spelled: name for name, spellings in listed.items() for spelled in spellings}


def plain_name(name: str) -> str:
    """A publisher's name for comparison: "The Guardian " is "guardian".

    >>> plain_name("The  Associated Press")
    'associated press'
    """
    return " ".join(name.casefold().split()).removeprefix("the ")


def agency(name: str | None) -> str | None:
    """The agency that a name stands for, if it is one that is known."""
    return None if name is None else agency_names().get(plain_name(name))


def publisher_names(documents: Sequence[Document]) -> dict[str, str]:
    """Plain names of the agencies that are known and of the publishers of the articles."""
    out: dict[str, str] = {}
    for document in documents:
        source = document.article.source
        if source is not None and len(plain_name(source)) > 2:
            out.setdefault(plain_name(source), source.strip())
    return out | agency_names()


def whole_credit(document: Document, names: Mapping[str, str]) -> str | None:
    """The agency whose story the whole article is: by its dateline, byline or sign-off.

    "Additional reporting by Reuters" and "with AP" credit a part only, and give nothing here.
    ``names`` are those of :func:`publisher_names`; a dateline may give any other one.
    """
    article = document.article
    opening = article.text[document.kept[0].start :][:120] if document.kept else ""
    crediting = _crediting(document)
    for text in (*crediting, opening):
        if match := _DATELINE.match(text):
            written = match["agency"].split("/")[0].strip()
            return names.get(plain_name(written), written)
    by_author = agency(article.author)
    if by_author is not None:
        return by_author
    for credit in document.credits:
        clauses = [_clause(text, credit) for text in crediting]
        if any(clause is not None and not _PARTIAL.search(clause) for clause in clauses):
            return credit
    return None


def credited(text: str, names: Mapping[str, str]) -> str | None:
    """The agency or publisher that a sentence names as where it has the news from.

    "…, Kyodo News reported", "he told Reuters", "according to the Harbour Post". ``names`` are
    those of :func:`publisher_names`. It speaks for that sentence only.
    """
    lower = text.lower()
    if not any(map(lower.__contains__, _CREDITING_WORDS)):
        return None
    for cue in _REPORTED.finditer(text):
        before = _NAME_WORD.findall(text[max(0, cue.start() - _LONGEST_NAME) : cue.start()])
        for length in range(min(_NAME_WORDS, len(before)), 0, -1):
            if name := _known(before[-length:], names):
                return name
    for cue in _TOLD.finditer(text):
        after = _NAME_WORD.findall(text[cue.end() : cue.end() + _LONGEST_NAME])
        for length in range(min(_NAME_WORDS, len(after)), 0, -1):
            if name := _known(after[:length], names):
                return name
    return None


def _known(words: Sequence[str], names: Mapping[str, str]) -> str | None:
    """The name that words spell. In lower case they are no name ("pa", "ap" in other words)."""
    named = words[-1][0].isupper() or words[-1] in ("dpa", "epd")
    return names.get(plain_name(" ".join(words))) if named else None


def _crediting(document: Document) -> list[str]:
    """The datelines, bylines and sign-offs that were marked."""
    return [
        document.article.text[r.start : r.end]
        for r in document.removed
        if r.reason in ("byline", "wire sign-off")
    ]


def _clause(text: str, name: str) -> str | None:
    """The part of a credit, between semicolons or full stops, that names an agency."""
    spellings = [spelled for spelled, shown in agency_names().items() if shown == name]
    named = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, [*spellings, name.casefold()]))})(?![\w-])"
    )
    return next((c for c in re.split(r"[;.\n]", text) if named.search(c.casefold())), None)
