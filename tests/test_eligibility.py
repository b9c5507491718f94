from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from summarizer import summarize
from summarizer.citations import cite_sentence
from summarizer.eligibility import is_opinion, set_aside
from summarizer.ranking import rank
from summarizer.selection import select
from summarizer.types import Article, Claim, Disagreement, Document, Span
from tests.materials import FLOOD, material_of

#: A sentence in an article of its own, and why it may not stand in a briefing.
ASIDE = {
    "fragment": ("Story Continued Below", "not a sentence"),
    "half a quotation": ("“I saw the water come over the wall.", "not a sentence"),
    "question": ("What happens next in Ludlow?", "question"),
    "first person": ("I have lived by this river for thirty years.", "opinion"),
    "the paper's own we": ("In our view the town was not warned.", "opinion"),
    "words to readers": ("If you thought the river was tame, look again.", "opinion"),
    "us": ("The pumps give us a good night’s sleep.", "opinion"),
    "caption": ("Boats at Varn quay after the storm.", "not a sentence"),
    "an outcry": ("The river is what the town needs now!", "opinion"),
    "an order to readers": ("Leave it to the river to come back in style.", "opinion"),
}
ELIGIBLE = {
    "statement": "The river rose by two metres.",
    "quotation with its speaker": "“I saw the water,” Ann Reed said.",
    "quotation within": "Ann Reed called it “our longest night”.",
    "quotation in TeX's marks": "He wrote `` I love you '' on the wall, Ann Reed said.",
    "question in a quotation": "“Where were the pumps?” Ann Reed asked.",
    "readers in a quotation": "“You never know this river,” Ann Reed said.",
    "everybody's": "A ninth planet of our solar system was seen from Ludlow.",
    "motorway": "The water stood on the I-40 near Ludlow.",
    "party": "Mayor Ann Reed (I) said the water would fall.",
    "an outcry in a quotation": "“The river!” Ann Reed cried.",
    "an advice that is told": "Leave the cellar if you hear the siren, the Ludlow brigade advises.",
    "a war": "Bombs from World War I, found in May, lay in the river bed.",
    "a name with a mark": "The pumps were paid for by Yahoo!",
    "Roman numeral": "World War I. bombs were found in the river bed.",
}


PAGE_TALK = (
    "Please re-enter.",
    "Sign up here for Valley Brief, the news of the day in your inbox.",
    "Sign up here for VALLEY BRIEF A daily play-by-play of all that the councils of the valley and "
    "of the towns below it do in your inbox.",
    "Sorry, the page you requested was not found.",
    "Type a word and you will find what you're looking for.",
    "You can delete your Tweet location history at any time.",
    "Subscribe to the free Harbour Daily newsletter.",
    "Signing up for our alerts takes a minute and costs nothing.",
    "You must select a newsletter to subscribe to.",
    "Copies of this page are for your personal, non-commercial use.",
    "For the full story, click here.",
    "That way, a link to the version that was live will be kept.",
    "Like the Valley Post on Facebook and follow it for more.",
    "For more, follow the reporter at @annreed.",
    "To contact the reporter on this story: Ann Reed in Ludlow.",
    "Crawls of sites that the library supports.",
    "Thank you for your interest in the work of the Valley Museum.",
    "Inscrivez-vous à notre newsletter du matin.",
)
NOT_PAGE_TALK = (
    "Residents can sign up for evening classes at the town hall.",
    "The mayor's newsletter said that the pumps would be replaced.",
    "The company asked customers to re-enter the building by the north door.",
    "“Please click here,” the false message told its victims.",
    "More than 400 people signed up to help with the sandbags.",
    "The mayor tweets under the name @mayorofludlow.",
    "She posted a picture of the flooded market on Facebook.",
    "The app asks for a password and an e-mail address.",
)


@pytest.mark.parametrize("text", PAGE_TALK)
def test_what_a_page_says_of_itself_is_set_aside(text: str) -> None:
    assert set_aside(material_of([[text]]), ()) == {0: "speaks of the page"}


@pytest.mark.parametrize("text", NOT_PAGE_TALK)
def test_news_of_pages_is_news(text: str) -> None:
    assert set_aside(material_of([[text]]), ()) == {}


@pytest.mark.parametrize(("text", "reason"), ASIDE.values(), ids=ASIDE)
def test_set_aside(text: str, reason: str) -> None:
    assert set_aside(material_of([[text]]), ()) == {0: reason}


@pytest.mark.parametrize("text", ELIGIBLE.values(), ids=ELIGIBLE)
def test_eligible(text: str) -> None:
    assert set_aside(material_of([[text]]), ()) == {}


def test_other_languages_are_not_judged_by_english_forms() -> None:
    assert set_aside(material_of([["I fiumi crescono ancora"]], language="it"), ()) == {}


def test_the_middle_of_a_quotation_is_nobody_s() -> None:
    text = (
        "“The wall broke first,” Ann Reed said. “Then the water came. It was over the tables in an "
        "hour. We took the stairs. The roof held.” The pumps came on Tuesday."
    )
    articles = [{"text": text, "source": "Ludlow Post", "language": "en"}]
    briefing = summarize(articles, max_words=200)
    told = [s.text for s in briefing.sentences]
    assert "The pumps came on Tuesday." in told
    assert not any("tables" in sentence for sentence in told)
    reasons = {o.citation.quote: o.reason for o in briefing.omissions}
    assert reasons["It was over the tables in an hour."] == "speaker not named"


def test_straight_marks_open_before_a_word_and_close_behind_one() -> None:
    text = (
        'The wall broke, said Ann Reed, 6" below its top. "Then the water came. We took the '
        'stairs." The pumps came on Tuesday. Nobody was hurt in Ludlow.'
    )
    briefing = summarize([{"text": text, "language": "en"}], max_words=200)
    told = [s.text for s in briefing.sentences]
    assert {"The pumps came on Tuesday.", "Nobody was hurt in Ludlow."} <= set(told)


def test_an_opened_mark_that_is_never_closed_takes_no_article_away() -> None:
    sentences = [f"The pump at gate {n} was started on Monday by the town." for n in range(9)]
    text = "“" + " ".join(sentences)
    briefing = summarize([{"text": text, "language": "en"}], max_words=200)
    assert len(briefing.sentences) >= 8


def test_what_another_article_quotes_is_a_party_s() -> None:
    articles = [
        ["The pumps of Ludlow are the finest that any town in the valley has ever bought."],
        [
            "“The pumps of Ludlow are the finest that any town in the valley has ever bought, and "
            "we stand by them,” the maker wrote.",
            "The river rose by two metres.",
        ],
        ["The maker called its pumps “the finest”, and the river rose by two metres on Monday."],
    ]
    assert set_aside(material_of(articles), ()) == {0: "speaker not named"}


def test_the_middle_of_a_sentence_is_no_sentence() -> None:
    scan = [
        "The pumps of Ludlow were bought in May.",
        "closely with the engineers of the valley and of the towns below it.",
        ". in question was closed by the engineers of the valley.",
        "-- all of whom had worked for the town of Ludlow for years.",
        "de Reyl said that the pumps were old.",
        "eBay sold three of the pumps to a farm.",
    ]
    reasons = set_aside(material_of([scan]), ())
    assert reasons == dict.fromkeys((1, 2, 3), "not a sentence")


def test_an_article_in_small_letters_is_written_so() -> None:
    small = ["the pumps of ludlow were bought in may.", "they are old and slow, the town says."]
    assert set_aside(material_of([small]), ()) == {}


PIECES = {
    "a section": ("https://post.example.org/opinion/flood", "The flood", True),
    "a host": ("https://opinion.post.example.org/flood", "The flood", True),
    "views": ("https://post.example.org/views/flood", "The flood", True),
    "a page shown": ("https://post.example.org/news/view/1234", "The flood", False),
    "debates of candidates": ("https://post.example.org/politics/debates/1", "The flood", False),
    "a headline": (None, "Opinion: the flood", True),
    "a headline with a dash": (None, "Letter - the flood", True),
    "a compound": (None, "Letter-bomb suspect held in Ludlow", False),
    "another compound": (None, "Opinion-makers gather in Ludlow", False),
}


@pytest.mark.parametrize("case", PIECES)
def test_what_is_opinion_by_its_address_or_headline(case: str) -> None:
    url, title, opinion = PIECES[case]
    text = "The river rose."
    document = Document(Article(text, url=url, title=title), (Span(0, len(text)),), language="en")
    assert is_opinion(document) is opinion


BLOGS = {
    "its writer's": ("https://post.example.org/blogs/water", "I saw it. My boots were wet.", True),
    "a paper's news": ("https://post.example.org/blogs/water", "The river rose.", False),
    "one word": ("https://post.example.org/blogs/water", "I saw it. The river rose.", False),
    "an office's": (
        "https://www.ludlow.gov/blog/2024/water",
        "I saw it. My boots were wet.",
        False,
    ),
}


@pytest.mark.parametrize("case", BLOGS)
def test_a_blog_is_opinion_where_its_writer_speaks(case: str) -> None:
    url, text, opinion = BLOGS[case]
    document = Document(Article(text, url=url), (Span(0, len(text)),), language="en")
    assert is_opinion(document) is opinion


def test_what_a_later_report_changed_is_superseded() -> None:
    texts = [["Eleven people died in Ludlow."], ["Twelve people died in Ludlow, up from eleven."]]
    material = material_of(texts)
    monday = datetime(2024, 5, 6, tzinfo=UTC)
    old, both = (cite_sentence(material, n) for n in range(2))
    claims = (
        Claim("11", (old, both), monday),
        Claim("12", (both,), monday + timedelta(days=1)),
    )
    update = Disagreement("people killed", "update", claims)
    assert set_aside(material, [update]) == {0: "superseded"}
    contradiction = Disagreement("people killed", "contradiction", claims)
    assert set_aside(material, [contradiction]) == {}
    undated = Disagreement("people killed", "update", (Claim("11", (old,)), claims[1]))
    assert set_aside(material, [undated]) == {}


def test_opinion_pieces_are_set_aside() -> None:
    article = Article(
        "The town should have been warned.",
        url="https://post.example.org/opinion/2024/flood",
        source="Post",
        language="en",
    )
    other = Article("The river Teme burst its banks on Monday.", source="Mail", language="en")
    briefing = summarize([article, other])
    assert [s.text for s in briefing.sentences] == ["The river Teme burst its banks on Monday."]
    assert [o.reason for o in briefing.omissions] == ["opinion"]


def test_what_is_aside_is_chosen_only_where_there_is_nothing_else() -> None:
    material = material_of(FLOOD)
    ranking = rank(material)
    first = select(material, ranking, max_words=40)[0]
    assert first not in select(material, ranking, max_words=400, aside={first})
    everything = set(range(len(material.passages)))
    assert len(select(material, ranking, max_words=400, aside=everything)) == 1
