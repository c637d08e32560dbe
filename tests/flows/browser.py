"""The system's Chromium, driven by Playwright (kept by Microsoft, needs no browser of its own); tests are skipped where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@dataclass(slots=True)
class Heard:
    """What a page did that nobody sees."""

    console: list[str] = field(default_factory=list)  # messages and errors
    requests: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser for the block. One at a time: Playwright keeps an event loop in this thread."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Any, address: str, *, width: int = 1280, height: int = 900, scheme: str = "light") -> Iterator[tuple[Any, Heard]]:
    """A page of the report, once its charts are drawn, and what it did."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    try:
        page, heard = context.new_page(), Heard()
        page.on("console", lambda message: heard.console.append(message.text))
        page.on("pageerror", lambda error: heard.console.append(str(error)))
        page.on("request", lambda request: heard.requests.append(request.url))
        page.goto(address)
        if page.query_selector("[data-chart]"):
            page.wait_for_selector("[data-drawn]", timeout=60_000)
        if page.query_selector("#list"):
            page.wait_for_selector("[data-ready]", state="attached", timeout=60_000)
        yield page, heard
    finally:
        context.close()


def address(folder: Path, name: str) -> str:
    """The file: address of a page in a folder; the name may end in a fragment."""
    return folder.resolve().as_uri() + "/" + name
