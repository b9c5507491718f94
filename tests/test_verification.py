"""Sentences are judged by their own evidence, fact by fact."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given

from summarizer.errors import InputError
from summarizer.verification import verify_sentence
from tests import strategies

SOURCE = (
    "The council in Orsk voted 12 to 3 on Wednesday to close the old bridge, "
    "which 4,500 drivers use each day, after engineers found cracks in two of its pillars."
)
QUOTED = "“We had no choice,” said the mayor, Ida Holm, who was elected in 2019."
SUSPECTED = "Two sailors were strongly suspected to have been smuggling cigarettes, police said."

SUPPORTED = {
    "word by word": (SOURCE, [SOURCE]),
    "cut out": ("Engineers found cracks in two of its pillars.", [SOURCE]),
    "shortened": ("The council in Orsk voted on Wednesday to close the old bridge.", [SOURCE]),
    "quotation kept": ("“We had no choice,” said Ida Holm.", [QUOTED]),
    "number respelled": (
        "The council in Orsk voted 12 to 3 on Wednesday to close the old "
        "bridge, which 4500 drivers use each day.",
        [SOURCE],
    ),
}


@pytest.mark.parametrize(("text", "evidence"), SUPPORTED.values(), ids=SUPPORTED)
def test_supported(text: str, evidence: list[str]) -> None:
    verdict = verify_sentence(text, evidence)
    assert verdict.supported, verdict
    assert verdict.score >= 0.5
    assert verdict.reasons == ()


#: Claim, evidence, and the check that must say why it is not supported.
UNSUPPORTED: dict[str, tuple[str, str, str]] = {
    "whose number": (
        "Keld Lines said that 164 people on board were crew.",
        "The operator, Keld Lines, said there were 164 people on board, 19 of them crew.",
        "number",
    ),
    "another subject": (
        "The foreign ministry said that the government urged Peru to play a responsible role.",
        "According to the foreign ministry, Yamada urged Peru to play a “responsible role”.",
        "roles",
    ),
    "a name of two": (
        "Brandt found that Maria Ruiz could not have fled.",
        "Brandt found that Ruiz could not have warned Maria, who fled.",
        "name",
    ),
    "to whom": (
        "President Amin Sabra of Orsk called on the United Nations to let experts in.",
        "The Russian government called on President Amin Sabra of Orsk to let United Nations "
        "experts in.",
        "roles",
    ),
    "voice": ("Two men were robbed by the bank.", "Two men robbed the bank.", "roles"),
    "to himself": (
        "Amin Sabra met with Amin Sabra late on Monday night.",
        "The European Union's top diplomat met with Amin Sabra late on Monday night.",
        "roles",
    ),
    "whose": (
        "Ruiz said that the telephone in her home in Orsk was ringing.",
        "Ruiz said that the telephone in his home in Orsk was ringing.",
        "roles",
    ),
    "attribution": (
        "Lorries must use the motorway until the summer.",
        "Lorries have to take the motorway until the summer, the transport office said.",
        "hedging",
    ),
    "no longer in office": (
        "She met the Egyptian president on Tuesday.",
        "She met the deposed Egyptian president on Tuesday.",
        "hedging",
    ),
    "condition": (
        "The missiles would be among the first to be used against Orsk.",
        "The missiles would be among the first to be used against Orsk should the talks fail.",
        "hedging",
    ),
    "the request again": (
        "That sentence cannot be used: “diagnosed” goes with 34 in the source.",
        "From August, 120 people in 34 states were diagnosed with the condition.",
        "form",
    ),
    "told of both": (
        "Orsk was uneasy about Perm's ties to the navy and the spy balloons. Perm complained "
        "about Orsk's ties to the navy and the spy balloons.",
        "Orsk was uneasy about Perm, and Perm complained about Orsk's ties to the navy and the spy "
        "balloons.",
        "form",
    ),
    "loop of a phrase": (
        "The commander said right now, right now, right now.",
        "“Right now, we have no plans,” the commander said.",
        "form",
    ),
    "number": (
        "The council in Orsk voted 13 to 3 on Wednesday to close the old bridge.",
        SOURCE,
        "number",
    ),
    "number word": ("Engineers found cracks in four of its pillars.", SOURCE, "number"),
    "day": ("The council in Orsk voted 12 to 3 on Friday to close the old bridge.", SOURCE, "date"),
    "name": (
        "The council in Perm voted 12 to 3 on Wednesday to close the old bridge.",
        SOURCE,
        "name",
    ),
    "negation": (
        "The council in Orsk did not vote on Wednesday to close the old bridge.",
        SOURCE,
        "negation",
    ),
    "quotation": ("“We had a choice,” said the mayor, Ida Holm.", QUOTED, "quotation"),
    "speaker": ("“We had no choice,” said Emil Voss, who was elected in 2019.", QUOTED, "name"),
    "hedge": ("Two sailors were smuggling cigarettes, police said.", SUSPECTED, "hedging"),
    "cut before a hedge": ("Two sailors were smuggling cigarettes.", SUSPECTED, "hedging"),
    "judgement": (
        "The council in Orsk disgracefully voted to close the old bridge.",
        SOURCE,
        "novelty",
    ),
    "nothing of it": ("Goats swam across the lake at noon.", SOURCE, "novelty"),
    "list marker": ("- The council voted to close the old bridge.", SOURCE, "form"),
    "echo": ("Here is the sentence: the council voted to close the old bridge.", SOURCE, "form"),
    "refusal": ("I'm sorry, but I cannot help with the old bridge.", SOURCE, "form"),
    "loop": ("The bridge is old, the bridge is old, the bridge is old.", SOURCE, "form"),
    "language": (
        "Der Rat hat die alte Brücke nach dem Bericht für immer geschlossen.",
        SOURCE,
        "form",
    ),
    "link": ("The council voted, see https://orsk.example/vote for more.", SOURCE, "form"),
}


@pytest.mark.parametrize(("text", "evidence", "check"), UNSUPPORTED.values(), ids=UNSUPPORTED)
def test_unsupported(text: str, evidence: str, check: str) -> None:
    verdict = verify_sentence(text, [evidence])
    assert not verdict.supported
    assert verdict.score < 0.5
    assert check in {r.check for r in verdict.reasons}
    assert all(r.detail for r in verdict.reasons)


#: What a claim may not be cut off from, though every word of it stands in the evidence.
CUTS = {
    "denial": (
        "The bridge was unsafe.",
        "The mayor denied that the bridge was unsafe.",
        "negation",
    ),
    "condition": (
        "The bridge will close on Friday.",
        "If it rains, the bridge will close on Friday.",
        "hedging",
    ),
    "attribution": (
        "The bridge was badly built.",
        "Critics say the bridge was badly built.",
        "hedging",
    ),
    "attribution behind": (
        "The bridge was badly built.",
        "The bridge was badly built, Ida Holm said.",
        "hedging",
    ),
}


@pytest.mark.parametrize(("text", "evidence", "check"), CUTS.values(), ids=CUTS)
def test_a_cut_that_changes_the_meaning(text: str, evidence: str, check: str) -> None:
    verdict = verify_sentence(text, [evidence])
    assert not verdict.supported
    assert check in {r.check for r in verdict.reasons}


def test_days_are_resolved_by_the_time_of_publication() -> None:
    text = "The council in Orsk voted 12 to 3 on 21 February 2024 to close the old bridge."
    published = [datetime(2024, 2, 22)]
    assert verify_sentence(text, [SOURCE], published=published).supported
    assert not verify_sentence(text, [SOURCE], published=[datetime(2024, 3, 22)]).supported


def test_no_evidence_supports_nothing() -> None:
    assert not verify_sentence("The bridge is closed.", []).supported


@pytest.mark.parametrize("text", ["", " \n"])
def test_blank_text_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="empty"):
        verify_sentence(text, [SOURCE])


def test_times_must_fit_the_evidence() -> None:
    with pytest.raises(InputError, match="2 times"):
        verify_sentence("The bridge.", [SOURCE], published=[None, None])


@given(strategies.sentences, strategies.sentences)
def test_a_span_supports_itself_and_scores_are_probabilities(text: str, other: str) -> None:
    assert verify_sentence(text, [other, text]).score == 1.0
    verdict = verify_sentence(text, [other])
    assert 0 <= verdict.score <= 1
    assert verdict.supported == (verdict.reasons == ())


@given(strategies.any_texts, strategies.any_texts)
def test_any_text_is_judged(text: str, other: str) -> None:
    if text.strip():
        assert verify_sentence(text, [other]).text == text
