"""Facts told by two newsrooms each in their own words, to plant changes and harmless variations in.

``{v}`` is where the value stands. ``changed`` are values that cannot both be true of what is told,
``harmless`` ways to write one value. Written for this bench; the places and people are invented
but for countries. Both sets were read while the rules were made: their figures say what the rules
do, not how they do on what nobody has seen.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    tellings: tuple[str, str]
    changed: tuple[tuple[str, str], ...]
    harmless: tuple[tuple[str, str], ...] = ()
    #: When the two articles came out.
    published: tuple[str, str] = ("2024-05-01T08:00Z", "2024-05-01T08:00Z")
    #: The kind that the row of a changed value should have, where only one is right.
    shown_as: str | None = None
    #: Whether the values also stand the other way round.
    both_orders: bool = True


DEVELOPMENT = (
    Case(
        "number",
        (
            "The fire at the Halden paper mill killed {v} workers, the company said on Tuesday.",
            "{v} workers died when flames tore through the Halden mill, according to its owner.",
        ),
        (("12", "14"), ("Nine", "Eleven"), ("23", "32")),
        (("12", "Twelve"), ("nine", "9"), ("at least 20", "21")),
    ),
    Case(
        "number",
        (
            "Some 2,400 people had to leave their homes and {v} were injured in the Arlo floods.",
            "{v} people were injured in the flooding around Arlo, hospitals reported.",
        ),
        (("31", "43"), ("17", "71")),
        (("31", "thirty-one"), ("1,200", "1200")),
    ),
    Case(
        "percent",
        (
            "Torvia’s central bank raised its main interest rate to {v} on Thursday.",
            "The main interest rate in Torvia goes to {v}, its central bank decided on Thursday.",
        ),
        (("4.25%", "4.5%"), ("3 per cent", "5 per cent")),
        (("2%", "2 per cent"), ("2 percent", "two percent"), ("4.5%", "4.5 percent")),
    ),
    Case(
        "percent",
        (
            "Unemployment in Ostland fell to {v} in March, the statistics office said.",
            "Ostland’s unemployment rate dropped to {v} in March, according to official figures.",
        ),
        (("6.1%", "6.4%"), ("5.8 per cent", "8.5 per cent")),
        (("6.1%", "6.1 per cent"), ("7%", "seven percent")),
    ),
    Case(
        "money",
        (
            "The government will spend {v} on the new railway between Varn and Kolby.",
            "Building the railway from Varn to Kolby is to cost the government {v}.",
        ),
        (("$320bn", "$230bn"), ("€4.2 million", "€2.4 million")),
        (("$320bn", "$320 billion"), ("€4.2m", "4.2 million euros"), ("£900,000", "£0.9m")),
    ),
    Case(
        "money",
        (
            "Lumen Foods agreed to pay a fine of {v} over its labels.",
            "Regulators fined Lumen Foods {v} for misleading labels.",
        ),
        (("$15 million", "$50 million"), ("$1.2bn", "$1.4bn")),
        (("$15m", "$15 million"), ("$1.2bn", "1.2 billion dollars")),
    ),
    Case(
        "date",
        (
            "The two presidents will meet in Geneva on {v} to sign the fisheries accord.",
            "A fisheries accord is to be signed when the presidents meet in Geneva on {v}.",
        ),
        (("3 May", "5 May"), ("12 June", "21 June"), ("Monday", "Thursday")),
        (("3 May", "May 3"), ("12 June", "June 12")),
    ),
    Case(
        "date",
        (
            "The museum in Kolby, closed since {v}, will reopen next month.",
            "Kolby’s museum has been closed since {v} and reopens next month.",
        ),
        (("2018", "2019"), ("March 2020", "May 2020")),
        (("2018", "2018"), ("March 2020", "Mar. 2020")),
    ),
    Case(
        "date",
        (
            "Polls in the Varn by-election close at {v} on Sunday.",
            "Voters in the Varn by-election have until {v} on Sunday, when polls close.",
        ),
        (("8 p.m.", "9 p.m."), ("18:00", "20:00")),
        (("8 p.m.", "20:00"), ("9pm", "9 p.m.")),
    ),
    Case(
        "name",
        (
            "Police named the man arrested after the robbery at the Arlo bank as {v}.",
            "The man arrested after the robbery at the Arlo bank was named by police as {v}.",
        ),
        (("Tomas Reyl", "Jonas Brandt"), ("Peter Holm", "Peter Lund")),
        (("Tomas Reyl", "Mr Reyl"), ("Peter Holm", "Holm")),
    ),
    Case(
        "name",
        (
            "{v} won the mayoral election in Port Sellin with a narrow lead.",
            "With a narrow lead, {v} won the election for mayor in Port Sellin.",
        ),
        (("Mara Lindqvist", "Ana Duarte"), ("Ivo Marsh", "Leon Castellan")),
        (("Mara Lindqvist", "Dr. Mara Lindqvist"), ("Ivo Marsh", "Mr. Marsh")),
    ),
    Case(
        "place",
        (
            "A light aircraft came down near {v} shortly after noon, and its pilot was unhurt.",
            "The pilot was unhurt when a light aircraft came down near {v} shortly after noon.",
        ),
        (("Kolby", "Varn"), ("Halden", "Port Sellin")),
        (("Kolby", "Kolby"), ("the town of Varn", "Varn")),
    ),
    Case(
        "place",
        (
            "The next round of talks on the canal will be held in {v} in the autumn.",
            "Talks on the canal go into their next round in {v} in the autumn.",
        ),
        (("Vienna", "Geneva"), ("Norway", "Sweden")),
        (("the United Kingdom", "Britain"), ("the U.S.", "the United States")),
    ),
    Case(
        "negation",
        (
            "The harbour master said the Aurelia {v} an inspection certificate when it sailed.",
            "The Aurelia {v} an inspection certificate when it sailed, the harbour master said.",
        ),
        (("had", "did not have"), ("carried", "carried no")),
        (("had", "had"), ("did not have", "didn’t have")),
    ),
    Case(
        "negation",
        (
            "The ministry {v} buy the disputed vaccines from Torvia this year.",
            "This year the ministry {v} buy the disputed vaccines from Torvia.",
        ),
        (("will", "will not"), ("did", "did not")),
        (("will not", "won’t"), ("did not", "didn’t")),
    ),
)

SECOND = (
    Case(
        "number",
        (
            "Rescuers pulled {v} miners alive from the collapsed shaft at Grenne on Saturday.",
            "{v} miners were rescued on Saturday from the shaft that collapsed at Grenne.",
        ),
        (("18", "16"), ("Seven", "Five"), ("33", "38")),
        (("18", "eighteen"), ("seven", "7")),
    ),
    Case(
        "number",
        (
            "The earthquake in the Sarn valley left {v} people dead and thousands without shelter.",
            "Thousands are without shelter after the Sarn valley earthquake, which killed {v} "
            "people.",
        ),
        (("140", "410"), ("86", "68"), ("1,022", "1,032")),
        (("140", "140"), ("more than 80", "86")),
    ),
    Case(
        "number",
        (
            "Airline Nordvind will cut {v} jobs at its Brekka hub by the end of the year.",
            "{v} jobs go at the Brekka hub of the airline Nordvind before the year is out.",
        ),
        (("450", "540"), ("1,300", "1,800")),
        (("450", "450"), ("1,300", "1300")),
    ),
    Case(
        "percent",
        (
            "Inflation in Merania slowed to {v} in September from a year earlier.",
            "Consumer prices in Merania rose by {v} in the year to September, as inflation slowed.",
        ),
        (("2.4%", "2.7%"), ("3.1 per cent", "1.3 per cent")),
        (("2.4%", "2.4 per cent"), ("3 percent", "three per cent")),
    ),
    Case(
        "percent",
        (
            "Turnout in the referendum was {v}, the electoral commission of Merania said.",
            "The electoral commission of Merania put turnout in the referendum at {v}.",
        ),
        (("61%", "16%"), ("54.2%", "52.4%")),
        (("61%", "61 percent"), ("54.2 per cent", "54.2%")),
    ),
    Case(
        "money",
        (
            "Brekka Shipyard has won an order worth {v} for two icebreakers.",
            "An order for two icebreakers, worth {v}, goes to Brekka Shipyard.",
        ),
        (("€640m", "€460m"), ("$2.1 billion", "$1.2 billion")),
        (("€640m", "640 million euros"), ("$2.1bn", "$2.1 billion")),
    ),
    Case(
        "money",
        (
            "Thieves took jewels valued at {v} from the Linden gallery overnight.",
            "Jewels worth {v} were stolen overnight from the Linden gallery.",
        ),
        (("£3 million", "£8 million"), ("£250,000", "£520,000")),
        (("£3m", "£3 million"), ("£250,000", "£0.25m")),
    ),
    Case(
        "date",
        (
            "The spacecraft Petrel is due to land on the Moon on {v}, its operator said.",
            "The operator of the spacecraft Petrel expects it to land on the Moon on {v}.",
        ),
        (("14 August", "16 August"), ("2 July", "20 July"), ("Friday", "Tuesday")),
        (("14 August", "August 14"), ("2 July", "July 2")),
    ),
    Case(
        "date",
        (
            "The bridge over the Lode was built in {v} and is to be replaced.",
            "Built in {v}, the bridge over the Lode is to be replaced.",
        ),
        (("1931", "1913"), ("1968", "1986")),
        (("1931", "1931"), ("1968", "1968")),
    ),
    Case(
        "date",
        (
            "The curfew in Grenne begins at {v} and lasts until dawn, the prefect announced.",
            "From {v} until dawn a curfew holds in Grenne, the prefect announced.",
        ),
        (("10 p.m.", "11 p.m."), ("21:00", "23:00")),
        (("10 p.m.", "22:00"), ("9pm", "9 p.m.")),
    ),
    Case(
        "name",
        (
            "The board of Nordvind appointed {v} as chief executive on Monday.",
            "On Monday {v} was appointed chief executive by the board of Nordvind.",
        ),
        (("Eva Strand", "Karin Moe"), ("Olaf Berg", "Stig Dahl")),
        (("Eva Strand", "Ms Strand"), ("Olaf Berg", "Mr Berg")),
    ),
    Case(
        "name",
        (
            "The goal that decided the cup final for Brekka was scored by {v} in extra time.",
            "{v} scored the goal that decided the cup final for Brekka in extra time.",
        ),
        (("Luca Ferrant", "Milo Sander"), ("Pavel Orne", "Dario Linz")),
        (("Luca Ferrant", "Ferrant"), ("Pavel Orne", "Orne")),
    ),
    Case(
        "place",
        (
            "The tanker ran aground off {v} on Sunday and is leaking oil.",
            "Oil is leaking from a tanker that ran aground off {v} on Sunday.",
        ),
        (("Cape Morrow", "Sable Point"), ("Ireland", "Scotland")),
        (("Cape Morrow", "Cape Morrow"), ("the Netherlands", "Holland")),
    ),
    Case(
        "place",
        (
            "The suspected forger was arrested in {v} after a tip from a dealer.",
            "After a tip from a dealer, the suspected forger was arrested in {v}.",
        ),
        (("Lisbon", "Madrid"), ("Brekka", "Grenne")),
        (("the United States", "America"), ("Brekka", "the city of Brekka")),
    ),
    Case(
        "negation",
        (
            "The inquiry found that the pilot {v} warned of the storm before take-off.",
            "Before take-off the pilot {v} warned of the storm, the inquiry found.",
        ),
        (("was", "was not"), ("had been", "had not been")),
        (("was not", "wasn’t"), ("had not been", "hadn’t been")),
    ),
    Case(
        "negation",
        (
            "Merania {v} join the fishing treaty, its prime minister told parliament.",
            "Its prime minister told parliament that Merania {v} join the fishing treaty.",
        ),
        (("will", "will not"), ("would", "would never")),
        (("will not", "won’t"), ("would not", "wouldn’t")),
    ),
)

#: What else both newsrooms write, about other things: nothing here may be taken for a difference.
BACKGROUND = (
    (
        "Residents gathered outside the town hall in the afternoon to ask for answers.",
        "Traders on the square said business had been slow for weeks.",
        "A spokeswoman declined to comment on the cost of the repairs.",
        "In 2015 a similar event drew 300 visitors to the region.",
        "The weather service expects rain of up to 20 millimetres tomorrow.",
    ),
    (
        "A crowd formed at the town hall later in the day.",
        "Schools in the district stay open, the council said.",
        "Opposition members called for an independent review of the matter.",
        "Two years ago 45 families moved away from the district.",
        "Forecasters speak of winds of 70 kilometres an hour for tomorrow.",
    ),
)
