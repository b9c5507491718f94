"""What a line says of itself: chrome by its words, whatever stands around it."""

from __future__ import annotations

from summarizer.cleaning.credits import (
    is_byline,
    is_date_line,
    is_dated_caption,
    is_photo_credit,
    is_pointing_caption,
    is_sign_off,
)
from summarizer.cleaning.phrases import (
    MAX_PHRASE,
    MAX_PITCH_WORDS,
    Phrases,
    normal,
    start_reason,
)


def line_reason(text: str, phrases: Phrases) -> str | None:
    """Why a line is chrome by what it says; ``None`` where it does not say."""
    if not any(character.isalpha() for character in text[:MAX_PHRASE]):
        # Counters, times, prices, rules: nothing that a sentence could be cited from.
        return "byline" if is_date_line(text) else "other chrome"
    if len(text) > MAX_PITCH_WORDS * 20:
        return None
    if text.startswith(("http://", "https://", "www.")) and " " not in text:
        return "other chrome"
    # A phrase has less than 120 characters, whatever follows its beginning.
    if text.count(" ") < MAX_PITCH_WORDS:
        key = normal(text[: MAX_PHRASE + 1])
        if not key:
            return "other chrome"
        if len(text) <= MAX_PHRASE and (
            reason := phrases.whole.get(key) or _row_of_buttons(key, phrases)
        ):
            return reason
        if reason := start_reason(key, phrases):
            return reason
    if is_sign_off(text):
        return "wire sign-off"
    if is_byline(text) or is_date_line(text):
        return "byline"
    if is_photo_credit(text) or is_pointing_caption(text) or is_dated_caption(text):
        return "caption"
    return None


#: Words of a row of buttons at the most: more are a sentence made of common words.
_ROW = 12


def _row_of_buttons(key: str, phrases: Phrases) -> str | None:
    """Reason for a line that is two or more whole phrases, one after the other.

    "Facebook Twitter Email Print" is four buttons of a share bar, in the words of four lines.
    """
    words = key.replace("|", " ").split()
    if not 2 <= len(words) <= _ROW:
        return None
    reasons = {phrases.whole.get(word) for word in words}
    return reasons.pop() if len(reasons) == 1 else None
