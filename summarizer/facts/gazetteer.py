"""Countries with their other names and demonyms, and the titles people carry."""

from __future__ import annotations

import re
from functools import lru_cache

#: One line a place: normal name, then short forms and demonyms after the bar.
_PLACES = """
united kingdom|u.k.,uk,britain,great britain,british,briton,britons
united states|u.s.,us,u.s.a.,usa,america,united states of america,american,americans
european union|e.u.,eu
united nations|u.n.,un
england|english
scotland|scottish,scots,scot
wales|welsh
northern ireland|northern irish
ireland|irish,republic of ireland
france|french,frenchman
germany|german,germans
italy|italian,italians
spain|spanish,spaniard,spaniards
portugal|portuguese
netherlands|the netherlands,holland,dutch
belgium|belgian,belgians
switzerland|swiss
austria|austrian,austrians
poland|polish,poles
czech republic|czech,czechs,czechia
hungary|hungarian,hungarians
romania|romanian,romanians
bulgaria|bulgarian,bulgarians
greece|greek,greeks
turkey|turkish,turks,türkiye,turkiye
sweden|swedish,swedes
norway|norwegian,norwegians
denmark|danish,danes
finland|finnish,finns
iceland|icelandic
russia|russian,russians,russian federation
ukraine|ukrainian,ukrainians
belarus|belarusian,belarusians
serbia|serbian,serbs
croatia|croatian,croats
china|chinese,people's republic of china
japan|japanese
south korea|south korean,south koreans
north korea|north korean,north koreans
taiwan|taiwanese
india|indian,indians
pakistan|pakistani,pakistanis
bangladesh|bangladeshi,bangladeshis
sri lanka|sri lankan,sri lankans
nepal|nepalese,nepali
afghanistan|afghan,afghans
iran|iranian,iranians
iraq|iraqi,iraqis
syria|syrian,syrians
lebanon|lebanese
israel|israeli,israelis
palestine|palestinian,palestinians
jordan|jordanian,jordanians
egypt|egyptian,egyptians
saudi arabia|saudi,saudis,saudi arabian
united arab emirates|u.a.e.,uae,emirati,emiratis
qatar|qatari,qataris
yemen|yemeni,yemenis
libya|libyan,libyans
tunisia|tunisian,tunisians
algeria|algerian,algerians
morocco|moroccan,moroccans
nigeria|nigerian,nigerians
ghana|ghanaian,ghanaians
kenya|kenyan,kenyans
ethiopia|ethiopian,ethiopians
somalia|somali,somalis
sudan|sudanese
south sudan|south sudanese
south africa|south african,south africans
zimbabwe|zimbabwean,zimbabweans
congo|congolese,dr congo,drc,democratic republic of congo
rwanda|rwandan,rwandans
mali|malian,malians
canada|canadian,canadians
mexico|mexican,mexicans
cuba|cuban,cubans
haiti|haitian,haitians
brazil|brazilian,brazilians
argentina|argentine,argentines,argentinian
chile|chilean,chileans
colombia|colombian,colombians
venezuela|venezuelan,venezuelans
peru|peruvian,peruvians
australia|australian,australians
new zealand|new zealander,new zealanders
indonesia|indonesian,indonesians
malaysia|malaysian,malaysians
philippines|filipino,filipinos,philippine
albania|albanian,albanians
andorra|andorran,andorrans
angola|angolan,angolans
armenia|armenian,armenians
azerbaijan|azerbaijani,azerbaijanis
bahrain|bahraini,bahrainis
benin|beninese
bhutan|bhutanese
bolivia|bolivian,bolivians
bosnia|bosnian,bosnians,bosnia and herzegovina,bosnia-herzegovina
botswana|botswanan,batswana
burkina faso|burkinabe
burundi|burundian,burundians
cameroon|cameroonian,cameroonians
cape verde|cape verdean,cape verdeans
chad|chadian,chadians
costa rica|costa rican,costa ricans
cyprus|cypriot,cypriots
djibouti|djiboutian,djiboutians
dominican republic|dominican,dominicans
ecuador|ecuadorian,ecuadorians,ecuadorean
el salvador|salvadoran,salvadorans,salvadorean
eritrea|eritrean,eritreans
estonia|estonian,estonians
eswatini|swaziland,swazi
fiji|fijian,fijians
gabon|gabonese
gambia|gambian,gambians
greenland|greenlandic,greenlanders
guatemala|guatemalan,guatemalans
guinea|guinean,guineans
guyana|guyanese
honduras|honduran,hondurans
ivory coast|ivorian,ivorians
jamaica|jamaican,jamaicans
kazakhstan|kazakh,kazakhs
kosovo|kosovan,kosovar,kosovars
kuwait|kuwaiti,kuwaitis
kyrgyzstan|kyrgyz
laos|laotian,laotians
latvia|latvian,latvians
lesotho|basotho
liberia|liberian,liberians
liechtenstein|liechtensteiner
lithuania|lithuanian,lithuanians
luxembourg|luxembourger,luxembourgish
madagascar|malagasy
malawi|malawian,malawians
maldives|maldivian,maldivians
malta|maltese
mauritania|mauritanian,mauritanians
mauritius|mauritian,mauritians
moldova|moldovan,moldovans
mongolia|mongolian,mongolians
montenegro|montenegrin,montenegrins
mozambique|mozambican,mozambicans
namibia|namibian,namibians
nicaragua|nicaraguan,nicaraguans
niger|nigerien,nigeriens
north macedonia|macedonian,macedonians
oman|omani,omanis
panama|panamanian,panamanians
papua new guinea|papua new guinean
paraguay|paraguayan,paraguayans
samoa|samoan,samoans
senegal|senegalese
seychelles|seychellois
sierra leone|sierra leonean,sierra leoneans
slovakia|slovak,slovaks,slovakian
slovenia|slovenian,slovenians,slovene
solomon islands|solomon islander,solomon islanders
suriname|surinamese
tajikistan|tajik,tajiks
tanzania|tanzanian,tanzanians
togo|togolese
tonga|tongan,tongans
turkmenistan|turkmen
uganda|ugandan,ugandans
uruguay|uruguayan,uruguayans
uzbekistan|uzbek,uzbeks
vanuatu|ni-vanuatu
zambia|zambian,zambians
thailand|thai,thais
vietnam|vietnamese
myanmar|burma,burmese
singapore|singaporean,singaporeans
cambodia|cambodian,cambodians
europe|european,europeans
africa|african,africans
asia|asian,asians
"""

#: The other names that are not adjectives or peoples, beside abbreviations.
_SHORT_NAMES = frozenset(
    """britain,great britain,america,united states of america,the netherlands,holland,czechia,
    türkiye,turkiye,russian federation,people's republic of china,republic of ireland,burma,
    dr congo,democratic republic of congo,swaziland,bosnia and herzegovina,
    bosnia-herzegovina""".replace("\n    ", "").split(",")
)
#: Written form, lower-case, to normal name.
ALIASES: dict[str, str] = {}
#: The written forms that are adjectives or peoples.
DEMONYMS: set[str] = set()
for _line in _PLACES.strip().splitlines():
    _name, _, _others = _line.partition("|")
    ALIASES[_name] = _name
    for _other in _others.split(","):
        ALIASES[_other] = _name
        if _other not in _SHORT_NAMES and "." not in _other and len(_other) > 3:
            DEMONYMS.add(_other)
PLACES = frozenset(ALIASES.values())
#: Parties and bodies that are as well known by another name.
ALIASES |= {
    "nato": "nato",
    "north atlantic treaty organization": "nato",
    "world health organization": "who",
    "european parliament": "european parliament",
    "federal bureau of investigation": "fbi",
    "central intelligence agency": "cia",
    "labour": "labour party",
    "tories": "conservative party",
    "tory": "conservative party",
    "conservatives": "conservative party",
    "republicans": "republican party",
    "republican": "republican party",
    "gop": "republican party",
    "democrats": "democratic party",
    "democrat": "democratic party",
    "man utd": "manchester united",
    "islamic state": "isis",
    "isil": "isis",
    "daesh": "isis",
}
#: Abbreviations of American states that newspapers set after a town.
ALIASES |= dict(
    pair.split(":")
    for pair in """ala:alabama,ariz:arizona,ark:arkansas,calif:california,colo:colorado,
    conn:connecticut,del:delaware,fla:florida,ga:georgia,ill:illinois,ind:indiana,kan:kansas,
    ky:kentucky,la:louisiana,mass:massachusetts,md:maryland,mich:michigan,minn:minnesota,
    miss:mississippi,mo:missouri,mont:montana,neb:nebraska,nev:nevada,okla:oklahoma,ore:oregon,
    pa:pennsylvania,tenn:tennessee,va:virginia,vt:vermont,wash:washington,wis:wisconsin""".replace(
        "\n    ", ""
    ).split(",")
)

#: States, provinces and the like that hold many towns.
REGIONS = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec
    alberta manitoba saskatchewan queensland victoria tasmania catalonia andalusia bavaria saxony
    hesse brittany normandy provence lombardy sicily sardinia tuscany crimea donbas kashmir punjab
    gujarat bihar sichuan hubei guangdong xinjiang tibet hokkaido chechnya dagestan kurdistan
    yorkshire cornwall kent essex sussex devon""".split()
) | {
    "new hampshire", "new jersey", "new mexico", "new york state", "north carolina",
    "north dakota", "rhode island", "south carolina", "south dakota", "west virginia",
    "british columbia", "nova scotia", "new brunswick", "new south wales", "western australia",
    "south australia", "west bank", "gaza strip", "basque country",
}  # fmt: skip

#: Titles and offices that stand before a name and are not part of it.
TITLES = frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness king queen
    prince princess pope president vice-president vice prime minister chancellor secretary
    premier senator
    sen congressman congresswoman rep representative governor gov mayor judge justice attorney
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private pc
    detective inspector superintendent constable sheriff officer commander admiral marshal
    ambassador foreign defence defense home interior finance health state chief deputy former
    acting speaker minister leader chairman chairwoman chair director ceo spokesman spokeswoman
    spokesperson coach manager striker midfielder defender goalkeeper actor actress singer rapper
    author writer comedian reverend rev father sister brother bishop archbishop cardinal imam rabbi
    sheikh ayatollah sultan emir councillor cllr mp msp mep am herr frau monsieur madame señor
    señora""".split()
)
#: Words that belong to a title only before another word of it: "Home Secretary", "House Speaker",
#: but "Home Office", "State Department".
HALF_TITLES = frozenset(
    """state home foreign defence defense interior finance health house senate majority minority
    education treasury labor labour commerce energy justice transport trade special""".split()
)
TITLES |= HALF_TITLES | frozenset(
    "counsel whip president-elect ex-president undersecretary".split()
)

_DOTS = re.compile(r"(?<=\b\w)\.")


@lru_cache(maxsize=1 << 14)
def plain_form(name: str) -> str:
    """Lower-case, without possessive, full stops of abbreviations and a leading article."""
    form = name.casefold().replace("’", "'")
    form = form.removesuffix("'s").rstrip("'")
    form = _DOTS.sub("", form) if "." in form else form
    form = " ".join(form.split())
    return form.removeprefix("the ")


_PLAIN_ALIASES = {plain_form(form): name for form, name in ALIASES.items()}


def normal_form(name: str) -> str:
    """The normal form of a name: alias and demonym resolved, else :func:`plain_form`.

    >>> normal_form("U.K."), normal_form("British"), normal_form("The Hague’s")
    ('united kingdom', 'united kingdom', 'hague')
    """
    return resolved(plain_form(name))


def resolved(form: str) -> str:
    """The normal form of a name in :func:`plain_form`."""
    return _PLAIN_ALIASES.get(form, form)
