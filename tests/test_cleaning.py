from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cleaning import clean, clean_articles
from summarizer.cleaning.lines import split_lines
from summarizer.types import Article, Document, Removed, Span
from tests import strategies
from tests.pasted import ENGLISH, PAGES, lines_of, page_article, page_text


def texts(document: Document, spans: Sequence[Span | Removed]) -> list[str]:
    return [document.article.text[span.start : span.end] for span in spans]


def kept(text: str, title: str | None = None) -> list[str]:
    document = clean(Article(text, title=title))
    return texts(document, document.kept)


def removed(text: str) -> list[tuple[str, str]]:
    return [(part.reason, text[part.start : part.end]) for part in clean(Article(text)).removed]


@pytest.mark.parametrize("language", PAGES)
def test_all_chrome_of_a_page_is_removed_and_all_of_its_body_kept(language: str) -> None:
    document = clean(page_article(language))
    page = PAGES[language]
    assert texts(document, document.kept) == lines_of(page, "+")
    assert document.title is not None
    assert texts(document, (document.title,)) == lines_of(page, "t")
    assert texts(document, document.standfirst) == lines_of(page, "s")
    assert document.language == language


@pytest.mark.parametrize("language", PAGES)
def test_the_language_is_that_of_the_body(language: str) -> None:
    menu = "\n".join(lines_of(ENGLISH, "-"))
    document = clean(Article(f"{menu}\n{page_text(PAGES[language])}"))
    assert document.language == language


@pytest.mark.parametrize(
    ("language", "agency"), [("en", "Reuters"), ("de", "dpa"), ("fr", "AFP"), ("es", "EFE")]
)
def test_the_agency_of_the_sign_off_is_credited(language: str, agency: str) -> None:
    # The photographer's agency is in the caption: it is no credit of the text.
    assert clean(page_article(language)).credits == (agency,)


REASONS = {
    "Advertisement": "advertisement",
    "Accept all": "cookie notice",
    "Share on Facebook": "share bar",
    "Listen to this article": "audio player",
    "4 min read": "reading time",
    "By Maud Ellery and Tom Rask": "byline",
    "Published 14 January 2024, 09:30 GMT": "byline",
    "Home": "menu",
    "Additional reporting by Reuters": "wire sign-off",
    "Related articles": "related links",
    "Leave a comment": "comment form",
    "Sign up for our morning newsletter and never miss a story.": "subscription",
    "The barrier at Hemsworth after the storm. Photograph: Ines Bloom/Reuters": "caption",
}


@pytest.mark.parametrize("line", REASONS)
def test_a_removed_line_says_why(line: str) -> None:
    assert (REASONS[line], line) in removed(page_text(ENGLISH))


GLUED = {
    "dateline with agency": ("TOKYO (Reuters) – Ministers met on Monday.", "TOKYO (Reuters) –"),
    "dateline with date": (
        "PARIS, Feb 22 (AFP) - Ministers met on Monday.",
        "PARIS, Feb 22 (AFP) -",
    ),
    "dateline of dpa": ("Berlin (dpa) - Die Minister trafen sich am Montag.", "Berlin (dpa) -"),
    "dateline of EFE": (
        "Madrid, 22 feb (EFE).- Los ministros se reunieron.",
        "Madrid, 22 feb (EFE).-",
    ),
    "dateline in capitals": ("BUFFALO, N.Y. — Ministers met on Monday.", "BUFFALO, N.Y. —"),
    "dateline with state": ("Salem, Ore. — Ministers met on Monday.", "Salem, Ore. —"),
    "dateline whose dash touches": ("VARN, Torvia—Ministers met on Monday.", "VARN, Torvia—"),
    "dateline of a great town": ("Oslo — Ministers met on Monday.", "Oslo —"),
    "dateline of two towns without a dash": (
        "VARN/PORT SELLIN, Torvia Ministers met on Monday.",
        "VARN/PORT SELLIN, Torvia",
    ),
    "outlet in brackets that touch": ("Salem (CNN)Ministers met on Monday.", "Salem (CNN)"),
    "outlet behind town and state": (
        "Salem, Oregon (CNN) Ministers met on Monday.",
        "Salem, Oregon (CNN)",
    ),
    "button of a player": ("CLOSE Ministers met on Monday.", "CLOSE"),
    "outlet in brackets": ("(CNN) Ministers met on Monday in the capital.", "(CNN)"),
    "sign-off": (
        "Ministers met on Monday. They left early. Additional reporting by Reuters",
        "Additional reporting by Reuters",
    ),
    "sign-off in brackets": (
        "Ministers met on Monday. (Reporting by A. Holm; Editing by B. Li)",
        "(Reporting by A. Holm; Editing by B. Li)",
    ),
    "contributors": (
        "Ministers met on Monday. Jo Brand in Oslo contributed to this report.",
        "Jo Brand in Oslo contributed to this report.",
    ),
    "label at the end": ("Ministers met on Monday. Advertisement", "Advertisement"),
    "label between": ("Ministers met on Monday. Advertisement They left early.", "Advertisement"),
    "pitch at the end": (
        "Ministers met on Monday. Sign up to our newsletter.",
        "Sign up to our newsletter.",
    ),
    "dateline after the headline": (
        "Ministers meet again By Ada Holm TOKYO (Reuters) – Ministers met on Monday.",
        "By Ada Holm TOKYO (Reuters) –",
    ),
    "widgets run together": (
        "Ministers met on Monday. Show more Related articles Leave a reply",
        "Show more Related articles Leave a reply",
    ),
    "reading time": ("Reading time: 2 minutes Ministers met on Monday.", "Reading time: 2 minutes"),
}


@pytest.mark.parametrize("case", GLUED)
def test_chrome_glued_to_a_paragraph_is_cut_off(case: str) -> None:
    text, chrome = GLUED[case]
    assert [part for _, part in removed(text)] == [chrome]
    assert " ".join(kept(text)) == " ".join(text.replace(chrome, " ").split())


WHOLE = {
    "one sentence": "The minister resigned on Monday.",
    "no full stop": "Minister resigns",
    "begins like a pitch": "Sign up for the draft ended on Monday, the ministry of defence said.",
    "an outlet behind a name": "The Cable News Network (CNN) Center was closed on Monday.",
    "a dash that sets off": "Oxygen — The Gas of Life — is sold in the harbour shops of Orsk.",
    "a day with its date": "The port shut on Friday, Jan. 30, 2015, and opened again in May.",
    "names an agency": "Reuters said on Monday that it would close its office in Oslo.",
    "brackets without dash": "The company (AFP) said on Monday that it would close its office.",
    "capitals without dash": "NATO and the EU agreed on Monday to share the cost of the mission.",
    "a dash later": "NATO agreed – after long talks – to share the cost of the mission.",
    "Japanese": "政府は月曜日、新しい計画を発表した。来年から実施される。\n野党は反対だ。",
    "Arabic": "أعلنت الحكومة يوم الاثنين خطة جديدة.\nوقال الوزير إنها ستبدأ العام المقبل.",
    "Thai": "รัฐบาลประกาศแผนใหม่เมื่อวันจันทร์\nฝ่ายค้านไม่เห็นด้วยกับแผนดังกล่าว",
    "Hindi": "सरकार ने सोमवार को नई योजना की घोषणा की।\nविपक्ष ने इसका विरोध किया है।",
    "paragraphs": (
        "The dam was closed on Monday after divers found cracks in its wall.\n\n"
        "About 2,400 people were told to leave their houses by Wednesday.\n\n"
        "“We take no risks,” said Ute Kramm, who heads the county.\n\n"
        "The wall was built in 1931."
    ),
    "subheadings": (
        "The dam was closed on Monday after divers found cracks in its wall.\n\n"
        "What happens next\n\n"
        "About 2,400 people were told to leave their houses by Wednesday."
    ),
    "a list": (
        "The county named three closed roads:\n\n- Mill Lane\n- Weir Road\n- The bridge\n\n"
        "The roads will be open again on Friday, the county said."
    ),
    "a sentence that says who left": (
        "The shelter opened at noon on Monday.\n"
        "It was five when Ada Byron left, with friends, for the drive to her sister's house.\n"
        "The wardens of the flood control centre, all of them volunteers, stayed for the night."
    ),
    "a sentence that points to a video": (
        "The police published the recording on Monday.\n"
        "They asked people to look at this video: The man who can be seen took the ring."
    ),
    "cut short at its end": (
        "The dam was closed on Monday after divers found cracks in its wall.\n"
        "About 2,400 people were told to leave their houses until..."
    ),
}


@pytest.mark.parametrize("case", WHOLE)
def test_a_text_without_chrome_is_kept_whole(case: str) -> None:
    assert kept(WHOLE[case]) == [line for line in WHOLE[case].splitlines() if line]


WRAPPED = {
    "at a column": (
        "The dam was closed on Monday after divers\nfound cracks in its wall, and about 2,400\n"
        "people were told to leave their houses by\nWednesday, the county said.",
        1,
    ),
    "paragraphs, Windows line ends, and an address too long for the column": (
        "The dam above Orlen was closed on Monday after divers found three\r\n"
        "cracks in its wall. About 2,400 people were told to leave their\r\n"
        "houses by Wednesday.\r\n\r\n"
        "The county has put a map of the roads that are still open on\r\n"
        "https://orlen.example.org/notices/2024/11/the-dam-and-the-roads-below-it\r\n"
        "and will keep it up to date.",
        2,
    ),
    "a dash and a number at the beginning of a line": (
        "The dam above Orlen was closed on Monday after divers found cracks\n"
        "– the longest of them 14 metres – in its wall, which was built in\n"
        "1931. The number of people who had to leave their houses rose to\n"
        "2,400. They may not come back before the end of the week, as the\n"
        "county said on Monday evening, and those who have no other place\n"
        "to stay can sleep in the school.",
        1,
    ),
    "items of a list": (
        "The county named the roads that are closed to all traffic for now:\n"
        "- Mill Lane between the church and the bridge, in both directions,\n"
        "  for the whole of the week\n"
        "- Weir Road from the old mill to the harbour, where cars may still\n"
        "  leave but none may enter",
        3,
    ),
}


@pytest.mark.parametrize("case", WRAPPED)
def test_a_paragraph_broken_at_a_column_is_one(case: str) -> None:
    text, paragraphs = WRAPPED[case]
    found = kept(text)
    assert len(found) == paragraphs
    assert " ".join(found).split() == text.split()
    assert all(part in text for part in found)


def test_a_page_on_one_line_loses_its_labels_and_no_word_of_its_sentences() -> None:
    body = (
        "Health officials in Orlen closed the dam on Monday after divers found cracks in its wall. "
        "About 2,400 people were told to leave their houses by Wednesday, the UK government said. "
        "“We take no risks with a wall that was built in 1931,” said Ute Kramm, who heads the "
        "county of Orlen. She said the lake behind it would be drained to half its depth within "
        "nine days. Engineers from the state university are to examine the cracks, which are up "
        "to 14 metres long, before the end of the week. The World Health Organization praised the "
        "county for its speed. A school in the next town has beds for those who have no other "
        "place to stay. The three roads below the dam will stay closed until the cracks are "
        "filled, which may take until the spring, and buses take another way. Farmers may feed "
        "their animals between six and eight in the morning. The county has put a map of the roads "
        "that are still open on its pages, and will keep it up to date. Those who need help with "
        "their animals may call the county at any hour, said Kramm, who has not slept since Sunday."
    )
    caption = "Ute Kramm of the county shows the longest of the cracks to reporters."
    text = (
        f"Skip to content Home News World Politics Sport {caption} {caption} "
        f"Photograph: Ines Bloom/Getty Images {body} Advertisement Related Stories "
        "Sign up for our newsletter Share Facebook Twitter Email Privacy Policy Terms of Use"
    )
    document = clean(Article(text))
    assert texts(document, document.kept) == [body]
    assert {"menu", "caption", "advertisement"} <= {part.reason for part in document.removed}
    assert kept(body) == [body]


def test_headlines_of_one_length_are_not_put_together() -> None:
    lines = [f"The council of Orlen talks about bridge number {n} again" for n in range(10, 30)]
    assert [line.text for line in split_lines("\n".join(lines))] == lines


def test_a_text_of_nothing_but_chrome_has_no_body() -> None:
    text = "Advertisement\nHome\nSign in\nShare on Facebook\nLeave a comment"
    assert kept(text) == []
    assert len(removed(text)) == 5


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00"])
def test_a_text_without_words_has_no_body(text: str) -> None:
    assert kept(text) == []


def test_headline_and_one_paragraph() -> None:
    headline = "Dam at Orlen to be emptied"
    body = "The dam at Orlen will be emptied after divers found cracks in its wall."
    document = clean(Article(f"{headline}\n\n{body}"))
    assert texts(document, document.kept) == [body]
    assert document.title == Span(0, len(headline))


def test_the_known_title_is_found_whatever_its_words() -> None:
    text = "Too late\nThe dam was closed on Monday after divers found cracks in its wall."
    document = clean(Article(text, title="Too late"))
    assert document.title == Span(0, 8)


def test_points_below_the_headline_are_the_standfirst() -> None:
    text = (
        "Dam at Orlen to be emptied\n- Divers found cracks in the wall of the dam\n"
        "- Thousands must leave their houses by Wednesday\nBy Jana Birk\n"
        "The dam at Orlen will be emptied after divers found cracks in its wall, officials said."
    )
    document = clean(Article(text))
    assert texts(document, document.standfirst) == text.split("\n")[1:3]
    assert len(document.kept) == 1


def test_a_caption_is_known_by_its_copy_with_the_credit() -> None:
    caption = "Karin Holt stands beside the gates of the barrier on Monday."
    text = page_text(ENGLISH).replace(
        "The barrier at Hemsworth",
        f"{caption}\n{caption} Photograph: A. Bo/Getty Images\nThe barrier",
    )
    assert ("caption", caption) in removed(text)


def test_comments_are_not_the_story_however_long() -> None:
    comment = "I have lived beside this river for fifty years and nobody ever asked us about it."
    text = page_text(ENGLISH) + "".join(
        f"\nReader {number} says:\n{comment}\n{comment.upper()}\nReply" for number in range(9)
    )
    assert kept(text) == lines_of(ENGLISH, "+")


NAMES = ("bridge", "school", "airport", "library")
BOILERPLATE = "The Valley Herald has told the stories of this valley since it was founded in 1902."


def herald(name: str) -> Article:
    return Article(
        "Our valley, our news\n"
        f"The {name} at Orlen was closed on Monday, the council of {name}s said.\n"
        f"Nobody could say when the {name} would open again, or what it would cost.\n{BOILERPLATE}"
    )


def test_what_stands_in_every_article_of_a_set_is_chrome() -> None:
    for document in clean_articles([herald(name) for name in NAMES]):
        assert BOILERPLATE not in texts(document, document.kept)
        assert "Our valley, our news" not in texts(document, document.kept)
        assert len(document.kept) == 2


def test_copies_keep_the_sentences_they_share() -> None:
    articles = [page_article("en"), Article(page_text(ENGLISH) + "\nHome"), page_article("en")]
    for document in clean_articles([*articles, Article(page_text(ENGLISH) + "\nMenu")]):
        assert texts(document, document.kept) == lines_of(ENGLISH, "+")


def test_a_document_belongs_to_its_own_article() -> None:
    articles = [Article("The dam was closed on Monday.", source=name) for name in NAMES]
    assert [document.article for document in clean_articles(articles)] == articles


@given(strategies.articles)
def test_nothing_disappears_unsaid(article: Article) -> None:
    document = clean(article)
    spans = [(span.start, span.end) for span in (*document.kept, *document.standfirst)]
    spans += [(part.start, part.end) for part in document.removed]
    if document.title:
        spans.append((document.title.start, document.title.end))
    ordered = sorted(spans)
    assert all(start < end for start, end in ordered)
    assert all(one[1] <= other[0] for one, other in pairwise(ordered))
    position = 0
    for start, end in [*ordered, (len(article.text), len(article.text))]:
        assert not article.text[position:start].strip()
        position = end
    assert list(document.kept) == sorted(document.kept, key=lambda span: span.start)
    assert list(document.removed) == sorted(document.removed, key=lambda part: part.start)


@given(st.lists(strategies.articles, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(articles: list[Article], random: Random) -> None:
    places = list(range(len(articles)))
    random.shuffle(places)
    shuffled = clean_articles([articles[place] for place in places])
    documents = clean_articles(articles)
    assert list(shuffled) == [documents[place] for place in places]


HUGE = {
    "no spaces": "x" * 1_000_000,
    "full stops": ". " * 500_000,
    "brackets": "(" * 1_000_000,
    "capitals": "A " * 500_000,
    "sentences": "The dam was closed. " * 50_000,
    "labels": "Advertisement " * 70_000,
    "empty lines": "\n" * 1_000_000,
}


@pytest.mark.parametrize("case", HUGE)
def test_a_megabyte_on_one_line_is_no_trouble(case: str) -> None:
    document = clean(Article(HUGE[case]))
    assert len(document.kept) + len(document.removed) < 20


ROWS = {
    "a row of buttons": ("Facebook Twitter Email Print", "share bar"),
    "a caption headed by its credit": (
        "Ines Bloom / Reuters file The barrier at Hemsworth is seen in December.",
        "caption",
    ),
    "a caption that points": (
        "Mara Lindqvist, left, greets Tomas Reyl at the quay in Varn on Friday.",
        "caption",
    ),
    "a caption with its day": (
        "Divers climb out of the water near Varn, Torvia, Friday, Jan. 30, 2015. The crane fell.",
        "caption",
    ),
    "a caption behind a button": (
        "View Images The crane was built when Varn had no quay. It stood on the shore.",
        "caption",
    ),
    "a wire nobody knows": ("PORT SELLIN, Torvia, Nov 6 (Coast Wire) - ", "byline"),
}


@pytest.mark.parametrize("case", ROWS)
def test_what_stands_before_the_story_is_removed_with_its_reason(case: str) -> None:
    chrome, reason = ROWS[case]
    story = "The crane fell at dawn and blocked the quay. Two ships were sent to Varn instead."
    glued = chrome.endswith("- ")
    text = chrome + story if glued else f"{chrome}\n\n{story}\n\nNobody was hurt, the port said."
    document = clean(Article(text))
    assert text[document.kept[0].start :].startswith("The crane fell")
    assert (document.removed[0].start, document.removed[0].reason) == (0, reason)


def test_topics_and_teasers_at_the_end_are_not_the_story() -> None:
    story = [
        "The crane fell at dawn and blocked the quay for the whole of the working day.",
        "Two ships were sent to Varn instead, and a third one waited off the coast.",
        "The port authority said that the crane had been checked by engineers in May.",
    ]
    text = "\n\n".join([*story, "Ports", "Cranes", "Baker finds lost ring in a loaf"])
    document = clean(Article(text))
    assert [text[k.start : k.end] for k in document.kept] == story


KINDS = Path(__file__).parent / "kinds"


@pytest.mark.parametrize("name", sorted(path.stem for path in KINDS.iterdir()))
def test_no_kind_of_page_loses_its_body(name: str) -> None:
    """Lines that begin with "~" are chrome, or what a briefing has no use for."""
    marked = (KINDS / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    lines = [line.removeprefix("~") for line in marked]
    document = clean(Article("\n".join(lines), title=lines[0]))
    removed = [line for part in texts(document, document.removed) for line in part.split("\n")]
    assert removed == [line[1:] for line in marked if line.startswith("~")]


ENTRIES = """\
11:40
River peaks at 6.2 metres
The Tarn peaked at 6.2 metres in Oldbrook, the river agency said. It will fall slowly.
11:05
Bridge closed to traffic
The bridge at Oldbrook has been closed to traffic, police said, because of driftwood.
10:20
Hundreds leave homes in Oldbrook
Some 400 people have left their homes in Oldbrook, where a school is open to them.
"""
LIVE_BLOGS = {
    "its words are in an entry far below": (
        "Flood watch: river Tarn peaks as hundreds leave their homes\n",
        0,
    ),
    "below a menu and a label": (
        "Home\nNews\nMost read in the county this week\nLive\n"
        "Flood watch: river Tarn peaks as hundreds leave their homes\nBy Nora Quist\nShare\n",
        4,
    ),
    "above a list of the entries": (
        "Flood watch: river Tarn peaks as hundreds leave their homes\nKey events\n"
        "11:40 River peaks at 6.2 metres\n11:05 Bridge closed to traffic\n",
        0,
    ),
    "in words of its own": ("A long night on the water – as it happened\nNora Quist\n", 0),
    "there is none": ("", None),
}


@pytest.mark.parametrize("case", LIVE_BLOGS)
def test_the_headline_of_a_live_blog_is_not_that_of_an_entry(case: str) -> None:
    head, line = LIVE_BLOGS[case]
    document = clean(Article(head + ENTRIES))
    title = None if document.title is None else texts(document, (document.title,))[0]
    assert title == (None if line is None else head.split("\n")[line])
    assert "River peaks at 6.2 metres" in texts(document, document.kept)
