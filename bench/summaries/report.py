"""The table and the plot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean, median
from typing import Any

from bench.summaries.beyond import MEASURES
from bench.summaries.data import SCORED_SETS
from bench.summaries.scoring import interval

#: What the docs call the sets, as rows and as columns, and the systems.
_SETS = {
    "multinews": "Multi-News (LongBench)",
    "neus": "NeuS, validation",
    "allsides": "AllSides",
    "multiling": "MultiLing 2011, English",
    "multiling100": "the same, cut shorter",
}
COLUMNS = {
    "multinews": "Multi-News",
    "neus": "NeuS",
    "allsides": "AllSides",
    "multiling": "MultiLing",
    "multiling100": "at 100 words",
}
_SYSTEMS = {
    "summarizer": "this project",
    "lead": "lead: first sentences in turn",
    "ICSISumm": "ICSISumm (Gillick and others 2009)",
    "submodular": "submodular (Lin and Bilmes 2011)",
    "DPP": "DPP, greedy (Kulesza and Taskar 2012)",
    "DPP least risk": "DPP, least risk (the same)",
    "RegSum": "RegSum (Hong and Nenkova 2014)",
    "sumy LexRank": "LexRank (sumy)",
    "lexrank": "LexRank (lexrank)",
    "sumy TextRank": "TextRank (sumy)",
    "sumy SumBasic": "SumBasic (sumy)",
    "sumy KL": "KL (sumy)",
    "oracle": "greedy oracle, which knows the summaries",
}

Scores = Mapping[str, Mapping[str, Sequence[Mapping[str, Any]]]]


def markdown(scores: Scores, memory: Mapping[str, float]) -> str:
    """One table a set: ROUGE with its 95% interval, what ROUGE does not see, time, memory."""
    parts = []
    for dataset, systems in scores.items():
        count = len(next(iter(systems.values())))
        parts.append(f"\n### {dataset}, {count} clusters, {SCORED_SETS[dataset][1]} words\n")
        several = any(r["rouge2max"] != r["rouge2"] for rows in systems.values() for r in rows)
        head = ["system", "R-1", "R-2 (95%)", "R-Lsum"]
        head += ["R-2, best reference"] if several else []
        head += [f"{b} %" for b in MEASURES] + ["ms a cluster"]
        head += ["peak MB"] if memory else []
        parts.append("| " + " | ".join(head) + " |")
        parts.append("|" + "---|" * len(head))
        for name, rows in systems.items():
            mean = {k: fmean(r[k] for r in rows) for k in rows[0] if k != "id"}
            low, high = interval([r["rouge2"] for r in rows])
            cells = [name, f"{mean['rouge1']:.1f}"]
            cells += [f"{mean['rouge2']:.1f} ({low:.1f}–{high:.1f})", f"{mean['rougeLsum']:.1f}"]
            cells += [f"{mean['rouge2max']:.1f}"] if several else []
            cells += [f"{mean[b]:.1f}" for b in MEASURES]
            cells += [f"{1000 * median(r['seconds'] for r in rows):.1f}"]
            cells += [f"{memory[name]:.0f}"] if memory else []
            parts.append("| " + " | ".join(cells) + " |")
    return "\n".join(parts).strip() + "\n"


def peers_table(scores: Scores) -> list[list[str]]:
    """ROUGE-2 of every system on every set, for the docs."""
    names = next(iter(scores.values()))
    return [
        ["system", *(COLUMNS[dataset] for dataset in scores)],
        *(
            [
                _SYSTEMS.get(name, name),
                *(f"{fmean(r['rouge2'] for r in scores[dataset][name]):.1f}" for dataset in scores),
            ]
            for name in names
        ),
    ]


def overview_table(scores: Scores) -> list[list[str]]:
    """The project on every set, for the docs."""
    rows = [["set", "clusters", "words", "ROUGE-1", "ROUGE-2 (95%)", "ROUGE-Lsum", "lead, ROUGE-2"]]
    for dataset, systems in scores.items():
        own = systems["summarizer"]
        mean = {m: f"{fmean(r[m] for r in own):.1f}" for m in ("rouge1", "rouge2", "rougeLsum")}
        low, high = interval([r["rouge2"] for r in own])
        rows.append(
            [
                _SETS[dataset],
                str(len(own)),
                str(SCORED_SETS[dataset][1]),
                mean["rouge1"],
                f"{mean['rouge2']} ({low:.1f}–{high:.1f})",
                mean["rougeLsum"],
                f"{fmean(r['rouge2'] for r in systems['lead']):.1f}",
            ]
        )
    return rows


def plot(scores: Scores, path: Path) -> None:
    """ROUGE-2 with its interval, one panel a set."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    figure, panels = plt.subplots(1, len(scores), figsize=(4 * len(scores), 3.6), squeeze=False)
    for panel, (dataset, systems) in zip(panels[0], scores.items(), strict=True):
        names = list(systems)
        values = [[r["rouge2"] for r in systems[n]] for n in names]
        means = [fmean(v) for v in values]
        bounds = [interval(v) for v in values]
        errors = [
            [m - b[0] for m, b in zip(means, bounds, strict=True)],
            [b[1] - m for m, b in zip(means, bounds, strict=True)],
        ]
        colours = ["#1f6f5c" if n.startswith("summarizer") else "#9aa5b1" for n in names]
        panel.barh(names, means, xerr=errors, color=colours, ecolor="#444444")
        panel.invert_yaxis()
        panel.set_title(f"{dataset}: ROUGE-2 F1")
    figure.tight_layout()
    figure.savefig(path, dpi=120)
    plt.close(figure)
