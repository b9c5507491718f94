"""Which day "Wednesday" or "today" certainly means: the verb beside it says whether it has been.

News name the last Wednesday or the coming one by the same word. A day is dated only where the verb
that governs it and the calendar agree, and where it is no part of a name or of a habit.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from summarizer.facts import DateMention, quotations
from summarizer.text.verbs import PAST_FORMS

_MODALS = "will|shall|may|might|could|would|must|should|won['’]t"
#: What is still to come, with the participle that follows: "will be released", "is due to open".
_FUTURE = (
    rf"(?:\b(?:{_MODALS})|['’]ll)\b(?: (?:not|also|be|have|been|soon|likely|then|get|only|\w+ly))*"
    r"(?: \w+ed\b)?"
    r"|\b(?:set|expected|scheduled|due|slated|planned|planning|plans?|going|hop(?:es?|ing)|wants?"
    r"|prepar(?:es?|ing)|about|ready|poised|intends?|asked|told|urged|ordered|invited"
    r"|is|are|was|were) to\b(?: be \w+ed\b)?"
    r"|\b(?:scheduled|expected|slated|due|planned for|plans|upcoming"
    r"|as (?:soon|early|late) as)\b"
)
#: What goes on or holds in general tells no day, nor does a term: "is in use today", "had not come
#: by Sunday".
_PRESENT = (
    r"\b(?:is|are|am|can|has|have|does|do|still|remains?|exists?|lives?|known|lingers?|being \w+"
    r"|facing|ahead of|taking place|under ?way|(?:kick|start|head|mov|com|beginn)ing)\b"
    r"|\b(?:by|until) (?:(?:late|early|the end of|the day|noon|midnight|on) )*$"
    r"|['’](?:s|re|ve)\b(?= \w+ing\b)"
)
_PAST = (
    rf"\b(?:(?:was|were|had|has|have)(?: (?:not|also|been|already|\w+ly))* (?!\w+ to\b)(?:\w+ed|"
    rf"{'|'.join(PAST_FORMS)})|{'|'.join(PAST_FORMS)}|was|were|had|did|"
    r"(?!(?:need|speed|feed|seed|hundred|indeed|based|aged|embed|breed|shed|exceed|proceed)\b)"
    r"[a-z]+ed)\b"
)
_VERB = re.compile(rf"(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<present>{_PRESENT})")
#: Days that have a name of their own, and papers and programmes named after days.
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:Super|Black|Good|Ash|Holy|Maundy|Palm|Easter|Whit|Shrove|Fat|Cyber|Giving|Bloody|Pentecost"
    r"|Trinity|USA)) $"
)
_NAMED_BEHIND = re.compile(
    r" (?:Night|Times|Mail|Express|Telegraph|Mirror|Post|Herald|World|Review|Mass|Today|Morning"
    r"|School|Independent|Show|People|Best|Age|Tribune|Star|Sun|Edition)\b"
)
#: "The network’s Saturday newscast", "every Sunday": a habit.
_HABIT = re.compile(
    r"(?:\w['’]s?|\b(?:its|their|his|her|our|every|each|most|usual|current|regular|weekly)) $"
)
#: "Set to open the yard, dubbed Deep Haven, on Monday": an aside has a verb of its own.
_ASIDE = re.compile(r", [^,]{3,80}, (?:(?:on|early|late) )*$")
#: "Thursday October 19", "Saturday night, Oct. 24": the date stands beside it.
_DATE_BESIDE = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
)


def day_meant(text: str, mention: DateMention, published: date) -> date | None:
    """The day that a relative day of a sentence certainly means; None where that is not certain.

    ``mention`` is a weekday, "today" or the like, resolved to one day against ``published``.
    """
    if mention.interval is None or mention.interval[0] != mention.interval[1]:
        return None
    day = mention.interval[0]
    before, behind = text[: mention.start], text[mention.end :]
    weekday = mention.label.startswith("weekday:")
    if weekday:
        if mention.text.endswith("s") or _HABIT.search(before) or _DATE_BESIDE.match(behind):
            return None
        if _NAMED_BEFORE.search(before) or _NAMED_BEHIND.match(behind):
            return None
    elif mention.text[0].isupper() and before.strip(" “\"'‘(—–-"):
        return None  # "USA Today"
    if mention.text.lower().startswith(("next", "this coming", "last")):
        return day
    tense = _tense(text, mention.start, mention.end)
    if mention.label in ("yesterday", "tomorrow"):
        return day
    if not weekday:
        return day if tense in ("past", "future") else None
    if tense == "past":
        return day - timedelta(days=7) if day > published else day
    if tense == "future":
        return day if day >= published else None
    return None


def _tense(text: str, start: int, end: int) -> str | None:
    """Of the verb next to ``text[start:end]``, in front of it before behind; None without any.

    What is quoted is somebody's own sentence, and counts for nothing.
    """
    for quotation in quotations(text):
        if not quotation.start <= start < quotation.end:
            blank = " " * len(quotation.text)
            text = text[: quotation.start] + blank + text[quotation.end :]
    before = text[:start]
    if aside := _ASIDE.search(before):
        before = before[: aside.start()]
    found = next(reversed(list(_VERB.finditer(before))), None)
    # A clause of its own goes on behind the day: "On Friday, the court will …".
    if found is None or re.search(r"[;:]\s", text[found.end() : start]):
        found = _VERB.search(text, end)
    return None if found is None else found.lastgroup
