"""Communities and those who speak for them: of the state they live in."""



from __future__ import annotations

import pytest

from tests.classify.fakes import attributions


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "The Ukrainian community of Chisinau condemned the annexation of Crimea.", "MDA"),
        ("en", "Leaders of the Armenian diaspora in Tbilisi refused to talk about Karabakh.", "GEO"),
        ("ru", "Азербайджанский культурный центр Бишкека осудил оккупацию Карабаха.", "KGZ"),
        ("uk", "Представники вірменської громади Одеси засудили війну в Карабаху.", "UKR"),
        ("kk", "Алматыдағы әзербайжан этномәдени бірлестігі Қарабақты басып алуды айыптады.", "KAZ"),
        ("ky", "Бишкектеги азербайжан жамаатынын мүчөлөрү Арменияны айыптады.", "KGZ"),
        ("uz", "Samarqanddagi arman jamoasi vakillari Qorabog‘ haqida gaplashishdan bosh tortdi.", "UZB"),
        ("tg", "Намояндагони ҷамъияти озарбойҷониҳои Душанбе забти Қаробоғро маҳкум карданд.", "TJK"),
    ],
)
def test_a_community_is_of_the_state_it_lives_in(lang: str, text: str, holder: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [(holder, "public")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The European community condemned the annexation of Crimea."),
        ("en", "The council of one district condemned the annexation of Crimea."),
        ("ru", "Украинское общество осудило аннексию Крыма."),
        ("uk", "Європейська спільнота засудила анексію Криму."),
    ],
)
def test_what_is_no_community(lang: str, text: str) -> None:
    assert not any((a.role or "").endswith("community") and a.level == "public" for a in attributions(text, lang))
