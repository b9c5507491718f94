"""The parts of a briefing besides its sentences, reduced to what is shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.eligibility import (
    FRAGMENT,
    OPINION,
    PAGE_TALK,
    QUESTION,
    SUPERSEDED,
    UNNAMED_SPEAKER,
)
from summarizer.omissions import (
    BUDGET,
    LEANING,
    NO_STORY,
    NOT_USED,
    OTHER_LANGUAGE,
    SAID,
    SINGLE_ORIGIN,
)
from summarizer.origins.credits import plain_name
from summarizer.render.outline import (
    KINDS,
    SHOWN_SPEAKERS,
    SHOWN_STATEMENTS,
    Note,
    Notes,
    called,
    publisher,
    shown,
    support_words,
)
from summarizer.render.outline import one_line as line
from summarizer.render.parties import is_party
from summarizer.statements import is_neutral
from summarizer.statements.merging import who
from summarizer.types import Briefing, Origin, OriginLink, Statement


@dataclass(frozen=True, slots=True)
class ClaimLine:
    value: str
    attribution: str | None
    as_of: str | None
    notes: tuple[Note, ...]

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who reports it."""
        return tuple(dict.fromkeys(publisher(n.article) for n in self.notes))


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    slot: str
    kind: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class OriginRow:
    name: str
    #: What is of this origin: "all of The Post", "2 sentences of the Herald".
    carried: tuple[str, ...]
    explanations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionRow:
    speaker: str
    role: str | None
    #: What was said, with the reporting words that mean something, and notes of all who report it.
    statements: tuple[tuple[str, tuple[Note, ...]], ...]
    more: int


@dataclass(frozen=True, slots=True)
class OmissionRow:
    text: str
    reason: str
    support: str
    note: Note


#: How omissions are told to people, and how many of each are shown: first what others report too.
_REASONS = {
    BUDGET: "left out for length",
    NOT_USED: "from an article not used otherwise",
    OTHER_LANGUAGE: "in another language",
    NO_STORY: "no story in this article",
    SINGLE_ORIGIN: "no second origin found",
    SUPERSEDED: "changed by a later report",
    OPINION: "opinion",
    UNNAMED_SPEAKER: "somebody’s words, without a name",
    QUESTION: "a question",
    LEANING: "does not stand by itself",
    SAID: "said above",
    FRAGMENT: "not a sentence",
    PAGE_TALK: "speaks of the page, not of the story",
}
_SHOWN_OF = {
    BUDGET: 4,
    SINGLE_ORIGIN: 2,
    OPINION: 1,
    **dict.fromkeys((UNNAMED_SPEAKER, QUESTION, LEANING, SAID, FRAGMENT, PAGE_TALK), 0),
}
#: What stands before a name: one word ("President"), or what ends on an abbreviation or possessive.
_TITLE = re.compile(
    r"^\S+$|\b(?:Sir|(?:Capt|Col|Dr|Gen|Gov|Lt|Maj|Prof|Rep|Rev|Sen|Sgt)\.?)$|['’]s?$"
)
_ARTICLE = re.compile(r"^(?:[Aa]n?|[Tt]he) ")
#: American papers set the comma inside the marks that close a quotation.
_COMMA = re.compile(r",([”\"])$")


def differences(briefing: Briefing, notes: Notes) -> tuple[DifferenceRow, ...]:
    """What the sources disagree on: contradictions, updates and attributed estimates."""
    return tuple(
        DifferenceRow(
            slot=line(d.slot),
            kind=KINDS[d.kind],
            claims=tuple(
                ClaimLine(
                    value=line(c.value),
                    attribution=line(c.attribution) if c.attribution else None,
                    as_of=f"{c.as_of:%d %B %Y}".lstrip("0") if c.as_of else None,
                    notes=notes.of(c.citations),
                )
                for c in d.claims
            ),
        )
        for d in briefing.disagreements
        if d.kind in ("contradiction", "update", "estimate")
    )


def copies(briefing: Briefing) -> tuple[OriginRow, ...]:
    """The origins that several articles carry, what they carry of each, and how that is known."""
    articles = {a.id: a for a in briefing.articles}
    total: Counter[str] = Counter()
    for origin in briefing.origins:
        total.update(dict(zip(origin.articles, origin.sentences, strict=False)))

    def part(article: str, sentences: int) -> str:
        name = called(articles[article])
        if 2 * sentences >= total[article]:
            return name if sentences == total[article] else f"most of {name}"
        return f"{sentences} sentence{'s' if sentences > 1 else ''} of {name}"

    def row(origin: Origin) -> OriginRow:
        counts = dict(zip(origin.articles, origin.sentences, strict=False))
        parts = sorted(
            ((a, counts.get(a, 0)) for a in origin.articles), key=lambda p: 2 * p[1] < total[p[0]]
        )
        links = [link for link in origin.links if link.kind != "family"]
        if not links and not origin.name:
            # What ties them may have been found with copies of another origin.
            around = [x for o in briefing.origins for x in o.links if x.kind != "family"]
            links = [x for x in around if set(x.articles) <= set(origin.articles)]
        why = list(dict.fromkeys(link.explanation for link in links))
        further = 0
        if len(why) > len(origin.articles):
            further = len(why)
            why = [link.explanation for link in _strongest(links)]
            further -= len(why)
        if further > 0:
            why.append(f"and {further} more link{'s' if further > 1 else ''}, listed in the JSON")
        if not why and any(link.kind == "family" for link in origin.links):
            why = ["one publisher"]
        partial = any(2 * sentences < total[article] for article, sentences in parts)
        if origin.name and not links and (partial or not why):
            why.append("single sentences name it as where they have it from")
        return OriginRow(
            name=line(origin.name or called(articles[parts[0][0]])),
            carried=tuple(part(*p) for p in parts),
            explanations=tuple(line(w) for w in dict.fromkeys(why)),
        )

    return tuple(row(o) for o in briefing.origins if len(o.articles) > 1)


def _strongest(links: Sequence[OriginLink]) -> list[OriginLink]:
    """For every article but one the link that shows best where it belongs, in their order."""
    by_article: dict[str, OriginLink] = {}
    for link in links:
        known = by_article.setdefault(link.articles[1], link)
        if (link.shared_words, link.kind == "copy") > (known.shared_words, known.kind == "copy"):
            by_article[link.articles[1]] = link
    return list({link.explanation: link for link in by_article.values()}.values())


def alone(briefing: Briefing) -> tuple[str, ...]:
    """The articles that share no origin with another, by name."""
    shared = {a for o in briefing.origins if len(o.articles) > 1 for a in o.articles}
    told = {a for o in briefing.origins for a in o.articles}
    return tuple(called(a) for a in briefing.articles if a.id in told - shared)


def positions(briefing: Briefing, notes: Notes) -> tuple[PositionRow, ...]:
    """What is attributed to whom, for the speakers with most to say; media are no party.

    An article that only retells another one comes after it, and speakers that nobody else has are
    not shown: what a rewriting machine makes of names and words is no position.
    """
    media = {plain_name(o.name) for o in briefing.origins if o.name}
    media |= {plain_name(a.source) for a in briefing.articles if a.source}
    retold = {
        link.articles[1] for o in briefing.origins for link in o.links if link.kind == "retelling"
    }
    by_speaker: dict[frozenset[str], list[Statement]] = {}
    for statement in briefing.statements:
        if is_party(statement, media):
            by_speaker.setdefault(who(statement.speaker), []).append(statement)
    rows = []
    most = sorted(by_speaker.values(), key=lambda said: -sum(1 + len(s.also) for s in said))
    first_hand = [
        said
        for said in most
        if any({c.article for c in (s.citation, *s.also)} - retold for s in said)
    ]
    for said in first_hand[:SHOWN_SPEAKERS]:
        best = sorted(
            said, key=lambda s: (s.citation.article in retold, -len({c.article for c in s.also}))
        )[:SHOWN_STATEMENTS]
        speaker = line(said[0].speaker)
        for statement in best:  # where each stands first is numbered before who else reports it
            notes.at(statement.citation)
        roles = [_ARTICLE.sub(lambda m: m[0].lower(), line(s.role)) for s in said if s.role]
        # An office, as it stands before a name, says more than "an independent".
        role = next((r for r in roles if not _ARTICLE.match(r)), roles[0] if roles else None)
        if role and speaker[:1].isupper() and _TITLE.search(role):
            speaker, role = f"{role} {speaker}", None
        rows.append(
            PositionRow(
                speaker=speaker[:1].upper() + speaker[1:],
                role=role,
                statements=tuple(
                    (
                        _worded(s),
                        tuple(dict.fromkeys(notes.at(c) for c in shown((s.citation, *s.also)))),
                    )
                    for s in best
                ),
                more=len(said) - len(best),
            )
        )
    return tuple(rows)


def left_out(briefing: Briefing, notes: Notes) -> tuple[tuple[OmissionRow, ...], int]:
    """What a reader may miss most: some omissions for each reason, and how many more there are."""
    left = Counter[str]()
    names = {a.id: called(a) for a in briefing.articles}
    rows = []
    for omission in briefing.omissions:
        left[omission.reason] += 1
        if left[omission.reason] > _SHOWN_OF.get(omission.reason, 2):
            continue
        rows.append(
            OmissionRow(
                text=line(omission.citation.quote) or f"({names[omission.citation.article]})",
                reason=_REASONS.get(omission.reason, line(omission.reason)),
                support=support_words(omission.support),
                note=notes.at(omission.citation),
            )
        )
    return tuple(rows), len(briefing.omissions) - len(rows)


def _worded(statement: Statement) -> str:
    """Such as: “nobody was hurt”; denied that it had paid; it would not pay."""
    content = _COMMA.sub(r"\1", line(statement.content))
    if statement.direct:
        content = f"“{content}”"
    cue = line(statement.cue)
    if is_neutral(cue):
        return content
    before = line(statement.citation.prefix).casefold()
    if before.endswith(f"{cue.casefold()} that"):
        return f"{cue} that {content}"
    if before.endswith(cue.casefold()):
        return f"{cue} {content}"
    if re.search(rf"\b{re.escape(cue)}\b.*\bthat$", before, re.IGNORECASE):
        return f"{cue} that {content}"
    return f"{content} ({cue})"
