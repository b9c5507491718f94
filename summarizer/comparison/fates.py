"""What became of the people that a number counts, from the words of its clause."""

from __future__ import annotations

import re

from summarizer.facts import Facts
from summarizer.facts.scanning import scan

_FATES = {
    form: fate
    for fate, forms in {
        "killed": "killed kill kills killing dead died die dies dying death deaths fatalities "
        "fatality slain massacred murdered perished toll lives bodies body fatally lethal drowned",
        "injured": "injured injures injuring injure wounded wounding wounds hurt injuries hospital "
        "hospitals hospitalised hospitalized treated",
        "missing": "missing unaccounted",
        "arrested": "arrested arresting detained detaining arrests detainees custody",
        "moved": "displaced displacing homeless evacuated evacuating evacuate evacuees evacuation "
        "fled flee fleeing",
        "rescued": "rescued rescuing saved rescue",
        "infected": "infected infections cases",
        "charged": "charged indicted",
        "aboard": "aboard",
        "trapped": "trapped stranded",
    }.items()
    for form in forms.split()
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE = re.compile(r"[.;:!?)(]\s|[—–\n]")
#: As long as what replaces it, so that places stay.
_ON_BOARD = re.compile(r"\bon board\b")
_WIDTH = 90
#: How much further off a word is for each of these between it and the number: another number or a
#: comma, a new clause, another count.
_NUMBER_BETWEEN, _CLAUSE_BETWEEN, _COUNT_BETWEEN = 2.5, 1.5, 3.0
_FURTHEST = 7.0
_JOINTS = frozenset("and but while who which where when as after".split())
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten others another dozens".split()
)


def tells_of_fates(facts: Facts) -> bool:
    """Whether a sentence has a word for one at all; most have none."""
    words = scan(facts.text).words
    return "board" in words or not words.isdisjoint(_FATES)


def fate_of(text: str, start: int, end: int) -> str | None:
    """The fate that stands nearest to the number at ``text[start:end]`` in its clause.

    >>> fate_of("It left 14 workers dead and 40 hurt.", 8, 10)
    'killed'
    """
    text = _ON_BOARD.sub("aboard  ", text)
    after = _CLAUSE.split(text[end : end + _WIDTH], maxsplit=1)[0]
    before = _CLAUSE.split(text[max(0, start - _WIDTH) : start])[-1]
    best: tuple[float, str] | None = None
    for behind, part in ((True, after), (False, before)):
        words = list(_WORD.finditer(part))
        place = 0 if behind else len(part)
        further = 0.0 if behind else 0.5
        for steps, match in enumerate(words if behind else reversed(words)):
            gap = part[place : match.start()] if behind else part[match.end() : place]
            place = match.end() if behind else match.start()
            word = match.group().casefold()
            further += _NUMBER_BETWEEN * bool(re.search(r"[\d,]", gap))
            further += _CLAUSE_BETWEEN * (word in _JOINTS) + _COUNT_BETWEEN * (word in _COUNTS)
            if steps + further > _FURTHEST:
                break
            if word in _FATES:
                if best is None or steps + further < best[0]:
                    best = steps + further, _FATES[word]
                break
    return best[1] if best else None
