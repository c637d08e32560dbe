"""Articles in, statements out, with a stance model that goes by words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from classify.candidates import candidates
from classify.records import LABELS
from classify.stance import Probabilities
from classify.statements import EXPERT_THRESHOLD, SHADE_THRESHOLD, THRESHOLD, Classifier, gate
from tests.classify.fakes import CATALOGUE, WordModel, attributions, classifier, document, holders, statements

REFUSAL = "Kazakhstan will not recognise the referendums in Luhansk, its Foreign Ministry said."


def test_one_statement_with_all_its_fields() -> None:
    text = "It rained.\nOn September 26, Kazakhstan's Foreign Ministry said that it would not recognise the referendums in Luhansk."
    (found,) = statements(text)
    assert (found.holder, found.holder_name, found.holder_level, found.target) == ("KAZ", "Kazakhstan", "state", "ua-2022")
    assert (found.stance, found.score, found.quote_type) == ("rejects", 2, "indirect")
    assert (found.stated_on, found.stated_on_precision) == (date(2022, 9, 26), "day")
    assert found.role == "Foreign Ministry" and found.speaker is None
    assert text[found.evidence_start : found.evidence_end] == found.evidence and found.evidence.startswith("On September 26")
    refused_by_name = 0.9 + 0.8 * 0.1 / 7  # the words of refusal move four fifths of the odds of affirms
    assert found.confidence == pytest.approx(refused_by_name) and LABELS[int(np.argmax(found.probabilities))] == "rejects"
    assert found.classifier.startswith("words/1+")


def test_without_a_date_it_is_that_of_publication() -> None:
    (found,) = statements(REFUSAL)
    assert (found.stated_on, found.stated_on_precision) == (date(2022, 10, 4), "published")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kazakhstan raised the rents of warehouses.", "en"),  # not about a territory
        ("The annexation of Luhansk is void.", "en"),  # nobody's
        ("Казахстан повысил пенсии.", "ru"),
        ("", "en"),
        ("\n\n", "kk"),
    ],
)
def test_no_statement(text: str, lang: str) -> None:
    assert statements(text, lang) == ()


def test_a_text_beside_the_subject_never_reaches_the_encoder() -> None:
    text = "Wheat prices fell in Almaty. Kazakhstan did not comment."
    assert not gate(document(text), "en", CATALOGUE)
    model = WordModel()
    Classifier(model, CATALOGUE).classify([document(text), document(REFUSAL)])  # type: ignore[arg-type]
    assert model.read == [REFUSAL]


def test_each_of_a_group_has_its_record() -> None:
    found = statements("Neither Kyrgyzstan, Tajikistan nor Turkmenistan has commented on the referendums in Luhansk.")
    assert [(s.holder, s.stance, s.score, s.act) for s in found] == [(iso, "silent", None, "declines_comment") for iso in ("KGZ", "TJK", "TKM")]


def test_below_the_threshold_there_is_no_record() -> None:
    assert statements(REFUSAL, confidence=THRESHOLD - 0.12) == ()
    assert len(statements(REFUSAL, confidence=THRESHOLD + 0.02)) == 1


def test_experts_must_be_surer() -> None:
    text = "Kazakh political analyst Dosym Satpaev said that nobody would not recognise Crimea."
    between = (THRESHOLD + EXPERT_THRESHOLD) / 2
    assert [s.holder_level for s in statements(text, confidence=EXPERT_THRESHOLD + 0.02)] == ["expert"]
    assert statements(text, confidence=between) == ()


def test_a_quotation_that_goes_on_is_one_statement() -> None:
    text = "“We do not recognise Luhansk,” Kazakh President Qasym-Zhomart Toqaev said. “We will not recognise Donetsk.”"
    (found,) = statements(text)
    assert found.evidence == text and found.speaker is not None and "Toqaev" in found.speaker


def test_other_stances_are_not_merged() -> None:
    text = "“We do not recognise Luhansk,” Kazakh President Qasym-Zhomart Toqaev said. “But Donetsk calls for talks.”"
    assert [s.stance for s in statements(text)] == ["rejects", "neutral"]


def test_each_clause_has_its_own_evidence() -> None:
    text = "Belarus will recognise Luhansk, while Serbia will not recognise it."
    found = statements(text)
    assert [(s.holder, s.stance) for s in found] == [("BLR", "endorses"), ("SRB", "rejects")]
    assert found[0].evidence_end <= found[1].evidence_start


def test_a_roll_call_outweighs_the_model() -> None:
    text = "The General Assembly voted on a resolution on Ukraine's integrity on March 27, 2014.\nBelarus voted against the resolution. Kazakhstan abstained."
    found = statements(text, published=date(2014, 3, 28), title="UN Vote On Crimea")
    assert [(s.holder, s.stance, s.act) for s in found] == [("BLR", "endorses", "votes"), ("KAZ", "neutral", "votes")]
    assert {s.stated_on for s in found} == {date(2014, 3, 27)}


def test_statements_come_by_document_and_in_the_texts_order() -> None:
    two = f"{REFUSAL} Georgia will not recognise Luhansk."
    found = classifier().classify([document(REFUSAL), document("Nothing."), document(two)])
    assert [len(rows) for rows in found] == [1, 0, 2]
    assert [s.evidence_start for s in found[2]] == sorted(s.evidence_start for s in found[2])
    assert classifier().classify([]) == []


def test_an_unknown_language_is_read_all_the_same() -> None:
    assert [s.holder for s in statements(REFUSAL, "xx")] == ["KAZ"]


def test_passages_are_weighed_one_by_one() -> None:
    rows = classifier().passages(["Astana will not recognise it.", "Астана отказалась от комментариев, но признает.", "Nothing."], ["en", "ru", "xx"])
    assert rows.shape == (3, 8) and rows.sum(axis=1) == pytest.approx(1.0)
    assert LABELS[int(rows[0].argmax())] == "rejects" and LABELS[int(rows[2].argmax())] == "none"
    assert rows[1][LABELS.index("silent")] > rows[0][LABELS.index("silent")]
    assert classifier().passages([], []).shape == (0, 8)


def test_a_sentence_that_goes_on_to_the_same_effect_is_one_statement() -> None:
    text = "Serbia's president said that Belgrade does not recognise the referendum in Kherson. He said that it supports Ukraine's borders in Kherson."
    (found,) = statements(text)
    assert (found.stance, found.evidence) == ("rejects", text)


def test_a_refusal_outweighs_the_borders_told_beside_it() -> None:
    text = "Serbia's president said that it supports Ukraine's borders in Kherson. He said that Belgrade does not recognise the referendum in Kherson."
    (found,) = statements(text)
    assert (found.stance, found.evidence) == ("rejects", text)


def test_a_call_for_talks_after_a_side_was_taken_adds_nothing() -> None:
    text = "Serbia's president said that Belgrade does not recognise the referendum in Kherson. He called for talks."
    assert [s.stance for s in statements(text)] == ["rejects"]
    assert [s.stance for s in statements(text.replace("does not recognise", "watches"))] == ["neutral"]


def test_an_abstention_and_its_explanation_are_one_statement() -> None:
    text = (
        "The General Assembly voted on March 27, 2014, on a resolution on Crimea. "
        "China abstained on the resolution on Crimea. Ambassador Liu Jieyi said that China wants talks on Crimea."
    )
    found = [s for s in statements(text, published=date(2014, 3, 28)) if s.holder == "CHN"]
    assert [(s.stance, s.evidence.startswith("China abstained")) for s in found] == [("neutral", True)]


def test_an_expert_explains_what_a_state_may_do() -> None:
    text = "A political analyst in Almaty said the vote in Kherson is a trap and that Astana would seek talks on Kherson."
    assert not [s for s in statements(text) if s.holder_level == "state"]


def test_a_state_that_annexed_endorses_from_that_day_on() -> None:
    before, since = (
        statements("Kremlin spokesman Dmitry Peskov said that Moscow understands Donetsk.", published=published)[0].stance
        for published in (date(2021, 5, 1), date(2022, 5, 1))
    )
    assert (before, since) == ("accommodates", "endorses")


def test_who_does_the_same_holds_the_same() -> None:
    text = "On September 26, Kazakhstan's Foreign Ministry said that it would not recognise the referendums in Luhansk. Serbia took the same line."
    found = statements(text)
    assert [(s.holder, s.stance, s.target) for s in found] == [("KAZ", "rejects", "ua-2022"), ("SRB", "rejects", "ua-2022")]
    assert found[1].evidence == "Serbia took the same line."


def test_who_is_asked_the_same_says_nothing_by_it() -> None:
    found = statements("Kazakhstan said that it would not recognise the referendums in Luhansk. Serbia, which did the same, declined to comment.")
    assert [s.stance for s in found if s.holder == "SRB"] == ["silent"]


def test_a_relative_clause_about_the_holder_is_not_its_position() -> None:
    text = "On Luhansk, Brazil, which had abstained on a similar resolution on September 30, voted for the resolution."
    (found,) = statements(text)
    assert (found.stance, found.stated_on_precision) == ("rejects", "published")
    assert found.evidence == text


def test_a_bare_continuation_holds_nothing_by_itself() -> None:
    model = WordModel(0.95)
    text = f"{REFUSAL}\n“It will be so.”"
    Classifier(model, CATALOGUE).classify([document(text)])  # type: ignore[arg-type]
    assert model.read == [REFUSAL]


def test_a_question_named_in_passing_is_not_what_an_article_is_about() -> None:
    aside = "A scholar said that the war had awakened interest in Crimea."
    text = " ".join(["The city council of Tashkent discussed its border. The mayor declined to comment. Three deputies abstained."] * 4) + " " + aside
    assert statements(text) == ()


def test_what_is_said_the_same_month_is_not_the_same() -> None:
    found = statements("Kazakhstan said that it would not recognise the referendums in Luhansk. Serbia said the same month that it understands them.")
    assert [(s.holder, s.stance) for s in found] == [("KAZ", "rejects"), ("SRB", "accommodates")]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("On September 22 the ballot boxes in Luhansk were opened, and Kazakhstan will not recognise the referendums.", ("2022-09-22", "day")),  # at its head
        ("The envoys met in May 2021 on Luhansk.\nAt the time Kazakhstan did not recognise the referendums there.", ("2021-05-01", "month")),
        ("The envoys met in May 2021 on Luhansk.\nKazakhstan did not recognise the referendums there.", ("2022-10-04", "published")),
    ],
)
def test_a_clause_without_a_date_takes_that_of_its_sentence_or_of_what_it_points_to(text: str, dated: tuple[str, str]) -> None:
    (found,) = [s for s in statements(text) if s.holder == "KAZ"]
    assert (found.stated_on.isoformat(), found.stated_on_precision) == dated


def test_an_opener_and_the_position_it_leads_to_are_one_statement() -> None:
    text = "Luhansk was on the agenda.\nBrussels will not recognise that. The European Union will not recognise Luhansk, its spokesman said."
    (found,) = statements(text)
    assert (found.holder, found.stance) == ("EU", "rejects") and found.evidence.startswith("Brussels") and found.evidence.endswith("said.")


def test_an_opener_that_seems_to_say_otherwise_yields() -> None:
    text = "Luhansk held a referendum.\nBelgrade understands that step. Serbian President Aleksandar Vucic supports Ukraine's integrity in Luhansk."
    assert [(s.holder, s.stance, s.speaker) for s in statements(text)] == [("SRB", "affirms", "Aleksandar Vucic")]
    named = text.replace("Belgrade understands that step", "Belgrade understands what was done in Luhansk")
    assert [s.stance for s in statements(named)] == ["accommodates", "affirms"], "what names a territory is no mere opener"


def test_a_sure_side_with_an_unsure_shade_is_told() -> None:
    class Torn(WordModel):
        def predict(self, texts: Sequence[str]) -> Probabilities:
            row = np.full(len(LABELS), 0.005, np.float32)
            row[[LABELS.index("accommodates"), LABELS.index("endorses")]] = self.confidence, 1 - self.confidence - 6 * 0.005
            return np.tile(row, (len(texts), 1))

    text = "The step that Russia took in Luhansk was discussed by Armenia on Monday."
    for confidence, expected in ((SHADE_THRESHOLD + 0.02, ["accommodates"]), (SHADE_THRESHOLD - 0.02, [])):
        found = Classifier(Torn(confidence), CATALOGUE).classify([document("Armenia spoke of Luhansk and its referendum: " + text)])[0]  # type: ignore[arg-type]
        assert [s.stance for s in found] == expected


@pytest.mark.parametrize(
    ("text", "lang", "stance"),
    [
        ("Lukashenka said that Crimea was Russian de facto and de jure, and he understands it.", "en", "endorses"),
        ("Lukashenka said that Crimea was Russian de facto, but not de jure, and he understands it.", "en", "accommodates"),
    ],
)
def test_in_fact_and_in_law_is_more_than_in_fact(text: str, lang: str, stance: str) -> None:
    (found,) = statements(f"Belarusian President Alyaksandr {text}", lang, published=date(2021, 12, 1))
    assert found.stance == stance


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Thirty-five delegations abstained, China and Kazakhstan among them.", "en", ["CHN", "KAZ"]),
        ("Отыз бес делегация қалыс қалды, олардың арасында Қытай мен Қазақстан бар.", "kk", ["CHN", "KAZ"]),
        ("O‘ttiz besh delegatsiya betaraf qoldi, ular orasida Xitoy va Qozog‘iston ham bor.", "uz", ["CHN", "KAZ"]),
        ("Сию панҷ кишвар бетараф монданд, аз ҷумла Чин ва Қазоқистон.", "tg", ["CHN", "KAZ"]),
        # a ministry that receives an envoy is not that envoy's
        ("Казахстан отверг это.\nДепутат Госдумы Никонов сказал о подарке Казахстану. МИД вручил послу России ноту.", "ru", ["KAZ", "RUS", "KAZ"]),
        # who heads a body speaks for it, and not who speaks to it
        ("Karel De Gucht, the Belgian foreign minister, who chairs the OSCE, said the organization would not recognize it.", "en", ["OSCE"]),
        ("Polish Prime Minister Donald Tusk told NATO ambassadors that the alliance would not change.", "en", ["POL"]),
        ("In Warsaw, a deputy speaker of parliament said no Polish government would sign it.", "en", ["POL"]),
        ("Позицию Москвы Владимир Путин сформулировал в ноябре: Карабах, указал он, часть Азербайджана.", "ru", ["RUS"]),
        ("Сопредседатель партии «Справедливая Россия — За правду» писатель Захар Прилепин предложил это.", "ru", ["RUS"]),
        ("Дипломат из российского посольства сказал, что вопрос закрыт.", "ru", ["RUS"]),
        ("The OSCE rejected it.\n\"One cannot vote a state apart,\" said an official at its mission in Moldova.", "en", ["OSCE", "OSCE"]),
        ("Sweden, which holds the European Union's presidency, said the bloc would not recognize it.", "en", ["EU"]),
        # who rebuts "his" words is not of his state
        ("Российский телеведущий пригрозил Казахстану, и министерство иностранных дел назвало его выпад неприемлемым.", "ru", ["RUS", "KAZ"]),
        ("Tojikiston Tashqi ishlar vazirligi Prilepin gapi haqida izoh berishdan bosh tortdi.", "uz", ["TJK"]),
    ],
)  # fmt: skip
def test_whose_it_is_where_several_are_named(text: str, lang: str, expected: list[str]) -> None:
    assert holders(text, lang) == expected


def test_a_researcher_at_a_brussels_institute_is_no_voice_of_the_union() -> None:
    (found,) = attributions("One researcher at a Brussels institute reads the abstentions on Crimea as insurance.")
    assert found.level == "expert"
    assert [a.level for a in attributions("An official in Brussels reads the abstentions on Crimea as insurance.")] == ["organisation"]


def test_the_title_tells_whose_ministry_received_an_envoy() -> None:
    text = "Российского посла пригласили в министерство иностранных дел. Ведомство назвало недопустимыми слова о присоединении Узбекистана к России."
    assert {s.holder for s in statements(text.replace("назвало", "не признаёт и назвало"), "ru", title="Ташкент вызвал посла")} == {"UZB"}
    assert "RUS" not in {s.holder for s in statements(text.replace("назвало", "не признаёт и назвало"), "ru")}, "never the envoy's own ministry"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uz", "Turkiya bu referendumlarni tan olmaydi."),
        ("ru", "Турция не признаёт эти референдумы."),
        ("kk", "Түркия референдумдарды танымайды."),
    ],
)
def test_a_word_means_the_question_of_its_time(lang: str, text: str) -> None:
    """ "Referendum" is Crimea's in 2014, and the four regions' in 2022."""
    lead = {"uz": "Ukraina ovoz berishni kuzatmoqda.", "ru": "Украина следит за голосованием.", "kk": "Украина дауыс беруді бақылап отыр."}[lang]
    for year, month, target in ((2014, 3, "crimea"), (2022, 9, "ua-2022")):
        found = candidates(document(f"{lead}\n{text}", lang, published=date(year, month, 28)), CATALOGUE)
        assert [c.target for c in found if c.attribution.holder == "TUR"] == [target]


def test_a_fever_is_no_territory() -> None:
    assert statements("Two herders died of Crimean-Congo fever, a disease first described on the peninsula.\nRussia has not commented on the outbreak.") == ()


def test_a_state_and_its_ministry_are_silent_each_for_itself() -> None:
    found = statements("Tajikistan has not commented on the referendums in Luhansk. The Foreign Ministry did not comment on a request.")
    assert [(s.holder, s.stance, s.role) for s in found] == [("TJK", "silent", None), ("TJK", "silent", "Foreign Ministry")]


def test_a_colleague_who_takes_no_side_after_one_was_taken_is_told() -> None:
    text = "Латвияның депутаты Андрис Пелш Қырымды танымайтынын айтты. Оның әріптесі бейтарап қалуды қалайды, «talks» деді."
    assert [s.stance for s in statements(text, "kk")] == ["rejects", "neutral"]


def test_a_note_is_a_position_without_a_further_word() -> None:
    text = "Депутат Қазақстан жерін Ресейдің сыйы деп атады.\nҚазақстан сыртқы істер министрлігі Ресей елшілігіне нота тапсырды."
    found = candidates(document(text, "kk"), CATALOGUE)
    assert [(c.attribution.holder, c.target, c.cued) for c in found][-1] == ("KAZ", "kz", True)


@pytest.mark.parametrize(
    ("lang", "text", "stances"),
    [
        ("en", "Vanuatu recognised Abkhazia in May 2011. In 2013 its government said that it supports Georgia's integrity.", ["endorses", "affirms"]),
        ("ru", "Вануату признала Абхазию в мае 2011 года. В 2013 году её правительство заявило, что поддерживает Грузию.", ["endorses", "affirms"]),
        ("en", "Astana supports Ukraine's territorial integrity. Its ambassador had no comment on Donetsk.", ["affirms", "silent"]),
    ],
)
def test_what_is_taken_back_was_a_position(lang: str, text: str, stances: list[str]) -> None:
    assert [one.stance for one in statements(text, lang)] == stances
