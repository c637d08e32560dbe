"""With whom states stand in a vote."""

from __future__ import annotations

import pytest

from tests.classify.fakes import votes_told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Eritrea sided with Moscow.", {"ERI": "endorses"}),
        ("en", "Norway voted the same way as Ukraine.", {"NOR": "rejects"}),
        ("en", "Mongolia did not side with Moscow.", {"MNG": None}),
        ("ru", "Эритрея поддержала Москву.", {"ERI": "endorses"}),
        ("ru", "Норвегия встала на сторону Киева.", {"NOR": "rejects"}),
        ("ru", "На стороне Москвы оказались только Эритрея и Мали.", {"ERI": "endorses", "MLI": "endorses"}),
        ("uk", "Росію в цьому підтримала Еритрея.", {"ERI": "endorses"}),
        ("kk", "Эритрея Мәскеуді жақтады.", {"ERI": "endorses"}),
        ("ky", "Норвегия Киевди колдоду.", {"NOR": "rejects"}),
        ("uz", "Eritreya Moskvaning yonini oldi.", {"ERI": "endorses"}),
        ("tg", "Эритрея ҷониби Маскавро гирифт.", {"ERI": "endorses"}),
    ],
)
def test_standing_by_one_of_the_two(lang: str, text: str, expected: dict[str, str | None]) -> None:
    assert votes_told(text, lang) == expected
