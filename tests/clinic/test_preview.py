"""A preview shows any measure as a clinic would print it, and touches no clinic."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

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
    "sheet-plain.pdf",
    "sheet-first-session.pdf",
    "sheet-screen.html",
    "sheet-screen-large-print.html",
}
OWN = {"sheet-yours.pdf", "sheet-yours-screen.html"}


@pytest.fixture(autouse=True)
def nowhere(tmp_path, monkeypatch):
    """No clinic, unless a test names one."""
    monkeypatch.setenv("FIT_CLINIC", str(tmp_path / "no-clinic"))


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


def pages(ran):
    return {Path(one["path"] or one["page"]).name: one for one in json.loads(ran)}


def test_a_clinic_sees_its_own_theme_and_its_record_is_left_alone(desk, tmp_path):
    Image.new("RGB", (300, 60), (11, 79, 143)).save(desk.folder / "logo.png")
    settings = desk.folder / "clinic.toml"
    theme = settings.read_text("utf-8")
    for old, new in (
        ('logo = ""', 'logo = "logo.png"'),
        ('footer = ""', 'footer = "Open on Mondays"'),
        ("leave_out = []", "leave_out = [11]"),
        ('paper = "A4"', 'paper = "Letter"'),
    ):
        assert old in theme
        theme = theme.replace(old, new)
    settings.write_text(theme, "utf-8")
    before = {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()}
    made = pages(desk.well("preview", str(EXAMPLE), "--out", str(tmp_path / "a"), "--json"))
    assert set(made) == PAGES | OWN
    assert {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()} == before
    shown = (tmp_path / "a" / "mood-example" / "sheet-yours-screen.html").read_text("utf-8")
    assert "Open on Mondays" in shown
    assert "Ring the practice on 01234 567890." in shown
    assert "Made-up Practice" in shown
    assert "where you come from" not in shown
    assert "data:image/png;base64," in shown
    with pymupdf.open(tmp_path / "a" / "mood-example" / "sheet-yours.pdf") as pdf:
        assert round(pdf[0].rect.width) == 612
        assert len(pdf[0].get_images()) == 1
    other = (tmp_path / "a" / "mood-example" / "sheet-screen.html").read_text("utf-8")
    assert "Open on Mondays" not in other


def test_a_clinic_file_may_be_named_and_a_logo_that_cannot_be_used_is_told(desk, tmp_path, capsys):
    settings = desk.folder / "clinic.toml"
    text = settings.read_text("utf-8").replace('logo = ""', 'logo = "no.png"')
    settings.write_text(text, "utf-8")
    arguments = ["preview", str(EXAMPLE), "--out", str(tmp_path / "a"), "--json", "--like"]
    capsys.readouterr()
    assert run([*arguments, str(settings)]) == 0
    made = pages(capsys.readouterr().out)
    assert "The sheet has no logo." in made["sheet-yours.pdf"]["remarks"][0]
    assert made["sheet-a4.pdf"]["remarks"] == []


@pytest.mark.parametrize("name", ["mine.wording.toml", "filled-in.toml"])
def test_the_wording_beside_a_measure_stands_on_its_form(desk, tmp_path, capsys, name):
    desk.well("measures", "add", str(EXAMPLE))
    template = tmp_path / "template.toml"
    desk.well("wording", "template", "mood-example", "--out", str(template))
    lines = template.read_text("utf-8").splitlines()
    filled = [re.sub('""', f'"words of line {n}"', line) for n, line in enumerate(lines)]
    folder = tmp_path / "draft"
    folder.mkdir()
    (folder / name).write_text("\n".join(filled) + "\n", "utf-8")
    (folder / "mine.toml").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    capsys.readouterr()
    assert run(["preview", str(folder / "mine.toml"), "--out", str(tmp_path / "a")]) == 0
    assert "mood-example, form:" in capsys.readouterr().out
    with pymupdf.open(tmp_path / "a" / "mood-example" / "form.pdf") as pdf:
        assert "words of line" in pdf[0].get_text()


def test_a_wording_that_is_not_filled_in_is_told_and_the_rest_is_shown(desk, tmp_path, capsys):
    desk.well("measures", "add", str(EXAMPLE))
    folder = tmp_path / "draft"
    folder.mkdir()
    desk.well("wording", "template", "mood-example", "--out", str(folder / "empty.toml"))
    (folder / "mine.toml").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    capsys.readouterr()
    assert run(["preview", str(folder), "--out", str(tmp_path / "a")]) == 1
    said = capsys.readouterr().out
    assert "mood-example, wording: not made" in said
    assert "mood-example, score-entry sheet:" in said


def test_made_up_answers_are_allowed_and_never_a_risk_answer_for_any_measure():
    library = installed_library()
    measures = [library.get(entry.id) for entry in library.entries]
    assert len(measures) > 20
    for measure in measures:
        for session in range(SESSIONS):
            checked = check_answers(measure, made_up(measure, session))
            assert checked.problems == (), measure.id
            assert checked.risk == (), measure.id
