"""The colours of the stances: a scale from blue over grey to orange, told apart by people who don't see red or green, and by lightness alone on paper.

Each stance has a sign too (wording.STANCES), a shape in charts, so that nothing depends on colour.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of light or of dark pages, as #rrggbb."""

    paper: str  # background
    ink: str  # text on it
    faint: str  # rules and grids
    muted: str  # text of less weight, with a contrast of 4.5 to the paper at least
    fills: dict[str, str]  # stance → fill
    inks: dict[str, str]  # stance → text on that fill


LIGHT = Scheme(
    "#ffffff", "#16181b", "#d9d6cf", "#5b5f66",
    {
        "rejects": "#1b4f8f", "affirms": "#a9cbea", "neutral": "#d6d3cb", "accommodates": "#f6c89a", "endorses": "#b04a08", "threatens": "#6b1f00",
        "silent": "#ffffff",
    },
    {
        "rejects": "#ffffff", "affirms": "#16181b", "neutral": "#16181b", "accommodates": "#16181b", "endorses": "#ffffff", "threatens": "#ffffff",
        "silent": "#16181b",
    },
)  # fmt: skip
DARK = Scheme(
    "#14171a", "#e9e6df", "#383c42", "#a6aab1",
    {
        "rejects": "#7fb5f2", "affirms": "#345a82", "neutral": "#4b4e54", "accommodates": "#7c5427", "endorses": "#f0913f", "threatens": "#ff7350",
        "silent": "#14171a",
    },
    {
        "rejects": "#14171a", "affirms": "#ffffff", "neutral": "#ffffff", "accommodates": "#ffffff", "endorses": "#14171a", "threatens": "#14171a",
        "silent": "#e9e6df",
    },
)  # fmt: skip
# Shapes as vega draws them: the signs of the pages, as paths within -1 to 1.
SHAPES = {
    "rejects": "triangle-up",
    "affirms": "triangle-up",
    "neutral": "circle",
    "accommodates": "triangle-down",
    "endorses": "triangle-down",
    "threatens": "M-1,-0.5L-0.5,-1L0,-0.5L0.5,-1L1,-0.5L0.5,0L1,0.5L0.5,1L0,0.5L-0.5,1L-1,0.5L-0.5,0Z",
    "silent": "M-1,-0.3h0.55v0.6h-0.55zM-0.27,-0.3h0.55v0.6h-0.55zM0.45,-0.3h0.55v0.6h-0.55z",
}


def stylesheet() -> str:
    """The colours as CSS variables: light, dark where the reader's system is, and light on paper."""
    return f":root{{color-scheme:light dark;{_variables(LIGHT)}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{_variables(DARK)}}}}}\n" + "".join(
        f".s-{stance}{{--fill:var(--{stance});--on:var(--on-{stance})}}\n" for stance in LIGHT.fills
    )


def _variables(scheme: Scheme) -> str:
    plain = {"paper": scheme.paper, "ink": scheme.ink, "faint": scheme.faint, "muted": scheme.muted}
    return "".join(f"--{name}:{value};" for name, value in (plain | scheme.fills | {f"on-{stance}": ink for stance, ink in scheme.inks.items()}).items())
