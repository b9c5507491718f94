"""Names are told by their capitals, and compared by their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.facts import names, same_name

FOUND = {
    "title and country": ("U.S. President Ada Voss spoke.", ["united states", "ada voss"]),
    "two countries": ("Talks between Japanese and South Korean envoys", ["japan", "south korea"]),
    "half titles": ("Home Secretary Ida Holm left the Home Office.", ["ida holm", "home office"]),
    "of inside": ("the Bank of England", ["bank of england"]),
    "particles": ("Ursula van der Berg spoke.", ["ursula van der berg"]),
    "possessive": ("He read Holm’s letter.", ["holm"]),
    "organisation of a country": ("He flew American Airlines.", ["american airlines"]),
    "weekday beside": ("Holm said on Tuesday Voss left.", ["holm", "voss"]),
    "opener": ("Police said nothing.", []),
    "function word": ("The goats ate. However, it rained.", []),
    "acronym": ("The IEA met.", ["iea"]),
    "middle initial": ("Mayor Ada R. Voss met Emil K. Holm.", ["ada r voss", "emil k holm"]),
    "first initials": ("It was J. K. Holm who left.", ["j k holm"]),
    "letter at the end": ("They chose Plan B. Ada Voss left.", ["plan b", "ada voss"]),
    "letter before an opener": ("She took Line Z. Officials left.", ["line z"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert [n.normal for n in names(text) if n.certain] == expected


def test_title_is_kept_apart() -> None:
    (name,) = names("We met Prime Minister Ada Voss there.")
    assert (name.title, name.text) == ("Prime Minister", "Ada Voss")


def test_a_capital_at_the_start_is_uncertain() -> None:
    (name,) = names("Velvet goats graze there.")
    assert not name.certain


def test_demonyms_are_marked() -> None:
    assert [n.demonym for n in names("It was in Japan, said a Japanese envoy.")] == [False, True]


def test_german_nouns_are_not_names() -> None:
    assert names("Die Ziege steht im Garten.", "de") == ()


SAME = {
    "surname": ("Ada Voss", "Voss", True),
    "other first name": ("Ada Voss", "Emil Voss", False),
    "initial": ("A. Voss", "Ada Voss", True),
    "middle name": ("Ada M. Voss", "Ada Voss", True),
    "country": ("U.K.", "British", True),
    "acronym": ("IEA", "International Energy Agency", True),
    "place not shortened": ("York", "New York", False),
    "other team": ("Harbour United", "Harbour City", False),
    "country and ministry": ("Tokyo", "Japan", False),
}


@pytest.mark.parametrize(("a", "b", "same"), SAME.values(), ids=SAME)
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
    assert same_name(b, a) is same


@given(st.text(alphabet="AaBb .’'-,UKofthe", max_size=60) | st.text(max_size=60))
def test_spans_slice_back(text: str) -> None:
    assert all(text[n.start : n.end] == n.text and n.text for n in names(text))


def test_a_first_name_that_is_short_for_a_month() -> None:
    assert [n.text for n in names("The cyclist Jan Verbeeck leads.")] == ["Jan Verbeeck"]
    assert [n.text for n in names("It sank on Jan 6 off Varn.")] == ["Varn"]
