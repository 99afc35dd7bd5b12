"""The risk gate with every plugin broken: it shows, records and blocks, whatever a hook does."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from fit_core.checks.rules.hooks import DECLARED
from fit_core.hooks import specs
from tests.clinic.stranger import plugin_river

RISK = "phq9=1,1,1,1,1,1,1,1,2,1"
SHOWN = "RISK ANSWER  PHQ-9, item 9 (thoughts of death or self-harm): 2."
HOOKS = sorted(DECLARED)
#: What a broken hook does when it is asked.
DEEDS = {
    "raises": "raise RuntimeError('broken')",
    "exits": "raise SystemExit(0)",
    "interrupts nobody": "raise GeneratorExit",
    "returns junk": "return ['junk', 7, None, object()]",
    "returns nothing": "return None",
}
#: The same at import, before any hook is asked.
AT_IMPORT = {
    "raises": "raise RuntimeError('broken')\n",
    "exits": "import sys\nsys.exit(0)\n",
    "is no code": "def broken(:\n",
}
HANGS = "import time\nwhile True:\n    time.sleep(0.01)\n"


def hooks_that(deed: str) -> str:
    """Every hook there is, each broken in the same way."""
    return "".join(f"@hookimpl\ndef {name}():\n    {deed}\n" for name in HOOKS)


def enable(desk, shelf, code):
    """Enable a broken pack, and leave no other code acting."""
    shelf.put("guest", code)
    desk.well("plugins", "enable", "guest", "--yes")
    shelf.forget()


def gate_holds(desk):
    """Shown first, recorded, the sheet held back; then acknowledged like any other day."""
    code = desk.client()
    given = ("--date", "2026-01-06", "--no-ask", "--no-open", "--answers", RISK)
    ran = desk.refused("session", code, *given, status=1)
    assert next(line for line in ran.out.splitlines() if line.strip()) == SHOWN
    assert "Saved: PHQ-9" in ran.out
    assert f"fit acknowledge {code}" in ran.err
    assert desk.counts().administrations == 1
    assert code in desk.well("risk", "list")
    desk.refused("report", "session", code, status=1)
    assert not (desk.folder / "sheets").exists()
    assert "(seen)" in desk.well("acknowledge", code, "--done", "We talked.")
    return code


def asked_with(desk, shelf):
    """Have a measure in use whose scale a plugin scores, so that plugins are asked before all."""
    shelf.put("stream", group="fit.measures", files={"river.toml": plugin_river()})
    shelf.forget()
    return ("--answers", "river=4,1")


def test_every_hook_is_tried():
    assert sorted(name for name in vars(specs) if name.startswith("fit_")) == HOOKS


@pytest.mark.parametrize("deed", DEEDS)
def test_hooks_that_are_broken_take_nothing_from_the_gate(desk, shelf, deed):
    enable(desk, shelf, hooks_that(DEEDS[deed]))
    code = gate_holds(desk)
    # Now the sheet is made, for which hooks are asked; the gate stands at the next session as well.
    told = desk.fit("report", "session", code).err
    asked = [name for name in HOOKS if name in told]
    assert {"fit_change_methods", "fit_reports", "fit_sections", "fit_signals"}.issubset(asked)
    given = ("--date", "2026-01-13", "--no-ask", "--no-open", "--answers", RISK)
    ran = desk.refused("session", code, *given, *asked_with(desk, shelf), status=1)
    assert SHOWN in ran.out
    assert "2026-01-13" in ran.err
    assert [line.split()[:2] for line in desk.well("risk", "list").splitlines()[-1:]] == [
        [code, "2026-01-13"]
    ]


@pytest.mark.parametrize("code", AT_IMPORT.values(), ids=AT_IMPORT.keys())
def test_a_plugin_that_cannot_be_imported_takes_nothing_from_the_gate(desk, shelf, code):
    enable(desk, shelf, code)
    client = gate_holds(desk)
    given = ("--date", "2026-01-13", "--no-ask", "--no-open", "--answers", RISK)
    ran = desk.refused("session", client, *given, *asked_with(desk, shelf), status=1)
    assert SHOWN in ran.out
    assert "failed on import" in ran.err
    assert client in desk.well("risk", "list")


def test_nothing_of_ours_has_to_be_enabled_either(desk, shelf):
    for name in ("change", "forms", "session"):
        desk.well("plugins", "disable", name)
    enable(desk, shelf, hooks_that(DEEDS["raises"]))
    gate_holds(desk)


@pytest.mark.parametrize("talked", [False, True], ids=["waits", "acknowledged"])
def test_a_plugin_that_never_returns_comes_after_the_gate(desk, shelf, talked):
    """The process hangs for ever once a plugin is asked: by then all is shown and recorded."""
    enable(desk, shelf, HANGS)
    code = desk.client()
    given = ["session", code, "--date", "2026-01-06", "--no-ask", "--no-open", "--answers", RISK]
    given += ["--acknowledge", "We talked."] if talked else []
    program = "from fit_core.cli import main; main()"
    line = [sys.executable, "-c", program, "--clinic", str(desk.folder), *given]
    path = {"PYTHONPATH": str(shelf.place), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(line, env=os.environ | path, stdout=-1, stderr=-1, text=True)
    said = ""
    try:
        for printed in process.stdout:
            said += printed
            if talked and "acknowledged by mo" in printed:
                break
        if not talked:  # it ends by itself: the gate refuses before any plugin is asked
            assert process.wait(timeout=60) == 1
    finally:
        process.kill()
        process.communicate()
    assert said.lstrip().startswith(SHOWN)
    assert "Saved: PHQ-9" in said
    assert (code in desk.well("risk", "list")) is not talked
    assert not (desk.folder / "sheets").exists()
