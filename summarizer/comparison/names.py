"""Names of people, places and others that play one part in two aligned sentences."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from summarizer.comparison.alignment import Pair, in_country, topical_stems
from summarizer.comparison.kinds import is_kind, of_one_kind
from summarizer.comparison.roles import may_hold, without_role
from summarizer.comparison.scope import of_different_groups, of_different_items, with_another_head
from summarizer.comparison.slot import _WINDOW, WORD, Clash, Value, near, next_words
from summarizer.facts import Facts, Name, missing_dates, missing_names, missing_quantities
from summarizer.facts.gazetteer import PLACES
from summarizer.facts.lexicon import FUNCTION_WORDS, MONTHS, WEEKDAYS_OF
from summarizer.material import Material

#: Least share of words (Dice) that two sentences have in common beside a differing name: where the
#: name stands between the same words, and where it does not.
SAME_BUT_NAME = 0.65
SAME_SENTENCE_BUT_NAME = 0.8
#: The same where the names stand among like words: this many of them, and half of the fewer.
SAME_STORY_BUT_NAME = 0.5
LEAST_ROLE_WORDS = 3
#: Similarity, shared topical words, and names, days and numbers in common from which two sentences
#: tell one thing whoever it is of.
SIMILAR_BUT_NAME, SHARED_BUT_NAME, COMMON_BUT_NAME = 0.52, 7, 2
#: Least likeness (Ratcliff & Obershelp) of two spellings of one name: "Lukashenko", "Lukashenka"
#: have 0.9, "Brandt" and "Brand" 0.91, "Holm" and "Lund" 0.
SPELLED_ALIKE = 0.85
#: The same of each word of a name of several.
WORD_SPELLED_ALIKE = 0.6
_SHORTEST_RESPELLED = 5
#: Capitalised, and no names.
_SCALES = frozenset(("celsius", "fahrenheit", "kelvin", "richter"))
#: First names and what they are cut to.
_SHORT_FORMS = [
    {full, short}
    for line in (
        "william bill billy will",
        "robert bob bobby rob",
        "richard dick rick",
        "james jim jimmy",
        "john jack johnny",
        "edward ted ned eddie",
        "margaret peggy maggie meg",
        "elizabeth liz beth betty lizzie",
        "charles chuck charlie",
        "henry harry hank",
        "anthony tony",
        "andrew drew andy",
        "alexander sandy sasha alex",
        "michael mike mick misha",
        "thomas tom",
        "joseph joe",
        "francis frank",
        "katherine kate kathy kitty",
        "catherine cathy kate",
        "theodore ted",
        "lawrence larry",
        "gerald jerry",
        "patrick paddy",
        "patricia pat trish",
        "susan sue",
        "deborah debbie",
        "barbara babs",
        "dorothy dot",
        "mary molly polly",
        "sarah sally",
        "nicholas nick klaus",
        "antonio toni",
        "francisco paco pancho",
        "jose pepe",
        "vladimir volodymyr",
        "dmitry dima",
        "jacob jake",
        "steven steve",
        "stephen steve",
        "abigail abby",
        "rebecca becky",
        "ronald ron",
        "donald don",
        "louis lou",
        "eugene gene",
        "leonard len",
        "victoria vicky",
        "philip pip",
    )
    for full in line.split()
    for short in line.split()
    if full != short
]
#: First names with the endings of trades.
_LIKE_TRADES = frozenset(
    """alexander amber archer carter chester christopher connor conor cooper dexter dieter eleanor
    esther fedor gunter heather hector herman hunter igor javier jennifer jasper lester norman
    oliver olivier parker peter pieter rainer roger roman ryder skyler spencer taylor trevor tyler
    victor walter werner xavier""".split()
)
_CALENDAR = frozenset(WEEKDAYS_OF["en"]) | frozenset(MONTHS)
_INNER = frozenset(("of", "the", "and", "for"))
_SONS = frozenset(("jr", "sr", "ii", "iii"))
_OF_PLACE = frozenset("in near outside at off to for from over as by".split())
#: Sentences that every article has, about somebody else each time.
_STOCK = re.compile(
    r"\b(?:comment|contributed to this|told (?:the )?(?!court|judge|jury|jurors|inquest|inquiry"
    r"|tribunal|hearing|trial|parliament|council|committee|panel)\w+ that)\b",
    re.IGNORECASE,
)
#: "A trawler, the Silver Tern": people and places have no article there.
_APPOSED = re.compile(
    r"\b(?P<noun>[a-z][a-z-]+)(?:,|,?\s(?:which\s)?(?:was\s)?(?:called|named))\sthe\s[\"“‘']?$"
)
#: "The mayor of Omak, Ada Voss"
_OFFICE_OF = re.compile(
    r"\b(?!(?:town|city|village|district|province|county|state|region|island|port|suburb)\s)[a-z-]+"
    r"\sof\s(?:the\s)?(?:[A-Z][\w.]*\s?)+,$"
)
_BELOW = re.compile(
    r"\b(?:deputy|vice|former|ex|assistant|acting|outgoing)[\s-](?P<office>[a-z]+)", re.IGNORECASE
)
#: Whom somebody told: each newspaper is told something.
_TOLD = re.compile(r"\btold (?:the )?$", re.IGNORECASE)


def names_in_one_part(
    material: Material, pair: Pair, texts: tuple[str, str], first: Facts, second: Facts
) -> list[Clash]:
    if not near(pair, "apposed") or any(_STOCK.search(t) for t in texts):
        return []
    left = names_apart(first, second)
    if len(left) != 1:
        return []
    right = names_apart(second, first)
    if len(right) != 1:
        return []
    if missing_dates(first.dates, second.dates) and missing_dates(second.dates, first.dates):
        # Another day as well: something else that happened.
        return []
    mine, other = left[0], right[0]
    if not (may_hold(mine) and may_hold(other)):
        return []
    if not (_same_part(pair, texts, mine, other) or _only_apart(pair, first, second, mine, other)):
        return []
    if of_different_items(texts) or with_another_head(texts) or _of_a_deputy(texts):
        return []
    if of_different_groups(texts) and not _apposed_to_one(texts, mine, other):
        return []
    if any(_TOLD.search(t[: n.start]) for t, n in zip(texts, (mine, other), strict=True)):
        return []
    if may_be_one_name(mine, other) and not (
        are_two(mine, other) and _likeness_without(texts, mine, other) >= SAME_BUT_NAME
    ):
        return []
    if of_a_list(texts[0], mine) or of_a_list(texts[1], other):
        return []
    if (mine.normal in PLACES) != (other.normal in PLACES) and mine.title != other.title:
        return []
    if not material.sentences_with(mine.text).isdisjoint(material.sentences_with(other.text)):
        # Told together somewhere, they may be two names of one thing, or two things.
        return []
    return [
        Clash(
            "name",
            " ".join(sorted(next_words(texts[0], mine, _WINDOW))),
            Value(pair.first, mine.start, mine.end, mine.text),
            Value(pair.second, other.start, other.end, other.text),
        )
    ]


def _of_a_deputy(texts: tuple[str, str]) -> bool:
    """Whether just one tells of the deputy or the former holder of an office that both name."""
    below = [{m["office"].casefold() for m in _BELOW.finditer(t)} - FUNCTION_WORDS for t in texts]
    named = [{w.casefold() for w in WORD.findall(t)} for t in texts]
    return bool((below[0] - below[1]) & named[1] or (below[1] - below[0]) & named[0])


def names_apart(first: Facts, second: Facts) -> list[Name]:
    """Names that only the first has, without peoples, capitals that stand for a country the second
    names (or the other way round), and without who is reported to speak.
    """
    missing = missing_names(first.names, second.names)
    if not missing:
        return []
    countries = {in_country(n.normal) for n in second.names}
    return [
        n
        for n in missing
        if not n.demonym
        and in_country(n.normal) not in countries
        and n.normal not in _SCALES
        and not any(a.speaker_start < n.end and n.start < a.speaker_end for a in first.attributions)
    ]


def may_be_one_name(mine: Name, other: Name) -> bool:
    """Whether one name may be short for the other: "Va." and Virginia, "DC Bird" and Tim Bird."""
    a, b = _words(mine), _words(other)
    short = min(len(mine.text), len(other.text)) <= 3
    initials = {"".join(w[0] for w in a), "".join(w[0] for w in b)}
    return (
        short
        or a[-1] == b[-1]
        or set(a) - _INNER == set(b) - _INNER
        or spelled_alike(mine.normal, other.normal)
        or (min(len(a), len(b)) == 1 and not set(a).isdisjoint(b))
        or (len(a) == len(b) == 1 and (a[0].startswith(b[0]) or b[0].startswith(a[0])))
        or bool(initials & {"".join(a), "".join(b)})
    )


def are_two(mine: Name, other: Name) -> bool:
    """Whether two full names that share a word are of two people, bodies or places, where all else
    that is told is the same.

    >>> from summarizer.facts import names
    >>> clara, ruth, bill, william = names("Clara Orr, Ruth Orr, Bill Orr and William Orr")
    >>> are_two(clara, ruth), are_two(bill, william)
    (True, False)
    """
    a, b = _words(mine), _words(other)
    if min(len(a), len(b)) < 2 or set(a) <= set(b) or set(b) <= set(a):
        return False
    if {a[0], b[0]} in _SHORT_FORMS:
        return False
    if _is_called_by_trade(mine) or _is_called_by_trade(other):
        return False
    one, two = sorted((a[0].rstrip("."), b[0].rstrip(".")), key=len)
    return not (len(one) <= 2 or two.startswith(one) or _respelled(one, two))


def _is_called_by_trade(name: Name) -> bool:
    """Whether what looks like a first name is a noun that opens its sentence: "Swimmer Holt"."""
    first = name.text.split()[0].casefold()
    return (
        name.start == 0
        and first not in _LIKE_TRADES
        and (first.endswith(("er", "or", "ist", "man", "ess")) or is_kind(first))
    )


def _words(name: Name) -> list[str]:
    """The words of a name, without what tells a son from his father."""
    words = name.text.casefold().split()
    return words[:-1] if len(words) > 1 and words[-1].rstrip(".") in _SONS else words


def spelled_alike(mine: str, other: str) -> bool:
    """Whether two names may be one in two spellings, as those from other scripts are."""
    if mine[:1] != other[:1] or min(len(mine), len(other)) < _SHORTEST_RESPELLED:
        return False
    words = mine.split(), other.split()
    if len(words[0]) == len(words[1]) > 1:
        # "Mohammed Rafik", "Muhammad Rafiq"
        return all(map(_respelled, *words))
    return SequenceMatcher(None, mine, other, autojunk=False).ratio() >= SPELLED_ALIKE


def _respelled(mine: str, other: str) -> bool:
    if mine == other:
        return True
    if mine[:1] != other[:1] or min(len(mine), len(other)) < _SHORTEST_RESPELLED:
        return False
    return SequenceMatcher(None, mine, other, autojunk=False).ratio() >= WORD_SPELLED_ALIKE


def of_a_list(text: str, name: Name) -> bool:
    """Whether a name stands in a row of places, is a label or a signature: "Omak, Washington,",
    "JIM: …", "… — J. Smith".
    """
    before, after = text[: name.start].rstrip(), text[name.end :].lstrip(" .")
    if re.search(r"[—–@]$|\s--?$", before):
        return True
    row = re.search(r"([A-Z][\w.]*),$", before)
    if row and not _OFFICE_OF.search(before) and row[1].casefold() not in _CALENDAR:
        return True
    return after.startswith((":", "(@")) or re.match(r",? and [A-Z]", after) is not None


def _likeness_without(texts: tuple[str, str], mine: Name, other: Name) -> float:
    """Shared share of the two sentences' words (Dice), the two names left out."""
    a = set(topical_stems(texts[0][: mine.start] + " " + texts[0][mine.end :]))
    b = set(topical_stems(texts[1][: other.start] + " " + texts[1][other.end :]))
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _same_part(pair: Pair, texts: tuple[str, str], mine: Name, other: Name) -> bool:
    """Whether the two names play one part in what is told, by the words they leave and stand in."""
    if _apposed_to_one(texts, mine, other):
        return True
    if not near(pair, "role"):
        return False
    rest = _likeness_without(texts, mine, other)
    a, b = (next_words(t, n, _WINDOW) for t, n in zip(texts, (mine, other), strict=True))
    shared = len(a & b)
    if rest >= SAME_STORY_BUT_NAME and shared and _same_form_of_name(mine, other):
        if shared >= LEAST_ROLE_WORDS and 2 * shared >= min(len(a), len(b)):
            return True
        if _preposition(texts[0], mine) == _preposition(texts[1], other) is not None:
            return True
    if not near(pair, "name") or rest < SAME_BUT_NAME:
        return False
    return rest >= SAME_SENTENCE_BUT_NAME or (shared > 0 and _same_place(texts, mine, other))


def _only_apart(pair: Pair, first: Facts, second: Facts, mine: Name, other: Name) -> bool:
    """Whether two names are all that sentences differ in that have a name, a day or a number in
    common besides: "Minister X resigned on Monday", "the minister, X, resigned on Monday".
    """
    if pair.similarity < SIMILAR_BUT_NAME or pair.shared < SHARED_BUT_NAME:
        return False
    if _preposition(first.text, mine) != _preposition(second.text, other):
        return False
    if not _same_form_of_name(*map(without_role, (mine, other))):
        return False
    if missing_dates(first.dates, second.dates) or missing_dates(second.dates, first.dates):
        return False
    counts, others = first.quantities, second.quantities
    if missing_quantities(counts, others) or missing_quantities(others, counts):
        return False
    common = len(first.names) - len(missing_names(first.names, second.names))
    return common + len(first.dates) + len(counts) >= COMMON_BUT_NAME


def _apposed_to_one(texts: tuple[str, str], mine: Name, other: Name) -> bool:
    """Whether both are the name of one sort of thing: "a trawler, the Silver Tern"."""
    found = [_APPOSED.search(t, 0, n.start) for t, n in zip(texts, (mine, other), strict=True)]
    return bool(found[0] and found[1]) and of_one_kind(*(m["noun"].casefold() for m in found if m))


def _same_form_of_name(mine: Name, other: Name) -> bool:
    """Whether two names are written alike: as many words, and both or none in capitals."""
    a, b = mine.text.split(), other.text.split()
    return len(a) == len(b) and any(w.isupper() for w in a) == any(w.isupper() for w in b)


def _preposition(text: str, name: Name) -> str | None:
    """The preposition of place right before a name."""
    words = WORD.findall(text[max(0, name.start - 20) : name.start].casefold())
    return words[-1] if words and words[-1] in _OF_PLACE else None


def _same_place(texts: tuple[str, str], mine: Name, other: Name) -> bool:
    """Whether the names stand between the same words, on one side at least."""

    def sides(text: str, name: Name) -> tuple[str, str]:
        before = WORD.findall(text[: name.start].casefold())
        after = WORD.findall(text[name.end :].casefold())
        return (before[-1] if before else "^"), (after[0] if after else "$")

    a, b = sides(texts[0], mine), sides(texts[1], other)
    return a[0] == b[0] or a[1] == b[1]
