"""Training on a handful: what it writes is read back and changes what is predicted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from classify import encoder, evaluate, examples, train
from classify.encoding import own_model
from classify.encoding.deltas import MODEL, Delta, mean_of, read_delta, write_delta
from classify.encoding.trainer import Settings, Trainer
from classify.errors import EncoderError
from classify.examples import Example
from classify.judging.baselines import FrozenHead
from classify.judging.metrics import calibration_error
from classify.records import LABELS
from classify.stance import FRAMED_PRIOR, FRAMED_TOKENS, Probabilities, StanceModel
from classify.train import FOLDS, fold_of, temperature_of

TINY = Settings(frozen_layers=10, rank=2, epochs=1, batch=8, rate=5e-3, head_rate=2e-2)


def _forty() -> list[Example]:
    found = [e for e in examples.training() if e.lang == "en"]
    return [e for label in LABELS for e in [x for x in found if x.label == label and len(x.text) < 120][:5]]


@pytest.fixture(scope="module")
def trained(encoder_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A delta from one epoch on forty examples."""
    found = _forty()
    assert len(found) == 40
    trainer = Trainer(TINY, encoder_cache)
    states = trainer.lower([e.text for e in found])
    trainer.fit(states, [LABELS.index(e.label) for e in found])
    path = tmp_path_factory.mktemp("delta") / "stance.npz"
    write_delta(path, trainer.delta(1.5, {"encoder": "multilingual-e5-small", "training": examples.digest(found)}))
    return path


def test_what_is_written_is_read_back(trained: Path) -> None:
    delta = read_delta(trained)
    assert delta.temperature == 1.5 and delta.meta["encoder"] == encoder.DEFAULT
    assert delta.weight.shape == (8, 384) and delta.bias.shape == (8,)
    assert {name.split(".")[2] for name in delta.low} == {"10", "11"}, "only the layers that are not frozen"
    assert all(a.shape[0] == 2 == b.shape[1] for a, b in delta.low.values())
    assert any(np.abs(b).max() > 0 for _, b in delta.low.values())
    assert trained.stat().st_size < 500_000


def test_what_was_learnt_changes_what_is_predicted(trained: Path, encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole way: delta merged into the encoder, head, temperature."""
    found = _forty()
    texts, labels = [e.text for e in found], np.array([LABELS.index(e.label) for e in found])
    delta = read_delta(trained)
    head_alone = StanceModel(encoder.load(None, encoder_cache), delta.weight, delta.bias, delta.temperature, "head alone").predict(texts)
    monkeypatch.setattr("classify.stance.read_delta", lambda: delta)
    model = StanceModel.load(None, encoder_cache)
    rows = model.predict(texts)
    assert rows.shape == (40, 8) and rows.dtype == np.float32 and rows.sum(axis=1) == pytest.approx(1, abs=1e-5)
    assert examples.digest(found) in model.stamp
    assert np.abs(rows - head_alone).max() > 1e-3
    assert (rows.argmax(axis=1) == labels).mean() > 1.5 / 8, "better than chance on what it was shown"
    assert model.predict([]).shape == (0, 8)
    assert model.predict(texts[:1]) == pytest.approx(rows[:1], abs=1e-4), "the batch changes nothing"


def test_the_trainer_and_the_model_that_ships_agree(trained: Path, encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half precision aside, what training saw is what classification sees."""
    found = _forty()[:8]
    trainer = Trainer(TINY, encoder_cache)
    states = trainer.lower([e.text for e in found])
    trainer.fit(states, [LABELS.index(e.label) for e in found])
    logits = trainer.predict(states)
    delta = trainer.delta(1.0, {"training": "x"})
    monkeypatch.setattr("classify.stance.read_delta", lambda: delta)
    rows = StanceModel.load(None, encoder_cache).predict([e.text for e in found])
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    assert rows == pytest.approx(odds / odds.sum(axis=1, keepdims=True), abs=0.02)


def test_a_clause_is_learnt_and_read_with_its_frame(trained: Path, encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words in two frames are two states; the one that ships pools and cuts them as the trainer does."""
    text, frames = "Minsk welcomed what Tbilisi had refused.", ["Belarus, state | Abkhazia | ", "Georgia, state | Abkhazia | ", "", "A headline. " * 200]
    trainer = Trainer(TINY, encoder_cache, None)
    states = trainer.lower([text] * 4, frames)
    assert [int(state.pooled.sum()) for state in states[:2]] == [len(states[2])] * 2, "the frame is read and not pooled"
    assert len(states[0]) > len(states[2]) and len(states[3]) == FRAMED_TOKENS
    with pytest.raises(AssertionError):
        np.testing.assert_allclose(trainer.predict(states[:1]), trainer.predict(states[1:2]), atol=1e-3)
    logits, delta = trainer.predict(states), trainer.delta(1.0, {"training": "x", "framed": True})
    monkeypatch.setattr("classify.stance.read_delta", lambda: delta)
    model = StanceModel.load(None, encoder_cache)
    assert model.framed and not StanceModel.load(None, encoder_cache).predict([]).size
    logits[:, LABELS.index("none")] -= FRAMED_PRIOR
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    assert model.predict([text] * 4, frames) == pytest.approx(odds / odds.sum(axis=1, keepdims=True), abs=0.02)
    assert not own_model.load(trained, None, encoder_cache).framed


def test_clauses_of_articles_are_learnt_with_their_frames() -> None:
    """And what the frames' articles are called tells which are left out."""
    found, held = train.training_set(None, framed=True)
    with_frame = [e for e in found if e.frame]
    assert len(with_frame) > 5000 and len({e.lang for e in with_frame}) == 7 and {e.label for e in with_frame} == set(LABELS)
    assert not any(examples.kept_out(e.event) for e in with_frame) and not any(e.style == examples.ARTICLE and not e.frame for e in found)
    [(commonest, _)] = Counter(e.text for e in with_frame).most_common(1)
    assert len({e.label for e in with_frame if e.text == commonest}) > 1, "one clause, several holders"
    assert held == examples.held() and not any(e.frame for e in train.training_set(None)[0])


def test_the_mean_of_two_trainings(tmp_path: Path) -> None:
    """The mean of the changes and of the heads; eight bits keep it within half a step."""
    random = np.random.default_rng(5)

    def one() -> Delta:
        low = {"m": (random.normal(size=(2, 6)).astype(np.float32), random.normal(size=(5, 2)).astype(np.float32))}
        return Delta(low, 2.0, random.normal(size=(8, 6)).astype(np.float32), np.zeros(8, np.float32), 0.9, {"training": "x"})

    first, second = one(), one()
    write_delta(tmp_path / "stance.npz", mean_of([first, second]))
    mean = read_delta(tmp_path / "stance.npz")
    (a, b), expected = mean.low["m"], (first.low["m"][1] @ first.low["m"][0] + second.low["m"][1] @ second.low["m"][0]) / 2
    assert a.shape == (4, 6) and b.shape == (5, 4)
    assert b @ a == pytest.approx(expected, abs=0.05)
    assert mean.weight == pytest.approx((first.weight + second.weight) / 2)
    assert (mean.scale, mean.temperature) == (2.0, 0.9)


def test_a_mean_is_kept_to_the_rank_that_may_ship() -> None:
    """The nearest change of that rank: nothing is lost of changes that share their directions, and of others the least that can be."""
    random = np.random.default_rng(6)
    a, b = random.normal(size=(3, 30)).astype(np.float32), random.normal(size=(20, 3)).astype(np.float32)
    head = np.zeros((8, 6), np.float32), np.zeros(8, np.float32)
    alike = [Delta({"m": (a, b * factor)}, 2.0, *head, 1.0, {"training": "x"}) for factor in (1.0, 3.0)]
    near_a, near_b = mean_of(alike, rank=3).low["m"]
    assert near_a.shape == (3, 30) and near_b.shape == (20, 3)
    assert near_b @ near_a == pytest.approx(2 * b @ a, abs=1e-4)
    other = Delta({"m": (random.normal(size=(3, 30)).astype(np.float32), random.normal(size=(20, 3)).astype(np.float32))}, 2.0, *head, 1.0, {"training": "x"})
    whole = (b @ a + other.low["m"][1] @ other.low["m"][0]) / 2
    near_a, near_b = mean_of([alike[0], other], rank=4).low["m"]
    lost = np.linalg.svd(whole, compute_uv=False)[4:]
    assert near_a.shape == (4, 30)
    assert float(np.linalg.norm(near_b @ near_a - whole)) == pytest.approx(float(np.linalg.norm(lost)), rel=1e-3)


def test_what_was_learnt_is_written_after_each_run(tmp_path: Path, encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops the second training has the first."""
    monkeypatch.setattr(train, "Settings", lambda epochs=1: replace(TINY, epochs=epochs))
    monkeypatch.setattr(train, "training_set", lambda *asked, framed: (_forty()[:16], _forty()[16:24]))
    written: list[int] = []

    def write(path: Path, delta: Delta) -> None:
        write_delta(path, delta)
        written.append(len(delta.low[min(delta.low)][0]))

    monkeypatch.setattr(train, "write_delta", write)
    out = tmp_path / "model" / "stance.npz"
    assert train.main(["--runs", "2", "--epochs", "1", "--out", str(out), "--cache-dir", str(encoder_cache)]) == 0
    assert written == [TINY.rank, 2 * TINY.rank]
    assert read_delta(out).meta["examples"] == 16


def test_training_goes_on_from_an_earlier_one(tmp_path: Path, trained: Path, encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins with what that one reads, of that one's rank, and tells what that one had learnt from."""
    found = _forty()[:8]
    begun = read_delta(trained)
    trainer = Trainer(replace(TINY, rank=5), encoder_cache, begun)
    monkeypatch.setattr("classify.stance.read_delta", lambda: begun)
    rows = StanceModel.load(None, encoder_cache).predict([e.text for e in found])
    logits = trainer.predict(trainer.lower([e.text for e in found])) / begun.temperature
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    assert rows == pytest.approx(odds / odds.sum(axis=1, keepdims=True), abs=0.02)
    monkeypatch.setattr(train, "Settings", lambda epochs=1: replace(TINY, epochs=epochs))
    monkeypatch.setattr(train, "training_set", lambda *asked, framed: (_forty()[:16], _forty()[16:24]))
    both: list[Sequence[Delta]] = []

    def mean(deltas: Sequence[Delta]) -> Delta:
        both.append(deltas)
        return mean_of(deltas)

    monkeypatch.setattr(train, "mean_of", mean)
    out = tmp_path / "stance.npz"
    assert train.main(["--from", str(trained), "--epochs", "1", "--out", str(out), "--cache-dir", str(encoder_cache)]) == 0
    after = read_delta(out)
    assert after.meta["before"] == begun.meta["training"]
    ((learnt, old),) = both
    assert after.weight == pytest.approx((learnt.weight + old.weight) / 2, abs=1e-6)
    assert old.weight == pytest.approx(begun.weight) and np.abs(learnt.weight - begun.weight).max() > 1e-3
    name = min(begun.low)
    (a, b), parts = after.low[name], [delta.low[name][1] @ delta.low[name][0] for delta in (learnt, old)]
    assert b @ a == pytest.approx((parts[0] + parts[1]) / 2, abs=float(np.abs(parts[1]).max()) / 10), "the mean of both"


def test_the_model_that_ships_is_whole_and_small() -> None:
    delta = read_delta()
    assert MODEL.stat().st_size <= 5_000_000
    assert delta.weight.shape == (8, 384) and 0.5 <= delta.temperature <= 3
    assert delta.meta["encoder"] == encoder.DEFAULT


def test_a_broken_model_is_named(tmp_path: Path) -> None:
    path = tmp_path / "stance.npz"
    with pytest.raises(EncoderError, match=r"stance\.npz"):
        read_delta(path)
    path.write_bytes(b"not an archive")
    with pytest.raises(EncoderError) as raised:
        read_delta(path)
    assert "classify.train" in raised.value.mend


def test_another_encoder_gets_a_head_of_its_own(encoder_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any sentence-transformers model: here the default's folder under its path, with forty examples."""
    forty = _forty()
    monkeypatch.setattr("classify.examples.training", lambda: forty)
    path = str(encoder.model_folder(encoder_cache))
    model = StanceModel.load(path, tmp_path)
    rows = model.predict([e.text for e in forty])
    assert Counter(rows.argmax(axis=1).tolist()) != Counter({0: 40})
    assert [p.name for p in tmp_path.iterdir()] == [f"head-{model.stamp}.npz"]
    again = StanceModel.load(path, tmp_path).predict([e.text for e in forty])
    assert again == pytest.approx(rows, abs=1e-6)


def test_events_stay_together_and_folds_are_alike_in_size() -> None:
    found = examples.training()
    sizes = Counter(fold_of(e.event) for e in found)
    assert set(sizes) == set(range(FOLDS))
    assert min(sizes.values()) > len(found) / FOLDS / 2


def test_a_twentieth_of_the_events_is_never_learnt_from() -> None:
    found, learnt, held = examples.training(), examples.learnt(), examples.held()
    assert len(learnt) + len(held) == len(found) and not {e.event for e in learnt} & {e.event for e in held}
    assert len(found) / 30 < len(held) < len(found) / 12
    assert {e.label for e in held} == set(LABELS) and len({e.lang for e in held}) == 7
    assert len({fold_of(e.event) for e in held}) == FOLDS, "some of every fold"


def test_a_share_is_learnt_from_with_every_clause_of_an_article() -> None:
    """Clauses of articles twice, half of the rest, contrast pairs whole, and the same ones each time."""
    sides = [(n, "p1", side) for n in range(40) for side in "ab"] + [(n, "", "alone") for n in range(40)]
    found = [Example("en", f"e{n}", "none", "-", "plain", pair, f"text {n} {side}") for n, pair, side in sides]
    clauses = [Example("en", f"article-{n}", "none", "-", examples.ARTICLE, "", f"clause {n}") for n in range(5)]
    drawn = train.sampled([*found, *clauses], 0.5)
    assert Counter(e.text for e in drawn if e.style == examples.ARTICLE) == {e.text: 2 for e in clauses}
    rest = [e for e in drawn if e.style != examples.ARTICLE]
    assert 60 <= len(rest) == len({e.text for e in rest}) <= 61
    assert set(Counter(e.pair_key for e in rest if e.pair).values()) == {2}
    assert train.sampled([*found, *clauses], 0.5) == drawn
    assert {e.text for e in train.sampled([*found, *clauses], 1.0)} == {e.text for e in [*found, *clauses]}
    assert [e.style for e in train.sampled([*found, *clauses], 0.0)] == [examples.ARTICLE] * 10


def test_the_share_asked_for_reaches_the_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[object] = []

    def none_to_learn(*given: object, framed: bool) -> None:
        asked.extend([framed, *given])
        raise KeyboardInterrupt

    monkeypatch.setattr(train, "training_set", none_to_learn)
    with pytest.raises(KeyboardInterrupt):
        train.main(["--share", "0.25", "--out", str(tmp_path / "x.npz")])
    assert asked[0] is True and asked[-1] == 0.25
    with pytest.raises(KeyboardInterrupt):
        train.main(["--no-framed", "--out", str(tmp_path / "x.npz")])
    assert False in asked
    with pytest.raises(SystemExit):
        train.main(["--share", "50", "--out", str(tmp_path / "x.npz")])
    assert "--share 50.0" in capsys.readouterr().err


def test_the_command_writes_a_model_that_never_saw_what_judges_it(
    encoder_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = [e for e in examples.training() if e.lang == "en" and len(e.text) < 120]
    few = [e for e in known if not examples.kept_out(e.event)][:24] + [e for e in known if examples.kept_out(e.event)][:16]
    monkeypatch.setattr("classify.examples.training", lambda: few)
    monkeypatch.setattr("classify.examples.framed", list)
    monkeypatch.setattr("classify.train.Settings", lambda epochs=1: replace(TINY, epochs=epochs))
    learnt_from: list[int] = []
    fit = Trainer.fit
    monkeypatch.setattr(Trainer, "fit", lambda self, states, *rest: (learnt_from.append(len(states)), fit(self, states, *rest))[1])
    out = tmp_path / "stance.npz"
    assert train.main(["--out", str(out), "--cache-dir", str(encoder_cache)]) == 0
    assert learnt_from == [24] and read_delta(out).meta["examples"] == 24
    assert "of 16 examples of other events" in capsys.readouterr().out
    assert 0.5 <= read_delta(out).temperature <= 3.0


def test_the_events_left_out_judge_model_and_baselines(encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = [e for e in examples.training() if e.lang == "en"]
    few = [e for e in known if not examples.kept_out(e.event)][:40] + [e for e in known if examples.kept_out(e.event)][:12]
    monkeypatch.setattr("classify.examples.training", lambda: few)
    monkeypatch.setattr(evaluate, "read_statements", lambda path: [evaluate.Labelled("en", "none", "", "Rain fell.")] * 3)
    monkeypatch.setattr(evaluate, "read_pairs", lambda path: [evaluate.Side("en", "1", "They recognise it.", -1), evaluate.Side("en", "1", "They do not.", 1)])

    class AllNone:
        def passages(self, texts: Sequence[str], langs: Sequence[str]) -> Probabilities:
            return np.tile(np.eye(8, dtype=np.float32)[LABELS.index("none")], (len(texts), 1))

    figures = evaluate.held_out(AllNone(), encoder_cache, lambda name: None)
    assert list(figures) == ["shipped", "frozen head", "tf-idf", "keywords", "majority"]
    assert {row["passages"] for row in figures.values()} == {12}
    assert figures["shipped"]["accuracy"] == pytest.approx(sum(e.label == "none" for e in few[40:]) / 12)
    assert figures["shipped"]["indirect"]["accuracy"] == 1


def test_temperature_makes_boasting_honest() -> None:
    random = np.random.default_rng(3)
    labels = random.integers(0, 8, 2000)
    told = np.where(random.random(2000) < 0.6, labels, random.integers(0, 8, 2000))  # right 65 times in 100
    logits = np.eye(8, dtype=np.float32)[told] * 6  # and sure 98 times
    temperature = temperature_of(logits, labels.tolist())

    def error(t: float) -> float:
        odds = np.exp(logits / t)
        rows = odds / odds.sum(axis=1, keepdims=True)
        return calibration_error(rows.max(axis=1), rows.argmax(axis=1) == labels)

    assert temperature > 2 and error(temperature) < 0.06 < error(1.0)


def test_cross_validation_tells_model_and_baselines_apart(encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [e for e in examples.training() if e.lang == "en"]
    inside = [e for e in found if fold_of(e.event) != 0][:40]
    held = [e for e in found if fold_of(e.event) == 0][:12]
    few = evaluate.read_statements(evaluate.INDIRECT)[:6]
    monkeypatch.setattr(evaluate, "read_statements", lambda path: few)
    monkeypatch.setattr(evaluate, "read_pairs", lambda path: [evaluate.Side("en", "1", "They recognise it.", -1), evaluate.Side("en", "1", "They do not.", 1)])
    told: list[str] = []
    figures = evaluate.cross_validation(encoder_cache, settings=TINY, found=inside + held, folds=[0], say=told.append)
    assert list(figures) == ["tuned", "frozen head", "tf-idf", "keywords", "majority"]
    assert {row["passages"] for row in figures.values()} == {12}, "only what was held out"
    assert {row["indirect"]["passages"] for name, row in figures.items() if name != "tuned"} == {6}
    assert figures["majority"]["unseen_pairs"]["accuracy"] == 0.5
    assert any("fold 0" in line for line in told)


def test_frozen_vectors_are_made_once(encoder_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = FrozenHead(encoder_cache)
    head.fit(_forty())
    monkeypatch.setattr("classify.encoder.encode", lambda model, texts: np.zeros((len(texts), 384), np.float32) if not texts else pytest.fail("encoded again"))
    rows = head.predict([e.text for e in _forty()], ["en"] * 40)
    assert (rows.argmax(axis=1) == [LABELS.index(e.label) for e in _forty()]).mean() > 0.9


def test_a_model_of_ones_own_is_used_and_has_its_own_stamp(trained: Path, encoder_cache: Path) -> None:
    delta, own = read_delta(trained), own_model.load(trained, None, encoder_cache)
    assert own.stamp == delta.stamp != read_delta(MODEL).stamp
    texts = [e.text for e in _forty()[:8]]
    merged = own.predict(texts)
    alone = StanceModel(encoder.load(None, encoder_cache), delta.weight, delta.bias, delta.temperature, "head alone").predict(texts)
    assert merged.shape == (8, 8) and np.abs(merged - alone).max() > 1e-4
    with pytest.raises(EncoderError, match="belongs to"):
        own_model.load(trained, "another-encoder", encoder_cache)
    with pytest.raises(EncoderError, match="there is no stance model"):
        own_model.load(trained.with_name("none.npz"), None, encoder_cache)
