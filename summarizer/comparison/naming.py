"""What a slot is called: the noun phrase that two values are told of, in a source's own words.

No parser: a phrase is a run of words that are neither function words nor verbs by their form, with
what a preposition ties to it. "Torvia raised defence spending by 7.2%" has "Torvia" and "defence
spending". The words are never changed, so that a reader finds them in the source.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from summarizer.comparison.alignment import topical_stems
from summarizer.facts.counted import singular
from summarizer.facts.lexicon import FUNCTION_WORDS, REPORTING_VERBS

UNNAMED = "what happened"
#: Most words of a phrase, and of a name made of two.
_MOST_WORDS = 6
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
#: Verbs with their irregular forms, and others that news puts beside figures, dates and names; -ed
#: forms and what follows a modal are told by that. Written down from common knowledge.
VERBS = frozenset(
    REPORTING_VERBS
) | frozenset(
    """rose rise rises rising fell fall falls falling grew grow grows grown shrank shrunk slid sank
    climb climbs drop drops cut cuts hit hits put puts won win wins lost lose met meet meets held
    hold holds took take takes taken gave give gives given got gets made make makes went goes gone
    came comes come left leaves stood stands ran runs run began begins begun begin broke broken
    brought bring built bought buy buys sold sell sells sent send sends paid pay pays spent spend
    spends cost costs chose chosen found find finds saw seen sees drew drawn drove flew fought kept
    led let rode shot struck swept threw thrown wrote written set sets stole stolen swore taught
    became burst caught dealt dug fed spoke spoken won't lay lies close closes open opens reopen
    show shows ends lasts predicts expects leaking closing including worth due agreed
    aged succeed proceed""".split()
)  # fmt: skip
#: Those of them that say how far the thing before them moved, or which value it has.
_TO_VALUE = frozenset(
    """rose rise rises rising fell fall falls falling grew grow grows grown shrank shrunk slid sank
    climb climbs climbed drop drops dropped declined slipped slowed jumped gained raised increased
    decreased tumbled lifted lowered reached totalled worth valued costs cost hit""".split()
)
#: Nouns as well: "a 7.1% rise in defence spending", "job cuts".
_NOUNS_BEHIND = frozenset("rise fall drop cut cuts increase growth cost costs".split())
_MODALS = frozenset(
    "will would can could may might must should shall not to did do does didn't doesn't".split()
)
#: When, how much, in which unit and how: no thing that has a value.
_CIRCUMSTANCES = frozenset(
    """day days night week weeks month months year years hour hours minute minutes morning evening
    afternoon noon midnight dawn overnight spring summer autumn winter times half alive dead long
    high tall wide deep old strong compared according aground ashore front end way
    mile miles kilometre kilometres kilometer kilometers metre metres meter meters feet""".split()
)
_LY_NOUNS = frozenset("family supply assembly monopoly anomaly butterfly".split())
_TIES = re.compile(
    r"\s+(?:of|in|for|at|from|by|on|around|between|over|off|near|against|aboard)\s+"
    r"(?:(?:the|a|an|its|their|his|her)\s+)?(?:new\s+)?|\s+and\s+"
)
_CLAUSE_END = re.compile(r"[,;:.!?“”\"–—]\s")


@dataclass(frozen=True, slots=True)
class _Phrase:
    start: int
    end: int
    #: Its words, without what ties its parts.
    words: int
    #: Whether it is made of names only.
    named: bool


def slot_name(
    text: str,
    other: str,
    value: tuple[int, int],
    slot: str,
    speakers: Collection[tuple[int, int]] = (),
) -> str:
    """What the value at ``text[value]`` is of, where ``other`` gives another one.

    A number is of what follows it ("450 jobs at its Brekka hub") or what it is said of ("a fine of
    $15 million"); a day, a name or a denial of what the sentence speaks of first. A single word has
    a second phrase beside it. Phrases in ``speakers`` name who reports it.

    >>> text = "Torvia raised defence spending by 7.2 percent in 2022."
    >>> slot_name(text, "It was a 7.1% rise in defence spending.", (34, 45), "number")
    'defence spending'
    """
    start, end = (0, 0) if slot == "negation" else value
    every = [
        p
        for p in _phrases(text, (start, end))
        if not any(p.start < e and s < p.end for s, e in speakers)
    ]
    stems = set(topical_stems(other))
    told = [p for p in every if not stems.isdisjoint(topical_stems(text[p.start : p.end]))]
    chosen = _of_number(text, every, told, start, end) if slot == "number" else None
    if chosen is None and slot == "number":
        chosen = _fullest(text, told, start, end)
    chosen = chosen or next(iter(told), None)
    if chosen is None:
        return UNNAMED
    name = text[chosen.start : chosen.end]
    rest = [p for p in told if p != chosen]
    if rest and (chosen.words == 1 or slot == "negation"):
        beside = rest[0] if slot == "number" else _fullest(text, rest, start, end) or rest[0]
        name = f"{name}, {text[beside.start : beside.end]}"
    return " ".join(name.split())


def with_plural(counted: str, text: str) -> str:
    """What is counted, with its noun as the text has it: "worker killed", "workers killed"."""
    noun, _, fate = counted.partition(" ")
    written = next((w for w in _WORD.findall(text.casefold()) if singular(w) == noun), noun)
    return f"{written} {fate}".strip()


def _of_number(
    text: str, every: list[_Phrase], told: list[_Phrase], start: int, end: int
) -> _Phrase | None:
    behind = next((p for p in every if p.start >= end), None)
    if behind and re.fullmatch(r"[\s-]+(?:(?:more|other|new)\s)?", text[end : behind.start]):
        return behind
    before = next((p for p in reversed(told) if p.end <= start), None)
    if before:
        between = [w.casefold() for w in _WORD.findall(text[before.end : start])]
        if all(w in _TO_VALUE or (w in FUNCTION_WORDS and w not in _MODALS) or w == "to"
               for w in between):  # fmt: skip
            return before
    tied = next((p for p in told if p.start >= end), None)
    if tied and re.fullmatch(r"\s+(?:on|for)\s.{0,20}", text[end : tied.start]):
        return tied
    return None


def _fullest(text: str, told: list[_Phrase], start: int, end: int) -> _Phrase | None:
    """The phrase of most words, in the value's clause where one is; the nearest of them."""

    def rank(p: _Phrase) -> tuple[bool, bool, int, int]:
        gap = text[p.end : start] if p.end <= start else text[end : p.start]
        return p.named, _CLAUSE_END.search(gap) is not None, -min(p.words, 3), len(gap)

    return min(told, key=rank, default=None)


def _phrases(text: str, value: tuple[int, int]) -> Iterator[_Phrase]:
    """The noun phrases of a text in order; none holds the value or crosses a mark."""
    runs: list[list[re.Match[str]]] = []
    previous: re.Match[str] | None = None
    for word in _WORD.finditer(text):
        inside = word.start() < value[1] and value[0] < word.end()
        if inside or not _is_nominal(word, previous, value):
            previous = word
            continue
        joined = runs and runs[-1][-1] is previous
        if joined and text[runs[-1][-1].end() : word.start()].isspace():
            runs[-1].append(word)
        else:
            runs.append([word])
        previous = word
    done = 0
    while done < len(runs):
        words = list(runs[done])
        done += 1
        while done < len(runs) and len(words) + len(runs[done]) <= _MOST_WORDS:
            tie = text[words[-1].end() : runs[done][0].start()]
            so_far = text[words[0].start() : words[-1].end()]
            if not _TIES.fullmatch(tie) or ("and" in tie.split()) > ("between" in so_far.split()):
                break
            words += runs[done]
            done += 1
        named = all(w[0][0].isupper() for w in words) and words[0].start() > 0
        yield _Phrase(words[0].start(), words[-1].end(), len(words), named)


def _is_nominal(
    match: re.Match[str], previous: re.Match[str] | None, value: tuple[int, int]
) -> bool:
    """Whether a word may be part of a noun phrase: no function word, verb or circumstance."""
    word = match[0].casefold()
    if word in FUNCTION_WORDS or word in _CIRCUMSTANCES or not topical_stems(word):
        return False
    before = previous[0].casefold() if previous else ""
    if match[0][0].isupper() and previous:
        return True
    if word in _NOUNS_BEHIND and 0 <= match.start() - value[1] <= 1:
        return True
    if word in VERBS or (word.endswith("ly") and word not in _LY_NOUNS):
        return False
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return False
    return before not in _MODALS or (before == "to" and word.endswith("s"))
