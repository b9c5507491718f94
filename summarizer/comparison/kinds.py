"""Nouns that news uses for one thing, the name of its kind among them: a ferry is called a boat.

Reviewed by hand, one kind a line. That both are of one kind tells that two sentences may speak of
the same thing; it does not tell that they do.
"""

from __future__ import annotations

from functools import cache

from summarizer.facts.counted import singular
from summarizer.text.meanings import meanings

_KINDS = """
ferry boat ship vessel craft
trawler boat ship vessel craft
tanker ship vessel
freighter ship vessel
yacht boat vessel craft
dinghy boat craft raft
plane aircraft jet airliner flight aeroplane airplane
helicopter aircraft chopper
car vehicle saloon taxi cab
van vehicle minibus
lorry truck vehicle
bus coach vehicle
train service
company firm group business maker manufacturer producer giant corporation
carmaker automaker maker manufacturer company firm group
chipmaker maker manufacturer company firm group
drugmaker maker manufacturer company firm group
planemaker maker manufacturer company firm group
toymaker maker manufacturer company firm
brewer brewery maker company firm group
retailer supermarket chain shop store company firm group
airline carrier operator company firm group
insurer company firm group
bank lender company group
utility supplier company firm group
developer builder contractor company firm group
publisher newspaper company group
broadcaster channel network company
start-up startup company firm
factory plant works site mill facility
fire blaze inferno wildfire flames
storm hurricane cyclone typhoon tempest gale
earthquake quake tremor
flood flooding floods deluge
explosion blast
crash collision accident pile-up smash
attack assault raid shooting bombing
painting canvas picture work portrait landscape masterpiece
film movie picture drama documentary
book novel memoir work volume
song single track
town village city community place municipality settlement resort port hamlet
district neighbourhood neighborhood suburb quarter area borough
region area province state county
country nation state
worker employee staff workforce labourer
people person resident inhabitant local villager
tourist holidaymaker visitor traveller guest
migrant refugee asylum-seeker
fisherman sailor crew seaman
soldier troop serviceman
pupil student schoolchild child
climber mountaineer hiker walker
driver motorist
police officer policeman constable detective investigator
firefighter rescuer crew
doctor physician surgeon medic
lawyer attorney barrister solicitor counsel
judge court tribunal magistrate
minister government ministry
official authority spokesman spokeswoman spokesperson
mayor head
council authority
man person suspect gunman attacker
woman person
boy child teenager youth youngster schoolboy
girl child teenager youth youngster schoolgirl
team side club squad eleven
striker forward footballer player captain
defender player footballer captain
midfielder player footballer captain
goalkeeper keeper player footballer captain
match game tie fixture final derby
tournament championship competition cup contest
prize award
race rally
building block house home tower
flat apartment home
hotel guesthouse inn
hospital clinic
school academy college
prison jail custody
road street motorway highway
bridge crossing viaduct
river stream
forest woodland wood tree land bush scrub vegetation
land farmland field crop
fuel diesel petrol oil
oil crude
rubbish waste garbage refuse
aid food supply
explosive tnt dynamite
grain wheat
dam barrage
port harbour harbor
airport airfield
station terminal
law bill act legislation
ban prohibition
plan proposal scheme project
agreement deal accord pact treaty contract
protest demonstration march rally
strike walkout stoppage
vote election poll ballot referendum
drug medicine pill tablet treatment medication
vaccine jab
disease illness virus infection outbreak epidemic
patient case
bomb device explosive
gun weapon firearm rifle pistol
cocaine drug
heroin drug
cannabis drug
money cash sum amount funds
fine penalty
price cost
wage pay salary
profit earnings
revenue sale turnover
sentence term
study report paper research survey
statement announcement
meeting talks summit
festival fair event
concert show performance
play production
exhibition show
garden park
dog animal pet
horse animal racehorse mare stallion gelding
owner operator
founder owner
treasurer accountant
chairman chairwoman chair head
director boss head manager chief
leader head chief boss executive ringleader
fan supporter follower spectator
"""


def of_one_kind(a: str, b: str) -> bool:
    """Whether two nouns may be said of one thing.

    >>> of_one_kind("ferry", "boats"), of_one_kind("ferry", "trawler")
    (True, False)
    """
    a, b = singular(a), singular(b)
    if a == b or meanings(a) == meanings(b):
        return True
    return any(a in line and b in line for line in _kinds())


def is_kind(noun: str) -> bool:
    """Whether a word is one of these nouns."""
    return any(noun in line for line in _kinds())


@cache
def _kinds() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(word for form in line.split() for word in (form, singular(form)))
        for line in _KINDS.strip().splitlines()
    )
