"""What the rules saw is kept with the sheet: that they fired, that all was clear, or why not."""

from __future__ import annotations

import pytest

SEEN = (
    "from fit_core.course.signals import Signal, SignalRule\n"
    "from fit_core.sheet.section import Section, SectionText\n"
    "def read(course):\n"
    "    yield Signal('ebb', '3', ('a', 'b'), 'What ebbs?', limits=(('days', '28'),))\n"
    "    yield Signal('calm', '1', ('c',), 'What calms?', verdict='clear')\n"
    "    yield Signal('still', '1', (), verdict='not-applicable', reason='too few: 2 of 4')\n"
    "    yield Signal('deep', '1', ('d',), 'What is deep?', sheet='clinician')\n"
    "@hookimpl\ndef fit_signals():\n"
    "    return [SignalRule('tide', 'It is a test.', read)]\n"
    "@hookimpl\ndef fit_sections():\n"
    "    say = lambda view: SectionText('Seen', (' '.join(view.signals),))\n"
    "    return [Section('seen', 'shared', say)]\n"
)
FORM = ("--answers", "phq9=1,1,1,1,1,1,1,1,0")


@pytest.fixture
def sheet(desk, shelf):
    """The sheet of a session whose clinic has a plugin that sees four things."""
    shelf.put("north", SEEN)
    desk.well("plugins", "enable", "north", "--yes")
    desk.session(desk.client(), "2026-01-06", *FORM)
    return desk.sheets()[-1]


def stored(desk, sheet):
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        return reader.signals.on(sheet.id)


def test_all_verdicts_are_kept_with_rule_limits_version_and_inputs(desk, sheet):
    of_north = {one.rule: one for one in stored(desk, sheet) if one.by == "north"}
    said = {rule: (one.verdict, one.reason) for rule, one in of_north.items()}
    assert said == {
        "ebb": ("fired", ""),
        "calm": ("clear", ""),
        "still": ("not-applicable", "too few: 2 of 4"),
        "deep": ("fired", ""),
    }
    ebb = of_north["ebb"]
    assert (ebb.version, ebb.inputs, ebb.limits) == ("3", ("a", "b"), (("days", "28"),))


def test_the_cores_own_are_kept_beside_them(desk, sheet):
    own = [one for one in stored(desk, sheet) if one.by == ""]
    assert "outcome-first" in [one.rule for one in own if one.verdict == "fired"]


def test_only_what_fired_asks_and_what_a_therapist_alone_may_see_does_not(desk, sheet):
    words = str(sheet.blocks)
    assert "What ebbs?" in words
    for unasked in ("What calms?", "What is deep?"):
        assert unasked not in words
    (seen,) = [block for block in sheet.blocks if "'Seen'" in str(block)]
    assert "ebb" in str(seen)
    for unseen in ("calm", "still", "deep"):
        assert unseen not in str(seen)


def test_a_sheet_that_is_not_written_leaves_no_signal(desk, shelf, monkeypatch):
    from fit_core.record import open_record

    def full(path, data):
        raise OSError("no room")

    monkeypatch.setattr("fit_core.clinic.sheets.write_whole", full)
    ran = desk.fit("session", desk.client(), "--date", "2026-01-06", "--no-ask", "--no-open", *FORM)
    assert ran.status != 0
    with open_record(desk.folder / "record.sqlite").reading() as reader:
        assert reader.signals.all() == ()


def test_a_plugins_rule_is_handed_no_answers_of_single_questions(desk, shelf):
    code = (
        "from fit_core.course.signals import Signal, SignalRule\n"
        "def read(course):\n"
        "    yield Signal('seen', '1', (str(course.forms), str('cells=' in repr(course))))\n"
        "@hookimpl\ndef fit_signals():\n"
        "    return [SignalRule('tide', 'It is a test.', read)]\n"
    )
    shelf.put("north", code)
    desk.well("plugins", "enable", "north", "--yes")
    desk.session(desk.client(), "2026-01-06", *FORM)
    (seen,) = [one for one in stored(desk, desk.sheets()[-1]) if one.rule == "seen"]
    assert seen.inputs == ("()", "False")
