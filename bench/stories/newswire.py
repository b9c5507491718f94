"""Makes articles that look like a newswire to a grouper: any number, the same for the same seed.

Every event has names and numbers of its own, a place, and a topic whose words it shares with many
other events; words follow Zipf's law; an event's reports come over two weeks, most of them early.
Half of the events are of the kind of another one (same topic, same place), which is what makes
grouping hard. The words are made of syllables, so that no real text is needed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from summarizer import Article

#: Articles of an event, on average.
EVENT_ARTICLES = 10
#: Articles a day: the period grows with the number, as that of a newswire does.
PER_DAY = 2000
_START = datetime(2024, 1, 1, tzinfo=UTC)
_ONSETS = (
    *("b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w"),
    *("br", "cl", "dr", "fl", "gr", "pl", "sk", "st", "tr"),
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
_CODAS = ("", "", "n", "r", "s", "l", "t", "nd", "rk", "st")


@dataclass(frozen=True)
class _Event:
    names: tuple[str, ...]
    words: tuple[str, ...]
    topic: tuple[str, ...]
    numbers: tuple[str, ...]
    start: float


def newswire(count: int, seed: int = 0) -> Iterator[tuple[Article, int]]:
    """``count`` articles, each with the number of its event, in no particular order."""
    maker = random.Random(f"newswire {seed}")  # noqa: S311 - not for secrets
    common = [_word(maker) for _ in range(3000)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(common))))
    topics = [tuple(_word(maker) for _ in range(60)) for _ in range(200)]
    places = [_name(maker) for _ in range(400)]
    days = max(30.0, count / PER_DAY)
    events: list[_Event] = []
    for number in range(max(1, count // EVENT_ARTICLES)):
        if number % 2:  # a sibling of the event before
            topic, place = events[-1].topic, events[-1].names[0]
        else:
            topic, place = maker.choice(topics), maker.choice(places)
        events.append(
            _Event(
                (place, *(_name(maker) for _ in range(maker.randint(2, 6)))),
                tuple(_word(maker) for _ in range(12)),
                topic,
                tuple(str(maker.randint(2, 9999)) for _ in range(4)),
                maker.uniform(0, days),
            )
        )
    for place_in_wire in range(count):
        number = min(int(maker.random() ** 1.3 * len(events)), len(events) - 1)
        event = events[number]
        text = _text(maker, event, common, weights)
        when = _START + timedelta(days=event.start + min(14.0, maker.expovariate(0.4)))
        yield (
            Article(
                text=text,
                title=text.split(".", 1)[0],
                source=f"Paper {maker.randint(1, 60)}",
                published=when,
                id=f"w{place_in_wire}",
            ),
            number,
        )


def _text(maker: random.Random, event: _Event, common: list[str], weights: list[float]) -> str:
    sentences = []
    for _ in range(maker.randint(6, 16)):
        words = maker.choices(common, cum_weights=weights, k=maker.randint(8, 16))
        words += maker.choices(event.topic, k=2)
        words += maker.choices(event.names, k=maker.randint(0, 2))
        words += maker.choices(event.words, k=maker.randint(0, 2))
        if maker.random() < 0.3:
            words.append(maker.choice(event.numbers))
        maker.shuffle(words)
        sentences.append("The " + " ".join(words))
    return ". ".join(sentences) + "."


def _word(maker: random.Random) -> str:
    return "".join(
        maker.choice(_ONSETS) + maker.choice(_VOWELS) + maker.choice(_CODAS)
        for _ in range(maker.randint(2, 3))
    )


def _name(maker: random.Random) -> str:
    return _word(maker).capitalize()
