"""Loaded words per 100 words in briefings, in what they were made from, and in neutral references.

    python -m bench.neutrality --data FOLDER [--rows N]

Reads the AllSides triples: three articles of other leanings on one event, and a neutral summary.
Two lists are counted, each word where it stands outside quotations: *wide*, words that the sources
below call loaded, written down for this bench; and *plain*, what ``plain_wording.json`` replaces,
which the tidied writer is made to remove.

Sources of the wide list: Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013 (one-sided terms and
subjective intensifiers); Wikipedia, Manual of Style, Words to watch (puffery, contentious labels,
expressions of doubt, editorialising, synonyms for said); the entries on journalese and loaded
language of the Guardian's and Reuters' style books.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
from pathlib import Path

from summarizer import summarize
from summarizer.facts import quotations
from summarizer.text.words import count_words
from summarizer.writing.edits import plain_wording

#: Words of the budget: that of the references, on average.
WORDS = 110
WIDE = (
    # Words for saying that judge what is said, and journalese for criticism and conflict.
    "claim claims claimed claiming insist insists insisted boast boasts boasted brag bragged rant "
    "ranted gloat gloated whine whined fume fumed rage raged blast blasts blasted blasting slam "
    "slams slammed slamming rip ripped torch torched lambast lambasted lambasting excoriate "
    "excoriated skewer skewered lash lashed decry decried bash bashed bashing trash trashed "
    "smear smeared smears shred shredded pounce pounced seize clash clashed spat feud backlash "
    "firestorm furor furore outcry meltdown bombshell showdown "
    # Contentious labels.
    "regime regimes extremist extremists radical radicals fanatic fanatics fundamentalist thug "
    "thugs mob mobs elite elites elitist woke cult bigot bigoted racist crony cronies henchmen "
    "puppet hardline "
    # Evaluations and intensifiers.
    "controversial notorious infamous stunning stunningly shocking shockingly outrageous shameful "
    "disgraceful disastrous horrific horrifying horrendous appalling brutal brutally vicious "
    "viciously chilling scathing blistering bizarre bizarrely absurd ridiculous ludicrous "
    "reckless recklessly draconian massive massively incredible incredibly extraordinary "
    "unprecedented dramatic dramatically devastating explosive sensational terrifying alarming "
    "alarmingly heroic legendary iconic remarkable remarkably clearly obviously undoubtedly "
    "predictably tragically ironically hysterical hypocrisy hypocritical lies lying "
    # Expressions of doubt.
    "supposed supposedly so-called purported purportedly"
).split()
_WIDE = re.compile(rf"\b(?:{'|'.join(sorted(WIDE, key=lambda w: (-len(w), w)))})\b", re.IGNORECASE)


class Count:
    """Loaded words and words, over all texts of one kind."""

    def __init__(self) -> None:
        self.words = self.wide = self.plain = 0

    def add(self, text: str) -> None:
        unquoted = _without_quotations(text)
        self.words += count_words(text)
        self.wide += len(_WIDE.findall(unquoted))
        self.plain += len(plain_wording(text, american=True))

    def row(self) -> str:
        per = 100 / max(1, self.words)
        return f"{self.words:>8}{self.wide * per:>8.3f}{self.plain * per:>8.3f}"


def _without_quotations(text: str) -> str:
    out, place = [], 0
    for quotation in quotations(text):
        out.append(text[place : quotation.start])
        place = max(place, quotation.end)
    return " ".join([*out, text[place:]])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    parser.add_argument("--rows", type=int, help="only the first so many triples")
    args = parser.parse_args()
    path = Path(args.data or ".") / "allsides.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is missing: give the folder of the AllSides triples with --data")
    counts = {name: Count() for name in ("articles", "verbatim", "tidied", "neutral references")}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][: args.rows]
    for row in rows:
        articles = [
            {
                "text": a["text"], "title": a.get("title"), "source": a.get("source"),
                "published": row.get("date"),
            }
            for a in row["articles"]
        ]  # fmt: skip
        for article in articles:
            counts["articles"].add(article["text"])
        for writer in ("verbatim", "tidied"):
            briefing = summarize(articles, max_words=WORDS, writer=writer)
            counts[writer].add(" ".join(s.text for s in briefing.sentences))
        for reference in row["references"]:
            counts["neutral references"].add(reference)
    print(f"{len(rows)} triples; loaded words per 100 words, outside quotations")
    print(f"{'':20}{'words':>8}{'wide':>8}{'plain':>8}")
    for name, count in counts.items():
        print(f"{name:20}{count.row()}")


if __name__ == "__main__":
    main()
