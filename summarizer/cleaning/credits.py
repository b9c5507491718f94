"""Datelines, bylines, wire sign-offs and photo credits: who is credited, and where it stands.

All patterns are matched at a fixed place (the start of a line, or the tail of one that is cut to
:data:`TAIL` characters), and none repeats a group that can match in two ways, so that time is
linear whatever the text.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

#: How far a credit glued to the end of a paragraph may reach back, and one at its start forward:
#: the longest sign-offs that agencies print name about ten people.
TAIL = 400
HEAD = 140

_DATA = tomllib.loads(
    files("summarizer").joinpath("data", "credits.toml").read_text(encoding="utf-8")
)
#: Name of an agency or outlet as it is written in credits, to the name that is reported.
AGENCIES: dict[str, str] = {
    written: name for name, spellings in _DATA["agencies"].items() for written in spellings
}
_DATE_WORDS = frozenset(_DATA["dates"]["months"] + _DATA["dates"]["words"])
_BYLINE_WORDS = frozenset(_DATA["bylines"]["words"])

#: Characters of a credit at the end of a caption, and of a caption: agencies' run to 600.
PHOTO_CREDIT = 120
CAPTION = 600

_NAME = "|".join(re.escape(name) for name in sorted(AGENCIES, key=lambda name: (-len(name), name)))
_AGENCY = re.compile(rf"(?<![\w-])(?:{_NAME})(?![\w-])", re.IGNORECASE)
#: A name this short is also a word or a stump of one: it counts only as the agency spells it.
_SHORT_NAME = 4

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁΑ-Ω"
#: "TOKYO (Reuters) – ", "WASHINGTON, Feb 22 (Reuters) - ", "Berlin (dpa) - ", "Madrid, 22 feb
#: (EFE).- ", "(CNN) ", "SAN DIEGO (AP/Reuters) —".
_DATELINE_AGENCY = re.compile(
    rf"(?:[{_UPPER}][^\n()]{{1,70}}?)?[(\[](?P<who>[^()\[\]\n]{{2,60}})[)\]]\s*\.?\s*(?P<dash>[-–—―:/]+|)\s*"
)
#: "BUFFALO, N.Y. — ", "NEW YORK – ", "PARIS, 3 mai —": capitals, then a dash between spaces.
_DATELINE_CAPITALS = re.compile(
    rf"[{_UPPER}][{_UPPER}.'’-]+(?:[ ][{_UPPER}.'’-]+){{0,4}}"
    rf"(?:/[{_UPPER}][{_UPPER} .'’-]+)?(?:, [^\s\n–—,][^\n–—]{{0,24}})?\s+(?:[–—]|--?)\s+(?=\S)"
)
#: "DOHA, Qatar—The": capitals, then a long dash that touches the sentence.
_DATELINE_TOUCHING = re.compile(
    rf"[{_UPPER}]{{3}}[{_UPPER}.'’-]*(?:[ ][{_UPPER}.'’-]+){{0,3}}(?:, [{_UPPER}][\w.]{{1,15}})?"
    rf"[—―](?=[{_UPPER}“\"‘])"
)
#: "JAKARTA/MANILA, Indonesia Teams": two towns, whose dash was lost.
_DATELINE_TOWNS = re.compile(
    rf"[{_UPPER}]{{3}}[{_UPPER} .'’-]*/[{_UPPER}][{_UPPER} .'’-]{{2,}}(?:, [{_UPPER}]\w+)?"
    rf" (?=[{_UPPER}][^\W\d_{_UPPER}])"
)
#: "— ", whose town was lost.
_DATELINE_DASH = re.compile(rf"[—–]\s+(?=[{_UPPER}“\"‘])")
#: "Dekalb, Ill. — ".
_DATELINE_STATE = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, (?:[A-Z][a-z]{1,5}\.|[A-Z]\.[A-Z]\.|D\.C\.)"
    r"\s+(?:(?:[–—]|--?)\s+|--)(?=\S)"
)
#: "Washington — The": a town in small letters, which only the great ones are known to be.
_DATELINE_TOWN = re.compile(
    rf"(?:{'|'.join(map(re.escape, _DATA['dates']['towns']))})\s(?:[–—―]|--)\s(?=[{_UPPER}“\"‘])"
)
#: "Washington (CNN)The", "Sycamore, Illinois (CNN) The": an agency's name alone in the brackets,
#: behind which the sentence begins at once, or behind a town with what it lies in.
_DATELINE_GLUED = re.compile(
    rf"[{_UPPER}][^\W\d_]+(?: [{_UPPER}][^\W\d_]+){{0,2}}(?P<region>, [{_UPPER}][^\W\d_.]+\.?)?"
    rf" \((?P<who>[^()\n]{{2,20}})\)(?P<space>\s?)(?=[{_UPPER}“\"‘])"
)

#: Words that open a sign-off at the end of a story.
_SIGN_OFF_WORDS = (
    r"(?:additional |further |extra )?(?:reporting|writing|editing|research|graphics?)"
    r"(?: and (?:writing|editing|reporting))? (?:by|from) (?=(?-i:[A-ZÀ-Þ]))|"
    r"(?:compiled|edited|written|translated|reported|produced) by (?=(?-i:[A-ZÀ-Þ]))|"
    r"(?:with|includes) (?:additional )?(?:reporting|files|material|inputs?|agency inputs) "
    r"(?:by|from) (?=\S)|with (?:inputs from )?(?:agencies|wires|wire reports)\b|"
    r"reporting contributed by (?=\S)|"
    r"(?:bericht(?:et)?|reportage|redigiert|geschrieben|bearbeitet|mitarbeit|übersetzt|"
    r"zusätzliche berichterstattung) (?:von|durch)\s?:? ?(?=(?-i:[A-ZÄÖÜ]))|mitarbeit: |"
    r"mit (?:material|informationen|agenturmaterial) (?:von|der|des|aus) (?=\S)|"
    r"mit agenturmaterial\b|quellen?: (?=[a-zA-Z])|"
    r"(?:reportage|édité|rédigé|rédaction|traduit|version française|avec la contribution|"
    r"montage) (?:de |d'|d’|par )(?=(?-i:[A-ZÀ-Þ]))|avec (?:les agences|agences?)\b|"
    r"(?:reporte|reportaje|escrito|editado|edición|redacción|información|traducido|"
    r"con reporte|con la colaboración|reporte adicional) (?:de |por )(?=(?-i:[A-ZÀ-Þ]))|"
    r"con información de (?=\S)|con agencias\b"
)
_SIGN_OFF_START = re.compile(rf"[(\[—–-]*\s*(?:{_SIGN_OFF_WORDS})", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:additional reporting )?to this (?:report|story|article)|"
    r"\bcontributed reporting\b|\b(?:hat|haben) zu diesem (?:bericht|artikel|text) beigetragen|"
    r"\b(?:a|ont) contribué à (?:cet article|ce reportage)|"
    r"\b(?:contribuyó|contribuyeron|colaboró|colaboraron) (?:a|en|con) est[ea] "
    r"(?:reportaje|informe|artículo|nota|información|despacho)",
    re.IGNORECASE,
)
_CONTRIBUTED_STEMS = ("ontribu", "beigetragen", "olabor")
#: "(AFP)", "(dpa/AFP)", "avec AFP", "— AP", "afp/jps", "DER SPIEGEL mit dpa" as the end of a text.
_BARE_SIGN_OFF = re.compile(
    rf"(?:[(\[—–-]\s*)?(?:(?:le monde |franceinfo |mit |avec |con |with |source: |"
    rf"sources?\s?: |fuente: |quelle: |© )\s*)?(?:the |der |die |l'|l’)?(?:{_NAME})"
    rf"(?:(?:\s*[/,&+|]\s*| and | und | et | y )[\w.-]{{2,20}}){{0,4}}\s*[)\]]?\.?",
    re.IGNORECASE,
)

#: "Photo: ", "Photograph by A Name: ": what follows it is the credit, or the caption where it heads
#: the line.
_PHOTO_CUE = re.compile(
    r"\b(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|fotos?|bild(?:er)?|"
    r"imagen|fotografía|crédits?|credits?|créditos?|bildquelle|fotografie)"
    r"(?: credit| source| by| courtesy(?: of)?| von| de| d'illustration)?\s?:\s?(?=\S)",
    re.IGNORECASE,
)
#: Words in small letters between the names of a credit.
_CREDIT_WORDS = frozenset(
    "and by courtesy de der des du et for from la le of provided the und via von y".split()
)
_PHOTO = re.compile(
    r"(?:\b(?:AP Photo|Getty Images?|REUTERS/|AFP/|/AFP|/Reuters|/AP\b|/Getty|/EPA|EPA-EFE|"
    r"Shutterstock|iStock|imago images|picture alliance|dpa-?picture|Associated Press/|"
    r"Unsplash|Alamy|Zuma Press|PA Images|via Getty|via AP|via REUTERS))|"
    r"^\((?:photo|foto|image|picture|bild|crédit)[^)]{0,120}\)$|"
    r"^(?:photo|foto|image|picture|bild|imagen|photograph) (?:by|courtesy|von|de|par) ",
    re.IGNORECASE,
)
#: What every credit has one of, in small letters: a search for these is far quicker.
_PHOTO_STEMS = (
    *("photo", "foto", "image", "imago", "bild", "picture", "illustration", "graphic", "video"),
    *("imagen", "crédit", "credit", "getty", "reuters", "afp", "/ap", "epa", "stock", "dpa"),
    *("associated press", "unsplash", "alamy", "zuma", "via ap", "archiv"),
)
#: "(Family photos)", "(A Name / Staff Photographer)" at the end.
_PHOTO_BRACKET = re.compile(
    r"\([^()]{0,100}\b(?:photos?|photographer|file photo|handout|fotos?|archivo|archiv)"
    r"[^()]{0,60}\)$",
    re.IGNORECASE,
)
#: "A Name / Reuters file The bridge at Orsk": the credit heads the caption.
_PHOTO_HEAD = re.compile(
    rf"[{_UPPER}][\w.'’-]+(?: [{_UPPER}][\w.'’-]+){{1,3}} ?/ ?(?i:{_NAME}|getty images)(?![\w-])",
)
_FILE_PHOTO = re.compile(r"^(?:FILE|ARCHIV\w*|ARCHIVO)(?: PHOTO| FOTO)?\s?[-–—:]\s?\S")

#: ", right," and the like say where somebody stands only in captions.
_POINTING = re.compile(
    r"(?:, | \()(?:(?:second |third )?(?:from )?(?:left|right)|far (?:left|right)|cent(?:re|er)|"
    r"pictured)"
    r"(?:, (?:and|with)|[,)])\s"
)
POINTING_CAPTION = 250
_PICTURE_BUTTONS = ("View Image ", "View Images ", "Buy Photo ")
#: ", Chile, Friday, Jan. 30, 2015.": agencies date pictures so, and no story its days.
_DATED_PICTURE = re.compile(
    r", (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
    r"|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4}(?=[.,]|$)"
)

_BYLINE_CUE = re.compile(
    r"(?:by|von|par|por|di|door|text:|author:|autor:|autorin:|written by|reported by|story by|"
    r"words by|posted by|published by)\s+(?=(?-i:[A-ZÀ-ÞА-Я]))",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+")
_HAS_DATE = re.compile(r"\d")
_NUMERIC_DATE = re.compile(r"\d{1,2}:\d{2}|\b\d{1,4}([/.-])\d{1,2}\1\d{2,4}\b")


def agencies_in(text: str) -> list[str]:
    """Agencies that a credit names, in the order of their mention.

    >>> agencies_in("(Reporting by the Associated Press and AFP)")
    ['AP', 'AFP']
    """
    found: list[str] = []
    for match in _AGENCY.finditer(text):
        word = match.group()
        name = AGENCIES[word.lower()]
        if len(word) <= _SHORT_NAME and word not in (name, word.upper()):
            continue
        if name not in found:
            found.append(name)
    return found


def dateline_end(paragraph: str) -> int:
    """Characters that a dateline takes at the start of a paragraph; 0 where there is none.

    >>> dateline_end("TOKYO (Reuters) – China said so.")
    18
    """
    head = paragraph[:HEAD]
    match = _DATELINE_AGENCY.match(head)
    if match and match.end() < len(paragraph):
        who = match.group("who")
        named = agencies_in(who)
        place = head[: match.start("who") - 1].strip()
        # Without a dash a bracket may be part of the sentence: "(CNN) " alone may not.
        if named and (match.group("dash") or not place):
            return match.end()
        # Whoever is in the brackets: nothing but a dateline is a town in capitals, then a dash.
        town = place.split(",")[0]
        if match.group("dash") and len(town) > 2 and town.isupper():
            return match.end()
    match = _DATELINE_GLUED.match(head)
    if match and agencies_in(match["who"]) and (match["region"] or not match["space"]):
        return match.end()
    for pattern in (
        _DATELINE_CAPITALS,
        _DATELINE_TOUCHING,
        _DATELINE_TOWNS,
        _DATELINE_STATE,
        _DATELINE_TOWN,
        _DATELINE_DASH,
    ):
        match = pattern.match(head)
        if match and match.end() < len(paragraph):
            return match.end()
    return 0


def sign_off_start(paragraph: str) -> int:
    """Where a wire sign-off glued to the end of a paragraph begins; its length where none is.

    >>> text = "It ended there. Additional reporting by Reuters"
    >>> text[sign_off_start(text):]
    'Additional reporting by Reuters'
    """
    base = max(0, len(paragraph) - TAIL)
    tail = paragraph[base:]
    for match in _SENTENCE_START.finditer(tail):
        at = match.end()
        rest = tail[at:]
        if is_sign_off(rest):
            return base + at
    return len(paragraph)


_SENTENCE_START = re.compile(r"(?:[.!?…]|[.!?…,][\"”’»')\]])\s*(?=[(\[—–A-ZÀ-Þa-z])")


def is_sign_off(text: str) -> bool:
    """Whether all of a text, up to its end, is a sign-off: no sentence of the story follows."""
    if len(text) > TAIL:
        return False
    if _BARE_SIGN_OFF.fullmatch(text):
        return not text.isalpha() or text.isupper() or text.lower() in ("dpa", "reuters")
    if _SIGN_OFF_START.match(text):
        # "Reporting by X; Editing by Y" is one; "Reporting by X found that … ." is a sentence.
        inner = text.strip("()[] .")
        return ". " not in inner or bool(text.startswith(("(", "["))) or len(inner) < 120
    # Names of many people and their initials: full stops do not count.
    return any(stem in text for stem in _CONTRIBUTED_STEMS) and bool(_CONTRIBUTED.search(text))


def is_photo_credit(line: str) -> bool:
    """Whether a line is a caption by its credit: "… Photograph: A Name/Agency"."""
    if len(line) > CAPTION:
        return False
    if _FILE_PHOTO.match(line):
        return True
    if "/" in line and len(line) <= POINTING_CAPTION and _PHOTO_HEAD.match(line):
        return True
    # The credit closes the caption: what stands further back is a sentence's.
    tail = max(0, len(line) - PHOTO_CREDIT)
    small = line[tail:].lower()
    if not any(map(small.__contains__, _PHOTO_STEMS)):
        return False
    if _PHOTO.search(line, tail) or _PHOTO_BRACKET.search(line, tail):
        return True
    cue = _PHOTO_CUE.search(line, tail)
    if cue is None or not line[: cue.start()].strip("([|–— "):
        return cue is not None
    # "Look at this video: The woman took the ring" is a sentence, and says more than names.
    rest = _WORDS.findall(line[cue.end() :])
    return all(not word[0].islower() or word in _CREDIT_WORDS or word in AGENCIES for word in rest)


def heads_with_credit(line: str) -> bool:
    """Whether a line begins with the credit of a picture, whose caption stands before it."""
    return _PHOTO_CUE.match(line) is not None


def is_pointing_caption(line: str) -> bool:
    """Whether a line tells who is where in a picture.

    >>> is_pointing_caption("Ada Byron, left, with Charles Babbage at the fair in May.")
    True
    """
    return (
        len(line) <= POINTING_CAPTION
        and any(word in line for word in ("left", "right", "center", "centre", "pictured"))
        and _POINTING.search(line) is not None
    )


def is_dated_caption(line: str) -> bool:
    """Whether a line says when its picture was taken, or carries the button that opens it.

    >>> is_dated_caption("Smoke rises over Orsk, Torvia, Friday, Jan. 30, 2015. Nobody was hurt.")
    True
    """
    return len(line) <= CAPTION and (
        line.startswith(_PICTURE_BUTTONS)
        or ("day" in line and _DATED_PICTURE.search(line) is not None)
    )


def is_byline(line: str) -> bool:
    """Whether a line is "By A Name" and no more.

    >>> is_byline("By Ada Byron and Charles Babbage"), is_byline("By Monday the snow had gone.")
    (True, False)
    """
    if len(line) > 160 or line.endswith((".", "!", "?", ":", ";", "”", '"')):
        return False
    cue = _BYLINE_CUE.match(line)
    if cue is None:
        return False
    words = line[cue.end() :].replace(",", " ").replace("/", " ").split()
    # "By A Name, B Name and C Name" and a role or a town; a heading is longer or in lower case.
    return len(words) <= 16 and all(
        word[0].isupper() or word.lower() in _BYLINE_WORDS or not word[0].isalpha()
        for word in words
    )


def is_date_line(line: str) -> bool:
    """Whether a line is a date or a time and nothing else.

    >>> is_date_line("Published 22 Feb 2023, 10:30 GMT"), is_date_line("2 killed on Friday")
    (True, False)
    """
    if len(line) > 100 or not _HAS_DATE.search(line):
        return False
    words = _WORDS.findall(line.lower())
    named = [word for word in words if not word.isdigit()]
    if not named:
        # A time or a date with its year; "225.86" and "3-2" are a price and a result.
        return _NUMERIC_DATE.search(line) is not None
    return len(words) <= 20 and all(word in _DATE_WORDS for word in named)
