"""Facts that two newsrooms tell, written before the rules were read and never used to make them.

The format is that of :mod:`bench.differences.cases`. The sentences are longer, hold several facts,
and differ more between the two tellings; a case whose template is ``{v}`` alone gives whole
sentences. Where a row should be of a certain kind, ``shown_as`` says which.
"""

from __future__ import annotations

from bench.differences.cases import Case

LATER = ("2024-05-01T08:00Z", "2024-05-02T17:30Z")

NUMBERS = (
    Case(
        "number",
        (
            "At least three carriages left the rails outside Melbury late on Monday, killing {v} "
            "passengers and trapping dozens more in the wreckage, the transport ministry said.",
            "The derailment near Melbury, in which {v} passengers were killed, is the worst on the "
            "line since it was electrified.",
        ),
        (("17", "19"), ("eight", "six")),
        (("17", "seventeen"), ("eight", "8")),
    ),
    Case(
        "number",
        (
            "A landslide swept through the hillside district of San Irio before dawn, leaving {v} "
            "people dead and cutting the only road to the coast.",
            "{v} people have died in San Irio after a landslide buried homes there before dawn on "
            "Tuesday, civil defence officials said.",
        ),
        (("54", "45"), ("112", "121")),
        (("54", "fifty-four"), ("more than 110", "112")),
    ),
    Case(
        "number",
        (
            "Carmaker Ostrava Motors plans to shed {v} jobs across its three European plants, "
            "blaming weak demand for electric vans.",
            "Some {v} jobs are to go at Ostrava Motors, which said on Tuesday that fewer customers "
            "than expected were buying its electric vans.",
        ),
        (("3,500", "5,300"), ("2,200", "2,700")),
        (("3,500", "3500"), ("2,200", "2.2 thousand")),
    ),
    Case(
        "number",
        (
            "The jury took {v} hours to convict the former banker of fraud.",
            "After deliberating for {v} hours, jurors found the former banker guilty of fraud.",
        ),
        (("six", "nine"), ("11", "17")),
        (("six", "6"), ("11", "eleven")),
    ),
    Case(
        "number",
        (
            "The motion was carried by {v} votes to 41, with most of the centre abstaining.",
            "Members of the assembly approved the motion with {v} votes in favour and 41 against.",
        ),
        (("58", "68"), ("77", "71")),
        (("58", "58"), ("77", "77")),
    ),
    Case(
        "number",
        (
            "{v} of the 60 schoolchildren on board the coach were taken to hospital, two of them "
            "by helicopter.",
            "Ambulances carried {v} schoolchildren from the coach to hospital, and a helicopter "
            "flew out the two who were hurt worst.",
        ),
        (("24", "34"), ("Thirteen", "Fifteen")),
        (("24", "Twenty-four"), ("13", "thirteen")),
    ),
    Case(
        "number",
        (
            "Coast guards intercepted a dinghy carrying {v} migrants in the strait on Sunday night "
            "and brought them to the port of Almera.",
            "The {v} migrants whose dinghy was stopped in the strait on Sunday night have been "
            "brought to Almera.",
        ),
        (("63", "36"), ("29", "39")),
        (("63", "sixty-three"), ("29", "29")),
    ),
    Case(
        "number",
        (
            "Kenleigh has ordered {v} new trams from the manufacturer Velaro for delivery by 2027.",
            "By 2027 Velaro is to deliver {v} new trams to Kenleigh.",
        ),
        (("40", "48"), ("120", "102")),
        (("40", "forty"), ("120", "120")),
    ),
    Case(
        "number",
        (
            "The suspect, who is {v} years old, had worked as a guard at the depot since last "
            "summer.",
            "Since last summer the {v}-year-old suspect had been employed as a guard at the depot.",
        ),
        (("34", "43"), ("27", "22")),
        (("34", "34"), ("27", "27")),
    ),
    Case(
        "number",
        (
            "Police arrested {v} protesters outside the parliament building on Saturday as crowds "
            "marched against the pension law.",
            "Demonstrators marched against the pension law on Saturday; {v} protesters were "
            "arrested outside parliament, according to the interior ministry.",
        ),
        (("220", "320"), ("85", "58")),
        (("220", "220"), ("about 85", "85"), ("nearly 200", "196")),
    ),
    Case(
        "number",
        (
            "The quake struck at a depth of {v} kilometres and was felt as far away as the "
            "capital.",
            "Felt even in the capital, the earthquake was {v} kilometres deep, the geological "
            "service said.",
        ),
        (("10", "15"), ("35", "53")),
        (("10", "ten"), ("35", "35")),
    ),
    Case(
        "number",
        (
            "Astronomers have found {v} new moons around Saturn, giving the planet more than any "
            "other in the solar system.",
            "Saturn has {v} new moons, astronomers announced, more than any other planet.",
        ),
        (("20", "12"), ("62", "26")),
        (("20", "twenty"), ("62", "sixty-two")),
    ),
    Case(
        "number",
        (
            "Doctors at the Saint Brenna clinic treated {v} patients for smoke inhalation after "
            "the blaze in the ferry terminal.",
            "After the blaze in the ferry terminal {v} patients were treated for smoke inhalation "
            "at the Saint Brenna clinic.",
        ),
        (("41", "14"), ("seven", "eleven")),
        (("41", "forty-one"), ("seven", "7")),
    ),
)

PERCENTAGES = (
    Case(
        "percent",
        (
            "The economy of Calderia shrank by {v} in the first quarter, twice as fast as analysts "
            "had predicted, dragged down by falling exports of timber.",
            "Calderia’s economy contracted {v} in the three months to March, the steepest fall in "
            "a decade.",
        ),
        (("0.8%", "0.3%"), ("1.2 percent", "2.1 percent")),
        (("0.8%", "0.8 per cent"), ("2%", "two percent")),
    ),
    Case(
        "percent",
        (
            "Shares in the chipmaker Andara fell {v} on Tuesday after it cut its forecast.",
            "Andara, the maker of chips, cut its forecast on Tuesday and saw its shares drop {v}.",
        ),
        (("9%", "6%"), ("11.4 per cent", "14.1 per cent")),
        (("9%", "9 percent"), ("11.4%", "11.4 pct")),
    ),
    Case(
        "percent",
        (
            "With all ballots counted, the Green Alliance took {v} of the vote in Lower Tessin, "
            "its best result in a regional election.",
            "The Green Alliance won {v} of the vote in Lower Tessin, more than ever before in a "
            "regional poll, when all ballots had been counted.",
        ),
        (("27.3%", "23.7%"), ("31 per cent", "33 per cent")),
        (("27.3%", "27.3 percent"), ("27.3%", "27%"), ("31 per cent", "31%")),
    ),
    Case(
        "percent",
        (
            "Rents in the capital climbed {v} last year, the sharpest increase since records "
            "began, according to the tenants’ federation.",
            "The tenants’ federation says rents in the capital rose {v} last year.",
        ),
        (("8.6%", "6.8%"), ("12%", "15%")),
        (("8.6%", "8.6 per cent"), ("12 percent", "twelve per cent")),
    ),
    Case(
        "percent",
        (
            "Calderia will raise its tax on sugary drinks to {v} from July, the finance minister "
            "told deputies.",
            "From July the tax on sugary drinks in Calderia rises to {v}.",
        ),
        (("12%", "20%"), ("7.5%", "5.7%")),
        (("12%", "12 per cent"), ("7.5%", "7.5 percent")),
    ),
)

MONEY = (
    Case(
        "money",
        (
            "Norwell Bank is to pay {v} to settle claims that it hid losses from investors, the "
            "largest penalty that the regulator has ever imposed.",
            "The regulator’s largest penalty yet, {v}, will be paid by Norwell Bank, which was "
            "accused of hiding losses from investors.",
        ),
        (("$180 million", "$118 million"), ("$2.3bn", "$3.2bn")),
        (("$180m", "$180 million"), ("$2.3bn", "US$2.3 billion")),
    ),
    Case(
        "money",
        (
            "The cabinet approved a defence plan costing {v} over five years.",
            "Over five years the defence plan that ministers approved will cost {v}.",
        ),
        (("$320bn", "$230bn"), ("€45 billion", "€54 billion")),
        (("$320bn", "$320 billion"), ("€45bn", "45 billion euros")),
    ),
    Case(
        "money",
        (
            "A collector from Hong Kong paid {v} for the blue diamond at an auction in Geneva.",
            "The blue diamond fetched {v} at auction in Geneva and goes to a collector from Hong "
            "Kong.",
        ),
        (("$48.4 million", "$44.8 million"), ("$17m", "$71m")),
        (("$48.4 million", "$48.4m"), ("$17m", "17 million dollars"), ("$48.4m", "$48m")),
    ),
    Case(
        "money",
        (
            "Aid agencies need {v} to feed the displaced until the harvest, the United Nations "
            "said in an appeal on Monday.",
            "The United Nations appealed on Monday for {v} so that the displaced can be fed until "
            "the harvest.",
        ),
        (("$90 million", "$19 million"), ("$1.4 billion", "$4.1 billion")),
        (("$90 million", "$90m"), ("$1.4 billion", "$1.4bn"), ("$90m", "90 million dollars")),
    ),
    Case(
        "money",
        (
            "Telecoms group Faro reported an annual loss of {v}, hurt by the price of new "
            "licences.",
            "Hurt by what it paid for new licences, Faro made a loss of {v} last year.",
        ),
        (("£310m", "£130m"), ("€2.8bn", "€2.5bn")),
        (("£310m", "£310 million"), ("€2.8bn", "2.8 billion euros")),
    ),
    Case(
        "money",
        (
            "The monthly minimum wage will go up to {v} in January after unions and employers "
            "struck a deal late on Tuesday.",
            "In January the minimum wage rises to {v} a month under a deal struck late on Tuesday "
            "by employers and unions.",
        ),
        (("€1,240", "€1,420"), ("£1,500", "£1,550")),
        (("€1,240", "1,240 euros"), ("£1,500", "£1500")),
    ),
)

DATES = (
    Case(
        "date",
        (
            "Striker Tomas Abrego, who joined the club in {v}, is leaving for a rival.",
            "Tomas Abrego, a striker at the club since {v}, is moving to a rival.",
        ),
        (("2016", "2019"), ("2020", "2021")),
        (("2016", "2016"), ("2020", "2020")),
    ),
    Case(
        "date",
        (
            "Voters in Calderia go to the polls on {v} to choose a new president, the electoral "
            "commission confirmed.",
            "The presidential election in Calderia is to be held on {v}.",
        ),
        (("9 June", "16 June"), ("September 3", "September 13")),
        (("9 June", "June 9"), ("September 3", "3 Sept"), ("9 June", "9 June 2024")),
    ),
    Case(
        "date",
        (
            "The trial of the three smugglers opens in Almera on {v} before a panel of judges.",
            "Three smugglers go on trial on {v} in Almera.",
        ),
        (("Monday", "Thursday"), ("20 May", "27 May")),
        (("20 May", "May 20"), ("Thursday", "Thursday"), ("20 May", "20 May 2024")),
    ),
    Case(
        "date",
        (
            "The explosion at the grain terminal happened on {v}, minutes after the night shift "
            "had started work.",
            "Workers of the night shift had only just arrived at the grain terminal when it "
            "exploded on {v}.",
        ),
        (("Monday", "Saturday"), ("28 April", "26 April")),
        (("Tuesday", "30 April"), ("Monday", "April 29"), ("Sunday", "28 April")),
    ),
    Case(
        "date",
        (
            "Envoys of the two countries met in Oslo on {v} for their first talks since the "
            "ceasefire.",
            "The first talks since the ceasefire were held on {v}, when envoys of the two "
            "countries met in Oslo.",
        ),
        (("Monday", "Friday"), ("29 April", "22 April")),
        (("Tuesday", "yesterday"), ("Wednesday", "1 May"), ("Monday", "Monday, 29 April")),
    ),
    Case(
        "date",
        (
            "The ban on the pesticide takes effect in {v}, a year later than first planned.",
            "In {v}, one year later than planned, the pesticide will be banned.",
        ),
        (("January 2026", "June 2026"), ("2027", "2028")),
        (("January 2026", "Jan. 2026"), ("2027", "2027")),
    ),
    Case(
        "date",
        (
            "The last train leaves Melbury at {v} until the signals are repaired.",
            "Until the signals are repaired the last train from Melbury departs at {v}.",
        ),
        (("9:40 p.m.", "10:40 p.m."), ("22:15", "22:50")),
        (("9:40 p.m.", "21:40"), ("10 p.m.", "10pm")),
    ),
    Case(
        "date",
        (
            "Founded in {v} by two brothers, the brewery has never before been for sale.",
            "The brewery, which two brothers founded in {v}, has never been on sale until now.",
        ),
        (("1887", "1878"), ("1924", "1942")),
        (("1887", "1887"), ("1924", "1924")),
    ),
)

NAMES = (
    Case(
        "name",
        (
            "Prosecutors identified the driver of the lorry as {v}, who had been released on bail "
            "a week earlier.",
            "The driver of the lorry, identified by prosecutors as {v}, had been on bail for a "
            "week.",
        ),
        (("Henrik Vos", "Martin Keller"), ("Adrian Polk", "Simon Tarr")),
        (("Henrik Vos", "Vos"), ("Adrian Polk", "Mr. Polk"), ("Adrian Polk", "Adrian J. Polk")),
    ),
    Case(
        "name",
        (
            "The prime minister named {v} as finance minister on Tuesday, replacing a veteran who "
            "resigned over the budget.",
            "{v} becomes finance minister, the prime minister announced on Tuesday after the "
            "veteran in the post quit over the budget.",
        ),
        (("Lucia Marren", "Helga Stroud"), ("Anton Weil", "Bruno Kess")),
        (("Lucia Marren", "Ms Marren"), ("Anton Weil", "Weil")),
    ),
    Case(
        "name",
        (
            "{v} won the Booker-style Linden Prize for a novel about a lighthouse keeper.",
            "The Linden Prize goes to {v} for a novel whose hero keeps a lighthouse.",
        ),
        (("Ines Calloway", "Rupa Dasgar"), ("Colm Brady", "Felix Auer")),
        (("Ines Calloway", "Inés Calloway"), ("Colm Brady", "Brady")),
    ),
    Case(
        "name",
        (
            "Swimmer {v} took gold in the 200 metres butterfly, beating the world champion by a "
            "fingertip.",
            "Gold in the 200 metres butterfly went to {v}, who beat the world champion by a "
            "fingertip.",
        ),
        (("Jana Holt", "Mei Tanaka"), ("Oskar Lund", "Petr Vale")),
        (("Jana Holt", "Holt"), ("Oskar Lund", "Lund")),
    ),
    Case(
        "name",
        (
            "The airline’s chief executive, {v}, told reporters that the jet had been serviced in "
            "March.",
            "{v}, chief executive of the airline, said the jet had been serviced in March.",
        ),
        (("Dana Whitlow", "Greta Sorn"), ("Paul Renner", "Marc Odell")),
        (("Dana Whitlow", "Ms. Whitlow"), ("Paul Renner", "Paul Renner")),
    ),
    Case(
        "name",
        (
            "The regional carrier was bought by {v} in a deal signed late on Monday.",
            "In a deal signed late on Monday, {v} bought the regional carrier.",
        ),
        (("Aerolux", "Skyhaven"), ("Blue Harbor Capital", "Tern Partners")),
        (("Aerolux", "Aerolux Ltd"), ("Tern Partners", "Tern Partners")),
    ),
    Case(
        "name",
        (
            "Taro Mizuno, Japan’s {v}, met his counterpart behind closed doors for three hours.",
            "For three hours Japan’s {v}, Taro Mizuno, met his counterpart behind closed doors.",
        ),
        (),
        (
            ("deputy foreign minister", "vice foreign minister"),
            ("vice foreign minister", "vice minister for foreign affairs"),
            ("senior deputy foreign minister", "deputy foreign minister"),
        ),
    ),
    Case(
        "name",
        (
            "Patrol boats approached the {v} islands twice this month, the coast guard said.",
            "Twice this month patrol boats came close to the {v} islands, the coast guard said.",
        ),
        (),
        (
            ("Senkaku", "Senkaku, or Diaoyu,"),
            ("Diaoyu", "disputed Diaoyu (Senkaku)"),
            ("Falkland", "Falkland"),
        ),
    ),
)

PLACES = (
    Case(
        "place",
        (
            "The hikers were last seen on Friday near the village of {v}, where they had bought "
            "supplies for the crossing.",
            "The hikers bought supplies for the crossing near {v}, where they were last seen on "
            "Friday.",
        ),
        (("Orbe", "Selline"), ("Tarn", "Colwick")),
        (("Orbe", "Orbe"), ("Colwick", "the hamlet of Colwick")),
    ),
    Case(
        "place",
        (
            "Leaders of the seven economies gather in {v} next month to discuss a levy on carbon.",
            "Next month a levy on carbon will be discussed when the leaders of the seven "
            "economies gather in {v}.",
        ),
        (("Lisbon", "Prague"), ("Canada", "Italy")),
        (("the United States", "the US"), ("Lisbon", "Lisbon, Portugal")),
    ),
    Case(
        "place",
        (
            "The stolen altarpiece was recovered in {v} after a dealer recognised it in a "
            "catalogue.",
            "A dealer saw the stolen altarpiece in a catalogue, and detectives recovered it in "
            "{v}.",
        ),
        (("Antwerp", "Rotterdam"), ("Switzerland", "Austria")),
        (("Britain", "the UK"), ("Antwerp", "the port city of Antwerp")),
    ),
    Case(
        "place",
        (
            "A gas pipeline burst outside {v} on Sunday, forcing hundreds of families to spend "
            "the night in a sports hall.",
            "Hundreds of families spent the night in a sports hall after a gas pipeline burst on "
            "Sunday outside {v}.",
        ),
        (("Melbury", "Kenleigh"), ("Grantham", "Peterborough")),
        (("Melbury", "Melbury"), ("Grantham", "Grantham")),
    ),
    Case(
        "place",
        (
            "The general was born in {v} and rose through the ranks of the artillery.",
            "Born in {v}, the general made his career in the artillery.",
        ),
        (("Almera", "San Irio"), ("Kenya", "Uganda")),
        (("Almera", "Almera"), ("the Netherlands", "Holland")),
    ),
    Case(
        "place",
        (
            "The cargo plane, which was flying to {v} with a crew of four, vanished from radar "
            "over the gulf.",
            "Bound for {v}, the cargo plane disappeared from radar over the gulf with four crew "
            "on board.",
        ),
        (("Muscat", "Karachi"), ("Nairobi", "Mombasa")),
        (("Muscat", "Muscat"), ("Nairobi", "Nairobi, Kenya")),
    ),
)

NEGATIONS = (
    Case(
        "negation",
        (
            "The captain of the trawler {v} told of the mines in the channel, a naval court heard.",
            "A naval court heard that the trawler’s captain {v} told of the mines in the channel.",
        ),
        (("was", "was never"), ("had been", "had not been")),
        (("was not", "wasn’t"), ("had not been", "had never been")),
    ),
    Case(
        "negation",
        (
            "Faro {v} sell its stake in the satellite firm this year, the group’s chairman told "
            "shareholders on Tuesday.",
            "On Tuesday the chairman of Faro told shareholders the group {v} sell its stake in "
            "the satellite firm this year.",
        ),
        (("will", "will not"), ("would", "would not")),
        (("will not", "won’t"), ("will", "will")),
    ),
    Case(
        "negation",
        (
            "Tests showed that the water in the Sarre reservoir {v} safe to drink.",
            "The water in the Sarre reservoir {v} safe to drink, tests have shown.",
        ),
        (("is", "is not"), ("was", "was no longer")),
        (("is not", "isn’t"), ("was not", "wasn’t")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        (
            (
                "The bishop signed the letter that called on the generals to free their prisoners.",
                "The letter calling on the generals to free their prisoners was not signed by "
                "the bishop.",
            ),
            (
                "Rescuers found survivors in the flooded mine on Monday.",
                "No survivors were found by rescuers in the flooded mine on Monday.",
            ),
            (
                "The drug reduced the risk of a second stroke, a study in 900 patients found.",
                "A study in 900 patients found that the drug did not reduce the risk of a second "
                "stroke.",
            ),
            (
                "Calderia’s government approved the sale of the port to a Danish investor.",
                "The sale of the port to a Danish investor was not approved by Calderia’s "
                "government.",
            ),
        ),
        (
            (
                "The bishop refused to sign the letter to the generals.",
                "The bishop did not sign the letter to the generals.",
            ),
            (
                "Nobody was hurt in the fire that gutted the Kenleigh bus depot.",
                "No one was injured in the fire that gutted the bus depot in Kenleigh.",
            ),
            (
                "The council failed to agree on a budget for the swimming baths.",
                "The council did not agree on a budget for the swimming baths.",
            ),
            (
                "It was not clear on Tuesday why the pilot had left the runway.",
                "Why the pilot had left the runway was unclear on Tuesday.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "The union {v} accept the employers’ latest offer of a shorter week, its leader said "
            "after a night of talks.",
            "After a night of talks its leader said the union {v} accept the latest offer of a "
            "shorter week.",
        ),
        (("would", "would not"), ("can", "cannot")),
        (("would not", "wouldn’t"), ("cannot", "can’t")),
    ),
)

UPDATES = (
    Case(
        "update",
        (
            "The cyclone that hit the Maru islands has killed {v} people, officials said on "
            "Wednesday.",
            "The number of people killed by the cyclone in the Maru islands rose to {v} on "
            "Thursday, officials said.",
        ),
        (("21", "38"), ("102", "131")),
        (("21", "21"), ("102", "102")),
        published=LATER,
        shown_as="update",
        both_orders=False,
    ),
    Case(
        "update",
        (
            "{v} people were missing after the dam at Corvo gave way, the army said.",
            "The army said {v} people were still missing a day after the dam at Corvo gave way.",
        ),
        (("140", "95"), ("67", "52")),
        (("140", "140"), ("about 70", "70")),
        published=LATER,
        shown_as="update",
        both_orders=False,
    ),
    Case(
        "update",
        (
            "Firefighters have evacuated {v} residents from villages in the path of the Almera "
            "wildfire.",
            "By Thursday {v} residents had been evacuated from villages threatened by the Almera "
            "wildfire.",
        ),
        (("1,800", "4,200"), ("600", "2,500")),
        (("1,800", "1800"), ("600", "six hundred")),
        published=LATER,
        shown_as="update",
        both_orders=False,
    ),
)

ESTIMATES = (
    Case(
        "estimate",
        (
            "Police estimated that {v} people had joined the march against the quarry.",
            "Organisers said {v} people had joined the march against the quarry.",
        ),
        (("8,000", "25,000"), ("1,500", "4,000")),
        (("8,000", "8000"), ("1,500", "1,500")),
        shown_as="estimate",
    ),
    Case(
        "estimate",
        (
            "The defence ministry says {v} soldiers were killed in the ambush at Qasr Dan.",
            "The rebels claim {v} soldiers were killed in the ambush at Qasr Dan.",
        ),
        (("11", "40"), ("six", "nineteen")),
        (("11", "eleven"), ("six", "6")),
        shown_as="estimate",
    ),
    Case(
        "estimate",
        (
            "The economy will grow by {v} next year, the International Monetary Fund forecast.",
            "Next year the economy will grow by {v}, according to the central bank’s forecast.",
        ),
        (("2.1%", "2.6%"), ("1.5 per cent", "0.9 per cent")),
        (("2.1%", "2.1 per cent"), ("1.5%", "1.5 percent")),
        shown_as="estimate",
    ),
)

SCOPE = (
    Case(
        "scope",
        ("{v}", "{v}"),
        (),
        (
            (
                "The storm killed 12 people in Calderia.",
                "The storm killed 31 people across the region.",
            ),
            (
                "Faro made a profit of $20 million in the first quarter.",
                "Faro made a profit of $85 million last year.",
            ),
            (
                "Nine of the dead in the Melbury crash were children.",
                "The Melbury crash left 17 people dead.",
            ),
            (
                "Police arrested 40 people in Almera on Saturday.",
                "Police arrested 55 people in Almera on Sunday.",
            ),
            (
                "More than 300 firefighters fought the blaze at the Orbe refinery.",
                "The blaze at the Orbe refinery was fought with 25 fire engines.",
            ),
            (
                "The minister visited Kenleigh on Monday to inspect the new hospital.",
                "The minister visited Melbury on Tuesday to inspect the new school.",
            ),
            (
                "Unemployment among the young was 18% in Calderia in March.",
                "Unemployment in Calderia was 7% in March.",
            ),
            (
                "Jana Holt won gold in the 200 metres butterfly.",
                "Mei Tanaka won gold in the 100 metres backstroke.",
            ),
            (
                "The bridge is 300 metres long and cost £40m to build.",
                "The bridge is 28 metres wide and carries 20,000 cars a day.",
            ),
            (
                "The ship sailed from Muscat on Friday with 22 crew.",
                "The ship was due in Karachi on Monday with 22 crew.",
            ),
            (
                "Two suspects were arrested on Monday after the raid on the jeweller’s.",
                "A third suspect was arrested on Tuesday after the raid on the jeweller’s.",
            ),
            (
                "The mayor said the flood had cost the city £30m.",
                "Insurers put the damage to private homes in the flood at £12m.",
            ),
            (
                "The number of cases rose by 240 in a day.",
                "The number of cases rose to 5,300.",
            ),
            (
                "The first phase of the tram line opens in June 2025.",
                "The second phase of the tram line opens in June 2027.",
            ),
            (
                "The court sentenced the ringleader to 12 years in prison.",
                "The court sentenced his two accomplices to four years in prison.",
            ),
            (
                "He scored twice in the first half before going off injured.",
                "He scored three times in last week’s match against the same club.",
            ),
            (
                "The plane was carrying 189 people, including six crew.",
                "The plane was carrying 183 passengers and six crew.",
            ),
            (
                "Prices of bread rose 12% in March.",
                "Prices of fuel rose 4% in March.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        (),
        (
            (
                "The quake left 1,987 people homeless in San Irio.",
                "The quake left about 2,000 people homeless in San Irio.",
            ),
            (
                "Faro sold its tower business for $1.96 billion.",
                "Faro sold its tower business for nearly $2 billion.",
            ),
            (
                "Almost half of the voters in Lower Tessin stayed at home.",
                "In Lower Tessin 48% of the voters stayed at home.",
            ),
            (
                "At least 50 people were injured when the stand collapsed.",
                "The collapse of the stand injured 57 people.",
            ),
            (
                "More than 10,000 homes are without power in Melbury.",
                "In Melbury 10,400 homes are without power.",
            ),
            (
                "Dozens were arrested at the march against the quarry.",
                "At the march against the quarry 43 people were arrested.",
            ),
            (
                "The asteroid will pass 6.2 million kilometres from the Earth.",
                "The asteroid will pass some six million kilometres from the Earth.",
            ),
            (
                "The new stadium holds 48,210 spectators.",
                "The new stadium holds roughly 48,000 spectators.",
            ),
            (
                "The runner finished the course in just over two hours.",
                "The runner finished the course in two hours and four minutes.",
            ),
            (
                "The tanker spilled up to 800 tonnes of diesel.",
                "The tanker spilled 760 tonnes of diesel.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        (),
        (
            (
                "The ship is 2 km off the coast of Almera.",
                "The ship is 2 kilometres off the coast of Almera.",
            ),
            (
                "The blaze burned 100 acres of pine forest near Orbe.",
                "The blaze burned 40 hectares of pine forest near Orbe.",
            ),
            (
                "The United Nations Security Council meets on Thursday to discuss the strait.",
                "The UN Security Council meets on 2 May to discuss the strait.",
            ),
            (
                "The talks lasted two and a half hours.",
                "The talks lasted 2.5 hours.",
            ),
            (
                "A quarter of the fleet is grounded, the airline said.",
                "The airline said 25% of its fleet is grounded.",
            ),
            (
                "Zelenskyy spoke to the parliament in Oslo by video.",
                "Zelensky spoke to the parliament in Oslo by video.",
            ),
            (
                "The boat sank three weeks ago off Almera.",
                "The boat sank on 10 April off Almera.",
            ),
            (
                "Ms Marren, 52, was sworn in at noon on Tuesday.",
                "Lucia Marren was sworn in at 12 p.m. on Tuesday.",
            ),
            (
                "The EU approved the merger of the two steelmakers on Monday.",
                "The European Union approved the merger of the two steelmakers on Monday.",
            ),
            (
                "The temperature in Almera reached 40 degrees Celsius on Sunday.",
                "The temperature in Almera reached 104 degrees Fahrenheit on Sunday.",
            ),
        ),
    ),
)

HELD_OUT = (
    *NUMBERS,
    *PERCENTAGES,
    *MONEY,
    *DATES,
    *NAMES,
    *PLACES,
    *NEGATIONS,
    *UPDATES,
    *ESTIMATES,
    *SCOPE,
)

#: What both newsrooms write besides: longer and with more in it than the background of the others.
BACKGROUND = (
    (
        "Officials promised a full account of what happened and asked for patience until then.",
        "The last inquiry of the kind took 14 months and cost £2.3m, according to records that "
        "were published in 2019.",
        "“We were told nothing until the morning,” said Vera Lindholm, who runs a bakery nearby.",
        "Trains between Dorne and the coast ran late on Monday because of a fallen tree.",
        "Analysts at Harrow Field expect growth of 1.9% in the region this year.",
    ),
    (
        "A fuller account was promised for later, and officials asked the public to be patient.",
        "Similar affairs have led to 3 resignations in the past 20 years.",
        "Marco Santel, a retired teacher, said he had heard of it on the radio on his way home.",
        "Buses from Dorne to the airport were delayed on Tuesday by roadworks.",
        "The opposition wants parliament to debate the matter in Westerly before the summer.",
    ),
)
