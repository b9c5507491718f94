"""Clauses, found without a parser: where they end, what they say, and whether as a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.comparison.events import Kinds, common_verbs, kinds_of
from summarizer.comparison.negatives import negatives, scanned
from summarizer.comparison.slot import Value
from summarizer.comparison.told import Word, content_words
from summarizer.facts import Facts
from summarizer.facts.lexicon import REPORTING_VERBS
from summarizer.facts.scanning import matches_from
from summarizer.text.meanings import meanings
from summarizer.text.words import stems

_MARK = re.compile(r"[;:()“”\"—–]|[.!]\s|\s-\s|,(?!\d)")
#: A negation before one of these says nothing of what follows.
_STRONG_MARK = re.compile(r"[;:()“”\"—–]|\band that\b|\b(?:but|though|although|while)\b")
_JOINTS = frozenset(
    "and as after although but because before if so since that than though until unless while when "
    "who whom which where whether".split()
)
_JOINT = re.compile(r"[^\W\d_]+")
#: "Dorin, 57, had pleaded": what stands between is no clause of its own.
_ASIDE = re.compile(r",[^,;:()“”\"—–]{1,45},\s*$")
_SAYING = frozenset(REPORTING_VERBS)
_SAID = re.compile(r"[^\W\d_]+(?=\s\S+\s\S)")
#: What leaves open whether it is so, tells of what is wanted, or what others only say.
_OPEN = frozenset(
    "if unless whether may might could should must can mayn mightn couldn shouldn mustn perhaps "
    "possible possibly possibility possibilities probably likely unlikely likelihood suppose "
    "failure failures withheld imagine tried try tries trying sought seek seeks seeking how what "
    "why allegation allegations "
    "prospect prospects risk risks almost nearly let lest unlike enough too".split()
) | frozenset(
    stem + ending
    for stems_of_verbs, endings in (
        (
            "want need ask threaten demand attempt claim fear consider suggest",
            ("", "s", "ed", "ing"),
        ),
        ("hop urg alleg accus propos", ("e", "es", "ed", "ing")),
        ("rumour rumor", ("", "s", "ed")),
    )
    for stem in stems_of_verbs.split()
    for ending in endings
)
#: Those of several words: "would not have signed", "called for", "only".
_OPEN_WITH = re.compile(
    r"would(?: not|n['’]t)? have|call(?:s|ed|ing)? (?:for|on)"
    r"|(?<!the )only(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_BEGINNINGS = _OPEN | frozenset("would wouldn call calls called calling only".split())
_OPEN_WORD = re.compile(
    rf"(?:{_OPEN_WITH.pattern}|(?:{'|'.join(sorted(_OPEN, key=len, reverse=True))}))(?![^\W\d_])",
    re.I,
)
_IF = re.compile(
    r"\b(?:if|unless|whether|than|(?:demand|ask|urg|recommend|propos|suggest|claim|alleg|fear|hop"
    r"|believ|doubt|requir|order|pretend)\w*(?: that)?)\s*$",
    re.I,
)
_FIRST_OR_SECOND = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b")
_DECIDE = "promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|vow(?:s|ed|ing)?|decid(?:e[sd]?|ing)"
_AHEAD = re.compile(
    r"\b(?:will|would|won['’]t|wouldn['’]t|shall|['’]ll|to be|(?:to|not|never) (?:never|not|to)"
    r"|(?:going|plan(?:s|ned)?|planning|intends?|intended|set|due|is|are"
    rf"|(?:{_DECIDE}) not|(?:{_DECIDE})) to)\b",
    re.I,
)
#: Most clauses have none of these.
_MAY_BE_AHEAD = re.compile(r"\bw(?:ill|ould|on['’]t)|shall|['’]ll\b|\bto\b", re.I)
#: What takes back what is said, and is looked at in no other way.
_CONTRARY = re.compile(
    r"\b(?:without|nowhere|little|nor|(?:un|dis)[a-z]+ed|unknown|unclear"
    r"|reject(?:ed|s|ing)?|refus(?:ed|es|ing|al)|fail(?:ed|s|ing|ure)?|declin(?:ed|es|ing)"
    r"|unable|avoid(?:ed|s)?|lack(?:ed|s)?|hardly|barely|prevent(?:ed|s)?"
    r"|stop(?:ped)?|bann?(?:ed)?|forbid(?:den)?|block(?:ed|s)?|turn(?:ed|ing)? (?:away|down)"
    r"|(?:rul|vot|decid|advis|argu|warn)(?:ed|es|s|ing)? against|short|free of|rather than"
    r"|instead of|dismiss(?:ed|es)?|overturn(?:ed|s)?|for[eg]*go(?:es|ne)?|waived?|too"
    r"|(?:is|are|was|were|been) (?:down|off|out of (?:action|order|service|use|reach))"
    r")\b(?! (?:by|to)\b)",
    re.I,
)
#: What does so of what stands before it as well: "did little", "had been down".
_ON_BOTH_SIDES = re.compile(
    r"nowhere|little|nor|too|short|(?:is|are|was|were|been) (?:down|off|out of \w+)$", re.I
)
#: Words that say no more than the verb or the noun that they go with.
_SAYING_LITTLE = frozenset(
    stem
    for word in (
        *REPORTING_VERBS,
        *"plan plans planned planning intend intends intended going able take taken took make made "
        "making get got given gave expected fully actually really always simply properly yet far "
        "time night sign signs trace traces evidence day morning evening afternoon week month "
        "year".split(),
    )
    for stem in stems(word)
)


class Seen(NamedTuple):
    """A content word, what it means, and which kinds of event it may tell of."""

    word: Word
    meaning: str
    kinds: Kinds


def plain_words(facts: Facts) -> tuple[Seen, ...]:
    """The content words but for those that say little, and the common verbs that tell of events."""
    text = facts.text
    found = [
        Seen(word, meaning_of(text[word.start : word.end]), kinds)
        for word in facts.derived(content_words)
        if (kinds := kinds_of(text, word.end, word.stem)) or word.stem not in _SAYING_LITTLE
        if word.named or not text.endswith("ly", word.start, word.end)
    ]
    if common := common_verbs(text):
        begins = {s.word.start for s in found}
        found += [
            Seen(Word(start, end, stem, stem, False), stem, kinds_of("", 0, stem))
            for start, end, stem in common
            if start not in begins
        ]
        found.sort(key=lambda s: s.word.start)
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def meaning_of(word: str) -> str:
    return next(iter(meanings(word)), word)


def clause_around(facts: Facts, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause around a stretch of text, behind the words that say who says it."""
    text, marks = facts.text, facts.derived(_breaks)
    begin = max((e for _, e in marks if e <= start), default=0)
    aside = _ASIDE.search(text, 0, begin) if text[:begin].endswith(",") else None
    if aside:
        begin = max((e for _, e in marks if e <= aside.start()), default=0)
    finish = min((s for s, _ in marks if s >= end), default=len(text))
    said = [e for e in facts.derived(_said) if begin < e <= start]
    return (said[-1] if said else begin), finish


def _said(facts: Facts) -> tuple[int, ...]:
    """Where words of saying end that something follows."""
    return tuple([m.end() for m in matches_from(facts.derived(scanned), _SAYING, _SAID)])


def _breaks(facts: Facts) -> tuple[tuple[int, int], ...]:
    """Where clauses end: no denial reaches beyond."""
    found = [m.span() for m in _MARK.finditer(facts.text)]
    found += [m.span() for m in matches_from(facts.derived(scanned), _JOINTS, _JOINT)]
    return tuple(sorted(found))


def clause_value(passage: int, facts: Facts, start: int, end: int) -> Value:
    """A clause as what a passage says."""
    part = facts.text[start:end]
    start += len(part) - len(part.lstrip())
    text = part.strip().rstrip(".")
    return Value(passage, start, start + len(text), text)


def is_open(facts: Facts, start: int, end: int, but: Sequence[Word] = ()) -> bool:
    """Whether a clause leaves open if it is so; some words of it do not count."""
    return any(
        start <= place < end and not any(w.start <= place < w.end for w in but)
        for place in facts.derived(_open_words)
    ) or (_IF.search(facts.text, max(0, start - 20), start) is not None)


def _open_words(facts: Facts) -> tuple[int, ...]:
    return tuple([m.start() for m in matches_from(facts.derived(scanned), _BEGINNINGS, _OPEN_WORD)])


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether a clause is somebody's word of himself, or to another."""
    return _FIRST_OR_SECOND.search(text, start, end) is not None


def is_ahead(clause: str) -> bool:
    """Whether a clause tells of what is to come."""
    return _MAY_BE_AHEAD.search(clause) is not None and _AHEAD.search(clause) is not None


def is_taken_back(facts: Facts, word: Word, start: int, end: int) -> bool:
    """Whether a word of a clause is denied in it, or before it up to a stronger mark than a comma,
    or is said to have been kept from happening.
    """
    begin = max((m.end() for m in _STRONG_MARK.finditer(facts.text, 0, start)), default=0)
    if any(begin <= n.start < end and n.start != word.start for n in facts.derived(negatives)):
        return True
    return any(
        begin <= s < (end if behind else word.start) and s != word.start
        for s, behind in facts.derived(_takes_back)
    )


def _takes_back(facts: Facts) -> tuple[tuple[int, bool], ...]:
    """Where words stand that say that something was kept from happening, and whether they do so of
    what stands before them as well: "did little".
    """
    return tuple(
        (m.start(), _ON_BOTH_SIDES.match(m.group()) is not None)
        for m in _CONTRARY.finditer(facts.text)
    )
