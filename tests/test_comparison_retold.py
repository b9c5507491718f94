"""Values of one thing that articles tell in sentences of their own."""

from __future__ import annotations

import pytest

from summarizer import Disagreement, summarize
from summarizer.comparison.fates import fate_of
from summarizer.comparison.roles import one_role, roles_of
from summarizer.facts import names


def _compared(first: str, second: str) -> tuple[Disagreement, ...]:
    articles = [
        {"text": first, "published": "2024-05-01T08:00Z"},
        {"text": second, "published": "2024-05-01T08:10Z"},
    ]
    return summarize(articles, max_words=80).disagreements


#: Two articles, what the slot is called, and its values.
FOUND = {
    "toll": (
        "A mine caved in near Oldham on Friday, killing 31 miners. Relatives waited at the gates.",
        "Rescue teams went down again at dawn. The collapse is known to have claimed the lives of "
        "44 people, the company said.",
        "people killed",
        {"31", "44"},
    ),
    "money": (
        "A court told the brewer Halm to pay $90 million in damages to a rival. It will appeal.",
        "Shares of the rival rose. The damages, put at $60 million by the judge, are the largest "
        "of their kind.",
        "sum, court damages",
        {"$90 million", "$60 million"},
    ),
    "age": (
        "A pilot aged 41 walked away from the wreck. The field was empty.",
        "Farmers ran to help when the aircraft came down. The 47-year-old pilot was unhurt.",
        "age, pilot",
        {"41", "47-year-old"},
    ),
    "vote": (
        "Parliament voted 112 to 98 on Thursday for the pension reform. Crowds had gathered.",
        "The pension bill is law. The vote in parliament, 121-98, was met with boos.",
        "vote, Parliament voted",
        {"112 to 98", "121-98"},
    ),
    "day": (
        "The cinema was raided late on Friday. Nobody was hurt.",
        "Officers found cash under the floor. The raid of Thursday was brief.",
        "day, raided",
        {"Friday", "Thursday"},
    ),
    "year": (
        "The case against the minister was opened in 2019. He denies everything.",
        "An accountant came forward, and prosecutors opened the case in 2016. It took long.",
        "year, case opened",
        {"2019", "2016"},
    ),
    "office": (
        "Roads will be repaired first, said the mayor, Ada Voss. Work begins in June.",
        "Mayor Ines Holm wants the roads done before winter. The council has agreed.",
        "mayor",
        {"Ada Voss", "Ines Holm"},
    ),
    "owner": (
        "The quarry is run by Kessler Stone. It opened long ago.",
        "Its owner, Aldous Minerals, kept silent. Neighbours complained of dust.",
        "owner or operator",
        {"Kessler Stone", "Aldous Minerals"},
    ),
    "place": (
        "A quarry outside Dunmarra collapsed. Dogs were brought in.",
        "Rescuers were digging for people buried in the quarry near Redcastle. It rained.",
        "place, quarry",
        {"Dunmarra", "Redcastle"},
    ),
}


@pytest.mark.parametrize("case", FOUND)
def test_found(case: str) -> None:
    first, second, slot, values = FOUND[case]
    rows = [d for d in _compared(first, second) if {c.value for c in d.claims} == values]
    assert [d.slot for d in rows] == [slot]


#: Two articles that agree, or tell of two things.
NOT_FOUND = {
    "both values in one article": (
        "The fine was $90 million, and damages of $60 million came on top. It will appeal.",
        "The court set the damages at $60 million. Shares rose.",
    ),
    "parts of a sum": (
        "The ferry had 62 people on board. It ran aground at night.",
        "On board were 50 passengers and 12 crew, all of them unhurt. It ran aground.",
    ),
    "other fates": (
        "The blast killed 14 people. The street was closed.",
        "Doctors said the blast had injured 40 people. Windows broke.",
    ),
    "other lands": (
        "Defence spending rose by 7% in Japan. It is a record.",
        "The budget of China grew, with defence spending up by 9%. It is the third rise.",
    ),
    "other ships": (
        "The captain, Ada Voss of the Grey Seal, saw the lights. She turned north.",
        "Captain Ines Holm of the Solveig called for help. Nobody was hurt.",
    ),
    "presidents of two lands": (
        "French President Ada Voss arrived on Monday. She smiled.",
        "Torvians cheered the German President, Ines Holm. It was warm.",
    ),
    "a bound that holds": (
        "At least 30 people were killed when the roof fell. It snowed.",
        "The collapse of the roof killed 34 people, the mayor said. It was cold.",
    ),
    "a time that holds": (
        "The tower was brought down after 10 p.m. on Sunday. Dust filled the air.",
        "Crews brought the tower down at 10:30 p.m., the mayor said. It went as planned.",
    ),
    "attackers and victims": (
        "The van killed 13 people on the promenade. The street was empty by night.",
        "Police shot dead five attackers after the van left the promenade. It was late.",
    ),
    "a party": (
        "President Ada Voss signed the law on forests. Crowds cheered.",
        "The Republican president signed the law on forests without a word. It rained.",
    ),
    "a town and its state": (
        "The violence in Dunmarra shocked the region. Nobody slept.",
        "The governor condemned the violence in Virginia. She spoke late.",
    ),
    "what is needed": (
        "The bill was passed with 270 votes. The chamber rose.",
        "The bill would need 253 votes to pass, its author said. He was calm.",
    ),
    "more of them": (
        "Divers brought four more boys out of the cave. The night was cold.",
        "Divers will go down for the five boys in the cave. The water rises.",
    ),
    "how far apart": (
        "The senator would spend $1.5 trillion on the plan. She left early.",
        "His offer for the plan is $2 trillion away from hers. Talks go on.",
    ),
    "the elections of two years": (
        "Lies about the 2020 elections cost her the seat. She wept.",
        "The party looks ahead to the 2022 elections. It is divided.",
    ),
    "not yet decided": (
        "The vote in Ostrel was too close to call on Tuesday. Counting went on.",
        "On Wednesday the vote in Ostrel was too close to call. Lawyers came.",
    ),
    "goods of two lands": (
        "Torvia put tariffs on $34 billion in Chinese goods. Shops complained.",
        "Beijing answered with tariffs on $60bn of American goods. Markets fell.",
    ),
    "neither, nor": (
        "Police said the men did not have any papers or permits to leave the port.",
        "Police said the men did not have papers, nor permits, to leave the port.",
    ),
    "a flight's number": (
        "Flight 370 was lost in 2014. Nobody knows where.",
        "Flight 574 was never found either, say the searchers. The sea is deep there.",
    ),
}


@pytest.mark.parametrize("case", NOT_FOUND)
def test_not_found(case: str) -> None:
    assert _compared(*NOT_FOUND[case]) == ()


FATES = {
    "It left 14 workers dead and 40 hurt.": ("14", "killed"),
    "It left 14 dead and 40 workers hurt.": ("40", "injured"),
    "Police detained 34 people near the bridge.": ("34", "arrested"),
    "There were 212 people on board.": ("212", "aboard"),
    "The plan costs 300 jobs.": ("300", None),
}


@pytest.mark.parametrize("text", FATES)
def test_fate(text: str) -> None:
    number, fate = FATES[text]
    start = text.index(number)
    assert fate_of(text, start, start + len(number)) == fate


ROLES = {
    "apposition": ("Ada Voss, the fire chief, left.", "Fire chief Ines Holm stayed.", "fire chief"),
    "fields": ("Ada Voss, the fire chief, left.", "Police chief Ines Holm stayed.", None),
    "clause": ("They met Ada Voss, who founded it.", "Its founder Ines Holm left.", "founder"),
    "verb": ("Ada Voss founded it.", "The founder, Ines Holm, left.", "founder"),
    "deputy": ("Mayor Ada Voss spoke.", "Deputy mayor Ines Holm spoke.", None),
    "elected": ("Ada Voss was elected mayor.", "Ines Holm, mayor since 2008, lost.", None),
    "sides": ("Senate Minority Leader Ada Voss", "Senate Majority Leader Ines Holm", None),
}  # fmt: skip


def test_who_praises_a_judge_is_none() -> None:
    text = "Ada Voss praised Judge Ines Holm on the steps."
    voss = next(n for n in names(text) if n.text.endswith("Voss"))
    assert roles_of(text, voss)[0] == frozenset()


@pytest.mark.parametrize("case", ROLES)
def test_role(case: str) -> None:
    first, second, role = ROLES[case]
    told = []
    for text, surname in ((first, "Voss"), (second, "Holm")):
        name = next(n for n in names(text) if n.text.endswith(surname))
        told.append(roles_of(text, name))
    assert one_role(told[0], told[1]) == role
