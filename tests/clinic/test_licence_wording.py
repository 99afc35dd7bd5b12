"""Item wording that reaches a sheet, from a plugin or from a measure's own titles, end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
#: Invented for these tests; of no instrument.
SAID = "My kettle sang at dawn"
CREDIT = "Copyright The Kettle Trust 1999"
WORDING = f"""format = 0
measure = "kettles"
version = "1"
language = "en"
status = "original"
licence = "by permission of The Kettle Trust"
title = "Kettles"
instruction = "Think of your kettle."
answers.frequency = ["Never", "Once", "Twice", "Always"]
items.1.text = "{SAID}"
items.2.text = "The stove was blue all week long"
items.3.text = "Nobody drank the tea I had made"
"""
SECTION = (
    "from fit_core.sheet.section import Section, SectionText\n"
    "@hookimpl\ndef fit_sections():\n"
    "    say = lambda view: SectionText('Our tea', {})\n"
    "    return [Section('tea', 'shared', say)]\n"
)
SIGNAL = (
    "from fit_core.course.signals import Signal, SignalRule\n"
    "@hookimpl\ndef fit_signals():\n"
    "    say = lambda course: [Signal('tea', '1', ('a',), 'Is it that my kettle sang at dawn?')]\n"
    "    return [SignalRule('tea', 'A test.', say)]\n"
)
HELD = ("--no-ask", "--no-open", "--answers", "kettles=1,1,1")
PERMIT = ("measures", "licence", "add", "kettles", "--kind", "permission", "--source", "a letter")


@pytest.fixture
def kettles(desk, tmp_path):
    """The clinic holds a measure and its wording, which it may show but not print."""

    def take(title="Kettles"):
        text = EXAMPLE.read_text("utf-8")
        for old, new in (
            ('id = "mood-example"', 'id = "kettles"'),
            ('sheet_title = "Mood"', f'sheet_title = "{title}"'),
            ('terms = "project"', f'terms = "permission-needed"\nattribution = "{CREDIT}"'),
        ):
            assert old in text
            text = text.replace(old, new)
        measure, wording = tmp_path / "kettles.toml", tmp_path / "kettles.en.toml"
        measure.write_text(text, "utf-8")
        wording.write_text(WORDING, "utf-8")
        desk.well("measures", "add", str(measure))
        desk.well(*PERMIT, "--for", "show-items")
        desk.well("wording", "import", "kettles", str(wording), "--yes")
        settings = desk.folder / "clinic.toml"
        chosen = settings.read_text("utf-8").replace('outcome = "phq9"', 'outcome = "kettles"')
        settings.write_text(chosen, "utf-8")
        code = desk.client()
        desk.fit("session", code, "--date", "2026-01-06", *HELD)
        return code

    return take


def text_of(sheet):
    return str(sheet.blocks)


def enable(desk, shelf, code):
    module = shelf.put("tea", code)
    desk.well("plugins", "enable", "tea", "--yes")
    return module


def test_a_section_with_wording_is_left_out_and_the_therapist_told(desk, shelf, kettles, tmp_path):
    enable(desk, shelf, SECTION.format(repr((f"You said: {SAID.upper()}!", CREDIT))))
    code = kettles()
    ran = desk.fit("report", "session", code, "--out", str(tmp_path / "a.pdf"))
    assert ran.status == 0
    assert "harm.licence-wording" in ran.err
    assert "kettles, item 1" in ran.err
    assert SAID.upper() not in text_of(desk.sheets()[-1])
    desk.well(*PERMIT, "--for", "print")
    assert desk.fit("report", "session", code, "--out", str(tmp_path / "b.pdf")).err == ""
    assert SAID.upper() in text_of(desk.sheets()[-1])
    screen = desk.fit("report", "session", code, "--screen", "--out", str(tmp_path / "c.html"))
    assert "harm.licence-wording" in screen.err
    assert "(screen)" in screen.err


def test_a_section_without_the_line_that_is_due_is_left_out(desk, shelf, kettles, tmp_path):
    enable(desk, shelf, SECTION.format(repr((SAID,))))
    code = kettles()
    desk.well(*PERMIT, "--for", "print")
    ran = desk.fit("report", "session", code, "--out", str(tmp_path / "a.pdf"))
    assert f"only with the line “{CREDIT}”" in ran.err
    assert SAID not in text_of(desk.sheets()[-1])


def test_a_question_of_a_plugin_with_wording_is_not_asked(desk, shelf, kettles, tmp_path):
    enable(desk, shelf, SIGNAL)
    ran = desk.fit("report", "session", kettles(), "--out", str(tmp_path / "a.pdf"))
    assert "asked what no sheet may ask (harm.licence-wording" in ran.err
    assert "kettle sang" not in text_of(desk.sheets()[-1])


def test_a_measure_named_by_its_own_question_blocks_the_print(desk, kettles, tmp_path):
    code = kettles(title="My kettle sang, at dawn")
    out = tmp_path / "a.pdf"
    ran = desk.refused("report", "session", code, "--out", str(out), status=1)
    assert "harm.licence-wording" in ran.err
    assert not out.exists()


def test_a_clients_own_words_may_be_those_of_a_question(desk, kettles, tmp_path):
    code = kettles()
    desk.well("session", code, "--date", "2026-01-13", "--words", f"{SAID}.", *HELD)
    assert f"{SAID}." in text_of(desk.sheets()[-1])
