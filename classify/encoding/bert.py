"""The default encoder run on torch alone: weights from safetensors, text through tokenizers. The same vectors as BertModel of transformers gives.

To import transformers and sentence-transformers takes longer than a run's work on one new article. Of the words' embeddings, which are two thirds of the
file, a batch's own rows are read and nothing is kept. Other encoders are still run by sentence-transformers.
"""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from classify.errors import EncoderError

if TYPE_CHECKING:
    import torch
    from tokenizers import Tokenizer

_WORDS = "embeddings.word_embeddings.weight"


class Bert:
    """A BERT model in a folder as sentence-transformers writes it."""

    def __init__(self, folder: Path) -> None:
        """Raises EncoderError naming the folder when a file in it is missing or broken."""
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from safetensors import SafetensorError, safe_open

        try:
            config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
            self._layers, self._heads = int(config["num_hidden_layers"]), int(config["num_attention_heads"])
            self._eps, self._pad = float(config["layer_norm_eps"]), int(config["pad_token_id"])
            self._words = _Rows(folder / "model.safetensors", _WORDS)
            with safe_open(folder / "model.safetensors", framework="pt") as stored:
                self._weights: dict[str, torch.Tensor] = {name: stored.get_tensor(name) for name in stored.keys() if name != _WORDS}
            self._tokenizer = _read_tokenizer(folder / "tokenizer.json")
            self._tokenizer.enable_padding(pad_id=self._pad, pad_token=self._tokenizer.id_to_token(self._pad))
        except (OSError, KeyError, ValueError, SafetensorError) as error:
            raise EncoderError(f"the encoder {folder} can't be loaded: {error}", "delete that folder: it is made again from the package") from error

    def add(self, low: Mapping[str, tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]], scale: float) -> None:
        """Adds scale·B·A to the weights of these modules: shapes A (rank, in), B (out, rank). Raises EncoderError for a module that is not there."""
        import torch

        for name, (a, b) in low.items():
            key = f"{name}.weight"
            if key not in self._weights:
                raise EncoderError(
                    f"the stance model changes {name}, which the encoder does not have",
                    "delete the encoder's cache, or make the stance model anew with `python -m classify.train`",
                )
            self._weights[key] = torch.addmm(self._weights[key], torch.from_numpy(b), torch.from_numpy(a), alpha=scale)

    def pooled(self, texts: Sequence[str], most: int, aside: Sequence[tuple[int, int]] | None = None) -> npt.NDArray[np.float32]:
        """The mean of the last layer over the tokens of each text, at most `most` of them: shape (texts, hidden).

        `aside`: characters [start, end) of each text that are read with it, and are not in the mean.
        """
        import torch

        self._tokenizer.enable_truncation(most)
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = torch.tensor([one.ids for one in encoded])
        seen = torch.tensor([one.attention_mask for one in encoded])
        with torch.inference_mode():
            hidden = self._hidden(ids, seen.bool())
            counted = seen if aside is None else seen * torch.tensor([outside(one.offsets, *span) for one, span in zip(encoded, aside, strict=True)])
            mask = counted.unsqueeze(-1).to(hidden.dtype)
            return np.asarray(((hidden * mask).sum(1) / mask.sum(1)).numpy(), np.float32)

    def _hidden(self, ids: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
        """The last layer: shape (texts, tokens, hidden)."""
        import torch
        from torch.nn import functional

        at = self._weights
        texts, tokens = ids.shape
        words, places = torch.unique(ids, return_inverse=True)
        state = torch.from_numpy(self._words.at(words.numpy()))[places] + at["embeddings.token_type_embeddings.weight"][0]
        state = self._norm(state + at["embeddings.position_embeddings.weight"][:tokens], "embeddings.LayerNorm")
        mask = None if bool(seen.all()) else seen[:, None, None, :]
        for number in range(self._layers):
            layer = f"encoder.layer.{number}"
            query, key, value = (
                self._linear(state, f"{layer}.attention.self.{part}").view(texts, tokens, self._heads, -1).transpose(1, 2) for part in ("query", "key", "value")
            )
            mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask).transpose(1, 2).reshape(texts, tokens, -1)
            state = self._norm(self._linear(mixed, f"{layer}.attention.output.dense") + state, f"{layer}.attention.output.LayerNorm")
            wide = functional.gelu(self._linear(state, f"{layer}.intermediate.dense"))
            state = self._norm(self._linear(wide, f"{layer}.output.dense") + state, f"{layer}.output.LayerNorm")
        return state

    def _linear(self, state: torch.Tensor, name: str) -> torch.Tensor:
        from torch.nn import functional

        return functional.linear(state, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def _norm(self, state: torch.Tensor, name: str) -> torch.Tensor:
        from torch.nn import functional

        return functional.layer_norm(state, state.shape[-1:], self._weights[f"{name}.weight"], self._weights[f"{name}.bias"], self._eps)


def outside(offsets: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    """1 for each token outside characters [start, end), 0 for one that ends in them; tokens that stand for no characters are outside."""
    return [int(not start < last <= end) for _, last in offsets]


class _Rows:
    """A matrix of float32 in a file of safetensors, of which rows are read where they are needed.

    What was read is given back at once: a mapping otherwise fills up with what lies around each word, to the whole matrix in the end.
    """

    def __init__(self, path: Path, name: str) -> None:
        """Raises OSError, KeyError, ValueError. The form of the file: https://github.com/huggingface/safetensors#format."""
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length = int.from_bytes(self._map[:8], "little")
        if not 0 < length < len(self._map):
            raise ValueError(f"{path.name} has no header")
        told = json.loads(self._map[8 : 8 + length])[name]
        if told["dtype"] != "F32":
            raise ValueError(f"{name} is {told['dtype']}, not F32")
        begin, end = told["data_offsets"]
        self._matrix = np.frombuffer(self._map, "<f4", (end - begin) // 4, 8 + length + begin).reshape(told["shape"])

    def at(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """Shape (rows, columns)."""
        found = self._matrix[rows].astype(np.float32, copy=False)
        if hasattr(mmap, "MADV_DONTNEED"):  # Windows has none; the mapping can't be written, so that nothing is lost by it
            self._map.madvise(mmap.MADV_DONTNEED)
        return found


def _read_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a file. ValueError for a file that holds none, OSError for one that is not there."""
    from tokenizers import Tokenizer

    text = path.read_text(encoding="utf-8")
    try:
        return Tokenizer.from_str(text)
    except Exception as error:  # tokenizers raises nothing narrower
        raise ValueError(f"{path.name}: {error}") from error


def pooled_by(model: Any, texts: Sequence[str], most: int) -> npt.NDArray[np.float32]:
    """The same of a SentenceTransformer, whose first module is a model of transformers."""
    import torch

    batch = model.tokenizer(list(texts), padding=True, truncation=True, max_length=most, return_tensors="pt")
    with torch.inference_mode():
        hidden = model[0].auto_model(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1)
    return np.asarray(pooled.float().numpy(), np.float32)
