"""Labels as rows of a file, and rows as labels. Pure: what a file says and what the store knows in, labels and what is wrong with the others out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import get_args

from classify.records import LABELS, NONE, Act, Level, Precision, QuoteType
from store.labelling import Label, Reading, located, same_subject, speaks_of

SAID = ("stance", "holder", "target", "note", "labeller", "labelled_at")  # what a person may change, and who and when
READ = (
    "read_stance", "read_holder", "read_target", "holder_name", "holder_level", "speaker", "role", "act", "quote_type", "stated_on", "stated_on_precision",
    "evidence", "evidence_start", "article_id", "statement_id", "classifier",
)  # fmt: skip
FIELDS = ("label_id", *SAID, *READ)
AHEAD = timedelta(days=1)  # by which a clock may go wrong before a label of the future is refused


@dataclass(frozen=True, slots=True)
class Incoming:
    """One row of a file."""

    where: str  # "labels.csv, line 7"
    fields: Mapping[str, str]  # of FIELDS; what is not there is empty


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of the articles that a file names."""

    texts: Mapping[str, Sequence[str]]  # article → its versions' texts, the latest first
    published: Mapping[str, date]
    readings: Sequence[Reading]  # of the latest texts, by the classifier that read them last
    labels: Sequence[Label]
    holders: Mapping[str, str]  # holder → English name
    targets: frozenset[str]
    organisations: frozenset[str] = frozenset()  # those of the holders that are no states


@dataclass(frozen=True, slots=True)
class Admitted:
    """What came of the rows of a file."""

    labels: tuple[Label, ...] = ()  # those that are new
    known: int = 0  # labels that are stored already
    open: int = 0  # rows without a stance
    problems: tuple[str, ...] = field(default=())  # one line each: where, what, and the mend


class _Wrong(Exception):
    """What is wrong with a row, and the mend."""


def fields_of(label: Label) -> dict[str, str]:
    """A label as a row; empty for what is not given."""
    said = {
        "label_id": label.label_id, "stance": label.stance, "holder": label.holder or "", "target": label.target or "", "note": label.note,
        "labeller": label.labeller, "labelled_at": label.labelled_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
    }  # fmt: skip
    return said | fields_of_reading(label.read)


def fields_of_reading(read: Reading) -> dict[str, str]:
    """A reading as the part of a row that nobody has to fill in."""
    return {
        "read_stance": read.stance, "read_holder": read.holder, "read_target": read.target, "holder_name": read.holder_name,
        "holder_level": read.holder_level, "speaker": read.speaker or "", "role": read.role or "", "act": read.act, "quote_type": read.quote_type,
        "stated_on": read.stated_on.isoformat(), "stated_on_precision": read.stated_on_precision, "evidence": read.evidence,
        "evidence_start": str(read.evidence_start), "article_id": read.article_id, "statement_id": read.statement_id, "classifier": read.classifier,
    }  # fmt: skip


def admit(rows: Iterable[Incoming], known: Known, labeller: str, now: datetime) -> Admitted:
    """The labels that the rows add. `labeller` and `now`: for rows that do not name theirs, and for those whose label was changed in the file.

    A row that says what the newest label of the same person on the same passage says already is no new label: a file can be read again.
    """
    new: list[Label] = []
    stored, empty, problems = 0, 0, []
    have = list(known.labels)
    ids = {label.label_id for label in have}
    for row in rows:
        fields = {key: row.fields.get(key, "").strip() if key not in ("evidence", "note", "speaker", "role") else row.fields.get(key, "") for key in FIELDS}
        if not fields["stance"]:
            empty += 1
            continue
        try:
            label = _label(fields, known, labeller, now)
        except _Wrong as wrong:
            problems.append(f"{row.where}: {wrong}")
            continue
        if label.label_id in ids or (label.label_id != fields["label_id"] and _says_so_already(label, have)):
            stored += 1
            continue
        ids.add(label.label_id)
        have.append(label)
        new.append(label)
    return Admitted(tuple(new), stored, empty, tuple(problems))


def _says_so_already(label: Label, have: Sequence[Label]) -> bool:
    own = [other for other in have if other.labeller == label.labeller and same_subject(label, other)]
    if not own:
        return False
    last = max(own, key=lambda other: other.labelled_at)
    return (last.verdict, last.note) == (label.verdict, label.note) and replace(last.read, statement_id="", classifier="") == replace(
        label.read, statement_id="", classifier=""
    )


def _label(fields: Mapping[str, str], known: Known, labeller: str, now: datetime) -> Label:
    stance = _one_of("stance", fields["stance"].lower(), LABELS)
    read = _read(fields, known)
    holder = None if fields["holder"] in ("", read.holder) else _one_of("holder", fields["holder"], known.holders)
    target = None if fields["target"] in ("", read.target) else _one_of("target", fields["target"], known.targets)
    at = _time(fields["labelled_at"], now) if fields["labelled_at"] else now
    label = Label(read, stance, holder, target, fields["labeller"] or labeller, at, fields["note"])
    return label if fields["label_id"] in ("", label.label_id) else replace(label, labelled_at=now)


def _read(fields: Mapping[str, str], known: Known) -> Reading:
    article_id, evidence = fields["article_id"], fields["evidence"]
    if article_id not in known.texts:
        raise _Wrong(f"there is no article {article_id!r}; store it with `shekara add`, or correct article_id")
    try:
        near = int(fields["evidence_start"] or 0)
    except ValueError:
        raise _Wrong(f"evidence_start is {fields['evidence_start']!r}; it is a number of characters from 0, or empty") from None
    places = [place for text in known.texts[article_id] if (place := located(text, evidence, max(near, 0))) is not None]
    if not places:
        raise _Wrong("the article has no such passage; evidence is a piece of its text, word for word")
    start = near if near in places else places[0]
    if fields["read_holder"] and fields["read_target"]:
        return Reading(
            fields["statement_id"], article_id, fields["read_holder"], fields["holder_name"] or fields["read_holder"],
            _one_of("holder_level", fields["holder_level"] or "state", get_args(Level)), fields["speaker"] or None, fields["role"] or None,
            fields["read_target"], _one_of("read_stance", fields["read_stance"] or NONE, LABELS), _one_of("act", fields["act"] or "says", get_args(Act)),
            _one_of("quote_type", fields["quote_type"] or "indirect", get_args(QuoteType)), _day(fields["stated_on"], known.published[article_id]),
            _one_of("stated_on_precision", fields["stated_on_precision"] or "published", get_args(Precision)), evidence, start, fields["classifier"],
        )  # fmt: skip
    return _found(fields, known, evidence, start)


def _found(fields: Mapping[str, str], known: Known, evidence: str, start: int) -> Reading:
    """The classifier's reading of a passage of which the row does not say how it was read; else a reading of the person's own."""
    article_id, holder, target = fields["article_id"], fields["holder"], fields["target"]
    for wanted in ((holder, target), (holder, ""), ("", target), ("", "")):
        probe = Reading("", article_id, "", "", "", None, None, "", NONE, "", "", date.min, "", evidence, start, "")
        there = [r for r in known.readings if speaks_of(Label(replace(probe, holder=r.holder, target=r.target), NONE, None, None, "", datetime.min), r)]
        fits = [r for r in there if wanted[0] in ("", r.holder) and wanted[1] in ("", r.target)]
        if len(fits) == 1 or (fits and wanted != ("", "")):
            return fits[0]
    if not holder or not target:
        raise _Wrong("no classifier has read this passage, so the row has to name holder and target; fill them in")
    name = known.holders[_one_of("holder", holder, known.holders)]
    level = "organisation" if holder in known.organisations else "state"
    return Reading(
        "", article_id, holder, name, level, fields["speaker"] or None, fields["role"] or None, _one_of("target", target, known.targets), NONE,
        _one_of("act", fields["act"] or "says", get_args(Act)), _one_of("quote_type", fields["quote_type"] or "indirect", get_args(QuoteType)),
        _day(fields["stated_on"], known.published[article_id]),
        _one_of("stated_on_precision", fields["stated_on_precision"] or ("day" if fields["stated_on"] else "published"), get_args(Precision)),
        evidence, start, "",
    )  # fmt: skip


def _one_of(name: str, value: str, allowed: Iterable[str]) -> str:
    listed = list(allowed)
    if value in listed:
        return value
    swapped = [each for each in listed if sorted(each) == sorted(value)]  # KZA: of codes with three letters a wrong order is the likeliest slip
    near = swapped or difflib.get_close_matches(value, listed, 3, 0.6)
    every = f"it is one of {', '.join(listed)}" if len(listed) < 12 else f"`shekara sql` lists the {name}s"
    hint = f"did you mean {' or '.join(sorted(near))}?" if near else every
    raise _Wrong(f"{name} is {value!r}; {hint}")


def _time(value: str, now: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise _Wrong(f"labelled_at is {value!r}; write 2022-09-27T12:00:00Z, or leave it empty") from None
    moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    if moment > now + AHEAD:
        raise _Wrong(f"labelled_at is {value!r}, which is yet to come; correct it, or leave it empty")
    return moment


def _day(value: str, published: date) -> date:
    try:
        return date.fromisoformat(value) if value else published
    except ValueError:
        raise _Wrong(f"stated_on is {value!r}; write 2022-09-27") from None
