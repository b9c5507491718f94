"""Edits that make a news sentence false, and edits that leave its meaning alone.

They are written without the library's own extractors, so that what those overlook shows.
"""

from __future__ import annotations

from bench.verification.edits.context import Context, Edit
from bench.verification.edits.facts import name, noun, number, opposite, time, verb
from bench.verification.edits.faithful import (
    adjective_dropped,
    adverb_dropped,
    attribution_moved,
    first_verb_dropped,
    halved,
    joined,
    shorter,
    spelling,
    synonyms,
)
from bench.verification.edits.statements import (
    beheaded,
    fusion,
    judgement,
    merged,
    negate,
    roles,
    subject,
    unattribute,
    unhedge,
    unlimited,
)

__all__ = ["FAITHFUL", "RARE", "SUBTLE", "UNFAITHFUL", "Context", "Edit"]

UNFAITHFUL: dict[str, Edit] = {
    "number": number,
    "name": name,
    "roles": roles,
    "opposite": opposite,
    "verb": verb,
    "negate": negate,
    "unhedge": unhedge,
    "unattribute": unattribute,
    "time": time,
    "judgement": judgement,
    "fusion": fusion,
    "subject": subject,
    "noun": noun,
    "beheaded": beheaded,
    "unlimited": unlimited,
    "merged": merged,
}

#: Edits that fit few sentences: tried first half of the time, so that there are enough of them.
RARE = ("unattribute", "unhedge", "unlimited", "beheaded", "joined", "first verb dropped")

#: Edits that are hard to find: there are further ones of them to learn from.
SUBTLE = ("subject", "roles", "merged", "unattribute")

FAITHFUL: dict[str, Edit] = {
    "synonyms": synonyms,
    "spelling": spelling,
    "shorter": shorter,
    "attribution moved": attribution_moved,
    "adverb dropped": adverb_dropped,
    "adjective dropped": adjective_dropped,
    "first verb dropped": first_verb_dropped,
    "halved": halved,
    "joined": joined,
}
