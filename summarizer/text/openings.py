"""How a sentence opens: by itself, or leaning on one that stood before it."""

from __future__ import annotations

import re

from summarizer.text.openings_abroad import LANGUAGES, leans_abroad

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Longest stretch at the beginning of a sentence that is looked at, in characters.
_OPENING = 80

#: Pronouns that stand for something named before. "It" and "there" open too many sentences of
#: their own ("It is unclear whether") to be here; see ``_EXPLETIVE``.
_PRONOUNS = frozenset("he she they him her them his their its hers theirs".split())
_DEMONSTRATIVES = frozenset("this that these those such".split())
#: What follows an "it" that stands for nothing.
_EXPLETIVE = re.compile(
    r"it(?:['’]s|\s+(?:is|was|will\s+be|has\s+been|would\s+be|remains|remained|seems|appears|took|takes"
    r"|became|emerged))\s+(?:\w+\s+)?(?:not\s+|un|n[’']t\s+)?(?:\w+\s+)?"
    r"(?:(?:\w+\s+)?the\s+case|clear|known|that|whether|how|why|who|if|possible|likely|unlikely|expected|first|time|to"
    r"|when|what|a\s+\w+\s+(?:that|when))\b",
    re.IGNORECASE,
)
#: Words that tie a sentence to the one before it.
_CONNECTIVES = frozenset(
    "but and or so yet however meanwhile also instead still nevertheless nonetheless moreover "
    "furthermore additionally therefore thus then hence consequently accordingly besides otherwise "
    "another likewise similarly conversely afterward afterwards thereafter later earlier elsewhere "
    "separately again too indeed nor".split()
)
_CONNECTIVE_PHRASES = re.compile(
    r"(?:in (?:addition|contrast|response|turn|other words|particular|fact|any case|all|that case"
    r"|doing so|the meantime|the end|return)|as (?:a result|such|well)|at the same time|after that"
    r"|on the (?:other hand|contrary|one hand)|by (?:contrast|comparison|then)|for (?:example"
    r"|instance|that reason|his part|her part|their part|now)|because of (?:this|that)|even so"
    r"|of (?:those|these|course|that|them)|among (?:them|those|these)|what is more|to that end"
    r"|since then|until then|that said|one of (?:them|those|these)|(?:both|all|some|many|most|none"
    r"|neither|two|three|several|each) of (?:them|those|these)|(?:both|neither) (?:men|women"
    r"|sides|of them|were|was|are|have|had)|the two"
    # "All were in the first 50 miles": a number of those just told of.
    r"|(?:all|most|some|many|several|none|few|half) (?:were|was|are|have|had|will|would|said|say)"
    r"|others)\b",
    re.IGNORECASE,
)
#: Nouns that with "the" take up what was just told ("The move came …"): shell nouns (Schmid 2000),
#: not those that name a person or a thing of the story, which are mostly clear from it.
_SHELL_NOUNS = re.compile(
    r"the\s+(?:\w+\s+)?(?:move|moves|decision|statement|comments?|remarks?|announcement|news"
    r"|incident|development|developments|change|changes|claim|claims|allegation|allegations"
    r"|finding|findings|revelation|revelations|response|criticism|accusation|accusations|latter"
    r"|former|same|pair|duo|trio|others?)\b",
    re.IGNORECASE,
)


def leans_on_previous(text: str, language: str = "en") -> bool:
    """Whether a sentence points to something before it, and cannot be read alone.

    It opens with a pronoun or connective ("He said …", "But the …", "The move …", "This is …"), or
    has a "he" or "she" and nobody else: "When he spoke, Mr. Roe …" passes; or says "at that time"
    before any time. German, French and
    Spanish sentences are judged by their openings alone, those of other languages never lean.
    """
    if language in LANGUAGES:
        return leans_abroad(text, language)
    if language not in ("en", "und"):
        return False
    opening = text.lstrip("\"“”‘’'(«[—–- \t")[:_OPENING]
    first = _WORD.match(opening)
    if first is None:
        return False
    word = first.group().replace("’", "'").lower()
    base = word.split("'")[0]
    if base in _PRONOUNS or base in _DEMONSTRATIVES or base in _CONNECTIVES:
        return True
    if base == "it":
        return _EXPLETIVE.match(opening) is None
    return (
        _CONNECTIVE_PHRASES.match(opening) is not None
        or _SHELL_NOUNS.match(opening) is not None
        or _has_nobody_named(text)
        or _speaks_by_office(text)
        or (" th" in text and _TAKES_UP.search(_unquoted(text)) is not None)
        or (" at that " in text and _AT_THAT_TIME.match(text) is not None)
        or (len(text.split()) <= _SHORT and _CLOSES_ON_PRONOUN.search(text) is not None)
    )


#: "China denies it." In a sentence of so few words nothing else can be meant by the pronoun.
_SHORT = 6
_CLOSES_ON_PRONOUN = re.compile(r"\b(?:it|this|that|these|those|them|so)[.!][”\"’']?$")
#: "A person close to the talks disputed that and said …": what was claimed stands before it.
_TAKES_UP = re.compile(
    r"\b(?:disputed|disputes|denied|denies|contradicted|contradicts) (?:that|this)"
    r"(?=[.,;]|$| (?:and|but)\b)"
)
#: "Fifty-two were missing at that time": no day, year or clause of time before it says which.
_AT_THAT_TIME = re.compile(
    r"(?:(?!\d|\b(?:when|while|as|after|before|until|during|[A-Z][a-z]+day)\b).)*?"
    r"\bat that (?:time|point|stage|moment)\b"
)
#: A person who was named before, and a tag that leaves a quotation to such a one.
_PERSON = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_TAG = re.compile(r"[\s,]*(?:he|she|it|they)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WHEN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
#: Somebody a pronoun can stand for: a name, or one person or thing told of.
_SOMEBODY = re.compile(
    rf"(?<!^)\b(?!{_WHEN})[A-Z]\w+|\b[A-Z]\w+\s+(?!{_WHEN})[A-Z]"
    r"|\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Ee]very|[Ee]ach|[Nn]o|[Ww]hose)\s+\w"
)


_NAME = re.compile(rf"(?<!^)\b(?!{_WHEN})[A-Z]\w+|^\W*[A-Z]\w+\s+(?!{_WHEN})[A-Z]")
#: "The next morning, she found him", "No shot was fired, he said": somebody told of before, unless
#: a clause before the comma has a subject the pronoun can stand for ("When the mayor spoke, he …").
_BEHIND_COMMA = re.compile(r"(?P<before>[A-Z][^,“\"]{1,90}), (?:he|she|they)\b(?![’'])")
_WITH_SUBJECT = re.compile(
    r"(?:(?:Even )?[Ww]hen|As|While|After|Before|If|Although|Though|Because|Since|Until|Once|For"
    r"|Like|Unlike) (?:the|an?|one|some|many|most|those|people|\w+s) (?!time|day|week|month|year)"
)


def _unquoted(text: str) -> str:
    """A text without what stands in quotation marks."""
    return _QUOTED.sub("", text) if "“" in text or '"' in text else text


def _has_nobody_named(text: str) -> bool:
    """Whether a "he" or "she" stands there without anybody before it that it could mean.

    "Doctors say that he will recover", "“We saw it,” she said", or a quotation and nothing else.
    What stands in quotation marks is the speaker's own and neither needs a name nor gives one.
    """
    rest = _unquoted(text.strip())
    if rest != text.strip() and (_TAG.match(rest) or not any(c.isalnum() for c in rest)):
        return True
    behind = _BEHIND_COMMA.match(rest)
    if behind and not _NAME.search(behind["before"]) and not _WITH_SUBJECT.match(behind["before"]):
        return True
    person = _PERSON.search(rest)
    return person is not None and _SOMEBODY.search(rest) is None


_OFFICE = (
    r"the (?:[a-z]+[ -]){0,2}?(?:minister|president|premier|spokes(?:man|woman|person)|official"
    r"|senator|congress(?:man|woman)|lawmaker|governor|mayor|diplomat|ambassador|general|captain"
    r"|officer|sheriff|chief|director|executive|chairman|chairwoman|manager|coach|player|lawyer"
    r"|attorney|prosecutor|judge|doctor|analyst|expert|economist|scientist|researcher|professor"
    r"|author|activist|candidate|witness|suspect|victim|survivor|man|woman|boy|girl|teenager"
    r"|student|driver|mother|father|couple)"
)
#: "…,” the vice minister said": somebody told by an office, who was named before.
_BY_OFFICE = re.compile(
    rf"\b(?:said|says|added|wrote|told [a-z ]{{1,40}},?) {_OFFICE}(?=[.,]|$)"
    rf"|\b{_OFFICE} (?:also |later )?(?:said|says|added|wrote|told)\b",
    re.IGNORECASE,
)


def _speaks_by_office(text: str) -> bool:
    """Whether somebody is quoted who is told by office only, in a sentence without a name."""
    rest = _unquoted(text.strip()).strip(" ,")
    quoted = len(rest) < len(text.strip(" ,\n"))
    return quoted and _BY_OFFICE.search(rest) is not None and _NAME.search(rest) is None


#: What ends a sentence, and what may close after it.
_ENDS = tuple(".!?。！？؟।")
_CLOSES = "\"”’'»)]"
#: A mark that may stand for inches, or seconds, or close a quotation ("Phase 1"): it tells nothing.
_DOUBTFUL = re.compile(r'(?<=\d)"')
#: Below this a "sentence" is a heading, a name, an interjection or a rest of the page.
_FEWEST_WORDS = 4


def is_fragment(text: str) -> bool:
    """Whether a text is no whole sentence: too short, without an end, half a quotation, or a line
    of capitals (a heading, or whose picture it is).

    Of a quotation split over sentences, each part has a mark too few; shown alone, it would put
    one speaker's words into nobody's mouth.
    """
    text = text.strip()
    if len(text.split()) < _FEWEST_WORDS and len(text) < 4 * _FEWEST_WORDS:
        return True
    if not _has_end(text) or text.isupper():
        return True
    odd = text.count('"') % 2 == 1 and _DOUBTFUL.search(text) is None
    return odd or text.count("“") != text.count("”")


def _has_end(text: str) -> bool:
    """Whether a sentence ends there; dots alone, with nothing that closes, show a cut."""
    body = text.rstrip(_CLOSES)
    if body.endswith(("...", "…")):
        return body != text
    return body.endswith(_ENDS) and body[-3:-1] != ".."
