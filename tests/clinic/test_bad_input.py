"""Bad input: a clear sentence with the place, status 1 or 2, and the record as it was."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

HEAD = "client,date,1,2,3,4,5,6,7,8,9"
GOOD = "A,2026-01-06,1,1,1,1,1,1,1,1,0"
PROGRAM = "import sys; from fit_core.cli import run; sys.exit(run(sys.argv[1:]))"

needs_posix = pytest.mark.skipif(os.name == "nt", reason="limits and rights of POSIX")


@pytest.fixture
def refused(desk, tmp_path):
    """Import bytes as a file; expect status 2, the words, and an untouched record."""

    def refused(data, *said, status=2, profile=""):
        path = tmp_path / "forms.csv"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        how = ("--measure", "phq9")
        if profile:
            (tmp_path / "p.toml").write_text(profile, encoding="utf-8")
            how = ("--profile", str(tmp_path / "p.toml"))
        before = desk.counts()
        ran = desk.refused("import", str(path), *how, "--yes", status=status)
        assert desk.counts() == before
        assert not (desk.folder / "codes.csv").exists()
        for words in said:
            assert words in ran.err
        return ran.err

    return refused


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["A,2026-01-06,1,1,1,7,1,1,1,1,0"], ["row 1, column 4", "'7'", "0, 1, 2, 3"]),
        (["A,2026-01-06,1,1,two,1,1,1,1,1,0"], ["row 1, column 3", "'two'"]),
        ([GOOD, 'B,2026-01-06,"0,5",1,1,1,1,1,1,1,0'], ["row 2, column 1", "'0,5'"]),
        ([GOOD, GOOD], ["row 2", "client A", "2026-01-06", "row 1"]),
        (["A,06/01/2026,1,1,1,1,1,1,1,1,0"], ["row 1, column date", "06/01/2026", "%Y-%m-%d"]),
        (["A,2026-13-01,1,1,1,1,1,1,1,1,0"], ["row 1, column date", "2026-13-01"]),
        (["A,2199-01-01,1,1,1,1,1,1,1,1,0"], ["row 1", "future"]),
        ([",2026-01-06,1,1,1,1,1,1,1,1,0"], ["row 1, column client", "empty"]),
        (["A,2026-01-06,1,1,1"], ["row 1", "5", "11"]),
        ([f"{GOOD},9"], ["row 1", "12", "11"]),
    ],
    ids=[
        "code",
        "text",
        "comma",
        "twice",
        "ambiguous",
        "month",
        "future",
        "nobody",
        "short",
        "long",
    ],
)
def test_a_row_that_cannot_be_is_named_with_its_column(refused, rows, said):
    refused("\n".join([HEAD, *rows]) + "\n", *said)


def test_all_bad_rows_are_told_at_once_up_to_twenty(refused):
    rows = [f"{n},2026-01-06,9,1,1,1,1,1,1,1,0" for n in range(25)]
    said = refused("\n".join([HEAD, *rows]) + "\n", "row 1,", "row 20,", "and 5 more")
    assert "row 21," not in said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", ["is empty"]),
        (f"{HEAD},9\n{GOOD},0\n", ["'9'", "11 and 12"]),
        (f"{HEAD}\n{GOOD}\n".replace(",", ";"), ["semicolons", "';'"]),
        (
            f"{HEAD}\n{GOOD}\nJos\xe9,2026-01-06,1,1,1,1,1,1,1,1,0\n".encode("latin-1"),
            ["Line 3", "cp1252"],
        ),
        (f"{HEAD}\n".encode("utf-16"), ["UTF-8"]),
        (f'{HEAD}\n"A,2026-01-06\n', ["cannot be read"]),
        (f"{HEAD}\nA\0,2026-01-06\n", ["NUL"]),
        ("client,date,1,2,3,4,5,6,7,8\nA,2026-01-06,1,1,1,1,1,1,1,1\n", ["no column '9'"]),
        ("name,1\nA,1\n", ["'client'", "name, 1"]),
    ],
    ids=["empty", "headers", "semicolons", "encoding", "utf16", "quote", "nul", "item", "client"],
)
def test_a_file_that_cannot_be_is_said_in_a_sentence(refused, data, said):
    err = refused(data)
    assert any(words in err for words in said), err


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ("measure = 3\n", "$.measure"),
        ("measure = ", "TOML"),
        ('measure = "phq9"\nclent = "x"\n', "clent"),
        ('measure = "phq9"\nencoding = "klingon"\n', "$.encoding"),
    ],
)
def test_a_bad_profile_is_said_with_its_place(refused, profile, said):
    refused(f"{HEAD}\n{GOOD}\n", said, "p.toml", profile=profile, status=1)


def test_a_profile_of_no_known_measure_says_which_was_meant(refused):
    refused(f"{HEAD}\n{GOOD}\n", "phq9", profile='measure = "phq99"\n')


def test_an_unknown_item_in_a_long_file_is_named_with_row_and_column(refused):
    profile = 'measure = "phq9"\nitem = "q"\nvalue = "a"\n'
    data = "client,date,q,a\nA,2026-01-06,1,1\nA,2026-01-06,11,1\nA,2026-01-06,1,2\n"
    refused(data, "row 2, column q", "'11'", "row 3, column q", "twice", profile=profile)


@pytest.mark.parametrize("what", ["folder", "nothing"])
def test_what_is_no_file_is_said(desk, tmp_path, what):
    path = tmp_path if what == "folder" else tmp_path / "none.csv"
    ran = desk.refused("import", str(path), "--measure", "phq9", "--yes", status=2)
    assert str(path) in ran.err


def test_a_file_that_changes_while_it_is_read_is_not_taken_in(refused, tmp_path, monkeypatch):
    from fit_core.clinic.importing.forms import FileReader

    read = FileReader.read

    def read_slowly(self):
        yield from read(self)
        with (tmp_path / "forms.csv").open("a", encoding="utf-8") as file:
            file.write("B,2026-01-06,1,1,1,1,1,1,1,1,0\n")

    monkeypatch.setattr(FileReader, "read", read_slowly)
    refused(f"{HEAD}\n{GOOD}\n", "changed while it was being read", status=1)


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("phq9", "--answers", "1=7"), "item 1: '7'", 2),
        (("phq9", "--answers", "1=x"), "item 1: 'x'", 2),
        (("phq9", "--answers", "99=1"), "Did you mean 9?", 2),
        (("phq9", "--answers", "1,2"), "9 to 10 answers", 2),
        (("phq9", "--answers", "1=1,2"), "mix", 2),
        (("phq9", "--answers", "1=1,1=2"), "twice", 2),
        (("phq9", "--total", "9"), "--answers", 2),
        (("phq", "--answers", "1=1"), "phq9", 2),
        (("phq9", "--answers", "1=1", "--respondent", "parent"), "client", 1),
        (("phq9", "--answers", "1=1", "--date", "2199-01-01"), "future", 1),
        (("phq9", "--answers", "1=1", "--date", "2020-01-01"), "before this episode", 1),
        (("phq9", "--answers", "1=1", "--date", "6.1.2026"), "2026-03-04", 2),
        (("personal-goals", "--answers", "1=1", "--goal", "1"), "goal list", 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_form_that_cannot_be_leaves_the_record_as_it_was(desk, arguments, said, status):
    code = desk.client()
    before = desk.counts()
    if "--date" not in arguments:
        arguments = (*arguments, "--date", "2026-01-06")
    assert said in desk.refused("record", code, *arguments, status=status).err
    assert desk.counts() == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--answers", "phq9=1=9"), "item 1: '9'"),
        (("--answers", "phq9"), "equals sign"),
        (("--answers", "phq9=1=1", "--answers", "phq9=1=2"), "twice"),
        (("--answers", "nothing=1"), "nothing"),
        (("--goal", "2=5"), "goal list"),
        (("--goal", "1=11"), "'11'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_slip_in_a_session_leaves_the_record_as_it_was(desk, given, said):
    code = desk.client()
    desk.well("goal", "add", code, "To sleep")
    before = desk.counts()
    good = ("--date", "2026-01-06", "--words", "Hello", "--answers", "session-checkin=1=5")
    ran = desk.refused("session", code, "--no-ask", "--no-open", *good, *given, status=2)
    assert said in ran.err
    assert desk.counts() == before


@pytest.mark.parametrize(
    "code", ["XXXX-XXXX", "0", "", "0NRJ-09HG"], ids=["check", "short", "empty", "unknown"]
)
def test_a_code_that_is_no_clients_is_refused(desk, code):
    ran = desk.fit("client", "show", code)
    assert (ran.status, ran.out) == (2, "")
    assert "client list" in ran.err or "code" in ran.err


def test_a_stranger_may_not_act(desk):
    ran = desk.refused("--actor", "nobody", "client", "add", status=2)
    assert "'nobody'" in ran.err


def run_apart(desk, *arguments, before=None):
    """Run in a process of its own, with -B: a limit on files would cut bytecode caches short."""
    return subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM, "--clinic", str(desk.folder), *arguments],
        capture_output=True,
        text=True,
        preexec_fn=before,
        check=False,
    )


def in_two_sentences(ran, status=1):
    assert ran.returncode == status, ran.stderr
    assert ran.stderr.startswith("fit: ")
    assert "Traceback" not in ran.stderr
    assert "made a mistake" not in ran.stderr
    return ran.stderr


@needs_posix
def test_a_full_disk_leaves_the_record_as_it_was(desk, tmp_path):
    rows = [f"{n},2026-01-06,1,1,1,1,1,1,1,1,0" for n in range(300)]
    path = tmp_path / "forms.csv"
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    before = desk.counts()
    room = (desk.folder / "record.sqlite").stat().st_size + 100_000

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    ran = run_apart(desk, "import", str(path), "--measure", "phq9", "--yes", before=small)
    assert "nothing was saved" in in_two_sentences(ran)
    assert desk.counts() == before


@needs_posix
def test_a_full_disk_keeps_no_sheet_in_the_record_that_is_not_on_the_disk(desk):
    code = desk.client()
    desk.well("record", code, "phq9", "--date", "2026-01-06", "--answers", "0,0,0,0,0,0,0,0,0")

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    in_two_sentences(run_apart(desk, "report", "session", code, before=small))
    assert list(desk.folder.glob("sheets/*")) == []
    assert desk.sheets() == []


AS_ANOTHER = """
import os, sys
from fit_core.cli import run
warm, cold = sys.argv[1:]
run(["--clinic", warm, "client", "add"])  # all modules are in before the rights are given up
if os.getuid() == 0:
    os.setegid(65534), os.seteuid(65534)
sys.exit(run(["--clinic", cold, "client", "add"]))
"""


@needs_posix
def test_a_folder_that_cannot_be_written_is_said(desk):
    """Runs as another user where the tests run as root, who may write anywhere."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "clinic"
        shutil.copytree(desk.folder, folder)
        before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        Path(place).chmod(0o755)
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        ran = subprocess.run(
            [sys.executable, "-c", AS_ANOTHER, str(desk.folder), str(folder)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "cannot be written" in in_two_sentences(ran)
        after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        assert {name: after[name] for name in before} == before
        folder.chmod(0o755)


def test_a_second_process_that_keeps_writing_is_said_and_nothing_is_lost(desk, monkeypatch):
    import fit_core.record.engine

    monkeypatch.setattr(fit_core.record.engine, "_WAIT", 0.2)
    before = desk.counts()
    other = sqlite3.connect(desk.folder / "record.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        ran = desk.refused("client", "add", status=1)
    finally:
        other.close()
    assert "Another program" in ran.err
    assert desk.counts() == before
    desk.client()


def test_a_clinic_on_a_network_or_in_a_synchronised_folder_is_not_made(bare_desk, tmp_path):
    from fit_core.cli import run

    folder = tmp_path / "Dropbox" / "clinic"
    given = ["--crisis-text", "x", "--therapist", "M", "--id", "mo", "--enable-all", "--name", ""]
    assert run(["--clinic", str(folder), "init", "--plain", *given]) == 1
    assert not folder.exists()
