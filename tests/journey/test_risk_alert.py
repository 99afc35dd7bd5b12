"""A risk answer is shown again at every command on that client, and read out of any list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"

RISK = "phq9=1,1,1,1,1,1,1,1,2,1"
SHOWN = "RISK ANSWER  PHQ-9, item 9 (thoughts of death or self-harm): 2."
WAITS = (
    "RISK ANSWER NOT ACKNOWLEDGED  phq9, item 9 (thoughts of death or self-harm): 2, on 2026-01-06."
)
#: Every command on one client, with what it needs beside the client.
COMMANDS = {
    "session": ("session", "{0}", "--no-ask", "--no-open", "--date", "2026-01-13"),
    "report": ("report", "session", "{0}"),
    "review": ("review", "{0}", "--discussed"),
    "record": ("record", "{0}", "phq9", "--date", "2026-01-13", "--answers", "9=0"),
    "client show": ("client", "show", "{0}"),
    "client set": ("client", "set", "{0}", "--sex", "F"),
    "client note": ("client", "note", "{0}", "missed", "--date", "2026-01-13"),
    "goal add": ("goal", "add", "{0}", "Walk daily"),
    "goal list": ("goal", "list", "{0}"),
    "consent": ("consent", "{0}"),
    "trajectory show": ("trajectory", "show", "{0}"),
    "end": ("end", "{0}", "planned", "--date", "2026-01-20"),
}


def first_line(said: str) -> str:
    return next((line for line in said.splitlines() if line.strip()), "")


@pytest.fixture
def waiting(desk):
    """A client with a risk answer that nobody has acknowledged."""
    code = desk.client()
    desk.refused(
        "session",
        code,
        "--no-ask",
        "--no-open",
        "--date",
        "2026-01-06",
        "--answers",
        RISK,
        status=1,
    )
    return code


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_every_command_on_a_client_shows_first_what_waits(desk, waiting, command):
    ran = desk.fit(*(part.format(waiting) for part in command))
    assert first_line(ran.out) == WAITS
    assert f"fit acknowledge {waiting} --done WORDS" in ran.out
    desk.well("acknowledge", waiting, "--done", "Talked.")
    assert "RISK ANSWER" not in desk.fit("client", "show", waiting).out


def test_output_for_programs_stays_clean(desk, waiting):
    shown = desk.fit("client", "show", waiting, "--json")
    assert [risk["item"] for risk in json.loads(shown.out)["waiting"]] == ["9"]
    goals = desk.fit("goal", "list", waiting, "--json")
    assert json.loads(goals.out) == []
    assert first_line(goals.err) == WAITS


def test_the_list_of_what_waits_is_for_programs_too(desk, waiting):
    (line,) = json.loads(desk.well("risk", "list", "--json"))
    assert (line["client"], line["item"], line["came"], line["sheet_waits"]) == (
        waiting,
        "9",
        "entered",
        True,
    )
    assert waiting in desk.well("risk", "list")


@pytest.mark.parametrize(
    "answers",
    ["1,1,1,1,1,1,1,2", "1,1,1,1,1,1,1,1,1,2,1,1", "9=0,9=2", "1,2,9=2", "1;1;1;1;1;1;1;1;2"],
    ids=str,
)
def test_a_list_that_cannot_be_read_is_looked_through_for_risk(desk, answers):
    code = desk.client()
    before = desk.counts()
    said = f"POSSIBLE {SHOWN[:-1]}, in a list that cannot be read as it stands."
    for command in (
        ("record", code, "phq9", "--answers", answers),
        ("session", code, "--no-ask", "--no-open", "--answers", f"phq9={answers}"),
    ):
        ran = desk.refused(*command, "--date", "2026-01-06", status=2)
        assert first_line(ran.out) == said
    assert desk.counts() == before


@pytest.mark.parametrize(
    "slip",
    [
        ("record", "NOBODY-00", "phq9", "--answers", "9=2"),
        ("record", "{0}", "phq9", "--answers", "9=2", "--goal", "7"),
        ("record", "{0}", "phq9", "--answers", "9=2", "--respondent", "neighbour"),
        ("session", "NOBODY-00", "--no-ask", "--answers", RISK),
        ("session", "{0}", "--no-ask", "--answers", RISK, "--answers", "phq99=1"),
        ("session", "{0}", "--no-ask", "--answers", "no-equals-sign", "--answers", RISK),
        ("session", "{0}", "--no-ask", "--answers", RISK, "--answers", "phq9=0,0"),
        ("session", "{0}", "--no-ask", "--answers", RISK, "--total", "phq9=9"),
        ("session", "--no-ask", "--answers", RISK),
        ("--actor", "stranger", "session", "{0}", "--no-ask", "--answers", RISK),
    ],
    ids=" ".join,
)
def test_whatever_else_is_refused_the_risk_answer_was_shown_before(desk, slip):
    code = desk.client()
    ran = desk.fit(*(part.format(code) for part in slip))
    assert ran.status in (1, 2)
    assert first_line(ran.out) == SHOWN
    assert desk.counts().administrations == 0


def test_a_form_that_was_stopped_midway_shows_what_was_answered(desk, monkeypatch):
    import click

    code = desk.client()
    typed = iter(["0"] * 8 + ["2"])

    def prompt(*asked, **more):
        answer = next(typed, None)
        if answer is None:
            raise click.Abort
        return answer

    monkeypatch.setattr(click, "prompt", prompt)
    ran = desk.fit("record", code, "phq9", "--date", "2026-01-06")
    assert ran.status == 1
    assert SHOWN in ran.out
    assert "NOT ANSWERED" not in ran.out
    assert desk.counts().administrations == 0


def test_an_answer_on_a_draft_waits_like_any_other(desk, tmp_path):
    text = EXAMPLE.read_text(encoding="utf-8").replace("mood-example", "mood-draft")
    text = text.replace('recall = "P2W"', 'recall = "P2W"\nkey_grade = "unverified"')
    (tmp_path / "mood-draft.toml").write_text(text, encoding="utf-8")
    desk.well("measures", "add", str(tmp_path / "mood-draft.toml"))
    code = desk.client()
    ran = desk.fit("record", code, "mood-draft", "--date", "2026-01-06", "--answers", "0,3,0")
    assert ran.status == 0, ran.err
    assert first_line(ran.out).startswith("RISK ANSWER  Example mood form, item 2")
    assert "no score" in ran.out
    assert code in desk.well("risk", "list")
    desk.refused("report", "session", code, status=1)


def test_an_amendment_that_takes_the_answer_away_silences_nothing(desk, waiting):
    calm = ("record", waiting, "phq9", "--date", "2026-01-06", "--answers", "9=0")
    desk.well(*calm, "--amend", "copied wrongly")
    assert first_line(desk.fit("client", "show", waiting).out) == WAITS
    desk.refused("report", "session", waiting, status=1)
    desk.well("acknowledge", waiting, "--done", "It was a slip; we asked all the same.")
    desk.well("report", "session", waiting)


def test_a_risk_answer_that_comes_in_while_another_is_talked_about_goes_on_waiting(desk, waiting):
    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.risk import acknowledge, client_risk

    clinic = Clinic(desk.folder)
    shown = client_risk(clinic, waiting)
    desk.fit("record", waiting, "phq9", "--date", "2026-01-13", "--answers", "9=3")
    acknowledge(clinic, waiting, "Talked about the first.", shown=shown)
    (left,) = client_risk(clinic, waiting)
    assert (left.date.isoformat(), int(left.value)) == ("2026-01-13", 3)


def test_a_risk_answer_that_comes_in_while_the_sheet_is_drawn_holds_it_back(desk, monkeypatch):
    from fit_core.clinic import sheets

    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", "phq9=1,1,1,1,1,1,1,1,0,1")
    (written,) = (desk.folder / "sheets").iterdir()
    before, drawn = written.stat().st_mtime_ns, sheets.draw

    def meanwhile(*given):
        desk.well("record", code, "dass21", "--date", "2026-01-06", "--answers", "21=2")
        return drawn(*given)

    monkeypatch.setattr(sheets, "draw", meanwhile)
    desk.refused("report", "session", code, status=1)
    assert len(desk.sheets()) == 1
    assert written.stat().st_mtime_ns == before
