"""Training sentences composed of frames and claims: what turns an assertion into its denial, apart from what is asserted.

A file training/frames/LANG.toml holds `holders`, `[[claim]]`s with the forms that frames ask for, `[[pair]]`s of frames that differ by an operator
("has never doubted that {that}" and "has never believed that {that}"), and `[[other]]` frames, in which nobody takes a side. These are templates filled in
by a loop: they come beside the written examples of training/*.tsv, never in their place, and have the event COMPOSED, by which they can be left out.
STANCE.md has their effect.
"""

from __future__ import annotations

import itertools
import random
import re
import tomllib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from classify.errors import DataError
from classify.examples import COMPOSED, Example
from classify.records import LABELS, sign_of

_TWICE = 0.5  # share of the pairs of frames that are filled with two couples of claims; the others with one
_ALONE = 4  # claims that each frame without a side is filled with
_SLOT = re.compile(r"\{(\w+)\}")
_OWN = frozenset({"target", "asserted", "denied"})  # keys of a claim that are no forms


def read(path: Path) -> list[Example]:
    """The sentences of one file LANG.toml, the same ones each time. Four make a contrast pair: a pair of frames, filled with two claims of opposite sign.

    Raises DataError naming the file and the frame or claim.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: {error}", "a file of frames is TOML in UTF-8 with holders, [[claim]], [[pair]] and [[other]]") from error
    holders, claims = table.get("holders", []), table.get("claim", [])
    for claim in claims:
        signs = [sign_of(claim.get(key, "")) if claim.get(key) in LABELS else 0 for key in ("asserted", "denied")]
        if not claim.get("target") or sorted(signs) != [-1, 1]:
            raise DataError(f"{path}: a claim without a target, or whose stances are not of opposite sign: {claim}", "correct that claim")
    if not holders or not claims:
        raise DataError(f"{path}: no holders or no claims", "put both there")
    lang, found = path.stem, []
    for number, frame in enumerate(table.get("pair", [])):
        texts = _texts(path, frame, ("assert", "deny"))
        draw = _draw(lang, *texts)
        couples = list(_couples(claims, texts))
        wanted = 1 + (draw.random() < _TWICE)
        for place, couple in enumerate(draw.sample(couples, min(wanted, len(couples)))):
            holder = draw.choice(holders)
            for claim in couple:
                for text, side in zip(texts, ("asserted", "denied"), strict=True):
                    found.append(Example(lang, COMPOSED, claim[side], claim["target"], "plain", f"{number}.{place}", _filled(text, claim, holder)))
    for frame in table.get("other", []):
        (text,) = _texts(path, frame, ("text",))
        if frame.get("label") not in ("silent", "neutral", "none"):
            raise DataError(f"{path}: the frame {text!r} takes no side, so its label is silent, neutral or none", "correct that frame")
        draw, fitting = _draw(lang, text), [claim for claim in claims if _fits(claim, [text])]
        for claim in draw.sample(fitting, min(_ALONE, len(fitting))):
            target = claim["target"] if frame["label"] != "none" else "-"
            found.append(Example(lang, COMPOSED, frame["label"], target, "plain", "", _filled(text, claim, draw.choice(holders))))
    return list({example.text.casefold(): example for example in found}.values())  # two couples may share a claim


def _texts(path: Path, frame: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    missing = [key for key in keys if not frame.get(key)]
    if missing:
        raise DataError(f"{path}: the frame {frame} has no {', '.join(missing)}", "put it there")
    return [frame[key] for key in keys]


def _draw(*of: str) -> random.Random:
    """Chance that depends on the frame alone, so that one more frame changes no other's sentences."""
    return random.Random(zlib.crc32("\t".join(of).encode()))


def _fits(claim: dict[str, str], texts: list[str]) -> bool:
    return all(slot in claim and slot not in _OWN for text in texts for slot in _SLOT.findall(text) if slot != "holder")


def _couples(claims: list[dict[str, str]], texts: list[str]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """An upholding claim and a weakening one on the same target, as they follow each other in the file."""
    for one, two in itertools.pairwise(claims):
        opposite = sign_of(one["asserted"]) == -sign_of(two["asserted"])
        if opposite and one["target"] == two["target"] and _fits(one, texts) and _fits(two, texts):
            yield one, two


def _filled(text: str, claim: dict[str, str], holder: str) -> str:
    filled = _SLOT.sub(lambda slot: holder if slot[1] == "holder" else claim[slot[1]], text)
    return filled[0].upper() + filled[1:]
