"""A preview shows any measure as a clinic would print it, and touches no clinic."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fit_core.answers.check import check_answers
from fit_core.cli import run
from fit_core.clinic.made_answers import SESSIONS, made_up
from fit_core.clinic.opening import installed_library

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
PAGES = {
    "form.pdf",
    "sheet-a4.pdf",
    "sheet-letter.pdf",
    "sheet-large-print.pdf",
    "sheet-first-session.pdf",
    "sheet-screen.html",
}


def test_a_measure_file_is_shown_in_every_theme(tmp_path, capsys):
    assert run(["preview", str(EXAMPLE), "--out", str(tmp_path), "--json"]) == 0
    pages = json.loads(capsys.readouterr().out)
    assert {Path(page["path"]).name for page in pages} == PAGES
    made = {path.name: path.read_bytes() for path in (tmp_path / "mood-example").iterdir()}
    assert set(made) == PAGES
    assert all(data.startswith(b"%PDF") for name, data in made.items() if name.endswith(".pdf"))
    assert "Mood" in made["sheet-screen.html"].decode()


def test_an_own_copy_of_an_installed_measure_is_shown_as_it_is(tmp_path, capsys):
    file = tmp_path / "mine.toml"
    text = installed_library().entry("session-checkin").path.read_text("utf-8")
    file.write_text(text.replace('title = "Session check-in"', 'title = "My check-in"'), "utf-8")
    assert run(["preview", str(file), "--out", str(tmp_path)]) == 0
    page = tmp_path / "session-checkin-preview" / "sheet-screen.html"
    assert "My check-in" in page.read_text("utf-8")


def test_a_title_that_would_do_harm_is_told_and_not_printed(tmp_path, capsys):
    file = tmp_path / "mine.toml"
    text = EXAMPLE.read_text("utf-8")
    assert 'sheet_title = "Mood"' in text
    file.write_text(text.replace('sheet_title = "Mood"', 'sheet_title = "Severe risk"'), "utf-8")
    assert run(["preview", str(file), "--out", str(tmp_path)]) == 1
    assert "harm check" in capsys.readouterr().out
    assert not (tmp_path / "mood-example" / "sheet-a4.pdf").exists()


@pytest.mark.parametrize("name", ["nowhere.toml", "no-such-measure", "."])
def test_what_is_no_measure_is_refused(tmp_path, monkeypatch, capsys, name):
    monkeypatch.chdir(tmp_path)
    assert run(["preview", name]) == 2
    assert "fit: " in capsys.readouterr().err


def test_made_up_answers_are_allowed_and_never_a_risk_answer_for_any_measure():
    library = installed_library()
    measures = [library.get(entry.id) for entry in library.entries]
    assert len(measures) > 20
    for measure in measures:
        for session in range(SESSIONS):
            checked = check_answers(measure, made_up(measure, session))
            assert checked.problems == (), measure.id
            assert checked.risk == (), measure.id
