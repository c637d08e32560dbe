"""What integrity and occupation are about that name no state: all states' integrity, the holder's own occupied land, a list's other member."""

from __future__ import annotations

from datetime import date

import pytest

from classify.candidates import candidates
from classify.questions import unnamed
from classify.sentences import read
from tests.classify.fakes import CATALOGUE, document

OCTOBER = date(2022, 10, 5)
_LEAD = {
    "en": "Kherson was annexed.",
    "ru": "Херсон аннексирован.",
    "uk": "Херсон анексовано.",
    "kk": "Херсон аннексияланды.",
    "ky": "Херсон аннексияланды.",
    "uz": "Xerson anneksiya qilindi.",
    "tg": "Херсон илҳоқ шуд.",
}


def _last(lang: str, text: str) -> tuple[str, str]:
    """Holder and target of the last candidate, in an article on Kherson."""
    found = candidates(document(f"{_LEAD[lang]}\n{text}", lang, published=OCTOBER), CATALOGUE)[-1]
    return found.attribution.holder, found.target


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        ("en", "Brazil's foreign minister said that the territorial integrity of all countries deserves respect.", "principle"),
        ("en", "India respects every nation's sovereignty, its envoy said.", "principle"),
        ("ru", "Бразилия уважает территориальную целостность всех государств.", "principle"),
        ("uk", "Бразилія поважає територіальну цілісність усіх країн.", "principle"),
        ("kk", "Бразилия барлық мемлекеттердің аумақтық тұтастығын құрметтейді.", "principle"),
        ("ky", "Бразилия бардык өлкөлөрдүн аймактык бүтүндүгүн сыйлайт.", "principle"),
        ("uz", "Braziliya barcha mamlakatlarning hududiy yaxlitligini hurmat qiladi.", "principle"),
        ("tg", "Бразилия тамомияти арзии ҳамаи давлатҳоро эҳтиром мекунад.", "principle"),
    ],
)
def test_the_integrity_of_all_states_is_the_principle_before_the_article_comes_to_its_question(lang: str, text: str, target: str) -> None:
    first = candidates(document(f"{text}\n{_LEAD[lang]}", lang, published=OCTOBER), CATALOGUE)[0]
    assert first.target == target
    assert _last(lang, text)[1] == "ua-2022", "in answer to a question it is of that question, as the gold has it"


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        # something of the article's question stands in the clause
        ("en", "Brazil respects the territorial integrity of all countries and rejects the annexation.", "ua-2022"),
        ("en", "Brazil respects the territorial integrity of all countries, including Ukraine.", "ua-2022"),
        ("ru", "Бразилия уважает целостность всех государств и не признаёт референдумы.", "ua-2022"),
        ("en", "Brazil respects the territorial integrity of all countries, Georgia's territorial integrity first.", "ge"),
    ],
)
def test_the_integrity_of_all_states_beside_one_question(lang: str, text: str, target: str) -> None:
    assert _last(lang, text)[1] == target


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        ("en", "Georgian President Salome Zurabishvili said that the occupied territories will come home.", "ge"),
        ("ru", "Президент Молдовы Майя Санду напомнила об оккупированных территориях.", "md"),
        ("uk", "Президентка Молдови Мая Санду згадала окуповані території.", "md"),
        ("kk", "Грузия президенті Саломе Зурабишвили оккупацияланған аумақтар туралы айтты.", "ge"),
        ("ky", "Грузиянын президенти Саломе Зурабишвили оккупацияланган аймактар тууралуу айтты.", "ge"),
        ("uz", "Gruziya prezidenti Salome Zurabishvili bosib olingan hududlar haqida gapirdi.", "ge"),
        ("tg", "Президенти Гурҷистон Саломе Зурабишвили гуфт, ки қаламравҳои ишғолшуда бармегарданд.", "ge"),
        # others' land, or a state that has none held
        ("en", "Georgia condemned the referendums in the occupied territories.", "ua-2022"),
        ("en", "Norway said that the occupied territories will come home.", "ua-2022"),
        ("ru", "Казахстан заявил, что оккупированные территории будут возвращены.", "ua-2022"),
        ("ru", "Молдова заявила, что оккупированные территории Украины будут возвращены.", "ua-2022"),
    ],
)
def test_a_states_own_occupied_land(lang: str, text: str, target: str) -> None:
    assert _last(lang, text)[1] == target


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        ("en", "Yerevan and Baku recognised each other's sovereignty.", "am-az"),
        ("ru", "Баку и Ереван признали суверенитет друг друга.", "am-az"),
        ("uk", "Баку і Єреван визнали суверенітет один одного.", "am-az"),
        ("kk", "Ереван мен Баку бір-бірінің егемендігін мойындады.", "am-az"),
        ("ky", "Ереван менен Баку бири-биринин эгемендигин тааныды.", "am-az"),
        ("uz", "Yerevan va Boku bir-birining suverenitetini tan oldi.", "am-az"),
        ("tg", "Ереван ва Боку соҳибихтиёрии якдигарро эътироф карданд.", "am-az"),
        ("en", "Yerevan and Baku rejected the annexation.", "ua-2022"),
        ("en", "Iran will not tolerate any change to its border with Armenia, its foreign minister said.", "am-az"),
        ("ky", "Иран Армения менен чек арасынын өзгөрүшүнө каршы экенин билдирди.", "am-az"),
        ("uz", "Eron Armaniston bilan chegarasi o‘zgarishiga qarshi ekanini bildirdi.", "am-az"),
        ("tg", "Эрон гуфт, ки ба тағйири марз бо Арманистон роҳ намедиҳад.", "am-az"),
    ],
)
def test_between_armenia_and_azerbaijan(lang: str, text: str, target: str) -> None:
    assert _last(lang, text)[1] == target


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        ("kk", "Өзбекстанның сыртқы істер министрлігі Украинаның егемендігін қолдайтынын мәлімдеді.", "ua"),
        ("ky", "Казакстандын ТИМи Грузиянын эгемендигин колдой турганын билдирди.", "ge"),
        ("uz", "Qozog‘istonning TIVi Gruziyaning suverenitetini qo‘llashini bildirdi.", "ge"),
        ("ky", "Өзбекстандын ТИМи Армениянын жана Азербайжандын эгемендигин колдой турганын билдирди.", "am-az"),
        ("ky", "Өзбекстандын ТИМи Өзбекстандын эгемендиги ыйык экенин билдирди.", "uz"),
    ],
)
def test_the_nearest_genitive_owns_the_integrity(lang: str, text: str, target: str) -> None:
    found = candidates(document(text, lang, published=OCTOBER), CATALOGUE)
    assert found[-1].target == target


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Dmitry Medvedev wrote that Kazakhstan is an artificial state."),
        ("ru", "Дмитрий Медведев написал, что Казахстан — искусственное образование."),
        ("uk", "Дмитро Медведєв написав, що Казахстан — штучна держава."),
        ("kk", "Дмитрий Медведев Қазақстан жасанды мемлекет деп жазды."),
        ("ky", "Дмитрий Медведев Казакстан жасалма мамлекет деп жазды."),
        ("uz", "Dmitriy Medvedev Qozog‘iston sun’iy davlat deb yozdi."),
        ("tg", "Дмитрий Медведев навишт, ки Қазоқистон давлати сунъист."),
    ],
)
def test_who_is_called_no_real_state(lang: str, text: str) -> None:
    assert _last(lang, text) == ("RUS", "kz")


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        ("en", "Zakhar Prilepin said that Uzbekistan and Kazakhstan should be annexed by Russia. Tashkent has not commented.", ("UZB", "uz")),
        ("ru", "Захар Прилепин сказал, что Узбекистан и Казахстан надо присоединить к России. В Астане это не комментировали.", ("KAZ", "kz")),
        ("uk", "Захар Прилєпін сказав, що Узбекистан і Казахстан слід приєднати до Росії. У Ташкенті цього не коментували.", ("UZB", "uz")),
        ("kk", "Захар Прилепин Өзбекстан мен Қазақстанды Ресейге қосып алу керек деді. Ташкент бұған пікір білдірмеді.", ("UZB", "uz")),
        ("uz", "Zaxar Prilepin O‘zbekiston va Qozog‘istonni Rossiyaga qo‘shib olish kerak dedi. Toshkent bunga munosabat bildirmadi.", ("UZB", "uz")),
        # the silence has an object of its own
        (
            "en",
            "Zakhar Prilepin said that Uzbekistan and Kazakhstan should be annexed by Russia. Tashkent has not commented on the referendums in Kherson.",
            ("UZB", "ua-2022"),
        ),
    ],
)
def test_who_is_silent_on_a_claim_to_two_states_is_silent_on_its_own(lang: str, text: str, last: tuple[str, str]) -> None:
    assert _last(lang, text) == last


def test_a_roll_call_of_a_year() -> None:
    text = "In March 2014 Armenia voted against the resolution on the territorial integrity of Ukraine."
    assert [c.target for c in candidates(document(text, published=OCTOBER), CATALOGUE)] == ["crimea"]
    text = "In 2022 Belarus voted against the resolution on the territorial integrity of Ukraine."
    assert [c.target for c in candidates(document(text, published=date(2024, 1, 9)), CATALOGUE)] == ["ua-2022"]  # that is its title: ES-11/4


def test_a_colleague_says_the_same_two_days_later() -> None:
    said = "On September 28 EU foreign policy chief Josep Borrell rejected the annexation of Kherson."
    text = f"{said} Two days later European Council President Charles Michel said the same."
    found = [(c.attribution.speaker, c.stated_on) for c in candidates(document(text, published=OCTOBER), CATALOGUE)]
    assert found == [("Josep Borrell", date(2022, 9, 28)), ("Charles Michel", date(2022, 9, 30))]
    text = f"{said} Borrell said the same day that he was tired."
    assert date(2022, 9, 30) not in [c.stated_on for c in candidates(document(text, published=OCTOBER), CATALOGUE)]


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        ("en", "India's envoy said that no country's borders should be redrawn with guns.", "principle"),
        ("en", "Moldova's foreign minister said that the borders of every state must be respected.", "ua-2022"),
        ("ru", "Индия уважает границы любого государства, заявил её посол.", "ua-2022"),
        ("ru", "Посол Индии заявил, что ни одной страны границы нельзя двигать танками.", "principle"),
        ("uk", "Індія поважає кордони кожної держави, заявив її посол.", "ua-2022"),
        ("kk", "Үндістан қай мемлекет болса да, шекарасы сақталуы керек деп мәлімдеді.", "principle"),
        ("kk", "Үндістан елшісі ешбір елдің шекарасы күшпен өзгермеуі керек деді.", "principle"),
        ("ky", "Индиянын элчиси ар бир мамлекеттин чек арасы сакталышы керек деди.", "ua-2022"),
        ("uz", "Hindiston elchisi hech qanday davlatning hududi tortib olinmasligi kerakligini aytdi.", "principle"),
        ("tg", "Сафири Ҳинд гуфт, ки марзи ҳеҷ давлат набояд бо зӯр тағйир ёбад.", "principle"),
        # … held high
        ("en", "India's envoy said that territorial integrity is sacred for countries like India.", "principle"),
        ("ru", "Посол Индии заявил, что целостность государств – основа мира.", "principle"),
        ("uk", "Посол Індії заявив, що кордони держав – це святе.", "principle"),
        ("kk", "Үндістан елшісі мемлекеттердің аумақтық тұтастығы бәрінен жоғары екенін айтты.", "principle"),
        ("ky", "Индиянын элчиси мамлекеттердин чек арасы ыйык экенин айтты.", "principle"),
        ("uz", "Hindiston elchisi davlatlarning suvereniteti muqaddas ekanini aytdi.", "principle"),
        ("tg", "Сафири Ҳинд гуфт, ки тамомияти арзии давлатҳо муқаддас аст.", "principle"),
        # … said of the article's question, or of a state's own borders
        ("en", "India's envoy said that his country proceeds from the territorial integrity of states.", "ua-2022"),
        ("kk", "Үндістан мемлекеттердің аумақтық тұтастығы қағидасын ұстанады.", "ua-2022"),
        ("en", "Ukraine's foreign minister said that the borders of Ukraine are inviolable.", "ua"),
        ("en", "Moldova's foreign minister said that its borders are sacred.", "md"),
        ("ru", "Норвегия не может принять эти результаты, ответил её министр, сославшись на неприкосновенность границ.", "ua-2022"),
    ],
)
def test_any_states_borders_and_the_principle_held_high(lang: str, text: str, target: str) -> None:
    assert _last(lang, text)[1] == target


@pytest.mark.parametrize(
    ("lang", "lead", "text", "target"),
    [
        (
            "kk", "Қытай елшісі Лу Шае бұрынғы совет республикаларының мәртебесі жоқ деп мәлімдеді. Қытай бұрынғы совет елдерінің егемендігін құрметтейді. "
            "Украина Қырым туралы сөзді сандырақ деп атады.",
            "Қырғызстан сыртқы істер министрлігі бұл туралы түсініктеме берген жоқ.", "principle",
        ),
        (
            "ru", "Посол Китая заявил, что у бывших советских республик нет статуса. "
            "Китай уважает бывшие советские республики. Киев заявил, что Крым – Украина.",
            "Министерство иностранных дел Туркменистана на вопрос не ответило.", "principle",
        ),
        (
            "en", "China's ambassador said that the former Soviet republics have no status. "
            "China respects the former Soviet republics. Kyiv said that Crimea is Ukraine.",
            "Armenia's Foreign Ministry did not comment on it.", "principle",
        ),
        (
            "en", "China's ambassador said that the former Soviet republics have no status. "
            "China respects the former Soviet republics. Kyiv said that Crimea is Ukraine.",
            "Armenia's Foreign Ministry did not comment on Crimea.", "crimea",
        ),
    ],
)  # fmt: skip
def test_former_republics_keep_silent_on_what_concerns_them(lang: str, lead: str, text: str, target: str) -> None:
    assert candidates(document(f"{lead}\n{text}", lang, published=date(2023, 4, 26)), CATALOGUE)[-1].target == target


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "His country's territorial integrity was never up for talks."),
        ("ru", "Территориальная целостность его страны не обсуждается."),
        ("uk", "Територіальна цілісність його країни не обговорюється."),
        ("kk", "Елінің аумақтық тұтастығы талқыланбайды."),
        ("ky", "Өлкөсүнүн аймактык бүтүндүгү талкууланбайт."),
        ("uz", "Mamlakatining hududiy yaxlitligi muhokama qilinmaydi."),
        ("tg", "Тамомияти арзии кишвараш муҳокима намешавад."),
    ],
)
def test_his_own_country_is_the_holders_question(lang: str, text: str) -> None:
    sentence = read(text, lang, date(2022, 9, 1), 0)
    assert unnamed.own_whole(CATALOGUE, sentence, 0, len(text), "AZE", "ge") == "am-az"
    assert unnamed.own_whole(CATALOGUE, sentence, 0, len(text), "UKR", "ua-2022") == "ua-2022"
    assert unnamed.own_whole(CATALOGUE, sentence, 0, len(text), "LVA", "ge") is None
