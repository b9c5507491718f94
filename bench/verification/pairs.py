"""Claims with their evidence, made for the adapter to learn from and for nothing else.

No text comes from QAGS, and none from a group of articles that is scored.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from bench.verification.data import covered, rows, sentences
from bench.verification.edits import FAITHFUL, RARE, UNFAITHFUL, Context, Edit, wider
from summarizer.text.words import stems
from summarizer.verification.evidence import Pool
from summarizer.verification.reading import read

#: Edits of each sentence at most, false ones and faithful ones.
FALSE_EACH, TRUE_EACH = 4, 4
#: Sentences of one article at most.
EACH_ARTICLE = 8
#: A sentence of one article is held to be told by another one when this share of its words stands
#: there, with all figures and names, and not to be told when less than that share does.
TOLD, UNTOLD = 0.9, 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, the spans it is to be judged by, best first, and whether they support it."""

    claim: str
    evidence: tuple[str, ...]
    supported: bool
    edit: str
    #: The true sentence that a false claim was made from, which shows the words that are wrong;
    #: empty where no single words are.
    made_from: str


@dataclass(frozen=True, slots=True)
class Story:
    """What claims are made from."""

    #: Sentences and titles, article by article.
    articles: tuple[tuple[str, ...], ...]
    #: True sentences that do not stand in the articles.
    told: tuple[str, ...]


def stories(folder: Path, known: Set[str], draw: random.Random) -> list[Story]:
    """All stories but those that are known by their group or a text, in random order."""
    out = []
    for row in rows(folder, "neus_train"):
        texts = tuple(a["text"] for a in row["articles"] if a["text"].strip())
        if {row["id"], *texts} & known:
            continue
        held = {stem for text in texts for stem in stems(text)}
        told = [
            s for text in row["references"][:1] for s in sentences(text) if covered(s, held, texts)
        ]
        titled = tuple((a["title"], *sentences(a["text"])) for a in row["articles"])
        out.append(Story(titled, tuple(told)))
    for name in ("ecbplus", "article_extraction"):
        out.extend(Story((tuple(sentences(row["text"])),), ()) for row in rows(folder, name))
    for row in rows(folder, "multiling2011"):
        out.extend(Story((tuple(sentences(a["text"])),), ()) for a in row["articles"])
    out = [story for story in out if sum(map(len, story.articles)) > 2]
    draw.shuffle(out)
    return out


def pairs(folder: Path, known: Set[str], *, seed: int = 0) -> Iterator[Pair]:
    """Pairs of all stories and of MRPC, but nothing of the groups and texts that are ``known``."""
    draw = random.Random(f"{seed}-pairs")  # noqa: S311 - a repeatable choice, not a secret
    found = stories(folder, known, draw)
    for story in found:
        foreign = tuple(s for article in draw.choice(found).articles for s in article)
        yield from _of_story(story, foreign, draw)
    yield from _of_mrpc(folder, known, draw)


def _of_story(story: Story, foreign: tuple[str, ...], draw: random.Random) -> Iterator[Pair]:
    own = tuple(s for article in story.articles for s in article if s)
    context = Context(own, foreign, draw)
    pool = Pool([read(s) for s in own])
    starts = list(story.told)
    for article in story.articles:
        fit = [s for s in article if 8 <= len(s.split()) <= 45]
        starts.extend(draw.sample(fit, min(len(fit), EACH_ARTICLE // len(story.articles))))
    for start in starts:
        for claim, supported, edit, made_from in _claims(start, context):
            yield _paired(claim, pool, supported, edit, made_from)
    if len(story.articles) > 1:
        yield from _between(story, draw)


def _claims(start: str, context: Context) -> Iterator[tuple[str, bool, str, str]]:
    """A true sentence as it is, in faithful edits, and in false ones of those."""
    draw = context.draw
    true = [start]
    if draw.random() < 0.3:
        yield start, True, "none", ""
    for name, edit in _drawn({**FAITHFUL, **wider.TRUE}, draw):
        # Now and then on top of another one.
        text = edit(draw.choice(true), context)
        if text is not None and text not in true:
            true.append(text)
            yield text, True, name, ""
        if len(true) > TRUE_EACH:
            break
    made = 0
    for name, edit in _drawn({**UNFAITHFUL, **wider.FALSE}, draw):
        before = draw.choice(true) if draw.random() < 0.5 else start
        text = edit(before, context)
        if text is not None and text not in true:
            made += 1
            yield text, False, name, before
        if made >= FALSE_EACH:
            break


def _drawn(edits: dict[str, Edit], draw: random.Random) -> list[tuple[str, Edit]]:
    order = list(edits)
    draw.shuffle(order)
    if draw.random() < 0.5:
        order.sort(key=lambda name: name not in RARE)
    return [(name, edits[name]) for name in order]


def _between(story: Story, draw: random.Random) -> Iterator[Pair]:
    """Sentences of one article by the evidence of the others."""
    for place, article in enumerate(story.articles):
        others = [s for n, a in enumerate(story.articles) if n != place for s in a if s]
        if not others:
            continue
        pool = Pool([read(s) for s in others])
        fit = [s for s in article if 8 <= len(s.split()) <= 45]
        for sentence in draw.sample(fit, min(len(fit), 2)):
            found = stems(sentence)
            held = {stem for s in others for stem in stems(s)}
            share = sum(s in held for s in found) / max(len(found), 1)
            if share >= TOLD and covered(sentence, held, tuple(others)):
                yield _paired(sentence, pool, True, "other article", "")
            elif share < UNTOLD:
                yield _paired(sentence, pool, False, "other article", "")


def _of_mrpc(folder: Path, known: Set[str], draw: random.Random) -> Iterator[Pair]:
    taken = [r for r in rows(folder, "mrpc") if not {r["a"], r["b"]} & known]
    draw.shuffle(taken)
    for row in taken:
        foreign = tuple(draw.choice(taken)[side] for side in "ab")
        for claim, other in ((row["a"], row["b"]), (row["b"], row["a"])):
            held = {*stems(other)}
            told = covered(claim, held, (other,))
            pool = Pool([read(other), read(foreign[0])])
            if not row["label"]:
                if sum(s not in held for s in stems(claim)) >= 3:
                    yield _paired(claim, pool, False, "no paraphrase", "")
            elif told and claim != other:
                yield _paired(claim, pool, True, "paraphrase", "")
                context = Context((other, *foreign), foreign, draw)
                for text, supported, edit, before in _claims(claim, context):
                    if edit != "none":
                        yield _paired(text, pool, supported, edit, before)


def _paired(claim: str, pool: Pool, supported: bool, edit: str, made_from: str) -> Pair:
    evidence = tuple(pool.spans[i].text for i in pool.best(read(claim)))
    return Pair(claim, evidence, supported, edit, made_from)


def wrong(claim: Sequence[int], made_from: Sequence[int]) -> list[bool]:
    """Which word pieces of a false claim are wrong: those that its true form lacks, and those
    beside a cut.
    """
    out = [False] * len(claim)
    matched = SequenceMatcher(None, made_from, claim, autojunk=False)
    for tag, _, _, start, end in matched.get_opcodes():
        if tag != "equal":
            for place in range(start, end) if end > start else (start - 1, start):
                if 0 <= place < len(out):
                    out[place] = True
    return out
