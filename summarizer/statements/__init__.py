"""Who says what: statements with their speaker, the reporting words and the exact content."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from summarizer.antecedents import People
from summarizer.citations import cite
from summarizer.contents import (
    before_other_speakers,
    end_of_content,
    has_finite_verb,
    has_subject,
    is_whole,
    opening_of_clause,
)
from summarizer.facts import Attribution, Facts, attributions, names, quotations
from summarizer.facts.gazetteer import TITLES
from summarizer.facts.lexicon import REPORTING_VERBS
from summarizer.facts.speakers_abroad import LANGUAGES, speaker_behind
from summarizer.material import Material, Sentence
from summarizer.statements.introduced import with_roles
from summarizer.statements.merging import once, with_one_name
from summarizer.statements.speakers import (
    CLAUSE_WORDS,
    MONTH,
    SPEAKS_FOR,
    apposed,
    appositions,
    name_and_role,
    role_behind,
)
from summarizer.types import Document, Statement

#: A statement shorter than this many words says too little to lay beside another one.
FEWEST_WORDS = 3

_NEUTRAL = re.compile(
    r"(?:^|\s)(?:sa(?:id|ys?)|saying|t(?:old|ells?)|add(?:s|ed)|stat(?:es|ed)|not(?:es|ed)|wr(?:ote|ites)"
    r"|report(?:s|ed)|repl(?:ied|ies)|respond(?:s|ed)|explain(?:s|ed)|remark(?:s|ed)|comment(?:s|ed)"
    r"|testif(?:ied|ies)|tweeted|continued|recall(?:s|ed)|argue[sd]|according to|believe[sd]|thinks"
    # German, French, Spanish
    r"|sagte?n?|erklärten?|ergänzten?|dit|disent|déclarée?|déclare(?:nt)?|ajouté|ajoutent?|expliqué"
    r"|explique(?:nt)?|dijo|dijeron|dice|declaró|declara|añadió|añade|explicó|explica)\b",
    re.IGNORECASE,
)
#: "said police": the speaker of another clause, read as the one who is told.
_NO_CUE = re.compile(
    r"^(?!.*\b(?:told|tells?|asked|warned|urged)\b).*"
    r" (?:police|supporters|lawmakers|me|us|him|her|them)$|\bcontinued$"
)
_PAST = re.compile(r"\s+\w+ed\b")
#: Nouns as well as reporting words: "a series of Arab states".
_NOUNS = frozenset(
    "states claims reports notes estimates promises remarks comments replies demands".split()
)
#: "The bureau and 50 states", "Florida and other southern states".
_SOME_STATES = re.compile(r"\band\b|ern$")
_ADJECTIVE = re.compile(
    r"(?:ive|al|ent|ant|ous|ic|able|ible|ful|less|ing|ed|new|recent|several|many|some)$"
)
_CONJUNCTION = re.compile(r",\s+(?:and|but|while|as|where|when|which|who)\s+$")
#: After reporting words that close a statement: more of the same clause, not its circumstances.
_GOES_ON = re.compile(r"\s+(?:with|by|how|what|why|whether)\b|,? (?:is|was|were|has|had)\b")
_OPENS = re.compile(r"[“«„‘‹「\"'`]")
#: A quotation that no reporting clause holds is a statement from this many words on.
_FEWEST_QUOTED = 5

_VERBS = "|".join(sorted(REPORTING_VERBS, key=len, reverse=True))
#: What may stand between the reporting words and what is reported: "said on Monday that".
_UNTIL_CONTENT = re.compile(
    rf"(?:\s+(?:on|late on|early on|last)\s+[A-Z]\w+day)?,?(?:\s+in\s+(?:{MONTH})\b)?"
    r"(?:\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)"
    r"(?=\s+(?:that|he|she|it|they|the|there|his|her|its|their|an?|no|some|more|all|two|[A-Z]\w+|\d+)\b))?"
    r"\s*(?:that\s+)?"
)
_TOLD = re.compile(r"\b(?:told|tells?)\b")
#: What "according to somebody" opens a clause behind.
_BEFORE_ACCORDING = re.compile(
    r"^(?:\S+ ?\S*)?$|(?:[;:—–“”\"]|\b(?:and|but|that|while|where|because|though|when|as))$"
)
_TOLD_WHOM = re.compile(r"(?:\s+[\w'’]+){0,4}?\s+that\s+")
#: Openings of what stands around speech and is not what was said: "said in a statement".
_CIRCUMSTANCE = re.compile(
    r"(?:at|in|on|over|during|after|before|as|when|while|according|of|here|by|from|following|"
    r"about (?!an? |half|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|\w+s of\b)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"ahead|through|via|late|early|last|earlier|later|yesterday|today|whose|who|which|with|to)\b",
    re.IGNORECASE,
)
#: "On CNN’s “State of the Union” that": a title may stand among the circumstances.
_CIRCUMSTANCE_THAT = re.compile(
    r"\s+(?:[^,.;:“”\"]|[“\"][^“”\"]{2,40}[”\"]|\b[ap]\.m\.){2,80}?\s+that\s+"
)
_PERSONAL = frozenset({"he", "she"})
#: "Asked about the wall, Ann Reed said": where and when it was said.
_SETTING = re.compile(
    r"(?:\w+ly, )?(?:\w+ing|Asked|Quoted) (?:about|at|before|by|in|of|on|to|with)\b"
)
#: "Pushing for a vote, Ann Reed said": what the speaker did.
_DOING = re.compile(
    r"(?:By |While |In |After |Before )?[A-Za-z]\w+ing (?:for|the|an?|his|her|its|their|that)\b"
)
#: What ties a sentence to the one before it, and is no part of what was said.
_TIE = re.compile(r"(?:And|But|So|Yet) (?=\w)")
#: "Insisted, stubbornly and without reasons": how it was said.
_MANNER = re.compile(r"(?!only|early|daily|family)[a-z]+ly(?:,| [—–-]| or\b| and\b)")
#: "Which China says", "in his role as lawyer for Reyl": the speaker belongs to another clause.
_IN_A_CLAUSE = re.compile(
    r"\b(?:which|that|who|(?:role|capacity|job|position|post|work|career|term|years?|time) as)\s*$"
)
#: Between a subject and the reporting words: a verb of the subject's.
_VERB_BETWEEN = re.compile(
    r", (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do)\b"
)
#: "A judge added a block to the ban" says nothing.
_A_THING = re.compile(r"\s+(?:an?|new|more|another|\d[\d,.]*) ")
#: "claims" with a thing is holding it to be one's own, not saying something.
_CLAIM = re.compile(r"claim", re.IGNORECASE)
_CLAUSE_AFTER_CLAIM = re.compile(r"\s+(?:that|it|he|she|they|the|to have|there)\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement found in a sentence; offsets are into the sentence's text."""

    speaker: str
    role: str | None
    cue: str
    start: int
    end: int
    direct: bool


def find_statements(material: Material) -> tuple[Statement, ...]:
    """The statements of the articles, in the order of the passages; one wording a passage.

    A speaker goes by the fullest name the article gives, with the role that stands beside it. A
    statement by a pronoun counts only where its antecedent is certain. In German, French and
    Spanish only quotations count with the speaker's name right behind them, in other languages
    nothing.
    """
    people = People(material)
    out: list[Statement] = []
    for passage in material.passages:
        sentence = material.sentences[passage.sentences[0]]
        document = material.documents[sentence.document]
        if document.language in LANGUAGES:
            facts = material.facts(passage.sentences[0])
            for said in _said_abroad(sentence.text, facts, document.language):
                out.append(_statement(said, said.speaker, sentence, document))
        if document.language != "en":
            continue
        for said in _said_in(sentence.text, material.facts(passage.sentences[0])):
            speaker = _resolved(said.speaker, passage.sentences[0], sentence, people)
            if speaker is None:
                continue
            out.append(_statement(said, speaker, sentence, document))
    links = (link for origin in material.origins.origins for link in origin.links)
    retold = {link.articles[1] for link in links if link.kind == "retelling"}
    return with_roles(once(with_one_name(out, people.everybody()), retold), material)


def _said_in(text: str, facts: Facts) -> list[_Said]:
    found = _attributions(text, facts)
    everybody = [a for a, _ in found]
    said = [s for a in found if (s := _reported(text, *a, everybody)) is not None]
    for quotation in facts.quotations:
        covered = any(s.start <= quotation.start and quotation.end <= s.end for s in said)
        if covered or quotation.speaker is None or quotation.cue is None:
            continue
        # "She was “dismayed that the ferries were still empty”": half of a clause.
        if len(quotation.text.split()) < _FEWEST_QUOTED or quotation.text.lstrip()[0].islower():
            continue
        named = name_and_role(quotation.speaker)
        if named is not None:
            end = quotation.start + len(quotation.text.rstrip(' ,”"'))
            said.append(_Said(*named, quotation.cue, quotation.start, end, direct=True))
    seen: set[tuple[int, int]] = set()
    out = []
    for one in filter(None, (_tidied(text, s) for s in said)):
        # "X said, according to a statement by Y": one statement, by who is named right beside it.
        if len(text[one.start : one.end].split()) >= FEWEST_WORDS and seen.isdisjoint(
            [(one.start, one.end)]
        ):
            seen.add((one.start, one.end))
            out.append(one)
    return out


def _tidied(text: str, said: _Said) -> _Said | None:
    """A statement without the word that ties its sentence to another; None for half an aside, and
    for what a list or a quotation follows.
    """
    content = text[said.start : said.end]
    if content.endswith(":") or content.count("(") != content.count(")"):
        return None
    tie = None if said.direct else _TIE.match(content)
    return replace(said, start=said.start + tie.end()) if tie else said


def _said_abroad(text: str, facts: Facts, language: str) -> list[_Said]:
    """Quotations with the speaker's name behind them."""
    out: list[_Said] = []
    for quotation in facts.quotations:
        inner = quotation.text.strip(" ,\u00a0\u202f")
        speaker = speaker_behind(text, quotation.end, language)
        if quotation.closed and speaker and len(inner.split()) >= _FEWEST_QUOTED:
            start = quotation.start + quotation.text.index(inner)
            name, role, cue = speaker
            out.append(_Said(name, role, cue, start, start + len(inner), direct=True))
    return out


def _attributions(text: str, facts: Facts) -> list[tuple[Attribution, str | None]]:
    """Attributions, the first one with the role that a long apposition gives."""
    found: list[tuple[Attribution, str | None]] = []
    for attribution in (_inverted(text, a) for a in facts.attributions):
        named = apposed(text, attribution)
        if named is not None:
            found.append(named)
        elif whole := _with_whole_name(text, attribution, facts):
            found.append((whole, None))
    for whole, role in appositions(text):
        found = [
            (a, r)
            for a, r in found
            if a.end <= whole.start or (a.start >= whole.end and a.speaker_start > whole.end)
        ]
        found.append((whole, role))
    return sorted(found, key=lambda f: f[0].start)


def _inverted(text: str, attribution: Attribution) -> Attribution:
    """The attribution by the name behind the verb, where its subject has a verb of its own.

    "Some, the pilot among them, have not been found, said Budi": the pilot says nothing.
    """
    cue = text.rfind(attribution.cue, attribution.speaker_end, attribution.end)
    if cue < 0 or not _VERB_BETWEEN.match(text, attribution.speaker_end, cue):
        return attribution
    comma = text.rindex(",", 0, cue)
    for other in attributions(text[comma:]):
        if other.start <= 2 and other.speaker_start > cue - comma:
            return replace(
                other,
                start=other.start + comma,
                end=other.end + comma,
                speaker_start=other.speaker_start + comma,
                speaker_end=other.speaker_end + comma,
            )
    return attribution


def _with_whole_name(text: str, attribution: Attribution, facts: Facts) -> Attribution | None:
    """An attribution with the name behind an abbreviation on which its speaker ends ("said Dr").

    None where that is no speaker: the state of "Police in Portland, Ore. said".
    """
    end = attribution.speaker_end - text[: attribution.speaker_end].endswith(".")
    if not re.match(r"\. \w", text[end : end + 3]):
        return attribution
    if text[: attribution.speaker_start].endswith(", ") and " " not in attribution.speaker:
        return None
    name = next((n for n in facts.names if n.title and n.start == end + 2), None)
    if name is None:
        return attribution
    end = name.start + len(name.text.split(" of ")[0])
    speaker = text[attribution.speaker_start : end]
    return replace(attribution, end=max(attribution.end, end), speaker=speaker, speaker_end=end)


def _reported(
    text: str, attribution: Attribution, role: str | None, everybody: list[Attribution]
) -> _Said | None:
    """What an attribution reports: what follows it, or what it closes. None for no statement."""
    named = name_and_role(attribution.speaker)
    if named is None or _IN_A_CLAUSE.search(text[: attribution.speaker_start]):
        return None
    cue, follows = attribution.cue, text[attribution.end :]
    if _NO_CUE.search(cue) or _is_told(text, attribution):
        return None
    if cue.endswith("saying") and not attribution.speaker.istitle():
        return None  # "An account sent a line saying": the line, which nobody is named for
    if cue in _NOUNS and _is_a_noun(attribution.speaker, cue, follows):
        return None
    if cue == "added" and _A_THING.match(follows):
        return None
    inner = (a for a in everybody if a is not attribution and a.end <= attribution.start)
    if cue.casefold() == "according to" and any(inner):
        # Who said it is told; the rest is where that was read.
        return None
    if _CLAIM.match(cue) and not _CLAUSE_AFTER_CLAIM.match(follows):
        return None
    speaker, beside = named
    if beside is None and speaker[-1:].isalpha() and speaker.split()[-1][0].isupper():
        # Behind "lawyers for the council" it would be the council's.
        beside = role_behind(text, attribution) if SPEAKS_FOR.search(speaker) is None else None
    start = _content_start(text, attribution)
    before = text[: attribution.start].rstrip(" ,")
    if start is not None:
        start = opening_of_clause(text, start + len(text[start:]) - len(text[start:].lstrip(": ")))
        end = start + len(text[start:].rstrip(" ."))
        end = before_other_speakers(text, start, end, everybody)
        end = end_of_content(text, start, end, speaker)
        clause = is_neutral(cue) or cue in _NOUNS
        whole = not clause or (has_subject(text[start:end]) and is_whole(text[start:end]))
        whole = whole and not _MANNER.match(text, start)
        if whole and (not before or len(text[start:end].split()) >= FEWEST_WORDS):
            return _said(text, (start, end), speaker, role or beside, cue)
        if not before:
            return None
    closed = (
        text[: attribution.start].rstrip()[-1:] + text[attribution.start : attribution.start + 1]
    )
    if not before or not any(mark in closed for mark in ',”"’'):
        return None
    # ", and Japan replied with complaints": the reporting words begin a clause of their own.
    if _CONJUNCTION.search(text[: attribution.speaker_start]) or follows[:1].isalpha():
        return None
    if attribution.speaker_start < attribution.end and _GOES_ON.match(follows):
        return None
    end = before_other_speakers(text, 0, len(before), everybody)
    told = text[:end]
    if _SETTING.match(told) or (_DOING.match(told) and not has_finite_verb(told)):
        return None
    if not quotations(told) and not is_whole(told):
        return None
    return _said(text, (0, end), speaker, role or beside, cue)


def _is_a_noun(before: str, cue: str, follows: str) -> bool:
    """Whether a word such as "estimates" is one of things: "several intuitive estimates"."""
    if any(n.demonym for n in names(before)[-1:]) or _PAST.match(follows):
        return True
    words = before.split()
    if words[-1][-1].isdigit() or (cue == "states" and _SOME_STATES.search(before)):
        return True
    if words[-1].islower() and _ADJECTIVE.search(words[-1]) and words[-1] not in TITLES:
        return True
    return words[-1].islower() and words[0].casefold() not in ("the", "a", "an", "one", "another")


def _is_told(text: str, attribution: Attribution) -> bool:
    """Whether the name behind the reporting words is of who hears it: "Reyl, a baker, told AFP"."""
    cue = attribution.cue.split()[0]
    before = text[attribution.start : attribution.speaker_start]
    return cue in ("told", "tell", "tells") and cue in before.split()


def _content_start(text: str, attribution: Attribution) -> int | None:
    """Where the reported content begins after the reporting words; None where it does not."""
    follows = text[attribution.end :]
    if attribution.cue.casefold() == "according to":
        before = text[: attribution.start].rstrip()
        if not follows.startswith(",") or not _BEFORE_ACCORDING.search(before):
            # "500,000 marched, according to activists, in what they call": it closes what it tells.
            return None
        return attribution.end + len(follows) - len(follows.lstrip(", "))
    if follows.startswith(",") and attribution.speaker_start > attribution.start + 1:
        # "said Ida Brun, a baker": who it is, or where it was said.
        return None
    if _TOLD.search(attribution.cue):
        whom = _TOLD_WHOM.match(follows)
        if whom or attribution.cue.endswith(("told", "tell", "tells")):
            return attribution.end + whom.end() if whom else None
    lead = _UNTIL_CONTENT.match(follows)
    start = lead.end() if lead else 0
    if _CIRCUMSTANCE.match(follows[start:]):
        around = _CIRCUMSTANCE_THAT.match(follows)
        return attribution.end + around.end() if around else None
    return attribution.end + start


def _said(text: str, span: tuple[int, int], speaker: str, role: str | None, cue: str) -> _Said:
    """The statement in the span; the inside of the marks where it is one whole quotation."""
    start, end = span
    if text[end : end + 2] in (",”", ',"') and _unbalanced(text[start:end]):
        end += 2
    if _unbalanced(text[start:end]) and text[start:end].endswith(("”", '"')):
        # The end of a quotation that began in a sentence before, or with another mark.
        start += text[start] in '“"'
        end = start + len(text[start : end - 1].rstrip(" ,"))
        return _Said(speaker, role, cue, start, end, direct=True)
    # What may stand outside the words: their marks and one character.
    outside = 3
    opening = text[start : start + outside]
    for quotation in quotations(text[start:end]) if _OPENS.search(opening) else ():
        if len(quotation.text) + outside >= end - start:
            inner = start + quotation.start
            inner_end = inner + len(quotation.text.rstrip(" ,"))
            return _Said(speaker, role, cue, inner, inner_end, direct=True)
    return _Said(speaker, role, cue, start, end, direct=False)


def _unbalanced(text: str) -> bool:
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1


def _resolved(speaker: str, index: int, sentence: Sentence, people: People) -> str | None:
    if speaker.casefold() in _PERSONAL:
        if not sentence.text.startswith(speaker):
            return None
        found = people.antecedent(index)
        return people.full_name(sentence.document, found[1]) if found else None
    if speaker.casefold() in CLAUSE_WORDS or not any(c.isalpha() for c in speaker):
        return None
    return people.full_name(sentence.document, speaker)


def _statement(said: _Said, speaker: str, sentence: Sentence, document: Document) -> Statement:
    start = sentence.start + said.start
    citation = cite(document.article, start, sentence.start + said.end)
    return Statement(
        speaker=speaker,
        cue=said.cue,
        content=citation.quote,
        direct=said.direct,
        citation=citation,
        role=said.role,
    )


def is_neutral(cue: str) -> bool:
    """Whether reporting words only say that somebody speaks: "said", "told reporters"."""
    return _NEUTRAL.search(cue) is not None
