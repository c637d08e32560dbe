"""What the grammars of the languages lend to attribution: which words join, part, place and own; data that only regular expressions can hold."""

# ruff: noqa: E501 (lists of words read better whole)

from __future__ import annotations

import re

from classify.language.anchors import Seldom

TURKIC = ("kk", "ky", "uz", "tk")
SLAVIC = ("ru", "uk")
PREPOSITIONS = {
    "en": frozenset(
        "in of by with to from against between for on at over about toward towards into through without under near among than via like after before since despite behind within upon outside inside opposite besides".split()
    ),
    "ru": frozenset(
        "в во на с со из от к ко для против о об обо у за при между перед через по под над без из-за вместо среди после до насчет про около вокруг вопреки".split()
    ),
    "uk": frozenset(
        "в у на з із зі зо від до для проти про за при між перед через по під над без щодо серед після біля навколо крім замість попри всупереч поміж стосовно".split()
    ),
    "tg": frozenset("дар аз ба бо барои бар то оид миёни байни пеши назди зидди сӯи бе ҷуз".split()),
}
# English verbs behind which no subject stands: "told the UN General Assembly", "accused Moscow"; not "warned Moscow would …", "recognized Moscow had …".
DONE_TO = frozenset(
    "told tells tell reminded reminds assured assures informed informs addressed addresses summoned summons urged urges accused accuses condemned condemns criticized criticised criticizes"
    " criticises blamed blames praised praises thanked thanks lectured rebuked scolded chided congratulated congratulates backed backs persuaded implored lobbied notified briefed".split()
)
PASSIVE = frozenset("was were is are been being be get got".split())
DETERMINERS = {
    "en": frozenset(
        "the a an its their his her this that these those both all other some several eastern western northern southern central neighboring neighbouring nearby occupied wartime".split()
    ),
    "ru": frozenset("самой самом самого самих самому".split()),
    "uk": frozenset("самій самому самого самих самої".split()),
}
# What may stand between two matches of one phrase.
JOIN = {
    "en": re.compile(r"^\.?(?:'s|’s|'|’)?\s*(?:,\s*)?(?:(?:of )?one of the|(?:of )?one of|of the|of|for the|for|at the|at|the|a|an|in charge of)?\s*(?:(?!(?:outside|near|before|opposite|front|said|says|told|added|noted|wrote|warned|argued|insisted|called|urged|asked|that|no|not|who|whose|its|his|her|their|to|by|has|have|had|is|was|were|will|would|did|does|also|when|if|after|because|but|while|(?!appointed|elected|installed|backed|exiled|occupied|retired|disputed|unrecogni|declared|self|proclaimed|united|ousted|jailed|detained|imprisoned|sponsored|owned|controlled|named|based|accredited)[a-z]+ed|say|says|sent|met)\b)[a-z]+(?:-[A-Za-z]+)*\s+|[a-z-]*-\s?){0,2}$"),
    "ru": re.compile(
        r"^\s*(?:(?:одной|одного) из(?:\s+[а-яё-]+(?:их|ых))?|(?:одной|одного) из|[а-яё-]+(?:ой|ей)|иностранных дел|внешних сношений|обороны|юстиции|по\s+[а-яё-]+(?:ым|им)\s+(?:делам|вопросам|связям|отношениям)|(?:одного|одной)\s+из\s+(?:[а-яё-]+(?:их|ых)\s+)?(?:вузов|университетов|институтов|центров)|при президенте|по иностранным делам|(?:[а-яё-]+ых?\s+дел))?\s*$"
    ),
    "tg": re.compile(r"^\s*(?:(?:дигари|аршади|навбатдори|масъули|нави|кунунии|феълии|шинохтаи|маъруфи|номдори|барҷастаи|тундрави)\s*)?$"),
    "kk": re.compile(
        r"^[»”\"]?\s*(?:(?:қаласы|облысы|ауданы|ауылы|өңірі)(?:ның|нің)\s+)?(?:(?:бір|бірінің|бірнеше|бір топ|тағы бір|бұрынғы|қазіргі|сол кездегі|ол кездегі|сол тұстағы|бүгінгі|бұл|осы|сол|жаңа|жас)\s+){0,2}"
        r"(?:(?!барлық)\w+(?:шіл|шыл|лық|лік|дық|дік|тық|тік)\s+|(?:ірі|шағын|жаңа|интернет|онлайн|күнделікті|тәуелсіз|жергілікті|танымал|белгілі|беделді|оппозициялық|ресми|жекеменшік)\s+){0,2}$"
    ),
    "uk": re.compile(
        r"^\s*(?:(?:однієї|одного) (?:з|із)(?:\s+[а-яіїєґ'-]+их)?|[а-яіїєґ'-]+(?:ої|ьої)|закордонних справ|зовнішніх зносин|оборони|юстиції|при президентові|у закордонних справах|(?:з|із|зі|у|в)\s+[а-яіїєґ'’-]+(?:их|іх)\s+(?:справ|справах|питань|питаннях|зв'язків|відносин)|(?:однієї|одного)\s+(?:з|із)\s+(?:[а-яіїєґ'’-]+их\s+)?(?:університетів|інститутів|центрів|вишів)|(?:[а-яіїєґ'-]+их\s+справ))?\s*$"
    ),
    "ky": re.compile(
        r"^[»”\"]?\s*(?:(?:шаары|облусу|району|айылы|аймагы)(?:нын|нун|нүн|нин)\s+)?(?:(?:бир|биринин|бир нече|бир топ|дагы бир|мурдагы|мурунку|азыркы|учурдагы|ошол кездеги|ал кездеги|ошол учурдагы|бүгүнкү|бул|ушул|ошол|жаңы|жаш)\s+){0,2}"
        r"(?:(?!баа?рдык)\w+(?:чыл|чил|чул|чүл|лык|лик|лук|лүк|дык|дик|дук|дүк|тык|тик|тук|түк)\s+|(?:ири|чакан|жаңы|интернет|онлайн|көз карандысыз|жергиликтүү|таанымал|белгилүү|кадыр-барктуу|расмий|күнүмдүк)\s+){0,2}$"
    ),
    "uz": re.compile(r"^[»”\"]?\s*(?:(?:bir|birining|bir necha|sobiq|бир|бирининг|собиқ)\s+)?(?:[\w‘’']+(?:parast|chi)\s+|(?:yirik|kichik|yangi)\s+)?$"),
}
RECOGNITION = re.compile(r"recogni[sz]|призна|визна|мойында|тани|таны|тааны|tan ol|тан ол|эътироф|шинохт", re.I)
# "His country": the speaker's own.
OWN_COUNTRY = re.compile(
    r"\b(?:(?:his|her|their) (?:country|government|nation|state)|(?:его|её|ее|їхня|його|її) (?:стран|країн|держав|государств|правительств|уряд)\w*"
    r"|(?:өз )?елі\w*|мемлекеті\w*|өлкөсү\w*|мамлекети\w*|mamlakati\w*|мамлакати\w*|davlati\w*|кишвараш\w*|кишвари \w+|давлаташ\w*)$",
    re.I,
)
# Between somebody and what is his: «Прилепиндин өз партиясы», "Prilepinning o'z partiyasi".
OWN_WORDS = frozenset(("өз", "өзүнүн", "өзінің", "o‘z", "o'z", "o’z", "oʻz", "ўз"))
# A street or square after the city that it is in.
STREET = re.compile(
    r"^(?:['’]s)?\s+(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ]\w+\s+){0,2}(?:avenue|street|square|boulevard|embankment|"
    r"көше|көшө|даңғыл|алаң|аянт|көчө|майдан|ko'cha|shoh ko'cha|maydon|кӯча|майдон|хиёбон)",
    re.I,
)
# "The leaders of 26 member states": a number between an office and whose it is.
COUNTED = re.compile(
    r"^[\sa-zа-яёіїєґ]*?\s((?:(?:all\s+)?(?:the\s+)?\d+\s+)|(?:(?:all|all the|ҳамаи|(?:дву|двадцят|двадцат)\w+|всех|усіх|тр[её]х|трьох"
    r"|тридцат\w+|тридцят\w+|четыр[её]х|чотирьох|пяти|п['’]яти|шести|семи|восьми|девяти|десяти|\w+надцат[иы]|сорока|нескольких|кількох)\s+){1,2})"
)
# Turkic "the one in X" (Мәскеудегі, Москвадагы, Rossiyadagi), and the offices that are another state's there.
ABROAD = re.compile(r"(?:дагы|деги|тагы|теги|догу|дөгү|тогу|төгү|dagi|даги|дағы|дегі|тағы|тегі)$")
# What an office is for, between the office and the name of who holds it.
PORTFOLIO = re.compile(
    r"^\s+(?:з питань|із питань|у справах|зі справ|з прав|по вопросам|по делам|по|for|in charge of|оид ба|дар умури)\s+(?:[a-zа-яёіїєґӣӯҳқғҷ-]+\s*){1,5}$"
)
# Turkic and Slavic "X joined Y in voting": after the one whom they joined.
JOINING = re.compile(r"^\s+(?:қосылып|кошулуп|qo'shilib|qo‘shilib|қўшилиб)[^.;]*(?:дауыс|добуш|ovoz|овоз)", re.I)
MEMBERS = Seldom(
    r"^\s*,?\s*(?:\w+\s+)?(?:\w+[-\w]*\s+){0,3}(?:стран|государств|країн|держав|countries|states|others|nations|members)\b[^,;:.]{0,12},?\s*"
    r"(?:среди которых|среди них|в том числе|включая|серед яких|серед них|зокрема|включно з|including|among them|such as)\s+(?:the\s+)?$",
)  # "and eight more countries, among them Ghana"
ANDS = frozenset(("and", "or", "and the", "or the", "и", "или", "і", "й", "та", "або", "ва", "ё"))
AMONG_THEM = re.compile(r"^,?\s+(?:(?:were|was|both|были|был|була|були)\s+)?(?:among (?:them|those|these)|в их числе|в числе их|у їх числі|у тому числі|среди них|серед них)\b", re.I)
THEM_AMONG = re.compile(
    r"(?:(?:[оө]лкөлөрдүн|мамлекеттердин|елдердің|мемлекеттердің) (?:арасында|ішінде|қатарында|ичинде|катарында)|(?:davlat|mamlakat)lar(?:ning)? (?:orasida|ichida|qatorida))\s*$|"
    r"(?:(?:олардың|соның|бұлардың|алардын|анын|булардын) (?:арасында|ішінде|қатарында|ичинде|катарында)"
    r"|(?:ular|shular|bular)(?:ning)? (?:orasida|ichida|qatorida)|(?:shu )?jumladan|(?:аз|дар|аз он) ҷумла|дар (?:байн|миён)и онҳо|аз қабили),?\s*$",
    re.I,
)
COORDINATION = re.compile(
    r"^(?:\s+(?:itself|сама?|сами|өзі|өзү|o['‘’ʻʼ]zi|худаш)(?=[\s,]))?\s*(?:[\w ]{0,30},?\s+(?:and\s+)?so (?:did|were|has|have)|(?:да|де|та|те|дағы|ham|ҳам)?,|,?\s*(?:and\s+then|(?:одан|содан|сосын|артынан)(?:\s+(?:кейін|соң))?|(?:андан|анан)(?:\s+(?:кийин|соң))?|(?:undan\s+|shundan\s+)?(?:keyin|so['‘’ʻʼ]ng)(?:\s+esa)?|(?:баъд|сипас|пас\s+аз\s+он)(?:\s+аз\s+он)?|and|or|nor|as well as|along with|и|или|а также|а також|сондай-ақ|ошондой эле|shuningdek|шунингдек|инчунин|ни|та|й|і|або|ані|ні|мен|пен|бен|және|жана|менен|va|hamda|bilan|yoki|ва|ҳам|ҳамчунин|we|bilen)(?:\s+(?:the|his|her|their|its|его|её|ее|их|його|її|їхній|оның|олардың|анын|алардын|uning|ularning))?)\s*(?:(?:ни|ані|ні)(?:\s+(?:от|из|со\s+стороны|від|із|з))?|nor|neither)?\s*$"
)

SO_DID = re.compile(  # "…, and so did the European Union", "…, as, to the relief of all, did Turkey"
    r"\b(?:and\s+so|as(?:\s+so)?)(?:,[^,;.]{3,60},)?\s+(?:did|does|do|has|have|had|was|were|is|are|will)(?:,[^,;.]{3,60},)?\s+(?:the\s+)?$"
)
NEW_CLAUSE = re.compile(r"^\s*,\s*(?:and|и|та|й|і|ва|va)\b")  # "…for joining Russia, and the EU refused": two are listed without a comma

# Between those beside whom others are named: «Ресей мен Беларусь қана емес, Армения», "nafaqat Rossiya, balki Suriya", "not only Russia but also Syria".
NOT_ONLY = re.compile(
    r"\s*(?:(?:ғана|қана|гана)\s+(?:емес|эмес)|emas),\s*(?:сонымен\s+(?:бірге|қатар)\s+|ошондой\s+эле\s+|balki\s+)?|,\s*(?:но|а|але|а\s+й)\s+(?:и|й|ещё\s+и|також)\s+|,?\s*but\s+(?:also\s+)?(?:the\s+)?|,\s*balki\s+|,\s*балки\s+",
    re.I,
)

BESIDE = re.compile(r"[^,],\s+(?:the\s+)?$|\s[—–]\s+(?:the\s+)?$")  # what may part two clauses without a word between
OPENS_IN_SUBORDINATION = {
    "en": re.compile(r"^\W*(?:as|when|after|before|while|if|since|although|though|because|unlike|like|according|asked|given|despite|with|once|until|that|whether)\b", re.I),
    "ru": re.compile(r"^\W*(?:когда|если|как|хотя|пока|поскольку|после|до|перед|по|в отличие|несмотря|коли|якщо|щойно|після|за|на|на відміну|агар|вақте|ҳангоме|чун|баъд|ба|пас)\b", re.I),
}
SUBORDINATE = {
    "en": re.compile(
        r"(?:^|[,\s])(?:after|when|before|since|once|if|because|although|though|until|as|whether|that|which|where|what|how|who|days after|weeks after)\s+(?:the\s+)?$",
        re.I,
    ),
    "ru": re.compile(
        r"(?:^|[,\s])(?:что|когда|если|как|хотя|пока|чтобы|который|которую|которые|которое|где|поскольку|потому что|после того как|що|коли|якщо|щоб|як|які|яку|який|яка|де|бо|адже|оскільки|ки|агар|вақте ки|чунки|зеро)\s+$",
        re.I,
    ),
    "kk": re.compile(r"(?!)"),
    "tg": re.compile(r"(?:^|[,\s])(?:ки|агар|вақте ки|ҳангоме ки|чунки|зеро|то|азбаски|гарчанде)\s+$", re.I),  # «як» is "a" here, "as" in Ukrainian
}
# A bare state before a possessed noun owns it: «Ресей шешімін», "Rossiya qarorini".
POSSESSED = re.compile(
    r"^\s+(?!(?:көршісі|кошунасы|qo['‘’ʻʼ]shnisi|қўшниси|одақтасы|ittifoqchisi|союздашы)\s+[\w'‘’ʻʼ-]+\s+(?:сияқты|секілді|тәрізді|сыяктуу|өңдүү|kabi|singari|каби|сингари)\b)(?!(?:қарсы|осы|бүгін|бұрын|кейін|алдын|жақында|тағы|артынан|соңынан|шынында|шындығында|негізінде)\b)(?:\w*(?:сын|сін|[^\Wдт]ын|[^\Wдт]ін|сына|сіне|ындағы|індегі|ындагы|индеги|ының|інің|сының|сінің|ында|інде|ынан|інен|сы|сі|ылары|лары|лері|ларын|лерін|ын|ін|"
    r"сун|сүн|унун|унүн|сынын|сини|sini|ini|ining|sining|iga|siga|ида|ини|сини))\b"
)
# Kyrgyz genitives (-нын, -дын) end as its possessed accusatives do: «чечимин» owns, «Украинанын» doesn't.
POSSESSED_IN = {
    "ky": re.compile(
        r"^\s+(?!үчүн\b|бүгүн\b|мурун\b|кийин\b|бүтүн\b|жакында\b|жакынд\w*\b|башында\b|аягында\b|акырында\b|чынында\b|өткөн\w*\b|алдын\b)"
        r"\w*(?:[^\Wдтн](?:ын|ин|ун|үн)|сын|син|сун|сүн|[ыиуү]нын|[ыиуү]нин|[ыиуү]на|[ыиуү]не|[ыиуү]нда|[ыиуү]нде|[ыиуү]ндагы|[ыиуү]ндеги|[ыиуү]ндөгү)\b"
    ),
    "uz": re.compile(
        r"^\s+(?!(?:aslida|boshida|oxirida|avvalida)\b)\w*(?:(?:[^a]|s)ini|sining|(?:[^a]|s)ining|siga|[^a]iga|sida|sidan|sidagi|[^al]ida|[^al]idan|[^al]idagi|сида|сидан|[^ал]ида|[^ал]идан|сини|сининг|сига|[^а]ини|[^а]ининг)\b"
    ),
}
AGENT = re.compile(
    r"\b(?:but|while|and)\s+(?:[a-z]+ly\s+)?(?:condemned|denounced|rejected|criticized|opposed|dismissed|welcomed|hailed|praised|applauded)\s+by\s+(?:the\s+)?$|\b(?:was|were|been|is|are|being)\s+(?:\w+\s+){0,3}(?!(?:guid|govern|regulat|inspir|bound|driven)(?:ed)?\s)\w+(?:ed|en|wn)\s+(?:\w+\s+){0,2}by\s+(?:the\s+)?$|\b(?:condemnations?|(?:similar|identical)\s+(?:statements?|words|remarks|reactions?)|criticism|praise|approval|protests?|rebukes?|backing|support|rejections?)\s+(?:(?:of|for)\s+[^,.;:]{3,60}?\s+)?(?:(?:also|quickly|swiftly|soon)\s+)?(?:came\s+(?:\w+ly\s+)?|poured\s+in\s+)?from\s+(?:the\s+)?$",
    re.I,
)
IMPERSONAL = re.compile(r"\b(?:(?:не\s+)?(?:берут|ждут|ведут|зовут|молчат|хранят|хотят|держат|говорят|твердят|шлют|жмут|видят)|\w+(?:али|яли|или|ели|ались|ились|елись|азались|яют|ают|ят|ються|или|ли|лись))\b", re.I)

IMPERSONAL_IN = {
    "uk": re.compile(r"\b(?!(?:ніколи|школи|столи|анголи|десять|\w*дцять)\b)\w{2,}(?:(?:али|яли|или|іли|ели|ули|оли|кли|гли|йшли|сли|зли)(?:ся|сь)?|(?:[уюаяієи]ють|уть|ять|ать)(?:ся)?)\b", re.I),
    "tg": re.compile(r"\b\w{2,}(?:анд|янд|шуд|шудааст)\b", re.I),
}

# Those in a place say or judge: verbs without a subject behind it and before it. Not "discussed", "met", "voted".
_SPOKE = {
    "ru": r"(?:заяв|сказа|сообщ|подтверд|отмет|подчеркн|осуд|назва|отверг|отклон|призва|напомн|ответ|поддерж|приветств|прокомментир|счита|выраз|пообеща|отреагир|отказ|дали понять|повтор|поясн|объясн|указа|добав|посчита|сочл|расцен|настаива|настоя|потребова|завер|пообеща|рассказа|заметн|замет|призна|рассужда|напис|пиш|говор|повед|увер|утвержда|оцен|высказ|довел|дал|откаж)\w*(?:ли|лись|ют|ят|ут)",
    "uk": r"(?:заяв|сказа|повідом|підтверд|зазнач|наголос|підкресл|засуд|назва|відкину|заклика|нагада|відпо|підтрима|привіта|прокоментув|вважа|вислов|пообіця|відреаг|відмов|відгукн|утрим|промовч|засвідч|вимага|відхил|назива|відкида|наполяг|запевн|визна|поясн|каж|пиш|волі|повтор|дода|вказа|розцін|вважа|потребув|домага|розпов|заува|пояс|говор|сказ|ствердж|оцін|дал)\w*(?:ли|лися|лись|ють|ять|уть)",
    "tg": r"(?:гуфт|такрор кард|ёдовар шуд|хотирнишон кард|афзуд|хост|маҳкум кард|рад кард|изҳор дошт|изҳор кард|эълон кард|таъкид кард|даъват кард|хабар дод|номид|пуштибонӣ кард|посух дод)\w*",
    "kk": r"(?:мәлімде|айыпта|деп ата|деп санай|атап өт|шақыр|қолдай|қайтала|еске сал|қоста|деді|ескерт|түсіндір|нақтыла)\w*",
    "ky": r"(?:билдири|айыпта|деп ата|деп эсепте|белгиле|чакыры|колдо|дешти|кайтала|эске сал|кошумчала|түшүндүр|эскерт|дейт|деди)\w*",
    "uz": r"(?:bildir|qorala|deb ata|deb hisobla|ta'kidla|ta’kidla|ta‘kidla|aytish|aytil|chaqir|qo'lla|qo‘lla|takrorla|eslat|tushuntir|deyish|deyil|ogohlantir|qo'shimcha qil)\w*",
}
IMPERSONALLY = {
    lang: (
        re.compile(rf"^\s+(?:[^,.:;«»]{{0,90}}?\s)?{verb}\b" if lang in ("kk", "ky", "uz", "tg") else rf"^\s+(?:[^,.:;«»]{{0,60}}?\s)?{verb}\b", re.I),
        re.compile("(?!)" if lang in ("kk", "ky", "uz", "tg") else rf"\b{verb}\s+(?:\w+\s+)?(?:в|во|у)\s+$", re.I),
    )
    for lang, verb in _SPOKE.items()
}

PARTICIPLE = re.compile(r"^\s+\w+(?:ған|ген|қан|кен|гон|гөн|кон|көн|gan|kan|qan)\s")
# … and so it does where what it did is called void, with no verb of saying behind it.
HELD_VOID = re.compile(
    r"^\s+[\w'‘’ʻ]+(?:ған|ген|қан|кен|ган|гон|гөн|кан|gan|qan)\s+(?:[\w'‘’ʻ-]+\s+){0,2}[«“\"]?[\w'‘’ʻ-]+[»”\"]?\s+"
    r"(?:заңсыз|жарамсыз|мыйзамсыз|жараксыз|noqonuniy|haqiqiy\s+emas|ноқонуний)\s*(?:[.,;!]|$)"
)
INSERT = re.compile(r"[,—–»”\"]\s*[—–]?\s*$")
SET_IN = {"en": re.compile(r"^\s*(?:the\s+|a\s+|an\s+)?$"), "ru": re.compile(r"^(?!.*\b(?:что|що|ки|деп)\b)(?!.*[аеиоуыяії](?:ть|ти)(?:с[яь])?\b)[^,:;«»]*$")}
# «Камилов, выступая в сенате, заявил»: no inserted attribution.
GERUND = {"ru": re.compile(r"(?:[аиюу]я|ря|[аяеиы]в|вши)(?:сь)?$", re.I), "uk": re.compile(r"(?:[юу]чи|вши)(?:сь)?$", re.I)}
NOT_INSERTED = re.compile(r"\b(?:that|что|що|ки|деп)\b")
# What goes on with a verb is the subject of what was said, not who said it: "…, a spokeswoman, said the bloc did not …".
VERB_AFTER = re.compile(
    r"^\s+(?:(?:has|have|had|did|does|do|is|was|were|are|will|would|could|can|cannot|may|might|must|should|never|not|also|still|neither|nor)\b"
    r"|(?:recogni[sz]|support|respect|consider|view|see|saw|back|regard|continu|stand|stood|remain|oppos|reject|condemn|reaffirm|welcom|want|hope|expect|need)\w*\b)",
    re.I,
)
# "It" that stands for nobody: "It was Berlin that …", "it would not be fair".
EXPLETIVE = re.compile(
    r"^\s+(?:is|was|isn['’]t|wasn['’]t|has been|had been|will be|would be|would not be|will not be|may be|might be|could be|seems?|seemed|appears?|appeared|takes?|took|remains?|remained)\b"
    r"(?!\s+(?:not\s+)?(?:ready|prepared|willing|unwilling|against|committed|opposed|concerned|convinced|among|one of|going to|in favou?r|neutral|silent|determined|bound)\b)",
    re.I,
)
FRONTED = re.compile(r"^(?:At|In|On|During|After|Before|From|Since|By|With)\b[^,;:“”\"]{0,60}(?:,\s+\d{4})?,?\s$")  # before "it": "At a rally in Yerevan it declared …"
# Whose "president" and "ministry" a text in one state's language means when it names nobody else nearby.
HOME = {"kk": "KAZ", "ky": "KGZ", "uz": "UZB", "tg": "TJK", "tk": "TKM", "uk": "UKR"}
HE = frozenset("he she он она він вона ӯ вай".split())
THEIRS = frozenset("его ее их його її їх оның олардың анын алардын uning ularning вай онҳо".split())
# "According to him", «ба гуфтаи ӯ», «за словами нього»: the pronoun after the words.
BY_THEM = frozenset("him her them his their ӯ вай онҳо эшон него нее неё них нього неї своего своей".split()) | THEIRS
# Turkic "X and Y", where the ending of the last is that of both.
JOINTLY = re.compile(r"^\s+(?:мен|пен|бен|және|менен|жана|bilan|va|hamda|билан|ва|ҳамда|bilen|we)\s+$")
# A Turkic noun with the possessive ending, alone or before a case: министрлігі, өкілінің; not елші, тележүргізуші.
POSSESSED_NOUN = re.compile(
    r"(?:[сc][ыіиуүi]|(?<![шчч])(?<!sh)(?<!ch)[ыіиуүi])(?:н|ның|нің|нын|нин|нун|нүн|ning|нинг|ни|ні|ны|н[аеда]\w*|ga|dan|da|ni)?$", re.I
)
# … and a genitive without one, which no state before it owns: елшінің, элчинин, министрдин, elchining.
UNOWNED = re.compile(r"(?:(?:[чш]|ch|sh)[ыіиуүi](?:н[ыіиуү][нң]|ning|нинг)|[дт][ыіиуү][нң]|[^iиыіуү](?:ning|нинг))$", re.I)
# A Tajik name with the enclitic "and": Тоҷикистону Қирғизистон.
TAJIK_AND = re.compile(r"(?:стону|[яа]ву|ҷону|эрону|чину|русу|бишкеку|душанбею|тошкенту|брюсселу)$", re.I)
# What goes on with the content of what the first clause reports: "…, and that Ankara might …", «…, и что …».
AND_THAT = re.compile(r"\b(?:that|что|що|ки)\s+(?:the\s+)?$", re.I)

GENITIVE = re.compile(r"(?:[ндт][ыіиуү][ңн]|ning|нинг)$")
IN_PLACE = re.compile(r"(?:да|де|та|те|до|дө|то|тө|da|de)$")
ABLATIVE = re.compile(r"(?:нен|нан|ден|дан|тен|тан|дон|дөн|тон|төн|нөн|нон|dan|tan)$")
# A clause of time before the subject: «дауыс бергенде», "berganida".
WHEN = re.compile(
    r"[\w'‘’ʻʼ]{2,}(?:[ғқгк]анда|[гк]енде|ғанында|генінде|[гк]онд[ао]|[гк]өндө|[гқк]анида|[gkq]anda|[gkq]anida|[gkq]andan keyin|[ғқ]аннан кейін|[гк]еннен кейін"
    r"|(?:[ғқгк]ан|[гк]ен|[гк]он|[гк]өн|[gkq]an)\s+(?:кезде|сәтте|уақытта|шақта|учурда|чакта|маалда|убакта|paytda|paytida|vaqtda|vaqtida|kezda|пайтда|вақтда))\b"
)
# … unless what follows is told as done: «Сирия тааныса, Тувалу … кайтарып алган» sets one against the other.
TOLD = re.compile(
    r"(?:ған|ген|қан|кен|ган|гон|гөн|кон|көн|gan|kan|qan|қан|еді|эле|эди|edi|эди|(?:мәлімде|де|ескерт|айыпта|құпта|қолда|қоста|сақта|атап\s+айт|билдир|жарыяла|колдо|кубатта|айыпта|де|qorala|olqishla|qo['‘’ʻʼ]lla|ta['‘’ʻʼ]kidla|de)(?:ды|ді|ди|ду|дү|di)|(?<![аеәйиay])(?:ды|ді|ты|ті|ди|ду|дү|ти|ту|тү|di|ди))[»”\"]?\s*[.!?…]*$", re.I
)
# «В Брюсселе представитель …»: where he speaks, not whose he is.
BEHIND_PLACE = re.compile(r"(?:^|[\s,])(?:в|во|у|в штаб-квартире)\s+$", re.I)
# "…, Venezuela and Nauru in 2009": a list goes on with a date for a predicate; before it and behind it.
GAPPED = re.compile(r"(?:[,;]\s*(?:(?:and|а|и|і|й|та|ва|but|но|але)\s+)?|\d(?:-?[^\W\d]{1,3})?(?:\s+(?:году|года|році|року))?\s+(?:and|и|і|й|та|ва)\s+)$", re.I)
ONLY_DATED = re.compile(
    r"^\s*(?:[—–-]\s*)?(?:(?:in|on|в|во|у|дар|соли|моҳи|the|early|late|mid-?)\s*)*(?:(?!in\b)[^\W\d]+\s+|\d{1,2},?\s+){0,2}"
    r"(?:(?:of\s+|соли\s+)?\d{4}(?:-?\w{1,3})?(?:\s+(?:году|года|році|року))?|того\s+же\s+года|того\s+ж\s+року|(?:later\s+)?(?:that|the\s+same)\s+year|ҳамон\s+сол)"
    r"\s*(?=[.,;!?]|$|\s(?:и|й|і|та|and|ва)\s)",
    re.I,
)
# … or how long after: "Venezuela a year after it", «Венесуэла — годом позже»; or but "too": «Армения — тоже».
ONLY_LATER = re.compile(
    r"^\s*(?:[—–-]\s*)?(?:(?:an?|just|only|some|about|another|\w+)\s+){0,3}(?:year|month|week|day)s?\s+(?:later|earlier|(?:after|before)(?:\s+(?:it|that|them|her|\w+))?)\s*(?=[.,;!?]|$)"
    r"|^\s*(?:[—–-]\s*)?(?:[ещё]+\s+)?(?:через|спустя|за)\s+(?:[\w-]+\s+){0,2}?(?:год\w*|лет|месяц\w*|недел\w*|д(?:ень|ня|ней)|рік|рок\w*|місяц\w*|тиж\w*|дн\w*)(?:\s+(?:после|після)\s+[\w-]+)?\s*(?=[.,;!?]|$)"
    r"|^\s*(?:[—–-]\s*)?(?:[\w-]+\s+){0,2}?(?:год\w*|лет|месяц\w*|недел\w*|дн\w*|рок\w*|рік|місяц\w*|тиж\w*)\s+(?:позже|позднее|спустя|раньше|ранее|пізніше|раніше|потому|по тому)\s*(?=[.,;!?]|$)"
    r"|^\s*(?:[—–-]\s*)?(?:баъди|пас\s+аз)\s+(?:як|ду|се|чор|чанд)\s+(?:сол|моҳ|ҳафта|рӯз)\w*\s*(?=[.,;!?]|$)",
    re.I,
)
ONLY_TOO = re.compile(r"^\s*(?:,\s*|[—–-]\s*)?(?:тоже|также|теж|також|too|likewise|as\s+well|низ)\s*(?=[.,;!?]|$)|^\s*(?:да|де|та|те|до|дө|ham|ҳам|низ)\s*(?=[.!?]|$)", re.I)
# The same in Turkic, where the verb of all comes last: «Никарагуа 2008-жылы, Венесуэла 2009-жылы тааныган».
DATED_GAP = re.compile(r"^\s+[^,;:«»“”\"]{0,25}\d{4}[^,;:«»“”\"]{0,30},\s*$")
# What is told of the holder by the way, between commas.
RELATIVE = {
    "en": re.compile(r", (?:which|who|whose)\b[^,;:“”\"]{3,140}(?=, )"),
    "ru": re.compile(r", (?:котор\w+|чей|чь(?:я|ё|и|ю|его|ей|их|ими|ему))\b[^,;:«»]{3,140}(?=, )"),
    "uk": re.compile(r", (?:який|яка|яке|які|котр\w+|чий|чи(?:я|є|ї|ю|єї|їх|його))\b[^,;:«»]{3,140}(?=, )"),
}
JOINED = re.compile(r"^\s+(?:have |has |had |also )?joined\s+(?:the\s+)?$")
IN_DOING = re.compile(r"\bin (?:voting|rejecting|opposing|recogni[sz]ing|condemning|supporting|refusing|abstaining|backing|denouncing)\b")
# «Об этом говорится в ответе пресс-службы»: whose the paper is, said it.
STATED_IN = Seldom(
    r"(?:говорится|отмечается|сказано|подч[её]ркивается|сообщается|йдеться|сказано|зазначається|наголошується)\s+(?:в|во|у)\s+(?:\w+\s+)?(?:ответ|заявлени|сообщени|комментари|обращени|нот|документ|письм|релиз|відповід|заяв|повідомлен|коментар|звернен|лист)\w*\s+$"
    r"|\b(?:statement|reply|e-mail|email|letter|note) (?:from|by|issued by|released by|sent by)\s+(?:the\s+)?$",
)
# What a paper that was voted on says, nobody says: «Қарарда … шақырған».
IN_TEXT = {
    "kk": re.compile(r"^\W*(?:(?:бұл|осы|онда|сол|аталған)\s+)?(?:қарарда|резолюцияда|құжатта|шешімде|жобада|декларацияда)\b", re.I),
    "ky": re.compile(r"^\W*(?:(?:бул|ушул|ошол|аталган)\s+)?(?:токтомдо|резолюцияда|документте|чечимде|долбоордо|декларацияда)\b", re.I),
    "uz": re.compile(r"^\W*(?:(?:bu|ushbu|shu|mazkur)\s+)?(?:rezolyutsiyada|hujjatda|qarorda|loyihada|deklaratsiyada|резолюцияда|ҳужжатда|қарорда)\b", re.I),
}
ASKER = re.compile(
    r"reporter|journalist|correspondent|interviewer|anchor|moderator|журналист|корреспондент|кореспондент|репорт|ведущ|ведуч|тілші|кабарчы|muxbir|jurnalist|хабарнигор|рӯзноманигор",
    re.I,
)
# The part of an organisation that speaks for it.
SECRETARIAT = re.compile(
    r"секретариат|секретаріат|пресс-служб|пресслужб|штаб-квартир|хатшылығ|катчылыг|баспасөз қызмет|басма сөз кызмат|kotibiyat|matbuot xizmati|дабирхона|котибот",
    re.I,
)
# English verbs of saying that may stand before their subject: "…, said the minister". Not "told", which has an object there.
INVERTED = frozenset(
    "said says wrote writes added replied insisted warned argued announced declared noted answered responded explained recalled remarked commented stressed quipped".split()
)
# The deed is done where somebody sits: "was welcomed in Minsk".
WELCOMED_IN = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+\s+){0,2}(?:welcomed|condemned|denounced|hailed|praised|criticized|criticised|applauded|cheered|rejected|dismissed|deplored|"
    r"celebrated|ridiculed|called|described|recognized|recognised|taken|received|met|seen)\s+(?:\w+\s+){0,3}in\s+$"
)


def family_of(lang: str) -> str:
    """The key of the tables of grammar.py that are by kin of languages: en, kk for the Turkic ones, ru for the others."""
    return "en" if lang == "en" else "kk" if lang in TURKIC else "ru"
