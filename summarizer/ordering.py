"""Put the chosen passages into an order that reads as a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.antecedents import antecedents
from summarizer.chronology import days
from summarizer.introductions import introductions
from summarizer.material import Corroboration, Material

#: What is at least this relevant, relative to the best, counts as an answer to the query.
_ANSWER = 0.5
#: A sentence among the first this many of its article can open a briefing.
_OPENING = 2
_QUOTATION = "“\"‘'«„"
_KNOWN = re.compile(r"The [a-z\d]")


@dataclass(frozen=True, slots=True)
class _Block:
    """Passages that stay together, in order."""

    passages: tuple[int, ...]
    #: Of the first passage: origins that report it, place in its article and that over its length.
    support: int
    position: int
    relative: float
    document: int
    #: Time its article was published, in days since the earliest; 0 where times are not known.
    day: int
    #: Whether a briefing had better not open with it: a quotation, or "the" and a noun behind
    #: the first sentence of an article, which tells of it.
    waits: bool
    #: Tenths of the event that its first passage tells.
    event: int


def order(
    material: Material,
    chosen: Sequence[int],
    *,
    relevance: NDArray[np.float64] | None = None,
    event: NDArray[np.float64] | None = None,
    corroborations: Sequence[Sequence[Corroboration]] = (),
) -> tuple[int, ...]:
    """The chosen passages in reading order, whatever their order in ``chosen``.

    With ``relevance`` to a query (one a passage), what answers it best comes first, best first.

    Neighbours in an article stay together, and so does what leans on the sentence before it. The
    briefing opens with what opens an article: with what tells most of the event, by ``event`` (one
    a passage, see :class:`~summarizer.material.Ranking`), and then with what most origins report,
    in the same words or, by ``corroborations`` (one row a passage), in others; of a story told over
    several days, with its latest state. The rest follows in order of time, then of place in the
    article: news tells the main things first, and passages of one article keep their order
    (chronological and majority ordering: Barzilay, Elhadad and McKeown 2002). Who is named by
    surname alone comes behind what introduces them.
    """
    blocks = _blocks(material, sorted(chosen), corroborations, event)
    if not blocks:
        return ()
    answers = _answers(blocks, relevance)
    others = [b for b in blocks if b not in answers]
    opening = [_opening(others)] if others else []
    rest = sorted(
        (b for b in others if b not in opening),
        key=lambda b: (b.day, b.relative, -b.support, b.document, b.position),
    )
    told = (*answers, *opening, *rest)
    return tuple(p for block in _introduced(material, told) for p in block.passages)


def _introduced(material: Material, blocks: Sequence[_Block]) -> list[_Block]:
    """The blocks with those that name somebody by surname behind those that say who that is."""
    block_of = {p: n for n, block in enumerate(blocks) for p in block.passages}
    waits: dict[int, list[set[int]]] = {}
    for passage, groups in introductions(material, block_of).items():
        for group in groups:
            saying = {block_of[p] for p in group if p in block_of}
            if saying and block_of[passage] not in saying:
                waits.setdefault(block_of[passage], []).append(saying)
    out: list[int] = []
    left = list(range(len(blocks)))
    while left:
        ready = (n for n in left if all(not g.isdisjoint(out) for g in waits.get(n, ())))
        # Two that wait for one another stay as they are.
        first = next(ready, left[0])
        out.append(first)
        left.remove(first)
    return [blocks[n] for n in out]


def _answers(blocks: Sequence[_Block], relevance: NDArray[np.float64] | None) -> list[_Block]:
    """Blocks that answer the query, best first: those at least half as relevant as the best."""
    if relevance is None or not relevance.any():
        return []
    found = {b: float(max(relevance[p] for p in b.passages)) for b in blocks}
    best = max(found.values())
    if best <= 0:
        return []
    answers = [b for b in blocks if found[b] >= _ANSWER * best]
    return sorted(answers, key=lambda b: (-found[b], b.day, b.relative, b.document, b.position))


def _blocks(
    material: Material,
    chosen: Sequence[int],
    corroborations: Sequence[Sequence[Corroboration]],
    event: NDArray[np.float64] | None,
) -> list[_Block]:
    lengths: dict[int, int] = {}
    for s in material.sentences:
        lengths[s.document] = max(lengths.get(s.document, 0), s.position + 1)
    day_of = days(material)
    needed = antecedents(material)
    place = {
        p: (sentence.document, sentence.position)
        for p in chosen
        for sentence in [material.sentences[material.passages[p].sentences[0]]]
    }
    follower = _followers(chosen, place, needed)
    followed = set(follower.values())
    blocks = []
    for first in chosen:
        if first in followed:
            continue
        block = [first]
        while block[-1] in follower:
            block.append(follower[block[-1]])
        document, position = place[first]
        text = material.sentences[material.passages[first].sentences[0]].text
        told = [c.sentence for c in corroborations[first]] if corroborations else []
        group = [*material.passages[first].sentences, *told]
        blocks.append(
            _Block(
                passages=tuple(block),
                support=len({material.origins.of_sentence[s] for s in group}),
                position=position,
                relative=position / lengths[document],
                document=document,
                day=day_of[document],
                event=0 if event is None else round(10 * float(event[first])),
                waits=text[0] in _QUOTATION or (position > 0 and _KNOWN.match(text) is not None),
            )
        )
    return blocks


def _followers(
    chosen: Sequence[int],
    place: dict[int, tuple[int, int]],
    needed: dict[int, int | None],
) -> dict[int, int]:
    """The passage that comes right after each, where one must or had better."""
    at = {where: p for p, where in place.items()}
    follower: dict[int, int] = {}
    # What leans has the first claim to the place behind what it leans on.
    for p in chosen:
        before = needed.get(p)
        if before is not None and before in place and before not in follower:
            follower[before] = p
    taken = set(follower.values())
    for p in chosen:
        document, position = place[p]
        after = at.get((document, position + 1))
        if after is not None and p not in follower and after not in taken and after != p:
            follower[p] = after
            taken.add(after)
    return _without_rings(chosen, follower)


def _without_rings(chosen: Sequence[int], follower: dict[int, int]) -> dict[int, int]:
    """Drop the last link of any ring, so that every passage is reached from some first one."""
    kept: dict[int, int] = {}
    for p in chosen:
        if p not in follower:
            continue
        end = follower[p]
        while end in kept:
            end = kept[end]
        if end != p:
            kept[p] = follower[p]
    return kept


def _opening(blocks: Sequence[_Block]) -> _Block:
    last = max(b.day for b in blocks)
    first_sentences = [b for b in blocks if b.position < _OPENING]
    latest = [b for b in first_sentences if b.day == last]
    return min(
        latest or first_sentences or blocks,
        key=lambda b: (
            b.waits,
            b.position > 0,
            -b.event,
            -b.support,
            b.relative,
            b.document,
            b.position,
        ),
    )
