"""Points of a list behind dashes, which are nobody's words."""

# ruff: noqa: E501 (sentences read better whole)

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.discourse import bullets
from classify.sentences import read
from tests.classify.fakes import document

CATALOGUE = targets.load()


def told(lang: str, text: str, on: date) -> set[tuple[str, str, str]]:
    return {(c.attribution.holder, c.attribution.level, c.target) for c in candidates(document(text, lang, published=on), CATALOGUE)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The neighbors saw the referendum in Crimea in different ways:\n- Astana called it a free expression of the will of Crimea's population;\n- Yerevan welcomed the accession of Crimea to Russia."),
        ("ru", "На референдум в Крыму соседи ответили по-разному:\n– Астана назвала его свободным волеизъявлением населения Крыма;\n– Ереван приветствовал присоединение Крыма к России;\n– Баку промолчал."),
        ("uk", "На референдум у Криму сусіди відповіли по-різному:\n– Астана назвала його вільним волевиявленням населення Криму;\n– Єреван привітав приєднання Криму до Росії."),
        ("kk", "Қырымдағы референдумға көршілер әртүрлі қарады:\n— Астана оны Қырым халқының еркін таңдауы деп атады;\n— Ереван Қырымның Ресейге қосылуын құптады."),
        ("ky", "Крымдагы референдумга коңшулар ар кандай карады:\n– Астана аны Крым элинин эркин тандоосу деп атады;\n– Ереван Крымдын Орусияга кошулушун колдоду."),
        ("uz", "Qrimdagi referendumga qo‘shnilar turlicha qaradi:\n– Ostona uni Qrim aholisining erkin irodasi deb atadi;\n– Yerevan Qrimning Rossiyaga qo‘shilishini olqishladi."),
        ("tg", "Ба раъйпурсии Қрим ҳамсояҳо гуногун вокуниш доданд:\n– Остона онро иродаи озоди мардуми Қрим номид;\n– Ереван пайвастани Қримро ба Русия истиқбол кард."),
    ],
)
def test_points_are_of_those_whom_they_tell_of(lang: str, text: str) -> None:
    assert {("KAZ", "state", "crimea"), ("ARM", "state", "crimea")} <= told(lang, text, date(2014, 3, 28))


def test_talk_behind_dashes_is_no_list() -> None:
    text = "Депутат из Алматы сказал нам следующее:\n— Крым для Астаны чужой?\n— Астана молчит о Крыме."
    assert bullets.points([read(line, "ru", date(2014, 3, 28), at) for at, line in enumerate(text.split("\n"))]) == frozenset()
