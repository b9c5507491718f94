"""Edits that make a news sentence false, and edits that leave its meaning alone.

They are written without the library's own extractors, so that what those overlook shows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """The articles' sentences, from which an edit takes what it puts in, and the dice."""

    sentences: tuple[str, ...]
    #: Sentences of an article about something else.
    foreign: tuple[str, ...]
    draw: random.Random

    def source(self) -> tuple[str, ...]:
        """Where to take a name or number from: half the time the articles themselves."""
        return self.draw.choice((self.sentences, self.foreign))


Edit = Callable[[str, Context], str | None]

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d)")
_NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split()
)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.I)
_NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}|[A-Z]{2,5})\b")
_NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Mr Mrs Ms Dr I".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_TIMES = {
    "yesterday": "tomorrow", "last week": "next week", "last year": "next year",
    "last month": "next month", "this week": "last month", "this year": "last year",
    "earlier": "later", "before": "after", "after": "before", "morning": "evening",
    "years": "months", "weeks": "years", "days": "weeks", "hours": "days",
}  # fmt: skip
_OPPOSITES = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "decreased": "increased",
    "increase": "decrease", "won": "lost", "lost": "won", "win": "lose", "approved": "rejected",
    "rejected": "approved", "accepted": "refused", "supports": "opposes", "supported": "opposed",
    "support": "oppose", "opposed": "supported", "opened": "closed", "closed": "opened",
    "began": "ended", "arrested": "released", "released": "detained", "praised": "condemned",
    "condemned": "praised", "criticized": "praised", "criticised": "praised",
    "confirmed": "denied", "denied": "confirmed", "allow": "forbid", "allowed": "banned",
    "banned": "allowed", "bought": "sold", "sold": "bought", "arrived": "left", "killed": "rescued",
    "attacked": "defended", "defended": "attacked", "blocked": "permitted", "passed": "defeated",
    "hired": "fired", "fired": "hired", "raised": "lowered", "announced": "cancelled",
    "agreed": "refused", "found": "lost", "signed": "vetoed", "launched": "cancelled",
    "accused": "cleared", "charged": "cleared", "dead": "alive", "guilty": "innocent",
    "first": "last", "more": "fewer", "higher": "lower", "largest": "smallest", "men": "women",
    "man": "woman", "father": "mother", "son": "daughter", "all": "some", "most": "few",
    "many": "few", "former": "current", "public": "private", "north": "south",
}  # fmt: skip
_OTHER_VERBS = (
    "criticised ignored visited investigated abandoned cancelled demanded destroyed postponed "
    "questioned replaced suspended threatened welcomed studied filmed repaired copied".split()
)
_PAST = re.compile(r"\b[a-z]{3,}ed\b")
_BE = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|should|did|does|do|may|might)\b"
    r"(?! not|n't)"
)
_HEDGES = re.compile(
    r"\b(?:allegedly|reportedly|possibly|probably|apparently|likely|perhaps|potentially|"
    r"suspected of|is suspected to have|is believed to have|are believed to have|may have|"
    r"might have|could have)\s"
)
_MODALS = {"may": "will", "might": "will", "could": "will", "will": "may", "would": "will"}
_SAID_END = re.compile(
    r",\s(?:according to [^,.]{3,60}|(?:[A-Z][\w.]+\s){0,4}[A-Z]?\w+ said|said [^,.]{3,50})(?=\.?$)"
)
_SAID_START = re.compile(
    r"^(?:[A-Z][\w.’'-]*\s(?:[\w.’'-]+\s){0,5}?)(?:said|says|claimed|alleged|reported|announced)"
    r"(?:\s(?:on\s)?\w+day)?\s(?:that\s)?(?=[a-z])"
)
_JUDGEMENTS = (
    "shockingly significantly dramatically unsurprisingly disastrously brilliantly outrageously "
    "tragically remarkably".split()
)


def _replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _one(pattern: re.Pattern[str], text: str, context: Context) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return context.draw.choice(found) if found else None


def _swapped_word(text: str, table: dict[str, str], context: Context) -> str | None:
    match = _one(re.compile(rf"\b(?:{'|'.join(map(re.escape, table))})(?!\w)"), text, context)
    return _replaced(text, match, table[match.group()]) if match else None


def number(text: str, context: Context) -> str | None:
    """Another number: one of the articles' own, or one near it."""
    match = _one(_NUMBER, text, context)
    if match is None:
        match = _one(_NUMBER_WORD, text, context)
        if match is None:
            return None
        others = [w for w in _NUMBER_WORDS if w != match.group().lower()]
        return _replaced(text, match, context.draw.choice(others))
    own = match.group()
    others = sorted({n for s in context.source() for n in _NUMBER.findall(s)} - {own})
    if others and context.draw.random() < 0.5:
        return _replaced(text, match, context.draw.choice(others))
    digits = [i for i, c in enumerate(own) if c.isdigit()]
    place = context.draw.choice(digits)
    new = str((int(own[place]) + context.draw.randint(1, 8)) % 9 + 1)
    changed = own[:place] + new + own[place + 1 :]
    return _replaced(text, match, changed) if changed != own else None


def name(text: str, context: Context) -> str | None:
    """Another name of the articles in the place of one."""
    found = [m for m in _NAME.finditer(text) if m.group().split()[0] not in _NOT_NAMES]
    if not found:
        return None
    match = context.draw.choice(found)
    others = sorted(
        {n for s in context.source() for n in _NAME.findall(s) if n.split()[0] not in _NOT_NAMES}
    )
    others = [n for n in others if not set(n.split()) & set(text.split())]
    return _replaced(text, match, context.draw.choice(others)) if others else None


def roles(text: str, context: Context) -> str | None:
    """Two names change places."""
    found = [m for m in _NAME.finditer(" " + text) if m.group().split()[0] not in _NOT_NAMES]
    if len(found) < 2:
        return None
    one, two = found[0], found[1]
    if one.group() == two.group():
        return None
    padded = " " + text
    return (
        padded[: one.start()] + two.group() + padded[one.end() : two.start()] + one.group()
        + padded[two.end() :]
    )[1:]  # fmt: skip


def opposite(text: str, context: Context) -> str | None:
    """A word gives way to its opposite."""
    return _swapped_word(text, _OPPOSITES, context)


def verb(text: str, context: Context) -> str | None:
    """A verb gives way to one that has nothing to do with it."""
    match = _one(_PAST, text, context)
    if match is None:
        return None
    return _replaced(text, match, context.draw.choice(_OTHER_VERBS))


def negate(text: str, context: Context) -> str | None:
    """A "not" comes in, or goes."""
    if " not " in text:
        return text.replace(" not ", " ", 1)
    match = _one(_BE, text, context)
    return _replaced(text, match, match.group() + " not") if match else None


def unhedge(text: str, context: Context) -> str | None:
    """A hedge goes, or "may" becomes "will" and the other way round."""
    if match := _HEDGES.search(text):
        return _replaced(text, match, "")
    return _swapped_word(text, _MODALS, context)


def unattribute(text: str, context: Context) -> str | None:
    """The one who says so goes."""
    if match := _SAID_END.search(text):
        return _replaced(text, match, "")
    if match := _SAID_START.match(text):
        rest = text[match.end() :]
        return rest[:1].upper() + rest[1:]
    return None


def time(text: str, context: Context) -> str | None:
    """Another day, month or time word."""
    for words in (_DAYS, _MONTHS):
        match = re.search(rf"(?<=[a-z,] )\b(?:{'|'.join(words)})\b", text)
        if match:
            return _replaced(
                text, match, context.draw.choice([w for w in words if w != match.group()])
            )
    return _swapped_word(text, _TIMES, context)


def judgement(text: str, context: Context) -> str | None:
    """A judging adverb comes in."""
    match = _one(_PAST, text, context)
    if match is None:
        return None
    return _replaced(text, match, f"{context.draw.choice(_JUDGEMENTS)} {match.group()}")


def fusion(text: str, context: Context) -> str | None:
    """The first half of the sentence goes on with the second half of another."""
    others = [s for s in context.sentences if s != text and len(s.split()) > 10]
    if not others or len(text.split()) < 10:
        return None
    words, other = text.split(), context.draw.choice(others).split()
    return " ".join(words[: len(words) // 2] + other[len(other) // 2 :])


_SUBJECT = re.compile(
    r"^(?:(?:The|A|An|His|Her|Their)\s)?(?:[\w.’'-]+\s){1,5}?"
    r"(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|told|[a-z]{3,}ed)\s)"
)


def subject(text: str, context: Context) -> str | None:
    """The beginning up to the verb gives way to that of another sentence."""
    match = _SUBJECT.match(text)
    if match is None:
        return None
    others = [m.group() for s in context.sentences if s != text and (m := _SUBJECT.match(s))]
    own = set(match.group().lower().split())
    others = [o for o in others if not own & (set(o.lower().split()) - {"the", "a", "an"})]
    return context.draw.choice(others) + text[match.end() :] if others else None


_NOUN = re.compile(r"(?<=\b(?:the|his|her)\s)[a-z]{4,}\b|(?<=\b(?:a)\s)[a-z]{4,}\b")


def noun(text: str, context: Context) -> str | None:
    """A noun gives way to another of the articles."""
    match = _one(_NOUN, text, context)
    if match is None:
        return None
    others = sorted({n for s in context.sentences for n in _NOUN.findall(s)} - set(text.split()))
    return _replaced(text, match, context.draw.choice(others)) if others else None


_POSSESSED = re.compile(
    r"^(?:The|A|An|His|Her|One)\s(?:[\w’'-]+\s){1,5}?(?:of|for|from|at|with|to|in|by)\s"
    r"(?=(?:the\s)?(?:[\w’'-]+\s){1,4}(?:is|are|was|were|has|have|had|will|would|said|[a-z]{3,}ed)\s)"
)


def beheaded(text: str, context: Context) -> str | None:
    """What something belongs to takes its place: "The wife of Voss sued" becomes "Voss sued"."""
    match = _POSSESSED.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:]


_LIMITING = re.compile(
    r"\b(?:former|formerly|possible|almost|nearly|deputy|vice|acting|alleged|attempted|partly|"
    r"partially|temporarily|suspected|would-be|potential|proposed|planned|half of|some of|most of|"
    r"some|many|up to|failed to|threatened to|refused to|wants to|plans to|tried to|hopes to)\s"
)


def unlimited(text: str, context: Context) -> str | None:
    """A word that limits what is said goes."""
    match = _one(_LIMITING, text, context)
    return _replaced(text, match, "") if match else None


def merged(text: str, context: Context) -> str | None:
    """Words between two others go, from one verb's phrase into another's."""
    words = text.split()
    if len(words) < 14 or any(c in text for c in '"“'):
        return None
    start = context.draw.randint(2, len(words) // 2)
    end = context.draw.randint(start + 3, min(start + 9, len(words) - 3))
    return " ".join(words[:start] + words[end:])


UNFAITHFUL: dict[str, Edit] = {
    "number": number,
    "name": name,
    "roles": roles,
    "opposite": opposite,
    "verb": verb,
    "negate": negate,
    "unhedge": unhedge,
    "unattribute": unattribute,
    "time": time,
    "judgement": judgement,
    "fusion": fusion,
    "subject": subject,
    "noun": noun,
    "beheaded": beheaded,
    "unlimited": unlimited,
    "merged": merged,
}

_SAME = {
    "said": "stated", "began": "started", "started": "began", "big": "large", "about": "around",
    "around": "about", "nearly": "almost", "almost": "nearly", "killed": "left dead",
    "people": "persons", "however": "though", "because": "since", "while": "as",
    "bought": "purchased", "help": "assist", "show": "reveal", "showed": "revealed",
    "attempt": "effort", "ended": "concluded", "children": "kids", "although": "though",
    "more than": "over", "also": "too", "get": "receive", "many": "numerous", "wants": "wishes",
    "need": "require", "company": "firm", "told": "informed", "after": "following",
    "use": "employ", "asked": "requested", "several": "a number of", "against": "versus",
    "announced": "made known", "called": "named", "U.S.": "American", "United States": "U.S.",
    "decided": "chose", "in order to": "to", "important": "weighty", "quickly": "fast",
}  # fmt: skip
_SPELLED = {
    "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
    "9": "nine", "10": "ten", "12": "twelve", "20": "twenty",
}  # fmt: skip
_CONTRACTED = {
    "did not": "didn't", "does not": "doesn't", "do not": "don't", "is not": "isn't",
    "was not": "wasn't", "will not": "won't", "would not": "wouldn't", "cannot": "can't",
    "has not": "hasn't", "have not": "haven't", "it is": "it's",
}  # fmt: skip


_QUOTED = re.compile(r"[\"“”`]|(?<!\w)['‘]")


def synonyms(text: str, context: Context) -> str | None:
    """One or two words give way to others of their meaning; never in a sentence that quotes."""
    if _QUOTED.search(text):
        return None
    once = _swapped_word(text, _SAME, context)
    if once is None:
        return None
    return _swapped_word(once, _SAME, context) or once if context.draw.random() < 0.5 else once


def spelling(text: str, context: Context) -> str | None:
    """Numbers, per cent and contractions in another spelling."""
    if _QUOTED.search(text):
        return None
    out = re.sub(r"(?<=\d)%", " percent", text)
    out = re.sub(r"(?<=\d) per ?cent\b", "%", out) if out == text else out
    table = {**_SPELLED, **{v: k for k, v in _SPELLED.items()}}
    if out == text and (
        match := re.search(rf"(?<![\w.,$£€-])(?:{'|'.join(table)})(?![\w.,%:-])", text)
    ):
        out = _replaced(text, match, table[match.group()])
    if out == text:
        return _swapped_word(
            text, {**_CONTRACTED, **{v: k for k, v in _CONTRACTED.items()}}, context
        )
    return out


def shorter(text: str, context: Context) -> str | None:
    """An apposition or a parenthesis goes."""
    match = re.search(r",\s(?:who|which|a|an|the)\s[^,]{5,80},", text) or re.search(
        r"\s\([^)]{2,60}\)", text
    )
    return _replaced(text, match, "") if match else None


def attribution_moved(text: str, context: Context) -> str | None:
    """Who says so moves to the end, or to the front."""
    if (match := _SAID_START.match(text)) and len(text.split()) < 40:
        said = " ".join(match.group().split()).removesuffix(" that")
        rest = text[match.end() :].rstrip(".")
        return f"{rest[:1].upper()}{rest[1:]}, {said[:1]}{said[1:]}."
    return None


def adverb_dropped(text: str, context: Context) -> str | None:
    """An adverb at the front goes."""
    match = re.match(
        r"(?:However|Meanwhile|Also|Still|Earlier|But|And|Now|Then|Instead|Additionally),?\s", text
    )
    if match is None:
        return None
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:]


def halved(text: str, context: Context) -> str | None:
    """Only the first of two clauses that "and" or "while" joins remains."""
    match = re.search(r",\s(?:and|while|but)\s", text)
    if match is None or match.start() < 30:
        return None
    return text[: match.start()] + "."


def joined(text: str, context: Context) -> str | None:
    """The sentence that follows in the article is joined on."""
    place = next((i for i, s in enumerate(context.sentences[:-1]) if s == text), None)
    if place is None or len(text.split()) > 22 or not text.endswith("."):
        return None
    after = context.sentences[place + 1]
    match = re.match(r"(?:He|She|It|They|The|But|And|A)\s", after)
    if match is None or len(after.split()) > 22:
        return None
    rest = after.removeprefix("And ").removeprefix("But ")
    return f"{text[:-1]}, and {rest[:1].lower()}{rest[1:]}"


FAITHFUL: dict[str, Edit] = {
    "synonyms": synonyms,
    "spelling": spelling,
    "shorter": shorter,
    "attribution moved": attribution_moved,
    "adverb dropped": adverb_dropped,
    "halved": halved,
    "joined": joined,
}
