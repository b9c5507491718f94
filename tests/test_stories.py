"""Grouping articles into stories."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Article, InputError, Story, group_stories
from summarizer.stories import StoryChange, StoryIndex

DAY = datetime(2024, 3, 4, 8, tzinfo=UTC)

#: Four events, two of a kind each, in the words of several reporters.
EVENTS: dict[str, tuple[str, ...]] = {
    "ferry": (
        "The ferry Halcyon ran aground off Port Ellery on Monday night with 212 passengers aboard. "
        "Lifeboats from Port Ellery took the passengers of the Halcyon ashore.",
        "Coastguards have freed the Halcyon, the ferry that struck a sandbank outside Port Ellery. "
        "All 212 passengers reached the shore, the harbour master of Port Ellery said.",
        "Passengers of the grounded ferry Halcyon spent the night in a Port Ellery school. "
        "The harbour master said the Halcyon had left the marked channel.",
    ),
    "trawler": (
        "A trawler, the Marigold, caught fire near Skerrin Sound and five fishermen were rescued. "
        "A helicopter lifted the crew of the Marigold to Skerrin.",
        "Five fishermen are safe after the trawler Marigold burned out off Skerrin Sound. "
        "The Marigold's skipper said the fire began in the engine room.",
        "Fire destroyed the Marigold in Skerrin Sound; a helicopter flew its five fishermen home.",
    ),
    "bank": (
        "The central bank of Norland raised its interest rate to 4.5 percent. "
        "Governor Ilse Brandt said inflation in Norland remained too high.",
        "Norland's central bank lifted the rate by a quarter point to 4.5 percent, the fifth rise "
        "in a row. Governor Brandt pointed to inflation.",
        "Borrowers in Norland face dearer loans after the central bank under Ilse Brandt raised "
        "its interest rate to 4.5 percent.",
    ),
    "election": (
        "Voters in Carrow elected Dana Whitlock mayor on Sunday with 54 percent. "
        "Whitlock promised to reopen the Carrow tram line.",
        "Dana Whitlock won the mayoral election in Carrow. The tram line was the main issue.",
        "Carrow's next mayor is Dana Whitlock, who took 54 percent and wants the tram line back.",
    ),
}


def articles(*, every: timedelta = timedelta(hours=3), start: datetime = DAY) -> list[Article]:
    return [
        Article(text=text, source=f"Paper {k}", published=start + k * every, id=f"{event}-{k}")
        for event, texts in EVENTS.items()
        for k, text in enumerate(texts)
    ]


def grouping(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(story.article_ids) for story in stories}


EXPECTED = {frozenset(f"{event}-{k}" for k in range(3)) for event in EVENTS}


def test_events_become_stories() -> None:
    stories = group_stories(articles())
    assert grouping(stories) == EXPECTED
    ferry = next(story for story in stories if "ferry-0" in story.article_ids)
    assert ferry.article_ids == ("ferry-0", "ferry-1", "ferry-2")
    assert (ferry.first_seen, ferry.last_seen) == (DAY, DAY + timedelta(hours=6))
    assert "Halcyon" in ferry.title


def test_undated_articles_are_grouped_by_what_they_say() -> None:
    undated = [Article(text=a.text, id=a.id) for a in articles()]
    stories = group_stories(undated)
    assert grouping(stories) == EXPECTED
    assert {(story.first_seen, story.last_seen) for story in stories} == {(None, None)}


def test_time_parts_what_words_alone_would_join() -> None:
    def report(name: str, when: datetime) -> Article:
        text = (
            "An earthquake shook the Velden region and damaged houses in the town of Brack. "
            f"Rescuers searched through the night, the regional office said. {name}"
        )
        return Article(text=text, published=when, id=name)

    year = timedelta(days=365)
    same_words = [report("first", DAY), report("second", DAY + timedelta(hours=5))]
    later = [report("third", DAY + year), report("fourth", DAY + year + timedelta(hours=5))]
    assert grouping(group_stories([*same_words, *later])) == {
        frozenset({"first", "second"}),
        frozenset({"third", "fourth"}),
    }


def test_times_count_only_where_most_articles_have_one() -> None:
    """Where few have one, an article is not kept from its story for being dated long after."""
    report = (
        "A landslide struck the Velden region and damaged houses in the town of Brack. "
        "Rescuers searched through the night, the regional office said. {}"
    )
    dated = Article(text=report.format("first"), published=DAY, id="dated")
    late = Article(text=report.format("second"), published=DAY + timedelta(days=365), id="late")
    undated = [Article(text=report.format(f"paper {k}"), id=f"u{k}") for k in range(4)]
    assert len(group_stories([dated, late])) == 2
    assert grouping(group_stories([dated, late, *undated])) == {
        frozenset({"dated", "late", "u0", "u1", "u2", "u3"})
    }


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(shuffler: random.Random) -> None:
    given_order = articles()
    shuffled = list(given_order)
    shuffler.shuffle(shuffled)
    assert group_stories(shuffled) == group_stories(given_order)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=80),
            st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)),
        ),
        max_size=12,
    )
)
def test_every_article_is_in_exactly_one_story(rows: list[tuple[str, datetime | None]]) -> None:
    given_articles = [
        Article(text=text, published=when, id=f"n{k}") for k, (text, when) in enumerate(rows)
    ]
    stories = group_stories(given_articles)
    assert sorted(i for story in stories for i in story.article_ids) == sorted(
        article.id or "" for article in given_articles
    )
    assert len({story.id for story in stories}) == len(stories)


def test_no_articles_make_no_stories() -> None:
    assert group_stories([]) == ()


def test_one_by_one_gives_the_stories_of_the_batch() -> None:
    index = StoryIndex()
    one_by_one = {article.id: index.add(article) for article in articles()}
    assert grouping(index.stories) == EXPECTED
    assert {a: s.id for s in index.stories for a in s.article_ids} == one_by_one


def test_ids_stay_when_the_next_day_comes() -> None:
    every = articles(every=timedelta(days=1))
    first = [a for a in every if a.id and not a.id.endswith("-2")]
    index = StoryIndex()
    index.add_all(first)
    before = {story.id for story in index.stories}
    index.add_all(a for a in every if a.id and a.id.endswith("-2"))
    assert {story.id for story in index.stories} == before
    assert grouping(index.stories) == EXPECTED
    assert {story.id for story in group_stories(first)} == before


def test_restored_stories_go_on() -> None:
    first = [a for a in articles() if a.id and not a.id.endswith("-2")]
    stories: dict[str, list[Article]] = {}
    for article in first:
        stories.setdefault(f"story of {(article.id or '').split('-')[0]}", []).append(article)
    index = StoryIndex()
    index.restore(stories)
    rest = [a for a in articles() if a.id and a.id.endswith("-2")]
    assert index.add_all(rest) == tuple(f"story of {event}" for event in EVENTS)
    with pytest.raises(InputError, match="there already"):
        index.restore({"story of ferry": [Article(text="x", id="x")]})


def test_a_bridging_article_merges_two_stories_and_says_so() -> None:
    index = StoryIndex()
    ferry = EVENTS["ferry"]
    index.restore(
        {
            "older": [Article(text=ferry[0], published=DAY, id="a")],
            "newer": [Article(text=ferry[1], published=DAY + timedelta(hours=1), id="b")],
        }
    )
    bridge = Article(text=f"{ferry[0]} {ferry[1]}", published=DAY + timedelta(hours=2), id="c")
    assert index.add(bridge) == "older"
    assert index.changes == (StoryChange("merged", "older", "newer", ("b",)),)
    assert grouping(index.stories) == {frozenset("abc")}


def test_a_story_that_falls_apart_is_split_and_says_so() -> None:
    index = StoryIndex()
    mixed = [
        *(a for a in articles() if a.id in {"ferry-0", "ferry-1"}),
        *(a for a in articles(start=DAY + timedelta(hours=1)) if a.id in {"bank-0", "bank-1"}),
    ]
    index.restore({"mixed": mixed})
    index.add_all(a for a in articles() if a.id == "ferry-2")
    assert grouping(index.stories) == {
        frozenset({"ferry-0", "ferry-1", "ferry-2"}),
        frozenset({"bank-0", "bank-1"}),
    }
    (change,) = index.changes
    assert (change.kind, change.story) == ("split", "mixed")
    assert change.article_ids == ("bank-0", "bank-1")


def test_a_story_is_closed_after_the_horizon() -> None:
    index = StoryIndex(horizon_days=30)
    index.add_all(articles())
    later = articles(start=DAY + timedelta(days=60))
    index.add_all(
        Article(text=a.text, published=a.published, id=f"later {a.id}") for a in later[:3]
    )
    assert len(index.stories) == 5
    assert {len(story.article_ids) for story in index.stories} == {3}


CASES_OF_BAD_INPUT = {
    "no id": ({"text": "x"}, "article 1: needs an id"),
    "no text": ({"id": "a"}, "has no text"),
}


@pytest.mark.parametrize("case", CASES_OF_BAD_INPUT)
def test_bad_input(case: str) -> None:
    article, message = CASES_OF_BAD_INPUT[case]
    with pytest.raises(InputError, match=message):
        StoryIndex().add(article)


def test_an_article_is_added_once() -> None:
    index = StoryIndex()
    index.add(Article(text="Something happened.", id="a"))
    with pytest.raises(InputError, match="there already"):
        index.add(Article(text="Something else.", id="a"))
