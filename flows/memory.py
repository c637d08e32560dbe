"""How much memory this process has taken at most, and how what it no longer needs goes back to the machine."""

from __future__ import annotations

import ctypes
import os
import resource
import sys
from pathlib import Path

_LARGE = 4 << 20  # bytes
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of glibc's malloc.h
_STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """Peak resident memory of this process itself, in megabytes. On Linux `getrusage` also counts what it was before it began its own program."""
    if _STATUS.exists():
        line = next((line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM:")), "")
        if line:
            return int(line.split()[1]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def give_back() -> None:
    """Has glibc hand large blocks back as soon as they are free, and oneDNN keep plans for few shapes: call it before torch is imported, and before what is
    large is fetched.

    Otherwise glibc raises its threshold to the largest block that was ever freed (mallopt(3)) and holes stay between what is kept, and oneDNN plans each
    of the many shapes that batches of texts have; a long run grew by a tenth of a gigabyte.
    """
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "8")
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
        if mallopt is not None:
            mallopt(_MMAP_THRESHOLD, _LARGE)
