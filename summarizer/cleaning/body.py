"""Which lines are the body: one stretch of the text, without the chrome inside it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.cleaning.classifier import Evidence, story_probabilities
from summarizer.cleaning.context import LINE_WORDS, STORY_WORDS, Floats, best_segment
from summarizer.cleaning.features import is_truncated

# The four below were chosen together by cross-validation over the pages of bench/cleaning, for the
# best F1 among those that keep 97% of the bodies' words (see bench/README).

#: A line is worth its words times its probability less this: what stands between two parts of a
#: body costs less than the smaller part is worth, or the part is left.
WORTH_ABOVE = 0.12
#: Words that a heading such as "Related articles" costs, and one such as "Leave a reply".
RELATED_COST = 10.0
COMMENT_COST = 80.0
#: What is worth anything after the comments' heading is worth this share of it.
AFTER_COMMENTS = 0.1
#: A body whose words are less likely than this to be the story may be the wrong stretch. Of the
#: pages two have such a body: a list of products, and one paragraph above many comments.
UNSURE = 0.4

#: Of a page on one line all is kept that reads as a sentence and is this likely to be the story:
#: what reads so and is less likely is a run of headlines, whose line breaks are missed. Chosen by
#: cross-validation as the highest of 0.01, 0.02, 0.03 and 0.05 that loses no page.
LIKELY_ENOUGH = 0.01

#: Where at least this share of the lines is running text, nobody pasted a page but an article.
PLAIN_SHARE = 0.5
#: Words of a line that make it running text: with a full stop, and without.
SENTENCE_WORDS = 8
PARAGRAPH_WORDS = 25

#: Lines of running text from which a body has an inside and ends, and words of a line that may
#: stand loose at an end: the longest teasers and headlines have about fifteen.
STORY_LINES = 3
LOOSE_WORDS = 15
#: Share of the body's words that may stand loose; in lists of products or races it is most.
LOOSE_SHARE = 0.1

#: Words of a line in capitals that are a headline: the heading of a section has fewer.
SHOUTED_WORDS = 6

Flags = NDArray[np.bool_]


def running_text(evidence: Evidence) -> Flags:
    """Lines that read as sentences, whoever wrote them, and are not chrome by their words."""
    own = np.array([reason is None for reason in evidence.reasons])
    # Thai has no full stops, and Japanese headlines are told by their length alone.
    closed = (evidence.sentence > 0) | np.array([seen.unspaced for seen in evidence.shapes])
    result: Flags = own & (
        (closed & (evidence.words >= SENTENCE_WORDS)) | (evidence.words >= PARAGRAPH_WORDS)
    )
    return result


def _shouted(evidence: Evidence, running: Flags) -> Flags:
    """Headlines of other stories in capitals, below the first paragraph of this one."""
    capitals = np.array([seen.all_capitals for seen in evidence.shapes]) & (evidence.sentence == 0)
    below = np.cumsum(running) > 0
    result: Flags = capitals & below & (evidence.words >= SHOUTED_WORDS)
    return result


def _take_cut_end(evidence: Evidence, running: Flags) -> None:
    """Count the last line as running text where a text of running text is cut off in it.

    On a page a line that is cut short is the teaser of another story.
    """
    if len(running) > 1 and running[:-1].all() and is_truncated(evidence.lines[-1].text):
        running[-1] = evidence.reasons[-1] is None


def body_lines(evidence: Evidence, probabilities: Floats | None = None) -> Flags:
    """Which lines are the body. A line that is chrome by its words never is."""
    plain: Flags = np.array([reason is None for reason in evidence.reasons])
    running = running_text(evidence)
    plain &= ~_shouted(evidence, running)
    _take_cut_end(evidence, running)
    place = np.arange(len(plain))
    if not running.any():
        # A headline, a list, a script without full stops: there is no telling, so all is kept.
        return plain
    where = np.nonzero(running)[0]
    between = (place >= where[0]) & (place <= where[-1])
    article = len(where) >= PLAIN_SHARE * len(plain)
    if article and not (plain & ~between).any():
        # How likely each line is need not be known.
        return _without_loose_ends(evidence, plain, running)
    story = story_probabilities(evidence) if probabilities is None else probabilities
    if article:
        pasted: Flags = plain & (between | (story >= 0.5))
        return _without_loose_ends(evidence, pasted, running)
    weight = np.minimum(evidence.words, LINE_WORDS)
    sentences = np.where((evidence.sentence > 0) & (evidence.words >= 12), evidence.words, 0.0)
    told = np.cumsum(sentences) - sentences >= STORY_WORDS
    commented = np.cumsum(evidence.comment * told) >= 1
    worth = (story - WORTH_ABOVE) * weight * np.where(commented, AFTER_COMMENTS, 1.0)
    worth -= RELATED_COST * evidence.related + COMMENT_COST * evidence.comment
    first, last = best_segment(worth)
    inside = (place >= first) & (place <= last)
    body: Flags = plain & inside
    if not body.any():
        return plain
    if np.average(story[body], weights=weight[body]) < UNSURE:
        # Rather some chrome than to lose the story: whatever reads as sentences, but comments. Of
        # a page on one line less is known, where the comments begin least of all.
        body |= plain & running & (~commented | evidence.cut)
    elif evidence.cut:
        body |= plain & running & (story >= LIKELY_ENOUGH)
    return _without_loose_ends(evidence, body, running)


def _without_loose_ends(evidence: Evidence, body: Flags, running: Flags) -> Flags:
    """The body without the short lines before its first and behind its last running text.

    Topics ("China", "Asia Pacific") and teasers are no sentences; a story begins and ends with one.
    """
    told = np.nonzero(body & running)[0]
    if len(told) < STORY_LINES:
        return body
    place = np.arange(len(body))
    loose = (evidence.sentence == 0) & (evidence.words <= LOOSE_WORDS)
    outside = (place < told[0]) | (place > told[-1])
    ends: Flags = body & loose & outside
    # A list makes the body of some pages: then its lines are no loose ends.
    if evidence.words[ends].sum() > LOOSE_SHARE * evidence.words[body].sum():
        return body
    result: Flags = body & ~ends
    return result
