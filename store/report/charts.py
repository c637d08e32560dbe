"""The charts as Vega-Lite, made with Altair (the declarative grammar that the Vega project keeps for Python). For pages without rows, which the page brings;
for pictures with them.

No expression needs `eval`: pages run Vega with its interpreter, under a Content-Security-Policy that forbids it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from store.report.palette import DARK, LIGHT, SHAPES, Scheme
from store.report.shaping import Rows
from store.report.wording import STANCES

STEP = 26  # pixels from one line of a timeline to the next
WIDTH = 820  # pixels of a picture's plot
LONGEST = 280  # pixels of a line's name; pages on small screens take less
LINE = 14  # pixels from a line of a heading to the next
CELL = (104, 26)  # pixels of a cell of the matrix
FONT = "Georgia, 'Noto Serif', 'Liberation Serif', serif"
PLAIN = "system-ui, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
FIRST_YEAR = 2008  # in which the timelines begin, unless something is older
Spec = dict[str, Any]
_inline: Any = alt.Data  # has no types


def timeline(rows: Rows | None = None, scheme: Scheme = LIGHT, lines: Sequence[str] | None = None, title: str = "") -> Spec:
    """Positions over time, one line each for what a page compares; a bar runs as long as no other position is known."""
    base = alt.Chart(_data(rows)).encode(
        x=alt.X("on:T", title=None, scale=alt.Scale(nice="year"), axis=alt.Axis(format="%Y", tickCount=8, grid=True, orient="top", labelFlush=False)),
        y=alt.Y("line:N", title=None, sort=list(lines) if lines is not None else None, axis=alt.Axis(domain=False, ticks=False, grid=True)),
    )
    start = alt.Chart(_inline(values=[{"on": f"{FIRST_YEAR}-01-01"}])).mark_rule(opacity=0).encode(x="on:T")
    held = (
        base.transform_filter("datum.until != null")
        .mark_rule(strokeWidth=7, opacity=0.6, strokeCap="butt")
        .encode(x2="until:T", stroke=alt.Stroke("stance:N", scale=_range(scheme), legend=None))
    )
    points = base.mark_point(filled=True, size=95, opacity=1, stroke=scheme.ink, strokeWidth=0.7).encode(
        shape=_shape(scheme, legend=rows is not None),
        fill=_fill(scheme, legend=rows is not None),
        tooltip=["when:N", "line:N", "stance:N", "who:N", "said:N", "outlet:N", "lang:N", "id:N"],
    )
    width = "container" if rows is None else WIDTH
    return _spec(
        alt.layer(start, held, points)
        .resolve_scale(stroke="independent", fill="independent", shape="independent")
        .properties(width=width, height=alt.Step(STEP), **_title(title)),
        scheme,
        picture=rows is not None,
    )


def years(rows: Rows | None = None, scheme: Scheme = LIGHT, title: str = "") -> Spec:
    """Positions a year: those that uphold a state's integrity above the line, those that weaken it below, neutral ones astride."""
    chart = alt.Chart(_data(rows))
    every = chart.mark_tick(opacity=0).encode(x="year:O")
    bars = (
        chart.transform_filter("datum.count > 0")
        .mark_bar(stroke=scheme.paper, strokeWidth=0.8)
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True, domain=False, ticks=False, grid=False)),
            y=alt.Y("from:Q", title=None, axis=alt.Axis(labels=False, domain=False, ticks=False, grid=False)),
            y2="to:Q",
            color=_colour(scheme, legend=rows is not None),
            tooltip=["year:O", "stance:N", "count:Q"],
        )
    )
    signs = (
        chart.transform_filter("datum.told")
        .transform_calculate(middle="(datum.from + datum.to) / 2")
        .mark_text(font=PLAIN, fontSize=10)
        .encode(
            x="year:O",
            y="middle:Q",
            text="count:Q",
            color=alt.Color("stance:N", scale=alt.Scale(domain=list(STANCES), range=[scheme.inks[s] for s in STANCES]), legend=None),
        )
    )
    zero = alt.Chart(_inline(values=[{"y": 0}])).mark_rule(stroke=scheme.muted, strokeWidth=1).encode(y="y:Q")
    layered = alt.layer(zero, every, bars, signs).resolve_scale(color="independent")
    return _spec(layered.properties(width="container" if rows is None else WIDTH, height=260, **_title(title)), scheme, picture=rows is not None)


def matrix(rows: Rows, holders: Sequence[str], targets: Sequence[str], scheme: Scheme = LIGHT, title: str = "") -> Spec:
    """Holder × target as a picture: colour and sign of the latest stance, and its year; what is older is paler."""
    lines = max((target.count("\n") + 1 for target in targets), default=1)
    level = {target: "\u00a0\n" * (lines - target.count("\n") - 1) + target for target in targets}  # all take as many lines
    rows = [row | {"target": level[row["target"]]} for row in rows]
    targets = list(level.values())
    base = alt.Chart(_data(rows)).encode(
        x=alt.X(
            "target:N",
            sort=list(targets),
            title=None,
            scale=alt.Scale(domain=list(targets)),
            axis=alt.Axis(
                orient="top",
                labelAngle=0,
                labelExpr="split(datum.label, '\\n')",
                labelLimit=0,
                domain=False,
                ticks=False,
                grid=False,
                labelPadding=LINE * lines - 8,
            ),
        ),
        y=alt.Y(
            "holder:N",
            sort=list(holders),
            title=None,
            scale=alt.Scale(domain=list(holders)),
            axis=alt.Axis(domain=False, ticks=False, grid=False),
        ),
    )
    fades = alt.Opacity("days:Q", scale=alt.Scale(type="threshold", domain=[366, 5 * 365 + 1], range=[1, 0.62, 0.34]), legend=None)
    cells = base.mark_rect(stroke=scheme.faint, strokeWidth=0.8).encode(color=_colour(scheme), opacity=fades)
    # On a pale cell text is ink; on a full one it is what goes with the fill.
    inks = alt.condition(
        "datum.days <= 365 && (datum.stance == 'rejects' || datum.stance == 'endorses' || datum.stance == 'threatens')",
        alt.value(scheme.inks["rejects"]),
        alt.value(scheme.ink),
    )
    signs = base.mark_point(filled=True, size=60, opacity=1, xOffset=-22, stroke=scheme.ink, strokeWidth=0.7).encode(
        shape=_shape(scheme, legend=True), fill=_fill(scheme, legend=True)
    )
    years_ = base.mark_text(dx=8, font=PLAIN, fontSize=11).encode(text="on:N", color=inks)
    chart = alt.layer(cells, signs, years_).resolve_scale(color="independent", fill="independent", shape="independent")
    return _spec(chart.properties(width=alt.Step(CELL[0]), height=alt.Step(CELL[1]), **_title(title)), scheme, picture=True)


def page_specs() -> dict[str, dict[str, Spec]]:
    """The charts of the pages, by name and scheme; their rows are data sets named "rows"."""
    return {name: {"light": make(scheme=LIGHT), "dark": make(scheme=DARK)} for name, make in (("timeline", timeline), ("years", years))}


def _data(rows: Rows | None) -> Any:
    return alt.NamedData(name="rows") if rows is None else _inline(values=rows)


def _range(scheme: Scheme) -> Any:
    return alt.Scale(domain=list(STANCES), range=[scheme.fills[stance] for stance in STANCES])


def _colour(scheme: Scheme, *, legend: bool = False) -> Any:
    return alt.Color("stance:N", scale=_range(scheme), legend=_legend(legend, scheme))


def _fill(scheme: Scheme, *, legend: bool) -> Any:
    return alt.Fill("stance:N", scale=_range(scheme), legend=_legend(legend, scheme))


def _shape(scheme: Scheme, *, legend: bool) -> Any:
    return alt.Shape("stance:N", scale=alt.Scale(domain=list(STANCES), range=[SHAPES[stance] for stance in STANCES]), legend=_legend(legend, scheme))


def _legend(wanted: bool, scheme: Scheme) -> Any:
    if not wanted:
        return None
    edge: dict[str, Any] = {"symbolStrokeColor": scheme.ink, "symbolStrokeWidth": 0.7}
    return alt.Legend(title=None, orient="bottom", direction="horizontal", symbolSize=80, labelFontSize=12, columnPadding=16, offset=14, **edge)


def _title(title: str) -> Mapping[str, Any]:
    return {"title": alt.TitleParams(title, anchor="start", font=FONT, fontSize=17, fontWeight="bold", offset=14)} if title else {}


def _spec(chart: Any, scheme: Scheme, *, picture: bool) -> Spec:
    styled = (
        chart.properties(autosize=alt.AutoSizeParams(type="pad" if picture else "fit-x", contains="padding"))
        .configure(background=scheme.paper if picture else "transparent", font=PLAIN, padding=14 if picture else 4)
        .configure_view(stroke=None)
        .configure_axis(labelColor=scheme.ink, labelFontSize=12, gridColor=scheme.faint, tickColor=scheme.faint, domainColor=scheme.faint)
        .configure_axisY(labelLimit=LONGEST)
        .configure_title(color=scheme.ink)
        .configure_legend(labelColor=scheme.ink)
    )
    found: Spec = styled.to_dict(validate=False)
    return found
