"""The encoder on torch alone beside the one of sentence-transformers, on the same files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from classify import encoder
from classify.encoding.bert import Bert, pooled_by
from classify.errors import EncoderError

TEXTS = ["query: Ankara will not recognise it.", "query: Қазақстан бұл аймақтарды мойындамайды", "query: " + "долгое предложение " * 60, "query: x"]


def test_it_gives_the_vectors_of_sentence_transformers(encoder_cache: Path) -> None:
    ours = Bert(encoder.model_folder(encoder_cache)).pooled(TEXTS, 40)
    theirs = pooled_by(encoder.load(None, encoder_cache), TEXTS, 40)
    assert ours.shape == (4, 384)
    assert ours == pytest.approx(theirs, abs=1e-5)


def test_what_is_set_aside_is_read_and_not_counted(encoder_cache: Path) -> None:
    model = Bert(encoder.model_folder(encoder_cache))
    said, told = "query: It was refused.", "query: Belarus on Abkhazia. It was refused."
    alone, whole = model.pooled([said, told], 40)
    framed, nothing = model.pooled([told, said], 40, [(7, 28), (7, 7)])
    assert nothing == pytest.approx(alone, abs=1e-5)
    assert min(float(np.abs(framed - other).max()) for other in (alone, whole)) > 0.05
    assert float(np.linalg.norm(framed - whole)) < float(np.linalg.norm(alone - whole)), "it is read with it"
    assert model.pooled([told], 40, [(7, 28)])[0] == pytest.approx(framed, abs=1e-5), "the batch changes nothing"


def _resident(path: Path) -> int:
    """Kilobytes of that file that this process has in memory."""
    lines, found, inside = Path("/proc/self/smaps").read_text().splitlines(), 0, False
    for line in lines:
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            inside = line.endswith(str(path.resolve()))
        elif inside and line.startswith("Rss:"):
            found += int(line.split()[1])
    return found


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="needs Linux's account of mapped files")
def test_words_once_read_do_not_stay_in_memory(encoder_cache: Path) -> None:
    model = Bert(encoder.model_folder(encoder_cache))
    model.pooled(TEXTS, 40)
    before = _resident(encoder.model_folder(encoder_cache) / "model.safetensors")
    assert before > 1000  # the layers, or nothing was measured
    letters = "abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрст"
    words = [f"{a}{b}{c}" for a in letters for b in letters for c in letters[::7]]
    model.pooled([" ".join(words[at : at + 30]) for at in range(0, 6000, 30)], 40)
    assert _resident(encoder.model_folder(encoder_cache) / "model.safetensors") < before + 4000  # some thousand words, each with the 64 kB around it


def test_what_training_changed_is_added(encoder_cache: Path) -> None:
    model = Bert(encoder.model_folder(encoder_cache))
    before = model.pooled(TEXTS[:1], 40)
    draw = np.random.default_rng(1)
    low = (draw.normal(size=(2, 1536)).astype(np.float32), draw.normal(size=(384, 2)).astype(np.float32))
    model.add({"encoder.layer.11.output.dense": low}, 0.1)
    assert float(np.abs(model.pooled(TEXTS[:1], 40) - before).max()) > 0.01
    with pytest.raises(EncoderError, match=r"changes encoder\.layer\.99"):
        model.add({"encoder.layer.99": low}, 1.0)


def test_a_broken_folder_is_named(tmp_path: Path) -> None:
    config = {"num_hidden_layers": 1, "num_attention_heads": 1, "layer_norm_eps": 1e-5, "pad_token_id": 0}
    (tmp_path / "config.json").write_text(json.dumps(config), "utf-8")
    (tmp_path / "model.safetensors").write_bytes(b"\0" * 8)
    with pytest.raises(EncoderError, match="can't be loaded") as caught:
        Bert(tmp_path)
    assert str(tmp_path) in caught.value.message


@pytest.mark.parametrize("held", ["", "{}", "{\"version\": \"1.0\", \"mod"])
def test_a_broken_tokenizer_is_named(encoder_cache: Path, tmp_path: Path, held: str) -> None:
    folder = encoder.model_folder(encoder_cache)
    for name in ("config.json", "model.safetensors"):
        (tmp_path / name).symlink_to(folder / name)
    (tmp_path / "tokenizer.json").write_text(held, "utf-8")
    with pytest.raises(EncoderError, match=r"can't be loaded: tokenizer\.json"):
        Bert(tmp_path)
