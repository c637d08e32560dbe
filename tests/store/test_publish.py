from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from store import append
from store import publish as publishing
from store.database import DATABASE, PUBLISHED, reader, writer
from store.errors import Locked, NoDatabase, NoSpace
from store.publish import publish
from tests.store.builders import SOURCE, STAMP, article, statement
from tests.store.test_database import HOLD, ROOT, other_process


def fill(data: Path, number: int) -> None:
    """One article more, with one statement."""
    with writer(data) as con:
        append.save_catalogue(con, [SOURCE])
        append.save_articles(con, [article(str(number))])
        append.save_statements(con, STAMP, [(article(str(number)), [statement()])])


def copies(data: Path) -> list[str]:
    return sorted(item.name for item in (data / "public").iterdir())


def test_published_copy_has_what_the_live_one_has(tmp_path):
    fill(tmp_path, 1)
    assert publish(tmp_path) is True
    assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()
    assert copies(tmp_path) == [f".{DATABASE}.1", DATABASE]


def test_what_a_reader_has_followed_the_name_to_stays_for_a_while(tmp_path, monkeypatch, large):
    """DuckDB opens a file three times, and follows a link once, before: all three find the same copy."""
    monkeypatch.setattr(publishing, "QUIET", 60.0)
    fill(tmp_path, 1)
    publish(tmp_path)
    followed = (tmp_path / PUBLISHED).resolve()
    with duckdb.connect(tmp_path / PUBLISHED, read_only=True) as con:
        assert con.execute("SELECT path FROM duckdb_databases() WHERE NOT internal").fetchall() == [(str(followed),)]
    before = followed.read_bytes()
    for number in range(2, 5):
        fill(tmp_path, number)
        publish(tmp_path)
    assert followed.read_bytes() == before
    assert copies(tmp_path) == [*(f".{DATABASE}.{number}" for number in range(1, 5)), DATABASE]
    monkeypatch.setattr(publishing, "QUIET", 0.0)
    fill(tmp_path, 5)
    publish(tmp_path)
    assert copies(tmp_path) == [f".{DATABASE}.4", f".{DATABASE}.5", DATABASE]


def test_copy_whose_name_was_removed_as_damaged_is_never_patched(tmp_path, monkeypatch, large):
    fill(tmp_path, 1)
    publish(tmp_path)
    copy = (tmp_path / PUBLISHED).resolve()
    whole = bytearray(copy.read_bytes())
    whole[-1000] ^= 0xFF  # its block keeps its checksum
    copy.write_bytes(bytes(whole))
    (tmp_path / PUBLISHED).unlink()
    assert publish(tmp_path) is True
    assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()
    assert copies(tmp_path) == [f".{DATABASE}.1", DATABASE]


def test_copy_takes_the_name_itself_where_there_are_no_links(tmp_path, monkeypatch):
    for number in range(3):
        fill(tmp_path, number)
        with monkeypatch.context() as patch:
            if number != 1:
                patch.setattr(Path, "symlink_to", lambda *_: (_ for _ in ()).throw(OSError(1, "Operation not permitted")))
            assert publish(tmp_path) is True
        assert (tmp_path / PUBLISHED).is_symlink() == (number == 1)
        assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()


def test_full_disk_while_the_name_is_led_on_leaves_the_old_copy_served(tmp_path, monkeypatch):
    fill(tmp_path, 1)
    publish(tmp_path)
    before = (tmp_path / PUBLISHED).read_bytes()
    fill(tmp_path, 2)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "symlink_to", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(NoSpace):
            publish(tmp_path)
    assert (tmp_path / PUBLISHED).is_symlink() and (tmp_path / PUBLISHED).read_bytes() == before
    assert publish(tmp_path) is True


def test_copy_that_somebody_removed_is_made_again(tmp_path):
    fill(tmp_path, 1)
    publish(tmp_path)
    (tmp_path / PUBLISHED).resolve().unlink()
    assert publish(tmp_path) is True
    assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()


def test_nothing_is_published_when_nothing_changed(tmp_path):
    fill(tmp_path, 1)
    publish(tmp_path)
    before = (tmp_path / PUBLISHED).stat().st_ino
    assert publish(tmp_path) is False
    with writer(tmp_path) as con:
        assert append.save_articles(con, [article("1")]) == 0
    assert publish(tmp_path) is False
    assert (tmp_path / PUBLISHED).stat().st_ino == before
    fill(tmp_path, 2)
    assert publish(tmp_path) is True


def test_plain_library_reads_every_view_and_macro(tmp_path):
    fill(tmp_path, 1)
    publish(tmp_path)
    code = (
        "import duckdb, sys\n"
        "sys.modules['pytz'] = sys.modules['pyarrow'] = sys.modules['pandas'] = None\n"
        "con = duckdb.connect(sys.argv[1], read_only=True)\n"
        "for (name,) in con.execute('SELECT table_name FROM information_schema.tables').fetchall():\n"
        "    con.execute(f'SELECT * FROM {name}').fetchall()\n"
        "print(len(con.execute(\"FROM trend(by := 'year')\").fetchall()))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / PUBLISHED)], cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_views_work_in_a_copy_that_is_attached_beside_others(tmp_path):
    fill(tmp_path, 1)
    publish(tmp_path)
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{tmp_path / PUBLISHED}' AS news (READ_ONLY)")
        assert con.execute("SELECT stance FROM news.current_stances").fetchall() == [("affirms",)]


def test_open_reader_keeps_its_copy_and_a_new_one_sees_the_next(tmp_path):
    fill(tmp_path, 1)
    publish(tmp_path)
    old = reader(tmp_path / PUBLISHED)
    fill(tmp_path, 2)
    publish(tmp_path)
    new = reader(tmp_path / PUBLISHED)
    assert old.execute("SELECT count(*) FROM statements").fetchone() == (1,)
    assert new.execute("SELECT count(*) FROM statements").fetchone() == (2,)
    old.close()
    new.close()


def test_readers_are_served_while_a_writer_holds_the_database(tmp_path):
    fill(tmp_path, 1)
    publish(tmp_path)
    with other_process(HOLD, tmp_path):
        con = reader(tmp_path / PUBLISHED)
        assert con.execute("SELECT count(*) FROM statements").fetchone() == (1,)
        con.close()
        with pytest.raises(Locked):
            publish(tmp_path, wait=0)


def test_reader_loop_during_publishes_sees_whole_states_only(tmp_path):
    fill(tmp_path, 0)
    publish(tmp_path)
    seen, errors, done = [], [], threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                con = reader(tmp_path / PUBLISHED)
                seen.append(con.execute("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements)").fetchone())
                con.close()
            except Exception as error:
                errors.append(error)
                return

    thread = threading.Thread(target=read)
    thread.start()
    for number in range(1, 9):
        fill(tmp_path, number)
        assert publish(tmp_path) is True
    done.set()
    thread.join()
    assert errors == []
    assert len(seen) > 3
    assert all(articles == statements for articles, statements in seen)
    assert [count for count, _ in seen] == sorted(count for count, _ in seen)


def test_full_disk_leaves_the_old_copy(tmp_path, monkeypatch):
    fill(tmp_path, 1)
    publish(tmp_path)
    before = (tmp_path / PUBLISHED).read_bytes()
    fill(tmp_path, 2)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(NoSpace, match=r"no space left to write .*public"):
            publish(tmp_path)
    assert (tmp_path / PUBLISHED).read_bytes() == before
    assert copies(tmp_path) == [f".{DATABASE}.1", DATABASE]
    assert publish(tmp_path) is True


def test_leftovers_of_a_killed_publish_are_overwritten(tmp_path, monkeypatch):
    fill(tmp_path, 1)
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / f".{DATABASE}.new").write_bytes(b"half of it" * 10**6)
    assert publish(tmp_path) is True
    reader(tmp_path / PUBLISHED).close()


def test_log_left_by_a_kill_is_published(tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from tests.store.test_publish import *\n"
        "with writer(Path(sys.argv[1])) as con: append.save_articles(con, [article('1')]); os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT).returncode == -9
    assert publish(tmp_path) is True
    con = reader(tmp_path / PUBLISHED)
    assert con.execute("SELECT article_id FROM articles").fetchall() == [("1",)]
    con.close()


def test_other_programs_cannot_write_while_it_is_copied(tmp_path, monkeypatch):
    fill(tmp_path, 1)
    codes = []

    def copy_and_intrude(source, target, length):
        target.write(source.read())
        code = "import duckdb, sys; duckdb.connect(sys.argv[1])"
        codes.append(subprocess.run([sys.executable, "-c", code, str(tmp_path / DATABASE)], capture_output=True, text=True))

    monkeypatch.setattr(publishing.shutil, "copyfileobj", copy_and_intrude)
    assert publish(tmp_path) is True
    assert [code.returncode for code in codes] == [1]
    assert "Could not set lock" in codes[0].stderr


def test_no_database_yet(tmp_path):
    with pytest.raises(NoDatabase):
        publish(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file counts as large, and as long out of service."""
    monkeypatch.setattr(publishing, "PATCHED_FROM", 0)
    monkeypatch.setattr(publishing, "QUIET", 0.0)


def copied(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Sizes of the whole copies that are made from now on."""
    sizes: list[int] = []
    copy = publishing.shutil.copyfileobj

    def counted(source, target, length):
        copy(source, target, length)
        sizes.append(target.tell())

    monkeypatch.setattr(publishing.shutil, "copyfileobj", counted)
    return sizes


def test_large_copy_is_patched_and_the_same_to_the_byte(tmp_path, monkeypatch, large):
    whole = copied(monkeypatch)
    for number in range(8):
        fill(tmp_path, number)
        assert publish(tmp_path) is True
        assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()
    assert len(whole) == 2
    with writer(tmp_path) as con:
        con.execute("CREATE TABLE big AS SELECT range AS i, hash(range) AS h FROM range(200000)")
    assert publish(tmp_path) is True
    assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()
    assert len(whole) == 2
    assert copies(tmp_path) == [f".{DATABASE}.8", f".{DATABASE}.9", DATABASE]


@pytest.mark.parametrize("where", ["in this process", "in another process"])
def test_copy_that_a_reader_still_has_open_is_not_patched(tmp_path, monkeypatch, large, where):
    fill(tmp_path, 0)
    publish(tmp_path)
    if where == "in this process":
        con = reader(tmp_path / PUBLISHED)
        for number in range(1, 6):
            fill(tmp_path, number)
            assert publish(tmp_path) is True
            assert con.execute("SELECT count(*), count(DISTINCT text) FROM article_versions").fetchone() == (1, 1)
        con.close()
        return
    code = (
        "import duckdb, sys; con = duckdb.connect(sys.argv[1], read_only=True); print('held', flush=True); sys.stdin.readline()\n"
        "print(con.execute('SELECT count(*) FROM statements').fetchone())"
    )
    with other_process(code, tmp_path / PUBLISHED) as process:
        for number in range(1, 6):
            fill(tmp_path, number)
            assert publish(tmp_path) is True
        out, _ = process.communicate("\n")
        assert out == "(1,)\n"


def test_copy_just_replaced_is_left_alone(tmp_path, monkeypatch, large):
    monkeypatch.setattr(publishing, "QUIET", 60.0)
    whole = copied(monkeypatch)
    for number in range(4):
        fill(tmp_path, number)
        publish(tmp_path)
    assert len(whole) == 4


def test_kill_before_the_name_leads_to_the_new_copy_leaves_the_old_one_served(tmp_path, monkeypatch, large):
    fill(tmp_path, 0)
    publish(tmp_path)
    fill(tmp_path, 1)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", lambda *names: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish(tmp_path)
    assert (tmp_path / PUBLISHED).resolve().name == f".{DATABASE}.1"
    assert copies(tmp_path) == [f".{DATABASE}.1", f".{DATABASE}.2", f".{DATABASE}.link", DATABASE]
    con = reader(tmp_path / PUBLISHED)
    publish(tmp_path)
    assert con.execute("SELECT count(*) FROM statements").fetchone() == (1,)
    con.close()
    assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()


def test_full_disk_while_patching_leaves_the_served_copy(tmp_path, monkeypatch, large):
    for number in range(3):
        fill(tmp_path, number)
        publish(tmp_path)
    before = (tmp_path / PUBLISHED).read_bytes()
    fill(tmp_path, 3)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(NoSpace):
            publish(tmp_path)
    assert (tmp_path / PUBLISHED).read_bytes() == before
    assert publish(tmp_path) is True
    assert (tmp_path / PUBLISHED).read_bytes() == (tmp_path / DATABASE).read_bytes()
