"""Where planted changes are lost, stage by stage.

    python -m bench.differences.funnel [--show] [--kind KIND]

For each change in the open stories, the last stage that a pair of the planted value and the one it
replaced comes to: both are read as values of one kind, are looked at as a pair, may differ by the
rules, are the best of their pairs, score enough, and are shown.
"""

from __future__ import annotations

import argparse
from collections import Counter

import numpy as np

from bench.differences import clusters
from bench.differences.scoring import compared, material_of
from summarizer.comparison.differing import may_differ
from summarizer.comparison.onething import LEAST, choices, likely, load_model, told_as
from summarizer.comparison.pairing import Pairs
from summarizer.comparison.resemblance import FAMILIES, FEATURES
from summarizer.comparison.values import values_of
from summarizer.facts import Facts
from summarizer.material import Material

STAGES = (
    "not read", "other kind", "no pair", "vetoed", "told together", "not chosen", "low score",
    "hidden", "found",
)  # fmt: skip


def stage(told: tuple[clusters.Told, ...], plant: clusters.Plant) -> tuple[str, str]:
    """The last stage that the planted change comes to, and what is known of it there."""
    articles = [{"id": t.name, "text": t.text, "published": t.published} for t in told]
    material = material_of(articles)
    if any(clusters.finds(row, told, plant) for row in compared(articles)):
        return "found", ""

    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    pairs = Pairs(material, values_of(material, facts_in), facts_in)
    here = _values_in(material, pairs, told, plant, planted=True)
    there = _values_in(material, pairs, told, plant, planted=False)
    if not here or not there:
        return "not read", "planted" if not here else "other"
    if not any(pairs.kind[a] == pairs.kind[b] > 0 for a in here for b in there):
        return "other kind", f"{pairs.values[here[0]].told.kind}"
    for family in FAMILIES:
        first, second = pairs.family[family]
        rows = np.flatnonzero(
            (np.isin(first, here) & np.isin(second, there))
            | (np.isin(first, there) & np.isin(second, here))
        ).tolist()
        if not rows:
            continue
        rows = [r for r in rows if _differ(pairs, int(first[r]), int(second[r]))]
        if not rows:
            return "vetoed", ""
        rows = [r for r in rows if not pairs.together(first[[r]], second[[r]])[0]]
        if not rows:
            return "told together", ""
        model = load_model()
        scores = {f: model.pair[f].score(pairs.features[f]) for f in FAMILIES}
        found = choices(pairs, scores, lambda a, b: _differ(pairs, a, b))[family]
        best = max(rows, key=lambda r: float(scores[family][r]))
        of_labels = {pairs.label[first[best]], pairs.label[second[best]]}
        for choice in found:
            if {pairs.label[choice.first], pairs.label[choice.second]} == of_labels:
                chance = likely(model.choice[family], [choice], pairs.features[family])[0]
                features = pairs.features[family][choice.row].tolist()
                kind = pairs.values[choice.first].told.kind
                named = told_as(family, kind, dict(zip(FEATURES[family], features, strict=True)))
                note = f"{named} {chance:.2f} pair {scores[family][best]:.2f} " + " ".join(
                    f"{v:.1f}" for v in choice.features
                )
                return ("low score" if chance < LEAST[named] else "hidden"), note
        return "not chosen", f"pair {scores[family][best]:.2f}"
    return "no pair", ""


def _differ(pairs: Pairs, first: int, second: int) -> bool:
    return may_differ(pairs.values[first].told, pairs.values[second].told)


def _values_in(
    material: Material,
    pairs: Pairs,
    told: tuple[clusters.Told, ...],
    plant: clusters.Plant,
    *,
    planted: bool,
) -> list[int]:
    """The values in the paragraphs of the slot that stand in the words put there."""
    out = []
    for number, value in enumerate(pairs.values):
        for at in material.passages[value.passage].sentences:
            sentence = material.sentences[at]
            article = next(
                t for t in told if t.name == material.documents[sentence.document].article.id
            )
            start = sentence.start + value.told.fact.start
            for slot, begin, end, words in article.places:
                if slot != plant.slot or (article.name == plant.article) != planted:
                    continue
                text = value.told.fact.text.casefold().rstrip(".")
                within = text in words.casefold() or words.casefold() in text
                if begin <= start < end and within:
                    out.append(number)
    return sorted(set(out))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--show", action="store_true", help="print each change that is lost")
    parser.add_argument("--kind", help="only changes of this kind")
    parser.add_argument("--folders", nargs="+", choices=clusters.FOLDERS[:-1], default=["develop"])
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for story in (s for f in args.folders for s in clusters.stories(f)):
        for plant in story.changed:
            if args.kind in (None, plant.kind) and plant.kind != "negation":
                last, note = stage(story.told(plant), plant)
                counts[plant.kind, last] += 1
                if args.show and last != "found":
                    print(
                        f"{last}: {story.name} {plant.kind} {plant.slot} {plant.article}: "
                        f"{plant.words}; {note}"
                    )
    for kind in sorted({k for k, _ in counts}):
        print(f"{kind}: " + ", ".join(f"{s} {counts[kind, s]}" for s in STAGES if counts[kind, s]))


if __name__ == "__main__":
    main()
