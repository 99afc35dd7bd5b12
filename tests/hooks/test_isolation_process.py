"""What one process cannot contain: the next start holds the plugin back, and says so."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.hooks.guests import SECTION

FORM = ("--answers", "phq9=1,1,1,1,1,1,1,1,0")
#: Said from within the loop, because the breadcrumb names the guest at its import too.
LOOPING = "open(os.environ['GUEST_LOOPS'], 'w').close(); time.sleep(0.01)"
FOREVER = SECTION.format(f"import os, time\n    while True: {LOOPING}")
DEAF = SECTION.format(
    f"import os, time\n    while True:\n        try: {LOOPING}\n        except BaseException: pass"
)
GONE = {
    "hook": "import os\n@hookimpl\ndef fit_sections(): os._exit(0)\n",
    "import": "import os\nos._exit(7)\n",
    "work": SECTION.format("import os; os._exit(0)"),
    "crash": SECTION.format("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"),
}


@pytest.fixture
def start(desk, shelf):
    """Start the program in a process of its own, with a guest that is enabled."""
    started = []

    def begin(code):
        shelf.put("guest", code)
        desk.well("plugins", "enable", "guest", "--yes")
        shelf.forget()
        given = (desk.client(), "--date", "2026-01-06", "--no-ask", "--no-open", *FORM)
        program = "from fit_core.cli import main; main()"
        line = [sys.executable, "-c", program, "--clinic", str(desk.folder), "session", *given]
        path = {"PYTHONPATH": str(shelf.place), "PYTHONDONTWRITEBYTECODE": "1"}
        path["GUEST_LOOPS"] = str(looping(desk))
        started.append(
            subprocess.Popen(
                line,
                env=os.environ | path,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def looping(desk):
    """The file that a guest in its loop makes."""
    return desk.folder.parent / "guest-loops"


def at_work(desk, process):
    """Wait until the guest is in its loop and the breadcrumb names it."""
    crumb = desk.folder / "plugins" / "running" / str(process.pid)
    until = time.monotonic() + 20
    while time.monotonic() < until and process.poll() is None:
        if looping(desk).exists() and crumb.read_text().strip() == "guest":
            return
        time.sleep(0.01)
    raise AssertionError(f"the guest was never at work: {process.communicate()}")


def state(desk):
    packs = json.loads(desk.well("plugins", "list", "--json"))
    return next((pack["state"], pack["reason"]) for pack in packs if pack["name"] == "guest")


def held_back(desk):
    """The form is safe, the guest is held back, the sheet is made without it; enabling frees it."""
    assert desk.counts().administrations == 1
    found, reason = state(desk)
    assert found == "broken"
    assert reason.startswith("did not return: the program ended while it was at work; ")
    assert "fit plugins enable guest lets it act again" in reason
    (client,) = [
        line.split()[0] for line in desk.well("client", "list").splitlines() if "-" in line
    ]
    desk.well("report", "session", client)
    assert len(desk.sheets()) == 1
    assert "did not return" in desk.well("plugins", "why", "guest")
    desk.well("plugins", "enable", "guest", "--yes")
    assert state(desk) == ("active", "")


@pytest.mark.long
@pytest.mark.parametrize("code", GONE.values(), ids=GONE.keys())
def test_a_plugin_that_took_the_process_down_is_held_back(desk, start, code):
    start(code).wait(timeout=30)
    held_back(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("code", [FOREVER, DEAF], ids=["loop", "deaf-loop"])
def test_a_plugin_that_never_returned_is_held_back_after_a_kill(desk, start, code):
    process = start(code)
    at_work(desk, process)
    if code == DEAF:
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
        assert process.poll() is None
    process.kill()
    process.wait()
    held_back(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to all at once")
def test_a_person_who_stops_a_loop_is_told_whose_it_was(desk, start):
    process = start(FOREVER)
    at_work(desk, process)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "Saved: " in out
    assert "Plugin guest 1.2 was at work when the program was interrupted; fit plugins why" in err
    assert "fit plugins disable guest switches it off" in err
    assert "fit: Stopped; nothing more was written." in err
    assert "Traceback" not in err
    assert desk.counts().administrations == 1
    assert state(desk) == ("active", "")


def test_while_a_plugin_is_at_work_in_another_process_it_is_not_held_back(desk, start):
    process = start(FOREVER)
    at_work(desk, process)
    assert state(desk) == ("active", "")
    assert process.poll() is None
