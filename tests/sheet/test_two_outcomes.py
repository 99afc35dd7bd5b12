"""Two outcome measures stand in two panels, each in its own direction, never in one chart."""

from __future__ import annotations

from types import SimpleNamespace

import msgspec
import pytest
from click.testing import CliRunner

from fit_core.cli.gave_way import tell_gave_way
from fit_core.sheet.model import Chart, Message, Provenance
from fit_core.sheet.pieces import pieces


@pytest.fixture
def both(desk, weeks):
    """PHQ-9, where lower is better, and WHO-5, where higher is, over two sessions."""
    settings = weeks.clinic.settings
    today = msgspec.structs.replace(settings.today, second="who5")
    weeks.clinic.settings = msgspec.structs.replace(settings, today=today)
    weeks.week(phq9=weeks.answers(16), who5="1,1,1,1,1")
    return weeks.week(phq9=weeks.answers(10), who5="3,3,3,3,2")


def of(sheet, kind):
    return [one for one in sheet.blocks if isinstance(one, kind)]


def test_each_has_its_own_panel_direction_and_words(both):
    sheet = both.sheet()
    kinds = [type(one).__name__ for one in sheet.blocks]
    assert kinds[2:6] == ["Chart", "Message", "Chart", "Message"]
    first, second = of(sheet, Chart)
    assert (first.better, second.better) == ("lower", "higher")
    assert (first.id, second.id) == ("outcome-phq9", "outcome-who5")
    assert second.title.words == "Wellbeing, session by session"
    mood, life = of(sheet, Message)
    assert "10, 6 points lower" in mood.lead.words
    assert "higher than when you began" in life.lead.words
    assert life.rest[0].words.startswith("Higher is better here.")


def test_the_footer_says_of_which_panel_each_value_is(both):
    (footer,) = of(both.sheet(), Provenance)
    lines = [line.words for line in footer.lines if "hance band" in line.words]
    assert len(lines) == 2
    assert [line.partition(":")[0] for line in lines] == [
        chart.title.words.partition(",")[0] for chart in of(both.sheet(), Chart)
    ]


def test_every_number_of_both_is_explained_by_its_own_measure(both):
    sheet = both.sheet()
    by_ref = {figure.ref: figure for figure in sheet.figures}
    for message, measure in zip(of(sheet, Message), ("phq9", "who5"), strict=True):
        score = by_ref[message.lead.refs[0]]
        assert score.rule.startswith(measure)
        assert score.printed in message.lead.words


def test_without_the_second_form_the_page_is_as_with_one(weeks):
    settings = weeks.clinic.settings
    today = msgspec.structs.replace(settings.today, second="who5")
    weeks.clinic.settings = msgspec.structs.replace(settings, today=today)
    kinds = [type(one).__name__ for one in weeks.phq9(16, 15).sheet().blocks]
    assert kinds[2:4] == ["Message", "Chart"]
    assert kinds.count("Chart") == 1


def test_both_fit_on_one_page_and_each_point_can_be_explained(desk, both):
    settings = desk.folder / "clinic.toml"
    settings.write_text(
        settings.read_text("utf-8").replace('second = ""', 'second = "who5"'), "utf-8"
    )
    desk.well("report", "session", both.code)
    (sheet,) = desk.sheets()
    told = desk.well("explain", sheet.id)
    assert "Chart2" not in told
    assert "all the same" in told
    points = {p.chart: p.ref for p in pieces(sheet) if p.kind == "point" and p.slot == 1}
    assert "who5 version" in desk.well("explain", sheet.id, points["outcome-who5"])
    assert "phq9 version" in desk.well("explain", sheet.id, points["outcome-phq9"])


def test_the_therapist_is_told_what_a_full_page_had_no_room_for(both):
    full = SimpleNamespace(dropped=(9, 8))
    with CliRunner().isolation() as (out, *_):
        tell_gave_way(SimpleNamespace(dropped=()))
        assert not out.getvalue()
        tell_gave_way(full)
        said = out.getvalue().decode()
    assert said == (
        "The page was full, so this gave way: how we work together, at least its line over time; "
        "the line for the community.\n"
    )
