"""Whose silence it is where he is no subject: who was asked, from whom no word came."""

from __future__ import annotations

import pytest

from tests.classify.fakes import holders


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "E-mails to the Georgian Embassy in Warsaw about the referendums went unanswered.", ["GEO"]),
        ("en", "A letter sent to the Serbian Foreign Ministry about Crimea received no reply.", ["SRB"]),
        ("en", "No official response to the annexation came from Belgrade.", ["SRB"]),
        ("en", "Yerevan's response to the annexation was muted.", ["ARM"]),
        ("en", "Moldova got no answer from Minsk to its question.", ["BLR"]),
        ("en", "The Serbian Foreign Ministry did not answer questions from the Ukrainian Embassy.", ["SRB"]),
        ("en", "RFE/RL contacted the Serbian Embassy about the annexation but received no reply.", ["SRB"]),
        ("en", "Moldova received no answer, but it will not recognize the annexation.", ["MDA"]),
        ("en", "Not a word about the annexation has been heard from Belgrade.", ["SRB"]),
        ("en", "As for Armenia, it has said nothing about the annexation.", ["ARM"]),
        ("en", "The ruling Georgian Dream party has not commented on the annexation.", ["GEO"]),
        ("ru", "В Белграде не спешат комментировать аннексию.", ["SRB"]),
        ("ru", "Ни от Армении, ни от Сербии реакции на аннексию не последовало.", ["ARM", "SRB"]),
        ("uk", "Отримати коментар від посольства Сербії не вдалося.", ["SRB"]),
        ("kk", "Ереванның аннексияға қатысты ұстанымы белгісіз, мәлімдеме жасалмады.", ["ARM"]),
        ("uz", "Yerevanning anneksiyaga munosabati noma'lum, bayonot e'lon qilinmadi.", ["ARM"]),
        ("kk", "Грузия Арменияға хат жолдады, бірақ жауап ала алмады.", ["ARM"]),
        ("tg", "Озодӣ ба Вазорати хориҷаи Гурҷистон савол фиристод, вале ҷавоб нагирифт.", ["GEO"]),
        ("ru", "Редакция обратилась в МИД Грузии, но ответа не получила.", ["GEO"]),
        ("ru", "Вопросы редакции в МИД Грузии об аннексии остались без ответа.", ["GEO"]),
        ("ru", "Из Белграда комментариев по поводу аннексии не последовало.", ["SRB"]),
        ("ru", "Связаться с посольством Сербии не удалось: на звонки не ответили.", ["SRB"]),
        ("ru", "Реакции Еревана на аннексию не было.", ["ARM"]),
        ("ru", "Молдавия не дождалась ответа от Минска.", ["BLR"]),
        ("ru", "Молдавия не получила ответа на запрос.", []),
        ("ru", "МИД Сербии не ответил на запрос посольства Украины.", ["SRB"]),
        ("uk", "Запити до міністерств закордонних справ Вірменії та Грузії залишилися без відповіді.", ["ARM", "GEO"]),
        ("uk", "Із Белграда жодних заяв щодо анексії не надійшло.", ["SRB"]),
        ("uk", "Зв’язатися з посольством Сербії не вдалося: на дзвінки не відповіли.", ["SRB"]),
        ("kk", "Тілшіміз Қорғаныс министрлігіне хабарласқан еді, ешкім тұтқаны көтермеді.", ["KAZ"]),
        ("kk", "Әзербайжан елшілігіне жіберілген сауал жауапсыз қалды.", ["AZE"]),
        ("kk", "Бакуден жауап болмады.", ["AZE"]),
        ("ky", "Азербайжандын элчилигине жөнөтүлгөн суроо жоопсуз калды.", ["AZE"]),
        ("ky", "Бакудан жооп келген жок.", ["AZE"]),
        ("uz", "Ozodlik Armaniston elchixonasiga murojaat qildi, ammo javob bo'lmadi.", ["ARM"]),
        ("uz", "Bokudan javob kelmadi.", ["AZE"]),
        ("tg", "Дархости мо ба сафорати Арманистон беҷавоб монд.", ["ARM"]),
        ("tg", "Аз Боку посухе нарасид.", ["AZE"]),
        ("tg", "Аз Остона на изҳороте шунида шуд ва на шарҳе.", ["KAZ"]),
        ("tg", "Дар Ереван аз баҳодиҳӣ ба изҳороти Теҳрон худдорӣ карданд.", ["ARM"]),
        ("tg", "Боку дар вокуниш ба изҳороти Ереван назаре баён накард.", ["AZE"]),
    ],
)
def test_who_was_asked_in_vain_is_silent(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("tg", "Номаи мо ба сафоратҳои Гурҷистон ва Арманистон дар Душанбе беҷавоб монд.", ["GEO", "ARM"]),
        ("tg", "Аз Ашқобод ҳанӯз садое нест.", ["TKM"]),
        ("tg", "На дафтари раисҷумҳур ва на Вазорати корҳои хориҷии Қирғизистон изҳороте доданд.", ["KGZ"]),  # two offices of one state
        ("tg", "Вазорати корҳои хориҷии Қирғизистон шарҳ надод; котиботи он низ посух надод.", ["KGZ", "KGZ"]),
    ],
)
def test_tajik_offices_of_several_states_and_several_of_one(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Тілші Тәжікстан сыртқы істер министрлігіне хабарласып, пікір сұрады. Ведомство түсініктеме беруден бас тартты.", ["TJK"]),
        ("ky", "Кабарчы Тажикстандын тышкы иштер министрлигине кайрылды. Министрлик жооп берген жок.", ["TJK"]),
        ("uz", "Muxbir Qozog‘iston tashqi ishlar vazirligiga murojaat qildi. Vazirlik izoh berishdan bosh tortdi.", ["KAZ"]),
        ("uz", "Muxbir Tojikiston tashqi ishlar vazirligiga savol yubordi. Idora javob bermadi.", ["TJK"]),
    ],
)
def test_the_body_that_was_asked_gives_no_answer(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "RFE/RL sent questions about the annexation to the Serbian Foreign Ministry. By the time of publication, no reply had come.", ["SRB"]),
        ("en", "RFE/RL wrote to the Georgian Embassy about Crimea. There was no answer.", ["GEO"]),
        ("ru", "Азаттык направил запрос об аннексии в МИД Грузии. К моменту публикации ответа не поступило.", ["GEO"]),
        ("uk", "Радіо Свобода надіслало запит про анексію до посольства Сербії. На момент публікації відповіді немає.", ["SRB"]),
        ("kk", "Азаттық Грузия сыртқы істер министрлігіне аннексия туралы сауал жіберді. Мақала жарияланғанша жауап келген жоқ.", ["GEO"]),
        ("ky", "«Азаттык» Грузиянын Тышкы иштер министрлигине аннексия тууралуу суроо узатты. Макала чыкканча жооп келген жок.", ["GEO"]),
        ("uz", "Ozodlik Gruziya Tashqi ishlar vazirligiga anneksiya haqida savol yubordi. Maqola chop etilguncha javob kelmadi.", ["GEO"]),
        ("tg", "Озодӣ ба Вазорати хориҷаи Гурҷистон дар бораи илҳоқ савол фиристод. То нашри матлаб посух нарасид.", ["GEO"]),
    ],
)
def test_an_answer_that_never_came_is_the_silence_of_who_was_asked(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang)[-1:] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "No statement on the annexation came out of Belgrade.", ["SRB"]),
        ("ru", "Послание президента Сербии прошло без единого слова об аннексии.", ["SRB"]),
        ("uk", "Промова президента Сербії минула без жодного слова про анексію.", ["SRB"]),
        ("ky", "Ташкенттен эч кандай билдирүү чыккан жок.", ["UZB"]),
        ("uz", "Bishkekdan rasmiy bayonot chiqmadi.", ["KGZ"]),
    ],
)
def test_no_word_came(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Саммит СНГ собрался в Астане. Ни слова об аннексии в открытой части никто не произнёс."),
        ("ky", "Казакстан, Өзбекстан жана Тажикстан калыс калды. Мындан ары түшүндүрмө болгон жок."),
    ],
)
def test_what_nobody_said_is_no_ones_silence(lang: str, text: str) -> None:
    *_, last = text.split(". ")
    assert not set(holders(text, lang)[len(holders(text.removesuffix(last), lang)) :])
