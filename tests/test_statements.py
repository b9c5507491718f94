"""Who says what, sentence by sentence."""

from __future__ import annotations

import pytest

from summarizer.statements import find_statements
from tests.materials import material_of

#: Text to (speaker, role, direct, content), or None where nothing is anybody's statement.
CASES: dict[str, tuple[str, tuple[str, str | None, bool, str] | None]] = {
    "said that": (
        "The port authority said that the crane had been checked in May.",
        ("The port authority", None, False, "the crane had been checked in May"),
    ),
    "quotation first": (
        "“Nobody was on the quay at the time,” Mara Lindqvist told reporters.",
        ("Mara Lindqvist", None, True, "Nobody was on the quay at the time"),
    ),
    "role before the name": (
        "Deputy harbour master Mara Lindqvist said the crane had been checked.",
        ("Mara Lindqvist", "Deputy harbour master", False, "the crane had been checked"),
    ),
    "role after the name": (
        "Tomas Reyl, a lecturer in engineering at the college in Varn, said the bolts failed.",
        (
            "Tomas Reyl",
            "a lecturer in engineering at the college in Varn",
            False,
            "the bolts failed",
        ),
    ),
    "according to, behind": (
        "Two ships were diverted to Varn, according to the coastguard service.",
        ("the coastguard service", None, False, "Two ships were diverted to Varn"),
    ),
    "according to, in front": (
        "According to the coastguard service, two ships were diverted to Varn.",
        ("the coastguard service", None, False, "two ships were diverted to Varn"),
    ),
    "circumstances before the content": (
        "Ostland said in a statement on Tuesday that it would not pay for the crane.",
        ("Ostland", None, False, "it would not pay for the crane"),
    ),
    "told somebody that": (
        "Lindqvist told her hosts that the quay would stay closed.",
        ("Lindqvist", None, False, "the quay would stay closed"),
    ),
    "a time before the speaker": (
        "Last week Ostland said it had no part in the accident.",
        ("Ostland", None, False, "it had no part in the accident"),
    ),
    "denied": (
        "Ostland denied causing the accident, calling the report “baseless”.",
        ("Ostland", None, False, "causing the accident, calling the report “baseless”"),
    ),
    "a territory claimed": ("The islet, which Ostland claims, lies off the coast.", None),
    "a relative clause": ("The islet that Ostland says belongs to it lies off the coast.", None),
    "a pronoun nobody introduced": ("He said the quay would stay closed.", None),
    "only the minister": ("The minister said the quay would stay closed.", None),
    "no statement": ("The crane fell at dawn and blocked the quay.", None),
}


@pytest.mark.parametrize("case", CASES)
def test_one_sentence(case: str) -> None:
    text, expected = CASES[case]
    found = [
        (s.speaker, s.role, s.direct, s.content) for s in find_statements(material_of([[text]]))
    ]
    assert found == ([expected] if expected else [])


def test_content_is_cited_to_the_character() -> None:
    material = material_of([["The crane fell.", "Ostland said it would pay for a new crane."]])
    (statement,) = find_statements(material)
    citation = statement.citation
    text = material.documents[0].article.text
    assert text[citation.start : citation.end] == statement.content == citation.quote


def test_a_pronoun_with_a_certain_antecedent_gets_its_full_name() -> None:
    material = material_of(
        [
            [
                "Mara Lindqvist said the quay would stay closed.",
                "Lindqvist toured the port at noon.",
                "She said the crane had been checked in May.",
            ]
        ]
    )
    assert [s.speaker for s in find_statements(material)] == ["Mara Lindqvist"] * 2


def test_a_pronoun_between_two_people_names_nobody() -> None:
    material = material_of(
        [
            [
                "Mara Lindqvist said the quay would stay closed.",
                "Mara Lindqvist then met Ana Duarte, who said little of the matter.",
                "She said the crane had been checked in May.",
            ]
        ]
    )
    said = [s.content for s in find_statements(material)]
    assert "the crane had been checked in May" not in said


def test_one_person_has_one_name_across_articles() -> None:
    material = material_of(
        [
            ["Mara Lindqvist said the quay would stay closed."],
            ["Lindqvist said two ships had been diverted."],
        ]
    )
    assert {s.speaker for s in find_statements(material)} == {"Mara Lindqvist"}


def test_the_same_words_by_the_same_speaker_count_once() -> None:
    text = "Ostland said it would pay for a new crane."
    assert len(find_statements(material_of([[text], [text]]))) == 1
