"""What tests of classify share."""

from __future__ import annotations

from pathlib import Path

import pytest

from classify import encoder


@pytest.fixture(scope="session")
def encoder_cache() -> Path:
    """The user's cache with the converted encoder in it; about 20 s the first time on a machine."""
    cache = encoder.default_cache()
    encoder.model_folder(cache)
    return cache
