"""A session is held with a plugin that misbehaves: it is finished without it, and it is named."""

from __future__ import annotations

import sys

import pytest

from fit_core.hooks import guard
from tests.hooks.guests import AT_IMPORT, AT_WORK, IN_HOOK, PRINTS, SECTION, SIGNAL
from tests.hooks.sessions import FINE, finished, state

REMEDY = "fit plugins why guest says more, fit plugins disable guest switches it off."


def cases(guests):
    return pytest.mark.parametrize("guest", guests.values(), ids=guests.keys())


def contained(desk, shelf, ran, guest):
    finished(desk, ran)
    lines = ran.err.splitlines()
    assert lines
    assert all(line.startswith("fit: Plugin guest 1.2 ") for line in lines)
    assert all(line.endswith(REMEDY) for line in lines)
    assert guest.said in ran.err
    shelf.forget()
    why = desk.well("plugins", "why", "guest")
    assert guest.trace in why
    return why


@pytest.mark.long
@cases(AT_IMPORT)
def test_what_fails_at_import_is_contained(desk, shelf, hold, guest):
    why = contained(desk, shelf, hold(guest.code), guest)
    assert "Traceback (most recent call last)" in why


@pytest.mark.long
@cases(IN_HOOK)
def test_what_fails_in_a_hook_is_contained(desk, shelf, hold, guest):
    why = contained(desk, shelf, hold(guest.code), guest)
    assert guest.said in why


@cases(AT_WORK)
def test_what_fails_at_work_is_contained(desk, shelf, hold, guest):
    contained(desk, shelf, hold(guest.code), guest)


@cases(PRINTS)
def test_what_is_printed_stays_out_of_the_output(desk, shelf, hold, guest):
    ran = hold(guest.code)
    contained(desk, shelf, ran, guest)
    assert "noise" not in ran.out
    assert "noise\n" not in ran.err


@pytest.mark.parametrize(
    "code",
    ["raise KeyboardInterrupt\n", SECTION.format("raise KeyboardInterrupt")],
    ids=["import", "work"],
)
def test_an_interrupt_ends_the_command_and_names_who_was_at_work(desk, hold, code):
    ran = hold(code)
    assert ran.status == 1
    assert "Plugin guest 1.2 was at work when the program was interrupted; fit pl" in ran.err
    assert ran.err.splitlines()[-2:] == [
        "fit: Stopped; nothing more was written.",
        "     Run the command again to go on.",
    ]
    assert "Traceback" not in ran.err
    assert desk.counts().administrations == 1
    assert state(desk) == ("active", "")


def test_a_plugin_that_is_in_order_is_heard_and_not_named(desk, hold):
    ran = hold(FINE)
    assert "All is well here." in finished(desk, ran)
    assert ran.err == ""


def test_where_it_failed_at_work_is_kept_without_what_was_said(desk, shelf, hold):
    hold(SIGNAL.format("raise ValueError(course.meetings[0].words)"))
    shelf.forget()
    why = desk.well("plugins", "why", "guest")
    assert "It failed before, in version 1.2" in why
    assert "raise ValueError(course.meetings[0].words)" in why
    kept = (desk.folder / "plugins" / "failed" / "guest.json").read_text("utf-8")
    assert "Well enough." not in why + kept
    desk.well("plugins", "enable", "guest", "--yes")
    assert "It failed before" not in desk.well("plugins", "why", "guest")


def test_a_form_alone_names_the_plugin_too(desk, shelf):
    shelf.put("guest", "1 / 0\n")
    desk.well("plugins", "enable", "guest", "--yes")
    shelf.put("scored", group="fit.measures", files={"scored.toml": SCORED})
    ran = desk.fit("record", desk.client(), "scored", "--date", "2026-01-06", "--answers", "3")
    assert ran.status == 0
    assert "Plugin guest 1.2 failed on import" in ran.err
    assert desk.counts().administrations == 1


SCORED = """\
format = 0
id = "scored"
version = "1"
title = "Scored by somebody"
kind = "process"
recall = "session"
validated = false
[licence]
owner = "Nobody"
terms = "public-domain"
wording = "bring-your-own"
source = "invented for tests"
[responses.five]
codes = [0, 1, 2, 3, 4]
[[items]]
id = "1"
topic = "water"
responses = "five"
[[scales]]
id = "depth"
items = ["1"]
method = "plugin"
scorer = "guest"
better = "higher"
min = 0
max = 8
step = 1
[[examples]]
answers = { 1 = 3 }
expect = { depth = "not-scorable" }
"""


# What a plugin was handed stays what it was.

TAMPER = (
    "import msgspec\nfrom fit_core.hooks import hookimpl\nset_ = msgspec.structs.force_setattr\n"
)
TAMPERS = {
    "course": TAMPER
    + SIGNAL.format(
        "set_(course.meetings[0], 'words', 'TAMPERED'); set_(course, 'client', 'TAMPERED'); "
        "set_(course.series[0], 'title', 'TAMPERED'); return []"
    ),
    "view": TAMPER + SECTION.format("set_(view.series[0], 'title', 'TAMPERED'); return None"),
    "signal-later": SIGNAL.format(
        "kept = [Signal('guest', '1', ['x'], 'What else?')]; later.append(kept); return kept"
    )
    + "import msgspec\nlater = []\n"
    + SECTION.split("def build", maxsplit=1)[0]
    + "def build(view):\n    msgspec.structs.force_setattr(later[0][0], 'question', 'TAMPERED')\n"
    "@hookimpl\ndef fit_sections():\n    return [Section('guest', 'shared', build)]\n",
}


@pytest.mark.parametrize("code", TAMPERS.values(), ids=TAMPERS.keys())
def test_what_was_handed_over_stays_as_it_was(desk, hold, code):
    ran = hold(code)
    assert ran.err == ""
    assert "TAMPERED" not in finished(desk, ran)


def test_a_renderer_that_changes_the_sheet_changes_its_own_copy(desk, hold):
    code = (
        "import msgspec\nfrom fit_core.sheet.report import Report\n"
        "def render(sheet):\n"
        "    from fit_session.render import render as draw\n"
        "    drawn = draw(sheet)\n"
        "    msgspec.structs.force_setattr(sheet.header.title, 'words', 'TAMPERED')\n"
        "    return drawn\n"
        "@hookimpl\ndef fit_reports():\n"
        "    return [Report('guest', 'shared', '.pdf', render)]\n"
    )
    desk.well("plugins", "disable", "session")
    ran = hold(code)
    assert "TAMPERED" not in finished(desk, ran)


# Named: what one process cannot prevent.


def test_a_slow_call_is_named_and_its_result_is_used(desk, hold, monkeypatch):
    monkeypatch.setattr(guard, "SLOW", 0.05)
    slow = "import time; time.sleep(0.06); return SectionText('A guest', ('It came late.',))"
    ran = hold(SECTION.format(slow))
    assert "Plugin guest 1.2 took 0 seconds for one call" in ran.err
    assert "It came late." in finished(desk, ran)


REPLACED = {
    "a-function": (
        "import fit_core.scoring.trace as t\nt.trace = t.trace and (lambda *a: ())\n",
        "",
    ),
    "its-code": (
        "import fit_core.scoring.trace as t\ndef f(*a): return ()\nt.trace.__code__ = f.__code__\n",
        "",
    ),
    "a-limit": ("import fit_core.sheet.harm as t\nt.LEAST_CONTRAST = 0\n", ""),
    "a-method": (
        "from fit_core.measure.library import Library\nLibrary.get = lambda self, name: None\n",
        "",
    ),
    "in-a-module-that-it-brought": (
        "import fit_core.scoring.trace as t\nt.trace = lambda *a: ()\n",
        "fit_core.scoring.trace",
    ),
    "at-work": (
        SECTION.format("import fit_core.scoring.trace as t; t.trace = lambda *a: (); return None"),
        "",
    ),
    "in-a-hook": (
        "import fit_core.scoring.trace as t\n"
        "@hookimpl\ndef fit_sections():\n    t.trace = lambda *a: ()\n    return []\n",
        "",
    ),
}


@pytest.fixture
def whole_core(monkeypatch):
    """Put back, after the test, the parts of the core that guests replace."""
    from fit_core.measure import library
    from fit_core.scoring import trace
    from fit_core.sheet import harm

    code = trace.trace.__code__
    monkeypatch.setattr(trace, "trace", trace.trace)
    monkeypatch.setattr(harm, "LEAST_CONTRAST", harm.LEAST_CONTRAST)
    monkeypatch.setattr(library.Library, "get", library.Library.get)
    function = trace.trace
    yield
    function.__code__ = code


@pytest.mark.parametrize(("code", "unloaded"), REPLACED.values(), ids=REPLACED.keys())
@pytest.mark.usefixtures("whole_core")
def test_a_replaced_part_of_the_core_is_named(shelf, monkeypatch, code, unloaded):
    from fit_core.sheet.section import Section, SectionText

    if unloaded:
        package, _, part = unloaded.rpartition(".")
        monkeypatch.delattr(sys.modules[package], part)
        monkeypatch.delitem(sys.modules, unloaded)
    shelf.put("guest", code)
    host = shelf.host()
    for owner, section in host.declared("fit_sections", Section):
        host.call(owner, SectionText, section.build, None)
    said = [str(notice) for notice in host.notices]
    assert any(
        "guest 1.2 replaced fit_core." in one and "a part of the core" in one for one in said
    )


# The door: nothing is imported that nobody enabled, and nothing at all when that is asked for.
