"""Small closed classes of words that the extractors share."""

from __future__ import annotations

#: Words that never name anything by themselves, however they are written.
FUNCTION_WORDS = frozenset(
    """a about above across after again against ago ahead all almost along already also although
    always am amid among an and another any anyone anything are around as aside at away back
    be became because become been before behind being below beneath beside besides between beyond
    both but by can cannot could despite did do does doing done down due during each either
    else enough especially even ever every everyone everything except far few fewer finally first
    following for former from further given had half has have having he hence her here hers herself
    him himself his how however i if in indeed inside instead into is it its itself just last
    later latest least less let like likely little many may me meanwhile might mine more moreover
    most mostly much must my myself near nearly neither never nevertheless new next no nobody none
    nor not nothing notably now of off often on once one only onto or other others otherwise our
    ours ourselves out outside over overall own per perhaps plus previously prior rather re recently
    same second several shall she should since so some somebody someone something sometimes soon
    still subsequently such than that the their theirs them themselves then there thereafter
    therefore these they third this those though three through throughout thus to today together
    tomorrow tonight too toward towards two under unless unlike until unto up upon us versus very
    via was we were what whatever when whenever where whereas wherever whether which while who
    whoever whom whose why will with within without would yes yesterday yet you your yours
    yourself don't didn't doesn't isn't wasn't weren't aren't won't can't couldn't wouldn't
    shouldn't hasn't haven't hadn't it's he's she's that's there's they're we're you're i'm i've
    we've they've i'd we'd he'd she'd they'd i'll we'll he'll she'll they'll what's
    here's let's""".split()
)

#: Common nouns, adjectives and adverbs that open English news sentences and are not names.
OPENERS = frozenset(
    """about according additionally activists agency aid analysts anyone army authorities bodies
    campaigners children citizens civilians clearly commuters companies conditions construction
    council councillors court critics crowds currently customers dozens drivers early earlier
    economists eight election emergency employees engineers environmental eventually everything
    evidence exports ex experts families farmers fans fewer fighting figures fire firefighters five
    flights flooding flood floods food footage forces four fighters friends fuel global government
    government's guards health heavy hospital hospitals housing hundreds images immediately
    industry inflation initially insurgents inspectors internet investigators investors
    journalists judges killing large late lawmakers lawyers leaders leading local long major
    managers media medics members men military millions militants ministers money more motorists
    music national neighbours negotiators nine no nurses officers officials oil older opponents
    opposition organisers organizers original others parents parliament parts passengers
    patients people photographs photos pictures plans police political politicians power prices
    prime prosecutors protesters protests public pupils rain reporters reports rescue rescuers
    research researchers residents roads sales schools scientists scores security seven shares
    shops similarly six social soldiers sources speaking staff state states stocks streets strong
    students supporters survivors teachers teams ten tens thousands towns trade traders trains
    tourists troops twelve twenty unfortunately union unions victims video villagers
    violence volunteers voters wages war water weather whatever witnesses women workers
    world year years young""".split()
)

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip
MONTHS_OF: dict[str, dict[str, int]] = {
    "en": MONTHS,
    "de": {
        name: number
        for number, names in enumerate(
            ("januar jänner", "februar", "märz", "april", "mai", "juni", "juli", "august",
             "september", "oktober", "november", "dezember"), 1)
        for name in names.split()
    },
    "fr": {
        name: number
        for number, name in enumerate(
            ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
             "septembre", "octobre", "novembre", "décembre"), 1)
    },
    "es": {
        name: number
        for number, name in enumerate(
            ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
             "septiembre", "octubre", "noviembre", "diciembre"), 1)
    },
}  # fmt: skip
WEEKDAYS_OF: dict[str, dict[str, int]] = {
    "en": {
        name: number
        for number, name in enumerate(
            ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    },
    "de": {
        name: number
        for number, names in enumerate(
            ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend",
             "sonntag"))
        for name in names.split()
    },
    "fr": {
        name: number
        for number, name in enumerate(
            ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))
    },
    "es": {
        name: number
        for number, name in enumerate(
            ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"))
    },
}  # fmt: skip

#: Verbs that report speech, in the forms that follow or precede a speaker.
REPORTING_VERBS = (
    "said says say saying told tells tell added adds stated states announced announces claimed "
    "claims alleged alleges argued argues asserted asserts insisted insists warned warns denied "
    "denies confirmed confirms admitted admits acknowledged acknowledges explained explains noted "
    "notes reported reports revealed reveals suggested suggests believes believed thinks tweeted "
    "wrote writes replied responded asked declared declares maintained maintains complained "
    "complains conceded concedes concluded concludes estimated estimates promised promises pledged "
    "pledges vowed vows testified testifies predicted predicts recalled recalls remarked remarks "
    "commented cautioned continued joked urged"
).split()
