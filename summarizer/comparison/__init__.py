"""Find what the sources disagree on.

passages → pairs that speak of the same → slots with different values → claims → kind

Precision comes first: a row that is wrong costs the reader's trust in all the others, one that is
missing costs a look at the sources. A pair that could be read as agreeing is not reported.
"""

from __future__ import annotations

from summarizer.comparison.alignment import aligned_pairs
from summarizer.comparison.both import of_one_thing
from summarizer.comparison.claims import disagreements
from summarizer.comparison.contraries import denied_elsewhere
from summarizer.comparison.equivalents import but_told_in_other_units
from summarizer.comparison.periods import periods_apart
from summarizer.comparison.rivals import rival_values
from summarizer.comparison.slot import Clash, is_near
from summarizer.comparison.slots import clashes, of_one_scope
from summarizer.comparison.spared import spared_elsewhere
from summarizer.facts import Facts
from summarizer.material import Material
from summarizer.types import Disagreement


def compare(material: Material) -> tuple[Disagreement, ...]:
    """Values for one slot that cannot all be true, or that changed; most widely told first.

    Each claim cites the sentences that give its value. Typed as ``contradiction``, ``update``
    (a later report, a moving count), ``rounding``, ``scope`` (something else is counted) or
    ``estimate`` (by different authorities); what is shown to readers is up to the renderings.
    English only: in other languages nothing is compared.
    """
    if material.language != "en" or len(material.documents) < 2:
        return ()

    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    pairs = aligned_pairs(material)
    found: list[Clash] = []
    for pair in (p for p in pairs if is_near(p)):
        found += clashes(material, pair, facts_in(pair.first), facts_in(pair.second))
    found = of_one_thing(material, pairs, found, facts_in)
    found += periods_apart(material, facts_in)
    found += of_one_scope(material, rival_values(material, facts_in), facts_in)
    found = but_told_in_other_units(material, found, facts_in)
    differing = {(c.first.passage, c.second.passage) for c in found}
    # What differs in a number, a day or a name as well is something else that happened.
    denied = [
        c
        for c in (*denied_elsewhere(material, facts_in), *spared_elsewhere(material, facts_in))
        if (c.first.passage, c.second.passage) not in differing
    ]
    found += of_one_scope(material, denied, facts_in)
    return disagreements(material, pairs, found, facts_in)
