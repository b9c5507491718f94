"""Nouns for people, by which "14 workers" and "14 people" may count the same."""

from __future__ import annotations

import re

#: Endings of nouns for people: "commuter", "pensioner", "activist", "trustee".
_OF_PEOPLE = re.compile(r"(?:er|or|ist|ian|ant|ee|ese|man|men|woman|women)$")
_PEOPLE = frozenset(
    """people person man woman child kid boy girl adult teenager youth baby infant victim survivor
    casualty body life worker miner passenger crew skier pupil student soldier troop resident
    villager homeowner holidaymaker tourist visitor guest patient migrant refugee protester
    demonstrator activist employee officer policeman civilian fighter militant insurgent rebel
    hostage inmate prisoner detainee suspect gunman attacker driver motorist cyclist pedestrian
    climber hiker swimmer sailor fisherman seaman firefighter rescuer volunteer teacher nurse
    doctor member supporter fan spectator customer shopper diner staff staffer labourer laborer
    farmer evacuee local citizen pilot guard marine serviceman journalist reporter lawmaker voter
    juror witness defendant player athlete runner occupant friend relative colleague neighbour
    neighbor bystander worshipper pilgrim camper""".split()
)
#: Of these the nouns of a line may be the same people.
_ALIKE = {
    noun: line.split()[0]
    for line in """child kid pupil student boy girl baby infant
    worker miner employee staff staffer labourer laborer
    soldier troop serviceman marine
    protester demonstrator activist
    resident villager citizen local homeowner evacuee
    fighter militant insurgent rebel gunman
    prisoner inmate detainee
    tourist visitor holidaymaker guest
    passenger crew occupant
    officer policeman""".splitlines()
    for noun in line.split()
}


def same_people(first: str, second: str) -> bool:
    """Whether two nouns may stand for the same people: "people" for any, pupils for children."""
    return "people" in (first, second) or _ALIKE.get(first, first) == _ALIKE.get(second, second)


def counts_people(noun: str) -> bool:
    """Whether a noun in the singular is one for people."""
    return noun in _PEOPLE


def may_count_people(counted: str) -> bool:
    """Whether what a number counts may be people: not "nine titles" of somebody who died.

    >>> [may_count_people(c) for c in ("miner", "Briton", "commuter", "title", "horse")]
    [True, True, True, False, False]
    """
    noun = counted.split(maxsplit=1)[0]
    return counts_people(noun) or noun[0].isupper() or _OF_PEOPLE.search(noun) is not None
