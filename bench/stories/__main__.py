"""Measure how articles are grouped into stories.

    python -m bench.stories quality --data FOLDER      B-cubed and ARI, beside TF-IDF with average
                                                       linkage at its best threshold
    python -m bench.stories nested --data FOLDER       B-cubed on topics of ecbplus for which the
                                                       constants of linkage were not chosen
    python -m bench.stories scaling --sizes 12500 25000 50000 100000
    python -m bench.stories background --data FOLDER   counts of stems again, for rarity.py

FOLDER is the data that the README of the benchmarks describes, or ``SUMMARIZER_DATA``. The counts
that ship are of ``neus_train`` and ``multinews``; the other sets are seen by nothing but the
choice of the constants in ``summarizer.stories``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from bench.stories.measures import Scores, score
from bench.stories.newswire import newswire
from summarizer import Article, group_stories

#: Data sets with the names of their file and of the key that tells the event.
SETS = {
    "ecbplus": "ecbplus.jsonl.gz",
    "allsides": "allsides.jsonl.gz",
    "neus": "neus.jsonl.gz",
    "multinews": "multinews.jsonl.gz",
    "multiling": "multiling2011.jsonl.gz",
}
#: Parts a set is split into, by event: thresholds of the baseline are chosen on the others.
FOLDS = 5
THRESHOLDS = [k / 50 for k in range(2, 25)]
#: For the dated variants: days over which events begin, and days an event lasts.
PERIOD, WIDTH = 90, 14


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("what", choices=["quality", "nested", "scaling", "background", "one"])
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    parser.add_argument("--sizes", type=int, nargs="+", default=[12500, 25000, 50000, 100000])
    args = parser.parse_args()
    if args.what == "scaling":
        scaling(args.sizes)
    elif args.what == "one":
        one(args.sizes[0])
    elif args.data is None:
        parser.error("name the folder of the data with --data or SUMMARIZER_DATA")
    elif args.what == "quality":
        quality(Path(args.data))
    elif args.what == "nested":
        nested(Path(args.data))
    else:
        background(Path(args.data))


def load(folder: Path, name: str) -> list[tuple[Article, str, str]]:
    """Articles with their event, and the topic that keeps similar events in one fold."""
    with gzip.open(folder / SETS[name], "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    if name == "ecbplus":
        found = [(_article(row), row["story"], row["topic"]) for row in rows]
    else:
        found = [
            (_article(article), str(row["id"]), str(row["id"]))
            for row in rows
            for article in row["articles"]
        ]
    return [(replace(a, id=f"x{k}"), event, topic) for k, (a, event, topic) in enumerate(found)]


def _article(row: dict[str, Any]) -> Article:
    return Article(text=row["text"], title=row.get("title") or None, source=row.get("source"))


def dated(rows: list[tuple[Article, str, str]], seed: int) -> list[tuple[Article, str, str]]:
    """The same articles with times: events begin over :data:`PERIOD` days and last two weeks."""
    maker = random.Random(seed)  # noqa: S311 - not for secrets
    begins: dict[str, float] = {}
    out = []
    for article, event, topic in rows:
        begin = begins.setdefault(event, maker.uniform(0, PERIOD))
        when = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=begin + maker.uniform(0, WIDTH))
        out.append((replace(article, published=when), event, topic))
    return out


def quality(folder: Path) -> None:
    print("B-cubed precision, recall, F1; adjusted Rand index")
    sets = {name: load(folder, name) for name in SETS}
    sets["all"] = [
        (replace(article, id=f"{name} {article.id}"), event, topic)
        for name, rows in sets.items()
        for article, event, topic in rows
    ]
    for name, rows in sets.items():
        print(f"\n{name}: {len(rows)} articles, {len({event for _, event, _ in rows})} events")
        print(f"  ours                     {_ours(rows)}")
        print(f"  ours, events in {PERIOD} days   {_ours(dated(rows, 0))}")
        print(f"  baseline, cross-validated{_baseline(rows)}")
        print(f"  baseline, best threshold {_best(rows)}")


def _ours(rows: Sequence[tuple[Article, str, str]]) -> Scores:
    story = {i: s.id for s in group_stories(a for a, _, _ in rows) for i in s.article_ids}
    return score([event for _, event, _ in rows], [story[a.id or ""] for a, _, _ in rows])


def _tree(rows: Sequence[tuple[Article, str, str]]) -> Any:
    """TF-IDF and average linkage over all pairs."""
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import squareform
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{a.title or ''}\n{a.text}" for a, _, _ in rows]
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    distances = 1 - (vectors @ vectors.T).toarray()
    return linkage(squareform(distances.clip(0), checks=False), "average")


def _cut(rows: Sequence[tuple[Article, str, str]], tree: Any, threshold: float) -> Scores:
    from scipy.cluster.hierarchy import fcluster

    labels = fcluster(tree, 1 - threshold, "distance").tolist()
    return score([event for _, event, _ in rows], labels)


def _best(rows: Sequence[tuple[Article, str, str]]) -> Scores:
    tree = _tree(rows)
    return max((_cut(rows, tree, t) for t in THRESHOLDS), key=lambda s: s.f1)


def _baseline(rows: Sequence[tuple[Article, str, str]]) -> Scores:
    """The threshold that is best on four fifths of the topics, used on the last; whole set scored
    fold by fold and averaged by size.
    """
    topics = sorted({topic for _, _, topic in rows})
    random.Random(0).shuffle(topics)  # noqa: S311 - not for secrets
    total, sums = len(rows), [0.0] * 4
    for fold in range(FOLDS):
        held = set(topics[fold::FOLDS])
        train = [row for row in rows if row[2] not in held]
        test = [row for row in rows if row[2] in held]
        tree = _tree(train)
        threshold = max(THRESHOLDS, key=lambda t: _cut(train, tree, t).f1)
        got = _cut(test, _tree(test), threshold)
        for k, value in enumerate((got.precision, got.recall, got.f1, got.ari)):
            sums[k] += value * len(test) / total
    return Scores(*sums)


#: Values of THRESHOLD, COHESION and COHESION_PAIRS that :func:`nested` chooses among, and how often
#: it divides the topics.
GRID = ((0.65, 0.7, 0.75, 0.8), (0.1, 0.13, 0.17, 0.22), (0.5, 1.0, 2.0))
DIVISIONS = 200
_Constants = tuple[float, float, float]


def nested(folder: Path) -> None:
    """What unseen topics can expect: the topics of ecbplus are halved again and again, the
    constants chosen on one half, alone or with the other sets, and scored on the other. A topic is
    never divided. Takes ten minutes.
    """
    from summarizer.stories import linkage

    sets = {name: load(folder, name) for name in SETS}
    rows = sets.pop("ecbplus")
    sizes = {name: len(found) for name, found in sets.items()}
    shipped = (linkage.THRESHOLD, linkage.COHESION, linkage.COHESION_PAIRS)
    sums: dict[_Constants, dict[str, list[float]]] = {}
    others: dict[_Constants, dict[str, float]] = {}
    for values in sorted({*product(*GRID), shipped}):
        linkage.THRESHOLD, linkage.COHESION, linkage.COHESION_PAIRS = values
        sums[values] = _by_topic(rows)
        others[values] = {name: _ours(found).f1 for name, found in sets.items()}
    linkage.THRESHOLD, linkage.COHESION, linkage.COHESION_PAIRS = shipped

    def worth(values: _Constants, half: Sequence[str], way: str) -> float:
        """Of constants, by one half and, unless ``way`` is "half", by the other sets."""
        mine = _f1(sums[values], half)
        if way == "half":
            return mine
        if way == "sets":
            return mine + sum(others[values].values())
        articles = sum(sums[values][topic][2] for topic in half)
        return mine * articles + sum(f1 * sizes[n] for n, f1 in others[values].items())

    topics = sorted({topic for _, _, topic in rows})
    maker = random.Random(0)  # noqa: S311 - not for secrets
    ways = {
        "half": "chosen on the other half",
        "articles": "and on the other sets, every article alike",
        "sets": "and on the other sets, every set alike",
    }
    found: dict[str, list[float]] = {way: [] for way in (*ways, "shipped")}
    baseline: list[float] = []
    for _ in range(DIVISIONS):
        maker.shuffle(topics)
        half, rest = topics[::2], topics[1::2]
        for way in ways:
            best = max(sums, key=partial(worth, half=half, way=way))
            found[way].append(_f1(sums[best], rest))
        found["shipped"].append(_f1(sums[shipped], rest))
        if len(baseline) < FOLDS:
            held = {*rest}
            baseline.append(_best([row for row in rows if row[2] in held]).f1)
    for way, name in {**ways, "shipped": "as shipped"}.items():
        scores = sorted(found[way])
        mean, tenth = sum(scores) / len(scores), scores[len(scores) // 10]
        print(f"{name:44}B-cubed F1 {100 * mean:.1f}, in the worst tenth {100 * tenth:.1f}")
    mean = sum(baseline) / len(baseline)
    print(f"{'baseline, best threshold':44}B-cubed F1 {100 * mean:.1f}")


def _by_topic(rows: Sequence[tuple[Article, str, str]]) -> dict[str, list[float]]:
    """Sums of the B-cubed precision and recall of a topic's articles, and how many they are."""
    story = {i: s.id for s in group_stories(a for a, _, _ in rows) for i in s.article_ids}
    found = [story[article.id or ""] for article, _, _ in rows]
    both = Counter((event, group) for (_, event, _), group in zip(rows, found, strict=True))
    events, groups = Counter(event for _, event, _ in rows), Counter(found)
    sums: dict[str, list[float]] = {}
    for (_, event, topic), group in zip(rows, found, strict=True):
        precision, recall, count = sums.setdefault(topic, [0.0, 0.0, 0.0])
        shared = both[event, group]
        sums[topic] = [
            precision + shared / groups[group],
            recall + shared / events[event],
            count + 1,
        ]
    return sums


def _f1(sums: dict[str, list[float]], topics: Sequence[str]) -> float:
    precision, recall, count = (sum(sums[topic][k] for topic in topics) for k in range(3))
    return 2 * precision * recall / count / (precision + recall)


def scaling(sizes: Sequence[int]) -> None:
    """Every size in a process of its own, so that its memory can be told."""
    print("articles  stories  seconds (processor)  MB  B-cubed F1  times the size before")
    before = 0.0
    for size in sizes:
        command = [sys.executable, "-m", "bench.stories", "one", "--sizes", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found = json.loads(done.stdout)
        ratio = f"{found['seconds'] / before:.2f}" if before else ""
        before = found["seconds"]
        print(
            f"{size:8}  {found['stories']:7}  {found['elapsed']:7.1f} ({found['seconds']:.1f})"
            f"  {found['mb']:5}  {100 * found['f1']:.1f}  {ratio}",
            flush=True,
        )


def one(size: int) -> None:
    import resource

    wire = list(newswire(size))
    articles = [article for article, _ in wire]
    begun, processor = time.perf_counter(), time.process_time()
    stories = group_stories(articles)
    elapsed, seconds = time.perf_counter() - begun, time.process_time() - processor
    story = {i: s.id for s in stories for i in s.article_ids}
    f1 = score([event for _, event in wire], [story[a.id or ""] for a in articles]).f1
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        json.dumps(
            {
                "stories": len(stories),
                "elapsed": elapsed,
                "seconds": seconds,
                "mb": mb,
                "f1": f1,
            }
        )
    )


def background(folder: Path) -> None:
    """Write the counts that ship: stems in at least five articles."""
    from summarizer.stories.terms import MAX_CHARACTERS
    from summarizer.text.words import stems

    counts: Counter[str] = Counter()
    articles = 0
    for name in ("neus_train.jsonl.gz", SETS["multinews"]):
        with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                for row in json.loads(line)["articles"]:
                    text = f"{row.get('title') or ''}\n{row['text'][:MAX_CHARACTERS]}"
                    counts.update(set(stems(text)))
                    articles += 1
    path = Path(__file__).parents[2] / "summarizer" / "data" / "stories_counts.tsv"
    lines_out = [f"{stem}\t{count}" for stem, count in sorted(counts.items()) if count >= 5]
    path.write_text("\n".join([str(articles), *lines_out]) + "\n", "utf-8")
    print(f"{path}: {len(lines_out)} stems of {articles} articles")


if __name__ == "__main__":
    main()
