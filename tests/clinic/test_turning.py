"""A client who comes of age: earlier scores keep their line, words are said from then on."""

from __future__ import annotations

import pytest

from fit_core.clinic.layers import use_layers
from fit_core.clinic.opening import Clinic
from fit_core.sheet.model import Chart, Message, Provenance
from tests.clinic.layering import norm, population

#: CORE-10 of Norwegian adolescents: 1.4 on 0-4; of adults in the United Kingdom 11 on 0-40.
YOUNG = norm(
    "young",
    "csc",
    metric='"0-4"',
    language='"en"',
    when="{ age_to = 17 }",
    cutoff='{ side = "above", value = 1.4 }',
)
ANSWERS = (
    "2,2,2,2,2,0,2,2,2,2",
    "2,2,2,2,2,0,2,2,1,2",
    "1,2,2,2,2,0,1,2,1,2",
    "1,2,2,2,1,0,1,2,1,2",
)
DAYS = ("2026-01-07", "2026-02-04", "2026-03-04", "2026-04-01")


@pytest.fixture
def young(desk, shelf):
    """A clinic that uses CORE-10 with a line for the young and one for adults."""
    files = {"layer.toml": population("core10", "north", YOUNG, language="nb")}
    shelf.put("north", group="fit.adaptations", files=files)
    use_layers(Clinic(desk.folder), "north")
    path = desk.folder / "clinic.toml"
    path.write_text(path.read_text("utf-8").replace('"phq9"', '"core10"', 1), "utf-8")
    desk.well("measures", "norms", "core10", "--use", "north:young")
    desk.well("measures", "norms", "core10", "--also", "barkham-2013")
    return desk


def sheet_of(desk, born="2008-03", count=4):
    code = desk.client("2026-01-05")
    if born:
        desk.well("client", "set", code, "--born", born)
    for day, answers in list(zip(DAYS, ANSWERS, strict=True))[:count]:
        desk.session(code, day, "--answers", f"core10={answers}")
    return code, desk.sheets()[-1]


def block(sheet, kind):
    return next(one for one in sheet.blocks if isinstance(one, kind))


def test_at_seventeen_the_line_is_that_of_the_young(young):
    _, sheet = sheet_of(young, count=2)
    chart = block(sheet, Chart)
    assert (chart.line.value, chart.turns) == (14, ())
    assert "people asked for young" in str(block(sheet, Provenance))


def test_from_eighteen_on_the_line_is_that_of_adults_and_the_curve_goes_on(young):
    _, sheet = sheet_of(young)
    chart = block(sheet, Chart)
    assert [len(curve) for curve in chart.segments] == [4]
    (turn,) = chart.turns
    assert (turn.slot, turn.label.words, turn.line.value) == (2, "from age 18 on", 14)
    assert (chart.line.value, chart.line.since, chart.since) == (11, 2, 2)
    notes = " ".join(text.words for text in chart.notes)
    assert "You were 18 from session 3 on." in notes
    footer = str(block(sheet, Provenance))
    assert "people asked for young" in footer
    assert "people in primary care counselling" in footer


def test_words_are_said_from_the_newest_line_on_only(young):
    _, sheet = sheet_of(young)
    said = " ".join(t.words for t in (block(sheet, Message).lead, *block(sheet, Message).rest))
    assert "than at session 3" in said
    assert "when you began" not in said
    assert "Scores before session 3 are not compared with today’s." in said
    chart = block(sheet, Chart)
    assert chart.start_label.words.endswith("at session 3")
    assert "from session 3" in chart.band.label.words


@pytest.mark.parametrize("born", ["", "1980-03"])
def test_without_an_age_or_far_from_it_nothing_turns(young, born):
    _, sheet = sheet_of(young, born)
    chart = block(sheet, Chart)
    assert (chart.turns, chart.since) == ((), None)
    assert chart.line.value == 11


def test_it_is_drawn_on_paper_and_on_the_screen(young, tmp_path):
    code, _ = sheet_of(young)
    paper, screen = tmp_path / "a.pdf", tmp_path / "a.html"
    young.well("report", "session", code, "--out", str(paper))
    young.well("report", "session", code, "--screen", "--out", str(screen))
    assert "from age 18 on" in screen.read_text("utf-8")


def test_how_the_earlier_line_came_about_names_its_layer(young):
    _, sheet = sheet_of(young)
    figure = next(one for one in sheet.figures if one.key == "norm.young.line")
    assert any(step.startswith("norm from: layer north of north 1.2") for step in figure.steps)
