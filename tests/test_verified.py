"""What a writer gives is verified, and gives way to the source where it fails."""

from __future__ import annotations

import numpy as np

from summarizer.material import Corroboration, Draft, Material
from summarizer.types import BriefingSentence, Edit
from summarizer.verified import verified_sentences
from tests.materials import material_of

MATERIAL = material_of(
    [
        ["Ann Reed said forty homes were flooded in Ludlow.", "She left on Monday."],
        ["In Ludlow the river flooded forty homes."],
    ]
)
SCORES = np.array([0.5, 0.25, 0.75])


def verified(
    draft: Draft,
    material: Material = MATERIAL,
    told: tuple[tuple[Corroboration, ...], ...] = ((), (), ()),
) -> BriefingSentence:
    (sentence,) = verified_sentences(material, [draft], SCORES, told)
    return sentence


def test_a_true_draft_stays_as_it_is() -> None:
    sentence = verified(Draft("Ann Reed said Ludlow had forty flooded homes.", "rewritten", (0,)))
    assert sentence.text == "Ann Reed said Ludlow had forty flooded homes."
    assert (sentence.kind, sentence.repairs, sentence.score) == ("rewritten", (), 0.5)
    assert sentence.verdict.supported


def test_a_false_draft_gives_way_to_the_source() -> None:
    false = Draft(
        "Ann Reed said ninety homes were flooded in Ludlow.", "rewritten", (0,), repairs=("before",)
    )
    sentence = verified(false)
    assert sentence.text == sentence.citations[0].quote == MATERIAL.sentences[0].text
    assert (sentence.kind, sentence.edits) == ("verbatim", ())
    assert sentence.repairs[0] == "before"
    assert sentence.repairs[1].startswith(f"{false.text} [number: ")
    assert sentence.verdict.supported


def test_a_name_in_the_place_of_a_pronoun_is_verified() -> None:
    # The sentence before names Ann Reed, and nobody else.
    for name, kind in (("Ann Reed", "tidied"), ("Tom Hale", "verbatim")):
        edit = Edit("She", name, "the sentence before names the person", 50, 53, "pronoun")
        draft = Draft(f"{name} left on Monday.", "tidied", (1,), edits=(edit,), context=(0,))
        assert verified(draft).kind == kind


def test_a_reviewed_edit_is_made_in_the_evidence_too() -> None:
    material = material_of([["The minister slammed the plan on Monday."]])
    edit = Edit("slammed", "criticised", "a loaded word", 13, 20, "wording")
    draft = Draft("The minister criticised the plan on Monday.", "tidied", (0,), edits=(edit,))
    assert verified(draft, material, ((),)).kind == "tidied"


def test_what_corroborates_is_cited_once_and_after_the_words_themselves() -> None:
    told = ((Corroboration(0, 0.9), Corroboration(2, 0.6)), (), ())
    sentence = verified(Draft(MATERIAL.sentences[0].text, "verbatim", (0,)), told=told)
    assert [(c.article, c.relation) for c in sentence.citations] == [
        ("a1", "same wording"),
        ("a2", "corroborates"),
    ]
    assert sentence.support.origins == 2


def test_each_is_told_once_it_is_verified() -> None:
    drafts = [Draft(s.text, "verbatim", (n,)) for n, s in enumerate(MATERIAL.sentences)]
    heard: list[BriefingSentence] = []
    given = verified_sentences(MATERIAL, drafts, SCORES, [(), (), ()], tell=heard.append)
    assert tuple(heard) == given
