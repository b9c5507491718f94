"""An eighth set of facts that two newsrooms tell, written without sight of the rules."""

from __future__ import annotations

from bench.differences.cases import Case

NUMBERS = (
    Case(
        "number",
        (
            "A coach carrying pensioners home from a flower show overturned near Brindlow on "
            "Monday evening, killing {v} people, police said.",
            "Police said {v} people were killed when a coach bringing pensioners back from a "
            "flower show overturned near Brindlow on Monday evening.",
        ),
        (("13", "18"), ("seven", "nine")),
        (("14", "fourteen"), ("nine", "9")),
    ),
    Case(
        "number",
        (
            "Judge Ingrid Maltby sentenced the former harbourmaster of Quillport to {v} years in "
            "prison on Tuesday for taking bribes from a shipping line.",
            "Quillport’s former harbourmaster was sentenced on Tuesday to {v} years in prison; he "
            "had sold his office to a shipping line, Judge Maltby said.",
        ),
        (("six", "eight"), ("11", "14")),
        (("six", "6"), ("11", "eleven")),
    ),
    Case(
        "number",
        (
            "Furniture chain Norlund will close {v} stores by the end of the year, it announced "
            "on Tuesday.",
            "With shoppers turning to cheaper rivals online, Norlund announced on Tuesday that it "
            "would close {v} of its furniture stores before the year is out.",
        ),
        (("35", "53"), ("112", "121")),
        (("35", "thirty-five"), ("more than 110", "112")),
    ),
    Case(
        "number",
        (
            "The upper house passed the water bill late on Tuesday with {v} votes in favour and "
            "88 against.",
            "After nine hours of debate the water bill cleared the upper house on Tuesday night: "
            "{v} senators voted for it, 88 against.",
        ),
        (("104", "140"), ("97", "93")),
        (("104", "104"), ("97", "ninety-seven")),
    ),
    Case(
        "number",
        (
            "Striker Dario Venn has scored {v} league goals for Castleby United this season, two "
            "of them in Tuesday’s 3-1 win over Roxholm.",
            "Castleby United beat Roxholm 3-1 on Tuesday through two goals by Dario Venn, who has "
            "now scored {v} in the league this season.",
        ),
        (("27", "29"), ("19", "16")),
        (("27", "twenty-seven"), ("nineteen", "19")),
    ),
    Case(
        "number",
        (
            "Health officials in Sarovia have confirmed {v} cases of measles since the start of "
            "the year, most of them in children under five.",
            "Sarovia has confirmed {v} measles cases so far this year, the majority among children "
            "younger than five, health officials said.",
        ),
        (("1,240", "1,420"), ("386", "368")),
        (("1,240", "1240"), ("more than 1,200", "1,240"), ("nearly 390", "386")),
    ),
    Case(
        "number",
        (
            "Drones hit the rail junction at Kostrava on Monday night, killing {v} soldiers and "
            "setting a fuel depot alight, the regional governor said.",
            "A fuel depot was still burning in Kostrava on Tuesday after a drone attack on the "
            "rail junction on Monday night in which, the governor said, {v} soldiers were killed.",
        ),
        (("11", "15"), ("four", "six")),
        (("11", "eleven"), ("four", "4")),
    ),
    Case(
        "number",
        (
            "The Museum of Peoples in Velden will return {v} bronzes to Amari this summer, its "
            "director said.",
            "This summer the Museum of Peoples in Velden is to return {v} bronzes that were looted "
            "from Amari by colonial troops.",
        ),
        (("72", "27"), ("119", "190")),
        (("72", "seventy-two"), ("119", "119")),
    ),
    Case(
        "number",
        (
            "The storm left {v} households without electricity on Sunday along the northern coast, "
            "grid operator Netra said.",
            "According to the grid operator Netra, Sunday’s storm cut off the electricity of {v} "
            "households on the northern coast.",
        ),
        (("64,000", "46,000"), ("8,500", "5,800")),
        (("64,000", "64000"), ("some 8,500", "8,500"), ("64,000", "64 thousand")),
    ),
    Case(
        "number",
        (
            "Teachers at {v} schools in Ardenshire went on strike on Tuesday over class sizes.",
            "Classes were cancelled across Ardenshire on Tuesday as teachers at {v} schools went "
            "on strike, demanding smaller groups and more assistants.",
        ),
        (("214", "241"), ("80", "60")),
        (("80", "eighty"), ("more than 200", "214")),
    ),
    Case(
        "number",
        (
            "The ferry Santa Orsola ran aground off Pellago in thick fog on Monday with {v} "
            "passengers on board, all of whom were brought ashore unhurt.",
            "All {v} passengers on board the Santa Orsola were brought ashore unhurt after the "
            "ferry ran aground in fog off Pellago on Monday.",
        ),
        (("312", "321"), ("146", "164")),
        (("312", "312"), ("60", "sixty")),
    ),
    Case(
        "number",
        (
            "Vets culled {v} turkeys at a farm outside Merrow on Monday after bird flu was found "
            "in one of its sheds.",
            "After bird flu was detected in a shed on the farm near Merrow, {v} turkeys were "
            "culled "
            "there on Monday, the agriculture ministry said.",
        ),
        (("22,000", "32,000"), ("4,600", "6,400")),
        (("22,000", "22000"), ("around 4,600", "4,600")),
    ),
    Case(
        "number",
        (
            "The spacecraft Meridian 2 will carry {v} scientific instruments to the asteroid "
            "Thessa, which it is to reach in four years.",
            "It will take Meridian 2 four years to get to the asteroid Thessa; the spacecraft "
            "carries {v} scientific instruments, among them a drill.",
        ),
        (("seven", "nine"), ("10", "12")),
        (("seven", "7"), ("12", "twelve"), ("12", "a dozen")),
    ),
    Case(
        "number",
        (
            "Archaeologists have found {v} Roman graves beneath the market square of Toldo, where "
            "an underground car park is being built.",
            "Work on Toldo’s underground car park has been halted because archaeologists found {v} "
            "Roman graves beneath the market square.",
        ),
        (("43", "34"), ("16", "18")),
        (("43", "forty-three"), ("sixteen", "16")),
    ),
)

PERCENTS = (
    Case(
        "percent",
        (
            "Consumer prices in Lutania rose by {v} in the year to March, the statistics office "
            "said on Tuesday.",
            "Lutania’s consumer prices rose by {v} in the twelve months to March, official figures "
            "published on Tuesday show.",
        ),
        (("3.4%", "4.3%"), ("2.1 per cent", "2.7 per cent")),
        (("2%", "two per cent"), ("3.4%", "3.4 percent")),
    ),
    Case(
        "percent",
        (
            "Turnout in Sunday’s referendum on the reservoir was {v}, the electoral commission "
            "said.",
            "Final figures from the electoral commission put turnout in the referendum on the "
            "reservoir, held on Sunday, at {v}.",
        ),
        (("61%", "68%"), ("47.2 per cent", "42.7 per cent")),
        (("61%", "61 per cent"), ("47.2 percent", "47.2%")),
    ),
    Case(
        "percent",
        (
            "Brewer Hoppenfeld said first-quarter sales fell {v} as a wet spring kept drinkers at "
            "home.",
            "A wet spring has hurt Hoppenfeld: the brewer’s sales fell {v} in the first quarter, "
            "it said on Tuesday.",
        ),
        (("9%", "6%"), ("12.5%", "15.2%")),
        (("9%", "nine per cent"), ("9 percent", "by 9%"), ("12.5%", "12.5 per cent")),
    ),
    Case(
        "percent",
        (
            "The new drug cut the risk of a second stroke by {v} in a trial involving 5,600 "
            "patients, researchers at the University of Elmstadt reported.",
            "In a trial with 5,600 patients, the risk of suffering a second stroke was cut by {v} "
            "in those who took the drug, the Elmstadt researchers found.",
        ),
        (("28%", "38%"), ("17 per cent", "11 per cent")),
        (("28%", "28 per cent"), ("20 percent", "a fifth"), ("50%", "half")),
    ),
)

MONEY = (
    Case(
        "money",
        (
            "The financial regulator fined Corwen Bank {v} on Tuesday for failing to stop money "
            "laundering at its island branch.",
            "Corwen Bank was fined {v} by the financial regulator on Tuesday over money laundering "
            "at its island branch.",
        ),
        (("$45 million", "$54 million"), ("€120m", "€210m")),
        (("$45m", "$45 million"), ("€1.2bn", "€1.2 billion")),
    ),
    Case(
        "money",
        (
            "Chipmaker Asteron has agreed to buy its rival Quantel for {v} in cash, the two "
            "companies said on Monday.",
            "In the sector’s largest deal this year, Asteron will buy Quantel for {v}, the "
            "chipmakers announced on Monday.",
        ),
        (("$32bn", "$23bn"), ("$8.6 billion", "$6.8 billion")),
        (("$32bn", "$32 billion"), ("$8.6 billion", "8.6 billion dollars"), ("$1.5bn", "$1,500m")),
    ),
    Case(
        "money",
        (
            "A view of the harbour by the painter Elise Tarnow sold for {v} at auction in "
            "Grevenhall on Tuesday, a record for her work.",
            "Never has a Tarnow fetched more: her view of the harbour was sold for {v} in "
            "Grevenhall on Tuesday after a bidding war by telephone.",
        ),
        (("£3.1 million", "£1.3 million"), ("£780,000", "£870,000")),
        (("£3.1m", "£3.1 million"), ("£780,000", "£780,000")),
    ),
    Case(
        "money",
        (
            "Rebuilding the children’s hospital in Sant Oriol will cost {v}, the regional health "
            "minister told deputies.",
            "The regional health minister told deputies that the rebuilding of Sant Oriol’s "
            "children’s hospital would cost {v}, which the opposition called a scandal.",
        ),
        (("€340 million", "€430 million"), ("€96m", "€69m")),
        (("€340m", "€340 million"), ("€96m", "96 million euros")),
    ),
    Case(
        "money",
        (
            "Dairy farmers will receive {v} for every cow they give up under the scheme that the "
            "cabinet adopted on Tuesday.",
            "Under a scheme adopted by the cabinet on Tuesday, dairy farmers are to receive {v} "
            "for each cow they part with.",
        ),
        (("€1,800", "€1,300"), ("€900", "€700")),
        (("€1,800", "1,800 euros"), ("€900", "900 euros")),
    ),
    Case(
        "money",
        (
            "A jury ordered the railway to pay {v} in damages to the widow of a signalman who died "
            "of asbestos poisoning.",
            "The railway must pay the widow {v} in damages, a jury decided; her husband, a "
            "signalman, died after years of contact with asbestos.",
        ),
        (("$2.4 million", "$4.2 million"), ("$650,000", "$560,000")),
        (("$2.4m", "$2.4 million"), ("$650,000", "650,000 dollars")),
    ),
)

DATES = (
    Case(
        "date",
        (
            "Police arrested the museum’s night porter on {v} over the theft of the Lindqvist "
            "diamonds.",
            "The night porter of the museum from which the Lindqvist diamonds were stolen was "
            "arrested on {v}, police said.",
        ),
        (("Sunday", "Saturday"), ("27 April", "29 April")),
        (("Monday", "29 April"), ("Saturday", "27 April"), ("Sunday", "April 28")),
    ),
    Case(
        "date",
        (
            "The bakery chain Oven & Sons, which was founded in {v}, filed for bankruptcy on "
            "Tuesday.",
            "Founded in {v} by two brothers from Lissen, the bakery chain Oven & Sons filed for "
            "bankruptcy on Tuesday.",
        ),
        (("1974", "1947"), ("1986", "1988")),
        (("1974", "1974"), ("1986", "the mid-1980s")),
    ),
    Case(
        "date",
        (
            "The tram line to Calder airport will open in {v}, the city’s transport company said "
            "on Monday.",
            "Passengers can take the tram to Calder airport before long: the line is to open in "
            "{v}, according to the transport company.",
        ),
        (("September", "November"), ("June", "July")),
        (("September", "September 2024"), ("June", "early June")),
    ),
    Case(
        "date",
        (
            "The earthquake struck the Marsin peninsula at {v} local time on Tuesday and was felt "
            "as far away as the capital.",
            "Residents of the capital felt the earthquake which struck the Marsin peninsula on "
            "Tuesday at {v} local time.",
        ),
        (("3.40am", "4.30am"), ("11:15 pm", "10:15 pm")),
        (("3.40am", "3:40 a.m."), ("11:15 pm", "23:15"), ("6pm", "6 p.m.")),
    ),
    Case(
        "date",
        (
            "President Osei Darrow dissolved parliament on Monday and called an early election "
            "for {v}.",
            "Voters in Belmora go to the polls on {v} in an early election that President Darrow "
            "called on Monday after dissolving parliament.",
        ),
        (("9 June", "16 June"), ("June 23", "June 30")),
        (("9 June", "Sunday 9 June"), ("June 23", "23 June")),
    ),
    Case(
        "date",
        (
            "Garden centres will be banned from selling peat from {v} under a law passed on "
            "Tuesday.",
            "A law passed on Tuesday bans garden centres from selling peat from {v}.",
        ),
        (("2027", "2029"), ("2030", "2035")),
        (("2030", "1 January 2030"), ("2027", "the start of 2027")),
    ),
    Case(
        "date",
        (
            "The rocket that will take the weather satellite Nimba into orbit is due to lift off "
            "on {v} from the Cape Solace spaceport.",
            "Engineers at Cape Solace have repaired the leaking valve, and the rocket carrying the "
            "weather satellite Nimba is now scheduled to lift off on {v}.",
        ),
        (("Friday", "Saturday"), ("8 May", "10 May")),
        (("Friday", "3 May"), ("Saturday", "May 4"), ("10 May", "May 10")),
    ),
    Case(
        "date",
        (
            "The trial of the surgeon Milo Brandt, accused of operating while drunk, starts on {v} "
            "in Kettering Bay.",
            "Surgeon Milo Brandt goes on trial in Kettering Bay on {v}, charged with having "
            "operated on patients while drunk.",
        ),
        (("13 May", "20 May"), ("June 3", "June 10")),
        (("13 May", "Monday 13 May"), ("June 3", "3 June")),
    ),
    Case(
        "date",
        (
            "The composer Anselm Dray, who was born {v} in Vossing, wrote eleven operas.",
            "Anselm Dray was born {v} in Vossing, the son of a watchmaker, and became the "
            "country’s "
            "best-known composer of operas.",
        ),
        (("in 1931", "in 1937"), ("in March 1944", "in August 1944")),
        (("in 1931", "in March 1931"), ("on 4 March 1944", "in 1944")),
    ),
)

NAMES = (
    Case(
        "name",
        (
            "Energy group Voltera has appointed {v} as its chief executive, the board said on "
            "Tuesday.",
            "Voltera’s board said on Tuesday that it had appointed {v} chief executive of the "
            "energy group.",
        ),
        (("Helena Marsh", "Judith Crane"), ("Peter Olander", "Simon Olander")),
        (("Helena Marsh", "Ms Marsh"), ("Peter Olander", "Olander")),
    ),
    Case(
        "name",
        (
            "{v} won the Tour of the Lakes on Sunday, 14 seconds ahead of the Dane in second "
            "place.",
            "With a lead of 14 seconds over a Danish rider, {v} won the Tour of the Lakes on "
            "Sunday.",
        ),
        (("Luca Ferrand", "Joris Maes"), ("Emil Staub", "Andrés Pardo")),
        (("Luca Ferrand", "Ferrand"), ("Emil Staub", "Staub")),
    ),
    Case(
        "name",
        (
            "Finance minister {v} resigned on Monday after it emerged that he had not declared "
            "a flat abroad.",
            "The finance minister, {v}, resigned on Monday over a flat abroad that he had failed "
            "to "
            "declare.",
        ),
        (("Gregor Talin", "Viktor Hasek"), ("Ruben Castro", "Ruben Navarro")),
        (("Gregor Talin", "Talin"), ("Viktor Hasek", "Viktor J. Hasek")),
    ),
    Case(
        "name",
        (
            "The Larkfield Prize for fiction went to {v} on Tuesday for a novel about a lighthouse "
            "keeper’s daughters.",
            "A novel about the daughters of a lighthouse keeper has won {v} this year’s Larkfield "
            "Prize for fiction, the jury announced on Tuesday.",
        ),
        (("Nadia Okoro", "Miriam Feld"), ("Sven Aaldrik", "Colm Rafferty")),
        (("Nadia Okoro", "Okoro"), ("Sven Aaldrik", "the novelist Sven Aaldrik")),
    ),
    Case(
        "name",
        (
            "The court found {v} guilty of the murder of the taxi driver in Hexley and jailed him "
            "for life.",
            "{v} was found guilty of murdering a taxi driver in Hexley; the court gave him a life "
            "sentence.",
        ),
        (("Darren Pyke", "Colin Strode"), ("Adam Weller", "Adam Keller")),
        (("Darren Pyke", "Pyke"), ("Adam Weller", "Mr Weller")),
    ),
    Case(
        "name",
        (
            "General {v}, the commander of the northern front, was killed by a mine on Monday, the "
            "army said.",
            "The army said the commander of its northern front, General {v}, was killed on Monday "
            "when his car drove over a mine.",
        ),
        (("Ismet Karaman", "Osman Bilal"), ("Dragan Petkov", "Stefan Illich")),
        (("Ismet Karaman", "Karaman"), ("Petkov", "Dragan Petkov")),
    ),
    Case(
        "name",
        (
            "The astronaut {v} will command the first mission to the Selene station, the space "
            "agency announced.",
            "The first mission to the Selene station will be commanded by {v}, according to an "
            "announcement by the space agency.",
        ),
        (("Keiko Arden", "Laura Voss"), ("Thomas Brandvold", "Paul Esterly")),
        (("Keiko Arden", "Arden"), ("Thomas Brandvold", "Brandvold")),
    ),
    Case(
        "name",
        (
            "{v} has bought the bankrupt ferry operator Sealane and promised to keep all 430 "
            "staff.",
            "All 430 employees of the bankrupt ferry operator Sealane will keep their jobs now "
            "that {v} has bought it.",
        ),
        (("Nordhaven Shipping", "Castell Marine"), ("Baltrum", "Oceanis")),
        (("Nordhaven Shipping", "Nordhaven"), ("Castell Marine", "Castell Marine Ltd")),
    ),
)

PLACES = (
    Case(
        "place",
        (
            "Carmaker Trevanion will build its first battery factory in {v}, creating 1,900 jobs.",
            "Trevanion’s first battery factory will be built in {v}, the carmaker said, and employ "
            "1,900 people.",
        ),
        (("Ellsworth", "Granby"), ("Port Almond", "Stonehaugh")),
        (("Port Almond", "the town of Port Almond"), ("Ellsworth", "Ellsworth in the north")),
    ),
    Case(
        "place",
        (
            "The missing hiker Freya Lund was found alive in {v} on Tuesday, nine days after she "
            "set out.",
            "Nine days after setting out, the hiker Freya Lund was found in {v} on Tuesday, "
            "exhausted but alive.",
        ),
        (("Skarn", "Hollin"), ("Upper Harrel", "Ravensgill")),
        (("Skarn", "the village of Skarn"), ("Hollin", "Hollin, Westmarch")),
    ),
    Case(
        "place",
        (
            "The foreign ministers of Lutania and Sarovia signed the ceasefire agreement in {v} on "
            "Monday evening.",
            "A ceasefire agreement between Lutania and Sarovia was signed by their foreign "
            "ministers in {v} on Monday evening after weeks of talks.",
        ),
        (("Arvenna", "Solmund"), ("Port Casimir", "Kestrel Bay")),
        (
            ("Arvenna", "the Belmoran capital Arvenna"),
            ("Port Casimir", "the city of Port Casimir"),
        ),
    ),
    Case(
        "place",
        (
            "The freight train came off the rails near {v} early on Sunday, spilling acid into a "
            "brook.",
            "Acid leaked into a brook after a freight train derailed near {v} in the early hours "
            "of Sunday.",
        ),
        (("Tansley", "Burwick"), ("Great Holm", "Corby Moor")),
        (("Tansley", "the market town of Tansley"), ("Burwick", "Burwick")),
    ),
    Case(
        "place",
        (
            "Next year’s world swimming championships will be held in {v}, the federation decided "
            "on Tuesday.",
            "The swimming federation decided on Tuesday to hold next year’s world championships in "
            "{v}.",
        ),
        (("Brazil", "Japan"), ("Valdessa", "Norrholm")),
        (("Valdessa", "Valdessa, Spain"), ("Norrholm", "the Swedish city of Norrholm")),
    ),
    Case(
        "place",
        (
            "The first case of foot-and-mouth disease in 17 years was found at a sheep farm in {v} "
            "on Saturday.",
            "Inspectors found the country’s first case of foot-and-mouth disease in 17 years on "
            "Saturday, at a sheep farm in {v}.",
        ),
        (("Dunmere", "Ashcott"), ("Langdale", "Pennard")),
        (("Dunmere", "the hamlet of Dunmere"), ("Pennard", "the village of Pennard")),
    ),
)

NEGATIONS = (
    Case(
        "negation",
        (
            "Transport minister Paula Renwick told parliament on Tuesday that her ministry {v} "
            "about cracks in the Sorrel bridge before it collapsed.",
            "Before the Sorrel bridge collapsed, the transport ministry {v} about cracks in it, "
            "minister Paula Renwick told parliament on Tuesday.",
        ),
        (
            ("had been warned", "had not been warned"),
            ("had received a report", "had received no report"),
        ),
        (
            ("had not been warned", "had never been warned"),
            ("had not been warned", "had received no warning"),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "Goalkeeper Tomas Hale will play in Saturday’s cup final, Roxholm coach Rita "
                "Solberg confirmed on Tuesday.",
                "Tomas Hale will not play in the cup final on Saturday, Roxholm’s coach Rita "
                "Solberg said on Tuesday.",
            ),
            (
                "Sprinter Adele Quist took part in the final in Morven on Sunday despite a sore "
                "knee.",
                "Because of a sore knee, sprinter Adele Quist did not take part in Sunday’s final "
                "in Morven.",
            ),
        ),
        (
            (
                "Tomas Hale will not play in Saturday’s cup final, his coach Rita Solberg said.",
                "Roxholm will be without goalkeeper Tomas Hale in the cup final on Saturday, coach "
                "Rita Solberg said.",
            ),
            (
                "Adele Quist did not take part in the final in Morven because of a sore knee.",
                "A sore knee kept sprinter Adele Quist out of the final in Morven.",
            ),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The hackers stole patients’ records from the Elmstadt clinic, its director "
                "Bernard Roux said on Tuesday.",
                "No patients’ records were stolen by the hackers, the director of the Elmstadt "
                "clinic, Bernard Roux, said on Tuesday.",
            ),
            (
                "The Elmstadt clinic paid the hackers a ransom, police said.",
                "Police said the Elmstadt clinic did not pay a ransom to the hackers.",
            ),
        ),
        (
            (
                "The clinic’s director denied that the hackers had stolen patients’ records.",
                "The hackers did not steal any patients’ records, the clinic’s director said.",
            ),
            (
                "The Elmstadt clinic did not pay the hackers a ransom, police said.",
                "According to the police, no ransom was paid to the hackers by the Elmstadt "
                "clinic.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "The constitutional court ruled on Monday that the 2022 ban on street music {v} the "
            "freedom of art.",
            "The 2022 ban on street music {v} the freedom of art, the constitutional court ruled "
            "on Monday.",
        ),
        (
            ("violates", "does not violate"),
            ("infringes", "does not infringe"),
        ),
        (
            ("violates", "is a violation of"),
            ("does not violate", "is not in breach of"),
            ("violates", "breaches"),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The lander Petrel survived its first night on the Moon, the space agency said on "
                "Tuesday after receiving a signal.",
                "The lander Petrel did not survive its first night on the Moon, the space agency "
                "said on Tuesday.",
            ),
            (
                "Pupils in Ardenshire will have to sit the delayed chemistry exam, the education "
                "ministry said on Tuesday.",
                "Ardenshire’s pupils will not have to sit the delayed chemistry exam, the ministry "
                "of education announced on Tuesday.",
            ),
        ),
        (
            (
                "The lander Petrel did not survive its first night on the Moon, the space agency "
                "said.",
                "The space agency said its lander Petrel failed to survive the first night on the "
                "Moon.",
            ),
            (
                "Pupils in Ardenshire will not have to sit the delayed chemistry exam.",
                "Ardenshire’s pupils are spared the delayed chemistry exam.",
            ),
        ),
    ),
)

ALIKE = (
    Case(
        "scope",
        ("{v}", "{v}"),
        (),
        (
            (
                "Unemployment among people under 25 in Torvald rose to 14.2% in March.",
                "Unemployment in Torvald as a whole rose to 6.1% in March, the labour office said.",
            ),
            (
                "Hallam’s operating profit fell to $410 million in the first quarter.",
                "In the first quarter Hallam’s net profit fell to $260 million, the group said.",
            ),
            (
                "On Sunday 84 millimetres of rain fell in Osterby, more than in all of March.",
                "In Nethercombe 112 millimetres of rain fell on Sunday, the weather service said.",
            ),
            (
                "The floods killed 14 people in the lower Varn valley, rescuers said.",
                "Across the country the floods killed 31 people, according to the government.",
            ),
            (
                "Nine police officers were injured in Saturday’s clashes in Dorrin.",
                "In Saturday’s clashes in Dorrin 22 protesters were injured, doctors said.",
            ),
            (
                "Sales of electric cars rose 12% in March from a year earlier.",
                "Sales of electric cars rose 31% in the whole of last year.",
            ),
            (
                "A single ticket on the trams of Corran will cost €2.40 from July.",
                "From July a day ticket on Corran’s trams will cost €6.50.",
            ),
            (
                "The court jailed the driver of the lorry for five years on Tuesday.",
                "On Tuesday the court jailed the manager of the lorry depot for three years.",
            ),
            (
                "Belmora’s women won gold in the relay in Lisse on Sunday.",
                "In Lisse on Sunday, Belmora’s men won silver in the relay.",
            ),
            (
                "The health ministry has not approved the malaria vaccine for children under two.",
                "The health ministry has approved the malaria vaccine for adults.",
            ),
            (
                "The primary school in Wexcombe will reopen on Thursday after the fire alarm.",
                "The primary school in Easthope will reopen on Monday once its roof is mended.",
            ),
            (
                "Dairies paid farmers 38 cents for a litre of milk in March.",
                "Shoppers paid €1.05 for a litre of milk in supermarkets in March.",
            ),
            (
                "Shelling killed three civilians in Dravno on Monday, the mayor said.",
                "Shelling killed seven civilians in Dravno on Tuesday, the mayor said.",
            ),
            (
                "The chairman of Norlund, Erik Sandvall, is stepping down after eight years.",
                "Norlund’s finance director, Marta Ruiz, is stepping down after three years.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        (),
        (
            (
                "The march in Dorrin drew 1,987 people, according to a count by the police.",
                "About 2,000 people joined the march in Dorrin, police said.",
            ),
            (
                "The port of Quillport will be enlarged at a cost of $4.96 billion.",
                "Nearly $5 billion will be spent on enlarging the port of Quillport.",
            ),
            (
                "The party won 33.4% of the vote in Sunday’s election in Lutania.",
                "The party won about a third of the vote in Lutania’s election on Sunday.",
            ),
            (
                "Torvald’s farmers harvested 12,340 tonnes of hops last year.",
                "Last year farmers in Torvald harvested more than 12,000 tonnes of hops.",
            ),
            (
                "The tunnel under the Marsin strait will be 9.8 kilometres long.",
                "The tunnel under the Marsin strait is to be some 10 kilometres long.",
            ),
            (
                "Belmora had 6,842,000 inhabitants at the end of last year.",
                "At the end of last year Belmora had 6.8 million inhabitants.",
            ),
            (
                "The power cut in Elmstadt lasted one hour and 58 minutes on Monday.",
                "Monday’s power cut in Elmstadt lasted almost two hours.",
            ),
            (
                "The fire destroyed 403 hectares of pine forest above Pellago.",
                "Around 400 hectares of pine forest above Pellago were destroyed by the fire.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        (),
        (
            (
                "The match in Castleby kicks off at 21:30 on Friday.",
                "Friday’s match in Castleby kicks off at half past nine in the evening.",
            ),
            (
                "The appeal for the flood victims has raised €1.5m.",
                "So far 1,500,000 euros have been raised in the appeal for the flood victims.",
            ),
            (
                "Three quarters of the teachers voted for a strike, their union said.",
                "According to their union, 75% of the teachers voted for a strike.",
            ),
            (
                "Rescuers pulled 24 miners from the pit in Skarn alive.",
                "Two dozen miners were pulled alive from the pit in Skarn by rescuers.",
            ),
            (
                "The former mayor of Hexley was sentenced to 18 months in prison.",
                "Hexley’s former mayor was sentenced to a year and a half in prison.",
            ),
            (
                "Roxholm beat Lisse 3-0 on Saturday and stay top of the league.",
                "Roxholm beat Lisse by three goals to nil on Saturday to remain top.",
            ),
            (
                "The satellite Nimba will orbit the Earth for 24 months.",
                "Nimba, a satellite, will orbit the Earth for two years.",
            ),
            (
                "The avalanche stopped 500 metres above the village of Hollin.",
                "The avalanche came to a stop half a kilometre above Hollin.",
            ),
        ),
    ),
)

EIGHTH = NUMBERS + PERCENTS + MONEY + DATES + NAMES + PLACES + NEGATIONS + ALIKE
