"""What tests of classify share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from classify import dates, encoder, lexicons, targets


@pytest.fixture(scope="session")
def encoder_cache() -> Path:
    """The user's cache with the converted encoder in it; about 20 s the first time on a machine."""
    cache = encoder.default_cache()
    encoder.model_folder(cache)
    return cache


@pytest.fixture(scope="session", autouse=True)
def lexicons_at_hand() -> None:
    """Loaded before the first test, so that no example of hypothesis pays for it."""
    for lang in lexicons.LANGUAGES:
        lexicons.actors(lang)
        dates.mentions("", lang, date(2022, 1, 1), None)
    targets.load()
