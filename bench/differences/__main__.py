"""Plant changed facts and harmless variations in articles; count what is reported.

    python -m bench.differences [--show] [--set NAME] [--data FOLDER]

Prints precision and recall on every set and, with the data, every row that is reported for
untouched clusters of Multi-News, AllSides and NeuS, and for untouched stories of ECB+, most of ten
articles and more, to be judged by reading.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.differences.scoring import NAMES, compared, digest, row, score

#: The set of single articles, each with the story it is of.
STORIES = "ecbplus.jsonl.gz"


def _report(name: str, *, show: bool) -> None:
    result = score(name)
    if show:
        for note in result.notes:
            print(f"  {note}")
    hits, total = sum(result.found.values()), sum(result.planted.values())
    kinds = ", ".join(f"{k} {result.found[k]}/{n}" for k, n in sorted(result.planted.items()))
    print(f"{name} ({digest(name)}): recall {hits}/{total} = {result.recall:.3f} ({kinds})")
    print(
        f"{name}: precision {result.precision:.3f}; {result.wrong} false rows; {result.noisy} of "
        f"{result.quiet} harmless ones have a row; {result.other_kind} found as another kind"
    )


def _untouched(path: Path) -> None:
    if not path.is_file():
        print(f"{path} is missing: see bench/README.md for how to get it", file=sys.stderr)
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    if path.name == STORIES:
        sets = _stories(found)
    else:
        sets = {str(number): cluster["articles"] for number, cluster in enumerate(found)}
    rows = clusters = 0
    for name, of_one in sets.items():
        articles = [
            {"text": a["text"], "published": a.get("date") or None}
            for a in of_one
            if a["text"].strip()
        ]
        if len(articles) < 2:
            continue
        clusters += 1
        for d in compared(articles):
            rows += 1
            print(f"  {path.stem} {name}: {row(d)}")
            for claim in d.claims:
                print(f"      {claim.value}: {claim.citations[0].quote[:300]}")
    print(f"{path.stem}: {rows} rows in {clusters} untouched clusters, to be judged by reading")


def _stories(articles: Sequence[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Articles by their story, with those dates that are whole."""
    out: dict[str, list[dict[str, Any]]] = {}
    for article in sorted(articles, key=lambda a: str(a["story"])):
        try:
            day = datetime.strptime(article.get("date") or "", "%B %d, %Y").date().isoformat()
        except ValueError:
            day = ""
        out.setdefault(article["story"], []).append({"text": article["text"], "date": day})
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--show", action="store_true", help="print what was missed and what is false"
    )
    parser.add_argument("--set", choices=NAMES, help="only this set")
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    args = parser.parse_args()
    for name in NAMES:
        if args.set in (None, name):
            _report(name, show=args.show)
    if args.data:
        for file in ("multinews.jsonl.gz", "allsides.jsonl.gz", "neus.jsonl.gz", STORIES):
            _untouched(Path(args.data) / file)


if __name__ == "__main__":
    main()
