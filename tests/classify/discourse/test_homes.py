"""Which state an article is at home in, and who is of it: behind a list of those who voted, at home, in its parliament."""

from __future__ import annotations

import pytest

from classify.discourse import homes
from classify.sentences import read
from tests.classify.fakes import PUBLISHED, attributions


@pytest.mark.parametrize(
    ("lang", "title", "text", "home"),
    [
        ("ky", "Москва менен Киев", "Россия Крымды аннексиялады.", "KGZ"),
        ("en", "Kazakhstan Is Choosing Its Words On Moscow", "Russia and Ukraine are at war.", "KAZ"),
        ("ru", "Почему Пашинян не подписал", "Франция, Иран и Турция ждут.", "ARM"),  # whom the title names
        ("en", "The Vote On Crimea", "Moldova waits. Chisinau is silent, Georgia too. The Moldovan president spoke.", "MDA"),  # told of most
        ("en", "Tbilisi Cuts Ties With Damascus", "Georgia and Syria speak of it.", None),  # either
        ("ru", "Москва ответила", "Россия не признаёт.", None),  # the neighbour of all
    ],
)
def test_an_article_is_at_home_in_the_state_that_it_is_about(lang: str, title: str, text: str, home: str | None) -> None:
    said = [read(f"{part}.", lang, PUBLISHED, 0) for part in text.rstrip(".").split(". ")]
    assert homes.home(lang, read(title, lang, PUBLISHED, 0), said) == home


@pytest.mark.parametrize(
    ("lang", "title", "text", "holder"),
    [
        ("ky", "", "Казакстан, Армения жана Өзбекстан калыс калды.\nТышкы иштер министрлиги суроого жооп берген жок.", "KGZ"),
        ("kk", "", "Қытай, Үндістан және Армения қалыс қалды. Сыртқы істер министрлігі аннексияны мойындамайды.", "KAZ"),
        ("uz", "", "Qozog‘iston, Qirg‘iziston va Armaniston betaraf qoldi. Tashqi ishlar vazirligi javob bermadi.", "UZB"),
        ("tg", "", "Қазоқистон, Арманистон ва Узбакистон бетараф монданд. Вазорати корҳои хориҷӣ посух надод.", "TJK"),
        ("uk", "", "Казахстан, Вірменія та Киргизстан утрималися. Міністерство закордонних справ засудило анексію.", "UKR"),
        ("ru", "Кишинёв ждёт", "Казахстан, Армения и Узбекистан воздержались. Министерство иностранных дел осудило аннексию.", "MDA"),
        ("en", "Chisinau Waits", "Kazakhstan, Armenia, and Uzbekistan abstained. The Foreign Ministry condemned the annexation.", "MDA"),
    ],
)
def test_who_speaks_behind_a_list_of_states_is_of_none_of_them(lang: str, title: str, text: str, holder: str) -> None:
    assert attributions(text, lang, title=title)[-1].holder == holder


@pytest.mark.parametrize(
    ("lang", "title", "text", "holder", "level"),
    [
        ("ru", "Казахстан и «подарки»", "В мажилисе к этому вернулись. «Аннексии не будет», – сказал член комитета.", "KAZ", "legislature"),
        ("ru", "Кишинёв ждёт", "В парламенте спорили. Оппозиционная партия осудила аннексию Крыма.", "MDA", "party"),
        ("ru", "Почему Пашинян не подписал", "Дома премьера ругают. Газета пишет, что границы признаны.", "ARM", "media"),
        ("en", "Chisinau Waits", 'In parliament, the tone was sharper. "We condemn it," a member of the foreign affairs committee said.', "MDA", "legislature"),
        ("en", "Chisinau Waits", "At home, opinions differ. An opposition party condemned the annexation.", "MDA", "party"),
        ("uk", "", "У парламенті говорили гостріше. «Анексії не визнаємо», – сказав член комітету.", "UKR", "legislature"),
        ("kk", "", "Елде пікір екіге жарылды. Оппозициялық партия аннексияны айыптады.", "KAZ", "party"),
        ("ky", "", "Жогорку Кеңештин кулуарында пикирлер бирдей эмес. «Тааныбайбыз», – деди комитеттин мүчөсү.", "KGZ", "legislature"),
        ("uz", "", "Mamlakatda fikrlar har xil. Muxolif partiya anneksiyani qoraladi.", "UZB", "party"),
        ("tg", "", "Дар дохили кишвар баҳс аст. Ҳизби мухолиф илҳоқи Қримро маҳкум кард.", "TJK", "party"),
    ],
)
def test_at_home_those_speak_who_are_of_the_articles_own_state(lang: str, title: str, text: str, holder: str, level: str) -> None:
    before = {"ru": "Депутат Госдумы Вячеслав Никонов назвал его подарком.", "en": "Russian lawmaker Vyacheslav Nikonov called it a gift."}.get(lang, "")
    last = attributions(f"{before}\n{text}", lang, title=title)[-1]
    assert (last.holder, last.level) == (holder, level)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В парламенте депутат Госдумы Константин Затулин признал аннексию."),
        ("en", "In parliament, Russian lawmaker Konstantin Zatulin said the annexation was final."),
        ("kk", "Мәжілісте Ресей депутаты Константин Затулин аннексияны қолдады."),
    ],
)
def test_a_guest_in_parliament_is_not_at_home(lang: str, text: str) -> None:
    assert {found.holder for found in attributions(text, lang)} == {"RUS"}
