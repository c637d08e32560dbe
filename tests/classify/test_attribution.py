"""Who holds what is reported: speakers, coordination, pronouns, rebuttals, and nobody."""

from __future__ import annotations

import pytest

from classify.candidates import candidates
from tests.classify.fakes import CATALOGUE, attributions, document, holders


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        # the annexation is Russia's, the refusal is not
        ("Kazakhstan will not recognise Russia's annexation of Kherson.", "en", ["KAZ"]),
        ("Грузия не признаёт аннексию Россией украинских территорий.", "ru", ["GEO"]),
        ("Қазақстан Ресейдің Қырымды аннексиялауын мойындамайды.", "kk", ["KAZ"]),
        ("Молдова заявила, что не признает решение Москвы.", "ru", ["MDA"]),
        # one record each
        ("Neither Kyrgyzstan, Tajikistan nor Turkmenistan has commented on the referendums.", "en", ["KGZ", "TJK", "TKM"]),
        ("Казахстан и Узбекистан воздержались при голосовании по резолюции.", "ru", ["KAZ", "UZB"]),
        # the speaker may stand after what is said
        ("“We respect the territorial integrity of Ukraine,” the Uzbek foreign minister said.", "en", ["UZB"]),
        ("«Мы уважаем территориальную целостность Украины», — заявил министр иностранных дел Узбекистана.", "ru", ["UZB"]),
        ("According to the Georgian Foreign Ministry, the decrees are void.", "en", ["GEO"]),
        ("По словам президента Молдовы Майи Санду, аннексия незаконна.", "ru", ["MDA"]),
        # two subjects with a verb each
        ("Belarus recognised the referendums, while Serbia refused to recognise them.", "en", ["BLR", "SRB"]),
        # nobody is named
        ("The annexation of Kherson is illegal.", "en", []),
        ("Аннексия незаконна.", "ru", []),
        ("It rained for two days.", "en", []),
    ],
)
def test_holders(text: str, lang: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "last"),
    [
        ("President Qasym-Zhomart Toqaev spoke in St. Petersburg. He said that Kazakhstan would not recognise Luhansk.", "en", "KAZ"),
        ("Президент Молдовы Майя Санду выступила в парламенте. Она заявила, что аннексия незаконна.", "ru", "MDA"),
        ("Казахстан не признал референдумы, заявил МИД. В ведомстве подчеркнули, что исходят из целостности государств.", "ru", "KAZ"),
        ("Georgia's Foreign Ministry condemned the decrees. The ministry said that it would never accept them.", "en", "GEO"),
    ],
)
def test_short_forms_stand_for_whom_the_text_named(text: str, lang: str, last: str) -> None:
    found = attributions(text, lang)
    assert found[-1].holder == last
    assert found[-1].resolved or len(found) == 1


def test_a_pronoun_without_anyone_before_it_is_nobody() -> None:
    assert holders("He said that Crimea was lost.") == []


def test_a_quotation_that_goes_on_is_its_speakers() -> None:
    found = attributions("“We respect borders,” Kazakh President Qasym-Zhomart Toqaev said.\n“We will never recognise quasi-states on Ukrainian soil.”")
    assert [f.holder for f in found] == ["KAZ", "KAZ"]
    assert found[1].resolved and found[1].speaker == found[0].speaker


def test_words_of_others_inside_a_quotation_hold_nothing() -> None:
    found = holders("“Russia claims that Crimea is Russian, and that is a lie,” Ukrainian Foreign Minister Dmytro Kuleba said.")
    assert found == ["UKR"]


@pytest.mark.parametrize(
    ("text", "lang", "level"),
    [
        ("The Kazakh parliament will not recognise the referendums.", "en", "legislature"),
        ("Депутат Госдумы Константин Затулин предложил пересмотреть границы.", "ru", "legislature"),
        ("The Collective Security Treaty Organization did not comment on the referendums.", "en", "organisation"),
        ("Kazakhstan's Foreign Ministry did not comment on the referendums.", "en", "state"),
    ],
)
def test_level(text: str, lang: str, level: str) -> None:
    assert [f.level for f in attributions(text, lang)] == [level]


def test_clauses_lie_inside_their_sentence() -> None:
    text = "Belarus recognised the referendums, while Serbia refused to recognise them."
    one, other = attributions(text)
    assert "Belarus" in text[one.start : one.end] and "Serbia" not in text[one.start : one.end]
    assert "Serbia" in text[other.start : other.end] and "Belarus" not in text[other.start : other.end]


@pytest.mark.parametrize(
    ("text", "lang", "last"),
    [
        # a name that no lexicon holds, introduced with its office, then alone
        ("Georgia's foreign minister, John Smithson, condemned the decrees. Smithson added that the borders were settled.", "en", "GEO"),
        ("МИД Грузии вызвал посла Молдовы Петра Кужбина. Кужбин заявил, что границы признаны.", "ru", "MDA"),
        # the ministry said, and the country did
        ("МИД Казахстана сообщил о решении России, а при голосовании в ООН страна воздержалась по резолюции.", "ru", "KAZ"),
        ("Qatar's ambassador to the United Nations, A.B. Hamza, said that the annexation is void.", "en", "QAT"),
        # an observer of the vote is not the assembly
        ("Nabila Orr, a spokeswoman for the European Union, said the bloc did not recognise the referendums.", "en", "EU"),
        ("Пресекретар російського посольства в Кишиневі від коментарів утримався.", "uk", "RUS"),
        ("Армениянын Тышкы иштер министрлигинен да жооп болгон жок.", "ky", "ARM"),
        ("Мәжіліс депутаттарының бірі Қазақстанның шекарасы бекітілгенін айтты.", "kk", "KAZ"),
    ],
)
def test_who_speaks_under_another_form(text: str, lang: str, last: str) -> None:
    assert attributions(text, lang)[-1].holder == last


def test_names_with_initials_and_posts_are_the_speakers() -> None:
    assert attributions("India's ambassador, R.K. Rao, said that the borders are settled.")[0].speaker == "R.K. Rao"
    assert attributions("Представитель Госдепартамента США Мартин Келли заявил, что границы признаны.", "ru")[0].speaker == "Мартин Келли"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The frontiers had been drawn in London, Paris, and Lisbon by people who never asked.", "en"),
        ("It was an ordinary day at the border.", "en"),
        ("No other UN member joined the referendums.", "en"),
        ("Партия «Жаңа Арна» осудила аннексию.", "ru"),  # whose party, nobody knows
    ],
)
def test_places_and_strangers_hold_nothing(text: str, lang: str) -> None:
    before = "Belarusian President Alyaksandr Lukashenka said that Crimea was Russian. " if lang == "en" else ""
    assert [h for h in holders(before + text, lang) if h != "BLR"] == []


def test_a_list_behind_among_them_is_listed_too() -> None:
    text = "За резолюцию проголосовали США и ещё восемь стран, среди которых Гана и Мексика."
    assert holders(text, "ru") == ["USA", "GHA", "MEX"]


def test_who_joins_others_in_a_deed_does_it_with_them() -> None:
    assert holders("Eritrea and Syria joined Russia in voting no on the resolution on Crimea.") == ["ERI", "SYR", "RUS"]


def test_a_ministry_bears_nobodys_name() -> None:
    found = attributions("Ресей сыртқы істер министрлігі Кеосаянның сөзі туралы пікір білдіруден бас тартты.", "kk")
    assert [(a.holder, a.speaker) for a in found] == [("RUS", None)]


def test_a_condition_waits_for_its_consequence() -> None:
    text = "Украинанын тышкы иштер министри Минск референдумду тааныса, Киев жооп берерин эскертти."
    assert holders(text, "ky") == ["UKR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joining Syria in opposing the text were Mali, Eritrea, and Russia.", ["SYR", "MLI", "ERI", "RUS"]),
        ("Siding with Moscow in voting no were Mali and Eritrea.", ["RUS", "MLI", "ERI"]),
        ("Among Russia's neighbors voting no were Belarus and Armenia.", ["BLR", "ARM"]),
    ],
)
def test_those_behind_the_verb_voted(text: str, expected: list[str]) -> None:
    assert holders(text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Georgia broke off relations, hours after Damascus said that it recognized Abkhazia.", ["GEO", "SYR"]),
        ("en", "Moldova protested a week after Nauru recognized Abkhazia.", ["MDA", "NRU"]),
        ("ru", "Грузия отозвала посла через день после того, как Науру признало Абхазию.", ["GEO", "NRU"]),
        ("ru", "Казахстан выразил протест после того, как депутат Госдумы Вячеслав Никонов предложил вернуть северные области.", ["KAZ", "RUS"]),
        ("uk", "Молдова протестувала після того, як Науру визнало Абхазію.", ["MDA", "NRU"]),
        ("en", "Georgia protested after Damascus opened a cafe in Abkhazia.", ["GEO"]),
        ("ru", "Казахстан ответил после того, как Россия закрыла границу.", ["KAZ"]),
    ],
)
def test_what_another_did_before_is_his(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Рига осудила аннексию. К решению России министерство отнеслось без понимания.", "LVA"),
        ("uk", "Рига засудила анексію. До рішення Росії міністерство поставилося без розуміння.", "LVA"),
    ],
)
def test_whose_deed_it_is_about_does_not_own_the_ministry(lang: str, text: str, expected: str) -> None:
    assert holders(text, lang)[-1] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Ещё в Праге министры в присутствии президента Франции и главы Европейского совета подтвердили Устав ООН."),
        ("uk", "Ще у Празі міністри за участі президента Франції підтвердили Статут ООН."),
        ("en", "In Prague the ministers in the presence of the president of France confirmed the UN Charter."),
    ],
)
def test_who_is_present_says_nothing(lang: str, text: str) -> None:
    assert not {"FRA", "EU"} & set(holders(text, lang))


def test_what_stands_in_a_paper_is_his_who_wrote_it() -> None:
    assert holders("In an article published in a state newspaper, Latvian President Edgars Rinkevics wrote that Crimea was stolen.") == ["LVA"]


def test_a_member_of_the_chamber_told_of_has_a_name() -> None:
    text = "Vyacheslav Nikonov of the State Duma called it a gift. Another member of the chamber, Yevgeny Fyodorov of the ruling party, claimed more."
    last = attributions(text)[-1]
    assert (last.holder, last.level, last.speaker) == ("RUS", "legislature", "Yevgeny Fyodorov")


def test_whose_ally_one_is_does_not_vote_with_him() -> None:
    assert holders("Mali and Chad abstained, as did Armenia, Russia's ally in the South Caucasus.") == ["MLI", "TCD", "ARM"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В Риге и Таллине заявление Лукашенко не комментировали.", ["LVA", "EST"]),
        ("uk", "У Ризі й Таллінні заяву Лукашенка не коментували.", ["LVA", "EST"]),
    ],
)
def test_words_left_without_comment_are_not_their_speakers(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


def test_a_deputy_who_speaks_of_the_assembly_is_not_of_it() -> None:
    text = "Эл аралык иштер боюнча комитеттин бир мүчөсү Кыргызстан Башкы Ассамблеяда аннексияны айыпташы керек деди."
    assert "UN" not in holders(text, "ky")


def test_what_a_deputy_says_that_a_state_ought_to_do_is_his() -> None:
    text = "Davlat dumasining bir deputati Donbass xalqi tanlovini qilib bo‘lgani, Toshkent ham bunga ko‘nikishi kerakligini aytdi."
    assert holders(text, "uz") == ["RUS"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kk", "Ресей жариялаған «референдумдар» заңсыз.", []),
        ("ky", "Россия өткөргөн «референдум» мыйзамсыз.", []),
        ("uz", "Rossiya o‘tkazgan “referendum” noqonuniy.", []),
        ("kk", "«Ресей жариялаған «референдумдар» заңсыз», – деді Литва елшісі.", ["LTU"]),
        ("kk", "Ресей басып алған жерлерін қайтармайтынын айтты.", ["RUS"]),
    ],
)
def test_what_a_state_held_is_void_in_other_eyes(lang: str, text: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Молдова президенті Майя Санду Берлинге барды. Журналист Қырым туралы сұрағанда ол «бұл аннексия» деп жауап берді."),
        ("ky", "Молдованын президенти Майя Санду Берлинге барды. Кабарчы Крым тууралуу сураганда ал «бул аннексия» деп жооп берди."),
        ("uz", "Moldova prezidenti Mayya Sandu Berlinga bordi. Jurnalist Qrim haqida so‘raganda u «bu anneksiya» deb javob berdi."),
    ],
)
def test_who_answers_is_not_the_reporter_who_asked(lang: str, text: str) -> None:
    assert [(one.holder, one.level) for one in attributions(text, lang)][-1] == ("MDA", "state")


@pytest.mark.parametrize(
    "last",
    [
        "It abstained on March 2, 2022, when the General Assembly deplored the attack on Ukraine.",
        "On October 12, 2022, it abstained again, on the text that declared the annexation of four regions of Ukraine void.",
        "Its envoys were absent on October 12, 2022, when the General Assembly condemned the annexation of four regions.",
    ],
)
def test_who_no_longer_votes_with_another_is_the_one_that_goes_on(last: str) -> None:
    """The other one is no voter of its own, so "it" and "its envoys" are not both of theirs."""
    text = f"Armenia voted against the resolution on Crimea in 2014. After the invasion Armenia stopped voting with Moscow. {last}"
    assert [c.attribution.holder for c in candidates(document(text), CATALOGUE) if c.sentence == 2] == ["ARM"]
    assert not [c for c in candidates(document(text), CATALOGUE) if c.sentence == 1], "nobody's vote"

