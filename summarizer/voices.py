"""Who speaks in a sentence: its origin, but for papers that tell again what they told."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.material import Material

#: Share of an article's words from another one that makes it a copy as a whole.
_MOSTLY_COPIED = 0.5


def voices(material: Material) -> NDArray[np.int64]:
    """For each sentence its origin, where articles of one publisher that are no copies of one
    another are apart: what a paper writes again and again matters, though it confirms nothing.
    """
    document = np.array([s.document for s in material.sentences], dtype=np.int64)
    origins = material.origins.origins
    number = {d.article.id: n for n, d in enumerate(material.documents)}
    leader = np.arange(len(material.documents), dtype=np.int64)
    links = [link for origin in origins for link in origin.links]
    for link in links:
        if link.kind != "family" and (link.kind != "copy" or max(link.shares) >= _MOSTLY_COPIED):
            pair = [leader[number[a]] for a in link.articles if a in number]
            leader[np.isin(leader, pair)] = min(pair, default=0)
    of_one = np.array([any(x.kind == "family" for x in o.links) for o in origins], dtype=bool)
    origin = np.array(material.origins.of_sentence, dtype=np.int64)
    apart = np.where(of_one[origin], leader[document], 0) if len(origin) else origin
    return origin * max(len(leader), 1) + apart
