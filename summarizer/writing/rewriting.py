"""Let a model put each group of passages into one sentence, and believe it only when it is right.

Asked for a whole briefing small models invent, and large ones drift from source to source; asked
for one sentence from one group of passages that say the same, most answers are faithful, and those
that are not are found by verifying them against that group's own spans.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from summarizer.citations import cite_draft
from summarizer.errors import ModelError
from summarizer.material import Draft, Material
from summarizer.text.words import count_words
from summarizer.verification import verify_sentence
from summarizer.writing.backends import Backend, Message, Reply, Request
from summarizer.writing.deadline import until
from summarizer.writing.fencing import addresses_a_model, fenced
from summarizer.writing.prompts import Prompt
from summarizer.writing.replies import SCHEMA, parse_reply, told, wrong_form

#: Wordings of a group that a model sees: the first are the ones the group was built around.
MAX_SOURCES = 4
#: Characters of a group's wordings. What is longer is no sentence, and stays as it is.
MAX_CHARACTERS = 2_000
#: Words below which there is nothing to condense.
MIN_WORDS = 8
#: Tokens of an answer for each word allowed: most scripts need fewer than three; and for the rest
#: of a structured answer.
TOKENS_PER_WORD, TOKENS_AROUND = 3, 24
#: Characters of an answer that are told back to the model, and in ``repairs``.
SHOWN = 300


@dataclass(slots=True)
class _Group:
    """One group of passages on its way to a sentence."""

    draft: Draft
    evidence: tuple[str, ...]
    #: When each was published, so that its "Wednesday" can be told as a date.
    published: tuple[datetime | None, ...]
    max_words: int
    asked: tuple[Message, ...] = ()
    answer: str = ""
    reason: str = ""
    done: bool = False
    repairs: list[str] = field(default_factory=list)


class RewritingWriter:
    """One sentence a group of passages, in a model's words where they hold.

    An answer whose form is wrong, or that the group's own spans do not support, is asked for once
    more with the reason; after that the source's sentence stands, and ``repairs`` says what was
    answered. So does every sentence for which no answer came within ``timeout`` seconds.

    No sentence gets longer than the words that selection left over allow, so the budget holds
    whichever answers are used.
    """

    def __init__(
        self, backend: Backend, *, rewrite: Prompt, retry: Prompt, timeout: float = 60.0
    ) -> None:
        self._backend = backend
        self._rewrite = rewrite
        self._retry = retry
        self._timeout = timeout

    @property
    def name(self) -> str:
        return self._backend.name

    @property
    def version(self) -> str:
        return self._backend.version

    @property
    def prompts(self) -> dict[str, str]:
        """Prompt to its version and sha256."""
        return {p.name: f"{p.version} sha256:{p.sha256}" for p in (self._rewrite, self._retry)}

    def write(
        self,
        material: Material,
        ordered: Sequence[int],
        *,
        max_words: int,
        warn: Callable[[str], None] = lambda _: None,
    ) -> tuple[Draft, ...]:
        deadline = time.monotonic() + self._timeout
        groups = _groups(material, ordered, max_words)
        open_groups = [g for g in groups if _can_be_rewritten(g)]
        for group in open_groups:
            values = {
                "passages": fenced(group.evidence[:MAX_SOURCES]),
                "max_words": group.max_words,
            }
            group.asked = self._rewrite.filled(values)
        trouble = self._round(open_groups, material.language, deadline)
        again = [g for g in open_groups if g.reason and not g.done]
        if again and trouble is None:
            for group in again:
                values = {"answer": fenced([group.answer[:SHOWN]]) or "…", "reason": group.reason}
                group.asked += self._retry.filled(values)
            trouble = self._round(again, material.language, deadline)
        if trouble is not None:
            left = sum(not g.done for g in open_groups)
            warn(
                f"writer {self.name}: {trouble}; {left} of {len(groups)} sentences are the "
                "source's own for that reason"
            )
        return tuple(g.draft for g in groups)

    def _round(self, groups: Sequence[_Group], language: str, deadline: float) -> str | None:
        """Ask for every group once. Gives what went wrong with the model, if anything did."""
        if not groups:
            return None
        requests = [
            Request(
                messages=g.asked,
                sources=g.evidence[:MAX_SOURCES],
                max_tokens=TOKENS_PER_WORD * g.max_words + TOKENS_AROUND,
                schema=SCHEMA,
            )
            for g in groups
        ]

        def ask() -> Iterator[tuple[int, Reply]]:
            return self._backend.replies(requests, deadline=deadline)

        trouble: str | None = None
        answered = 0
        try:
            for index, reply in until(deadline, ask):
                answered += 1
                if isinstance(reply, ModelError):
                    trouble = str(reply)
                else:
                    _judge(groups[index], reply, language)
            if answered < len(requests) and trouble is None:
                raise TimeoutError  # the backend looked at the clock first
        except TimeoutError:
            return f"no answer within {self._timeout:g} seconds"
        except ModelError as error:
            return str(error)
        except Exception as error:
            return f"{type(error).__name__}: {str(error).strip().split(chr(10), 1)[0][:200]}"
        return trouble


def _groups(material: Material, ordered: Sequence[int], max_words: int) -> list[_Group]:
    """The drafts as the sources word them, each with what it rests on and the words it may take."""
    drafts = [
        Draft(
            text=material.sentences[material.passages[p].sentences[0]].text,
            kind="verbatim",
            passages=(p,),
        )
        for p in ordered
    ]
    lengths = [count_words(d.text) for d in drafts]
    published = {d.article.id: d.article.published for d in material.documents}
    spare = max(0, max_words - sum(lengths))
    groups = []
    for draft, length in zip(drafts, lengths, strict=True):
        times: dict[str, datetime | None] = {}
        for citation in cite_draft(material, draft):
            times.setdefault(citation.quote, published.get(citation.article))
        quotes = tuple(times)
        # A group of one is only condensed; what several say together may need a few words more.
        extra = min(spare, length // 4) if len(quotes) > 1 else 0
        spare -= extra
        groups.append(_Group(draft, quotes, tuple(times.values()), max_words=length + extra))
    return groups


def _can_be_rewritten(group: _Group) -> bool:
    return (
        group.max_words >= MIN_WORDS
        and sum(map(len, group.evidence[:MAX_SOURCES])) <= MAX_CHARACTERS
        and not any(map(addresses_a_model, group.evidence))
    )


def _judge(group: _Group, reply: str, language: str) -> None:
    """Take the answer where it holds; otherwise note why not."""
    sentence = parse_reply(reply)
    reason = wrong_form(
        sentence, group.evidence, max_words=group.max_words, words=count_words(sentence)
    )
    if reason is None:
        verdict = verify_sentence(
            sentence, group.evidence, language=language, published=group.published
        )
        if not verdict.supported:
            reason = told(verdict.reasons)
    group.answer = sentence
    repairs = tuple(group.repairs)
    if reason is None:
        same = sentence == group.draft.text
        group.draft = Draft(
            text=sentence,
            kind="verbatim" if same else "rewritten",
            passages=group.draft.passages,
            repairs=repairs,
        )
        group.done = True
        return
    group.reason = reason
    group.repairs.append(f"{sentence[:SHOWN] or '(nothing)'} [{reason}]")
    group.draft = Draft(
        text=group.draft.text,
        kind="verbatim",
        passages=group.draft.passages,
        repairs=tuple(group.repairs),
    )
