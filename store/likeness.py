"""Whether two texts are one, or nearly: shingles of four words, and sketches by which a store finds likely copies among all its texts. Pure.

The sketch is a densified one-permutation MinHash (Shrivastava and Li, 2014, "Densifying One Permutation Hashing via Rotation"): one hash a shingle, so that
a page costs a few milliseconds and no package. 8 bands of 3 find a copy of resemblance 0.8 with probability 0.997, and of 0.5 with 0.66: what the bands find
is compared again, shingle by shingle.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np

SHINGLE = 4  # words
LEAST_WORDS = 30  # a shorter text is no copy of anything: notices and captions repeat
ALIKE = 0.8  # resemblance from which a text is a copy
BINS, ROWS = 24, 3
BANDS = BINS // ROWS
_WORD = re.compile(r"\w+")


class Family(NamedTuple):
    """An article as far as its copies are concerned; the order of families is the order of age."""

    published_at: float  # seconds since 1970
    first_seen_at: float  # seconds since 1970
    article_id: str


def shingles(text: str) -> frozenset[int]:
    """64-bit hashes of each four words in a row, letter case and punctuation aside; empty for a text of fewer than 30 words."""
    words = _WORD.findall(text.casefold())
    if len(words) < LEAST_WORDS:
        return frozenset()
    encoded = [word.encode("utf-8", errors="surrogatepass") for word in words]
    runs = map(b" ".join, zip(*(encoded[start:] for start in range(SHINGLE)), strict=False))
    digests = b"".join([blake2b(run, digest_size=8).digest() for run in runs])
    return frozenset(np.frombuffer(digests, ">u8").tolist())


def bands(found: frozenset[int]) -> tuple[int, ...]:
    """Eight numbers (signed, 64 bits), of which like texts share some; none for no shingles."""
    if not found:
        return ()
    values = np.fromiter(found, np.uint64, len(found))
    values.sort()
    places, firsts = np.unique(values % np.uint64(BINS), return_index=True)
    least: list[int | None] = [None] * BINS
    for place, first in zip(places.tolist(), firsts.tolist(), strict=True):
        least[place] = int(values[first])
    full = [place for place in range(BINS) if least[place] is not None]
    source = {place: place for place in full}
    for here, there in pairwise([*full, full[0] + BINS]):  # an empty bin takes the next full one's, marked by the distance
        source.update({place % BINS: there % BINS for place in range(here + 1, there)})
    signature = [f"{least[source[place]]}/{(source[place] - place) % BINS}" for place in range(BINS)]
    return tuple(_signed(_hash(f"{band}:" + ",".join(signature[band * ROWS : (band + 1) * ROWS]))) for band in range(BANDS))


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Jaccard index of two sets of shingles, 0 to 1; 0 where one is empty."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts are one, or nearly."""
    return resemblance(one, other) >= ALIKE


def original(members: list[Family]) -> str:
    """Which article the others are copies of: the one published first."""
    return min(members).article_id


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", errors="surrogatepass"), digest_size=8).digest(), "big")


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
