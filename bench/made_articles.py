"""Articles that are made up from a fixed seed, to time with: no data set is needed.

They are built so that what costs time in news costs time here: words are as unevenly frequent as in
text (Zipf's law), sentences have the length of news, with names, figures, weekdays, quotations and
who said so, and a part of every article tells facts that others tell too, in another frame and
now and then with another figure.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate

from bench.summaries.data import Cluster, Source

#: Share of the sentences that tell one of the shared facts, and how many facts there are.
SHARED = 1 / 3
FACTS = 40
#: Share of the tellings of a fact that give another figure.
CHANGED = 0.03
_CONSONANTS = "b br c ch d dr f fl g gr h j k l m n p pl r s st t tr v w".split()
_VOWELS = "a e i o u ea ai ou".split()
_ENDINGS = "n r t l m nd rt st ck ll ss".split()
_TITLES = "President Mr Ms Dr Senator Captain".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
#: Frames: n noun, v verb, a adjective, P person, L place, D figure, W weekday.
_FRAMES = (
    "The {n} of {L} {v} the {a} {n} on {W}, {P} said, after {D} {n}s had {v} the {n}.",
    "{P} told reporters in {L} that the {n} {v} {D} {n}s and would not {v} the {a} {n}.",
    "About {D} people were {v} when the {n} {v} a {a} {n} near {L} early on {W}.",
    "“We {v} every {n} that the {n} {v},” said {P}, who leads the {n} in {L}.",
    "Officials {v} {D} million for the {n}, up from what the {a} {n} of {L} {v} a year ago.",
    "But the {a} {n} {v} more of the {n} than {L} had, according to {P}, and {D} {n}s were {v}.",
    "In {L}, the {n} and the {n} {v} {D} {a} {n}s, which {P} had {v} on {W}.",
    "The {n}, which {v} {D} per cent of the {n}, {v} that no {a} {n} was {v} in {L}.",
    "{L} has {v} its {n} since {W}, and {P} {v} the {a} {n} with {D} other {n}s.",
    "It was the {a} {n} to {v} {L} in {D} years, the {n} said in a {n} seen by {P}.",
)


def _zipf(words: list[str]) -> Callable[[random.Random], str]:
    """Draws the word of rank r about 1/r of the time (Zipf 1935, with Mandelbrot's shift)."""
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    return lambda rng: rng.choices(words, cum_weights=weights)[0]


def articles(count: int, *, words: int = 600, seed: int = 1) -> Cluster:
    """``count`` articles of about ``words`` words on one event, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - text to time with, no secret

    def word(syllables: int, ending: str = "") -> str:
        parts = (rng.choice(_CONSONANTS) + rng.choice(_VOWELS) for _ in range(syllables))
        return "".join(parts) + (ending or rng.choice(_ENDINGS))

    def distinct(number: int, syllables: int, ending: str = "") -> list[str]:
        return list(dict.fromkeys(word(syllables, ending) for _ in range(number)))

    draw = {
        "n": _zipf(distinct(6000, 2)),
        "v": _zipf(distinct(1500, 2, "ed")),
        "a": _zipf(distinct(1500, 2, "al")),
    }
    people = [f"{rng.choice(_TITLES)} {word(1).title()} {word(2).title()}" for _ in range(30)]
    places = [word(2).title() for _ in range(20)]

    def fillers(facts: random.Random) -> dict[str, list[str]]:
        out = {kind: [draw[kind](facts) for _ in range(8)] for kind in draw}
        return out | {
            "P": [facts.choice(people)],
            "L": [facts.choice(places)],
            "D": [str(facts.randint(2, 900))],
            "W": [facts.choice(_DAYS)],
        }

    known = [fillers(rng) for _ in range(FACTS)]

    def told(fact: dict[str, list[str]]) -> str:
        frame = rng.choice(_FRAMES)
        values = {kind: iter(found) for kind, found in fact.items()}
        text: list[str] = []
        for part in frame.replace("}", "{").split("{"):
            text.append(next(values[part]) if part in values else part)
        return "".join(text)

    out = []
    for index in range(count):
        text: list[str] = []
        used = 0
        while used < words:
            fact = rng.choice(known) if rng.random() < SHARED else fillers(rng)
            if rng.random() < CHANGED:
                fact = fact | {"D": [str(rng.randint(2, 900))]}
            text.append(told(fact))
            used += len(text[-1].split())
        paragraphs = [" ".join(text[i : i + 3]) for i in range(0, len(text), 3)]
        title = f"{rng.choice(places)}: {draw['n'](rng)} {draw['v'](rng)} {draw['n'](rng)}"
        out.append(Source(title, f"Paper {index}", "\n\n".join(paragraphs)))
    return Cluster("speed", "speed", tuple(out), (), 200, 0)
