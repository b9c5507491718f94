"""Who is named by surname alone, and which passages say who that is.

"“It will be a long night,” Reed said" leaves a reader of nothing else with a question. In its
article Ann Reed was introduced, by her first name and mostly by what she is. Found here are the
passages that a briefing needs before it names her so. English only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from summarizer.antecedents import is_first_name, may_be_person
from summarizer.facts import Facts, Name
from summarizer.facts.gazetteer import PLACES
from summarizer.material import Material

#: Words of a person's name at most: two first names, a prefix ("van"), a surname.
_LONGEST_NAME = 4


class Introductions:
    """The people of the articles, and the passages that introduce them."""

    def __init__(self, material: Material) -> None:
        self._material = material
        #: In an article: surnames of its people.
        self._people: dict[int, set[str]] = defaultdict(set)
        #: Passages that name somebody in full or with a title, by surname.
        self._introducing: dict[str, set[int]] = defaultdict(set)
        #: Surnames that some article gives without ever saying who it is: everybody knows.
        self._known: set[str] = set()
        if material.language not in ("en", "und"):
            return
        passage_of = {s: p for p, group in enumerate(material.passages) for s in group.sentences}
        bare: dict[int, set[str]] = defaultdict(set)
        full: dict[int, set[str]] = defaultdict(set)
        for index, sentence in enumerate(material.sentences):
            facts = material.facts(index)
            speaking = _speaking(facts)
            for name in facts.names:
                surname = name.text.split()[-1]
                if name.title or _is_full(name):
                    full[sentence.document].add(surname)
                    self._introducing[surname].add(passage_of[index])
                    if name.title or is_first_name(name.text.split()[0]) or surname in speaking:
                        self._people[sentence.document].add(surname)
                elif _is_bare(name):
                    bare[sentence.document].add(surname)
                    if surname in speaking:
                        self._people[sentence.document].add(surname)
        for document, surnames in bare.items():
            self._known |= surnames - full[document]

    def needed(self, passage: int) -> tuple[frozenset[int], ...]:
        """For each person whom a passage names by surname alone, the passages that introduce them.

        Nobody who is introduced nowhere, or whom some article takes for known to everybody.
        """
        index = self._material.passages[passage].sentences[0]
        people = self._people.get(self._material.sentences[index].document)
        if not people:
            return ()
        names = self._material.facts(index).names
        bare = {n.text for n in names if n.text in people and _is_bare(n)} - self._known
        if bare:
            bare -= {n.text.split()[-1] for n in names if n.title or _is_full(n)}
        return tuple(
            frozenset(self._introducing[surname])
            for surname in sorted(bare)
            if surname in self._introducing
        )


def introductions(
    material: Material, passages: Iterable[int] | None = None
) -> dict[int, tuple[frozenset[int], ...]]:
    """What :meth:`Introductions.needed` gives for the passages that need any; all by default."""
    found = Introductions(material)
    wanted = range(len(material.passages)) if passages is None else passages
    return {p: needed for p in wanted if (needed := found.needed(p))}


def _speaking(facts: Facts) -> set[str]:
    return {word for a in facts.attributions for word in a.speaker.split()[-1:]}


def _is_full(name: Name) -> bool:
    return 1 < len(name.text.split()) <= _LONGEST_NAME and may_be_person(name)


def _is_bare(name: Name) -> bool:
    return (
        " " not in name.text
        and name.title is None
        and not name.demonym
        and not name.text.isupper()
        and name.normal not in PLACES
    )
