"""Train the weights of the ranker: ``python -m bench.summaries.train --data FOLDER``.

Two steps, as in :mod:`summarizer.ranking`: logistic regression for "is this bigram in the human
summary", then boosted trees for "what share of this passage's words does the summary repeat".
Writes the shipped weights (trained on every cluster) and, under bench/results/, one set a fold:
``python -m bench.summaries`` scores every cluster with the fold that was trained without it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rouge_score import tokenizers

from bench.summaries.data import (
    FOLDS,
    SETS,
    Cluster,
    MissingDataError,
    data_folder,
    read_clusters,
    subset,
    without_overlap,
)
from bench.summaries.material import material_of
from summarizer.material import Material
from summarizer.ranking.concepts import (
    CONCEPT_FEATURES,
    Concepts,
    concept_features,
    find_concepts,
    shared_bigrams,
)
from summarizer.ranking.model import FEATURE_DIGITS, RankingModel, parse_model
from summarizer.ranking.passages import PASSAGE_FEATURES, passage_features
from summarizer.ranking.story import Story, kept_sentences, read_story
from summarizer.text.words import words

Floats = NDArray[np.float64]

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "summarizer" / "data" / "ranking.json"
FOLD_FOLDER = ROOT / "bench" / "results" / "ranking-folds"

ABOUT = {
    "made by": "python -m bench.summaries.train",
    "concepts": "feature: [weight, mean, scale] of a logistic regression on standardised features",
    "passages": "trees of nodes; [value] is a leaf, [feature, threshold, left, right] goes left "
    "where the feature is at most the threshold; the leaves reached are added up",
}
#: Boosting: small trees and a low rate, chosen by cross-validation; more of either overfits.
TREES = {
    "objective": "l2",
    "num_leaves": 15,
    "learning_rate": 0.06,
    "min_child_samples": 50,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "feature_fraction": 0.5,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}
TREE_COUNT = 100
#: Trainings that are averaged: one alone moves a set by up to a point, by chance.
SEEDS = (1, 2, 3)

_tokenizer = tokenizers.DefaultTokenizer(use_stemmer=True)


@dataclass(frozen=True, slots=True)
class Example:
    """A cluster with everything that does not depend on the weights."""

    cluster: Cluster
    material: Material
    story: Story
    concepts: Concepts
    features: Floats
    #: Share of the references that have each concept.
    in_references: Floats
    #: Share of each passage's words that open a bigram of a reference.
    repeated: Floats


def examples_of(clusters: Iterable[Cluster]) -> list[Example]:
    """Clusters with what training needs; those without a sentence are left out."""
    out = []
    for cluster in clusters:
        material = material_of(cluster)
        if material is None:
            continue
        story = read_story(material)
        concepts = find_concepts(story)
        out.append(
            Example(
                cluster=cluster,
                material=material,
                story=story,
                concepts=concepts,
                features=concept_features(story, concepts),
                in_references=_concepts_in_references(cluster, material, concepts),
                repeated=_repeated(cluster, material),
            )
        )
    return out


def _concepts_in_references(cluster: Cluster, material: Material, concepts: Concepts) -> Floats:
    """Compared by ROUGE's own stems, which are nearly those of the concepts."""
    targets = [set(_bigrams(_tokenizer.tokenize(r))) for r in cluster.references]
    found = np.zeros(len(concepts))
    seen = np.zeros(len(concepts), dtype=bool)
    spans = [words(s.text) for s in material.sentences]
    starts = np.cumsum([0, *(len(w) for w in spans)])
    for concept, sentence, token in zip(
        concepts.concept.tolist(), concepts.sentence.tolist(), concepts.token.tolist(), strict=True
    ):
        if seen[concept]:
            continue
        seen[concept] = True
        place = token - int(starts[sentence])
        pair = spans[sentence][place : place + 2]
        wanted = _bigrams(_tokenizer.tokenize(" ".join(w.text for w in pair)))
        if wanted:
            found[concept] = np.mean([all(b in t for b in wanted) for t in targets])
    return found


def _repeated(cluster: Cluster, material: Material) -> Floats:
    references = [Counter(_bigrams(_tokenizer.tokenize(r))) for r in cluster.references]
    out = np.zeros(len(material.passages))
    for index, sentence in enumerate(kept_sentences(material)):
        tokens = _tokenizer.tokenize(material.sentences[sentence].text)
        own = Counter(_bigrams(tokens))
        shared = [sum((own & r).values()) for r in references]
        out[index] = np.mean(shared) / max(len(tokens), 1)
    return out


def _bigrams(tokens: Sequence[str]) -> list[tuple[str, str]]:
    return list(pairwise(tokens))


def train(examples: Sequence[Example]) -> dict[str, Any]:
    """Weights in the form that ships."""
    concepts = _train_concepts(examples)
    logistic = parse_model({"concepts": concepts, "passages": {"trees": []}}).concepts
    features, targets, sizes = [], [], []
    for e in examples:
        weights = logistic.predict(e.features)
        shared = shared_bigrams(e.story, e.concepts, e.features[:, 0])
        features.append(passage_features(e.material, e.story, e.concepts, weights, shared))
        targets.append(e.repeated)
        kept = np.array(kept_sentences(e.material), dtype=np.int64)
        sizes.append(1.0 + e.story.tokens.lengths[kept])
    trees = _train_trees(np.vstack(features), np.concatenate(targets), np.concatenate(sizes))
    return {"about": ABOUT, "concepts": concepts, "passages": trees}


def _train_concepts(examples: Sequence[Example]) -> dict[str, Any]:
    from sklearn.linear_model import LogisticRegression

    features = np.vstack([e.features for e in examples])
    target = np.concatenate([e.in_references for e in examples]) >= 0.5
    mean, scale = features.mean(axis=0), features.std(axis=0)
    scale[scale < 1e-9] = 1.0
    fitted = LogisticRegression(C=1.0, max_iter=300).fit((features - mean) / scale, target)
    return {
        "intercept": round(float(fitted.intercept_[0]), 6),
        "features": {
            name: [round(float(v), 6) for v in column]
            for name, *column in zip(CONCEPT_FEATURES, fitted.coef_[0], mean, scale, strict=True)
        },
    }


def _train_trees(features: Floats, target: Floats, weight: Floats) -> dict[str, Any]:
    import lightgbm

    data = lightgbm.Dataset(np.round(features, FEATURE_DIGITS), target, weight=weight)
    boosters = [
        lightgbm.train({**TREES, "seed": seed}, data, num_boost_round=TREE_COUNT) for seed in SEEDS
    ]
    trees = [_nodes(t["tree_structure"]) for b in boosters for t in b.dump_model()["tree_info"]]
    return {"features": list(PASSAGE_FEATURES), "trees": trees}


def _nodes(root: dict[str, Any]) -> list[list[float]]:
    """A tree as a list of nodes, the root first; children stand behind their parents."""
    nodes: list[list[float]] = []

    def add(node: dict[str, Any]) -> int:
        at = len(nodes)
        if "leaf_value" in node:
            nodes.append([round(node["leaf_value"] / len(SEEDS), 7)])
            return at
        nodes.append([])
        # Between two rounded values, so that rounding the threshold cannot pass one.
        threshold = round(node["threshold"], FEATURE_DIGITS + 1)
        left, right = add(node["left_child"]), add(node["right_child"])
        nodes[at] = [node["split_feature"], threshold, left, right]
        return at

    add(root)
    return nodes


def write(weights: dict[str, Any], path: Path) -> None:
    """JSON with one feature and one tree a line."""
    trees = ",\n    ".join(
        json.dumps(t, separators=(",", ":")) for t in weights["passages"]["trees"]
    )
    features = ",\n    ".join(
        f"{json.dumps(k)}: {json.dumps(v)}" for k, v in weights["concepts"]["features"].items()
    )
    about = ",\n    ".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in weights["about"].items())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'{{\n  "about": {{\n    {about}\n  }},\n'
        f'  "concepts": {{\n   "intercept": {weights["concepts"]["intercept"]},\n'
        f'   "features": {{\n    {features}\n   }}\n  }},\n'
        f'  "passages": {{\n   "features": {json.dumps(weights["passages"]["features"])},\n'
        f'   "trees": [\n    {trees}\n   ]\n  }}\n}}\n',
        encoding="utf-8",
    )


def read_folds() -> list[RankingModel]:
    """The models of the folds, made by this script. Raises ``FileNotFoundError``."""
    paths = [FOLD_FOLDER / f"{fold}.json" for fold in range(FOLDS)]
    return [parse_model(json.loads(p.read_text(encoding="utf-8"))) for p in paths]


def load_examples(folder: Path, size: int | None = None) -> tuple[list[Example], list[Example]]:
    """Examples that are held out in turn, and those that are only trained on."""
    scored = [(name, subset(read_clusters(folder, name), size)) for name in SETS]
    held_out = [c for _, clusters in scored for c in clusters]
    training = without_overlap(read_clusters(folder, "neus_train"), held_out)
    only_trained = examples_of(subset(training, None if size is None else 8 * size))
    return [e for _, clusters in scored for e in examples_of(clusters)], only_trained


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", help="folder of the data sets (or SUMMARIZER_DATA)")
    parser.add_argument("--subset", type=int, help="clusters a set, to try the script")
    parser.add_argument("--folds-only", action="store_true", help="leave the shipped weights")
    arguments = parser.parse_args()
    try:
        folder = data_folder(arguments.data)
        began = time.perf_counter()
        scored, only_trained = load_examples(folder, arguments.subset)
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(scored)} + {len(only_trained)} clusters read, {time.perf_counter() - began:.0f} s")
    for fold in range(FOLDS):
        weights = train([*only_trained, *(e for e in scored if e.cluster.fold != fold)])
        write(weights, FOLD_FOLDER / f"{fold}.json")
        print(f"fold {fold} trained, {time.perf_counter() - began:.0f} s", flush=True)
    if not arguments.folds_only:
        write(train([*only_trained, *scored]), SHIPPED)
        print(f"{SHIPPED} written, {SHIPPED.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
