"""Where what somebody said ends, and the reporter or somebody else speaks again."""

from __future__ import annotations

import re

from summarizer.facts import Attribution, names, quotations
from summarizer.facts.lexicon import REPORTING_VERBS

_VERBS = "|".join(sorted(REPORTING_VERBS, key=len, reverse=True))
_AUXILIARY = (
    "is are was were be been has have had do does did will would can could may might must shall "
    "should"
)
#: Past forms that end otherwise than in "ed", as news uses them behind a name.
_IRREGULAR = (
    "made took told held gave went came saw sent met kept left lost won began ran rose fell said "
    "got found thought brought put set cut hit let led built bought fought"
)
_FINITE = rf"(?:{'|'.join(f'{_AUXILIARY} {_IRREGULAR}'.split())}|\w+ed|{_VERBS})"
#: ", and Tokyo on Wednesday targeted", "while Tokyo is worried": a clause about somebody else.
_ANOTHER = re.compile(
    rf"(?:, (?:and|but|while|whereas)|(?<!,) (?:while|whereas)) (?P<subject>(?:the )?[A-Z][\w’'.-]*"
    rf"(?: [A-Z][\w’'.-]*){{0,3}})(?: (?:on|in|at|by) [A-Z]\w+| (?:also|later|then|once|\w+ly))?"
    rf" {_FINITE}\b"
)
#: What the reporter adds: when it was, what it seems to refer to.
_ASIDE = re.compile(
    r", (?:apparently|seemingly|in an apparent|a reference to|referring to|in reference to"
    r"|as (?:the|he|she|it|they|his|her|its|their|[A-Z])\w*)\b"
)
_CLAUSE_OPENS = re.compile(
    r"(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? |however, |also |back |[a-z]+ly )?"
    r"that\s+"
)
#: A clause needs a subject; after "said", these begin what is left of one.
_NO_SUBJECT = re.compile(
    rf"(?:{'|'.join(_AUXILIARY.split())}|spokes\w+|director|head of|who|which|that|than|about \d"
    r"|received|[a-z]+ed (?:as|at|by|for|from|in|into|on|to|under|with)"
    r"|(?!nothing|anything|everything|something|during)[a-z]+ing|to|and|but|or|so|however|not)\b"
)

#: What no report begins with: the rest of a word, of an abbreviation or of the reporting clause
#: ("said Tuesday, the first"), a second reporting word, a question in the place of an answer.
_BROKEN_START = re.compile(
    r"[^\w“\"‘'($£€]|['’]s\b|(?:him|her|it)self\b|themselves\b|(?:how|why|who|whether|where)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,|\s+(?:about|during|at|in|on|he|she|it|they)\b)"
    rf"|(?:{_VERBS})\b:?",
)
#: Words on which no clause ends, and titles that wait for their name.
_DANGLING = re.compile(
    r"\b(?:the|an?|of|and|or|but|former|President|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)[.:]?$"
)
#: ", who announced the death": what it says is said of somebody else.
_RELATIVE = re.compile(r", (?:who|which|whose|where)\b[^,]*")
#: "As has been the case": no clause of its own.
_AS_BEFORE = re.compile(
    r"[Aa]s (?:has|have|had|is|was|were|did|does|do|expected|usual|well)\b[^,]*$"
)
_SUBORDINATE = re.compile(
    r"(?:after|before|when|while|as|because|if|although|though|since|until|unless|despite|during"
    r"|even|at|in|on|for example|from|with|along)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:\b(?:it|he|she|that|there|they|we|you|I|who|what)['’](?:s|re|ve|d|ll|m)\b|n['’]t\b"
    r"|^(?:it|he|she|they|we|you|I|there|people|most|many)\b"
    r"|(?<!\bof )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!\band )(?<!\bin )"
    r"(?<!\bfor )(?<!\bwith )(?<!\d )\b[a-z]{2,}s\b(?= \S))"
)
_FINITE_WORD = re.compile(rf"\b{_FINITE}\b")


def has_finite_verb(words: str) -> bool:
    """Whether an auxiliary or a past form stands in the words."""
    return _FINITE_WORD.search(words) is not None


def is_whole(content: str) -> bool:
    """Whether reported words are a clause with a verb, and break off nowhere.

    Judged by forms, and rather too kindly: a plural may pass for a verb.

    >>> is_whole("the bridge would open in May"), is_whole("at one point"), is_whole("Tuesday, the")
    (True, False, False)
    """
    if _BROKEN_START.match(content) or _DANGLING.search(content) or _AS_BEFORE.match(content):
        return False
    rest = _RELATIVE.sub("", content)
    if _SUBORDINATE.match(rest):
        # "After the vote, nobody spoke": the clause comes behind the comma.
        _, comma, behind = rest.partition(",")
        if not comma and not rest.lower().startswith(
            ("in ", "at ", "on ", "as ", "with ", "from ")
        ):
            return False
        rest = behind if comma else rest
    return _FINITE_WORD.search(rest) is not None or _PRESENT.search(rest.strip()) is not None


def end_of_content(text: str, start: int, end: int, speaker: str) -> int:
    """Where the content ``text[start:end]`` of somebody's statement ends at the latest.

    Before a clause about somebody else and before what the reporter adds: rather a clause too
    early, which leaves something that was said, than a clause too late.
    """
    inside = [(q.start, q.end) for q in quotations(text)]
    for pattern in (_ANOTHER, _ASIDE):
        for match in pattern.finditer(text, start, end):
            subject = match.groupdict().get("subject")
            if any(a <= match.start() < b for a, b in inside):
                continue
            if subject is not None and _same(subject, speaker):
                continue
            # "that Varn, Orsk and Ludlow are closed": names in a row, and no clause yet.
            if subject is not None and not _FINITE_WORD.search(text, start, match.start()):
                continue
            end = match.start()
            break
    return end


def before_other_speakers(text: str, start: int, end: int, said: list[Attribution]) -> int:
    """The end of the content without a closing ", Trujillo said" inside it."""
    for attribution in said:
        if start < attribution.start < end and attribution.speaker_start > start:
            before = text[start : attribution.start].rstrip()
            mark = text[attribution.start : attribution.start + 1]
            if before[-1:] == "," or mark == ",":
                return start + len(before.rstrip(","))
    return end


def opening_of_clause(text: str, start: int) -> int:
    """Where the clause begins that a stray "that" before it introduces."""
    match = _CLAUSE_OPENS.match(text, start)
    return match.end() if match else start


def has_subject(content: str) -> bool:
    """Whether a reported clause is whole: False for "had prompted Japan to act"."""
    return _NO_SUBJECT.match(content) is None


def _same(subject: str, speaker: str) -> bool:
    mine = {n.normal for n in names(subject)}
    return not mine.isdisjoint({n.normal for n in names(speaker)})
