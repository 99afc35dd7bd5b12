"""A stranger's renderer that misbehaves costs the sheet, not the old file and not the record."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pymupdf
import pytest

from tests.clinic.hostile_renderers import (
    HONEST,
    NO_FILE,
    NOT_AS_SAID,
    RAISES,
    SCREEN,
    renderer,
    screen,
)

FORM = ("--answers", "phq9=1,1,1,1,1,1,1,1,0")
OURS = "fit plugins choose sheet.shared session"


class Practice:
    """A clinic with one session whose sheet is printed already, and a guest that draws the next."""

    def __init__(self, desk, shelf) -> None:
        self.desk, self.shelf = desk, shelf
        self.code = desk.client()
        desk.session(self.code, "2026-01-06", *FORM, "--words", "Well enough.")
        (self.file,) = (desk.folder / "sheets").iterdir()
        self.printed = self.file.read_bytes()

    def guest(self, code, what="sheet.shared"):
        self.shelf.put("guest", code)
        self.desk.well("plugins", "enable", "guest", "--yes")
        self.desk.well("plugins", "choose", what, "guest")
        self.before = self.state()
        self.shelf.forget()

    def state(self):
        """All that was issued, and every file beside the record."""
        return self.desk.counts(), self.desk.sheets(), sorted(self.desk.folder.glob("sheets/*"))

    def unharmed(self) -> bool:
        return self.file.read_bytes() == self.printed and self.state() == self.before

    def refused(self, *more):
        """Print with the guest; expect that nothing changed and that the guest is named."""
        ran = self.desk.refused("report", "session", self.code, *more, status=1)
        assert self.unharmed()
        told = [line for line in ran.err.splitlines() if not line.startswith("fit: Plugin guest ")]
        assert " was not made, because the plugin guest " in told[0]
        assert f"fit report session {self.code}" in told[-1]
        assert len(told) == 2
        assert ran.err.isprintable() or ran.err.replace("\n", "").isprintable()
        assert not ran.out
        return ran.err


@pytest.fixture
def practice(desk, shelf):
    return Practice(desk, shelf)


def cases(table):
    return pytest.mark.parametrize("case", table.values(), ids=table.keys())


def test_an_honest_renderer_of_a_stranger_draws_the_sheet(practice):
    practice.guest(renderer(HONEST))
    ran = practice.desk.fit("report", "session", practice.code)
    assert (ran.status, ran.err) == (0, "")
    assert len(practice.desk.sheets()) == 2


@pytest.mark.long  # each for itself, without the journey: tests/sheet/test_returned.py
@cases(NO_FILE)
def test_what_is_no_page_is_not_written(practice, case):
    practice.guest(renderer(case.body, case.suffix))
    err = practice.refused()
    assert case.said in err
    assert OURS in err


@pytest.mark.long
@cases(NOT_AS_SAID)
def test_what_is_not_as_the_renderer_says_is_not_written(practice, case):
    practice.guest(renderer(case.body, case.suffix))
    err = practice.refused()
    assert case.said in err
    assert OURS in err


def test_a_leak_behind_the_renderers_back_is_refused(practice):
    case = NOT_AS_SAID["leak"]
    practice.guest(renderer(case.body))
    err = practice.refused()
    assert case.said in err
    assert OURS in err


@pytest.mark.long
@pytest.mark.parametrize("body", RAISES.values(), ids=RAISES.keys())
def test_what_raises_is_named_and_the_way_out_works(practice, body):
    practice.guest(renderer(body))
    err = practice.refused()
    assert "the plugin guest could not draw it." in err
    assert "fit: Plugin guest 1.2 failed while working (" in err
    assert OURS in err
    practice.desk.well(*OURS.split()[1:])
    practice.desk.well("report", "session", practice.code)
    assert len(practice.desk.sheets()) == 2


def test_without_another_renderer_the_way_out_is_our_pack(practice):
    practice.guest(renderer("raise ValueError"))
    practice.desk.well("plugins", "disable", "session")
    practice.before = practice.state()
    assert "fit plugins disable guest, then fit plugins enable session. " in practice.refused()
    for command in (("disable", "guest"), ("enable", "session", "--yes")):
        practice.desk.well("plugins", *command)
    # What was chosen is gone now, and the choice is still there.
    ran = practice.desk.refused("report", "session", practice.code, status=2)
    assert "The report guest, chosen for the shared sheet, is offered by no enabled pl" in ran.err
    assert OURS in ran.err
    practice.desk.well(*OURS.split()[1:])
    practice.desk.well("report", "session", practice.code)


def test_what_it_prints_and_keeps_changes_no_later_sheet(practice):
    body = "kept.append(sheet); print('noise'); made = honest(sheet); "
    body += "[msgspec.structs.force_setattr(each, 'date', 'x') for each in kept]; return made"
    practice.guest(renderer(body) + "kept = []\n")
    for _ in range(2):
        ran = practice.desk.fit("report", "session", practice.code)
        assert ran.status == 0
        assert "noise" not in ran.out
        assert "printed, and what it printed was left out" in ran.err
    assert [sheet.date for sheet in practice.desk.sheets()] == ["2026-01-06"] * 3


def test_what_it_writes_to_the_place_of_the_sheet_itself_is_replaced_by_what_was_checked(practice):
    code = renderer(
        f"import pathlib; pathlib.Path({str(practice.file)!r}).write_text('forged'); {HONEST}"
    )
    practice.guest(code)
    practice.desk.well("report", "session", practice.code)
    with pymupdf.open(practice.file) as document:
        assert "Well enough." in document[0].get_text()


def test_another_folder_and_locale_are_put_back_and_named(practice, tmp_path, monkeypatch):
    import locale

    monkeypatch.chdir(tmp_path)
    (tmp_path / "away").mkdir()
    (tmp_path / "here").mkdir()
    before = locale.setlocale(locale.LC_ALL)
    body = "import os, locale; os.chdir('away'); locale.setlocale(locale.LC_ALL, 'C.UTF-8'); "
    practice.guest(renderer(body + HONEST))
    ran = practice.desk.fit("report", "session", practice.code, "--out", "here")
    assert ran.status == 0, ran.err
    assert "Plugin guest 1.2 changed the working folder, which was put back" in ran.err
    assert [path.suffix for path in (tmp_path / "here").iterdir()] == [".pdf"]
    assert locale.setlocale(locale.LC_ALL) == before


def test_an_interrupt_that_it_raises_leaves_the_old_file_whole(practice):
    practice.guest(renderer("raise KeyboardInterrupt"))
    ran = practice.desk.fit("report", "session", practice.code)
    assert ran.status == 1
    assert practice.unharmed()
    assert "Plugin guest 1.2 was at work when the program was interrupted" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to all at once")
def test_ctrl_c_ends_one_that_never_returns_and_the_old_file_is_whole(practice, tmp_path):
    at_work = tmp_path / "at-work"
    loop = f"import time\n    open({str(at_work)!r}, 'w').close()\n    while True: time.sleep(.01)"
    practice.guest(renderer(loop))
    program = "from fit_core.cli import main; main()"
    line = [sys.executable, "-c", program, "--clinic", str(practice.desk.folder)]
    path = {"PYTHONPATH": str(practice.shelf.place), "PYTHONDONTWRITEBYTECODE": "1"}
    given = [*line, "report", "session", practice.code]
    process = subprocess.Popen(given, env=os.environ | path, stdout=-1, stderr=-1, text=True)
    try:
        until = time.monotonic() + 20
        while not at_work.exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 1
    assert practice.unharmed()
    assert "Plugin guest 1.2 was at work when the program was interrupted" in err
    assert "Traceback" not in err


def test_an_honest_page_for_a_screen_is_written(practice):
    practice.guest(screen(""), "sheet.screen")
    practice.desk.well("report", "session", practice.code, "--screen")
    assert len(practice.desk.sheets()) == 2


@pytest.mark.long
@pytest.mark.parametrize(("put", "said"), SCREEN.values(), ids=SCREEN.keys())
def test_a_page_for_a_screen_that_could_act_is_not_written(practice, put, said):
    practice.guest(screen(put), "sheet.screen")
    err = practice.refused("--screen")
    assert said in err
    assert "fit plugins choose sheet.screen html" in err


@pytest.mark.long
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("default-src 'none'", "default-src *", "a rule of its own"),
        ("Content-Security-Policy", "X-Nothing", "a rule of its own"),
        ("http-equiv=", "data-equiv=", "does not forbid the browser"),
        ("<!DOCTYPE html>", "", "no page of HTML"),
    ],
)
def test_a_page_for_a_screen_has_to_forbid_the_rest_itself(practice, old, new, said):
    code = screen("").replace(
        "return but(made,", f"data = data.replace({old!r}, {new!r}); return but(made,"
    )
    practice.guest(code, "sheet.screen")
    assert said in practice.refused("--screen")
