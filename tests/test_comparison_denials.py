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
    "not ruled out": (
        "The mill burned all night. Fire chief Ada Roth has not excluded arson.",
        "Smoke lay over the river. Ada Roth ruled out arson.",
        {"Fire chief Ada Roth has not excluded arson", "Ada Roth ruled out arson"},
    ),
    "a word that stands nowhere else": (
        "Three walkers were brought down from the ridge. Nobody carried a compass.",
        "The walkers had lost their way in fog. They were all carrying compasses, a guide said.",
        {"Nobody carried a compass", "They were all carrying compasses"},
    ),
    "a noun for what happened": (
        "The mayor read out the plan. The village was not asked to vote.",
        "Cows grazed by the road. There was a ballot in the village last autumn.",
        {"The village was not asked to vote", "There was a ballot in the village last autumn"},
    ),
    "a common verb with a particle": (
        "The lorry stood on the rails. The barrier did not come down.",
        "Passengers were thrown from their seats. The barrier had come down in time.",
        {"The barrier did not come down", "The barrier had come down in time"},
    ),
    "nothing": (
        "Creditors met in a hall. The yard had hidden nothing, an auditor found.",
        "Welders stood at the gate. The yard had concealed its losses.",
        {"The yard had hidden nothing", "The yard had concealed its losses"},
    ),
    "a word that ends its own": (
        "Police took the man to a cell. He was unarmed.",
        "A neighbour called for help. He had a knife, officers said.",
        {"He was unarmed", "He had a knife"},
    ),
    "denied and admitted": (
        "The minister went home at noon. Hugo Brandt denied taking money.",
        "Reporters stood outside. Hugo Brandt has confessed, a court clerk said.",
        {"Hugo Brandt denied taking money", "Hugo Brandt has confessed"},
    ),
    "a state that is the contrary": (
        "It was 41C at noon. The swimming pool stayed shut.",
        "Children lay in the shade. The swimming pool was opened for a day.",
        {"The swimming pool stayed shut", "The swimming pool was opened for a day"},
    ),
    "of oneself": (
        '"We were not consulted," said Callum Drever, a fisherman. Rain fell.',
        "The turbines come in May. Callum Drever was consulted three times.",
        {"We were not consulted", "Callum Drever was consulted three times"},
    ),
    "of one person, whom several sentences name": (
        "Orla Finch has not apologised. The crowd booed.",
        "Orla Finch apologised. Fans want an apology to the band. The label promised an apology. "
        "An apology is due, the drummer said.",
        {"Orla Finch has not apologised", "Orla Finch apologised"},
    ),
    "nobody hurt": (
        "A crane fell on a kiosk. No injuries were reported, firefighters said.",
        "The street is closed. Two passers-by were hurt when the crane fell.",
        {"No injuries were reported", "Two passers-by were hurt"},
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
    "both rule it out": (
        "The mill burned all night. Fire chief Ada Roth had excluded arson.",
        "Smoke lay over the river. Ada Roth ruled out arson.",
    ),
    "not by him": (
        "The portrait hung in a bank. It was not painted by Ruben Ost.",
        "A visitor stared at it. The portrait was painted in oils.",
    ),
    "out of order": (
        "Skippers called from the pier. They had no telephone signal.",
        "The mast on the hill that carries the telephone signal had been down. It rained.",
    ),
    "since a year": (
        "The dam leaks. It has not been inspected since 2018.",
        "Water runs down the wall. It was inspected in 2018.",
    ),
    "another one by its name": (
        "The leaders met on the island. Tessaly has not agreed to pay.",
        "The cameras were sent out. A draft was agreed at dawn.",
    ),
    "part of them": (
        "The report names two firms. Others who did not pay the levy were warned.",
        "An office in the harbour paid the levy. Its books are open.",
    ),
    "hurt in a case of its own": (
        "A crane fell on a kiosk. Nobody was killed.",
        "The street is closed. The driver had been jailed when two people were killed.",
    ),
    "hurt on another day": (
        "A crane fell on a kiosk. Nobody was hurt.",
        "The street is closed. Two people were hurt by a crane there in 2019.",
    ),
    "of another group": (
        "A crane fell on a kiosk. No firefighters were hurt.",
        "The street is closed. Two tourists were hurt.",
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
    "what is asked": ("The town was not asked to vote.", [("vote", False)]),
    "no sign": ("There was no sign of fire.", [("fire", False)]),
    "no such thing is done": ("A warning had not been issued.", [("warning", False)]),
    "who does it": ("Nobody in the group wore a helmet.", [("wore", False)]),
    "an unarmed man": ("They saw an unarmed man.", []),
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
        for first in [d.pivots[0].word]
    ]
    assert found == expected


def test_among_many_articles_a_denial_needs_better_odds() -> None:
    first, second, _ = CONTRARY["not"]

    def rows(others: int) -> int:
        texts = [first, second, *(f"Market {n} sold {n + 40} apples." for n in range(others))]
        articles = [{"text": t, "published": "2024-05-01T08:00Z"} for t in texts]
        found = summarize(articles, max_words=80).disagreements
        return sum("inspected" in c.value for d in found for c in d.claims)

    assert rows(0) == 2
    assert rows(2) == 2
    assert rows(10) == 0
