"""shekara label: the queue, the desk on a terminal, files there and back, and what evaluate makes of labels."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows import desk, places
from flows.reclassify import reclassify
from flows.settings import Settings
from store import review
from store.database import reader, writer
from tests.flows.conftest import Shekara
from tests.flows.demo import ROOT
from tests.flows.fakes import LaterClassifier

STANCES = "SELECT holder, target, stance FROM current_stances ORDER BY ALL"
FIRST = [("KAZ", "principle", "affirms"), ("KAZ", "ua-2022", "rejects"), ("SRB", "ua-2022", "rejects")]


def rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(reader(places.published(folder))) as con:
        return con.execute(sql).fetchall()


class Typist:
    """A terminal on which these keys are pressed and these lines typed."""

    def __init__(self, keys: str, *lines: str) -> None:
        self._keys, self._lines, self.shown = list(keys), list(lines), ""

    def key(self) -> str:
        return self._keys.pop(0) if self._keys else ""

    def line(self, prompt: str) -> str:
        return self._lines.pop(0)

    def show(self, text: str) -> None:
        self.shown += text + "\n"


def worked(folder: Path, keys: str, *lines: str) -> tuple[list[tuple[str, str | None, str | None, str]], desk.Reviewed, Typist]:
    """What is labelled after these keys: stance, holder, target and note of each."""
    found, kept = review.queue(places.published(folder), 20), []
    typist = Typist(keys, *lines)
    moments: Iterator[datetime] = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(100))
    done = desk.review(
        found, typist, kept.append, kept.remove, labeller="anna", clock=lambda: next(moments), holders={"KGZ": "Kyrgyzstan"}, targets={"crimea": "Crimea"}
    )
    return [(each.stance, each.holder, each.target, each.note) for each in kept], done, typist


def test_keys_label_skip_take_back_and_end(monitored: Path) -> None:
    kept, done, typist = worked(monitored, "n x\r")
    assert [each[0] for each in kept] == ["neutral", "none"] and (done.labelled, done.skipped, done.left) == (2, 1, 0)
    assert "1 of 3" in typist.shown and "read as" in typist.shown and "ua-2022" in typist.shown
    kept, done, _ = worked(monitored, "nuauq")
    assert (kept, done.labelled, done.left, done.undone) == ([], 0, 3, 2)
    kept, done, typist = worked(monitored, "u7R\r\r")
    assert len(kept) == 3 and kept[0][0] == "rejects" and "nothing to take back" in typist.shown


def test_the_right_holder_and_target_and_a_remark(monitored: Path) -> None:
    kept, _, typist = worked(monitored, "hhgmaq", "Kirgistan", "kyrgyzstan", "crimea", "as the source says")
    assert kept == [("affirms", "KGZ", "crimea", "as the source says")]
    assert "No holder Kirgistan. Near: KGZ Kyrgyzstan." in typist.shown


def test_the_queue_is_listed_where_there_is_no_terminal(monitored: Path, shekara: Shekara) -> None:
    told = shekara("label", "queue", "--data-dir", str(monitored))
    assert told.code == 0 and "why" in told.out and "new wording" in told.out
    found = json.loads(shekara("label", "queue", "--most", "2", "--holder", "KAZ", "--json", "--data-dir", str(monitored)).out)
    assert len(found) == 2 and {one["holder"] for one in found} == {"KAZ"}
    assert all(one["reason"] and one["evidence"] and set(one["probabilities"]) > {"none"} for one in found)


def test_a_label_changes_current_stances_survives_reclassification_and_is_trained_on(monitored: Path, shekara: Shekara, tmp_path: Path) -> None:
    assert rows(monitored, STANCES) == FIRST
    file, there = tmp_path / "labels.csv", ("--data-dir", str(monitored))
    assert shekara("label", "export", str(file), "--queue", "5", *there).code == 0
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    srb = next(n for n, line in enumerate(lines) if ",SRB," in line)
    assert lines[srb].startswith(",,")
    lines[srb] = ",endorses" + lines[srb][1:]
    file.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig")
    told = shekara("label", "import", str(file), *there)
    assert (told.code, told.out) == (0, "1 labels stored, 0 known already, 2 rows without a stance.\n")
    shown = [*FIRST[:2], ("SRB", "ua-2022", "endorses")]
    assert rows(monitored, STANCES) == shown
    assert shekara("label", "import", str(file), *there).out.startswith("0 labels stored, 1 known already")
    reclassify(Settings(data_dir=monitored), open_classifier=lambda _: LaterClassifier())
    assert ("SRB", "ua-2022", "endorses") in rows(monitored, STANCES)
    assert rows(monitored, "SELECT count(*) FROM statements WHERE holder = 'SRB'") == [(1,)]

    from classify.examples import held, learnt
    from classify.train import LABEL_WEIGHT, training_set

    trained = tmp_path / "labels.tsv"
    assert shekara("label", "export", str(trained), *there).out == f"1 rows in {trained}.\n"
    (evidence,) = rows(monitored, "SELECT evidence FROM statements WHERE holder = 'SRB'")[0]
    found, kept = training_set(trained)
    added = found[len(learnt()) :]
    assert len(kept) == len(held()), "what judges stays out"
    assert [(each.label, each.target, each.text) for each in added] == [("endorses", "ua-2022", evidence)] * LABEL_WEIGHT


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_there_and_back_changes_nothing(monitored: Path, shekara: Shekara, tmp_path: Path, ending: str) -> None:
    there = ("--data-dir", str(monitored))
    found = review.queue(places.published(monitored), 20)
    from flows.labels import Keeper
    from store.labelling import Label

    keeper = Keeper(Settings(data_dir=monitored))
    for n, (one, note) in enumerate(zip(found, ("=1+1", "'-quoted", "two\nlines"), strict=True)):
        moment = datetime(2026, 1, 1, 12, 0, n, 17 * n, tzinfo=UTC)
        keeper.save(Label(one.read, ("none", "neutral", "threatens")[n], "RUS" if n == 1 else None, None, ("anna", "=cmd", "bek")[n], moment, note))
    first, second = tmp_path / f"first.{ending}", tmp_path / f"second.{ending}"
    assert shekara("label", "export", str(first), *there).code == 0
    before = rows(monitored, "FROM labels ORDER BY ALL")
    assert shekara("label", "import", str(first), *there).out.startswith("0 labels stored, 3 known already")
    with writer(monitored) as con:
        from store.labels import remove_label, stored_labels

        for label in stored_labels(con):
            remove_label(con, label.label_id)
    told = shekara("label", "import", str(first), *there)
    assert told.out.startswith("3 labels stored, 0 known"), told.err
    assert rows(monitored, "FROM labels ORDER BY ALL") == before
    assert shekara("label", "export", str(second), *there).code == 0
    assert second.read_bytes() == first.read_bytes()
    if ending == "json":
        assert first.with_suffix(".xml").is_file()
    else:
        assert not any(cell.startswith(("=", "@")) for line in first.read_text(encoding="utf-8-sig").splitlines() for cell in line.split(","))


def test_wrong_rows_are_told_with_their_line_and_mend_and_the_others_stored(monitored: Path, shekara: Shekara, tmp_path: Path) -> None:
    file, there = tmp_path / "labels.csv", ("--data-dir", str(monitored))
    (article, evidence) = rows(monitored, "SELECT article_id, evidence FROM statements WHERE holder = 'SRB'")[0]
    wrong = [
        f"rejcts;{article};{evidence};;;",
        f"rejects;nowhere;{evidence};;;",
        f"rejects;{article};what nobody said;;;",
        f"rejects;{article};{evidence};KZA;;",
        f"rejects;{article};{evidence};;crimae;",
        f"neutral;{article};{evidence};;;yesterday",
        f"neutral;{article};{evidence};;;",
    ]
    file.write_text("\n".join(["stance;article_id;evidence;holder;target;labelled_at", *wrong]), encoding="utf-8")
    told = shekara("label", "import", str(file), *there)
    assert (told.code, told.out) == (1, "1 labels stored, 0 known already, 6 rows refused.\n")
    lines = told.err.splitlines()
    assert [line.split(": ")[1] for line in lines] == [f"{file}, line {n}" for n in range(2, 8)]
    for line, mend in zip(
        lines, ("did you mean rejects?", "shekara add", "word for word", "did you mean KAZ?", "did you mean crimea?", "2022-09-27T"), strict=True
    ):
        assert mend in line
    assert ("SRB", "ua-2022", "neutral") in rows(monitored, STANCES)
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    assert "line 1: no column stance" in shekara("label", "import", str(bad), *there).err


def test_what_label_studio_sends_back(monitored: Path, shekara: Shekara, tmp_path: Path) -> None:
    """A prediction taken over as it is, one corrected, a new span; as an export names its annotator."""
    file, there = tmp_path / "tasks.json", ("--data-dir", str(monitored))
    shekara("label", "export", str(file), "--queue", "5", *there)
    tasks = json.loads(file.read_text(encoding="utf-8"))
    assert all(set(task) == {"data", "predictions", "annotations"} for task in tasks)
    for number, task in enumerate(tasks):
        (prediction,) = task["predictions"]
        for part in prediction["result"]:
            span = part["value"]
            assert part["to_name"] == "text" and part["from_name"] in ("target", "stance", "holder")
            assert part["type"] == {"target": "labels", "stance": "choices", "holder": "textarea"}[part["from_name"]]
            if part["type"] != "textarea":
                assert task["data"]["text"][span["start"] : span["end"]] == span["text"]
        result = [json.loads(json.dumps(part)) for part in prediction["result"]]
        for part in result:
            part["id"] = "new" + part["id"][:5]  # Label Studio may give ids of its own
            if part["from_name"] == "stance" and number == 0:
                part["value"]["choices"] = ["silent"]
        task |= {
            "id": number + 1,
            "annotations": [
                {"id": 7, "completed_by": {"id": 3, "email": "bek@example.org"}, "created_at": "2026-01-02T03:04:05Z", "result": result, "was_cancelled": False}
            ],
        }
    file.write_text(json.dumps(tasks), encoding="utf-8")
    told = shekara("label", "import", str(file), *there)
    assert (told.code, told.out) == (0, "3 labels stored, 0 known already.\n"), told.err
    assert rows(monitored, "SELECT DISTINCT labeller, labelled_at FROM labels") == [("bek@example.org", datetime(2026, 1, 2, 3, 4, 5))]
    assert len([stance for _, _, stance in rows(monitored, "SELECT holder, target, stance FROM statements") if stance == "silent"]) >= 1
    assert rows(monitored, "SELECT count(*) FROM statements WHERE label_id IS NOT NULL") == [(3,)]
    assert shekara("label", "import", str(file), *there).out == "0 labels stored, 3 known already.\n"


def test_evaluate_tells_agreement_with_labels_and_between_labellers(monitored: Path, shekara: Shekara) -> None:
    from flows.labels import Keeper
    from store.labelling import Label

    there = ("--data-dir", str(monitored))
    assert "No labels yet" in shekara("evaluate", "--labels", *there).out
    keeper = Keeper(Settings(data_dir=monitored))
    found = review.queue(places.published(monitored), 20)
    for n, one in enumerate(found):
        keeper.save(Label(one.read, one.read.stance, None, None, "bek", datetime(2026, 1, 1, tzinfo=UTC)))
        stance = "none" if n == 0 else one.read.stance
        keeper.save(Label(one.read, stance, None, None, "anna", datetime(2026, 1, 2, tzinfo=UTC)))
    told = json.loads(shekara("evaluate", "--labels", "--json", *there).out)
    assert (told["classifier"]["passages"], told["classifier"]["agree"], told["classifier"]["same_holder"]) == (3, 2, 3)
    (pair,) = told["labellers"]
    assert (pair["one"], pair["other"], pair["passages"], pair["agree"]) == ("anna", "bek", 3, 2)
    assert pair["kappa"] == told["classifier"]["kappa"] and set(told["classifier"]["per_holder"]) == {"KAZ", "SRB"}
    assert "anna beside bek: 3 passages, 2 with the same stance" in shekara("evaluate", "--labels", *there).out


def test_labelling_on_a_terminal(monitored: Path) -> None:
    """The command itself in a terminal of its own: one label, one taken back, the end; readers see it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "flows.cli", "label", "queue", "--data-dir", str(monitored.absolute())]
    env = os.environ | {"SHEKARA_LABELLER": "anna", "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, close_fds=True)
    os.close(theirs)
    told = ""

    def until(text: str) -> None:
        nonlocal told
        while text not in told:
            assert select.select([ours], [], [], 120)[0], told
            told += os.read(ours, 65536).decode("utf-8", "replace")

    try:
        until("1 of 3")
        os.write(ours, b"\x1b[Ae")
        until("2 of 3")
        os.write(ours, b"n")
        until("3 of 3")
        told = ""
        os.write(ours, b"u")
        until("2 of 3")
        os.write(ours, b"q")
        until("1 labelled, 0 skipped, 2 left.")
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert rows(monitored, "SELECT stance, labeller FROM labels") == [("endorses", "anna")]
    assert ("endorses",) in rows(monitored, "SELECT stance FROM current_stances")


def test_a_statement_that_no_classifier_found_and_a_broken_task(monitored: Path, shekara: Shekara, tmp_path: Path) -> None:
    """A span of the person's own, with target, stance and holder; beside it what is no annotation at all, and a span without a stance."""
    there = ("--data-dir", str(monitored))
    article_id, text = rows(monitored, "SELECT article_id, text FROM articles WHERE article_id NOT IN (SELECT article_id FROM statements) ORDER BY 1 LIMIT 1")[
        0
    ]
    span = {"start": 0, "end": 12, "text": text[:12]}
    mine = [
        {"id": "r1", "from_name": "target", "to_name": "text", "type": "labels", "value": span | {"labels": ["crimea"]}},
        {"id": "r1", "from_name": "stance", "to_name": "text", "type": "choices", "value": span | {"choices": ["neutral"]}},
        {"id": "r1", "from_name": "holder", "to_name": "text", "type": "textarea", "value": span | {"text": ["EU"]}},
        {"id": "r2", "from_name": "target", "to_name": "text", "type": "labels", "value": span | {"labels": ["ua"]}},
        "nonsense",
    ]
    task = {"id": 5, "data": {"text": text, "article_id": article_id}, "annotations": ["nonsense", {"completed_by": 4, "result": mine}]}
    file = tmp_path / "own.json"
    file.write_text(json.dumps([task]), encoding="utf-8")
    told = shekara("label", "import", str(file), *there)
    assert (told.code, told.out) == (1, "1 labels stored, 0 known already, 1 rows refused.\n"), told.err
    assert "task 1, region r2: stance is '(none chosen)'" in told.err
    assert rows(monitored, "SELECT holder, holder_level, target, stance, evidence, classifier FROM statements WHERE label_id IS NOT NULL") == [
        ("EU", "organisation", "crimea", "neutral", text[:12], "label/label-studio-4")
    ]
