"""A clinic of its own for each test, copied from one that is made once, and the program in it."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from fit_core.cli import run
from tests.shelf import shelf as shelf

CRISIS = "Ring the practice on 01234 567890."
STARTED = "2026-01-05"
INIT = ("init", "--plain", "--name", "Made-up Practice", "--crisis-text", CRISIS)
INIT += ("--therapist", "M. Example", "--id", "mo", "--enable-all")
INIT += ("--norm", "phq9=nhs-talking-therapies")


@dataclass(frozen=True)
class Ran:
    """What one command line did: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


class Desk:
    """The program at work on one clinic."""

    def __init__(self, folder: Path, capsys) -> None:
        self.folder, self._capsys = folder, capsys

    def fit(self, *arguments: str) -> Ran:
        """Run one command line in this process."""
        self._capsys.readouterr()
        status = run(["--clinic", str(self.folder), *arguments])
        return Ran(status, *self._capsys.readouterr())

    def well(self, *arguments: str) -> str:
        """Run a command line that has to succeed, and give its output."""
        ran = self.fit(*arguments)
        assert ran.status == 0, ran.err
        return ran.out

    def refused(self, *arguments: str, status: int) -> Ran:
        """Run one that has to fail in two sentences: what is wrong, and what to do next."""
        ran = self.fit(*arguments)
        assert ran.status == status, (ran.out, ran.err)
        assert "Traceback" not in ran.err
        assert "made a mistake" not in ran.err
        told = [line for line in ran.err.splitlines() if not line.startswith("fit: Plugin ")]
        assert told[0].startswith("fit: ")
        assert told[-1].startswith("     ")
        return ran

    def client(self, started: str = STARTED) -> str:
        """Add a client and give the code."""
        return self.well("client", "add", "--started", started).split()[1]

    def session(self, code: str, date: str, *more: str) -> str:
        """Hold a session that asks nothing and opens nothing."""
        return self.well("session", code, "--date", date, "--no-ask", "--no-open", *more)

    def counts(self):
        """Everything that the record counts, audit entries too."""
        from fit_core.record import open_record

        with open_record(self.folder / "record.sqlite").reading() as reader:
            return reader.counts()

    def sheets(self):
        """The contents of every sheet that was kept, oldest first."""
        import sqlite3

        import msgspec

        from fit_core.sheet.model import Sheet

        file = sqlite3.connect(self.folder / "record.sqlite")
        rows = file.execute("SELECT content FROM sheets ORDER BY at").fetchall()
        file.close()
        return [msgspec.json.decode(content, type=Sheet) for (content,) in rows]


@pytest.fixture(scope="session")
def made_clinic(tmp_path_factory):
    """One clinic, made by the program; tests copy it."""
    folder = tmp_path_factory.mktemp("made") / "clinic"
    assert run(["--clinic", str(folder), *INIT]) == 0
    return folder


@pytest.fixture
def desk(made_clinic, tmp_path, capsys):
    """The program in a clinic without clients."""
    folder = tmp_path / "clinic"
    shutil.copytree(made_clinic, folder)
    return Desk(folder, capsys)


@pytest.fixture
def bare_desk(tmp_path, capsys):
    """The program where there is no clinic yet."""
    return Desk(tmp_path / "nowhere" / "clinic", capsys)


@pytest.fixture
def today() -> str:
    """Today, as commands take it."""
    return dt.datetime.now().astimezone().date().isoformat()
