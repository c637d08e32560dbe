"""Turns of phrase that decide a stance, or show that a clause takes none."""

from __future__ import annotations

import numpy as np
import pytest

from classify.language.matching import words
from classify.records import LABELS, NONE
from classify.wording import rules, silences, turns, weighing
from classify.wording.rules import Signs


def _turns(lang: str, text: str, *, named: bool = True) -> frozenset[str]:
    return turns.read(text, words(text, lang), lang, named=named)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The premier said he would recognise Abkhazia as soon as Ankara did."),
        ("en", "Once the parliament in Belgrade agrees, the cabinet would recognise Luhansk, he joked."),
        ("ru", "Посол сказал, что его страна признает Донецк, если это сделает Китай."),
        ("uk", "Прем'єр заявив, що визнає Крим російським лише після того, як це зробить Анкара."),
        ("kk", "Премьер Пекин мойындағанда өздері де Қырымды мойындайтынын айтты."),
        ("ky", "Премьер Пекин таанып бүткөндө алар да Абхазияны тааныйт деп тамашалады."),
        ("uz", "Bosh vazir Pekin tan olgandan keyin Donetskni tan olishini aytdi."),
        ("tg", "Сарвазир гуфт, ки агар Пекин розӣ шавад, Қримро эътироф хоҳад кард."),
    ],
)
def test_recognition_on_a_condition(lang: str, text: str) -> None:
    assert "conditional" in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The premier will not recognise Abkhazia."),
        ("en", "When he arrived, the premier recognised Abkhazia."),
        ("ru", "Если нас спросят, мы не признаем Донецк."),
        ("kk", "Премьер Мәскеуге барғанда Абхазияны танитынын жариялады."),
        ("ky", "Премьер Москвага барганда Абхазияны тааный турганын жарыялады."),
    ],
)
def test_no_condition(lang: str, text: str) -> None:
    assert "conditional" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The senate asked the government to recognise the independence of Karabakh."),
        ("ru", "Фракция обратилась к президенту с просьбой признать независимость Приднестровья."),
        ("uk", "Депутати попросили президента визнати незалежність Абхазії."),
        ("kk", "Партия үкіметті Донецк пен Луганскіні мойындауға шақырды."),
        ("ky", "Фракция президенттен Абхазияны таанууну суранды."),
        ("uz", "Senat hukumatdan Qorabog‘ mustaqilligini tan olishni so‘radi."),
        ("tg", "Ҳизб аз ҳукумат хоҳиш кард, ки Абхазияро эътироф кунад."),
    ],
)
def test_an_appeal_to_recognise(lang: str, text: str) -> None:
    assert "appeal" in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The minister called on Moscow to reverse its recognition of Abkhazia."),
        ("en", "The minister called on Baku to recognise the borders of Armenia."),
        ("en", "The envoy called the recognition of Abkhazia illegal."),
        ("en", "Reporters asked whether the ministry would recognise Donetsk."),
        ("ru", "Министр призвал Москву отказаться от признания Абхазии."),
        ("ru", "Министр призвал Баку признать территориальную целостность Армении."),
        ("en", "The deputy asked parliament to recognise Moscow as a sponsor of terrorism."),
        ("kk", "Депутат парламентті Қырымды басып алынған аумақ деп тануға шақырды."),
    ],
)
def test_no_appeal_to_recognise(lang: str, text: str) -> None:
    assert "appeal" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "The vote was a gross violation of the Charter.", "breach"),
        ("ru", "Министр назвал признание грубым нарушением права.", "breach"),
        ("uk", "Міністр назвав визнання грубим порушенням права.", "breach"),
        ("kk", "Министр мұны халықаралық құқықты өрескел бұзу деп бағалады.", "breach"),
        ("ky", "Министр муну эл аралык укукту одоно бузуу деп атады.", "breach"),
        ("uz", "Vazir buni xalqaro huquqni qo‘pol ravishda buzish deb atadi.", "breach"),
        ("tg", "Вазир инро нақзи ошкори ҳуқуқ хонд.", "breach"),
        ("en", "The ministry handed the envoy a note of protest.", "protest"),
        ("ru", "Министерство вручило послу ноту протеста.", "protest"),
        ("uk", "Міністерство висловило протест через ці слова.", "protest"),
        ("kk", "Министрлік елшіге наразылық нотасын тапсырды.", "protest"),
        ("ky", "Министрлик элчиге нааразылык нотасын тапшырды.", "protest"),
        ("uz", "Vazirlik bu so‘zlarga norozilik bildirdi.", "protest"),
        ("tg", "Вазорат ба сафир нотаи эътироз супурд.", "protest"),
        ("en", "Whose it is, he replied, depends on how you look at the map.", "depends"),
        ("ru", "Смотря как посмотреть, ответил посол.", "depends"),
        ("kk", "Бұл қалай қарауға байланысты, деді елші.", "depends"),
        ("ky", "Бул кандай караганга жараша, деди элчи.", "depends"),
        ("uz", "Bu qanday qarashga bog‘liq, dedi elchi.", "depends"),
        ("en", "Its status is to be decided later, the envoy said.", "open"),
        ("ru", "Статус Абхазии ещё предстоит определить.", "open"),
        ("uk", "Статус Карабаху ще не визначений.", "open"),
        ("kk", "Қарабақтың мәртебесі әлі анықталмаған.", "open"),
        ("ky", "Карабактын статусу келечекте чечилет.", "open"),
        ("uz", "Qorabog‘ maqomi kelajakda hal qilinadi.", "open"),
        ("tg", "Мақоми Қаробоғ ҳанӯз ҳал нашудааст.", "open"),
        ("en", "We do not bargain over our own land.", "settled"),
        ("ru", "Россия своей территорией не торгует.", "settled"),
        ("uk", "Росія не торгується щодо власної території.", "settled"),
        ("kk", "Ресей өз жері туралы сауда жасамайды.", "settled"),
        ("ky", "Орусия өз аймагы боюнча сүйлөшүү жүргүзбөйт.", "settled"),
        ("uz", "Rossiya o‘z hududi haqida muzokara qilmaydi.", "settled"),
        ("tg", "Русия дар бораи қаламрави худ музокира намекунад.", "settled"),
        ("en", "Take a close look at Ukraine, the host told them.", "warning"),
        ("ru", "Ведущий предложил им внимательно посмотреть на Украину.", "warning"),
        ("kk", "Украинаға мұқият қараңыздар, деді жүргізуші.", "warning"),
        ("en", "Vientiane declined to condemn the annexation.", "spared"),
        ("ru", "Ташкент не осудил признание республик.", "spared"),
        ("uk", "Будапешт відмовився засудити анексію.", "spared"),
        ("kk", "Белград аннексияны айыптаудан бас тартты.", "spared"),
        ("ky", "Ташкент аннексияны айыптаган жок.", "spared"),
        ("uz", "Toshkent anneksiyani qoralamadi.", "spared"),
        ("tg", "Душанбе илҳоқро маҳкум накард.", "spared"),
        ("en", "The party welcomed the annexation.", "welcome"),
        ("ru", "Депутаты одобрили решение о признании.", "welcome"),
        ("kk", "Партия бұл шешімді құптады.", "welcome"),
        ("tg", "Ҳизб аз ин қарор пуштибонӣ кард.", "welcome"),
        ("ru", "Это частное мнение депутата, ответило посольство.", "private"),
        ("uz", "Bu deputatning shaxsiy fikri, dedi elchixona.", "private"),
        ("en", "The envoy was asked about the peninsula.", "asked"),
        ("en", "Give each people self-determination and the map has hundreds of states.", "carried_far"),
        ("ru", "Дай всем самоопределение, и будет хаос, сказал он.", "carried_far"),
        ("uk", "Якби самовизначення мав кожен, держав було б 600.", "carried_far"),
        ("kk", "Әр халық өзін-өзі билесе, 600 мемлекет пайда болады.", "carried_far"),
        ("ky", "Ар бир эл өз тагдырын өзү чечсе, башаламандык болот.", "carried_far"),
        ("uz", "Har bir xalq o‘z taqdirini o‘zi belgilasa, yuzlab davlat bo‘ladi.", "carried_far"),
        ("tg", "Агар ҳар халқ худмуайянкунӣ кунад, садҳо давлат мешавад.", "carried_far"),
    ],
)
def test_a_turn_is_seen(lang: str, text: str, turn: str) -> None:
    assert turn in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "We cannot but condemn the annexation.", "spared"),
        ("en", "The people have the right to self-determination, the chairman said.", "carried_far"),
        ("ru", "Мы не можем не осудить аннексию.", "spared"),
        ("en", "The envoy was asked about the peninsula and said it was Ukraine.", "asked"),
        ("en", "The party did not welcome the annexation.", "welcome"),
        ("kk", "Министр уағдаластықты бұзған жоқ.", "breach"),
        ("ky", "Министрлик нааразылык билдирген жок.", "protest"),
        ("uz", "Vazirlik norozilik bildirmadi.", "protest"),
    ],
)
def test_no_turn(lang: str, text: str, turn: str) -> None:
    assert turn not in _turns(lang, text)


def test_a_short_disagreement_leads_on() -> None:
    assert "transition" in _turns("en", "The opposition disagreed.", named=False)
    assert "transition" not in _turns("en", "The opposition disagreed with the claims of the envoy.", named=False)


def test_what_is_denied_breaks_nothing() -> None:
    assert "breach" not in _turns("en", "The vote did not violate anything, he said, it was no violation of the Charter.")


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("en", "Her mayor struck a different note.", "transition"),
        ("ru", "В Ереване говорят осторожнее.", "transition"),
        ("en", "The host may face an entry ban, he added.", "diplomacy"),
        ("en", "She would not say whether new sanctions were prepared.", "beside_silence"),
        ("tg", "Ӯ дар бораи таҳримҳо чизе нагуфт.", "beside_silence"),
    ],
)
def test_a_clause_that_names_no_territory_may_take_no_side(lang: str, text: str, turn: str) -> None:
    assert turn in _turns(lang, text, named=False)
    assert turn not in _turns(lang, text, named=True)


def test_a_verdict_is_more_than_a_visa() -> None:
    assert "diplomacy" not in _turns("en", "He condemned the remarks and spoke of an entry ban.", named=False)


def _weighed(raw: str, turn: str, **about: object) -> str:
    row = np.full(len(LABELS), 0.01, np.float32)
    row[LABELS.index(raw)] = 0.93
    return LABELS[int(weighing.weigh(row, Signs(turns=frozenset({turn})), **about).argmax())]  # type: ignore[arg-type]


def test_turns_move_the_odds() -> None:
    for turn, (givers, taker) in turns.MOVES.items():
        assert all(_weighed(giver, turn) == taker for giver in givers), turn
    assert _weighed("neutral", "settled") == "neutral"
    assert _weighed("neutral", "settled", deed=True) == "endorses"
    assert _weighed("neutral", "settled", own=True) == "affirms"


def test_what_was_somebodys_once_is_not_endorsed() -> None:
    row = np.full(len(LABELS), 0.01, np.float32)
    row[LABELS.index("endorses")] = 0.93
    for turn, label in (("history", "accommodates"), ("", "endorses")):
        signs = Signs(owner="RUS", turns=frozenset({turn} - {""}))
        assert LABELS[int(weighing.weigh(row, signs, inside="UKR", takers=["RUS"]).argmax())] == label


def test_what_does_not_belong_to_its_owner_is_given_away() -> None:
    row = np.full(len(LABELS), 0.01, np.float32)
    row[LABELS.index("affirms")] = 0.93
    for owner, label in (("GEO", "endorses"), ("RUS", "rejects"), ("TUR", "affirms")):
        signs = Signs(owner=owner, denied=True)
        assert LABELS[int(weighing.weigh(row, signs, inside="GEO", takers=["RUS"]).argmax())] == label


def test_silence_on_something_else_is_none() -> None:
    row = np.full(len(LABELS), 0.01, np.float32)
    row[LABELS.index("silent")] = 0.93
    assert LABELS[int(weighing.weigh(row, Signs(silent=60.0, turns=frozenset({"beside_silence"}))).argmax())] == NONE


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ky", "Бийлик бул тууралуу азырынча ооз ача элек."),
        ("uz", "Hukumat bu haqda og‘zini ochmadi."),
        ("tg", "Душанбе дар ин бора хомӯш мондааст."),
        ("kk", "Астана бұл туралы аузын ашқан жоқ."),
        ("uk", "У Києві про це не зронили ні слова."),
        ("ru", "В Минске об этом не обмолвились."),
    ],
)
def test_silence_in_many_words(lang: str, text: str) -> None:
    assert silences.silence(text, words(text, lang), lang) > 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The envoy said the peninsula will remain with Russia."),
        ("ru", "Посол сказал, что полуостров останется за Россией."),
        ("uk", "Посол сказав, що півострів залишиться за Росією."),
        ("kk", "Елші түбек Ресейде қалады деді."),
        ("ky", "Элчи жарым арал Россияда калат деди."),
        ("uz", "Elchi yarim orol Rossiyada qoladi, dedi."),
    ],
)
def test_what_is_foretold_to_stay(lang: str, text: str) -> None:
    assert "stays" in _turns(lang, text)


@pytest.mark.parametrize(("lang", "text"), [("en", "It will never remain with Russia."), ("ru", "Полуостров не останется за Россией.")])
def test_what_is_foretold_not_to_stay(lang: str, text: str) -> None:
    assert "stays" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Brussels again condemned the illegal annexation of Crimea.", True),
        ("en", "The deputy condemned the sanctions over the annexation.", False),
        ("en", "The deputy would not condemn the annexation.", False),
        ("ru", "Евросоюз вновь осудил незаконное присоединение Крыма.", True),
        ("ru", "Депутат осудил санкции за присоединение Крыма.", False),
        ("uk", "Євросоюз засудив анексію двох регіонів.", True),
        ("uk", "Депутат не засудив анексію.", False),
        ("kk", "Еуропа одағы Қырымның заңсыз қосылуын айыптайтынын қайталады.", True),
        ("kk", "Министрлік аннексияны айыптаған жоқ.", False),
        ("ky", "Европа Биримдиги Крымдын аннексиясын айыптады.", True),
        ("ky", "Министрлик аннексияны айыптабады.", False),
        ("uz", "Yevropa Ittifoqi Qrimning anneksiyasini qoraladi.", True),
        ("uz", "Vazirlik anneksiyani qoralamadi.", False),
        ("tg", "Вазорат ҳамлаи Озарбойҷонро ба хоки Арманистон маҳкум кард.", True),
        ("tg", "Вазорат ишғолро маҳкум накард.", False),
    ],
)
def test_a_named_act_is_condemned(lang: str, text: str, expected: bool) -> None:
    assert ("condemned" in _turns(lang, text)) is expected
    if expected:
        odds = np.full(len(LABELS), 0.05, np.float32)
        odds[LABELS.index("endorses")] = 0.65
        assert LABELS[int(weighing.weigh(odds, Signs(turns=_turns(lang, text))).argmax())] == "rejects"


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "This principle will be applied to quasi-state territories, which, in our view, Luhansk and Donetsk are.", "quasi"),
        ("ru", "Этот принцип применим к квазигосударственным территориям, каковыми являются Луганск и Донецк.", "quasi"),
        ("kk", "Бұл қағидат Луганск пен Донецк болып саналатын квазимемлекеттік аумақтарға қолданылады.", "quasi"),
        ("ru", "Депутат возразил, что с утверждением об отсутствии государственности согласиться нельзя.", "objected"),
        ("en", "A Kazakh deputy objected that the claim had no grounds.", "objected"),
    ],
)
def test_quasi_states_and_objections(lang: str, text: str, name: str) -> None:
    assert name in turns.read(text, words(text, lang), lang, named=True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Abkhazia is not a quasi-state but a republic, the envoy said."),
        ("ru", "Луганск — не квазигосударство, сказал посол."),
        ("kk", "Луганск квазимемлекет емес, деді елші."),
        ("uz", "Lugansk kvazidavlat emas, dedi elchi."),
    ],
)
def test_what_is_no_quasi_state_is_not_denied(lang: str, text: str) -> None:
    assert "quasi" not in turns.read(text, words(text, lang), lang, named=True)


def test_a_quasi_state_is_none_and_who_objects_for_his_own_state_rejects() -> None:
    for name, given, own, expected in (
        ("quasi", "accommodates", False, "rejects"), ("objected", "threatens", True, "rejects"), ("objected", "threatens", False, "threatens"),
    ):  # fmt: skip
        odds = np.full(8, 0.03, np.float32)
        odds[LABELS.index(given)] = 0.79
        assert LABELS[int(weighing.weigh(odds, rules.Signs(turns=frozenset({name})), own=own).argmax())] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The government in Managua has quietly dropped its old claim to the islands.", True),
        ("en", "Spain's former colony no longer lays claim to the strip, the minister said.", True),
        ("en", "The government in Managua has not dropped its claim to the islands.", False),
        ("en", "He was urged to drop his claim to the north of Kazakhstan.", False),
        ("en", "She left the hall without dropping the claim to Essequibo.", False),
        ("en", "The prosecutor dropped the claim against the Almaty bank.", False),
        ("ru", "Каракас отказался от давних притязаний на Эссекибо.", True),
        ("ru", "Партия больше не претендует на север Казахстана.", True),
        ("ru", "Каракас не отказался от притязаний на Эссекибо.", False),
        ("ru", "Депутата просят отказаться от притязаний на север Казахстана.", False),
        ("uk", "Уряд сусідньої країни зняв територіальні претензії, каже посол.", True),
        ("uk", "Уряд сусідньої країни не зняв територіальні претензії, каже посол.", False),
        ("kk", "Каракас Эссекибоға деген дауынан бас тартты.", True),
        ("kk", "Каракас Эссекибоға деген дауынан бас тартқан жоқ.", False),
        ("ky", "Каракас Эссекибого болгон дооматын токтотту.", True),
        ("ky", "Каракас Эссекибого болгон доосунан баш тарткан жок.", False),
        ("uz", "Karakas Essekiboga bo‘lgan da’vosidan voz kechdi.", True),
        ("uz", "Karakas Essekiboga bo‘lgan da’vosidan voz kechmadi.", False),
        ("tg", "Каракас даъвояшро ба Эссекибо бас кард.", True),
        ("tg", "Каракас аз даъвояш ба Эссекибо даст накашид.", False),
    ],
)
def test_a_claim_that_is_given_up(lang: str, text: str, expected: bool) -> None:
    assert ("renounced" in _turns(lang, text)) is expected
    if expected:
        odds = np.full(len(LABELS), 0.05, np.float32)
        odds[LABELS.index("threatens")] = 0.65
        assert LABELS[int(weighing.weigh(odds, Signs(turns=_turns(lang, text))).argmax())] == "affirms"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Yerevan limited itself to a call for peace."),
        ("en", "Baku went no further than saying that it was watching."),
        ("ru", "Ереван ограничился призывом к миру."),
        ("uk", "Баку обмежився закликом до переговорів."),
        ("kk", "Ереван өтінішті қарайтынын айтумен шектелді."),
        ("kk", "Баку бейбітшілікке шақырумен ғана шектелді."),
        ("ky", "Баку сүйлөшүүгө чакыруу менен чектелди."),
        ("uz", "Boku muzokaraga chaqirish bilan cheklandi."),
        ("tg", "Боку бо даъват ба сулҳ маҳдуд шуд."),
    ],
)
def test_who_goes_no_further_than_a_call(lang: str, text: str) -> None:
    assert "confined" in _turns(lang, text)
    odds = weighing.weigh(np.full(len(LABELS), 1 / len(LABELS), np.float32), Signs(turns=frozenset({"confined"})))
    assert LABELS[int(odds.argmax())] == "neutral"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The fighting was limited to two villages."),
        ("ru", "Бои ограничились двумя сёлами."),
        ("kk", "Ереван шақырумен шектелмеді, аннексияны айыптады."),
        ("ky", "Ереван чакыруу менен чектелбеди."),
        ("uz", "Boku chaqirish bilan cheklanmadi."),
    ],
)
def test_who_goes_further(lang: str, text: str) -> None:
    assert "confined" not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "turn", "seen"),
    [
        ("ru", "Историк заявил, что никаких узбеков до революции не существовало.", "unmade", True),
        ("uk", "Він сказав, що жодної казахської держави там ніколи не існувало.", "unmade", True),
        ("ru", "Никогда не было такого государства, как Украина.", "unmade", True),
        ("kk", "Саясаткер қазақтарда ешқашан мемлекет болмағанын айтты.", "unmade", True),
        ("kk", "Жазбада Қазақстан жасанды мемлекет деп аталған.", "unmade", True),
        ("ky", "Саясатчы казактарда мамлекет болгон эмес деди.", "unmade", True),
        ("uz", "Siyosatchi qozoqlarda davlat bo‘lmaganini aytdi.", "unmade", True),
        ("kk", "Қазақстанда мұндай дау болмаған.", "unmade", False),
        ("uk", "Партія вимагала від уряду жорсткішої відповіді й назвала визнання нікчемним.", "appeal", False),
        ("ru", "Партия потребовала ответа и назвала признание ничтожным.", "appeal", False),
        ("ru", "Никакого ответа на запрос не было.", "unmade", False),
        ("ru", "Никаких споров о границах государств никогда не было.", "unmade", False),
        ("uk", "Жодних сумнівів у цілісності держави ніколи не було.", "unmade", False),
        ("ru", "Послу сообщили, что глубоко обеспокоены этими словами.", "objected", True),
        ("uk", "Посла повідомили, що стурбовані його висловлюваннями.", "objected", True),
        ("ru", "Латвия аннексию не признаёт.", "condemned", True),
        ("uk", "Латвія анексії не визнає.", "condemned", True),
        ("ru", "Журналист спросил, не признала ли Латвия независимость.", "condemned", False),
    ],
)
def test_a_people_denied_an_envoy_told_an_act_not_recognised(lang: str, text: str, turn: str, seen: bool) -> None:
    assert (turn in _turns(lang, text)) is seen


@pytest.mark.parametrize(
    ("lang", "text", "only"),
    [
        ("ru", "К санкциям Белград так и не присоединился.", True),
        ("uk", "До санкцій Белград так і не приєднався.", True),
        ("en", "Belgrade has not joined the sanctions.", True),
        ("ru", "К осуждению аннексии Белград присоединился.", False),
    ],
)
def test_sanctions_are_no_question_of_borders(lang: str, text: str, only: bool) -> None:
    assert ("withheld" in _turns(lang, text, named=False)) is only


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In Moldova opinions differ."),
        ("en", "Moldovans are divided."),
        ("ru", "В Казахстане мнения разделились разве что о том, насколько громко следовало ответить."),
        ("uk", "В Україні думки розділилися хіба що про те, як саме відповідати."),
        ("ru", "В Молдове мнения разделились."),
        ("uk", "У Молдові думки розділилися."),
        ("kk", "Молдовада пікір екіге бөлінді."),
        ("ky", "Молдовада пикирлер ар түрдүү."),
        ("uz", "Moldovada fikrlar ikkiga bo‘lindi."),
        ("tg", "Дар Молдова назарҳо гуногун аст."),
    ],
)
def test_divided_opinions_are_nobodys(lang: str, text: str) -> None:
    odds = np.full(len(LABELS), 0.05, np.float32)
    odds[LABELS.index("neutral")] = 0.65
    assert "divided" in _turns(lang, text)
    assert LABELS[int(weighing.weigh(odds, Signs(turns=_turns(lang, text))).argmax())] == NONE


def test_who_is_of_one_opinion_is_not_divided() -> None:
    assert "divided" not in _turns("en", "Moldova's opinion is that the vote was void and that its borders differ from what Tiraspol draws.")


@pytest.mark.parametrize("text", ["Uzbeks have never had a state of their own.", "Moldova is an artificial country.", "There were no Kazakhs then, he said."])
def test_peoples_denied_in_english(text: str) -> None:
    assert "unmade" in _turns("en", text)


def test_the_holders_claim_to_anothers_land() -> None:
    odds = np.full(len(LABELS), 0.05, np.float32)
    odds[LABELS.index("endorses")] = 0.65
    signs = Signs(owner="ARM")
    assert LABELS[int(weighing.weigh(odds, signs, inside="AZE", holder="ARM").argmax())] == "threatens"  # of a neighbour's land
    assert LABELS[int(weighing.weigh(odds, signs, inside="AZE", holder="ARM", shared=True).argmax())] == "endorses"  # "Artsakh is Armenia": both dispute it
    assert LABELS[int(weighing.weigh(odds, signs, inside="AZE", holder="FRA").argmax())] == "endorses"
    assert LABELS[int(weighing.weigh(odds, Signs(owner="RUS"), inside="UKR", takers=["RUS"], holder="RUS").argmax())] == "endorses"  # done, and no claim


def test_who_breaks_with_the_taker_of_his_land_rejects() -> None:
    odds = np.full(len(LABELS), 0.02, np.float32)
    odds[LABELS.index(NONE)] = 0.86
    signs = Signs(turns=_turns("en", "Tbilisi severed diplomatic relations with Damascus."))
    assert LABELS[int(weighing.weigh(odds, signs, own=True).argmax())] == "rejects"
    assert LABELS[int(weighing.weigh(odds, signs).argmax())] == NONE


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("uk", "Він обіцяв визнати «республіки», коли буде потреба.", "conditional"),
        ("ru", "Он обещал признать обе республики, если понадобится.", "conditional"),
        ("uz", "Elchi bu gap shaxsiy ekanini aytib, bahsga qo‘shilmadi.", "kept_out"),
        ("ru", "Посольство в спор вступать не стало.", "kept_out"),
        ("uk", "Посольство не стало вступати в суперечку.", "kept_out"),
        ("en", "The embassy declined to enter the dispute.", "kept_out"),
        ("kk", "Елшілік дауға қосылмады.", "kept_out"),
        ("ky", "Элчилик талашка аралашпады.", "kept_out"),
        ("tg", "Сафорат ба баҳс напайваст.", "kept_out"),
        ("tg", "Кишвари мо бояд аз тамомияти арзии ҳамсоя дифоъ кунад.", "upheld"),
        ("tg", "Давлати мо тағйири марзҳоро эътироф намекунад.", "unmoved"),
        ("uz", "Davlatimiz chegaralar o‘zgarishini tan olmaydi.", "unmoved"),
        ("uz", "Ilgari o‘zbek degan millat bo‘lmagan, dedi u.", "unmade"),
    ],
)
def test_promises_disputes_and_oughts(lang: str, text: str, turn: str) -> None:
    assert turn in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "turn"),
    [
        ("uk", "Він не обіцяв визнати «республіки», коли говорив про газ.", "conditional"),
        ("uz", "Elchi bahsga qo‘shildi.", "kept_out"),
        ("ru", "Посольство вступило в спор.", "kept_out"),
        ("tg", "Давлати мо тағйири марзҳоро эътироф мекунад.", "unmoved"),
    ],
)
def test_no_promises_or_disputes(lang: str, text: str, turn: str) -> None:
    assert turn not in _turns(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "seen"),
    [
        ("en", "Ottawa dismissed the votes as a sham.", True),
        ("en", "Ottawa waved away the ballot as a mere spectacle.", True),
        ("ru", "Оттава назвала голосование балаганом.", True),
        ("uk", "Оттава назвала голосування виставою.", True),
        ("kk", "Оттава дауыс беруді қойылым деп атады.", True),
        ("ky", "Оттава добуш берүүнү оюн деп атады.", True),
        ("uz", "Ottava ovoz berishni tomosha deb atadi.", True),
        ("tg", "Оттава раъйпурсиро намоиш номид.", True),
        ("en", "Minsk dismissed criticism of the votes as propaganda.", False),
        ("ru", "Минск назвал критику голосования пропагандой.", False),
    ],
)
def test_a_vote_dismissed_as_a_farce(lang: str, text: str, seen: bool) -> None:
    assert ("dismissed" in _turns(lang, text)) is seen


@pytest.mark.parametrize(
    ("lang", "text", "seen"),
    [
        ("en", "The minister said recognition was not on Tunisia's agenda.", True),
        ("ru", "Вопрос о признании в повестке дня не стоит, сказал министр.", True),
        ("uk", "Питання визнання не стоїть на порядку денному.", True),
        ("kk", "Тану мәселесі күн тәртібінде тұрған жоқ.", True),
        ("ky", "Таануу маселеси күн тартибинде жок.", True),
        ("uz", "Tan olish masalasi kun tartibida yo‘q.", True),
        ("tg", "Масъалаи эътироф дар рӯзнома нест.", True),
        ("en", "Recognition is on the agenda.", False),
        ("en", "Recognition is not on the agenda, and Tunisia goes by the UN Charter.", False),
    ],
)
def test_off_the_agenda(lang: str, text: str, seen: bool) -> None:
    assert ("off_agenda" in _turns(lang, text)) is seen


@pytest.mark.parametrize(
    ("lang", "text", "condemned"),
    [
        ("kk", "Еуропа одағы шешімді айыптап, санкция дайындап жатқанын хабарлады.", True),
        ("ky", "Литва бул кадамды айыптады.", True),
        ("uz", "Yevropa Ittifoqi qarorni qoralab, sanksiya tayyorlayotganini bildirdi.", True),
        ("kk", "Мәскеу санкция салу шешімін айыптады.", False),
        ("ky", "Россия НАТОнун чечимин айыптады.", False),
        ("uz", "Moskva rezolyutsiya haqidagi qarorni qoraladi.", False),
    ],
)
def test_a_step_is_condemned(lang: str, text: str, condemned: bool) -> None:
    assert ("condemned" in _turns(lang, text)) is condemned
