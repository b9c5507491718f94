"""What kind of value a sentence's numbers and names are read as."""

from __future__ import annotations

import pytest

from summarizer.comparison.told import told_in
from summarizer.facts import Facts

#: A sentence, words of a number in it, and what it can be compared with; "" for nothing.
KINDS = {
    "part of them": ("Twenty of them had to swim.", "Twenty", "count"),
    "part of a body": ("He has let go 62 of its cooks.", "62", "count"),
    "part out of all": ("They kept six out of nine boats.", "six", ""),
    "age of somebody": ("A boy of six from Keldon was found.", "six", "age"),
    "age of the youngest": ("The youngest of the singers is nine.", "nine", "age"),
    "age at": ("Ada Voss, at 71 the oldest of them, sang.", "71", "age"),
    "age after a name": ("The baker, Ada Voss, is 58 and sells rolls.", "58", "age"),
    "toll set off": ("The count of the dead in Keldon, 19, is low.", "19", "count"),
    "how often": ("The two sides met six times.", "six", "times"),
    "twice": ("The two sides met twice.", "twice", "times"),
    "twice as": ("It burned twice as often.", "twice", ""),
    "age turned": ("Ada Voss turned 34, and sang.", "34", "age"),
    "part of all": ("It flooded a third of the town.", "a third", "%"),
    "how much more": ("It burned six times more often.", "six", ""),
    "which one": ("It was the ninth fire of the year.", "ninth", ""),
    "length with an adjective": ("The pilot has 4,100 flying hours.", "4,100", "hour"),
    "how long ago": ("It stood for 12 days, as 12 days ago.", "12 days", "day"),
}


@pytest.mark.parametrize("case", KINDS)
def test_kind_of_a_number(case: str) -> None:
    text, words, kind = KINDS[case]
    assert next(t.kind for t in told_in(Facts(text)) if t.fact.text == words) == kind


#: A sentence and the names that it tells.
NAMES = {
    "spelled as no word": ("Marvenia already owns six breweries.", ["Marvenia"]),
    "a word": ("Trenches already cross the field.", []),
    "a word hardly used": ("Scaffolders already work on the roof.", []),
    "workers of a firm": ("Pilots of Aerlund walked out.", ["Aerlund"]),
    "body of that name": ("Bank of Keldon tills stayed shut.", ["Bank of Keldon"]),
    "question of who": ("Who is the woman that toppled a mayor in Keldon?", ["Keldon"]),
    "question of yes or no": ("Did a woman topple a mayor in Keldon?", []),
    "office and land": ("It was told by Ambassador Ada Voss of Keldia.", ["Ada Voss"]),
}


@pytest.mark.parametrize("case", NAMES)
def test_names_told(case: str) -> None:
    text, names = NAMES[case]
    assert [t.fact.text for t in told_in(Facts(text)) if t.kind == "name"] == names
