"""Words for what happens, by what they say happened: "bought", "the takeover", "took over".

Written by hand: the verb, its noun and what news says instead, one line a kind of event. Broader
than :mod:`summarizer.text.meanings`: two words of a line tell of one event only where what \
happens,
to whom or when, agrees besides.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.text.words import stems

#: A line may hold phrases of a verb and a particle: "took_over".
_EVENTS = """
acquire acquired acquisition buy bought buying purchase purchased takeover took_over \
take_over taken_over
found founded founder founding establish established set_up
lead led leads leading head headed heads charge helm run runs ran running chief director \
operate operating operated
open opened opens opening reopen reopened inaugurate inaugurated inauguration launch launched
close closed closing closure shut shutdown
begin began begun beginning start started starts starting commence commenced broke_out \
break_out broken_out
end ended ends ending finish finished stop stopped stops over
strike strikes walkout stoppage walked_out walk_out
build built building construct constructed construction erected erect completed finished \
dates date raised
sign signed signing signature signatures initialled
agree agreed agreement deal accord pact treaty settlement settled compromise
approve approved approval approves grant granted issue issued pass passed passage adopted \
adopt licence license permit given
reject rejected rejection refused turned_down
die died death deaths killed killing dead perished
injure injured injury injuries hurt wounded wounds
crash crashed collide collided collision accident derailed derailment overturned overturn pile-up
collapse collapsed gave_way give_way caved_in
explode exploded explosion blast blew_up detonated
fire fires blaze burned burnt burning flames broke_out
arrest arrested arrests detain detained detention custody held seized picked_up caught \
capture captured recaptured catch
charge charged charges charging indict indicted indictment prosecuted action
sentence sentenced jailed imprisoned jail jailing behind
convict convicted conviction guilty
plead pleaded plea
appeal appeals appealed contest contested challenge challenged
sue sued suing lawsuit suit court
resign resigned resignation resigning quit quits stepped_down step_down stepping_down
dismiss dismissed dismissal fire fired sack sacked lose_job laid_off lay_off leave \
lose_place lose_jobs lost_jobs lose_places lost_job
appoint appointed appointment named became become chosen
elect elected election vote voted voting ballot poll polls
win won victory triumph
meet met meeting meets talks summit gathered
visit visited visits visiting inspect inspected inspection examine examined examination \
check checked
inform informed tell told consult consulted know knew known heard briefed
warn warned warning warnings alert
publish published publication report findings release released
discover discovered discovery find found unearthed dug_up excavated
steal stole stolen theft rob robbed robbery raid raided burglary burgled broke_into \
break_into thieves
escape escaped escapes fled flee breakout broke_out fugitives
free freed release released freedom
abduct abducted kidnapped kidnap seized taken hostage captivity captors
attack attacked attacks assault assaulted stormed raid
shoot shot shooting gunfire opened_fire
flood flooded flooding floods surge inundated
evacuate evacuated evacuation
move moved
repair repaired repairs mend mended fix fixed
work worked works working function functioned functioning operate operating
attend attended attending present presence attendance came
pay paid pays paying payment
invest invested investment
sell sold sale selling
ask asked request requested seek sought apply applied
ban banned ban suspend suspended suspension sanction sanctioned punish punished punishment \
penalised
find found see saw seen observed observe detect detected
notice noticed noticing spot spotted
identify identified known identity
destroy destroyed lost lose burned burnt gutted wrecked
damage damaged damages
arrive arrived arrival reached reach came
leave left departed departure
return returned
announce announced announcement unveiled
decide decided decision rule ruled ruling verdict
debate debated
marry married wedding
born birth
graduate graduated
diagnose diagnosed diagnosis
operation operated surgery
land landed landing
merge merged merger
promise promised pledge pledged
apologise apologised apology apologies sorry apologize apologized
sanction sanctions
deliver delivered delivery deliveries handed_over hand_over receive received
perform performed performance premiere premiered
sink sank sunk went_down capsized
leak leaked
contact contacted spoke spoken speak
install installed
produce produced production
admit admitted admits admission accept accepted join joined
raised went_off go_off sounded sound rang triggered
unanimous unanimously unanimity
armed weapons weapon guns
""".strip()

#: "took over", "lost their jobs"
_PARTICLE = re.compile(
    r"\s(?:(?:his|her|its|their|the)\s)?(up|out|over|off|down|in|into|away|fire|jobs?|places?)\b"
)
Kinds = frozenset[int]
_NONE: Kinds = frozenset()


@cache
def _kinds() -> tuple[dict[str, Kinds], dict[str, dict[str, Kinds]]]:
    """The kinds of event by stem, and by stem and particle."""
    single: dict[str, Kinds] = {}
    double: dict[str, dict[str, Kinds]] = {}
    for number, line in enumerate(_EVENTS.splitlines()):
        for word in line.split():
            verb, _, particle = word.partition("_")
            for stem in stems(verb):
                table = double.setdefault(stem, {}) if particle else single
                key = particle or stem
                table[key] = table.get(key, _NONE) | {number}
    return single, double


@cache
def _stems_of() -> dict[int, frozenset[str]]:
    single, double = _kinds()
    out: dict[int, set[str]] = {}
    for stem, kinds in single.items():
        for kind in kinds:
            out.setdefault(kind, set()).add(stem)
    for stem, particles in double.items():
        for kind in _NONE.union(*particles.values()):
            out.setdefault(kind, set()).add(stem)
    return {kind: frozenset(found) for kind, found in out.items()}


def stems_of(kinds: Kinds) -> frozenset[str]:
    """The stems of all words that may tell of one of some kinds of event."""
    return frozenset[str]().union(*(_stems_of()[kind] for kind in kinds))


def kinds_of(text: str, end: int, stem: str) -> Kinds:
    """The kinds of event that a word may tell of, which ends at ``text[end]``."""
    single, double = _kinds()
    found = single.get(stem, _NONE)
    if stem in double and (particle := _PARTICLE.match(text, end)):
        found |= double[stem].get(particle[1], _NONE)
    return found
