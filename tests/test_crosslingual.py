"""Support from articles in other languages, told by a multilingual encoder."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

import summarizer.pipeline
from summarizer import Briefing, summarize
from summarizer.encoders.lexical import LexicalEncoder

ENGLISH = (
    "The bridge at Orsk was closed on Monday after a barge hit one of its piers. "
    "Eleven people were taken to hospital. "
    "The mayor promised an inquiry."
)
OTHER_ENGLISH = "A barge struck a pier of the Orsk bridge. Trains to the coast stood still."
#: A German sentence, and whether it supports the English one about the hospital.
GERMAN = {
    "the same": ("Elf Menschen kamen ins Krankenhaus.", True),
    "another number": ("Zwölf Menschen kamen ins Krankenhaus.", False),
    "no number": ("Mehrere Menschen kamen ins Krankenhaus.", False),
    "denied": ("Elf Menschen kamen nicht ins Krankenhaus.", False),
}


class Translations:
    """What a multilingual model does: all the sentences about the hospital get one vector."""

    name = "translations"
    version = "1"
    multilingual = True

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            hospital = "hospital" in text or "Krankenhaus" in text
            row[0 if hospital else 1 + sum(text.encode()) % 63] = 1.0
        return rows


def brief(german: str, *, source: str = "Elbe Kurier") -> Briefing:
    articles = [
        {"text": ENGLISH, "source": "Orsk Post", "language": "en"},
        {"text": OTHER_ENGLISH, "source": "Coast Times", "language": "en"},
        {"text": f"Am Hafen regnete es. {german}", "source": source, "language": "de", "id": "de"},
    ]
    return summarize(articles, max_words=200)


@pytest.fixture
def multilingual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summarizer.pipeline, "load_encoder", lambda *_, **__: Translations())


@pytest.mark.usefixtures("multilingual")
@pytest.mark.parametrize("case", GERMAN)
def test_the_same_in_another_language_supports(case: str) -> None:
    german, supports = GERMAN[case]
    briefing = brief(german)
    (sentence,) = [s for s in briefing.sentences if "hospital" in s.text]
    cited = [(c.quote, c.relation) for c in sentence.citations if c.article == "de"]
    assert cited == ([(german, "corroborates")] if supports else [])
    assert sentence.support.origins == 1 + supports
    assert sentence.support.articles == 1 + supports
    # Nothing is chosen from the article, and it is still said not to be used otherwise.
    assert not any(s.citations[0].article == "de" for s in briefing.sentences)
    assert "other language" in {o.reason for o in briefing.omissions}
    assert sum("de" in o.articles for o in briefing.origins) == 1


@pytest.mark.usefixtures("multilingual")
def test_one_publisher_in_two_languages_is_one_publisher() -> None:
    briefing = brief("Elf Menschen kamen ins Krankenhaus.", source="Orsk Post")
    (sentence,) = [s for s in briefing.sentences if "hospital" in s.text]
    assert (sentence.support.articles, sentence.support.publishers) == (2, 1)
    assert sentence.support.origins == 1


def test_the_default_encoder_knows_one_language() -> None:
    assert not LexicalEncoder.multilingual
    briefing = brief("Elf Menschen kamen ins Krankenhaus.")
    assert not any(c.article == "de" for s in briefing.sentences for c in s.citations)
