"""The face of the program: help, near misses, two sentences, notes, goals, endings, sheets."""

from __future__ import annotations

import json
import re

import click
import pytest

from fit_core.cli import fit, run

PHQ9 = "phq9=1,1,1,1,1,1,1,1,0"


def test_help_lists_every_command_and_each_has_help_of_its_own(capsys):
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out
    for name in fit.list_commands(click.Context(fit)):
        assert re.search(rf"^  {name} ", listed, flags=re.MULTILINE)
        assert run([name, "--help"]) == 0
        assert "Usage: fit" in capsys.readouterr().out


def test_about_says_what_it_is_for_and_what_it_is_not(capsys):
    assert run(["--about"]) == 0
    assert "does not diagnose, recommend or watch for\nemergencies" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sesion"], "Did you mean session?"),
        (["client", "ad"], "client --help"),
        (["session", "--dat", "x"], "--date"),
        (["session", "A", "--date", "04/03/2026"], "2026-03-04"),
        (["end", "A", "gone"], "lost-contact"),
    ],
)
def test_a_slip_is_a_usage_error_with_advice(arguments, said, capsys):
    assert run(arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith("fit: ")
    assert said in err
    assert "Traceback" not in err


def test_a_mistake_of_the_program_is_said_without_a_traceback_unless_asked(monkeypatch, capsys):
    def fail(*given, **kw):
        raise ZeroDivisionError("inside")

    monkeypatch.setattr(fit, "main", fail)
    assert run(["client", "list"]) == 1
    err = capsys.readouterr().err
    assert "ZeroDivisionError: inside" in err
    assert "Traceback" not in err
    with pytest.raises(ZeroDivisionError):
        run(["--traceback", "client", "list"])


def test_an_empty_clinic_says_what_comes_next(desk):
    assert "fit client add" in desk.well("client", "list")
    assert "fit client add" in desk.refused("session", "--no-ask", status=2).err


def test_the_list_of_clients_has_the_last_session(desk):
    codes = [desk.client(), desk.client()]
    desk.session(codes[0], "2026-01-06", "--answers", PHQ9)
    listed = {
        line["code"]: line["last_session"]
        for line in json.loads(desk.well("client", "list", "--json"))
    }
    assert listed == {codes[0]: "2026-01-06", codes[1]: None}


@pytest.mark.parametrize("status", ["planned", "cancelled", "missed"])
def test_a_session_that_was_not_kept_is_noted_and_not_counted(desk, status):
    code = desk.client()
    desk.well("client", "note", code, status, "--date", "2026-01-06")
    (line,) = json.loads(desk.well("client", "show", code, "--json"))["sessions"]
    assert (line["status"], line["number"]) == (status, None)


def test_goals_are_added_reworded_and_closed(desk):
    code = desk.client()
    for words in ("One", "Two"):
        desk.well("goal", "add", code, words)
    desk.well("goal", "reword", code, "1", "First")
    listed = {
        goal["words"]: goal["number"]
        for goal in json.loads(desk.well("goal", "list", code, "--json"))
    }
    assert set(listed) == {"First", "Two"}
    desk.well("goal", "close", code, str(listed["First"]), "--date", "2026-01-06")
    assert [g["words"] for g in json.loads(desk.well("goal", "list", code, "--json"))] == ["Two"]
    desk.refused("goal", "add", code, "  ", status=2)
    desk.refused("goal", "close", code, "9", status=2)


def test_a_review_asks_for_what_was_not_given_and_keeps_both_sides(desk):
    from click.testing import CliRunner

    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    at = ["--clinic", str(desk.folder), "review", code]
    answered = CliRunner().invoke(fit, at, input="y\nthe sleep\nthe rest\nwalk daily\n3 February\n")
    assert answered.exit_code == 0, answered.output
    desk.session(code, "2026-01-13", "--answers", PHQ9)
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        client = reader.clients.by_code(code)
        (review,) = reader.reviews.of(reader.episodes.current(client.id).id)
    kept = (review.discussed, review.fits, review.does_not_fit, review.agreed, review.look_again)
    assert kept == (True, "the sleep", "the rest", "walk daily", "3 February")


def test_a_review_without_a_session_is_refused(desk):
    desk.refused("review", desk.client(), "--discussed", status=2)


def test_an_ending_keeps_how_it_ended(desk):
    code = desk.client()
    assert "client-unilateral" in desk.well(
        "end", code, "client-unilateral", "--date", "2026-02-01"
    )
    assert json.loads(desk.well("client", "show", code, "--json"))["ended"] == "2026-02-01"
    desk.refused("end", code, "planned", status=1)
    desk.refused("end", desk.client(), "planned", "--date", "2020-01-01", status=1)


def test_sheets_go_where_they_are_asked_to_with_no_name_in_the_file(desk, tmp_path):
    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", PHQ9)
    file = tmp_path / "here.pdf"
    desk.well("report", "session", code, "--out", str(file), "--paper", "Letter")
    assert desk.sheets()[-1].paper == "Letter"
    desk.well("report", "session", "--all", "--out", str(tmp_path / "all"))
    assert file.is_file()
    assert [path.name for path in (tmp_path / "all").iterdir()] == [f"{code}-2026-01-06.pdf"]
    desk.refused("report", "session", status=2)
    desk.refused("report", "session", code, "--all", status=2)
    desk.refused("report", "session", code, "--date", "2026-01-07", status=2)


def test_one_sheet_that_cannot_be_made_stops_no_other(desk):
    codes = [desk.client() for _ in range(3)]
    for code in codes:
        desk.well("record", code, "phq9", "--date", "2026-01-06", "--answers", "1=1,9=0")
    desk.well("record", codes[1], "gad7", "--date", "2026-01-06", "--answers", "0,0,0,0,0,0,0")
    desk.well("record", codes[1], "phq9", "--date", "2026-01-07", "--answers", "9=3")
    ran = desk.fit("report", "session", "--all")
    assert ran.status == 1
    assert "2 sheets are in" in ran.out
    assert "1 of 3 sheets were not made" in ran.err
    assert codes[1] in ran.err


def test_a_measure_is_added_once_and_never_displaces_another(desk, tmp_path):
    from pathlib import Path

    example = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
    desk.well("measures", "add", str(example))
    assert "mood-example" in [m["id"] for m in json.loads(desk.well("measures", "list", "--json"))]
    assert "never displaced" in desk.refused("measures", "add", str(example), status=1).err
    broken = tmp_path / "broken.toml"
    broken.write_text("format = 0\nid = 3\n", encoding="utf-8")
    assert "broken.toml:2" in desk.refused("measures", "add", str(broken), status=1).err
    code = desk.client()
    said = desk.well("record", code, "mood-example", "--date", "2026-01-06", "--answers", "1,1,3")
    assert "total: 2" in said


def test_a_measure_shows_its_safety_items_and_sources(desk):
    said = desk.well("measures", "show", "phq9")
    assert re.search(r"^ +9 .*SAFETY$", said, flags=re.MULTILINE)
    assert "0 to 27, lower is better" in said
