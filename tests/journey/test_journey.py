"""A clinic's whole way, through the command line: from an empty folder to a sheet that replies."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys

import pymupdf
import pytest

from fit_core.sheet.harm import all_texts
from fit_core.sheet.model import OwnWords

PHQ9 = "phq9=2,2,2,3,2,2,2,1,0,2"
LESS = "phq9=1,1,1,1,1,1,1,0,0,1"
CHECKIN = "session-checkin=8,9,8,7.5,8.5,8,,,,4+6,0"


def texts(sheet) -> str:
    return "\n".join(text.words for text in all_texts(sheet))


def on_paper(path) -> str:
    with pymupdf.open(path) as document:
        return " ".join(page.get_text() for page in document)


def test_a_clinic_is_made_only_when_a_plain_file_is_asked_for(bare_desk):
    ran = bare_desk.refused("init", "--name", "X", status=2)
    assert "fit init --plain" in ran.err
    assert not bare_desk.folder.exists()


def test_the_made_clinic_is_its_owners_alone_and_asks_nothing_twice(desk):
    for name in ("", "clinic.toml", "record.sqlite"):
        assert stat.S_IMODE((desk.folder / name).stat().st_mode) & 0o077 == 0
    again = ("--crisis-text", "x", "--therapist", "M", "--id", "mo", "--enable-all", "--name", "")
    assert "already" in desk.refused("init", "--plain", *again, status=1).err


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        (("--norm", "phq9=nobody"), "nhs-talking-therapies"),
        (("--outcome", "phq99"), "phq9"),
        (("--language", "xx"), "en-GB"),
        (("--language", "de"), "ar, cy, en, es"),
        (("--crisis-text", "  "), "crisis"),
        (("--id", "Mo Example"), "initials"),
        (("--enable", "nobody"), "Installed are: change, "),
    ],
)
def test_a_slip_when_a_clinic_is_made_leaves_nothing(bare_desk, slip, said):
    given = dict(
        [("--name", "X"), ("--crisis-text", "y"), ("--therapist", "M"), ("--id", "mo"), slip]
    )
    rest = () if "--enable" in given else ("--enable-all",)
    flat = [part for pair in given.items() for part in pair]
    assert said in bare_desk.refused("init", "--plain", *flat, *rest, status=2).err
    assert not bare_desk.folder.exists()


def test_init_and_a_session_by_answering_questions(bare_desk):
    from click.testing import CliRunner

    from fit_core.cli import fit

    runner = CliRunner()
    at = ["--clinic", str(bare_desk.folder)]
    words = "Made-up Practice\nRing 01234.\nM. Example\n\n"
    every_pack = "y\n" * 20
    made = runner.invoke(fit, [*at, "init", "--plain"], input=words + every_pack)
    assert made.exit_code == 0, made.output
    code = bare_desk.client()
    phq9 = "\n".join(["7", "1", "1", "1", "1", "1", "1", "1", "0", "0", ""]) + "\n"
    checkin = "\n".join(["8"] * 6 + ["", "", "", "4+6", "0", "More of the same"]) + "\n"
    said = f"1\nI slept.\n{phq9}{checkin}"
    held = runner.invoke(fit, [*at, "session", "--date", "2026-02-02", "--no-open"], input=said)
    assert held.exit_code == 0, held.output
    assert f"1  {code}" in held.output
    assert "'7' is not an allowed answer" in held.output
    assert "  Total: 7" in held.output
    assert (bare_desk.folder / "sheets" / f"{code}-2026-02-02.pdf").is_file()


def test_from_the_first_answers_to_the_sheet_that_replies(desk):
    code = desk.client()
    desk.well("goal", "add", code, "To  sleep\nthrough")
    first = desk.session(
        code, "2026-01-06", "--answers", PHQ9, "--answers", CHECKIN, "--goal", "1=2"
    )
    assert "Saved: PHQ-9 of 2026-01-06.\n  Total: 16" in first
    pdf = desk.folder / "sheets" / f"{code}-2026-01-06.pdf"
    assert pdf.read_bytes().startswith(b"%PDF")
    desk.well(
        "review", code, "--discussed", "--does-not-fit", "Not the sleep", "--fits", "the rest"
    )
    desk.well("client", "note", code, "missed", "--date", "2026-01-13")
    desk.session(
        code, "2026-01-20", "--answers", LESS, "--goal", "1=6", "--words", "Better, <b>I</b> think"
    )
    sheet = desk.sheets()[-1]
    blocks = [type(block).__name__ for block in sheet.blocks]
    own = next(block for block in sheet.blocks if isinstance(block, OwnWords))
    assert [text.words for text in own.not_fitting] == [
        "Last time you said this did not fit: Not the sleep"
    ]
    assert blocks.index("OwnWords") < blocks.index("Chart")
    printed = on_paper(desk.folder / "sheets" / f"{code}-2026-01-20.pdf")
    assert "Not the sleep" in printed
    assert "Better, <b>I</b> think" in printed
    assert "To sleep through" in printed
    assert "6 of 10 today, 2 when you first rated it" in printed
    assert "Session 2" in printed


def test_an_amendment_changes_the_next_sheet_and_keeps_the_older_answers(desk):
    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    before = desk.counts()
    ran = desk.refused("record", code, "phq9", "--date", "2026-01-06", "--answers", "1=1", status=1)
    assert "--amend" in ran.err
    assert desk.counts() == before
    slip = ("record", code, "phq9", "--date", "2026-01-06", "--amend", "misread")
    assert "  Total: 15" in desk.well(*slip, "--answers", "2,2,2,2,2,2,2,1,0,2")
    desk.well("report", "session", code)
    assert "Today’s score is 15" in texts(desk.sheets()[-1])
    assert "Today’s score is 16" in texts(desk.sheets()[0])
    assert desk.counts().administrations == before.administrations


def test_amending_what_is_not_there_is_refused(desk):
    code = desk.client()
    slip = ("record", code, "phq9", "--date", "2026-01-06", "--answers", "1=1", "--amend", "x")
    assert "without --amend" in desk.refused(*slip, status=1).err
    assert desk.counts().administrations == 0


def test_an_episode_ends_and_another_begins_with_a_sheet_of_its_own(desk):
    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    desk.well("end", code, "planned", "--date", "2026-02-01")
    assert "client begin" in desk.refused("session", code, "--no-ask", status=1).err
    desk.well("client", "begin", code, "--started", "2026-03-01")
    desk.session(code, "2026-03-02", "--answers", LESS)
    sheet = texts(desk.sheets()[-1])
    assert "This is where you begin" in sheet
    assert "Session 1" in sheet
    assert "16" not in [figure.printed for figure in desk.sheets()[-1].figures]
    desk.well("report", "session", code, "--date", "2026-01-06")
    assert "Today’s score is 16" in texts(desk.sheets()[-1])


def test_a_planned_session_becomes_the_kept_one(desk):
    code = desk.client()
    desk.well("client", "note", code, "planned", "--date", "2026-01-06")
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    shown = json.loads(desk.well("client", "show", code, "--json"))
    assert [(line["date"], line["status"], line["number"]) for line in shown["sessions"]] == [
        ("2026-01-06", "kept", 1)
    ]


def test_an_interrupted_session_goes_on_where_it_stopped(desk):
    code = desk.client()
    desk.well("record", code, "phq9", "--date", "2026-01-06", "--answers", PHQ9.partition("=")[2])
    said = desk.session(code, "2026-01-06", "--answers", PHQ9, "--answers", CHECKIN)
    assert "PHQ-9 is recorded already." in said
    assert "Saved: Session check-in" in said
    again = desk.session(code, "2026-01-06", "--answers", PHQ9, "--answers", CHECKIN)
    assert "Saved" not in again
    assert desk.counts().administrations == 2
    assert desk.counts().kept_sessions == 1


def test_every_figure_of_a_sheet_can_be_explained(desk):
    code = desk.client()
    desk.well("goal", "add", code, "To sleep")
    for day in range(6, 12):
        desk.session(
            code, f"2026-01-{day:02}", "--answers", PHQ9, "--answers", CHECKIN, "--goal", "1=2"
        )
    sheet = desk.sheets()[-1]
    refs = {ref for text in all_texts(sheet) for ref in text.refs}
    assert refs == {figure.ref for figure in sheet.figures}
    said = desk.well("explain", sheet.id, "--all")
    for figure in sheet.figures:
        assert f"[{figure.ref}] {figure.printed}  {figure.what}" in said
    first = sheet.figures[0]
    assert f"[{first.ref}] {first.printed}" in desk.well("explain", sheet.id, first.ref)
    told = json.loads(desk.well("explain", sheet.id, "--json"))["entries"]
    numbers = [entry["ref"] for entry in told if entry["kind"] == "number"]
    assert sorted(numbers) == sorted(figure.ref for figure in sheet.figures)
    assert "the reference 99" in desk.refused("explain", sheet.id, "99", status=2).err


@pytest.mark.parametrize(
    "command",
    [
        ("client", "list"),
        ("client", "show", "CODE"),
        ("goal", "list", "CODE"),
        ("measures", "list"),
        ("measures", "show", "phq9"),
        ("plugins", "list"),
    ],
    ids=" ".join,
)
def test_json_of_every_command_parses(desk, command):
    code = desk.client()
    desk.well("goal", "add", code, "To sleep")
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    assert json.loads(desk.well(*(code if part == "CODE" else part for part in command), "--json"))


def test_the_same_session_is_the_same_paper_but_for_the_sheets_id(desk, tmp_path):
    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    for name in ("a.pdf", "b.pdf"):
        desk.well("report", "session", code, "--out", str(tmp_path / name))
    ids = [sheet.id for sheet in desk.sheets()[-2:]]
    pages = [on_paper(tmp_path / name) for name in ("a.pdf", "b.pdf")]
    assert pages[0].replace(ids[0], ids[1]) == pages[1]


@pytest.mark.parametrize(
    ("paper", "size"),
    [("A4", (595, 842)), pytest.param("Letter", (612, 792), marks=pytest.mark.long)],
    ids=["A4", "Letter"],
)
def test_the_demo_leaves_one_sheet_and_nothing_else(tmp_path, monkeypatch, capsys, paper, size):
    from fit_core.cli import run

    room = tmp_path / "temporary"
    room.mkdir()
    monkeypatch.setenv("TMPDIR", str(room))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path)
    assert run(["demo", "--paper", paper, "--out", "sheets"]) == 0
    said = capsys.readouterr().out
    files = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 1
    assert str(files[0]) in said
    assert list(room.iterdir()) == []
    steps = re.findall(r"^\$ fit (\w+)", said, flags=re.MULTILINE)
    assert steps == ["init", "client", "goal", *["session"] * 4, "client", *["session"] * 4]
    assert "made up" in said
    with pymupdf.open(files[0]) as document:
        assert len(document) == 1
        assert tuple(round(side) for side in document[0].rect[2:]) == size
        assert "Session 8" in document[0].get_text()


def test_the_installed_program_says_errors_and_leaves_with_a_status(tmp_path):
    program = [sys.executable, "-c", "from fit_core.cli import main; main()"]
    ran = subprocess.run(
        [*program, "--clinic", str(tmp_path / "none"), "client", "list"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith("fit: There is no clinic in ")
    assert ran.stderr.count("\n") == 2
