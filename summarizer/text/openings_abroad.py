"""How German, French and Spanish sentences open that lean on the one before them.

Opening words only, and only those that hardly ever open a sentence of its own: "es", "il faut" and
articles that may be pronouns ("das", "la") are told by what follows them.
"""

from __future__ import annotations

import re

_GERMAN = (
    r"(?:er|sie|ihm|ihn|ihr\w{0,2}|sein(?:e[mnrs]?)?|dies\w{0,2}|jen(?:e[mnrs]?)|dessen|deren|"
    r"da(?:mit|bei|zu|für|gegen|nach|raufhin|durch|runter|ran|rin|rum|her|mals|zwischen|neben)|"
    r"des(?:halb|wegen)|dennoch|trotzdem|zudem|außerdem|allerdings|jedoch|aber|doch|denn|und|oder|"
    r"auch|ebenso|dort|hingegen|stattdessen|zuvor|anschließend|beide|letztere\w?)\b"
    r"|das\s+(?:teilte|sagte|ist|war|sei|wäre|wurde|hat|hatte|habe|geht|gilt|gelte|berichtete?|"
    r"bestätigte|zeigt|soll|sind|machte?|bedeutet|reicht|könnte|kündigte|erklärte)\b"
    r"|(?:einer?|zwei|drei|viele|einige|keiner?)\s+(?:von\s+ihnen|davon)\b"
)
_FRENCH = (
    r"(?:elle|ils|elles|eux|lui|celui|celle|ceux|celles|cela|ceci|ça|cet|cette|ces|ce|son|sa|ses|"
    r"leurs?|mais|et|or|donc|car|pourtant|cependant|toutefois|ainsi|ensuite|puis|enfin|également|"
    r"selon (?:lui|elle|eux))\b|c['’]|alors\b(?! que)"
    r"|il\s+(?!(?:n['’]\s?)?(?:y|faut|faudra\w*|fallait|est|était|sera\w*|s['’]agit|reste|pleut|"
    r"neige|fait|semble|suffit|existe|manque|a fallu|se peut|convient|vaut|importe)\b)"
    r"|en (?:effet|outre|revanche)\b|par ailleurs\b|de (?:plus|même|son côté)\b|d['’]ailleurs\b|"
    r"au contraire\b|du coup\b|pour (?:sa|leur) part\b"
    r"|\w+ d['’]entre (?:eux|elles)\b"
)
_SPANISH = (
    r"(?:él|ella|ellos|ellas|est[aeo]s?|ést[ae]s?|es[ao]s?|ese|aquell?\w*|sus?|dich[ao]s?|"
    r"pero|y|e|además|también|asimismo|así|entonces|luego|ambos|ambas|tampoco)\b(?!\s+de\b)"
    r"|sin embargo\b|no obstante\b|por (?:su parte|ello|eso|lo tanto|tanto)\b|mientras tanto\b|"
    r"en cambio\b|aun así\b|después\b(?! de)|según (?:él|ella|ellos)\b"
    r"|es (?:el|la|los|las|una?)\b"
    r"|(?:un[oa]|dos|tres|algun[oa]s|much[oa]s|ningun[oa]) de (?:ellos|ellas)\b"
)
_OPENINGS = {
    language: re.compile(pattern, re.IGNORECASE)
    for language, pattern in (("de", _GERMAN), ("fr", _FRENCH), ("es", _SPANISH))
}
#: A quotation and its verb, with a pronoun or nobody for its speaker.
_TAGS = {
    "de": re.compile(r"[“”«»\"],?\s+\w+\s+(?:er|sie)\b[^„“”«»\"]*$"),
    "fr": re.compile(
        r"[»”\"],?\s+(?:a-t-(?:il|elle|on)\s+\w+|\w+-t?-?(?:il|elle|on|ils|elles))\.?$"
    ),
    "es": re.compile(
        r"[»”\"],?\s+(?:dijo|añadió|agregó|afirmó|explicó|señaló|aseguró|declaró)\.?$"
    ),
}
LANGUAGES = frozenset(_OPENINGS)


def leans_abroad(text: str, language: str) -> bool:
    """Whether a sentence in one of :data:`LANGUAGES` points to something before it."""
    opening = text.lstrip("\"“”„‘’'«»(—–- \t\u00a0\u202f¿¡")
    quoted = opening != text
    if not quoted and _OPENINGS[language].match(opening):
        return True
    return _TAGS[language].search(text) is not None
