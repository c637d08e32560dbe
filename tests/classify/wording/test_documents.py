"""Papers that are accepted, and what is said not to mean recognition."""

from __future__ import annotations

import pytest

from classify.wording.documents import read


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia accepts passports and car plates issued in Donetsk."),
        ("ru", "Президент подписал указ о временном признании документов жителей Луганска."),
        ("uk", "Москва визнала паспорти жителів Донецька."),
        ("kk", "Мәскеу Донецкіде берілген төлқұжаттарды уақытша жарамды деп тапты."),
        ("ky", "Президент Абхазиянын документтерин таанууну тапшырды."),
        ("uz", "Moskva Donetsk pasportlarini tan oldi."),
        ("tg", "Маскав шиносномаҳои Донетскро эътироф кард."),
    ],
)
def test_papers(lang, text):
    assert "papers" in read(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The step does not mean that Moscow recognizes Donetsk."),
        ("ru", "Это не означает признания Донецка, сказали в Кремле."),
        ("uk", "Це не означає визнання Донецька."),
        ("kk", "Министрлік бұл Донецкіні тану емес екенін айтты."),
        ("ky", "Министрлик бул Абхазияны таануу эмес экенин түшүндүрдү."),
        ("uz", "Bu Donetskni tan olish emasligini aytdi."),
    ],
)
def test_no_recognition(lang, text):
    assert "no_recognition" in read(text, lang)


@pytest.mark.parametrize(("lang", "text"), [("en", "Russia recognized both."), ("ru", "Москва признала обе."), ("kk", "Мәскеу екеуін де таныды.")])
def test_neither(lang, text):
    assert read(text, lang) == set()
