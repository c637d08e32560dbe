"""How persons and offices are named in a sentence, by language: names beside offices, leaders, envoys, members, owners. Patterns only."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

# Whom the one who speaks stands for.
ON_BEHALF_BEFORE = re.compile(r"(?:on behalf of|in the name of|от имени|от лица|від імені|аз номи|аз ҷониби)\s+(?:the\s+|всего\s+|всіє?ї\s+)?$", re.I)
ON_BEHALF_AFTER = re.compile(r"^\s+(?:атынан|nomidan|номидан|adyndan)\b")
# Neuter plurals in the nominative, and the verbs that they go with: министерства … не ответили.
NEUTER_PLURAL = re.compile(r"(?:(?:ств|відомств|ведомств)а|делегации|делегації)$")
PLURAL_VERB = re.compile(r"\w{2,}(?:ли|лись|лися)$")
ENVOY = re.compile(r"[эе]л(?:чи|чилик|ші|шілік)|өкүл|өкіл|консул|elchi|vakil|konsul|делегация|delegatsiya|vakolatxona|ваколатхона|missiya|миссия", re.I)
# Case endings after surnames that no lexicon knows: Malginov|ni, Иванов|дун.
SURNAME_ENDING = {
    "ky": re.compile(r"(?<=[аоеёи][внй])(?:дун|дин|дын|ду|ди|ды|го|га|ге|до|да|де|дон|дан|ден)$|(?<=[оеи]ва|ина)(?:нын|ны|га|да|дан)$"),
    "uz": re.compile(r"(?:(?<=[aoei][vny])|(?<=[oe]va))(?:ning|ni|ga|dan|da)$|(?:(?<=[аоеёи][внй])|(?<=[оеё]ва))(?:нинг|ни|га|дан|да)$"),
    "tg": re.compile(r"ро$"),
    "kk": re.compile(r"(?:(?<=[оеиё][вн])|(?<=[ое]ва|ина|ұлы|ызы))(?:[тн][ыі]ң|[тн][ыі]|[ғқгк][ае]|[тд][ае]|[тд][ае]н)$"),
}
NAME = r"[^\W\d_a-zа-яёәғқңөұүһіїєґўҳҷӣӯ][\w’'ʻ‘-]+"
INITIALS = r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ]\.\s?){1,3}\s*"
# What begins a sentence before a comma and is nobody's name: "However, a driver said".
OPENERS = frozenset(
    "however but meanwhile still then yet also instead finally later besides today yesterday однако но между тем правда впрочем зато наконец сегодня вчера"
    " однак але втім проте щоправда зате нарешті сьогодні вчора бірақ алайда ал сондай бирок бүгүн кечээ biroq ammo lekin xullas bugun kecha"
    " бироқ аммо лекин вале валекин имрӯз дирӯз".split()
)
NAME_AFTER = re.compile(
    rf"^\s*,?\s*({INITIALS}{NAME}|{NAME}(?:\s+(?:{NAME}|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ]\.|van|von|der|de|al|bin|ibn|bint|ben|del|della|di|da|dos|du|la|le|фон|ван|дер|де|бин|ибн|аль|да|ди|дю))*\s+{NAME})"
)
NAME_NEXT = re.compile(rf"\s*,?\s*{NAME}")
NAME_BEFORE = re.compile(rf"((?:{NAME}\s+){{1,2}})$")
POSTED = re.compile(r"^\s+(?:to|at|in|for)\s+(?:the\s+)?(?:[A-Z][\w.'-]*\s?){1,4}(?=,)")  # "ambassador to France, Lu Shaye"
SON_OF = r"(?:\s+(?:уулу|кызы|ұлы|қызы|улы|uulu|qizi|o['‘’ʻ]g['‘’ʻ]li))?"  # "Осмон уулу": the father's name before it
NAME_FIRST = re.compile(
    rf"(?:^|[.;—–]\s+|[”\"“,]\s+|\b(?:said|says|told|added|wrote|warned|stressed|argued|insisted|replied|noted|declared|explained|[Aa]ccording\s+to|by|from)\s+|(?:^|\s)(?=[А-ЯЁІЇЄҐӢӮҲҚҒҶ]))"
    rf"({NAME}(?:\s+{NAME}){{1,2}}{SON_OF})(?:,|\s--|\s[—–](?=\s[A-Z]))\s+(?:a|an|the|who is)?\s*(?:[a-zа-яёіїєґ]+\s+)?$"
)  # "Ali Babacan, the head of …", «… Катрин Колонна, тогдашний министр»
# "The Pacific island state of Tuvalu": what a state is called before its name.
CALLED = re.compile(
    r"(?:^|\s)(?:the|a|another|tiny|small)\s+(?:[\w-]+\s+){0,4}(?:state|nation|country|republic|kingdom|islands?|archipelago|emirate|sultanate|grand duchy)\s+of\s+(?:the\s+)?$",
    re.I,
)
LEADERS = re.compile(
    r"^(?:лидер|президент|премьер|министр|міністр|канцлер|глав|лідер|прем'єр|прем’єр)[ыи]$", re.I
)  # of nobody named: not those of the last state
# Turkic "who spoke on behalf of X" and "who led X's delegation" before the name.
NOBODY = re.compile(r"(?!)")
LED = re.compile(r"(?:делегация|delegatsiya|миссия|missiya)\w*(?:ын|ін|сын|сін|ini|ни|ини|сини)$")
SPOKE_FOR = re.compile(
    rf"^\s+(?!(?:тарапынан|тарабынан|tomonidan|tarafidan|томонидан|тарафидан)\b)(?:(?:атынан|nomidan|номидан)\s+)?(?:[a-zа-яәғқңөұүһі'‘ʻ]+\s+){{0,3}}[a-zа-яәғқңөұүһі'‘ʻ]+(?:ған|ген|қан|кен|ган|гон|гөн|кан|көн|gan|kan|qan)\s+({NAME}\s+{NAME})"
)
# After a Turkic noun that is no subject though it has no ending: "with whom he met", "about", "for", "like".
POSTPOSED = re.compile(
    r"^\s+(?:(?:менен|мен|бен|пен|bilan|билан)\s+(?:\w+\s+){0,3}(?:кездес|жолуг|жолук|жолығ|жолық|жүздес|көрүш|сөйлес|сүйлөш|uchrash|gaplash|suhbatlash|suhbat qur|учраш|гаплаш|сұхбаттас|маектеш|телефон|telefon)"
    r"|(?:менен|мен|бен|пен)\s+(?:[а-яәғқңөұүһі-]+\s+){0,2}(?:мамилеси|достугу|шериктештиги|кызматташтыгы|қатынасы|қарым-қатынасы|достығы|серіктестігі|ынтымақтастығы)\w{0,6}\b"
    r"|(?:туралы|жайлы|жайында|жөнінде|үшін|сияқты|тәрізді|бойынша|тууралуу|жөнүндө|үчүн|сыяктуу|боюнча|haqida|to['‘ʻ]g['‘ʻ]risida|uchun|kabi|singari|bo['‘ʻ]yicha|ҳақида|тўғрисида|учун|каби|бўйича)\b"
    r"|(?:binosi\s+|ғимараты\s+|имараты\s+|биноси\s+)?(?:алдын|жанын|маңын|маңдайын|oldi|yoni|qarshisi|atrofi|олди|ёни|қаршиси)(?:да|ga|da|dagi|ға|га|дағы|дагы)\b"
    r"|(?:(?:отырыс|жиын|саммит|сессия|жыйын)(?:ы|і|и|сы|сі|си)н[дт][ае]|(?:yig['‘’ʻ]ilish|majlis|sammit|sessiya|йиғилиш|мажлис|саммит|сессия)(?:i|si|и|си)(?:da|да))(?:ғы|гі|гы|ги|gi)?\b)"
)
HEADS = re.compile(
    r"chair|head|chief|president|secretary|глав|генсек|председател|секретар|голов|төраға|төрага|басшы|башчы|бас хатшы|катчы|rais|kotib|раис|дабир", re.I
)  # of an organisation
# Offices that are listed as bodies of a party: who stands behind them is named.
HEADS_PARTY = re.compile(r"leader|chair|head|лидер|лідер|председател|глав[аыуе]|голов[аиуі]|жетекші|жетекчи|төраға|төрага|төрайым|басшы|башчы|rais|rahbar|lider|yetakchi|раис|раҳбар|сарвар|саясаткер|саясатчы|мүшесі|мүчөсү|өкілі|өкүлү|белсенді|активист", re.I)
TITLED = re.compile(r"^\s*[«“\"„][^»”\"“]{2,40}[»”\"“]\s*")  # the name of a party between its office and who holds it
# Letters that stand for one another when a given name is spelt in another way.
ALIKE = {
    letter: place for place, letters in enumerate(("kqcxhкқғгgх", "eyijеэєиіїйяё", "vwuвуfфў", "jzdжздҷ", "sşсшчщc", "oаaоө", "pbпб")) for letter in letters
}
# "One of the deputies", «один из депутатов», «депутаттарының бірі»: the group in another case is the subject.
ONE_OF_BEFORE = re.compile(
    r"(?:^|[\s,—–])(?:one|some|several|a number|none|most|many|two|three) of\s+(?:the\s+|its\s+|his\s+|\w+['’]s\s+)?$|^(?:\w+\s+){0,2}(?:hundreds|thousands|dozens|scores|crowds?|a group|groups|a handful) of\s+(?:\w+\s+)?$|(?:^|[\s,—–])(?:один|одна|одно|оба|обе|двое|трое|ряд|несколько|никто|часть|кто-то|группа|группы|десятки|сотни|тысячи|большинство|многие)\s+(?:из\s+)?(?:[а-яё-]+(?:ых|их)\s+){0,2}$"
    r"|(?:^|[\s,—–])(?:один|одна|одне|жоден|жодна|жодне|обидва|обидві|двоє|троє|низка|кілька|ніхто|частина|хтось|група|групи|десятки|сотні|тисячі|більшість|багато)\s+(?:(?:із|з|зі)\s+)?(?:[а-яіїєґ'’-]+(?:их|іх)\s+){0,2}$",
    re.I,
)
# … of a chamber or a party by its members: «один із членів Ради Федерації», "one of the members of the Federation Council".
ONE_OF_MEMBERS = re.compile(
    r"(?:^|[\s,—–])(?:(?:один|одна|кілька|несколько|двоє|двое|троє|трое)\s+(?:из|з|із|зі)|(?:one|some|several|two|three)\s+of)\s+(?:the\s+)?"
    r"(?:[\w'’-]+(?:ых|их)\s+)?(?:членов|представителей|руководителей|депутатов|членів|представників|керівників|депутатів|members\s+of|leaders\s+of|representatives\s+of)\s+(?:the\s+)?$",
    re.I,
)
ONE_OF_TAJIK = re.compile(r"(?:^|[\s,—–])(?:яке|баъзе|бархе|чанде|чанд\s+тан|теъдоде|гурӯҳе|ҳеҷ\s+як[еи]|бисёре)\s+аз\s+$", re.I)
# … and those who put their names to something together, whatever they are.
GROUP_OF = re.compile(r"\b(?:группа|группы|десятки|сотни|тысячи|група|групи|сотні|тисячі)\s+(?:[\w'’-]+\s+){0,2}$", re.I)
PERSONS = re.compile(r"(?:ов|ев|ёв|ей|ів|їв|иков|истов|ків|стів)$")
ONE_OF_AFTER = re.compile(
    r"^\s+(?:бірі|біреуі|бірқатары|бири|бирөө|biri|біреуі|бірқатары|бірде[-\s]бірі|ешқайсысы|ешбірі|бәрі|барлығы|көбі|көпшілігі|екеуі|біразы|бири\s+да|эч\s+(?:бири|кимиси|кайсынысы)|баары|бардыгы|көбү|көпчүлүгү|экөө"
    r"|hech\s+(?:biri|qaysisi)|birontasi|birortasi|бирортаси|hammasi|barchasi|ko['‘’ʻʼ]pi|ko['‘’ʻʼ]pchiligi|ikkalasi|ҳеч\s+(?:бири|қайсиси)|ҳаммаси|барчаси|кўпи|кўпчилиги)(?!\w)",
    re.I,
)
# «Мнение Лукашенко», «рішення Порошенка»: of nouns whose owner, where his name has no cases, looks like a subject.
SAID_BY = re.compile(
    r"(?:^|[\s«])(?:слов(?:а|ам|ами|ах)?|(?:заявлени|высказывани|предложени|решени|признани|мнени|обвинени|утверждени)(?:е|я|ю|ем|й|ям|ями|ях|и)|иде[яюи]|позици[яюи]|угроз[ауы]?|призыв(?:а|у|ом|ы)?|"
    r"шаг(?:а|у|ом|и)?|претензи[ияй]|план(?:а|у|ом|ы)?|инициатив[ауы]|пост(?:а|у|ом)?|слів|заяв[ауи]|заявою|висловлюванн(?:я|ю|ям|ями)|іде[яюї]|погроз[ауи]?|заклик(?:у|ом|и)?|пропозиці[яюї]|"
    r"рішенн(?:я|ю|ям)|крок(?:у|ом|и)?|думк[ау]|претензі[їй]|ініціатив[ауи]|звинуваченн(?:я|ям))\s+(?:[A-ZА-ЯЁІЇЄҐ][\w’'-]+\s+)?$",
    re.I,
)
# Embassies and those who head them: never of the state that they are in.
EMBASSY = re.compile(
    r"^(?:embass(?:y|ies)|consulates?|ambassadors?|посольств\w*|консульств\w*|пос(?:ол|ла|лу|лом|лы|ли|лові)|елші(?:лік|лігі|сі)?\w*|элчи(?:лик|лиги|си)?\w*|elchi(?:xona|si)?\w*|сафир\w*|сафорат\w*)$",
    re.I,
)
ITS_MISSION = re.compile(
    r"\b(?:its|their|его|её|ее|їхньо\w+|його|її) (?:\w+ )?(?:mission|embassy|delegation|office|миссии|посольств[ае]|делегации|представительств[ае]|місії|посольстві|делегації)\b",
    re.I,
)  # "an official at its mission in Moldova": of whom the sentence before told
ENVOYS = re.compile(
    r"\b(?:ambassador|envoy|charg[eé]|посол\b|посла|послу|послом|послові|повер|посланник|тимчасов|посольству)"
    r"|\b(?:елші|элчи|elchi)\w*(?:[іи]не|[гқғк]е|ына|ға|га|iga|siga|ga|[нд][іиы]|ni|с[іи]н|sini)$",
    re.I,
)
# "Its participants", «собравшиеся»: a crowd only where there is a rally.
THERE = re.compile(r"^(?:его|её|ее|її|його|its|собравшиеся)\b", re.I)
RALLY = re.compile(r"митинг|пикет|акци|шестви|протест|мітинг|пікет|акція|демонстрац|\brall(?:y|ies)\b|picket|protest|\bmarch(?:ed|ers)?\b", re.I)
# "A former diplomat", «отставной …»: he speaks for himself.
FORMER = re.compile(r"\b(?:former|retired|onetime|one-time)\s+$", re.I)
HEAD = re.compile(r"president|leader|президент|лидер|басшы|prezident|раиси", re.I)
MINISTRY = re.compile(r"minist(?:er|r)|министр|министерств|міністерств|министрлі|министрли|мід|МИД|СІМ|ТИМ|vazir|вазор|вазир|міністр|МЗС|ведомств|відомств", re.I)
# A body told of before, in one word: «министрлік», «ведомство», "vazirlik", "idora".
ASKED_BODY = re.compile(r"(?:министрлік|министрлик|vazirlik|вазирлик|ведомство|мекеме|idora|идора|елшілік|элчилик|elchixona|элчихона|аппарат|matbuot xizmati|баспасөз қызметі|басма сөз кызматы)", re.I)
DIPLOMAT = re.compile(r"diplomat|дипломат|лидер|lider|шенеунік|чиновник|делегат|delegat", re.I)
OF_ITS = re.compile(
    r"^\s+(?:members?|member states?|countr(?:y|ies)|states?|resolutions?|sanctions|forces|troops|estimates?|figures|data|peacekeepers|monitors|summit|meeting|session|report|charter|vote|budget|aid|funds?|candidate|applicant)\b",
    re.I,
)
# "Two days after Putin signed decrees": the deed that an article begins with.
DAYS_AFTER = re.compile(r"(?:^|\b(?:minutes?|hours?|days?|weeks?|months?|evening|night|morning)\s+)after$", re.I)
DECREED = re.compile(r"^\s+(?:had\s+)?(?:signed|put\s+(?:his|her)\s+(?:name|signature)|announced|declared|proclaimed|recogni[sz]ed|ordered|proposed|suggested|demanded|said\s+[^,;:«“\"]{0,40}\brecogni[sz]ed?)\b")
# Behind the owner of what was named before: "India's delegate …; Beijing's did likewise".
OF_THEIRS = re.compile(
    r"^['’]s?,?\s+(?:also\s+|only\s+|merely\s+|then\s+)?(?:did|does|do|said|says|told|was|were|is|has|had|went|took|kept|stayed|called|urged|asked|spoke|abstained|voted|answered|replied|refused|declined|warned|condemned"
    r"|rejected|welcomed|backed|supported|stressed|repeated|insisted|followed|chose|made|remained)\b"
)
GOVERNS = re.compile(r"(?:ной|ною|ному|ным|ных|ную|ними|нным|нной|ськ\w+ої|ної|ному|ною)$(?<!вихідними)")  # an adjective in another case before a name that does not inflect
A_MEMBER = re.compile(r"\bmember(?: state)?s?$", re.I)
# Somebody new, not the one whom the article has named.
ONE_OF = re.compile(
    r"(?:^|\s)(?:один|одна|другой|другая|ещё один|еще один|бывш\w+|один из|бір|тағы бір|басқа|бир|дагы бир|башка|bir|yana bir|boshqa|один із|інший|ще один|як|яке|боз як|дигар)(?:\s|$)",
    re.I,
)
POSTED_AT = {
    "en": re.compile(r"\s+(?:to|at|in)\s+(?:the\s+)?"),
    "ru": re.compile(r"\s+(?:при|в|во|на|у|по делам|по связям с)\s+"),
    "uk": re.compile(r"\s+(?:у справах|(?:із|з) питань|при|в|у|на)\s+"),
    "tg": re.compile(r"\s+(?:дар|назди|дар назди)\s+"),
}
# A Turkic name: two words, or three where the last is a surname or all are short; what else follows is no name.
TURKIC_NAME = re.compile(
    rf"{NAME}\s+(?:(?i:bin|ibn|de|la|fon|van|der|бин|ибн|де|ла|фон|ван|дер)\s+)+{NAME}|(?:[^\W\d_]{{2,5}}\s+){{2}}[^\W\d_]{{2,5}}$|{NAME}\s+{NAME}\s+(?:[\w’'ʻ‘-]+(?:[оеё]ва?|ина?|с[кк]ий|ская|"
    rf"ұлы|уулу|қызы|кызы|ян|швили|дзе|енко|заде|[oe]va?|ina?|skiy|yan|shvili|dze|enko|iyon|ogli|oglu|o.g.li|qizi))(?:[нд][ыіиуү][ңн]|тың|тің|ning|нинг)?(?!\w)|{NAME}\s+{NAME}"
)
# Who serves somebody else that the phrase names: «пресс-секретарь Лукашенко Наталья Эйсмонт», «котиби матбуотии Тоқаев Руслан Желдибай».
SPOKESMAN = re.compile(r"представител|пресс-?секретар|прес-?секретар|реч[нє]и|помощник|помічни|советник|радни|спикер|котиб|сухангӯ|сухангу|мушовир|ёвар|намоянда", re.I)
GENITIVE_NAME = re.compile(r"(?:[аяиыіої]|ого|его|ой|ої)$")
UNCHANGING = re.compile(r"[оеиіуюэы]$")
# A name in the genitive owns what follows; a person's first name never stands so.
OWNING = re.compile(r"(?:[тдн][ыіиуү]ң|[дтн][ыиуү]н|ning|нинг)$")
# Whose words a sentence tells of: "remarks by the deputy Ivan Petrov", «слова депутата Ивана Петрова», «депутат Иван Петровтың сөзі».
WORDS_OF_BEFORE = {
    "en": re.compile(r"\b(?:remarks?|words|statements?|comments?|claims?|proposals?|article|interview|speech|posts?)\s+(?:\w+\s+){0,2}?(?:by|of|from)\s+(?:\w+\s+){0,3}$"),
    "ru": re.compile(r"\b(?:слов(?:а|ам|ами|ах)?|пост(?:а|у|ом|ы|ов)?|(?:высказывани|заявлени|предложени|стать|интервью|выступлени|реплик)\w*)\s+(?:\w+\s+){0,3}$"),
    "uk": re.compile(r"\b(?:слова(?:м|ми|х)?|слів|заяв(?:а|и|у|ою|ам)?|(?:висловлюванн|пропозиці|статт|інтерв.ю|виступ|допис|реплік)\w*)\s+(?:\w+\s+){0,3}$"),
    "tg": re.compile(r"\b(?:сухан|изҳорот|гуфта|пешниҳод|мақола|мусоҳиба|баёния|навишта)\w*\s+(?:\w+\s+){0,3}$"),
}
WORDS_OF_AFTER = {
    "en": re.compile(r"['’]s?\s+(?:\w+\s+){0,2}?(?:remarks?|words|statements?|comments?|claims?|proposals?|article|interview|speech|posts?)\b"),
    "kk": re.compile(r"\s+(?:\w+\s+){0,3}?(?:сөз|мәлімдеме|пікір|ұсыныс|мақала|сұхбат|жазба)\w*"),
    "ky": re.compile(r"\s+(?:\w+\s+){0,3}?(?:сөз|билдирүү|пикир|сунуш|макала|маек)\w*"),
    "uz": re.compile(r"\s+(?:\w+\s+){0,3}?(?:so.z|gap|bayonot|fikr|taklif|maqola|suhbat|intervyu|сўз|гап|баёнот|фикр|таклиф|мақола|суҳбат)\w*"),
}
# Who stands for somebody, named before it: "…, representing the Vatican, said", "…, who led the delegation, said".
REPRESENTING = re.compile(
    rf"(?:^|[.;—–]\s+|\s(?=[A-ZА-Я]))({NAME}(?:\s+{NAME}){{1,2}}),\s+(?:(?:who\s+)?(?:represent(?:s|ed|ing)|(?:led|leads|leading|headed|heads|heading)|spoke for|speaks for|speaking for|works for|"
    r"speaking on behalf of)|(?:представляющ|представлявш|возглавлявш|возглавивш|возглавляющ)\w+|(?:котор\w+|який|яка)\s+(?:представля\w+|возглавля\w+|возглавил\w*|очолю\w+|очолив|очолила)|ки (?:аз номи|аз ҷониби))"
    r"\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?$"
)
# What is the organisation's and not itself: "BMT Nizomi", «БУУнун Уставы», «БҰҰ Жарғысы».
ITS_PAPER = re.compile(
    r"^(?:-?(?:ның|нің|дың|дің|тың|тің|нын|нин|нун|нүн|дын|дин|дун|дүн|тун|түн|ning|нинг))?\s+(?:Nizom|Ustav|Xarti|rezolyutsiya(?:si|lari)|prinsip|tamoyil|Низом|Устав|Харти|Жарғы|жарғы|принцип|қағида|қарарлары|резолюция(?:сы|лары)|принсип|тамойил)[\w'‘’ʻ]*", re.I
)
# … in Slavic behind it, where its name has no cases: «Статутом ООН».
ITS_PAPER_BEFORE = re.compile(
    r"(?:^|\s)(?:статут|устав|харті|харти|резолюці|резолюци|принцип|документ|рішенн|решени|норм)\w*\s+$"
    r"|(?:^|\s)(?:трибун[уыеі]|трибуною|трибуной|площадк[еиу]|майданчик[уа]|эгидой|егідою)\s+$", re.I
)
# "The party itself", in Turkic behind the genitive: «партиянын өзү».
ITSELF = re.compile(r"^\s+(?:өзі|өзү|o['‘’ʻ]zi|ўзи)\b(?!['‘’ʻ-])")
# Who spoke before, behind a word that points back: «бұл мүшесі», «осы депутат».
THIS_ONE = {
    "kk": re.compile(r"\b(?:бұл|осы|аталған)\s+(?:\w+\s+)?(?:депутат|мүше|сенатор|саясаткер|шенеунік|дипломат|министр|елші|өкіл)\w*$", re.I),
    "ky": re.compile(r"\b(?:бул|ушул|аталган)\s+(?:\w+\s+)?(?:депутат|мүчө|сенатор|саясатчы|аткаминер|чиновник|дипломат|министр|элчи|өкүл)\w*$", re.I),
}
COLLEAGUE = re.compile(r"(?:әріптесі|кесиптеши|кызматташы|hamkasbi|ҳамкасби)$", re.I)  # «Оның әріптесі …»: has the office of the one before
# Who sits or stands beside the one who has spoken.
# Whoever sits in what only one state calls its Congress.
CONGRESS = re.compile(r"congress(?:man|men|woman|women)\b|конг?ресс?(?:мен|вумен)\w*|kongressmen\w*|член\w* (?:палаты представителей|палати представників)|сенатор-(?:республикан|демократ|республікан)\w*", re.I)
COMPANION = re.compile(r"(?:yonida|ёнида|қасында|жанында)(?:gi|ги|ғы|гы|\s)|(?:his|her)\s+(?:friend|neighbou?r)", re.I)
# Somebody of many, whom no one has named: "partiyalardan biri", «депутаттарынын бири», «партиялардың бірі».
ONE_OF_MANY = re.compile(
    r"(?:[lл][aа][rр](?:idan|dan|ining|ning|идан|дан)|[лдт][аеоө]р(?:[ыиуү]н)?(?:[дтн][ыиуү]н|дан|ден)|[лдт][ае]р(?:[ыі]н)?(?:[дтн][ыі]ң))\s+(?:biri|бири|бірі)", re.I
)
# A word for whoever has some office.
ANY_OFFICE = {
    "kk": re.compile(r"(?:шенеунік|саясаткер|дипломат|лауазымды тұлға|ресми тұлға|министр)$", re.I),
    "ky": re.compile(r"(?:аткаминер|чиновник|саясатчы|дипломат|кызмат адамы|министр)$", re.I),
}
# What something is said to be: «Крым – это Украина», «Донбас — то Україна».
EQUATED = re.compile(r"[—–-]\s*(?:это|то|це)\s+$", re.I)
# With whom somebody talked, before his office: «поговорил с бывшим послом», «розмова з депутатом».
ASKED_HIM = re.compile(
    r"(?:поговор|побесед|бесед|встрет|пообщ|обща|спроси|расспрос|интервью|разговор|собеседник|розмов|поспілк|спілку|запита|розпита|інтерв['’]ю|співрозмовник)\w*\b[^.;:?!«»]{0,50}$",
    re.I,
)
# Somebody who no longer holds his office, before it: «бывшим кыргызским послом».
FORMERLY = re.compile(r"\b(?:бывш\w+|отставн\w+|колишн\w+|экс|екс)[\s-]+$", re.I)
# States in general, as one counts them.
COUNTRIES = re.compile(
    r"(?:(?:member\s+)?states?|countr(?:y|ies)|nations?|государств\w*|стран\w*|держав\w*|країн\w*|мемлекет\w*|ел(?:дер\w*|і|дің)?|мамлекет\w*|өлкө\w*|davlat\w*|mamlakat\w*|давлат\w*|мамлакат\w*|кишвар\w*)$",
    re.I,
)
# Behind the name of whom somebody met or spoke with, in Turkic: «… менен жолуккандан кийин», «…пен кездескен соң»; and a surname behind the given name alone.
MET_HIM = re.compile(
    r"(?<=\w)(?:(?<=пен)|(?<=бен)|(?<=мен))\s+(?:\w+\s+){0,2}(?:кездес|сөйлес|сұхбат|жүздес|телефон)|\s+(?:менен|мен|бен|пен|bilan|билан)\s+(?:\w+\s+){0,3}(?:кездес|жолуг|жолук|жүздес|көрүш|сөйлөш|сөйлес|маектеш|uchrash|ko['‘’ʻ]rish|suhbat|gaplash|учраш|суҳбат)"
)
SURNAME_BEHIND = re.compile(rf"\s+{NAME}(?=\s)")
