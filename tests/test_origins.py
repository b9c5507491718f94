from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.cleaning import clean_articles
from summarizer.dedup import group_duplicates
from summarizer.encoders import load_encoder
from summarizer.material import OriginMap, Sentence
from summarizer.origins import find_origins
from summarizer.origins.credits import credited, publisher_names, whole_credit
from summarizer.origins.publishers import publisher_domain
from summarizer.sentences import split_sentences
from summarizer.types import Article
from tests import strategies

NOON = datetime(2024, 3, 6, 12, tzinfo=UTC)
WIRE = """The river Aune burst its banks near Holmby before dawn on Tuesday and cut the only road \
to the town. About 400 people left their homes in the dark, the county said, most of them in boats \
lent by a rowing club.

Engineers opened both gates of the upper dam at six to lower the lake behind it. The level fell by \
a metre before noon, but the gauges in the valley went on rising until the afternoon.

Trains between Holmby and the coast will not run before the weekend because water has undermined \
the track in three places. The railway has put on buses that take the long way over the pass.

Insurers expect claims of some 30 million crowns, twice as much as after the flood of 2011."""
RETOLD = """Before dawn on Tuesday the Aune river overflowed its banks close to Holmby, cutting \
the sole road to the town. Some 400 persons left homes in darkness, the county stated, mostly in \
boats that a rowing club lent.

At six engineers opened the two gates of the upper dam in order to lower its lake. Before noon its \
level dropped a metre, yet gauges in the valley kept rising until afternoon.

Because water undermined the track in three spots, trains from Holmby to the coast will not run \
until the weekend. Buses put on by the railway take the long way across the pass.

Insurers await claims of around 30 million crowns, double those after the 2011 flood."""
INDEPENDENT = """Holmby woke up to water in its streets. At the bakery on Mill Lane, Ida Brun \
piled flour sacks on the counter and waited for help that came at nine.

She was lucky, she said. Her neighbours, a couple in their eighties, had to be carried out through \
a window by firemen from two villages.

The town has asked the army for pumps. Its mayor wants to know why nobody rang the bells when the \
dam was opened, and what became of the wall that was promised thirteen years ago."""
OWN = """Our reporter reached Holmby on foot over the pass with two nurses from the clinic in Vik. \
They brought insulin for eleven patients whom the water had cut off from every pharmacy in the \
valley, and found the school gymnasium full of families who had slept on mats between vaulting \
horses and goals.

Nobody there complained about the food, which the football club cooks for two hundred each day."""


def articles(*texts: str) -> list[Article]:
    return [
        Article(text=text, id=f"a{n}", source=f"Paper {n}", published=NOON + timedelta(hours=n))
        for n, text in enumerate(texts, start=1)
    ]


def search(given: list[Article]) -> tuple[tuple[Sentence, ...], OriginMap]:
    documents = clean_articles(given)
    sentences = split_sentences(documents)
    vectors = load_encoder("default").encode([s.text for s in sentences])
    passages = group_duplicates(documents, sentences, vectors)
    return sentences, find_origins(documents, sentences, passages)


def members(given: list[Article]) -> list[set[str]]:
    return [set(origin.articles) for origin in search(given)[1].origins]


def test_a_copy_is_one_origin_and_the_link_says_why() -> None:
    edited = WIRE.replace("before dawn", "early").replace("About 400", "Some 400")
    _, found = search(articles(WIRE, edited, INDEPENDENT))
    assert [set(o.articles) for o in found.origins] == [{"a1", "a2"}, {"a3"}]
    (link,) = found.origins[0].links
    assert (link.kind, link.articles) == ("copy", ("a1", "a2"))
    assert link.shared_words > 100
    assert min(link.shares) > 0.8
    assert link.explanation.startswith(f"Paper 2 has {link.shared_words} words from Paper 1")
    assert found.origins[0].sentences == (7, 7)
    assert found.origins[0].name == "Paper 1"


def test_forty_reprints_are_one_origin() -> None:
    reprints = [WIRE.replace("Tuesday", f"Tuesday {n}") for n in range(40)]
    assert members(articles(*reprints)) == [{f"a{n}" for n in range(1, 41)}]


def test_a_thousand_copies_of_one_text_are_one_origin() -> None:
    _, found = search(articles(*[WIRE] * 1000))
    (origin,) = found.origins
    assert len(origin.articles) == 1000
    assert len(origin.links) == 999


def test_independent_reports_of_one_event_are_two_origins() -> None:
    assert members(articles(WIRE, INDEPENDENT)) == [{"a1"}, {"a2"}]


def test_the_same_speech_quoted_twice_links_nobody() -> None:
    speech = (
        "“We opened the gates because the alternative was to lose the dam, and with it every house "
        "between the lake and the sea, and I would do it again tomorrow,”"
    )
    first = f"The minister defended the engineers. {speech} she told parliament. Rain goes on."
    second = f"Deputies jeered when Anna Falk rose. {speech} the minister said, to some applause."
    assert members(articles(first, second)) == [{"a1"}, {"a2"}]


def test_origins_are_decided_by_passage() -> None:
    mixed = OWN + "\n\n" + WIRE.split("\n\n", maxsplit=1)[0] + "\n\n" + WIRE.split("\n\n")[2]
    given = articles(WIRE, mixed)
    sentences, found = search(given)
    of = {
        s.text[:20]: found.origins[o].articles
        for s, o in zip(sentences, found.of_sentence, strict=True)
        if s.document == 1
    }
    assert of["The river Aune burst"] == ("a1", "a2")
    assert of["Our reporter reached"] == ("a2",)
    assert of["Trains between Holmb"] == ("a1", "a2")


def test_own_reporting_in_a_reprint_stays_its_own() -> None:
    _sentences, found = search(articles(WIRE, WIRE + "\n\n" + OWN))
    last = found.origins[found.of_sentence[-1]]
    assert last.articles == ("a2",)
    assert found.origins[found.of_sentence[0]].articles == ("a1", "a2")


def test_a_story_retold_in_other_words_is_no_new_origin() -> None:
    given = articles(WIRE, RETOLD, INDEPENDENT)
    _, found = search(given)
    assert [set(o.articles) for o in found.origins] == [{"a1", "a2"}, {"a3"}]
    (link,) = found.origins[0].links
    assert link.kind == "retelling"
    assert link.explanation.startswith("Paper 2 looks like Paper 1 in other words: 7 of 7")


def test_two_articles_that_credit_one_agency_are_one_origin() -> None:
    first = Article("HOLMBY (Northern Wire) - " + WIRE, id="a1", source="Daily One", published=NOON)
    second = Article(
        "HOLMBY (Northern Wire) - " + INDEPENDENT, id="a2", source="Daily Two", published=NOON
    )
    _, found = search([first, second])
    assert [o.name for o in found.origins] == ["Northern Wire"]
    assert [link.explanation for link in found.origins[0].links] == [
        "Daily One and Daily Two both credit Northern Wire"
    ]


def test_a_credit_in_the_text_speaks_for_its_sentence_only() -> None:
    first = "The pier is shut. Two men were hurt when the crane fell, Kyodo News reported."
    second = "A crane has fallen at the docks. Two workers are in hospital, Kyodo News reported."
    sentences, found = search(articles(first, second))
    origins = [found.origins[o] for o in found.of_sentence]
    assert [o.name for o in origins] == ["Paper 1", "Kyodo News", "Paper 2", "Kyodo News"]
    assert origins[1] is origins[3]
    assert (origins[1].articles, origins[1].sentences) == (("a1", "a2"), (1, 1))
    assert len(sentences) == 4


def test_a_retelling_that_names_its_agency_shares_its_origin() -> None:
    wire = Article(WIRE, id="a1", source="Reuters", published=NOON)
    retold = RETOLD.split("\n\n", maxsplit=1)[0] + " Water is still rising, Reuters reported."
    mixed = Article(OWN + "\n\n" + retold, id="a2", source="Daily Two", published=NOON)
    sentences, found = search([wire, mixed])
    of = {
        s.text[:12]: found.origins[o].name
        for s, o in zip(sentences, found.of_sentence, strict=True)
    }
    assert of["Our reporter"] == "Daily Two"
    assert of["Before dawn "] == "Reuters"
    assert any("credits Reuters" in link.explanation for o in found.origins for link in o.links)


FAMILIES = {
    "one name": (("The Aune Post", None), ("Aune Post", None), True),
    "one site": (
        ("Aune Post", "https://www.aunepost.co.uk/1"),
        ("Sunday", "https://m.aunepost.co.uk/2"),
        True,
    ),
    "two names": (("Aune Post", None), ("Vik Mail", None), False),
    "an aggregator": (
        ("One", "https://news.yahoo.com/1"),
        ("Two", "https://news.yahoo.com/2"),
        False,
    ),
    "an aggregator's name": (("Yahoo News", None), ("Yahoo News", None), False),
    "example hosts": (
        ("One", "https://one.example.org/"),
        ("Two", "https://two.example.org/"),
        False,
    ),
    "nothing known": ((None, None), (None, None), False),
}


@pytest.mark.parametrize(("first", "second", "same"), FAMILIES.values(), ids=FAMILIES.keys())
def test_families_of_publishers(
    first: tuple[str | None, str | None], second: tuple[str | None, str | None], same: bool
) -> None:
    a = Article(WIRE, id="a1", source=first[0], url=first[1])
    b = Article(INDEPENDENT, id="a2", source=second[0], url=second[1])
    _, found = search([a, b])
    assert (len(found.origins) == 1) is same
    if same:
        assert found.origins[0].links[0].kind == "family"


CREDITS = {
    "dateline": ("TOKYO (Reuters) - The talks began.", "Reuters"),
    "unknown agency": ("PORT SELLIN, Nov 4 (Northern Wire) — A ferry sank.", "Northern Wire"),
    "sign-off": ("The talks began.\n\n(Reporting by Reuters; Editing by Ann Lee)", "Reuters"),
    "a part only": ("The talks began.\n\nAdditional reporting by Reuters", None),
    "no credit": ("The talks (the first since 2019) began.", None),
}


@pytest.mark.parametrize(("text", "expected"), CREDITS.values(), ids=CREDITS.keys())
def test_credits_of_whole_articles(text: str, expected: str | None) -> None:
    (document,) = clean_articles([Article(text, id="a1")])
    assert whole_credit(document, publisher_names([document])) == expected


IN_TEXT = {
    "reported": ("Two were hurt, Kyodo News reported.", "Kyodo News"),
    "told": ("“It fell,” he told Reuters on Monday.", "Reuters"),
    "according to": ("It fell at six, according to the Associated Press.", "AP"),
    "a publisher": ("It fell, the Aune Post reported on Friday.", "The Aune Post"),
    "a person": ("It fell, Mr. Holm reported.", None),
    "lower case": ("He told ap the truth.", None),
}


@pytest.mark.parametrize(("text", "expected"), IN_TEXT.values(), ids=IN_TEXT.keys())
def test_credits_in_the_text(text: str, expected: str | None) -> None:
    documents = clean_articles([Article("Text.", source="The Aune Post")])
    assert credited(text, publisher_names(documents)) == expected


def test_publisher_domains_of_odd_links() -> None:
    assert publisher_domain("https://[not-a-host/") is None
    assert publisher_domain("mailto:a@b.com") is None
    assert publisher_domain("https://127.0.0.1/x") is None


@settings(max_examples=60, deadline=None)
@given(strategies.article_sets)
def test_every_sentence_has_an_origin_that_holds_its_article(given: list[Article]) -> None:
    numbered = [replace(a, id=f"a{n}") for n, a in enumerate(given)]
    sentences, found = search(numbered)
    assert len(found.of_sentence) == len(sentences)
    for sentence, origin in zip(sentences, found.of_sentence, strict=True):
        assert numbered[sentence.document].id in found.origins[origin].articles
    assert {a for o in found.origins for a in o.articles} == {a.id for a in numbered}
    assert [o.id for o in found.origins] == [f"o{n + 1}" for n in range(len(found.origins))]


@settings(max_examples=40, deadline=None)
@given(st.permutations([WIRE, RETOLD, INDEPENDENT, WIRE + "\n\n" + OWN, OWN, WIRE]))
def test_the_order_of_the_articles_changes_nothing(texts: list[str]) -> None:
    given = [Article(t, id=t[:60] + str(len(t)), source=t[:9], published=NOON) for t in texts]
    assert sorted(map(sorted, members(given))) == sorted(
        map(sorted, members(sorted(given, key=lambda a: a.text)))
    )
