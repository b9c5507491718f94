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
acquire acquired acquisition buy bought buying purchase purchased takeover took_over take_over \
taken_over
found founded founder founding establish established set_up
lead led leads leading head headed heads charge helm run runs ran running chief director operate \
operating operated
open opened opens opening reopen reopened inaugurate inaugurated inauguration launch launched
close closed closing closure shut shutdown
begin began begun beginning start started starts starting commence commenced broke_out break_out \
broken_out
heed heeded followed acted act obeyed listened
end ended ends ending finish finished stop stopped stops over
strike strikes walkout stoppage walked_out walk_out
build built building construct constructed construction erected erect completed finished dates \
date raised
sign signed signing signature signatures initialled
agree agreed agreement deal accord pact treaty settlement settled compromise
approve approved approval approves grant granted issue issued pass passed passage adopted adopt \
licence license permit given
reject rejected rejection refused turned_down
die died death deaths killed killing dead perished
crash crashed collide collided collision accident derailed derailment overturned overturn pile-up
collapse collapsed gave_way give_way caved_in
explode exploded explosion blast blew_up detonated
fire fires blaze burned burnt burning flames broke_out
arrest arrested arrests detain detained detention custody held seized picked_up caught capture \
captured recaptured catch
charge charged charges charging indict indicted indictment prosecuted action
sentence sentenced jailed imprisoned jail jailing behind
convict convicted conviction guilty
plead pleaded plea
appeal appeals appealed contest contested challenge challenged
sue sued suing lawsuit suit court
resign resigned resignation resigning quit quits stepped_down step_down stepping_down
dismiss dismissed dismissal fire fired sack sacked lose_job laid_off lay_off leave lose_place \
lose_jobs lost_jobs lose_places lost_job
appoint appointed appointment named became become chosen
elect elected election vote voted voting ballot poll polls
win won victory triumph
meet met meeting meets talks summit gathered
visit visited visits visiting inspect inspected inspection examine examined examination check \
checked
inform informed told consult consulted know knew known heard briefed
warn warned warning warnings alert
publish published publication report findings release released
discover discovered discovery find found unearthed dug_up excavated
steal stole stolen theft rob robbed robbery raid raided burglary burgled broke_into break_into \
thieves
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
ask asked request requested seek sought apply applied
ban banned suspend suspended suspension sanction sanctioned punish punished punishment penalised
find found see saw seen observed observe detect detected
notice noticed noticing spot spotted
identify identified known identity
destroy destroyed lost lose burned burnt gutted wrecked
damage damaged damages
arrive arrived arrival reached reach came
leave left departed departure
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
apologise apologised apology apologies sorry apologize apologized
sanction sanctions
deliver delivered delivery deliveries handed_over hand_over receive received
perform performed performance premiere premiered
sink sank sunk went_down capsized
contact contacted spoke spoken speak
install installed
produce produced production
admit admitted admits admission accept accepted join joined
raised went_off go_off sounded sound rang triggered
unanimous unanimously unanimity
armed weapon weapons gun guns knife
test tested tests testing sample samples swab screened
spill spilled spillage slick leak leaked leaking seeped escaped
pollute polluted pollution contaminate contaminated contamination tainted
declare declared proclaim proclaimed impose imposed state
apologise apologised apologize apologized apology regret regrets regretted remorse contrition
asleep sleep slept sleeping dozed_off nodded_off dozing dozed
alarm siren sirens sound sounded wail wailed blared blare rang ring
wear wore worn wearing carry carried carrying fitted equipped
exclude excluded ruled_out rule_out ruling_out rules_out discount discounted
promise promised promises guarantee guaranteed guarantees assure assured assurance assurances \
commit committed commitment pledge pledged vow vowed undertaking
choose chose chosen select selected pick picked award awarded
busy running operating
hide hid hidden hiding conceal concealed covered_up cover_up secret
reveal revealed reveals disclose disclosed disclosure publish published public release released
insure insured insurance cover covered coverage policy
inform informed notice notify notified notification warn warned warning told alerted
foresee foresaw foreseen forecast predict predicted prediction anticipate anticipated
probe investigate investigated investigation inquiry enquiry examine
begin began begun start started open opened launch launched
allow allowed allows allowing permit permits permitted legal lawful authorise authorised \
authorize authorized let
permit permission consent consented approval authorisation clearance licence license
admit admitted admits admitting admission confess confessed confesses confession concede conceded \
concedes acknowledge acknowledged acknowledges own_up owned_up
concede conceded concession accept accepted
accept accepted accepts accepting acceptance agree agreed agreeing take_up took_up taken_up
call called telephone telephoned phone phoned rang rung ring contact contacted
shake shook shaken handshake
rise rises rose risen rising go_up goes_up went_up gone_up going_up increase increased increases \
raise raised raising put_up dearer hike
fall fell fallen cut cuts reduce reduced lower lowered come_down go_down cheaper drop dropped
add raised improve improved
free freed release released releasing handed_over let_go
seal sealed bricked_up shut_off blocked_off
retaliate retaliated retaliation strike_back striking_back hit_back hitting_back
mayday distress sos
cancel cancelled canceled called_off call_off scrap scrapped abandon abandoned drop dropped axed
postpone postponed put_off delay delayed delays
go_ahead went_ahead gone_ahead take_place took_place taken_place held
turn_up turned_up show_up showed_up appear appeared appearing attend attended come came
enter entered entering go_in went_in gone_in went_inside inside
speak spoke spoken testify testified testimony evidence witness stand
infect infected infection caught virus ill sick sickened
return returned returning give_back gave_back given_back handed_back hand_back sent_back \
restitution restored
repay repaid repayment refund refunded refunds reimburse reimbursed paid_back pay_back
compensate compensated compensation damages payout
sell sold sells selling sale buyer buyers
offer offered offers bid bids
lend lent loan loaned loans borrowed
genuine authentic real authenticated
fake forged forgery forgeries counterfeit
drunk alcohol drink drinking drank intoxicated sober
film filmed footage camera cameras video recording recorded tape taped
photograph photographed photo photos picture pictures
record recorded recording
recover recovered recovery found retrieve retrieved
search searched searches searching combed
play played playing plays appear appeared start started lined_up
score scored scores goal goals
renew renewed renewal extend extended extension prolonged
resume resumed restart restarted restored
withdraw withdrew withdrawn withdrawing withdrawal pull_out pulled_out drop dropped back_out
bail bailed
match matched matches dna fingerprints fingerprint
extradite extradited extradition surrendered handed_over
pardon pardoned clemency amnesty
interview interviewed question questioned questioning interrogated interrogation
bribe bribed bribes bribery kickbacks kickback
lie lied lies lying mislead misled perjury
threaten threatened threats threat threatening
retire retired retires retiring retirement
replace replaced replacement successor substitute stand-in
maintain maintained maintenance service serviced overhaul overhauled
lock locked locks padlocked bolted
switch_off switched_off turned_off turn_off cut_off
switch_on switched_on turned_on turn_on
fund funded funding finance financed subsidy subsidies subsidised grant grants
cheat cheated cheating doping doped
copy copied copying plagiarise plagiarised plagiarism
edit edited cut shortened
translate translated translation
subpoena subpoenaed summons summoned
vaccinate vaccinated vaccination jab jabs
train trained training
translate interpreter
join joined joining member
endorse endorsed endorsement back backed backing support supported supports
oppose opposed opposes opposition objected object objection objections
protest protested protests demonstrate demonstrated demonstration
complain complained complaint complaints
report reported reports
request requested requests ask asked asks sought
veto vetoed
abstain abstained abstention
resist resisted resistance struggle struggled fought_back
brake braked brakes braking
speed speeding speeded
signal signals signalled
stab stabbed stabbing knife knifed
poison poisoned poisoning
rape raped
inherit inherited inheritance heir heirs will
own owned owns owner owners
rent rents rented lease leased tenant
use used uses using
mention mentioned mentions cite cited name named
read reads reading
write wrote written
watch watched saw seen
consult consulted consultation asked
touch touched
succeed succeeded success successful worked
survive survived survivors
married marry marriage wife husband
consider considered
prepare prepared preparation
paint painted painting
sing sang sung singing
dance danced
applaud applauded applause ovation clapped
boo booed boos jeered
sell_out sold_out
rehearse rehearsed rehearsal rehearsals
insulate insulated
stand stands standing stood
pension pensions
strike_action walkout ballot balloted
confirm confirmed confirms confirmation
break broke broken
injure injured injury injuries hurt wounded wounds burns bruises fracture fractures broken
intervene intervened intervention
rescue rescued saved
clear cleared
blame blamed blames fault
review reviewed reviews reviewing
monitor monitored monitoring
ration rationed rationing
""".strip()

#: "took over", "lost their jobs"
_PARTICLE = re.compile(
    r"\s(?:(?:his|her|its|their|the)\s)?(up|out|over|off|on|down|in|inside|into|away|back|ahead|fire"
    r"|jobs?|places?|go|action|coming)\b"
)
#: Verbs too common to have a stem say something only with a particle, or in the passive.
_COMMON = re.compile(
    r"\b(come|coming|came|go|goes|going|gone|went)\s(up|down|in|inside|off|out|ahead|over)\b"
    r"|\b(?:been|be|being|was|were|not|never)\s(told)\b"
)
#: Most sentences have none of these.
_MAY_BE_COMMON = re.compile(r" (?:told\b|com(?:e|ing) |came |go(?:es|ing|ne)? |went )")
_FORMS_OF = {
    "coming": "come",
    "came": "come",
    "goes": "go",
    "going": "go",
    "gone": "go",
    "went": "go",
}
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
            found = stems(verb)
            if not found:
                key = f"{_FORMS_OF.get(verb, verb)}_{particle}".rstrip("_")
                single[key] = single.get(key, _NONE) | {number}
            for stem in found:
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


def common_verbs(text: str) -> list[tuple[int, int, str]]:
    """Where verbs too common for a stem tell of an event, with what stands for their stem."""
    if _MAY_BE_COMMON.search(text) is None:
        return []
    return [
        (
            *match.span(3 if match[3] else 1),
            match[3] or f"{_FORMS_OF.get(match[1], match[1])}_{match[2]}",
        )
        for match in _COMMON.finditer(text)
    ]
