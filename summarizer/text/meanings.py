"""Words that news uses for one thing, so that two reports of one fact can be seen to agree.

Written by hand. One line a meaning; a word belongs to the first line it is in. Broader than what
may replace one another in a sentence: it only decides how far two sentences speak of the same, and
numbers, names and negation decide besides.
"""

from __future__ import annotations

from functools import cache, lru_cache

from summarizer.facts.gazetteer import normal_form
from summarizer.text.words import stem, stems, word_texts

_MEANINGS = """
kill killed dead died die death deaths fatal fatally fatality fatalities slain toll
injured wounded hurt injury injuries
defence defense military security
talks dialogue negotiation negotiations meeting meet met discussions discussed
spending budget outlays outlay expenditure spend spent cost costs
buildup expansion rearmament
vice deputy
begin began begun start started commenced opened open opening launch launched
end ended finish finished conclude concluded
buy bought purchase purchased acquire acquired acquisition
big large huge
help aid assist assistance
attempt tried effort efforts
show showed shown reveal revealed
ask asked request requested
car vehicle vehicles truck
child kid children kids
firm company business
plan plans planned proposal intend intends intention aims
officer officers policeman cops cop police
doctor physician doctors
lawyer lawyers attorney
movie film
fight battle fighting clashes
probe investigation investigate investigating inquiry investigators
quit resign resigned resignation
blast explosion bomb bombing
blaze fire wildfire
vote votes ballot election elections poll polls
win won victory
defeat defeated beat beaten
city town
house home homes houses
rise rose risen increase increased climb climbed grew grow grown growth gain gained raise raised
fall fell fallen decrease decreased drop dropped declined
double doubled doubling
arrest arrested detain detained custody
charge charged charges
hit struck strike
choose chosen chose select selected pick picked
build built construct construction
need require required
approve approved approval
give gave given provide provided
worry worried concern concerned concerns fear fears feared uneasy troubled unease anxious
area region
law legislation bill
pay paid
shut close closed closing
support supported backing backed
deal agreement accord pact
boss chief head leader
leave left depart departed
send sent
protest demonstration protests demonstrators protesters rally
job post
baseless groundless unfounded
purpose significance meaning
shoot shot shooting gunfire
murder murdered homicide
gunman shooter
storm hurricane
flood floods flooding flooded
plane aircraft jet airliner flight
ship vessel boat ferry
capsize capsized overturn overturned
kidnap kidnapped abducted abduct abduction
marry married wedding
pregnant pregnancy
jail prison jailed imprisoned imprisonment
sentence sentenced
judge court
president presidential
issue issues problem problems
time times occasion occasions
possibility possibilities opportunity opportunities potential
fourth four
third three
second two
surveillance spy spying espionage
missile missiles rocket rockets
soldier soldiers troops
ceasefire truce
storm storms
evacuate evacuated evacuation evacuations
rescue rescued
fly flew flown flight
find found discovered
hold held
take took taken
bring brought
tell told said say says stated added announced
lose lost loss
steal stole stolen theft
sell sold sale
see saw seen spotted sighted
sink sank sunk
break broke broken
choose chose chosen
speak spoke spoken speech
write wrote written
run ran
sue sued suing lawsuit
fire fired dismiss dismissed
name named appoint appointed
"""

#: Pairs of which one says the contrary of the other.
_OPPOSITES = """
kill rescue
buy sell
rise fall
open close
begin end
win lose
approve reject
accept refuse
support oppose
arrest release
convict acquit
guilty innocent
arrive leave
alive dead
highest lowest
strengthen weaken
allow ban
confirm deny
raise cut
hire fire
import export
northern southern
eastern western
male female
join quit
survive die
"""

#: Capitals that news names for the government they are the seat of.
_SEATS = {
    "beijing": "china",
    "tokyo": "japan",
    "moscow": "russia",
    "kremlin": "russia",
    "kyiv": "ukraine",
    "kiev": "ukraine",
    "seoul": "south korea",
    "pyongyang": "north korea",
    "tehran": "iran",
    "ankara": "turkey",
    "delhi": "india",
    "riyadh": "saudi arabia",
    "damascus": "syria",
}


@cache
def _classes() -> dict[str, str]:
    out: dict[str, str] = {}
    for line in _MEANINGS.strip().splitlines():
        members = [s for word in line.split() for s in stems(word)]
        for member in members:
            out.setdefault(member, members[0])
    return out


@cache
def _members() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for member, meaning in _classes().items():
        out.setdefault(meaning, set()).add(member)
    return {meaning: frozenset(members) for meaning, members in out.items()}


def stems_meaning(meaning: str) -> frozenset[str]:
    """The stems of the words that have a meaning, as :func:`meanings` calls it."""
    return _members().get(meaning, frozenset((meaning,)))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for line in _OPPOSITES.strip().splitlines():
        first, second = (_meaning(word) for word in line.split())
        out.setdefault(first, set()).add(second)
        out.setdefault(second, set()).add(first)
    return {word: frozenset(others) for word, others in out.items()}


def contrary(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one of two sets of meanings has the opposite of what only the other has."""
    opposites = _opposites()
    # Few texts have a word of them.
    return any(
        not opposites[word].isdisjoint(b - a) for word in a & opposites.keys() if word not in b
    )


@lru_cache(maxsize=1 << 16)
def _meaning(word: str) -> str:
    if word[:1].isupper():
        name = normal_form(word)
        name = _SEATS.get(name, name)
        if name != word.casefold():
            return name
    found = stem(word)
    return _classes().get(found, found)


def meanings(text: str, language: str = "en") -> tuple[str, ...]:
    """What the content words of a text mean, in order: :func:`~summarizer.text.words.stems`, with
    one name for all words of a meaning, and for a country, its people and its seat of government.

    Beyond English the stems themselves.
    """
    if language != "en":
        return stems(text, language)
    return tuple(filter(None, map(_meaning, word_texts(text))))
