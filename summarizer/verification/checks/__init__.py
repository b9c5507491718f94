"""What a claim says otherwise than its evidence, check by check, each in plain words."""

from __future__ import annotations

from summarizer.verification.checks.dates import dates, days
from summarizer.verification.checks.finding import Check
from summarizer.verification.checks.names import implied, names
from summarizer.verification.checks.numbers import attached, counted, numbers
from summarizer.verification.checks.polarity import (
    attribution,
    comparison,
    hedging,
    negation,
    scope,
)
from summarizer.verification.checks.quotations import quotations
from summarizer.verification.checks.roles import repeated, roles, subject
from summarizer.verification.checks.wording import cut, evaluation, limits, novelty, opposites

__all__ = ["CHECKS", "HARD", "STRICT", "novelty"]

#: In the order in which their reasons are given. The counts of each are features of the model.
CHECKS: dict[str, Check] = {
    "numbers": numbers,
    "counted": counted,
    "attached": attached,
    "dates": dates,
    "days": days,
    "names": names,
    "implied": implied,
    "quotations": quotations,
    "negation": negation,
    "hedging": hedging,
    "attribution": attribution,
    "comparison": comparison,
    "scope": scope,
    "opposites": opposites,
    "roles": roles,
    "subject": subject,
    "repeated": repeated,
    "evaluation": evaluation,
    "cut": cut,
    "limits": limits,
}

#: Checks that fail a claim by themselves: what they look for is either there or not.
HARD = ("numbers", "dates", "names", "quotations", "roles", "cut")
#: Checks that fail a sentence of ours too: a briefing names nobody whom its citations do not name,
#: and tells as a fact nothing that they have somebody say.
STRICT = (*HARD, "implied", "subject", "repeated", "attached", "attribution", "limits")
