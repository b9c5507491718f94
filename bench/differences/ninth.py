"""A ninth set of facts that two newsrooms tell, written without sight of the rules."""

from __future__ import annotations

from bench.differences.cases import Case

NINTH = (
    Case(
        "number",
        (
            "A gas explosion flattened a bakery in the centre of Dorvey on Tuesday morning, "
            "killing {v} people and injuring several others, firefighters said.",
            "A gas explosion destroyed a bakery in central Dorvey on Tuesday morning, killing {v} "
            "people, the fire service said.",
        ),
        changed=(("six", "eight"), ("11", "17")),
        harmless=(("six", "6"), ("11", "eleven"), ("at least 10", "11")),
    ),
    Case(
        "number",
        (
            "Former Dunmarsh mayor Colin Strake was sentenced on Monday to {v} years in prison for "
            "taking bribes from a property developer.",
            "A judge sentenced Strake, once the mayor of Dunmarsh, to {v} years in prison, saying "
            "he had sold his office to a property developer.",
        ),
        changed=(("four", "seven"), ("12", "10")),
        harmless=(("four", "4"), ("12", "twelve")),
    ),
    Case(
        "number",
        (
            "Kettrick Foods will close {v} of its supermarkets by the end of the year, putting "
            "about 900 jobs at risk, the retailer announced.",
            "About 900 jobs are under threat at Kettrick Foods, which announced on Tuesday that it "
            "would close {v} supermarkets before the year is out.",
        ),
        changed=(("27", "37"), ("45", "54")),
        harmless=(("27", "twenty-seven"), ("45", "forty-five"), ("more than 40", "44")),
    ),
    Case(
        "number",
        (
            "Lawmakers in Varland passed the digital tax by {v} votes to 88 late on Tuesday after "
            "nine hours of debate.",
            "Varland’s parliament passed the digital tax late on Tuesday by {v} votes to 88, after "
            "a debate that lasted nine hours.",
        ),
        changed=(("112", "121"), ("97", "103")),
        harmless=(("94", "ninety-four"), ("more than 110", "112")),
    ),
    Case(
        "number",
        (
            "Striker Ilan Moravec scored {v} goals as Petrow Rovers thrashed Garsdale 7-1 to reach "
            "the cup final.",
            "Petrow Rovers are in the cup final after a 7-1 win over Garsdale in which {v} goals "
            "were scored by Moravec.",
        ),
        changed=(("three", "four"), ("two", "five")),
        harmless=(("three", "3"), ("four", "4")),
    ),
    Case(
        "number",
        (
            "Astronomers using the Calder telescope have discovered {v} planets circling a red "
            "dwarf 40 light years from Earth.",
            "A red dwarf 40 light years away is circled by {v} planets, astronomers who discovered "
            "them with the Calder telescope reported on Tuesday.",
        ),
        changed=(("five", "seven"), ("six", "three")),
        harmless=(("five", "5"), ("seven", "7")),
    ),
    Case(
        "number",
        (
            "Health officials in Brell said {v} patients had died of the hospital infection since "
            "January, most of them over 80.",
            "Since January the infection has killed {v} patients at hospitals in Brell, nearly all "
            "of them elderly, according to health officials.",
        ),
        changed=(("19", "29"), ("31", "34")),
        harmless=(("19", "nineteen"), ("31", "thirty-one"), ("about 30", "31")),
    ),
    Case(
        "number",
        (
            "Shelling of the frontline town of Ostrel killed {v} civilians overnight, the regional "
            "governor said on Tuesday.",
            "Overnight shelling killed {v} civilians in Ostrel, a town on the front line, regional "
            "governor Pavlo Drenko said on Tuesday.",
        ),
        changed=(("nine", "five"), ("13", "16")),
        harmless=(("nine", "9"), ("13", "thirteen")),
    ),
    Case(
        "number",
        (
            "The teachers’ strike shut {v} schools across Penmoor on Tuesday, leaving parents "
            "scrambling for childcare.",
            "Across Penmoor {v} schools were shut on Tuesday as teachers went on strike for the "
            "second time this term.",
        ),
        changed=(("140", "240"), ("86", "68")),
        harmless=(("1,140", "1140"), ("86", "eighty-six"), ("about 140", "138")),
    ),
    Case(
        "number",
        (
            "The ferry Lady Maren, which was carrying {v} passengers, ran aground on a sandbank "
            "off "
            "Skelby in thick fog on Monday.",
            "Thick fog was blamed after the Lady Maren ran aground off Skelby on Monday; the ferry "
            "was carrying {v} passengers and a crew of 22.",
        ),
        changed=(("214", "241"), ("160", "190")),
        harmless=(("1,214", "1214"), ("more than 200", "214")),
    ),
    Case(
        "number",
        (
            "Rangers found the carcasses of {v} elephants near a waterhole in the Nakari reserve, "
            "and suspect that they were poisoned.",
            "Poison is suspected after the carcasses of {v} elephants were found by rangers beside "
            "a waterhole in Nakari.",
        ),
        changed=(("12", "20"), ("seven", "nine")),
        harmless=(("12", "twelve"), ("seven", "7"), ("a dozen", "12")),
    ),
    Case(
        "number",
        (
            "Bishop Anselm Ruther ordained {v} women as priests in Marrowby on Sunday, a first for "
            "the diocese.",
            "In a service without precedent in the diocese, {v} women were ordained priests by "
            "Bishop Ruther in Marrowby on Sunday while protesters prayed outside.",
        ),
        changed=(("four", "six"), ("eight", "11")),
        harmless=(("four", "4"), ("eight", "8"), ("11", "eleven")),
    ),
    Case(
        "number",
        (
            "Temperatures reached {v} degrees Celsius in Saldora on Monday, the hottest April day "
            "there since records began.",
            "The temperature in Saldora reached {v} degrees Celsius on Monday, making it the "
            "city’s "
            "hottest day in April since records began, the weather service said.",
        ),
        changed=(("38.4", "39.4"), ("41", "44")),
        harmless=(("41", "forty-one"), ("almost 42", "41.8")),
    ),
    Case(
        "number",
        (
            "Lifeboat crews rescued {v} sailors from a burning cargo ship 30 miles off Cape Torrin "
            "early on Tuesday.",
            "The cargo ship was ablaze 30 miles from Cape Torrin when lifeboats reached it early "
            "on "
            "Tuesday and rescued {v} sailors, some of whom had already put on life vests.",
        ),
        changed=(("21", "12"), ("18", "28")),
        harmless=(("21", "twenty-one"), ("18", "eighteen")),
    ),
    Case(
        "percent",
        (
            "Inflation in Marvenia slowed to {v} in April from 6.8 percent a month earlier, the "
            "statistics agency said on Tuesday.",
            "Marvenia’s inflation rate slowed to {v} in April, the lowest in two years, official "
            "figures showed on Tuesday.",
        ),
        changed=(("5.9%", "5.4%"), ("6.1 percent", "6.4 percent")),
        harmless=(("5.9%", "5.9 per cent"), ("six percent", "6%")),
    ),
    Case(
        "percent",
        (
            "Turnout in Sunday’s referendum in Lesk was {v}, well short of the half that was "
            "needed, the election commission said.",
            "The referendum in Lesk failed because turnout on Sunday was only {v}, the election "
            "commission said; at least half of the electorate had to take part.",
        ),
        changed=(("38%", "33%"), ("41.2 percent", "42.1 percent")),
        harmless=(
            ("38%", "38 per cent"),
            ("41.2 percent", "41.2%"),
            ("thirty-eight per cent", "38%"),
        ),
    ),
    Case(
        "percent",
        (
            "Shares in chipmaker Nordane closed {v} lower on Tuesday after it cut its sales "
            "forecast for the year.",
            "Nordane cut its sales forecast on Tuesday, and shares in the chipmaker closed down "
            "{v}, their steepest fall since 2020.",
        ),
        changed=(("12%", "21%"), ("8.5 percent", "5.8 percent")),
        harmless=(("12%", "12 per cent"), ("8.5%", "8.5 percent"), ("nine percent", "9%")),
    ),
    Case(
        "percent",
        (
            "Nurses in Calloway voted to accept a pay rise of {v} on Monday, ending three months "
            "of "
            "walkouts.",
            "Three months of walkouts in Calloway’s hospitals are over: the nurses have accepted "
            "an "
            "offer that raises their pay by {v}.",
        ),
        changed=(("6%", "9%"), ("4.5 percent", "5.4 percent")),
        harmless=(("6%", "six per cent"), ("4.5%", "4.5 percent")),
    ),
    Case(
        "money",
        (
            "Drugmaker Halvex agreed to buy its rival Corimed for {v} in cash, the companies said "
            "on Tuesday.",
            "Halvex has agreed to buy rival drugmaker Corimed for {v}, both companies announced on "
            "Tuesday.",
        ),
        changed=(("$3.2bn", "$2.3bn"), ("$14 billion", "$11 billion")),
        harmless=(("$32bn", "$32 billion"), ("$3.2 billion", "$3.2bn")),
    ),
    Case(
        "money",
        (
            "A court in Trevanna fined shipping firm Albatross Lines {v} on Monday for dumping oil "
            "in the bay.",
            "For dumping oil in the bay, the shipping company Albatross Lines was fined {v} by a "
            "judge in Trevanna, who called its conduct shameless.",
        ),
        changed=(("£450,000", "£540,000"), ("£1.2m", "£2.1m")),
        harmless=(("£1.2m", "£1.2 million"), ("£450,000", "450,000 pounds")),
    ),
    Case(
        "money",
        (
            "A long-lost portrait by Mattheus Overdijk sold for {v} at auction in Ghelen on "
            "Monday, "
            "three times its estimate.",
            "The portrait by Overdijk, which had hung unnoticed in a dentist’s waiting room for "
            "decades, was sold in Ghelen on Monday for {v} after a duel between two bidders.",
        ),
        changed=(("€780,000", "€870,000"), ("€6.4 million", "€4.6 million")),
        harmless=(("€6m", "€6 million"), ("€780,000", "780,000 euros")),
    ),
    Case(
        "money",
        (
            "Solar panel maker Heliad posted a net loss of {v} for the first quarter as prices "
            "collapsed.",
            "Collapsing prices pushed Heliad to a net loss of {v} in the three months to the end "
            "of "
            "March, the maker of solar panels said on Tuesday.",
        ),
        changed=(("$88 million", "$68 million"), ("$1.1bn", "$1.7bn")),
        harmless=(
            ("$88m", "$88 million"),
            ("$1.1bn", "$1.1 billion"),
            ("$88 million", "88 million dollars"),
        ),
    ),
    Case(
        "money",
        (
            "The government of Ardenia will spend {v} on repairing crumbling school roofs over the "
            "next five years, Education Minister Tilda Brone said.",
            "Education Minister Tilda Brone said Ardenia would spend {v} over five years to repair "
            "the roofs of its schools.",
        ),
        changed=(("£240m", "£420m"), ("£1.5bn", "£1.8bn")),
        harmless=(("£240m", "£240 million"), ("£1.5 billion", "£1.5bn")),
    ),
    Case(
        "money",
        (
            "Lutterby City have signed striker Joao Ferrim from Vasco Norte for a fee of {v}, the "
            "club confirmed on Tuesday.",
            "Striker Ferrim has left Vasco Norte for Lutterby City, who paid a fee of {v}, more "
            "than they have spent on any player before.",
        ),
        changed=(("£31m", "£13m"), ("€55 million", "€65 million")),
        harmless=(("£31m", "£31 million"), ("€55m", "55 million euros")),
    ),
    Case(
        "date",
        (
            "Baggage handlers at Corrin airport will walk out on {v} in a dispute over shifts, "
            "their union said.",
            "The union said baggage handlers would walk out on {v}, which could ground dozens of "
            "flights at Corrin airport.",
        ),
        changed=(("Friday", "Saturday"), ("3 May", "6 May")),
        harmless=(("Friday", "3 May"), ("Monday", "May 6"), ("3 May", "May 3")),
    ),
    Case(
        "date",
        (
            "Novelist Petra Lindqvold died on {v} at her home in Ystmark, her publisher said.",
            "Lindqvold, whose novels about a country doctor were read in 30 languages, died at "
            "home "
            "in Ystmark on {v} with her family around her.",
        ),
        changed=(("Monday", "Sunday"), ("27 April", "25 April")),
        harmless=(("Monday", "April 29"), ("Sunday", "28 April"), ("27 April", "Saturday")),
    ),
    Case(
        "date",
        (
            "The bridge at Tarn Ferry, which opened in {v}, has been closed to lorries since "
            "cracks "
            "were found in two of its piers.",
            "Lorries have been banned from the bridge at Tarn Ferry, opened in {v}, after "
            "engineers "
            "found cracks in its piers.",
        ),
        changed=(("1962", "1926"), ("1978", "1987")),
        harmless=(("June 1962", "1962"), ("1978", "the late 1970s")),
    ),
    Case(
        "date",
        (
            "Sorvia will hold a general election in {v}, President Dana Mirel announced on "
            "Tuesday.",
            "The general election in Sorvia will be held in {v}, President Mirel said in a "
            "televised address on Tuesday.",
        ),
        changed=(("September", "October"), ("June", "July")),
        harmless=(("September", "early September"), ("June", "June this year")),
    ),
    Case(
        "date",
        (
            "The earthquake struck at {v} local time on Tuesday, shaking buildings across Palmora "
            "and cutting power to the north of the island.",
            "Power failed in the north of the island of Palmora when the quake struck at {v} local "
            "time on Tuesday.",
        ),
        changed=(("4.15am", "5.15am"), ("11:40 pm", "10:40 pm")),
        harmless=(("4.15am", "4:15 am"), ("11.40pm", "23:40"), ("2pm", "14:00")),
    ),
    Case(
        "date",
        (
            "The trial of former general Osman Terzik is due to open on {v} at the High Court in "
            "Vesna.",
            "Terzik, a former general accused of ordering a massacre, denies the charges; his "
            "trial "
            "before the High Court in Vesna is due to begin on {v}.",
        ),
        changed=(("14 June", "24 June"), ("3 September", "5 September")),
        harmless=(("14 June", "June 14"), ("Friday 14 June", "14 June")),
    ),
    Case(
        "date",
        (
            "The Meridian probe is scheduled to land on the asteroid in {v} and drill for samples, "
            "the space agency said.",
            "Meridian is to land on the asteroid in {v}, according to the space agency, which "
            "wants "
            "the probe to drill for samples.",
        ),
        changed=(("2027", "2029"), ("2031", "2030")),
        harmless=(("March 2027", "2027"), ("2031", "the spring of 2031")),
    ),
    Case(
        "date",
        (
            "Doctors in the port of Anselo confirmed the first case of the fever in {v}, and more "
            "than 300 people have fallen ill since.",
            "More than 300 people have caught the fever, the first case of which was confirmed in "
            "{v} by doctors in Anselo.",
        ),
        changed=(("February", "March"), ("late December", "mid-January")),
        harmless=(
            ("February", "February this year"),
            ("March", "March 2024"),
            ("late December", "December"),
        ),
    ),
    Case(
        "date",
        (
            "The great mosque in Kerbat will reopen to worshippers on {v} after an eight-year "
            "restoration, the religious affairs ministry said.",
            "After eight years of restoration Kerbat’s great mosque will reopen on {v}, according "
            "to "
            "the ministry of religious affairs.",
        ),
        changed=(("Thursday", "Sunday"), ("10 May", "17 May")),
        harmless=(("Thursday", "2 May"), ("Sunday", "May 5"), ("10 May", "Friday 10 May")),
    ),
    Case(
        "name",
        (
            "The driver of the lorry was named by police as {v}, a 46-year-old father of two from "
            "Harle.",
            "Police named the lorry driver as {v}, 46, who had worked for the haulage firm for a "
            "decade.",
        ),
        changed=(("Martin Gellow", "Peter Haskins"), ("Rolf Densing", "Karl Amstad")),
        harmless=(("Martin Gellow", "Gellow"), ("Rolf Densing", "Mr Densing")),
    ),
    Case(
        "name",
        (
            "Brennia will be captained by {v} at the world handball championships in July, coach "
            "Hal Torrens said.",
            "Coach Hal Torrens has chosen {v} to captain Brennia at July’s handball world "
            "championships.",
        ),
        changed=(("Lena Foss", "Ida Kranz"), ("Mirja Salo", "Tove Rask")),
        harmless=(("Lena Foss", "Foss"), ("Mirja Salo", "Mirja Anneli Salo")),
    ),
    Case(
        "name",
        (
            "Ardenia’s finance minister, {v}, resigned on Tuesday over an undeclared loan from a "
            "businessman.",
            "Days before the budget was due, {v} resigned as finance minister of Ardenia on "
            "Tuesday "
            "because a loan had not been declared.",
        ),
        changed=(("Abel Quintrel", "Simon Varga"), ("Jana Holub", "Vera Holub")),
        harmless=(("Abel Quintrel", "Mr Quintrel"), ("Jana Holub", "Holub")),
    ),
    Case(
        "name",
        (
            "Carmaker Lindauer has appointed {v} as chief executive to replace Otto Brenk, who "
            "retires in the autumn.",
            "Lindauer has appointed {v} chief executive, the carmaker said on Tuesday; Otto Brenk "
            "is to retire in the autumn.",
        ),
        changed=(("Greta Wahlin", "Marcus Oyelar"), ("Tom Rettig", "Paul Rettig")),
        harmless=(("Greta Wahlin", "Ms Wahlin"), ("Tom Rettig", "Rettig")),
    ),
    Case(
        "name",
        (
            "The Larch Prize for fiction was won on Monday by {v} with a novel about a lighthouse "
            "keeper’s daughters.",
            "On Monday evening {v} won the Larch Prize, one of the richest awards for fiction, "
            "with "
            "a story of sisters growing up in a lighthouse.",
        ),
        changed=(("Noor Achterberg", "Delia Finch"), ("Samuel Okande", "Joseph Brill")),
        harmless=(("Noor Achterberg", "Achterberg"), ("Samuel Okande", "Samuel K. Okande")),
    ),
    Case(
        "name",
        (
            "Responsibility for the attack on the aid convoy was claimed by {v} in a statement on "
            "Tuesday.",
            "In a statement on Tuesday {v} claimed responsibility for attacking the aid convoy, in "
            "which three drivers were wounded.",
        ),
        changed=(
            ("the Northern Front", "the Free Highland Army"),
            ("the Dawn Brigade", "the Shield of Karam"),
        ),
        harmless=(
            ("the Free Highland Army (FHA)", "the Free Highland Army"),
            ("the Dawn Brigade", "the Dawn Brigade militia"),
        ),
    ),
    Case(
        "name",
        (
            "The fishing boat {v} sank off Corrie Head on Sunday night with four men on board.",
            "Four men were on board the fishing boat {v} when it sank on Sunday night off Corrie "
            "Head, the coast guard said.",
        ),
        changed=(("Silver Gannet", "Morning Star"), ("Bonny Jean", "Ocean Reaper")),
        harmless=(("Silver Gannet", "“Silver Gannet”"), ("Morning Star", "FV Morning Star")),
    ),
    Case(
        "name",
        (
            "Judge {v} ordered the zoo at Millhaven on Tuesday to give up its last two polar "
            "bears.",
            "Millhaven’s zoo must give up its remaining pair of polar bears, Judge {v} ordered on "
            "Tuesday, after campaigners argued that the pool was far too small.",
        ),
        changed=(("Naomi Castell", "Edith Brandow"), ("Warren Pike", "Leonard Soames")),
        harmless=(("Naomi Castell", "Castell"), ("Warren Pike", "Warren T. Pike")),
    ),
    Case(
        "place",
        (
            "A light aircraft crashed near {v} on Monday evening, killing its pilot, a retired "
            "surgeon.",
            "A retired surgeon was killed when the light aircraft he was flying crashed on Monday "
            "evening near {v}.",
        ),
        changed=(("Thornwick", "Elmsbury"), ("Castra", "Pellworth")),
        harmless=(
            ("Thornwick", "the village of Thornwick"),
            ("Pellworth", "Pellworth in Strathmoor"),
        ),
    ),
    Case(
        "place",
        (
            "Peace talks between the government of Karam and the rebels will resume in {v} next "
            "week, mediators said.",
            "Mediators said Karam’s government and the rebels would resume their peace talks next "
            "week in {v}.",
        ),
        changed=(("Aldenburg", "Montcarre"), ("Sankt Orvik", "Porto Lene")),
        harmless=(
            ("Aldenburg", "the lakeside city of Aldenburg"),
            ("Montcarre", "Montcarre in Switzerland"),
        ),
    ),
    Case(
        "place",
        (
            "Battery maker Voltane will build its first European factory in {v}, creating 1,800 "
            "jobs, the company said on Tuesday.",
            "Voltane has settled the question of where its first factory in Europe will stand: the "
            "battery maker will build it in {v} and hire 1,800 people.",
        ),
        changed=(("Portugal", "Spain"), ("Poland", "Hungary")),
        harmless=(("Portugal", "northern Portugal"), ("Hungary", "the east of Hungary")),
    ),
    Case(
        "place",
        (
            "The fossil of a sea reptile 12 metres long has been dug up in {v}, palaeontologists "
            "reported on Monday.",
            "Palaeontologists working in {v} have dug up the fossil of a 12-metre sea reptile, one "
            "of the largest ever found.",
        ),
        changed=(("Bolivia", "Peru"), ("Morocco", "Algeria")),
        harmless=(("Morocco", "southern Morocco"), ("Peru", "the south of Peru")),
    ),
    Case(
        "place",
        (
            "The cup final will be played in {v} on 8 June because the national stadium was "
            "damaged "
            "by fire, the football association said.",
            "With the national stadium damaged by fire, the football association has decided that "
            "the cup final on 8 June will be played in {v}.",
        ),
        changed=(("Dunmoor", "Easthaven"), ("Lisk", "Barrowgate")),
        harmless=(("Dunmoor", "the port city of Dunmoor"), ("Lisk", "Lisk in the far north")),
    ),
    Case(
        "place",
        (
            "The crippled tanker Arcadia Dawn was towed to {v} on Tuesday after drifting for two "
            "days in heavy seas.",
            "After two days adrift in heavy seas the tanker Arcadia Dawn was towed to {v} on "
            "Tuesday.",
        ),
        changed=(("Port Ansel", "Grimmouth"), ("Vallhavn", "Torsvik")),
        harmless=(
            ("Port Ansel", "the harbour at Port Ansel"),
            ("Vallhavn", "the Norwegian port of Vallhavn"),
        ),
    ),
    Case(
        "negation",
        (
            "The defence ministry of Karam {v} on Tuesday that its troops had crossed the river "
            "Osk.",
            "Karam’s defence ministry {v} on Tuesday that troops had crossed the Osk, the river "
            "that marks the border.",
        ),
        changed=(("confirmed", "denied"), ("acknowledged", "denied")),
        harmless=(("confirmed", "acknowledged"), ("denied", "rejected the claim")),
    ),
    Case(
        "negation",
        (
            "Sorvia’s parliament {v} the bill on assisted dying on Tuesday after a week of debate.",
            "After a week of debate parliament in Sorvia {v} the assisted dying bill on Tuesday.",
        ),
        changed=(("passed", "rejected"), ("approved", "did not pass")),
        harmless=(("rejected", "voted down"), ("passed", "approved"), ("did not pass", "rejected")),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        changed=(
            (
                "No one was hurt in the fire at Orrin primary school on Monday, firefighters said.",
                "Two pupils were hurt in Monday’s fire at Orrin primary school, according to the "
                "fire service.",
            ),
            (
                "Doctors at the Lindale clinic found no trace of the virus in the boy’s blood.",
                "Doctors at the clinic in Lindale found traces of the virus in the boy’s blood.",
            ),
        ),
        harmless=(
            (
                "No one was hurt in the fire at Orrin primary school on Monday, firefighters said.",
                "Nobody was injured when fire broke out at Orrin primary school on Monday.",
            ),
            (
                "Doctors at the Lindale clinic found no trace of the virus in the boy’s blood.",
                "The boy’s blood was free of the virus, doctors at the clinic in Lindale found.",
            ),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        changed=(
            (
                "A jury in Caldmere on Monday found the nurse Irene Vost guilty of murdering a "
                "patient.",
                "The nurse Irene Vost was found not guilty on Monday of murdering a patient, after "
                "a trial of six weeks in Caldmere.",
            ),
            (
                "The ferry’s captain had been drinking before the collision, the prosecutor in "
                "Skelby said on Tuesday.",
                "The prosecutor in Skelby said on Tuesday that the captain of the ferry had not "
                "been drinking before the collision.",
            ),
        ),
        harmless=(
            (
                "The nurse Irene Vost was found not guilty on Monday of murdering a patient, after "
                "a trial of six weeks in Caldmere.",
                "A jury in Caldmere on Monday cleared nurse Irene Vost of the murder of a patient.",
            ),
            (
                "The prosecutor in Skelby said on Tuesday that the captain of the ferry had not "
                "been drinking before the collision.",
                "The ferry’s captain was sober at the time of the collision and had drunk nothing "
                "beforehand, the Skelby prosecutor said on Tuesday.",
            ),
        ),
    ),
    Case(
        "negation",
        ("{v}", "{v}"),
        changed=(
            (
                "Kessler Air will refund passengers whose flights were cancelled during last "
                "week’s strike, the airline said on Tuesday.",
                "Passengers whose flights were cancelled during last week’s strike will not be "
                "refunded, Kessler Air said on Tuesday.",
            ),
            (
                "The helicopter’s flight recorder has been recovered from Lake Morne, "
                "investigators said on Tuesday evening.",
                "Investigators said on Tuesday evening that the helicopter’s flight recorder had "
                "still not been recovered from Lake Morne.",
            ),
        ),
        harmless=(
            (
                "Kessler Air will not refund passengers whose flights were cancelled during last "
                "week’s strike.",
                "Kessler Air refused to refund passengers whose flights were cancelled during the "
                "strike last week.",
            ),
            (
                "Investigators said on Tuesday evening that the helicopter’s flight recorder had "
                "still not been recovered from Lake Morne.",
                "Divers have yet to recover the helicopter’s flight recorder from Lake Morne, "
                "investigators said on Tuesday evening.",
            ),
            (
                "Kessler Air denied that it had cancelled flights to save money.",
                "Kessler Air said it was untrue that it had cancelled flights to save money.",
            ),
        ),
    ),
    Case(
        "scope",
        ("{v}", "{v}"),
        changed=(),
        harmless=(
            (
                "Unemployment in the province of Tessary rose to 7.1% in March, official figures "
                "showed.",
                "Unemployment across Dravia rose to 5.4% in March, official figures showed.",
            ),
            (
                "Profit at Kettrick Foods rose 4% in the first quarter, the retailer said.",
                "Kettrick Foods said its profit rose 9% in the whole of 2023.",
            ),
            (
                "Floodwater swept through Maro on Monday, killing 12 people, the mayor said.",
                "The flood in Maro on Monday killed seven children, the mayor said.",
            ),
            (
                "Varland exported 3.1 million tonnes of wheat last year, the farm ministry said.",
                "Last year Varland exported 1.4 million tonnes of barley, according to the farm "
                "ministry.",
            ),
            (
                "Police in Corrin arrested 45 protesters on Monday.",
                "Police in Corrin arrested 70 protesters on Tuesday.",
            ),
            (
                "The former mayor of Dunmarsh, Colin Strake, was sentenced to seven years in "
                "prison.",
                "The former mayor’s brother, Neil Strake, was sentenced to two years in prison.",
            ),
            (
                "The winner of the men’s race at the Brell marathon finished in two hours and nine "
                "minutes.",
                "The winner of the women’s race at the Brell marathon finished in two hours and 24 "
                "minutes.",
            ),
            (
                "The shelling of Ostrel overnight killed nine civilians, the governor said.",
                "The shelling of Ostrel overnight wounded 26 civilians, the governor said.",
            ),
            (
                "In Saldora the temperature reached 41 degrees on Monday, the weather service "
                "said.",
                "In Palmora the temperature reached 36 degrees on Monday, the weather service "
                "said.",
            ),
            (
                "The strike shut 60 primary schools in Penmoor on Tuesday.",
                "The strike shut 26 secondary schools in Penmoor on Tuesday.",
            ),
            (
                "The northbound tunnel under the Osk will stay closed until Friday, the road "
                "agency said.",
                "The southbound tunnel under the Osk will stay closed until Sunday, the road "
                "agency "
                "said.",
            ),
            (
                "Shares in Halvex fell 3% on Tuesday after it agreed to buy Corimed.",
                "Shares in Corimed rose 28% on Tuesday after it agreed to be bought by Halvex.",
            ),
            (
                "Corrin airport was closed to all flights on Monday because of volcanic ash.",
                "Corrin airport was open to all flights on Tuesday as the volcanic ash cleared.",
            ),
            (
                "The diocese of Marrowby has 214 parishes, a spokesman said.",
                "The diocese of Marrowby has 180 priests, a spokesman said.",
            ),
        ),
    ),
    Case(
        "rounding",
        ("{v}", "{v}"),
        changed=(),
        harmless=(
            (
                "The storm left 1,987 homes in Skelby without power on Sunday night.",
                "About 2,000 homes in Skelby were left without power by Sunday night’s storm.",
            ),
            (
                "Halvex reported annual sales of $4.96bn on Tuesday.",
                "Annual sales at Halvex were about $5 billion, the drugmaker reported on Tuesday.",
            ),
            (
                "The reserve at Nakari is home to 102 rhinos, a census by its rangers found.",
                "More than 100 rhinos live in the Nakari reserve, according to its rangers’ "
                "census.",
            ),
            (
                "The oil slick off Cape Torrin is 48 km long, the coast guard said.",
                "The coast guard said the slick of oil off Cape Torrin was almost 50 km long.",
            ),
            (
                "A crowd of 24,127 watched Petrow Rovers win the semi-final.",
                "Petrow Rovers won their semi-final in front of some 24,000 spectators.",
            ),
            (
                "The new hospital in Brell cost €298.6 million to build, the auditors found.",
                "Brell’s new hospital cost nearly €300 million to build, according to the "
                "auditors.",
            ),
            (
                "The Reform party won 31.7% of the vote in Lesk, the final count showed.",
                "The final count in Lesk gave the Reform party around 32 per cent of the vote.",
            ),
            (
                "Dravia had a population of 7,964,000 at the last census.",
                "At the last census Dravia had a population of roughly 8 million.",
            ),
        ),
    ),
    Case(
        "form",
        ("{v}", "{v}"),
        changed=(),
        harmless=(
            (
                "The museum in Ghelen will return 1,200 objects to Bolivia.",
                "Ghelen’s museum will return 1200 objects to Bolivia.",
            ),
            (
                "Half of the students at Wexmoor university failed the exam, the rector said.",
                "The rector of Wexmoor university said 50% of its students had failed the exam.",
            ),
            (
                "The convoy was attacked on 29 April on the road to Ostrel.",
                "The convoy was attacked on Monday on the road to Ostrel.",
            ),
            (
                "The last train from Harle leaves at 10.30pm under the new timetable.",
                "Under the new timetable the last train from Harle leaves at 22:30.",
            ),
            (
                "Repairs to the organ of Wexmoor cathedral will take eighteen months, the dean "
                "said.",
                "The organ of Wexmoor cathedral will take a year and a half to repair, the dean "
                "said.",
            ),
            (
                "Voltane borrowed $1.5bn from a group of banks to pay for the factory.",
                "To pay for the factory Voltane borrowed 1.5 billion dollars from a group of "
                "banks.",
            ),
            (
                "A quarter of the flock at Elmsbury had to be slaughtered, the vet said.",
                "The vet said 25 per cent of the flock at Elmsbury had to be slaughtered.",
            ),
            (
                "The swimmer Elke Marr came 2nd in the 400 metres freestyle in Dunmoor.",
                "Elke Marr came second in the 400m freestyle in Dunmoor, the swimmer’s best "
                "result.",
            ),
        ),
    ),
)
