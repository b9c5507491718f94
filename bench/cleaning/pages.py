"""The pages of the article-extraction benchmark, their visible text, and the score.

The set is that of github.com/scrapinghub/article-extraction-benchmark (MIT), as gzipped JSON lines
``article_extraction.jsonl.gz`` with ``id``, ``url``, ``html`` and ``text`` (the body by hand).
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import lxml.html

FILE = "article_extraction.jsonl.gz"
WORD = re.compile(r"\w+")
SHINGLE = 4

#: Elements whose text a browser does not show.
HIDDEN = frozenset("script style noscript template svg head title iframe object select".split())
#: Elements that stand between the words of a line; all others end it.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s "
    "samp small span strike strong sub sup time tt u var wbr".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    id: str
    url: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Score:
    """Means over pages, 0–1; ``f1`` is that of the two means, as the benchmark's own."""

    precision: float
    recall: float
    #: Recall of the page that does worst.
    worst: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def data_folder() -> Path:
    """Folder of the data, by ``SUMMARIZER_DATA``; ends the run with a hint where it is not set."""
    path = Path(os.environ.get("SUMMARIZER_DATA", ""))
    if not os.environ.get("SUMMARIZER_DATA") or not (path / FILE).is_file():
        raise SystemExit(
            f"set SUMMARIZER_DATA to the folder with {FILE} (pages and bodies of "
            "github.com/scrapinghub/article-extraction-benchmark as JSON lines)"
        )
    return path


def load_pages() -> list[Page]:
    with gzip.open(data_folder() / FILE, "rt", encoding="utf-8") as lines:
        return [Page(**json.loads(line)) for line in lines]


def visible_text(html: str, *, every_node: bool = False) -> str:
    """The text a browser shows, tags stripped; block elements and ``br`` end the line.

    ``every_node`` ends the line at inline elements too, as the crudest strippers do, which cuts
    sentences at their links.
    """
    pieces: list[str] = []
    gap = "\n" if every_node else ""

    def walk(element: lxml.html.HtmlElement) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag and tag not in HIDDEN:
            inline = tag in INLINE
            edge = gap if inline else "\n"
            pieces.append(edge)
            pieces.append(re.sub(r"\s+", " ", element.text or ""))
            for child in element:
                walk(child)
            pieces.append(edge)
        if element.tail:
            pieces.append(re.sub(r"\s+", " ", element.tail))

    walk(lxml.html.fromstring(html))
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    if len(words) < SHINGLE:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(zip(*(words[i:] for i in range(SHINGLE)), strict=False))


def page_score(gold: str, found: str) -> tuple[float, float]:
    """Precision and recall of one page's shingles."""
    wanted, given = shingles(gold), shingles(found)
    shared = (wanted & given).total()
    precision = shared / given.total() if given else float(not wanted)
    recall = shared / wanted.total() if wanted else 1.0
    return precision, recall


def mean_score(pairs: Iterable[tuple[float, float]]) -> Score:
    scores: Sequence[tuple[float, float]] = list(pairs)
    recalls = [recall for _, recall in scores]
    return Score(fmean(p for p, _ in scores), fmean(recalls), min(recalls))
