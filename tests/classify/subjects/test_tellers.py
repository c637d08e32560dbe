"""The name of who speaks: beside the verb of saying, before or behind his office, out of another case, with the father's name."""

from __future__ import annotations

import pytest

from classify.language.namecase import nominative
from tests.classify.fakes import attributions


@pytest.mark.parametrize(
    ("name", "lang", "base"),
    [
        ("Марата Сарсенова", "ru", "Марат Сарсенов"),
        ("Кшиштофом Домбровским", "ru", "Кшиштоф Домбровский"),
        ("Марии Ивановой", "ru", "Мария Иванова"),
        ("Никиты Сорокина", "ru", "Никита Сорокин"),
        ("Игоря Коваленко", "ru", "Игорь Коваленко"),
        ("Анни Ковальської", "uk", "Анна Ковальська"),
        ("Андрієм Мельником", "uk", "Андрій Мельник"),
        ("Илзе Таммсалу", "ru", "Илзе Таммсалу"),
        ("М. Сарсенова", "ru", "М. Сарсенова"),
    ],
)
def test_a_name_out_of_its_case(name: str, lang: str, base: str) -> None:
    assert nominative(name, lang) == base


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("“The borders are settled,” said Marat Sarsenov, Kazakhstan's deputy foreign minister.", "en", "Marat Sarsenov"),
        ("“The borders are settled,” according to Ilze Kalnina, the Latvian culture minister.", "en", "Ilze Kalnina"),
        ("Ilze Kalnina -- Latvia's deputy defense minister -- said that the borders are settled.", "en", "Ilze Kalnina"),
        ("По словам Марата Сарсенова, заместителя министра обороны Казахстана, границы неизменны.", "ru", "Марат Сарсенов"),
        ("По словам заместителя министра обороны Казахстана Марата Сарсенова, границы неизменны.", "ru", "Марат Сарсенов"),
        ("Глава комитета парламента Эстонии по внешней политике Анна Таммсалу заявила, что границы неизменны.", "ru", "Анна Таммсалу"),
        ("Голова комітету парламенту Естонії із зовнішньої політики Анна Таммсалу заявила, що кордони незмінні.", "uk", "Анна Таммсалу"),
        ("Как пояснил журналистам представитель МИД Польши Иван Домбровский, границы неизменны.", "ru", "Иван Домбровский"),
        ("Як пояснив журналістам представник МЗС Польщі Іван Домбровський, кордони незмінні.", "uk", "Іван Домбровський"),
        ("Қырғызстан сыртқы істер министрінің орынбасары Бакыт Осмон уулу шекара өзгермейтінін айтты.", "kk", "Бакыт Осмон уулу"),
        ("Эстония қорғаныс министрі Кадри Таммсалудың айтуынша, шекара өзгермейді.", "kk", "Кадри Таммсалу"),
        ("Эстония парламентинин тышкы саясат комитетинин төрагасы Кадри Таммсалу чек ара өзгөрбөйт деп айтты.", "ky", "Кадри Таммсалу"),
        ("Нилуфар Каримова, муовини вазири умури хориҷаи Ӯзбекистон, гуфт, ки сарҳад тағйир намеёбад.", "tg", "Нилуфар Каримова"),
    ],
)
def test_who_has_the_office(text: str, lang: str, speaker: str) -> None:
    assert [found.speaker for found in attributions(text, lang)] == [speaker]


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("Заместитель министра обороны Эстонии выступает в Вене. «Границы неизменны», — сказала Анна Таммсалу.", "ru", "Анна Таммсалу"),
        ("Эстония қорғаныс министрінің орынбасары Киевке барды. «Шекара өзгермейді», – деді Анна Таммсалу.", "kk", "Анна Таммсалу"),
        ("Заместитель министра обороны Эстонии выступает в Вене. «Границы неизменны», — сказала Анна Таммсалу, учительница.", "ru", None),
        ("Министерство обороны Эстонии ответило в Вене. «Границы неизменны», — сказали там.", "ru", None),
    ],
)
def test_whose_name_stands_by_the_verb(text: str, lang: str, speaker: str | None) -> None:
    assert attributions(text, lang)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Активист Анна Марчук менен жолуккандан кийин Эстониянын президенти Кадри Таммсалу чек ара өзгөрбөйт деп айтты.", "ky"),
        ("Faol Anna Marchuk bilan uchrashuvdan keyin Estoniya mudofaa vaziri Kadri Tammsalu chegara o‘zgarmasligini aytdi.", "uz"),
        ("Белсенді Анна Марчукпен кездескен соң Эстония қорғаныс министрі Кадри Таммсалу шекара өзгермейтінін айтты.", "kk"),
    ],
)
def test_whom_one_met_says_nothing(text: str, lang: str) -> None:
    assert [(found.holder, found.speaker) for found in attributions(text, lang)] == [("EST", "Кадри Таммсалу" if lang != "uz" else "Kadri Tammsalu")]
