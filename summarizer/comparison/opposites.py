"""Words of which a thing is one: what is told of exports is not told of imports.

Reviewed by hand. Each line has words that contrast, set apart by slashes; words between two slashes
mean one thing here, and one that belongs to two of them contrasts with neither. Words for one thing
("boat", "ferry") are in :mod:`summarizer.comparison.kinds`, never on two sides of a line here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summarizer.facts.counted import singular
from summarizer.facts.lexicon import REPORTING_VERBS

#: Qualifiers that tell two things apart wherever they stand.
_ANYWHERE = """
elder older eldest oldest / younger youngest
men men's male / women women's female
boys boys' / girls girls'
urban / rural
gross / net
exports exported exporting / imports imported importing
minimum / maximum
short-term / long-term
full-time / part-time
northern northeastern north-eastern northwestern north-western / southern southeastern south-eastern southwestern south-western / eastern northeastern north-eastern southeastern south-eastern / western northwestern north-western southwestern south-western
northbound / southbound / eastbound / westbound
wholesale / retail
smokers / non-smokers
adults adult / children child teenagers
residential / commercial
weekday weekdays / weekend weekends
arrested detained / charged / convicted / acquitted
damaged damage damaging / destroyed demolished
suspected probable / confirmed
applied applications / granted admitted
"""  # noqa: E501

#: Those that do so before the same noun: "the old bridge", "the new bridge".
_BEFORE_A_NOUN = """
first opening / second / third / fourth / fifth / sixth / last final closing
old former / new
upper / lower
inner / outer
indoor / outdoor
incoming inbound arriving / outgoing outbound departing
junior / senior
domestic / foreign international overseas
primary / secondary
public / private
home / away
left left-hand / right right-hand
front / rear back
top / bottom
daytime day / nighttime night-time night
morning / afternoon / evening / night
high / low
higher / lower
highest / lowest
large larger largest big bigger biggest / small smaller smallest
long longer longest / short shorter shortest
winning / losing
north northern northeast northwest / south southern southeast southwest / east eastern northeast southeast / west western northwest southwest
selling / buying
main / side
fixed fixed-rate / variable floating variable-rate
light / heavy
wet / dry
red / blue / green / yellow / white / black
direct / indirect
national federal / regional provincial state / local municipal
presidential / parliamentary legislative / mayoral / local municipal / regional
family adult / season annual / day daily / single / return / child
civil / criminal
temporary / permanent
organic / conventional
core underlying / headline
top maximum peak / average mean median / minimum / starting
insured / uninsured / economic total
operating / net / gross / pre-tax / after-tax
ground / upper top
summer / winter / autumn / spring
quarterly / annual yearly / monthly / weekly
civilian / military
personal individual / corporate
new / used second-hand
"""  # noqa: E501

#: Things that are measured and priced side by side, told by a word near the value.
_SORTS = """
bread loaf roll / cake / milk / butter / cheese / egg / rice / sugar / salt / coffee / tea / beer / wine / meat / pasta / flour / potato / tomato / onion / orange / banana / chocolate
beef / pork / chicken poultry / lamb mutton / fish
wheat / barley / maize corn / rye / oat / soybean soya soy / rice / cotton / rapeseed / sugar / cocoa / coffee / tea
gas / electricity power / water / coal / petrol gasoline / diesel / kerosene / hydrogen
gas / electricity power / water / oil crude / coal
gold / silver / copper / tin / zinc / nickel / aluminium aluminum / lithium / cobalt / platinum / uranium
steel / cement / timber / glass / paper / plastic / rubber / concrete
cocaine / heroin / cannabis marijuana hashish / amphetamine / ecstasy / opium / fentanyl / methamphetamine
cigarette tobacco / alcohol
car van / lorry truck van / bus / tram / train rail / motorcycle motorbike / bicycle bike / ferry
revenue turnover / profit earnings / loss / debt / dividend
sale / profit earnings / debt / dividend
fine penalty / costs / damages compensation / bail / bribe
salary wage / bonus / pension
income / spending expenditure
rent / mortgage
murder homicide / manslaughter / rape / robbery / burglary / fraud / arson / assault / kidnapping
deficit / debt / surplus
wages / prices / rents / pensions
measles / mumps / flu influenza / cholera / malaria / polio / tuberculosis / dengue / rabies / diphtheria
father / mother / son / daughter / brother / sister / uncle / aunt / cousin / grandfather / grandmother / nephew / niece
husband / wife
actor / actress / director / screenplay
doctor / nurse
driver / passenger / pedestrian / cyclist
captain skipper / mate / cook
cattle cow / sheep / pig / goat / horse / hen / duck / goose / turkey
wolf / bear / fox / deer / boar / lynx
rain rainfall / snow snowfall / hail
inflation / unemployment / growth
unemployment / employment
height altitude / depth / width / length
"""  # noqa: E501
#: What happens to one thing at different times or places, told by a word near a day or a name.
_EVENTS = """
leave leaves left leaving depart departs departed departure departing / reach reaches reached reaching arrive arrives arrived arrival arriving docks docked lands landed landing
open opens opened opening begin begins began begun beginning start starts started / close closes closed closing end ends ended ending finish finishes finished
born birth / died dies death buried funeral / married wedding
founded established / sold bought acquired demolished dissolved closed
announced unveiled / effect force
arrested detained / convicted / sentenced jailed / released freed
debate debated debates / vote votes voted
signed / ratified / expires expired
gold / silver / bronze
semi-final semi-finals / final / quarter-final quarter-finals
launched launch / landed lands landing
elected appointed / resigned dismissed sacked retired
"""  # noqa: E501
#: Words to each side of a value among which its sort is told.
_NEAR = 8
#: Content words behind a qualifier that may be its noun.
_NOUNS = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)
_SAYS = frozenset(REPORTING_VERBS)

#: Number of a line, and place in it.
Place = tuple[int, int]
Table = dict[str, frozenset[Place]]
Spans = tuple[tuple[int, int], tuple[int, int]]


class _Word(NamedTuple):
    text: str
    start: int


def contrast(texts: tuple[str, str]) -> bool:
    """Whether two sentences speak of contrasting things, by words that say so wherever they stand.

    >>> contrast(("Exports of timber fell 4%.", "Imports of timber fell 9%."))
    True
    >>> contrast(("The new bridge carries 40 trains.", "The new line carries 60 trains."))
    False
    """
    first, second = (_small(t) for t in texts)
    table = _table(_ANYWHERE)
    if _apart(_places_of(first, table), _places_of(second, table)):
        return True
    mine, theirs = (_by_noun(words, _table(_BEFORE_A_NOUN)) for words in (first, second))
    return any(_apart(mine[noun], theirs[noun]) for noun in mine.keys() & theirs.keys())


def of_two_events(texts: tuple[str, str], spans: Spans) -> bool:
    """Whether what stands near two days, places or people is of two events: birth and death."""
    # "Open until eight" is when it closes.
    return not any(map(_UNTIL.search, texts)) and _near_apart(texts, spans, _table(_EVENTS))


def of_two_sorts(texts: tuple[str, str], spans: Spans) -> bool:
    """Whether what stands near two values says that they are of two sorts of thing.

    >>> texts = "The price of bread rose by 4%.", "The price of milk rose by 7%."
    >>> of_two_sorts(texts, ((27, 29), (26, 28)))
    True
    """
    return _near_apart(texts, spans, _table(_SORTS))


def _near_apart(texts: tuple[str, str], spans: Spans, table: Table) -> bool:
    near = [_places_of(_near(text, *span), table) for text, span in zip(texts, spans, strict=True)]
    if not _apart(*near):
        return False
    # What both sentences speak of somewhere tells nothing apart.
    everywhere = [_places_of(_words(t), table) for t in texts]
    return _apart(near[0], everywhere[1]) and _apart(everywhere[0], near[1])


def _apart(first: Sequence[Place], second: Sequence[Place]) -> bool:
    """Whether both have a place in one line, and none in common there."""
    mine: dict[int, set[int]] = {}
    theirs: dict[int, set[int]] = {}
    for places, by_line in ((first, mine), (second, theirs)):
        for line, place in places:
            by_line.setdefault(line, set()).add(place)
    return any(mine[line].isdisjoint(theirs[line]) for line in mine.keys() & theirs.keys())


def _by_noun(words: Sequence[_Word], table: Table) -> dict[str, list[Place]]:
    """What stands before each noun."""
    out: dict[str, list[Place]] = {}
    for number, word in enumerate(words):
        if places := _places(word, table):
            for noun in words[number + 1 : number + 1 + _NOUNS]:
                out.setdefault(singular(noun.text.casefold()), []).extend(places)
    return out


def _places_of(words: Sequence[_Word], table: Table) -> list[Place]:
    return [place for word in words for place in _places(word, table)]


def _places(word: _Word, table: Table) -> frozenset[Place]:
    lower = word.text.casefold()
    return table.get(lower) or table.get(singular(lower)) or frozenset()


def _small(text: str) -> list[_Word]:
    """The words of a sentence that are in no name."""
    words = _words(text)
    return words[:1] + [w for w in words[1:] if not w.text[0].isupper()]


def _near(text: str, start: int, end: int) -> list[_Word]:
    """The words near a value, without those who say it."""
    words = _words(text)
    before = [n for n, w in enumerate(words) if w.start < start][-_NEAR:]
    behind = [n for n, w in enumerate(words) if w.start >= end][:_NEAR]
    return [
        words[n]
        for n in (*before, *behind)
        if not any(w.text.casefold() in _SAYS for w in words[n + 1 : n + 3])
    ]


def _words(text: str) -> list[_Word]:
    return [_Word(m.group().replace("’", "'"), m.start()) for m in _WORD.finditer(text)]


@cache
def _table(lines: str) -> Table:
    out: dict[str, set[Place]] = {}
    for number, line in enumerate(lines.strip().splitlines()):
        for place, group in enumerate(line.split("/")):
            for word in group.split():
                out.setdefault(word, set()).add((number, place))
    return {word: frozenset(places) for word, places in out.items()}
