"""Precision and recall of corroboration: ``python -m bench.origins.corroboration``.

Reads the labelled pairs of ``pairs.txt``, written for this bench, among which every sentence stands
in an article of its own. ``--list N`` prints N links found in clusters of Multi-News, drawn evenly,
to be judged by reading; that needs ``multinews.jsonl.gz`` (see ``bench/README.md``).
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from pathlib import Path

from bench.summaries.data import read_clusters
from bench.summaries.material import material_of
from summarizer.cleaning import clean_articles
from summarizer.corroboration import corroborations
from summarizer.material import Material, OriginMap, Passage
from summarizer.sentences import split_sentences
from summarizer.types import Article, Origin

PAIRS = Path(__file__).with_name("pairs.txt")


def read_pairs() -> list[tuple[str, str, bool]]:
    """Sentence, the other paper's, and whether that reports what the sentence says."""
    out = []
    for block in PAIRS.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            first, second = lines
            out.append((first[2:], second[2:], first.startswith("+")))
    return out


def material_of_sentences(texts: list[str]) -> Material:
    """Each text in an article, and of an origin, of its own."""
    articles = [Article(t, id=f"a{n}", language="en") for n, t in enumerate(texts)]
    documents = clean_articles(articles)
    sentences = split_sentences(documents)
    origins = tuple(Origin(f"o{n}", (f"a{n}",)) for n in range(len(texts)))
    return Material(
        documents,
        sentences,
        tuple(Passage((n,), (1.0,)) for n in range(len(sentences))),
        OriginMap(origins, tuple(s.document for s in sentences)),
        "en",
    )


def score_pairs() -> None:
    pairs = read_pairs()
    material = material_of_sentences([text for pair in pairs for text in pair[:2]])
    linked = {
        (material.sentences[p].document, material.sentences[c.sentence].document)
        for p, row in enumerate(corroborations(material))
        for c in row
    }
    right = wrong = 0
    for number, (first, second, expected) in enumerate(pairs):
        found = (2 * number, 2 * number + 1) in linked
        right += found and expected
        wrong += found and not expected
        if found != expected:
            print(f"{'missed' if expected else 'FALSE'}\n  {first}\n  {second}")
    positive = sum(expected for _, _, expected in pairs)
    print(f"{len(pairs)} pairs: recall {right}/{positive}, false {wrong}/{len(pairs) - positive}")


def list_links(folder: Path, count: int) -> None:
    found = []
    for number, cluster in enumerate(read_clusters(folder, "multinews")):
        material = material_of(cluster)
        if material is None:
            continue
        for p, row in enumerate(corroborations(material)):
            first = material.sentences[material.passages[p].sentences[0]].text
            found += [(number, first, material.sentences[c.sentence].text, c[1]) for c in row]
    chance = random.Random(0)  # noqa: S311 - a fixed sequence is what a benchmark needs
    print(f"{len(found)} links")
    for number, first, second, share in chance.sample(found, min(count, len(found))):
        print(f"cluster {number}, {share:.2f}\n  {first}\n  {second}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    parser.add_argument("--list", type=int, default=0, metavar="N", help="links to print")
    options = parser.parse_args()
    score_pairs()
    if options.list:
        if not options.data:
            sys.exit("name the folder of the data with --data")
        list_links(Path(options.data), options.list)


if __name__ == "__main__":
    main()
