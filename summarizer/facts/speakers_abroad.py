"""Who is named as the speaker right behind a quotation, in German, French and Spanish.

Only the one form that leaves no doubt: the closing mark, a reporting verb, and a name of two words
or more, perhaps with an office: "„Wir hatten Glück“, sagte Landrätin Petra Kolb".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarizer.text.words import reporting_verbs


class Speaker(NamedTuple):
    name: str
    #: The office beside the name, without its article.
    role: str | None
    #: The reporting words.
    cue: str


_CAPITAL = r"[A-ZÄÖÜÀÂÉÈÊÎÔÁÍÓÚÑ][\w’'-]*\w"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s(?:(?:de|del|de\sla|da|von|van)\s)?{_CAPITAL}){{1,2}})"
_LOWER = r"[^\W\d_A-ZÄÖÜÀÂÉÈÊÎÔÁÍÓÚÑ][\w’'-]*"
_OFFICE = rf"(?P<role>{_LOWER}(?:\s{_LOWER}){{0,6}})"
#: By language: what may stand before the verb, and who speaks.
_FORMS = {
    # German offices are written like names, and stay with them: "Landrätin Petra Kolb".
    "de": ("", rf"(?:(?:der|die)\s)?{_NAME}"),
    "fr": (
        r"(?:a|ont|avait)\s",
        rf"(?:(?:le|la|l['’])\s?{_OFFICE},?\s)?(?:(?:M\.|Mme|Mlle|Dr)\s)?{_NAME}",
    ),
    "es": (
        "",
        rf"(?:(?:el|la)\s{_OFFICE},?\s)?(?:(?:el|la)\s)?(?:(?:Sr|Sra|Dr|Dra)\.\s)?{_NAME}",
    ),
}
LANGUAGES = frozenset(_FORMS)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    before, who = _FORMS[language]
    verbs = "|".join(sorted(reporting_verbs(language), key=len, reverse=True))
    optional = f"(?:{before})?" if before else ""
    return re.compile(rf"[“”«»\"\s]{{0,3}},?\s*(?P<cue>{optional}(?:{verbs}))\s{who}(?=[\s,.;:]|$)")


def speaker_behind(text: str, end: int, language: str) -> Speaker | None:
    """The speaker named behind a quotation whose inside ends at ``end``; None for no other form.

    ``language`` is one of :data:`LANGUAGES`.
    """
    found = _pattern(language).match(text, end)
    if found is None:
        return None
    return Speaker(found["name"], found.groupdict().get("role"), found["cue"])
