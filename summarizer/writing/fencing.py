"""Article text as data inside a prompt: nothing in it can end the fence or begin a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Tokens by which chat templates tell turns apart: ChatML, Llama 2 and 3, Gemma, Mistral, Phi,
#: DeepSeek, T5; and the fence's own marks.
_TEMPLATE_TOKEN = re.compile(
    r"<\s{0,2}[|｜][^<>]{0,60}[|｜]\s{0,2}>"
    r"|<\|[\w▁]{0,30}|[\w▁]{0,30}\|>"
    r"|</?(?:s|bos|eos|pad|unk|start_of_turn|end_of_turn|extra_id_\d{1,3}|mask|doc-sep)>"
    r"|\[/?INST\]|<</?SYS>>|\[/?(?:AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\]"
    r"|<{3,}|>{3,}|^-{3,}$",
    re.IGNORECASE | re.MULTILINE,
)
#: Characters that nobody sees: tags (U+E0000…), zero-width, directional, other controls.
_UNSEEN = re.compile(
    "[\U000e0000-\U000e0fff\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
)
#: What reads as addressed to a model rather than to a reader.
_ADDRESSED = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}"
    r"\b(?:instructions?|prompts?|rules?|guidelines?|directions?|above|previous|prior|earlier)\b"
    r"|\b(?:system|developer|hidden|new|secret|initial) (?:prompt|instructions?|message|directive)"
    r"|^\W{0,4}(?:system|assistant|user|human|ai|developer)\s{0,2}:"
    r"|\byou are (?:now|an? (?:ai|assistant|language model|chatbot|llm))\b"
    r"|\b(?:as an? )?(?:ai (?:assistant|model|system|summari[sz]er)|language model|chatbot|llm)s?\b"
    r"[^.!?\n]{0,60}\b(?:must|should|shall|please|do not|write|say|output|include|add|reply)\b"
    r"|\b(?:attention|note to|dear|hey|instructions? (?:for|to))\b[^.!?\n]{0,20}"
    r"\b(?:ai|llms?|models?|assistants?|summari[sz]ers?|chatbots?)\b"
    r"|^\W{0,4}(?:please )?(?:write|say|output|print|reply|respond|answer|repeat|append|insert|"
    r"include|mention|state|summari[sz]e|translate|rewrite|add|cite|decode)\b"
    r"(?! (?:the|that) (?:council|court|police)\b)"
    r"|\b(?:in|at the end of|to) (?:your|the) (?:summary|briefing|output|answer|response|reply)\b"
    r"|\byour (?:summary|briefing|output|answer|response|reply|task|instructions?)\b"
    r"|\{\s{0,9}[\"“']\w{1,30}[\"”']\s{0,9}:"
    r"|\bbase64\b|[A-Za-z0-9+/]{40,}={0,2}",
    re.IGNORECASE | re.MULTILINE,
)


def neutral(text: str) -> str:
    """The text without unseen characters and with the tokens of chat templates taken apart.

    It is what a model sees; what it answers is verified against the text as it was given.
    """
    seen = _UNSEEN.sub("", text)
    # With a space on either side, what stood around a token cannot close up to another one.
    return _TEMPLATE_TOKEN.sub(lambda m: " ".join(["", *re.findall(r"\w+", m.group()), ""]), seen)


def fenced(texts: Sequence[str]) -> str:
    """Texts one below the other, a line of ``---`` between them, each on one line."""
    return "\n---\n".join(" ".join(neutral(text).split()) for text in texts)


def addresses_a_model(text: str) -> bool:
    """Whether a passage holds what reads as an instruction to a model, or a hidden message.

    Such a passage is never given to one: the briefing quotes it as it stands. Wrongly taken for
    one, a passage only loses its rewriting.
    """
    return bool(_UNSEEN.search(text) or _TEMPLATE_TOKEN.search(text) or _ADDRESSED.search(text))
