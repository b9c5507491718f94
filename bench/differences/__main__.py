"""Plant changed facts and harmless variations in pairs of articles; count what is reported.

    python -m bench.differences [--show] [--data FOLDER]

Prints precision and recall on the four sets of cases and, with the data, every
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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.differences import clusters, held_out
from bench.differences.cases import BACKGROUND, DEVELOPMENT, SECOND, Case
from bench.differences.held_out import HELD_OUT
from bench.differences.third import THIRD
from summarizer import Briefing, Disagreement, summarize

SHOWN = ("contradiction", "update", "estimate")


@dataclass(frozen=True, slots=True)
class CaseSet:
    name: str
    cases: tuple[Case, ...]
    #: What the two newsrooms write besides.
    background: tuple[tuple[str, ...], tuple[str, ...]]


SETS = (
    CaseSet("development", DEVELOPMENT, BACKGROUND),
    CaseSet("second set", SECOND, BACKGROUND),
    CaseSet("third set", THIRD, BACKGROUND),
    CaseSet("held out", HELD_OUT, held_out.BACKGROUND),
)


def _articles(case: Case, values: tuple[str, str], background: Sequence[Sequence[str]]) -> Any:
    for number, rest in enumerate(background):
        fact = case.tellings[number].format(v=values[number])
        text = "\n\n".join([rest[0], fact[:1].upper() + fact[1:], *rest[1:]])
        yield {"text": text, "source": f"Paper {number}", "published": case.published[number]}


def _planted(cases: CaseSet, which: str) -> Iterator[tuple[Case, tuple[str, str], Briefing]]:
    for case in cases.cases:
        for pair in getattr(case, which):
            for values in (pair, pair[::-1]) if case.both_orders else (pair,):
                articles = list(_articles(case, values, cases.background))
                yield case, values, summarize(articles)


def _rows(briefing: Briefing) -> list[str]:
    return [
        f"{d.kind} | {d.slot} | {' / '.join(c.value for c in d.claims)}"
        for d in briefing.disagreements
        if d.kind in SHOWN
    ]


def _report(cases: CaseSet, *, show: bool) -> None:
    other_kind = 0
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
        if right and case.shown_as and case.shown_as not in {d.kind for d in right}:
            other_kind += 1
            if show:
                print(f"  kind    {case.kind}: {values}: {[d.kind for d in right]}")
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
    name = cases.name
    print(f"{name}: recall {hits}/{total} = {hits / total:.3f} ({kinds})")
    print(f"{name}: precision {precision:.3f}; {len(wrong)} false rows, {harmless} harmless pairs")
    if any(case.shown_as for case in cases.cases):
        print(f"{name}: {other_kind} found rows of another kind than they should be")


def _shows(value: str, values: tuple[str, str]) -> bool:
    return any(v.casefold() in value.casefold() or value.casefold() in v.casefold() for v in values)


def _report_stories(*, show: bool) -> None:
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    wrong = quiet = noisy = 0
    for story in clusters.stories():
        for plant in (None, *story.changed, *story.harmless):
            told = story.told(plant)
            briefing = summarize(
                [
                    {"id": t.name, "text": t.text, "source": f"{t.name} Paper", "published": t.published}
                    for t in told
                ]
            )
            shown = _shown(briefing)
            right: list[Disagreement] = []
            if plant and plant.kind:
                right = [row for row in shown if clusters.finds(row, told, plant)]
                planted[plant.kind] += 1
                found[plant.kind] += bool(right)
                if show and not right:
                    print(f"  missed  {story.name}: {plant.kind} {plant.slot}: {plant.words}")
            else:
                quiet += 1
            extra = [row for row in shown if row not in right]
            noisy += bool(extra) and not (plant and plant.kind)
            wrong += len(extra)
            if show:
                for row in extra:
                    values = " / ".join(c.value for c in row.claims)
                    print(f"  false   {story.name}: {plant}: {row.kind} | {row.slot} | {values}")
    hits, total = sum(found.values()), sum(planted.values())
    kinds = ", ".join(f"{kind} {found[kind]}/{planted[kind]}" for kind in sorted(planted))
    name = f"clusters ({clusters.digest()})"
    print(f"{name}: recall {hits}/{total} = {hits / total:.3f} ({kinds})")
    print(
        f"{name}: precision {hits / max(1, hits + wrong):.3f}; {wrong} false rows, "
        f"{noisy} of {quiet} harmless clusters have one"
    )


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
    parser.add_argument("--set", choices=[*(cases.name for cases in SETS), "clusters"], help="only this set")
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    args = parser.parse_args()
    for cases in SETS:
        if args.set in (None, cases.name):
            _report(cases, show=args.show)
    if args.set in (None, "clusters"):
        _report_stories(show=args.show)
    if args.data:
        _untouched(Path(args.data))


if __name__ == "__main__":
    main()
