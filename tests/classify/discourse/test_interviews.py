"""Questions and answers: what names nobody else in an answer is his who is asked."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

import pytest

from classify import targets
from classify.candidates import candidates
from classify.discourse.interviews import question
from tests.classify.fakes import document, statements

CATALOGUE = targets.load()


def _held(lang: str, text: str) -> list[tuple[str, str, str]]:
    found = candidates(document(text, lang), CATALOGUE)
    return [(c.attribution.holder, c.attribution.level, c.target) for c in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "О Крыме мы поговорили с бывшим таджикским дипломатом.\nРедакция: Вы удивились?\n– Крым – это Украина, я так и говорил.\nРедакция: А сейчас?\n"
            "– Я считаю аннексию Крыма незаконной.",
            ("TJK", "expert", "crimea"),
        ),
        (
            "uk",
            "Про Крим розповідає депутатка Верховної Ради.\n– Чи визнаєте ви анексію Криму?\n– Ні. Крим – це Україна, і я за інше не проголосую.",
            ("UKR", "legislature", "crimea"),
        ),
        (
            "kk",
            "Қырым туралы аты-жөнін атамаған бұрынғы дипломатпен сөйлестік.\nАзаттық: Сіздің көзқарасыңыз қандай?\n– Қырым – Украинанікі.\nАзаттық: Ал референдум ше?\n"
            "– Қырымдағы референдумды мен ешқашан заңды деп санаған емеспін.",
            ("KAZ", "expert", "crimea"),
        ),
        (
            "uz",
            "Qrim haqida sobiq elchi bilan suhbatlashdik.\nOzodlik: Siz bunga qanday qaraysiz?\n– Men Qrimning qo‘shib olinishini tan olmayman.\nOzodlik: Nega?\n– Qrim Ukrainaniki.",
            ("UZB", "expert", "crimea"),
        ),
        (
            "en",
            "We talked about Crimea with Moldova's deputy foreign minister.\nRFE/RL: Do you recognize it?\nPopov: I have never recognized the annexation of Crimea.\nRFE/RL: And now?\nPopov: I will not recognize the vote in Crimea either.",
            ("MDA", "state", "crimea"),
        ),
        (
            "tg",
            "Дар бораи Қрим бо як номзади илмҳои ҳуқуқ, устоди собиқи донишгоҳ, суҳбат кардем.\nОзодӣ: Шумо чӣ мегӯед?\n– Ман фикри худро пинҳон намекунам.\nОзодӣ: Пас?\n"
            "– Илҳоқи Қрим аз нигоҳи ҳуқуқ вуҷуд надорад.",
            ("TJK", "expert", "crimea"),
        ),
    ],
)
def test_who_answers_speaks_for_himself(lang: str, text: str, expected: tuple[str, str, str]) -> None:
    found = _held(lang, text)
    assert expected in found and {holder for holder, _, _ in found} == {expected[0]}


def test_what_others_did_is_theirs() -> None:
    text = (
        "Россия признала Донецк и Луганск. Об этом мы беседовали с бывшим узбекским послом.\nРедакция: Что сделали вы?\n– Ничего.\nРедакция: А соседи?\n"
        "– Латвия осудила признание Донецка. Эстония воздержалась вместе с нами."
    )
    found = [(holder, level) for holder, level, _ in _held("ru", text)]
    assert ("LVA", "state") in found and found[-2:] == [("EST", "state"), ("UZB", "state")]


def test_who_asks_holds_nothing() -> None:
    text = (
        "Донецк туралы бұрынғы дипломатпен сөйлестік.\nАзаттық: Қазақстан Донецкіні неге ашық айыптамайды?\n– Білмеймін.\nАзаттық: Өзбекстан Донецкіні мойындай ма?\n– Жоқ."
    )
    assert {level for _, level, _ in _held("kk", text)} == {"expert"}  # who answers


def test_a_dash_with_its_author_is_no_interview() -> None:
    text = "В Риге спорят о Крыме.\n– Вы признаете аннексию Крыма? – спросил его журналист.\n– Латвия не признает аннексию Крыма, – ответил президент Латвии."
    assert ("LVA", "state", "crimea") in _held("ru", text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Азаттык: Как вы относитесь к Крыму?", "Как вы относитесь к Крыму?"),
        ("— Это так. Вы признаёте Крым?", "Вы признаёте Крым?"),
        ("Көшедегі сауал: «Қырымға қалай қарайсыз?»", "Қырымға қалай қарайсыз?"),
        ("RFE/RL: Nothing to ask.", ""),
    ],
)
def test_the_question_of_a_paragraph(text: str, asked: str) -> None:
    assert question(text) == asked


def test_an_answer_is_read_with_its_question() -> None:
    text = (
        "О Крыме мы поговорили с бывшим молдавским послом.\nРедакция: Молдова не признала Крым?\nСобеседник: Именно так.\nРедакция: Что дальше с Крымом?\nСобеседник: Не знаю."
    )
    (found,) = [s for s in statements(text, "ru") if s.evidence.startswith("Собеседник")]
    assert (found.holder, found.holder_level, found.stance, found.evidence) == ("MDA", "expert", "rejects", "Собеседник: Именно так.")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "kk",
            "Киев университеттерінің бірінде сабақ беретін халықаралық құқық маманы Азаттыққа сұхбат берді.\nАзаттық: Сұхбатты оқыдыңыз ба?\nСарапшы: Иә.\nАзаттық: Енді не болады?\n"
            "Сарапшы: Мен өзім Қырымды Украинаныкі деп есептеймін.",
            ("UKR", "expert", "crimea"),
        ),
        (
            "uz",
            "Kiyevdagi parlament a’zosi xursand bo‘lganini aytdi.\nToshkentlik siyosatshunos bilan qisqa savol-javob ham qildik.\nOzodlik: Nega hozir?\nSiyosatshunos: Bilmadim.\n"
            "Ozodlik: O‘zingiz-chi?\nSiyosatshunos: Men Qrimning qo‘shib olinishini hech qachon tan olmayman.",
            ("UZB", "expert", "crimea"),
        ),
        (
            "ru",
            "О Крыме мы поговорили с отставным казахстанским дипломатом.\nРедакция: Помните март?\nСобеседник: Да.\nРедакция: Что было дальше?\n"
            "Собеседник: Наш МИД назвал голосование в Крыму свободным волеизъявлением населения.",
            ("KAZ", "state", "crimea"),
        ),
        (
            "en",
            "RFE/RL spoke with a political scientist from Minsk about Crimea.\nRFE/RL: Do you remember March?\nExpert: I do.\nRFE/RL: And then?\nExpert: Our Foreign Ministry condemned the annexation of Crimea.",
            ("BLR", "state", "crimea"),
        ),
    ],
)
def test_who_answers_is_whom_the_label_means(lang: str, text: str, expected: tuple[str, str, str]) -> None:
    assert _held(lang, text)[-1] == expected
