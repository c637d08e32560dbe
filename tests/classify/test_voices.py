"""In whose words something is told: sources, forecasts, envoys, speakers named within a quotation, and those who only seem to be subjects."""

from __future__ import annotations

from datetime import date

import pytest

from classify.quotes import quotations
from tests.classify.fakes import PUBLISHED, attributions, holders, statements


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        # an office that names whose it is
        ("Глава Кремля признал этот регион.", "ru", ["RUS"]),
        ("Спикер Госдепа осудил аннексию.", "ru", ["USA"]),
        ("Председатель Еврокомиссии осудила аннексию.", "ru", ["EU"]),
        ("Речник Кремля визнав цей регіон.", "uk", ["RUS"]),
        ("Голова Єврокомісії засудила анексію.", "uk", ["EU"]),
        ("Раиси Комиссияи Аврупо илҳоқро маҳкум кард.", "tg", ["EU"]),
        ("Сухангӯи Вазорати давлатии Амрико илҳоқро маҳкум кард.", "tg", ["USA"]),
        ("Спикер приднестровского парламента попросил признать регион.", "ru", ["MDA"]),
        # an envoy to one is not its own
        ("Постпред Латвии при ООН осудил аннексию.", "ru", ["LVA"]),
        ("Официальный Киев осудил аннексию.", "ru", ["UKR"]),
    ],
)
def test_an_office_and_its_owner(text: str, lang: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kazakhstan's president Qasym-Zhomart Toqaev objected.\nThe row began with remarks by the State Duma deputy Ivan Petrov. He called it a gift.", "en"),
        ("Президент Казахстана Касым-Жомарт Токаев возразил.\nСпор начался со слов депутата Госдумы Ивана Петрова. Он назвал это подарком.", "ru"),
        ("Президент Казахстану Касим-Жомарт Токаєв заперечив.\nСуперечку викликали слова депутата Держдуми Івана Петрова. Він назвав це подарунком.", "uk"),
        ("Қазақстан президенті Қасым-Жомарт Тоқаев қарсы болды.\nДауға Ресей думасының депутаты Иван Петровтың сөзі себеп болды. Ол мұны сый деді.", "kk"),
    ],
)
def test_he_is_the_one_of_whose_words_it_is_told(text: str, lang: str) -> None:
    assert holders(text, lang)[-1] == "RUS"


def test_the_russian_minister_is_the_one_named_before() -> None:
    text = "Foreign Minister Sergei Lavrov mocked the meeting. Crimea, the Russian minister said, is Russian."
    assert attributions(text, "en")[-1].speaker == "Sergei Lavrov"


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        # an analyst foretells: nobody of ours holds it
        ("In the forecast of a Riga researcher, Moscow will not recognise the region.", "en", []),
        ("По прогнозу политолога из Вены, Баку признает границу, а Ереван отклонит договор.", "ru", []),
        ("За прогнозом політолога з Відня, Москва не визнає цього регіону.", "uk", []),
        ("Ташкенттик талдоочунун болжолунда, Москва аймакты тааныбайт.", "ky", []),
        ("Веналық саясаттанушының болжамынша, Мәскеу аймақты мойындамайды.", "kk", []),
        ("Venalik siyosatshunosning taxminicha, Moskva hududni tan olmaydi.", "uz", []),
        ("Ба пешгӯии як нафақахӯри деҳа, Русия минтақаро эътироф намекунад.", "tg", []),
        # so does somebody whom no lexicon knows
        ("По мнению пасечника, Киев не признает аннексию.", "ru", []),
        ("На думку бджоляра, Київ не визнає анексії.", "uk", []),
        # the office in which it is said speaks, not he whose words are judged
        ("В министерстве обороны Украины заявление Лукашенко сочли вздором и осудили.", "ru", ["UKR"]),
        ("У міністерстві оборони Молдови ідею Лукашенка відкинули й засудили.", "uk", ["MDA"]),
        ("Грузия сыртқы істер министрлігінде бұл шешімді заңсыз деп атады.", "kk", ["GEO"]),
        # an organisation where they speak or judge; not where they vote or meet
        ("Об этом заявили в НАТО.", "ru", ["NATO"]),
        ("В Евросоюзе осудили аннексию.", "ru", ["EU"]),
        ("Про це заявили в НАТО.", "uk", ["NATO"]),
        ("Еуроодақта бұл шешімді айыптады.", "kk", ["EU"]),
        ("В ООН проголосовали по резолюции о границах.", "ru", []),
        # the source of the report is not the speaker
        ("Мәскеу, министрдің айтуынша, Молдованың егемендігін мойындайды.", "kk", ["RUS"]),
        # one ending for two
        ("NATO ertalab Belgrad bilan Prishtinani sabrga undadi.", "uz", ["NATO"]),
        ("Ереван менен Бакуну Анкара сүйлөшүүгө чакырды.", "ky", ["TUR"]),
        ("Қирғизистону Ӯзбекистон дар бораи сарҳад чизе нагуфтанд.", "tg", ["KGZ", "UZB"]),
        ("Астана мен Ташкент референдумды мойындамайды.", "kk", ["KAZ", "UZB"]),
    ],
)
def test_whose_words(text: str, lang: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "last"),
    [
        # by his words, who is nobody of ours
        ("A local historian saw it otherwise. According to him, Chisinau will not recognise the vote.", "en", []),
        ("The Georgian president spoke in Oslo. According to him, Moscow broke the law.", "en", ["GEO"]),
        ("Президент Молдовы выступила в Кишинёве. По её мнению, Москва нарушила границы.", "ru", ["MDA"]),
        ("Президенти Украина дар Киев суханронӣ кард. Ба таъкиди ӯ, Русия сарҳадҳоро эътироф намекунад.", "tg", ["UKR"]),
        # an envoy speaks for those who sent him
        ("МИД Грузии принял посла Китая. Посол, как рассказали в министерстве, обещал, что Пекин признает границы страны.", "ru", ["CHN"]),
        ("Тбилисиде сыртқы істер министрлігі нота тапсырды.\nЕлшілік Мәскеу шекараны құрметтейтінін хабарлады.", "kk", ["RUS"]),
        # another in the same land spoke last
        ("Kyiv Mayor Vitali Klitschko was cautious. A lawmaker in the Ukrainian parliament disagreed. “We will never recognise it,” she said.", "en", ["UKR"]),
    ],
)
def test_whose_words_after_a_sentence(text: str, lang: str, last: list[str]) -> None:
    assert holders(text, lang)[-1:] == last


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Анкара против. «Мы поддерживаем целостность Украины, — сказал 25 февраля президент Сербии Александр Вучич. — Но санкций не будет».", "ru", "SRB"),
        ("Анкара проти. «Ми поважаємо кордони, — заявила речниця МЗС Румунії. — Тут нічого обговорювати».", "uk", "ROU"),
        ("Анкара каршы. «Чек араны сыйлайбыз, — деди Молдованын президенти Майя Санду. — Башка жол жок».", "ky", "MDA"),
    ],
)
def test_named_within_a_quotation(text: str, lang: str, expected: str) -> None:
    assert holders(text, lang)[-1] == expected


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        # councils of cities and regions
        ("The Turin city council recognised the republic.", "en", ("ITA", "subnational", None)),
        ("The California Senate recognised the republic.", "en", ("USA", "subnational", None)),
        ("Городской совет Турина признал независимость Карабаха.", "ru", ("ITA", "subnational", None)),
        ("Турин қалалық кеңесі Қарабақтың тәуелсіздігін таныды.", "kk", ("ITA", "subnational", None)),
        ("Міська рада Турина визнала незалежність Карабаху.", "uk", ("ITA", "subnational", None)),
        # what is published in a land is its media's
        ("A Chinese website wrote that the steppe had always been Chinese.", "en", ("CHN", "media", None)),
        # names, in the spelling that the text has
        ("Лу Шайе заявил, что у бывших республик нет статуса.", "ru", ("CHN", "state", "Лу Шайе")),
        ("Посол Китая Лу Шае сказал, что у бывших республик нет статуса.", "ru", ("CHN", "state", "Лу Шае")),
        ("Генеральный секретарь НАТО Яап де Хооп Схеффер осудил признание.", "ru", ("NATO", "organisation", "Яап де Хооп Схеффер")),
        ("Вадим Красносельський заявив, що край незалежний.", "uk", ("MDA", "subnational", "Вадим Красносельський")),
        ("Бағдат Әміреев Әзербайжанның аумақтық тұтастығын қолдайтынын айтты.", "kk", ("OTS", "organisation", "Бағдат Әміреев")),
        # who was in office once speaks for himself
        ("A former U.S. diplomat said Ukraine should cede Crimea.", "en", ("USA", "expert", None)),
        # a host stands beside an embassy, not in it
        ("Қытайдың Грузиядағы елшілігі журналист қателескенін жеткізді.", "kk", ("CHN", "state", None)),
    ],
)
def test_who_it_is(text: str, lang: str, found: tuple[str, str, str | None]) -> None:
    first = attributions(text, lang, PUBLISHED if "Схеффер" not in text else date(2008, 9, 1))[0]
    assert (first.holder, first.level, first.speaker) == found


def test_a_chinese_surname_stands_alone() -> None:
    text = "Chinese spokeswoman Mao Ning spoke for an hour. The French minister left. “We respect the borders of Ukraine,” Mao replied."
    assert [(a.holder, a.speaker) for a in attributions(text, "en", PUBLISHED)][-1] == ("CHN", "Mao Ning")


@pytest.mark.parametrize(
    ("text", "lang", "speakers"),
    [
        ("Riga, said President Edgars Rinkevics, will never recognise it.", "en", ["Edgars Rinkevics"]),
        ("Рига, заявил президент Латвии Эдгарс Ринкевичс, не признает аннексию.", "ru", ["Эдгарс Ринкевичс"]),
        ("Рига, деді Латвия президенті Эдгарс Ринкевичс, аннексияны мойындамайды.", "kk", ["Эдгарс Ринкевичс"]),
        ("Riga, dedi Latviya prezidenti Edgars Rinkevichs, anneksiyani tan olmaydi.", "uz", ["Edgars Rinkevichs"]),
        # a colleague of another land
        ("Estonian Foreign Minister Urmas Reinsalu and his Latvian counterpart, Edgars Rinkevics, condemned it.", "en", ["Urmas Reinsalu", "Edgars Rinkevics"]),
        ("Глава МИД Эстонии Урмас Рейнсалу и его латвийский коллега Эдгарс Ринкевичс осудили указ.", "ru", ["Урмас Рейнсалу", "Эдгарс Ринкевичс"]),
    ],
)
def test_who_speaks(text: str, lang: str, speakers: list[str]) -> None:
    assert [a.speaker for a in attributions(text, lang, PUBLISHED)] == speakers


def test_a_report_of_what_an_envoy_said() -> None:
    assert holders("Як повідомили в міністерстві, посол Китаю пообіцяв, що Пекін визнає кордони.", "uk") == ["CHN"]


def test_offices_of_one_state() -> None:
    assert holders("В МИД и администрации президента Узбекистана не ответили.", "ru") == ["UZB", "UZB"]
    assert holders("The embassy in Tashkent said that Russia respected the borders.", "en") == ["RUS"]


def test_quotation_around_its_author() -> None:
    text = "«Земля наша, — сказал министр. — Мы её не отдадим»."
    assert [text[s.start : s.end] for s in quotations(text)] == ["«Земля наша,", "Мы её не отдадим»"]
    whole = "«Это, — подумал бы каждый, — наша земля»."
    assert [whole[s.start : s.end] for s in quotations(whole)] == ["«Это, — подумал бы каждый, — наша земля»"]


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("Намояндаи Латвия дар Иттиҳоди Аврупо Янис Берзин инро маҳкум кард.", "tg", "Янис Берзин"),
        ("Посол Латвии во Франции Янис Берзин осудил аннексию.", "ru", "Янис Берзин"),
        ("Латвия сыртқы істер министрлігінің баспасөз хатшысы Азаттықтың сұрағына жауап бермеді.", "kk", None),
    ],
)
def test_the_name_stands_behind_the_post(text: str, lang: str, speaker: str | None) -> None:
    assert [(a.holder, a.speaker) for a in attributions(text, lang)] == [("LVA", speaker)]


def test_the_count_of_votes_is_nobodys() -> None:
    assert statements("The UN General Assembly met on Crimea. It received 93 votes, with 18 against and 65 abstentions.") == ()


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Nur-Sultan was silent. In September he told the UN General Assembly that borders should stand.", "en", "KAZ"),
        ("India's delegate urged restraint. Beijing's did likewise.", "en", "CHN"),
        ("Turkey did not comment. An official in Moscow, which keeps troops there, said the two should talk.", "en", "RUS"),
        ("Iran was uneasy. A lawmaker from the opposition Hayastan bloc said Artsakh was independent.", "en", "ARM"),
        ("Иран следит за этим. Депутат от оппозиционного блока «Айастан» заявил, что Арцах независим.", "ru", "ARM"),
        ("Officials in Dushanbe have said nothing, and neither have their colleagues in Tashkent.", "en", "UZB"),
        ("Kazakhstan did not recognize them, nor did Kyrgyzstan.", "en", "KGZ"),
        ("Власти Таджикистана признание не комментируют, как и их коллеги в Ташкенте.", "ru", "UZB"),
        ("Two days after Vladimir Putin signed decrees recognizing Donetsk, the line of followers remains short.", "en", "RUS"),
        ("Kyrgyzstan took no side. The opposition demanded that the government condemn the annexation.", "en", "KGZ"),
    ],
)
def test_who_is_meant_beside_those_told_of(text: str, lang: str, expected: str) -> None:
    assert holders(text, lang)[-1] == expected


@pytest.mark.parametrize(
    ("text", "level", "speaker"),
    [
        ("A deputy from Kazakhstan's ruling party said Luhansk is Ukraine.", "legislature", None),
        ("A member of an unregistered opposition party in Astana called the annexation void.", "party", None),
        ("Kazakh Foreign Minister Mukhtar Tleuberdi said Donetsk would not be recognized.", "state", "Mukhtar Tleuberdi"),
        ("Kazakhstan's ministry spokesman, Aibek Smadiyarov, said Kazakhstan proceeded from the integrity of states.", "state", "Aibek Smadiyarov"),
    ],
)
def test_at_which_level_he_speaks(text: str, level: str, speaker: str | None) -> None:
    found = attributions(text, "en")[0]
    assert (found.level, found.speaker) == (level, speaker)


@pytest.mark.parametrize(
    ("text", "lang", "holder", "speaker"),
    [
        ("Для самого Пашиняна это поворот: прежде он отверг этот договор.", "ru", "ARM", "Никол Пашинян"),
        ("Позиция Лукашенко прежняя: в марте он отверг аннексию.", "ru", "BLR", "Александр Лукашенко"),
        ("Для Пашиняна це поворот: торік він відкинув цей договір.", "uk", "ARM", "Нікол Пашинян"),
        # an office said in the singular is no speaker's own
        ("Абдулазиз Камилов, возглавлявший тогда министерство, сказал в Сенате, что аннексия незаконна.", "ru", "UZB", "Абдулазиз Камилов"),
        ("Аннексия незаконна, сказали в Сенате Казахстана.", "ru", "KAZ", None),
    ],
)
def test_who_speaks_behind_a_colon_or_an_apposition(text: str, lang: str, holder: str, speaker: str | None) -> None:
    assert [(a.holder, a.speaker) for a in attributions(text, lang)] == [(holder, speaker)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Партия Путина на запрос не ответила.\nТон депутатов Олий Мажлиса был резче. «Границы нерушимы», – заявил член комитета по обороне.", "ru"),
        ("Партія Путіна на запит не відповіла.\nТон депутатів Олій Мажлісу був різкішим. «Кордони непорушні», – заявив депутат.", "uk"),
    ],
)
def test_a_chamber_just_told_of_is_that_of_the_member_who_speaks(text: str, lang: str) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)][-1:] == [("UZB", "legislature")]


@pytest.mark.parametrize(
    ("text", "lang", "held"),
    [
        ("Представитель блока «Армения» отверг аннексию.", "ru", ("ARM", "party")),
        ("Представник блоку «Вірменія» відкинув анексію.", "uk", ("ARM", "party")),
        ("Лидер блока НАТО отверг аннексию.", "ru", ("NATO", "organisation")),
    ],
)
def test_who_speaks_for_a_bloc(text: str, lang: str, held: tuple[str, str]) -> None:
    assert [(a.holder, a.level) for a in attributions(text, lang)] == [held]


@pytest.mark.parametrize(
    ("text", "lang", "title", "expected"),
    [
        # the one whom a paragraph's first sentence is about, whatever the case
        ("The Azerbaijani president objected.\nIt is a long way from Pashinian's own past. \"Artsakh is Armenia,\" he told a crowd.", "en", "", "ARM"),
        ("Президент Украины возразил.\nСовсем другие слова помнят за Лукашенко. «Полуостров российский», – говорил он в ноябре.", "ru", "", "BLR"),
        # a party is nobody's name; what was promised to a state is not that state's
        ("At a congress of his party, Aliyev called Yerevan \"our land.\"", "en", "", "AZE"),
        ("Си Цзиньпин, впервые за год выехавший за границу, пообещал в Астане решительно поддержать Казахстан.", "ru", "", "CHN"),
        ("Венгрия оппозициясының ірі партиясы үкіметін айыптап, шекараны танитынын жазды.", "kk", "", "HUN"),
        # the body that voted stands in the clause of time
        ("Когда в марте Генассамблея ООН голосовала по Крыму, Узбекистан воздержался.", "ru", "", "UZB"),
        ("Қазоқистон бетараф монд, намояндаи Тоҷикистон бошад, дар овоздиҳӣ иштирок накард.", "tg", "", "TJK"),
        # a column is its paper's, a party or movement that of its town or of who has just been told of
        ("The Russian foreign minister objected. A column appeared in a Chisinau newspaper. \"The left bank is Moldova,\" it said.", "en", "", "MDA"),
        ("Министр иностранных дел России возразил. В ташкентской газете вышла колонка. «Это наша земля», – говорилось в ней.", "ru", "", "UZB"),
        ("A Russian deputy objected. A movement from Batumi condemned the annexation.", "en", "", "GEO"),
        ("Rossiyalik yana bir siyosatchi, millatchi partiya vakili, bu yerni bizniki dedi.", "uz", "", "RUS"),
    ],
)
def test_whose_voice(text: str, lang: str, title: str, expected: str) -> None:
    assert attributions(text, lang, title=title)[-1].holder == expected
