"""Double negations put plainly for the model: what is changed, what is not, and that the evidence stays as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.language.plainly import plainly
from classify.lexicons import LANGUAGES
from tests.classify.fakes import statements


@pytest.mark.parametrize(
    ("lang", "text", "plain"),
    [
        ("en", "We cannot but recognise the vote.", "We must recognise the vote."),
        ("en", "The seizure was by no means unlawful, he said.", "The seizure was lawful, he said."),
        ("en", "There is nothing illegitimate about it.", "There is everything legitimate about it."),
        ("ru", "«Нельзя не признать Крым российским», — сказал он.", "«нужно признать Крым российским», — сказал он."),
        ("ru", "Астана не может не осудить захват.", "Астана должен осудить захват."),
        ("ru", "Незаконным это голосование назвать нельзя.", "законным это голосование назвать можно."),
        ("ru", "Присоединение не было незаконным.", "Присоединение было законным."),
        ("uk", "Таке приєднання не можна не засудити.", "Таке приєднання треба засудити."),
        ("uk", "Київ не може не визнати цього.", "Київ мусить визнати цього."),
        ("kk", "Бұл шекараны мойындамауға болмайды.", "Бұл шекараны мойындау керек."),
        ("kk", "Дауысты заңсыз деп айтуға болмайды.", "Дауысты заңды деп айтуға болады."),
        ("ky", "Добуш берүүнү мыйзамсыз деп айтууга болбойт.", "Добуш берүүнү мыйзамдуу деп айтууга болот."),
        ("uz", "Bu chegarani tan olmaslik mumkin emas.", "Bu chegarani tan olish kerak."),
        ("tg", "Ин сарҳадро эътироф накарда наметавонад.", "Ин сарҳадро бояд эътироф кунад."),
    ],
)
def test_two_negations_are_none(lang: str, text: str, plain: str) -> None:
    assert plainly(text, lang) == plain


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We cannot recognise the vote, but the seizure was unlawful."),
        ("en", "It was not lawful."),
        ("ru", "Нельзя признать Крым российским. Голосование незаконно."),
        ("ru", "Нельзя назвать это законным."),
        ("uk", "Не можна визнати цього."),
        ("kk", "Бұл шекараны мойындауға болмайды."),
        ("ky", "Бул чек араны таанууга болбойт."),
        ("uz", "Bu chegarani tan olish mumkin emas."),
        ("tg", "Ин сарҳадро эътироф карда наметавонад."),
    ],
)
def test_one_negation_stays(lang: str, text: str) -> None:
    assert plainly(text, lang) == text


def test_the_evidence_is_as_it_was_written() -> None:
    text = "МИД Казахстана заявил, что аннексию Крыма нельзя не признать."
    assert [one.evidence for one in statements(text, "ru")] == [text]


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, lang: str) -> None:
    assert isinstance(plainly(text, lang), str)


def test_uzbek_in_cyrillic_is_read_in_latin() -> None:
    assert plainly("Ўзбекистон ТИВ вакили «Қрим масаласи»ни Цюрихда эълон қилди", "uz") == "O‘zbekiston TIV vakili «Qrim masalasi»ni Syurixda e’lon qildi"
    assert plainly("Туркманистон хомӯш монд", "tg") == "Туркманистон хомӯш монд"
