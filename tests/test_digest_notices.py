"""Corrections and denials that new articles report: each once, however many tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from summarizer.articles import as_articles
from summarizer.digest.edition import Edition, NoticeKind
from summarizer.digest.notices import find_notices, mark_sentences, notice_kind
from summarizer.digest.store import Store
from summarizer.digest.told import Told, sentences_of
from summarizer.options import Options
from summarizer.pipeline import brief
from summarizer.types import Article, Briefing
from tests.digests import DAY, config, run, write_article, write_landslide

#: What the briefing is made of: it denies nothing.
LEAD = "A warehouse of the Brandt company burned down in Ostrel on Tuesday."


def told(*texts: str) -> list[Told]:
    """The sentences of an article each."""
    articles = [
        Article(text, source=f"Paper {n}", published=DAY, id=f"n{n}", language="en")
        for n, text in enumerate(texts)
    ]
    return sentences_of(articles, "en")


def briefing(text: str = LEAD) -> Briefing:
    article = Article(text, source="Lead", published=DAY, id="lead", language="en")
    return brief(as_articles([article]), Options())


def noticed(now: Sequence[Told], before: Sequence[Told] = ()) -> list[str]:
    return [notice.text for notice in find_notices(briefing(), now, before, {})]


KINDS: dict[str, tuple[str, ...]] = {
    "correction": (
        "Keld Lines corrected its count of the passengers.",
        "In a correction, the authority said that the tower was built in 1994.",
        "The paper issued a correction on Saturday.",
        "The Herald retracted earlier reporting on the minister.",
        "The coast guard withdrew its statement that the ferry had been hit.",
        "Early accounts of the fire have had to be revised.",
        "CORRECTION (March 18): This article misnamed the mayor.",
        "An earlier version of this story gave another date.",
    ),
    "denial": (
        "The mayor denied that she had been warned.",
        "The army denies any links to the raid.",
        "The company denied they carried out the work.",
        "The report was denied by the ministry.",
        "He rejected suggestions that the ferry had been overloaded.",
        "A man denied arson.",
    ),
    "": (
        "He was held in the Norland Department of Corrections.",
        "A corrections officer was hurt.",
        "Shares are close to a market correction.",
        "The president corrected his chief of staff.",
        "The pilot retracted the landing gear.",
        "The law has to be revised.",
        "The judge denied the motion.",
        "The board denied an appeal from the owners.",
        "She was denied permission to travel.",
        "The policy denies visas to students.",
        "Nobody can deny the attraction of the place.",
        "The office did not deny it, while not denying the story either.",
        "The dispute over who should claim the ship goes on.",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_corrects_or_denies(kind: str) -> None:
    for text in KINDS[kind]:
        assert (notice_kind(text) or "") == kind, text


def test_other_languages_are_not_read() -> None:
    text = "Le ministre a publié une correction: un budget de 3 millions. Le maire retraction: non."
    article = Article(text, source="Journal", published=DAY, id="fr", language="fr")
    made = brief(as_articles([article]), Options(language="fr"))
    assert {mark.notice for mark in mark_sentences(made, (), (), {})} == {None}
    assert find_notices(made, sentences_of([article], "fr"), [], {}) == ()


#: Two denials or corrections, and whether they are one.
PAIRS = {
    "a claim in other words": (
        "The Brandt company denied reports that it was told in May about faulty cables.",
        "The owner of the warehouse denied that anyone had reported faulty cables.",
        True,
    ),
    "the same body, the same claim": (
        "Ada Brandt, the owner of the hall, rejected suggestions that the warehouse was too full.",
        "The owner, Ada Brandt, denied that the warehouse had held more than it should.",
        True,
    ),
    "the same body, another claim": (
        "Ada Brandt, the owner of the hall, rejected suggestions that the warehouse was too full.",
        "The owner, Ada Brandt, denied that she had dismissed a watchman in May.",
        False,
    ),
    "two bodies": (
        "The Brandt company denied that it had been warned about the cables.",
        "Mayor Peter Lund denied that he had been warned about the cables.",
        False,
    ),
    "two claims": (
        "The company denied that its cables had been faulty for many months.",
        "The police denied reports that a watchman had been arrested on Tuesday night.",
        False,
    ),
    "a statement taken back": (
        "The fire service withdrew its statement that a gas bottle had exploded.",
        "Ostrel's fire service retracted its claim that an exploding gas bottle began the fire.",
        True,
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_what_says_the_same_is_shown_once(name: str) -> None:
    first, second, one = PAIRS[name]
    assert all(notice_kind(text) for text in (first, second))
    assert len(noticed(told(first, second))) == (1 if one else 2)
    # Nor is it shown where an edition before told it.
    assert noticed(told(second), told(first)) == ([] if one else [second])


def test_a_correction_that_says_nothing_is_not_shown() -> None:
    assert noticed(told("Early accounts of the fire have had to be revised more than once.")) == []
    withdrawn = "The police withdrew their claim that a lorry had hit the warehouse."
    assert noticed(told(withdrawn)) == [withdrawn]


def test_a_denial_is_not_announced_where_its_words_are_told() -> None:
    words = "“No fault in the cables was ever reported to us,” the company said."
    announced = f"The company denied that it had known of a defect. {words}"
    other = "The company denied that it had known of a defect. Prosecutors searched its offices."
    for text, notices in ((announced, 0), (other, 1)):
        now = told(text)
        citation = now[1].sources[0].citation
        made = brief(
            as_articles([Article(text, source="Paper 0", published=DAY, id="n0", language="en")]),
            Options(max_sentences=2),
            repeated={("n0", 0, now[0].sources[0].citation.end)},
        )
        assert citation.quote in {c.quote for s in made.sentences for c in s.citations}
        made = replace(made, sentences=made.sentences[-1:])
        assert len(find_notices(made, now, [], {})) == notices


def test_a_sentence_that_corrects_what_was_told_is_marked() -> None:
    made = briefing("There were 210 people in the warehouse of Ostrel, the company said, not 230.")
    (sentence,) = made.sentences
    assert notice_kind(sentence.text) is None
    c = sentence.citations[0]
    against: dict[tuple[str, int, int], NoticeKind] = {(c.article, c.start, c.end): "correction"}
    assert [m.notice for m in mark_sentences(made, (), (), against)] == ["correction"]
    assert [m.notice for m in mark_sentences(made, (), (), {})] == [None]


def test_a_notice_is_corrected_when_its_article_is_withdrawn(tmp_path: Path) -> None:
    """What an edition showed as a denial is a sentence of it like any other."""
    write_landslide(tmp_path, "first", "second")
    long = (
        "Rescuers from Ostrel have come to Varn with dogs, cranes and lamps to dig all night. " * 3
    )
    denial = (
        "The builder Sorel denied that it had been told of cracks in the wall above the school."
    )
    write_article(tmp_path, "third", "Landslide in Varn: builder speaks", f"{long}\n\n{denial}")
    settings = config(tmp_path, digest={"words": 40})
    assert run(settings) == 0
    (first,) = _editions(tmp_path)
    (story,) = first.stories
    assert [notice.text for notice in story.notices] == [denial]
    (tmp_path / "inbox" / "third.txt").unlink()
    assert run(settings, DAY + timedelta(days=1)) == 0
    _, second = _editions(tmp_path)
    assert denial in {c.sentence for c in second.corrections if c.kind == "withdrawn"}
    page = (tmp_path / "public" / first.id / "index.html").read_text("utf-8")
    assert "The source has withdrawn this." in page.split(denial, 1)[1].split("<p>")[0]


def _editions(base: Path) -> list[Edition]:
    with Store(base / "digest.db", read_only=True) as store:
        rows = store.rows("SELECT data FROM editions ORDER BY number")
    return [Edition.from_json(row["data"]) for row in rows]
