"""What an answer to somebody's words is about."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.questions import reactions
from classify.sentences import read
from tests.classify.fakes import document

CATALOGUE = targets.load()
DAY = date(2023, 12, 25)


def told(text: str, lang: str, *, title: str = "", published: date = DAY) -> list[tuple[str, str]]:
    """Holder and question of every candidate of an article, in order."""
    found = candidates(document(text, lang, title=title, published=published), CATALOGUE)
    return [(c.attribution.holder, c.target) for c in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Zakhar Prilepin spoke of annexing Uzbekistan.\nUzbekistan's Foreign Ministry called that absurd.\n"
            "Earlier TV host Tigran Keosayan had warned Kazakhstan: take a close look at Ukraine. The Kazakh Foreign Ministry called his words insulting.",
        ),
        (
            "ru",
            "Захар Прилепин заговорил о том, чтобы присоединить Узбекистан к России.\nМИД Узбекистана назвал это бредом.\n"
            "Раньше депутат Мосгордумы грозил денацификацией Казахстану. МИД Казахстана назвал его слова оскорбительными.",
        ),
        (
            "uk",
            "У Москві заговорили про те, щоб приєднати Узбекистан до Росії.\nМЗС Узбекистану назвало це маячнею.\n"
            "Раніше депутат Мосміськдуми погрожував денацифікувати Казахстан. МЗС Казахстану назвало його слова образливими.",
        ),
        (
            "ky",
            "Захар Прилепин Өзбекстанды кошуп алууну сунуштады.\nӨзбекстандын Тышкы иштер министрлиги муну сандырак деп атады.\n"
            "Мурда Тигран Кеосаян Казакстанга Украинага кара деп коркуткан. Казакстандын Тышкы иштер министрлиги анын сөзүн негизсиз деп атады.",
        ),
        (
            "tg",
            "Захар Прилепин гуфт, ки Узбекистонро ба Русия ҳамроҳ кардан лозим аст.\nВазорати хориҷаи Узбекистон инро беасос хонд.\n"
            "Пештар вакили Думаи Маскав ба Қазоқистон таҳдид карда, аз денатсификатсия гуфт. Вазорати хориҷаи Қазоқистон суханони ӯро таҳқир номид.",
        ),
    ],
)
def test_his_words_are_those_just_told(lang: str, text: str) -> None:
    found = told(text, lang)
    assert ("UZB", "uz") in found and found[-1] == ("KAZ", "kz")


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        (
            "en",
            "Envoy Doubts Ex-Soviet States",
            "China's ambassador Lu Shaye said Crimea had been Russian at first. He said the ex-Soviet states had no status.\n"
            "France said Crimea is Ukraine.\nEstonia's minister Margus Tsahkna called the ambassador's remarks unacceptable. Kazakhstan has not commented.",
        ),
        (
            "ru",
            "Посол о бывших республиках",
            "Посол Китая Лу Шайе сказал, что Крым изначально был российским. Бывшие республики, сказал посол, не имеют статуса.\n"
            "Франция признаёт Крым украинским.\nМИД Эстонии назвал слова посла неприемлемыми. Казахстан промолчал.",
        ),
        (
            "kk",
            "Елші бұрынғы республикалар туралы",
            "Қытай елшісі Лу Шайе Қырым әуелде Ресейдікі болған деді. Елші бұрынғы республикалардың мәртебесі жоқ деп мәлімдеді.\n"
            "Франция Қырымды Украина жері деп таниды.\nЭстония сыртқы істер министрлігі елшінің сөзін айыптады. Қазақстан үнсіз қалды.",
        ),
    ],
)
def test_the_ambassadors_remarks_as_a_whole_are_what_the_title_names(lang: str, title: str, text: str) -> None:
    """And who is silent beside the one that answered is silent on the same."""
    found = told(text, lang, title=title)
    assert found[-2:] == [("EST", "principle"), ("KAZ", "principle")]


@pytest.mark.parametrize(
    ("lang", "text", "keys"),
    [
        ("en", "Tajikistan did not comment on the statements about Kazakhstan.", ["kz"]),
        ("en", "Kazakhstan said in a statement that trade grew.", []),
        ("ru", "В Душанбе не комментировали слова об Узбекистане.", ["uz"]),
        ("ru", "Слова министра Узбекистана услышали в Душанбе.", []),
        ("uk", "У Мінську не коментували заяву щодо Молдови.", ["md"]),
        ("kk", "Бішкек Қазақстан туралы сөздерге жауап бермеді.", ["kz"]),
        ("ky", "Бишкек Казакстан тууралуу сөздөргө жооп берген жок.", ["kz"]),
        ("uz", "Bishkek O‘zbekiston haqidagi gaplarga javob bermadi.", ["uz"]),
        ("tg", "Бишкек ба изҳорот дар бораи Қазоқистон посух надод.", ["kz"]),
    ],
)
def test_words_about_a_state(lang: str, text: str, keys: list[str]) -> None:
    assert reactions.about_state(CATALOGUE, read(text, lang, DAY, 0), 0, len(text)) == keys


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ukraine's integrity is upheld by Georgia.\nSyria recognised Donetsk.\nThe Belarusian Foreign Ministry understands this step."),
        ("ru", "Грузия поддерживает целостность Украины.\nСирия признала Донецк.\nМИД Беларуси с пониманием относится к этому шагу."),
        ("uz", "Gruziya Ukrainaning yaxlitligini tan oladi.\nSuriya Donetskni tan oldi.\nBelarus Tashqi ishlar vazirligi bu qadamni tushunishini aytdi."),
        ("ky", "Грузия Украинанын бүтүндүгүн колдойт.\nСирия Донецкти тааныды.\nБеларустун Тышкы иштер министрлиги бул кадамды түшүнөрүн айтты."),
    ],
)
def test_this_step_is_the_one_just_told(lang: str, text: str) -> None:
    assert told(text, lang, published=date(2022, 3, 1))[-1] == ("BLR", "ua-2022")


def test_words_of_somebody_not_met_before_are_not_those_of_who_was() -> None:
    text = (
        "Zakhar Prilepin spoke of annexing Uzbekistan.\nUzbekistan's Foreign Ministry called his words absurd.\n"
        "TV host Tigran Keosayan warned Kazakhstan: take a close look at Ukraine. Kazakhstan called his words insulting.\n"
        "A budget was passed.\nTajikistan did not comment on Smith's remarks."
    )
    assert told(text, "en", title="Prilepin Wants Uzbekistan's Territory")[-1] == ("TJK", "uz")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ky",
            "Кытайдын элчиси Лу Шайе мурдагы советтик республикалардын статусу жок деди. Крым башында Орусиянын жери болгон, деди ал.\n"
            "Польша элчинин айтканын айыптады.\nТажикстандын бийлиги бул маселеде үн ката элек.",
        ),
        (
            "kk",
            "Қытай елшісі Лу Шайе бұрынғы кеңес республикаларының мәртебесі жоқ деді. Ол Қырым әуелде Ресейдің жері болған деп мәлімдеді.\n"
            "Польша елшінің сөзін айыптады.\nТәжікстан билігі бұл сұхбат жайлы пікір білдірген жоқ.",
        ),
        (
            "uz",
            "Xitoy elchisi Lu Shaye sobiq sovet respublikalarining maqomi yo‘q dedi. U Qrim avval Rossiyaniki bo‘lgan deb aytdi.\n"
            "Polsha elchining gapini qoraladi.\nTojikiston rasmiylari bu bayonot haqida munosabat bildirmadi.",
        ),
        (
            "ru",
            "Посол Китая Лу Шайе заявил, что у бывших советских республик нет статуса. Крым, сказал он, был российским.\n"
            "Польша осудила слова посла.\nВласти Таджикистана пока хранят молчание.",
        ),
        (
            "en",
            "China's ambassador Lu Shaye said the states that arose after the Soviet collapse have no status. He said Crimea had been Russian.\n"
            "Poland condemned the ambassador's remarks.\nTajikistan has not commented on this.",
        ),
    ],
)
def test_silence_after_a_reaction_is_on_the_same_words(lang: str, text: str) -> None:
    found = told(text, lang, published=date(2023, 4, 26))
    assert ("POL", "principle") in found and found[-1] == ("TJK", "principle")


def test_the_answering_state_means_its_own_land() -> None:
    text = (
        "В Ташкенте говорят о суверенитете.\nДепутат Госдумы сказал, что Узбекистан и Казахстан должны вернуть земли России.\n"
        "Астана назвала эти претензии необоснованными, а его слова — провокацией."
    )
    found = told(text, "ru", title="Чьи земли в Узбекистане", published=date(2024, 1, 29))
    assert ("RUS", "uz") in found and found[-1] == ("KAZ", "kz")
