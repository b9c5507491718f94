"""What one article denies and another one says, in sentences of their own."""

from __future__ import annotations

import pytest

from summarizer import Disagreement, summarize
from summarizer.comparison.denied import denials
from summarizer.facts import Facts


def _compared(first: str, second: str) -> tuple[Disagreement, ...]:
    articles = [
        {"text": first, "published": "2024-05-01T08:00Z"},
        {"text": second, "published": "2024-05-01T08:10Z"},
    ]
    return summarize(articles, max_words=80).disagreements


#: Two articles, and what each says.
CONTRARY = {
    "not": (
        "The chimney was pulled down on Friday. Surveyors had not inspected the chimney.",
        "Dust lay on the cars. A surveyor had inspected the chimney in spring, the owner said.",
        {
            "Surveyors had not inspected the chimney",
            "A surveyor had inspected the chimney in spring",
        },
    ),
    "no": (
        "Smoke filled the kitchen at noon. No alarm was raised.",
        "Guests ran into the street when the alarm went off. The cook burned a hand.",
        {"No alarm was raised", "the alarm went off"},
    ),
    "a verb of its kind": (
        "The lift stood still again on Monday. The lift has not been mended since spring.",
        "Tenants are angry about the stairs. The lift was repaired, the landlord said.",
        {"The lift has not been mended", "The lift was repaired"},
    ),
    "refused": (
        "Orla Finch refused to apologise to the band. The crowd booed.",
        "Rain fell on the stage. Orla Finch has apologised to the musicians.",
        {
            "Orla Finch refused to apologise to the band",
            "Orla Finch has apologised to the musicians",
        },
    ),
    "ruled out": (
        "Ole Dahl, who runs the harbour, ruled out new fees. Boats were tied up in rows.",
        "The marina is full again. Harbour master Ole Dahl said there would be new fees.",
        {"Ole Dahl, who runs the harbour, ruled out new fees", "there would be new fees"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CONTRARY)
def test_what_one_denies_and_another_says(case: str) -> None:
    first, second, values = CONTRARY[case]
    (row,) = _compared(first, second)
    assert {c.value for c in row.claims} == values
    assert row.kind == "contradiction"


AGREEING = {
    "both deny": (
        "Surveyors had not inspected the chimney. It was pulled down on Friday.",
        "Dust lay on the cars. The chimney was never inspected by a surveyor, the owner said.",
    ),
    "what may be": (
        "The lift has not been mended. Tenants took the stairs.",
        "The lift could be mended by June. A firm was asked.",
    ),
    "what is wanted": (
        "The lift has not been mended. Tenants took the stairs.",
        "Residents demanded that the lift be mended. A firm was asked.",
    ),
    "another time": (
        "The lift has not been mended. Tenants took the stairs.",
        "The lift will be mended in June. A firm was asked.",
    ),
    "not until": (
        "The divers did not reach the wreck until noon. It lay deep.",
        "The divers reached the wreck. Its bell was gone.",
    ),
    "another thing": (
        "Surveyors had not inspected the chimney. It was pulled down on Friday.",
        "Dust lay on the cars. Vets had inspected the ponies, the owner said.",
    ),
    "said in passing": (
        "Water supplies were not affected. Roads were.",
        "Tanks were brought in at dawn. They went to the affected supplies in the hills.",
    ),
    "kept from it": (
        "The cook did not attend the hearing. It took an hour.",
        "Snow kept many at home. The cook refused to attend the hearing.",
    ),
    "taken back": (
        "Medics found no pulse. A crowd watched.",
        "The medics looked for a pulse but none was found. It was dark.",
    ),
    "a reader is spoken to": (
        "The rule does not cover fruit drinks. It begins in May.",
        "“Cover every fruit drink,” said one doctor. Shops are waiting.",
    ),
}


@pytest.mark.parametrize("case", AGREEING)
def test_what_may_agree_is_no_row(case: str) -> None:
    assert _compared(*AGREEING[case]) == ()


def test_what_is_denied_of_another_person_is_no_row() -> None:
    rows = _compared(
        "Mara Quist was not signed for the sequel. Filming starts soon.",
        "The studio is hopeful. Leon Bard was signed for the sequel.",
    )
    assert not any("not signed" in c.value for row in rows for c in row.claims)


#: A sentence, the word that is denied in it, and whether that is still to come.
DENIED = {
    "verb": ("The dam was not inspected.", [("inspected", False)]),
    "noun": ("No teacher will be dismissed.", [("teacher", True)]),
    "to come": ("He does not plan to appeal.", [("appeal", True)]),
    "aside": ("Dorin, who is 57, has yet to sign the deal.", [("sign", False)]),
    "not only": ("She not only sang but danced.", []),
    "no doubt": ("There is no doubt that it rained.", []),
    "open": ("It may not have rained.", []),
    "first person": ("We did not win the cup.", []),
    "question": ("Was the dam not inspected?", []),
}


@pytest.mark.parametrize("case", DENIED)
def test_what_is_denied(case: str) -> None:
    text, expected = DENIED[case]
    found = [
        (text[first.start : first.end], d.ahead)
        for d in denials(Facts(text))
        for first in [d.governed[0].word]
    ]
    assert found == expected
