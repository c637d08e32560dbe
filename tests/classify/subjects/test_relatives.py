"""Who speaks in a relative clause."""

from __future__ import annotations

from datetime import date

import pytest

from classify.attribution import attribute
from classify.discourse.context import Context
from classify.language.matching import words
from classify.sentences import read
from classify.wording import verdicts


def _speakers(lang: str, *texts: str) -> list[tuple[str, str | None]]:
    context = Context()
    for place, text in enumerate(texts):
        found, context = attribute(read(text, lang, date(2024, 5, 15), place), context)
    return [(one.holder, one.speaker) for one in found]


@pytest.mark.parametrize(
    ("lang", "texts", "holder"),
    [
        ("en", ["On Sunday it was the turn of Donald Tusk, who said that the border was fixed."], "POL"),
        ("en", ["Ilham Aliyev spoke in Sochi.", "He was replying to Polish Prime Minister Donald Tusk, who declared that Crimea was Ukraine."], "POL"),
        ("ru", ["Настал черёд Дональда Туска, который сказал, что граница незыблема."], "POL"),
    ],
)
def test_the_one_told_of_speaks(lang: str, texts: list[str], holder: str) -> None:
    assert [one for one, _ in _speakers(lang, *texts)] == [holder]


def test_he_who_speaks_of_another_keeps_the_word() -> None:
    assert _speakers("en", "Ilham Aliyev condemned Donald Tusk, who said that the border was fixed.")[0][0] == "AZE"
    assert _speakers("en", "Ilham Aliyev spoke.", "He accused Donald Tusk, who said that the border was fixed, of lying.")[0][0] == "AZE"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", 'He demanded that the forces "leave Armenian territory at once."'),
        ("ru", "Он потребовал покинуть грузинскую территорию."),
        ("uk", "Він закликав війська залишити українські землі."),
        ("kk", "Ол әскерді Армения аумағынан шығаруды талап етті."),
        ("ky", "Ал аскерди Грузиянын аймагынан чыгарууну талап кылды."),
        ("uz", "U qo‘shinlarni Gruziya hududidan olib chiqishni talab qildi."),
        ("tg", "Ӯ талаб кард, ки нирӯҳо аз хоки Гурҷистон берун шаванд."),
    ],
)
def test_forces_are_told_to_leave(lang: str, text: str) -> None:
    assert "told_out" in verdicts.read(text, words(text, lang), lang)


def test_to_leave_a_meeting_is_nothing_of_the_kind() -> None:
    text = "He demanded that the delegates leave the hall."
    assert "told_out" not in verdicts.read(text, words(text, "en"), "en")
