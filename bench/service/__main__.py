"""Throughput, latency and memory of the service for five-article requests.

    python -m bench.service [--seconds 8] [--requests 10000] [--output bench/results/service]

Needs ``wrk`` (Debian's package), which asks from a process of its own, over loopback only. The
library is measured in the same run, on as many processes as the service has workers, so that both
have the same machine. Writes ``load.csv``, ``memory.csv`` and ``service.png``.
"""

from __future__ import annotations

import argparse
import csv
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from bench.service.library import MAX_WORDS, library

CONCURRENCY = (1, 2, 4, 8, 16, 32, 64)
#: Far more than the queue of the saturation run takes.
FLOOD = 256
FLOOD_QUEUE = 16
#: Characters of each article, and bytes of the cache, in the memory run.
SHORT = 700
CACHE_BYTES = 4_000_000


def request_body(characters: int | None = None) -> str:
    """Five of the sample articles, with a mark where each request gets a number of its own."""
    from summarizer.inputs.files import read_articles
    from summarizer.resources import resource_path

    articles = read_articles([str(resource_path("seeds/security-talks"))]).articles[:5]
    rows = [
        {
            "text": article.text[:characters],
            "title": f"{article.title} @@N@@",
            "source": article.source,
            "url": article.url,
            "published": article.published.isoformat() if article.published else None,
        }
        for article in articles
    ]
    return json.dumps({"articles": rows, "max_words": MAX_WORDS})


@contextmanager
def service(folder: Path, workers: int, **limits: int) -> Iterator[tuple[str, int]]:
    """A running service: its address, and the id of its process."""
    port = 18_000 + os.getpid() % 1000
    variables = {
        **os.environ,
        "SUMMARIZER_SERVICE__WORKERS": str(workers),
        "SUMMARIZER_SERVICE__LOG_LEVEL": "warning",
        "SUMMARIZER_STORAGE__URL": f"sqlite:///{folder}/bench.db",
        **{f"SUMMARIZER_LIMITS__{name.upper()}": str(value) for name, value in limits.items()},
    }
    command = [sys.executable, "-m", "summarizer", "serve", "--port", str(port)]
    began = time.perf_counter()
    with subprocess.Popen(command, env=variables, cwd=folder) as process:
        url = f"http://127.0.0.1:{port}"
        alive = 0.0
        try:
            while True:
                try:
                    status = httpx.get(f"{url}/readyz", timeout=5).status_code
                    alive = alive or time.perf_counter() - began
                    if status == 200:
                        break
                except httpx.TransportError:
                    pass
                time.sleep(0.02)
            ready = time.perf_counter() - began
            print(f"answers after {alive:.2f} s, ready after {ready:.2f} s")
            yield url, process.pid
        finally:
            process.terminate()
            process.wait(30)


def wrk(url: str, body: Path, connections: int, seconds: float) -> dict[str, float]:
    """One run of wrk on one thread."""
    command = [
        "wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "30s",
        "-s", str(Path(__file__).with_name("load.lua")), f"{url}/v1/briefings",
        "--", str(body), str(time.time_ns() // 1_000_000 % 1_000_000 * 1000),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
    result: dict[str, float] = json.loads(line.removeprefix("RESULT "))
    result["per_second"] = (result["requests"] - result["refused"]) / result["seconds"]
    return result


def overhead(url: str, text: str, pairs: int) -> float:
    """Median milliseconds that a request takes more than a call of the library.

    The two take turns, so that whatever else the machine does meets both alike.
    """
    from summarizer import summarize

    address = url.removeprefix("http://")
    connection = http.client.HTTPConnection(address, timeout=60)
    differences = []
    for number in range(pairs):
        asked = text.replace("@@N@@", f"pair {time.time_ns()} {number}")
        began = time.perf_counter()
        articles = json.loads(asked)["articles"]
        summarize(articles, max_words=MAX_WORDS).to_json(indent=None, timings=False)
        called = time.perf_counter()
        connection.request(
            "POST", "/v1/briefings", asked.encode(), {"Content-Type": "application/json"}
        )
        connection.getresponse().read()
        differences.append((time.perf_counter() - called) - (called - began))
    return 1000 * statistics.median(differences)


def memory(pid: int) -> float:
    """Megabytes of the process and all below it, shared pages counted once (PSS)."""
    total = 0
    pids = [pid]
    while pids:
        current = pids.pop()
        try:
            # Each thread has its own list of the children that it started.
            tasks = Path(f"/proc/{current}/task").glob("*/children")
            children = " ".join(task.read_text() for task in tasks).split()
            rollup = Path(f"/proc/{current}/smaps_rollup").read_text()
        except OSError:
            continue
        pids += [int(child) for child in children]
        total += int(rollup.split("Pss:")[1].split()[0])
    return total / 1024


def bench_load(args: argparse.Namespace, body: Path, folder: Path) -> list[dict[str, Any]]:
    """Library and service side by side, then concurrency by concurrency."""
    text = body.read_text()
    alone_rate, alone_p50 = library(text, 1, args.seconds)
    all_rate, all_p50 = library(text, args.workers, args.seconds)
    rows: list[dict[str, Any]] = [
        {
            "system": "library, 1 process",
            "connections": 1,
            "per_second": alone_rate,
            "p50_ms": alone_p50,
        },
        {
            "system": f"library, {args.workers} processes",
            "connections": args.workers,
            "per_second": all_rate,
            "p50_ms": all_p50,
        },
    ]
    with service(folder, args.workers) as (url, _):
        wrk(url, body, args.workers, 2)
        print(f"overhead at p50: {overhead(url, text, args.pairs):.1f} ms")
        rows += [
            {"system": "service", "connections": n, **wrk(url, body, n, args.seconds)}
            for n in CONCURRENCY
        ]
    # The library again: the machine may have been busier at the start than at the end.
    again_rate, again_p50 = library(text, args.workers, args.seconds)
    rows.append(
        {
            "system": f"library, {args.workers} processes, again",
            "connections": args.workers,
            "per_second": again_rate,
            "p50_ms": again_p50,
        }
    )
    best = max(row["per_second"] for row in rows if row["system"] == "service")
    print(f"share of the library's throughput: {best / ((all_rate + again_rate) / 2):.0%}")
    return rows


def bench_flood(args: argparse.Namespace, body: Path, folder: Path) -> list[dict[str, Any]]:
    """Far past saturation, and right after it."""
    with service(folder, args.workers, queue=FLOOD_QUEUE) as (url, _):
        flood = wrk(url, body, FLOOD, args.seconds)
        after = wrk(url, body, 1, 3)
    return [
        {"system": f"flooded, queue {FLOOD_QUEUE}", "connections": FLOOD, **flood},
        {"system": "right after the flood", "connections": 1, **after},
    ]


def bench_memory(args: argparse.Namespace, folder: Path) -> list[dict[str, Any]]:
    """Memory while many short requests go by; the cache is full soon, with so little room."""
    rows = []
    body = folder / "short.json"
    body.write_text(request_body(SHORT))
    with service(folder, args.workers, cache_bytes=CACHE_BYTES) as (url, pid):
        done = 0.0
        while done < args.requests:
            rows.append({"requests": int(done), "megabytes": round(memory(pid), 1)})
            done += wrk(url, body, 4, args.seconds)["requests"]
        rows.append({"requests": int(done), "megabytes": round(memory(pid), 1)})
    return rows


def write_csv(path: Path, rows: list[dict[str, Any]]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        for row in rows:
            rounded = {k: round(v, 2) if isinstance(v, float) else v for k, v in row.items()}
            writer.writerow(rounded)
            print("  ".join(f"{k}={v}" for k, v in rounded.items()))


def plot(path: Path, load: list[dict[str, Any]], grown: list[dict[str, Any]]) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    served = [row for row in load if row["system"] == "service"]
    figure, (rate, latency, used) = plt.subplots(1, 3, figsize=(13, 3.8))
    connections = [row["connections"] for row in served]
    rate.plot(connections, [row["per_second"] for row in served], "o-", label="service")
    for row in load:
        if row["system"].startswith("library"):
            rate.axhline(row["per_second"], ls=":", color="gray")
            rate.text(1, row["per_second"], row["system"], fontsize=7, va="bottom")
    rate.set(xscale="log", xlabel="connections", ylabel="briefings a second", ylim=(0, None))
    for name in ("p50_ms", "p99_ms"):
        latency.plot(connections, [row[name] for row in served], "o-", label=name[:3])
    latency.set(xscale="log", yscale="log", xlabel="connections", ylabel="milliseconds")
    latency.legend()
    used.plot([r["requests"] for r in grown], [r["megabytes"] for r in grown], "o-")
    used.set(xlabel="requests", ylabel="megabytes (PSS, all processes)", ylim=(0, None))
    figure.tight_layout()
    figure.savefig(path, dpi=120)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench.service")
    parser.add_argument("--seconds", type=float, default=8.0, help="length of each run")
    parser.add_argument("--requests", type=int, default=10_000, help="of the memory run; 0: none")
    parser.add_argument("--pairs", type=int, default=60, help="calls to measure overhead with")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=Path, default=Path("bench/results/service"))
    args = parser.parse_args()
    if shutil.which("wrk") is None:
        print("wrk is missing: apt-get install wrk", file=sys.stderr)
        return 1
    args.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        body = folder / "body.json"
        body.write_text(request_body())
        load = bench_load(args, body, folder) + bench_flood(args, body, folder)
        write_csv(args.output / "load.csv", load)
        grown = bench_memory(args, folder) if args.requests else []
        write_csv(args.output / "memory.csv", grown)
        plot(args.output / "service.png", load, grown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
