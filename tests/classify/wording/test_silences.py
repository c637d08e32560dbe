"""Words of silence: said, denied, broken, torn apart."""

from __future__ import annotations

import pytest

from classify.language.matching import words
from classify.wording import silences


def _silent(lang: str, text: str) -> bool:
    return silences.silence(text, words(text, lang), lang) > 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Latvia will not keep silent about the annexation."),
        ("en", "Baku has not remained silent on the referendums."),
        ("en", "Skopje couldn’t stay quiet any longer."),
        ("en", "After weeks of silence, Yerevan said it upheld the borders."),
        ("en", "Scholars gave three reasons for Baku's silence."),
        ("ru", "Таллин молчать об аннексии не стал."),
        ("ru", "Рига медлить с ответом на аннексию не стала."),
        ("ru", "Кишинёв не намерен молчать."),
        ("ru", "Скопье не промолчало."),
        ("kk", "Кишинев бұл жолы үнсіз қалмады."),
        ("kk", "Рига үндемей отырған жоқ."),
        ("ky", "Рига бул жолу унчукпай койгон жок."),
        ("ky", "Баку үнсүз калбады."),
        ("uz", "Riga bu gal jim turmadi."),
        ("uz", "Рига бу гал жим турмади."),
        ("tg", "Рига ин дафъа хомӯш намонд."),
        ("uk", "Рига цього разу не мовчала."),
        ("uk", "Кишинів мовчати не стане."),
        ("tg", "Боку хомӯширо шикаст."),
        ("kk", "Баку үнсіздігін бұзды."),
    ],
)
def test_silence_denied_or_broken_is_none(lang: str, text: str) -> None:
    assert not _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Baku has yet to break its silence."),
        ("ru", "Баку так и не нарушил своего молчания."),
        ("kk", "Баку үнсіздігін бұзған жоқ."),
        ("uz", "Boku sukutni buzmadi."),
        ("tg", "Боку хомӯширо нашикаст."),
        ("ru", "Рига рисковать не стала и промолчала."),
        ("ru", "Рига отвечать на вопросы не стала."),
        ("ru", "Баку заявлений о статусе Крыма не делал."),
        ("ru", "Минобороны позицию по референдумам пока не обнародовало."),
        ("uk", "Баку заяв щодо статусу Криму не робив."),
        ("uk", "Скоп’є позиції щодо анексії не оприлюднило."),
        ("kk", "Рига үнсіз қалды."),
        ("ky", "Рига унчукпай койду."),
        ("uz", "Riga jim turdi."),
        ("en", "Riga's reaction to the annexation was muted."),
        ("en", "Russia's president passed over the appeal of the congress in silence."),
        ("tg", "Вазорати корҳои хориҷии Тоҷикистон аз посух ба суоли Озодӣ худдорӣ намуд."),
    ],
)
def test_silence_kept_or_torn_apart_is_one(lang: str, text: str) -> None:
    assert _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Рига своей позиции по Крыму не меняла."),
        ("uk", "Рига позиції щодо Криму не змінювала."),
        ("en", "Riga's reaction was sharp."),
    ],
)
def test_a_position_that_stays_is_no_silence(lang: str, text: str) -> None:
    assert not _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "silent"),
    [
        ("en", "Minsk hasn't officially commented on it.", True),
        ("en", "Astana was neither for nor against the text, its envoy replied.", False),
        ("ru", "Российская власть комментировать это не стала.", True),
        ("ru", "Часть депутатов комментировать заявление не стала.", True),
        ("ru", "Позиция Минска по Крыму не далека от московской.", False),
        ("ru", "Заявления Москвы не были приняты Киевом.", False),
        ("uk", "Заяви Путіна не були сприйняті в Києві.", False),
        ("kk", "Министр жауапкершіліктен бас тартты.", False),
    ],
)
def test_what_only_looks_like_silence(lang: str, text: str, silent: bool) -> None:
    assert (silences.silence(text, words(text, lang), lang) > 1) == silent


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uz", "Dushanba esa odatdagidek jim.", silences.PLAIN),
        ("uz", "Vazirlik xodimi bu bayonotni izohlashdan bosh tortdi.", silences.PLAIN),
        ("tg", "Сафорат ба саволи мо посух надод.", silences.PLAIN),
        ("kk", "Ашғабат үнсіз қалды.", silences.PLAIN),
        ("uz", "Vazirlik anneksiyani qoraladi va savollarga javob bermadi.", silences.SILENT),  # a position as well
        ("tg", "На дафтари раисҷумҳур ва на вазорат изҳороте доданд.", silences.SILENT),
        ("tg", "Ронанда хомӯшона сар ҷунбонд.", 1.0),  # how he nods
    ],
)
def test_silence_and_nothing_else(lang: str, text: str, expected: float) -> None:
    assert silences.silence(text, words(text, lang), lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Әкім бұл туралы сөйлескісі келмеді."),
        ("kk", "Елші аннексия жайында сөйлеуден бас тартты."),
        ("kk", "Министрлік дауыс туралы түсініктеме болмайтынын айтты."),
        ("ky", "Акими бул тууралуу сүйлөшкүсү келген жок."),
        ("kk", "Кремль депутаттың сөзіне баға беруден қашты."),
        ("kk", "Елшілік бұл сөзді бағалаудан бас тартты."),
        ("ky", "Министрлик бул сөзгө баа берүүдөн тартынды."),
        ("ky", "Ашхабаддан үн чыккан жок."),
        ("ky", "Элчи аннексия тууралуу сүйлөөдөн баш тартты."),
        ("ky", "Министр бул жөнүндө айткысы келбеди."),
    ],
)
def test_who_would_not_talk_is_silent(lang: str, text: str) -> None:
    assert _silent(lang, text)


@pytest.mark.parametrize(("lang", "text"), [("kk", "Әкім бұл туралы сөйлескісі келді."), ("ky", "Акими сүйлөшкүсү келет.")])
def test_who_would_talk_is_not(lang: str, text: str) -> None:
    assert not _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Литовская дипломатия молчала не всегда."),
        ("uk", "Литва мовчала не завжди."),
        ("en", "Vilnius was not always silent."),
        ("ru", "От оценок в Вильнюсе воздержались, призвав стороны к диалогу."),
        ("uk", "Від оцінок у Вільнюсі утрималися й закликали сторони до переговорів."),
    ],
)
def test_no_silence(lang: str, text: str) -> None:
    assert not _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Из Вильнюса не прозвучало ни слова."),
        ("ru", "В министерстве на звонки просто не берут трубку."),
        ("uk", "Міністр питання Криму уникнув."),
    ],
)
def test_no_word(lang: str, text: str) -> None:
    assert _silent(lang, text)


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Ни Ташкент, ни Ашхабад с заявлениями не выступили.", True),
        ("Минск с заявлением пока не выступал.", True),
        ("Минск не выступил против резолюции.", False),
    ],
)
def test_who_made_no_statement_is_silent(text: str, certain: bool) -> None:
    """ "Did not come out against it" may be something else."""
    assert (silences.silence(text, words(text, "ru"), "ru") >= silences.SILENT) is certain


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Bozordagi sotuvchi bu mavzuda gapirishni xohlamadi."),
        ("uz", "Talabaning javob bergisi kelmadi."),
        ("ky", "Министрлик муну кандай түшүндүрөрүн азырынча билдире элек."),
    ],
)
def test_who_does_not_want_to_talk_is_silent(lang: str, text: str) -> None:
    assert silences.silence(text, words(text, lang), lang) > 1


@pytest.mark.parametrize(
    ("lang", "text", "silent"),
    [
        ("kk", "Партиялардың бәрі аузына су толтырып алған.", True),
        ("ru", "Все партии будто воды в рот набрали.", True),
        ("uk", "Усі партії набрали в рот води.", True),
        ("kk", "Президент студенттің сұрағына жауап бере отырып, мемлекет болмағанын айтты.", False),
        ("kk", "Президент студенттің сұрағына жауап берген жоқ.", True),
    ],
)
def test_a_mouth_full_of_water_and_an_answer_given(lang: str, text: str, silent: bool) -> None:
    assert _silent(lang, text) is silent


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Душанбе журналистам, которые спрашивали о полуострове, советовали обращаться в посольство."),
        ("ru", "В МИД вопрос о полуострове переадресовали в Москву."),
        ("ru", "За комментариями в ведомстве отослали к пресс-службе президента."),
        ("uk", "У Душанбе журналістам порадили звернутися до посольства."),
        ("uk", "У МЗС запит перенаправили до Москви."),
    ],
)
def test_who_sends_journalists_on_is_silent(lang: str, text: str) -> None:
    assert _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "silent"),
    [
        ("ru", "Шесть лет он уклонялся от ответа на вопрос, чей это полуостров.", False),
        ("ru", "Ташкент сперва молчал.", False),
        ("ru", "Ташкент уже шесть лет молчит.", True),
        ("ru", "Ереван вот уже два года уклоняется от ответа.", True),
        ("uk", "Роками Мінськ ухилявся від відповіді.", False),
        ("uk", "Спершу Кишинів відмовчувався.", False),
        ("uk", "Мінськ ухилився від відповіді.", True),
    ],
)
def test_silence_that_is_over(lang: str, text: str, silent: bool) -> None:
    assert _silent(lang, text) is silent


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Бейтарап болу – үндемеу деген сөз емес."),
        ("ky", "Калыс болуу – үндөбөө дегендик эмес."),
        ("uz", "Betaraf bo‘lish jim turish degani emas."),
    ],
)
def test_what_does_not_mean_silence_is_none(lang: str, text: str) -> None:
    assert not _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A spokesman hung up when he heard the word annexation."),
        ("en", "Skopje let the anniversary pass without a word."),
        ("en", "The minister dodged a question about Crimea."),
        ("ru", "В партии от вопросов об аннексии уклонились."),
        ("ru", "Речь прошла без единого слова об аннексии."),
        ("uk", "Посол ухилився від запитань про анексію."),
        ("kk", "Скопьеден мәлімдеме шыққан жоқ."),
        ("ky", "Скопьеден эч кандай пикир угулган жок."),
        ("ky", "Өкүл туткасын койду."),
        ("uz", "Vakil go‘shakni qo‘ydi."),
        ("uz", "Skopyedan bayonot chiqmadi."),
        ("tg", "Аз Скопйе ягон изҳорот набаромад."),
    ],
)
def test_further_ways_to_say_nothing(lang: str, text: str) -> None:
    assert _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The envoy's office would not elaborate on what he had meant."),
        ("en", "The ministry declined to be drawn on frontiers."),
        ("en", "The spokesman put off questions until Friday."),
        ("en", "Neither Chisinau nor Riga, the hosts of the talks, has said a word."),
        ("en", "Skopje, a partner of both, has been just as quiet."),
        ("ru", "В секретариате партии от разъяснений воздержались."),
        ("ru", "В мэрии от разговора с корреспондентом уклонились."),
        ("ru", "В министерстве отозваться отказались."),
        ("uk", "У партії від пояснень утрималися."),
        ("kk", "Кишиневтен түсінік ала алмадық."),
        ("ky", "Министрлик комментарий бере албай турганын билдирди."),
    ],
)
def test_silence_in_rarer_words(lang: str, text: str) -> None:
    assert _silent(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Drivers were drawn into the dispute."), ("ru", "От поездки в Ригу делегация отказалась."), ("kk", "Көмек ала алмадық.")],
)
def test_no_silence_in_words_like_them(lang: str, text: str) -> None:
    assert not _silent(lang, text)
