"""Find which articles carry the same copy, so that a wire story counts once.

Support of a sentence is counted in origins: sources of copy that do not depend on one another. What
ties two articles to one origin:

- *copy*: runs of words shared outside quotation marks (:mod:`.copying`), or the same facts told in
  the same order in other words (:mod:`.retelling`);
- *credit*: both say they carry the same agency (:mod:`.credits`);
- *family*: both are by the same publisher (:mod:`.publishers`).

Origins are decided by passage: of an article that sets two paragraphs of an agency among its own,
those two belong to the agency's origin. In doubt (nobody says who had it first) what is shared
belongs to the article that seems to be the source, so that support is rather counted too low.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence, Set

from summarizer.material import OriginMap, Passage, Sentence
from summarizer.naming import name_articles
from summarizer.origins.copying import CopiedSentence, OwnWords, copied_sentences, own_words
from summarizer.origins.credits import (
    agency,
    credited,
    plain_name,
    publisher_names,
    whole_credit,
)
from summarizer.origins.publishers import families
from summarizer.origins.retelling import counterparts, retellings
from summarizer.readings import Readings
from summarizer.types import Document, Origin, OriginLink

#: Shared words, outside quotations, that make two articles copies in part, in two sentences or
#: more. Read off pairs within the clusters of Multi-News: independent ones share up to 28 (names,
#: statutes, stock phrases), copies in part 33 and more (``python -m bench.origins --list``).
SHARED_WORDS = 30
#: Words of a single sentence that do so by themselves, where nearly all of it is shared: nobody
#: writes down the same twenty words twice.
LONG_SENTENCE = 20
NEARLY_ALL = 0.9
#: Share of an article's own words from which it is the other one's copy as a whole, edits and all.
#: Mastheads cut a wire story and add to it: most of what is left is the agency's.
WHOLE_ARTICLE = 0.6
#: Words in a row, in sentences not taken over, that are an article's own reporting all the same.
OWN_REPORTING = 40


def find_origins(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    passages: Sequence[Passage],
    readings: Readings | None = None,
) -> OriginMap:
    """The origins of the articles, and which one each sentence comes from.

    Every link names its evidence for people. An origin's articles are in the order given; an
    article stands in more than one where it has passages of more than one. The same for any order
    of the articles, and n log n in their words.
    """
    return _Search(documents, sentences, passages, readings or Readings()).origin_map()


class _Groups:
    """Disjoint sets of origins-to-be: an article's own reporting, an agency."""

    def __init__(self) -> None:
        self._parent: dict[Hashable, Hashable] = {}

    def find(self, item: Hashable) -> Hashable:
        parent = self._parent.setdefault(item, item)
        while parent != self._parent[parent]:
            parent = self._parent[parent]
        while self._parent[item] != parent:
            item, self._parent[item] = self._parent[item], parent
        return parent

    def join(self, a: Hashable, b: Hashable) -> None:
        self._parent[self.find(b)] = self.find(a)


class _Search:
    """One search, over documents sorted by who is likely to be the source."""

    def __init__(
        self,
        documents: Sequence[Document],
        sentences: Sequence[Sentence],
        passages: Sequence[Passage],
        readings: Readings,
    ) -> None:
        self._readings = readings
        self._documents = documents
        self._sentences = sentences
        self._passages = passages
        self._of_document: list[list[int]] = [[] for _ in documents]
        for index, sentence in enumerate(sentences):
            self._of_document[sentence.document].append(index)
        self._publishers = publisher_names(documents)
        self._called = name_articles(documents)
        self._credit = [
            agency(d.article.source) or whole_credit(d, self._publishers) for d in documents
        ]
        self._groups = _Groups()
        self._links: list[tuple[int, int, OriginLink]] = []
        #: Agencies and publishers credited, by plain name.
        self._names: dict[str, str] = {}
        #: The sentence that a sentence is taken over from, in a document that is a likelier source.
        self._copy_of: dict[int, int] = {}
        #: The group a sentence belongs to, where that is not its document's own.
        self._taken: dict[int, Hashable] = {}

    def origin_map(self) -> OriginMap:
        order = self._likely_sources_first()
        distinct, copies = self._distinct(order)
        # One document alone has copied nothing.
        skip = copies if len(order) > 1 else order
        own = own_words(self._documents, self._sentences, self._readings, skip=skip)
        mentioned = self._name_in_text(distinct)
        copied = self._copied(distinct, own)
        joined = self._take_over(copied, own)
        self._retold([d for d in distinct if d not in joined])
        self._credits(distinct, mentioned)
        for document, source in copies.items():
            self._same_text(document, source, own)
        self._families(order)
        return self._result(order)

    def _likely_sources_first(self) -> list[int]:
        """Agencies, then those who credit one, then the earliest and the most complete."""
        wires = {plain_name(name) for name in self._credit if name is not None}

        def key(index: int) -> tuple[object, ...]:
            article = self._documents[index].article
            return (
                article.source is None or plain_name(article.source) not in wires,
                self._credit[index] is None,
                article.published is None,
                article.published.timestamp() if article.published else 0.0,
                -sum(len(self._sentences[i].text) for i in self._of_document[index]),
                article.source or "",
                article.text,
                article.url or "",
                article.title or "",
                article.id or "",
            )

        return sorted(range(len(self._documents)), key=key)

    def _distinct(self, order: Sequence[int]) -> tuple[list[int], dict[int, int]]:
        """Documents with a body of their own, and for each other one the one it equals."""
        first: dict[tuple[str, ...], int] = {}
        copies: dict[int, int] = {}
        for document in order:
            body = tuple(self._sentences[i].text for i in self._of_document[document])
            if body and first.setdefault(body, document) != document:
                copies[document] = first[body]
        return [d for d in order if d not in copies], copies

    def _name_in_text(self, documents: Sequence[int]) -> dict[int, set[str]]:
        """Give sentences to the agency or publisher they name. Returns who names whom."""
        published_by: dict[str, int] = {}
        for document in documents:
            source = self._documents[document].article.source
            if source is not None:
                published_by.setdefault(plain_name(source), document)
        mentioned: dict[int, set[str]] = defaultdict(set)
        for index in (i for d in documents for i in self._of_document[d]):
            name = credited(self._sentences[index].text, self._publishers)
            document = self._sentences[index].document
            if name is None:
                continue
            plain = plain_name(name)
            if plain == plain_name(self._credit[document] or ""):
                continue
            mentioned[document].add(name)
            self._names[plain] = name
            publisher = published_by.get(plain)
            self._taken[index] = ("agency", plain) if publisher is None else ("own", publisher)
        return mentioned

    def _copied(
        self, distinct: Sequence[int], own: OwnWords
    ) -> dict[tuple[int, int], list[CopiedSentence]]:
        """Sentences taken over, by document and source, where they are enough to tell."""
        ranked = [i for d in distinct for i in self._of_document[d]]
        rank = {d: place for place, d in enumerate(distinct)}
        pairs: dict[tuple[int, int], list[CopiedSentence]] = defaultdict(list)
        document_of = [rank[self._sentences[i].document] for i in ranked]
        for found in copied_sentences(document_of, own.of(ranked)):
            sentence, source = ranked[found.sentence], distinct[found.document]
            pairs[self._sentences[sentence].document, source].append(
                CopiedSentence(sentence, source, ranked[found.counterpart], found.words)
            )
        enough = {
            pair: found
            for pair, found in pairs.items()
            if (len(found) > 1 and sum(f.words for f in found) >= SHARED_WORDS)
            or any(
                f.words >= max(LONG_SENTENCE, NEARLY_ALL * own.counts[f.sentence]) for f in found
            )
        }
        return dict(sorted(enough.items(), key=lambda item: (rank[item[0][0]], rank[item[0][1]])))

    def _take_over(
        self, pairs: dict[tuple[int, int], list[CopiedSentence]], own: OwnWords
    ) -> set[int]:
        """Give what was taken over to its source. Returns the documents that are whole copies."""
        passage_of = {i: n for n, p in enumerate(self._passages) for i in p.sentences}
        whole: set[int] = set()
        for (document, source), found in pairs.items():
            words = sum(f.words for f in found)
            shares = (
                min(1.0, words / self._words(source, own)),
                min(1.0, words / self._words(document, own)),
            )
            explanation = (
                f"{self._name(document)} has {words} words from {self._name(source)}, outside "
                f"quotations: {shares[1]:.0%} of its own text, {shares[0]:.0%} of the other"
            )
            self._link(source, document, "copy", explanation, words=words, shares=shares)
            taken = {f.sentence: f.counterpart for f in found}
            said_there = {passage_of[i]: i for i in reversed(self._of_document[source])}
            for index in self._of_document[document]:
                if passage_of[index] in said_there:
                    taken.setdefault(index, said_there[passage_of[index]])
            for index, counterpart in taken.items():
                self._copy_of.setdefault(index, counterpart)
            if shares[1] < WHOLE_ARTICLE or document in whole:
                continue
            whole.add(document)
            reporting = self._own_reporting(document, taken, own)
            if not reporting:
                self._groups.join(("own", source), ("own", document))
            for index in self._of_document[document]:
                if index not in reporting and index not in self._copy_of:
                    self._taken.setdefault(index, ("own", source))
        return whole

    def _own_reporting(self, document: int, taken: Mapping[int, int], own: OwnWords) -> set[int]:
        """Longer stretches of a copy that its source has nothing of."""
        out: set[int] = set()
        stretch: list[int] = []
        for index in [*self._of_document[document], -1]:
            if index >= 0 and index not in taken:
                stretch.append(index)
                continue
            if len(stretch) > 1 and sum(own.counts[i] for i in stretch) >= OWN_REPORTING:
                out.update(stretch)
            stretch = []
        return out

    def _retold(self, documents: Sequence[int]) -> None:
        """Join documents that tell the same in the same order."""
        languages = [d.language for d in self._documents]
        for found in retellings(self._sentences, documents, languages, self._readings):
            source, document = found.source, found.document
            explanation = (
                f"{self._name(document)} looks like {self._name(source)} in other words: "
                f"{len(found.counterparts)} of {found.sentences} sentences have a counterpart, in "
                "the same order"
            )
            self._link(source, document, "retelling", explanation)
            self._groups.join(("own", source), ("own", document))

    def _credits(self, documents: Sequence[int], mentioned: Mapping[int, Set[str]]) -> None:
        """Join documents that carry one agency; find what others retell of those they credit."""
        carriers: dict[str, int] = {}
        for document in documents:
            name = self._credit[document]
            if name is None:
                continue
            plain = plain_name(name)
            self._names[plain] = name
            self._groups.join(("agency", plain), ("own", document))
            before = carriers.setdefault(plain, document)
            if before != document:
                explanation = f"{self._name(before)} and {self._name(document)} both credit {name}"
                self._link(before, document, "credit", explanation)
        for document in documents:
            names = {*mentioned.get(document, ()), *self._documents[document].credits}
            for name in sorted(names):
                source = carriers.get(plain_name(name))
                if source is None or source == document:
                    continue
                found = counterparts(
                    [self._sentences[i].text for i in self._of_document[document]],
                    [self._sentences[i].text for i in self._of_document[source]],
                    self._documents[document].language,
                    self._readings,
                )
                told = [self._of_document[document][place] for place in found]
                for index in told:
                    if index not in self._copy_of:
                        self._taken.setdefault(index, ("own", source))
                if told:
                    explanation = (
                        f"{self._name(document)} credits {name}, and {len(told)} of its sentences "
                        "tell what the agency’s do"
                    )
                    self._link(source, document, "credit", explanation)

    def _families(self, order: Sequence[int]) -> None:
        for a, b, why in families([self._documents[d] for d in order]):
            explanation = f"{self._name(order[a])} and {self._name(order[b])} are {why}"
            self._link(order[a], order[b], "family", explanation)
            self._groups.join(("own", order[a]), ("own", order[b]))

    def _same_text(self, document: int, source: int, own: OwnWords) -> None:
        words = self._words(source, own)
        explanation = f"{self._name(document)} and {self._name(source)} have the same text"
        self._link(source, document, "copy", explanation, words=words, shares=(1.0, 1.0))
        self._groups.join(("own", source), ("own", document))
        self._copy_of.update(
            zip(self._of_document[document], self._of_document[source], strict=True)
        )

    def _link(
        self,
        source: int,
        document: int,
        kind: str,
        explanation: str,
        *,
        words: int = 0,
        shares: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        ids = tuple(self._documents[d].article.id or "" for d in (source, document))
        rounded = (round(shares[0], 4), round(shares[1], 4))
        link = OriginLink((ids[0], ids[1]), kind, explanation, words, rounded)
        self._links.append((source, document, link))

    def _words(self, document: int, own: OwnWords) -> int:
        return max(1, sum(own.counts[i] for i in self._of_document[document]))

    def _name(self, document: int) -> str:
        return self._called[document]

    def _group_of(self, index: int) -> Hashable:
        """What a sentence says of itself decides, then the sentence it is taken over from."""
        while index not in self._taken and index in self._copy_of:
            index = self._copy_of[index]
        return self._groups.find(self._taken.get(index, ("own", self._sentences[index].document)))

    def _result(self, order: Sequence[int]) -> OriginMap:
        group_of = [self._group_of(i) for i in range(len(self._sentences))]
        # A document without sentences is an origin of its own, or that of what it belongs to.
        members: dict[Hashable, set[int]] = {}
        for group, sentence in zip(group_of, self._sentences, strict=True):
            members.setdefault(group, set()).add(sentence.document)
        for document, indices in enumerate(self._of_document):
            if not indices:
                members.setdefault(self._groups.find(("own", document)), set()).add(document)
        # First seen first: in the order of the documents and their sentences.
        groups = sorted(members, key=lambda group: min(members[group]))
        number = {group: place for place, group in enumerate(groups)}
        links: dict[Hashable, list[OriginLink]] = {group: [] for group in groups}
        groups_of: list[set[Hashable]] = [set() for _ in self._documents]
        for group, found in members.items():
            for document in found:
                groups_of[document].add(group)
        carried = Counter(
            (group, sentence.document)
            for group, sentence in zip(group_of, self._sentences, strict=True)
        )
        for source, document, link in self._links:
            # One place for each, so that nothing is explained twice: where both have most of it.
            shared = groups_of[source] & groups_of[document]
            if shared:
                most = max(
                    shared,
                    key=lambda group: (
                        min(carried[group, source], carried[group, document]),
                        -number[group],
                    ),
                )
                links[most].append(link)
        agencies = {self._groups.find(("agency", p)): self._names[p] for p in sorted(self._names)}
        rank = {d: place for place, d in enumerate(order)}
        origins = tuple(
            Origin(
                id=f"o{number[group] + 1}",
                articles=tuple(self._documents[d].article.id or "" for d in sorted(members[group])),
                name=agencies.get(group) or self._publisher(group, members[group], rank),
                links=tuple(links[group]),
                sentences=tuple(carried[group, d] for d in sorted(members[group])),
            )
            for group in groups
        )
        return OriginMap(origins, tuple(number[group] for group in group_of))

    def _publisher(self, group: Hashable, members: Set[int], rank: Mapping[int, int]) -> str | None:
        """The publisher who seems to be the source of an origin."""
        own = [d for d in members if self._groups.find(("own", d)) == group] or members
        return self._documents[min(own, key=rank.__getitem__)].article.source
