"""Fillable forms and back: made, filled in, imported, refused; risk first, all or nothing."""

from __future__ import annotations

import json
import re
import sqlite3

import pikepdf
import pytest

from fit_core.clinic.course import tell_course
from fit_core.clinic.importing import fillable
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import today
from fit_core.files.acroform import read_fields
from tests.clinic.filling import fields, fill

PHQ9 = {f"item.{n}": str(n % 4) for n in range(1, 9)} | {"item.9": "0"}
DAY = "2026-01-06"


@pytest.fixture(autouse=True)
def read_here(monkeypatch):
    """Read files in this process, for speed; the page of the docs is run with the reader apart."""
    monkeypatch.setattr(fillable, "read_apart", read_fields)


def form(desk, *arguments):
    return json.loads(desk.well("form", *arguments, "--fillable", "--json"))["path"]


def stored(desk, query="SELECT * FROM administrations"):
    connection = sqlite3.connect(desk.folder / "record.sqlite")
    connection.row_factory = sqlite3.Row
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def take(desk, path, code, *more):
    return desk.well("import", path, "--client", code, "--session", DAY, "--yes", *more)


def test_a_filled_entry_sheet_is_recorded_with_its_mode_and_scores(desk):
    code = desk.client()
    said = take(desk, fill(form(desk, "phq9"), PHQ9), code)
    assert f"PHQ-9, score-entry sheet with 9 answers, of client {code}, session of {DAY}" in said
    assert "Saved: PHQ-9" in said
    assert "Imported: 1 form" in said
    (row,) = stored(desk)
    assert (row["mode"], row["answered_on"], row["respondent"]) == ("fillable", DAY, "client")
    kept = json.loads(row["answers"])["answers"]
    assert kept == {str(n): str(n % 4) if n < 9 else "0" for n in range(1, 10)}
    (session,) = json.loads(desk.well("client", "show", code, "--json"))["sessions"]
    assert session["scores"] == {"phq9.total": "12"}


def test_the_clients_form_takes_numbers_marks_ticks_and_words(desk):
    answers = {f"item.{n}": "7.5" for n in range(1, 8)}
    answers |= {"instead.8": "NA", "item.9": " 10 ", "item.10.2": "2", "item.10.9": "9"}
    answers |= {"item.11": "REFUSED", "item.12": "Żółw (nothing) \\ else\rreally"}
    code = desk.client()
    said = take(desk, fill(form(desk, "session-checkin"), answers), code)
    assert "form with 10 answers" in said
    (row,) = stored(desk)
    kept = json.loads(row["answers"])["answers"]
    assert kept["8"] == "NA"
    assert kept["9"] == "10"
    assert kept["10"] == "2+9"
    assert kept["11"] == "REFUSED"
    assert kept["12"] == "Żółw (nothing) \\ else\nreally"


def test_the_same_file_is_taken_in_once(desk):
    code, path = desk.client(), fill(form(desk, "phq9"), PHQ9)
    take(desk, path, code)
    before = desk.counts()
    assert "This file was imported on" in take(desk, path, code)
    assert desk.counts() == before


def test_a_dry_run_and_a_no_write_nothing(desk):
    code, path = desk.client(), fill(form(desk, "phq9"), PHQ9)
    before = desk.counts()
    said = desk.well("import", path, "--client", code, "--session", DAY, "--dry-run")
    assert said.endswith("Nothing was written.\n")
    assert desk.counts() == before


def test_risk_is_shown_first_and_holds_the_sheet_back(desk):
    code = desk.client()
    said = take(desk, fill(form(desk, "phq9"), PHQ9 | {"item.9": "2"}), code)
    assert said.index("RISK ANSWER  PHQ-9, item 9") < said.index("filled-phq9")
    assert f"fit acknowledge {code}" in said
    refused = desk.refused("report", "session", code, "--date", DAY, status=1)
    assert "waits" in refused.err


@pytest.mark.parametrize(
    ("answers", "more", "why"),
    [
        ({"item.1": "4"}, (), "item 1 holds 4 and shows nothing"),
        ({}, ("--client", "ZZZZ-ZZ"), ""),
        ({"head.code": "ABCD-EF"}, (), "not of"),
    ],
)
def test_risk_is_shown_whatever_else_is_wrong(desk, answers, more, why):
    code = desk.client()
    before = desk.counts()
    path = fill(form(desk, "phq9"), PHQ9 | {"item.9": "3"} | answers)
    client = more or ("--client", code)
    ran = desk.fit("import", path, *client, "--session", DAY, "--yes")
    assert ran.status != 0
    assert "RISK ANSWER  PHQ-9, item 9" in ran.out
    assert why in ran.err
    assert desk.counts() == before


def test_a_mark_that_is_seen_and_not_held_is_a_risk_answer_all_the_same(desk):
    def show(_, there):
        for widget in there["item.9"].Kids:
            widget.AS = pikepdf.Name("/3") if "/3" in widget.AP.N else pikepdf.Name.Off

    code = desk.client()
    path = fill(form(desk, "phq9"), PHQ9, change=show)
    ran = desk.refused("import", path, "--client", code, "--session", DAY, "--yes", status=2)
    assert "RISK ANSWER  PHQ-9, item 9 (thoughts of death or self-harm): 3" in ran.out
    assert "item 9 holds 0 and shows 3" in ran.err


def test_an_unanswered_safety_item_is_told(desk):
    code = desk.client()
    said = take(desk, fill(form(desk, "phq9"), {"item.1": "2"}), code)
    assert "NOT ANSWERED  PHQ-9, safety item 9" in said


def test_invalid_numbers_are_named_with_what_is_allowed(desk):
    path = form(desk, "session-checkin")
    code, before = desk.client(), desk.counts()
    for value, why in (("11", "is not an allowed answer"), ("1/2", "is not a number")):
        given = fill(path, {"item.1": value})
        ran = desk.refused("import", given, "--client", code, "--session", DAY, status=2)
        assert f"item 1: {value!r} {why}; allowed: 0 to 10 in steps of 0.5" in ran.err
    both = fill(path, {"item.8": "5", "instead.8": "NA"})
    ran = desk.refused("import", both, "--client", code, "--session", DAY, status=2)
    assert "item 8 holds '5' and NA as well; only one" in ran.err
    many = fill(path, {f"item.10.{n}": str(n) for n in (2, 3, 4)})
    ran = desk.refused("import", many, "--client", code, "--session", DAY, status=2)
    assert "up to 2 of" in ran.err
    odd = fill(path, {"item.12": "bell \x07"})
    ran = desk.refused("import", odd, "--client", code, "--session", DAY, status=2)
    assert "U+0007" in ran.err
    assert desk.counts().administrations == before.administrations


def test_an_empty_form_is_no_form(desk):
    path, code = form(desk, "phq9"), desk.client()
    ran = desk.refused("import", path, "--client", code, "--session", DAY, "--yes", status=2)
    assert "holds no answers" in ran.err


def test_the_day_is_told_by_the_option_then_by_the_form_and_never_guessed(desk):
    code, blank = desk.client(), form(desk, "phq9")
    path = fill(blank, PHQ9 | {"head.date": "2026-01-08", "head.code": f" {code.lower()} "})
    assert "session of 2026-01-08" in desk.well("import", path, "--client", code, "--yes")
    other = fill(blank, PHQ9 | {"head.date": "8/1/26"})
    ran = desk.refused("import", other, "--client", code, "--yes", status=2)
    assert "'8/1/26'" in ran.err
    assert "--session" in ran.err
    said = desk.well("import", other, "--client", code, "--session", "2026-01-09", "--yes")
    assert "The form itself says '8/1/26' for its date." in said
    ran = desk.refused("import", blank, "--client", code, "--session", "2020-01-01", status=1)
    assert "lies before this episode" in ran.err


def test_what_was_recorded_before_is_not_recorded_twice(desk):
    code, path = desk.client(), form(desk, "phq9")
    take(desk, fill(path, PHQ9), code)
    before = desk.counts()
    again = fill(path, PHQ9 | {"item.1": "0"})
    ran = desk.refused("import", again, "--client", code, "--session", DAY, "--yes", status=1)
    assert "recorded already" in ran.err
    assert desk.counts() == before


def test_goals_are_those_of_the_client_by_number_and_new_ones_are_told(desk):
    code = desk.client()
    desk.well("goal", "add", code, "Walk the dog")
    path = form(desk, "personal-goals")
    answers = {"goal.1.item.1": "4", "goal.2.words": "Sleep  through", "goal.2.item.1": "2.5"}
    said = take(desk, fill(path, answers), code)
    assert "Goal 2 is new: Sleep through" in said
    assert "Imported: 2 forms" in said
    rated = "SELECT words, a.answers FROM administrations a JOIN goals g ON g.id = a.goal"
    found = {row["words"]: json.loads(row["answers"])["answers"] for row in stored(desk, rated)}
    assert found == {"Walk the dog": {"1": "4"}, "Sleep through": {"1": "2.5"}}


def test_goals_that_do_not_match_are_refused_whole(desk):
    code = desk.client()
    desk.well("goal", "add", code, "Walk the dog")
    path, before = form(desk, "personal-goals"), desk.counts()
    other = fill(path, {"goal.1.words": "Walk a cat", "goal.1.item.1": "4"})
    ran = desk.refused("import", other, "--client", code, "--session", DAY, "--yes", status=1)
    assert "'Walk a cat'" in ran.err
    wordless = fill(path, {"goal.1.item.1": "4", "goal.2.item.1": "4"})
    ran = desk.refused("import", wordless, "--client", code, "--session", DAY, "--yes", status=2)
    assert "Goal 2 is rated" in ran.err
    assert desk.counts() == before


def test_words_beside_items_are_kept(desk):
    code = desk.client()
    answers = {"words.1": "To sleep", "item.1": "3", "head.who": "client"}
    take(desk, fill(form(desk, "gbo"), answers), code)
    (row,) = stored(desk)
    assert json.loads(row["answers"])["words"] == {"1": "To sleep"}


def test_who_filled_it_in_is_asked_where_several_may_have(desk):
    code, path = desk.client(), form(desk, "gbo")
    silent = fill(path, {"item.1": "3"})
    ran = desk.refused("import", silent, "--client", code, "--session", DAY, "--yes", status=2)
    assert "--respondent: client, parent, therapist" in ran.err
    take(desk, silent, code, "--respondent", "parent")
    (row,) = stored(desk)
    assert row["respondent"] == "parent"
    other = fill(path, {"item.1": "3", "head.who": "therapist"})
    given = ("--client", code, "--session", DAY, "--respondent", "client")
    assert "filled in by the therapist" in desk.refused("import", other, *given, status=1).err


def test_totals_come_back_too(desk):
    code = desk.client()
    path = form(desk, "gq")
    with pikepdf.open(path) as pdf:
        name = next(name for name in fields(pdf) if name.startswith("total."))
    take(desk, fill(path, {name: "40"}), code)
    (row,) = stored(desk)
    assert json.loads(row["answers"])["totals"] == {name.removeprefix("total."): "40"}


def test_another_version_or_structure_is_refused_and_possible_risk_is_shown(desk):
    code, path = desk.client(), form(desk, "phq9")

    def rename(was, now):
        def change(_, there):
            there["form.id"].V = pikepdf.String(re.sub(was, now, str(there["form.id"].V)))

        return fill(path, PHQ9 | {"item.9": "1"}, change=change)

    for was, now, why in (
        (":1:", ":2:", "of version 2, and version 1 is in use"),
        ("[0-9a-f]{12}$", "0" * 12, "other questions, answers or rules"),
    ):
        file = rename(was, now)
        ran = desk.refused("import", file, "--client", code, "--session", DAY, "--yes", status=1)
        assert why in ran.err
        assert "POSSIBLE RISK ANSWER  PHQ-9, item 9" in ran.out
    ran = desk.refused("import", rename("phq9", "no-such"), "--client", code, status=2)
    assert "no-such" in ran.err
    ran = desk.refused("import", rename("^fit0:", "fit9:"), "--client", code, status=1)
    assert "holds no id" in ran.err
    assert desk.counts().administrations == 0


def test_options_of_one_kind_of_file_are_refused_for_the_other(desk, tmp_path):
    path = form(desk, "phq9")
    assert "for a table (CSV)" in desk.refused("import", path, "--measure", "phq9", status=2).err
    table = tmp_path / "a.csv"
    table.write_text("client,date\n")
    assert (
        "for a fillable form" in desk.refused("import", str(table), "--client", "x", status=2).err
    )
    assert "--client" in desk.refused("import", fill(path, PHQ9), status=2).err


def test_the_licence_has_to_allow_screens_too_and_the_entry_sheet_asks_for_none(desk):
    from tests.clinic.test_blank_forms import bring

    adding = ("measures", "licence", "add", "gbo", "--source", "a statement", "--kind", "statement")
    desk.well(*adding, "--for", "show-items,print", "--granted", "2020-01-01")
    bring(desk, "gbo")
    assert json.loads(desk.well("form", "gbo", "--json"))["kind"] == "client"
    assert "screen" in desk.refused("form", "gbo", "--fillable", status=1).err
    assert form(desk, "gbo", "--entry").endswith("gbo-en-GB-entry-fillable.pdf")


def test_a_change_in_the_way_of_answering_is_told_on_the_course(desk):
    code = desk.client()
    desk.session(code, DAY, "--answers", "session-checkin=5,5,5,5,5,5,5,5,5,,,")
    answers = {f"item.{n}": "6" for n in range(1, 10)}
    path = fill(form(desk, "session-checkin"), answers)
    desk.well("import", path, "--client", code, "--session", "2026-01-13", "--yes")
    modes = [row["mode"] for row in stored(desk, "SELECT mode FROM administrations ORDER BY seq")]
    assert modes == ["paper", "fillable"]
    clinic = Clinic(desk.folder)
    with clinic.record.reading() as reader:
        client = reader.clients.by_code(code)
        episode = reader.episodes.current(client.id)
        told = tell_course(reader, client, episode, today(), clinic.adaptation)
    lines = [one.segments for one in told.course.series if one.measure == "session-checkin"]
    assert lines
    for segments in lines:
        assert [segment.break_reason for segment in segments] == [None, "mode-changed"]


GUEST = (
    "import msgspec\nfrom fit_core.sheet.report import Report\n"
    "def render(form):\n"
    "    from fit_forms.form import render as draw\n"
    "    CUT = msgspec.structs.replace(form.parts[0], rows=form.parts[0].rows[:-1])\n"
    "    return draw(msgspec.structs.replace(form, {change}))\n"
    "@hookimpl\ndef fit_reports():\n"
    "    return [Report('guest', 'form', '.pdf', render)]\n"
)


def test_a_form_that_could_not_be_read_back_is_not_handed_out(desk, shelf):
    desk.well("plugins", "disable", "forms")
    paper = ("paper", "fill_note=None", "no fields")
    for name, change, why in (paper, ("short", "parts=(CUT, *form.parts[1:])", "is missing")):
        shelf.put(name, GUEST.format(change=change))
        desk.well("plugins", "enable", name, "--yes")
        assert why in desk.refused("form", "phq9", "--fillable", status=1).err
        assert not list((desk.folder / "forms").glob("phq9*"))
        desk.well("plugins", "disable", name)
