"""Words that mean the same or the opposite in news, and words that judge.

Written by hand for the verifier. Words stand in their dictionary form and are compared by stem.
"""

from __future__ import annotations

from functools import cache

from summarizer.text.words import stems

#: One line a meaning. Only words that replace one another in most news sentences.
_SYNONYMS = """
said say told tell stated announced added
kill killed dead died die death deaths fatal fatally slain
injured wounded hurt injury
begin began begun start started commence commenced launch launched
end ended finish finished conclude concluded
buy bought purchase purchased acquire acquired
big large huge sizeable
help aid assist assistance
attempt try tried effort
show showed shown reveal revealed
ask asked request requested
get got obtain obtained receive received
car vehicle
child kid children
firm company business
plan proposal
cop officer policeman policewoman
doctor physician
lawyer attorney
movie film
fight battle
probe investigation investigate investigating inquiry
talks negotiation negotiate
lead led head headed
quit resign resigned
blast explosion
blaze fire
vote ballot
win won victory
defeat defeated beat beaten
city town
building structure
house home
near close
about around roughly approximately
also too
former ex
under below
over above
rise rose risen increase climb climbed
fall fell fallen decrease drop dropped decline
arrest arrested detain detained
warn warned caution
hit struck strike
pick choose chose chosen select
happen occur occurred
build built construct construction
remove removed
need require required
want wish
approve approved pass passed
reject rejected
meet met meeting
call called name named dub dubbed
give gave given provide
make made
amid during
worry worried concern concerned fear
area region
law legislation bill
pay paid
shut close closed
back support supported
deal agreement accord pact
boss chief head
leave left depart
send sent
hold held
protest demonstration
protester demonstrator
job post
"""

#: Pairs whose exchange turns a sentence round.
_ANTONYMS = """
rise fall
increase decrease
win lose
won lost
approve reject
accept refuse
support oppose
gain loss
open close
start end
begin finish
arrest release
accuse acquit
convict acquit
guilty innocent
praise criticise
praise condemn
confirm deny
allow ban
allow block
buy sell
bought sold
import export
arrive leave
alive dead
survive die
kill rescue
attack defend
hire fire
admit deny
strengthen weaken
raise cut
raise lower
more less
higher lower
high low
largest smallest
best worst
first last
before after
male female
man woman
father mother
son daughter
brother sister
husband wife
north south
east west
success failure
succeed fail
legal illegal
safe dangerous
public private
join leave
remember forget
expand shrink
continue stop
agree disagree
like dislike
early late
young old
new old
hot cold
good bad
major minor
majority minority
peace war
victim suspect
plaintiff defendant
employer employee
teacher student
buyer seller
democrat republican
liberal conservative
left right
yes no
all none
always never
everyone nobody
"""

#: Words of one line exclude one another: the one in the place of the other says something else.
_RIVALS = """
monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
second seconds minute minutes hour hours day days week weeks month months year years decade decades
morning afternoon evening night
yesterday today tomorrow
next last
before after
earlier later
hundred thousand million billion trillion
hundreds thousands millions billions
north south east west
northern southern eastern western
man woman boy girl
men women boys girls children
mother father son daughter brother sister uncle aunt
mothers fathers sons daughters brothers sisters
husband wife
first second third fourth fifth last
all most some few none
many few
more less fewer
always never sometimes
former current
he she
him her
his her its their
himself herself itself
"""

#: Words that judge what is told, and that no report needs.
_EVALUATIONS = """
significant significantly shocking shockingly stunning stunningly dramatic dramatically alarming
alarmingly outrageous disturbing disturbingly remarkable remarkably impressive impressively tragic
tragically horrific controversial controversially massive unprecedented crucial crucially
surprisingly surprising unsurprisingly notably notorious disastrous catastrophic devastating
historic brilliant brilliantly terrible terribly awful wonderful amazing incredible incredibly
groundbreaking landmark worrying worryingly welcome unfortunate unfortunately fortunately sadly
rightly wrongly reckless recklessly bold boldly shameful disgraceful brutal brutally vicious
viciously egregious blatant blatantly clearly obviously undoubtedly importantly major key
sharp sharply steep steeply huge hugely
"""


def _stem(word: str) -> str:
    found = stems(word, "en")
    return found[0] if found else ""


@cache
def _classes() -> dict[str, str]:
    out: dict[str, str] = {}
    for line in _SYNONYMS.strip().splitlines():
        members = [s for word in line.split() if (s := _stem(word))]
        if not members:
            continue
        name = out.get(members[0], members[0])
        for member in members:
            out.setdefault(member, name)
    return out


def synonym_class(stem: str) -> str:
    """The stem that stands for all words of the same meaning; the stem itself where none is."""
    return _classes().get(stem, stem)


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Opposites of a stem (by its synonym class)."""
    out: dict[str, set[str]] = {}
    for line in _ANTONYMS.strip().splitlines():
        first, second = (synonym_class(_stem(word)) for word in line.split())
        if first and second and first != second:
            out.setdefault(first, set()).add(second)
            out.setdefault(second, set()).add(first)
    return {stem: frozenset(others) for stem, others in out.items()}


@cache
def rivals() -> dict[str, frozenset[str]]:
    """What a word cannot be exchanged for, by the word."""
    out: dict[str, set[str]] = {}
    for line in _RIVALS.strip().splitlines():
        members = line.split()
        for word in members:
            out.setdefault(word, set()).update(
                m for m in members if m.rstrip("s") != word.rstrip("s")
            )
    return {word: frozenset(others) for word, others in out.items()}


@cache
def evaluations() -> frozenset[str]:
    """Stems of words that judge."""
    return frozenset(s for word in _EVALUATIONS.split() if (s := _stem(word)))
