"""Roll calls and silence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from classify.language.matching import words
from classify.records import LABELS
from classify.wording import rules, silences, weighing
from classify.wording.rules import Signs


def _vote(text: str, lang: str, *, on_resolution: bool = True) -> str | None:
    return rules.vote(text, words(text, lang), lang, on_resolution=on_resolution)


@pytest.mark.parametrize(
    ("text", "lang", "label"),
    [
        ("Moldova voted in favor.", "en", "rejects"),
        ("Belarus voted against the text.", "en", "endorses"),
        ("Kazakhstan abstained.", "en", "neutral"),
        ("Uzbekistan stayed away from the vote.", "en", "neutral"),
        ("Грузия проголосовала за.", "ru", "rejects"),
        ("Беларусь голосовала против.", "ru", "endorses"),
        ("Казахстан воздержался при голосовании.", "ru", "neutral"),
        ("Қазақстан қалыс қалды.", "kk", "neutral"),
        ("Беларусь қарсы дауыс берді.", "kk", "endorses"),
        ("Astana said nothing.", "en", None),
        ("The Duma voted for the annexation.", "en", None),  # another kind of ballot
        ("Депутаты проголосовали за присоединение Крыма.", "ru", None),
    ],
)
def test_what_a_roll_call_shows(text: str, lang: str, label: str | None) -> None:
    assert _vote(text, lang) == label


def test_a_vote_on_anything_else_shows_nothing() -> None:
    assert _vote("Belarus voted against.", "en", on_resolution=False) is None


@pytest.mark.parametrize(
    ("text", "lang", "silent"),
    [
        ("Astana declined to comment.", "en", True),
        ("The ministry has remained silent.", "en", True),
        ("Astana broke its silence on the referendums.", "en", False),
        ("Ташкент никак не прокомментировал это.", "ru", True),
        ("Министр нарушил молчание.", "ru", False),
        ("Ақорда үнсіз қалды.", "kk", True),
        ("Министрлік пікір білдірген жоқ.", "kk", True),
        ("Astana will not recognise it.", "en", False),
    ],
)
def test_silence_is_said(text: str, lang: str, silent: bool) -> None:
    assert (silences.silence(text, words(text, lang), lang) > 1) is silent


def test_rules_move_odds_and_leave_probabilities() -> None:
    even = np.full(len(LABELS), 1 / len(LABELS), np.float32)
    voted = weighing.weigh(even, Signs(voted="rejects", silent=1.0))
    silent = weighing.weigh(even, Signs(voted=None, silent=8.0))
    for row in (voted, silent, weighing.weigh(even, Signs(voted=None, silent=1.0))):
        assert row.sum() == pytest.approx(1) and (row > 0).all()
    assert voted[LABELS.index("rejects")] > 0.85
    assert LABELS[int(silent.argmax())] == "silent"
    assert np.array_equal(weighing.weigh(even, Signs(voted=None, silent=1.0)), even)
    assert even.sum() == pytest.approx(1), "the model's row is left as it was"


def test_a_roll_call_outweighs_a_model_that_is_sure_of_something_else() -> None:
    row = np.full(len(LABELS), 0.001, np.float32)
    row[LABELS.index("none")] = 0.993
    assert LABELS[int(weighing.weigh(row, Signs(voted="endorses", silent=1.0)).argmax())] == "endorses"


def test_a_sure_model_outweighs_the_words_of_silence() -> None:
    row = np.full(len(LABELS), 0.01, np.float32)
    row[LABELS.index("rejects")] = 0.93
    assert LABELS[int(weighing.weigh(row, Signs(voted=None, silent=8.0)).argmax())] == "rejects"


@pytest.mark.parametrize(
    ("text", "lang", "refusal", "verdict", "forecast"),
    [
        ("Washington condemned the annexation.", "en", True, False, False),
        ("США объявили голосование незаконным и ввели санкции.", "ru", True, True, False),
        ("Tashkent supports the territorial integrity of all states.", "en", False, False, False),
        ("An envoy predicted that Minsk would recognize the regions.", "en", False, False, True),
        ("МИД не признаёт его легитимным президентом.", "ru", False, False, True),
        ("A diplomat spoke of Crimea.", "en", False, False, False),  # no diploma
    ],
)
def test_words_of_the_codebooks_borders(text: str, lang: str, refusal: bool, verdict: bool, forecast: bool) -> None:
    signs = rules.read_signs(text, words(text, lang), lang, on_resolution=False)
    assert (signs.refusal, signs.verdict, signs.forecast) == (refusal, verdict, forecast)


def test_a_named_act_refused_is_rejects_and_a_forecast_is_none() -> None:
    row = np.full(len(LABELS), 0.02, np.float32)
    row[LABELS.index("affirms")] = 1 - 0.02 * (len(LABELS) - 1)
    assert LABELS[int(weighing.weigh(row, Signs()).argmax())] == "affirms"
    assert LABELS[int(weighing.weigh(row, Signs(refusal=True)).argmax())] == "rejects"
    assert LABELS[int(weighing.weigh(row, Signs(forecast=True)).argmax())] == "none"
    own = weighing.weigh(row, Signs(), own=True)
    assert own[LABELS.index("endorses")] < row[LABELS.index("endorses")]


@pytest.mark.parametrize(
    ("text", "lang", "in_fact"),
    [
        ("Crimea is de facto part of Russia.", "en", True),
        ("Crimea is Russian de facto and de jure.", "en", False),
        ("Крым де-факто стал российским.", "ru", True),
        ("Қырым іс жүзінде Ресейдікі болды.", "kk", True),
        ("Крым стал российским.", "ru", False),
    ],
)
def test_a_fact_accepted_is_less_than_a_right_recognised(text: str, lang: str, in_fact: bool) -> None:
    signs = rules.read_signs(text, words(text, lang), lang, on_resolution=False)
    assert signs.in_fact is in_fact
    row = np.array([0.05, 0.05, 0.05, 0.2, 0.5, 0.05, 0.05, 0.05], np.float32)
    assert LABELS[int(weighing.weigh(row, signs).argmax())] == ("accommodates" if in_fact else "endorses")


def test_who_did_it_does_not_merely_understand_it() -> None:
    row = np.array([0.05, 0.05, 0.05, 0.5, 0.2, 0.05, 0.05, 0.05], np.float32)
    assert LABELS[int(weighing.weigh(row, Signs()).argmax())] == "accommodates"
    assert LABELS[int(weighing.weigh(row, Signs(), deed=True).argmax())] == "endorses"


@pytest.mark.parametrize(
    ("text", "lang", "softened"),
    [
        ("Toqaev said his country does not call what happened in Crimea an annexation.", "en", True),
        ("Токаев сказал, что не называет случившееся аннексией.", "ru", True),
        ("«Біз мұны аннексия деп атамаймыз», – деді ол.", "kk", True),
        ("The deputy found annexation too strong a word for it.", "en", True),
        ("Посол считает, что аннексия — слишком громкое слово.", "ru", True),
        ("Посол вважає, що анексія — надто гучне слово.", "uk", True),
        ("Елші аннексия – тым қатты сөз деді.", "kk", True),
        ("Элчи аннексия өтө оор сөз деди.", "ky", True),
        ("Elchi anneksiya juda og‘ir so‘z, dedi.", "uz", True),
        ("Сафир гуфт, ки илҳоқ калимаи хеле вазнин аст.", "tg", True),
        ("The deputy said annexation was not too strong a word for it.", "en", False),
        ("Посол считает, что аннексия — не слишком громкое слово.", "ru", False),
        ("The ministry called it an annexation.", "en", False),
        ("Бұл – аннексия деді ол.", "kk", False),
    ],
)
def test_not_calling_it_an_annexation_accommodates(text: str, lang: str, softened: bool) -> None:
    signs = rules.read_signs(text, words(text, lang), lang, on_resolution=False)
    assert signs.softened is softened
    row = np.array([0.6, 0.05, 0.05, 0.1, 0.05, 0.05, 0.05, 0.05], np.float32)
    assert LABELS[int(weighing.weigh(row, signs).argmax())] == ("accommodates" if softened else "rejects")


@pytest.mark.parametrize(
    ("text", "lang", "disclaimed"),
    [
        ("Moscow has no territorial claims to Kazakhstan, he said.", "en", True),
        ("Moscow has territorial claims to Kazakhstan, he said.", "en", False),
        ("О территориальных претензиях к Казахстану речи нет.", "ru", True),
        ("У Москвы нет территориальных претензий к соседям.", "ru", True),
        ("Мәскеудің Қазақстанға ешқандай аумақтық талабы жоқ.", "kk", True),
        ("Rossiyaning hududiy da'vosi yo'q.", "uz", True),
    ],
)
def test_no_claims_are_no_threat(text: str, lang: str, disclaimed: bool) -> None:
    signs = rules.read_signs(text, words(text, lang), lang, on_resolution=False)
    assert signs.disclaimed is disclaimed
    row = np.array([0.5, 0.2, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05], np.float32)  # refusing a claim is not having none
    assert LABELS[int(weighing.weigh(row, signs).argmax())] == ("affirms" if disclaimed else "rejects")


@pytest.mark.parametrize(("text", "condemns"), [("He called the claim nonsense.", True), ("He said the claim was not nonsense.", False)])
def test_a_verdict_that_is_denied_is_none(text: str, condemns: bool) -> None:
    assert rules.condemns(words(text, "en"), "en") is condemns


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman said the free will of the people living there had to be respected.",
        "The envoy called it the will of the residents.",
        "Посольство видит в голосовании свободное волеизъявление жителей.",
        "Министр сказал, что относится с пониманием к выбору людей.",
        "Міністр назвав голосування вільним волевиявленням мешканців.",
        "Елші тұрғындардың таңдауын құрметтейтінін айтты.",
        "Элчи тургундардын каалоосун сыйлай турганын айтты.",
        "Elchi aholining xohish-irodasini hurmat qilishini aytdi.",
        "Сафир гуфт, ки ба хости мардум бо эҳтиром менигарад.",
    ],
)
def test_to_bow_to_the_will_of_those_who_live_there_is_no_support(text: str) -> None:
    assert rules.defers(text)
    assert not rules.defers(text + " It recognised the result. Признала. Визнав. Мойындады. Тааныды. Tan oldi. Эътироф кард.")


@pytest.mark.parametrize(
    ("lang", "text", "silent"),
    [
        ("en", "Dushanbe has refrained from any comment.", True),
        ("en", "Dushanbe refrained from joining the boycott.", False),
        ("ru", "Минск от комментариев пока воздерживается.", True),
        ("ru", "Минск воздержался от участия в саммите.", False),
        ("uk", "Мінськ утримався від оцінок.", True),
        ("kk", "Минск түсініктеме беруден тартынды.", True),
        ("ky", "Минск пикир билдирүүдөн карманды.", True),
        ("uz", "Minsk voqeani izohlashdan tiyildi.", True),
        ("tg", "Минск аз шарҳи рӯйдод худдорӣ кард.", True),
    ],
)
def test_who_holds_back_a_comment_is_silent(lang: str, text: str, silent: bool) -> None:
    assert (silences.silence(text, words(text, lang), lang) > 1) == silent


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Uzbekistan keeps a neutral position, the spokesman said.", True),
        ("uz", "Prezident matbuot kotibi O‘zbekiston betaraf pozitsiyada ekanini aytgan.", True),
        ("ru", "Ташкент занимает нейтральную позицию.", True),
        ("en", "Tashkent is not neutral on this.", False),
        ("ru", "Ташкент не нейтрален.", False),
    ],
)
def test_declared_neutrality(lang: str, text: str, expected: bool) -> None:
    assert rules.declares_neutral(words(text, lang), lang) is expected


def test_the_neutral_do_not_threaten() -> None:
    signs = rules.Signs(neutral=True)
    threat = np.zeros(8, np.float32)
    threat[LABELS.index("threatens")], threat[LABELS.index("neutral")] = 0.7, 0.3
    assert LABELS[int(weighing.weigh(threat, signs).argmax())] == "neutral"
    assert LABELS[int(weighing.weigh(threat, replace(signs, verdict=True)).argmax())] == "threatens"


@pytest.mark.parametrize(
    ("voted", "owner", "denied", "expected"),
    [("rejects", "RUS", False, "endorses"), ("endorses", "RUS", False, "rejects"), ("neutral", "RUS", False, "neutral"),
     ("rejects", "RUS", True, "rejects"), ("rejects", "UKR", False, "rejects"), ("rejects", "", False, "rejects")],
)  # fmt: skip
def test_a_vote_on_a_text_that_gives_the_territory_away(voted: str, owner: str, denied: bool, expected: str) -> None:
    """For the motion that calls Crimea Russian: `endorses`; against it: `rejects`."""
    row = np.full(len(LABELS), 1 / len(LABELS), np.float32)
    weighed = weighing.weigh(row, rules.Signs(voted=voted, owner=owner, denied=denied), inside="UKR", takers=["RUS"])
    assert LABELS[int(weighed.argmax())] == expected


@pytest.mark.parametrize(
    ("lang", "text", "condemned"),
    [
        ("kk", "Министрлік оны заңсыз деп атады.", True),
        ("ky", "Министрлик аны жалган деп атады.", True),
        ("ky", "Министрлик муну сандырак деди.", True),
        ("ky", "Министрлик кабарды жалган деп атады.", False),
    ],
)
def test_a_pronoun_for_the_act_told_of_before(lang: str, text: str, condemned: bool) -> None:
    assert rules.condemns(words(text, lang), lang) is condemned
