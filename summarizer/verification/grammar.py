"""Classes of English words, as far as a list and an ending tell them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

#: Determiner, preposition, conjunction, subordinator, auxiliary, pronoun, verb, adverb, number, and
#: everything else: nouns, adjectives, names.
WordClass = Literal["det", "prep", "conj", "sub", "aux", "pron", "verb", "adv", "num", "other"]

_LISTS: dict[WordClass, str] = {
    "det": "the a an this that these those his her its their my our your some any no every each "
    "another both all several many few such",
    "prep": "of in on at to from by with without for against before after over under above below "
    "into onto out off between since until because despite than during through within beyond "
    "across along amid among around as behind beneath beside besides near per toward towards upon "
    "via about",
    "conj": "and or but nor yet",
    "sub": "who which whom whose when where while if unless whether although though so",
    "aux": "is are was were be been being am has have had having will would can could may might "
    "must shall should do does did not",
    "pron": "he she they it we i you him them us me himself herself itself themselves who",
    # Irregular pasts that are frequent in news; regular ones are told by their ending.
    "verb": "said says say told tells tell became beat began broke brought built bought came "
    "caught chose cut dealt drew drove ate fell felt fought found fled flew forgot gave went grew "
    "hit held hurt kept knew laid led left lent let lost made meant met paid put ran rose sang "
    "sank saw sold sent set shook shot showed shut slept spoke spent spread stood stole struck "
    "swept swore took taught thought threw understood woke won wore wrote given taken gone seen "
    "known shown driven written spoken stolen broken chosen fallen frozen beaten hidden thrown "
    "worn sworn done wants want believes believe thinks think plans plan hopes hope knows know",
    "adv": "also now then just still already again only even here there later earlier never ever "
    "often soon too very almost nearly quite rather once twice yesterday today tomorrow",
}
_CLASS: dict[str, WordClass] = {}
for _name, _words in _LISTS.items():
    for _word in _words.split():
        _CLASS.setdefault(_word, _name)
#: Words that end like a regular verb or an adverb and are none.
_NOT_VERBS = frozenset(
    "red bed need seed feed speed hundred sacred naked weed deed breed king ring wing spring "
    "string thing morning evening during building nothing anything something everything".split()
)
_NOT_ADVERBS = frozenset("family supply july reply italy ally assembly early only fly".split())


@lru_cache(maxsize=1 << 14)
def word_class(word: str) -> WordClass:
    """The class of a word in lower case."""
    if word in _CLASS:
        return _CLASS[word]
    if word[:1].isdigit():
        return "num"
    if len(word) > 3 and word.endswith(("ed", "ing")) and word not in _NOT_VERBS:
        return "verb"
    if len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERBS:
        return "adv"
    return "other"
