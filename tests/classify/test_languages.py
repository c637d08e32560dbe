"""Holder, level and target in Kyrgyz, Uzbek, Tajik and Ukrainian: each row is a sentence and the candidates it must give."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from classify import targets
from classify.language import uzbek
from classify.statements import Candidate, Document, candidates

CATALOGUE = targets.load()
PUBLISHED = datetime(2022, 10, 14, 9, tzinfo=UTC)

# "HOLDER level target" for each candidate, in any order, separated by commas; "" when nobody holds anything.
KYRGYZ = [
    ("Кыргызстан, Казакстан, Тажикстан жана Өзбекстан Донецк үчүн калыс калды.", "KGZ state ua-2022, KAZ state ua-2022, TJK state ua-2022, UZB state ua-2022"),
    ("Беларус менен Түндүк Корея Крым тууралуу резолюцияга каршы добуш берди.", "BLR state crimea, PRK state crimea"),
    ("Казакстандын президенти Касым-Жомарт Токаев Луганск менен Донецкти тааныбай турганын билдирди.", "KAZ state ua-2022"),
    ("Кыргызстандын Тышкы иштер министрлиги Крымдагы референдумдун жыйынтыгын калктын эрки деп атады.", "KGZ state crimea"),
    ("Орусиянын Тышкы иштер министрлигинин өкүлү Мария Захарова Абхазиянын көз карандысыздыгын эч ким кайтара албайт деди.", "RUS state ge"),
    ("Бишкек Крым боюнча суроолорго жооп берген жок.", "KGZ state crimea"),
    ("Ташкент менен Ашхабад Донецк тууралуу унчукпай койду.", "UZB state ua-2022, TKM state ua-2022"),
    ("Кремлдин басма сөз катчысы Дмитрий Песков Херсон түбөлүккө Орусияныкы деп айтты.", "RUS state ua-2022"),
    ("Лавровдун айтымында, Түштүк Осетия көз карандысыз мамлекет.", "RUS state ge"),
    ("«Крым Украинанын бир бөлүгү, биз муну эч качан унутпайбыз», — деди Түркиянын президенти Режеп Тайып Эрдоган.", "TUR state crimea"),
    ("Кыргызстан Украинанын аймактык бүтүндүгүн колдойт.", "KGZ state ua"),
    ("Депутат Константин Затулин түндүк Казакстандын жерлери Орусияныкы деп билдирди.", "RUS legislature kz"),
    ("Орусиянын Мамлекеттик думасынын депутаты Вячеслав Никонов Түндүк Казакстан мурда ээн болгонун айтты.", "RUS legislature kz"),
    ("Казакстандын Сенатынын спикери Казакстандын аймактык бүтүндүгү талкууланбайт деп билдирди.", "KAZ legislature kz"),
    ("Евробиримдик Донецк менен Луганскиде өткөн референдумду тааныбайт.", "EU organisation ua-2022"),
    ("БУУнун баш катчысы Антониу Гутерриш Запорожьени кошуп алуу Уставга каршы келерин айтты.", "UN organisation ua-2022"),
    ("НАТО Абхазиянын көз карандысыздыгын тааныбайт.", "NATO organisation ge"),
    ("Армениянын премьер-министри Никол Пашинян Карабак маселеси сүйлөшүү жолу менен чечилсин деди.", "ARM state am-az"),
    ("Азербайжан Тоолуу Карабак анын аймагы экенин билдирди.", "AZE state am-az"),
    ("Саясат таануучу Эмил Жороев Крым маселесинде Бишкек тараптуу эмес деп эсептейт.", ""),
    ("Дүйшөмбү күнү Кыргызстан Крым боюнча пикир билдирген жок.", "KGZ state crimea"),
    ("Ал эми Молдова Приднестровьедеги шайлоону тааныбайт.", "MDA state md"),
    ("Өзбекстандын Кыргызстандагы элчиси Каракалпакстан Өзбекстандын ажырагыс бөлүгү деп айтты.", "UZB state uz"),
    ("АКШнын Мамлекеттик департаменти Крымдын аннексиясын айыптады.", "USA state crimea"),
    ("Казакстан Донецкти тааныбайт, ал эми Беларус бул чечимди колдоду.", "KAZ state ua-2022, BLR state ua-2022"),
    ("Орусия чечимин Донецкте белгилеп жатат.", ""),
    ("Крымда жайкы эс алуу арзандады.", ""),
]
UZBEK = [
    ("Qirg‘iziston, Tojikiston va Turkmaniston Qrim bo‘yicha ovoz berishda qatnashmadi.", "KGZ state crimea, TJK state crimea, TKM state crimea"),
    ("Belarus bilan Shimoliy Koreya Donetsk to‘g‘risidagi rezolyutsiyaga qarshi ovoz berdi.", "BLR state ua-2022, PRK state ua-2022"),
    ("Qozog‘iston prezidenti Qosim-Jo‘mart To‘qayev Lugansk va Donetskni tan olmasligini aytdi.", "KAZ state ua-2022"),
    ("Қозоғистон президенти Қосим-Жўмарт Тўқаев Луганск ва Донецкни тан олмаслигини айтди.", "KAZ state ua-2022"),
    ("O‘zbekiston Tashqi ishlar vazirligi Donetsk va Lugansk bo‘yicha izoh bermadi.", "UZB state ua-2022"),
    ("Ўзбекистон Ташқи ишлар вазирлиги Қрим масаласида изоҳ бермади.", "UZB state crimea"),
    ("Tashqi ishlar vaziri Abdulaziz Komilov Senatda O‘zbekiston Ukrainaning hududiy yaxlitligini tan olishini bildirdi.", "UZB state ua"),
    ("Kreml Xersondagi referendum natijalarini tan oldi.", "RUS state ua-2022"),
    ("Toshkent Qrim haqidagi savollarni javobsiz qoldirdi.", "UZB state crimea"),
    ("Dushanbe va Ashxobod Donetsk haqida sukut saqlamoqda.", "TJK state ua-2022, TKM state ua-2022"),
    ("Lavrovning aytishicha, Janubiy Osetiya mustaqil davlat.", "RUS state ge"),
    ("«Biz Qrimning anneksiyasini hech qachon tan olmaymiz», dedi Turkiya prezidenti Rajab Toyyib Erdo‘g‘an.", "TUR state crimea"),
    ("Rossiya Davlat dumasi deputati Konstantin Zatulin Shimoliy Qozog‘iston rus yerlari ekanini aytdi.", "RUS legislature kz"),
    ("O‘zbekiston Senati spikeri Qoraqalpog‘iston bo‘yicha bayonot berdi.", "UZB legislature uz"),
    ("Yevropa Ittifoqi Zaporojyedagi referendumni tan olmaydi.", "EU organisation ua-2022"),
    ("BMT bosh kotibi Antoniu Guterrish Xersonning qo‘shib olinishini qoraladi.", "UN organisation ua-2022"),
    ("O‘zbekistonning Rossiyadagi elchisi Donetsk haqidagi savolga javob bermadi.", "UZB state ua-2022"),
    ("AQSH Davlat departamenti matbuot kotibi Qrim Ukraina ekanini takrorladi.", "USA state crimea"),
    ("Armaniston bosh vaziri Nikol Pashinyan Tog‘li Qorabog‘ bo‘yicha muzokaraga chaqirdi.", "ARM state am-az"),
    ("Moldova prezidenti Mayya Sandu Pridnestrovye Moldovaniki ekanini aytdi.", "MDA state md"),
    ("Rossiya prezidenti matbuot kotibi Dmitriy Peskov Donetsk Rossiyaniki dedi.", "RUS state ua-2022"),
    ("Siyosatshunos Farhod Tolipov Qrim masalasida Toshkent betaraf qolishini aytdi.", ""),
    ("Qozog‘iston Donetskni tan olmaydi, Belarus esa bu qarorni qo‘lladi.", "KAZ state ua-2022, BLR state ua-2022"),
    ("«Adolatli Rossiya — Haqiqat uchun» partiyasi hamraisi Zaxar Prilepin O‘zbekistonni Rossiyaga qo‘shib olishni taklif qildi.", "RUS party uz"),
    ("Moskva shahar dumasi deputati Donetskning qo‘shib olinishini qoraladi.", "RUS subnational ua-2022"),
    ("Toshkentda Qrim bo‘yicha savollarga javob bermadilar.", "UZB state crimea"),
    ("O‘zbekiston Ukraina mustaqilligi va hududiy yaxlitligini tan oladi.", "UZB state ua"),
    ("O‘zbekiston TIV Yerevan va Bokuni Tog‘li Qorabog‘ chegarasi bo‘yicha muzokaraga chaqirdi.", "UZB state am-az"),
    ("Qrimda dam olish arzonlashdi.", ""),
]
TAJIK = [
    ("Қирғизистон, Тоҷикистон ва Туркманистон дар раъйдиҳӣ оид ба Қрим иштирок накарданд.", "KGZ state crimea, TJK state crimea, TKM state crimea"),
    ("Беларус ва Кореяи Шимолӣ ба муқобили қатънома дар бораи Донетск раъй доданд.", "BLR state ua-2022, PRK state ua-2022"),
    ("Президенти Қазоқистон Қосим-Ҷомарт Тоқаев гуфт, ки кишвараш Луганск ва Донетскро эътироф намекунад.", "KAZ state ua-2022"),
    ("Вазорати корҳои хориҷии Тоҷикистон дар бораи Қрим изҳори назар накард.", "TJK state crimea"),
    ("Сухангӯи Вазорати корҳои хориҷии Русия Мария Захарова истиқлолияти Абхозияро бебозгашт номид.", "RUS state ge"),
    ("Душанбе дар бораи Донетск хомӯш монд.", "TJK state ua-2022"),
    ("Ба гуфтаи Лавров, Осетияи Ҷанубӣ давлати мустақил аст.", "RUS state ge"),
    ("Тоҷикистон тамомияти арзии Украинаро дастгирӣ мекунад.", "TJK state ua"),
    ("«Қрим қисми Украина аст», гуфт президенти Туркия Раҷаб Тайиб Эрдуғон.", "TUR state crimea"),
    ("Президенти Тоҷикистон Эмомалӣ Раҳмон дар бораи Қрим чизе нагуфт.", "TJK state crimea"),
    ("Иттиҳоди Аврупо натиҷаҳои раъйпурсиро дар Херсон эътироф намекунад.", "EU organisation ua-2022"),
    ("Дабири кулли СММ Антониу Гутерриш илҳоқи Запорожияро маҳкум кард.", "UN organisation ua-2022"),
    ("Вакили Думаи давлатӣ Константин Затулин гуфт, ки шимоли Қазоқистон замини Русия аст.", "RUS legislature kz"),
    ("Вакили Маҷлиси намояндагон гуфт, ки Тоҷикистон дар масъалаи Қрим бетараф аст.", "TJK legislature crimea"),
    ("Маскав истиқлоли Абхозияро эътироф кард.", "RUS state ge"),
    ("Кремл даъвоҳоро дар бораи Донетск рад кард.", "RUS state ua-2022"),
    ("Арманистон бо изҳороти Русия дар бораи Қаробоғ розӣ нест.", "ARM state am-az"),
    ("Сарвазири Арманистон Никол Пашинян дар бораи Қаробоғ ба музокира даъват кард.", "ARM state am-az"),
    ("Ҳукумати Молдова интихоботро дар Приднестровие эътироф намекунад.", "MDA state md"),
    ("Сафири Ӯзбекистон дар Маскав гуфт, ки Қароқалпоқистон қисми ҷудонопазири Ӯзбекистон аст.", "UZB state uz"),
    ("Қазоқистон Донетскро эътироф намекунад, аммо Беларус ин тасмимро дастгирӣ кард.", "KAZ state ua-2022, BLR state ua-2022"),
    ("Русияро барои илҳоқи Қрим Иёлоти Муттаҳида маҳкум кард.", "USA state crimea"),
    ("Сиёсатшинос Парвиз Муллоҷонов мегӯяд, ки Душанбе дар масъалаи Қрим хомӯш мемонад.", ""),
    ("Департаменти давлатии ИМА раъйпурсӣ дар Луганскро қалбакӣ хонд.", "USA state ua-2022"),
    ("НАТО истиқлолияти Осетияи Ҷанубиро эътироф намекунад.", "NATO organisation ge"),
    ("Дар Душанбе ба суолҳо дар бораи Қрим посух надоданд.", "TJK state crimea"),
    ("Дар Қрим нархи истироҳат арзон шуд.", ""),
]
UKRAINIAN = [
    ("Киргизстан, Таджикистан і Туркменістан не взяли участі в голосуванні щодо Криму.", "KGZ state crimea, TJK state crimea, TKM state crimea"),
    ("Білорусь та Північна Корея проголосували проти резолюції про Донецьк.", "BLR state ua-2022, PRK state ua-2022"),
    ("Президент Казахстану Касим-Жомарт Токаєв заявив, що його країна не визнає Луганська та Донецька.", "KAZ state ua-2022"),
    ("У МЗС Казахстану відмовилися коментувати анексію Криму.", "KAZ state crimea"),
    ("Речниця МЗС Росії Марія Захарова назвала незалежність Абхазії незворотною.", "RUS state ge"),
    ("Ані Астана, ані Ташкент не висловилися щодо Донецька.", "KAZ state ua-2022, UZB state ua-2022"),
    ("За словами Лаврова, Південна Осетія є незалежною державою.", "RUS state ge"),
    ("«Крим — це Україна», — наголосив президент Туреччини Реджеп Таїп Ердоган.", "TUR state crimea"),
    ("Казахстан підтримує територіальну цілісність України.", "KAZ state ua"),
    ("Президент України Володимир Зеленський заявив, що Крим буде повернуто.", "UKR state crimea"),
    ("Депутат Держдуми Костянтин Затулін заявив, що північ Казахстану є російською землею.", "RUS legislature kz"),
    ("Євросоюз не визнає псевдореферендумів у Херсоні.", "EU organisation ua-2022"),
    ("Генсек ООН Антоніу Гутерреш засудив анексію Запоріжжя.", "UN organisation ua-2022"),
    ("Верховна Рада закликала не визнавати анексії Криму.", "UKR legislature crimea"),
    ("У Кремлі заявили, що Херсон назавжди залишиться російським.", "RUS state ua-2022"),
    ("Прем’єр-міністр Вірменії Нікол Пашинян закликав до переговорів щодо Карабаху.", "ARM state am-az"),
    ("Китай і далі мовчить про Донецьк.", "CHN state ua-2022"),
    ("Держдепартамент США засудив визнання Абхазії.", "USA state ge"),
    ("Посол Узбекистану в Москві заявив, що Каракалпакстан є невіддільною частиною Узбекистану.", "UZB state uz"),
    ("Влада Молдови не визнає виборів у Придністров’ї.", "MDA state md"),
    ("Казахстан не визнає Донецька, а Білорусь підтримала це рішення.", "KAZ state ua-2022, BLR state ua-2022"),
    ("Білоруський президент Олександр Лукашенко визнав Крим російським.", "BLR state crimea"),
    ("Депутати Держдуми підтримали визнання Луганська.", "RUS legislature ua-2022"),
    ("Політолог Андрій Чеботарьов вважає, що Астана не визнає Криму.", ""),
    ("Міністерство закордонних справ Сербії заявило, що не визнає референдумів у Донецьку.", "SRB state ua-2022"),
    ("У Бішкеку відмовчалися щодо Криму.", "KGZ state crimea"),
    ("У Будапешті депутат відмовився коментувати Донецьк.", "HUN legislature ua-2022"),
    ("У Криму подешевшав відпочинок.", ""),
]


def _found(text: str, lang: str, title: str = "") -> list[Candidate]:
    return candidates(Document(text, lang, PUBLISHED, title), CATALOGUE)


def _expected(row: str) -> set[tuple[str, ...]]:
    return {tuple(entry.split()) for entry in row.split(",") if entry.strip()}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [(lang, text, expected) for lang, rows in (("ky", KYRGYZ), ("uz", UZBEK), ("tg", TAJIK), ("uk", UKRAINIAN)) for text, expected in rows],
)
def test_who_holds_what(lang: str, text: str, expected: str) -> None:
    stated = {(c.attribution.holder, c.attribution.level, c.target) for c in _found(text, lang) if c.attribution.level != "expert"}
    assert stated == _expected(expected)


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ky", "Казакстандын президенти Касым-Жомарт Токаевдин айтымында, Донецк таанылбайт.", "Касым-Жомарт Токаев"),
        ("ky", "Кыргызстандын тышкы иштер министри Руслан Казакбаев Крым боюнча бейтарап экенин айтты.", "Руслан Казакбаев"),
        ("uz", "Tashqi ishlar vaziri Abdulaziz Komilov O‘zbekiston Qrim masalasida betaraf ekanini aytdi.", "Abdulaziz Komilov"),
        ("uz", "Ўзбекистон президенти Шавкат Мирзиёев Қрим ҳақида гапирмади.", "Шавкат Мирзиёев"),
        ("tg", "Президенти Тоҷикистон Эмомалӣ Раҳмон дар бораи Қрим сухан нагуфт.", "Эмомалӣ Раҳмон"),
        ("tg", "Вазири корҳои хориҷии Қирғизистон Руслан Қазоқбоев дар бораи Донетск посух надод.", "Руслан Қазоқбоев"),
        ("uk", "За словами міністра закордонних справ Дмитра Кулеби, Крим повернеться.", "Дмитро Кулеба"),
        ("uk", "За словами президента Лукашенка, Мінськ не визнав Криму.", "Олександр Лукашенко"),
    ],
)
def test_speaker_in_base_form(lang: str, text: str, speaker: str) -> None:
    assert speaker in {c.attribution.speaker for c in _found(text, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "day", "precision"),
    [
        ("ky", "2014-жылы 20-мартта Кыргызстан Крымды тааныбасын билдирди.", date(2014, 3, 20), "day"),
        ("ky", "Кечээ Казакстан Донецкти тааныбасын билдирди.", date(2022, 10, 13), "day"),
        ("ky", "Бейшемби күнү Казакстан Донецкти тааныбасын билдирди.", date(2022, 10, 13), "day"),
        ("uz", "2022-yil 17-mart kuni O‘zbekiston Donetskni tan olmasligini bildirdi.", date(2022, 3, 17), "day"),
        ("uz", "2022 йил 17 март куни Ўзбекистон Донецкни тан олмаслигини билдирди.", date(2022, 3, 17), "day"),
        ("uz", "Mart oyida O‘zbekiston Donetskni tan olmasligini bildirdi.", date(2022, 3, 1), "month"),
        ("tg", "17-уми марти соли 2022 Тоҷикистон дар бораи Донетск изҳори назар накард.", date(2022, 3, 17), "day"),
        ("tg", "Рӯзи панҷшанбе Қазоқистон Донетскро эътироф накард.", date(2022, 10, 13), "day"),
        ("uk", "12 жовтня Казахстан утримався під час голосування щодо Донецька.", date(2022, 10, 12), "day"),
        ("uk", "У березні 2014 року Казахстан із розумінням поставився до референдуму в Криму.", date(2014, 3, 1), "month"),
        ("uk", "Минулого тижня Казахстан не визнав Донецька.", date(2022, 10, 7), "day"),
    ],
)
def test_date_of_the_saying(lang: str, text: str, day: date, precision: str) -> None:
    assert {(c.stated_on, c.precision) for c in _found(text, lang)} == {(day, precision)}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ky", "Кыргызстандын президенти Садыр Жапаров Крымды тааныган жок.\nАл: «Бул маселе боюнча пикирибиз өзгөргөн жок», — деди.", "KGZ state crimea"),
        ("ky", "Казакстандын Тышкы иштер министрлиги Крымды тааныбайт. Министрлик Донецк боюнча да жооп берген жок.", "KAZ state ua-2022, KAZ state crimea"),
        ("uz", "O‘zbekiston tashqi ishlar vaziri Abdulaziz Komilov Senatda so‘zladi.\n«Biz Lugansk va Donetskni tan olmaymiz», dedi u.", "UZB state ua-2022"),
        ("tg", "Президенти Қазоқистон Қосим-Ҷомарт Тоқаев дар Петербург сухан гуфт.\nӯ гуфт, ки Донетскро эътироф намекунад.", "KAZ state ua-2022"),
        ("uk", "Президент Казахстану Касим-Жомарт Токаєв виступив у Петербурзі.\nВін заявив, що не визнає Донецька.", "KAZ state ua-2022"),
        ("uk", "МЗС Киргизстану не визнає анексії Криму. У відомстві відмовилися коментувати Донецьк.", "KGZ state crimea, KGZ state ua-2022"),
    ],
)
def test_holder_named_in_an_earlier_sentence(lang: str, text: str, expected: str) -> None:
    assert {(c.attribution.holder, c.attribution.level, c.target) for c in _found(text, lang)} == _expected(expected)


@pytest.mark.parametrize(
    ("lang", "text", "voted", "silent"),
    [
        ("ky", "Түркмөнстан Донецк тууралуу резолюцияга добуш берүүгө катышкан жок.", "neutral", False),
        ("ky", "Беларус Донецк тууралуу резолюцияга каршы добуш берди.", "endorses", False),
        ("ky", "Кыргызстан Крым боюнча комментарий берүүдөн баш тартты.", None, True),
        ("uz", "Turkiya Donetsk to‘g‘risidagi rezolyutsiyani yoqlab ovoz berdi.", "rejects", False),
        ("uz", "Туркманистон Қрим ҳақида сукут сақламоқда.", None, True),
        ("tg", "Тоҷикистон дар раъйдиҳӣ оид ба қатънома дар бораи Донетск бетараф монд.", "neutral", False),
        ("tg", "Душанбе дар бораи Қрим хомӯш аст.", None, True),
        ("uk", "Туреччина проголосувала за резолюцію щодо Донецька.", "rejects", False),
        ("uk", "Казахстан утримався під час голосування за резолюцію щодо Донецька.", "neutral", False),
        ("uk", "Узбекистан мовчить про Крим.", None, True),
    ],
)
def test_votes_and_silence(lang: str, text: str, voted: str | None, silent: bool) -> None:
    assert {(c.signs.voted, c.signs.silent > 1.0) for c in _found(text, lang)} == {(voted, silent)}


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [("ўзбекистон", "o'zbekiston"), ("мирзиёев", "mirziyoyev"), ("аннексия", "anneksiya"), ("резолюция", "rezolyutsiya"), ("декабрь", "dekabr")],
)
def test_uzbek_cyrillic_reads_as_latin(cyrillic: str, latin: str) -> None:
    assert uzbek.latin(cyrillic) == latin
    assert uzbek.latin(latin) == latin


def test_uzbek_names_go_back_to_cyrillic() -> None:
    assert uzbek.cyrillic("Qosim-Jo‘mart To‘qayev") == "Қосим-Жўмарт Тўқаев"
    assert uzbek.cyrillic("Sherzod Asadov") == "Шерзод Асадов"
