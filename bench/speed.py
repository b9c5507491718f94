"""Speed and memory, side by side with peers: ``python -m bench.speed``.

Ten articles of about 600 words, made from a fixed seed (:mod:`bench.made_articles`), so that no
data set is needed; every system gives 200 words of them, each in a process of its own with one
thread. The systems take turns, and the best of the rounds counts. Times are of the processor and
not of the clock, so that what else runs on the machine weighs less. Then the time of the command by
the clock, and how time and memory grow with the number of articles; with ``--hostile`` ten thousand
copies of an article and one of 20 MB. The report is printed and written to bench/results/speed.md,
the curve as a picture beside it.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bench.made_articles import articles
from bench.summaries.data import Cluster, Source

SYSTEMS = ("summarizer", "sumy LexRank", "sumy TextRank", "lede")
#: Articles in the steps of the curve.
STEPS = (10, 40, 160, 640, 2000)
#: What is briefed with ``--hostile``, and how many copies or megabytes.
COPIES, ONE_FILE = "copies of an article", "MB in one article"
HOSTILE = ((COPIES, 10_000), (ONE_FILE, 20))
_FULL_STOP = re.compile(r"\.(?=\s|$)")
RESULTS = Path(__file__).parent / "results"


class Measured(NamedTuple):
    seconds: float
    megabytes: float
    sentences: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--largest", type=int, default=STEPS[-1], help="articles in the last step")
    parser.add_argument("--hostile", action="store_true", help="brief hostile sizes too")
    parser.add_argument("--one", nargs=2, metavar=("SYSTEM", "ARTICLES"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(*_measure(arguments.one[0], int(arguments.one[1])))
        return 0

    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / "speed.md").open("w", encoding="utf-8") as report:

        def say(line: str) -> None:
            print(line, flush=True)
            report.write(line + "\n")

        _compare(say, arguments.rounds)
        _time_commands(say, arguments.rounds)
        curve = _grow(say, [n for n in STEPS if n <= arguments.largest])
        if arguments.hostile:
            _brief_hostile(say)
    _plot(curve, RESULTS / "speed.png")
    print("written: bench/results/speed.*", file=sys.stderr)
    return 0


def _compare(say: Callable[[str], None], rounds: int) -> None:
    say("### Ten articles of 600 words, 200 words out\n")
    say("| system | ms | relative | peak MB |\n|---|---|---|---|")
    runs = [{name: _run(name, 10) for name in SYSTEMS} for _ in range(rounds)]
    best = {name: min(run[name].seconds for run in runs) for name in SYSTEMS}
    for name in SYSTEMS:
        memory = max(run[name].megabytes for run in runs)
        relative = best[name] / best["summarizer"]
        say(f"| {name} | {1000 * best[name]:.0f} | {relative:.1f} × | {memory:.0f} |")


def _time_commands(say: Callable[[str], None], rounds: int) -> None:
    say(
        "\n### The command\n\n| command | seconds | of the processor | peak MB |\n|---|---|---|---|"
    )
    for label, command in _commands():
        times = [_timed(command) for _ in range(rounds)]
        seconds, busy = min(t[0] for t in times), min(t[1] for t in times)
        say(f"| {label} | {seconds:.2f} | {busy:.2f} | {max(t[2] for t in times):.0f} |")


def _grow(say: Callable[[str], None], steps: Sequence[int]) -> dict[int, Measured]:
    say(
        "\n### One cluster, growing\n\n| articles | sentences | seconds | ms a sentence | peak MB |"
    )
    say("|---|---|---|---|---|")
    curve = {}
    for count in steps:
        curve[count] = run = _run("summarizer", count)
        each = 1000 * run.seconds / run.sentences
        say(f"| {count} | {run.sentences} | {run.seconds:.2f} | {each:.2f} | {run.megabytes:.0f} |")
    return curve


def _brief_hostile(say: Callable[[str], None]) -> None:
    say("\n### Hostile sizes\n\n| what | seconds | peak MB |\n|---|---|---|")
    for what, count in HOSTILE:
        run = _run(what, count)
        say(f"| {count:,} {what} | {run.seconds:.1f} | {run.megabytes:.0f} |")


def _run(system: str, count: int) -> Measured:
    """Of one briefing, in a process of its own with one thread."""
    command = [sys.executable, "-m", "bench.speed", "--one", system, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_one_thread())
    seconds, megabytes, sentences = done.stdout.split()
    return Measured(float(seconds), float(megabytes), int(sentences))


def _measure(system: str, count: int) -> Measured:
    cluster = _cluster(system, count)
    function = _function(system)
    # Imports and tables are loaded before: their cost is that of the command.
    function(articles(2, seed=2))
    began = time.process_time()
    function(cluster)
    seconds = time.process_time() - began
    megabytes = _megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    sentences = sum(len(_FULL_STOP.findall(a.text)) for a in cluster.articles)
    return Measured(seconds, megabytes, sentences)


def _cluster(system: str, count: int) -> Cluster:
    if system == COPIES:
        one = articles(1)
        return replace(one, articles=one.articles * count)
    if system == ONE_FILE:
        # An article of 600 words has about 3,900 characters.
        several = articles(count * 1_000_000 // 3_900)
        whole = "\n\n".join(a.text for a in several.articles)
        return replace(several, articles=(Source("", "Paper 0", whole),))
    return articles(count)


def _function(system: str) -> Callable[[Cluster], object]:
    if system not in ("summarizer", COPIES, ONE_FILE):
        from bench.summaries.all_systems import SYSTEMS as PEERS

        return PEERS[system]
    from summarizer import Article, summarize

    # By itself, since what the peers import would count as its memory.
    return lambda cluster: summarize(
        [Article(text=a.text, title=a.title, source=a.source) for a in cluster.articles],
        max_words=cluster.budget,
    )


def _commands() -> list[tuple[str, list[str]]]:
    folder = Path(__file__).resolve().parents[1] / "seeds" / "security-talks"
    command = [sys.executable, "-m", "summarizer"]
    return [
        ("summarizer --version", [*command, "--version"]),
        ("summarizer brief seeds/security-talks", [*command, "brief", str(folder)]),
    ]


def _timed(command: Sequence[str]) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and peak megabytes, of a command."""
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=out, env=_one_thread())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            out.seek(0)
            raise SystemExit(f"{command}: {out.read().decode(errors='replace')}")
    return seconds, usage.ru_utime + usage.ru_stime, _megabytes(usage.ru_maxrss)


def _megabytes(peak: int) -> float:
    """Of a peak as the system gives it: bytes on a Mac, kilobytes elsewhere."""
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _one_thread() -> dict[str, str]:
    return {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _plot(curve: dict[int, Measured], path: Path) -> None:
    """Seconds and megabytes over sentences."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    figure, panels = plt.subplots(1, 2, figsize=(9, 3.6))
    sentences = [run.sentences for run in curve.values()]
    panels[0].plot(sentences, [run.seconds for run in curve.values()], marker="o")
    panels[0].set_title("seconds of one briefing")
    panels[1].plot(sentences, [run.megabytes for run in curve.values()], marker="o")
    panels[1].set_title("peak megabytes")
    for panel in panels:
        panel.set_xlabel("sentences")
        panel.set_ylim(bottom=0)
    figure.tight_layout()
    figure.savefig(path, dpi=120)
    plt.close(figure)


if __name__ == "__main__":
    sys.exit(main())
