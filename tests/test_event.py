"""The event that many articles open with: who tells it, and so supports who else does."""

from __future__ import annotations

from summarizer import summarize
from summarizer.corroboration import EVENT_TOLD, corroborations, reports
from tests.materials import material_of

#: Four newsrooms open with one event, each with something else beside it.
STRIKE = [
    [
        "Bus drivers in Port Sellin walked out on Monday over unpaid night shifts, leaving schools "
        "half empty and the old harbour without a single line.",
        "Anna Holm has cycled to work since then.",
    ],
    [
        "Commuters were stranded on Monday as the bus drivers of Port Sellin walked out in a row "
        "over night shifts that has smouldered since spring.",
        "The next talks are on Friday.",
    ],
    [
        "A walkout of bus drivers brought Port Sellin to a halt on Monday, the first since 2003, "
        "after the city failed to pay for night shifts.",
        "Taxis doubled their fares.",
    ],
    [
        "Port Sellin woke up to empty stops on Monday: its bus drivers had walked out over pay for "
        "night shifts, a union leaflet said.",
        "Rain is expected.",
    ],
]
TELLING = (0, 2, 4, 6)


def test_those_that_tell_the_event_support_one_another() -> None:
    material = material_of(STRIKE)
    found = reports(material)
    assert all(found.event[k] >= EVENT_TOLD for k in TELLING)
    assert all(found.event[k] < 0.2 for k in range(8) if k not in TELLING)
    by_wording = corroborations(material)
    more = 0
    for k in TELLING:
        others = {c.sentence for c in found.corroborations[k]}
        assert {c.sentence for c in by_wording[k]} <= others <= set(TELLING) - {k}
        more += len(others) - len(by_wording[k])
    assert more >= 3
    assert all(found.corroborations[k] == () for k in range(8) if k not in TELLING)


def test_what_speaks_against_it_supports_nothing() -> None:
    denial = STRIKE[3][0].replace("had walked out", "had not walked out")
    material = material_of([*STRIKE[:3], [denial, "Rain is expected."]])
    found = reports(material)
    assert found.event[6] >= EVENT_TOLD
    assert all(6 not in [c.sentence for c in row] for row in found.corroborations)
    assert found.corroborations[6] == ()


def test_three_articles_do_not_tell_what_the_event_is() -> None:
    found = reports(material_of(STRIKE[:3]))
    assert not found.event.any()
    assert found.corroborations == corroborations(material_of(STRIKE[:3]))


def test_the_briefing_tells_it_once_and_counts_them() -> None:
    briefing = summarize([" ".join(sentences) for sentences in STRIKE], max_words=80)
    first, *others = briefing.sentences
    assert "walk" in first.text
    assert first.support.origins >= 3
    assert not any("Port Sellin" in s.text for s in others)
