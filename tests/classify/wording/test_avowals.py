"""Stances avowed or waived in other words than the question's: choices left to others, words disowned, a state within its borders, a matter of one's own."""

from __future__ import annotations

import numpy as np
import pytest

from classify.records import LABELS
from classify.wording import avowals, weighing
from classify.wording.rules import Signs
from tests.classify.fakes import attributions, holders


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("ru", "«Люди проголосовали, значит, так им спокойнее», – говорит водитель.", "left_to_them"),
        ("ru", "«Крымчане сами выбрали, им виднее».", "left_to_them"),
        ("ru", "«Пусть живут, с кем хотят».", "left_to_them"),
        ("uk", "«Народ вирішив, що тут сперечатися», – каже продавець.", "left_to_them"),
        ("uk", "«Хай живуть, як хочуть».", "left_to_them"),
        ("ru", "Слова депутата не отражают позицию Москвы, которая уважает суверенитет соседей.", "disowned"),
        ("ru", "Это высказывание расходится с политикой страны, которая признаёт границы Казахстана.", "disowned"),
        ("uk", "Така заява не має нічого спільного: вона суперечить позиції Москви, яка поважає кордони Казахстану.", "disowned"),
        ("ru", "Ереван признаёт Азербайджан в его международно признанных границах.", "within_borders"),
        ("uk", "Берлін підтримує Україну в її міжнародно визнаних кордонах.", "within_borders"),
        ("ru", "Ташкент напомнил о суверенитете и целостности Украины и призвал к переговорам.", "with_talks"),
        ("uk", "Астана виступає за цілісність України й закликає вирішити спір мирним шляхом.", "with_talks"),
        ("ru", "Президент назвал статус региона внутренним делом Азербайджана.", "home_affair"),
        ("uk", "За його словами, це внутрішня справа нашої держави.", "home_affair"),
        ("ru", "МИД предупредил, что признание полуострова российским подорвёт доверие.", "would_harm"),
        ("uk", "Визнання незаконної анексії зруйнує відносини двох країн.", "would_harm"),
    ],
)
def test_a_turn(lang: str, text: str, turn: str) -> None:
    assert turn in avowals.read(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Люди не выбирали этого, их заставили."),
        ("ru", "Люди проголосовали под дулами автоматов."),
        ("uk", "Народ не обирав цього, тож їм вирішувати ще доведеться."),
        ("ru", "Слова депутата отражают позицию Москвы."),
        ("ru", "Ереван не признаёт Азербайджан в этих границах."),
        ("ru", "Ташкент призвал стороны к переговорам."),
        ("ru", "Это не внутреннее дело России, сказал министр."),
        ("uk", "Визнання отримали вже п'ять держав."),
        ("ru", "Какой подарок выбрать ребёнку, рассказала газета."),
    ],
)
def test_a_near_miss(lang: str, text: str) -> None:
    assert not avowals.read(text, lang)


@pytest.mark.parametrize(
    ("turn", "model", "own", "expected"),
    [
        ("left_to_them", "none", False, "accommodates"),
        ("disowned", "threatens", False, "affirms"),
        ("within_borders", "threatens", False, "affirms"),
        ("with_talks", "neutral", False, "affirms"),
        ("home_affair", "neutral", True, "affirms"),
        ("home_affair", "neutral", False, "neutral"),
        ("would_harm", "accommodates", True, "rejects"),
        ("would_harm", "accommodates", False, "accommodates"),
    ],
)
def test_what_a_turn_moves(turn: str, model: str, own: bool, expected: str) -> None:
    row = np.full(len(LABELS), 0.02, np.float32)
    row[LABELS.index(model)] = 0.86
    assert LABELS[int(weighing.weigh(row, Signs(turns=frozenset({turn})), own=own).argmax())] == expected


@pytest.mark.parametrize(
    ("lang", "text", "holder", "speaker"),
    [
        ("uk", "Молдова, чия президентка Мая Санду приїхала особисто, підтримала цілісність України.", "MDA", "Мая Санду"),
        ("uk", "Туреччина, від імені якої виступав міністр Мевлют Чавушоглу, не визнає анексії.", "TUR", "Мевлют Чавушоглу"),
        ("ru", "Латвия, от имени которой говорил президент Эгилс Левитс, осудила аннексию.", "LVA", "Эгилс Левитс"),
        ("ru", "Румыния, чей министр Титус Корлэцян приехал в Киев, не признаёт референдума.", "ROU", "Титус Корлэцян"),
    ],
)
def test_who_spoke_for_a_state_in_a_clause_about_it(lang: str, text: str, holder: str, speaker: str) -> None:
    assert [(a.holder, a.speaker) for a in attributions(text, lang)] == [(holder, speaker)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В Душанбе журналистам, которые спрашивали об аннексии, советовали обращаться в российское посольство.", ["TJK"]),
        ("uk", "У Душанбе журналістам порадили звернутися до російського посольства.", ["TJK"]),
        ("ru", "В российском посольстве на вопрос об аннексии не ответили.", ["RUS"]),
    ],
)
def test_who_sends_on_is_not_who_is_sent_to(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected
