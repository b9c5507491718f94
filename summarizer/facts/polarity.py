"""What a sentence denies, leaves open, compares and limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from summarizer.facts.lexicon import FUNCTION_WORDS

CueKind = Literal["negation", "hedge", "modal", "comparison", "scope"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that turns or limits what is said. Offsets are code points."""

    start: int
    end: int
    text: str
    kind: CueKind
    #: What it does: "not" for every negation; "possible", "alleged", "reported", "planned",
    #: "estimated" for hedges; "would", "will", "did", "may", … for modals; "up" or "down" for
    #: comparisons; "all", "most", "some", "few", "only", "first", … for scope.
    normal: str
    #: The word it governs, lower-case: the first content word after it, else None.
    head: str | None


@dataclass(frozen=True, slots=True)
class Polarity:
    """The cues of a text by kind, each in order."""

    negations: tuple[Cue, ...] = ()
    hedges: tuple[Cue, ...] = ()
    modals: tuple[Cue, ...] = ()
    comparisons: tuple[Cue, ...] = ()
    scopes: tuple[Cue, ...] = ()


_CLASSES: tuple[tuple[CueKind, str, str], ...] = (
    ("negation", "not", "not|no|never|none|nobody|nothing|neither|nor|without|cannot|no longer|"
     "no one|nowhere|hardly|barely|scarcely"),
    ("negation", "failed", "fail|fails|failed|failing|failure|refuse|refuses|refused|refusing|"
     "refusal|deny|denies|denied|denying|denial|decline|declined|declines|reject|rejects|rejected|rejecting|"
     "unable|lack|lacks|lacked|absence|prevented|ruled out|rule out|avoid|avoided|unlikely"),
    ("hedge", "possible", "perhaps|maybe|possibly|possible|potential|potentially|probably|probable|"
     "likely|apparently|apparent|seemingly|seems|seem|seemed|appears|appear|appeared|unclear|"
     "thought to|believed to|feared|understood to|suspected|suspects|suspect|"
     "presumed|presumably"),
    ("hedge", "alleged", "alleged|allegedly|alleges|allege|allegation|allegations|accused|accuses|"
     "claims|claim|claimed|claiming|purported|purportedly|supposed|supposedly|so-called|"
     "charged with|suspicion"),
    ("hedge", "reported", "reportedly|reported to|said to|according to|rumoured|rumored|"
     "rumours|unconfirmed"),
    ("hedge", "planned", "plans to|plan to|planning to|planned|proposed|proposes|proposal|"
     "intends to|hopes to|hope to|hoping to|aims to|expected to|set to|due to be|considering|"
     "seeking to|wants to|want to|scheduled"),
    ("hedge", "estimated", "estimated|estimates|approximately|roughly|about|around|nearly|almost"),
    ("hedge", "condition", "if|unless|whether|would-be"),
    ("modal", "may", "may|might|could"),
    ("modal", "would", "would|'d"),
    ("modal", "will", "will|'ll|’ll|shall|won't|won’t|going to"),
    ("modal", "must", "must|should|ought to|has to|have to|need to|needs to"),
    ("modal", "can", "can|can't|can’t|able to"),
    ("comparison", "up", "more|higher|larger|bigger|greater|longer|better|above|over|rose|rise|"
     "rises|rising|risen|increase|increased|increases|increasing|grew|grow|grown|growing|growth|gain|"
     "gained|gains|"
     "up|climbed|climb|jumped|jump|soared|surged|surge|exceeded|exceeds|faster|older|stronger|"
     "highest|largest|biggest|greatest|longest|improved|doubled|tripled|raised|raise|expanded|strengthened|gained"),
    ("comparison", "down", "less|fewer|lower|smaller|shorter|worse|below|under|fell|fall|falls|"
     "falling|fallen|decrease|decreased|decreases|decreasing|drop|dropped|drops|decline|declining|"
     "down|shrank|shrunk|slumped|slump|plunged|plunge|cut|cuts|reduced|reduce|reduction|slower|"
     "younger|weaker|lowest|smallest|fewest|shortest|lost|loss|halved|dipped|slid|tumbled|weakened"),
    ("scope", "all", "all|every|everyone|everything|entire|whole|each|always|both|total"),
    ("scope", "most", "most|majority|mostly|mainly|largely|usually|often"),
    ("scope", "some", "some|several|sometimes|partly|partially|part of|a number of|certain"),
    ("scope", "few", "few|handful|rarely|seldom|minority"),
    ("scope", "only", "only|just|sole|solely|merely|exclusively|alone"),
    ("scope", "first", "first"),
    ("scope", "last", "last|final|latest"),
    ("scope", "second", "second"),
)  # fmt: skip
_KINDS: dict[str, list[tuple[CueKind, str]]] = {}
for _kind, _normal, _words in _CLASSES:
    for _phrase in _words.split("|"):
        _KINDS.setdefault(_phrase, []).append((_kind, _normal))
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in _KINDS:
    _parts = tuple(_phrase.split())
    _BY_FIRST.setdefault(_parts[0], []).append(_parts)
for _list in _BY_FIRST.values():
    _list.sort(key=len, reverse=True)
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: "may" written with a capital inside a sentence, or before a number, is the month.
_MONTH_AFTER = re.compile(r"\s\d")
#: Other languages: negation only, the one cue whose loss turns a sentence round.
_NEGATIONS = {
    "de": frozenset(
        "nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne".split()
    ),
    "fr": frozenset("ne pas jamais aucun aucune sans rien ni".split()),
    "es": frozenset("no nunca jamás ningún ninguna ninguno sin nada nadie tampoco".split()),
    "it": frozenset("non mai nessuno nessuna nessun niente nulla senza né".split()),
    "pt": frozenset("não nunca jamais nenhum nenhuma ninguém nada sem nem".split()),
    "nl": frozenset("niet geen nooit niemand niets zonder noch".split()),
    "pl": frozenset("nie nigdy nikt nic bez żaden żadna żadne ani".split()),
    "ru": frozenset("не нет никогда никто ничего без ни нельзя".split()),
}


def reads_negation(language: str) -> bool:
    """Whether the words that deny are known in a language (ISO 639-1 code)."""
    return language == "en" or language in _NEGATIONS


def polarity(text: str, language: str = "en") -> Polarity:
    """Negation, hedges, modals, comparison and scope words of a text. Beyond English: negation."""
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    lower = [t[0].casefold().replace("’", "'") for t in tokens]
    if language in _NEGATIONS:
        words = _NEGATIONS[language]
        return Polarity(
            tuple(
                Cue(s, e, w, "negation", "not", _head(lower, i + 1))
                for i, (w, s, e) in enumerate(tokens)
                if lower[i] in words
            )
        )
    found: dict[CueKind, list[Cue]] = {
        k: [] for k in ("negation", "hedge", "modal", "comparison", "scope")
    }
    resume = 0
    for index, word in enumerate(lower):
        if index < resume:
            continue
        if word.endswith("n't"):
            start, end = tokens[index][1], tokens[index][2]
            head = _head(lower, index + 1)
            found["negation"].append(Cue(start, end, text[start:end], "negation", "not", head))
            if word == "won't":
                found["modal"].append(Cue(start, end, text[start:end], "modal", "will", head))
            continue
        for parts in _BY_FIRST.get(word, ()):
            if len(parts) > 1 and tuple(lower[index : index + len(parts)]) != parts:
                continue
            last = index + len(parts) - 1
            start, end = tokens[index][1], tokens[last][2]
            if word == "may" and (
                (tokens[index][0][0] == "M" and index) or _MONTH_AFTER.match(text, end)
            ):
                break
            resume = last + 1
            head = _head(lower, resume)
            for kind, normal in _KINDS[" ".join(parts)]:
                found[kind].append(Cue(start, end, text[start:end], kind, normal, head))
            break
    return Polarity(
        tuple(found["negation"]), tuple(found["hedge"]), tuple(found["modal"]),
        tuple(found["comparison"]), tuple(found["scope"]),
    )  # fmt: skip


_VERB_LIGHT = frozenset("yet been being going longer very really".split())


def _head(words: list[str], start: int) -> str | None:
    for word in words[start : start + 5]:
        if word not in FUNCTION_WORDS and word not in _VERB_LIGHT:
            return word
    return None
