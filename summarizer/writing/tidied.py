"""The sources' own sentences, tidied: every change is small, listed, and can be switched off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from summarizer.antecedents import People, opening_pronoun
from summarizer.material import Draft, Material
from summarizer.options import EDITS
from summarizer.text.words import count_words
from summarizer.types import Edit
from summarizer.writing.edits import (
    Proposal,
    apply_proposals,
    date_relative_days,
    plain_wording,
    replace_pronoun,
    spelled_american,
    trim_attribution,
    without_conflicts,
)


class TidiedWriter:
    """Trims attributions the citation gives, names pronouns, dates days, plains loaded words.

    ``edits`` are the kinds of edits to make, of ``options.EDITS``; all of them by default. Only
    English is edited: sentences in other languages stay verbatim.
    """

    name = "tidied"
    version = "1"
    prompts: Mapping[str, str] = MappingProxyType({})

    def __init__(self, edits: Sequence[str] = EDITS) -> None:
        self._edits = frozenset(edits)

    def write(
        self,
        material: Material,
        ordered: Sequence[int],
        *,
        max_words: int,
        warn: Callable[[str], None] = lambda _: None,
    ) -> tuple[Draft, ...]:
        told: set[date] = set()
        people = People(material)
        texts = [material.sentences[material.passages[p].sentences[0]].text for p in ordered]
        spare = max_words - sum(count_words(t) for t in texts)
        out: list[Draft] = []
        for passage, text in zip(ordered, texts, strict=True):
            before = material.passages[out[-1].passages[0]].sentences[0] if out else None
            draft = self._draft(material, passage, people, told=told, before=before, spare=spare)
            spare -= count_words(draft.text) - count_words(text)
            out.append(draft)
        return tuple(out)

    def _draft(
        self,
        material: Material,
        passage: int,
        people: People,
        *,
        told: set[date],
        before: int | None,
        spare: int,
    ) -> Draft:
        index = material.passages[passage].sentences[0]
        sentence = material.sentences[index]
        document = material.documents[sentence.document]
        article = document.article
        text = sentence.text
        antecedent: tuple[int, ...] = ()
        proposals: list[Proposal] = []
        if document.language == "en":
            if "attribution" in self._edits:
                credited = [*document.credits, *([article.source] if article.source else [])]
                proposals += trim_attribution(text, credited)
            pronoun = opening_pronoun(text)
            found = people.antecedent(index) if pronoun and "pronoun" in self._edits else None
            # Right behind the sentence that names the person the pronoun reads better.
            if pronoun and found and found[0] != before:
                name = people.full_name(sentence.document, found[1])
                named = material.sentences[found[0]].text
                if name in named:
                    if name.endswith((" Jr", " Sr")) and f"{name}." in named:
                        name += "."
                    proposals.append(replace_pronoun(pronoun, name))
                    antecedent = (found[0],)
            if "wording" in self._edits:
                proposals += plain_wording(text, american=spelled_american(article.text))
            if "date" in self._edits:
                proposals += date_relative_days(text, article.published, told)
        kept = _within(spare, text, without_conflicts(text, proposals))
        if not kept:
            return Draft(text=text, kind="verbatim", passages=(passage,))
        edits = tuple(
            Edit(
                before=text[p.start : p.end],
                after=p.after,
                reason=p.reason,
                kind=p.kind,
                start=sentence.start + p.start,
                end=sentence.start + p.end,
            )
            for p in kept
        )
        return Draft(
            text=apply_proposals(text, kept),
            kind="tidied",
            passages=(passage,),
            edits=edits,
            context=antecedent if any(p.kind == "pronoun" for p in kept) else (),
        )


def _within(spare: int, text: str, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """The proposals without those that would make the text too long, first come first served."""
    kept: list[Proposal] = []
    length = count_words(text)
    for proposal in proposals:
        if count_words(apply_proposals(text, [*kept, proposal])) - length <= max(spare, 0):
            kept.append(proposal)
    return tuple(kept)


def resolvable(material: Material) -> frozenset[int]:
    """Passages whose opening pronoun this writer can replace, so that they stand by themselves."""
    people = People(material)
    out = set()
    for number, passage in enumerate(material.passages):
        index = passage.sentences[0]
        found = people.antecedent(index)
        if found is None:
            continue
        name = people.full_name(material.sentences[index].document, found[1])
        if name in material.sentences[found[0]].text:
            out.add(number)
    return frozenset(out)
