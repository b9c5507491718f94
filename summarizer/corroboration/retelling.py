"""Whether a sentence tells again what another one tells.

Two newsrooms open with one event, each with something else beside it: neither supports the other
word for word ("a roughly $1 trillion bill", "a $1.2 trillion package"), and a reader of both is
told the event twice. Unlike corroboration, this may err to both sides: it only keeps the two out
of one briefing, and puts what is told already behind what is not in the list of what was left out.
"""

from __future__ import annotations

from summarizer.corroboration.content import Reading, Shared
from summarizer.facts import figures

# The limits were read off the pairs of sentences in the briefings of 46 clusters of Multi-News,
# AllSides and NeuS.

#: Share of a sentence's content from which it tells the same, and the words in common, beside
#: those of names and speakers, without which it may only be about the same people.
AGAIN = 0.45
AGAIN_WORDS = 3
#: The share that is enough, with one such word, where both give the same figure.
SAME_FIGURE = 0.25


def told_again(mine: Reading, theirs: Reading, shared: Shared) -> float:
    """How much of what the first sentence tells the second, which has so much of it, tells again.

    From 0 to 1, and 1 where both give the same figure, or the first has neither a number nor a name
    that the second lacks.
    """
    if shared.share < SAME_FIGURE:
        return 0.0
    figure = not mine.facts.derived(figures).isdisjoint(theirs.facts.derived(figures))
    if not figure and shared.share < AGAIN:
        return 0.0
    common = sum(map(theirs.words.__contains__, mine.own_words))
    if common and figure:
        return 1.0
    if shared.share < AGAIN:
        return 0.0
    again = common >= AGAIN_WORDS or shared.numbers > shared.missed == 0
    if again and not shared.missed and _named(mine) <= _named(theirs):
        return 1.0
    return shared.share if again else 0.0


def _named(reading: Reading) -> set[str]:
    """The words of the names in a sentence."""
    return {word for name in reading.facts.names for word in name.normal.split()}
