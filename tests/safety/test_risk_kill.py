"""Killed at each point between answer and sheet, the program alerts at the next command.

Either nobody was told that the answer was saved, or it is in the record and shown again until
somebody acknowledges it; and there is no shared sheet without that.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from typing import NamedTuple

import pytest

from fit_core.cli import run
from fit_core.record import open_record

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are of POSIX systems"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]
DAY = "2026-01-06"
GIVEN = ("--date", DAY, "--no-ask", "--no-open", "--answers", "phq9=1,1,1,1,1,1,1,1,2,1")
ALERT = "RISK ANSWER NOT ACKNOWLEDGED  phq9, item 9"
#: The way of an answer, in order: what has just been done when the kill comes, and in which module
#: (or class) the function stands that did it.
POINTS = {
    "answers parsed": ("fit_core.clinic.given", "read_given"),
    "alert printed": ("fit_core.cli.alert", "look_at_given"),
    "session held": ("fit_core.cli.sitting", "hold_session"),
    "form written, not committed": (
        "fit_core.record.administrations:AdministrationActs",
        "add",
    ),
    "form committed, not said": ("fit_core.clinic.forms", "record_form"),
    "said to be saved": ("fit_core.cli.entry", "tell_saved"),
    "alert printed again": ("fit_core.cli.sitting", "show_notes"),
    "acknowledgement written, not committed": ("fit_core.record.risk:RiskActs", "acknowledge"),
    "acknowledged": ("fit_core.cli.sitting", "acknowledge"),
    "gate asked": ("fit_core.clinic.sheets", "refuse_waiting"),
    "content made": ("fit_core.clinic.sheets", "make_sheet"),
    "sheet rendered": ("fit_core.clinic.sheets", "draw"),
    "sheet kept, not written": ("fit_core.record.sheets:SheetActs", "keep"),
    "sheet written, not committed": ("fit_core.clinic.sheets", "write_whole"),
    "sheet committed": ("fit_core.cli.sitting", "print_shared"),
}
#: How many further moments are tried, spread evenly over every call that the core makes.
MOMENTS = int(os.environ.get("FIT_TEST_RISK_KILLS", "20"))


class Left(NamedTuple):
    """What a killed process had said, and whether it was killed."""

    said: str
    killed: bool


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def after(where: str, name: str) -> None:
    """Let this process be killed when a function has returned."""
    module, _, kind = where.partition(":")
    owner = importlib.import_module(module)
    owner = getattr(owner, kind) if kind else owner
    real = getattr(owner, name)

    def deadly(*given, **more):
        real(*given, **more)
        die()

    setattr(owner, name, deadly)


class Countdown:
    """Counts the calls of functions in the rooms that an answer goes through."""

    def __init__(self, last: int) -> None:
        self.calls, self.last = 0, last

    def __call__(self, frame, event, _):
        name = frame.f_globals.get("__name__", "")
        if event == "call" and name.startswith(("fit_core.cli", "fit_core.clinic", "fit_core.rec")):
            self.calls += 1
            if self.calls == self.last:
                die()


def in_a_child(desk, prepare, *arguments) -> Left:
    """Run a command line in a child that shares the imports, and give what it left behind."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        sys.stdout = os.fdopen(1, "w", closefd=False)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            prepare()
            run(["--clinic", str(desk.folder), *arguments])
            sys.setprofile(None)
            sys.stdout.flush()
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as output:
        said = output.read()
    _, status = os.waitpid(child, 0)
    return Left(said, os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)


def moment_holds(desk, code, left) -> bool:
    """What must hold whenever the process was killed; gives whether the risk answer waits now."""
    with open_record(desk.folder / "record.sqlite").reading() as reader:
        assert reader.verify() == ()
        (episode,) = reader.episodes.of(reader.clients.by_code(code).id)
        recorded = bool(reader.risk.of(episode.id))
        seen = bool(reader.risk.acknowledgements(episode.id))
    assert recorded or "Saved: PHQ-9" not in left.said
    assert seen or "Saved: acknowledged" not in left.said
    assert seen or not list((desk.folder / "sheets").glob(f"{code}*.pdf"))
    waits = recorded and not seen
    assert (ALERT in desk.fit("client", "show", code).out) == waits
    return waits


#: The points that are reached where nobody acknowledges.
BEFORE = list(POINTS)[: list(POINTS).index("alert printed again") + 1]
CASES = [(point, True) for point in POINTS] + [(point, False) for point in BEFORE]


@pytest.mark.parametrize(("point", "talked"), CASES)
def test_killed_at_each_point_the_next_command_alerts(desk, point, talked):
    code = desk.client()
    words = ("--acknowledge", "We talked.") if talked else ()
    left = in_a_child(desk, lambda: after(*POINTS[point]), "session", code, *GIVEN, *words)
    assert left.killed
    if point != "answers parsed":
        assert left.said.lstrip().startswith("RISK ANSWER  PHQ-9, item 9")
    if moment_holds(desk, code, left):
        ran = desk.refused("report", "session", code, status=1)
        assert ALERT in ran.out
        assert ALERT in desk.fit("review", code, "--discussed").out
        assert not (desk.folder / "sheets").exists()
    desk.well("session", code, *GIVEN, "--acknowledge", "We talked now.")
    assert (desk.folder / "sheets" / f"{code}-{DAY}.pdf").read_bytes()[:5] == b"%PDF-"


def test_killed_at_moments_all_along_the_next_command_alerts(desk):
    rehearsal = Countdown(0)
    sys.setprofile(rehearsal)
    try:
        desk.well("session", desk.client(), *GIVEN, "--acknowledge", "We talked.")
    finally:
        sys.setprofile(None)
    assert rehearsal.calls > MOMENTS
    killed = alerted = 0
    for moment in range(MOMENTS):
        last = 1 + rehearsal.calls * moment // MOMENTS
        code = desk.client()
        given = ("session", code, *GIVEN, "--acknowledge", "We talked.")
        left = in_a_child(desk, lambda last=last: sys.setprofile(Countdown(last)), *given)
        killed += left.killed
        alerted += moment_holds(desk, code, left)
    print(f"{killed} of {MOMENTS} killed, {alerted} left a risk answer that waits")
    assert killed > MOMENTS * 0.7
