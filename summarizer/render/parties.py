"""Whose statements are positions: those of people and bodies, not of media and papers."""

from __future__ import annotations

import re
from collections.abc import Collection

from summarizer.origins.credits import agency, plain_name
from summarizer.types import Statement

#: Newspapers, stations and sites by their names, and what they do when they report.
_MEDIUM = re.compile(
    r"\b(?:News|Times|Post|Journal|Tribune|Herald|Telegraph|Gazette|Chronicle|Newspaper|Press|TV|Radio"
    r"|Television|Magazine|Globe|Observer|Courier|Dispatch|Bulletin|Weekly|Daily|news agency|media"
    r"|newspapers?|television)\b|\w\.(?:com|org|net)$"
    r"|^(?:[Tt]he )?(?:Guardian|Independent|Hill|Economist|Atlantic|Mirror|Intercept|Axios|Politico"
    r"|BuzzFeed|Newsweek|Vox|Variety|NPR|PBS|BBC|CBS|NBC|ABC|Fox|MSNBC|CNBC|Sky)\b"
)
_REPORTS = re.compile(
    r"(?:report(?:s|ed|ing)?|according to|wrote|writes|estimates|revealed|confirmed)$",
    re.IGNORECASE,
)
#: What somebody wrote is read, and says nothing itself: "court records", "a report of the bureau".
_DOCUMENT = re.compile(
    r"\b(?:affidavits?|articles?|complaints?|data|documents?|e-?mails?|evidence|exchange|estimates?|figures"
    r"|filings?|lawsuits?|laws?|letters?|memos?|motions?|papers|policy|polls?|projections?|records?"
    r"|releases?|reports?|rulings?|statements?|stor(?:y|ies)|study|studies|surveys?|tally|transcripts?)$",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(r" (?:of|from|by|in|on|for|to|with|regarding|[a-z]+ed|led)\b")


def is_party(statement: Statement, media: Collection[str]) -> bool:
    """Whether a statement is somebody's position; ``media`` are plain names of this briefing's."""
    speaker = statement.speaker
    if plain_name(speaker) in media or _DOCUMENT.search(_HEAD_ENDS.split(speaker, maxsplit=1)[0]):
        return False
    known = agency(speaker)
    if known is not None and known != "Bloomberg":  # a mayor as well
        return False
    is_medium = known is not None or _MEDIUM.search(speaker) is not None
    return not (is_medium and _REPORTS.search(statement.cue))
