from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.language import detect_language, language_code

PARAGRAPHS = {
    "en": "The mayor said on Tuesday that the old bridge would stay shut until it was checked.",
    "de": "Die Bürgermeisterin sagte am Dienstag, die alte Brücke bleibe vorerst gesperrt.",
    "fr": "La maire a déclaré mardi que le vieux pont resterait fermé jusqu'à nouvel ordre.",
    "es": "La alcaldesa dijo el martes que el viejo puente seguirá cerrado hasta nuevo aviso.",
    "it": "La sindaca ha detto martedì che il vecchio ponte resterà chiuso fino a nuovo avviso.",
    "pt": "A prefeita disse na terça-feira que a velha ponte continuará fechada até nova ordem.",
    "nl": "De burgemeester zei dinsdag dat de oude brug voorlopig dicht blijft.",
    "pl": "Burmistrz powiedziała we wtorek, że stary most pozostanie na razie zamknięty.",
    "ru": "Мэр заявила во вторник, что старый мост пока останется закрытым.",
    "tr": "Belediye başkanı salı günü eski köprünün şimdilik kapalı kalacağını söyledi.",
    "el": "Η δήμαρχος είπε την Τρίτη ότι η παλιά γέφυρα θα μείνει κλειστή.",
    "ar": "قالت رئيسة البلدية يوم الثلاثاء إن الجسر القديم سيبقى مغلقا.",
    "hi": "महापौर ने मंगलवार को कहा कि पुराना पुल अभी बंद रहेगा।",
    "zh": "市长星期二表示，这座老桥将继续封闭。",
    "ja": "市長は火曜日、古い橋の通行止めを続けると述べた。",
    "uk": "Мер заявила у вівторок, що старий міст поки що залишиться закритим.",
    "sv": "Borgmästaren sade på tisdagen att den gamla bron tills vidare förblir stängd.",
    "ko": "시장은 화요일 오래된 다리를 계속 폐쇄하겠다고 말했다.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานเก่าจะยังคงปิด",
}


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_paragraphs(language: str) -> None:
    assert detect_language(PARAGRAPHS[language]) == language


#: Near relatives and neighbours of the languages that are told without the model.
NEIGHBOURS = {
    "ca": (
        "L'alcaldessa va dir dimarts que el vell pont continuarà tancat fins que els enginyers "
        "l'hagin revisat. Segons l'ajuntament, la reparació costarà dos milions d'euros i "
        "durarà uns quatre mesos. Els veïns de la zona es queixen que ningú no els havia avisat "
        "i que ara han de fer una volta de vint quilòmetres per anar a la feina."
    ),
    "gl": (
        "A alcaldesa dixo o martes que a vella ponte seguirá pechada ata que os enxeñeiros a "
        "revisen. Segundo o concello, a reparación custará dous millóns de euros e durará uns "
        "catro meses. Os veciños da zona quéixanse de que ninguén os avisou e de que agora "
        "teñen que dar unha volta de vinte quilómetros para ir ao traballo."
    ),
    "oc": (
        "La cònsol diguèt dimars que lo pont vièlh demorarà barrat fins que los enginhaires "
        "l'agen verificat. Segon la comuna, la reparacion costarà dos milions d'èuros e durarà "
        "quatre meses. Los vesins se planhon que degun los aviá pas avisats e que ara devon far "
        "un torn de vint quilomètres per anar al trabalh."
    ),
    "ro": (
        "Primărița a spus marți că vechiul pod va rămâne închis până când inginerii îl vor "
        "verifica. Potrivit primăriei, reparația va costa două milioane de euro și va dura "
        "patru luni. Locuitorii din zonă se plâng că nimeni nu i-a anunțat și că acum trebuie "
        "să facă un ocol de douăzeci de kilometri ca să ajungă la lucru."
    ),
    "af": (
        "Die burgemeester het Dinsdag gesê dat die ou brug gesluit sal bly totdat ingenieurs "
        "dit nagegaan het. Volgens die stad sal die herstelwerk twee miljoen euro kos en vier "
        "maande duur. Die inwoners van die gebied kla dat niemand hulle gewaarsku het nie en "
        "dat hulle nou twintig kilometer moet omry om by die werk te kom."
    ),
    "da": (
        "Borgmesteren sagde tirsdag, at den gamle bro forbliver lukket, indtil ingeniører har "
        "undersøgt den. Ifølge kommunen vil reparationen koste to millioner euro og vare fire "
        "måneder. Beboerne i området klager over, at ingen havde advaret dem, og at de nu skal "
        "køre en omvej på tyve kilometer for at komme på arbejde."
    ),
    "no": (
        "Ordføreren sa tirsdag at den gamle broen forblir stengt til ingeniører har undersøkt "
        "den. Ifølge kommunen vil reparasjonen koste to millioner euro og vare i fire måneder. "
        "Innbyggerne i området klager over at ingen hadde varslet dem, og at de nå må kjøre en "
        "omvei på tjue kilometer for å komme på jobb."
    ),
    "sv": (
        "Borgmästaren sade på tisdagen att den gamla bron förblir stängd tills ingenjörer har "
        "undersökt den. Enligt kommunen kommer reparationen att kosta två miljoner euro och ta "
        "fyra månader. De boende i området klagar över att ingen hade varnat dem och att de nu "
        "måste köra en omväg på två mil för att komma till arbetet."
    ),
    "lb": (
        "D'Buergermeeschtesch huet en Dënschdeg gesot, datt déi al Bréck zou bleift, bis "
        "d'Ingenieuren se iwwerpréift hunn. No der Stad hir Aussoen wäert d'Reparatur zwou "
        "Milliounen Euro kaschten a véier Méint daueren. D'Awunner beschwéiere sech, datt keen "
        "hinnen dat gesot hätt an datt si elo en Ëmwee vun zwanzeg Kilometer musse fueren."
    ),
    "fy": (
        "De boargemaster sei tiisdei dat de âlde brêge ticht bliuwt oant yngenieurs it neisjoen "
        "hawwe. Neffens de gemeente sil de reparaasje twa miljoen euro kostje en fjouwer moanne "
        "duorje. De bewenners fan it gebiet kleie dat nimmen harren warskôge hie en dat se no "
        "in omwei fan tweintich kilometer meitsje moatte."
    ),
    "cs": (
        "Starostka v úterý řekla, že starý most zůstane zavřený, dokud ho inženýři "
        "nezkontrolují. Podle města bude oprava stát dva miliony eur a potrvá čtyři měsíce. "
        "Obyvatelé si stěžují, že je nikdo nevaroval a že teď musejí do práce jezdit "
        "dvacetikilometrovou objížďkou. Na most se vrátí jen chodci a i to až po prohlídce."
    ),
    "sk": (
        "Primátorka v utorok povedala, že starý most zostane zatvorený, kým ho inžinieri "
        "neskontrolujú. Podľa mesta bude oprava stáť dva milióny eur a potrvá štyri mesiace. "
        "Obyvatelia sa sťažujú, že ich nikto nevaroval a že teraz musia do práce chodiť "
        "dvadsaťkilometrovou obchádzkou. Na most sa vrátia len chodci a aj to až po prehliadke."
    ),
    "hr": (
        "Gradonačelnica je u utorak rekla da će stari most ostati zatvoren dok ga inženjeri ne "
        "pregledaju. Prema gradu, popravak će stajati dva milijuna eura i trajat će četiri "
        "mjeseca. Stanovnici se žale da ih nitko nije upozorio i da sada moraju ići dvadeset "
        "kilometara naokolo kako bi došli na posao."
    ),
    "id": (
        "Wali kota mengatakan pada hari Selasa bahwa jembatan tua itu akan tetap ditutup sampai "
        "para insinyur memeriksanya. Menurut pemerintah kota, perbaikan akan menelan biaya dua "
        "juta euro dan berlangsung empat bulan. Warga di daerah itu mengeluh bahwa tidak ada "
        "yang memberi tahu mereka dan sekarang harus memutar dua puluh kilometer."
    ),
    "az": (
        "Şəhər rəhbəri çərşənbə axşamı dedi ki, köhnə körpü mühəndislər yoxlayana qədər bağlı "
        "qalacaq. Bələdiyyənin sözlərinə görə, təmir iki milyon avroya başa gələcək və dörd ay "
        "davam edəcək. Sakinlər şikayət edirlər ki, heç kim onlara xəbərdarlıq etməyib və indi "
        "işə getmək üçün iyirmi kilometr dolanmalıdırlar."
    ),
    "uk": (
        "Мер заявила у вівторок, що старий міст залишиться закритим, доки його не перевірять "
        "інженери. За даними міської ради, ремонт коштуватиме два мільйони євро і триватиме "
        "чотири місяці. Мешканці скаржаться, що їх ніхто не попередив і що тепер їм треба їхати "
        "в об'їзд двадцять кілометрів."
    ),
    "be": (
        "Мэр заявіла ў аўторак, што стары мост застанецца закрытым, пакуль яго не правераць "
        "інжынеры. Паводле звестак горада, рамонт будзе каштаваць два мільёны еўра і "
        "працягнецца чатыры месяцы. Жыхары скардзяцца, што іх ніхто не папярэдзіў і што цяпер "
        "ім трэба ехаць у аб'езд дваццаць кіламетраў."
    ),
    "bg": (
        "Кметът заяви във вторник, че старият мост ще остане затворен, докато инженерите го "
        "проверят. Според общината ремонтът ще струва два милиона евро и ще продължи четири "
        "месеца. Жителите се оплакват, че никой не ги е предупредил и че сега трябва да "
        "обикалят двадесет километра, за да стигнат до работа."
    ),
    "sr": (
        "Градоначелница је у уторак рекла да ће стари мост остати затворен док га инжењери не "
        "прегледају. Према подацима града, поправка ће коштати два милиона евра и трајаће "
        "четири месеца. Становници се жале да их нико није упозорио и да сада морају да иду "
        "двадесет километара около."
    ),
    "fa": (
        "شهردار روز سه‌شنبه گفت که پل قدیمی تا زمانی که مهندسان آن را بررسی کنند بسته می‌ماند. "
        "به گفته شهرداری، تعمیر آن دو میلیون یورو هزینه دارد و چهار ماه طول می‌کشد. ساکنان "
        "شکایت دارند که هیچ‌کس به آنها خبر نداده بود."
    ),
    "ur": (
        "میئر نے منگل کو کہا کہ پرانا پل اس وقت تک بند رہے گا جب تک انجینئر اس کی جانچ نہیں کر "
        "لیتے۔ شہر کے مطابق مرمت پر بیس لاکھ یورو خرچ ہوں گے اور چار مہینے لگیں گے۔ رہائشیوں کو "
        "شکایت ہے کہ کسی نے انہیں خبردار نہیں کیا۔"
    ),
    "mr": (
        "महापौरांनी मंगळवारी सांगितले की जुना पूल अभियंत्यांनी तपासेपर्यंत बंद राहील. शहराच्या "
        "म्हणण्यानुसार दुरुस्तीला वीस लाख युरो खर्च येईल आणि चार महिने लागतील. परिसरातील "
        "रहिवाशांची तक्रार आहे की त्यांना कोणीही सांगितले नव्हते."
    ),
    "ne": (
        "मेयरले मंगलबार भनिन् कि पुरानो पुल इन्जिनियरहरूले जाँच नगरेसम्म बन्द रहनेछ। सहरका "
        "अनुसार मर्मतमा बीस लाख युरो खर्च हुनेछ र चार महिना लाग्नेछ। बासिन्दाहरूले कसैले खबर "
        "नगरेको गुनासो गरेका छन्।"
    ),
    "kk": (
        "Қала әкімі сейсенбіде ескі көпір инженерлер тексергенше жабық қалатынын айтты. Қаланың "
        "мәліметі бойынша, жөндеу екі миллион еуроға түседі және төрт айға созылады. Тұрғындар "
        "ешкім ескертпегенін және енді жиырма шақырым айналып өту керегін айтып шағымданады."
    ),
    "ky": (
        "Шаардын мэри шейшембиде эски көпүрө инженерлер текшергенге чейин жабык каларын айтты. "
        "Ремонт эки миллион еврого турат жана төрт айга созулат. Тургундар эч ким эскерткен "
        "эмес деп даттанышууда."
    ),
    "tt": (
        "Шәһәр мэры сишәмбе көнне иске күпер инженерлар тикшергәнче ябык калачак дип әйтте. "
        "Төзәтү ике миллион еврога төшәчәк һәм дүрт айга сузылачак. Халык беркем дә кисәтмәде "
        "дип зарлана."
    ),
    "mn": (
        "Хотын дарга мягмар гарагт хуучин гүүрийг инженерүүд шалгах хүртэл хаалттай хэвээр "
        "байна гэж хэлэв. Засварын ажил хоёр сая евро болж, дөрвөн сар үргэлжилнэ. Оршин "
        "суугчид хэн ч анхааруулаагүй гэж гомдоллож байна."
    ),
}


@pytest.mark.parametrize("language", NEIGHBOURS)
def test_neighbours_are_told_apart(language: str) -> None:
    assert detect_language(NEIGHBOURS[language]) == language


#: News in two languages that their function words tell, and in relatives that names lead astray.
NAMES_ASTRAY = {
    "pt": (
        "O clube anunciou ontem a contratação de um novo treinador, que assina por duas épocas. "
        "O espanhol Martín Núñez chega do Real Oviedo e é apresentado amanhã à tarde. Já não há "
        "dúvidas, disse o presidente, que recusou comentar o valor do contrato com ele."
    ),
    "gl": (
        "O presidente de São Paulo, João Conceição, visitou onte a cidade para asinar un acordo "
        "co alcalde. Na reunión falaron da pesca e do turismo, e do porto da cidade. O acordo "
        "debe ser aprobado polas dúas cidades antes do verán."
    ),
    "nl": (
        "Het bestuur van de club heeft een nieuwe trainer aangesteld. Hij tekent voor twee "
        "seizoenen en wordt morgen voorgesteld. Over het salaris wil de club niets kwijt. Piet "
        "Vir en Jan Die, twee leden, waren tegen."
    ),
    "af": (
        "Die bestuur van die klub De Zwart het 'n nuwe afrigter aangestel. Hy teken vir twee "
        "seisoene en word môre aan die media voorgestel. Oor die salaris wil die klub niks sê "
        "nie. Jan de Klerk en Piet van de Merwe was ook daar."
    ),
}


@pytest.mark.parametrize("language", NAMES_ASTRAY)
def test_names_do_not_decide(language: str) -> None:
    assert detect_language(NAMES_ASTRAY[language]) == language


#: A name as people and pages write it, and the code that the stages use.
CODES = {
    "en": "en",
    "EN": "en",
    "en-GB": "en",
    "pt_BR": "pt",
    "zh-Hans-CN": "zh",
    " de ": "de",
    "eng": "en",
    "ger": "de",
    "deu": "de",
    "nb": "no",
    "und": "und",
    "kab": "kab",
    "xx": None,
    "xxx": None,
    "english": None,
    "": None,
    "-": None,
    "e" * 10_000: None,
}


@pytest.mark.parametrize("name", CODES)
def test_codes(name: str) -> None:
    assert language_code(name) == CODES[name]


SPECIAL = {
    "empty": ("", "und"),
    "numbers": ("12.5 300 2024-01-01 $4", "und"),
    "too short": ("OK.", "und"),
    "emoji": ("🎉🎉🎉 👍", "und"),
    "English with a Chinese name": (
        "The minister met Wang Wei (王伟) at the port and said that the talks had gone well.",
        "en",
    ),
    "Chinese with an English name": (
        "总理在会上表示，World Trade Organization 的报告令人惊讶。",
        "zh",
    ),
    "Hindi, mostly numbers": ("पुल 1968 में बना था और 2024 में टूटा", "hi"),
    "English headline": ("Court rejects appeal over the new harbour plan as costs rise", "en"),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_special_texts(name: str) -> None:
    text, expected = SPECIAL[name]
    assert detect_language(text) == expected


def test_the_majority_decides() -> None:
    mixed = PARAGRAPHS["de"] + " " + PARAGRAPHS["en"][:30]
    assert detect_language(mixed * 3) == "de"


@given(st.text())
def test_any_text_has_an_answer_and_keeps_it(text: str) -> None:
    language = detect_language(text)
    assert 2 <= len(language) <= 3
    assert language_code(language) == language
    assert detect_language(text) == language


def test_common_languages_do_not_load_the_model() -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from summarizer.text.language import detect_language as d\n"
        f"assert d({PARAGRAPHS['en']!r}) == 'en'\n"
        f"assert d({NAMES_ASTRAY['pt']!r}) == 'pt'\n"
        "for l in 'ar de el es fr hi it ja nl pl ru tr zh'.split():\n"
        f"    texts = (Path({str(Path(__file__).parent)!r}) / 'languages' / (l + '.txt'))\n"
        "    for text in texts.read_text(encoding='utf-8').split('====='):\n"
        "        assert d(text) == l, (l, text)\n"
        "assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
