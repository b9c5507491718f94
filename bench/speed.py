"""Speed and memory, side by side with peers: ``python -m bench.speed``.

Ten articles of about 600 words, made here from a fixed seed so that no data set is needed; every
system gives 200 words of them. Times are the best of several rounds taken in turn, so that what
else runs on the machine hits all systems alike. Then the time of the command, its memory, and how
the time grows with the number of articles.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.summaries.data import Cluster, Source

BUDGET = 200
SYSTEMS = ("summarizer", "sumy LexRank", "sumy TextRank", "lede")

_WHO = "mayor council police engineers residents ministry union court company researchers".split()
_DID = "said denied warned confirmed expects reported announced found ordered refused".split()
_WHAT = (
    "bridge harbour dam railway hospital school market forest airport factory river tunnel "
    "budget contract strike inquiry repair evacuation election licence shipment"
).split()
_WHERE = "Orsk Ludlow Tarn Velby Norwick Assen Mirfield Calder Dunmore Skive".split()
_FILL = (
    "early late heavy old new northern southern second third public private local national "
    "temporary damaged closed open costly quiet empty crowded unsafe"
).split()


def articles(count: int, *, words: int = 600, seed: int = 1) -> Cluster:
    """Articles on one event: each takes part of its facts from a common pool, in its own words."""
    rng = random.Random(seed)  # noqa: S311 - text to time with, no secret
    vocabulary = [f"{a}{b}" for a in _FILL for b in ("", "er", "ly", "ness")]

    def sentence(facts: random.Random) -> str:
        head = f"The {facts.choice(_WHO)} {facts.choice(_DID)} that the {facts.choice(_WHAT)}"
        tail = f"in {facts.choice(_WHERE)} cost {facts.randint(2, 900)} million"
        fill = " ".join(rng.choices(vocabulary, k=rng.randint(4, 14)))
        return f"{head} {tail} {fill}."

    out = []
    for index in range(count):
        text: list[str] = []
        used = 0
        while used < words:
            # A third of the sentences tell one of forty shared facts.
            shared = rng.random() < 1 / 3
            facts = random.Random(rng.randrange(40) if shared else rng.random())  # noqa: S311
            text.append(sentence(facts))
            used += len(text[-1].split())
        paragraphs = [" ".join(text[i : i + 3]) for i in range(0, len(text), 3)]
        out.append(Source(f"Report {index}", f"Paper {index}", "\n\n".join(paragraphs)))
    return Cluster("speed", "speed", tuple(out), (), BUDGET)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--largest", type=int, default=2000, help="articles in the last step")
    parser.add_argument("--one", nargs=2, metavar=("SYSTEM", "ARTICLES"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(*_measure(arguments.one[0], int(arguments.one[1])))
        return 0

    print("### Ten articles of 600 words, 200 words out\n")
    print("| system | ms | relative | peak MB |\n|---|---|---|---|")
    rounds = [{n: _run(n, 10) for n in SYSTEMS} for _ in range(arguments.rounds)]
    best = {n: min(r[n][0] for r in rounds) for n in SYSTEMS}
    for name in SYSTEMS:
        memory = max(r[name][1] for r in rounds)
        relative = best[name] / best["summarizer"]
        print(f"| {name} | {1000 * best[name]:.0f} | {relative:.1f} × | {memory:.0f} |")

    print("\n### The command\n\n| command | seconds | peak MB |\n|---|---|---|")
    for label, command in _commands():
        times = [_timed(command) for _ in range(arguments.rounds)]
        print(f"| {label} | {min(t for t, _ in times):.2f} | {max(m for _, m in times):.0f} |")

    print("\n### One cluster, growing\n\n| articles | sentences | seconds | ms a sentence | MB |")
    print("|---|---|---|---|---|")
    count = 10
    while count <= arguments.largest:
        seconds, memory, sentences = _run("summarizer", count)
        print(
            f"| {count} | {sentences:.0f} | {seconds:.2f} | {1000 * seconds / sentences:.2f} "
            f"| {memory:.0f} |",
            flush=True,
        )
        count = arguments.largest if count < arguments.largest < 4 * count else 4 * count
    return 0


def _run(system: str, count: int) -> tuple[float, float, float]:
    """Seconds, peak megabytes and sentences, in a process of its own with one thread."""
    command = [sys.executable, "-m", "bench.speed", "--one", system, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_one_thread())
    seconds, memory, sentences = map(float, done.stdout.split())
    return seconds, memory, sentences


def _measure(system: str, count: int) -> tuple[float, float, int]:
    from bench.summaries.systems import SYSTEMS as SYSTEM_FUNCTIONS
    from bench.summaries.systems import split

    cluster = articles(count)
    function = SYSTEM_FUNCTIONS[system]
    # Imports and tables are loaded before: their cost is that of the command, below.
    function(articles(2, seed=2))
    began = time.perf_counter()
    function(cluster)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    memory = peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return seconds, memory, sum(map(len, split(cluster)))


def _commands() -> list[tuple[str, list[str]]]:
    folder = Path(__file__).resolve().parents[1] / "seeds" / "security-talks"
    command = str(Path(sys.executable).with_name("summarizer"))
    return [
        ("summarizer --version", [command, "--version"]),
        ("summarizer brief seeds/security-talks", [command, "brief", str(folder)]),
    ]


def _timed(command: list[str]) -> tuple[float, float]:
    """Seconds and peak megabytes of a command."""
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=out, env=_one_thread())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            out.seek(0)
            raise SystemExit(f"{command}: {out.read().decode(errors='replace')}")
    return seconds, usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _one_thread() -> dict[str, str]:
    return {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


if __name__ == "__main__":
    sys.exit(main())
