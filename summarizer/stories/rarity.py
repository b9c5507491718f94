"""How rare a stem is in news: what shipped counts and the articles seen so far say together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from summarizer.resources import read_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Stem and the number of articles it occurs in, one a line; the first line has the number of
#: articles that were counted. Made by ``python -m bench.stories background``.
_COUNTS = "data/stories_counts.tsv"
#: How many articles the shipped counts weigh as much as: of 300, 1,000 and 3,000 the best by a
#: little; without them the few articles of a first run make every word look rare.
BACKGROUND_ARTICLES = 3000.0


@lru_cache(maxsize=1)
def background() -> dict[str, float]:
    """Share of news articles that hold a stem; stems in fewer than five are left out."""
    first, *lines = read_text(_COUNTS).splitlines()
    articles = int(first)
    shares: dict[str, float] = {}
    for line in lines:
        stem, count = line.split("\t")
        shares[stem] = int(count) / articles
    return shares


def rarity(
    seen: NDArray[np.int64], articles: int, background_shares: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Inverse document frequency in nats of stems that ``seen`` of ``articles`` hold."""
    expected = BACKGROUND_ARTICLES * background_shares + seen
    return np.asarray(np.log((BACKGROUND_ARTICLES + articles) / expected))
