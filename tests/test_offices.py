"""Where an office ends and a name begins."""

from __future__ import annotations

import pytest

from summarizer.offices import split_office

RUNS = {
    "North Varn Mayor Mara Lindqvist": ("North Varn Mayor", "Mara Lindqvist"),
    "Varnish Attorney General Tomas van Reyl": ("Varnish Attorney General", "Tomas van Reyl"),
    "Secretary of State Mara Lindqvist": ("Secretary of State", "Mara Lindqvist"),
    "National Weather Centre Director T. J. Reyl": (
        "National Weather Centre Director",
        "T. J. Reyl",
    ),
    "Maybe President Lindqvist": ("Maybe President", "Lindqvist"),
    "Varn Police Chief Mara Lindqvist": ("Varn Police Chief", "Mara Lindqvist"),
    "General Motors": None,
    "State Department": None,
    "Mara Lindqvist": None,
    "Tomas Luther King Jr": None,
    "Prime Minister’s Office": None,
    "Varn General Hospital": None,
    "Doctor Reyl": None,
}


@pytest.mark.parametrize("run", RUNS)
def test_runs(run: str) -> None:
    assert split_office(run) == RUNS[run]
