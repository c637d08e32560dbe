"""Holders that a sentence names and its grammar does not take for the speaker: the model chooses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classify.candidates import candidates, found_in
from classify.discourse import proposed
from classify.statements import Classifier
from tests.classify.encoding.test_framing import FrameModel
from tests.classify.fakes import CATALOGUE, document, statements

TEXT = "Abkhazia was the question of the day. The recognition of Abkhazia came up as the reporters asked about Belarus, of which the ministry in Moldova spoke."


def test_what_grammar_tells_is_not_proposed_again() -> None:
    found = found_in(document(TEXT), CATALOGUE)
    told = {(c.sentence, c.attribution.holder) for c in found.told}
    assert found.proposed and not told & {(c.sentence, c.attribution.holder) for c in found.proposed}
    assert candidates(document(TEXT), CATALOGUE) == found.told


def test_each_holder_and_level_is_proposed_once_for_its_whole_sentence() -> None:
    proposals = found_in(document(TEXT), CATALOGUE).proposed
    keys = [(c.sentence, c.attribution.holder, c.attribution.level, c.target) for c in proposals]
    assert len(keys) == len(set(keys))
    assert all(TEXT[c.start : c.end] in (TEXT[:37], TEXT[38:]) for c in proposals)


def test_the_model_finds_a_holder_that_grammar_does_not() -> None:
    model = FrameModel()
    (found,) = Classifier(model, CATALOGUE).classify([document(TEXT)])  # type: ignore[arg-type]
    assert [(s.holder, s.stance) for s in found] == [("BLR", "endorses")]
    assert TEXT[found[0].evidence_start : found[0].evidence_end] == found[0].evidence
    assert "BLR" not in {s.holder for s in statements(TEXT)}, "a model without frames cannot choose"


def test_a_sentence_with_a_position_has_no_proposals() -> None:
    text = "Belarus said on Monday that it will recognise Abkhazia, which Georgia noted."
    (found,) = Classifier(FrameModel(), CATALOGUE).classify([document(text)])  # type: ignore[arg-type]
    assert [s.holder for s in found] == ["BLR"]


def test_what_is_not_sure_is_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposed, "THRESHOLD", 0.99)
    assert Classifier(FrameModel(), CATALOGUE).classify([document(TEXT)]) == [()]  # type: ignore[arg-type]


def test_the_surest_has_the_place() -> None:
    (statement,) = Classifier(FrameModel(), CATALOGUE).classify([document(TEXT)])[0]  # type: ignore[arg-type]
    (candidate,) = [c for c in found_in(document(TEXT), CATALOGUE).proposed if c.attribution.holder == "BLR"]
    other = replace(statement, holder="GEO", confidence=0.99)
    assert [s.holder for s in proposed.chosen([], [(candidate, statement), (candidate, other)])] == ["GEO"]
    assert proposed.chosen([other], [(candidate, statement)]) == []


def test_whose_land_an_assembly_votes_on_casts_no_vote() -> None:
    told = "The General Assembly adopted a resolution that condemned the annexation of four regions of Ukraine."
    assert not {"UKR", "UN"} & {c.attribution.holder for c in found_in(document(told), CATALOGUE).proposed}
    beside = "The envoys of Ukraine were asked about the annexation of four regions."
    found = found_in(document(beside), CATALOGUE)
    assert "UKR" in {c.attribution.holder for c in (*found.told, *found.proposed)}
