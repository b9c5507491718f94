"""Speakers behind quotations in German, French and Spanish."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from summarizer.facts import quotations
from summarizer.facts.speakers_abroad import speaker_behind

NAMED = {
    "de office": (
        "de",
        "„Wir hatten großes Glück“, sagte Landrätin Petra Kolb am Morgen.",
        ("Landrätin Petra Kolb", None, "sagte"),
    ),
    "de apposition": (
        "de",
        "„So geht es nicht“, sagte Peter Holm, der Sprecher.",
        ("Peter Holm", None, "sagte"),
    ),
    "de question": (
        "de",
        "„Warum erst jetzt?“, fragte Uwe Lenz.",
        ("Uwe Lenz", None, "fragte"),
    ),
    "fr office and title": (
        "fr",
        "« Nous avons eu peur », a déclaré la maire, Mme Hélène Carvin.",
        ("Hélène Carvin", "maire", "a déclaré"),
    ),
    "fr present": (
        "fr",
        "« C'est trop tard », estime Paul Derrien, directeur du port.",
        ("Paul Derrien", None, "estime"),
    ),
    "es office and title": (
        "es",
        "«Pedimos disculpas», dijo el director de la empresa, el Sr. Tomás Ibarra.",
        ("Tomás Ibarra", "director de la empresa", "dijo"),
    ),
    "es particle": (
        "es",
        "«No sé nada», dijo Ana de la Vega el lunes.",
        ("Ana de la Vega", None, "dijo"),
    ),
}
NOBODY = {
    "de office alone": ("de", "„Jetzt wird gebaut“, forderte der Bürgermeister der Stadt."),
    "de pronoun": ("de", "„So geht es nicht“, sagte sie."),
    "de phrase": ("de", "Das nennt er „eine Frage der Zeit“. Sagte Peter Holm das?"),
    "fr pronoun": ("fr", "« Le port est le cœur », a-t-elle rappelé."),
    "fr body": ("fr", "« Trois sont blessés », a indiqué la préfecture."),
    "es body": ("es", "«No hubo heridos», aseguró la policía."),
}


@pytest.mark.parametrize(("language", "text", "found"), NAMED.values(), ids=NAMED)
def test_named(language: str, text: str, found: tuple[str, str | None, str]) -> None:
    (quotation,) = quotations(text)
    assert speaker_behind(text, quotation.end, language) == found


@pytest.mark.parametrize(("language", "text"), NOBODY.values(), ids=NOBODY)
def test_nobody(language: str, text: str) -> None:
    (quotation,) = quotations(text)
    assert speaker_behind(text, quotation.end, language) is None


def test_positions_are_told() -> None:
    text = (
        "Le pont de Valmer a rouvert vendredi. « Nous avons eu très peur pour nos enfants », a "
        "déclaré la maire, Mme Hélène Carvin. Les travaux ont coûté 6 millions d'euros."
    )
    (statement,) = summarize([Article(text, language="fr")]).statements
    assert (statement.speaker, statement.role) == ("Hélène Carvin", "maire")
    assert statement.content == "Nous avons eu très peur pour nos enfants"
    assert statement.direct
    assert text[statement.citation.start : statement.citation.end] == statement.content
