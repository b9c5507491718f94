"""A seventh set of facts that two newsrooms tell, written without sight of the rules."""

from __future__ import annotations

from bench.differences.cases import Case

NUMBERS = (
    Case(
        "number",
        (
            "A ferry carrying holidaymakers capsized off Port Lessing on Sunday afternoon, and "
            "{v} people drowned, the coastguard said.",
            "The coastguard said {v} people drowned on Sunday afternoon when a ferry full of "
            "holidaymakers overturned off Port Lessing.",
        ),
        (("16", "19"), ("seven", "ten")),
        (("16", "sixteen"), ("seven", "7"), ("19", "nineteen")),
    ),
    Case(
        "number",
        (
            "Furniture chain Lindqvell will close {v} shops by the end of the year, with the loss "
            "of about 900 jobs.",
            "About 900 people will lose their jobs as the struggling furniture retailer Lindqvell "
            "closes {v} stores by the end of December.",
        ),
        (("26", "62"), ("eleven", "fourteen")),
        (("26", "twenty-six"), ("eleven", "11"), ("fourteen", "14")),
    ),
    Case(
        "number",
        (
            "Vaskia’s parliament voted on Tuesday by {v} votes to 88 to lower the voting age to "
            "16.",
            "Lawmakers in Vaskia lowered the voting age to 16 on Tuesday after a stormy debate, "
            "with {v} votes in favour and 88 against.",
        ),
        (("131", "113"), ("97", "104")),
        (("more than 130", "131"), ("97", "ninety-seven")),
    ),
    Case(
        "number",
        (
            "A team at the Calder telescope has discovered {v} previously unknown moons around "
            "Saturn, the observatory announced on Monday.",
            "Saturn has more company than was thought: astronomers at the Calder telescope have "
            "found {v} moons around the planet that nobody had seen before.",
        ),
        (("nine", "twelve"), ("23", "28")),
        (("nine", "9"), ("twelve", "12"), ("23", "twenty-three")),
    ),
    Case(
        "number",
        (
            "Health officials in Dorrel province have confirmed {v} cases of measles since the "
            "start of March, most of them in children under five.",
            "Since the beginning of March {v} cases of measles, mostly among children under five, "
            "have been confirmed in Dorrel province.",
        ),
        (("148", "184"), ("2,300", "3,200")),
        (("2,300", "2300"), ("nearly 150", "148")),
    ),
    Case(
        "number",
        (
            "Overnight shelling of the town of Kareth killed {v} civilians, including two nurses, "
            "the regional governor said.",
            "The governor of the region said {v} civilians, two nurses among them, were killed "
            "when shells hit Kareth during the night.",
        ),
        (("eight", "five"), ("21", "27")),
        (("eight", "8"), ("21", "twenty-one"), ("at least 20", "21")),
    ),
    Case(
        "number",
        (
            "Ilan Dovrek has scored {v} league goals for Morava this season, more than any other "
            "player in the division.",
            "No one in the division has found the net as often as Morava’s Ilan Dovrek, who has "
            "scored {v} goals in the league this season.",
        ),
        (("27", "24"), ("nineteen", "twenty-two")),
        (("27", "twenty-seven"), ("nineteen", "19")),
    ),
    Case(
        "number",
        (
            "Torrential rain destroyed {v} houses in the Ombra valley at the weekend, and "
            "thousands of people are sleeping in schools.",
            "Thousands are being sheltered in schools after heavy rain at the weekend washed away "
            "roads and destroyed {v} homes in the Ombra valley.",
        ),
        (("640", "460"), ("85", "95")),
        (("more than 600", "640"), ("1,150", "1150"), ("85", "eighty-five")),
    ),
    Case(
        "number",
        (
            "The city of Wendham will open {v} new primary schools by September 2026, its "
            "education chief said.",
            "Wendham will open {v} new primary schools by September 2026, the city’s head of "
            "education has promised.",
        ),
        (("six", "nine"), ("15", "18")),
        (("six", "6"), ("15", "fifteen")),
    ),
    Case(
        "number",
        (
            "Norvia Rail cancelled {v} trains on Tuesday because of a strike by drivers.",
            "With its drivers on strike over night shifts, Norvia Rail had to cancel {v} trains "
            "on Tuesday, stranding commuters across the north.",
        ),
        (("412", "214"), ("1,300", "1,800")),
        (("1,300", "1300"), ("more than 400", "412")),
    ),
    Case(
        "number",
        (
            "The Brandeck Museum drew {v} visitors last year, its best result since it reopened "
            "in 2009.",
            "Last year the Brandeck Museum attracted {v} visitors, more than in any year since "
            "its reopening in 2009.",
        ),
        (("1.2 million", "1.7 million"), ("640,000", "460,000")),
        (("1.2 million", "1.2m"), ("640,000", "640000"), ("1.7 million", "1,700,000")),
    ),
    Case(
        "number",
        (
            "A court in Selbridge sentenced former mayor Pavel Ostrin to {v} years in prison on "
            "Monday for taking bribes from builders.",
            "Former mayor Pavel Ostrin was sentenced to {v} years in jail by a court in Selbridge "
            "on Monday for accepting bribes from builders.",
        ),
        (("six", "eight"), ("12", "15")),
        (("six", "6"), ("12", "twelve")),
    ),
    Case(
        "number",
        (
            "A climber fell {v} metres from a ridge on Mount Averin on Saturday and escaped with "
            "a broken wrist, mountain rescuers said.",
            "Mountain rescuers spoke of a miracle after a climber who fell {v} metres on Mount "
            "Averin on Saturday broke nothing but his wrist.",
        ),
        (("90", "60"), ("250", "350")),
        (("90", "ninety"), ("250", "about 250")),
    ),
    Case(
        "number",
        (
            "Novelist Greta Solvay, twice winner of the Harcourt Prize, has died at the age of "
            "{v}, her publisher said.",
            "Greta Solvay, the novelist who won the Harcourt Prize twice, has died at the age of "
            "{v}, according to her publisher.",
        ),
        (("87", "84"), ("91", "79")),
        (("87", "eighty-seven"), ("91", "ninety-one")),
    ),
)

PERCENTS = (
    Case(
        "percent",
        (
            "Turnout in Sunday’s election in Marenia was {v}, the lowest since independence, the "
            "electoral commission said.",
            "The electoral commission put turnout in Marenia’s election on Sunday at {v}, lower "
            "than in any vote since independence.",
        ),
        (("48%", "43%"), ("51.6%", "56.1%")),
        (("48%", "48 per cent"), ("51.6%", "51.6 percent"), ("50%", "fifty per cent")),
    ),
    Case(
        "percent",
        (
            "Inflation in Kestria fell to {v} in March as fuel became cheaper, official figures "
            "showed on Tuesday.",
            "Cheaper petrol and diesel helped inflation in Kestria fall to {v} in March, the "
            "statistics office reported.",
        ),
        (("2%", "4%"), ("3.1%", "3.7%")),
        (("2%", "two per cent"), ("3.1%", "3.1 per cent"), ("4 percent", "4 per cent")),
    ),
    Case(
        "percent",
        (
            "Nurses in Ostermark accepted a pay rise of {v} on Tuesday, ending five weeks of "
            "strikes.",
            "Five weeks of strikes in Ostermark’s hospitals ended on Tuesday when nurses accepted "
            "a {v} pay rise.",
        ),
        (("6%", "9%"), ("7.5%", "5.7%")),
        (("6%", "6 per cent"), ("7.5%", "7.5 percent")),
    ),
    Case(
        "percent",
        (
            "Sales at chipmaker Sellaro fell by {v} in the first quarter, hurt by weak demand "
            "for smartphones.",
            "Sellaro’s sales fell by {v} in the first three months of the year, the chipmaker "
            "said, blaming weak demand for smartphones.",
        ),
        (("14%", "19%"), ("3%", "13%")),
        (("14%", "14 percent"), ("3%", "three per cent"), ("19 per cent", "19%")),
    ),
)

MONEY = (
    Case(
        "money",
        (
            "Energy group Halvorsen has agreed to buy its smaller rival Petrane for {v} in the "
            "biggest takeover of the year.",
            "In the largest takeover of the year, Halvorsen is to buy Petrane, a smaller energy "
            "company, for {v}.",
        ),
        (("$32bn", "$23bn"), ("€4.5 billion", "€5.4 billion")),
        (("$32bn", "$32 billion"), ("€4.5 billion", "€4.5bn")),
    ),
    Case(
        "money",
        (
            "Regulators fined Corland Bank {v} on Tuesday for failing to stop money laundering.",
            "Corland Bank was fined {v} by regulators on Tuesday for its failure to stop money "
            "laundering.",
        ),
        (("£85m", "£58m"), ("$120 million", "$210 million")),
        (("£85m", "£85 million"), ("$120 million", "$120m")),
    ),
    Case(
        "money",
        (
            "A portrait by Anselm Rohde that had hung unnoticed in a vicarage for decades sold "
            "for {v} at an auction in Altenfurt on Monday evening.",
            "Bidders in Altenfurt fought for twenty minutes on Monday evening over Anselm Rohde’s "
            "vicarage portrait before it was sold for {v}.",
        ),
        (("€3.2m", "€2.3m"), ("€780,000", "€870,000")),
        (("€3.2m", "€3.2 million"), ("€780,000", "780,000 euros")),
    ),
    Case(
        "money",
        (
            "The new bridge over the Tamsel will cost {v}, Transport Minister Elke Brandis told "
            "parliament on Tuesday.",
            "Transport Minister Elke Brandis told MPs on Tuesday that the planned Tamsel bridge "
            "would cost {v}.",
        ),
        (("$640 million", "$460 million"), ("£1.1bn", "£1.8bn")),
        (("$640 million", "$640m"), ("£1.1bn", "£1.1 billion"), ("£1.8bn", "1.8 billion pounds")),
    ),
    Case(
        "money",
        (
            "Athletic Morava have signed goalkeeper Luca Ferrin from Dynamo Kell for {v} on a "
            "four-year contract.",
            "Goalkeeper Luca Ferrin has left Dynamo Kell for Athletic Morava, who paid {v} to "
            "sign him for four years.",
        ),
        (("€18m", "€13m"), ("€45 million", "€54 million")),
        (("€18m", "€18 million"), ("€45 million", "45 million euros")),
    ),
    Case(
        "money",
        (
            "A jury in Fennimore ordered drugmaker Pelvira on Monday to pay {v} to a woman who "
            "lost her sight after taking its migraine pills.",
            "Pelvira must pay {v} to a patient blinded by its migraine pills, jurors in Fennimore "
            "decided on Monday after a trial that lasted seven weeks.",
        ),
        (("$9 million", "$6 million"), ("$750,000", "$570,000")),
        (("$9 million", "nine million dollars"), ("$750,000", "750,000 dollars")),
    ),
)

DATES = (
    Case(
        "date",
        (
            "Bus drivers in Larnwick will go on strike on {v} after pay talks collapsed, their "
            "union said.",
            "After the collapse of pay talks, bus drivers in Larnwick will begin a strike on {v}, "
            "according to their union.",
        ),
        (("Friday", "Monday"), ("12 May", "21 May")),
        (("Friday", "3 May"), ("12 May", "May 12"), ("Monday", "6 May")),
    ),
    Case(
        "date",
        (
            "Police arrested Ruben Askell, the head of Kessar’s customs service, at his home on "
            "{v} on suspicion of smuggling.",
            "The head of Kessar’s customs service, Ruben Askell, was arrested at home on {v}; "
            "detectives suspect him of smuggling.",
        ),
        (("Monday", "Saturday"), ("23 April", "25 April")),
        (("Monday", "29 April"), ("Saturday", "27 April"), ("23 April", "April 23")),
    ),
    Case(
        "date",
        (
            "The Orpheon theatre in Velmar, which was opened in {v}, will be restored with public "
            "money.",
            "Public money will pay for the restoration of Velmar’s Orpheon theatre, whose doors "
            "opened for the first time in {v}.",
        ),
        (("1897", "1879"), ("1912", "1921")),
        (("March 1912", "1912"), ("1897", "the autumn of 1897")),
    ),
    Case(
        "date",
        (
            "Vaskia will ban the sale of new petrol cars from {v}, the government decided on "
            "Tuesday.",
            "The sale of new petrol cars will be banned in Vaskia from {v}, under a plan the "
            "cabinet approved on Tuesday.",
        ),
        (("2032", "2035"), ("2029", "2030")),
        (("2032", "January 2032"), ("1 January 2029", "January 1, 2029")),
    ),
    Case(
        "date",
        (
            "The Heron probe will reach the asteroid Ilmari in {v} and collect samples of its "
            "dust, the space agency said.",
            "If all goes well, Heron, the space agency’s new probe, will reach Ilmari in {v} and "
            "scoop up dust from the asteroid’s surface.",
        ),
        (("August", "October"), ("June 2027", "January 2027")),
        (("August", "mid-August"), ("June 2027", "early June 2027")),
    ),
    Case(
        "date",
        (
            "A strong earthquake struck the Ilgar coast at {v} local time on Tuesday, cutting "
            "power to several towns.",
            "Several towns on the Ilgar coast were left without power when a strong earthquake "
            "struck at {v} local time on Tuesday.",
        ),
        (("4.20am", "6.20am"), ("11pm", "9pm")),
        (("4.20am", "04:20"), ("11pm", "23:00"), ("9pm", "9 p.m.")),
    ),
    Case(
        "date",
        (
            "The cup final between Morava and Kell will kick off at {v} on Saturday in front of "
            "40,000 spectators.",
            "Saturday’s cup final, in which Morava meet Kell before a crowd of 40,000, kicks off "
            "at {v}.",
        ),
        (("3pm", "5.30pm"), ("19:45", "20:15")),
        (("3pm", "15:00"), ("19:45", "7.45pm")),
    ),
    Case(
        "date",
        (
            "The trial of financier Otto Brandl, accused of cheating pensioners out of their "
            "savings, will begin in Selbridge on {v}.",
            "Otto Brandl, the financier who is said to have robbed pensioners of their savings, "
            "goes on trial in Selbridge on {v}.",
        ),
        (("3 June", "13 June"), ("Thursday", "Tuesday")),
        (("3 June", "June 3"), ("Thursday", "2 May"), ("Tuesday", "7 May")),
    ),
    Case(
        "date",
        (
            "Journalist Mira Tesk has been held in a Kessari prison since {v} without seeing a "
            "lawyer, her family says.",
            "Mira Tesk, a journalist, has been in prison in Kessar since {v} and has not seen a "
            "lawyer, according to relatives.",
        ),
        (("February", "November"), ("September 2022", "September 2021")),
        (("February", "February 2024"), ("September 2022", "12 September 2022")),
    ),
)

NAMES = (
    Case(
        "name",
        (
            "President Aldo Merrin appointed {v} as finance minister on Tuesday, a week after the "
            "previous minister resigned.",
            "On Tuesday President Aldo Merrin named {v} as finance minister, filling a post that "
            "had been vacant for a week.",
        ),
        (("Clara Voss", "Ines Harrow"), ("Tomas Reld", "Viktor Saan")),
        (
            ("Clara Voss", "Ms Voss"),
            ("Tomas Reld", "Reld"),
            ("Ines Harrow", "the economist Ines Harrow"),
        ),
    ),
    Case(
        "name",
        (
            "The 140-kilometre race from Brennig to Altenfurt was won on Sunday by {v} in a "
            "sprint finish.",
            "Sunday’s 140-kilometre race between Brennig and Altenfurt ended in a sprint and was "
            "won by {v}.",
        ),
        (("Joris Van Leent", "Mateo Cardel"), ("Anke Solberg", "Rita Menhir")),
        (("Joris Van Leent", "Van Leent"), ("Anke Solberg", "Solberg")),
    ),
    Case(
        "name",
        (
            "The city council of Kenmoor has awarded the contract for its second metro line to "
            "{v}, people briefed on the decision said.",
            "Kenmoor’s second metro line will be built by {v} after the city council awarded the "
            "company the contract.",
        ),
        (("Granholt", "Tessera"), ("Ruskin Lowe", "Ferroni")),
        (
            ("Granholt", "Granholt Group"),
            ("Tessera", "Tessera AG"),
            ("Ferroni", "the builder Ferroni"),
        ),
    ),
    Case(
        "name",
        (
            "Judge {v} adjourned the Quillan fraud trial on Monday after a juror fell ill.",
            "The Quillan fraud trial was adjourned on Monday by Judge {v} because one of the "
            "jurors was ill.",
        ),
        (("Helen Marchbank", "Ruth Ellery"), ("Dorsey", "Calloway")),
        (("Helen Marchbank", "Marchbank"), ("Simon Dorsey", "Dorsey")),
    ),
    Case(
        "name",
        (
            "The Harcourt Prize for fiction went to {v} on Tuesday for a novel about three "
            "sisters in a drowned village.",
            "A tale of three sisters whose village is flooded has won {v} this year’s Harcourt "
            "Prize for fiction, the judges announced on Tuesday.",
        ),
        (("Naomi Petrescu", "Bridget Amory"), ("Leo Standish", "Kofi Barrand")),
        (("Naomi Petrescu", "Petrescu"), ("Leo Standish", "the poet Leo Standish")),
    ),
    Case(
        "name",
        (
            "Health regulators have approved {v}, the first pill against river fever, for use in "
            "adults.",
            "Adults with river fever can soon be treated with {v}, the first pill against the "
            "disease, after it was approved by health regulators.",
        ),
        (("Velacept", "Morinab"), ("Tridoxal", "Luprenil")),
        (("Velacept", "the drug Velacept"), ("Tridoxal", "the medicine Tridoxal")),
    ),
    Case(
        "name",
        (
            "On Monday night {v} tore the roofs off dozens of houses in Lower Sarn and closed the "
            "harbour.",
            "Dozens of houses in Lower Sarn lost their roofs and the harbour was closed as {v} "
            "hit the area on Monday night.",
        ),
        (("Storm Edwina", "Storm Gregor"), ("Storm Hollis", "Storm Petra")),
        (("Storm Edwina", "Edwina"), ("Storm Hollis", "a storm called Hollis")),
    ),
    Case(
        "name",
        (
            "A late header by {v} gave Kell a 1-0 victory at Ostrel on Tuesday and took them to "
            "the top of the table.",
            "Kell moved to the top of the table on Tuesday with a 1-0 win at Ostrel thanks to a "
            "header by {v} three minutes from time.",
        ),
        (("Danilo Prass", "Samir Okelo"), ("Bastian Wirth", "Jonas Ek")),
        (("Danilo Prass", "Prass"), ("Bastian Wirth", "the defender Bastian Wirth")),
    ),
)

PLACES = (
    Case(
        "place",
        (
            "A Skylane jet with 160 passengers on board made an emergency landing in {v} on "
            "Monday after smoke filled the cabin.",
            "Smoke in the cabin forced a Skylane plane carrying 160 passengers to make an "
            "emergency landing in {v} on Monday.",
        ),
        (("Dunmarrow", "Castrello"), ("Portugal", "Morocco")),
        (("Dunmarrow", "the city of Dunmarrow"), ("southern Portugal", "Portugal")),
    ),
    Case(
        "place",
        (
            "Battery maker Voltera will build its next factory in {v} and hire 2,000 people, "
            "chief executive Nina Farrow said.",
            "Voltera’s next factory will be built in {v}, the battery maker’s chief executive "
            "Nina Farrow said, and will employ 2,000 people.",
        ),
        (("Wexbury", "Tarrant Cross"), ("Poland", "Hungary")),
        (("Wexbury", "the town of Wexbury"), ("southern Poland", "Poland")),
    ),
    Case(
        "place",
        (
            "Negotiators for the government and the rebels of the Sarn Front will meet in {v} on "
            "Friday to discuss a ceasefire.",
            "A ceasefire is to be discussed on Friday when envoys of the Sarn Front rebels and "
            "the government meet in {v}.",
        ),
        (("Halmstein", "Port Lessing"), ("Qatar", "Kenya")),
        (("Halmstein", "the border town of Halmstein"), ("Qatar", "the Gulf state of Qatar")),
    ),
    Case(
        "place",
        (
            "Fugitive lawyer Emil Corvane was arrested in {v} on Sunday after eleven months on "
            "the run.",
            "After eleven months in hiding the lawyer Emil Corvane was arrested on Sunday in {v}, "
            "where he had been living under a false name.",
        ),
        (("Spain", "Greece"), ("Lowmere", "Haddock Bay")),
        (("Spain", "southern Spain"), ("Lowmere", "the village of Lowmere")),
    ),
    Case(
        "place",
        (
            "Palaeontologists have dug up the skull of an unknown horned dinosaur in {v}, "
            "according to a study published on Tuesday.",
            "The skull of a horned dinosaur new to science has been dug up in {v}, researchers "
            "reported on Tuesday.",
        ),
        (("Mongolia", "Argentina"), ("Utah", "Montana")),
        (("Mongolia", "the south of Mongolia"), ("Utah", "the US state of Utah")),
    ),
    Case(
        "place",
        (
            "The Lantern film festival will move to {v} next year because rents in Velmar have "
            "become too high, its director said.",
            "Driven out of Velmar by high rents, the Lantern film festival is moving to {v} next "
            "year, director Paula Renn announced.",
        ),
        (("Brennig", "Altenfurt"), ("Kenmoor", "Dorrel")),
        (("Brennig", "the coastal town of Brennig"), ("Kenmoor", "the port city of Kenmoor")),
    ),
)

NEGATIONS = (
    Case(
        "negation",
        (
            "Defence Minister Karel Juhl {v} resign over the loss of the patrol boat, his office "
            "said on Tuesday.",
            "The office of Karel Juhl said on Tuesday that the defence minister {v} resign over "
            "the loss of the patrol boat.",
        ),
        (("will", "will not"), ("would", "would not")),
        (("will not", "won’t"), ("will", "would"), ("would not", "will not")),
    ),
    Case(
        "negation",
        (
            "The driver of the lorry that ploughed into the market in Larnwick {v} been drinking, "
            "tests showed.",
            "Tests have shown that the lorry driver who ploughed into Larnwick’s market {v} been "
            "drinking.",
        ),
        (("had", "had not"), ("had", "hadn’t")),
        (("had not", "hadn’t"), ("had", "had indeed")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The upper house approved the water bill on Tuesday evening.",
                "On Tuesday evening the upper house rejected the water bill.",
            ),
            (
                "Norvia Rail has accepted the drivers’ pay demand, the union said on Tuesday.",
                "Norvia Rail has not accepted the drivers’ pay demand, the union said on Tuesday.",
            ),
        ),
        (
            (
                "The upper house rejected the water bill on Tuesday evening.",
                "On Tuesday evening the water bill was voted down in the upper house.",
            ),
            (
                "Norvia Rail has not accepted the drivers’ pay demand, the union said on Tuesday.",
                "The drivers’ pay demand has been turned down by Norvia Rail, their union said on "
                "Tuesday.",
            ),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "Jurors in Fennimore found surgeon Alan Teague guilty of manslaughter on Monday.",
                "Surgeon Alan Teague was found not guilty of manslaughter by a jury in Fennimore "
                "on Monday.",
            ),
            (
                "The Calder vaccine protects older people against river fever, a trial has shown.",
                "The Calder vaccine does not protect older people against river fever, according "
                "to the results of a trial.",
            ),
        ),
        (
            (
                "Jurors in Fennimore cleared surgeon Alan Teague of manslaughter on Monday.",
                "Surgeon Alan Teague was found not guilty of manslaughter by a jury in Fennimore "
                "on Monday.",
            ),
            (
                "The Calder vaccine does not protect older people against river fever, a trial "
                "has shown.",
                "The Calder vaccine fails to protect older people against river fever, according "
                "to the results of a trial.",
            ),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "Goalkeeper Luca Ferrin will play in Saturday’s cup final, Morava’s coach said.",
                "Morava’s coach said goalkeeper Luca Ferrin would not play in the cup final on "
                "Saturday.",
            ),
            (
                "Nobody was injured when the roof of Wendham’s grammar school collapsed on Monday.",
                "Four pupils were injured when the roof of the grammar school in Wendham "
                "collapsed on Monday.",
            ),
        ),
        (
            (
                "Goalkeeper Luca Ferrin will miss Saturday’s cup final, Morava’s coach said.",
                "Morava’s coach said goalkeeper Luca Ferrin would not play in the cup final on "
                "Saturday.",
            ),
            (
                "Nobody was injured when the roof of Wendham’s grammar school collapsed on Monday.",
                "The roof of the grammar school in Wendham collapsed on Monday without injuring "
                "anyone.",
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
                "Unemployment in Kestria rose to 6.2% in March, the statistics office said.",
                "Unemployment among Kestrians under 25 rose to 18.4% in March, the statistics "
                "office said.",
            ),
            (
                "The floods killed 12 people in the town of Arnsfield, its mayor said.",
                "The floods killed 41 people in the whole of Dorrel province, the governor said.",
            ),
            (
                "Halvorsen’s net profit rose by 8% in the first quarter.",
                "Halvorsen’s net profit rose by 3% in 2023 as a whole.",
            ),
            (
                "Kestria’s exports of wheat fell by 9% last year.",
                "Kestria’s exports of maize fell by 22% last year.",
            ),
            (
                "Fog forced Dunmarrow airport to cancel 40 flights on Monday.",
                "Fog forced Dunmarrow airport to cancel 65 flights on Tuesday.",
            ),
            (
                "Art dealer Hugo Lamprey was sentenced to nine years in prison for forgery.",
                "Art dealer Hugo Lamprey’s wife, Sabine, was sentenced to four years in prison "
                "for forgery.",
            ),
            (
                "The derailment at Stonebeck killed three passengers, police said.",
                "The derailment at Stonebeck injured 27 passengers, police said.",
            ),
            (
                "The men’s marathon in Velmar was won by Abel Tarikwa in two hours and six "
                "minutes.",
                "The women’s marathon in Velmar was won by Lena Forsell in two hours and 21 "
                "minutes.",
            ),
            (
                "Vaskia’s lower house passed the asylum law by 140 votes to 92.",
                "Vaskia’s senate passed the asylum law by 51 votes to 38.",
            ),
            (
                "The Calder vaccine prevented river fever in 91% of the adults who received it.",
                "The Calder vaccine prevented river fever in 74% of the children who received it.",
            ),
            (
                "The east wing of the Brandeck Museum will reopen in June.",
                "The west wing of the Brandeck Museum will reopen in October.",
            ),
            (
                "The northbound platform at Kenmoor station is closed until Friday.",
                "The southbound platform at Kenmoor station is closed until Monday.",
            ),
            (
                "Temperatures climbed to 34 degrees in Castrello on Sunday.",
                "Temperatures climbed to 29 degrees in Dunmarrow on Sunday.",
            ),
            (
                "Foreign Minister Agnes Thorley will attend the talks in Lessing on Friday.",
                "Defence Minister Karel Juhl will not attend the talks in Lessing on Friday.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        (),
        (
            (
                "About 2,000 teachers marched through Wendham on Saturday, police said.",
                "Police counted 1,980 teachers on the march through Wendham on Saturday.",
            ),
            (
                "Almost half of Marenia’s voters took part in Sunday’s referendum.",
                "Some 48.7% of voters took part in Marenia’s referendum on Sunday.",
            ),
            (
                "Petrane lost roughly $1.2bn last year, the energy company said.",
                "The energy company Petrane made a loss of $1.19bn last year.",
            ),
            (
                "More than 300 soldiers were captured in the battle for Kareth.",
                "In the battle for Kareth 312 soldiers were captured, the army said.",
            ),
            (
                "Two-thirds of pupils in Larnwick passed the mathematics exam.",
                "In Larnwick 66.4 per cent of pupils passed the exam in mathematics.",
            ),
            (
                "The new tunnel under the Averin range is nearly 10 kilometres long.",
                "The tunnel newly built under the Averin range is 9.8 kilometres long.",
            ),
            (
                "The Heron probe has travelled some 400 million kilometres since its launch.",
                "Since it was launched the Heron probe has travelled 403 million kilometres.",
            ),
            (
                "House prices in Velmar rose by just over 5% in the year to March.",
                "In the year to March house prices in Velmar rose by 5.2%.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        (),
        (
            (
                "The storm left 1.5 million households without electricity on Monday.",
                "On Monday 1,500,000 households were without electricity because of the storm.",
            ),
            (
                "The concert hall in Brennig was evacuated at 7.30pm on Tuesday.",
                "At half past seven on Tuesday evening Brennig’s concert hall was evacuated.",
            ),
            (
                "Sprinter Rita Menhir has been banned for 18 months for missing drug tests.",
                "Rita Menhir, the sprinter, is banned for a year and a half because she missed "
                "drug tests.",
            ),
            (
                "One in five doctors in Ostermark wants to leave the profession, a survey found.",
                "A survey found that 20% of doctors in Ostermark want to leave the profession.",
            ),
            (
                "The truce between the army and the Sarn Front will last for two weeks.",
                "The army and the Sarn Front have agreed on a truce that will last 14 days.",
            ),
            (
                "Kell beat Morava 3-1 on Sunday.",
                "Morava lost 3-1 to Kell on 28 April.",
            ),
            (
                "A quarter of Lindqvell’s shops are losing money, the chain admitted.",
                "The chain Lindqvell admitted that 25 per cent of its shops were making a loss.",
            ),
            (
                "The search for the missing trawler was called off at noon on Monday.",
                "Rescuers called off the search for the missing trawler at 12:00 on 29 April.",
            ),
        ),
    ),
)

SEVENTH = (*NUMBERS, *PERCENTS, *MONEY, *DATES, *NAMES, *PLACES, *NEGATIONS, *ALIKE)
