"""Decide which passages may not stand in a briefing, whatever they score, and why.

A passage is set aside that is no whole sentence, asks instead of telling, speaks in its writer's
own voice or in that of somebody it does not name, or tells a state of things that a later report
has replaced.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.material import Material
from summarizer.text.openings import is_fragment
from summarizer.text.verbs import has_verb
from summarizer.types import Disagreement, Document

FRAGMENT = "not a sentence"
OPINION = "opinion"
QUESTION = "question"
UNNAMED_SPEAKER = "speaker not named"
SUPERSEDED = "superseded"
PAGE_TALK = "speaks of the page"

#: Sentences that one quotation goes on for, at most. Beyond, a mark was forgotten.
_LONGEST_QUOTATION = 6

_QUOTED = re.compile(r"``.*?(?:''|$)|“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?")
#: "I", and no number: "the I-40", "World War I", "Elizabeth I".
_I = (
    r"(?<!War )(?<!Title )(?<!Part )(?<!Type )(?<!Phase )(?<!Class )(?<!Division )(?<!Charles )"
    r"(?<!Elizabeth )I(?![-.\d)])"
)
#: "Our solar system" is everybody's; "I", "we", "us" and "my" are the writer's.
_FIRST_PERSON = re.compile(
    rf"\b(?:{_I}|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]yself|us|[Ww]e|[Ww]e['’](?:re|ve|ll|d)"
    r"|[Ii]n (?:my|our) (?:view|opinion))\b(?!\.)"
)
#: "You" and "your", and what tells readers to do something: the writer speaks to them.
_YOU = re.compile(r"\b[Yy]ou(?:rs?|rself)?\b")
#: "Wash your hands, the agency advises": somebody else speaks to them.
_ADVISED = re.compile(
    r", (?:the )?[A-Z][^,]{1,60} "
    r"(?:says?|said|advises?|advised|warns?|warned|recommends?|recommended)\.$"
)
_TO_DO = re.compile(
    r"(?:Call (?:it|that|this|them)|Say it|Leave it to|Imagine|Think of|Forget|Picture (?:this|a)"
    r"|Meet the|Let['’]s|Never mind|Welcome to|Move over|Don['’]t|Turns out)\b"
)
#: "Vote for the worst of them!": outside quotations, news calls nothing out.
_EXCLAIMED = re.compile(r"\b[a-z][\w'’-]*!+\s*$")
#: Sections that papers keep for opinion, in an address or before a headline.
_OPINION_URL = re.compile(
    # "/view/" shows a page, and "/debates/" are those of candidates.
    r"/(?:opinions?|comment(?:isfree|ary)?|editorials?|op-?eds?|columns?|columnists?"
    r"|meinung|kommentar|opinion(?:es)?|tribunes?|débats|views)(?:/|$)|//opinions?\.",
    re.IGNORECASE,
)
#: Papers have news in blogs too, and offices their releases: where the writer says "I", it is one.
_BLOG_URL = re.compile(r"/blogs?(?:/|$)", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"^https?://[^/]*\.(?:gov|mil|int|gov\.\w\w|gob\.\w\w|gouv\.fr|europa\.eu)(?:/|$)"
)
_WRITER = re.compile(rf"\b(?:{_I}|[Mm]y)\b")
_OPINION_TITLE = re.compile(
    r"\s*(?:opinion|comment|editorial|op-ed|column|commentary|meinung|kommentar|tribune|letters?)"
    # "Letter-bomb suspect held" is news.
    r"(?:\s*[:|–—]|\s+-)",
    re.IGNORECASE,
)
#: What a page says of itself in whole sentences, where cleaning could not tell it from the body: it
#: was pasted into a paragraph of the story.
_PAGE_TALK = re.compile(
    r"^please\b|^click (?:here|on)\b|^to contact the (?:reporter|editor)\b"
    r"|^(?:for [^,]{3,60}, )?(?:follow|like|join|reach|contact|find|visit)\b.{0,80}"
    r"(?:\bon (?:facebook|twitter|instagram)\b|@)"
    r"|\b(?:sign(?:ing)? up|subscrib(?:e|ing)) (?:here |now |today )?(?:for|to)\b.{0,60}"
    r"\b(?:newsletters?|e-?mails?|alerts?|updates)\b"
    r"|\bsign(?:ing)? up (?:here|now) (?:for|to)\b.{0,120}\b(?:newsletters?|e-?mails?|in-?box)\b"
    r"|\bpage you (?:requested|(?:are|were)|['’]re)\b.{0,30}\b(?:found|looking|exist)"
    r"|\bfind what you['’]re looking for\b|\bhaving trouble locating\b"
    r"|\btry (?:searching|visiting)\b"
    r"|\btweet with a location\b|\blocation information to your tweets\b"
    r"|\byour (?:tweet )?location history\b"
    r"|\b(?:thank you|thanks) for (?:subscribing|signing up)\b"
    r"|\bselect a newsletter\b|\b(?:delivered|directly|straight) to your (?:e-?mail )?in-?box\b"
    r"|\breceive (?:occasional|e-?mail) (?:updates|newsletters)\b|\byour e-?mail address\b"
    r"|\bclick here\b|\bfor your personal,? non-?commercial use\b|\bpresentation-ready copies\b"
    r"|\ball rights reserved\b|\benter the characters\b|\bnot a robot\b"
    r"|\b(?:inscrivez-vous|suscríbe|abonnieren sie|abonnez-vous)\b.{0,40}"
    r"\b(?:newsletter|boletín|lettre d[’']information)\b"
    r"|\bcrawls? (?:of|data)\b|\badded to the wayback machine\b"
    r"|\bfix all broken links on the web\b|\bweb collections curated\b"
    r"|\bthe version that was live\b|\bhopes that references to these archived pages\b"
    r"|\beffort to archive pages\b|\bthank you for your interest in\b",
    re.IGNORECASE,
)
#: One of these stands in all that the pattern finds, in lower case: they are found much faster.
_PAGE_WORDS = (
    "please", "click", "sign up", "signing up", "subscrib", "newsletter", "box", "receive", "mail",
    "commercial use", "presentation-ready", "rights reserved", "enter the characters", "robot",
    "boletín", "lettre d", "crawl", "wayback", "broken links", "web collections", "that was live",
    "archived pages", "archive pages", "your interest", "@", "on facebook", "on twitter",
    "on instagram", "contact the", "tweet with", "your tweets", "location history", "page you",
    "looking for", "trouble locating", "try searching", "try visiting",
)  # fmt: skip
#: What only the middle of a sentence begins with; names such as "eBay" and "de Blasio" do not.
_BROKEN = re.compile(r"(?:[-–—]+ ?[a-z]|[,;:.)\]] ?[a-z])")
_SMALL = re.compile(r"[a-z]+(?=[\s,])")
_PARTICLES = frozenset("al bin da de del della der di du el ibn la le les ten van von y".split())
#: Share of an article's sentences from which small letters are its way to write.
_MOSTLY = 0.5
#: Words of a quotation, in a row, that nobody else happens to use.
_FEWEST_QUOTED = 8
_ANY_MARK = re.compile('[“”"]')
#: Straight marks open before a word and after none; all others close.
_MARKS = re.compile(r"(?P<opens>“|(?:(?<=[\s(\[—–-])|^)\"(?=\S))|”|\"")


def set_aside(material: Material, disagreements: Sequence[Disagreement]) -> dict[int, str]:
    """The passages that may not be chosen, with the reason of each.

    ``disagreements`` tell what a later report has replaced. Voice and wholeness are judged in
    English only: what is a fragment there may be whole in a language that writes otherwise.
    """
    english = material.language in ("en", "und")
    opinion = {n for n, d in enumerate(material.documents) if is_opinion(d)}
    quoted = _inside_quotations(material) | _quoted_elsewhere(material) if english else set()
    broken = _continuations(material) if english else set()
    old = _superseded(material, disagreements)
    reasons: dict[int, str] = {}
    for index, passage in enumerate(material.passages):
        kept = passage.sentences[0]
        sentence = material.sentences[kept]
        if english and (kept in broken or is_fragment(sentence.text)):
            reasons[index] = FRAGMENT
        elif is_page_talk(sentence.text):
            reasons[index] = PAGE_TALK
        elif sentence.text.endswith(("?", "？", "؟")):
            reasons[index] = QUESTION
        elif kept in quoted:
            reasons[index] = UNNAMED_SPEAKER
        elif sentence.document in opinion or (english and _is_first_person(sentence.text)):
            reasons[index] = OPINION
        elif english and not has_verb(sentence.text):
            reasons[index] = FRAGMENT
        elif old.intersection(passage.sentences):
            reasons[index] = SUPERSEDED
    return reasons


def is_page_talk(text: str) -> bool:
    """Whether the page speaks of itself, outside quotations."""
    lower = text.lower()
    return any(words in lower for words in _PAGE_WORDS) and bool(
        _PAGE_TALK.search(_QUOTED.sub(" ", text))
    )


def _is_first_person(text: str) -> bool:
    """Whether an English sentence speaks in the writer's own voice, or to readers, outside
    quotations.
    """
    rest = _QUOTED.sub(" ", text)
    to_readers = ("you" in rest or "You" in rest) and _YOU.search(rest) is not None
    if to_readers and _ADVISED.search(rest):
        to_readers = False
    if "!" in rest and _EXCLAIMED.search(rest):
        return True
    return to_readers or _TO_DO.match(rest) is not None or _FIRST_PERSON.search(rest) is not None


def is_opinion(document: Document) -> bool:
    """Whether an article is opinion by its address or by what its headline says."""
    article = document.article
    headline = article.title or ""
    if document.title is not None:
        headline = article.text[document.title.start : document.title.end]
    if article.url and _BLOG_URL.search(article.url) and not _OFFICIAL.match(article.url):
        body = " ".join(article.text[span.start : span.end] for span in document.kept)
        if len(_WRITER.findall(_QUOTED.sub(" ", body))) > 1:
            return True
    return bool(
        _OPINION_TITLE.match(headline)
        or _OPINION_TITLE.match(article.title or "")
        or _OPINION_URL.search(article.url or "")
    )


def _inside_quotations(material: Material) -> set[int]:
    """Sentences that begin within a quotation which an earlier sentence opened.

    Without the marks they would put one speaker's words into the briefing's own voice.
    """
    paragraphs: dict[tuple[int, int], list[int]] = {}
    for index, sentence in enumerate(material.sentences):
        paragraphs.setdefault((sentence.document, sentence.paragraph), []).append(index)
    inside: set[int] = set()
    #: Whether each mark of a sentence opens; copies are looked through once.
    marks: dict[str, list[bool]] = {}
    for paragraph in paragraphs.values():
        pending: list[int] = []
        is_open = False
        for index in paragraph:
            if is_open:
                pending.append(index)
            is_open = is_open and len(pending) <= _LONGEST_QUOTATION
            text = material.sentences[index].text
            if text not in marks:
                found = _MARKS.finditer(text) if _ANY_MARK.search(text) else ()
                marks[text] = [mark["opens"] is not None for mark in found]
            for opens in marks[text]:
                if is_open and not opens:
                    inside.update(pending)
                is_open = opens
                pending = []
        if is_open:  # speakers go on over paragraphs, each opened by a mark and not closed
            inside.update(pending)
    return inside


def _continuations(material: Material) -> set[int]:
    """Sentences that begin in the middle of one, as lines of a scan do: "closely with the court."

    Whole articles in small letters are written so.
    """
    small = [n for n, s in enumerate(material.sentences) if _goes_on(s.text)]
    written = Counter(s.document for s in material.sentences)
    times = Counter(material.sentences[n].document for n in small)
    return {
        n
        for n in small
        if times[(document := material.sentences[n].document)] <= _MOSTLY * written[document]
    }


def _goes_on(text: str) -> bool:
    if _BROKEN.match(text):
        return True
    first = _SMALL.match(text)
    return first is not None and first.group() not in _PARTICLES


def _quoted_elsewhere(material: Material) -> set[int]:
    """Sentences whose words another article gives as a quotation: those of a release or a petition.

    They are a party's words, though the article that has them does not say so.
    """
    said: dict[tuple[str, ...], list[tuple[int, str]]] = {}
    for index, sentence in enumerate(material.sentences):
        if not _ANY_MARK.search(sentence.text):
            continue
        for quotation in material.facts(index).quotations:
            words = _words(quotation.text)
            text = f" {' '.join(words)} "
            for start in range(len(words) - _FEWEST_QUOTED + 1):
                key = tuple(words[start : start + _FEWEST_QUOTED])
                said.setdefault(key, []).append((sentence.document, text))
    found: set[int] = set()
    for index, sentence in enumerate(material.sentences if said else ()):
        words = _words(sentence.text)
        others = said.get(tuple(words[:_FEWEST_QUOTED]), ())
        if not others or _ANY_MARK.search(sentence.text):
            continue
        mine = f" {' '.join(words)} "
        if any(document != sentence.document and mine in text for document, text in others):
            found.add(index)
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _superseded(material: Material, disagreements: Sequence[Disagreement]) -> set[int]:
    """Sentences that give a value which a later report changed, and not the later value as well."""
    at = {
        (material.documents[s.document].article.id, s.start): n
        for n, s in enumerate(material.sentences)
    }
    old: set[int] = set()
    latest: set[int] = set()
    for disagreement in disagreements:
        times = [c.as_of for c in disagreement.claims if c.as_of is not None]
        if disagreement.kind != "update" or len(times) < len(disagreement.claims):
            continue
        for claim in disagreement.claims:
            found = {at[key] for c in claim.citations if (key := (c.article, c.start)) in at}
            (latest if claim.as_of == max(times) else old).update(found)
    return old - latest
