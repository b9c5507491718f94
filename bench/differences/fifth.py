"""Facts that two newspapers tell, one rewriting the wire lightly, the other less so.

Written without sight of the rules. The format is that of :mod:`bench.differences.cases`; a case
whose template is ``{v}`` alone gives whole sentences. Wednesday 1 May 2024 is the day of both
papers unless a case says otherwise.
"""

from __future__ import annotations

from bench.differences.cases import Case

LATER = ("2024-05-01T08:00Z", "2024-05-02T17:30Z")

NUMBERS = (
    Case(
        "number",
        (
            "A ferry carrying tourists capsized off the island of Korrin on Sunday, killing {v} "
            "people, the coastguard said.",
            "A ferry carrying holidaymakers capsized off Korrin island on Sunday, killing {v} "
            "people, according to the coastguard.",
        ),
        (("11", "13"), ("six", "nine")),
        (("11", "eleven"), ("six", "6"), ("more than 40", "43")),
    ),
    Case(
        "number",
        (
            "The chipmaker Sildane said it would cut {v} jobs by the end of the year, most of them "
            "at its plant in Torrow.",
            "Sildane, which supplies chips to car manufacturers, is cutting {v} jobs before the "
            "year is out, chiefly at the Torrow works.",
        ),
        (("1,800", "8,100"), ("650", "560")),
        (("1,800", "1800"), ("about 650", "650"), ("2,000", "two thousand")),
    ),
    Case(
        "number",
        (
            "Doctors at St Orlan’s hospital are treating {v} miners for smoke inhalation after a "
            "fire broke out underground at the Brannock colliery on Monday evening.",
            "A blaze deep inside Brannock colliery filled the galleries with fumes on Monday "
            "evening; {v} miners are being treated at St Orlan’s, a spokeswoman for the hospital "
            "said.",
        ),
        (("27", "37"), ("eight", "twelve")),
        (("27", "twenty-seven"), ("eight", "8")),
    ),
    Case(
        "number",
        (
            "Parliament approved the budget by {v} votes to 98 after a debate that lasted until "
            "dawn.",
            "Parliament passed the budget by {v} votes to 98 after debating it all night.",
        ),
        (("112", "121"), ("104", "140")),
        (("112", "a total of 112"), ("104", "exactly 104")),
    ),
    Case(
        "number",
        (
            "The school in Pellworth, which has {v} pupils, will stay shut for the rest of the "
            "week because of asbestos in the ceilings.",
            "Asbestos found above the classrooms means that Pellworth’s school, which has {v} "
            "pupils, remains closed until the weekend, the council told parents.",
        ),
        (("430", "340"), ("712", "612")),
        (("430", "about 430"), ("712", "more than 700"), ("1,150", "1150")),
    ),
    Case(
        "number",
        (
            "Striker Benno Achterberg has scored {v} goals in the league this season, more than "
            "anyone else at the club.",
            "No team-mate comes near Benno Achterberg: since the season began the forward has "
            "scored {v} league goals.",
        ),
        (("19", "21"), ("14", "24")),
        (("19", "nineteen"), ("fourteen", "14")),
    ),
    Case(
        "number",
        (
            "The expedition’s {v} climbers reached the summit of Mount Ardal shortly before noon "
            "on Tuesday, the organisers said.",
            "All {v} climbers on the expedition reached the top of Mount Ardal just before noon on "
            "Tuesday, its organisers said.",
        ),
        (("five", "seven"), ("12", "16")),
        (("five", "5"), ("12", "twelve")),
    ),
    Case(
        "number",
        (
            "Rescuers pulled {v} survivors from a collapsed apartment block in Vessina overnight, "
            "the mayor told reporters.",
            "Overnight, rescue teams brought {v} survivors out of the apartment building that "
            "collapsed in Vessina, according to the town’s mayor.",
        ),
        (("four", "seven"), ("16", "26")),
        (("four", "4"), ("16", "sixteen"), ("a dozen", "12")),
    ),
    Case(
        "number",
        (
            "Health officials in the province of Lower Marn have recorded {v} cases of measles "
            "since the start of the year.",
            "Measles is spreading in Lower Marn, where {v} cases have been registered since "
            "January 1, figures from the provincial health office show.",
        ),
        (("248", "284"), ("1,120", "1,210")),
        (("248", "nearly 250"), ("1,120", "1120")),
    ),
    Case(
        "number",
        (
            "The airline Norvane will buy {v} passenger jets from Calder Aerospace, the two "
            "companies announced on Tuesday.",
            "Norvane is to buy {v} passenger jets from Calder Aerospace, the companies said on "
            "Tuesday in a joint statement.",
        ),
        (("35", "53"), ("60", "90")),
        (("35", "thirty-five"), ("sixty", "60")),
    ),
    Case(
        "number",
        (
            "A court in Lemster sentenced the former treasurer to {v} years in prison for "
            "embezzling money from the charity.",
            "The charity’s former treasurer was sentenced to {v} years in jail for embezzlement, "
            "the Lemster court announced.",
        ),
        (("four", "six"), ("11", "14")),
        (("four", "4"), ("11", "eleven"), ("two and a half", "2.5")),
    ),
    Case(
        "number",
        (
            "Customs officers seized {v} tonnes of cocaine hidden among crates of bananas at the "
            "port of Duhaven, in what they called a record haul.",
            "In a record find for the port of Duhaven, {v} tonnes of cocaine were confiscated by "
            "customs from a container ship laden with fruit, the finance ministry said.",
        ),
        (("3.2", "2.3"), ("five", "eight")),
        (("five", "5"), ("3.2", "more than three"), ("1.5", "one and a half")),
    ),
    Case(
        "number",
        (
            "The wildfire in the Serran hills has burned {v} hectares of pine forest since Friday "
            "and forced the evacuation of two villages.",
            "Two villages have been evacuated in the Serran hills, where a wildfire has destroyed "
            "{v} hectares of pine forest since Friday.",
        ),
        (("4,600", "6,400"), ("900", "1,900")),
        (("4,600", "4600"), ("900", "some 900"), ("10,000", "ten thousand")),
    ),
    Case(
        "number",
        (
            "The union said {v} bus drivers had walked out at the Ingelby depot on Tuesday in a "
            "dispute over night shifts.",
            "Night shifts are at the heart of a quarrel at Ingelby’s bus depot, where {v} drivers "
            "went on strike on Tuesday, their union reported.",
        ),
        (("180", "280"), ("75", "57")),
        (("180", "around 180"), ("75", "seventy-five")),
    ),
)

PERCENTAGES = (
    Case(
        "percent",
        (
            "Inflation in Karelund slowed to {v} in April from 4.9% the month before, the "
            "statistics office said on Tuesday.",
            "Inflation in Karelund eased to {v} in April from 4.9% in March, the statistics office "
            "reported on Tuesday.",
        ),
        (("3.8%", "4.3%"), ("3.1%", "2.1%")),
        (("3.8%", "3.8 per cent"), ("4%", "four percent")),
    ),
    Case(
        "percent",
        (
            "Turnout in Sunday’s mayoral election in Gravenholt was {v}, the lowest since records "
            "began.",
            "The mayoral election in Gravenholt on Sunday drew a turnout of {v}, lower than in any "
            "previous vote on record.",
        ),
        (("38.2%", "32.8%"), ("41 percent", "47 percent")),
        (("41 percent", "41 per cent"), ("38.2%", "38.2 percent")),
    ),
    Case(
        "percent",
        (
            "Shares in the drugmaker Pharmadel fell {v} on Tuesday after a trial of its migraine "
            "pill was halted.",
            "Pharmadel’s decision to stop testing its migraine tablet has cost investors dearly: "
            "on Tuesday the drugmaker’s shares dropped {v}.",
        ),
        (("12%", "21%"), ("7.5%", "5.7%")),
        (("12%", "12 per cent"), ("7.5%", "7.5 percent"), ("9%", "nine per cent")),
    ),
    Case(
        "percent",
        (
            "Rents on the Marlow Gate estate will rise by {v} in July, the housing association "
            "Homestead North confirmed.",
            "Homestead North, a housing association, has confirmed to its tenants on the Marlow "
            "Gate estate that in July their rents go up by {v}.",
        ),
        (("6%", "9%"), ("4.5 per cent", "5.4 per cent")),
        (("6%", "six per cent"), ("4.5 per cent", "4.5%")),
    ),
)

MONEY = (
    Case(
        "money",
        (
            "The software group Quillon agreed on Monday to buy its smaller rival Datamere for {v} "
            "in cash.",
            "Quillon said on Monday it had agreed to buy Datamere, a smaller software rival, for "
            "{v} in cash.",
        ),
        (("$3.4bn", "$4.3bn"), ("$780 million", "$870 million")),
        (("$3.4bn", "$3.4 billion"), ("$780m", "$780 million")),
    ),
    Case(
        "money",
        (
            "A painting by the Ostrian artist Maud Lindahl fetched {v} at auction in Harvelle on "
            "Tuesday night.",
            "At an auction in Harvelle on Tuesday night a canvas by the Ostrian painter Maud "
            "Lindahl sold for {v}.",
        ),
        (("£2.6 million", "£6.2 million"), ("£450,000", "£540,000")),
        (("£2.6m", "£2.6 million"), ("£450,000", "£0.45m")),
    ),
    Case(
        "money",
        (
            "The finance minister said the state would lend the Kessing shipyard {v} to keep it "
            "from bankruptcy.",
            "To spare it insolvency, the shipyard at Kessing is to be lent {v} by the state, the "
            "finance ministry announced after a night of talks.",
        ),
        (("€32 million", "€23 million"), ("€1.1bn", "€1.4bn")),
        (("€32 million", "32 million euros"), ("€1.1bn", "€1.1 billion")),
    ),
    Case(
        "money",
        (
            "The supermarket chain Fresco Norte made a profit of {v} in the first quarter, helped "
            "by sales of its own brands.",
            "Supermarket chain Fresco Norte made a first-quarter profit of {v}, helped by strong "
            "demand for its own brands.",
        ),
        (("$46m", "$64m"), ("$1.3 billion", "$1.8 billion")),
        (("$46m", "$46 million"), ("$1.3 billion", "$1,300 million")),
    ),
    Case(
        "money",
        (
            "The league fined Athletic Corvane {v} after supporters threw flares onto the pitch in "
            "March.",
            "Athletic Corvane have been fined {v} by the league over the flares that their "
            "followers hurled onto the pitch in March.",
        ),
        (("€75,000", "€57,000"), ("€120,000", "€210,000")),
        (("€75,000", "75,000 euros"), ("€120,000", "€120k")),
    ),
    Case(
        "money",
        (
            "Repairing the storm damage to the Ulverby sea wall will cost {v}, the county’s "
            "engineers estimate.",
            "Engineers who inspected Ulverby’s sea wall after the storm have told the county that "
            "its repair is going to cost {v}.",
        ),
        (("£18 million", "£28 million"), ("£6.5m", "£9.5m")),
        (("£18 million", "£18m"), ("£6.5m", "6.5 million pounds"), ("£1bn", "one billion pounds")),
    ),
)

DATES = (
    Case(
        "date",
        (
            "The bridge over the Sarn, built in {v}, has been closed to lorries since cracks were "
            "found in its piers.",
            "The Sarn bridge, which was built in {v}, has been shut to lorries since the discovery "
            "of cracks in its piers.",
        ),
        (("1962", "1968"), ("1937", "1973")),
        (("1962", "the early 1960s"), ("1937", "the year 1937")),
    ),
    Case(
        "date",
        (
            "The prime minister, Iva Torrend, will travel to Maresk on {v} for talks on the "
            "fisheries treaty.",
            "Talks on the fisheries treaty will take Prime Minister Iva Torrend to Maresk on {v}, "
            "her office said.",
        ),
        (("Thursday", "Friday"), ("May 6", "May 9")),
        (("Thursday", "May 2"), ("6 May", "May 6"), ("Saturday", "4 May")),
    ),
    Case(
        "date",
        (
            "A gas explosion tore through a bakery in the old town of Rensby on {v}, shattering "
            "windows in the surrounding streets.",
            "Windows were blown out all over the old town of Rensby on {v} when gas exploded in a "
            "bakery, the fire service said.",
        ),
        (("Monday", "Sunday"), ("April 26", "April 28")),
        (("Monday", "April 29"), ("Sunday", "28 April"), ("April 26", "Friday")),
    ),
    Case(
        "date",
        (
            "The train left Oster Junction at {v} on Tuesday and hit the fallen tree 20 minutes "
            "later, investigators said.",
            "The train departed from Oster Junction at {v} on Tuesday and struck a fallen tree 20 "
            "minutes afterwards, according to investigators.",
        ),
        (("7.15am", "7.50am"), ("11:10 pm", "10:10 pm")),
        (("7.15am", "7:15 a.m."), ("11:10 pm", "23:10"), ("noon", "12 noon")),
    ),
    Case(
        "date",
        (
            "The new terminal at Calvery airport will open in {v}, a year later than planned.",
            "Calvery airport is opening its new terminal in {v}, twelve months behind schedule, "
            "the operator said.",
        ),
        (("September", "November"), ("June 2025", "January 2025")),
        (("September", "September 2024"), ("June 2025", "June next year")),
    ),
    Case(
        "date",
        (
            "The novelist Edda Marrow, who died on Sunday, published her first book in {v} while "
            "working as a night nurse.",
            "Edda Marrow, the novelist whose death on Sunday was announced by her family, was "
            "still nursing at night when she brought out her first book in {v}.",
        ),
        (("1978", "1987"), ("1991", "1994")),
        (("1978", "the late 1970s"), ("May 1991", "1991")),
    ),
    Case(
        "date",
        (
            "The central bank of Ruvenia will publish its next interest rate decision on {v}, it "
            "said in a statement.",
            "Ruvenia’s central bank is to announce its next decision on interest rates on {v}, "
            "according to a statement.",
        ),
        (("May 14", "May 24"), ("Tuesday", "Friday")),
        (("May 14", "14 May"), ("Tuesday", "May 7"), ("June 3", "Monday, June 3")),
    ),
    Case(
        "date",
        (
            "Polling stations in Ostria close at {v} on Sunday, and the first projections are "
            "expected within minutes.",
            "Broadcasters will not have long to wait for a first projection once polling stations "
            "across Ostria shut at {v} on Sunday.",
        ),
        (("6pm", "8pm"), ("19:30", "20:30")),
        (("8pm", "20:00"), ("6pm", "6 p.m."), ("7.30pm", "19:30")),
    ),
    Case(
        "date",
        (
            "Dockers’ leaders and the port of Albry signed a wage agreement {v}, ending a strike "
            "of three weeks.",
            "The three-week strike is over: the port of Albry and the dockers’ leaders signed a "
            "deal on wages {v}.",
        ),
        (("yesterday", "on Monday"), ("on Tuesday", "on Wednesday")),
        (
            ("yesterday", "on Tuesday"),
            ("on Tuesday", "on 30 April"),
            ("last night", "late on Tuesday"),
        ),
        published=LATER,
        both_orders=False,
    ),
)

NAMES = (
    Case(
        "name",
        (
            "The council chose {v} as the city’s new chief of police on Tuesday, ending months of "
            "wrangling.",
            "The council on Tuesday appointed {v} as the city’s new police chief after months of "
            "wrangling.",
        ),
        (("Tessa Browning", "Karla Vint"), ("Henrik Saldow", "Martin Saldow")),
        (("Tessa Browning", "Browning"), ("Henrik Saldow", "Mr Saldow")),
    ),
    Case(
        "name",
        (
            "The director {v} won the Golden Reed for best film on Saturday with her portrait of a "
            "fishing family.",
            "Best film at the festival was a portrait of a fishing family, for which the director "
            "{v} won the Golden Reed on Saturday.",
        ),
        (("Lia Ferrandi", "Nora Castell"), ("Amaia Rudd", "Amaia Lorne")),
        (("Lia Ferrandi", "Ferrandi"), ("Amaia Rudd", "Amaia M. Rudd")),
    ),
    Case(
        "name",
        (
            "The contract to build the wind farm off Skarrow has been awarded to {v}, the energy "
            "ministry said.",
            "Turbines off Skarrow will be put up by {v}, to which the energy ministry has awarded "
            "the contract for the wind farm.",
        ),
        (("Boreal Wind", "Nordhav Energy"), ("Tallis Group", "Merrin Group")),
        (
            ("Boreal Wind", "Boreal Wind Ltd"),
            ("Tallis Group", "Tallis"),
            ("Nordhav Energy", "Nordhav"),
        ),
    ),
    Case(
        "name",
        (
            "Defender {v} headed in the winning goal two minutes from time as Dunmere Rovers beat "
            "Castleby 2-1 on Tuesday.",
            "Dunmere Rovers beat Castleby 2-1 on Tuesday after defender {v} headed in the winner "
            "two minutes from the end.",
        ),
        (("Jonas Petrak", "Luis Amado"), ("Kofi Darrow", "Eli Stanger")),
        (("Jonas Petrak", "Petrak"), ("Kofi Darrow", "Darrow")),
    ),
    Case(
        "name",
        (
            "The defendant’s lawyer, {v}, told the court that her client had never been to the "
            "warehouse.",
            "Her client never set foot in the warehouse, the lawyer for the defendant, {v}, told "
            "the court.",
        ),
        (("Miriam Oates", "Paula Hendry"), ("Sonia Kell", "Sonia Brandt")),
        (("Miriam Oates", "Ms Oates"), ("Sonia Kell", "Kell")),
    ),
    Case(
        "name",
        (
            "The storm, which forecasters have named {v}, is expected to reach the west coast late "
            "on Thursday with gusts of 130 km an hour.",
            "Gusts of 130 km an hour are forecast for the west coast late on Thursday, when the "
            "storm, named {v} by meteorologists, comes ashore.",
        ),
        (("Odette", "Osric"), ("Benita", "Magnus")),
        (("Odette", "“Odette”"), ("Benita", "Storm Benita")),
    ),
    Case(
        "name",
        (
            "The parliament of Torvia elected {v} as its speaker on Monday by a margin of only "
            "three votes.",
            "On Monday, with just three votes to spare, Torvia’s parliament elected {v} as "
            "speaker.",
        ),
        (("Yannis Calloway", "Pieter Lund"), ("Anneke Vos", "Judith Vos")),
        (
            ("Yannis Calloway", "Calloway"),
            ("Anneke Vos", "Ms Vos"),
            ("Dr Pieter Lund", "Pieter Lund"),
        ),
    ),
    Case(
        "name",
        (
            "A trawler, the {v}, sank in heavy seas north of the Faller islands on Monday and its "
            "crew were picked up by helicopter.",
            "Helicopters lifted fishermen to safety on Monday when their trawler, the {v}, went "
            "down in high waves north of the Faller islands.",
        ),
        (("Silver Tern", "Golden Plover"), ("Marigold", "Anna Beatrice")),
        (("Silver Tern", "“Silver Tern”"), ("Marigold", "MV Marigold")),
    ),
)

PLACES = (
    Case(
        "place",
        (
            "A light aircraft crashed in {v} on Sunday afternoon, killing the pilot, police said.",
            "A light aircraft came down in {v} on Sunday afternoon, killing its pilot, according "
            "to police.",
        ),
        (("Hexley", "Torbeck"), ("Lunnick", "Farrowby")),
        (("Hexley", "the town of Hexley"), ("Lunnick", "the village of Lunnick")),
    ),
    Case(
        "place",
        (
            "The carmaker Velox will build its battery plant in {v}, creating 900 jobs.",
            "Some 900 jobs are promised by Velox, the carmaker, which is to build its battery "
            "factory in {v}.",
        ),
        (("Ostermark", "Sundmark"), ("Karsund", "Brevin Bay")),
        (
            ("Ostermark", "the region of Ostermark"),
            ("Karsund", "Karsund, a port in the north"),
        ),
    ),
    Case(
        "place",
        (
            "The foreign ministers of Norland and Torvia met in {v} on Tuesday for the first time "
            "since the border was closed.",
            "Not since the border was closed had the two spoken face to face: on Tuesday the "
            "foreign ministers of Norland and Torvia met in {v}.",
        ),
        (("Solvane", "Kestrin"), ("Aldersee", "Ravna")),
        (
            ("Solvane", "the lakeside town of Solvane"),
            ("Aldersee", "the southern resort of Aldersee"),
        ),
    ),
    Case(
        "place",
        (
            "Police arrested the two brothers at a guesthouse in {v} early on Monday after a tip "
            "from a neighbour.",
            "Acting on a neighbour’s tip, police arrested the brothers early on Monday at a "
            "guesthouse in {v}.",
        ),
        (("Pinhallow", "Great Dorrin"), ("Ebbsford", "Cray Hollow")),
        (
            ("Pinhallow", "the village of Pinhallow"),
            ("Great Dorrin", "the town of Great Dorrin"),
        ),
    ),
    Case(
        "place",
        (
            "In 2026 the championship will be held in {v}, the federation decided on Tuesday.",
            "The federation decided on Tuesday that the 2026 championship will take place in {v}.",
        ),
        (("Norland", "Torvia"), ("Calmera", "Istrand")),
        (
            ("Calmera", "the city of Calmera"),
            ("Istrand", "Istrand, the capital of Norland"),
        ),
    ),
    Case(
        "place",
        (
            "The epicentre of the earthquake lay directly beneath {v}, the seismological institute "
            "said.",
            "People as far away as the coast were woken by the earthquake, whose epicentre lay "
            "right under {v}, seismologists reported.",
        ),
        (("Quellin", "Moravan"), ("San Telo", "San Breda")),
        (
            ("Quellin", "the city of Quellin"),
            ("San Telo", "San Telo, the provincial capital"),
        ),
    ),
)

NEGATIONS = (
    Case(
        "negation",
        (
            "The defence minister {v} resign over the leaked documents, her office said on "
            "Tuesday.",
            "Her office said on Tuesday that the defence minister {v} step down because of the "
            "leaked documents.",
        ),
        (("will", "will not"), ("would", "would not")),
        (
            ("will not", "won’t"),
            ("would not", "wouldn’t"),
            ("will not", "is not going to"),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The airport at Calder Point was closed on Tuesday because of the fog.",
                "Calder Point airport was not closed on Tuesday in spite of the fog, its operator "
                "said.",
            ),
            (
                "The appeal court in Arlen rejected the former mayor’s appeal against his "
                "conviction on Monday.",
                "The former mayor’s appeal against his conviction was upheld on Monday by the "
                "appeal court in Arlen.",
            ),
        ),
        (
            (
                "The chemical maker Brint denied that it had known of the leak in the pipe.",
                "Brint, a maker of chemicals, said it had not known that the pipe was leaking.",
            ),
            (
                "The mayor of Kolm did not attend the ceremony for the victims on Monday.",
                "Kolm’s mayor stayed away from Monday’s ceremony for the victims.",
            ),
            (
                "The talks on the fishing quota ended without an agreement on Tuesday night.",
                "No agreement was reached when the talks on the fishing quota ended on Tuesday "
                "night.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "The ferry’s crew {v} received the warning about the wind before leaving port, "
            "investigators said.",
            "Before it left port the crew of the ferry {v} received the wind warning, "
            "investigators found.",
        ),
        (("had", "had not"), ("had", "had never")),
        (("had not", "hadn’t"), ("had not", "had never")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "Norland’s parliament voted on Tuesday to ban the sale of fireworks to the public.",
                "The parliament of Norland voted on Tuesday not to ban the sale of fireworks to "
                "the public.",
            ),
            (
                "The injured climber survived the operation on Sunday night, the hospital in "
                "Ardal confirmed.",
                "The hospital in Ardal said the injured climber did not survive the operation on "
                "Sunday night.",
            ),
        ),
        (
            (
                "Nobody was hurt when a tram left the rails in Varnby on Monday.",
                "A tram left the rails in Varnby on Monday without anyone being hurt.",
            ),
            (
                "The lender Castor Bank failed to meet the regulator’s deadline for raising "
                "capital.",
                "Castor Bank did not meet the deadline that the regulator had set for raising "
                "capital.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "Striker Benno Achterberg {v} fit for Saturday’s cup final, his coach said on Tuesday.",
            "On Tuesday the coach said that Achterberg, the club’s striker, {v} fit for the cup "
            "final on Saturday.",
        ),
        (("is", "is not"), ("will be", "will not be")),
        (("is not", "isn’t"), ("will not be", "won’t be"), ("will be", "is going to be")),
    ),
)

LOOKALIKES = (
    Case(
        "scope",
        ("{v}", "{v}"),
        (),
        (
            (
                "The flu outbreak at the Ashgrove care home has killed 14 residents, the county "
                "said.",
                "Three members of staff have been killed by the flu outbreak at the Ashgrove care "
                "home, according to the county.",
            ),
            (
                "Unemployment in the province of Lower Marn rose to 8.1% in March, official "
                "figures show.",
                "In Marnford, the largest town of Lower Marn, unemployment rose to 9.4% in March, "
                "official figures show.",
            ),
            (
                "The airline Norvane carried 2.1 million passengers in the first quarter of this "
                "year.",
                "Norvane carried 9.6 million passengers in the whole of last year, the airline "
                "said.",
            ),
            (
                "The supermarket chain Fresco Norte has raised the price of its bread by 4%.",
                "Fresco Norte, the supermarket chain, has raised the price of its milk by 7%.",
            ),
            (
                "Police arrested 40 protesters in the centre of Gravenholt on Saturday.",
                "On Sunday police arrested 65 protesters in the centre of Gravenholt.",
            ),
            (
                "Tessa Browning, the chairwoman of the brewer Haldane, will step down in June.",
                "Karl Vint, the chief executive of the brewer Haldane, will step down in "
                "September.",
            ),
            (
                "The fire that swept through Rensby on Monday destroyed 22 buildings.",
                "Nine family homes were destroyed by the fire that swept through Rensby on Monday.",
            ),
            (
                "The pile-up on the motorway near Torbeck injured 17 people, police said.",
                "The pile-up on the motorway near Torbeck killed four people, according to police.",
            ),
            (
                "The Skarrow tunnel was originally to cost €400 million.",
                "The Skarrow tunnel has cost €610 million so far, auditors found.",
            ),
            (
                "Dunmere’s women beat Castleby 3-1 on Sunday to stay top of their league.",
                "Dunmere’s men lost 2-0 to Castleby on Sunday and slipped to fifth in their "
                "league.",
            ),
            (
                "Consumer prices in Karelund rose 0.4% in April from the month before.",
                "Consumer prices in Karelund rose 3.8% in April from a year earlier.",
            ),
            (
                "The labour minister met union leaders in Kolm on Monday to discuss the pension "
                "law.",
                "The labour minister met employers in Varnby on Tuesday to discuss the pension "
                "law.",
            ),
            (
                "The main hall of the Lemster museum will not open on Friday because of the "
                "strike.",
                "The garden of the Lemster museum will open on Friday despite the strike.",
            ),
            (
                "The court sentenced the elder of the two brothers to nine years in prison for the "
                "robbery.",
                "The younger of the two brothers was sentenced to five years in prison by the "
                "court for the robbery.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        (),
        (
            (
                "A total of 1,987 runners finished the Harvelle marathon on Sunday.",
                "Nearly 2,000 runners finished Sunday’s marathon in Harvelle.",
            ),
            (
                "Calder Aerospace had sales of $4.97bn last year, its annual report shows.",
                "Last year Calder Aerospace had sales of about $5 billion, according to its annual "
                "report.",
            ),
            (
                "In Sunday’s referendum 48.6% of voters backed the new tram line in Kenstow.",
                "Almost half of those who voted in Kenstow’s referendum on Sunday backed the new "
                "tram line.",
            ),
            (
                "The surgeons at St Orlan’s operated on the twins for three hours and 55 minutes.",
                "Surgeons operated on the twins for about four hours at St Orlan’s hospital.",
            ),
            (
                "The town of Pellworth has 51,300 inhabitants and no railway station.",
                "Pellworth, a town of more than 50,000 inhabitants, has no railway station.",
            ),
            (
                "Some 2.48 million people watched the first episode of the series on Monday "
                "evening.",
                "The first episode of the series was watched by around 2.5 million people on "
                "Monday evening.",
            ),
            (
                "The oil slick off the Faller islands is 19.4 km long, the coastguard said.",
                "Off the Faller islands the oil slick stretches for roughly 20 km, according to "
                "the coastguard.",
            ),
            (
                "Households in Karelund paid 33.4% more for gas this winter than last.",
                "Gas cost households in Karelund about a third more this winter than last.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        (),
        (
            (
                "Rescuers freed a dozen hikers from a cave near Solvane on Sunday.",
                "On Sunday 12 hikers were freed by rescuers from a cave close to Solvane.",
            ),
            (
                "The patrol boat stopped the tanker 100 km off the coast of Norland.",
                "The tanker was stopped by a patrol boat 62 miles off the coast of Norland.",
            ),
            (
                "The judge gave the company two weeks to hand over the files.",
                "The company has been given 14 days by the judge to hand over the files.",
            ),
            (
                "A quarter of the beds at the Marnford clinic are empty for lack of nurses.",
                "For lack of nurses, 25% of the beds at the clinic in Marnford are empty.",
            ),
            (
                "Temperatures in Quellin reached 30C on Monday, a record for April.",
                "It was 86F in Quellin on Monday, the highest temperature on record there in "
                "April.",
            ),
            (
                "The rebuilding of the Vessina theatre took 18 months.",
                "It took a year and a half to rebuild the theatre in Vessina.",
            ),
            (
                "The insurer Provida will return $1,500 million to its shareholders.",
                "Provida, the insurer, is to return $1.5bn to its shareholders.",
            ),
            (
                "The ceremony in Istrand begins at midday on Saturday.",
                "On Saturday the ceremony in Istrand starts at 12:00.",
            ),
        ),
    ),
)

FIFTH: tuple[Case, ...] = (
    *NUMBERS,
    *PERCENTAGES,
    *MONEY,
    *DATES,
    *NAMES,
    *PLACES,
    *NEGATIONS,
    *LOOKALIKES,
)
