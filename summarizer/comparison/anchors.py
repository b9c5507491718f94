"""Words that tell which figure of a story a number is, whatever the sentence around it says.

Written down from common knowledge of what news counts and dates. Broader than
:mod:`summarizer.text.meanings`: "prices rose 2.4%" and "inflation of 2.4%" give one figure, though
nobody would say that the two words mean the same.
"""

from __future__ import annotations

from summarizer.text.meanings import meanings

_ANCHORS = """
jury juror jurors
factory plant works
trial case
jail prison sentence bars custody
damages award compensation
inflation prices consumer
growth economy gdp output
turnout polls ballot ballots
job jobs post posts workers staff employees workforce
unemployment jobless joblessness
profit profits earnings
revenue revenues sales turnover
rate rates interest borrowing
pension pensions retirement retire
crash collision accident overturned derailed collided
collapse collapsed gave caved
lowest weakest lows
highest strongest record
shares stock stocks
force effect effective phased
bid offer takeover
buy acquire acquired
founded founder established
fine penalty fined
strike walkout stoppage
parliament lawmakers deputies mps chamber assembly
sworn inaugurated inauguration
aground rocks grounded grounding
avalanche slide
forecast forecasts expected predicts projected predicted outlook
hospital injured hurt
patient patients
deficit shortfall
budget spending
subsidy subsidies aid grant
loan loans debt
ticket tickets fare fares
wage wages pay salary salaries
majority margin
member members
""".strip()
_CLASSES = {
    member: next(iter(meanings(line.split()[0])), "")
    for line in reversed(_ANCHORS.splitlines())
    for member in meanings(line)
}


def anchor(meaning: str) -> str:
    """What a meaning is an anchor of; the meaning itself where it is on no list."""
    return _CLASSES.get(meaning, meaning)
