"""Which goes before the other, the integrity of states or the will of those who live in a place; and what results do not show."""

from __future__ import annotations

import pytest

from classify.wording.precedence import read


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "The integrity of states comes before the wishes of a province, the envoy said.", "integrity_first"),
        ("en", "Borders do not come before the will of those who live behind them.", "will_first"),
        ("en", "Integrity must yield to self-determination.", "will_first"),
        ("en", "Self-determination does not outweigh the integrity of a state.", "integrity_first"),
        ("ru", "Целостность страны важнее права области на самоопределение.", "integrity_first"),
        ("ru", "Целостность страны не важнее воли области.", "will_first"),
        ("ru", "Воля жителей выше границ.", "will_first"),
        ("uk", "Цілісність держави важить менше, ніж бажання її окраїни.", "will_first"),
        ("kk", "Шекара тұтастығы халықтың қалауынан жоғары тұрады.", "integrity_first"),
        ("kk", "Шекара тұтастығы халықтың қалауынан жоғары тұрмайды.", "will_first"),
        ("ky", "Калктын каалоосу бүтүндүктөн жогору турат.", "will_first"),
        ("uz", "Davlatning yaxlitligi viloyatning xohishidan ustun turadi.", "integrity_first"),
        ("uz", "Davlatning yaxlitligi viloyatning xohishidan ustun turmaydi.", "will_first"),
        ("tg", "Тамомияти давлат аз хоҳиши вилоят болотар аст.", "integrity_first"),
        ("en", "The figures do not reflect the will of the peninsula.", "not_their_will"),
        ("ru", "Цифры не отражают воли населения.", "not_their_will"),
        ("uk", "Цифри не відбивають волі населення.", "not_their_will"),
        ("kk", "Бұл сандар халықтың еркін білдірмейді.", "not_their_will"),
        ("uz", "Bu raqamlar aholining irodasini aks ettirmaydi.", "not_their_will"),
        ("tg", "Ин рақамҳо иродаи мардумро инъикос намекунанд.", "not_their_will"),
    ],
)
def test_what_goes_first(lang: str, text: str, turn: str) -> None:
    assert read(text, lang) == {turn}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The integrity of states and the will of peoples are both in the Charter."),
        ("ru", "Границы охраняют лучше, чем раньше, такова воля президента."),
        ("en", "The figures reflect the will of the peninsula."),
        ("uz", "Chegara ustunlari viloyat chetida turadi."),
    ],
)
def test_nothing_is_compared(lang: str, text: str) -> None:
    assert read(text, lang) == set()
