"""The pages as text: facts into Jinja2 templates, in which each value is escaped."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from store.report import shaping, wording
from store.report.facts import Facts, Position

MOST = 100  # positions listed on a page; the evidence list has all of them
MOST_NEW = 12  # positions listed as new this week
LINES = 40  # of a target's timeline
EVIDENCE = (
    "id", "holder", "level", "target", "stance", "when", "act", "quote", "speaker", "role", "evidence", "confidence", "lang", "outlet", "published", "url",
    "title",
)  # fmt: skip
Rows = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """How often the classifier was right."""

    measured_on: date
    classifier: str  # its stamp
    own: bool  # whether this installation measured it
    summary: tuple[tuple[str, int, str, float], ...]  # what was judged, how many, measure, result
    tables: tuple[tuple[str, tuple[str, ...], tuple[tuple[Any, ...], ...]], ...]  # title, columns, rows


@dataclass(frozen=True, slots=True)
class File:
    """One file of the report."""

    name: str  # its place in the folder
    text: str


def files(facts: Facts, now: datetime, *, vega: str, version: str, figures: Figures | None = None) -> Iterator[File]:
    """The pages, and the scripts that hold their rows. `vega`: the file name of Vega in assets/; `now`: aware, UTC."""
    made = _Pages(facts, now, vega, version, figures)
    yield made.index()
    yield File("data-index.js", script("shekaraRows", {"years": shaping.years(facts.positions, now.date())}))
    by_holder, by_target = _grouped(facts, "holder"), _grouped(facts, "target")
    for holder in facts.holders:
        yield from made.holder(holder, by_holder.get(holder, []))
    for target in made.questions:
        yield from made.target(target, by_target.get(target, []))
    yield made.evidence()
    yield File("evidence-data.js", script("shekaraEvidence", evidence(facts)))
    yield made.page("method.html", "method", figures=figures)
    yield made.page("feeds.html", "feeds", trouble=sum(feed.health != "ok" for feed in facts.feeds))


def script(name: str, value: Any) -> str:
    """A script that hands a value to the page, and can hold nothing else: no character of markup or of a line's end stands in it as such."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f"window.{name}={text};\n"


def evidence(facts: Facts) -> dict[str, Any]:
    """The rows of the evidence list, and the names behind the keys in them."""
    outlets: dict[str, str] = {}
    rows = []
    for row in facts.evidence:
        outlets.setdefault(row.outlet, row.outlet)
        rows.append((
            row.statement_id, row.holder, row.holder_level, row.target, row.stance, wording.day(row.stated_on, row.precision), row.act.replace("_", " "),
            row.quote_type, row.speaker, row.role, row.evidence, f"{row.confidence:.2f}", row.lang, row.outlet, wording.day(row.published_at.date()), row.url,
            row.title,
        ))  # fmt: skip
    return {
        "fields": EVIDENCE,
        "rows": rows,
        "holders": facts.holders,
        "targets": {question.target: wording.short(question.name) for question in facts.questions},
        "holderPages": {holder: wording.page("holder", holder) for holder in facts.holders},
        "targetPages": {question.target: wording.page("target", question.target) for question in facts.questions},
        "outlets": outlets,
        "langs": {lang: wording.language(lang) for lang in sorted({row.lang for row in facts.evidence})},
        "signs": {stance: sign for stance, (sign, _) in wording.STANCES.items()},
    }


class _Pages:
    """What the pages of one report share."""

    def __init__(self, facts: Facts, now: datetime, vega: str, version: str, figures: Figures | None) -> None:
        self.facts, self.now, self.today = facts, now, now.date()
        self.questions = {question.target: question for question in facts.questions}
        self.pairs = shaping.pairs(facts)
        self.votes = shaping.votes_of(facts)
        self.templates = Environment(
            loader=PackageLoader("store.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
        )
        helpers: dict[str, Callable[..., Any]] = {
            "day": wording.day, "minute": wording.minute, "ago": wording.ago, "age": wording.age, "page": wording.page, "short": wording.short,
            "language": wording.language, "number": lambda value: f"{value:,}", "share": lambda value: f"{value:.2f}", "anchor": wording.anchor,
        }  # fmt: skip
        self.templates.globals |= helpers | {
            "facts": facts, "counts": facts.counts, "questions": self.questions, "stances": wording.STANCES, "now": now, "today": self.today, "vega": vega,
            "version": version, "most": MOST, "most_new": MOST_NEW, "shown_lines": LINES,
        }  # fmt: skip

    def page(self, name: str, template: str, **values: Any) -> File:
        return File(name, self.templates.get_template(f"{template}.html.j2", globals={"here": name}).render(here=name, **values))

    def index(self) -> File:
        counted: dict[int, Counter[str]] = {}
        for position in self.facts.positions:
            counted.setdefault(position.stated_on.year, Counter())[position.stance] += 1
        return self.page(
            "index.html", "index", week=shaping.week(self.facts, self.now), order=shaping.order(self.facts), pairs=self.pairs,
            yearly=sorted(counted.items()), rows_file="data-index.js",
        )  # fmt: skip

    def holder(self, key: str, positions: list[Position]) -> Iterator[File]:
        name = wording.page("holder", key)
        here = [self.pairs[key, target] for target in self.questions if (key, target) in self.pairs]
        lines = {row.target: wording.short(self.questions[row.target].name) for row in here}
        rows_file = f"data-{name.removesuffix('.html')}.js"
        yield self.page(
            name, "holder", key=key, positions=shaping.recent_first(positions), stances_here=here, votes=self.votes.get(key, []), rows_file=rows_file
        )
        yield File(rows_file, script("shekaraRows", {"timeline": shaping.timeline(positions, lines, "target", self.facts, self.today)}))

    def target(self, key: str, positions: list[Position]) -> Iterator[File]:
        name = wording.page("target", key)
        held = [row for row in self.facts.stances if row.target == key]
        heard = Counter(position.holder for position in positions)
        lines = {holder: self.facts.holders[holder] for holder, _ in heard.most_common(LINES) if holder in self.facts.holders}
        rows_file = f"data-{name.removesuffix('.html')}.js"
        yield self.page(
            name, "target", question=self.questions[key], positions=shaping.recent_first(positions), held=held, camps=shaping.by_stance(held),
            changes=[change for change in self.facts.changes if change.target == key][:MOST], rows_file=rows_file,
        )  # fmt: skip
        yield File(rows_file, script("shekaraRows", {"timeline": shaping.timeline(positions, lines, "holder", self.facts, self.today)}))

    def evidence(self) -> File:
        langs = sorted({row.lang for row in self.facts.evidence}, key=wording.language)
        filters = (
            ("holder", "Holder", list(self.facts.holders.items())),
            ("target", "Territorial question", [(question.target, wording.short(question.name)) for question in self.facts.questions]),
            ("stance", "Stance", [(stance, stance) for stance in wording.STANCES]),
            ("lang", "Language", [(lang, wording.language(lang)) for lang in langs]),
            ("outlet", "Outlet", [(outlet, outlet) for outlet in sorted({row.outlet for row in self.facts.evidence})]),
        )
        return self.page("evidence.html", "evidence", filters=filters)


def _grouped(facts: Facts, by: str) -> dict[str, list[Position]]:
    found: dict[str, list[Position]] = {}
    for position in facts.positions:
        found.setdefault(getattr(position, by), []).append(position)
    return found
