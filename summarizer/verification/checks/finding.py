"""What every check has in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summarizer.facts import Cue
from summarizer.types import Reason
from summarizer.verification.reading import Reading, stem_of

Findings = Iterator[Reason]
Check = Callable[[Reading, Sequence[Reading]], Findings]

#: How many words before a word a negation or hedge still bears on it.
REACH = 6


def near(reading: Reading, cue: Cue, stems: Sequence[str]) -> bool:
    """Whether one of the stems stands within reach behind a cue."""
    start = reading.index_at(cue.end)
    return any(s in stems for s in reading.stems[start : start + REACH] if s)


def heads(reading: Reading, cues: Sequence[Cue]) -> list[tuple[Cue, str]]:
    """Cues with the stem of the word each governs, where there is one."""
    return [(c, s) for c in cues if c.head and (s := stem_of(c.head, reading.language))]
