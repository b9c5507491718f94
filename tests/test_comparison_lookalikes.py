"""Like sentences of two papers that tell of two things, or of one in two forms or with two values.

Most were written before the code was asked about them.
"""

from __future__ import annotations

import pytest

from bench.differences.scoring import compared

#: What both papers write besides.
REST = (
    ("Officials promised a full account of what had happened.", "The weather was mild, it said."),
    ("A fuller report is to follow, officials promised.", "Shops stayed open, traders said."),
)

#: Values of two things, or one value in two forms.
HARMLESS: dict[str, tuple[str, str]] = {
    "yet to and not": (
        "Divers have yet to recover the flight recorder from Lake Brenn, the police said.",
        "The flight recorder has not been recovered from Lake Brenn by divers, the police said.",
    ),
    "what a fine was for": (
        "The regulator fined Brenn Bank on Tuesday for failing to stop fraud at its Varn branch.",
        "Brenn Bank was fined by the regulator on Tuesday over fraud at its Varn branch.",
    ),
    "two that were jailed": (
        "The court jailed the driver of the lorry for five years on Tuesday.",
        "On Tuesday the court jailed the owner of the lorry for three years.",
    ),
    "two schools on two days": (
        "The primary school in Brenn will reopen on Thursday after the alarm.",
        "The primary school in Varn will reopen on Monday after the alarm.",
    ),
    "dead in a valley and everywhere": (
        "The floods killed 14 people in the lower Varn valley, rescuers said.",
        "Across the country the floods killed 31 people, according to the government.",
    ),
    "not done and refused": (
        "Brenn Rail has not accepted the drivers’ demand, the union said on Tuesday.",
        "The drivers’ demand has been turned down by Brenn Rail, their union said on Tuesday.",
    ),
    "failure and failing": (
        "Brenn Bank was fined by regulators on Tuesday for its failure to stop money laundering.",
        "Regulators fined Brenn Bank on Tuesday for failing to stop money laundering.",
    ),
    "somebody and a brother": (
        "The court in Drumlin sentenced the treasurer to six years in prison for the fraud.",
        "The court in Drumlin sentenced the treasurer’s brother to two years in prison for it.",
    ),
    "expected and came": (
        "The zoo in Drumlin had expected 90,000 visitors last summer.",
        "The zoo in Drumlin received 120,000 visitors last summer.",
    ),
    "quarter and year": (
        "The brewer Aldo Crane sold 3.1 million hectolitres of beer in the second quarter.",
        "Aldo Crane, the brewer, sold 11.8 million hectolitres of beer last year.",
    ),
    "month and year to date": (
        "Police in Drumlin recorded 42 burglaries in March.",
        "Police in Drumlin have recorded 131 burglaries since the start of the year.",
    ),
    "day and week": (
        "The clinic in Asker vaccinated 300 people on its first day.",
        "The clinic in Asker vaccinated 1,900 people in its first week.",
    ),
    "month-on-month and year-on-year": (
        "House prices in Veldt fell 0.6% month on month in June.",
        "House prices in Veldt fell 4.2% year on year in June.",
    ),
    "annual and monthly": (
        "The annual rate of inflation in Ostland was 5.1% in May.",
        "The monthly rate of inflation in Ostland was 0.3% in May.",
    ),
    "quarterly and annual": (
        "The economy of Ostland grew 0.4% in the second quarter compared with the first.",
        (
            "The economy of Ostland grew 1.9% in the second quarter from the same quarter a "
            "year ago."
        ),
    ),
    "half and nine months": (
        "Carrow Rail carried 14 million passengers in the first half of the year.",
        "Carrow Rail carried 22 million passengers in the first nine months of the year.",
    ),
    "per day and per month": (
        "The refinery at Lund produces 40,000 barrels of oil a day.",
        "The refinery at Lund produces 1.2 million barrels of oil a month.",
    ),
    "two years": (
        "The factory in Brill made 21,000 cars in 2022.",
        "The factory in Brill made 26,000 cars in 2023.",
    ),
    "two quarters": (
        "Sales at Hobart Foods rose 3% in the third quarter.",
        "Sales at Hobart Foods rose 5% in the fourth quarter.",
    ),
    "five and ten years": (
        "The lake has lost 12% of its water over the past five years.",
        "The lake has lost 31% of its water over the past 20 years.",
    ),
    "weekend and whole": (
        "The festival in Arden drew 20,000 visitors on its opening weekend.",
        "The festival in Arden drew 85,000 visitors in all.",
    ),
    "night and week": (
        "Firefighters were called to 30 fires in Molde overnight.",
        "Firefighters were called to 210 fires in Molde during the week.",
    ),
    "town and county": (
        "In Harbury, the county town, turnout reached 61% in Sunday’s vote.",
        "Turnout in the county of Strand reached 54% in Sunday’s vote.",
    ),
    "two districts": (
        "The flood destroyed 45 homes in the district of Elmhurst.",
        "The flood destroyed 70 homes in the district of Oakdale.",
    ),
    "two plants": (
        "Dorrance Steel will cut 300 jobs at its plant in Wick.",
        "Dorrance Steel will cut 120 jobs at its plant in Tain.",
    ),
    "city and country": (
        "Rents in the capital of Ostland rose 9% in 2023.",
        "Rents in Ostland rose 5% in 2023.",
    ),
    "branch and chain": (
        "Thieves took £12,000 from the Mill Street branch of the bank.",
        "Thieves took £30,000 from the High Street branch of the bank.",
    ),
    "north and south": (
        "The storm left 4,000 homes in the north of the island without power.",
        "The storm left 9,000 homes in the south of the island without power.",
    ),
    "eastern and western": (
        "Unemployment in the eastern provinces stood at 11% in May.",
        "Unemployment in the western provinces stood at 6% in May.",
    ),
    "suburb and city": (
        "In Kestle, a suburb of Varda, the fire destroyed 12 houses on Monday.",
        "In the city of Varda the fire destroyed 60 houses on Monday.",
    ),
    "bread and cheese": (
        "The bakery chain Orlo raised the price of its rolls by 6%.",
        "The bakery chain Orlo raised the price of its cakes by 11%.",
    ),
    "cars and vans": (
        "The carmaker Tarn sold 41,000 cars in March.",
        "The carmaker Tarn sold 7,000 vans in March.",
    ),
    "wheat and barley": (
        "Farmers in Ostland expect to harvest 4 million tonnes of wheat this summer.",
        "Farmers in Ostland expect to harvest 1.5 million tonnes of barley this summer.",
    ),
    "gas and power": (
        "The regulator said gas bills would rise by 8% in October.",
        "The regulator said electricity bills would rise by 14% in October.",
    ),
    "copper and tin": (
        "The mine at Corr produced 900 tonnes of copper last month.",
        "The mine at Corr produced 260 tonnes of tin last month.",
    ),
    "bonus and salary": (
        "The chief executive of Hallam received a salary of £900,000.",
        "The chief executive of Hallam received a bonus of £2.1m.",
    ),
    "fine and costs": (
        "The court ordered the landlord to pay a fine of £4,000.",
        "The court ordered the landlord to pay costs of £1,100.",
    ),
    "tickets and parking": (
        "The zoo raised the price of a family ticket to £58.",
        "The zoo raised the price of a season ticket to £95.",
    ),
    "revenue and profit": (
        "Norvik Shipping reported a profit of $40m for the first quarter.",
        "Norvik Shipping reported revenue of $310m for the first quarter.",
    ),
    "imports and exports": (
        "Ostland’s exports of timber rose 4% in March.",
        "Ostland’s imports of timber rose 9% in March.",
    ),
    "buses and trams": (
        "Bus fares in Molde will go up by 5% in January.",
        "Tram fares in Molde will go up by 8% in January.",
    ),
    "roof and cellar": (
        "Repairs to the roof of the town hall will cost €300,000.",
        "Repairs to the cellar of the town hall will cost €90,000.",
    ),
    "north and east wing": (
        "The north wing of the palace reopens on 3 June.",
        "The east wing of the palace reopens on 17 June.",
    ),
    "stern and bow open": (
        "The reading room of the Astley library will be closed on Monday.",
        "The café of the Astley library will not be closed on Monday.",
    ),
    "first and second phase": (
        "The first phase of the tramway will cost €210m.",
        "The second phase of the tramway will cost €340m.",
    ),
    "captain and mate": (
        "The captain of the Lisbet was sentenced to five years in prison.",
        "The cook of the Lisbet was sentenced to two years in prison.",
    ),
    "older and younger sister": (
        "The elder sister, a nurse, was jailed for six years.",
        "The younger sister, a nurse, was jailed for three years.",
    ),
    "gross and net": (
        "The bank reported gross income of $3.1bn for 2023.",
        "The bank reported net income of $1.2bn for 2023.",
    ),
    "urban and rural": (
        "Poverty in urban areas fell to 12% last year, the ministry said.",
        "Poverty in rural areas fell to 27% last year, the ministry said.",
    ),
    "boys and girls": (
        "Some 71% of boys at the school passed the exam.",
        "Some 84% of girls at the school passed the exam.",
    ),
    "men’s and women’s": (
        "The men’s team of Arden beat Holm by 12 points on Saturday.",
        "The women’s team of Arden beat Holm by 21 points on Saturday.",
    ),
    "minimum and maximum": (
        "The law sets a minimum penalty of two years in prison for smuggling.",
        "The law sets a maximum penalty of ten years in prison for smuggling.",
    ),
    "short and long term": (
        "The central bank raised its short-term lending rate to 4.5%.",
        "The central bank raised its long-term lending rate to 6%.",
    ),
    "domestic and foreign": (
        "Domestic orders at Ostland’s factories rose 2% in June.",
        "Foreign orders at Ostland’s factories rose 7% in June.",
    ),
    "public and private": (
        "Pay in the public sector rose 3.2% over the year.",
        "Pay in the private sector rose 4.8% over the year.",
    ),
    "full-time and part-time": (
        "The company will cut 200 full-time jobs at its Wick office.",
        "The company will cut 450 part-time jobs at its Wick office.",
    ),
    "upper and lower": (
        "The upper house passed the bill by 40 votes to 31.",
        "The lower house passed the bill by 210 votes to 180.",
    ),
    "inbound and outbound": (
        "The strike cancelled 60 incoming flights at Lund airport on Friday.",
        "The strike cancelled 85 outgoing flights at Lund airport on Friday.",
    ),
    "adults and children": (
        "Tickets for adults cost £14 at the new pool in Harbury.",
        "Tickets for children cost £6 at the new pool in Harbury.",
    ),
    "day and night": (
        "Temperatures in Varda will reach 31C during the day on Friday.",
        "Temperatures in Varda will fall to 19C at night on Friday.",
    ),
    "home and away": (
        "Arden have won six home games in a row.",
        "Arden have won three away games in a row.",
    ),
    "winner and loser": (
        "The winning candidate received 12,400 votes in Arden.",
        "The losing candidate received 9,800 votes in Arden.",
    ),
    "old and new": (
        "The old bridge at Lund carries 8,000 vehicles a day.",
        "The new bridge at Lund carries 14,000 vehicles a day.",
    ),
    "driver and passenger": (
        "The driver, a 34-year-old from Molde, died at the scene.",
        "The passenger, a 29-year-old from Molde, died at the scene.",
    ),
    "hours and minutes": (
        "The flight from Lund to Varda took two hours and 50 minutes.",
        "The flight from Lund to Varda took about three hours.",
    ),
    "minutes": (
        "The match lasted three hours and 10 minutes.",
        "The match lasted 190 minutes.",
    ),
    "dozen months": (
        "The bridge took two and a half years to build.",
        "The bridge took 30 months to build.",
    ),
    "year and a half": (
        "He was jailed for a year and a half over the theft of the paintings.",
        "He was jailed for 18 months over the theft of the paintings.",
    ),
    "one year": (
        "The ban on fishing in the bay will last twelve months.",
        "The ban on fishing in the bay will last a year.",
    ),
    "celsius": (
        "The temperature in Varda hit 41C on Sunday.",
        "The temperature in Varda hit 41 degrees Celsius on Sunday.",
    ),
    "fahrenheit": (
        "The temperature in Varda hit 104F on Sunday.",
        "The temperature in Varda hit 40C on Sunday.",
    ),
    "feet inches": (
        "The diver was found at a depth of 60 metres.",
        "The diver was found at a depth of 197 feet.",
    ),
    "fortnight": (
        "The court gave the club a fortnight to pay the players.",
        "The court gave the club two weeks to pay the players.",
    ),
    "half an hour": (
        "Trains were held for half an hour at Lund station.",
        "Trains were held for 30 minutes at Lund station.",
    ),
    "days hours": (
        "The climber was trapped for 48 hours on Mount Ardal.",
        "The climber was trapped for two days on Mount Ardal.",
    ),
    "feet and inches": (
        "The statue stands 6 feet 2 inches tall.",
        "The statue stands about 1.9 metres tall.",
    ),
    "acres": (
        "The fire burned 2,000 acres of forest near Wick.",
        "The fire burned about 810 hectares of forest near Wick.",
    ),
    "pounds kilos": (
        "The bomb weighed 500 pounds, the police in Lund said.",
        "The bomb weighed 227 kilograms, the police in Lund said.",
    ),
    "decades": (
        "The power plant ran for two decades before it was closed.",
        "The power plant ran for 20 years before it was closed.",
    ),
    "quarter hour": (
        "The power cut in Wick lasted an hour and a half.",
        "The power cut in Wick lasted 90 minutes.",
    ),
    "third": (
        "Two thirds of the members voted for the merger with Holm.",
        "Some 67% of the members voted for the merger with Holm.",
    ),
    "weeks and days": (
        "Her trial in Varda lasted six weeks.",
        "Her trial in Varda lasted a month and a half.",
    ),
    "nickname form": (
        "The council named Rosa Telling as head of the port on Friday.",
        "The council named Ms Telling as head of the port on Friday.",
    ),
    "initial": (
        "The jury found Peter J. Hallow guilty of fraud on Monday.",
        "The jury found Peter Hallow guilty of fraud on Monday.",
    ),
    "ship": (
        "The ferry MV Aurora ran aground off Wick on Sunday.",
        "The ferry, the Aurora, ran aground off Wick on Sunday.",
    ),
    "short company": (
        "Calder Steel will close its mill in Tain next year.",
        "Calder Steel Ltd will close its mill in Tain next year.",
    ),
    "spelling": (
        "The minister met Mohammed Rafik in Varda on Friday.",
        "The minister met Muhammad Rafiq in Varda on Friday.",
    ),
    "first name only": (
        "The missing girl, Elin Sorrow, was found in Holm on Friday.",
        "The missing girl, Elin, was found in Holm on Friday.",
    ),
    "places short": (
        "The train derailed near San Aldo on Sunday.",
        "The train derailed near San Aldo del Monte on Sunday.",
    ),
    "married name": (
        "The novelist Ada Hurst won the Lantern prize on Friday.",
        "The novelist Ada Hurst-Bell won the Lantern prize on Friday.",
    ),
    "month and the year": (
        "The stadium will open in August.",
        "The stadium will open in August 2024.",
    ),
    "month and day": (
        "The stadium in Holm will open in August.",
        "The stadium in Holm will open on August 12.",
    ),
    "ward of hospital": (
        "The children’s ward of the Selby clinic has 40 beds, the director said.",
        "The Selby clinic has 310 beds, its director said.",
    ),
    "ringleader": (
        "The leader of the gang was jailed for 14 years by the court in Hale.",
        "Two of his helpers were jailed for five years by the court in Hale.",
    ),
    "planned and actual": (
        "The tram line was meant to open in 2021.",
        "The tram line opened in 2023.",
    ),
    "target and result": (
        "The charity hopes to raise £2m for the new lifeboat.",
        "The charity has raised £1.3m for the new lifeboat so far.",
    ),
    "before and after": (
        "Before the flood the village of Tarn had 900 inhabitants.",
        "The village of Tarn now has 620 inhabitants.",
    ),
    "daughter company": (
        "The airline’s cargo arm made a profit of €31m last year.",
        "The airline made a profit of €204m last year.",
    ),
    "share of votes two parties": (
        "The Greens won 18% of the vote in Sunday’s election in Kessel.",
        "The Liberals won 31% of the vote in Sunday’s election in Kessel.",
    ),
    "two rounds": (
        "Turnout in the first round of the election in Kessel was 54%.",
        "Turnout in the run-off in Kessel was 47%.",
    ),
    "two exits": (
        "The eastbound lanes of the motorway reopened at 6am on Tuesday.",
        "The westbound lanes of the motorway reopened at 11am on Tuesday.",
    ),
    "two flights": (
        "The morning flight to Lund left 40 minutes late on Monday.",
        "The evening flight to Lund left three hours late on Monday.",
    ),
    "polls": (
        "The first poll gave the mayor 41% of the vote.",
        "A second poll gave the mayor 46% of the vote.",
    ),
    "age of two": (
        "The driver, a 41-year-old man from Selby, was unhurt.",
        "His passenger, a 37-year-old man from Selby, was unhurt.",
    ),
    "height and length": (
        "The new bridge at Orrin is 96 metres high.",
        "The new bridge at Orrin is 840 metres long.",
    ),
    "pupils and teachers": (
        "The strike closed 120 schools in Hale on Tuesday.",
        "Some 4,500 teachers in Hale joined the strike on Tuesday.",
    ),
    "fare single return": (
        "A single fare from Hale to Orrin will cost £8 from January.",
        "A return fare from Hale to Orrin will cost £14 from January.",
    ),
    "fuel": (
        "The price of diesel in Kessel rose by 3 cents a litre last week.",
        "The price of petrol in Kessel rose by 5 cents a litre last week.",
    ),
    "crops": (
        "The drought cut the maize harvest in Tarn province by 30%.",
        "The drought cut the rice harvest in Tarn province by 12%.",
    ),
    "operating and net": (
        "Operating profit at the brewer Holt rose 6% to €90m.",
        "Net profit at the brewer Holt rose 11% to €52m.",
    ),
    "pre-tax": (
        "Holt made a pre-tax profit of €80m in the year to June.",
        "Holt made an after-tax profit of €58m in the year to June.",
    ),
    "weekday weekend": (
        "Trains will run every 10 minutes on weekdays.",
        "Trains will run every 30 minutes at weekends.",
    ),
    "applied and admitted": (
        "Last year 12,000 people applied for asylum in Kessel.",
        "Last year 4,300 people were granted asylum in Kessel.",
    ),
    "arrested charged": (
        "Police arrested 16 fans after the derby in Hale.",
        "Police charged five fans after the derby in Hale.",
    ),
    "seats and votes": (
        "The Labour Union won 61 seats in the parliament of Kessel.",
        "The Labour Union won 61,000 votes in the capital of Kessel.",
    ),
    "loan and grant": (
        "The bank will give the city a loan of $40m for the sewers.",
        "The ministry will give the city a grant of $15m for the sewers.",
    ),
    "floor": (
        "The ground floor of the town hall will be closed on Friday.",
        "The upper floors of the town hall will not be closed on Friday.",
    ),
    "line closed": (
        "The blue line of the metro was not running on Monday because of a power cut.",
        "The red line of the metro was running on Monday in spite of the power cut.",
    ),
    "wing open": (
        "The west door of the cathedral will stay shut until Easter.",
        "The south door of the cathedral will not stay shut until Easter.",
    ),
    "dates of two games": (
        "Orrin play Hale in the semi-final on 4 May.",
        "The winner plays in the final on 11 May.",
    ),
    "names two awards": (
        "Ida Crane won the prize for best actress on Sunday.",
        "Rhea Moss won the prize for best director on Sunday.",
    ),
    "deputy and head": (
        "Karl Benning, the deputy head of the union, called off the strike.",
        "Rosa Thale, the head of the union, called off the strike.",
    ),
    "cities two events": (
        "The band played in Hale on Friday before 9,000 people.",
        "The band played in Orrin on Saturday before 12,000 people.",
    ),
    "under 25": (
        "Unemployment among people under 25 rose to 17% in May.",
        "Unemployment rose to 7% in May.",
    ),
    "homeless and damaged": (
        "The quake damaged 2,400 houses in Tarn.",
        "The quake destroyed 310 houses in Tarn.",
    ),
    "rate cut by to": (
        "The bank cut its main rate by 0.5 points on Thursday.",
        "The bank cut its main rate to 3.5% on Thursday.",
    ),
    "wind rain": (
        "Gusts of 120 km/h were measured on the coast on Monday.",
        "Waves of nine metres were measured on the coast on Monday.",
    ),
    "old age new age": (
        "The retirement age for women will rise to 64.",
        "The retirement age for men will rise to 66.",
    ),
    "rounding 1": (
        "The factory in Hale made 48,750 bicycles last year.",
        "Almost 50,000 bicycles were made at the Hale factory last year.",
    ),
    "rounding 2": (
        "The house was sold for £1,985,000, the agents said.",
        "The house went for just under £2m, according to the agents.",
    ),
    "rounding 3": (
        "The survey covered 2,013 households in Kessel.",
        "Some 2,000 households in Kessel were covered by the survey.",
    ),
    "rounding 4": (
        "The climb took the team 11 hours and 40 minutes.",
        "It took the team nearly 12 hours to make the climb.",
    ),
    "rounding 5": (
        "Two in five pupils at the school speak another language at home.",
        "At home 41% of the school’s pupils speak another language.",
    ),
    "form money": (
        "The ministry will pay €2,500 million for the frigates.",
        "The frigates will cost the ministry €2.5bn.",
    ),
    "form inches": (
        "The river rose 30 cm above the danger mark in Hale.",
        "In Hale the river rose a foot above the danger mark.",
    ),
    "form kilos": (
        "The parcel held 11 pounds of heroin, customs said.",
        "Customs said that five kilos of heroin were in the parcel.",
    ),
    "form mph": (
        "The train was travelling at 75 mph when it left the rails.",
        "The train was going 120 km/h when it left the rails.",
    ),
    "form weekday": (
        "The hearing resumes in three weeks.",
        "The hearing resumes in 21 days.",
    ),
    "form half": (
        "Half of the town’s bakeries have closed since 2015.",
        "Since 2015, 50% of the bakeries in the town have closed.",
    ),
    "form ratio": (
        "One in four homes in Tarn has no running water.",
        "A quarter of homes in Tarn have no running water.",
    ),
    "form time": (
        "The vigil begins at half past seven on Friday.",
        "The vigil on Friday starts at 7.30pm.",
    ),
    "form quarter": (
        "Sales fell 4% in the three months to the end of June.",
        "Second-quarter sales fell 4%.",
    ),
    "name short": (
        "Governor Anna Maria Ruiz signed the law on Monday.",
        "Governor Ruiz signed the law on Monday.",
    ),
    "name maiden": (
        "The skier Lena Vogt-Amsel broke her leg in training on Friday.",
        "The skier Lena Vogt broke her leg in training on Friday.",
    ),
    "nick": (
        "The club has sacked its coach, Bob Harlan, after four defeats.",
        "After four defeats the club has dismissed coach Robert Harlan.",
    ),
    "club name": (
        "Orrin United beat Hale 2-0 on Saturday.",
        "Orrin beat Hale 2-0 on Saturday.",
    ),
    "place form": (
        "The plane came down near the village of Stenby on Monday.",
        "The plane came down near Stenby on Monday.",
    ),
    "place within": (
        "The ship was built in Hale, in the north of Kessel.",
        "The ship was built in Kessel.",
    ),
    "place capital": (
        "The talks will be held in Varda, Ostland’s capital.",
        "The talks will be held in Ostland.",
    ),
    "foreign part": (
        "Some 2.1 million foreign visitors came to Kessel last year, the tourist board said.",
        "Some 9.4 million visitors came to Kessel last year, the tourist board said.",
    ),
    "stamps": (
        "The price of a first-class stamp will go up to 95 pence in April.",
        "The price of a second-class stamp will go up to 70 pence in April.",
    ),
    "speeds": (
        "The train reached a top speed of 310 km/h on its first run.",
        "The train ran at an average speed of 240 km/h on its first run.",
    ),
    "losses": (
        "Insured losses from the hailstorm in Tarn are put at €120m.",
        "Economic losses from the hailstorm in Tarn are put at €400m.",
    ),
    "salaries": (
        "The starting salary of a teacher in Ostland is 28,000 crowns.",
        "The average salary of a teacher in Ostland is 41,000 crowns.",
    ),
    "new and used": (
        "Sales of new cars in Ostland fell 8% in March.",
        "Sales of used cars in Ostland fell 3% in March.",
    ),
    "years": (
        "The city recorded 61 murders in 2022.",
        "The city recorded 48 murders in 2023.",
    ),
    "postal": (
        "Some 210,000 people voted by post in Sunday’s election.",
        "Some 1.9 million people voted in Sunday’s election.",
    ),
    "suspected": (
        "The province has 340 suspected cases of cholera, doctors said.",
        "The province has 52 confirmed cases of cholera, doctors said.",
    ),
    "teams": (
        "Ostland’s under-21 team lost 3-0 to Norland on Friday.",
        "Ostland lost 2-1 to Norland on Friday.",
    ),
    "two suspects": (
        "A 19-year-old man was charged with murder after the stabbing in Hale.",
        "A 24-year-old man was charged with assault after the stabbing in Hale.",
    ),
    "boats": (
        "The larger of the two boats was carrying 80 migrants.",
        "The smaller of the two boats was carrying 35 migrants.",
    ),
    "shops": (
        "The chain will close its shop in Orrin in June.",
        "The chain will close its shop in Selby in August.",
    ),
    "bridge lanes": (
        "Two of the bridge’s four lanes will reopen on Monday.",
        "The bridge will reopen fully on 20 May.",
    ),
    "bail": (
        "The judge set bail for the driver at $50,000.",
        "The judge set bail for the owner at $200,000.",
    ),
    "debt and deficit": (
        "Ostland’s budget deficit rose to 4.1% of output last year.",
        "Ostland’s public debt rose to 71% of output last year.",
    ),
    "wages and prices": (
        "Wages in Ostland rose 5.2% in the year to March.",
        "Prices in Ostland rose 6.9% in the year to March.",
    ),
    "oil and gas output": (
        "The field will produce 90,000 barrels of oil a day.",
        "The field will produce 4 million cubic metres of gas a day.",
    ),
    "two polls parties": (
        "The poll puts support for the Greens at 22%.",
        "The poll puts support for the Liberals at 29%.",
    ),
    "arrivals departures": (
        "The first ferry leaves Wick at 7am on Saturday.",
        "The first ferry reaches Tain at 9.30am on Saturday.",
    ),
    "start end": (
        "The festival opens on 3 June with a parade.",
        "The festival closes on 12 June with a parade.",
    ),
    "announce effect": (
        "The ban was announced on Tuesday.",
        "The ban takes effect on Friday.",
    ),
    "deadline and vote": (
        "Parliament will debate the bill on Wednesday.",
        "Parliament will vote on the bill on Friday.",
    ),
    "born died": (
        "The painter Edda Lunn was born in 1938.",
        "The painter Edda Lunn died in 2021.",
    ),
    "founded": (
        "The brewery was founded in 1871.",
        "The brewery was sold in 1987.",
    ),
    "husband wife": (
        "Her husband, Paul Merrow, is an engineer.",
        "Her brother, Simon Merrow, is an engineer.",
    ),
    "scorers": (
        "Jonas Petrak scored the first goal for Hale on Saturday.",
        "Luis Amado scored the second goal for Hale on Saturday.",
    ),
    "gold silver": (
        "Mira Halden won gold in the 800 metres on Sunday.",
        "Tess Orban won silver in the 800 metres on Sunday.",
    ),
    "minister and deputy": (
        "The health minister, Ruth Amsel, visited the clinic on Monday.",
        "The transport minister, Karl Benning, visited the clinic on Monday.",
    ),
    "singer and band": (
        "The singer Lia Ferrandi will open the festival on Friday.",
        "The singer Nora Castell will close the festival on Sunday.",
    ),
    "pilots strike": (
        "Pilots of the airline will strike on Friday.",
        "Cabin crew of the airline will not strike on Friday.",
    ),
    "adults children neg": (
        "The vaccine has been approved for adults.",
        "The vaccine has not been approved for children.",
    ),
    "road neg": (
        "The coastal road was closed by the landslide on Monday.",
        "The mountain road was not closed by the landslide on Monday.",
    ),
    "company neg": (
        "The bank’s chairman will resign over the loans.",
        "The bank’s chief executive will not resign over the loans.",
    ),
    "rounding stadium": (
        "The match was watched by 61,842 people.",
        "More than 60,000 people watched the match.",
    ),
    "rounding quake": (
        "A quake with a magnitude of 6.04 shook Tarn on Sunday.",
        "A quake of magnitude 6 shook Tarn on Sunday.",
    ),
    "rounding share": (
        "The stake in the brewer was sold for $1.49bn.",
        "The stake in the brewer was sold for about $1.5bn.",
    ),
    "rounding decades": (
        "The dam was finished 49 years ago.",
        "The dam was finished nearly half a century ago.",
    ),
    "rounding half": (
        "Some 248 of the 500 seats are held by women.",
        "Women hold about half of the 500 seats.",
    ),
    "form dozen": (
        "Two dozen cows were killed by lightning in Tarn.",
        "Lightning killed 24 cows in Tarn.",
    ),
    "form pct points": (
        "The bank raised its rate by half a percentage point.",
        "The bank raised its rate by 50 basis points.",
    ),
    "form score": (
        "Hale won by two goals to one.",
        "Hale won 2-1.",
    ),
    "form area": (
        "The reserve covers 40 square kilometres.",
        "The reserve covers 4,000 hectares.",
    ),
    "form date": (
        "The law takes effect on the first of June.",
        "The law takes effect on 1 June.",
    ),
    "form noon": (
        "The sirens will be tested at noon on Wednesday.",
        "The sirens will be tested at 12pm on Wednesday.",
    ),
    "form year": (
        "He was banned for 24 months.",
        "He was banned for two years.",
    ),
    "form tons": (
        "The whale weighed 12 tonnes.",
        "The whale weighed 12,000 kilograms.",
    ),
    "form quarter once more": (
        "Three quarters of the crop was lost to the frost.",
        "The frost destroyed 75% of the crop.",
    ),
    "form name order": (
        "The award went to Dr Helena Voss of the Selby institute.",
        "The award went to Selby scientist Helena Voss.",
    ),
    "alias": (
        "The rapper Jamal Reed, known as Big Echo, was arrested on Friday.",
        "The rapper Big Echo was arrested on Friday.",
    ),
    "company short": (
        "International Grain Traders has bought the mill in Tain.",
        "IGT has bought the mill in Tain.",
    ),
    "residents staff": (
        "The fire at the hotel in Molde injured 11 guests, the fire chief said.",
        (
            "Four firefighters were injured in the fire at the hotel in Molde, according to "
            "the fire chief."
        ),
    ),
    "mine output": (
        "The Corr mine produced 1,900 tonnes of copper in the first quarter.",
        "The Corr mine produced 7,400 tonnes of copper in the whole of last year.",
    ),
    "district": (
        "Support for the merger was 71% in the old town of Hale.",
        "Support for the merger was 58% in Hale as a whole.",
    ),
    "women": (
        "The number of women in the parliament of Kessel rose to 41.",
        "The number of members under 30 in the parliament of Kessel rose to 12.",
    ),
    "domestic flights": (
        "The airline carried 1.1 million passengers on domestic routes in May.",
        "The airline carried 2.7 million passengers in May.",
    ),
    "stage": (
        "Piet Vandam won the third stage of the race on Tuesday.",
        "Luca Bassani won the fourth stage of the race on Wednesday.",
    ),
    "lanes": (
        "Passenger traffic through the port of Wick rose 6% in July.",
        "Freight traffic through the port of Wick rose 2% in July.",
    ),
    "insurers": (
        "The cost of repairing the runway at Lund is put at $30m.",
        "The cost of repairing the terminal at Lund is put at $75m.",
    ),
    "ages": (
        "The older of the missing boys is 14.",
        "The younger of the missing boys is nine.",
    ),
    "gains": (
        "Shares in Holt closed 3% higher on Monday.",
        "Shares in Holt were down 2% in early trading on Tuesday.",
    ),
    "school year": (
        "The school has places for 90 boarders.",
        "The school has 540 pupils.",
    ),
    "depth": (
        "The quake struck at a depth of 10 km, the institute said.",
        "The quake struck 45 km from Varda, the institute said.",
    ),
    "aftershock": (
        "The quake that hit Tarn on Sunday had a magnitude of 6.4.",
        "An aftershock that hit Tarn on Sunday had a magnitude of 5.1.",
    ),
    "ship lengths": (
        "The tanker is 240 metres long.",
        "The tanker has room for 90,000 tonnes of oil.",
    ),
    "launch return": (
        "The crew will be launched into orbit on 4 June.",
        "The crew will return to earth on 12 December.",
    ),
    "voter share": (
        "Turnout among voters under 30 was 38%.",
        "Turnout was 61%.",
    ),
    "prison guards": (
        "Eleven prisoners escaped from the jail in Selby on Sunday.",
        "Three of the prisoners who escaped from the jail in Selby on Sunday have been caught.",
    ),
    "singles album": (
        "The band’s first album sold 2 million copies.",
        "The band’s second album sold 600,000 copies.",
    ),
    "judge jury": (
        "The jury in Hale found the banker guilty of fraud on Monday.",
        "The jury in Hale found the banker not guilty of bribery on Monday.",
    ),
    "gate open": (
        "The north gate of the park is open again.",
        "The south gate of the park is not open yet.",
    ),
    "partly denied": (
        "The minister said the tax on fuel would not be raised.",
        "The minister said the tax on tobacco would be raised.",
    ),
    "place two ministers": (
        "The finance minister will speak in Varda on Monday.",
        "The foreign minister will speak in Lund on Monday.",
    ),
    "place depart": (
        "The train was travelling from Hale to Varda.",
        "The train came off the rails near Orrin.",
    ),
    "rounding money": (
        "The bridge cost £389.6m, the auditors said.",
        "The bridge cost almost £390m, the auditors said.",
    ),
    "rounding time": (
        "The pilots were held for 47 hours.",
        "The pilots were held for nearly two days.",
    ),
    "rounding weeks": (
        "The strike lasted 29 days.",
        "The strike lasted about a month.",
    ),
    "form lb": (
        "The baby weighed 1,200 grams at birth.",
        "The baby weighed 1.2 kg at birth.",
    ),
    "form pct": (
        "The tax will go up from 19 to 21 per cent.",
        "The tax will go up by two percentage points to 21%.",
    ),
    "form half year": (
        "The ban on fishing lasts six months.",
        "The ban on fishing lasts half a year.",
    ),
    "form kmh": (
        "Winds of 100 km an hour are forecast for Friday.",
        "Winds of 62 miles per hour are forecast for Friday.",
    ),
    "from December": (
        "Electricity use in Varda fell 3% in January from December.",
        "Electricity use in Varda fell 9% in January from the same month last year.",
    ),
    "half and year": (
        "The café chain opened 12 branches in the first half.",
        "The café chain opened 31 branches in the whole of 2023.",
    ),
    "hour and day": (
        "The hotline received 400 calls in its first hour.",
        "The hotline received 2,600 calls on its first day.",
    ),
    "smallest village": (
        "In Stenby, the smallest of the district’s villages, 61% of houses stand empty.",
        "In the district of Kolm 22% of houses stand empty.",
    ),
    "suburbs": (
        "Water use will be limited in the eastern suburbs from Monday.",
        "Water use will be limited in the western suburbs from Thursday.",
    ),
    "fruit": (
        "The farm shop sells a kilo of cherries for 6 euros.",
        "The farm shop sells a kilo of plums for 3 euros.",
    ),
    "dentist": (
        "The dentist was ordered to pay back £90,000.",
        "The pharmacist was ordered to pay back £30,000.",
    ),
    "grain": (
        "The port handled 1.2 million tonnes of grain in May.",
        "The port handled 300,000 tonnes of fertiliser in May.",
    ),
    "surcharge": (
        "The surcharge on flights within Ostland is €8.",
        "The surcharge on flights to other continents is €60.",
    ),
    "courts": (
        "The lower court had fined the newspaper €20,000.",
        "The higher court fined the newspaper €5,000.",
    ),
    "at home": (
        "The forward scored 12 goals at home this season.",
        "The forward scored four goals away this season.",
    ),
    "choirs": (
        "The senior choir has 60 singers.",
        "The youth choir has 45 singers.",
    ),
    "night-time": (
        "Night-time temperatures fell to 3C in Hale.",
        "Daytime temperatures rose to 16C in Hale.",
    ),
    "pool and gym": (
        "The swimming pool of the school will be closed in May.",
        "The gym of the school will not be closed in May.",
    ),
    "engine and brakes": (
        "The engine of the bus was not at fault, the report found.",
        "The brakes of the bus were at fault, the report found.",
    ),
    "mines": (
        "The company will not sell its mines.",
        "The company will sell its smelters.",
    ),
    "medals": (
        "The bronze went to Piet Vandam.",
        "The silver went to Luca Bassani.",
    ),
    "applications": (
        "Applications open on 1 June.",
        "Applications close on 30 June.",
    ),
    "hearings": (
        "The first hearing was held on 4 March.",
        "The second hearing was held on 18 April.",
    ),
    "late": (
        "The ferry was two hours and 55 minutes late.",
        "The ferry was almost three hours late.",
    ),
    "quarry": (
        "The quarry employs 198 people.",
        "About 200 people work at the quarry.",
    ),
    "eclipse": (
        "The eclipse lasts four and a half minutes.",
        "The eclipse lasts 270 seconds.",
    ),
    "fish": (
        "The fish weighed 22 pounds.",
        "The fish weighed ten kilos.",
    ),
    "frost": (
        "It was -4F in Molde on Monday night.",
        "It was -20C in Molde on Monday night.",
    ),
    "road height": (
        "The road is 3,000 feet above sea level.",
        "The road is some 915 metres above sea level.",
    ),
}
#: Two values of one thing, in the same or in like words.
CHANGED: dict[str, tuple[str, str]] = {
    "of its shops": (
        "Brenn Foods will close 27 of its shops by the end of the year, the retailer announced.",
        "Brenn Foods announced that it would close 37 shops before the end of the year.",
    ),
    "most of them": (
        "Officials in Brenn said 19 patients had died of the infection, most of them women.",
        "The infection has killed 29 patients in Brenn, nearly all of them old, officials said.",
    ),
    "shops and stores": (
        "The chain Brenn will close 26 shops in Drumlin by the end of the year to save money.",
        "By the end of the year the chain Brenn closes 62 stores in Drumlin to save money.",
    ),
    "seats of a whole": (
        "The Harbour List won 47 of the 120 seats in Sunday’s election in Drumlin, officials said.",
        "With all votes from Sunday counted, officials in Drumlin said that the Harbour List had "
        "taken 52 seats in the new council.",
    ),
    "age at death": (
        "The composer Ada Holm, who died at her home in Drumlin on Monday, was 84.",
        "Composer Ada Holm was 87 when she died on Monday at her home in Drumlin, her son said.",
    ),
    "counted with adjectives": (
        "Divers off Drumlin have found seven species of crab unknown to science, the museum said.",
        "The museum said its divers had found nine previously unknown species of crab off Drumlin.",
    ),
    "behind a day": (
        "Climber Ada Holm leads the contest in Drumlin by 14 points after Tuesday’s round.",
        "After the round on Tuesday, Bea Lund leads the contest in Drumlin by 14 points.",
    ),
    "surname shared": (
        "The board named Clara Denholm as chief executive of the bank on Friday.",
        "The board on Friday appointed Ruth Denholm chief executive of the bank.",
    ),
    "first name shared": (
        "The prize for best actor went to Oscar Lindqvist on Sunday.",
        "On Sunday the prize for best actor went to Oscar Farrell.",
    ),
    "suspect": (
        "Police named the suspect as Daniel Hale, a gardener from Wick.",
        "The suspect was named by police as Simon Hale, a gardener from Wick.",
    ),
    "mayor": (
        "The mayor of Tain, Lucy Orchard, resigned on Thursday over the contracts.",
        "Lucy Fenn, the mayor of Tain, resigned on Thursday over the contracts.",
    ),
    "goal": (
        "Captain Ivo Marsh scored the only goal as Holm beat Arden 1-0.",
        "Holm beat Arden 1-0 with a goal from captain Ivo Stern.",
    ),
    "company group": (
        "The port of Lund has been sold to Vester Holdings, the government said.",
        "The government said the port of Lund had been sold to Ganton Holdings.",
    ),
    "company bank": (
        "Merriton Bank will lend the city $90m for the new tramway.",
        "Caldow Bank is to lend the city $90m for the new tramway.",
    ),
    "ship": (
        "A tanker, the Northern Lark, ran aground off Cape Dorn on Saturday.",
        "The tanker that ran aground off Cape Dorn on Saturday is the Southern Cross.",
    ),
    "ship 2": (
        "The ferry Isabella collided with a fishing boat near Wick on Monday.",
        "Near Wick the ferry Henrietta collided with a fishing boat on Monday.",
    ),
    "ship 3": (
        "The research vessel Petrel lost power in the bay on Sunday.",
        "The research vessel Gannet lost power in the bay on Sunday night.",
    ),
    "product": (
        "Tarn recalled its electric van, the Volta, because the brakes can fail.",
        "Because the brakes can fail, Tarn has recalled its electric van, the Ampera.",
    ),
    "product 2": (
        "The regulator approved the asthma drug Brelix on Tuesday.",
        "On Tuesday the asthma drug Torvan was approved by the regulator.",
    ),
    "horse": (
        "The favourite, Morning Glory, fell at the last fence on Saturday.",
        "The favourite, Evening Star, fell at the last fence on Saturday.",
    ),
    "saint place": (
        "The bus crashed near San Pedro on Sunday, killing the driver.",
        "The bus crashed near San Marco on Sunday and its driver died.",
    ),
    "port": (
        "The cargo was unloaded at Port Alder before dawn on Monday.",
        "The cargo was unloaded before dawn on Monday at Port Mellis.",
    ),
    "north place": (
        "The factory will be built in North Selby, the company said.",
        "The company said the factory would be built in North Harrow.",
    ),
    "street": (
        "The gunman was caught in Mill Street shortly after the robbery.",
        "The gunman was caught shortly after the robbery in Dock Street.",
    ),
    "lawyer": (
        "Her lawyer, Grace Amadi, said the appeal would be filed on Friday.",
        "The appeal will be filed on Friday, her lawyer, Grace Olsen, said.",
    ),
    "winner": (
        "Tom Arkle won the stage to Mont Verre in driving rain.",
        "Paul Arkle won the stage to Mont Verre in driving rain.",
    ),
    "author": (
        "The novel is by Helen Strand, who taught in Wick for 20 years.",
        "The novel is by Laura Strand, who taught in Wick for 20 years.",
    ),
    "minister": (
        "The finance minister, Karl Osten, presented the budget on Tuesday.",
        "Finance minister Erik Osten presented the budget on Tuesday.",
    ),
    "hospital": (
        "The injured were taken to Saint Anne hospital in Varda.",
        "The injured were taken to Saint Luke hospital in Varda.",
    ),
    "university": (
        "The study by researchers at Holm University was published on Monday.",
        "The study, by researchers at Tain University, was published on Monday.",
    ),
    "storm": (
        "Storm Agnes brought down power lines across Ostland on Sunday.",
        "Storm Bertil brought down power lines across Ostland on Sunday.",
    ),
    "park": (
        "The body was found in Victoria Park early on Sunday.",
        "The body was found early on Sunday in Albert Park.",
    ),
    "month": (
        "The new metro line in Varda will open in March.",
        "Varda’s new metro line is to open in May.",
    ),
    "month 2": (
        "The stadium was finished in October, three months late.",
        "Three months late, the stadium was finished in December.",
    ),
    "month year": (
        "The trial of the former minister begins in April 2025.",
        "The former minister’s trial is to begin in February 2025.",
    ),
    "year": (
        "The mill was built in 1887 and closed in the war.",
        "The mill, built in 1878, was closed in the war.",
    ),
    "year 2": (
        "The treaty between Ostland and Norland was signed in 1994.",
        "Ostland and Norland signed the treaty in 1996.",
    ),
    "day": (
        "The bank will publish its results on 12 May.",
        "The bank publishes its results on 21 May.",
    ),
    "weekday": (
        "The search for the missing climber was called off on Friday.",
        "On Saturday the search for the missing climber was called off.",
    ),
    "clock": (
        "The match in Holm kicks off at 7pm on Saturday.",
        "Kick-off for the match in Holm is at 8pm on Saturday.",
    ),
    "next month year": (
        "The airline will retire the last of its jets in November 2026.",
        "In September 2026 the airline will retire the last of its jets.",
    ),
    "since": (
        "The mine has been closed since March 2021.",
        "Since May 2021 the mine has been closed.",
    ),
    "until": (
        "The road to the pass will stay closed until April.",
        "The road to the pass stays closed until June.",
    ),
    "ferry boat": (
        "The ferry was carrying 140 passengers when it sank.",
        "The boat was carrying 180 passengers when it sank.",
    ),
    "carmaker company": (
        "The carmaker will invest $300m in its plant in Tain.",
        "The company will invest $500m in its Tain plant.",
    ),
    "fire blaze": (
        "The fire destroyed 40 homes in Molde on Sunday.",
        "The blaze destroyed 60 homes in Molde on Sunday.",
    ),
    "town village": (
        "The quake damaged 200 houses in the town of Alder.",
        "The quake damaged 320 houses in the village of Alder.",
    ),
    "jail prison": (
        "The former banker was sentenced to six years in jail on Friday.",
        "The former banker was sentenced to eight years in prison on Friday.",
    ),
    "factory plant": (
        "The factory of the toymaker in Wick employs 400 people.",
        "The plant of the toymaker in Wick employs 600 people.",
    ),
    "painting canvas": (
        "The painting by Edda Lunn sold for £1.2m at auction.",
        "The canvas by Edda Lunn sold for £2.1m at auction.",
    ),
    "same month": (
        "Inflation in Ostland rose to 4.1% in April from 3.9% the month before.",
        "Inflation in Ostland climbed to 4.4% in April from 3.9% in March.",
    ),
    "year on year both": (
        "Retail sales in Ostland rose 2.1% in May from a year earlier.",
        "Retail sales in Ostland rose 1.2% year on year in May.",
    ),
    "mayor of town": (
        "The mayor of Tain was fined €400 for speeding.",
        "The Tain mayor was fined €900 for speeding.",
    ),
    "roof roof": (
        "Repairs to the roof of the church will cost €200,000.",
        "Repairing the roof of the church is going to cost €300,000.",
    ),
    "in the town": (
        "In Molde, a town of fishermen, the storm destroyed 30 boats.",
        "The storm destroyed 50 boats in the fishing town of Molde.",
    ),
    "one mentions opposite": (
        "The new bridge at Lund will carry 14,000 vehicles a day.",
        "The bridge at Lund will carry 18,000 vehicles a day.",
    ),
    "young": (
        "The elder brother was sentenced to nine years in prison.",
        "The elder of the brothers was sentenced to seven years in prison.",
    ),
    "women both": (
        "The women’s team lost by 12 points on Saturday in Holm.",
        "On Saturday the women lost by 21 points in Holm.",
    ),
    "north both": (
        "The quake in the north of Ostland damaged 300 homes.",
        "The quake in northern Ostland damaged 500 homes.",
    ),
    "hours": (
        "The operation on the twins lasted nine hours.",
        "The operation on the twins lasted seven hours.",
    ),
    "hours minutes": (
        "The flight took two hours and 50 minutes.",
        "The flight took two hours and 15 minutes.",
    ),
    "months": (
        "The repairs to the bridge took 18 months.",
        "Repairs to the bridge took 14 months.",
    ),
    "years": (
        "He was jailed for a year and a half for fraud.",
        "He was jailed for two and a half years for fraud.",
    ),
    "jobs": (
        (
            "The tyre maker Corvo will close its plant in Hale next spring with the loss of "
            "340 jobs."
        ),
        "Corvo, which makes tyres, is to shut its Hale factory next spring, costing 430 jobs.",
    ),
    "votes": (
        "Members of the union voted by 812 to 411 to accept the offer.",
        "Members of the union accepted the offer by 821 votes to 411.",
    ),
    "tourists": (
        "A bus carrying 32 tourists plunged into a ravine near Tarn on Monday, the police said.",
        "Police said a coach with 23 tourists on board fell into a ravine near Tarn on Monday.",
    ),
    "hostages": (
        "The kidnappers are holding 14 engineers in the hills above Orrin.",
        "In the hills above Orrin 40 engineers are being held by their kidnappers.",
    ),
    "fires": (
        "Firefighters from three countries are battling 17 fires on the island.",
        "Crews from three countries are fighting 27 fires on the island.",
    ),
    "percent wages": (
        "Nurses at the Selby clinic will get a pay rise of 5% from June.",
        "From June nurses at the clinic in Selby are to get 7% more pay.",
    ),
    "percent vote": (
        "The Greens won 18% of the vote in Sunday’s election in Kessel.",
        "In Sunday’s election in Kessel the Greens took 13% of the vote.",
    ),
    "percent rent": (
        "Rents in the capital of Ostland rose 9% in 2023, the statistics office said.",
        "The statistics office said rents in Ostland’s capital rose 6% in 2023.",
    ),
    "percent unemployment": (
        "Unemployment in Lower Kell rose to 8% in March, figures showed.",
        "Figures showed that unemployment in Lower Kell had climbed to 9% in March.",
    ),
    "percent exports": (
        "Ostland’s exports of timber rose 4% in March.",
        "Exports of timber from Ostland grew by 9% in March.",
    ),
    "money fine": (
        "The regulator fined the lender Calder £12m for failing to check its customers.",
        "Calder, the lender, was fined £21m by the regulator for failing to check customers.",
    ),
    "money ransom": (
        "The family paid a ransom of $200,000, a lawyer said.",
        "A ransom of $300,000 was paid by the family, according to a lawyer.",
    ),
    "money damage": (
        "The storm did damage of €40m to the vineyards of Tarn, growers said.",
        "Growers in Tarn put the storm’s damage to their vineyards at €60m.",
    ),
    "money net": (
        "Norvik’s net profit for the year was $310m.",
        "Norvik made a net profit of $290m for the year.",
    ),
    "money bread": (
        "A loaf of bread now costs 4 crowns in Varda.",
        "In Varda a loaf of bread now costs 6 crowns.",
    ),
    "length": (
        "The new tunnel under the strait will be 18 km long.",
        "The tunnel that is to run under the strait will have a length of 14 km.",
    ),
    "temperature": (
        "The temperature in the town of Varda reached 41C on Sunday, a record.",
        "On Sunday it was 43C in the town of Varda, a record temperature.",
    ),
    "hours again": (
        "Rescuers needed seven hours to free the driver from the cab of the lorry.",
        "It took rescuers nine hours to free the lorry driver from his cab.",
    ),
    "hours and minutes": (
        "The goalkeeper was questioned for three hours and 20 minutes at the station in Hale.",
        "The goalkeeper was questioned for five hours at the Hale station.",
    ),
    "years prison": (
        "The elder of the two sisters was jailed for six years for the fraud.",
        "For the fraud the elder sister was jailed for eight years.",
    ),
    "first phase": (
        "The first phase of the tramway in Hale will cost €210m.",
        "In Hale the tramway’s first phase is to cost €240m.",
    ),
    "upper house": (
        "The upper house approved the treaty by 51 votes to 30.",
        "By 41 votes to 30 the upper house approved the treaty.",
    ),
    "since start": (
        "Police in Drumlin have recorded 131 burglaries since the start of the year.",
        "So far this year police have recorded 113 burglaries in Drumlin.",
    ),
    "half": (
        "Carrow Rail carried 14 million passengers in the first half of the year.",
        "In the first six months of the year 17 million passengers travelled with Carrow Rail.",
    ),
    "month on month": (
        "Retail sales in Ostland fell 0.4% in May from the month before.",
        "Retail sales in Ostland were 0.9% lower in May than in April.",
    ),
    "roof": (
        "Repairs to the roof of the town hall in Selby will cost €300,000.",
        "Mending the roof of Selby town hall will cost €400,000.",
    ),
    "school in town": (
        "In Harbury, the county town of Strand, the council will close four libraries.",
        "The council will close six libraries in Harbury.",
    ),
    "northern": (
        "The landslide blocked 12 roads in northern Ostland.",
        "In the north of Ostland 17 roads were blocked by the landslide.",
    ),
    "name coach": (
        "Orrin United have appointed Marco Veltri as coach until the end of the season.",
        (
            "Until the end of the season Orrin United will be coached by Luca Bassani, the "
            "club said."
        ),
    ),
    "name killed": (
        "The victim was named as Peter Halloran, a baker from Selby.",
        "The victim was named as Peter Donovan, a baker from Selby.",
    ),
    "name judge": (
        "Judge Ellen Marsh adjourned the trial until Monday.",
        "Judge Karen Marsh adjourned the trial until Monday.",
    ),
    "name bank": (
        "Ostland’s debt was downgraded on Friday by the rating agency Keele.",
        "The rating agency Marlow downgraded Ostland’s debt on Friday.",
    ),
    "name ship": (
        "The cargo ship Aldana lost 40 containers in the storm off Wick.",
        "Off Wick the cargo ship Berenice lost 40 containers in the storm.",
    ),
    "name ship article": (
        "A lifeboat, the Grace Moon, brought the crew of the yacht ashore in Tain.",
        "The yacht’s crew were brought ashore in Tain by a lifeboat, the Mary Stanhope.",
    ),
    "name hospital": (
        "The singer died at Holm Hospital on Sunday after a short illness.",
        "After a short illness the singer died on Sunday at Kerr Hospital.",
    ),
    "name school": (
        "The fire at Brook Street School began in the kitchen.",
        "The fire at Mill Lane School began in the kitchen.",
    ),
    "name son": (
        "The company will be run by the founder’s son, Adam Pryce, from June.",
        "From June the founder’s son, Owen Pryce, will run the company.",
    ),
    "name actor": (
        "Julia Farnham plays the queen in the new series.",
        "In the new series the queen is played by Julia Templeton.",
    ),
    "place plane": (
        "The plane made an emergency landing in Tarnby after an engine failed.",
        "After an engine failed, the plane made an emergency landing in Holmby.",
    ),
    "place border": (
        "The smugglers were stopped at the border near Lower Drum.",
        "Near Upper Sark the smugglers were stopped at the border.",
    ),
    "place summit": (
        "The summit will be held in Port Ansel in June.",
        "In June the summit will be held in Port Cavan.",
    ),
    "place st": (
        "The treaty was signed at St Ebba on Monday.",
        "The treaty was signed on Monday at St Orran.",
    ),
    "place epicentre": (
        "The earthquake’s epicentre was 10 km from San Ander, the institute said.",
        "The epicentre of the earthquake lay 10 km from San Lucio, according to the institute.",
    ),
    "date by": (
        "The company has to hand over the files by 12 June, the judge ruled.",
        "By 21 June the company must hand over the files, the judge ruled.",
    ),
    "date month later": (
        "The reactor will be switched off in August, two years earlier than planned.",
        "Two years ahead of plan, the reactor will be switched off in October.",
    ),
    "date year built": (
        "The lighthouse on Skerry island, built in 1854, is for sale.",
        "The lighthouse on Skerry island was built in 1845 and is for sale.",
    ),
    "date since": (
        "The two men have been missing since Tuesday, their families said.",
        "Their families said the two men had been missing since Thursday.",
    ),
    "date from": (
        "Plastic bags will be banned in Kessel from 1 July.",
        "From 1 September plastic bags will be banned in Kessel.",
    ),
    "date clock": (
        "The tanker ran aground at 3.40am on Sunday, the coastguard said.",
        "At 4.30am on Sunday the tanker ran aground, according to the coastguard.",
    ),
    "date born": (
        "The composer was born in Hale in 1921.",
        "The composer, born in Hale in 1912, studied there.",
    ),
    "date until": (
        "Schools in Orrin will stay shut until 6 May because of the flood.",
        "Because of the flood Orrin’s schools stay shut until 13 May.",
    ),
    "negation 1": (
        "The captain of the ferry was on the bridge when it struck the pier, the inquiry heard.",
        (
            "The inquiry heard that the ferry’s captain was not on the bridge when it struck "
            "the pier."
        ),
    ),
    "negation 2": (
        "Ostland will send troops to the island, the foreign minister said.",
        "Ostland will not send troops to the island, its foreign minister said.",
    ),
    "negation 3": (
        "The mayor has paid back the money, her lawyer said on Friday.",
        "The mayor has not paid back the money, her lawyer said on Friday.",
    ),
    "negation door": (
        "The west door of the cathedral was locked on the night of the theft.",
        "On the night of the theft the west door of the cathedral was not locked.",
    ),
    "rifles": (
        "The Kessel police said they had seized 46 rifles hidden in a barn outside Selby.",
        "Police in Kessel seized 64 rifles that were hidden in a barn near Selby, they said.",
    ),
    "trains": (
        "Rail services were cut to nine trains a day after the landslide.",
        "After the landslide only six trains a day are running.",
    ),
    "cards": (
        "The referee showed 11 yellow cards in the derby between Hale and Orrin.",
        "There were eight yellow cards in the derby between Orrin and Hale.",
    ),
    "sailors": (
        "Divers have recovered the bodies of 17 sailors from the wreck of the Aldana.",
        "The bodies of 19 sailors have been recovered from the wreck of the Aldana by divers.",
    ),
    "drawings": (
        "The museum in Varda holds 4,200 drawings by the artist.",
        "There are 2,400 drawings by the artist in the Varda museum.",
    ),
    "houses": (
        "A landslide buried 14 houses in the mountain village of Tarn after days of rain.",
        (
            "After days of rain, 24 houses in the mountain village of Tarn were buried by a "
            "landslide."
        ),
    ),
    "sales share": (
        "The shop chain’s online sales rose 31% last year, it said.",
        "Last year online sales at the shop chain grew by 13%, it said.",
    ),
    "reservoir": (
        "Only 23% of the reservoir’s water is left, the water company said.",
        "The water company said the reservoir was only 32% full.",
    ),
    "cars share": (
        "Production of new cars in Ostland fell 8% in March.",
        "In March the production of new cars in Ostland dropped by 6%.",
    ),
    "offer": (
        "The teachers’ union rejected an offer of 4% from the ministry.",
        "An offer of 3% from the ministry has been rejected by the teachers’ union.",
    ),
    "investors": (
        "The startup has raised $45m from investors to build its battery plant.",
        "Investors have put $54m into the startup so that it can build its battery plant.",
    ),
    "violin": (
        "The stolen violin is worth £1.2m, the orchestra said.",
        "According to the orchestra the stolen violin is worth £2.1m.",
    ),
    "trams": (
        "The city will spend 80 million crowns on new trams.",
        "New trams will cost the city 95 million crowns.",
    ),
    "bail set": (
        "The judge set bail for the driver at $50,000.",
        "Bail for the driver was set by the judge at $75,000.",
    ),
    "insured": (
        "Insured losses from the hailstorm in Tarn are put at €120m.",
        "The hailstorm in Tarn caused insured losses of €210m.",
    ),
    "ban day": (
        "The ban on plastic bottles takes effect on 1 June, the ministry said.",
        "The ministry said the ban on plastic bottles would take effect on 1 July.",
    ),
    "night": (
        "The ferry sank on Saturday night off the island of Drum.",
        "The ferry went down off the island of Drum on Sunday night.",
    ),
    "festival day": (
        "The festival opens on 3 June with a parade through the old town.",
        "With a parade through the old town the festival opens on 5 June.",
    ),
    "departure": (
        "The first ferry leaves Wick at 7am on Saturday.",
        "On Saturday the first ferry departs from Wick at 8am.",
    ),
    "landing month": (
        "The probe will land on the moon in December, the space agency said.",
        "The space agency said its probe would land on the moon in February.",
    ),
    "flights month": (
        "The airline will start flights to Hale in March 2025.",
        "In May 2025 the airline will begin flying to Hale.",
    ),
    "founding year": (
        "The brewery was founded in 1871 by two brothers from Tain.",
        "Two brothers from Tain founded the brewery in 1817.",
    ),
    "meeting day": (
        "The two sides will meet again on Thursday in the port of Wick.",
        "In the port of Wick the two sides meet again on Friday.",
    ),
    "radio": (
        "The pilot radioed for help at 21:40, the report says.",
        "The report says that the pilot called for help at 21:14.",
    ),
    "freed": (
        "The hostages were freed on 14 April after nine weeks in the desert.",
        "After nine weeks in the desert the hostages were released on 24 April.",
    ),
    "first goal": (
        "Jonas Petrak scored the first goal for Hale on Saturday.",
        "On Saturday the first goal for Hale was scored by Luis Amado.",
    ),
    "gold": (
        "Mira Halden won gold in the 800 metres on Sunday in wet conditions.",
        "In wet conditions Tess Orban won gold in the 800 metres on Sunday.",
    ),
    "museum director": (
        "The museum has named Ada Whitlock as its new director.",
        "Ruth Whitlock has been named the museum’s new director.",
    ),
    "police chief": (
        "The police chief of Hale, Owen Strand, denied the report.",
        "The police chief of Hale, Owen Marsh, denied the report.",
    ),
    "planemaker": (
        "The airline has ordered 40 jets from the planemaker Averon.",
        "The airline ordered 40 jets from the planemaker Castel.",
    ),
    "sold as": (
        "The drug, sold as Cordalin, will be withdrawn from pharmacies.",
        "The drug, which is sold as Merovan, is to be withdrawn from pharmacies.",
    ),
    "prize novel": (
        "The novel that won the Lantern Prize is by Ida Moss.",
        "The novel which won the Lantern Prize was written by Clara Benn.",
    ),
    "prison group": (
        "Barton Group will run the prison in Selby from April.",
        "From April the prison in Selby will be run by Castell Group.",
    ),
    "tug": (
        "The tug Hercules pulled the tanker off the rocks.",
        "The tanker was pulled off the rocks by the tug Samson.",
    ),
    "cyclist": (
        "The winner of the cycling race was Piet Vandam of Norland.",
        "Joop Vandam of Norland was the winner of the cycling race.",
    ),
    "barracks": (
        "The refugees will be housed in an old barracks in Selby.",
        "An old barracks in Orrin will house the refugees.",
    ),
    "cape": (
        "The rocket was launched from Cape Varn early on Monday.",
        "Early on Monday the rocket was launched from Cape Lorne.",
    ),
    "trial": (
        "The trial will be moved to Hale because of threats to the jury.",
        "Because of threats to the jury the trial will be moved to Molde.",
    ),
    "hills": (
        "The hikers were found alive in the Serran hills on Tuesday.",
        "The hikers were found alive on Tuesday in the Brannock hills.",
    ),
    "lake": (
        "The chip factory will be built near Lake Orr, the governor said.",
        "The governor said the chip factory would be built near Lake Senn.",
    ),
    "road": (
        "The van was stopped on Harbour Road shortly before midnight.",
        "Shortly before midnight the van was stopped on Station Road.",
    ),
    "new town": (
        "The minister was born in New Tarn and studied law.",
        "The minister, who studied law, was born in New Hale.",
    ),
    "vaccine denied": (
        "The vaccine has been approved for children, the agency said.",
        "The agency said the vaccine had not been approved for children.",
    ),
    "road denied": (
        "The coastal road was closed by the landslide on Monday, police said.",
        "Police said the coastal road was not closed by Monday’s landslide.",
    ),
    "chairman denied": (
        "The bank’s chairman will resign over the loans.",
        "The chairman of the bank will not resign over the loans.",
    ),
    "brakes denied": (
        "The brakes of the train were working before the crash, inspectors found.",
        "Inspectors found that the brakes of the train were not working before the crash.",
    ),
    "treaty denied": (
        "The two countries have signed the water treaty.",
        "The two countries have yet to sign the water treaty.",
    ),
    "crane": (
        (
            "A crane toppled onto a row of houses in the harbour district of Tain on Monday, "
            "killing three people and injuring a passer-by, the fire service said."
        ),
        (
            "Five people were killed in Tain on Monday when a crane fell on houses in the "
            "harbour district, according to the fire service."
        ),
    ),
    "turtles": (
        (
            "Scientists tagged 140 turtles on the beaches of Skerry island this summer, the "
            "institute said."
        ),
        "On Skerry island’s beaches 104 turtles were tagged by scientists this summer.",
    ),
    "musicians": (
        "The orchestra has 82 musicians and tours four continents.",
        "With its 92 musicians the orchestra tours four continents.",
    ),
    "flights off": (
        (
            "The airline cancelled 60 flights at Lund airport on Friday because of a strike "
            "by baggage handlers."
        ),
        (
            "A strike by baggage handlers led the airline to cancel 80 flights at Lund "
            "airport on Friday."
        ),
    ),
    "trees": (
        "The city of Hale will plant 12,000 trees along its main roads before the winter.",
        "Before winter comes, 21,000 trees are to be planted along the main roads of Hale.",
    ),
    "paintings": (
        (
            "Thieves stole 23 paintings from a country house near Selby while the owners were "
            "abroad."
        ),
        "While its owners were abroad, a country house near Selby was robbed of 32 paintings.",
    ),
    "cattle": (
        "The drought has killed 40,000 head of cattle in the north of Ostland, herders say.",
        "Herders say that 60,000 head of cattle have died in northern Ostland’s drought.",
    ),
    "villages": (
        "Elephants trampled crops in 16 villages near the Serran reserve last week.",
        "Last week crops in 26 villages near the Serran reserve were trampled by elephants.",
    ),
    "oil price": (
        (
            "The price of olive oil in Ostland has risen by 41% since January, the farm "
            "ministry said."
        ),
        (
            "Olive oil has become 14% dearer in Ostland since January, according to the farm "
            "ministry."
        ),
    ),
    "teachers": (
        "Nearly all classes resumed, but 12% of teachers stayed at home, the ministry said.",
        (
            "The ministry said 20% of teachers stayed at home, though nearly all classes had "
            "resumed."
        ),
    ),
    "shrunk": (
        "Ostland’s economy shrank by 0.8% in the second quarter, the statistics office said.",
        (
            "In the second quarter the economy of Ostland contracted by 0.3%, according to "
            "the statistics office."
        ),
    ),
    "wine": (
        "Exports of wine from Tarn rose by 6% last year.",
        "Tarn’s wine exports grew by 9% last year.",
    ),
    "gas price": (
        "The wholesale price of gas jumped 11% on Monday after the pipeline was shut.",
        "After the closure of the pipeline, wholesale gas prices leapt by 17% on Monday.",
    ),
    "chairman paid": (
        "The retailer Fenn paid its outgoing chairman $4m, its annual report shows.",
        "Fenn’s annual report shows that the retailer paid $6m to its outgoing chairman.",
    ),
    "hoard": (
        "A farmer in Tarn found a hoard of coins worth €70,000 in his field.",
        "Coins worth €90,000 were found by a farmer in a field in Tarn.",
    ),
    "spill": (
        "Damage from the spill was put at $15m by the environment agency.",
        "The environment agency estimates the damage from the spill at $50m.",
    ),
    "spire": (
        "The cathedral’s spire, destroyed by fire in 1994, has been rebuilt at last.",
        (
            "At last the spire of the cathedral has been rebuilt after it was destroyed by "
            "fire in 1949."
        ),
    ),
    "verdict": (
        "The court in Hale will give its verdict on 17 May, a spokeswoman said.",
        "A verdict is due from the Hale court on 27 May, according to a spokeswoman.",
    ),
    "eruption": (
        "The volcano on Drum island erupted on Wednesday for the first time in 30 years.",
        "For the first time in 30 years the volcano on Drum island erupted on Tuesday.",
    ),
    "dam begun": (
        "Work on the dam began in July 2019 and is still not finished.",
        "The dam, on which work began in March 2019, is still not finished.",
    ),
    "bang": (
        "The explosion was heard across the city at 2.15am, residents said.",
        "Residents across the city heard the explosion at 2.50am.",
    ),
    "exhibition": (
        "The exhibition runs until 8 September at the Varda gallery.",
        "At the Varda gallery the exhibition runs until 18 September.",
    ),
    "flights resumed": (
        "The airline will resume flights to Varda in October, six months after the crash.",
        "Half a year after the crash, the airline resumes flights to Varda in December.",
    ),
    "in force": (
        "The law will come into force on 1 January, the justice minister said.",
        "According to the justice minister the law comes into force on 1 March.",
    ),
    "branches": (
        "The bank closed all its branches in Tarn on Monday.",
        "On Thursday the bank shut all of its branches in Tarn.",
    ),
    "penalties": (
        "The goalkeeper Tomas Vrel saved two penalties as Holm beat Selby in the shoot-out.",
        "Holm beat Selby on penalties, two of which were saved by goalkeeper Anton Vrel.",
    ),
    "inspector": (
        "Inspector Nora Dale is leading the search for the missing boy.",
        "The search for the missing boy is led by Inspector Nora Finch.",
    ),
    "architect": (
        "The bridge was designed by the architect Otto Kranz, who died last year.",
        "Last year’s death of Otto Brehm, the architect who designed the bridge, was mourned.",
    ),
    "trawler": (
        "The trawler Good Hope was towed into Wick on Sunday with its engine on fire.",
        "With its engine on fire, the trawler Fair Wind was towed into Wick on Sunday.",
    ),
    "lottery": (
        "The winner of the lottery is Sam Torley, a plumber from Hale.",
        "Hale plumber Ben Torley is the winner of the lottery.",
    ),
    "hotels": (
        "The hotel chain Belmara will open 20 houses in Ostland.",
        "The hotel chain Corvado will open 20 houses in Ostland.",
    ),
    "app": (
        "The company’s new app, called Pathway, was taken down after complaints.",
        "After complaints the company took down its new app, called Compass.",
    ),
    "charity": (
        "The charity Open Hands has been banned from working in Tarn.",
        "Open Doors, a charity, has been banned from working in Tarn.",
    ),
    "gang": (
        "The gang was arrested in a flat in Port Mellis on Friday night.",
        "Police arrested the gang on Friday night in a flat in Port Arran.",
    ),
    "convoy": (
        "The convoy was attacked on the road to Adra, the army said.",
        "The army said the convoy had been attacked on the road to Benra.",
    ),
    "festival place": (
        "The festival will move to Lower Sark next year because the old site floods.",
        "Because the old site floods, the festival is moving to Upper Sark next year.",
    ),
    "lightning": (
        "Lightning struck a church in Stenby, setting fire to its roof.",
        "A church in Holby was struck by lightning, which set its roof on fire.",
    ),
    "hijack": (
        "The hijacked plane landed at Varda airport shortly after noon.",
        "Shortly after noon the hijacked plane landed at Lund airport.",
    ),
    "offer accepted": (
        "The union has accepted the offer on pay, its leader said on Friday.",
        "The union’s leader said on Friday that it had not accepted the pay offer.",
    ),
    "statue": (
        "The museum will return the statue to Ostland.",
        "The museum will not return the statue to Ostland, its director said.",
    ),
    "seat belt": (
        "The pilot was wearing a seat belt when the glider hit the trees, the report says.",
        (
            "When the glider hit the trees the pilot was not wearing a seat belt, according "
            "to the report."
        ),
    ),
    "stadium plan": (
        "Hale’s council approved the plan for a new stadium on Tuesday.",
        "Hale’s council rejected the plan for a new stadium on Tuesday.",
    ),
    "dam inspected": (
        "The dam had been inspected before it burst, the ministry said.",
        "The ministry said the dam had never been inspected before it burst.",
    ),
    "cherries": (
        "The farm shop sells a kilo of cherries for 6 euros, twice as much as last year.",
        "A kilo of cherries costs 8 euros at the farm shop, double last year’s price.",
    ),
    "grain": (
        "The port of Wick handled 1.2 million tonnes of grain in May, the harbour master said.",
        (
            "In May 2.1 million tonnes of grain passed through the port of Wick, according to "
            "the harbour master."
        ),
    ),
    "lower court": (
        "The lower court in Hale fined the newspaper €20,000 for the article.",
        "For the article the newspaper was fined €50,000 by the lower court in Hale.",
    ),
    "bees": (
        "A swarm of bees forced 40 passengers off a bus in the centre of Lund.",
        "In central Lund 60 passengers had to leave a bus because of a swarm of bees.",
    ),
    "power use": (
        "Electricity use in Varda fell 3% in January from December.",
        "In January electricity consumption in Varda was 5% lower than in December.",
    ),
    "borrowing": (
        "Ten-year borrowing costs for Ostland rose to 4.1% on Friday.",
        "On Friday Ostland’s ten-year borrowing costs climbed to 4.7%.",
    ),
    "divers": (
        "Some 300 divers are looking for the wreck off Skerry.",
        "Off Skerry 200 divers are searching for the wreck.",
    ),
    "dentist": (
        "The dentist was ordered by the court to pay back £90,000 to patients.",
        "The court ordered the dentist to repay patients £60,000.",
    ),
    "pool": (
        "The swimming pool of the school in Hale will be closed until June.",
        "The swimming pool of the school in Hale will be closed until August.",
    ),
    "second hearing": (
        "The second hearing was held on 18 April behind closed doors.",
        "Behind closed doors the second hearing took place on 28 April.",
    ),
    "poet": (
        "The poet, who was born in 1931, never left the island.",
        "Born in 1913, the poet never left the island.",
    ),
    "applications": (
        "Applications for the grants open on 1 June, the foundation said.",
        "The foundation said applications for the grants would open on 10 June.",
    ),
    "conductor": (
        "Astrid Holm will conduct the orchestra at the opening concert.",
        "The orchestra will be conducted by Astrid Lunde at the opening concert.",
    ),
    "portrait": (
        "The gallery has bought a portrait by Emil Sarn.",
        "The gallery has bought a portrait by Jonas Keld.",
    ),
    "submarine": (
        "The submarine Dolphin will be scrapped in the yard at Tain.",
        "The submarine Narwhal will be scrapped in the yard at Tain.",
    ),
    "rally place": (
        "The rally began outside the town hall in Orrin.",
        "Outside the town hall in Selby the rally began.",
    ),
    "wolf": (
        "The wolf was shot near Upper Kolm on Sunday, the warden said.",
        "On Sunday the wolf was shot near Lower Drum, according to the warden.",
    ),
    "splashdown": (
        "The spacecraft came down in the sea off Port Lorne.",
        "Off Port Anders the spacecraft came down in the sea.",
    ),
    "brakes": (
        "The brakes of the bus were at fault, the report found.",
        "The report found that the brakes of the bus were not at fault.",
    ),
    "smelters": (
        "The company will sell its smelters, the chairman said on Monday.",
        "On Monday the chairman said that the company would not sell its smelters.",
    ),
    "pandas": (
        "Lund’s zoo will keep its two pandas.",
        "The zoo in Lund will not keep its two pandas.",
    ),
    "radar": (
        "The captain told the inquiry that the radar was working.",
        "The captain told the inquiry that the radar was not working.",
    ),
    "judges": (
        "Nine of the 14 judges backed the ruling.",
        "Eleven of the 14 judges backed the ruling.",
    ),
}


def _rows(first: str, second: str) -> int:
    articles = [
        {"text": f"{before}\n\n{fact}\n\n{behind}", "published": "2024-05-01T08:00Z"}
        for (before, behind), fact in zip(REST, (first, second), strict=True)
    ]
    return len(compared(articles))


@pytest.mark.parametrize(("first", "second"), HARMLESS.values(), ids=HARMLESS)
def test_no_difference(first: str, second: str) -> None:
    assert _rows(first, second) == _rows(second, first) == 0


@pytest.mark.parametrize(("first", "second"), CHANGED.values(), ids=CHANGED)
def test_difference(first: str, second: str) -> None:
    assert _rows(first, second) == _rows(second, first) == 1
