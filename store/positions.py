"""Which position a statement reports. Pure: reports and known positions in, identities out; no database, no clock.

One utterance, vote or act has one position, however many services and languages report it. A report joins a position of the same holder and target, by the
same kind of voice, whose date and speaker do not contradict it and whose meaning is the same; else it founds one.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

OFFICIAL = ("state", "organisation")  # levels that speak for the holder
NEAR = timedelta(days=1)  # between two days that are given: midnight falls at different hours
REPORTED_WITHIN = timedelta(days=3)  # from the day of an utterance to an article that gives no date for it
SAME_NEWS = timedelta(days=2)  # between two articles of which neither gives a date
SAME_MEANING = 0.90  # cosine from which two passages can render one utterance though their stances differ; opposite stances reach 0.95
OTHER_MEANING = 0.75  # cosine below which two passages do not speak of one thing
WEIGHT_OF_QUOTE = {"direct": 1.0, "mixed": 0.75, "indirect": 0.5}  # evidence: the holder's words, some of them, the reporter's

Vector = Sequence[float]


@dataclass(frozen=True, slots=True)
class Report:
    """What of a statement decides which position it supports."""

    statement_id: str
    article_id: str
    holder: str
    target: str
    holder_level: str
    speaker: str | None
    stance: str
    act: str
    quote_type: str
    stated_on: date
    precision: str  # day, month, year, published
    reported_at: float  # publication time, seconds since 1970: the order in which reports are taken
    place: int = 0  # where in the article's text its evidence begins, characters
    vector: Vector | None = None  # of length 1; None where no encoder was at hand


@dataclass(frozen=True, slots=True)
class Known:
    """A position that a report may join."""

    position_id: str
    holder: str
    target: str
    official: bool
    level: str
    speaker: str | None
    stance: str
    act: str
    quote_type: str  # of the statement that gives the stance
    stated_on: date
    precision: str
    vector: Vector | None = None  # of the statement that gives the stance


def join(reports: Iterable[Report], known: Iterable[Known]) -> dict[str, str]:
    """The position of each report, by statement. Reports are taken as published, then as told; one that founds a position can be joined by the next."""
    by_pair: dict[tuple[str, str], list[Known]] = {}
    for position in known:
        by_pair.setdefault((position.holder, position.target), []).append(position)
    joined: dict[str, str] = {}
    for report in sorted(reports, key=lambda report: (report.reported_at, report.article_id, report.place, report.statement_id)):
        there = by_pair.setdefault((report.holder, report.target), [])
        fits = [(fit, place) for place, position in enumerate(there) if (fit := fitness(report, position)) is not None]
        if fits:
            _, place = max(fits, key=lambda pair: (pair[0], -pair[1]))
            there[place] = _sharpened(there[place], report)
            joined[report.statement_id] = there[place].position_id
        else:
            there.append(found(report))
            joined[report.statement_id] = there[-1].position_id
    return joined


def found(report: Report) -> Known:
    """The position that a report founds."""
    return Known(
        position_id(report), report.holder, report.target, report.holder_level in OFFICIAL, report.holder_level, report.speaker, report.stance, report.act,
        report.quote_type, report.stated_on, report.precision, report.vector,
    )  # fmt: skip


def position_id(first: Report) -> str:
    """The day as the first report gives it, where in its text that report stands, and 12 hex digits of the sha256 of the first statement's key.

    The day in front keeps positions of one time together in the tables, which is what makes a few of ten million quick to find. The place orders positions of
    one day and article as the text tells them: whatever breaks ties by identity then takes the one told last for the latest.
    """
    return f"{first.stated_on.isoformat().replace('-', '')}-{first.place:07d}-{hashlib.sha256(first.statement_id.encode()).hexdigest()[:12]}"


def fitness(report: Report, position: Known) -> tuple[float, ...] | None:
    """How well a report of the same holder and target fits a position, greater is better; None when it is another one."""
    if (report.holder_level in OFFICIAL) != position.official or (not position.official and report.holder_level != position.level):
        return None
    if (report.stance == "silent") != (position.stance == "silent") or (report.act == "votes") != (position.act == "votes"):
        return None
    apart = distance(report.stated_on, report.precision, position.stated_on, position.precision)
    if apart is None:
        return None
    named = report.speaker is not None and position.speaker is not None
    if named and not same_person(report.speaker or "", position.speaker or ""):
        return None
    alike = cosine(report.vector, position.vector)
    if not _same_sense(report, position, named, apart, alike):
        return None
    same_precision = report.precision == position.precision
    return (float(named), float(report.stance == position.stance), alike if alike is not None else 0.0, -float(apart), float(same_precision))


def distance(a: date, a_precision: str, b: date, b_precision: str) -> int | None:
    """Days between two dates of one event as their precisions allow; None when they can't be one event."""
    if {a_precision, b_precision} & {"month", "year"}:
        coarse = "year" if "year" in (a_precision, b_precision) else "month"
        same = a.year == b.year and (coarse == "year" or a.month == b.month)
        return {"month": 15, "year": 180}[coarse] if same else None
    apart = (a - b).days
    if a_precision == b_precision == "day":
        return abs(apart) if abs(apart) <= NEAR.days else None
    if a_precision == b_precision:
        return abs(apart) if abs(apart) <= SAME_NEWS.days else None
    late = apart if a_precision == "published" else -apart  # the article comes after the utterance
    return abs(late) if -NEAR.days <= late <= REPORTED_WITHIN.days else None


def _same_sense(report: Report, position: Known, named: bool, apart: int, alike: float | None) -> bool:
    """Whether stance and meaning allow that both render one utterance.

    The same side is one sense (a headline's "will not recognise" and a quoted "proceeds from the territorial integrity of states"). Renderings on different
    sides are one utterance only where a quotation stands against the reporter's words, on the same day, of the same named person or with the same meaning:
    cosine alone does not see a negation. A coarse date says little: there the stance has to be the same, and a bare year joins a day only with more to show.
    """
    if alike is not None and alike < OTHER_MEANING:
        return False
    if "year" in (report.precision, position.precision) and report.precision != position.precision and not named and (alike or 0.0) < SAME_MEANING:
        return False
    if report.stance == position.stance:
        return True
    if {report.precision, position.precision} & {"month", "year"}:
        return False
    if side(report.stance) == side(position.stance):
        return True
    quoted = (report.quote_type == "indirect") != (position.quote_type == "indirect")
    return quoted and apart <= NEAR.days and (named if alike is None else alike >= SAME_MEANING)


def side(stance: str) -> int:
    """1 for the territorial integrity of the state in question, -1 against it, 0 for neither."""
    return {"rejects": 1, "affirms": 1, "accommodates": -1, "endorses": -1, "threatens": -1}.get(stance, 0)


def weight(quote_type: str, confidence: float) -> int:
    """A statement's weight as evidence, in thousandths, whole so that sums do not drift."""
    return round(1000 * confidence * WEIGHT_OF_QUOTE.get(quote_type, 0.5))


def same_person(a: str, b: str) -> bool:
    """Whether two names, in whatever script and case ending, can be of one person: their last words agree in their first consonants."""
    first, second = _skeletons(a), _skeletons(b)
    return not first or not second or any(_agree(x, y) for x in first for y in second)


def cosine(a: Vector | None, b: Vector | None) -> float | None:
    """Cosine of two vectors of length 1; None where one is not at hand, or another encoder made it."""
    if a is None or b is None or len(a) != len(b):
        return None
    return sum(x * y for x, y in zip(a, b, strict=True))


def window(reports: Iterable[Report]) -> set[tuple[str, str, date]]:
    """Holder, target and each date that a position can bear which one of the reports could join: days near, and the firsts of its month and year."""
    reach: set[tuple[str, str, date]] = set()
    for report in reports:
        day = report.stated_on
        if report.precision == "year":
            days = [date(day.year, 1, 1) + timedelta(days=n) for n in range(366)]
        elif report.precision == "month":
            days = [day.replace(day=1) + timedelta(days=n) for n in range(31)]
        else:
            days = [day + timedelta(days=n) for n in range(-REPORTED_WITHIN.days, REPORTED_WITHIN.days + 1) if day.toordinal() + n > 0]
        reach.update((report.holder, report.target, each) for each in (*days, day.replace(day=1), date(day.year, 1, 1)))
    return reach


def day_of(position: str) -> date:
    """The day in a position's identity."""
    return date(int(position[:4]), int(position[4:6]), int(position[6:8]))


_PRECISE = {"day": 0, "published": 1, "month": 2, "year": 3}


def _sharpened(position: Known, report: Report) -> Known:
    """The position as the next report of the same batch sees it: named, dated, and with a direct quotation's stance, where the joining report has them."""
    better = _PRECISE[report.precision] < _PRECISE[position.precision]
    quoted = report.quote_type == "direct" and position.quote_type != "direct"
    return Known(
        position.position_id, position.holder, position.target, position.official, position.level, position.speaker or report.speaker,
        report.stance if quoted else position.stance, position.act, report.quote_type if quoted else position.quote_type,
        report.stated_on if better else position.stated_on, report.precision if better else position.precision, position.vector or report.vector,
    )  # fmt: skip


_LATIN = dict(
    zip(
        "абвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюяёўєїҳҷӣӯґ",
        "a b v g g d e zh z i y k k l m n n o o p r s t u u u f kh h ts ch sh sh y i e yu ya yo u ye yi kh j i u g".split(),
        strict=True,
    )
)
_ENDINGS = re.compile(r"(?:ning|ga|da|dan|ni|nyng|nin|dyn|din|tyn|tin|ym|om|oi|oy|u|a|e|y|i)$")
_SOUND = str.maketrans({"q": "k", "c": "k", "w": "v", "j": "z", "x": "k", "g": "k", "b": "p", "d": "t", "z": "s"})


def _skeletons(name: str) -> list[str]:
    """Consonants of the name's words of four letters or more, the way they sound in Latin letters; a single short word as it is."""
    latin = "".join(_LATIN.get(letter, letter) for letter in unicodedata.normalize("NFC", name).casefold())
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(letter))
    words = re.findall(r"[a-z]+", plain.replace("ʻ", "").replace("'", ""))
    long = [word for word in words if len(word) > 3] or words
    found = []
    for word in long[-1:]:  # the family name comes last
        stem = _ENDINGS.sub("", word) if len(word) > 5 else word
        sound = stem.replace("kh", "h").replace("zh", "j").replace("ts", "s").replace("ya", "a").replace("yu", "u").translate(_SOUND)
        found.append(sound[:1] + re.sub(r"[aeiouyh]", "", sound[1:]))
    return found


def _agree(a: str, b: str) -> bool:
    """Whether one sound begins with the other, of three letters at least, or both are the same."""
    short, long = sorted((re.sub(r"(.)\1+", r"\1", a), re.sub(r"(.)\1+", r"\1", b)), key=len)
    return short == long or (len(short) >= 3 and long.startswith(short))
