"""Silence told without a word of it."""

from __future__ import annotations

import pytest

from classify.wording.unheard import unheard


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nothing has been heard on the vote from Riga."),
        ("en", "Riga's reaction has not been forthcoming."),
        ("en", "The embassy referred our questions about Crimea to Moscow."),
        ("en", "Riga is in no hurry to comment on it."),
        ("en", "Riga pretends not to have noticed the vote."),
        ("ru", "Комментариев из Риги получить не удалось."),
        ("ru", "В Риге не спешат комментировать голосование."),
        ("ru", "Рига делает вид, что ничего не заметила."),
        ("uk", "З Риги реакції на голосування поки немає."),
        ("uk", "Зв’язатися з посольством не вдалося."),
        ("kk", "Ригадан бұл туралы бір ауыз сөз естілмеді."),
        ("kk", "Рига тақырыпты айналып өтті."),
        ("ky", "Ригадан бир ооз сөз чыккан жок."),
        ("ky", "Рига пикир билдирүүгө шашпай турат."),
        ("uz", "Rigada bu haqda gaplashishni istashmadi."),
        ("uz", "Rigadan izoh olishning imkoni bo'lmadi."),
        ("tg", "Аз Рига шарҳ гирифтан муяссар нашуд."),
        ("tg", "Рига мавқеи худро эълон накардааст."),
    ],
)
def test_nothing_was_said(lang: str, text: str) -> None:
    assert unheard(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Riga said that nothing but talks would help."),
        ("en", "Riga sent the draft on to the parliament."),
        ("ru", "Рига предложила Киеву обратиться в суд."),
        ("ru", "Рига ответила на вопрос о Крыме."),
        ("uk", "Рига поспішила засудити анексію."),
        ("kk", "Рига бұл туралы мәлімдеме жасады."),
        ("ky", "Рига бул тууралуу билдирүү жасады."),
        ("uz", "Riga bu haqda bayonot berdi."),
        ("tg", "Рига дар ин бора изҳорот дод."),
    ],
)
def test_what_was_said_is_no_silence(lang: str, text: str) -> None:
    assert not unheard(text, lang)
