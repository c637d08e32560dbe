"""Labels in and out of the store, and the readers' copy after them: what the commands of `shekara label` do, without a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from flows.errors import UsageError
from flows.settings import Settings
from store import label_csv, label_studio, review
from store.database import DATABASE, writer
from store.errors import NoDatabase
from store.label_rows import Admitted, Incoming, admit, fields_of, fields_of_reading
from store.labelling import Label
from store.labels import remove_label, save_labels
from store.publish import PATCHED_FROM, publish

FORMS = {".csv": "csv", ".json": "label-studio", ".tsv": "training"}


def form_of(path: Path, asked: str | None) -> str:
    """The form of a file: as asked, else by its ending. UsageError where that says nothing."""
    found = asked or FORMS.get(path.suffix.lower())
    if found is None:
        raise UsageError(f"{path} could be of any form", "end its name in .csv, .json (Label Studio) or .tsv (training), or say --format")
    return found


def export(settings: Settings, path: Path, form: str, queued: Sequence[review.Passage] = ()) -> int:
    """Writes all labels, and the queued passages for somebody to label, to the file; answers how many of both. For Label Studio the interface too, as .xml."""
    db = settings.readable
    if form == "training":
        from classify.examples import write_labels

        rows = review.examples_of(db)
        _write(path, write_labels(rows))
        return len(rows)
    labels = review.labels(db)
    if form == "csv":
        open_rows = [fields_of_reading(one.read) | {"reason": one.reason, "url": one.url, "before": one.before, "after": one.after} for one in queued]
        _write(path, "\ufeff" + label_csv.written([*map(fields_of, labels), *open_rows]))
    else:
        articles = {label.read.article_id for label in labels} | {one.read.article_id for one in queued}
        _write(path, label_studio.written(review.pages(db, only=articles)))
        _write(path.with_suffix(".xml"), label_studio.config(review.target_names(db)))
    return len(labels) + len(queued)


def bring_in(settings: Settings, path: Path, form: str, now: datetime) -> Admitted:
    """Stores the labels of a file that are not there yet, and publishes. Rows that are wrong are told and left out. Raises LabelFileError, NoDatabase."""
    if form == "training":
        raise UsageError("a training file does not say which passages its labels are of", "import the CSV or the JSON file")
    rows = read_rows(path, form, settings.labels_as)
    with _opened(settings) as save_to:
        known = review.known_of(save_to, {row.fields.get("article_id", "") for row in rows})
        found = admit(rows, known, settings.labels_as, now)
        save_labels(save_to, found.labels, now=now)
    publish(settings.place)
    return found


def read_rows(path: Path, form: str, labeller: str) -> list[Incoming]:
    """The rows of a file. LabelFileError where it is no such file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise label_csv.LabelFileError(f"{path} is not in UTF-8: {error}", "save it as “CSV UTF-8”") from error
    return list(label_csv.read(str(path), text) if form == "csv" else label_studio.read(str(path), text, labeller))


class Keeper:
    """Stores labels one at a time, so that the database is free in between, and lets readers see them: at once while it is small, else at the end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._waiting = False

    def save(self, label: Label) -> None:
        """Stores one label."""
        self._do(lambda con: save_labels(con, [label]))

    def take_back(self, label: Label) -> None:
        """Removes one label."""
        self._do(lambda con: remove_label(con, label.label_id))

    def close(self) -> None:
        """Publishes what readers do not see yet."""
        if self._waiting:
            publish(self._settings.place)
            self._waiting = False

    def _do(self, work: Callable[..., object]) -> None:
        with _opened(self._settings) as con:
            work(con)
        self._waiting = True
        if self._settings.store or (self._settings.data_dir / DATABASE).stat().st_size < PATCHED_FROM:
            self.close()


def agreement(settings: Settings) -> dict[str, Any]:
    """How far the classifier agrees with the newest label of each passage, and each two labellers with each other: Cohen's kappa and counts.

    {"classifier": figures of classify.judging.kappa, "labellers": [{"one", "other", …figures}]}. The classifier is the one that read each article last.
    """
    from classify.judging.kappa import report

    db = settings.readable
    machine = review.beside_classifier(db)
    return {
        "classifier": _figures(report, machine),
        "labellers": [{"one": one, "other": other, **_figures(report, its)} for (one, other), its in sorted(review.beside_each_other(db).items())],
    }


def _figures(report: Callable[..., dict[str, Any]], rows: Sequence[review.Beside]) -> dict[str, Any]:
    found = report([row.one for row in rows], [row.other for row in rows], [row.holder for row in rows])
    return found | {"same_holder": sum(row.same_holder for row in rows), "same_target": sum(row.same_target for row in rows)}


@contextmanager
def _opened(settings: Settings) -> Iterator[Any]:
    if not settings.store and not (settings.data_dir / DATABASE).is_file():
        raise NoDatabase(settings.data_dir / DATABASE)
    with writer(settings.place) as con:
        yield con


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
