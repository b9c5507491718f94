"""A tenth set of facts that two newsrooms tell, written without sight of the rules."""

from __future__ import annotations

from bench.differences.cases import Case

TENTH = (
    Case(
        "number",
        (
            "A coach carrying pensioners home from a flower show overturned on the Varnholt pass "
            "late on Monday, killing {v} passengers, police said.",
            "A coach taking pensioners home from a flower show overturned on the Varnholt pass "
            "late Monday and killed {v} passengers, according to police.",
        ),
        changed=(("seven", "nine"), ("11", "13")),
        harmless=(("seven", "7"), ("11", "eleven")),
    ),
    Case(
        "number",
        (
            "A judge in Ostermoor sentenced the former surgeon Alan Crewe to {v} years in prison "
            "for falsifying the records of patients who died in his care.",
            "Alan Crewe, a former surgeon who falsified the records of patients who had died, was "
            "sentenced on Tuesday to {v} years in jail by a court in Ostermoor.",
        ),
        changed=(("12", "15"), ("four", "six")),
        harmless=(("12", "twelve"), ("four", "4")),
    ),
    Case(
        "number",
        (
            "Battery maker Lumacel is to cut {v} jobs at its plant in Dorrick, after losing its "
            "largest customer to a foreign competitor.",
            "Workers in Dorrick were told at a meeting on Tuesday that {v} jobs would be cut at "
            "the Lumacel plant, which makes batteries for buses.",
        ),
        changed=(("640", "460"), ("1,150", "1,350")),
        harmless=(("1,150", "1150"), ("about 640", "640"), ("460", "more than 450")),
    ),
    Case(
        "number",
        (
            "Parliament in Tarvonia passed the hospital bill by {v} votes to 67 after a debate "
            "that ran past midnight.",
            "The hospital bill was passed with {v} votes in favour and 67 against, after members "
            "of the Tarvonian parliament had argued until past midnight.",
        ),
        changed=(("88", "83"), ("102", "120")),
        harmless=(("88", "eighty-eight"), ("102", "a total of 102")),
    ),
    Case(
        "number",
        (
            "Striker Ilse Varga scored {v} goals in 31 league matches for Kelmar United this "
            "season.",
            "Ilse Varga, the striker, has scored {v} goals in 31 league games for Kelmar United "
            "this season.",
        ),
        changed=(("24", "27"), ("19", "29")),
        harmless=(("24", "twenty-four"), ("19", "nineteen")),
    ),
    Case(
        "number",
        (
            "Astronomers using the Quillon telescope have found {v} new moons around the planet "
            "Saturn, none of them wider than six kilometres.",
            "None is more than six kilometres across, but the {v} moons that astronomers at the "
            "Quillon telescope have found around Saturn are all new to science.",
        ),
        changed=(("nine", "12"), ("16", "18")),
        harmless=(("nine", "9"), ("12", "twelve"), ("16", "sixteen")),
    ),
    Case(
        "number",
        (
            "Measles has been confirmed in {v} children at two nurseries in Brackenfield, health "
            "officials said on Tuesday, urging parents to check vaccination cards.",
            "Health officials in Brackenfield have confirmed measles in {v} children who attend "
            "two nurseries there and asked parents to look up their vaccination records.",
        ),
        changed=(("14", "19"), ("32", "23")),
        harmless=(("14", "fourteen"), ("32", "thirty-two"), ("more than 30", "32")),
    ),
    Case(
        "number",
        (
            "Overnight shelling of the border town of Serikov wounded {v} civilians and cut off "
            "power to most homes, the regional governor said.",
            "Shelling overnight in the border town of Serikov wounded {v} civilians and left most "
            "homes without power, said the governor of the region.",
        ),
        changed=(("eight", "five"), ("21", "26")),
        harmless=(("eight", "8"), ("21", "twenty-one")),
    ),
    Case(
        "number",
        (
            "The Hollin Museum will lend {v} paintings by Aldo Merrick to a gallery in Sendova "
            "this autumn, the largest loan in its history.",
            "Never before has the Hollin Museum lent so much: {v} paintings by Aldo Merrick will "
            "travel to Sendova in the autumn, where a gallery is to show them.",
        ),
        changed=(("28", "38"), ("45", "54")),
        harmless=(("28", "twenty-eight"), ("almost 40", "38")),
    ),
    Case(
        "number",
        (
            "Storm Petra toppled trees across the county of Westerly on Sunday and left {v} homes "
            "without electricity.",
            "Trees brought down by Storm Petra left {v} homes in Westerly county without power on "
            "Sunday, and some roads were still shut on Tuesday.",
        ),
        changed=(("18,000", "81,000"), ("6,400", "4,600")),
        harmless=(("18,000", "18 thousand"), ("6,400", "6400"), ("more than 18,000", "18,200")),
    ),
    Case(
        "number",
        (
            "The education authority plans to close {v} village schools in Lanmore by the summer "
            "of 2026 because there are too few pupils.",
            "With ever fewer pupils on the rolls, {v} schools in the villages of Lanmore are to "
            "be closed by summer 2026, under a plan from the education authority.",
        ),
        changed=(("17", "27"), ("six", "eight")),
        harmless=(("17", "seventeen"), ("six", "6")),
    ),
    Case(
        "number",
        (
            "The ferry Maribel ran aground off Cape Ruvo with {v} people on board shortly after "
            "leaving port on Tuesday.",
            "A ferry with {v} people aboard, the Maribel, ran aground off Cape Ruvo on Tuesday "
            "soon after it left port.",
        ),
        changed=(("312", "321"), ("94", "49")),
        harmless=(("312", "more than 300"), ("94", "ninety-four")),
    ),
    Case(
        "number",
        (
            "Vets ordered {v} turkeys culled at a farm near Pellworth after bird flu was detected "
            "there at the weekend.",
            "After finding bird flu at a farm near Pellworth over the weekend, vets have had {v} "
            "turkeys culled.",
        ),
        changed=(("9,500", "5,900"), ("22,000", "27,000")),
        harmless=(("9,500", "9500"), ("22,000", "twenty-two thousand"), ("about 22,000", "22,300")),
    ),
    Case(
        "number",
        (
            "Officers searching a warehouse in the port of Garrow seized {v} stolen bicycles on "
            "Monday and detained the tenant.",
            "The tenant of a warehouse at Garrow docks is in custody after police seized {v} "
            "stolen bicycles there on Monday.",
        ),
        changed=(("130", "180"), ("73", "37")),
        harmless=(("130", "one hundred and thirty"), ("73", "more than 70")),
    ),
    Case(
        "percent",
        (
            "Sales at the furniture chain Nordhem fell by {v} in the first quarter as fewer "
            "people moved house.",
            "Furniture chain Nordhem’s sales fell {v} in the first quarter because fewer people "
            "were moving house.",
        ),
        changed=(("3.8%", "8.3%"), ("6 per cent", "9 per cent")),
        harmless=(("3.8%", "3.8 per cent"), ("6 per cent", "six percent")),
    ),
    Case(
        "percent",
        (
            "Turnout in Sunday’s referendum on the new constitution of Tarvonia was {v}, the "
            "electoral commission said.",
            "The electoral commission put turnout at {v} in the constitutional referendum that "
            "Tarvonia held on Sunday.",
        ),
        changed=(("58%", "53%"), ("61.4%", "64.1%")),
        harmless=(("58%", "58 percent"), ("61.4%", "61.4 per cent"), ("61.4%", "just over 61%")),
    ),
    Case(
        "percent",
        (
            "In a trial with 900 volunteers, the nasal vaccine cut the risk of infection by {v}, "
            "researchers at Elmsworth University reported.",
            "Researchers at Elmsworth University say a vaccine sprayed into the nose reduced the "
            "risk of infection by {v}; 900 volunteers took part in the trial.",
        ),
        changed=(("41%", "47%"), ("62%", "26%")),
        harmless=(("41%", "41 per cent"), ("62 percent", "62%"), ("50%", "half")),
    ),
    Case(
        "percent",
        (
            "Rail fares in Ostrevia will rise by {v} in July to pay for new trains, the transport "
            "minister said on Tuesday.",
            "Ostrevia’s transport minister announced on Tuesday that fares on the railways would "
            "go up by {v} in July, arguing that new trains had to be paid for.",
        ),
        changed=(("4.5%", "5.4%"), ("7%", "9%")),
        harmless=(("4.5%", "4.5 percent"), ("7%", "seven per cent")),
    ),
    Case(
        "money",
        (
            "Chip designer Arvane agreed to buy its smaller rival Coretta for {v} in cash, the "
            "companies said on Tuesday.",
            "Arvane, a chip designer, has agreed to buy smaller rival Coretta for {v} in cash, "
            "the two firms announced Tuesday.",
        ),
        changed=(("$3.2bn", "$2.3bn"), ("$850m", "$950m")),
        harmless=(("$3.2bn", "$3.2 billion"), ("$850m", "$850 million")),
    ),
    Case(
        "money",
        (
            "The competition authority fined the airline Skyrona {v} for hiding baggage charges "
            "from customers.",
            "Airline Skyrona has been fined {v} by the competition authority because customers "
            "were not shown what they would pay for baggage.",
        ),
        changed=(("€14m", "€40m"), ("€2.6 million", "€3.6 million")),
        harmless=(("€14m", "€14 million"), ("€2.6 million", "2.6 million euros")),
    ),
    Case(
        "money",
        (
            "A landscape by Ottoline Brace was sold for {v} at Farrow’s auction house in London "
            "on Tuesday evening, a record for the painter.",
            "Never had a work by Ottoline Brace fetched so much: on Tuesday evening the "
            "auctioneers Farrow’s sold one of her landscapes in London for {v}.",
        ),
        changed=(("£1.9m", "£1.4m"), ("£720,000", "£270,000")),
        harmless=(("£1.9m", "£1.9 million"), ("£720,000", "720,000 pounds")),
    ),
    Case(
        "money",
        (
            "Kelmar United paid {v} for the winger Jonas Tepper, who has signed until 2028.",
            "Winger Jonas Tepper has joined Kelmar United on a contract to 2028; the club paid "
            "{v} for him.",
        ),
        changed=(("€18m", "€28m"), ("€9.5m", "€5.9m")),
        harmless=(("€18m", "18 million euros"), ("€9.5m", "€9.5 million")),
    ),
    Case(
        "money",
        (
            "The Tarvonian government will spend {v} on air raid shelters for schools over the "
            "next three years.",
            "Over three years {v} is to be spent on building shelters against air raids at "
            "schools, Tarvonia’s government decided.",
        ),
        changed=(("$400m", "$600m"), ("$1.2bn", "$2.1bn")),
        harmless=(("$400m", "$400 million"), ("$1.2bn", "1.2 billion dollars")),
    ),
    Case(
        "money",
        (
            "Robbers stole jewels worth {v} from a shop in the centre of Marlenbad on Tuesday "
            "morning, police said.",
            "Police said robbers had stolen jewels valued at {v} from a shop in central Marlenbad "
            "on Tuesday morning.",
        ),
        changed=(("€300,000", "€800,000"), ("€1.5m", "€1.2m")),
        harmless=(("€300,000", "300,000 euros"), ("€1.5m", "€1.5 million")),
    ),
    Case(
        "date",
        (
            "The trial of the banker Emil Corran opened in Ostermoor on {v} with the reading of "
            "the charges.",
            "Banker Emil Corran’s trial opened on {v} in Ostermoor, where the charges were read "
            "out.",
        ),
        changed=(("Monday", "Tuesday"), ("Friday", "Thursday")),
        harmless=(("Monday", "29 April"), ("Tuesday", "April 30"), ("Friday", "26 April")),
    ),
    Case(
        "date",
        (
            "The Hopgood brewery, founded in {v} by two brothers from Dorrick, will stop "
            "production in June.",
            "Production will end in June at the Hopgood brewery, which two brothers from Dorrick "
            "founded in {v}.",
        ),
        changed=(("1887", "1878"), ("1904", "1914")),
        harmless=(("1887", "May 1887"), ("1904", "early 1904")),
    ),
    Case(
        "date",
        (
            "Voters in Ostrevia will elect a new parliament in {v}, earlier than planned, "
            "President Lena Marsh announced.",
            "With her coalition broken up, President Lena Marsh said that Ostrevia could not wait "
            "and that its next parliament would be elected in {v}.",
        ),
        changed=(("September", "November"), ("June", "July")),
        harmless=(("September", "early September"), ("June", "mid-June")),
    ),
    Case(
        "date",
        (
            "The earthquake struck at {v} local time, when most people in Santa Elmira were "
            "asleep.",
            "Most residents of Santa Elmira were sleeping when the quake struck at {v} local time.",
        ),
        changed=(("3.20am", "4.20am"), ("2.15am", "2.50am")),
        harmless=(("3.20am", "3:20 a.m."), ("2.15am", "02:15")),
    ),
    Case(
        "date",
        (
            "The tunnel under the Kessel pass will reopen to traffic on {v} after a lorry burned "
            "out in it in March.",
            "Closed since March, when a lorry caught fire inside, the Kessel pass tunnel is to "
            "open again to traffic on {v}, the road agency said.",
        ),
        changed=(("Friday", "Saturday"), ("6 May", "13 May")),
        harmless=(("Friday", "3 May"), ("Saturday", "May 4"), ("6 May", "Monday")),
    ),
    Case(
        "date",
        (
            "The space agency wants to launch its probe to the comet Orvel in {v}, later than "
            "first planned, because of trouble with the solar panels.",
            "Trouble with its solar panels has delayed the probe to the comet Orvel, which is now "
            "to be launched in {v}, the space agency said.",
        ),
        changed=(("2027", "2029"), ("2031", "2030")),
        harmless=(("2027", "spring 2027"), ("2031", "late 2031")),
    ),
    Case(
        "date",
        (
            "The novelist Clara Wenden died on {v} at her home in Sendova, her publisher said.",
            "Novelist Clara Wenden died at home in Sendova on {v}, according to her publisher.",
        ),
        changed=(("Sunday", "Saturday"), ("22 April", "24 April")),
        harmless=(("Sunday", "28 April"), ("Saturday", "April 27"), ("22 April", "April 22nd")),
    ),
    Case(
        "date",
        (
            "Farmers have until {v} to apply for help after the frost that ruined the cherry "
            "blossom, the agriculture ministry said.",
            "The agriculture ministry will pay aid to farmers whose cherry orchards suffered in "
            "last month’s frost; they can apply for it until {v}.",
        ),
        changed=(("31 May", "15 May"), ("10 June", "20 June")),
        harmless=(
            ("31 May", "the end of May"),
            ("10 June", "June 10"),
            ("31 May", "Friday 31 May"),
        ),
    ),
    Case(
        "date",
        (
            "Police say the missing girl was last seen leaving a swimming pool in Brackenfield at "
            "{v} on Saturday.",
            "The missing girl was last seen on Saturday at {v}, as she left the swimming pool in "
            "Brackenfield, according to police.",
        ),
        changed=(("5.30pm", "6.30pm"), ("noon", "2pm")),
        harmless=(
            ("5.30pm", "17:30"),
            ("noon", "12 noon"),
            ("5.30pm", "half past five in the afternoon"),
        ),
    ),
    Case(
        "name",
        (
            "Kelmar United have appointed {v} as head coach until the end of next season.",
            "Kelmar United have named {v} as their head coach, on a contract until the end of "
            "next season.",
        ),
        changed=(("Rolf Andersson", "Petr Halloun"), ("Marco Dellini", "Marco Bertone")),
        harmless=(
            ("Rolf Andersson", "Andersson"),
            ("Marco Dellini", "the former defender Marco Dellini"),
        ),
    ),
    Case(
        "name",
        (
            "The prize for best director at the Lysna film festival was won by {v} for a drama "
            "set in a lighthouse.",
            "At the Lysna film festival {v} won the best director prize for a drama that takes "
            "place in a lighthouse.",
        ),
        changed=(("Ana Sorel", "Ida Brandt"), ("Tomas Reik", "Jan Weller")),
        harmless=(("Ana Sorel", "Sorel"), ("Tomas Reik", "Ostrevia’s Tomas Reik")),
    ),
    Case(
        "name",
        (
            "Tarvonia’s finance minister, {v}, resigned on Tuesday after it emerged that she had "
            "owned shares in a supplier to the state lottery.",
            "Shares in a company that supplies the state lottery have cost Tarvonia its finance "
            "minister: {v} stepped down on Tuesday.",
        ),
        changed=(("Helga Moravec", "Irina Stolz"), ("Judit Palmer", "Judit Farkas")),
        harmless=(("Helga Moravec", "Moravec"), ("Judit Palmer", "Dr Judit Palmer")),
    ),
    Case(
        "name",
        (
            "The city of Ostermoor awarded the contract to run all its buses to {v}, ending two "
            "decades of public service.",
            "The contract to run all of Ostermoor’s buses for the next ten years has been awarded "
            "to {v}, the city said.",
        ),
        changed=(("Transvia", "Omnilink"), ("Redline", "Citymove")),
        harmless=(("Transvia", "Transvia Group"), ("Redline", "Redline Ltd")),
    ),
    Case(
        "name",
        (
            "A jury on Tuesday found the husband of pharmacist Nina Orlow, {v}, guilty of her "
            "murder.",
            "Pharmacist Nina Orlow’s husband, {v}, was found guilty of her murder by a jury on "
            "Tuesday.",
        ),
        changed=(("Victor Hale", "Simon Drake"), ("Karl Benning", "Karl Lessing")),
        harmless=(("Victor Hale", "Hale"), ("Karl Benning", "Karl Ernst Benning")),
    ),
    Case(
        "name",
        (
            "The comet now visible in the southern sky was discovered by {v}, an amateur "
            "astronomer, with a telescope in her garden.",
            "It was from her own garden that {v}, who teaches music in Pellworth, discovered the "
            "comet that can now be seen in the south.",
        ),
        changed=(("Maud Ferris", "Edith Lowe"), ("Greta Imhoff", "Nora Imhoff")),
        harmless=(("Maud Ferris", "Ferris"), ("Greta Imhoff", "Ms Imhoff")),
    ),
    Case(
        "name",
        (
            "The women’s marathon in Marlenbad was won by {v} in a course record on Sunday.",
            "On Sunday {v} won the women’s marathon in Marlenbad with the fastest time ever run "
            "on the course.",
        ),
        changed=(("Abeba Tessaye", "Ruth Kiprono"), ("Lina Oster", "Mara Quint")),
        harmless=(("Abeba Tessaye", "Tessaye"), ("Lina Oster", "local favourite Lina Oster")),
    ),
    Case(
        "name",
        (
            "Ostrevia has named General {v} to command its forces in the north after a week of "
            "heavy losses.",
            "The defence ministry of Ostrevia has named General {v} commander of its troops in "
            "the north, where fighting has flared again.",
        ),
        changed=(("Boris Kade", "Stefan Ruhl"), ("Anton Weiss", "Anton Lindt")),
        harmless=(("Boris Kade", "Kade"), ("Anton Weiss", "Anton F. Weiss")),
    ),
    Case(
        "place",
        (
            "A light aircraft crashed in a field near {v} on Tuesday afternoon, killing the "
            "pilot, who was alone on board.",
            "A light plane crashed near {v} on Tuesday afternoon and killed its pilot, the only "
            "person aboard.",
        ),
        changed=(("Pellworth", "Brackenfield"), ("Dorrick", "Garrow")),
        harmless=(
            ("Pellworth", "the village of Pellworth"),
            ("Dorrick", "Dorrick in Westerly county"),
        ),
    ),
    Case(
        "place",
        (
            "Lumacel will build its next battery factory in {v}, where the authorities have "
            "promised it cheap power.",
            "Cheap power has settled it: Lumacel’s next battery factory will be built in {v}, the "
            "company said.",
        ),
        changed=(("Ostrevia", "Tarvonia"), ("Lanmore", "Hollin")),
        harmless=(("Ostrevia", "southern Ostrevia"), ("Lanmore", "the port town of Lanmore")),
    ),
    Case(
        "place",
        (
            "Talks on a ceasefire between Tarvonia and the rebels will begin in {v} next week, "
            "mediators said.",
            "Mediators have persuaded both sides to sit down: ceasefire talks between the "
            "Tarvonian government and the rebels are to start next week in {v}.",
        ),
        changed=(("Geneva", "Vienna"), ("Oslo", "Cairo")),
        harmless=(("Geneva", "the Swiss city of Geneva"), ("Oslo", "the Norwegian capital Oslo")),
    ),
    Case(
        "place",
        (
            "The 2031 winter games will be held in {v}, the federation decided by 41 votes to 38.",
            "The federation decided, by 41 votes to 38, to hold the winter games of 2031 in {v}.",
        ),
        changed=(("Marlenbad", "Varnholt"), ("Sendova", "Lysna")),
        harmless=(("Marlenbad", "Marlenbad in Ostrevia"), ("Sendova", "the city of Sendova")),
    ),
    Case(
        "place",
        (
            "The treasurer of the children’s charity Brightday, on the run since February, was "
            "arrested in {v} on Monday.",
            "Police arrested the treasurer in {v} on Monday, two months after he vanished with "
            "the savings of Brightday, a charity for children.",
        ),
        changed=(("Lisbon", "Madrid"), ("Elmsworth", "Ruvo")),
        harmless=(("Lisbon", "Lisbon, Portugal,"), ("Elmsworth", "a hotel in Elmsworth")),
    ),
    Case(
        "place",
        (
            "Work on the country’s first tidal power plant has begun off {v}, three years after "
            "it was approved.",
            "Three years after approval was given, builders have started work off {v} on a plant "
            "that is to make electricity from the tides, the first in the country.",
        ),
        changed=(("Cape Ruvo", "Cape Sorrel"), ("Garrow", "Almenby")),
        harmless=(("Cape Ruvo", "the coast at Cape Ruvo"), ("Garrow", "the port of Garrow")),
    ),
    Case(
        "negation",
        (
            "Engineers said the Kessel dam {v} by the earthquake on Monday.",
            "The Kessel dam {v} by Monday’s earthquake, according to engineers who inspected it.",
        ),
        changed=(
            ("was damaged", "was not damaged"),
            ("had been weakened", "had not been weakened"),
        ),
        harmless=(
            ("was not damaged", "was undamaged"),
            ("was not damaged", "was left unharmed"),
            ("had been weakened", "was weakened"),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        changed=(
            (
                "Ned Falk, the chief executive of Coretta, knew that the chips were faulty before "
                "they were sold, a report found.",
                "Coretta’s chief executive, Ned Falk, did not know that the chips were faulty "
                "before they were sold, the report said.",
            ),
            (
                "Arvane told its customers about the data theft in March, the regulator said on "
                "Tuesday.",
                "Customers were never told about the data theft by Arvane, according to the "
                "regulator.",
            ),
        ),
        harmless=(
            (
                "Ned Falk, the chief executive of Coretta, did not know that the chips were "
                "faulty, a report found.",
                "Coretta’s chief executive, Ned Falk, was unaware that the chips were faulty, the "
                "report said.",
            ),
            (
                "Arvane did not tell its customers about the data theft, the regulator said on "
                "Tuesday.",
                "Arvane failed to tell its customers about the data theft, according to the "
                "regulator.",
            ),
            (
                "Arvane denied that the stolen data included passwords.",
                "Passwords were not among the stolen data, Arvane said.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "The two patients who died in Elmsworth {v} given the new vaccine, the health "
            "ministry said on Tuesday.",
            "According to the health ministry, the two patients who died in Elmsworth {v} given "
            "the new vaccine.",
        ),
        changed=(("had been", "had not been"), ("were", "were never")),
        harmless=(("had not been", "were not"), ("had not been", "had never been")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        changed=(
            (
                "President Lena Marsh signed the asylum bill on Tuesday, despite protests outside "
                "her palace.",
                "President Lena Marsh has refused to sign the asylum bill, her office said late "
                "on Tuesday.",
            ),
            (
                "The teachers’ union in Lanmore accepted the pay offer on Monday evening.",
                "On Monday evening the Lanmore teachers’ union did not accept the pay offer.",
            ),
        ),
        harmless=(
            (
                "President Lena Marsh will not sign the asylum bill, her office said late on "
                "Tuesday.",
                "President Lena Marsh has refused to sign the asylum bill, according to her "
                "office.",
            ),
            (
                "The teachers’ union in Lanmore did not accept the pay offer on Monday evening.",
                "On Monday evening the Lanmore teachers’ union rejected the pay offer.",
            ),
            (
                "The bishop of Sendova denied having seen the letters about the abuse.",
                "The bishop of Sendova said that he had not seen the letters about the abuse.",
            ),
        ),
    ),
    Case(
        "negation",
        (
            "Tickets for Sunday’s cup final in Marlenbad {v}, the organisers said.",
            "The organisers of Sunday’s cup final in Marlenbad said that tickets {v}.",
        ),
        changed=(("are sold out", "are not sold out"), ("can be returned", "cannot be returned")),
        harmless=(
            ("are not sold out", "are still available"),
            ("cannot be returned", "may not be returned"),
        ),
    ),
    Case(
        "scope",
        ("{v}", "{v}"),
        changed=(),
        harmless=(
            (
                "The Varnholt coach crash killed seven passengers, police said.",
                "The Varnholt coach crash injured 19 passengers, police said.",
            ),
            (
                "Unemployment in Ostrevia fell to 4.1% in March.",
                "Youth unemployment in Ostrevia fell to 9.8% in March.",
            ),
            (
                "Sales at Nordhem fell by 3.8% in the first quarter.",
                "Sales at Nordhem fell by 1.2% in the whole of last year.",
            ),
            (
                "Storm Petra left 18,000 homes in Westerly county without power on Sunday.",
                "Storm Petra left 2,300 homes in the town of Dorrick without power on Sunday.",
            ),
            (
                "Ilse Varga scored twice for Kelmar United on Saturday.",
                "Tilda Noor scored three times for Kelmar United on Saturday.",
            ),
            (
                "Police arrested 12 demonstrators in Ostermoor on Monday.",
                "Police arrested 30 demonstrators in Ostermoor on Tuesday.",
            ),
            (
                "The hospital in Elmsworth treated 40 children with measles in April.",
                "The hospital in Elmsworth treated 16 adults with measles in April.",
            ),
            (
                "Emil Corran was sentenced to six years in prison for fraud.",
                "Emil Corran’s accountant was sentenced to two years in prison for fraud.",
            ),
            (
                "Lumacel will invest $400m in its battery plant in Dorrick.",
                "Lumacel will invest $150m in its research centre in Dorrick.",
            ),
            (
                "Farmers in Lanmore harvested 3,000 tonnes of cherries last year.",
                "Farmers in Lanmore harvested 7,200 tonnes of apples last year.",
            ),
            (
                "The northbound lane of the Kessel tunnel will reopen on Friday.",
                "The southbound lane of the Kessel tunnel will reopen on 13 May.",
            ),
            (
                "A single ticket on the Ostermoor tram will cost €2.80 from June.",
                "A day ticket on the Ostermoor tram will cost €7.50 from June.",
            ),
            (
                "The lower house of Tarvonia’s parliament passed the hospital bill by 88 votes to "
                "67.",
                "The Tarvonian senate passed the hospital bill by 41 votes to 20.",
            ),
            (
                "Shelling of Serikov has wounded 21 civilians since Monday.",
                "Shelling of Serikov has wounded 460 civilians since the war began.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        changed=(),
        harmless=(
            (
                "The Lumacel plant in Dorrick employs 1,987 people.",
                "The Lumacel plant in Dorrick employs about 2,000 people.",
            ),
            (
                "The ferry Maribel had 312 people on board when it ran aground.",
                "Just over 300 people were on board the ferry Maribel when it ran aground.",
            ),
            (
                "Arvane made a profit of $4.96bn last year.",
                "Arvane’s profit last year was nearly $5bn.",
            ),
            (
                "Turnout in the Tarvonian referendum was 61.4%.",
                "Turnout in the Tarvonian referendum was about 61 per cent.",
            ),
            (
                "The fire in the hills above Ruvo burned 2,430 hectares of pine forest.",
                "More than 2,400 hectares of pine forest burned in the hills above Ruvo.",
            ),
            (
                "The library of Sendova holds 1,204,600 volumes.",
                "The library of Sendova holds around 1.2 million volumes.",
            ),
            (
                "The marathon winner Lina Oster finished in 2 hours, 29 minutes and 48 seconds.",
                "The marathon winner Lina Oster finished in just under two and a half hours.",
            ),
            (
                "A total of 9,870 spectators watched Kelmar United on Saturday.",
                "Almost 10,000 spectators watched Kelmar United on Saturday.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        changed=(),
        harmless=(
            (
                "Vets tested a dozen farms around Pellworth for bird flu.",
                "Vets tested 12 farms around Pellworth for bird flu.",
            ),
            (
                "The Tarvonian army says it has 500,000 soldiers.",
                "The Tarvonian army says it has half a million soldiers.",
            ),
            (
                "The concert in Lysna on Friday begins at 7.30pm.",
                "The concert in Lysna on Friday begins at 19:30.",
            ),
            (
                "The strike at the port of Garrow lasted two weeks.",
                "The strike at the port of Garrow lasted a fortnight.",
            ),
            (
                "The debate in the Ostrevian parliament lasted 90 minutes.",
                "The debate in the Ostrevian parliament lasted an hour and a half.",
            ),
            (
                "The new tunnel at Varnholt is 3.5 kilometres long.",
                "The new tunnel at Varnholt is 3,500 metres long.",
            ),
            (
                "Skyrona ordered 20 aircraft for 1.5 billion euros.",
                "Skyrona ordered twenty aircraft for €1,500m.",
            ),
            (
                "The probe reached the comet Orvel on 29 April.",
                "The probe reached the comet Orvel on Monday.",
            ),
        ),
    ),
)
