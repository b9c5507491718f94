from __future__ import annotations

import pytest

from summarizer.text.openings import is_fragment, leans_on_previous

LEANING = {
    "pronoun behind a time": "The next morning, she found the door open.",
    "pronoun behind a clause without a person": "When asked whether the wall held, he shrugged.",
    "tag without a name": "No sluice was opened on Monday, he said.",
    "pronoun": "He said the dam would hold.",
    "quoted pronoun": "“They knew,” said the lawyer.",
    "possessive": "Their house was lost.",
    "contraction": "She’s expected in court on Friday.",
    "connective": "But the mayor disagreed.",
    "connective with comma": "Meanwhile, trains stopped.",
    "phrase": "In addition, two schools closed.",
    "of them": "Two of them were hurt.",
    "demonstrative": "This was the second flood in a year.",
    "shell noun": "The move drew criticism.",
    "shell noun with adjective": "The surprise announcement came at noon.",
    "it": "It fell by two metres.",
    "nothing but a quotation": "“The water came over the wall.”",
    "closing on a pronoun": "The town denies it.",
    "a number of those told of": "All were found in the first hour.",
    "others": "Others walked to the school.",
    "what was claimed before": "A man close to the talks, who knew of it, disputed that and left.",
    "at a time told of before": "Fifty-two were missing at that time, and 118 had been saved.",
    "another": "Another 41 people were hurt.",
    "nobody named": "Doctors say that he will recover.",
    "nobody named in a month": "In May doctors said that her leg was broken.",
    "tag": "“The dam will hold,” she said.",
    "tag of a thing": "“No fault was reported to this company,” it said in a statement.",
    "name only in the quotation": "“Ann Reed saw it,” he added on the phone.",
    "speaker by office": "“The water has gone down,” the deputy mayor said on Monday.",
    "speaker by office, behind the verb": "“The water has gone down,” said the spokeswoman.",
}
STANDING = {
    "pronoun behind a name": "When Ann Reed woke, she found the door open.",
    "pronoun behind a clause with a person": "When the mayor woke, she found the door open.",
    "it is the case": "It is almost surely the case that the wall will be raised.",
    "office with a name": "“The water has gone down,” Ann Reed, the mayor, said on Monday.",
    "office of a place": "The mayor of Ludlow said on Monday that the water had gone down.",
    "by office, but not quoted": "The water will fall by Monday, the mayor said.",
    "a body": "The council said on Monday that the water had gone down.",
    "somebody told of": "Police said the driver was not hurt.",
    "name": "Ann Reed said the dam would hold.",
    "at a time told of": "On Monday 52 were missing, and at that time nobody knew why.",
    "expletive": "It is not clear who opened the gate.",
    "expletive with contraction": "It's unclear whether anyone was hurt.",
    "later pronoun": "When he spoke, Mr. Roe was calm.",
    "a number with a noun": "Some people were found in the first hour.",
    "what is denied": "A man close to the talks denied that the dam broke.",
    "the company": "The company that runs the dam denied it.",
    "pronoun at the end of a longer sentence": "The town built a dam and later sold it.",
    "named in the middle": "Doctors say that Ann Reed will keep her leg.",
    "person told of": "Doctors treated a boy and said that he would recover.",
    "tag with a name": "“The dam will hold,” Ann Reed said.",
    "pronoun within a quotation": "“The dam held, he saw to it,” the mayor of Ludlow said.",
    "number": "Two people were hurt.",
    "word that begins like a pronoun": "Hertz closed its desk.",
    "nothing": "",
    "no letters": "… 12 %",
}


#: By language, sentences that lean ("+") and that do not ("-").
ABROAD = {
    "de": (
        "+Das teilte das Ministerium am Dienstag mit.",
        "+Damals fehlte das Geld.",
        "+Er wies die Vorwürfe zurück.",
        "+Dies sei ein Fehler gewesen.",
        "+Zwei von ihnen wurden verletzt.",
        "+„Wir hatten Glück“, sagte sie am Morgen.",
        "-Das Land stellt Geld bereit.",
        "-Das alte Rathaus wird saniert.",
        "-„Wir hatten Glück“, sagte Landrätin Petra Kolb am Morgen.",
        "-Es gibt keine Verletzten.",
        "-Denzlingen liegt am Rand des Tals.",
    ),
    "fr": (
        "+Ce dernier chiffre les pertes à 6 millions d'euros.",
        "+Trois d'entre eux ont été blessés.",
        "+Elle a promis de l'aide.",
        "+Il a promis de l'aide.",
        "+« Le port est le cœur de notre ville », a-t-elle rappelé.",
        "+C'est la troisième panne.",
        "-Il a fallu neuf heures pour maîtriser le feu.",
        "-Il faut attendre mercredi.",
        "-Cesson reste fermée.",
        "-« Nous avons eu peur », a déclaré la maire, Mme Carvin.",
        "-Alors que la pluie tombait, le port a fermé.",
        "-Une enquête a été ouverte.",
    ),
    "es": (
        "+Es el tercer corte grave en lo que va de año.",
        "+Además, cerraron dos escuelas.",
        "+Su director pidió disculpas.",
        "+Esta medida no basta.",
        "+«No volverá a pasar», añadió.",
        "-Es posible que llueva.",
        "-El hospital aplazó doce operaciones.",
        "-Después de la tormenta volvió la luz.",
        "-Además de la alcaldesa habló un vecino.",
        "-«Pedimos disculpas», dijo el director de la empresa.",
        "-Estados Unidos envió ayuda.",
        "-España envió ayuda.",
    ),
    "it": ("-Egli ha chiesto aiuto.", "-Also chiude."),
}


@pytest.mark.parametrize(
    ("language", "marked"), [(code, text) for code, texts in ABROAD.items() for text in texts]
)
def test_other_languages(language: str, marked: str) -> None:
    assert leans_on_previous(marked[1:], language) == marked.startswith("+")


@pytest.mark.parametrize("text", LEANING.values(), ids=LEANING)
def test_leaning(text: str) -> None:
    assert leans_on_previous(text)


@pytest.mark.parametrize("text", STANDING.values(), ids=STANDING)
def test_standing(text: str) -> None:
    assert not leans_on_previous(text)


FRAGMENTS = {
    "heading": "Story Continued Below",
    "address": "news@paper.example",
    "interjection": "Which polls?”",
    "whose picture it is": "HARBOUR MUSEUM/REED/HOLM ET AL.",
    "no end": "The bridge in Ludlow that was closed on Monday",
    "opened quotation": "“I saw the water come over the wall.",
    "closed quotation": 'I have never seen it as high."',
}
WHOLE = {
    "sentence": "The bridge in Ludlow was closed on Monday.",
    "quotation": "“I saw it coming,” she said.",
    "ends in quotation": 'The mayor called it "a very long night."',
    "short": "Forty homes were flooded.",
    "inches": 'The 6" pipe under the bridge burst.',
    "quoted number": 'The council calls the second bridge "Teme 2" in its plans.',
}


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS)
def test_fragments(text: str) -> None:
    assert is_fragment(text)


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_whole_sentences(text: str) -> None:
    assert not is_fragment(text)
