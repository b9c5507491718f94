"""Whether an English sentence has a verb in the past or present: captions, headings, calls to
readers ("Follow us on …") and fragments have none.
"""

from __future__ import annotations

import re

from summarizer.facts.lexicon import FUNCTION_WORDS

#: Past forms that do not end in "ed". From common knowledge.
PAST_FORMS = tuple(
    """arose ate awoke beat became began bent bet bit bled blew bore
    bought bound broke brought burst built came cast caught chose clung cost crept cut dealt
    drank drew drove dug fed fell felt fled flew forbade forgot fought found froze gave got grew
    ground heard held hid hit hung hurt kept knew laid lay led left lent let lit lost made meant
    met overcame overthrew overtook paid put quit ran rang read rode rose said sang sank sat saw
    sent set shed shone shook shot shrank shut slept slid sold sought spent spoke spread sprang
    stole stood strode struck stuck stung swam swept swore swung taught thought threw told took
    tore underwent understood went withdrew withheld woke won wore wound wrote""".split()
)
_FORMS = frozenset(PAST_FORMS).union(
    """is are was were be been am has have had do does did will would can could may might must
    shall should cannot says""".split()
)
_EDGES = ".,;:!?()\"“”‘’'…"
_PAST = re.compile(r"[a-z]ed\b")
_CONTRACTED = re.compile(
    r"n[’']t\b|\w[’'](?:re|ve|ll|d|m)\b"
    r"|\b(?:it|he|she|that|there|here|what|who|where|how|let)[’']s\b",
    re.IGNORECASE,
)
#: "says so", and no noun behind an article or "of".
_PRESENT = re.compile(
    r"(?<!\bthe )(?<!\bof )(?<!\bof the )(?<!\bin )(?<!\ba )\b[a-z]{2,}s(?=,? [^\W])"
)
#: "Officials expect", "people often carry": a word behind a plural that is none of those that do
#: not change.
_BEHIND_PLURAL = re.compile(
    r"(?:\b\w+[^s\W]s|\b(?:we|they|i|you|people|men|women|police|children|who|which|many|most|some"
    r"|others|those|these)) (?:(?:[a-z]+ly|often|still|also|now|sometimes|never) )?"
    rf"(?!(?:{'|'.join(sorted(FUNCTION_WORDS, key=len, reverse=True))}|[a-z]+ing)\b)[a-z]{{2,}}\b",
    re.IGNORECASE,
)
#: A clause of its own, whose verb is not the sentence's.
_RELATIVE = re.compile(r", (?:which|where)\b[^,]*")


def has_verb(text: str) -> bool:
    """Whether an English sentence has a finite verb in its main clause; in doubt it has.

    >>> has_verb("Officials expect more rain."), has_verb("Boats at Varn quay after the storm.")
    (True, False)
    """
    rest = _RELATIVE.sub("", text) if ", wh" in text else text
    return (
        not _FORMS.isdisjoint(words := rest.lower().split())
        or _PAST.search(rest) is not None
        or any(word.strip(_EDGES) in _FORMS for word in words)
        or any(p.search(rest) for p in (_CONTRACTED, _PRESENT, _BEHIND_PLURAL))
    )
