"""Find what other articles say of the same fact in words of their own.

Duplicates (:mod:`summarizer.dedup`) are one wording in several articles. Here two outlets report
one fact, each in its own words: "opened their first security talks in four years" and "the first
formal talks on security since 2019". Such a passage supports a sentence as a copy never could, for
somebody else wrote it down.

A link that should not be makes a sentence look better supported than it is, so everything errs
towards no link. A passage corroborates a sentence when it has enough of the sentence's content,
weighted by how rare a word is among the articles; when what they share is more than the names of
people and the speaker's description; and when nothing in it speaks against the sentence: another
number or day for the same thing, a denial, a hedge the sentence does not have, another speaker.
The relation is one-sided: a long sentence can hold all that a short one says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarizer.corroboration.against import speaks_against
from summarizer.corroboration.content import Reading, Shared, Union, content_shared, union
from summarizer.corroboration.readings import FEWEST_WORDS, Readings
from summarizer.corroboration.retelling import told_again
from summarizer.event import event_told
from summarizer.facts import Facts, same_quantity
from summarizer.material import Corroboration, Material
from summarizer.text.shingles import exact_key

# The limits below were read off pairs of passages from every second of 70 clusters of Multi-News,
# and then judged on the others: see ``bench/origins/README.md``.

#: Least share of a sentence's content that a passage has: numbers, days and words, rare ones
#: weighing more.
SHARE = 0.5
#: The same for the words that are no names and do not describe a speaker: "spokesman Bob Dunn of
#: the Anaheim police said" can be shared by sentences on anything.
OWN_SHARE = 0.45
#: Least evidence: such words in common count one, a number two, a day one, and a number that the
#: passage lacks two against it.
EVIDENCE = 5
#: From this share on, :data:`FEWEST_WORDS` words are enough by themselves, and a number may be
#: missing.
NEARLY_ALL = 0.75
#: From this share on, a number among it, a short sentence ("There are 41 people missing") has all
#: that it says in the passage, whatever the evidence. One of so few words as :data:`BARE` says
#: nothing but its counts ("Twenty-seven deaths have been confirmed").
WHOLE = 0.95
BARE = 2
#: What a quotation that both have counts besides its words.
QUOTED = 3
#: With this much evidence, a number or a day in it, a long sentence may share less: chance does not
#: bring so much together.
AMPLE = 8
AMPLE_SHARE = 0.4
AMPLE_OWN_SHARE = 0.2
#: What a sentence adds behind a comma ("…, in a meeting aimed at calming relations") is set aside
#: where a passage has so much of what stands before it, with so much evidence.
MAIN_SHARE = 0.6
MAIN_EVIDENCE = 6
#: Least share of the words between the first and the last shared one in the passage: those of one
#: fact stand together.
DENSITY = 0.3
#: Least share for two passages of one article together, and what the second must add to it.
TOGETHER = 0.6
ADDED = 0.15
#: Share of the event that the articles open with from which two passages both tell it, and least
#: share of one's content that the other has then, with :data:`FEWEST_WORDS` words in common: that
#: it happened is what both report, whatever colours each has. Of 20 pairs read, from stories of ten
#: articles (ECB+), 19 were of one event.
EVENT_TOLD = 0.45
EVENT_SHARE = 0.35
#: Of those that tell the event, so many that tell most of it are compared with each.
MOST_OF_EVENT = 30
#: Sentences that they may stand apart.
NEIGHBOURS = 2
_ROUNDING = 1e-9


class Reports(NamedTuple):
    """Which passages report one fact in words of their own."""

    #: For every passage, the sentences of other articles that support it, in their order. Those of
    #: one wording with the passage are not among them.
    corroborations: tuple[tuple[Corroboration, ...], ...]
    #: Pairs of passages of which the second tells again what the first tells, whether it supports
    #: it or not, with how much of it: see :mod:`~summarizer.corroboration.retelling`.
    retellings: Mapping[tuple[int, int], float]
    #: One a passage, 0–1: how much of the event it tells, see
    #: :mod:`~summarizer.event`.
    event: NDArray[np.float64]


def reports(material: Material) -> Reports:
    """What other articles say of the facts that each passage tells."""
    if len(material.documents) < 2:
        return Reports(((),) * len(material.passages), {}, np.zeros(len(material.passages)))
    found = Readings(material)
    out, again = _of_facts(found)
    event = event_told(material, found.words)
    _add_those_of_the_event(found, event, out)
    return Reports(
        _rows(material, out), {pair: share for pair, share in again.items() if share}, event
    )


def corroborations(material: Material) -> tuple[tuple[Corroboration, ...], ...]:
    """For every passage, the sentences of other articles that report its fact in other words; not
    those that have no more in common with it than the event.
    """
    if len(material.documents) < 2:
        return ((),) * len(material.passages)
    return _rows(material, _of_facts(Readings(material))[0])


#: For every passage, others that corroborate it, with the share of it that each has.
_Shares = list[dict[int, float]]


def _of_facts(found: Readings) -> tuple[_Shares, dict[tuple[int, int], float]]:
    """Who corroborates what, and which passages tell others again."""
    out: _Shares = [{} for _ in range(len(found))]
    again: dict[tuple[int, int], float] = {}
    for index, near in found.likely():
        mine = found[index]
        shares = [(other, content_shared(mine, found[other])) for other in near]
        again.update(((index, other), told_again(mine, found[other], s)) for other, s in shares)
        out[index].update(_corroborating(found, index, shares))
    for index, near in found.with_one_figure():
        mine = found[index]
        again.update(
            ((index, other), told_again(mine, found[other], content_shared(mine, found[other])))
            for other in near
            if (index, other) not in again
        )
    return out, again


def _add_those_of_the_event(found: Readings, event: NDArray[np.float64], out: _Shares) -> None:
    """Passages that tell the event, with others that do: see :data:`EVENT_TOLD`."""
    telling = np.flatnonzero(event >= EVENT_TOLD)
    most = telling[np.argsort(-event[telling], kind="stable")][:MOST_OF_EVENT].tolist()
    for index in telling.tolist():
        mine = found[index]
        for other in most:
            if other in out[index] or not found.apart(index, other):
                continue
            theirs = found[other]
            share = content_shared(mine, theirs).share
            common = sum(map(theirs.words.__contains__, mine.own_words))
            if share >= EVENT_SHARE and common >= FEWEST_WORDS and not speaks_against(mine, theirs):
                out[index][other] = share


def _rows(material: Material, out: _Shares) -> tuple[tuple[Corroboration, ...], ...]:
    return tuple(
        tuple(
            Corroboration(s, round(share, 4))
            for s, share in sorted(
                (s, share) for p, share in row.items() for s in material.passages[p].sentences
            )
        )
        for row in out
    )


def _corroborating(
    found: Readings, index: int, near: Sequence[tuple[int, Shared]]
) -> Iterator[tuple[int, float]]:
    """Which passages of those near corroborate one, with the share of it that each has."""
    parts: dict[int, list[tuple[float, int]]] = {}
    mine = found[index]
    beside = Counter(found.document(other) for other, _ in near)
    for other, shared in near:
        theirs = found[other]
        # What speaks against is looked for last: it costs most.
        if _tells(mine, theirs, shared):
            if not speaks_against(mine, theirs):
                yield other, shared.share
                parts[found.document(other)] = []
        elif beside[found.document(other)] > 1:
            parts.setdefault(found.document(other), []).append((shared.share, other))
    for document in sorted(parts):
        yield from _together(
            found, mine, sorted(parts[document], key=lambda part: (-part[0], part[1]))
        )


def _tells(mine: Reading, theirs: Reading, shared: Shared) -> bool:
    """Whether a passage has enough of a sentence, or of its main clause."""
    if _enough(mine, theirs, shared):
        return True
    main = mine.main
    return main is not None and _enough(main, theirs, content_shared(main, theirs), main=True)


def _together(
    found: Readings, mine: Reading, parts: Sequence[tuple[float, int]]
) -> Iterator[tuple[int, float]]:
    """Two passages of one article that corroborate a sentence only together, with the share that
    they have: the one of ``parts``, which come sorted, that has most, and another.
    """
    for place, (most, best) in enumerate(parts):
        others = [
            (share, other)
            for share, other in parts[place + 1 :]
            # Together they have no more than both shares.
            if most + share >= max(TOGETHER, most + ADDED) - _ROUNDING
        ]
        if not others:
            return
        if not speaks_against(mine, found[best]):
            break
    else:
        return
    for share, other in others:
        if abs(found.position(other) - found.position(best)) > NEIGHBOURS:
            continue
        both = union(found[best], found[other])
        together = content_shared(mine, both)
        if (
            together.share >= max(TOGETHER, most + ADDED, share + ADDED)
            and _enough(mine, both, together)
            and not speaks_against(mine, found[other])
        ):
            yield best, together.share
            yield other, together.share
            return


def _enough(
    mine: Reading,
    theirs: Reading | Union,
    shared: Shared,
    *,
    main: bool = False,
) -> bool:
    """Whether that is one fact; ``main`` where ``mine`` is the main clause of a sentence only."""
    share, numbers, days, missed = shared
    bare = len(mine.words) <= BARE
    if share < (MAIN_SHARE if main else AMPLE_SHARE) and not bare:
        return False
    common = list(filter(theirs.words.__contains__, mine.own_words))
    if bare and common and _same_counts(mine.facts, theirs.facts):
        return True
    if share < AMPLE_SHARE or len(common) < 2:
        return False
    evidence = len(common) + 2 * (numbers - missed) + days
    told = mine.weights.of(common) / mine.own_weight
    if _quote_alike(mine.facts, theirs.facts):
        evidence += QUOTED
        told = 1.0
    ample = evidence >= AMPLE and numbers + days > 0 and told >= AMPLE_OWN_SHARE
    most = share >= NEARLY_ALL and len(common) >= FEWEST_WORDS
    usual = most or (share >= SHARE and not missed and evidence >= EVIDENCE)
    if main:
        ample = False
        usual = share >= MAIN_SHARE and not missed and evidence >= MAIN_EVIDENCE
    whole = share >= WHOLE and numbers > 0 and not missed
    if not (ample or whole or (usual and told >= OWN_SHARE)):
        return False
    at = [n for n, word in enumerate(theirs.order) if word in common]
    return len(at) >= DENSITY * (at[-1] - at[0] + 1)


def _same_counts(a: Facts, b: Facts) -> bool:
    """Whether all that the first counts is named ("people killed") and counted so by the second."""
    return bool(a.quantities) and all(
        q.counted
        and " " in q.counted
        and any(q.counted == other.counted and same_quantity(q, other) for other in b.quantities)
        for q in a.quantities
    )


def _quote_alike(a: Facts, b: Facts) -> bool:
    """Whether both quote the same words, some more than a name's."""
    if not a.quotations or not b.quotations:
        return False
    mine, theirs = a.derived(_quoted), b.derived(_quoted)
    return any(q in other or other in q for q in mine for other in theirs)


def _quoted(facts: Facts) -> list[str]:
    return [exact_key(q.text) for q in facts.quotations if len(q.text.split()) >= FEWEST_WORDS]
