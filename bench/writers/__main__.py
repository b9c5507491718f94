"""Brief clusters with each writer; report support, compression, ROUGE and seconds.

    python -m bench.writers --writers verbatim tidied local --clusters 10

Without ``--data`` (or ``SUMMARIZER_DATA``) the sample articles under ``seeds/`` are briefed, and
ROUGE, which needs summaries by people, is left out. "before" is the share of sentences of which no
answer of the model was refused; "after" that of sentences which are supported in the briefing
(all of them, or something is wrong); "used" that of sentences in the model's own words.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from summarizer import Article, Briefing, summarize
from summarizer.inputs.files import read_articles
from summarizer.text.words import count_words

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(slots=True)
class Tally:
    """What was counted of one writer."""

    sentences: int = 0
    supported: int = 0
    rewritten: int = 0
    right_at_once: int = 0
    words: int = 0
    cited_words: int = 0
    seconds: list[float] = field(default_factory=list)
    rouge: list[dict[str, float]] = field(default_factory=list)
    warnings: int = 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--writers", nargs="+", default=["verbatim", "tidied", "local"])
    parser.add_argument("--data", help="folder of the clusters (default: SUMMARIZER_DATA)")
    parser.add_argument("--set", default="multinews", help="which clusters")
    parser.add_argument("--clusters", type=int, default=10, help="how many of them")
    parser.add_argument("--timeout", type=float, default=600.0, help="seconds for one briefing")
    args = parser.parse_args()
    clusters = list(_clusters(args.data, args.set, args.clusters))
    print("writer      before  after   used  words/cited  R1    R2    RL    s/briefing  warnings")
    for writer in args.writers:
        tally = Tally()
        for articles, references, budget in clusters:
            began = time.perf_counter()
            briefing = summarize(
                articles, max_words=budget, writer=writer, writer_timeout=args.timeout
            )
            tally.seconds.append(time.perf_counter() - began)
            _count(tally, briefing, references)
        print(_row(writer, tally))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(clusters)} clusters; peak memory {peak:.0f} MB", file=sys.stderr)
    return 0


def _clusters(
    data: str | None, name: str, count: int
) -> Iterator[tuple[list[Article], tuple[str, ...], int]]:
    from bench.summaries.data import MissingDataError, data_folder, read_clusters

    try:
        folder = data_folder(data)
    except MissingDataError:
        for seeds in ("security-talks", "developing/day-1", "developing/day-2"):
            yield [*read_articles([str(SEEDS / seeds)]).articles], (), 150
        return
    for cluster in read_clusters(folder, name)[:count]:
        articles = [
            Article(text=a.text, title=a.title or None, source=a.source or None)
            for a in cluster.articles
        ]
        yield articles, cluster.references, cluster.budget


def _count(tally: Tally, briefing: Briefing, references: tuple[str, ...]) -> None:
    for sentence in briefing.sentences:
        tally.sentences += 1
        tally.supported += sentence.verdict.supported
        tally.rewritten += sentence.kind == "rewritten"
        tally.words += count_words(sentence.text)
        tally.cited_words += count_words(sentence.citations[0].quote)
        tally.right_at_once += not sentence.repairs
    tally.warnings += len(briefing.warnings)
    if references:
        from bench.summaries.scoring import rouge

        tally.rouge.append(rouge([s.text for s in briefing.sentences], references))


def _row(writer: str, tally: Tally) -> str:
    share = max(tally.sentences, 1)
    rouge = [
        f"{fmean(r[m] for r in tally.rouge):5.1f}" if tally.rouge else "    –"
        for m in ("rouge1", "rouge2", "rougeLsum")
    ]
    return (
        f"{writer:<12}{100 * tally.right_at_once / share:5.1f}  "
        f"{100 * tally.supported / share:5.1f}  {100 * tally.rewritten / share:5.1f}  "
        f"{tally.words / max(tally.cited_words, 1):11.2f}  {' '.join(rouge)}  "
        f"{fmean(tally.seconds):10.2f}  {tally.warnings:8d}"
    )


if __name__ == "__main__":
    sys.exit(main())
