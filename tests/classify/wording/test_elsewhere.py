"""Silences, votes and border work that take no side on any territory."""

from __future__ import annotations

import numpy as np
import pytest

from classify.language.matching import words
from classify.records import LABELS, NONE
from classify.wording import elsewhere, rules, turns, weighing


def _turns(lang: str, text: str, *, named: bool = False) -> frozenset[str]:
    return turns.read(text, words(text, lang), lang, named=named)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry did not respond to questions about the arrest of two fishermen."),
        ("en", "The government declined to say how many buses had been hired."),
        ("ru", "В ведомстве не ответили на вопрос о задержании двух рыбаков."),
        ("ru", "Пограничная служба не ответила на вопрос об очередях."),
        ("uk", "У міністерстві не відповіли на запитання про затримання рибалок."),
        ("kk", "Министрлік екі балықшының ұсталғаны туралы сұраққа жауап берген жоқ."),
        ("ky", "Ведомство көпүрө качан ачылары тууралуу суроого жооп берген жок."),
        ("uz", "Vazirlik ikki baliqchi hibsga olingani haqidagi savolga javob bermadi."),
        ("tg", "Вазорат ба суол дар бораи боздошти ду моҳигир посух надод."),
        ("en", "The offer has gone unanswered, the ministry said."),
        ("ru", "Жалоба осталась без ответа."),
    ],
)
def test_silence_on_something_else(lang: str, text: str) -> None:
    assert "beside_silence" in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry declined to comment on the speech."),
        ("en", "The embassy did not reply when RFE/RL asked about it."),
        ("en", "Our letter has gone unanswered."),
        ("en", "Officials declined to say when they would recognize the region."),
        ("ru", "Посольство на запрос редакции не ответило."),
        ("uk", "Речниця на запитання журналістів не відповіла."),
        ("kk", "Министрлік бұл сөзге қатысты сауалға жауап берген жоқ."),
        ("ky", "Элчилик бул билдирүү тууралуу суроого жооп берген жок."),
        ("uz", "Elchixona bu bayonot haqidagi savolga javob bermadi."),
        ("tg", "Сафорат ба суоли мо дар ин бора посух надод."),
    ],
)
def test_silence_that_may_be_on_borders(lang: str, text: str) -> None:
    assert "beside_silence" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Deputies voted 64 to 12 for the draft budget."),
        ("ru", "Депутаты проголосовали за поправки в бюджет, двое воздержались."),
        ("uk", "Фракція утрималася під час голосування за бюджет."),
        ("kk", "Депутаттар бюджетке қолдап дауыс берді."),
        ("ky", "Депутаттар бюджетке добуш берди, экөө калыс калды."),
        ("uz", "Deputatlar soliq kodeksiga ovoz berdi."),
        ("tg", "Вакилон ба буҷет овоз доданд."),
    ],
)
def test_vote_on_something_else(lang: str, text: str) -> None:
    assert "beside_vote" in _turns(lang, text)
    signs = rules.read_signs(text, words(text, lang), lang, on_resolution=True, named=False)
    row = np.full(len(LABELS), 0.1, np.float32)
    assert LABELS[int(weighing.weigh(row, signs).argmax())] == NONE


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Belarus voted against the resolution."),
        ("ru", "Парламент проголосовал за признание независимости."),
        ("kk", "Парламент тәуелсіздікті мойындауға дауыс берді."),
        ("uz", "Parlament mustaqillikni tan olishga ovoz berdi."),
    ],
)
def test_vote_on_borders(lang: str, text: str) -> None:
    assert "beside_vote" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The two countries signed a border treaty, and demarcation is under way."),
        ("ru", "Комиссия по демаркации границы двух стран провела заседание в Омске."),
        ("uk", "Комісія з демаркації кордону провела засідання в Одесі."),
        ("kk", "Шекара делимитациясы аяқталды, екі ел шартқа қол қойды."),
        ("ky", "Делимитация боюнча жумушчу топтор Ошто жолугушту."),
        ("uz", "Demarkatsiya komissiyasi 20 kilometr chegarani kelishib oldi."),
        ("tg", "Гурӯҳҳои корӣ дар бораи делимитатсияи 12 километр мувофиқа карданд."),
    ],
)
def test_a_border_drawn_by_agreement_is_a_fact(lang: str, text: str) -> None:
    assert "demarcated" in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry said the border had been delimited and that there could be no claims."),
        ("ru", "Министерство заявило, что граница делимитирована и нерушима."),
        ("kk", "Министрлік шекара делимитацияланғанын, талап болмайтынын айтты."),
        ("en", "He would rather see the boundary markers moved a little to the east."),
        ("ru", "Ведущий предложил передвинуть пограничные столбы на восток."),
        ("ky", "Алып баруучу чек ара мамычаларын чыгышка жылдырууну сунуштады."),
        ("uz", "Vazirlik chegara delimitatsiya qilinganini va daxlsiz ekanini aytdi."),
    ],
)
def test_a_border_spoken_of_in_a_dispute(lang: str, text: str) -> None:
    assert "demarcated" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The envoy thanked his hosts and declined to give details."),
        ("ru", "Чиновник подробностей не сообщил."),
        ("uk", "Посадовець подробиць не навів."),
    ],
)
def test_details_kept_back(lang: str, text: str) -> None:
    assert "withheld" in _turns(lang, text)


def test_what_follows_a_vote_on_a_budget() -> None:
    text = "Two deputies abstained."
    assert elsewhere.goes_on_voting(words(text, "en"), "en")
    text = "Two deputies abstained, as they had when independence was recognized."
    assert not elsewhere.goes_on_voting(words(text, "en"), "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Ташкент избегал громких слов.", True),
        ("ru", "Ереван не искал резких выражений.", True),
        ("uk", "Кишинів уникав гучних заяв.", True),
        ("ru", "Ташкент избегал слова «аннексия».", False),
        ("ru", "В Баку подошли к вопросу по-своему.", True),
        ("ru", "В Баку отнеслись к решению иначе, признав обе области.", False),
        ("uk", "У Тирасполі поставилися до справи інакше.", True),
        ("en", "Belgrade took a different line.", True),
        ("en", "Belgrade took a different line, refusing to accept the ballots.", False),
        ("en", "Kazakhstan spoke of the integrity of states.", False),
        ("kk", "Минск бұған басқаша қарады.", True),
        ("ky", "Минск буга башкача карады.", True),
        ("uz", "Minsk bunga boshqacha qaradi.", True),
        ("tg", "Минск ба ин дигар хел нигарист.", True),
    ],
)
def test_how_loud_somebody_spoke(lang: str, text: str, expected: bool) -> None:
    assert elsewhere.only_manner(text, lang, 0, len(text)) is expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Serbian Embassy in Riga declined to comment on gas prices.", True),
        ("en", "Riga has not commented on the arrest of the journalist.", True),
        ("ru", "Рига не ответила на вопрос о визах для студентов.", True),
        ("uk", "Рига не прокоментувала арешт журналіста.", True),
        ("kk", "Рига журналистің ұсталуы туралы түсініктеме берген жоқ.", True),
        ("uz", "Riga reyslar haqidagi savolga javob bermadi.", True),
        ("tg", "Рига дар бораи нархи газ шарҳ надод.", True),
        ("en", "Riga has not commented on the annexation.", False),
        ("en", "Riga, where gas prices are high, has not commented on it.", False),
        ("ru", "Рига не ответила на вопрос о границе.", False),
        ("kk", "Рига бұл туралы түсініктеме берген жоқ.", False),
    ],
)
def test_silence_on_an_everyday_matter(lang: str, text: str, expected: bool) -> None:
    assert ("silent_on_thing" in _turns(lang, text)) == expected
