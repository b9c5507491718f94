"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from summarizer.facts import Name, same_name
from summarizer.text.vectors import rarity
from summarizer.types import Reason
from summarizer.verification.alignment import aligned
from summarizer.verification.checks.finding import Findings
from summarizer.verification.exchanges import exchanges
from summarizer.verification.grammar import word_class
from summarizer.verification.reading import Reading

#: Most words between two names for the verb between them to be about both.
APART = 6
#: Words on either side of a verb among which the one who does it and the one it is done to stand.
NEAR = 4
_BE = frozenset("is are was were be been being get got gets".split())


def roles(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Nobody changes places with another: names around a verb, or who does it and who suffers."""
    found = next(exchanges(aligned(claim, evidence), evidence), None)
    found = found or _around_verbs(claim, evidence) or _turned(claim, evidence)
    if found is not None:
        yield Reason("roles", "“{}” and “{}” change places in the source".format(*found))


def subject(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What somebody does in the evidence is not done by someone it does not speak of."""
    held = {s for span in evidence for s in span.content_set}
    named = {s for n in claim.facts.names for s in _stems(claim, n)}
    for index, (word, stem) in enumerate(zip(claim.words, claim.stems, strict=True)):
        doer = claim.stems[index - 1] if index else ""
        if not stem or not doer or doer in held or word_class(word) != "verb":
            continue
        others = [_doer(span, i) for span in evidence for i in span.places.get(stem, ())]
        names = [name for name in others if name is not None]
        known = any(named & set(_stems(span, name)) for span, name in names)
        if names and len(names) == len(others) and not known:
            by = names[0][1].text
            yield Reason("roles", f"“{claim.words[index - 1]}”, where the source has {by}")
            return


def _stems(reading: Reading, name: Name) -> tuple[str, ...]:
    return tuple(
        s for s in reading.stems[reading.index_at(name.start) : reading.index_at(name.end)] if s
    )


def _doer(span: Reading, index: int) -> tuple[Reading, Name] | None:
    """The name that stands right before a word of a span."""
    for name in span.facts.names:
        if span.index_at(name.end) == index and (name.certain or _is_rare(span, name)):
            return span, name
    return None


def _is_rare(span: Reading, name: Name) -> bool:
    """Whether what may be a name, at the beginning of a sentence, is no word of the news."""
    if name.text.endswith("s") and not name.text.endswith("ss"):
        return False
    return all(rarity(stem) >= rarity("") for stem in _stems(span, name))


def _around_verbs(claim: Reading, evidence: Sequence[Reading]) -> tuple[str, str] | None:
    """Two names of the claim that stand the other way round about the verb between them."""
    found = [(n, claim.index_at(n.start), claim.index_at(n.end)) for n in claim.facts.names]
    for (first, _, after), (second, before, _) in pairwise(found):
        if same_name(first, second):
            continue
        words = [w for w in range(after, before) if claim.stems[w]]
        verbs = [w for w in words if len(words) == 1 or word_class(claim.words[w]) == "verb"]
        between = [claim.stems[w] for w in verbs]
        if not between or before - after > APART:
            continue
        passive = _is_passive(claim.words[after:before])
        orders = {o for span in evidence if (o := _order(span, first, second, between, passive))}
        if orders == {"turned"}:
            return first.text, second.text
    return None


def _is_passive(words: Sequence[str]) -> bool:
    """Whether the one who does it follows: "was met by", not "replied by naming"."""
    return any(
        word == "by" and not following.endswith("ing") for word, following in pairwise((*words, ""))
    )


def _order(
    span: Reading, first: Name, second: Name, between: Sequence[str], passive: bool
) -> str | None:
    """Whether a span has the two names around the same word, "kept" or "turned"."""
    ones = [n for n in span.facts.names if same_name(n, first)]
    twos = [n for n in span.facts.names if same_name(n, second)]
    found: set[str] = set()
    for one, two in product(ones, twos):
        left, right = (one, two) if one.start < two.start else (two, one)
        start, end = span.index_at(left.end), span.index_at(right.start)
        if end - start > APART or not any(s in between for s in span.stems[start:end]):
            continue
        kept = (left is one) == (passive == _is_passive(span.words[start:end]))
        found.add("kept" if kept else "turned")
    return "kept" if "kept" in found else next(iter(found), None)


def _turned(claim: Reading, evidence: Sequence[Reading]) -> tuple[str, str] | None:
    """Who does something in the claim where it is done to them in a span, and to none by them."""
    held = {s for span in evidence for s in span.content_set}
    for key, does, suffers in _deeds(claim):
        others = [deed for span in evidence for deed in _deeds(span) if deed[0] == key]
        if not others or any(does & d[1] or suffers & d[2] for d in others):
            continue
        for other in others:
            whole = len(does & other[2]) >= min(len(does), 2) and suffers <= held
            if does & other[2] and (suffers & other[1] or whole):
                names = {s: w for w, s in zip(claim.words, claim.stems, strict=True)}
                return names[min(does & other[2])], names[min(suffers)]
    return None


def _deeds(
    reading: Reading,
) -> Iterator[tuple[tuple[str, str], frozenset[str], frozenset[str]]]:
    """Verbs, with the preposition behind them, and the stems of who does it and of whom it is done
    to, as far as order tells.
    """
    for index, (word, stem) in enumerate(zip(reading.words, reading.stems, strict=True)):
        if not stem or word_class(word) != "verb":
            continue
        before = frozenset(s for s in reading.stems[max(0, index - NEAR) : index] if s)
        passive = not _BE.isdisjoint(reading.words[max(0, index - 2) : index])
        by = _is_passive(reading.words[index + 1 : index + 1 + NEAR])
        following = "".join(reading.words[index + 1 : index + 2])
        prep = following if word_class(following) == "prep" and not by else ""
        first = index + (2 if prep else 1)
        after = frozenset(s for s in reading.stems[first : first + NEAR] if s)
        if before and after and passive == by:
            key = (stem, prep)
            yield (key, after, before) if passive else (key, before, after)


def repeated(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Nobody does something to themselves: one name on both sides of a verb, as in no span."""
    for name in claim.facts.names:
        for stem in _stems(claim, name):
            held = any(stem in span.places for span in evidence)
            if held and _twice(claim, stem) and not any(_twice(span, stem) for span in evidence):
                yield Reason("roles", f"“{name.text}” stands on both sides of a verb")
                return


def _twice(reading: Reading, stem: str) -> bool:
    """Whether a stem stands on both sides of a verb, close to it, and does nothing behind it."""
    return any(
        second - first <= APART
        and any(word_class(w) == "verb" for w in reading.words[first + 1 : second])
        and word_class("".join(reading.words[second + 1 : second + 2])) not in ("verb", "aux")
        for first, second in pairwise(reading.places.get(stem, ()))
    )
