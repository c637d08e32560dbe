from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from store import append, schema
from store.database import DATABASE, LOCK, attached, reader, writer
from store.errors import Corrupt, Locked, NewerSchema, NoDatabase, NoSpace, ReadOnly, StoreError
from store.publish import publish
from tests.store.builders import NOON, STAMP, article, statement

ROOT = Path(__file__).parents[2]
HOLD = "import sys; from pathlib import Path; from store.database import writer\nwith writer(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
HOLD_PLAIN = "import sys, duckdb; con = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


@contextmanager
def other_process(code: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """A Python process that runs the code up to its line "held", and to its end when the block is left."""
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None and process.stdin is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.stdin.close()


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Without the powers of root, for whom every folder is writable. The folder and those above it stay reachable."""
    if os.geteuid() != 0:
        yield
        return
    parents = [folder, *folder.parents]
    modes = [parent.stat().st_mode for parent in parents]
    for parent, mode in zip(parents, modes, strict=True):
        parent.chmod(mode | 0o055) if mode & 0o055 != 0o055 else None
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for parent, mode in zip(parents, modes, strict=True):
            parent.chmod(mode)


def test_second_writer_waits_then_names_the_first(tmp_path):
    with other_process(HOLD, tmp_path) as process, pytest.raises(Locked, match=f"is held by process {process.pid}; gave up after 0.2 s") as error:
        with writer(tmp_path, wait=0.2):
            pass
    assert error.value.pid == process.pid
    assert str(process.pid) in error.value.mend


def test_second_writer_goes_on_when_the_first_lets_go(tmp_path):
    with other_process(HOLD, tmp_path) as process:
        assert process.stdin is not None
        process.stdin.close()
        with writer(tmp_path, wait=30) as con:
            assert con.execute("SELECT count(*) FROM runs").fetchone() == (0,)


def test_killed_writer_holds_nobody_up(tmp_path):
    with other_process(HOLD, tmp_path) as process:
        process.kill()
        process.wait()
        with writer(tmp_path, wait=5):
            assert (tmp_path / LOCK).read_text() == f"{os.getpid()}\n"


def test_writer_in_the_same_process_is_refused_too(tmp_path):
    with writer(tmp_path), pytest.raises(Locked, match=f"process {os.getpid()}"), writer(tmp_path, wait=0):
        pass


def test_program_that_does_not_know_the_lock_is_named_too(tmp_path):
    with writer(tmp_path):
        pass
    with other_process(HOLD_PLAIN, tmp_path / DATABASE) as process:
        with pytest.raises(Locked, match=f"is held by process {process.pid}; gave up after 0 s"), writer(tmp_path, wait=0):
            pass
        with pytest.raises(Locked, match=f"process {process.pid}"):
            reader(tmp_path / DATABASE)


def test_time_zone_is_utc_whatever_the_machine_says(tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Almaty")
    with writer(tmp_path) as con:
        assert con.execute("SELECT current_setting('TimeZone')").fetchone() == ("UTC",)


def test_file_is_of_the_storage_version_that_old_libraries_read(tmp_path):
    with writer(tmp_path) as con:
        assert con.execute("SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = current_database()").fetchone() == ("v1.5.0+",)


@pytest.mark.skipif("OTHER_DUCKDB_PYTHON" not in os.environ, reason="OTHER_DUCKDB_PYTHON names a Python with the other DuckDB")
def test_both_duckdbs_take_turns_on_one_file(tmp_path):
    other = os.environ["OTHER_DUCKDB_PYTHON"]
    code = (
        "import sys; from pathlib import Path; from tests.store.builders import *; from store import append; from store.database import writer\n"
        "with writer(Path(sys.argv[1])) as con:\n"
        "    append.save_articles(con, [article(sys.argv[2])])\n"
        "    append.save_statements(con, STAMP, [(article(sys.argv[2]), [statement()])])\n"
        "    print(con.execute('SELECT count(*) FROM trend()').fetchone(), con.execute('SELECT articles FROM current_stances').fetchall())"
    )
    answers = [
        subprocess.run([python, "-c", code, str(tmp_path), str(turn)], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
        for turn, python in enumerate((other, sys.executable, other, sys.executable), 1)
    ]
    assert answers == [f"(1,) [({turn},)]" for turn in range(1, 5)]


def test_reader_cannot_write(tmp_path):
    with writer(tmp_path):
        pass
    con = reader(tmp_path / DATABASE)
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        con.execute("DELETE FROM runs")
    con.close()


def test_no_database(tmp_path):
    with pytest.raises(NoDatabase, match=r"there is no database at .*none\.duckdb"):
        reader(tmp_path / "none.duckdb")


def test_path_with_a_quote(tmp_path):
    with writer(tmp_path / "the user's data"):
        pass
    publish(tmp_path / "the user's data")
    reader(tmp_path / "the user's data" / "public" / DATABASE).close()


@pytest.mark.parametrize("damage", ["garbage", "flipped", "short", "empty"])
@pytest.mark.parametrize("way", [writer, reader])
def test_corrupt_file(tmp_path, damage, way):
    path = tmp_path / DATABASE
    with writer(tmp_path):
        pass
    whole = path.read_bytes()
    flipped = bytearray(whole)
    for place in (4096 + 16, 8192 + 16):
        flipped[place] ^= 0xFF
    bad = {"garbage": b"not a database\n" * 999, "flipped": bytes(flipped), "short": whole[:9000], "empty": b""}[damage]
    path.write_bytes(bad)
    with pytest.raises(Corrupt, match="can't be opened") as error:
        if way is writer:
            with writer(tmp_path):
                pass
        else:
            reader(path)
    assert str(path) in error.value.message
    assert "\n" not in error.value.message
    assert "published copy" in error.value.mend
    assert path.read_bytes() == bad


def test_database_of_another_program(tmp_path):
    path = tmp_path / DATABASE
    with duckdb.connect(str(path)) as con:
        con.execute("CREATE TABLE recipes (name VARCHAR)")
    for way in (lambda: writer(tmp_path).__enter__(), lambda: reader(path)):
        with pytest.raises(Corrupt, match="not one of shekara"):
            way()


def test_lost_file_beside_its_log_is_not_made_anew(tmp_path):
    (tmp_path / f"{DATABASE}.wal").write_bytes(b"x")
    with pytest.raises(Corrupt, match=r"its write-ahead log shekara\.duckdb\.wal is there"), writer(tmp_path):
        pass


def test_newer_schema_is_refused_untouched(tmp_path):
    path = tmp_path / DATABASE
    with writer(tmp_path) as con:
        con.execute("INSERT INTO migrations VALUES (9999, '9999_from_the_future', now() AT TIME ZONE 'UTC')")
    before = path.read_bytes()
    for way in (lambda: writer(tmp_path).__enter__(), lambda: reader(path)):
        with pytest.raises(NewerSchema, match=f"its schema is 9999, this program knows {schema.latest()}") as error:
            way()
        assert "upgrade" in error.value.mend
    assert path.read_bytes() == before


def test_newer_storage_is_refused(tmp_path):
    path = tmp_path / DATABASE
    with writer(tmp_path):
        pass
    content = bytearray(path.read_bytes())
    content[12:20] = (5000).to_bytes(8, "little")
    path.write_bytes(content)
    with pytest.raises((NewerSchema, Corrupt)) as error, writer(tmp_path):
        pass
    assert "\n" not in error.value.message


def test_read_only_folder(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o555)
    with as_nobody(data), pytest.raises(ReadOnly, match=r"data.* can't be written: permission denied"), writer(data):
        pass
    with as_nobody(data), pytest.raises(ReadOnly, match="inner can't be written"), writer(data / "inner"):
        pass


def test_read_only_file(tmp_path):
    data = tmp_path / "data"
    with writer(data):
        pass
    data.chmod(0o777)
    (data / LOCK).chmod(0o666)
    (data / DATABASE).chmod(0o444)
    with as_nobody(data), pytest.raises(ReadOnly, match=f"{DATABASE} can't be written"), writer(data, wait=0):
        pass


def test_folder_that_is_a_file(tmp_path):
    (tmp_path / "data").write_text("")
    with pytest.raises(ReadOnly, match="data can't be written: file exists"), writer(tmp_path / "data"):
        pass


def test_full_disk_is_told_and_rolled_back(con, tmp_path):
    with pytest.raises(StoreError) as error, writer(tmp_path / "full"):
        raise duckdb.IOException('IO Error: Could not write file "x": No space left on device')
    assert isinstance(error.value, NoSpace)
    assert "no space left to write" in error.value.message


def test_errors_of_the_block_pass_as_they_are(tmp_path):
    with pytest.raises(PermissionError), writer(tmp_path):
        raise PermissionError(13, "of a socket, say")
    with pytest.raises(duckdb.ParserException), writer(tmp_path) as con:
        con.execute("SELEC")
    with writer(tmp_path, wait=0):
        pass


def test_interrupted_transaction_leaves_nothing(tmp_path):
    with pytest.raises(KeyboardInterrupt), writer(tmp_path) as con, schema.transaction(con):
        con.execute("INSERT INTO meta VALUES ('a', 'b')")
        raise KeyboardInterrupt
    with writer(tmp_path) as con:
        assert con.execute("SELECT count(*) FROM meta WHERE key = 'a'").fetchone() == (0,)


def test_migrations_are_numbered_without_gaps():
    assert [version for version, _, _ in schema.migrations()] == list(range(1, schema.latest() + 1))


def test_failing_migration_leaves_the_version_before(tmp_path, monkeypatch):
    known = schema.migrations()
    broken = (*known, (known[-1][0] + 1, "0002_broken", "CREATE TABLE half (i INTEGER); SELECT * FROM nowhere;"))
    with writer(tmp_path):
        pass
    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrations", lambda: broken)
        with pytest.raises(duckdb.CatalogException, match="nowhere"), writer(tmp_path):
            pass
    with writer(tmp_path) as con:
        assert con.execute("SELECT max(version) FROM migrations").fetchone() == (known[-1][0],)
        assert con.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'half'").fetchone() == (0,)


def test_log_left_by_a_kill_is_read(tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from store.database import writer; from store import append; from tests.store.builders import *\n"
        "with writer(Path(sys.argv[1])) as con: append.save_articles(con, [article('1')]); os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT).returncode == -9
    assert (tmp_path / f"{DATABASE}.wal").stat().st_size > 0
    with attached(tmp_path / DATABASE, writable=True) as con:
        assert con.execute("SELECT article_id FROM articles").fetchall() == [("1",)]


def test_run_in_another_process_is_not_taken_for_dead(tmp_path):
    code = (
        "import sys; from pathlib import Path; from store.database import writer; from store import append\n"
        "with writer(Path(sys.argv[1])) as con: append.start_run(con, 'run')\n"
        "print('held', flush=True); sys.stdin.read()"
    )
    with other_process(code, tmp_path), writer(tmp_path) as con:
        append.start_run(con, "add")
        assert con.execute("SELECT kind, status FROM runs ORDER BY kind").fetchall() == [("add", "running"), ("run", "running")]
    with writer(tmp_path) as con:
        append.start_run(con, "demo")
        append.save_articles(con, [article("1", published_at=NOON)])
        append.save_statements(con, STAMP, [(article("1"), [statement()])])
        assert con.execute("SELECT status FROM runs WHERE kind = 'run'").fetchall() == [("interrupted",)]


@pytest.mark.parametrize("harm", ["corrupt", "newer", "gone"])
def test_published_copy_is_served_whatever_became_of_the_live_file(tmp_path, harm):
    with writer(tmp_path) as con:
        append.save_articles(con, [article("1")])
        append.save_statements(con, STAMP, [(article("1"), [statement()])])
    publish(tmp_path)
    if harm == "newer":
        with writer(tmp_path) as con:
            con.execute("INSERT INTO migrations VALUES (9999, '9999_from_the_future', now() AT TIME ZONE 'UTC')")
    elif harm == "corrupt":
        (tmp_path / DATABASE).write_bytes(b"not a database" * 999)
    else:
        (tmp_path / DATABASE).unlink()
        (tmp_path / f"{DATABASE}.wal").write_bytes(b"x")
    with pytest.raises(StoreError), writer(tmp_path):
        pass
    if harm == "corrupt":
        with pytest.raises(Corrupt):
            publish(tmp_path)
    con = reader(tmp_path / "public" / DATABASE)
    assert con.execute("SELECT stance FROM current_stances").fetchall() == [("affirms",)]
    con.close()


def test_a_table_is_written_in_small_groups_of_rows(tmp_path: Path) -> None:
    """What closing the file takes follows the last, unfinished group."""
    with writer(tmp_path) as con:
        con.execute("CREATE TABLE many AS SELECT range AS number FROM range(40000)")
    with reader(tmp_path / DATABASE) as con:
        groups = con.execute("SELECT row_group_id, max(start + count) - min(start) FROM pragma_storage_info('many') GROUP BY ALL").fetchall()
    assert len(groups) >= 3
    assert max(rows for _, rows in groups) <= 16_384
