"""Find the sentence in what a model answered, and say what no answer may be."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from summarizer.types import Reason

#: A sentence of a briefing is far shorter; a longer answer is cut before it is looked at.
MAX_REPLY = 4_000
#: Name of the only field of a structured answer.
FIELD = "sentence"
SCHEMA: dict[str, object] = {
    "type": "object",
    "properties": {FIELD: {"type": "string"}},
    "required": [FIELD],
    "additionalProperties": False,
}
_THOUGHT = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_CODE = re.compile(r"^\s*```\w*\n?|```\s*$")
_LABEL = re.compile(r"^\W{0,3}(?:rewritten(?: sentence)?|sentence|answer|output)\W{0,2}:\s*", re.I)
_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}
#: What ends a sentence, in the scripts that the splitter knows.
_CLOSED = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]」』]{0,3}$")
_ODD = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_UNSEEN = re.compile("[\U000e0000-\U000e0fff\ud800-\udfff\ufffd\ue000-\uf8ff]")
#: Addresses, handles, hash tags, references in brackets, mark-up and escapes: if one is in a
#: sentence, it is in its source.
_MARKUP = re.compile(r"[<>{}\[\]]")
_POINTER = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\b(?:[a-z][\w-]*\.)+(?:[a-z]{2,24})\b(?:/\S*)?|\b[a-z]+://\S+"
    r"|(?<!\w)[@#]\w+|\[[^\]\s]{1,40}\]|\(a?\d+(?:[:,–-]\d+)*\)|<[^<>]{1,80}>|&[#\w]{2,8};|\{|\}"
    r"|\b\d{1,3}(?:\.\d{1,3}){3}\b|[*_`~|\\]{2,}|<<|>>",
    re.IGNORECASE,
)


def parse_reply(text: str) -> str:
    """The sentence in an answer: a JSON object's field, or its first line of text.

    Thoughts, code fences, labels and quotation marks around the whole are taken off; nothing else
    is mended. Empty where there is nothing.
    """
    text = _THOUGHT.sub("", text[:MAX_REPLY].encode("utf-8", "replace").decode("utf-8"))
    text = _CODE.sub("", _CODE.sub("", text.strip())).strip()
    if text.startswith("{"):
        try:
            found = json.JSONDecoder().raw_decode(text)[0]
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            value = found.get(FIELD)
            text = value if isinstance(value, str) else ""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    line = _LABEL.sub("", line).strip()
    close = _QUOTES.get(line[:1])
    if close and len(line) > 2 and line.endswith(close) and close not in line[1:-1]:
        line = line[1:-1].strip()
    return line


def wrong_form(sentence: str, evidence: Sequence[str], *, max_words: int, words: int) -> str | None:
    """What is wrong with the form of a sentence, of ``words`` words, if anything.

    Beyond what the verifier finds: it must end, hold only characters a reader sees, and no
    address, handle, mark-up or reference.
    """
    source = " ".join(evidence)
    if not sentence:
        return "it is empty"
    if words > max_words:
        return f"it has {words} words, and {max_words} are allowed"
    if not _CLOSED.search(sentence):
        return "it does not end as a sentence"
    if sentence.count("“") != sentence.count("”") or sentence.count('"') % 2:
        return "it opens or closes a quotation and not both"
    if _ODD.search(sentence) or (_UNSEEN.search(sentence) and not _UNSEEN.search(source)):
        return "it holds characters that no reader sees"
    # Even where the source has one: an address that a model repeats reads as ours, so it is left
    # to the source's own words.
    if found := _POINTER.search(sentence) or _MARKUP.search(sentence):
        return f"it holds “{found.group()}”, which is left to the source's own words"
    return None


def told(reasons: Sequence[Reason]) -> str:
    """Reasons of a verdict as one line."""
    return "; ".join(f"{r.check}: {r.detail}" for r in reasons) or "not supported"
