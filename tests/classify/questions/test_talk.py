"""What an article is about: whether borders at all, and the whole of a state or a part of it."""

from __future__ import annotations

from datetime import date

import pytest

from classify import targets
from classify.candidates import candidates
from classify.passages import passages
from classify.questions import talk, topics
from classify.sentences import Sentence, read
from classify.times.moments import Stated
from tests.classify.fakes import CATALOGUE, PUBLISHED, document, holders, statements

BOXING = (
    "Eleven boxers from nine countries arrived for the tournament. One of them was born in Sevastopol and now lives in Kazan. "
    "The federation did not answer a question about the prize money. The judges declined to comment."
)


def _sentences(text: str, lang: str, on: date = PUBLISHED) -> list[Sentence]:
    return [read(passage.text, lang, on, passage.paragraph) for passage in passages(text)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", BOXING, False),
        ("en", BOXING + " Kyiv says that Crimea was annexed.", True),
        ("en", "The referendums were held behind closed doors. Ukraine protested.", True),  # a word that means a question in October 2022
        ("en", "The board called the offer an annexation by checkbook. The fund declined to comment.", False),  # … in an article on its state
        ("en", "The envoy spoke for an hour. Crimea is Ukraine, he said.", True),
        ("ru", "В Симферополе подорожали билеты. Пассажиры жалуются.", False),
        ("ru", "Аннексию Крыма в театре не обсуждают.", True),
        ("kk", "Қырымда жүзім піспеді. Бағбандар жауап бермеді.", False),
        ("kk", "Қырымның аннексиясы туралы сұраққа министрлік жауап бермеді.", True),
        ("en", "A committee adopted a text on drones by 160 votes to five. Ukraine was in favor, Russia against it.", False),  # votes on something else
        ("ky", "Жумушчулар Донецктин Россия көзөмөлдөгөн бөлүгүнө барган. Министрлик сан айтуудан баш тартты.", False),
        ("uz", "Gaz Qozog‘iston hududidan o‘tadi. Vazirlik narxni aytmadi.", False),
        ("en", "Armenia and Azerbaijan recognized each other's borders.", True),
        ("en", "Armenia and Azerbaijan opened a border post for lorries.", False),
    ],
)
def test_on_borders(lang: str, text: str, expected: bool) -> None:
    assert topics.on_borders(CATALOGUE, _sentences(text, lang), PUBLISHED) is expected


def test_silences_count_only_in_an_article_on_borders() -> None:
    plain = "Boxers from nine countries came to Astana. One was born in Crimea. The hall is full. Kazakhstan's Foreign Ministry declined to comment."
    assert candidates(document(plain), CATALOGUE) == []
    found = candidates(document(plain + " Kyiv protested against the annexation of Crimea."), CATALOGUE)
    assert [c.attribution.holder for c in found if c.signs.silent > 1] == ["KAZ"]


_AROUND = "The hall was full. Tickets had sold out. A tram ran late that evening. The mayor of the town came with his wife and two sons."


def _positions(text: str) -> list[str]:
    return [s.holder for s in statements(text)]


def test_borders_as_background_bear_no_positions() -> None:
    silent = " Kazakhstan's Foreign Ministry did not answer."
    assert _positions(f"{_AROUND} One singer was born in annexed Luhansk.{silent}") == []
    assert _positions(f"{_AROUND} One singer was born in Luhansk, three years before Russia annexed it.{silent}") == []
    told = " Latvia condemned the annexation of Luhansk."
    assert _positions(_AROUND + told + silent) == ["LVA", "KAZ"]


def test_a_vote_of_the_council_on_human_rights_is_none_on_borders() -> None:
    text = "The UN Human Rights Council voted on October 7 to appoint a rapporteur. China and Cuba voted against it. Mongolia abstained. "
    later = "The speeches took an hour. Fighting went on in the annexed Luhansk region. Kazakhstan refused to comment on the vote."
    assert _positions(text + later) == []


def test_an_article_that_opens_with_the_day_of_a_roll_call_is_on_its_question() -> None:
    later = "Latvia and Estonia voted for the resolution. Mongolia abstained. Melons from Kherson were on sale. The tram ran late. Shops were full."
    day = date(2022, 10, 14)
    said = document("The UN General Assembly voted on October 12 on a resolution that few had read. " + later, published=day)
    assert not topics.on_borders(CATALOGUE, _sentences(said.text, "en", day), day)
    assert {(c.attribution.holder, c.target) for c in candidates(said, CATALOGUE)} >= {("LVA", "ua-2022"), ("MNG", "ua-2022")}
    other = document(said.text.replace("October 12", "October 10"), published=day)
    assert not any(c.attribution.holder == "MNG" for c in candidates(other, CATALOGUE))


def test_a_short_text_is_taken_at_its_word() -> None:
    found = candidates(document("Kazakhstan's Foreign Ministry declined to comment on Crimea."), CATALOGUE)
    assert [c.attribution.holder for c in found] == ["KAZ"]


@pytest.mark.parametrize(
    ("published", "title", "text", "expected"),
    [
        # Begins with the whole; the parts are named later, and no more often.
        (
            date(2024, 6, 19), "Who signed in Switzerland",
            "Most states signed a text for Ukraine's territorial integrity. India did not. Serbia did. Zelenskyy said that Donetsk was not for sale. "
            "Moscow called the four regions its own. Turkey repeated that it was for Ukraine's sovereignty.", "ua",
        ),
        # The title names the part.
        (
            date(2024, 6, 19), "Crimea at the summit",
            "Most states signed a text for Ukraine's territorial integrity. India did not. Turkey spoke of Crimea. Serbia signed.", "crimea",
        ),
        # From part to part, at a time of talks about the whole.
        (
            date(2025, 8, 18), "After Alaska",
            "The presidents talked. Nothing was signed. Europe wrote a letter. Donald Trump said that Crimea was gone. A deputy called Donetsk Russian. "
            "Astana would not speak of Crimea. "
            "Ankara is for Ukraine's territorial integrity. Berlin will not call Donbas Russian.", "ua",
        ),
    ],
)  # fmt: skip
def test_a_part_or_the_whole(published: date, title: str, text: str, expected: str) -> None:
    assert topics.topic(CATALOGUE, title, _sentences(text, "en", published), "en", published) == expected


def test_fighting_on_the_border_of_two_states() -> None:
    text = "Fighting broke out on the border of Armenia and Azerbaijan at night. Two hundred soldiers died. Brussels called for calm."
    assert topics.topic(CATALOGUE, "", _sentences(text, "en"), "en", date(2022, 9, 20)) == "am-az"


def test_a_neighbours_borders_are_not_ones_own() -> None:
    own = read("Ukraine's Foreign Ministry said that it would defend its recognized borders.", "en", PUBLISHED, 0)
    other = read("Ukraine's Foreign Ministry said that it backed its neighbor's recognized borders.", "en", PUBLISHED, 0)
    assert (targets.own_borders(CATALOGUE, own, "UKR"), targets.own_borders(CATALOGUE, other, "UKR")) == ("ua", None)


def test_a_quotation_goes_on_with_the_ministry_of_the_minister() -> None:
    said = "Украина сыртқы істер министрі Павел Климкин Киев түбектің аннексиясын мойындамайтынын айтты.\n"
    assert holders(said + "«Қырым — Украина, — деді министрлік өкілі.", "kk")[-1] == "UKR"
    assert holders(said + "Министрлік өкілі Қырым туралы сұраққа жауап бермеді.", "kk")[-1] == "KAZ"  # an article of Kazakhstan


def test_a_woman_at_a_checkpoint_is_no_ministry() -> None:
    text = (
        "Thousands of Russians came to Kazakhstan in a week, according to the Interior Ministry. Most have left.\n"
        '"The officer asked me about Crimea and I said that it was my home," recalls a woman who gave no name. "He stamped the form."'
    )
    assert holders(text)[1:] == []


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"),
    [
        (
            "uz", "O‘zbekiston haqidagi gap",
            "Zaxar Prilepin muhojirlar kelgan yurtlarni Rossiyaga qo‘shib olish kerakligini aytdi, masalan, O‘zbekistonni.\nToshkent izoh bermadi.\n"
            "To‘rt yil oldin Vyacheslav Nikonov Qozog‘iston hududini sovg‘a deb atagan edi.", "uz",
        ),
        (
            "tg", "Даъвои нав",
            "Захар Прилепин гуфт, ки Ӯзбекистонро бояд ба Русия ҳамроҳ кард.\nТошканд посух дод. Вазорат эътироз баён кард.\n"
            "Ҷонибҳо суҳбат карданд. Маскав хомӯш аст.", "uz",
        ),
    ],
)  # fmt: skip
def test_a_claim_on_a_state_is_what_an_article_is_about(lang: str, title: str, text: str, expected: str) -> None:
    found = candidates(document(text, lang, title=title), CATALOGUE)
    assert found and {one.target for one in found if one.attribution.holder in ("UZB", "RUS") and not one.named} == {expected}


def test_in_his_view_begins_what_he_says() -> None:
    text = "Zaxar Prilepin jurnalistlar oldida gapirdi: uningcha, muhojirlar kelgan yurtlarni Rossiyaga qo‘shib olish kerak, masalan, O‘zbekistonni."
    assert [(one.attribution.holder, one.target) for one in candidates(document(text, "uz"), CATALOGUE)] == [("RUS", "uz")]


@pytest.mark.parametrize(
    ("text", "expected"), [("He then stated it.", False), ("Georgia broke off relations then.", True), ("Tbilisi protested back then", True)]
)
def test_then_points_back_only_at_the_end_of_its_clause(text: str, expected: bool) -> None:
    """ "He then stated …" is what he did next."""
    assert bool(talk._THEN["en"].search(text)) is expected


def test_the_whole_goes_on_where_the_paragraph_on_a_part_is_left() -> None:
    text = (
        "Tashkent spoke of the territorial integrity of Ukraine. Its senators supported Ukraine's sovereignty.\n"
        "Uzbekistan will not recognise Donetsk and Luhansk. The minister did not comment on it.\n"
        "The Foreign Ministry of Uzbekistan did not answer a question."
    )
    found = candidates(document(text, "en", title="What Tashkent Says Of Ukraine's Borders", published=date(2022, 4, 6)), CATALOGUE)
    assert [one.target for one in found if one.signs.silent > 1] == ["ua-2022", "ua"]


def test_what_was_no_question_yet_gives_way_to_what_was() -> None:
    """A step of 2008 is understood in Dushanbe: not that of 2022, which the article is about."""
    august, named = Stated(date(2008, 8, 1), "month"), {"ua-2022": 5, "ge": 2, "kz": 1}
    assert talk.alive(CATALOGUE, ["ua-2022"], named, august) == ["ge"]
    assert talk.alive(CATALOGUE, ["ua-2022"], named, Stated(date(2022, 2, 22), "day")) == ["ua-2022"]
    assert talk.alive(CATALOGUE, ["ua-2022"], {"ua-2022": 5}, august) == ["ua-2022"], "nothing else is named"
    assert talk.alive(CATALOGUE, ["ua-2022"], named, Stated(date(2008, 1, 1), "year")) == ["ua-2022"], "a year may be that of a comparison"


def test_a_seat_in_a_council_is_no_question_of_borders() -> None:
    vote = (
        "The General Assembly suspended Russia from the Human Rights Council on April 7. Kazakhstan and Uzbekistan voted against. "
        "Georgia supported the resolution. Armenia was absent. The reports from Bucha had been the cause."
    )
    assert candidates(document(vote), CATALOGUE) == []
    assert "KAZ" in holders(vote + " Kyiv added that Crimea was annexed.")


def test_who_is_left_on_a_list_has_done_nothing_new() -> None:
    told = "Tuvalu withdrew its recognition of Abkhazia on Monday. The decision leaves Nicaragua and Nauru as the only ones on the list. Georgia welcomed it."
    assert not {"NIC", "NRU"} & {c.attribution.holder for c in candidates(document(told), CATALOGUE)}



@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Assembly voted on March 2 on a resolution that condemns the recognition of Donetsk. Kazakhstan and Armenia abstained. Belarus opposed it."),
        ("tg", "Маҷмаи Умумии СММ рӯзи 2 март қатъномаеро қабул кард, ки эътирофи Донетскро маҳкум мекунад. Қазоқистон ва Арманистон бетараф монданд."),
    ],
)
def test_a_roll_call_is_on_what_the_article_says_it_was_on(lang: str, text: str) -> None:
    found = candidates(document(text, lang, published=date(2022, 3, 4)), CATALOGUE)
    assert {c.target for c in found if c.signs.voted} == {"ua-2022"}


def test_a_roll_call_on_the_way_is_not_what_the_article_is_about() -> None:
    text = (
        "The minister said on March 17 that Tashkent would not recognize Donetsk and Luhansk. On March 2 Uzbekistan did not take part in the General "
        "Assembly's vote on a resolution on Ukraine. Dushanbe keeps silent. The embassy of Russia declined to comment."
    )
    found = candidates(document(text, published=date(2022, 3, 21), title="Tashkent on Donetsk"), CATALOGUE)
    assert {c.target for c in found if c.signs.silent > 1} == {"ua-2022"}
    assert {c.target for c in found if c.signs.voted} == {"ua"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The General Assembly adopted on February 24 a resolution that reaffirms Ukraine's territorial integrity.", "affirms"),
        ("The General Assembly adopted on February 24 a resolution that condemns the occupation of Ukraine's territory.", "rejects"),
    ],
)
def test_who_votes_for_a_text_that_only_confirms_affirms(text: str, stance: str) -> None:
    found = candidates(document(text + " Moldova and Georgia voted in favor. Snow fell. Buses ran late.", published=date(2025, 2, 25)), CATALOGUE)
    assert {(c.attribution.holder, c.signs.voted) for c in found if c.signs.voted} == {("MDA", stance), ("GEO", stance)}


def test_two_claims_make_an_article_one_on_borders() -> None:
    rest = " The hall was full. Tickets had sold out. Three million people watched."
    one = "A presenter said that the towns in the north of Kazakhstan should go back to Russia."
    two = " A deputy in Tashkent answered that the land of Uzbekistan was nobody's present."
    sentences = _sentences(one + two + rest, "en")
    assert topics.telling(CATALOGUE, sentences, PUBLISHED) >= {0, 1}
