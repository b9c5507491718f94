"""Throughput, latency and memory of the service for five-article requests.

    python -m bench.service [--quick] [--requests 10000] [--output bench/results/service]

Needs ``wrk`` (Debian's package), which asks from a process of its own, over loopback only. The
library is measured in the same run, in turns with the service and on as many processes as the
service has workers, so that whatever else the machine does meets both alike. Writes ``load.csv``,
``memory.csv`` and ``service.png``.
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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from bench.service.library import MAX_WORDS, library

CONCURRENCY = (1, 2, 4, 8, 16, 32, 64)
QUICK_CONCURRENCY = (1, 4, 16, 64)
#: Far more than the queue of the saturation run takes.
FLOOD = 256
FLOOD_QUEUE = 16
#: Characters of each article, and bytes of the cache, in the memory run.
SHORT = 300
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


@dataclass(frozen=True, slots=True)
class Address:
    """Where a service answers, and its process."""

    url: str
    pid: int

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")


@contextmanager
def service(folder: Path, workers: int, **limits: int) -> Iterator[Address]:
    """A running service."""
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
            yield Address(url, process.pid)
        finally:
            process.terminate()
            process.wait(30)


def wrk(address: Address, body: Path, connections: int, seconds: float) -> dict[str, float]:
    """One run of wrk on one thread."""
    command = [
        "wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "30s",
        "-s", str(Path(__file__).with_name("load.lua")), f"{address.url}/v1/briefings",
        "--", str(body), str(time.time_ns() // 1_000_000 % 1_000_000 * 1000),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
    result: dict[str, float] = json.loads(line.removeprefix("RESULT "))
    result["per_second"] = (result["requests"] - result["refused"]) / result["seconds"]
    return result


def overhead(address: Address, text: str, pairs: int) -> dict[str, float]:
    """What a request takes more than a call of the library, in milliseconds.

    The two take turns. ``wall_ms`` is the median difference on the clock; ``cpu_ms`` the processor
    time of the service's own process for a request, without what it uses while nothing is asked:
    other programs do not change that.
    """
    from summarizer import summarize

    connection = http.client.HTTPConnection(address.host, timeout=60)

    def ask(body: str) -> None:
        headers = {"Content-Type": "application/json"}
        connection.request("POST", "/v1/briefings", body.encode(), headers)
        connection.getresponse().read()

    used, began = cpu_seconds(address.pid), time.perf_counter()
    time.sleep(3)
    idle = (cpu_seconds(address.pid) - used) / (time.perf_counter() - began)
    differences, calls, answers, spent = [], [], [], 0.0

    def call(body: str) -> None:
        began = time.perf_counter()
        articles = json.loads(body)["articles"]
        summarize(articles, max_words=MAX_WORDS).to_json(indent=None, timings=False)
        calls.append(time.perf_counter() - began)

    def request(body: str) -> None:
        nonlocal spent
        used, began = cpu_seconds(address.pid), time.perf_counter()
        ask(body)
        answers.append(time.perf_counter() - began)
        spent += cpu_seconds(address.pid) - used

    for number in range(pairs):
        body = text.replace("@@N@@", f"pair {time.time_ns()} {number}")
        # Whichever comes first finds colder caches.
        for do in (call, request) if number % 2 else (request, call):
            do(body)
        differences.append(answers[-1] - calls[-1])
    return {
        "wall_ms": 1000 * statistics.median(differences),
        "cpu_ms": 1000 * (spent - idle * sum(answers)) / pairs,
        "p50_ms": 1000 * statistics.median(calls),
    }


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has used, all its threads together (Linux)."""
    schedules = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(schedule.read_text().split()[0]) for schedule in schedules) / 1e9


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
    """Library and service in turns, then concurrency by concurrency."""
    text = body.read_text()
    rows: list[dict[str, Any]] = []
    shares = []
    with service(folder, args.workers) as address:
        wrk(address, body, args.workers, 2)
        extra = overhead(address, text, args.pairs)
        rows.append({"system": "overhead of a request over a call", "connections": 1, **extra})
        for _ in range(args.rounds):
            rate, p50 = library(text, args.workers, args.seconds)
            system = f"library, {args.workers} processes"
            row = {"system": system, "connections": args.workers, "per_second": rate}
            served = wrk(address, body, 2 * args.workers, args.seconds)
            shares.append(served["per_second"] / rate)
            rows += [
                {**row, "p50_ms": p50},
                {"system": "service, in turns", "connections": 2 * args.workers, **served},
            ]
        rows += [
            {"system": "service", "connections": n, **wrk(address, body, n, args.seconds)}
            for n in (QUICK_CONCURRENCY if args.quick else CONCURRENCY)
        ]
    print(f"overhead at p50: {extra['wall_ms']:.1f} ms, processor time {extra['cpu_ms']:.1f} ms")
    print(f"share of the library's throughput: {statistics.median(shares):.0%}")
    return rows


def bench_flood(args: argparse.Namespace, body: Path, folder: Path) -> list[dict[str, Any]]:
    """Far past saturation, and right after it."""
    with service(folder, args.workers, queue=FLOOD_QUEUE) as address:
        before = wrk(address, body, 1, args.seconds)
        flood = wrk(address, body, FLOOD, args.seconds)
        began = time.perf_counter()
        asked = body.read_text().replace("@@N@@", "after the flood")
        answer = httpx.post(f"{address.url}/v1/briefings", content=asked, timeout=60)
        first = 1000 * (time.perf_counter() - began)
        after = wrk(address, body, 1, args.seconds)
    rows = [
        {"system": "before the flood", "connections": 1, **before},
        {"system": f"flooded, queue {FLOOD_QUEUE}", "connections": FLOOD, **flood},
        {"system": f"first after the flood: {answer.status_code}", "max_ms": first},
        {"system": "after the flood", "connections": 1, **after},
    ]
    print(f"first answer after the flood: {answer.status_code} in {first:.0f} ms")
    return rows


def bench_memory(args: argparse.Namespace, folder: Path) -> list[dict[str, Any]]:
    """Memory while many short requests go by; the cache is full soon, with so little room."""
    rows = []
    body = folder / "short.json"
    body.write_text(request_body(SHORT))
    with service(folder, args.workers, cache_bytes=CACHE_BYTES) as address:
        done = 0.0
        while done < args.requests:
            rows.append({"requests": int(done), "megabytes": round(memory(address.pid), 1)})
            done += wrk(address, body, 4, args.seconds)["requests"]
        rows.append({"requests": int(done), "megabytes": round(memory(address.pid), 1)})
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
    called = [row["per_second"] for row in load if row["system"].startswith("library")]
    rate.axhline(statistics.median(called), ls=":", color="gray", label="library alone")
    rate.legend()
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
    parser.add_argument("--rounds", type=int, default=5, help="turns of library and service")
    parser.add_argument("--quick", action="store_true", help="some minutes, and rougher figures")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=Path, default=Path("bench/results/service"))
    args = parser.parse_args()
    if args.quick:
        args.seconds, args.requests, args.pairs, args.rounds = 3.0, min(args.requests, 1500), 20, 3
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
