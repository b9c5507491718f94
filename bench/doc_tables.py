"""Put the tables that benches made into the docs: ``python -m bench.doc_tables``.

A table of the docs stands below the line ``<!-- table: NAME -->``; a bench that makes it writes
bench/results/tables/NAME.md. Rows are known by their first cell: those that a bench ran anew are
replaced, the others stay, and new ones come last. Nothing else of a file is touched.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "bench" / "results" / "tables"
_TABLE = re.compile(r"(<!-- table: ([\w-]+) -->\n)((?:\|.*\n)+)")


def write_table(name: str, rows: list[list[str]]) -> None:
    """Keep a table for the docs; the first row is its head."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    TABLES.mkdir(parents=True, exist_ok=True)
    lines = [head, "|" + "---|" * len(rows[0]), *body]
    (TABLES / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def merged(old: str, new: str) -> str:
    """The rows of a table with those of a newer one. Raises ``ValueError`` for another head."""
    before, after = old.splitlines(), new.splitlines()
    if before[:2] != after[:2]:
        raise ValueError(f"the heads differ:\n  {before[0]}\n  {after[0]}")
    rows = {row.split("|")[1]: row for row in [*before[2:], *after[2:]]}
    return "\n".join([*before[:2], *rows.values()]) + "\n"


def fill(text: str, tables: dict[str, str]) -> str:
    """A page with its marked tables renewed from those given. Raises ``ValueError``."""

    def renewed(found: re.Match[str]) -> str:
        mark, name, old = found.groups()
        try:
            return mark + (merged(old, tables[name]) if name in tables else old)
        except ValueError as error:
            raise ValueError(f"table {name}: {error}") from None

    return _TABLE.sub(renewed, text)


def main() -> int:
    tables = {path.stem: path.read_text(encoding="utf-8") for path in TABLES.glob("*.md")}
    for path in sorted((ROOT / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        try:
            filled = fill(text, tables)
        except ValueError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            return 1
        if filled != text:
            path.write_text(filled, encoding="utf-8")
            print(f"{path.name} renewed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
