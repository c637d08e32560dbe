"""Parts of a sentence that go on with one holder, those who did it before him, and offices behind words on their place."""

from __future__ import annotations

from datetime import date

import pytest

from classify.attribution import Attribution, attribute
from classify.discourse.context import Context
from classify.reported import echoes
from classify.sentences import read
from classify.subjects.papers import written_by

DAY = date(2022, 10, 20)


def held(lang: str, *sentences: str, paragraph: int = 1) -> list[Attribution]:
    """The holders of the last of the sentences, `paragraph` further each."""
    context = Context()
    found: list[Attribution] = []
    for place, text in enumerate(sentences):
        found, context = attribute(read(text, lang, DAY, place * paragraph), context)
    return found


@pytest.mark.parametrize(
    ("lang", "text", "second"),
    [
        ("uk", "Тувалу визнала Абхазію 2011 року, але в березні 2014-го скасувала це рішення.", "але"),
        ("ru", "Вануату признало Абхазию в 2011 году, однако через два года отозвало признание.", "однако"),
        ("en", "Tuvalu recognized Abkhazia in 2011 but withdrew its recognition three years later.", "but"),
        ("kk", "Тувалу Абхазияны 2011 жылы таныған, бірақ 2014 жылы шешімін қайтып алды.", "бірақ"),
        ("ky", "Тувалу Абхазияны 2011-жылы тааныган, бирок 2014-жылы чечимин кайтарып алды.", "бирок"),
        ("uz", "Tuvalu Abxaziyani 2011-yili tan olgan, ammo 2014-yili qarorini bekor qildi.", "ammo"),
    ],
)
def test_who_took_it_back_holds_two_positions(lang: str, text: str, second: str) -> None:
    first, then = held(lang, text)
    assert first.holder == then.holder
    assert text[then.start :].startswith(second)


@pytest.mark.parametrize(
    ("lang", "text", "holders"),
    [
        ("uk", "Тувалу визнала Абхазію 2011 року, але Грузія відкликала посла.", ["TUV", "GEO"]),
        ("uk", "Сирія визнала Абхазію і рішення не відкликала.", ["SYR"]),
        ("uk", "Сирія визнала Абхазію, але не відкликала свого посла з Тбілісі.", ["SYR"]),
        ("en", "Nauru recognized Abkhazia in 2009 and has not withdrawn its recognition.", ["NRU"]),
    ],
)
def test_what_is_not_taken_back(lang: str, text: str, holders: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == holders


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Міністерство закордонних справ України заявило, що Крим український, а його окупації Київ не визнає."),
        ("uk", "Речниця МЗС України нагадала, що півострів захоплено, і Київ анексії не визнає."),
        ("ru", "МИД Украины заявил, что Крым украинский, а его оккупации Киев не признаёт."),
    ],
)
def test_what_a_ministry_says_of_its_state_is_one(lang: str, text: str) -> None:
    (found,) = held(lang, text)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("lang", "text", "holders"),
    [
        ("uk", "Депутатка Верховної Ради вважає, що визнавати нові кордони не має права ніхто, і Мінськ також.", ["UKR"]),
        ("ru", "Депутат Верховной Рады считает, что признавать эти границы не имеет права никто, и Минск тоже.", ["UKR"]),
        ("uk", "Вірменія проголосувала проти резолюції, і Мінськ також.", ["ARM", "BLR"]),
        ("uk", "Пекін закликав до переговорів, а в Астані сказали, що керуються Статутом ООН і повагою до кордонів.", ["CHN", "KAZ"]),
        ("uk", "Пекін закликав до переговорів, а в Астані сказали, що Київ має повернути Крим.", ["CHN", "KAZ"]),
    ],
)
def test_whom_somebody_speaks_of_holds_nothing(lang: str, text: str, holders: list[str]) -> None:
    assert [a.holder for a in held(lang, text)] == holders


@pytest.mark.parametrize(
    ("lang", "text", "holders"),
    [
        ("uk", "Сирія стала п’ятою державою ООН, що визнає ці території, після Росії, Нікарагуа, Венесуели та Науру.", ["SYR", "RUS", "NIC", "VEN", "NRU"]),
        ("ru", "КНДР стала третьей страной, признавшей эти образования, вслед за Россией и Сирией.", ["PRK", "RUS", "SYR"]),
        ("en", "Syria became the fifth UN member to recognize them, after Russia, Nicaragua, Venezuela, and Nauru.", ["SYR", "RUS", "NIC", "VEN", "NRU"]),
        ("kk", "Сирия Ресей, Никарагуа және Науруден кейін бұл аумақтарды таныған төртінші мемлекет болды.", ["SYR", "RUS", "NIC", "NRU"]),
        ("ky", "Сирия Россия, Никарагуа жана Науруудан кийин бул аймактарды тааныган төртүнчү мамлекет болду.", ["SYR", "RUS", "NIC"]),
        ("uz", "Suriya Rossiya, Nikaragua va Naurudan keyin bu hududlarni tan olgan to‘rtinchi davlat bo‘ldi.", ["SYR", "RUS", "NIC", "NRU"]),
        ("tg", "Сурия баъд аз Русия ва Никарагуа сеюмин кишваре шуд, ки ин минтақаҳоро эътироф кард.", ["SYR", "RUS", "NIC"]),
        # no one's deed but its own
        ("uk", "Після Росії та Китаю Сирія приймала третю делегацію й визнала Абхазію.", ["SYR"]),
        ("en", "After Russia and China it was Syria's third visit, and Syria recognized nobody.", ["SYR"]),
    ],
)
def test_those_who_did_it_before(lang: str, text: str, holders: list[str]) -> None:
    assert [a.holder for a in held(lang, text)][: len(holders)] == holders


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("uk", "У Єревані, столиці найближчого союзника Москви, міністерство закордонних справ відповідати відмовилося.", "ARM"),
        ("ru", "В Минске, столице ближайшего союзника Москвы, министерство иностранных дел комментировать это отказалось.", "BLR"),
        ("en", "In Minsk, the capital of Moscow's closest ally, the Foreign Ministry declined to comment.", "BLR"),
    ],
)
def test_an_office_behind_words_on_its_place(lang: str, text: str, holder: str) -> None:
    assert [a.holder for a in held(lang, text)] == [holder]


@pytest.mark.parametrize(
    ("lang", "before", "text", "holder"),
    [
        ("kk", "Ресей депутаты Иван Петров Қазақстан жері – сый деп мәлімдеді.", "Сыртқы істер министрлігі Ресей елшілігіне нота тапсырды.", "KAZ"),
        ("uk", "Депутат Держдуми Росії Іван Петров заявив, що Україна – штучна держава.", "Міністерство закордонних справ вручило послу Росії ноту.", "UKR"),
        ("kk", "Ресей сыртқы істер министрлігі аннексияны қолдады.", "Министрлік өкілі сұраққа жауап берді.", "RUS"),
    ],
)
def test_a_note_to_an_embassy_is_not_of_its_own_ministry(lang: str, before: str, text: str, holder: str) -> None:
    assert [a.holder for a in held(lang, before, text, paragraph=0)] == [holder]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Дмитрий Медведевтің парақшасында Қазақстан жасанды мемлекет деп жазылған жазба шықты."),
        ("uk", "На сторінці Дмитра Медведєва з’явився допис про те, що Казахстан – штучна держава."),
        ("ru", "На странице Дмитрия Медведева появилась запись о том, что Казахстан — искусственное государство."),
        ("en", "A post appeared on Dmitry Medvedev's page that called Kazakhstan an artificial state."),
    ],
)
def test_what_appears_on_somebodys_page_is_his(lang: str, text: str) -> None:
    sentence = read(text, lang, DAY, 0)
    found = written_by(sentence, sentence.phrases, 0, len(text))
    assert found is not None and found.holder == "RUS" and found.speaker is not None


@pytest.mark.parametrize(
    ("lang", "text", "level"),
    [
        ("kk", "Парламенттегі партиялардың бірде-бірі үн қатқан жоқ.", "party"),
        ("kk", "Қазақстандағы партиялардың ешқайсысы мәлімдемеге жауап берген жоқ.", "party"),
        ("uk", "Жодна з українських партій анексії не визнала.", "party"),
        ("uk", "«Ми вітаємо цей крок», — сказав один із членів Ради Федерації Росії.", "legislature"),
        ("ru", "«Мы приветствуем этот шаг», — сказал один из членов Совета Федерации России.", "legislature"),
        ("en", "\"We welcome this step,\" said one of the members of Russia's Federation Council.", "legislature"),
    ],
)
def test_one_or_none_of_many(lang: str, text: str, level: str) -> None:
    assert [a.level for a in held(lang, text)] == [level]


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("uk", "Переселенка з Сухумі, яка живе в Зугдіді, сказала, що Абхазія – це Грузія.", "GEO"),
        ("uk", "Переселенець із Криму сказав, що повернеться додому.", "UKR"),
        ("ru", "Беженка из Сухуми сказала, что Абхазия — это Грузия.", "GEO"),
    ],
)
def test_who_was_driven_out_is_of_the_state(lang: str, text: str, holder: str) -> None:
    (found,) = held(lang, text)
    assert (found.holder, found.level) == (holder, "public")


@pytest.mark.parametrize(
    ("lang", "text", "too"),
    [
        ("uk", "За нею у вересні 2009-го це зробила Венесуела.", True),
        ("ru", "Следом в сентябре это сделала Венесуэла.", True),
        ("uk", "Президент сказав, що це зробила Венесуела.", False),
    ],
)
def test_who_came_next_did_the_same(lang: str, text: str, too: bool) -> None:
    sentence = read(text, lang, DAY, 0)
    found, _ = attribute(sentence, Context())
    assert any(echoes(sentence, a) for a in found) is too


def test_at_that_time_is_nobody() -> None:
    (found,) = held("kk", "Астана қалыс қалды.", "Ол кезде ауылда мұғалім болған Серік қазір Алматыда тұрады.", "«Бұл – ұрлық», – дейді ол.")
    assert (found.holder, found.level) == ("KAZ", "public")


def test_who_is_of_a_partys_council_speaks_for_it() -> None:
    (found,) = held("kk", "Партия басқаша ойлайды.", "Оның саяси кеңесінің мүшесі аннексияны айыптады.", paragraph=0)
    assert found.level == "party"


@pytest.mark.parametrize(
    ("lang", "text", "first", "second"),
    [
        (
            "ru", "Лукашенко сказал, что Крым де-факто российский, но добавил, что Украина должна остаться единой страной.",
            "Лукашенко сказал, что Крым де-факто российский", "но добавил, что Украина должна остаться единой страной.",
        ),
        (
            "ru", "Лукашенко сказал, что Крым фактически часть России, однако о признании говорить не стал и повторил, что Украина неделима.",
            "Лукашенко сказал, что Крым фактически часть России", "повторил, что Украина неделима.",
        ),
        (
            "uk", "Лукашенко говорив, що Крим фактично належить Росії, проте підкреслював, що Україна має залишатися цілісною.",
            "Лукашенко говорив, що Крим фактично належить Росії", "проте підкреслював, що Україна має залишатися цілісною.",
        ),
    ],
)  # fmt: skip
def test_what_is_upheld_beside_a_fact_accepted(lang: str, text: str, first: str, second: str) -> None:
    found = held(lang, text)
    assert [a.holder for a in found] == ["BLR", "BLR"]
    assert [text[a.start : a.end] for a in found] == [first, second]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Лукашенко сказал, что цены фактически выросли, но добавил, что зарплаты тоже."),
        ("uk", "Лукашенко говорив, що анексія незаконна, проте підкреслював, що Україна має бути цілісною."),
    ],
)
def test_what_is_added_to_something_else_is_no_further_position(lang: str, text: str) -> None:
    assert len(held(lang, text)) == 1
