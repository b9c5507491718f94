"""What is read off sentences is read once, and is what reading anew gives."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from summarizer.facts import Facts, facts_of
from summarizer.readings import Readings
from summarizer.text.shingles import wording
from summarizer.text.words import stems
from tests.materials import FLOOD, material_of
from tests.strategies import any_texts, news_texts

DAY = datetime(2024, 5, 1, 12, tzinfo=UTC)
KINDS = ("quantities", "dates", "names", "quotations", "attributions", "polarity")


@given(
    st.lists(st.one_of(any_texts, news_texts), min_size=1, max_size=3),
    st.sampled_from(["en", "de", "und"]),
)
def test_shared_readings_are_those_of_the_text(given: list[str], language: str) -> None:
    readings = Readings()
    for text in [*given, *given]:
        assert readings.wording(text) == wording(text)
        assert readings.stems(text, language) == stems(text, language)
        assert readings.stem_set(text, language) == set(stems(text, language))
        shared, anew = readings.facts(text, DAY, language), facts_of(text, DAY, language)
        for kind in KINDS:
            assert getattr(shared, kind) == getattr(anew, kind)


def test_each_text_is_read_once() -> None:
    readings = Readings()
    text = "Some 40 homes were flooded in Ludlow on Monday."
    assert readings.facts(text, DAY, "en") is readings.facts(text, DAY, "en")
    assert readings.facts(text, DAY, "en") is not readings.facts(text, None, "en")
    assert readings.stems(text, "en") is readings.stems(text, "en")


def test_materials_share_nothing() -> None:
    first, second = material_of(FLOOD), material_of(FLOOD)
    assert first.readings is not second.readings
    assert first.facts(0) is first.facts(0)
    assert first.facts(0) is not second.facts(0)


def test_what_is_derived_of_facts_is_kept_with_them() -> None:
    made = []

    def count(facts: Facts) -> int:
        made.append(facts.text)
        return len(facts.quantities)

    facts = facts_of("About 40 homes and 2 schools were flooded.")
    assert [facts.derived(count), facts.derived(count)] == [2, 2]
    assert len(made) == 1
    assert facts_of("Nobody came.").derived(count) == 0
