"""Every rendering shows every section, cites it, and lets no article text act as markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from summarizer import Briefing, InputError
from summarizer.render.json import json_schema
from summarizer.render.markdown import escape
from summarizer.render.outline import SHOWN_CITATIONS, link, shown, support_words
from summarizer.resources import read_text
from summarizer.types import Origin, OriginLink, Support
from tests.briefings import TEXT_1, TEXT_2, citation, full_briefing

RENDERINGS: dict[str, Callable[[Briefing], str]] = {
    "text": Briefing.to_text,
    "markdown": Briefing.to_markdown,
    "html": Briefing.to_html,
}
SECTIONS = ("Where sources differ", "Origins", "Positions", "Left out", "Warnings")
HOSTILE = "\n\n# x [l](javascript:alert) <script>alert(1)</script> \"'&{{7*7}} | `a`"


@pytest.mark.parametrize("name", RENDERINGS)
def test_every_section_is_shown_when_there_is_something_in_it(name: str) -> None:
    shown_text = RENDERINGS[name](full_briefing())
    for section in SECTIONS:
        assert section in shown_text
    assert "hidden slot" not in shown_text
    assert "2 independent origins" in shown_text
    assert "fifty" in shown_text
    assert "according to police" in shown_text
    assert "as of 1 March 2024" in shown_text


@pytest.mark.parametrize("name", RENDERINGS)
def test_an_empty_section_is_absent(name: str) -> None:
    briefing = replace(
        full_briefing(),
        disagreements=(),
        statements=(),
        origins=(),
        omissions=(),
        warnings=(),
    )
    shown_text = RENDERINGS[name](briefing)
    assert [s for s in SECTIONS if s in shown_text] == []


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.problems: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("src", "style"):
                self.problems.append(f"{tag} {name}={value}")
            if name == "href":
                self.links.append(value or "")
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")


def test_html_is_well_formed_and_runs_nothing() -> None:
    parser = _Tags()
    parser.feed(full_briefing(HOSTILE).to_html())
    assert parser.problems == []
    assert {"script", "img", "iframe", "link", "object"}.isdisjoint(parser.tags)
    assert all(link.startswith(("#note-", "https://")) for link in parser.links)
    assert parser.tags == _tags_of(full_briefing("x")), "hostile text must add no element"


def _tags_of(briefing: Briefing) -> list[str]:
    parser = _Tags()
    parser.feed(briefing.to_html())
    return parser.tags


def test_markdown_keeps_hostile_text_on_its_line_and_escaped() -> None:
    plain = full_briefing("x").to_markdown()
    hostile = full_briefing(HOSTILE).to_markdown()
    assert len(hostile.splitlines()) == len(plain.splitlines())
    assert "<script" not in hostile.replace("\\<script", "")
    assert "[l](" not in hostile.replace("\\[l\\](", "")


ESCAPES = {
    "emphasis": ("a *b* _c_", r"a \*b\* \_c\_"),
    "list at the start": ("1. one", "1\\. one"),
    "dash at the start": ("- one", r"\- one"),
    "footnote": ("[^1]", r"\[^1\]"),
    "line breaks": ("a\n\n# b", r"a \# b"),
    "dash inside": ("a - b", "a - b"),
    "entity": ("&lt;", r"\&lt;"),
}


@pytest.mark.parametrize("case", ESCAPES)
def test_markdown_escape(case: str) -> None:
    given, expected = ESCAPES[case]
    assert escape(given) == expected


def test_every_markdown_footnote_is_defined_once_and_used() -> None:
    text = full_briefing().to_markdown()
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert len(defined) == len(set(defined))
    assert set(used) == set(defined)
    assert defined == [str(n + 1) for n in range(len(defined))]


def test_text_keeps_to_its_width() -> None:
    for width in (40, 80):
        long = [line for line in full_briefing().to_text(width=width).splitlines() if " " in line]
        assert max(map(len, long)) <= width


def test_json_round_trip() -> None:
    briefing = full_briefing(HOSTILE)
    assert Briefing.from_json(briefing.to_json()) == briefing
    assert json.loads(briefing.to_json(indent=None))["sentences"][0]["support"]["origins"] == 2


NOT_BRIEFINGS = {
    "not JSON": ("{", "Invalid JSON"),
    "a list": ("[]", "top level"),
    "a field missing": ('{"id": "x"}', "title"),
}


@pytest.mark.parametrize("case", NOT_BRIEFINGS)
def test_what_is_not_a_briefing_is_told_so(case: str) -> None:
    text, message = NOT_BRIEFINGS[case]
    with pytest.raises(InputError, match=message):
        Briefing.from_json(text)


def test_the_published_schema_is_that_of_the_values() -> None:
    published = json.loads(read_text("data/briefing.schema.json"))
    assert published == json_schema(), "write it again: python -m summarizer.render.json"


def test_timings_can_be_left_out() -> None:
    briefing = full_briefing()
    timed = replace(briefing, manifest=replace(briefing.manifest, timings={"clean": 0.1}))
    assert timed.to_json() != briefing.to_json()
    assert timed.to_json(timings=False) == briefing.to_json(timings=False)


def test_a_notebook_shows_the_html() -> None:
    assert full_briefing()._repr_html_() == full_briefing().to_html()


def test_shown_citations_are_one_an_article_and_few() -> None:
    words = TEXT_1.split()[:10]
    many = tuple(citation(f"a{i}", TEXT_1, w) for i in range(8) for w in words)
    picked = shown(many)
    assert len(picked) == SHOWN_CITATIONS
    assert len({c.article for c in picked}) == SHOWN_CITATIONS


LINKS = {
    "kept": ("https://a.example/x?y=%20#:~:text=a,b", "https://a.example/x?y=%20#:~:text=a,b"),
    "what ends a link": ('https://a.example/"> <x>', "https://a.example/%22%3E%20%3Cx%3E"),
    "a script": ("javascript:alert(1)", None),
    "data": ("data:text/html,x", None),
    "none": (None, None),
}


@pytest.mark.parametrize("case", LINKS)
def test_links(case: str) -> None:
    url, expected = LINKS[case]
    assert link(url) == expected


SUPPORT_WORDS = {
    "one of one": (Support(1, 1, 1), "1 origin"),
    "copies": (Support(4, 4, 1), "1 origin in 4 articles"),
    "independent": (Support(3, 3, 3), "3 independent origins"),
    "both": (Support(5, 4, 2), "2 independent origins in 5 articles"),
}


@pytest.mark.parametrize("case", SUPPORT_WORDS)
def test_support_words(case: str) -> None:
    support, words = SUPPORT_WORDS[case]
    assert support_words(support) == words


def test_a_title_stands_before_the_name() -> None:
    briefing = full_briefing()
    (mayor,) = briefing.statements
    doctor = replace(mayor, speaker="Ann Reed", role="chief engineer Dr.")
    baker = replace(mayor, speaker="Tom Holm", role="a baker in Orsk")
    text = replace(briefing, statements=(doctor, baker)).to_text()
    assert "Chief engineer Dr. Ann Reed" in text
    assert "Tom Holm, a baker in Orsk" in text


def test_what_somebody_is_stands_as_an_office_where_that_is_told() -> None:
    briefing = full_briefing()
    (mayor,) = briefing.statements
    told = [
        replace(mayor, speaker="Ann Reed", role=role, content=content)
        for role, content in (("An independent", "one thing"), ("Orsk Mayor", "and another"))
    ]
    assert "Ann Reed, Orsk Mayor" in replace(briefing, statements=tuple(told)).to_text()
    assert "Ann Reed, an independent" in replace(briefing, statements=(told[0],)).to_text()


def test_media_that_report_something_have_no_position() -> None:
    briefing = full_briefing()
    (mayor,) = briefing.statements
    media = [
        replace(mayor, speaker="the Associated Press", cue="reported"),
        replace(mayor, speaker="The Orsk Times", cue="reported"),
        replace(mayor, speaker="orskonline.com", cue="According to"),
        replace(mayor, speaker="Orsk media", cue="reported"),
        replace(mayor, speaker="the Guardian", cue="reported"),
        replace(mayor, speaker="court records", cue="according to"),
        replace(mayor, speaker="A report from the bureau", cue="said"),
    ]
    told = (
        replace(mayor, speaker="The Varn Times", cue="denied"),
        replace(mayor, speaker="Bloomberg", cue="said"),
    )
    text = replace(briefing, statements=(*media, *told)).to_text()
    positions = text[text.index("Positions") : text.index("Left out")]
    left_out = ("Associated Press", "Orsk", "Guardian", "ourt records", "bureau")
    assert [name for name in left_out if name in positions] == []
    assert "Varn Times" in positions
    assert "Bloomberg" in positions


def _linked(*pairs: tuple[str, str], words: tuple[int, ...]) -> tuple[OriginLink, ...]:
    return tuple(
        OriginLink(pair, "copy", f"{pair[1]} has {n} words from {pair[0]}", n)
        for pair, n in zip(pairs, words, strict=True)
    )


def test_of_many_links_each_article_shows_its_strongest() -> None:
    briefing = full_briefing()
    both = ("a1", "a2")
    links = _linked(both, both, both, words=(30, 90, 50))
    origin = Origin("o1", both, links=links, sentences=(3, 3))
    text = replace(briefing, origins=(origin,)).to_text(width=200)
    assert "a2 has 90 words from a1" in text
    assert "and 2 more links, listed in the JSON" in text
    assert "30 words" not in text
    few = replace(origin, links=links[:2])
    assert "30 words" in replace(briefing, origins=(few,)).to_text(width=200)


def test_what_ties_articles_may_stand_with_another_origin() -> None:
    briefing = full_briefing()
    both = ("a1", "a2")
    (link,) = _linked(both, words=(90,))
    first = Origin("o1", both, links=(link,), sentences=(3, 3))
    second = Origin("o2", both, sentences=(3, 1))
    named = replace(second, name="Coast Wire")
    unnamed = replace(briefing, origins=(first, second)).to_text(width=200)
    assert unnamed.count("a2 has 90 words from a1") == 2
    assert "single sentences name it" not in unnamed
    assert "single sentences name it" in replace(briefing, origins=(first, named)).to_text(
        width=200
    )


@pytest.mark.parametrize("name", RENDERINGS)
def test_one_more_passage_is_one(name: str) -> None:
    briefing = full_briefing()
    told = briefing.omissions[0]
    hidden = replace(told, reason="speaker not named")
    for number, words in ((1, "and 1 more passage, listed"), (2, "and 2 more passages, listed")):
        omissions = (told, *(hidden for _ in range(number)))
        assert words in RENDERINGS[name](replace(briefing, omissions=omissions))


def test_an_article_without_words_is_named() -> None:
    briefing = full_briefing()
    omission = briefing.omissions[0]
    empty = replace(omission, citation=replace(omission.citation, quote="", start=0, end=0))
    article = next(a for a in briefing.articles if a.id == empty.citation.article)
    text = replace(briefing, omissions=(empty,)).to_text()
    assert f"({article.name or article.source})" in text


def test_positions_leave_out_who_speaks_in_a_retelling_only() -> None:
    briefing = full_briefing()
    (mayor,) = briefing.statements
    garbled = replace(
        mayor, speaker="the city boss", citation=citation("a2", TEXT_2, "Fifty lorries")
    )
    told = replace(briefing, statements=(mayor, garbled))
    assert "The city boss" in told.to_text()
    (origin,) = briefing.origins
    link = replace(origin.links[0], kind="retelling")
    retold = replace(told, origins=(replace(origin, links=(link,)),))
    text = retold.to_text()
    assert "The mayor" in text
    assert "The city boss" not in text
