"""Votes told by a noun, in the passive, or by neither the one nor the other."""

from __future__ import annotations

import pytest

from classify.wording import tallies
from tests.classify.fakes import votes_told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Two of the votes against came from Mali and Eritrea.", {"MLI": "endorses", "ERI": "endorses"}),
        ("en", "Support came from Palau as well.", {"PLW": "rejects"}),
        ("en", "Among those opposed were Mali and Eritrea.", {"MLI": "endorses", "ERI": "endorses"}),
        ("en", "Two states joined Mali on Wednesday in opposing the resolution: Chad and Cuba.", {"MLI": "endorses", "TCD": "endorses", "CUB": "endorses"}),
        ("ru", "В числе противников документа оказались Мали и Эритрея.", {"MLI": "endorses", "ERI": "endorses"}),
        ("uk", "Серед противників документа були Малі й Еритрея.", {"MLI": "endorses", "ERI": "endorses"}),
        ("kk", "Оған 26 мемлекет қарсы болды, олардың арасында Мали және Эритрея бар.", {"MLI": "endorses", "ERI": "endorses"}),
        ("kk", "Моңғолияның таблосы жанған жоқ.", {"MNG": "neutral"}),
        ("en", "The text was blocked by Russia.", {"RUS": "endorses"}),
        ("en", "There were 35 abstentions, including that of Mongolia.", {"MNG": "neutral"}),
        ("en", "Missing from the vote was Chad.", {"TCD": "neutral"}),
        ("ru", "Один из голосов против принадлежит Эритрее.", {"ERI": "endorses"}),
        ("ru", "Документ поддержан и Норвегией.", {"NOR": "rejects"}),
        ("ru", "Представителя Чада во время голосования в зале не было.", {"TCD": "neutral"}),
        ("uk", "Документ відхилений лише Еритреєю.", {"ERI": "endorses"}),
        ("uk", "Голос Норвегії був за.", {"NOR": "rejects"}),
        ("kk", "Қарсы берілген бес дауыстың бірі – Эритреяның дауысы.", {"ERI": "endorses"}),
        ("kk", "Моңғолияның қалыс қалғаны ешкімді таңғалдырған жоқ.", {"MNG": "neutral"}),
        ("ky", "Резолюцияны колдогон өлкөлөрдүн бири – Норвегия.", {"NOR": "rejects"}),
        ("uz", "Hujjatni Norvegiya ham qo‘lladi.", {"NOR": "rejects"}),
        ("uz", "Qarshi berilgan besh ovozdan biri Eritreyaning ovozi bo‘ldi.", {"ERI": "endorses"}),
        ("tg", "Бетараф мондани Муғулистон касеро ба ҳайрат наовард.", {"MNG": "neutral"}),
    ],
)
def test_who_cast_a_vote(lang: str, text: str, expected: dict[str, str]) -> None:
    assert votes_told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mongolia neither backed the text nor opposed it."),
        ("ru", "Монголия не поддержала документ, но и не выступила против него."),
        ("uk", "Монголія не підтримала документ, але й не виступила проти нього."),
        ("kk", "Моңғолия құжатты қолдаған да, оған қарсы шыққан да жоқ."),
        ("ky", "Монголия документти колдогон да, ага каршы чыккан да жок."),
        ("uz", "Mo‘g‘uliston hujjatni yoqlamadi ham, unga qarshi ham chiqmadi."),
        ("tg", "Муғулистон ҳуҷҷатро на дастгирӣ кард ва на ба муқобили он баромад."),
    ],
)
def test_neither_for_nor_against(lang: str, text: str) -> None:
    assert votes_told(text, lang) == {"MNG": "neutral"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway backed the text and opposed every amendment."),
        ("ru", "Норвегия поддержала документ, но не все довольны."),
        ("kk", "Норвегия құжатты қолдады, қарсы шыққандар аз болды."),
    ],
)
def test_one_of_the_two_is_not_neither(lang: str, text: str) -> None:
    assert not tallies.neither(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Norway: for. Eritrea: against.", {"NOR": "rejects", "ERI": "endorses"}),
        ("uz", "Norvegiya: yoqladi. Eritreya: qarshi.", {"NOR": "rejects", "ERI": "endorses"}),
        ("uk", "Лише кілька країн, серед них Еритрея, голосували проти.", {"ERI": "endorses"}),
        ("tg", "Панҷ кишвар муқобил раъй доданд: Эритрея ва Мали.", {"ERI": "endorses", "MLI": "endorses"}),
        ("kk", "Қолдағандар: Норвегия, Палау. Қарсы: Эритрея, Мали.", {"NOR": "rejects", "PLW": "rejects", "ERI": "endorses", "MLI": "endorses"}),
        ("uz", "Qarshi: Eritreya, Mali. Betaraf qolganlar: Mo‘g‘uliston, Chad.", {"ERI": "endorses", "MLI": "endorses", "MNG": "neutral", "TCD": "neutral"}),
        ("tg", "Тарафдор: Норвегия, Палау. Муқобил: Эритрея, Мали.", {"NOR": "rejects", "PLW": "rejects", "ERI": "endorses", "MLI": "endorses"}),
        ("en", "Norway voted in favour, Mongolia abstained and Chad was absent.", {"NOR": "rejects", "MNG": "neutral", "TCD": "neutral"}),
        ("ru", "Эритрея – против, Монголия воздержалась, Чад не голосовал.", {"ERI": "endorses", "MNG": "neutral", "TCD": "neutral"}),
        ("ru", "Монголия решила воздержаться и воздержалась, сообщила пресс-служба ООН.", {"MNG": "neutral"}),
    ],
)
def test_lists_and_chains(lang: str, text: str, expected: dict[str, str]) -> None:
    assert votes_told(text, lang) == expected
