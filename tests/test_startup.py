"""What starting up costs: what is imported for which command, and CPU time with a wide margin."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

#: A ratio far above what is aimed at (6): this test is to notice a slip, not a busy machine.
WIDEST = 12
PROBE = """
import contextlib, io, json, sys
from fit_core.cli import run
with contextlib.redirect_stdout(io.StringIO()):
    status = run(sys.argv[1:])
print(json.dumps([status, sorted({name.partition(".")[0] for name in sys.modules})]))
"""
DEAR = {
    "numpy",
    "pandas",
    "reportlab",
    "sqlalchemy",
    "alembic",
    "fluent",
    "babel",
    "pluggy",
    "mako",
}
PACKS = {
    "fit_change",
    "fit_drawing",
    "fit_forms",
    "fit_session",
    "fit_phq",
    "fit_pcoms",
    "fit_checkin",
}


def modules(clinic: Path, *arguments: str) -> set[str]:
    """Top-level modules that are loaded after a command, which has to succeed."""
    command = [sys.executable, "-c", PROBE, "--clinic", str(clinic), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    status, names = json.loads(done.stdout)
    assert status == 0, done.stderr
    return set(names)


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["--about"], ["plugins", "list"], ["plugins", "list", "--json"]],
    ids=" ".join,
)
def test_looking_round_imports_nothing_dear_and_no_pack(arguments, tmp_path):
    loaded = modules(tmp_path / "none", *arguments)
    assert "click" in loaded
    assert not loaded & (DEAR | PACKS)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory) -> tuple[Path, str]:
    """A clinic with one client who filled in one form."""
    folder = tmp_path_factory.mktemp("startup") / "clinic"
    about = ["--name", "", "--crisis-text", "Call 000.", "--therapist", "M. O.", "--id", "mo"]
    run(folder, "init", "--plain", *about, "--enable-all")
    run(folder, "client", "add")
    code = json.loads(run(folder, "client", "list", "--json"))[0]["code"]
    run(folder, "record", code, "phq9", "--answers", "1,1,1,1,1,1,1,0,0,1")
    return folder, code


def run(folder: Path, *arguments: str) -> str:
    program = "import sys; from fit_core.cli import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "--clinic", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def test_a_report_from_the_record_imports_neither_arrays_nor_migrations(clinic, tmp_path):
    folder, code = clinic
    loaded = modules(folder, "report", "session", code, "--out", str(tmp_path / "sheet.pdf"))
    assert {"sqlalchemy", "reportlab", "fit_session"} <= loaded
    assert not loaded & {"numpy", "pandas", "alembic", "mako"}
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


def test_recording_a_form_says_nothing_to_a_client_and_loads_no_sentences(clinic):
    folder, code = clinic
    loaded = modules(
        folder, "record", code, "phq9", "--answers", "1,1,1,1,1,1,1,1,0,1", "--amend", "A slip."
    )
    assert not loaded & {"fluent", "babel", "reportlab"}


def test_what_a_sheet_is_made_with_brings_nothing_that_takes_in_wordings():
    program = (
        "import fit_core.clinic.sheets, sys; sys.exit('fit_core.clinic.wordings' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], timeout=60, check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="CPU time of a child needs a Unix system")
@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_starting_costs_a_few_times_a_bare_python(argument):
    program = "import sys; from fit_core.cli import run; sys.exit(run(sys.argv[1:]))"
    bare, ours = ["-c", "pass"], ["-c", program, argument]
    times = [(cpu(bare), cpu(ours)) for _ in range(5)]
    best_bare, best_ours = (min(column) for column in zip(*times, strict=True))
    assert best_ours <= WIDEST * best_bare


def cpu(arguments: list[str]) -> float:
    import resource

    caching = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, env=caching, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
