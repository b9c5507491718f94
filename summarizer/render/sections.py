"""The parts of a briefing besides its sentences, reduced to what is shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from summarizer.render.outline import (
    KINDS,
    SHOWN_OMISSIONS,
    SHOWN_SPEAKERS,
    SHOWN_STATEMENTS,
    Note,
    Notes,
    called,
    link,
    publisher,
    support_words,
)
from summarizer.render.outline import one_line as line
from summarizer.types import Briefing, Citation, Origin, Statement


@dataclass(frozen=True, slots=True)
class ClaimLine:
    value: str
    attribution: str | None
    as_of: str | None
    notes: tuple[Note, ...]


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
class Reference:
    """Where something stands, named instead of numbered: its quote is what is shown."""

    publisher: str
    url: str | None


@dataclass(frozen=True, slots=True)
class PositionRow:
    speaker: str
    role: str | None
    #: What was said with its reporting words, and where it stands.
    statements: tuple[tuple[str, Reference], ...]
    more: int


@dataclass(frozen=True, slots=True)
class OmissionRow:
    text: str
    reason: str
    support: str
    reference: Reference


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
        why = [link.explanation for link in origin.links if link.kind != "family"]
        if not why and any(link.kind == "family" for link in origin.links):
            why = ["one publisher"]
        partial = any(2 * sentences < total[article] for article, sentences in parts)
        if partial and all(link.kind == "family" for link in origin.links):
            why.append("single sentences name it as where they have it from")
        return OriginRow(
            name=line(origin.name or called(articles[parts[0][0]])),
            carried=tuple(part(*p) for p in parts),
            explanations=tuple(line(w) for w in dict.fromkeys(why)),
        )

    return tuple(row(o) for o in briefing.origins if len(o.articles) > 1)


def positions(briefing: Briefing, notes: Notes) -> tuple[PositionRow, ...]:
    """What is attributed to whom, for the speakers with most to say."""
    by_speaker: dict[str, list[Statement]] = {}
    for statement in briefing.statements:
        by_speaker.setdefault(statement.speaker, []).append(statement)
    rows = []
    most = sorted(by_speaker.items(), key=lambda item: -len(item[1]))[:SHOWN_SPEAKERS]
    for speaker, said in most:
        shown = said[:SHOWN_STATEMENTS]
        rows.append(
            PositionRow(
                speaker=line(speaker),
                role=next((line(s.role) for s in said if s.role), None),
                statements=tuple((_with_cue(s), reference(s.citation, notes)) for s in shown),
                more=len(said) - len(shown),
            )
        )
    return tuple(rows)


def left_out(briefing: Briefing, notes: Notes) -> tuple[tuple[OmissionRow, ...], int]:
    """The best supported omissions, and how many more there are."""
    shown = briefing.omissions[:SHOWN_OMISSIONS]
    rows = tuple(
        OmissionRow(
            text=line(o.citation.quote),
            reason=o.reason,
            support=support_words(o.support),
            reference=reference(o.citation, notes),
        )
        for o in shown
    )
    return rows, len(briefing.omissions) - len(shown)


def reference(citation: Citation, notes: Notes) -> Reference:
    """The publisher of a passage and a link to it."""
    return Reference(publisher(notes.article(citation)), link(citation.url))


def _with_cue(statement: Statement) -> str:
    """Such as: said “nobody was hurt”; or the content alone where no verb reports it."""
    content = line(statement.content)
    if statement.direct:
        content = f"“{content}”"
    if statement.cue.casefold() == "according to":
        return content
    return f"{line(statement.cue)} {content}"
