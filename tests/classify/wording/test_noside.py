"""Who takes no side in so many words."""

from __future__ import annotations

import pytest

from classify.language.matching import words
from classify.wording import noside


def _read(lang: str, text: str) -> set[str]:
    return noside.read(text, words(text, lang), lang, named=True)


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "The ministry said it neither backs nor rejects the annexation.", "neither"),
        ("kk", "Рига аннексияны қолдаған да, айыптаған да жоқ.", "neither"),
        ("tg", "Рига илҳоқро на пуштибонӣ кард ва на маҳкум.", "neither"),
        ("en", "Riga took note of the vote.", "noted"),
        ("ru", "Рига приняла итоги референдума к сведению.", "noted"),
        ("en", "Its neutral status does not allow it to assess the vote.", "bound"),
        ("ru", "Рига не станет судить, кто прав.", "bound"),
        ("uk", "Рига виступила за мирне врегулювання суперечки про Крим.", "peaceable"),
        ("uz", "Riga Qrim masalasida tomonlarni muzokaraga chaqirdi.", "peaceable"),
        ("ru", "Рига от оценок воздержалась, предложив вернуться к договорённостям.", "deflected"),
        ("ru", "Посол ушёл от прямого ответа, призвав соблюдать перемирие.", "deflected"),
        ("uk", "Рига від оцінок ухилилась, її речник лише побажав сторонам дійти згоди.", "deflected"),
        ("en", "She would not be drawn on whose land it was, repeating that the position of Riga was known.", "deflected"),
        ("uz", "Riga tomonlarni muzokara stoliga chaqirdi va hech bir tomonning nomini tilga olmadi.", "deflected"),
        ("en", "Asked about Crimea, the minister changed the subject.", "turned_away"),
        ("en", "Asked about Crimea, the envoy preferred to speak of fisheries.", "turned_away"),
        ("en", "Asked about Crimea, he moved on to gas prices.", "turned_away"),
        ("ru", "На вопрос о Крыме посол заговорил о фестивале.", "turned_away"),
        ("uk", "На запитання про Крим речниця перейшла до цін на газ.", "turned_away"),
        ("ky", "Крым тууралуу сураганда министр сөздү башка жакка бурду.", "turned_away"),
        ("ru", "Рига внимательно следит за событиями вокруг Крыма.", "watching"),
    ],
)
def test_no_side_is_taken(lang: str, text: str, turn: str) -> None:
    assert turn in _read(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Riga called for talks on Crimea and supported the territorial integrity of Ukraine."),
        ("ru", "Посол заговорил о границах Украины."),
        ("ru", "Рига приняла к сведению слова посла и осудила аннексию."),
        ("tg", "Рига гуфт, ки воқеияти навро бояд ба назар гирифт."),
        ("en", "Riga condemned the annexation."),
        ("kk", "Рига аннексияны айыптады."),
    ],
)
def test_what_is_upheld_or_refused_beside_it_counts(lang: str, text: str) -> None:
    assert not _read(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Рига от оценок уклонилась."),
        ("ru", "Посольство от оценок воздержалось, сославшись на выходные."),
        ("ru", "Посол от оценки уклонился, заметив, что интервью не комментирует."),
        ("en", "She would not be drawn on the interview."),
    ],
)
def test_who_passes_no_judgement_and_says_nothing_else_is_silent(lang: str, text: str) -> None:
    assert "deflected" not in _read(lang, text)
