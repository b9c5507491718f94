from __future__ import annotations

import pytest

from summarizer.text.verbs import has_verb

WITH = {
    "past": "The wall gave way at noon.",
    "past in -ed": "Residents noticed it at noon.",
    "compound past": "The council withdrew its plan.",
    "present": "The mayor wants new pumps.",
    "present before a mark": "The mayor says, and so does the county, that it is safe.",
    "present behind a plural": "Officials expect more rain.",
    "with an adverb": "Healthy people often carry the germ.",
    "auxiliary": "More rain is on its way.",
    "contraction": "“It’s a long night,” by all accounts.",
    "main clause behind a relative one": "The bridge, which has two lanes, needs a coat of paint.",
}
WITHOUT = {
    "caption": "Boats at Varn quay after the storm.",
    "caption with a participle": "A guard standing at the gate in Orsk.",
    "caption with a clause": "A pump at the wall of Ludlow, which will be used in May.",
    "heading": "Ludlow: water in the market.",
    "call": "Follow the Ludlow Post for more.",
    "rest": "Not even once.",
}


@pytest.mark.parametrize("text", WITH.values(), ids=WITH)
def test_with_a_verb(text: str) -> None:
    assert has_verb(text)


@pytest.mark.parametrize("text", WITHOUT.values(), ids=WITHOUT)
def test_without_a_verb(text: str) -> None:
    assert not has_verb(text)
