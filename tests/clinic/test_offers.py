"""What plugins bring to a sheet, and two of them that bring one thing under one name."""

from __future__ import annotations

import json
import tomllib

import pymupdf
import pytest

from tests.clinic.stranger import plugin_river

FORM = ("--date", "2026-01-06", "--no-ask", "--no-open", "--answers", "phq9=1,1,1,1,1,1,1,1,0")
SIGNAL = (
    "from fit_core.course.signals import Signal, SignalRule\n"
    "@hookimpl\ndef fit_signals():\n"
    "    say = lambda course: [Signal('tide', '1', ('a',), 'What does {} say?')]\n"
    "    return [SignalRule('tide', 'It is a test.', say)]\n"
)
TWO_RULES = (
    "from fit_core.course.signals import Signal, SignalRule\n"
    "@hookimpl\ndef fit_signals():\n"
    "    say = lambda course: [Signal('tide', '1', ('a',), 'What does the tide say?')]\n"
    "    fail = lambda course: 1 / 0\n"
    "    return [SignalRule('ebb', 'A test.', fail), SignalRule('tide', 'A test.', say)]\n"
)
SECTION = (
    "from fit_core.sheet.section import Section, SectionText\n"
    "@hookimpl\ndef fit_sections():\n"
    "    say = lambda view: SectionText('{0}', (f'Meeting {{view.session}}.',))\n"
    "    return [Section('tide', '{1}', say)]\n"
)
SCORER = (
    "from decimal import Decimal\nfrom fit_core.scoring.scorer import Scorer\n"
    "@hookimpl\ndef fit_scorers():\n"
    "    return [Scorer('guest', 'invented', score=lambda given: Decimal({}))]\n"
)
REPORT = (
    "from fit_core.sheet.harm import all_texts\n"
    "from fit_core.sheet.report import Drawn, Rendered, Report\n"
    "def render(sheet):\n"
    "    words = ['Drawn by {0}', *(text.words for text in all_texts(sheet))]\n"
    "    drawn = (Drawn(each, 12, '#000000', '#ffffff', 'core') for each in words)\n"
    "    return Rendered('\\n'.join(words).encode(), tuple(drawn), 1)\n"
    "@hookimpl\ndef fit_reports():\n"
    "    return [Report('{0}', 'shared', '.txt', render)]\n"
)
METHOD = (
    "from fit_core.course.change import ChangeMethod\n"
    "@hookimpl\ndef fit_change_methods():\n"
    "    return [ChangeMethod('jt', 'Another', 'none', print)]\n"
)


@pytest.fixture
def guests(desk, shelf):
    """Enable plugins by name and code."""

    def put(**codes):
        for name, code in codes.items():
            shelf.put(name, code)
            desk.well("plugins", "enable", name, "--yes")

    return put


def session(desk):
    ran = desk.fit("session", desk.client(), *FORM)
    assert ran.status == 0, ran.err
    return ran.err, str(desk.sheets()[-1].blocks)


def contested(err, what, *names):
    """Both are named with their version, and each with the way to choose it."""
    listed = " and ".join(f"{name} 1.2" for name in names)
    for name in names:
        line = next(line for line in err.splitlines() if line.startswith(f"fit: Plugin {name} "))
        assert f"1.2 is not heard for {what}, which {listed} declare; neither wins; " in line
        assert line.endswith(f"fit plugins choose {what} {name} takes this one.")


def test_a_signal_brings_its_question_and_a_section_its_words(desk, guests):
    guests(north=SIGNAL.format("north") + SECTION.format("The north", "shared"))
    err, sheet = session(desk)
    assert err == ""
    assert "What does north say?" in sheet
    assert "The north" in sheet
    assert "Meeting 1." in sheet


def test_what_a_plugin_brought_is_explained_with_its_name(desk, guests):
    guests(north=SIGNAL.format("north") + SECTION.format("The north", "shared"))
    session(desk)
    (sheet,) = desk.sheets()
    told = json.loads(desk.well("explain", sheet.id, "--json"))["entries"]
    by_words = {entry["printed"]: entry for entry in told}
    by_ref = {entry["ref"]: entry for entry in told}
    for words in ("The north", "Meeting 1."):
        assert by_words[words]["steps"][0] == "chosen because: section tide of north 1.2"
        assert by_words[words]["same"]
    asked = by_words["What does north say?"]
    assert "chosen because: rule tide of north brought it" in asked["steps"]
    (rule,) = asked["rests_on"]
    assert by_ref[rule]["source"] == "plugin north"
    assert "looked at: a" in by_ref[rule]["steps"]


def test_a_section_of_the_clinician_sheet_never_stands_on_the_shared_one(desk, guests):
    guests(north=SECTION.format("For the therapist", "clinician"))
    err, sheet = session(desk)
    assert err == ""
    assert "For the therapist" not in sheet


def test_the_harm_of_one_plugin_costs_no_other(desk, guests):
    guests(
        north=SECTION.format("Your severe illness", "shared"),
        south=SECTION.replace("'tide'", "'ebb'").format("The south", "shared"),
    )
    err, sheet = session(desk)
    assert "Plugin north 1.2 wrote what no sheet may say" in err
    assert "severe illness" not in sheet
    assert "The south" in sheet


def test_a_section_is_handed_no_answers_no_code_and_no_words(desk, guests):
    seen = (
        "import msgspec\nfrom fit_core.sheet.section import Section, SectionText\n"
        "def say(view): return SectionText('Seen', (msgspec.json.encode(view).decode(),))\n"
        "@hookimpl\ndef fit_sections(): return [Section('seen', 'shared', say)]\n"
    )
    guests(north=seen)
    client = desk.client()
    desk.well("session", client, *FORM, "--words", "My own words.")
    (block,) = [b for b in desk.sheets()[-1].blocks if "Seen" in str(b)]
    assert "phq9" in str(block)
    assert client not in str(block)
    assert "My own words." not in str(block)
    assert "answers" not in str(block)


def test_a_rule_that_fails_costs_only_itself_among_those_of_its_plugin(desk, guests):
    guests(north=TWO_RULES)
    err, sheet = session(desk)
    assert "What does the tide say?" in sheet
    assert err.count("failed while working (ZeroDivisionError") == 1


@pytest.mark.parametrize(
    ("hook", "code", "words"),
    [
        ("fit_signals", SIGNAL, ("What does north say?", "What does south say?")),
        ("fit_sections", SECTION, ("north", "south")),
    ],
    ids=["signals", "sections"],
)
def test_of_two_with_one_name_neither_wins_until_a_person_chooses(desk, guests, hook, code, words):
    guests(north=code.format("north", "shared"), south=code.format("south", "shared"))
    err, sheet = session(desk)
    contested(err, f"{hook}.tide", "north", "south")
    assert not any(word in sheet for word in words)
    desk.well("plugins", "choose", f"{hook}.tide", "south")
    err, sheet = session(desk)
    assert err == ""
    assert [word in sheet for word in words] == [False, True]


def test_two_scorers_with_one_name_cost_the_score_and_never_the_answers(desk, shelf, guests):
    shelf.put("stream", group="fit.measures", files={"river.toml": plugin_river()})
    guests(north=SCORER.format(3), south=SCORER.format(5))
    client = desk.client()
    ran = desk.fit("record", client, "river", "--date", "2026-01-06", "--answers", "4,1")
    assert ran.status == 0
    assert desk.counts().administrations == 1
    contested(ran.err, "fit_scorers.guest", "north", "south")
    desk.well("plugins", "choose", "fit_scorers.guest", "north")
    said = desk.well("record", client, "river", "--date", "2026-01-13", "--answers", "4,1")
    assert "total: 3" in said


def test_a_newcomer_with_the_name_of_a_change_method_in_use_does_not_displace_it(desk, guests):
    guests(newcomer=METHOD)
    err, _ = session(desk)
    listed = "fit_change_methods.jt, which change 0.1.0 and newcomer 1.2 declare; neither wins"
    assert listed in err
    desk.well("plugins", "choose", "fit_change_methods.jt", "change")
    assert session(desk)[0] == ""


def test_of_two_reports_that_draw_the_sheet_a_person_chooses_one(desk, guests):
    guests(paper=REPORT.format("plain"))
    refused = desk.refused("session", desk.client(), *FORM, status=1)
    assert "Several reports draw the shared sheet: " in refused.err
    assert "plain (of paper)" in refused.err
    assert desk.counts().administrations == 1
    desk.well("plugins", "choose", "sheet.shared", "plain")
    session(desk)
    (file,) = (desk.folder / "sheets").iterdir()
    assert file.read_bytes().startswith(b"Drawn by plain\n")


def test_only_what_is_declared_can_be_chosen(desk, guests):
    guests(north=SIGNAL.format("north"))
    before = (desk.folder / "clinic.toml").read_bytes()
    for what, name, told in (
        ("fit_signals.tide", "east", "It is declared by: north."),
        ("fit_signals.ebb", "north", "No plugin declares it."),
        ("fit_nothing.tide", "north", "No plugin declares it."),
        ("sheet.shared", "north", "It is declared by: session."),
    ):
        refused = desk.refused("plugins", "choose", what, name, status=2)
        assert f"{what} cannot be taken from {name}." in refused.err
        assert told in refused.err
    assert (desk.folder / "clinic.toml").read_bytes() == before
    desk.well("plugins", "choose", "fit_signals.tide", "north")
    chosen = tomllib.loads((desk.folder / "clinic.toml").read_text("utf-8"))["choose"]
    assert chosen == {"fit_signals.tide": "north"}


def test_the_purpose_of_a_pack_is_printed_where_its_question_is(desk, shelf, guests):
    guests(guest=SIGNAL.format("the tide"))
    _, sheet = session(desk)
    assert "What does the tide say?" in sheet
    assert "A question comes from the pack guest: Made up." in sheet
    (path,) = (desk.folder / "sheets").iterdir()
    with pymupdf.open(path) as document:
        printed = " ".join(document[0].get_text().split())
    assert "A question comes from the pack guest: Made up." in printed


def test_a_purpose_that_no_sheet_may_print_is_left_out_and_the_pack_is_named(desk, shelf):
    module = shelf.put("guest", SIGNAL.format("the tide"))
    metadata = shelf.place / f"{module}-1.2.dist-info" / "METADATA"
    said = metadata.read_text("utf-8").replace("Summary: Made up", "Summary: Finds severe cases")
    metadata.write_text(said, "utf-8")
    desk.well("plugins", "enable", "guest", "--yes")
    _, sheet = session(desk)
    assert "A question comes from the pack guest." in sheet
    assert "severe" not in sheet
