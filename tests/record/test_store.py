from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.record import create, open_record, schema, store


def test_a_new_record_is_owned_by_its_user_and_audited(path: Path) -> None:
    create(path, "north-street", "mo")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with open_record(path).reading() as reader:
        assert reader.about().clinic_id == "north-street"
        assert [(entry.actor, entry.action) for entry in reader.audit.tail()] == [("mo", "create")]
        assert reader.verify() == ()


def test_the_side_files_are_owned_by_the_user_too(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        writer.clients.add("mo")
        side = [file for file in clinic.record.path.parent.iterdir() if file.name[-4:] != "lock"]
        assert {"record.sqlite-wal", "record.sqlite-shm"} <= {file.name for file in side}
        assert {stat.S_IMODE(file.stat().st_mode) for file in side} == {0o600}


def test_the_pragmas_that_keep_what_was_saved_are_on(clinic) -> None:
    wanted = {"synchronous": 3, "journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1}
    wanted |= {"temp_store": 2, "trusted_schema": 0, "cell_size_check": 1, "recursive_triggers": 1}
    wanted |= {"busy_timeout": 10_000}
    with clinic.record.writing("mo") as writer:
        ask = writer._connection.exec_driver_sql
        assert {name: ask(f"PRAGMA {name}").scalar_one() for name in wanted} == wanted


def test_an_existing_file_is_never_made_into_a_record(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"mine")
    with pytest.raises(RefusedError, match="is there already"):
        create(path, "north-street", "mo")
    assert path.read_bytes() == b"mine"


def test_the_log_of_a_lost_record_is_not_played_into_a_new_one(path: Path, clinic) -> None:
    path.parent.mkdir()
    log = path.with_name("record.sqlite-wal")
    with clinic.record.writing("mo") as writer:
        writer.clients.add("mo")
        shutil.copy(clinic.record.path.with_name("record.sqlite-wal"), log)
    with pytest.raises(RefusedError, match="-wal is there already"):
        create(path, "north-street", "mo")
    assert log.exists()
    assert not path.exists()


def test_what_a_killed_making_left_behind_is_swept_away(path: Path) -> None:
    path.parent.mkdir()
    for end in ("", "-wal", "-journal"):
        path.with_name(f"record.sqlite.new{end}").write_bytes(b"left behind")
    create(path, "north-street", "mo")
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "record.sqlite",
        "record.sqlite.lock",
    ]
    with open_record(path).reading() as reader:
        assert reader.verify() == ()


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 60])
def test_a_file_that_is_no_record_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(RefusedError, match="is not a record"):
        open_record(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t(x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(RefusedError, match="is not a record"):
        open_record(path)
    assert path.read_bytes() == before


def test_no_file_is_said_with_the_next_step(path: Path) -> None:
    with pytest.raises(NotFoundError, match="There is no record"):
        open_record(path)


@pytest.mark.parametrize("actor", ["", "A Name", "mo\n", "x" * 65, "<b>"])
def test_an_act_needs_an_actor_that_is_a_word(clinic, actor: str) -> None:
    with pytest.raises(UsageError, match="audit trail"), clinic.record.writing(actor):
        pass


def test_a_reader_sees_one_moment_and_cannot_write(clinic) -> None:
    with clinic.record.reading() as reader:
        before = reader.counts()
        with clinic.record.writing("mo") as writer:
            writer.clients.add("mo")
        assert reader.counts() == before
        with pytest.raises(Exception, match="readonly"):
            reader._connection.exec_driver_sql("INSERT INTO meta VALUES ('a', 'b')")
    with clinic.record.reading() as reader:
        assert reader.counts().clients == before.clients + 1


def test_a_transaction_that_fails_leaves_nothing(clinic) -> None:
    with clinic.record.reading() as reader:
        before = (reader.counts(), reader.audit.tail(1))

    def half() -> None:
        with clinic.record.writing("mo") as writer:
            writer.clients.add("mo")
            writer.sessions.say(clinic.session, "half")
            1 / 0  # noqa: B018

    with pytest.raises(ZeroDivisionError):
        half()
    with clinic.record.reading() as reader:
        assert (reader.counts(), reader.audit.tail(1)) == before


def _pretend(path: Path, number: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (number,))
    connection.close()


def test_a_newer_record_is_refused_unchanged(clinic) -> None:
    _pretend(clinic.record.path, "0999")
    with pytest.raises(RefusedError, match="newer version"):
        open_record(clinic.record.path)


NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{number}", "{before}", None, None
def upgrade():
    op.add_column("administrations", sa.Column("later", sa.String()))
    {more}
"""


def _next_version(folder: Path, monkeypatch: pytest.MonkeyPatch, more: str) -> None:
    folder.mkdir()
    before = schema.HEAD
    number = f"{int(before) + 1:04}"
    text = NEXT.format(more=more, number=number, before=before)
    (folder / f"{number}_next.py").write_text(text)
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, str(folder)))
    monkeypatch.setattr(schema, "HEAD", number)


def test_an_older_record_is_copied_then_upgraded(
    clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = clinic.record.path
    with clinic.record.writing("mo") as writer:
        kept = writer.administrations.add(clinic.new())
    _next_version(tmp_path / "versions", monkeypatch, "pass")
    with open_record(path).reading() as reader:
        assert reader.about().schema == schema.HEAD
        assert reader.audit.tail(1)[0].action == "migrate"
        assert reader.verify() == ()
    [copy] = path.parent.glob("record-schema-*.sqlite")
    monkeypatch.undo()
    with open_record(copy).reading() as reader:
        assert reader.administrations.by_id(kept.id) == kept


def test_an_upgrade_that_fails_leaves_the_old_schema(
    clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _next_version(tmp_path / "versions", monkeypatch, "1 / 0")
    with pytest.raises(ZeroDivisionError):
        open_record(clinic.record.path)
    monkeypatch.undo()
    with open_record(clinic.record.path).reading() as reader:
        assert reader.about().schema == schema.HEAD
        assert reader.verify() == ()


def test_a_record_that_could_not_be_made_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.schema, "upgrade", lambda connection: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        create(path, "north-street", "mo")
    assert [file.name for file in path.parent.iterdir()] == ["record.sqlite.lock"]


def test_the_room_is_light_until_a_record_is_opened(clinic) -> None:
    code = (
        "import sys; from pathlib import Path; import fit_core.record as r;"
        "assert 'sqlalchemy' not in sys.modules;"
        f"record = r.open_record(Path({str(clinic.record.path)!r}));"
        "reading = record.reading(); reader = reading.__enter__(); reader.about();"
        "print([m for m in ('alembic', 'numpy', 'pandas', 'sqlalchemy.orm') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")
