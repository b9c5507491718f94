"""How much a passage tells of what the articles open with: the event that they are about.

Ten newsrooms tell one event ten times, each in words and with colours of its own, so that hardly
two of their first sentences share half of their words. What they do share are the words that most
of them open with: who, what and where. A sentence that has enough of those tells the event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from summarizer.material import Material
from summarizer.text.meanings import meanings
from summarizer.voices import voices

#: Sentences at the beginning of an article that open it, besides its title.
OPENING = 3
#: Least share of the origins that open with a word of the event.
SHARED = 0.25
#: Fewer origins do not tell what is the event and what is one's own.
FEWEST = 4
#: Share of what the articles open with from which a passage tells the whole event. Of sentences in
#: briefings of stories of ten articles and more (ECB+), those that told it had 0.4 and more, and
#: others hardly ever more than 0.35.
WHOLE_EVENT = 0.5
_DIGITS = 9


def event_told(material: Material, words: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """One a passage, 0–1: the share that it has of the words which the origins open with, each
    weighing as many origins as do; ``words`` are what the passages' words mean. Articles of one
    publisher count apart. All 0 where there are fewer origins than :data:`FEWEST`.
    """
    told = np.zeros(len(material.passages))
    of_sentence = voices(material).tolist()
    if len(set(of_sentence)) < FEWEST:
        return told
    opens: defaultdict[int, set[str]] = defaultdict(set)
    for mine, passage in zip(words, material.passages, strict=True):
        for s in passage.sentences:
            if material.sentences[s].position < OPENING:
                opens[of_sentence[s]].update(mine)
    titles = [meanings(d.headline, material.language) for d in material.documents]
    for s, sentence in enumerate(material.sentences):
        if sentence.position == 0:
            opens[of_sentence[s]].update(titles[sentence.document])
    having = Counter(word for mine in opens.values() for word in mine)
    least = SHARED * len(opens)
    weights = {word: count for word, count in having.items() if count >= least}
    whole = sum(weights.values())
    for number, mine in enumerate(words if whole else ()):
        told[number] = sum(weights.get(word, 0) for word in set(mine)) / whole
    return told.round(_DIGITS)
