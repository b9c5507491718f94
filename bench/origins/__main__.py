"""Precision and recall of links between articles: ``python -m bench.origins``.

Copies are made from news articles: reprints (some words edited, paragraphs cut from the end, the
opening of another article added) and paraphrases (words replaced by a list, halves of sentences
swapped). Independent pairs are articles of one cluster as they are found. A few of those are copies
in truth, so the false links printed are the most there can be; ``--list`` shows them.

Needs ``multinews.jsonl.gz`` (LongBench's Multi-News items with ``articles``; from
Zefan-Cai/KVCache-Factory on GitHub) in the folder given by ``--data`` or ``SUMMARIZER_DATA``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from summarizer.cleaning import clean_articles
from summarizer.material import Passage
from summarizer.origins import find_origins
from summarizer.sentences import split_sentences
from summarizer.types import Article, OriginLink

#: Shorter articles say too little to tell.
FEWEST_WORDS = 120
REPLACED = dict(
    pair.split("=")
    for pair in (
        "said=stated people=persons about=around but=yet before=ere after=following many=numerous "
        "big=large show=reveal began=started told=informed while=whereas because=since home=house "
        "help=aid found=discovered made=created last=past against=versus get=obtain used=utilised "
        "children=kids killed=slain police=officers first=initial new=fresh say=state think=feel "
        "important=key several=various would=might also=too year=twelvemonth days=dates town=city"
    ).split()
)
_REPLACED = re.compile(rf"\b({'|'.join(sorted(REPLACED, key=len, reverse=True))})\b")


def links(texts: list[str]) -> list[OriginLink]:
    documents = clean_articles([Article(t, id=f"a{n}", language="en") for n, t in enumerate(texts)])
    sentences = split_sentences(documents)
    passages = [Passage((index,), (1.0,)) for index in range(len(sentences))]
    return [link for o in find_origins(documents, sentences, passages).origins for link in o.links]


def reprint(text: str, other: str, chance: random.Random) -> str:
    """The text as another masthead prints it."""
    paragraphs = [p for p in text.split("\n") if p.strip()]
    kept = paragraphs[: max(1, round(len(paragraphs) * chance.uniform(0.5, 1)))]
    words = [w if chance.random() > 0.04 else "then" for w in " \n ".join(kept).split(" ")]
    return " ".join(words) + "\n" + " ".join(other.split()[: chance.randrange(60)])


def paraphrase(text: str, other: str, chance: random.Random) -> str:
    """The text as a paraphrasing machine leaves it."""
    out = []
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        changed = _REPLACED.sub(lambda m: REPLACED[m.group()], sentence)
        words = [w for w in changed.split() if w not in ("the", "that") or chance.random() > 0.4]
        head, comma, tail = " ".join(words).rstrip(".").partition(", ")
        out.append(f"{tail}, {head}." if comma and '"' not in sentence else f"{head}{comma}{tail}.")
    return " ".join(out)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.origins", description=__doc__)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    parser.add_argument("--list", action="store_true", help="show the links of unmade pairs")
    options = parser.parse_args()
    path = Path(options.data or ".") / "multinews.jsonl.gz"
    if not path.is_file():
        print(__doc__, file=sys.stderr)
        return 2
    with gzip.open(path, "rt", encoding="utf-8") as file:
        clusters = [
            [
                a["text"]
                for a in json.loads(line)["articles"]
                if len(a["text"].split()) > FEWEST_WORDS
            ]
            for line in file
        ]
    pairs = [pair for cluster in clusters for pair in combinations(cluster, 2)]
    false = 0
    for first, second in pairs:
        found = links([first, second])
        false += bool(found)
        for link in found if options.list else ():
            print(f"{link.explanation}\n  {first[:100]!r}\n  {second[:100]!r}")
    chance = random.Random(0)  # noqa: S311 - a fixed sequence is what a benchmark needs
    texts = [cluster[0] for cluster in clusters if cluster]
    made: dict[str, Callable[[str, str, random.Random], str]] = {
        "reprints": reprint,
        "paraphrases": paraphrase,
    }
    for name, make in made.items():
        hits = sum(
            bool(links([text, make(text, texts[n - 1], chance)])) for n, text in enumerate(texts)
        )
        print(f"{name:12} {len(texts):4d} made, {hits} linked: recall {hits / len(texts):.3f}")
    print(f"{'as found':12} {len(pairs):4d} pairs, {false} linked: {false / len(pairs):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
