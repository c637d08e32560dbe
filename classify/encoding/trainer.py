"""The encoder with low-rank changes and a linear head, while they are learnt: batches, losses, the moving average of what was learnt.

LoRA by peft (Hugging Face's own, maintained with transformers). The lower layers, where any are frozen, give an output that is computed once and kept.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classify import encoder
from classify.encoding.bert import outside
from classify.encoding.deltas import Delta
from classify.records import LABELS, sign_of
from classify.stance import FRAMED_TOKENS, MAX_TOKENS

_UPHOLDING = [i for i, label in enumerate(LABELS) if sign_of(label) > 0]
_WEAKENING = [i for i, label in enumerate(LABELS) if sign_of(label) < 0]
_SCALE = 2  # of B·A, whatever the rank


@dataclass(frozen=True, slots=True)
class Settings:
    """How training runs."""

    frozen_layers: int = 0  # lower layers left as they are
    rank: int = 48
    epochs: int = 4
    batch: int = 32
    rate: float = 5e-4  # peak learning rate of the low-rank changes
    head_rate: float = 2e-3
    smoothing: float = 0.08
    averaging: float = 0.997  # what is kept is a moving average of what was learnt; this much of it stays at each step
    pair_weight: float = 1.0  # of the loss on contrast pairs beside that on labels
    pair_margin: float = 2.0  # log-odds by which the upholding side of a pair should lead
    seed: int = 7


@dataclass(frozen=True, slots=True)
class State:
    """What the frozen layers make of a text: their output, shape (tokens, hidden), half precision, and which tokens are pooled, shape (tokens,)."""

    hidden: npt.NDArray[np.float16]
    pooled: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.hidden)


Stage = Callable[[str, int], Callable[[int], None]]  # begins so many steps of that name; the answer is told how many are done


def unwatched(name: str, total: int) -> Callable[[int], None]:
    """Steps that nobody watches."""
    return lambda done: None


class Trainer:
    """The encoder with its trainable upper layers."""

    def __init__(self, settings: Settings, cache_dir: Path, begun: Delta | None = None) -> None:
        """`begun`: what an earlier training learnt, of any rank; this one goes on from it."""
        import torch
        from peft import LoraConfig, get_peft_model

        self._torch = torch
        torch.manual_seed(settings.seed)
        if begun is not None:
            settings = replace(settings, rank=len(next(iter(begun.low.values()))[0]))
        self.settings = settings
        model = encoder.load(None, cache_dir)
        self.tokenizer = model.tokenizer
        bert = model[0].auto_model
        bert.set_attn_implementation("eager")  # of the ways that keep brain floats, the one that is quick on a CPU
        self._half = bool({"avx512_bf16", "amx_bf16"} & {name for name, has in torch.cpu.get_capabilities().items() if has})
        for module in bert.modules():  # drawing dropout masks costs a third of the time on a CPU and brought nothing
            if isinstance(module, torch.nn.Dropout):
                module.p = 0.0
            if hasattr(module, "dropout_prob"):
                module.dropout_prob = 0.0
        upper = list(range(settings.frozen_layers, bert.config.num_hidden_layers))
        lora = LoraConfig(
            r=settings.rank, lora_alpha=_SCALE * settings.rank, lora_dropout=0.0,
            target_modules=["query", "key", "value", "dense"], layers_to_transform=upper, layers_pattern="layer",
        )  # fmt: skip
        self.peft: Any = get_peft_model(bert, lora)
        self.bert: Any = self.peft.base_model.model
        self.head = torch.nn.Linear(bert.config.hidden_size, len(LABELS))
        self.dropout = torch.nn.Dropout(0.1)
        if begun is not None:
            self._go_on(begun)

    def _go_on(self, begun: Delta) -> None:
        """Set what an earlier training learnt. Raises KeyError where it changed other layers than are changed here."""
        torch = self._torch
        with torch.no_grad():
            for name, module in self.bert.named_modules():
                if hasattr(module, "lora_A"):
                    a, b = begun.low[name]
                    module.lora_A["default"].weight.copy_(torch.from_numpy(a))
                    module.lora_B["default"].weight.copy_(torch.from_numpy(b * (begun.scale / _SCALE)))
            self.head.weight.copy_(torch.from_numpy(begun.weight))
            self.head.bias.copy_(torch.from_numpy(begun.bias))

    def lower(self, texts: Sequence[str], frames: Sequence[str] | None = None) -> list[State]:
        """The frozen layers' output of each text, computed once. `frames`: what is told before each, read with it and not pooled; "" for nothing."""
        torch = self._torch
        before = frames or [""] * len(texts)
        at_most = FRAMED_TOKENS if any(before) else MAX_TOKENS
        kept: list[State] = [State(np.zeros((0, 0), np.float16), np.zeros(0, np.bool_))] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]) + len(before[i]))
        self.peft.eval()
        for at in range(0, len(order), 64):
            chunk = order[at : at + 64]
            told = [encoder.PREFIX + before[i] + texts[i] for i in chunk]
            batch = self.tokenizer(told, padding=True, truncation=True, max_length=at_most, return_tensors="pt", return_offsets_mapping=True)
            with torch.inference_mode():
                hidden = self.bert.embeddings(input_ids=batch["input_ids"])
                mask = _additive(batch["attention_mask"])
                for layer in self.bert.encoder.layer[: self.settings.frozen_layers]:
                    hidden = layer(hidden, mask)
            lengths = batch["attention_mask"].sum(1).tolist()
            for place, i in enumerate(chunk):
                start, end = len(encoder.PREFIX), len(encoder.PREFIX) + len(before[i])
                offsets = batch["offset_mapping"][place, : lengths[place]].tolist()
                kept[i] = State(hidden[place, : lengths[place]].numpy().astype(np.float16), np.array(outside(offsets, start, end), np.bool_))
        return kept

    def logits(self, states: Sequence[State]) -> Any:
        """Head output for a batch of lower states, shape (batch, labels)."""
        torch = self._torch
        longest = max(len(state) for state in states)
        hidden = torch.zeros(len(states), longest, states[0].hidden.shape[1])
        keep, pooled = torch.zeros(len(states), longest), torch.zeros(len(states), longest)
        for place, state in enumerate(states):
            hidden[place, : len(state)] = torch.from_numpy(state.hidden.astype(np.float32))
            keep[place, : len(state)] = 1
            pooled[place, : len(state)] = torch.from_numpy(state.pooled.astype(np.float32))
        mask = _additive(keep)
        with torch.autocast("cpu", torch.bfloat16, enabled=self._half and self.peft.training):  # 1.75 times as many examples a second
            for layer in self.bert.encoder.layer[self.settings.frozen_layers :]:
                hidden = layer(hidden, mask)
        mean = (hidden.float() * pooled.unsqueeze(-1)).sum(1) / pooled.sum(1, keepdim=True)
        return self.head(self.dropout(mean))

    def fit(self, states: list[State], labels: list[int], pairs: Sequence[str] = (), say: Any = None, stage: Stage = unwatched) -> None:
        """Train on lower states and label indices. `pairs`: for each example the id of its contrast pair, "" for none; the sides of a pair share a batch.

        `stage` is told of each batch.
        """
        torch, settings = self._torch, self.settings
        shuffle = random.Random(settings.seed)
        changed = [p for p in self.peft.parameters() if p.requires_grad]
        optimiser = torch.optim.AdamW(
            [{"params": changed, "lr": settings.rate}, {"params": self.head.parameters(), "lr": settings.head_rate}], weight_decay=0.01
        )
        of_pair = list(pairs) or [""] * len(states)
        each = len(list(_batches(states, of_pair, settings.batch, random.Random(settings.seed))))
        total = settings.epochs * each * 3 // 2  # the rate falls as if half as many again were run: in their stead stands the moving average
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / (0.06 * total), max(0.02, (total - step) / (0.94 * total))))
        learnt = [*changed, *self.head.parameters()]
        average, seen = [parameter.detach().clone() for parameter in learnt], 0
        advance = stage("training", settings.epochs * each)
        for epoch in range(settings.epochs):
            self.peft.train()
            self.dropout.train()
            loss_sum, steps = 0.0, 0
            for chunk in _batches(states, of_pair, settings.batch, shuffle):
                logits = self.logits([states[i] for i in chunk])
                loss = torch.nn.functional.cross_entropy(logits, torch.tensor([labels[i] for i in chunk]), label_smoothing=settings.smoothing)
                loss = loss + settings.pair_weight * self._contrast(logits, [labels[i] for i in chunk], [of_pair[i] for i in chunk])
                optimiser.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(changed, 1.0)
                optimiser.step()
                schedule.step()
                seen += 1
                kept = min(settings.averaging, seen / (seen + 10))
                for mean, parameter in zip(average, learnt, strict=True):
                    mean.mul_(kept).add_(parameter.detach(), alpha=1 - kept)
                loss_sum, steps = loss_sum + float(loss.detach()), steps + 1
                advance(1)
            if say is not None:
                say(epoch, loss_sum / steps)
        for mean, parameter in zip(average, learnt, strict=True):
            parameter.data.copy_(mean)

    def _contrast(self, logits: Any, labels: Sequence[int], pairs: Sequence[str]) -> Any:
        """Softplus of margin minus lead, over the pairs of a batch with opposite signs: the side that upholds integrity leads in polarity."""
        torch = self._torch
        lead = torch.logsumexp(logits[:, _UPHOLDING], 1) - torch.logsumexp(logits[:, _WEAKENING], 1)
        sides: dict[str, list[int]] = {}
        for place, pair in enumerate(pairs):
            if pair:
                sides.setdefault(pair, []).append(place)
        leads = [lead[a] - lead[b] for of in sides.values() for a in of for b in of if labels[a] in _UPHOLDING and labels[b] in _WEAKENING]
        if not leads:
            return 0.0
        return torch.nn.functional.softplus(self.settings.pair_margin - torch.stack(leads)).sum() / len(labels)

    def predict(self, states: list[State]) -> npt.NDArray[np.float32]:
        """Logits, shape (texts, labels)."""
        self.peft.eval()
        self.dropout.eval()
        out = np.zeros((len(states), len(LABELS)), np.float32)
        order = sorted(range(len(states)), key=lambda i: len(states[i]))
        with self._torch.inference_mode():
            for at in range(0, len(order), 64):
                chunk = order[at : at + 64]
                out[chunk] = self.logits([states[i] for i in chunk]).numpy()
        return out

    def delta(self, temperature: float, meta: dict[str, Any]) -> Delta:
        """What training changed."""
        low = {}
        for name, module in self.bert.named_modules():
            if hasattr(module, "lora_A"):
                low[name] = (module.lora_A["default"].weight.detach().numpy(), module.lora_B["default"].weight.detach().numpy())
        return Delta(low, float(_SCALE), self.head.weight.detach().numpy(), self.head.bias.detach().numpy(), temperature, meta)


def _additive(keep: Any) -> Any:
    """The attention mask as BERT layers take it: 0 where a token is, a very low number elsewhere; shape (batch, 1, 1, tokens)."""
    return (1.0 - keep[:, None, None, :].float()) * -1e9


def _batches(states: Sequence[State], pairs: Sequence[str], size: int, shuffle: random.Random) -> Iterator[list[int]]:
    """Batches of like length in random order; the sides of a pair stay together, so a batch may hold a few more than `size`."""
    units: dict[str, list[int]] = {}
    for i, pair in enumerate(pairs):
        units.setdefault(pair or f"alone {i}", []).append(i)
    order = list(units.values())
    shuffle.shuffle(order)
    found: list[list[int]] = []
    for at in range(0, len(order), size * 12):
        batch: list[int] = []
        for unit in sorted(order[at : at + size * 12], key=lambda unit: max(len(states[i]) for i in unit)):
            batch += unit
            if len(batch) >= size:
                found.append(batch)
                batch = []
        if batch:
            found.append(batch)
    shuffle.shuffle(found)
    yield from found
