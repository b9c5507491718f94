"""What a sentence leans on: the passage before it, and whom its opening pronoun stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from summarizer.facts import Name
from summarizer.facts.gazetteer import PLACES
from summarizer.material import Material
from summarizer.offices import BODIES, split_office

#: Pronouns that stand for one person. "It" and "they" are left alone: what they stand for is
#: rarely certain.
_PERSONAL = re.compile(r"(?P<word>He|She|His|Her)\b(?!['’])")
#: "“I’m Ann Reed": the verb is part of the run of capitals.
_CONTRACTED = re.compile(r"\w+['’](?:m|re|ve|ll|d)\b")
_OF_A_WOMAN = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_OF_A_MAN = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_FEMALE = frozenset({"mrs", "ms", "miss", "madam", "queen", "princess", "baroness", "dame"})
_MALE = frozenset({"mr", "sir", "king", "prince", "lord", "baron", "father"})
#: First names that tell a woman or a man in most of the English-speaking world; written down from
#: common knowledge. They only veto: a name that is not here says nothing.
_WOMEN = frozenset(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy
    betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa
    deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda
    pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
    catherine maria heather diane ruth julie olivia joyce virginia victoria lauren christina
    joan judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
    kathryn janice jean alice abigail sophia judy grace denise amber marilyn danielle
    beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
    hillary nina fatima yuki aisha ivana melania kamala jane kate julia eva ida ana clara
    nora
    """.split()
)
_MEN = frozenset(
    """
    james robert john michael david william richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy
    ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
    scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
    tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy
    christian keith roger terry gerald harold sean austin carl arthur lawrence jesse dylan
    bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy
    eugene vincent bobby russell louis philip mohammed muhammad ahmed ali vladimir sergei xi
    barack bill mike jim tom bob tim steve dan
    """.split()
)


def opening_pronoun(text: str) -> str | None:
    """The personal pronoun a sentence opens with ("He", "She", "His", "Her"), else None."""
    match = _PERSONAL.match(text)
    return match["word"] if match else None


class People:
    """The people that the articles name. English only: other languages name nobody here."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._of_document: dict[int, dict[str, set[str]]] = {}
        self._full: dict[tuple[int, str], str] = {}
        self._sentences: dict[int, list[int]] = defaultdict(list)
        for index, sentence in enumerate(material.sentences):
            self._sentences[sentence.document].append(index)

    def antecedent(self, index: int) -> tuple[int, str] | None:
        """The sentence, and the full name it gives, that an opening pronoun stands for.

        Certain means: the sentence right before, in the same article, names one person and only
        one, and no title contradicts the pronoun. Otherwise None.
        """
        sentence = self._material.sentences[index]
        pronoun = opening_pronoun(sentence.text)
        if pronoun is None or index == 0:
            return None
        before = self._material.sentences[index - 1]
        if before.document != sentence.document or before.position != sentence.position - 1:
            return None
        found = self._named_in(index - 1, before.document)
        if len({_last(n) for n in found}) != 1 or not self._knows(sentence.document, found[0]):
            return None
        if _is_other_sex(pronoun, before.text, found):
            return None
        titles = {(n.title or "").casefold().rstrip(".") for n in found}
        if titles & (_FEMALE if pronoun in ("He", "His") else _MALE):
            return None
        longest = max(found, key=lambda n: (len(n.text), -n.start))
        return index - 1, longest.text

    def full_name(self, document: int, name: str) -> str:
        """The longest form the article gives of a person's name: "Sun Weidong" for "Sun".

        The name itself where no longer form stands there, or where two people could be meant.
        """
        key = (document, name)
        if name.casefold() in PLACES:
            return name
        if key not in self._full:
            words = name.casefold().split()
            longer = [
                full
                for full in self._people(document).get(words[-1], ())
                if len(full.split()) > len(words)
                and words[-1] in (full.casefold().split()[0], full.casefold().split()[-1])
                # "Ann Mary Reed" may be Ann Reed, and is never Tom Reed.
                and set(words).issubset(full.casefold().split())
            ]
            self._full[key] = longer[0] if len(longer) == 1 else name
        return self._full[key]

    def everybody(self) -> set[str]:
        """The names of the people of all articles."""
        return {
            name for d in self._sentences for names in self._people(d).values() for name in names
        }

    def _knows(self, document: int, name: Name) -> bool:
        return _last(name) in self._people(document)

    def _named_in(self, index: int, document: int) -> list[Name]:
        """Whoever a sentence may mean: known people, every name of two words or more, and who
        speaks in it.
        """
        facts = self._material.facts(index)
        speaking = {a.speaker.casefold().split()[-1] for a in facts.attributions}
        return [
            n
            for n in map(_without_office, facts.names)
            if may_be_person(n)
            and (
                n.title
                or len(n.text.split()) > 1
                or _last(n) in speaking
                or self._knows(document, n)
            )
        ]

    def _people(self, document: int) -> dict[str, set[str]]:
        """Everybody the article names with a title, or with a first name and something to say:
        their names as they stand there, by each of the words in lower case.
        """
        if document not in self._of_document:
            english = self._material.documents[document].language == "en"
            read = [self._material.facts(i) for i in self._sentences[document]] if english else []
            speaking = {
                word
                for facts in read
                for a in facts.attributions
                for word in a.speaker.casefold().split()[-2:]
            }
            people = self._of_document[document] = {}
            for name in (_without_office(n) for facts in read for n in facts.names):
                words = name.text.casefold().split()
                speaks = 2 <= len(words) <= 3 and not speaking.isdisjoint(words)
                if name.certain and (name.title or speaks) and may_be_person(name):
                    for word in words:
                        people.setdefault(word, set()).add(name.text)
        return self._of_document[document]


def _without_office(name: Name) -> Name:
    """What stands as one run of capitals, "Orsk Mayor Ann Reed", as the name and its title."""
    office = split_office(name.text)
    if office is None:
        return name
    start = name.end - len(office[1])
    return name._replace(start=start, text=office[1], title=name.title or office[0])


def _is_other_sex(pronoun: str, text: str, found: Sequence[Name]) -> bool:
    """Whether the first name, or another pronoun in the sentence, says that it is somebody else."""
    man = pronoun in ("He", "His")
    firsts = {n.text.casefold().split()[0] for n in found}
    others = _OF_A_WOMAN if man else _OF_A_MAN
    return not firsts.isdisjoint(_WOMEN if man else _MEN) or others.search(text) is not None


def is_first_name(word: str) -> bool:
    """Whether a word is one of the first names that are known here: most are not."""
    return word.casefold() in _WOMEN or word.casefold() in _MEN


def _last(name: Name) -> str:
    return name.text.casefold().split()[-1]


def may_be_person(name: Name) -> bool:
    """Whether nothing in a name says that it is a body or a place."""
    words = name.text.casefold().split()
    return (
        not name.demonym
        and 0 < len(words) <= 4
        and not _CONTRACTED.match(name.text)
        and name.normal not in PLACES
        and BODIES.isdisjoint(words)
        # "NASA" is nobody's name, "O.J." is.
        and not any(len(w) > 1 and w.isupper() and "." not in w for w in name.text.split())
    )


def antecedents(material: Material) -> dict[int, int | None]:
    """For each passage that leans on its predecessor, the passage that must stand before it.

    That is the one with the sentence before its kept wording, in the same article; None where
    there is none. Passages that stand by themselves are not among the keys.
    """
    passage_of = {s: p for p, group in enumerate(material.passages) for s in group.sentences}
    out: dict[int, int | None] = {}
    for index, group in enumerate(material.passages):
        kept = group.sentences[0]
        sentence = material.sentences[kept]
        if not material.readings.leans(sentence.text, material.language):
            continue
        # Sentences stand in the order of their documents and positions.
        before = kept - 1 if sentence.position > 0 else None
        out[index] = passage_of[before] if before is not None else None
        if out[index] == index:
            out[index] = None
    return out
