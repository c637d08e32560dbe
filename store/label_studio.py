"""Labels as tasks of Label Studio, and back. Pure.

One task an article. What the classifier read is a prediction, what a person said an annotation: each statement is a region (a span of the text with the
target as its label) with a choice for the stance and a text for the holder, all three under one region id. Offsets count code points, as Label Studio does. The
task's own data keep what the regions have no place for, so that the way there and back changes nothing. An import into Label Studio refuses an annotator it
does not know: so none is named there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from classify.records import LABELS
from store.label_csv import LabelFileError
from store.label_rows import Incoming, fields_of, fields_of_reading
from store.labelling import Label, Reading, located
from store.review import Page

HOTKEYS = dict(zip(LABELS, "rancetsx", strict=True))
_HINTS = {
    "rejects": "refuses an annexation or secession", "affirms": "speaks for territorial integrity", "neutral": "takes no side",
    "accommodates": "goes some way with the change", "endorses": "recognises or supports it", "threatens": "makes a claim or threat of its own",
    "silent": "is reported to say nothing", "none": "is no statement",
}  # fmt: skip


def tasks(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """A task for each article, with the classifier's readings and the labels of each person."""
    return [_task(page) for page in pages]


def config(targets: Sequence[tuple[str, str]]) -> str:
    """The labelling interface that the tasks go with. `targets`: keys and names."""
    lines = ["<View>", '  <Header value="$title"/>', '  <Labels name="target" toName="text">']
    lines += [f"    <Label value={quoteattr(key)} hint={quoteattr(name)}/>" for key, name in targets]
    lines += ["  </Labels>", '  <Text name="text" value="$text"/>']
    lines += ['  <Choices name="stance" toName="text" perRegion="true" choice="single" showInline="true" required="true">']
    lines += [f"    <Choice value={quoteattr(label)} hint={quoteattr(_HINTS[label])} hotkey={quoteattr(HOTKEYS[label])}/>" for label in LABELS]
    lines += ["  </Choices>"]
    for name, hint in (("holder", "Holder: KAZ, CSTO"), ("note", "Why, in a line")):
        lines.append(f'  <TextArea name="{name}" toName="text" perRegion="true" maxSubmissions="1" editable="true" placeholder={quoteattr(hint)}/>')
    return "\n".join([*lines, "</View>", ""])


def written(pages: Iterable[Page]) -> str:
    """The tasks as a JSON file."""
    return json.dumps(tasks(pages), ensure_ascii=False, indent=1) + "\n"


def read(name: str, text: str, labeller: str) -> Iterator[Incoming]:
    """The rows of an export of Label Studio (JSON), or of `written`. `labeller`: for annotations that name nobody. LabelFileError where it is none."""
    try:
        listed = json.loads(text.lstrip("\ufeff"))
    except ValueError as error:
        raise LabelFileError(f"{name} is no JSON: {error}", "export from Label Studio as JSON (not JSON-MIN or CSV)") from error
    if not isinstance(listed, list) or not all(isinstance(task, dict) and isinstance(task.get("data"), dict) for task in listed):
        raise LabelFileError(f"{name} is no list of tasks with data", "export from Label Studio as JSON (not JSON-MIN or CSV)")
    for number, task in enumerate(listed, 1):
        yield from _rows(f"{name}, task {number}", task, labeller)


def _task(page: Page) -> dict[str, Any]:
    placed = [(label, place) for label in page.labels if (place := located(page.text, label.read.evidence, label.read.evidence_start)) is not None]
    by_person: dict[str, list[tuple[Label, int]]] = {}
    for label, place in placed:
        by_person.setdefault(label.labeller, []).append((label, place))
    data = {
        "text": page.text, "title": page.title, "article_id": page.article_id, "url": page.url, "service": page.service, "lang": page.lang,
        "published_at": page.published_at.isoformat().replace("+00:00", "Z"),
        "statements": {reading.statement_id: fields_of_reading(reading) for reading, _ in page.readings},
        "labels": {label.label_id: fields_of(label) for label in page.labels},
    }  # fmt: skip
    task: dict[str, Any] = {"data": data, "predictions": [], "annotations": []}
    if page.readings:
        task["predictions"].append(
            {
                "model_version": page.readings[0][0].classifier,
                "score": round(sum(score for _, score in page.readings) / len(page.readings), 4),
                "result": [part for reading, score in page.readings for part in _region(reading.statement_id, *_of(reading), score=round(score, 4))],
            }
        )
    for its in by_person.values():
        regions = [
            part
            for label, place in its
            for part in _region(label.label_id, place, label.read.evidence, label.right_target, label.stance, label.right_holder, label.note)
        ]
        task["annotations"].append(
            {"result": regions, "was_cancelled": False, "ground_truth": False, "created_at": max(label.labelled_at for label, _ in its).isoformat()}
        )
    return task


def _of(reading: Reading) -> tuple[int, str, str, str, str]:
    return (reading.evidence_start, reading.evidence, reading.target, reading.stance, reading.holder)


def _region(key: str, start: int, passage: str, target: str, stance: str, holder: str, note: str = "", score: float | None = None) -> list[dict[str, Any]]:
    span = {"start": start, "end": start + len(passage)}
    common = {"id": key, "to_name": "text"} | ({"score": score} if score is not None else {})
    parts = [
        common | {"from_name": "target", "type": "labels", "value": {**span, "text": passage, "labels": [target]}},
        common | {"from_name": "stance", "type": "choices", "value": {**span, "text": passage, "choices": [stance]}},
        common | {"from_name": "holder", "type": "textarea", "value": {**span, "text": [holder]}},
    ]
    return parts + ([common | {"from_name": "note", "type": "textarea", "value": {**span, "text": [note]}}] if note else [])


def _rows(where: str, task: Mapping[str, Any], labeller: str) -> Iterator[Incoming]:
    data = task["data"]
    kept: Mapping[str, Mapping[str, str]] = _mapping(data.get("labels"))
    read: Mapping[str, Mapping[str, str]] = _mapping(data.get("statements"))
    text = str(data.get("text", ""))
    for key, fields in ((key, _mapping(fields)) for key, fields in kept.items()):
        yield Incoming(f"{where}, label {key}", {name: str(value) for name, value in fields.items()})
    for annotation in task.get("annotations") or ():
        if not isinstance(annotation, Mapping) or annotation.get("was_cancelled"):
            continue
        person = _person(annotation.get("completed_by"), labeller)
        moment = str(annotation.get("updated_at") or annotation.get("created_at") or "")
        regions: dict[str, dict[str, Any]] = {}
        for part in map(_mapping, annotation.get("result") or ()):
            region = regions.setdefault(str(part.get("id")), {"span": _mapping(part.get("value"))})
            value = _mapping(part.get("value"))
            listed = value.get({"labels": "labels", "choices": "choices", "textarea": "text"}.get(str(part.get("type")), ""))
            region[str(part.get("from_name"))] = str(listed[0]) if isinstance(listed, list) and listed else str(listed or "")
        for key, region in regions.items():
            start, end = region["span"].get("start"), region["span"].get("end")
            place = f"{where}, region {key}"
            if not isinstance(start, int) or not isinstance(end, int):
                continue  # a choice about the whole article, of another labelling interface
            said = {
                "stance": region.get("stance", "") or "(none chosen)", "holder": region.get("holder", ""), "target": region.get("target", ""),
                "note": region.get("note", ""),
            }  # fmt: skip
            passage = {"article_id": str(data.get("article_id", "")), "evidence": text[start:end], "evidence_start": str(start)}
            before = kept.get(key)
            if before is not None and _same(before, said, passage):
                continue
            known = {name: value for name, value in (before or read.get(key) or {}).items() if name not in ("label_id", "labelled_at", "labeller")}
            yield Incoming(place, known | passage | said | {"labeller": person, "labelled_at": moment})


def _same(before: Mapping[str, str], said: Mapping[str, str], passage: Mapping[str, str]) -> bool:
    holder, target = before.get("holder") or before.get("read_holder"), before.get("target") or before.get("read_target")
    return (before.get("stance"), holder, target, before.get("note", ""), before.get("evidence")) == (
        said["stance"], said["holder"], said["target"], said["note"], passage["evidence"],
    )  # fmt: skip


def _person(given: Any, labeller: str) -> str:
    if isinstance(given, Mapping):
        return str(given.get("email") or given.get("username") or (f"label-studio-{given['id']}" if "id" in given else labeller))
    return f"label-studio-{given}" if isinstance(given, int) else str(given or labeller)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
