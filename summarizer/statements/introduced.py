"""What the articles say a speaker is where they do not quote the person.

"Sun told Yamada" leaves open who Yamada is; "Japanese deputy foreign minister Shigeo Yamada showed
his guests the quay" tells it elsewhere, in this article or in another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.facts.gazetteer import TITLES
from summarizer.facts.lexicon import FUNCTION_WORDS
from summarizer.material import Material
from summarizer.statements.speakers import COURTESIES, is_role, role_at
from summarizer.text.verbs import PAST_FORMS
from summarizer.types import Statement

#: Sentences with a name that are looked at, at most: people are introduced early.
_MOST_SENTENCES = 12
#: Words of a role before a name, at most.
_LONGEST = 6
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_DETERMINERS = frozenset("the a an his her their its our then former".split())


def with_roles(statements: Sequence[Statement], material: Material) -> tuple[Statement, ...]:
    """The statements, with a role for those whose speaker has one nowhere else."""
    told: dict[str, bool] = {}
    for statement in statements:
        # "An independent" leaves room for the office.
        office = statement.role is not None and not _ARTICLE.match(statement.role)
        if statement.role:
            told[statement.speaker] = told.get(statement.speaker, False) or office
    roles = {
        speaker: _role_of(speaker, material, office=speaker in told)
        for speaker in dict.fromkeys(s.speaker for s in statements)
        if not told.get(speaker) and " " in speaker and speaker[0].isupper()
    }
    return tuple(replace(s, role=s.role or roles.get(s.speaker)) for s in statements)


def _role_of(name: str, material: Material, *, office: bool) -> str | None:
    """The role beside a name, the first that is told; as an ``office`` only one in front of it."""
    found = sorted(material.sentences_with(name))[:_MOST_SENTENCES]
    for index in found:
        text = material.sentences[index].text
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            role = _role_before(text[: match.start()])
            if role is None and not office:
                role = role_at(text, match.end(), len(text))
            if role is not None:
                return role
    return None


def _role_before(before: str) -> str | None:
    """The role that a text before a name ends on: capitals, titles, and one other word in front."""
    if not before.endswith(" "):
        return None
    words = before.split()
    taken: list[str] = []
    while words and len(taken) < _LONGEST:
        word = words[-1]
        plain = word.casefold().rstrip(".")
        ends = word[-1] in ',;:)”"' or (word.endswith(".") and plain not in TITLES)
        if (
            ends
            or (plain in FUNCTION_WORDS and word != "New")
            or plain in _DETERMINERS - {"former"}
        ):
            break
        if word[0].islower() and plain not in TITLES:
            if taken and (_may_be_verb(plain) or not _stands_inside(words[:-1])):
                break
            if not taken and not is_role(word):
                return None
        taken.insert(0, words.pop())
    role = " ".join(taken)
    if re.search(r"[^s]s$", role) and is_role(role[:-1]):
        return None  # "co-hosts Ann Reed and Tom Holm"
    return role if taken and is_role(role) and role.rstrip(".") not in COURTESIES else None


def _may_be_verb(word: str) -> bool:
    return word in PAST_FORMS or (word.endswith(("ed", "s", "ing")) and not word.endswith("ss"))


def _stands_inside(words: list[str]) -> bool:
    """Whether what follows the words may go on a role, or be the first word of one."""
    if not words or words[-1][-1] in ",;:—–":
        return True
    last = words[-1].casefold()
    return last in _DETERMINERS or last in TITLES or words[-1][0].isupper()
