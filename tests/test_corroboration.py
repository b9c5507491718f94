from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.corroboration import corroborations, reports
from summarizer.material import Material
from summarizer.text.meanings import meanings
from tests.materials import material_of

#: Told around every pair, so that words have a rarity.
AROUND = (
    "The council of Vik meets in the old town hall.",
    "Rain fell on the valley for most of the week.",
    "Teachers at the school asked for smaller classes.",
    "The harbour bridge was built in 1931.",
)
#: A sentence, what another article says, and whether that reports the same fact.
PAIRS = {
    "other words for everything but the figure": (
        "Beijing's defense budget rose 7.1% last year.",
        "China’s military spending grew by 7.1 per cent last year, the ministry said.",
        True,
    ),
    "another figure": (
        "Beijing's defense budget rose 7.1% last year.",
        "China’s military spending grew by 7.2 per cent last year, the ministry said.",
        False,
    ),
    "part of a longer sentence": (
        "The ferry capsized off Orsk on Monday, killing eleven people.",
        "Eleven people died when the ferry capsized off Orsk on Monday, in what the owner, who had "
        "bought the ship in May, called the worst day of his life.",
        True,
    ),
    "only a part of the fact": (
        "The ferry capsized off Orsk on Monday, killing eleven people, after its bow door opened "
        "in a storm and water filled the car deck.",
        "The ferry left for Orsk on Monday with eleven cars.",
        False,
    ),
    "a short count, all in a longer sentence": (
        "There are 41 people missing.",
        "Forty-one people are missing and 119 survived, among them a cook who was found at night.",
        True,
    ),
    "a short count that is another": (
        "There are 43 people missing.",
        "Forty-one people are missing and 119 survived, among them a cook who was found at night.",
        False,
    ),
    "nothing but a count": (
        "In all, 27 deaths have been confirmed.",
        "At least 27 people died in the disaster, the harbour master said.",
        True,
    ),
    "one denies it": (
        "The crew said that the bow door was open when the ferry left.",
        "The crew said that the bow door was not open when the ferry left.",
        False,
    ),
    "one takes it back": (
        "The maritime authority says that the ferry was built in 1984.",
        "In a correction, the maritime authority said the ferry was not built in 1984.",
        False,
    ),
    "planned is not done": (
        "The ministry closed the harbour of Orsk to fishing boats on Friday.",
        "The ministry may close the harbour of Orsk to fishing boats on Friday.",
        False,
    ),
    "done supports planned": (
        "The ministry may close the harbour of Orsk to fishing boats on Friday.",
        "The ministry closed the harbour of Orsk to fishing boats on Friday.",
        True,
    ),
    "another day": (
        "Divers lifted the wreck of the ferry from the sea floor on Tuesday.",
        "Divers lifted the wreck of the ferry from the sea floor on Thursday.",
        False,
    ),
    "another speaker": (
        "The ferry was too old to sail in such weather, Ines Varga told reporters.",
        "Pavel Dorin told reporters the ferry was too old to sail in such weather.",
        False,
    ),
    "the same speaker and nothing else": (
        "Ines Varga, spokeswoman for the coast guard of Torvia, said four divers were hurt.",
        "Ines Varga, spokeswoman for the coast guard of Torvia, said fog slowed the search.",
        False,
    ),
    "the contrary": (
        "Two miners were killed when a gallery collapsed at the Osk pit before dawn.",
        "Two miners were rescued after a gallery collapsed at the Osk pit before dawn.",
        False,
    ),
    "another country": (
        "Beijing’s defence budget rose 7.1% last year.",
        "Tokyo’s defence budget rose 7.1% last year.",
        False,
    ),
    "all but what is added behind a comma": (
        "Officials of both countries met at Orsk on Wednesday about fishing quotas, the first "
        "formal talks since 2011, in a bid to mend what the herring war had broken.",
        "On Wednesday officials opened the first formal talks on fishing quotas since 2011 at "
        "Orsk.",
        True,
    ),
    "a question": (
        "Did the bow door of the ferry open in the storm off Orsk?",
        "The bow door of the ferry opened in the storm off Orsk.",
        False,
    ),
    "a long sentence of which the figures agree": (
        "Japan’s government, which has long kept its army small, said in December it would double "
        "outlays for defence to 2% of gross domestic product over five years, worth $320 billion.",
        "In December a pledge was made in Japan to double military expenditure to 2 percent of "
        "gross domestic product over five years, about $320bn in all.",
        True,
    ),
    "a quotation and its report": (
        "“Nobody told us that the bow door was broken before we sailed,” said the captain, Jonas "
        "Reed.",
        "The captain, Jonas Reed, said that nobody had told them the bow door was broken when they "
        "sailed.",
        True,
    ),
}


def two(sentence: str, other: str) -> Material:
    return material_of([[sentence, *AROUND[:2]], [*AROUND[2:], other]])


@pytest.mark.parametrize("case", PAIRS)
def test_pairs(case: str) -> None:
    sentence, other, expected = PAIRS[case]
    material = two(sentence, other)
    found = corroborations(material)[0]
    last = len(material.sentences) - 1
    assert [c.sentence for c in found] == ([last] if expected else [])
    assert all(0.3 <= c.similarity <= 1 for c in found)


def test_it_is_one_sided() -> None:
    short, _, _ = PAIRS["part of a longer sentence"]
    long = (
        "Eleven people died when the ferry capsized off Orsk on Monday and the owner, a bank in "
        "Varn, sold its other ships, cancelled every crossing and asked for a loan of two million."
    )
    material = two(long, short)
    assert corroborations(material)[0] == ()
    assert [c.sentence for c in corroborations(material)[-1]] == [0]


def test_two_neighbours_together_report_what_one_sentence_does() -> None:
    sentence = (
        "Yamada raised the dispute over uninhabited islands in the southern sea, recent joint "
        "drills with Torvia, and the balloons that were sighted over northern harbours."
    )
    parts = [
        "Yamada highlighted a dispute over uninhabited islands in the southern sea.",
        "He also spoke of joint drills with Torvia and of balloons over northern harbours.",
    ]
    material = material_of([[sentence, *AROUND[:2]], [*AROUND[2:], *parts]])
    assert [c.sentence for c in corroborations(material)[0]] == [5, 6]


def test_sentences_of_one_article_do_not_corroborate_one_another() -> None:
    sentence, other, _ = PAIRS["part of a longer sentence"]
    assert corroborations(material_of([[sentence, other, *AROUND]])) == ((),) * 6


def test_copies_of_what_corroborates_do_so_too() -> None:
    sentence, other, _ = PAIRS["a quotation and its report"]
    material = material_of(
        [[sentence, *AROUND[:2]], [*AROUND[2:], other], [other]], same=[[(1, 2), (2, 0)]]
    )
    assert [c.sentence for c in corroborations(material)[0]] == [5, 6]


#: Two sentences, and whether a reader of both is told one thing twice.
AGAIN = {
    "one vote with something else beside it": (
        "The assembly passed a roughly $90 million plan to repair the harbour bridges on Tuesday, "
        "handing the governor a rare victory.",
        "A sweeping $92 million plan to repair harbour bridges passed the assembly Tuesday after "
        "weeks of debate.",
        True,
    ),
    "a count that stands among others": (
        "At least 27 people died in the disaster and 41 are still missing.",
        "The death toll reached 27 on Wednesday after divers brought up eight more bodies.",
        True,
    ),
    "another count": (
        "At least 27 people died in the disaster and 41 are still missing.",
        "The death toll reached 29 on Wednesday after divers brought up eight more bodies.",
        False,
    ),
    "a figure for something else": (
        "The harbour bridge carries 4,000 lorries a day.",
        "Teachers collected 4,000 signatures against the move of their school.",
        False,
    ),
    "the same people doing something else": (
        "Governor Ida Brun told the assembly in Orsk that the harbour bridges would be repaired.",
        "Governor Ida Brun told the assembly in Orsk that schools would close early on Friday.",
        False,
    ),
}


@pytest.mark.parametrize("case", AGAIN)
def test_what_is_told_again(case: str) -> None:
    one, other, expected = AGAIN[case]
    material = two(one, other)
    last = len(material.sentences) - 1
    assert (not {(0, last), (last, 0)}.isdisjoint(reports(material).retellings)) == expected


def test_with_no_name_or_number_of_its_own_a_sentence_is_told_again() -> None:
    one = "The mayor of Ludlow shut the old bridge on Monday after cracks were found in a pillar."
    other = "The mayor shut it after cracks in a pillar of the bridge, which carries most traffic."
    named = f"{other[:-1]} to Orsk and Varn."

    def shares(second: str) -> list[float]:
        found = reports(material_of([[one, *AROUND], [second, *AROUND[:1]]])).retellings
        return [share for (a, b), share in found.items() if {a, b} == {0, len(AROUND) + 1}]

    assert 1.0 in shares(other)
    assert 1.0 not in shares(named)


def test_one_article_can_give_a_count_again() -> None:
    one, other, _ = AGAIN["a count that stands among others"]
    assert not {(0, 5), (5, 0)}.isdisjoint(
        reports(material_of([[one, *AROUND, other], ["Nobody saw it."]])).retellings
    )


def test_a_briefing_cites_and_counts_who_corroborates() -> None:
    sentence, other, _ = PAIRS["other words for everything but the figure"]
    first = f"{sentence}\n\n{AROUND[0]}\n\n{AROUND[1]}"
    second = f"{AROUND[2]}\n\n{AROUND[3]}\n\n{other}"
    briefing = summarize([first, second], query="defence spending", max_sentences=1)
    said = briefing.sentences[0]
    assert [c.relation for c in said.citations] == ["same wording", "corroborates"]
    assert (said.support.articles, said.support.origins) == (2, 2)
    assert said.citations[0].quote == said.text
    quotes = {o.citation.quote for o in briefing.omissions}
    assert quotes.isdisjoint(c.quote for c in said.citations)


def test_meanings_of_news() -> None:
    assert meanings("Chinese defence") == meanings("Beijing's military")
    assert meanings("Das Schiff sank", "de") == ("schiff", "sank")


@settings(max_examples=30, deadline=None)
@given(st.permutations([p[:2] for p in PAIRS.values()]))
def test_the_order_of_articles_does_not_matter(pairs: list[tuple[str, str]]) -> None:
    texts = [text for pair in pairs for text in pair]
    material = material_of([[t] for t in texts])
    links = {
        (texts[p], texts[c.sentence], c.similarity)
        for p, row in enumerate(corroborations(material))
        for c in row
    }
    ordered = sorted(texts)
    again = corroborations(material_of([[t] for t in ordered]))
    assert links == {
        (ordered[p], ordered[c.sentence], c.similarity) for p, row in enumerate(again) for c in row
    }
