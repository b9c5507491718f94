"""A third set for making the rules: sentences as long and as loosely alike as in the news."""

from __future__ import annotations

from bench.differences.cases import Case

LATER = ("2024-05-01T08:00Z", "2024-05-02T17:30Z")

THIRD = (
    Case(
        "number",
        (
            "A crowded bus plunged into a ravine on the road to Tessaly on Sunday night, killing "
            "{v} passengers and injuring many more, police said.",
            "{v} passengers died in the bus that plunged into a ravine near Tessaly, the deadliest "
            "accident on that road in years.",
        ),
        (("22", "27"), ("nine", "five")),
        (("22", "twenty-two"), ("nine", "9")),
    ),
    Case(
        "number",
        (
            "Retailer Colbeck is closing {v} shops in the north, where sales have been falling "
            "for three years.",
            "Some {v} shops in the north are to close, Colbeck said, as customers stay away.",
        ),
        (("36", "63"), ("140", "180")),
        (("36", "36"), ("140", "140")),
    ),
    Case(
        "number",
        (
            "The search for the two climbers lasted {v} days and involved three helicopters.",
            "After a search of {v} days the two climbers were found by a helicopter.",
        ),
        (("four", "six"), ("12", "21")),
        (("four", "4"), ("12", "twelve")),
    ),
    Case(
        "number",
        (
            "Deputies passed the bill by {v} votes to 60 after a debate that ran past midnight.",
            "The bill was passed with {v} votes for and 60 against, past midnight.",
        ),
        (("82", "92"), ("101", "110")),
        (("82", "82"), ("101", "101")),
    ),
    Case(
        "number",
        (
            "Firefighters rescued {v} hotel guests by ladder from the burning Astra building.",
            "{v} guests of the Astra hotel were rescued with ladders when the building burned.",
        ),
        (("16", "61"), ("Eight", "Three")),
        (("16", "sixteen"), ("Eight", "8")),
    ),
    Case(
        "number",
        (
            "The accused, a gardener aged {v}, denied that he had set the barn on fire.",
            "The {v}-year-old gardener denied having set fire to the barn.",
        ),
        (("41", "47"), ("29", "24")),
        (("41", "41"), ("29", "29")),
    ),
    Case(
        "number",
        (
            "The navy turned back a trawler with {v} refugees aboard off Cape Sorn.",
            "Off Cape Sorn the navy stopped a trawler carrying {v} refugees and turned it back.",
        ),
        (("75", "57"), ("212", "221")),
        (("75", "75"), ("212", "212")),
    ),
    Case(
        "number",
        (
            "The telescope found {v} planets around the dim star, more than anywhere else.",
            "{v} planets circle the dim star, the telescope’s astronomers found.",
        ),
        (("nine", "seven"), ("14", "12")),
        (("nine", "9"), ("14", "fourteen")),
    ),
    Case(
        "number",
        (
            "The tunnel will be {v} kilometres long and run under the whole of the old town.",
            "Under the old town a tunnel of {v} kilometres will be dug.",
        ),
        (("12", "18"), ("3.4", "4.3")),
        (("12", "12"), ("3.4", "3.4")),
    ),
    Case(
        "number",
        (
            "Fighter jets entered the zone {v} times last month, the air force said.",
            "Last month jets flew into the zone {v} times, according to the air force.",
        ),
        (("three", "four"), ("14", "41")),
        (("three", "3"), ("twice", "two")),
    ),
    Case(
        "percent",
        (
            "Exports of copper from Lunda fell {v} in the second quarter, more than economists "
            "had expected, because of a strike at the largest mine.",
            "Lunda exported {v} less copper in the three months to June as its largest mine was "
            "on strike.",
        ),
        (("6.4%", "4.6%"), ("11 percent", "17 percent")),
        (("6.4%", "6.4 per cent"), ("11%", "eleven percent")),
    ),
    Case(
        "percent",
        (
            "Shares of the airline Corvid rose {v} on news of the takeover.",
            "News of the takeover sent Corvid’s shares up {v}.",
        ),
        (("5%", "8%"), ("12.3 per cent", "13.2 per cent")),
        (("5%", "5 percent"), ("12.3%", "12%")),
    ),
    Case(
        "percent",
        (
            "The Harbour Party got {v} of the vote in Sorn, according to the final count.",
            "In Sorn the Harbour Party won {v} of the vote, the final count shows.",
        ),
        (("38.1%", "31.8%"), ("44 percent", "41 percent")),
        (("38.1%", "38.1 per cent"), ("38.1%", "38%")),
    ),
    Case(
        "money",
        (
            "Drugmaker Helvia will pay {v} to end a lawsuit by patients, the biggest settlement "
            "in its history.",
            "In the biggest settlement of its history Helvia pays {v} to patients who had sued.",
        ),
        (("$640 million", "$460 million"), ("$1.1bn", "$1.7bn")),
        (("$640m", "$640 million"), ("$1.1bn", "US$1.1 billion")),
    ),
    Case(
        "money",
        (
            "A painting of a mill by the young Brandt sold for {v} in London, to a bidder on the "
            "telephone.",
            "A telephone bidder bought Brandt’s painting of a mill in London for {v}.",
        ),
        (("£6.2 million", "£2.6 million"), ("£900,000", "£700,000")),
        (("£6.2m", "£6.2 million"), ("£6.2m", "£6m")),
    ),
    Case(
        "money",
        (
            "Parliament voted {v} for new patrol ships over the next five years.",
            "Over five years {v} will be spent on patrol ships, parliament decided.",
        ),
        (("$12bn", "$21bn"), ("€3.4 billion", "€4.3 billion")),
        (("$12bn", "$12 billion"), ("€3.4bn", "3.4 billion euros")),
    ),
    Case(
        "money",
        (
            "Colbeck made a profit of {v} last year, thanks to its online shop.",
            "Thanks to its online shop, Colbeck earned a profit of {v} in the past year.",
        ),
        (("£42m", "£24m"), ("€1.5bn", "€1.9bn")),
        (("£42m", "£42 million"), ("€1.5bn", "1.5 billion euros")),
    ),
    Case(
        "date",
        (
            "The pianist Ada Brom, who moved to Vienna in {v}, is to give her last concert.",
            "Ada Brom, the pianist, who has lived in Vienna since {v}, gives her last concert.",
        ),
        (("1998", "1989"), ("2011", "2013")),
        (("1998", "1998"), ("2011", "2011")),
    ),
    Case(
        "date",
        (
            "The appeal of the four bankers will be heard on {v} by the high court in Sorn.",
            "On {v} the high court in Sorn hears the bankers’ appeal.",
        ),
        (("6 May", "16 May"), ("Tuesday", "Friday")),
        (("6 May", "May 6"), ("Thursday", "2 May"), ("6 May", "6 May 2024")),
    ),
    Case(
        "date",
        (
            "The roof of the market hall fell in on {v}, when the stalls were closed.",
            "The stalls were closed when the roof of the market hall fell in on {v}.",
        ),
        (("Sunday", "Saturday"), ("21 April", "27 April")),
        (("Tuesday", "30 April"), ("Sunday", "April 28"), ("Tuesday", "yesterday")),
    ),
    Case(
        "date",
        (
            "The new law on rents comes into force in {v}, half a year late.",
            "Half a year late, the law on rents comes into force in {v}.",
        ),
        (("March 2025", "May 2025"), ("2025", "2026")),
        (("March 2025", "Mar. 2025"), ("2025", "2025")),
    ),
    Case(
        "name",
        (
            "Detectives said the owner of the boat was {v}, a dentist who had lost his licence.",
            "The boat belonged to {v}, a dentist without a licence, detectives said.",
        ),
        (("Karl Nissen", "Otto Brandt"), ("Jon Maas", "Rolf Tiede")),
        (("Karl Nissen", "Nissen"), ("Jon Maas", "Dr Jon Maas")),
    ),
    Case(
        "name",
        (
            "The party chose {v} as its new leader on Sunday after a long contest.",
            "{v} is the new leader of the party, which voted on Sunday after a long contest.",
        ),
        (("Nora Fielding", "Ruth Amsel"), ("Peer Holt", "Lars Quist")),
        (("Nora Fielding", "Ms Fielding"), ("Peer Holt", "Holt")),
    ),
    Case(
        "name",
        (
            "{v} was awarded the Sorn medal for her work on mosses.",
            "The Sorn medal was awarded to {v}, who works on mosses.",
        ),
        (("Edda Larsen", "Maria Conti"), ("Jane Poole", "Anna Wirth")),
        (("Edda Larsen", "Dr Larsen"), ("Jane Poole", "Jane Poole")),
    ),
    Case(
        "name",
        (
            "Runner {v} won the marathon in Sorn on Sunday in front of huge crowds.",
            "The marathon in Sorn was won on Sunday by {v}, cheered by huge crowds.",
        ),
        (("Paul Kemei", "Abel Desta"), ("Ruth Chero", "Lena Voss")),
        (("Paul Kemei", "Kemei"), ("Ruth Chero", "Chero")),
    ),
    Case(
        "name",
        (
            "The shipyard was sold to {v} at the end of a long dispute with its banks.",
            "At the end of a long dispute with its banks the shipyard was bought by {v}.",
        ),
        (("Norfin", "Bluewater Group"), ("Kessler Marine", "Dunmore")),
        (("Norfin", "Norfin Inc"), ("Dunmore", "Dunmore")),
    ),
    Case(
        "place",
        (
            "The two girls were found alive near {v}, three days after they had lost their way.",
            "Three days after losing their way, the two girls were found alive near {v}.",
        ),
        (("Tessaly", "Bramford"), ("Lake Ister", "Cape Sorn")),
        (("Tessaly", "Tessaly"), ("Bramford", "the village of Bramford")),
    ),
    Case(
        "place",
        (
            "The ministers of the nine countries meet in {v} in June to talk about fishing rights.",
            "Fishing rights are what the ministers of the nine countries will talk about in June, "
            "when they meet in {v}.",
        ),
        (("Dublin", "Vienna"), ("Norway", "Iceland")),
        (("the US", "the United States"), ("Dublin", "Dublin, Ireland")),
    ),
    Case(
        "place",
        (
            "The freighter, bound for {v} with a load of timber, sank in the storm.",
            "The freighter was on its way to {v} with timber when it sank in the storm.",
        ),
        (("Rotterdam", "Hamburg"), ("Algiers", "Tunis")),
        (("Rotterdam", "Rotterdam"), ("Algiers", "Algiers")),
    ),
    Case(
        "negation",
        (
            "The engineer {v} asked about the cracks, the inquiry was told on Monday.",
            "On Monday the inquiry was told that the engineer {v} asked about the cracks.",
        ),
        (("was", "was not"), ("had been", "had never been")),
        (("was not", "wasn’t"), ("was", "was")),
    ),
    Case(
        "negation",
        (
            "Colbeck {v} raise its prices this spring, its owner told investors in Sorn.",
            "Colbeck’s owner told investors in Sorn that it {v} raise its prices this spring.",
        ),
        (("will", "will not"), ("would", "would not")),
        (("will not", "won’t"), ("would", "would")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "Divers found the wreck of the missing trawler on Sunday.",
                "Divers did not find the wreck of the missing trawler on Sunday.",
            ),
            (
                "The parents were informed of the outbreak at the school in Tessaly.",
                "The school in Tessaly did not inform parents of the outbreak.",
            ),
            (
                "The vaccine protected infants from the virus in a trial in Lunda.",
                "In a trial in Lunda the vaccine did not protect infants from the virus.",
            ),
            (
                "The senate approved the treaty on shared rivers with Lunda.",
                "The treaty with Lunda on shared rivers was not approved by the senate.",
            ),
        ),
        (
            (
                "The owner refused to open the gate to the inspectors.",
                "The owner did not open the gate to the inspectors.",
            ),
            (
                "Nobody was on board when the ferry broke loose at Bramford.",
                "No one was on board the ferry when it broke loose at Bramford.",
            ),
            (
                "The inspectors failed to find the leak in the pipe.",
                "The inspectors did not find the leak in the pipe.",
            ),
            (
                "The firm declined to say how many customers were affected.",
                "The firm did not say how many customers were affected.",
            ),
        ),
    ),
    Case(
        "update",
        (
            "The floods in Lunda have claimed {v} lives, the authorities said on Wednesday.",
            "The death toll of the floods in Lunda climbed to {v} on Thursday.",
        ),
        (("14", "33"), ("208", "240")),
        (("14", "14"), ("208", "208")),
        published=LATER,
        shown_as="update",
        both_orders=False,
    ),
    Case(
        "update",
        (
            "{v} hikers were unaccounted for after the avalanche above Tessaly.",
            "A day after the avalanche above Tessaly {v} hikers are still missing.",
        ),
        (("12", "7"), ("31", "26")),
        (("12", "twelve"), ("seven", "7")),
        published=LATER,
        shown_as="update",
        both_orders=False,
    ),
    Case(
        "estimate",
        (
            "The army said {v} gunmen had been killed in the raid on Lower Sorn.",
            "According to the movement, {v} gunmen were killed in the raid on Lower Sorn.",
        ),
        (("30", "12"), ("18", "five")),
        (("30", "30"), ("18", "eighteen")),
        shown_as="estimate",
    ),
    Case(
        "estimate",
        (
            "Prices will rise by {v} this year, the finance ministry predicts.",
            "The National Institute predicts that prices will rise by {v} this year.",
        ),
        (("3.2%", "4.1%"), ("2 per cent", "5 per cent")),
        (("3.2%", "3.2 per cent"), ("2%", "2 percent")),
        shown_as="estimate",
    ),
    Case(
        "scope",
        ("{v}", "{v}"),
        (),
        (
            ("The flood killed nine people in Tessaly.", "Across Lunda the flood killed 40."),
            (
                "The flood killed nine people in Tessaly.",
                "The flood killed 40 people across the country.",
            ),
            (
                "Colbeck lost £3m in the first quarter.",
                "Colbeck lost £11m in the first half of the year.",
            ),
            (
                "Four of the injured in the bus crash near Tessaly were in intensive care.",
                "The bus crash near Tessaly left 22 people injured.",
            ),
            (
                "Police arrested 12 people at the match on Saturday.",
                "Police arrested 19 people at the match on Sunday.",
            ),
            (
                "The queen opened a clinic in Sorn on Monday.",
                "The queen opened a bridge in Tessaly on Tuesday.",
            ),
            (
                "Unemployment among women in Lunda rose to 9% in June.",
                "Unemployment in Lunda rose to 7% in June.",
            ),
            (
                "Ruth Chero won the women’s race in Sorn on Sunday.",
                "Abel Desta won the men’s race in Sorn on Sunday.",
            ),
            (
                "The tower is 210 metres tall and cost €90m.",
                "The tower is 40 metres wide at its foot and cost €90m.",
            ),
            (
                "The ferry left Sorn on Monday with 80 passengers.",
                "The ferry arrived in Bramford on Tuesday with 80 passengers.",
            ),
            (
                "The court fined the firm £2m.",
                "The court fined the firm’s director £40,000.",
            ),
            (
                "The number of visitors rose by 3,000 to 41,000.",
                "The number of visitors rose to 41,000.",
            ),
            (
                "The number of infections rose by 120 on Monday.",
                "The number of infections rose to 4,800 on Monday.",
            ),
            (
                "A second man was arrested in Bramford on Tuesday over the theft of the organ.",
                "A man was arrested in Sorn on Sunday over the theft of the organ.",
            ),
            (
                "The ship carried 62 people, of whom 12 were crew.",
                "The ship carried 50 passengers and 12 crew.",
            ),
            (
                "Wheat prices rose 5% in May.",
                "Maize prices rose 9% in May.",
            ),
            (
                "The first of the two trials starts on 6 May.",
                "The second of the two trials starts on 9 September.",
            ),
            (
                "The judge sentenced the father to nine years in prison.",
                "The judge sentenced the son to three years in prison.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        (),
        (
            (
                "The storm cut off power to 9,940 homes in Bramford.",
                "The storm cut off power to some 10,000 homes in Bramford.",
            ),
            (
                "Helvia bought the laboratory for $2.97 billion.",
                "Helvia bought the laboratory for almost $3 billion.",
            ),
            (
                "More than a third of the members voted against the pay deal.",
                "The pay deal was rejected by 35% of the members.",
            ),
            (
                "At least 30 people were hurt when the balcony fell.",
                "The falling balcony hurt 38 people.",
            ),
            (
                "More than 5,000 birds died in the oil spill off Sorn.",
                "The oil spill off Sorn killed 5,600 birds.",
            ),
            (
                "Scores of flights were cancelled at Sorn airport on Monday.",
                "On Monday 64 flights were cancelled at Sorn airport.",
            ),
            (
                "The comet will come within 9.7 million kilometres of the Earth.",
                "The comet will come within about 10 million kilometres of the Earth.",
            ),
            (
                "The match lasted just under five hours.",
                "The match lasted four hours and 51 minutes.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        (),
        (
            (
                "The wreck lies 40 km north of Cape Sorn.",
                "The wreck lies 25 miles north of Cape Sorn.",
            ),
            (
                "The fire destroyed 50 hectares of heath near Bramford.",
                "The fire destroyed 120 acres of heath near Bramford.",
            ),
            (
                "The International Atomic Energy Agency inspects the plant on Friday.",
                "The IAEA inspects the plant on 3 May.",
            ),
            (
                "The operation took three and a half hours.",
                "The operation took 3.5 hours.",
            ),
            (
                "Half of the fleet is out of service, the railway said.",
                "The railway said 50% of its fleet is out of service.",
            ),
            (
                "President Lukashenko received the envoy in Minsk.",
                "President Lukashenka received the envoy in Minsk.",
            ),
            (
                "The storm came ashore two weeks ago near Bramford.",
                "The storm came ashore on 17 April near Bramford.",
            ),
            (
                "Water temperatures off Sorn reached 30 degrees Celsius.",
                "Water temperatures off Sorn reached 86 degrees Fahrenheit.",
            ),
        ),
    ),
)
