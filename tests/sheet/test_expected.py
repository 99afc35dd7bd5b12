"""The expected range on the sheet's chart: whose it is, where it lies, and when it is not there."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from fit_core.adapt.words import Words
from fit_core.course.trajectory import Expected, Occasion
from fit_core.sheet.chart import ChartMaker, main_chart
from fit_core.sheet.expected import purpose_line, with_expected
from fit_core.sheet.figures import Figures
from fit_core.sheet.material import Range


@pytest.fixture
def drawn(weeks, monkeypatch):
    """A function from an answer to the chart of a client with four sessions, and its figures."""
    import fit_core.sheet.shared as shared

    kept = {}
    monkeypatch.setattr(
        "fit_core.sheet.shared.with_expected",
        lambda maker, chart: kept.setdefault("maker", maker) and chart,
    )
    assert shared
    weeks.phq9(15, 13, 12, 11).sheet()
    material = kept["maker"].material

    def draw(occasions, courses=202, languages=("en-GB",)):
        answer = Expected(
            engine="mixed",
            version="1",
            limits="80 of 100",
            group="the people who began at a similar place here",
            courses=courses,
            occasions=tuple(Occasion(*one) for one in occasions),
            standings=(),
            file="f" * 64,
        )
        shown = Range(answer, "Shows where people are.", languages, "own archive")
        given = msgspec.structs.replace(material, expected=shown)
        words, figures = Words("en-GB"), Figures(given)
        maker = ChartMaker(given, words, figures, given.outcome)
        return (
            with_expected(maker, main_chart(given, words, figures, given.outcome)),
            figures,
            maker,
        )

    return draw


USUAL = ((2, 14.0, 9.5, 18.5), (3, 12.9, 8.0, 17.8), (4, 12.1, 7.0, 17.2))


def test_each_session_stands_in_its_own_place(drawn):
    chart, figures, _ = drawn(USUAL)
    found = [(place.slot, place.low, place.high) for place in chart.expected.places]
    assert found == [
        (1, Decimal("9.50"), Decimal("18.50")),
        (2, Decimal("8.00"), Decimal("17.80")),
        (3, Decimal("7.00"), Decimal("17.20")),
    ]
    assert "the people who began at a similar place here (courses: 202; answers in: English)" in (
        chart.expected.caption.words
    )
    (ref,) = chart.expected.caption.refs
    figure = next(one for one in figures.all if one.ref == ref)
    assert figure.printed == "202"
    assert "session 4: 7.00 to 17.20" in figure.steps


def test_the_range_is_cut_to_the_scale_only_where_it_is_drawn(drawn):
    chart, figures, _ = drawn(((2, 3.0, -4.0, 10.0), (3, 25.0, 20.0, 31.0)))
    assert [(p.low, p.high) for p in chart.expected.places] == [(0, 10), (20, 27)]
    steps = [step for figure in figures.all for step in figure.steps]
    assert "session 2: -4.00 to 10.00" in steps


@pytest.mark.parametrize(
    ("occasions", "courses"), [(USUAL[:1], 202), (USUAL, 0), ((), 202), (((9, 1, 0, 2),) * 2, 202)]
)
def test_without_a_line_or_a_group_there_is_nothing(drawn, occasions, courses):
    chart, _, _ = drawn(occasions, courses)
    assert chart.expected is None


def test_other_languages_are_named_too(drawn):
    chart, _, _ = drawn(USUAL, languages=("de", "en-GB"))
    assert "answers in: German and English" in chart.expected.caption.words


def test_the_purpose_is_printed_with_it(drawn):
    _, _, maker = drawn(USUAL)
    assert purpose_line(maker).words == "Dotted lines: Shows where people are."
    bare = msgspec.structs.replace(maker.material, expected=None)
    maker.material = bare
    assert purpose_line(maker) is None
