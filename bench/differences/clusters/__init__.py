"""Stories in small clusters, to plant one change or one harmless variation in.

Each ``*.txt`` in the folders beside this module holds stories of three or four articles in the
manners of real news. All of ``develop`` but ``society.txt``, ``denials.txt``, ``reports.txt`` and
``names.txt`` were written before the rules were read. ``develop`` has been used to make them since
and to learn weights; the stories of ``full``, in which every article also tells what no other does,
to learn from; ``check`` is only scored, though its false rows have been read; ``held_out`` is
scored by total and kind, and so is ``held_out_full``, which is like ``full``::

    # quarry
    == A 2024-03-12T09:00Z
    A quarry outside {place|Dunmarra} collapsed, killing {dead|14} workers.
    …
    ! number dead B Nineteen
    ~ dead B fourteen

``{slot|value}`` is a fact with the words it has by default, ``!`` a change (kind, slot, article,
the words that say something else there) and ``~`` words that say the same. As they stand the
articles of a story agree.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarizer import Disagreement

_SLOT = re.compile(r"\{(\w+)\|([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Plant:
    """Words put in place of a slot's in one article."""

    #: "number", "date", "name", "negation", "place"; empty for harmless words.
    kind: str
    slot: str
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """An article with everything filled in, and where its slots stand."""

    name: str
    text: str
    published: str
    #: Slot, then start and end of the paragraph it stands in, and the words it has.
    places: tuple[tuple[str, int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Story:
    name: str
    #: Name, publication time and text with slots, of every article.
    articles: tuple[tuple[str, str, str], ...]
    changed: tuple[Plant, ...]
    harmless: tuple[Plant, ...]

    def told(self, plant: Plant | None = None) -> tuple[Told, ...]:
        """The articles, with the planted words where they belong."""
        return tuple(_told(article, plant) for article in self.articles)


FOLDERS = ("develop", "full", "check", "held_out", "held_out_full")


def stories(folder: str) -> tuple[Story, ...]:
    """All stories of a folder, in the order of the files and of their lines."""
    return tuple(
        _story(part)
        for path in _files(folder)
        for part in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    )


def digest(folder: str) -> str:
    """A hash of the stories, to tell which ones a figure is of."""
    texts = b"\0".join(path.read_bytes() for path in _files(folder))
    return hashlib.sha256(texts).hexdigest()[:16]


def _files(folder: str) -> list[Path]:
    return sorted((Path(__file__).parent / folder).glob("*.txt"))


def finds(row: Disagreement, told: tuple[Told, ...], plant: Plant) -> bool:
    """Whether a row sets the planted words against those of another article.

    One claim must stand in a changed paragraph, another in one of a different article that tells
    the same slot; and but for negation one value must be in the planted words, or these in it.
    """
    here = there = False
    for claim in row.claims:
        for citation in claim.citations:
            for article in told:
                if citation.article != article.name:
                    continue
                for slot, start, end, _ in article.places:
                    if slot == plant.slot and start <= citation.start < end:
                        here |= article.name == plant.article
                        there |= article.name != plant.article
    words = plant.words.casefold()
    stated = any(c.value.casefold() in words or words in c.value.casefold() for c in row.claims)
    return here and there and (stated or plant.kind == "negation")


def _story(part: str) -> Story:
    name, body = part.split("\n", 1)
    articles: list[tuple[str, str, list[str]]] = []
    changed: list[Plant] = []
    harmless: list[Plant] = []
    for line in filter(None, (line.strip() for line in body.splitlines())):
        mark, _, rest = line.partition(" ")
        if mark == "==":
            label, published = rest.split()
            articles.append((label, published, []))
        elif mark == "!":
            changed.append(Plant(*rest.split(" ", 3)))
        elif mark == "~":
            harmless.append(Plant("", *rest.split(" ", 2)))
        else:
            articles[-1][2].append(line)
    texts = tuple((label, published, "\n\n".join(lines)) for label, published, lines in articles)
    for plant in (*changed, *harmless):
        tellers = {label for label, _, text in texts if f"{{{plant.slot}|" in text}
        if plant.article not in tellers or len(tellers) < 2:
            raise ValueError(f"story {name}: {plant} is not told there and elsewhere")
    return Story(name, texts, tuple(changed), tuple(harmless))


def _told(article: tuple[str, str, str], plant: Plant | None) -> Told:
    name, published, template = article
    text = ""
    places: list[tuple[str, int, int, str]] = []
    for paragraph in template.split("\n\n"):
        start = len(text)
        slots = []
        filled = ""
        for plain, slot, default in _pieces(paragraph):
            planted = plant and (slot, name) == (plant.slot, plant.article)
            words = plant.words if plant and planted else default
            filled += plain + words
            if slot:
                slots.append((slot, words))
        filled = filled[:1].upper() + filled[1:]
        text += filled + "\n\n"
        places += [(slot, start, len(text), words) for slot, words in slots]
    return Told(name, text, published, tuple(places))


def _pieces(paragraph: str) -> Iterator[tuple[str, str, str]]:
    """Plain text, then the slot that follows it and its words; these are empty at the end."""
    done = 0
    for match in _SLOT.finditer(paragraph):
        yield paragraph[done : match.start()], match[1], match[2]
        done = match.end()
    yield paragraph[done:], "", ""
