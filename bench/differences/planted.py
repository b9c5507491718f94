"""The stories with a change planted, as the values that the comparison sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.differences import clusters
from bench.differences.scoring import material_of
from summarizer.comparison.differing import may_differ
from summarizer.comparison.pairing import Pairs
from summarizer.comparison.values import values_of
from summarizer.facts import Facts
from summarizer.material import Material


@dataclass(eq=False)
class Planted:
    """A story as it is, with one change or harmless words: all its articles or two of them."""

    story: clusters.Story
    plant: clusters.Plant | None
    articles: tuple[str, ...]
    told: tuple[clusters.Told, ...] = field(init=False)
    material: Material = field(init=False)
    pairs: Pairs = field(init=False)
    #: The values in the planted words, and in the words of the other articles for the slot.
    here: list[int] = field(default_factory=list)
    there: list[int] = field(default_factory=list)
    #: By two labels in order: what was planted, and what another article gives.
    answers: frozenset[tuple[int, int]] = frozenset()

    def __post_init__(self) -> None:
        self.told = tuple(t for t in self.story.told(self.plant) if t.name in self.articles)
        self.material = material_of(
            {"id": t.name, "text": t.text, "source": f"{t.name} Paper", "published": t.published}
            for t in self.told
        )
        self.pairs = Pairs(self.material, values_of(self.material, self.facts_in), self.facts_in)
        if self.plant and self.plant.kind:
            self.here = self._values(self.plant, planted=True)
            self.there = self._values(self.plant, planted=False)
            label = self.pairs.label.tolist()
            self.answers = frozenset(
                (min(label[a], label[b]), max(label[a], label[b]))
                for a in self.here
                for b in self.there
            )

    def facts_in(self, passage: int) -> Facts:
        return self.material.facts(self.material.passages[passage].sentences[0])

    def differ(self, first: int, second: int) -> bool:
        return may_differ(self.pairs.values[first].told, self.pairs.values[second].told)

    def _values(self, plant: clusters.Plant, *, planted: bool) -> list[int]:
        """The values in the paragraphs of the slot that stand in the words put there."""
        articles = {t.name: t for t in self.told}
        out = set()
        for number, value in enumerate(self.pairs.values):
            for at in self.material.passages[value.passage].sentences:
                sentence = self.material.sentences[at]
                article = articles[self.material.documents[sentence.document].article.id or ""]
                start = sentence.start + value.told.fact.start
                text = value.told.fact.text.casefold().rstrip(".")
                for slot, begin, end, words in article.places:
                    if slot != plant.slot or (article.name == plant.article) != planted:
                        continue
                    within = text in words.casefold() or words.casefold() in text
                    if begin <= start < end and within:
                        out.add(number)
        return sorted(out)


def planted(*folders: str, by_two: bool = False, mixed: bool = False) -> Iterator[Planted]:
    """Every story of some folders as it is, with each change but denials, with harmless words;
    where that is asked for, each of them in two of its articles only, and articles of three stories
    as if they were of one, which have nothing to differ in.
    """
    for folder in folders:
        stories = clusters.stories(folder)
        for story in stories:
            names = tuple(name for name, _, _ in story.articles)
            for number, plant in enumerate((None, *story.changed, *story.harmless)):
                if plant is None or plant.kind != "negation":
                    yield Planted(story, plant, names)
                    if by_two:
                        yield Planted(story, plant, _two(story, plant, number))
        if mixed:
            for number in range(len(stories)):
                others = [stories[(number + step) % len(stories)] for step in range(3)]
                yield Planted(_mixed(others), None, ("A", "B", "C"))


def _mixed(stories: Sequence[clusters.Story]) -> clusters.Story:
    """An article of each story, published as those of the first."""
    articles = tuple(
        (name, stories[0].articles[at][1], story.articles[at][2])
        for at, (name, story) in enumerate(zip("ABC", stories, strict=True))
    )
    return clusters.Story(" with ".join(s.name for s in stories), articles, (), ())


def _two(story: clusters.Story, plant: clusters.Plant | None, number: int) -> tuple[str, ...]:
    """The planted article and another that tells the slot; a different one every time."""
    if plant is None:
        return tuple(name for name, _, _ in story.articles[:2])
    others = [n for n, _, text in story.articles if f"{{{plant.slot}|" in text]
    others.remove(plant.article)
    return plant.article, others[number % len(others)]
