"""Names of people, places and organisations, told by their capitals.

No model and no list of names beyond countries: a name is a run of capitalised words. A capital at
the start of a sentence says nothing, so a single word there counts only as *uncertain* unless the
same text shows it elsewhere, or the gazetteer knows it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.facts import gazetteer
from summarizer.facts.lexicon import FUNCTION_WORDS, MONTHS, OPENERS, WEEKDAYS_OF


class Name(NamedTuple):
    """A name as a text gives it, without titles. Offsets are code points."""

    start: int
    end: int
    text: str
    #: Lower-case, aliases and demonyms resolved: "U.K.", "British" are "united kingdom".
    normal: str
    #: "President", "Mr": what stood before it, as written.
    title: str | None = None
    #: Whether it is an adjective or a people: "British", "Russians".
    demonym: bool = False
    #: False for a single capitalised word that only stands where every word has a capital.
    certain: bool = True


#: Words in small letters before another such are one token: no name goes on over three of them.
_TOKEN = re.compile(
    r"[a-z]++(?: [a-z]++(?= [a-z]))+"
    r"|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&][^\W_]+)*|[.!?…]+(?=[\"”’'»)\]]*(?:\s|$))|[^\w\s]",
    re.UNICODE,
)
_POSSESSIVE = frozenset(("'s", "’s", "'S", "’S"))
_SPACE = re.compile(r"[ \t\u00a0]+")
#: Lower-case words that may stand inside a name, between two capitalised ones.
_INNER = frozenset(
    "of de del della di da dos van von der den al el bin ibn ben la le y e du des".split()
)
_OPENING = frozenset("\"“‘«„'`([–—:*•-")
_STOP = frozenset(".!?…") | {"..."}
_DAYS = frozenset(WEEKDAYS_OF["en"])
_CALENDAR = frozenset(MONTHS) | _DAYS | {f"{d}s" for d in _DAYS}
_MEASURES = frozenset(["i", "a", "ok", "tv", "am", "pm", "gmt", "bst", "est", "et", "kg", "km"])
_NO_NAMES = FUNCTION_WORDS | _MEASURES
_NO_NAMES_FIRST = FUNCTION_WORDS | OPENERS


_Token = tuple[str, int, int]


def _tokens(text: str) -> list[_Token]:
    return [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[0].islower() and word[1].isupper())


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _stripped(word: str) -> tuple[str, int]:
    """A word without its possessive ending, and how many characters that took."""
    if word[-2:] in _POSSESSIVE and len(word) > 2:
        return word[:-2], 2
    return word, 0


@lru_cache(maxsize=1 << 14)
def _lower(word: str) -> str:
    """A word in lower case, without its possessive ending."""
    return _stripped(word)[0].casefold()


@lru_cache(maxsize=1 << 14)
def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in gazetteer.TITLES


def _run(text: str, tokens: list[_Token], index: int) -> list[int]:
    """Which tokens from the capitalised one at ``index`` on may be words of one name."""
    run, count = [index], len(tokens)
    while True:
        word = tokens[run[-1]][0]
        if word[-2:] in _POSSESSIVE and len(word) > 2 and not word[0].isdigit():
            return run
        following = run[-1] + 1
        if following < count and tokens[following][0] == "." and _dot_inside(tokens, following):
            following += 1
        if following == count:
            return run
        word, start, _ = tokens[following]
        between = text[tokens[following - 1][2] : start]
        if between != " " and not _SPACE.fullmatch(between):
            return run
        if word[0].isalpha() and _capital(word):
            run.append(following)
            continue
        if word not in _INNER:
            return run
        step = following + 1
        if step < count and (tokens[step][0] in _INNER or tokens[step][0] == "the"):
            step += 1
        if (
            step == count
            or (step > following + 1 and _is_acronym(tokens[step][0]))
            or not (tokens[step][0][0].isalpha() and _capital(tokens[step][0]))
            or not _SPACE.fullmatch(text[tokens[step - 1][2] : tokens[step][1]])
        ):
            return run
        run.extend(range(following, step + 1))


def names(text: str, language: str = "en") -> tuple[Name, ...]:
    """The names of a text, in order. In German nothing is found, where every noun has a capital.

    Months and weekdays are not names. A title before a name is kept apart ("President"); a country
    or demonym that opens a longer run is a name of its own ("U.S. President Joe Biden" gives two).
    """
    if language == "de":
        return ()
    tokens = _tokens(text)
    out: list[Name] = []
    index, count = 0, len(tokens)
    opening = True
    while index < count:
        word, _, end = tokens[index]
        if word[0].islower() and not word[1:2].isupper():
            # Most words: told apart first, for speed.
            opening = False
            index += 1
            continue
        if not (word[0].isalpha() and _capital(word)):
            if word[0] in _STOP:
                opening = end == len(text) or not text[end].isalnum()
            elif word not in _OPENING:
                opening = False
            index += 1
            continue
        run = _run(text, tokens, index)
        out.extend(_of_run(text, [tokens[i] for i in run], opening))
        opening = False
        index = run[-1] + 1
    if any(not n.certain for n in out):
        sure = {w for n in out if n.certain for w in n.normal.split()}
        out = [n._replace(certain=n.certain or n.normal in sure) for n in out]
    return tuple(out)


_ABBREVIATED = frozenset(
    "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt rev st jr sr cllr".split()
)
#: What is told apart by letters: "Plan B", "Group A".
_LETTERED = frozenset(
    "plan group vitamin hepatitis type grade class section exhibit part gate lane".split()
)


def _dot_inside(tokens: list[_Token], index: int) -> bool:
    """Whether a full stop is that of an abbreviation or initial within a name: "Dr. Ruiz",
    "Michael R. Bloomberg", and not the end of a sentence: "Plan B. The".
    """
    word = tokens[index - 1][0]
    if word.casefold() in _ABBREVIATED:
        return True
    if index > 1 and tokens[index - 2][0].casefold() in _LETTERED:
        return False
    following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
    initial = len(word) == 1 and word.isupper() and following[:1].isupper()
    return initial and following.casefold() not in _NO_NAMES_FIRST


#: English common nouns in the singular need an article: a bare word before these verbs is a name.
_NAMED_BY_VERB = re.compile(
    r"\s(?:was|is|has|had|said|says|told|died|added|denied)\b"
    r"|,\s(?:who|\d\d),?\s"
)
_COMMON_ENDINGS = tuple("ing ity ism ment tion sion ness ance ence ship age".split())


def _trimmed(run: list[_Token], initial: bool) -> tuple[list[_Token], bool]:
    """The run without an opener and particles behind it, and whether it still opens a sentence."""
    while run and initial and not _is_acronym(run[0][0]):
        lower = _lower(run[0][0])
        opener = lower in OPENERS and (len(run) == 1 or lower not in gazetteer.TITLES)
        if lower not in FUNCTION_WORDS and not opener:
            break
        run, initial = run[1:], False
        while run and run[0][0] in _INNER:
            run = run[1:]
    return run, initial


def _part_of_title(run: list[_Token], index: int) -> bool:
    """Whether the word at ``index``, with no name begun before it, belongs to a title."""
    word = _lower(run[index][0])
    following = run[index + 1 : index + 4]
    if not following or not _is_title(word) or not following[0][0][0].isupper():
        return False
    return word not in gazetteer.HALF_TITLES or any(
        _is_title(w) and w.casefold() not in gazetteer.HALF_TITLES for w, _, _ in following
    )


def _leading_place(text: str, run: list[_Token], index: int) -> int:
    """How many words at ``index`` are a country or people before somebody's title; 0 if none."""
    for width in range(min(3, len(run) - index - 1), 0, -1):
        group, after = run[index : index + width], run[index + width :]
        # "American Airlines", "British Medical Association": one name, without a title in it.
        if not any(_is_title(word) for word, _, _ in after[:2]):
            continue
        place = text[group[0][1] : group[-1][2] - _stripped(group[-1][0])[1]]
        plain = gazetteer.plain_form(place)
        titled = _is_title(after[0][0]) or plain in gazetteer.DEMONYMS or "." in place
        if titled and gazetteer.normal_form(plain) in gazetteer.PLACES:
            return width
    return 0


def _name(text: str, piece: list[_Token], title: list[_Token], alone: bool) -> Name | None:
    """The name that the words of ``piece`` make; ``alone`` where its capital says nothing."""
    start = piece[0][1]
    last, cut = _stripped(piece[-1][0])
    end = piece[-1][2] - cut
    plain = gazetteer.plain_form(text[start:end])
    normal = gazetteer.resolved(plain)
    known = normal in gazetteer.PLACES
    single = len(piece) == 1
    if not normal or (single and not known and normal in _NO_NAMES):
        return None
    certain = (
        not (alone and single) or known or _is_acronym(last) or cut > 0
        or (_NAMED_BY_VERB.match(text, end) is not None and not last.endswith(_COMMON_ENDINGS))
    )  # fmt: skip
    demonym = plain in gazetteer.DEMONYMS
    named = text[title[0][1] : title[-1][2]] if title else None
    return Name(start, end, text[start:end], normal, named, demonym, certain)


def _of_run(text: str, run: list[_Token], initial: bool) -> list[Name]:
    """The names in a run of capitalised words (with their inner particles)."""
    run, initial = _trimmed(run, initial)
    if len(run) == 1:
        lower = _lower(run[0][0])
        if lower == "the" or (lower in _CALENDAR and run[0][0][0].isupper()):
            return []
        name = _name(text, run, [], initial)
        return [] if name is None else [name]
    found: list[Name | None] = []
    piece: list[_Token] = []
    title: list[_Token] = []
    index = 0
    while index < len(run):
        word = run[index][0]
        step = 1
        if word[0].isupper() and _lower(word) in _CALENDAR and not _is_first_name(run, index):
            if piece:
                found.append(_name(text, piece, title, initial and piece[0] is run[0]))
            piece, title = [], []
        elif piece or title:
            if not piece and _part_of_title(run, index):
                title.append(run[index])
            else:
                piece.append(run[index])
        elif word.casefold() == "the":
            pass
        elif _part_of_title(run, index):
            title.append(run[index])
        elif width := _leading_place(text, run, index):
            found.append(_name(text, run[index : index + width], [], initial and index == 0))
            step = width
        else:
            piece.append(run[index])
        index += step
    if piece:
        found.append(_name(text, piece, title, initial and piece[0] is run[0]))
    return [name for name in found if name is not None]


#: Short for a month, and a first name before a surname: "Jan Verbeeck".
_FIRST_NAMES = frozenset(("jan",))


def _is_first_name(run: list[_Token], index: int) -> bool:
    if _lower(run[index][0]) not in _FIRST_NAMES or index + 1 == len(run):
        return False
    following = run[index + 1][0]
    return following[0].isupper() and _lower(following) not in _CALENDAR


_PLACE_OPENERS = frozenset(
    "new north south east west san santa saint st los las el great upper lower".split()
)
_LOWER_INNER = _INNER | {"the", "and"}


def _initials(words: list[str]) -> str:
    return "".join(w[0] for w in words if w not in _LOWER_INNER)


def same_name(a: Name | str, b: Name | str) -> bool:
    """Whether two names may mean the same: equal in normal form, surname or short name of the
    other, an acronym of the other, or a first name cut to its initial.

    >>> same_name("Boris Johnson", "Johnson"), same_name("Boris Johnson", "Stanley Johnson")
    (True, False)
    """
    first = a.normal if isinstance(a, Name) else gazetteer.normal_form(a)
    second = b.normal if isinstance(b, Name) else gazetteer.normal_form(b)
    if first == second:
        return True
    left, right = first.split(), second.split()
    if len(left) > len(right):
        left, right, first, second = right, left, second, first
    if not left:
        return False
    if len(left) == 1 and len(right) > 1:
        if first == _initials(right) and len(first) > 1:
            return True
        # "York" is not "New York" though "Biden" is "Joe Biden": places do not shorten.
        place = (
            first in gazetteer.PLACES or second in gazetteer.PLACES or right[0] in _PLACE_OPENERS
        )
        return first in (right[-1], right[0]) and not place
    if len(left) == len(right):
        if left[-1] != right[-1]:
            longest = max(len(first), len(second))
            return len(left) == 1 and first.rstrip("s") == second.rstrip("s") and longest > 3
        return all(
            x == y or (x.rstrip(".") == y[0] or y.rstrip(".") == x[0])
            for x, y in zip(left, right, strict=True)
        )
    # Middle names and initials: "George W Bush", "George Bush"; or the start of a longer name.
    remaining = iter(right)
    return all(word in remaining for word in left)
