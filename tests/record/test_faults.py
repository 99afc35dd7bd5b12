from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fit_core.errors import FitError, RefusedError
from fit_core.record import DamagedError, create, engine, open_record
from fit_core.record.faults import translated

#: The user without rights of most systems.
NOBODY = 65534
WRITING = Path(__file__).with_name("writing.py")


@pytest.fixture
def filled(clinic):
    with clinic.record.writing("mo") as writer:
        writer.administrations.add(clinic.new())
    return clinic


def _process(*arguments: object, limit: int | None = None) -> subprocess.Popen[str]:
    def before() -> None:
        if limit is not None:
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # -B: the limit would cut bytecode caches short, and later imports would fail on them.
    return subprocess.Popen(
        [sys.executable, "-B", str(WRITING), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before if limit else None,
    )


def _acknowledged(output: str) -> list[str]:
    return [line for line in output.splitlines() if len(line) == 36]


def _holds(clinic, acknowledged: list[str]) -> int:
    with open_record(clinic.record.path).reading() as reader:
        assert reader.verify() == ()
        held = reader.administrations.current(clinic.episode)
        assert set(acknowledged) <= {one.id for one in held}
        # Nothing torn: each of these sessions came with its words and its three risk answers.
        words = reader.sessions.words_of(clinic.episode)
        risks = [risk.administration for risk in reader.risk.of(clinic.episode)]
        mine = [one for one in held if one.checked.risk]
        assert {one.session for one in mine} == set(words)
        assert all(risks.count(one.id) == 3 for one in mine)
        return len(mine)


def test_two_processes_write_at_once_and_lose_nothing(filled) -> None:
    writers = [_process(filled.record.path, 15) for _ in range(2)]
    outputs = [writer.communicate(timeout=60) for writer in writers]
    assert [error for _, error in outputs] == ["", ""]
    acknowledged = [line for output, _ in outputs for line in _acknowledged(output)]
    assert len(acknowledged) == 30
    assert _holds(filled, acknowledged) == 30


@pytest.mark.skipif(os.name == "nt", reason="limits on file size are of POSIX systems")
def test_a_disk_that_takes_no_more_loses_nothing_and_says_so(filled) -> None:
    size = filled.record.path.stat().st_size
    output, error = _process(filled.record.path, 400, limit=size + 150_000).communicate(timeout=60)
    assert error == ""
    assert "error: The disk did not take what was to be written" in output
    assert str(filled.record.path) in output
    assert "MB free" in output
    assert "nothing was saved" in output
    acknowledged = _acknowledged(output)
    assert 0 < len(acknowledged) < 400
    assert _holds(filled, acknowledged) == len(acknowledged)


def test_a_locked_record_says_so_and_saves_nothing(filled, monkeypatch) -> None:
    monkeypatch.setattr(engine, "_WAIT", 0.05)
    impatient = open_record(filled.record.path)
    with (
        filled.record.writing("mo"),
        pytest.raises(FitError, match=r"kept .* locked .*nothing was saved"),
        impatient.writing("mo"),
    ):
        pytest.fail("a second writer came in")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "MB free"),
        (sqlite3.SQLITE_IOERR_WRITE, "MB free"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "cannot be written"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be written"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked"),
        (sqlite3.SQLITE_ERROR, "could not be used"),
    ],
)
def test_every_kind_of_failure_names_the_path(tmp_path: Path, code: int, said: str) -> None:
    failure = sqlite3.OperationalError("as the driver says it")
    failure.sqlite_errorcode = code
    path = tmp_path / "record.sqlite"
    for writing in (True, False):
        with pytest.raises(FitError, match=said) as raised, translated(path, writing=writing):
            raise failure
        assert str(path) in raised.value.what
        assert ("nothing was saved" in raised.value.what) is writing


def _as_ordinary_user(act: Callable[[], None]) -> str:
    """Run an act in a child without root's rights, and give the sentence that it ended with."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        said = "not a sentence for a person"
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            act()
            said = "no error"
        except FitError as error:
            said = error.what
        finally:
            os.write(writer, said.encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as output:
        said = output.read()
    os.waitpid(child, 0)
    return said


def _write(path: Path) -> None:
    with open_record(path).writing("mo") as writer:
        writer.clients.add("mo")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="rights of folders are of POSIX systems")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_read_only_folder_is_named(filled) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(shutil.copy(filled.record.path, folder / "record.sqlite"))
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)
        path.chmod(0o400)
        folder.chmod(0o555)
        try:
            said = _as_ordinary_user(lambda: _write(path))
            assert said.startswith(f"{path} and its folder cannot be written by this user")
            said = _as_ordinary_user(lambda: create(folder / "other.sqlite", "north-street", "mo"))
            assert "other.sqlite cannot be used as a record: Permission denied" in said
        finally:
            folder.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RefusedError, match="cannot be used as a record"):
        create(tmp_path / "file" / "record.sqlite", "north-street", "mo")


def test_a_torn_file_is_reported(filled) -> None:
    path = filled.record.path
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096 * 20)
    try:
        with open_record(path).reading() as reader:
            found = reader.verify()
    except DamagedError:
        return
    assert found
