from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.language import detect_language

PARAGRAPHS = {
    "en": "The mayor said on Tuesday that the old bridge would stay shut until it was checked.",
    "de": "Die Bürgermeisterin sagte am Dienstag, die alte Brücke bleibe vorerst gesperrt.",
    "fr": "La maire a déclaré mardi que le vieux pont resterait fermé jusqu'à nouvel ordre.",
    "es": "La alcaldesa dijo el martes que el viejo puente seguirá cerrado hasta nuevo aviso.",
    "it": "La sindaca ha detto martedì che il vecchio ponte resterà chiuso fino a nuovo avviso.",
    "pt": "A prefeita disse na terça-feira que a velha ponte continuará fechada até nova ordem.",
    "nl": "De burgemeester zei dinsdag dat de oude brug voorlopig dicht blijft.",
    "pl": "Burmistrz powiedziała we wtorek, że stary most pozostanie na razie zamknięty.",
    "ru": "Мэр заявила во вторник, что старый мост пока останется закрытым.",
    "tr": "Belediye başkanı salı günü eski köprünün şimdilik kapalı kalacağını söyledi.",
    "el": "Η δήμαρχος είπε την Τρίτη ότι η παλιά γέφυρα θα μείνει κλειστή.",
    "ar": "قالت رئيسة البلدية يوم الثلاثاء إن الجسر القديم سيبقى مغلقا.",
    "hi": "महापौर ने मंगलवार को कहा कि पुराना पुल अभी बंद रहेगा।",
    "zh": "市长星期二表示，这座老桥将继续封闭。",
    "ja": "市長は火曜日、古い橋の通行止めを続けると述べた。",
    "uk": "Мер заявила у вівторок, що старий міст поки що залишиться закритим.",
    "sv": "Borgmästaren sade på tisdagen att den gamla bron tills vidare förblir stängd.",
    "ko": "시장은 화요일 오래된 다리를 계속 폐쇄하겠다고 말했다.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานเก่าจะยังคงปิด",
}


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_paragraphs(language: str) -> None:
    assert detect_language(PARAGRAPHS[language]) == language


SPECIAL = {
    "empty": ("", "und"),
    "numbers": ("12.5 300 2024-01-01 $4", "und"),
    "too short": ("OK.", "und"),
    "emoji": ("🎉🎉🎉 👍", "und"),
    "English with a Chinese name": (
        "The minister met Wang Wei (王伟) at the port and said that the talks had gone well.",
        "en",
    ),
    "Chinese with an English name": (
        "总理在会上表示，World Trade Organization 的报告令人惊讶。",
        "zh",
    ),
    "English headline": ("Court rejects appeal over the new harbour plan as costs rise", "en"),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_special_texts(name: str) -> None:
    text, expected = SPECIAL[name]
    assert detect_language(text) == expected


def test_the_majority_decides() -> None:
    mixed = PARAGRAPHS["de"] + " " + PARAGRAPHS["en"][:30]
    assert detect_language(mixed * 3) == "de"


@given(st.text())
def test_any_text_has_an_answer_and_keeps_it(text: str) -> None:
    language = detect_language(text)
    assert 2 <= len(language) <= 3
    assert detect_language(text) == language


def test_english_does_not_load_the_model() -> None:
    program = (
        "import sys; from summarizer.text.language import detect_language as d;"
        f"assert d({PARAGRAPHS['en']!r}) == 'en';"
        "assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
