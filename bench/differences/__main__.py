"""Plant changed facts and harmless variations in pairs of articles; count what is reported.

    python -m bench.differences [--show] [--data FOLDER]

Prints precision and recall on the two sets of cases and, with the data, every
row that is reported for untouched clusters of Multi-News, to be judged by reading.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.differences.cases import BACKGROUND, DEVELOPMENT, SECOND, Case
from summarizer import Briefing, Disagreement, summarize

SHOWN = ("contradiction", "update", "estimate")


def _articles(telling: Sequence[str]) -> list[dict[str, str]]:
    out = []
    for number, (fact, rest) in enumerate(zip(telling, BACKGROUND, strict=True)):
        text = "\n\n".join([rest[0], fact[:1].upper() + fact[1:], *rest[1:]])
        out.append({"text": text, "source": f"Paper {number}", "published": "2024-05-01T08:00Z"})
    return out


def _planted(cases: Sequence[Case], which: str) -> Iterator[tuple[Case, tuple[str, str], Briefing]]:
    for case in cases:
        for first, second in getattr(case, which):
            for a, b in ((first, second), (second, first)):
                texts = (case.tellings[0].format(v=a), case.tellings[1].format(v=b))
                yield case, (a, b), summarize(_articles(texts))


def _rows(briefing: Briefing) -> list[str]:
    return [
        f"{d.kind} | {d.slot} | {' / '.join(c.value for c in d.claims)}"
        for d in briefing.disagreements
        if d.kind in SHOWN
    ]


def _report(name: str, cases: Sequence[Case], *, show: bool) -> None:
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    wrong: list[str] = []
    for case, values, briefing in _planted(cases, "changed"):
        planted[case.kind] += 1
        right = [
            d
            for d in briefing.disagreements
            if d.kind in SHOWN and any(_shows(c.value, values) for c in d.claims)
        ]
        found[case.kind] += bool(right)
        if show and not right:
            print(f"  missed  {case.kind}: {values}: {case.tellings[0][:60]}")
        extra = len(_rows(briefing)) - min(1, len(right))
        wrong += _rows(briefing)[:extra]
    harmless = 0
    for case, values, briefing in _planted(cases, "harmless"):
        harmless += 1
        rows = _rows(briefing)
        if show:
            for row in rows:
                print(f"  false   {case.kind}: {values}: {row}")
        wrong += rows
    hits, total = sum(found.values()), sum(planted.values())
    kinds = ", ".join(f"{kind} {found[kind]}/{planted[kind]}" for kind in planted)
    precision = hits / max(1, hits + len(wrong))
    print(f"{name}: recall {hits}/{total} = {hits / total:.3f} ({kinds})")
    print(f"{name}: precision {precision:.3f}; {len(wrong)} false rows, {harmless} harmless pairs")


def _shows(value: str, values: tuple[str, str]) -> bool:
    return any(v.casefold() in value.casefold() or value.casefold() in v.casefold() for v in values)


def _untouched(folder: Path) -> None:
    path = folder / "multinews.jsonl.gz"
    if not path.is_file():
        print(f"{path} is missing: see bench/README.md for how to get it", file=sys.stderr)
        return
    rows = clusters = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            texts = [a["text"] for a in json.loads(line)["articles"] if a["text"].strip()]
            if len(texts) < 2:
                continue
            clusters += 1
            briefing = summarize(texts, max_words=60)
            for row, d in zip(_rows(briefing), _shown(briefing), strict=True):
                rows += 1
                print(f"  cluster {number}: {row}")
                for claim in d.claims:
                    print(f"      {claim.value}: {claim.citations[0].quote[:200]}")
    print(f"untouched: {rows} rows in {clusters} clusters, to be judged by reading")


def _shown(briefing: Briefing) -> list[Disagreement]:
    return [d for d in briefing.disagreements if d.kind in SHOWN]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--show", action="store_true", help="print what was missed and what is false"
    )
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    args = parser.parse_args()
    _report("development", DEVELOPMENT, show=args.show)
    _report("second set", SECOND, show=args.show)
    if args.data:
        _untouched(Path(args.data))


if __name__ == "__main__":
    main()
