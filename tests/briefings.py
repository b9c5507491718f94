"""Briefings made by hand, for tests of what is done with a briefing."""

from __future__ import annotations

from datetime import UTC, datetime

from summarizer.types import (
    ArticleRecord,
    Briefing,
    BriefingSentence,
    Citation,
    Claim,
    Disagreement,
    Edit,
    Manifest,
    Omission,
    Origin,
    OriginLink,
    Removed,
    SentenceVerdict,
    Statement,
    Support,
)

TEXT_1 = (
    "Menu\nThe bridge at Orsk closed on Monday. Forty lorries were stranded. The mayor said "
    "repairs would take a week."
)
TEXT_2 = "The Orsk bridge shut on Monday. Fifty lorries were stuck, police said."


def citation(
    article: str, text: str, quote: str, *, url: str | None = None, similarity: float = 1.0
) -> Citation:
    start = text.index(quote)
    end = start + len(quote)
    return Citation(
        article=article,
        start=start,
        end=end,
        quote=quote,
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        url=url,
        similarity=similarity,
    )


def full_briefing(hostile: str = "") -> Briefing:
    """A briefing with every section filled; ``hostile`` is put into every text an article gives."""
    text_1, text_2 = TEXT_1 + hostile, TEXT_2 + hostile
    url = "https://north.example.org/bridge" + hostile
    closed = citation("a1", text_1, "The bridge at Orsk closed on Monday.", url=url)
    shut = citation("a2", text_2, "The Orsk bridge shut on Monday.", similarity=0.8)
    forty = citation("a1", text_1, "Forty lorries were stranded.", url=url)
    fifty = citation("a2", text_2, "Fifty lorries were stuck, police said." + hostile)
    repairs = citation("a1", text_1, "The mayor said repairs would take a week.", url=url)
    one, two = Support(1, 1, 1), Support(2, 2, 2)

    def sentence(
        text: str, citations: tuple[Citation, ...], support: Support, edits: tuple[Edit, ...] = ()
    ) -> BriefingSentence:
        return BriefingSentence(
            text=text + hostile,
            kind="tidied" if edits else "verbatim",
            citations=citations,
            support=support,
            verdict=SentenceVerdict(text=text, supported=True, score=1.0),
            edits=edits,
            score=0.5,
        )

    def record(
        number: int, text: str, title: str | None, source: str | None, link: str | None
    ) -> ArticleRecord:
        return ArticleRecord(
            id=f"a{number}",
            text=text,
            title=title,
            source=source,
            url=link,
            published=datetime(2024, 3, number, 9, tzinfo=UTC),
            author=None,
            language="en",
            removed=(Removed(0, 4, "menu"),) if number == 1 else (),
            sha256="0" * 64,
        )

    return Briefing(
        id="0123456789abcdef",
        title="Bridge at Orsk closes" + hostile,
        title_citation=None,
        language="en",
        sentences=(
            sentence(
                "The bridge at Orsk closed on Monday (4 March).",
                (closed, shut),
                two,
                (
                    Edit(
                        "on Monday" + hostile,
                        "on Monday (4 March)",
                        "relative day dated",
                        closed.start,
                        closed.end,
                        "date",
                    ),
                ),
            ),
            sentence("Forty lorries were stranded.", (forty,), one),
        ),
        disagreements=(
            Disagreement(
                slot="lorries stranded" + hostile,
                kind="contradiction",
                claims=(
                    Claim("forty" + hostile, (forty,), datetime(2024, 3, 1, tzinfo=UTC)),
                    Claim("fifty" + hostile, (fifty,), None, "police" + hostile),
                ),
            ),
            Disagreement("hidden slot", "rounding", (Claim("40", (forty,)),)),
        ),
        statements=(
            Statement(
                "the mayor" + hostile,
                "said",
                "repairs would take a week" + hostile,
                False,
                repairs,
                "mayor" + hostile,
            ),
        ),
        origins=(
            Origin(
                "o1",
                ("a1", "a2"),
                "North Wire" + hostile,
                (OriginLink(("a1", "a2"), "copy", "12 words shared" + hostile),),
            ),
        ),
        omissions=(Omission("budget" + hostile, repairs, one),),
        articles=(
            record(1, text_1, "Bridge closes" + hostile, "North Daily" + hostile, url),
            record(2, text_2, None, None, None),
        ),
        warnings=("one file could not be read" + hostile,),
        manifest=Manifest("0.1.0", {"max_words": 100}, {"encoder": "1"}, {"a1": "0" * 64}),
    )
