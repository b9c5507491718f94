"""Boundaries put right that the engines get wrong in news, by rules that hold in general.

Nothing is searched for in the text again: a rule looks at the characters on both sides of a
boundary and keeps, moves or drops it, or finds one inside a span.
"""

from __future__ import annotations

import re

from summarizer.sentences.engines import shipped_abbreviations
from summarizer.text.words import is_stop_word, reporting_verbs

Pair = tuple[int, int]

#: Code points on either side of a boundary that the rules look at.
_REACH = 120
#: English titles and ranks: a name or another rank follows, never a new sentence.
_TITLES = frozenset(
    "adm brig capt cdr cmdr col comdr cpl det dr drs fr gen gov hon insp lt maj messrs mr mrs ms mt"
    " pfc pres prof pvt rep reps rev sen sens sgt spc st supt".split()
)
#: Longest sentence. What is longer holds no sentence ends (a table, a list of names, text without
#: punctuation), and would take a whole budget.
LONGEST = 1000

_CLOSING = "\"'”’»›)]"
#: Between a French quotation and its marks, too.
_SPACES = " \u00a0\u202f"
#: Closing marks that were parted from their sentence, and reference marks after it.
_LEFT_BEHIND = re.compile(
    r"(?:\s?[”’»›\])]+)?(?:\[\d{1,3}\])+|\s?[”’»›\])]+(?=\s|$|[^\W\d_])|[\"'](?=\s|$)"
)
#: An opening mark that was left to the sentence before its own.
_LEFT_OPEN = re.compile(r"\s[«“‘„‚‹(\[]\s*$")
_LOWER_WORD = re.compile(r"[\"'“‘«(\[]?[^\W\d_]{2,}|[\"'“‘«]?[^\W\d_]\b")
_AFTER_QUOTATION = re.compile(r"[!?…][\"”’»']$")
#: A speaker of up to four words, a verb, and then the end or what may follow a cue.
_CUE = re.compile(
    r"(?:[^\W\d_][\w.’'-]*\s){1,4}?(?P<verb>[^\W\d_]+)"
    r"(?:[.,;:]|$|\s(?:in|on|at|after|before|during|when|while|as|rhetorically|reporters|him|her|them)\b)"
)
#: Boundaries the English model does not see, before a capital: after the word "no" and the pronoun
#: "I", and between a time that closes a sentence ("at" in lower case) and a title.
_MISSED_ENGLISH = re.compile(
    r"\b(?:(?:said|says|say|saying|answer|is|was|voted|vote)\s+no|(?:and|or|than|as)\sI)\.\s+(?=[A-Z“‘\"])"
    r"|\b(?:at|by|until|before|after|around|about|to)\s\d{1,2}(?:[:.]\d\d)?\s?"
    r"(?:[ap]\.m\.|[AP]\.M\.)\s+(?=(?:Mr|Mrs|Ms|Dr)\.\s)"
)
#: The same in other languages. Greek asks with a semicolon. Polish and Russian abbreviate money and
#: measures, which close a sentence where a capital follows: names seldom come after them.
_MISSED = {
    "en": _MISSED_ENGLISH,
    "el": re.compile(r"[;\u037e][»”\"]?\s+(?=[«“\"]?[Α-ΩΆΈ-Ώ])"),
    "pl": re.compile(r"\b(?:zł|gr|km|kg|cm|godz)\.\s+(?=[„«\"]?[A-ZĄĆĘŁŃÓŚŹŻ])"),
    "ru": re.compile(
        r"\b(?:руб|коп|долл|км|см|кг|га|чел|мин|сек|(?<=кв\. )м|(?<=куб\. )м|(?<=\d )м)\.\s+"
        r"(?=[«„\"—]?\s?[А-ЯЁ])"
    ),
}
#: What each of them has one of, where a search for these is far quicker.
_MISSED_PARTS = {"en": ("no.", "I.", ".m.", ".M.")}
#: A whole word, its end, and the next word right after it, the space between them lost. What
#: belongs to an address ("example.org/A.html") is no whole word.
_NO_SPACE = re.compile(r"(?<![\w@/.:-])(\w{2,})[.!?…]+[\"”’»]?(?=[“‘«\"]?([^\W\d_]+)(?![\w@/.]))")
#: What stands in it, found much faster.
_LETTER_AFTER = re.compile(r"[.!?…][\"”’»]?[“‘«\"]?[^\W\d_]")
#: The end of a German quotation, whose mark opens an English one.
_CLOSED = re.compile(r"[.!?…]“\s+(?=[„«»‚]?([^\W\d_]))")
#: A name that ends a sentence, and one that begins with a longer word: no "Booking.Com".
_GLUED_NAME = re.compile(r"[^\W\d_]{4,}[.!?…]+[\"”’»]?[“‘«\"]?[^\W\d_]{4,},?\s[^\W\d_A-Z]+\b")
_ELIDING = frozenset({"ca", "fr", "it"})
#: Number and its sign: "N°. 10", "No. 4".
_NUMBER_SIGN = re.compile(r"(?:^|\s)(?:[Nn][°ºo]|[Nn]r|№)\.$")
_ROMAN = re.compile(r"(?:^|\s)[IVXLC]{1,6}\.$")
_BREAKS = re.compile(r"[;:,،，、；]\s?|\s[–—-]\s|\s")


def corrected(text: str, spans: list[Pair], language: str) -> list[Pair]:
    """Spans with their boundaries put right, trimmed of white space, none of them empty."""
    missed, parts = _MISSED.get(language), _MISSED_PARTS.get(language)
    if parts is not None and not any(map(text.__contains__, parts)):
        missed = None
    parted = [part for span in spans for part in _parted(text, span, language, missed)]
    joined: list[Pair] = []
    for start, end in _moved(text, parted):
        if joined and _belongs(text, joined[-1], (start, end), language):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [piece for span in joined for piece in _broken(text, span)]


def _trimmed(text: str, start: int, end: int) -> Pair:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _parted(text: str, span: Pair, language: str, missed: re.Pattern[str] | None) -> list[Pair]:
    """A span cut where its engine missed a boundary, at what is ``missed`` among other places."""
    cuts = [
        match.end()
        for match in (_NO_SPACE.finditer(text, *span) if _LETTER_AFTER.search(text, *span) else ())
        if match.group(2).istitle()
        and (
            match.group(1).islower()
            or match.group(1).isdigit()
            or is_stop_word(match.group(2), language)
            or _GLUED_NAME.match(text, match.start())
        )
    ]
    cuts += [m.end() for m in _CLOSED.finditer(text, *span) if m.group(1).isupper()]
    if missed is not None:
        cuts += [match.end() for match in missed.finditer(text, *span)]
    cuts = sorted(set(cuts))
    return list(zip([span[0], *cuts], [*cuts, span[1]], strict=True))


def _moved(text: str, spans: list[Pair]) -> list[Pair]:
    """Spans with opening, closing and reference marks given back to their own sentence."""
    result: list[Pair] = []
    for start, end in spans:
        begin = start
        if result and result[-1][1] <= start:
            gap = _trimmed(text, result[-1][1], end)[0]
            match = _LEFT_BEHIND.match(text, gap, end)
            if match is not None and (gap == result[-1][1] or text[gap] in "”’»›\"')]["):
                result[-1] = (result[-1][0], match.end())
                begin = match.end()
            else:
                # A sentence ends at most two characters before such a mark.
                tail = max(result[-1][0], result[-1][1] - 4)
                opening = _LEFT_OPEN.search(text[tail : result[-1][1]])
                if opening is not None and tail + opening.start() > result[-1][0]:
                    begin = tail + opening.start()
                    result[-1] = _trimmed(text, result[-1][0], begin)
        begin, finish = _trimmed(text, begin, end)
        if begin < finish:
            result.append((begin, finish))
    return result


def _belongs(text: str, before: Pair, after: Pair, language: str) -> bool:
    """Whether what comes after a boundary goes on with the sentence before it."""
    tail = text[max(before[0], before[1] - _REACH) : before[1]]
    head = text[after[0] : min(after[1], after[0] + _REACH)]
    if not any(map(str.isalnum, head)) and after[1] - after[0] <= _REACH:
        return True
    # A German quotation closes with the mark that opens an English one.
    if head[0] in "”’»›)],;–—" or head[:2] in ("“,", '",', "“;"):
        return True
    if not any(map(str.isalnum, tail)) and before[1] - before[0] <= len(tail):
        return True
    first = _LOWER_WORD.match(head)
    lower = first is not None and first.group().islower()
    if lower and tail.rstrip(_CLOSING + _SPACES)[-1:] in ("!", "?"):
        return True
    if _NUMBER_SIGN.search(tail) and head[0].isdigit():
        return True
    if lower and _ROMAN.search(tail):
        return True
    last = tail.split()[-1] if tail else ""
    if last.endswith("."):
        token = last.lstrip("(“\"'‘[«")[:-1].lower()
        # A unit ("2 in. tall") or an abbreviation that the engine does not know.
        known = shipped_abbreviations(language)
        if lower and (len(token) <= 3 or "." in token or token in known):
            return True
        # "l'ing. Riva": with an article that its language elides.
        article, _, rest = token.replace("’", "'").rpartition("'")
        if article and language in _ELIDING and rest in known:
            return True
        if language == "en" and token in _TITLES and last.istitle():
            return True
    return _is_cue(tail, head, language)


def _is_cue(tail: str, head: str, language: str) -> bool:
    """Whether a quotation that ends in a question or cry is followed by who said it."""
    if _AFTER_QUOTATION.search(tail) is None:
        return False
    match = _CUE.match(head)
    return match is not None and match.group("verb").lower() in reporting_verbs(language)


def _broken(text: str, span: Pair) -> list[Pair]:
    """A span of bearable length, or its pieces: cut after the last clause, else at a space."""
    start, end = span
    pieces = []
    while end - start > LONGEST:
        best = {}
        for match in _BREAKS.finditer(text, start + LONGEST // 2, start + LONGEST):
            best[_strength(match.group())] = match.end()
        cut = best[max(best)] if best else start + LONGEST
        piece = _trimmed(text, start, cut)
        if piece[0] < piece[1]:
            pieces.append(piece)
        start = cut
    piece = _trimmed(text, start, end)
    return [*pieces, piece] if piece[0] < piece[1] else pieces


def _strength(mark: str) -> int:
    """How much of an end a mark is: a semicolon more than a comma, and that more than a space."""
    kind = mark.strip()
    return 3 if kind in (";", "；", ":") and kind else 2 if kind else 1
