"""How much a sentence tells of what the articles open with: the event that they are about.

Ten newsrooms tell one event ten times, each in words and with colours of its own, so that hardly
two of their first sentences share half of their words. What they do share are the words that most
of them open with: who, what and where. A sentence that has enough of those tells the event again.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.ranking.story import Story, groups_with
from summarizer.ranking.tokens import STOP, distinct

#: Sentences at the beginning of an article that open it, besides its title.
OPENING = 3
#: Least share of the origins that open with a word of the event.
SHARED = 0.25
#: Fewer origins do not tell what is the event and what is one's own.
FEWEST = 4


def lead_told(story: Story) -> NDArray[np.float64]:
    """One a sentence, 0–1: the share that it has of the words which the origins open with, each
    weighing as many origins as do. All 0 where there are fewer origins than :data:`FEWEST`.
    """
    told = np.zeros(len(story.position))
    if story.origin_count < FEWEST:
        return told
    weights = _weights(story)
    tokens, size = story.tokens, len(weights)
    pairs = distinct(tokens.text * size + tokens.stem)
    found = np.bincount(pairs // size, weights[pairs % size], minlength=len(told))
    return found / max(float(weights.sum()), 1e-9)


def _weights(story: Story) -> NDArray[np.float64]:
    """One a stem: the share of the origins that open with it, 0 below :data:`SHARED`."""
    tokens, titles = story.tokens, story.titles
    of_document = np.full(len(story.document_lengths), -1, dtype=np.int64)
    of_document[story.document[::-1]] = story.origin[::-1]
    opens = (story.position[tokens.text] < OPENING) & (tokens.flags & STOP == 0)
    headed = (of_document[titles.text] >= 0) & (titles.flags & STOP == 0)
    stems = np.concatenate([tokens.stem[opens], titles.stem[headed]])
    origins = np.concatenate([story.origin[tokens.text[opens]], of_document[titles.text[headed]]])
    having = groups_with(stems, origins, max(story.stem_count, 1)) / story.origin_count
    return np.where(having >= SHARED, having, 0.0)
