"""Learn the weights of the line classifier, and say how well it does on pages it has not seen.

``SUMMARIZER_DATA=… python -m bench.cleaning.train [--write]``

Every page is learned from in four shapes: its visible text with lines ended by block elements, the
same with lines ended by every element, the body alone, and the body with a few lines around it as
somebody who selects text by hand would paste. Weights of their own are learned from its visible
text on one line. Pages of one host are held out together.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlparse

import numpy as np

from bench.cleaning.pages import (
    FILE,
    WORD,
    Page,
    Score,
    data_folder,
    load_pages,
    mean_score,
    page_score,
    visible_text,
)
from summarizer.cleaning.body import body_lines
from summarizer.cleaning.classifier import (
    FEATURES,
    Evidence,
    full_features,
    gather,
    story_probabilities,
)
from summarizer.cleaning.context import Floats, sigmoid
from summarizer.cleaning.features import OWN_FEATURES
from summarizer.cleaning.lines import split_lines

WEIGHTS = Path(__file__).parents[2] / "summarizer" / "data" / "line_classifier.json"
SHAPES = ("blocks", "nodes", "body", "selection")
ONE_LINE = "one line"
#: The last two shapes follow from the first: they count less.
SHAPE_WEIGHTS = {"blocks": 1.0, "nodes": 1.0, "body": 0.2, "selection": 0.2, ONE_LINE: 1.0}
#: Chosen among 1, 10, 20, 50 and 100 by cross-validation; 10 to 50 differ by 0.3 F1.
L2 = 20.0
FOLDS = 8
#: Lines that are pasted along on either side of a selection.
SELECTED_AROUND = 6


@dataclass(frozen=True, slots=True)
class Example:
    page: Page
    shape: str
    evidence: Evidence
    #: 1 where the line is of the body.
    labels: Floats
    gold: str

    @property
    def weights(self) -> Floats:
        """A line counts by its words, and every page as much as any other."""
        words = np.minimum(self.evidence.words, 100.0) + 2.0
        return words / max(1.0, float((self.labels * words).sum())) * SHAPE_WEIGHTS[self.shape]


def label_lines(text: str, body: str) -> Floats:
    """1 for each line half or more of whose words are in the body, by the best alignment.

    Matches of fewer than three words count only where they are a whole line.
    """
    lines = split_lines(text)
    words: list[str] = []
    owners: list[int] = []
    for index, line in enumerate(lines):
        found = WORD.findall(line.text)
        words += found
        owners += [index] * len(found)
    total = Counter(owners)
    hits: Counter[int] = Counter()
    matcher = difflib.SequenceMatcher(None, words, WORD.findall(body), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for owner in owners[start : start + size]:
            hits[owner] += size >= 3 or total[owner] <= size
    return np.array([float(hits[i] >= 0.5 * total[i] > 0) for i in range(len(lines))])


def examples_of(page: Page) -> list[Example]:
    found: list[Example] = []

    def add(shape: str, text: str, labels: Floats) -> None:
        evidence = gather(split_lines(text))
        lines = evidence.lines
        gold = page.text
        if shape == "selection":
            gold = "\n".join(line.text for line, label in zip(lines, labels, strict=True) if label)
        found.append(Example(page, shape, evidence, labels, gold))

    blocks = visible_text(page.html)
    labels = label_lines(blocks, page.text)
    add("blocks", blocks, labels)
    nodes = visible_text(page.html, every_node=True)
    add("nodes", nodes, label_lines(nodes, page.text))
    whole = " ".join(blocks.split())
    add(ONE_LINE, whole, label_lines(whole, page.text))
    add("body", page.text, np.ones(len(split_lines(page.text))))
    inside = np.nonzero(labels)[0]
    lines = split_lines(blocks)
    first = lines[max(0, inside[0] - SELECTED_AROUND)]
    last = lines[min(len(lines) - 1, inside[-1] + SELECTED_AROUND)]
    selected = blocks[first.start : last.end]
    add("selection", selected, label_lines(selected, page.text))
    return found


def fit_logistic(rows: Floats, labels: Floats, weights: Floats) -> Floats:
    """Weighted logistic regression by Newton's method, L2 on all but the bias (column 0)."""
    penalty = np.eye(rows.shape[1]) * L2 / 100.0
    penalty[0, 0] = 1e-8
    found: Floats = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = sigmoid(rows @ found)
        gradient = rows.T @ (weights * (labels - chance)) - penalty @ found
        curvature = (rows * (weights * chance * (1.0 - chance))[:, None]).T @ rows + penalty
        step = np.linalg.solve(curvature, gradient)
        found = found + step
        if np.abs(step).max() < 1e-7:
            break
    return found


def fit(examples: list[Example]) -> tuple[Floats, Floats]:
    labels = np.concatenate([example.labels for example in examples])
    weights = np.concatenate([example.weights for example in examples])
    own = fit_logistic(np.vstack([e.evidence.own for e in examples]), labels, weights)
    rows = np.vstack([full_features(example.evidence, own) for example in examples])
    return own, fit_logistic(rows, labels, weights)


def folds(pages: list[Page]) -> dict[str, int]:
    """Fold of each page's id: pages of a host together, hosts spread by a hash of their name."""
    hosts = sorted(
        {urlparse(page.url).hostname or "" for page in pages},
        key=lambda host: hashlib.sha256(host.encode()).hexdigest(),
    )
    place = {host: index % FOLDS for index, host in enumerate(hosts)}
    return {page.id: place[urlparse(page.url).hostname or ""] for page in pages}


def score(example: Example, weights: tuple[Floats, Floats]) -> tuple[float, float]:
    kept = body_lines(example.evidence, story_probabilities(example.evidence, weights))
    lines = example.evidence.lines
    text = "\n".join(line.text for line, keep in zip(lines, kept, strict=True) if keep)
    return page_score(example.gold, text)


def cross_validate(examples: list[Example], fold: dict[str, int]) -> dict[str, Score]:
    """Score of each shape, every page by weights learned without its host."""
    pairs: dict[str, list[tuple[float, float]]] = {example.shape: [] for example in examples}
    for held_out in range(FOLDS):
        weights = fit([e for e in examples if fold[e.page.id] != held_out])
        for example in examples:
            if fold[example.page.id] == held_out:
                pairs[example.shape].append(score(example, weights))
    return {shape: mean_score(found) for shape, found in pairs.items()}


def write(lines: tuple[Floats, Floats], one_line: tuple[Floats, Floats]) -> None:
    """The weights as JSON, one a line, with what they were learned from."""

    def named(weights: tuple[Floats, Floats]) -> dict[str, dict[str, float]]:
        own, full = weights
        return {
            "own": dict(zip(OWN_FEATURES, [round(w, 4) for w in own.tolist()], strict=True)),
            "in context": dict(zip(FEATURES, [round(w, 4) for w in full.tolist()], strict=True)),
        }

    digest = hashlib.sha256((data_folder() / FILE).read_bytes()).hexdigest()
    data = {
        "made by": "python -m bench.cleaning.train --write",
        "learned from": f"{FILE}, sha256 {digest}",
        "lines": named(lines),
        "pages on one line": named(one_line),
    }
    WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"replace {WEIGHTS.name}")
    arguments = parser.parse_args()
    pages = load_pages()
    examples = [example for page in pages for example in examples_of(page)]
    cut = [example for example in examples if example.shape == ONE_LINE]
    others = [example for example in examples if example.shape != ONE_LINE]
    fold, weights = folds(pages), (fit(others), fit(cut))
    for learned, of in zip(weights, (others, cut), strict=True):
        shapes = dict.fromkeys(example.shape for example in of)
        seen = {s: mean_score(score(e, learned) for e in of if e.shape == s) for s in shapes}
        for name, scores in (("seen", seen), ("unseen", cross_validate(of, fold))):
            for shape, found in scores.items():
                print(
                    f"{name:7} {shape:10} F1 {100 * found.f1:5.1f}  precision "
                    f"{found.precision:.3f}  recall {found.recall:.3f}  "
                    f"worst recall {found.worst:.2f}"
                )
    if arguments.write:
        write(*weights)


if __name__ == "__main__":
    main()
