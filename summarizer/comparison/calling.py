"""What a value told in other words is called: its kind, and words that both sources have."""

from __future__ import annotations

from summarizer.comparison.nametypes import type_of
from summarizer.comparison.naming import with_plural
from summarizer.comparison.roles import one_role, roles_of
from summarizer.comparison.surroundings import NEAR
from summarizer.comparison.told import Told, content_words
from summarizer.facts import Name, Quantity
from summarizer.facts.units import CURRENCY_SIGNS

_CURRENCIES = frozenset(CURRENCY_SIGNS.values())
_KINDS = {
    "on a day": "day", "in a month": "month", "in a year": "year", "at a time": "time",
    "clock": "time of day", "age": "age", "score": "vote", "%": "share", "count": "number",
    "name": "place", "mph": "speed", "km/h": "speed",
    **dict.fromkeys(
        ("second", "minute", "hour", "day", "week", "month", "year", "decade"), "duration"
    ),
    **dict.fromkeys(("km", "m", "cm", "mile", "ft", "inch", "yard"), "distance"),
    **dict.fromkeys(("kg", "g", "t", "lb"), "weight"),
    **dict.fromkeys(("°C", "°F"), "temperature"),
}  # fmt: skip
_FATES = {"moved": "evacuated", "aboard": "on board", "hospitalised": "in hospital"}
#: Say when, or how long, as the value itself does.
_SAID_BY_VALUE = frozenset("bst cest cet cst edt est gmt pdt pst utc last".split())
_MOST_WORDS = 2


def called(a: Told, b: Told) -> str:
    """A short name for the slot, in the words of the first source where both have them.

    >>> from summarizer.comparison.told import told_in
    >>> from summarizer.facts import Facts
    >>> one, = told_in(Facts("The jury awarded damages of $5 million."))
    >>> two, = told_in(Facts("Jurors put the damages at $7 million."))
    >>> called(one, two)
    'sum, jury damages'
    """
    if a.fate is not None and a.fate == b.fate:
        return f"people {_FATES.get(a.fate, a.fate)}"
    counted = a.fact.counted if isinstance(a.fact, Quantity) else None
    if a.kind == "count" and counted:
        return with_plural(counted.split()[0], a.facts.text)
    if isinstance(a.fact, Name) and isinstance(b.fact, Name):
        role = one_role(roles_of(a.facts.text, a.fact), roles_of(b.facts.text, b.fact))
        if role:
            return role
    kind = _KINDS.get(a.kind, "sum" if a.kind in _CURRENCIES else "size")
    if a.kind == "name":
        kind = _type_called(a, b)
    words = _shared_words(a, b)
    return f"{kind}, {words}" if words else kind


def _type_called(a: Told, b: Told) -> str:
    """What two names are of, where that is told."""
    person, place, body = (x + y for x, y in zip(type_of(a), type_of(b), strict=True))
    if max(person, place, body) <= 0 or place >= max(person, body):
        return "place"
    return "person" if person >= body else "name"


def _shared_words(a: Told, b: Told) -> str:
    """The nearest words of the first that the second has too, in the order of the text; names only
    where there are no others.
    """
    found = [
        (a.words[m].distance + b.words[m].distance, m)
        for m in a.words
        if m in b.words
        and m not in _SAID_BY_VALUE
        and (max(a.words[m].distance, b.words[m].distance) <= NEAR or m in a.tied & b.tied)
    ]
    plain = [f for f in found if f[1] not in a.named]
    chosen = {m for _, m in sorted(plain or found)[:_MOST_WORDS]}
    out: list[str] = []
    for word in a.facts.derived(content_words):
        if word.meaning in chosen:
            chosen.discard(word.meaning)
            out.append(a.facts.text[word.start : word.end])
    return " ".join(out)
