"""What a row is called, and who a value is attributed to."""

from __future__ import annotations

import pytest

from summarizer.comparison.calling import called
from summarizer.comparison.naming import UNNAMED, slot_name, with_plural
from summarizer.comparison.parties import party
from summarizer.comparison.told import told_in
from summarizer.facts import Facts

#: The first source, the value in it, another source, the slot, and the name.
NAMES: dict[str, tuple[str, str, str, str, str]] = {
    "no verb before it": (
        "Torvia raised defence spending by 7.2 percent in 2022.",
        "7.2 percent",
        "There was a 7.1% rise in Torvia’s defence spending last year.",
        "number",
        "defence spending",
    ),
    "a movement behind the number": (
        "There was a 7.1% rise in defence spending last year.",
        "7.1%",
        "Torvia raised defence spending by 7.2 percent in 2022.",
        "number",
        "rise in defence spending",
    ),
    "what is counted": (
        "Airline Nordvind will cut 450 jobs at its Brekka hub by the end of the year.",
        "450",
        "Nordvind cuts 540 jobs at Brekka.",
        "number",
        "jobs at its Brekka hub",
    ),
    "an amount of something": (
        "Lumen Foods agreed to pay a fine of $15 million over its labels.",
        "$15 million",
        "Regulators fined Lumen Foods $50 million over misleading labels.",
        "number",
        "fine, Lumen Foods",
    ),
    "what money is for": (
        "The government will spend $320bn on the new railway between Varn and Kolby.",
        "$320bn",
        "The new railway between Varn and Kolby will cost the government $230bn.",
        "number",
        "railway between Varn and Kolby",
    ),
    "a day": (
        "The museum in Kolby, closed since 2018, will reopen next month.",
        "2018",
        "Closed since 2016, the museum in Kolby will soon reopen.",
        "date",
        "museum in Kolby",
    ),
    "a name": (
        "Mara Lindqvist won the mayoral election in Port Sellin with a narrow lead.",
        "Mara Lindqvist",
        "Ana Duarte won the mayoral election in Port Sellin.",
        "name",
        "mayoral election in Port Sellin",
    ),
    "a denial": (
        "The ministry will not buy the disputed vaccines from Torvia this year.",
        "The ministry will not buy the disputed vaccines from Torvia this year.",
        "The ministry will buy the disputed vaccines from Torvia this year.",
        "negation",
        "ministry, vaccines from Torvia",
    ),
    "no word in common": ("It rose to 12 there.", "12", "It is 14.", "number", UNNAMED),
}


@pytest.mark.parametrize("case", NAMES)
def test_a_row_is_named_by_a_noun_phrase(case: str) -> None:
    text, value, other, slot, name = NAMES[case]
    start = text.index(value)
    assert slot_name(text, other, (start, start + len(value)), slot) == name


def test_a_row_is_not_named_after_who_reports_it() -> None:
    text = "The statistics office said that inflation was 4%."
    other = "Inflation is 5%, said the statistics office."
    span = (text.index("4%"), text.index("4%") + 2)
    assert slot_name(text, other, span, "number", [(0, 21)]) == "inflation"
    assert slot_name(text, other, span, "date", [(0, 21)]) == "inflation"


@pytest.mark.parametrize(
    ("counted", "text", "name"),
    [
        ("worker killed", "12 workers died.", "workers killed"),
        ("worker killed", "One worker died.", "worker killed"),
        ("people killed", "The toll rose to 12.", "people killed"),
    ],
)
def test_what_is_counted_has_its_number(counted: str, text: str, name: str) -> None:
    assert with_plural(counted, text) == name


SPEAKERS = {
    "a person": ("Anna Holm said nine people died.", "Anna Holm"),
    "a person with an office": ("Mayor Anna Holm said nine people died.", "Mayor Anna Holm"),
    "a surname": ("On Monday nine people died, according to Holm.", "Holm"),
    "a body by name": ("Nine people died, according to Radio Aske.", "Radio Aske"),
    "a body": ("The coast guard said nine people died.", "the coast guard"),
    "a body of a place": (
        "Nine died, according to the fire service of Port Sellin.",
        "the fire service of Port Sellin",
    ),
    "police": ("Police said nine people died.", "police"),
    "officials": ("Nine people died, according to two officials.", "two officials"),
    "an event": ("The search confirmed that nine people died.", None),
    "a clause": ("Twenty-seven deaths have been confirmed so far.", None),
    "records": ("Nine people died, according to the records.", None),
    "a doctor": ("Nine people died, according to Dr. Holm.", "Dr. Holm"),
    "a conjunction": ("Nine people died, although her lawyer said so.", None),
    "a pronoun": ("He said nine people died.", None),
    "an opening noun": ("Figures suggested that nine people died.", None),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_values_are_attributed_to_people_bodies_and_groups(case: str) -> None:
    text, name = SPEAKERS[case]
    facts = Facts(text)
    found = [party(facts, a) for a in facts.attributions]
    assert [p for p in found if p is not None] == ([name] if name else [])


CALLED = {
    "a speed": (
        "The storm moved at 12 mph.",
        "At 14 mph the storm moved on.",
        "speed, storm moved",
    ),
    "a time": ("The quake lasted 30 seconds.", "A quake lasted ten seconds.", "duration, quake"),
    "a zone": (
        "Trams stopped at 8:30 a.m. BST.",
        "At 8:50 a.m. BST trams stopped.",
        "time of day, ",
    ),
}


@pytest.mark.parametrize("case", CALLED)
def test_what_is_told_in_other_words_is_called_by_its_kind(case: str) -> None:
    first, second, expected = CALLED[case]
    (one,), (two,) = told_in(Facts(first)), told_in(Facts(second))
    name = called(one, two)
    assert name.startswith(expected)
    assert "BST" not in name
