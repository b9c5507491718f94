"""A sixth set of facts that two newsrooms tell, written without sight of the rules.

The format is that of :mod:`bench.differences.cases`. A case whose template is ``{v}`` alone gives
whole sentences. People, towns and companies are invented.
"""

from __future__ import annotations

from bench.differences.cases import Case

LATER = ("2024-05-01T08:00Z", "2024-05-02T17:30Z")

NUMBERS = (
    Case(
        "number",
        (
            "A bus carrying pilgrims plunged into a ravine near Tessaro early on Tuesday, killing "
            "{v} people, regional officials said.",
            "A bus carrying pilgrims plunged into a ravine outside Tessaro before dawn on Tuesday, "
            "killing {v} people, according to the regional government.",
        ),
        (("19", "26"), ("eleven", "seven")),
        (("14", "fourteen"), ("nine", "9"), ("more than 20", "23")),
    ),
    Case(
        "number",
        (
            "A court in Brennick sentenced former police chief Aldo Ferrin to {v} years in prison "
            "on Monday for taking bribes from smugglers.",
            "Former police chief Aldo Ferrin was sentenced to {v} years in jail for accepting "
            "smugglers’ bribes, after a trial in Brennick that ended on Monday.",
        ),
        (("12", "15"), ("six", "nine")),
        (("12", "twelve"), ("eight", "8")),
    ),
    Case(
        "number",
        (
            "Health workers in Kuvala province had recorded {v} cases of cholera by Monday, the "
            "ministry said, and treatment tents have gone up beside the main hospital.",
            "As tents for the sick rise outside Kuvala’s main hospital, the health ministry said "
            "that {v} cholera cases had been registered in the province up to Monday.",
        ),
        (("1,340", "1,430"), ("417", "471")),
        (("1,200", "1200"), ("nearly 900", "894")),
    ),
    Case(
        "number",
        (
            "Mirela Dostan scored {v} points as Kestrel Bay beat Port Anselm 88-79 in the opening "
            "game of the final on Sunday.",
            "With {v} points from Mirela Dostan, Kestrel Bay won the first game of the final on "
            "Sunday, defeating Port Anselm 88-79.",
        ),
        (("31", "37"), ("24", "42")),
        (("31", "thirty-one"), ("24", "twenty-four"), ("more than 30", "33")),
    ),
    Case(
        "number",
        (
            "Lawmakers in Ardenia voted on Tuesday by {v} to 96 to lift the immunity of former "
            "minister Jonas Hale.",
            "Ardenia’s lawmakers voted on Tuesday, by {v} to 96, in favour of lifting the immunity "
            "of Jonas Hale, a former minister.",
        ),
        (("134", "143"), ("121", "117")),
        (("134", "134 votes"), ("121 votes", "121")),
    ),
    Case(
        "number",
        (
            "Appliance maker Norvik said on Tuesday that it would close its factory in Grenholt "
            "and cut {v} jobs, citing cheap imports.",
            "Norvik, which makes kitchen appliances, is to cut {v} jobs by shutting its Grenholt "
            "plant, it announced on Tuesday, blaming low-cost imports.",
        ),
        (("1,150", "1,500"), ("640", "460")),
        (("1,200", "1200"), ("almost 700", "696")),
    ),
    Case(
        "number",
        (
            "Shelling of the market square in Oresk killed {v} civilians on Monday morning, the "
            "governor said, adding that two of the wounded were in a critical state.",
            "Shoppers were queuing for bread on Monday morning when artillery fire struck Oresk’s "
            "market square; {v} civilians were killed, and two of the injured are fighting for "
            "their lives, according to the governor.",
        ),
        (("16", "13"), ("five", "eight")),
        (("16", "sixteen"), ("five", "5"), ("at least 20", "21")),
    ),
    Case(
        "number",
        (
            "Divers exploring the Sorrel trench have discovered {v} species of sea slug that were "
            "unknown to science, the Marine Institute at Vanterre said.",
            "The Marine Institute at Vanterre announced that its divers had found {v} previously "
            "unknown species of sea slug in the Sorrel trench.",
        ),
        (("seven", "nine"), ("14", "41")),
        (("seven", "7"), ("14", "fourteen"), ("a dozen", "12")),
    ),
    Case(
        "number",
        (
            "The storm left {v} households without electricity along the coast of Merrin on Sunday "
            "night.",
            "The storm left {v} homes along the Merrin coast without power on Sunday night, the "
            "grid operator said.",
        ),
        (("42,000", "24,000"), ("8,500", "5,800")),
        (("8,500", "8500"), ("nearly 60,000", "59,700"), ("1.2 million", "1,200,000")),
    ),
    Case(
        "number",
        (
            "The museum in Caldora has returned {v} bronze figures to the kingdom of Ezuru, from "
            "which they were looted by colonial soldiers in 1897.",
            "Looted by soldiers in 1897, {v} bronze figures have been given back to the kingdom of "
            "Ezuru by the Caldora museum, whose director flew out with them.",
        ),
        (("22", "27"), ("eight", "18")),
        (("22", "twenty-two"), ("eight", "8"), ("15", "fifteen")),
    ),
    Case(
        "number",
        (
            "The novelist Ines Varga, who died at her home in Lorne on Monday, was {v}.",
            "Novelist Ines Varga was {v} when she died on Monday at her home in Lorne, her "
            "publisher said.",
        ),
        (("84", "87"), ("91", "81")),
        (("84", "84 years old"), ("aged 91", "91")),
    ),
    Case(
        "number",
        (
            "An earthquake measuring {v} shook the southern island of Tamuro early on Tuesday, "
            "cracking roads but causing no deaths.",
            "Roads cracked but nobody was killed when an earthquake with a magnitude of {v} struck "
            "Tamuro, in the south, in the early hours of Tuesday.",
        ),
        (("6.1", "6.7"), ("5.4", "5.9")),
        (("6.0", "6"), ("nearly 6", "5.9")),
    ),
    Case(
        "number",
        (
            "Police raiding flats across the port city of Zelmar before dawn on Tuesday arrested "
            "{v} suspected members of a ring that smuggled cigarettes, prosecutors said.",
            "When officers searched homes all over the port of Zelmar on Tuesday before sunrise, "
            "they detained {v} people suspected of belonging to a cigarette-smuggling gang, "
            "according to prosecutors.",
        ),
        (("17", "21"), ("nine", "12")),
        (("17", "seventeen"), ("nine", "9"), ("more than 30", "34")),
    ),
    Case(
        "number",
        (
            "The Alliance for Renewal won {v} of the 120 seats in Sunday’s parliamentary election "
            "in Corvania, the electoral commission said after the final count.",
            "With every ballot from Sunday counted, Corvania’s electoral commission declared that "
            "the Alliance for Renewal, which had campaigned on lower food prices, had taken {v} "
            "seats in the new parliament.",
        ),
        (("47", "52"), ("38", "33")),
        (("47", "forty-seven"), ("38", "thirty-eight")),
    ),
)

PERCENTS = (
    Case(
        "percent",
        (
            "Inflation in Belmora slowed to {v} in April from 4.8% the month before, the "
            "statistics agency said on Tuesday.",
            "Belmora’s inflation rate slowed to {v} in April, down from 4.8% in March, the "
            "statistics agency reported.",
        ),
        (("3.9%", "3.6%"), ("4.1%", "4.4%")),
        (("3%", "three per cent"), ("3.9%", "3.9 per cent"), ("4.1 percent", "4.1%")),
    ),
    Case(
        "percent",
        (
            "Shares in chipmaker Qualen fell {v} on Tuesday after it warned that orders would drop "
            "this summer.",
            "The chipmaker Qualen, having warned of weaker orders this summer, saw its shares drop "
            "{v} on Tuesday.",
        ),
        (("7%", "11%"), ("4.3%", "3.4%")),
        (("7%", "seven per cent"), ("4.3%", "4.3 percent"), ("more than 6%", "6.2%")),
    ),
    Case(
        "percent",
        (
            "The new vaccine prevented {v} of severe malaria cases among toddlers in the trial, "
            "researchers at Halstrom University reported.",
            "In the trial, run by Halstrom University, {v} of severe malaria cases in toddlers "
            "were prevented by the new vaccine.",
        ),
        (("68%", "86%"), ("75 per cent", "57 per cent")),
        (("68%", "68 per cent"), ("75%", "three quarters"), ("half", "50%")),
    ),
    Case(
        "percent",
        (
            "Turnout in Sunday’s referendum on water rights was {v}, the interior ministry of "
            "Sarrano announced late that evening, well short of what campaigners had hoped for.",
            "Campaigners voiced disappointment after Sarrano’s interior ministry declared that "
            "turnout had been {v} in the referendum held on Sunday over water rights.",
        ),
        (("41%", "47%"), ("38.5%", "35.8%")),
        (("41%", "41 per cent"), ("38.5 percent", "38.5%"), ("40%", "forty per cent")),
    ),
)

MONEY = (
    Case(
        "money",
        (
            "Supermarket chain Dorval agreed to buy its smaller rival Freshet for {v}, the "
            "companies said on Tuesday.",
            "Dorval has agreed to buy Freshet, a smaller supermarket chain, for {v}, the two "
            "companies announced on Tuesday.",
        ),
        (("$3.4bn", "$4.3bn"), ("€780 million", "€870 million")),
        (("$3.4bn", "$3.4 billion"), ("€780m", "780 million euros"), ("£0.5bn", "£500m")),
    ),
    Case(
        "money",
        (
            "A judge ordered the shipping line Maravel to pay {v} to fishermen whose nets were "
            "ruined by an oil spill.",
            "The shipping line Maravel must pay {v} in damages to the fishermen whose nets its oil "
            "spill ruined, a judge ruled.",
        ),
        (("$18 million", "$80 million"), ("$2.5m", "$5.2m")),
        (("$18m", "$18 million"), ("$2.5 million", "2.5 million dollars")),
    ),
    Case(
        "money",
        (
            "A landscape by the nineteenth-century painter Odile Marchetti sold for {v} at "
            "Harwick’s auction house on Monday night, a record for the artist.",
            "Bidders at Harwick’s set a record for Odile Marchetti on Monday evening, when one of "
            "the painter’s landscapes fetched {v} after a nine-minute duel by telephone.",
        ),
        (("£6.2m", "£6.8m"), ("$14 million", "$41 million")),
        (("£6.2m", "£6.2 million"), ("$14 million", "$14m"), ("more than £9m", "£9.3m")),
    ),
    Case(
        "money",
        (
            "Oil company Pellar reported a net profit of {v} in the first quarter, helped by "
            "higher refining margins.",
            "Pellar, the oil company, reported a net profit of {v} for the first quarter on "
            "Tuesday thanks to higher refining margins.",
        ),
        (("€1.9bn", "€1.6bn"), ("$740m", "$470m")),
        (
            ("€1.9bn", "€1.9 billion"),
            ("$740m", "$740 million"),
            ("€1.2 billion", "1.2 billion euros"),
        ),
    ),
    Case(
        "money",
        (
            "Striker Bako Danu joins Wexmoor City from Valdoro for a transfer fee of {v}, the club "
            "confirmed on Tuesday.",
            "Bako Danu, the Valdoro striker, has moved to Wexmoor City in a transfer costing {v}, "
            "the club said on Tuesday.",
        ),
        (("£28m", "£38m"), ("€54 million", "€45 million")),
        (("£28m", "£28 million"), ("€54m", "54 million euros")),
    ),
    Case(
        "money",
        (
            "The government of Tavania will raise the minimum wage to {v} an hour from July, the "
            "labour minister told parliament, despite protests from restaurant owners.",
            "Restaurant owners have protested, but in July Tavania’s minimum wage is to be "
            "increased to {v} an hour, according to the minister in charge of labour.",
        ),
        (("€11.20", "€12.10"), ("$9.50", "$9.80")),
        (("€11.20", "11.20 euros"), ("$9.50", "9.50 dollars"), ("£12", "12 pounds")),
    ),
)

DATES = (
    Case(
        "date",
        (
            "The trial of former president Luis Otero will begin on {v}, the supreme court of "
            "Marinda said.",
            "Former president Luis Otero’s trial will begin on {v}, Marinda’s supreme court "
            "announced.",
        ),
        (("3 June", "13 June"), ("Monday", "Thursday")),
        (("Monday", "6 May"), ("3 June", "June 3"), ("May 7", "Tuesday")),
    ),
    Case(
        "date",
        (
            "The Karsten dam, built in {v}, supplies drinking water to two million people in the "
            "Ulmar valley.",
            "Two million people in the Ulmar valley get their drinking water from the Karsten dam, "
            "which was built in {v}.",
        ),
        (("1958", "1985"), ("1971", "1977")),
        (("the 1960s", "1964"), ("1971", "the early 1970s")),
    ),
    Case(
        "date",
        (
            "A gas explosion destroyed a block of flats in the Lisova district at {v} on Sunday, "
            "firefighters said, hurling window frames into the street.",
            "Window frames flew into the street when a block of flats in Lisova was wrecked by a "
            "gas explosion, which firefighters said happened at {v} on Sunday.",
        ),
        (("6.15am", "8.15am"), ("10.40pm", "9.40pm")),
        (("6.15am", "6:15 a.m."), ("10.40pm", "22:40"), ("noon", "12 noon")),
    ),
    Case(
        "date",
        (
            "The new terminal at Brandel airport is due to open in {v}, two years behind schedule.",
            "Brandel airport’s new terminal is now due to open in {v}, two years later than "
            "planned.",
        ),
        (("September", "November"), ("March 2025", "May 2025")),
        (
            ("September", "September 2024"),
            ("early March", "March"),
            ("late 2025", "December 2025"),
        ),
    ),
    Case(
        "date",
        (
            "The singer Talia Moreno was released from custody on {v} after prosecutors in Ostrano "
            "dropped the fraud charges.",
            "Prosecutors in Ostrano dropped their fraud case against Talia Moreno, and the singer "
            "was freed from custody on {v}.",
        ),
        (("Monday", "Friday"), ("April 22", "April 25")),
        (("Monday", "29 April"), ("April 28", "Sunday"), ("22 April", "April 22")),
        published=LATER,
    ),
    Case(
        "date",
        (
            "Physicist Ruben Askeland, who won the Halvorsen Prize in {v} for his studies of "
            "glass, has been named head of the national academy.",
            "The national academy is to be led by the physicist Ruben Askeland, whose work on "
            "glass won him the Halvorsen Prize in {v}.",
        ),
        (("2009", "2006"), ("1998", "1989")),
        (("2009", "autumn 2009"), ("October 1998", "1998")),
    ),
    Case(
        "date",
        (
            "Government troops recaptured the town of Haddar on {v}, ending a siege that had "
            "lasted three weeks.",
            "Government troops retook the town of Haddar on {v}, bringing a three-week siege to an "
            "end, the army said.",
        ),
        (("Saturday", "Tuesday"), ("April 21", "April 27")),
        (("Saturday", "27 April"), ("April 30", "Tuesday"), ("April 21", "21 April")),
    ),
    Case(
        "date",
        (
            "Saturday’s cup final between Norwell and Hestbury will kick off at {v}, after "
            "broadcasters asked for a later start.",
            "At the request of broadcasters, the cup final between Norwell and Hestbury on "
            "Saturday will start at {v}, later than first planned.",
        ),
        (("5.30pm", "7.30pm"), ("20:00", "20:45")),
        (("5.30pm", "17:30"), ("20:00", "8pm"), ("7.30pm", "7:30 p.m.")),
    ),
    Case(
        "date",
        (
            "Prime Minister Greta Solheim has called a snap election for {v} after her coalition "
            "partner walked out over farm subsidies.",
            "Farm subsidies have broken the coalition apart, and Prime Minister Greta Solheim has "
            "called voters to the polls on {v} in an early election.",
        ),
        (("June 16", "June 23"), ("7 July", "14 July")),
        (("June 16", "16 June"), ("7 July", "Sunday 7 July"), ("June 23", "23 June 2024")),
    ),
)

NAMES = (
    Case(
        "name",
        (
            "Budget airline Jetora has appointed {v} as chief executive to replace Piers Lund, who "
            "retires in June.",
            "Budget airline Jetora named {v} as its new chief executive on Tuesday, replacing "
            "Piers Lund, who retires in June.",
        ),
        (("Helena Strand", "Miriam Okello"), ("Tomas Rehn", "Marcus Vell")),
        (
            ("Helena Strand", "Strand"),
            ("Tomas Rehn", "Tomas J. Rehn"),
            ("Dr Miriam Okello", "Miriam Okello"),
        ),
    ),
    Case(
        "name",
        (
            "{v} won the men’s race at the 50th Coastal Marathon in Pordale on Sunday, finishing "
            "in just under two hours and eight minutes.",
            "In Pordale on Sunday the men’s race at the 50th Coastal Marathon was won by {v}, who "
            "crossed the line in a little less than two hours and eight minutes.",
        ),
        (("Daniel Kiptaro", "Samuel Tesema"), ("Petr Hanak", "Pavel Horak")),
        (("Daniel Kiptaro", "Kiptaro"), ("Hanak", "Petr Hanak")),
    ),
    Case(
        "name",
        (
            "The body found in Lake Ansel last week is that of the missing hiker {v}, police said "
            "on Tuesday after comparing dental records.",
            "Dental records have shown that the hiker {v}, missing since the winter, is the person "
            "whose body was recovered from Lake Ansel last week, according to police.",
        ),
        (("Karin Holt", "Lena Brandt"), ("Oskar Wendt", "Julian Pryce")),
        (("Karin Holt", "Holt"), ("Oskar M. Wendt", "Oskar Wendt")),
    ),
    Case(
        "name",
        (
            "Defence Minister {v} resigned on Monday over the purchase of faulty helmets, the "
            "president’s office in Karvia said.",
            "Karvia’s defence minister, {v}, resigned on Monday over a contract for faulty "
            "helmets, the president’s office said.",
        ),
        (("Andrej Kolar", "Milan Dragic"), ("Sofia Renn", "Paula Weisz")),
        (("Andrej Kolar", "Kolar"), ("Renn", "Sofia Renn"), ("General Viktor Sand", "Viktor Sand")),
    ),
    Case(
        "name",
        (
            "Drugmaker {v} has recalled 40,000 bottles of cough syrup after glass was found in "
            "some of them, the medicines agency of Ruvana said.",
            "The medicines agency in Ruvana said that {v} had recalled 40,000 bottles of its cough "
            "syrup because some contained glass.",
        ),
        (("Medivane", "Corapharm"), ("Astaly Labs", "Benmore Labs")),
        (("Medivane", "Medivane plc"), ("Benmore Labs", "Benmore"), ("Corapharm Inc", "Corapharm")),
    ),
    Case(
        "name",
        (
            "Director {v} won the Silver Heron, the top prize at the Pinara film festival, on "
            "Saturday for a drama about a lighthouse keeper and his daughter.",
            "With a drama in which a lighthouse keeper and his daughter are cut off by a storm, "
            "{v} took the highest award of Pinara’s film festival, the Silver Heron, on Saturday.",
        ),
        (("Amina Qadri", "Leila Haddou"), ("Stefan Brodie", "Anders Kvist")),
        (("Amina Qadri", "Qadri"), ("Brodie", "Stefan Brodie")),
    ),
    Case(
        "name",
        (
            "The cyclist {v} leads the Tour of the Three Lakes by 14 seconds after Tuesday’s stage "
            "to Monte Corvo.",
            "After the stage to Monte Corvo on Tuesday, {v} is in the lead in the Tour of the "
            "Three Lakes, 14 seconds ahead of the field.",
        ),
        (("Jan Verbeeck", "Luca Ferrante"), ("Mathis Roux", "Diego Salas")),
        (("Jan Verbeeck", "Verbeeck"), ("Roux", "Mathis Roux")),
    ),
    Case(
        "name",
        (
            "Judge {v} of the Hallowick district court threw out the case against the mine owners "
            "on Monday, saying that key evidence had been obtained unlawfully.",
            "The prosecution of the mine owners came to an end on Monday in Hallowick, where Judge "
            "{v} dismissed the case because vital evidence had been gathered illegally.",
        ),
        (("Rosalind Acher", "Norma Teale"), ("Peter Sandoval", "Ian Cargill")),
        (("Rosalind Acher", "Acher"), ("Peter Sandoval", "Peter R. Sandoval")),
    ),
)

PLACES = (
    Case(
        "place",
        (
            "A cargo ship ran aground off {v} on Sunday night with 18 crew on board, the "
            "coastguard said.",
            "A cargo ship with a crew of 18 ran aground off {v} late on Sunday, according to the "
            "coastguard.",
        ),
        (("Norway", "Portugal"), ("the island of Sardinia", "the island of Crete")),
        (("Portugal", "the coast of Portugal"), ("the island of Crete", "Crete")),
    ),
    Case(
        "place",
        (
            "The foreign ministers will hold their next round of talks in {v}, both governments "
            "said on Tuesday.",
            "Both governments confirmed on Tuesday that the next round of talks between the "
            "foreign ministers would be held in {v}.",
        ),
        (("Geneva", "Vienna"), ("Doha", "Cairo")),
        (
            ("Geneva", "the Swiss city of Geneva"),
            ("the Qatari capital", "Doha"),
            ("Vienna", "the Austrian capital, Vienna"),
        ),
    ),
    Case(
        "place",
        (
            "Carmaker Helion will build its first battery plant in {v}, creating 900 jobs, its "
            "chairman said on Monday.",
            "Helion’s chairman promised 900 new jobs on Monday as he revealed that the carmaker "
            "would construct its first factory for batteries in {v}.",
        ),
        (("Slovakia", "Hungary"), ("Ohio", "Tennessee")),
        (
            ("Ohio", "the US state of Ohio"),
            ("western Slovakia", "Slovakia"),
            ("Hungary", "the north of Hungary"),
        ),
    ),
    Case(
        "place",
        (
            "Police found the stolen altarpiece in a barn near {v} on Friday, eleven years after "
            "it vanished from the abbey of Saint Orlan.",
            "The stolen altarpiece was found by police in a barn near {v} on Friday, 11 years "
            "after it disappeared from the abbey of Saint Orlan.",
        ),
        (("Turin", "Naples"), ("Bruges", "Liège")),
        (
            ("Turin", "the Italian city of Turin"),
            ("Naples in southern Italy", "Naples"),
            ("Bruges", "Bruges in Belgium"),
        ),
    ),
    Case(
        "place",
        (
            "Former dictator Hector Balmaro has died in exile in {v} at the age of 88, his lawyer "
            "said.",
            "Hector Balmaro, the former dictator, died aged 88 in {v}, where he lived in exile, "
            "according to his lawyer.",
        ),
        (("Morocco", "Panama"), ("Paris", "Madrid")),
        (("Paris", "the French capital"), ("Panama City", "Panama"), ("Morocco", "Rabat, Morocco")),
    ),
    Case(
        "place",
        (
            "A small plane carrying skydivers crashed on Saturday shortly after taking off from "
            "{v}, killing the pilot, aviation officials said.",
            "Aviation officials said the pilot died on Saturday when a light aircraft full of "
            "skydivers came down minutes after it had taken off from {v}.",
        ),
        (
            ("Ellmarsh airfield", "Dunholt airfield"),
            ("the airport at Bessimo", "the airport at Tarvello"),
        ),
        (
            ("Ellmarsh airfield", "the airfield at Ellmarsh"),
            ("Bessimo", "the airport at Bessimo"),
        ),
    ),
)

NEGATIONS = (
    Case(
        "negation",
        (
            "Torrenia’s central bank {v} its key interest rate on Tuesday after a meeting that "
            "lasted six hours.",
            "At a six-hour meeting on Tuesday the central bank of Torrenia {v} its main interest "
            "rate.",
        ),
        (("raised", "did not raise"), ("cut", "decided not to cut")),
        (("raised", "increased"), ("did not raise", "declined to raise"), ("cut", "lowered")),
    ),
    Case(
        "negation",
        (
            "The defendant, a 41-year-old accountant, {v} the charges when he appeared before "
            "magistrates in Wrenfield on Tuesday.",
            "Appearing before Wrenfield magistrates on Tuesday, the accountant, 41, {v} the "
            "charges against him.",
        ),
        (("admitted", "denied"), ("pleaded guilty to", "pleaded not guilty to")),
        (("admitted", "pleaded guilty to"), ("pleaded not guilty to", "denied")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The pilots’ union at Air Belvane accepted the airline’s latest pay offer on "
                "Tuesday after a ballot of its members.",
                "Following a ballot of its members, the pilots’ union at Air Belvane did not "
                "accept the latest pay offer from the airline on Tuesday.",
            ),
            (
                "The missing yachtsman was wearing a life jacket when his boat capsized, the "
                "harbour master at Trellin said.",
                "According to the harbour master at Trellin, the missing yachtsman was not wearing "
                "a life jacket when his boat overturned.",
            ),
        ),
        (
            (
                "The senate did not approve the budget before the deadline at midnight on Tuesday.",
                "The senate failed to approve the budget before Tuesday’s midnight deadline.",
            ),
            (
                "No one was hurt when a crane toppled on to the empty stand at the Velden stadium "
                "on Monday.",
                "A crane toppled on to an empty stand at the Velden stadium on Monday, but nobody "
                "was injured.",
            ),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The ceasefire around Sabrun held through Monday night, monitors said.",
                "Monitors reported that the ceasefire around Sabrun did not hold through Monday "
                "night.",
            ),
            (
                "Tests found the bird flu virus in milk from the two farms in Aldane that were "
                "closed last week, the food agency said on Tuesday.",
                "Two farms in Aldane were closed last week, but tests found no bird flu virus in "
                "their milk, according to the food agency.",
            ),
        ),
        (
            (
                "The captain, Nadia Ferro, will not play in Saturday’s final because of a knee "
                "injury.",
                "A knee injury means that captain Nadia Ferro will miss the final on Saturday.",
            ),
            (
                "The committee rejected a proposal to ban night flights over the town of Eskby.",
                "A proposed ban on night flights over Eskby was not approved by the committee.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "The country’s highest court ruled on Tuesday that the former mayor of Lissane {v} "
            "stand in June’s election.",
            "In June’s election the former mayor of Lissane {v} stand as a candidate, the highest "
            "court decided on Tuesday.",
        ),
        (("can", "cannot"), ("is allowed to", "is not allowed to")),
        (("can", "may"), ("cannot", "is not allowed to"), ("can", "is allowed to")),
    ),
)

SCOPE = Case(
    "scope",
    ("{v}", "{v}"),
    (),
    (
        (
            "Hospitals on the island of Tamuro treated 41 children who were hurt in the "
            "earthquake.",
            "Hospitals on the island of Tamuro treated 160 adults who were hurt in the earthquake.",
        ),
        (
            "Unemployment in the northern districts of Belmora rose to 9.2% in March, the "
            "statistics agency said.",
            "Across Belmora as a whole unemployment rose to 6.4% in March, according to the "
            "statistics agency.",
        ),
        (
            "The airline Jetora made a loss of $40m in the first three months of this year.",
            "Jetora, the airline, made a loss of $115m in the whole of 2023.",
        ),
        (
            "Wexmoor City have sold 32,000 season tickets since the club won promotion.",
            "Wexmoor City have sold 18,500 replica shirts since the club won promotion.",
        ),
        (
            "Port Anselm had 44 millimetres of rain on Sunday, the weather service said.",
            "The weather service said that 71 millimetres of rain fell in Port Anselm on Monday.",
        ),
        (
            "Prosecutors in Wrenfield asked for a prison sentence of eight years for the "
            "accountant.",
            "Prosecutors in Wrenfield asked for a prison sentence of three years for the "
            "accountant’s brother.",
        ),
        (
            "Four people were killed in the collision on the coast road near Tessaro.",
            "Thirteen people were injured in the collision on the coast road near Tessaro.",
        ),
        (
            "Ingrid Sollen won the women’s 10,000 metres at the championships in Kenmoor on "
            "Saturday.",
            "Paulo Reis won the men’s 10,000 metres at the Kenmoor championships on Saturday.",
        ),
        (
            "The army said that it had shot down 12 drones over the capital on Monday night.",
            "On Monday night 29 drones were shot down over the eastern provinces, the army said.",
        ),
        (
            "The Caldora museum had expected 200,000 visitors last year.",
            "The Caldora museum received 260,000 visitors last year.",
        ),
        (
            "Revenue at the appliance maker Norvik rose 8% in the first quarter.",
            "Norvik, the appliance maker, said its net profit rose 3% in the first quarter.",
        ),
        (
            "The film festival in Pinara was founded in 1954.",
            "The film festival in Pinara first gave a prize for short films in 1978.",
        ),
        (
            "First-year students at Halstrom University will not have to pay fees in the autumn.",
            "Second-year students at Halstrom University will have to pay fees in the autumn.",
        ),
        (
            "Seven Liberal deputies voted against the pension bill on Tuesday.",
            "Nineteen deputies from the Green party voted against the pension bill on Tuesday.",
        ),
    ),
)

ROUNDING = Case(
    "rounding",
    ("{v}", "{v}"),
    (),
    (
        (
            "Some 5,000 farmers marched through the centre of Elmira Bay on Saturday.",
            "On Saturday 4,950 farmers marched through the centre of Elmira Bay, police said.",
        ),
        (
            "Nearly a third of the voters in Sarrano cast their ballots by post.",
            "In Sarrano 32% of the voters cast their ballots by post.",
        ),
        (
            "The rebuilding of the harbour at Zelmar will cost about $2bn.",
            "Rebuilding the harbour at Zelmar will cost $1.97bn, according to the plans.",
        ),
        (
            "The surgeons operated on the injured climber for just over two hours.",
            "The injured climber was operated on by surgeons for two hours and four minutes.",
        ),
        (
            "More than 300 houses burned down in the forest fire above Corrado.",
            "The forest fire above Corrado burned down 312 houses.",
        ),
        (
            "The yield on Torrenia’s ten-year bonds rose to almost 4.5% on Tuesday.",
            "On Tuesday the yield on ten-year bonds in Torrenia rose to 4.47%.",
        ),
        (
            "The drugmaker Medivane earned $486.7m last year.",
            "Last year the drugmaker Medivane earned $487m.",
        ),
        (
            "Ruvana’s capital has 2.3 million inhabitants, the census shows.",
            "The census shows that 2,314,000 people live in the capital of Ruvana.",
        ),
    ),
)

FORM = Case(
    "form",
    ("{v}", "{v}"),
    (),
    (
        (
            "The hostages were held for two weeks in a cellar in Haddar.",
            "The hostages were held for 14 days in a cellar in Haddar.",
        ),
        (
            "A dozen firefighters were treated for burns after the blaze at the Kolm refinery.",
            "After the fire at the Kolm refinery twelve firefighters were treated for burns.",
        ),
        (
            "A quarter of the nurses at the Aldane clinic have handed in their notice.",
            "At the Aldane clinic 25 per cent of the nurses have handed in their notice.",
        ),
        (
            "The concert in Pordale was broken off at half past eight on Friday evening.",
            "Friday’s concert in Pordale was broken off at 8.30pm.",
        ),
        (
            "Ardenia exported one and a half million tonnes of wheat last year.",
            "Last year Ardenia exported 1.5m tonnes of wheat.",
        ),
        (
            "The judge sent the forger to prison for 18 months.",
            "The forger was sent to prison for a year and a half by the judge.",
        ),
        (
            "The number of measles cases in Kuvala doubled in March, the ministry said.",
            "Measles cases in Kuvala rose by 100% in March, according to the ministry.",
        ),
        (
            "The tunnel under the Strait of Almara is 10 kilometres long.",
            "The tunnel beneath the Strait of Almara has a length of 10,000 metres.",
        ),
    ),
)

SIXTH = (
    *NUMBERS,
    *PERCENTS,
    *MONEY,
    *DATES,
    *NAMES,
    *PLACES,
    *NEGATIONS,
    SCOPE,
    ROUNDING,
    FORM,
)

#: What stands around the fact in the first paper and in the second.
