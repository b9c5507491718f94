"""Peak memory of one system on the largest Multi-News cluster, in a process of its own."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path


def peak_memory(system: str, folder: Path) -> float:
    """Megabytes, the interpreter included."""
    command = [sys.executable, "-m", "bench.summaries.memory", system, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    from bench.summaries.all_systems import MODEL_SYSTEMS, SYSTEMS
    from bench.summaries.data import read_clusters

    clusters = read_clusters(Path(sys.argv[2]), "multinews")
    largest = max(clusters, key=lambda c: sum(len(a.text) for a in c.articles))
    (SYSTEMS | MODEL_SYSTEMS)[sys.argv[1]](largest)
    # Kilobytes on Linux, bytes on macOS.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10))


if __name__ == "__main__":
    main()
