"""What makes scores doubtful, each beside what is just no doubt yet."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fit_core.answers.check import check_answers
from fit_core.course.change import Change
from fit_core.course.model import Filled
from fit_core.course.validity import doubts
from fit_core.measure.load import load_measure
from fit_core.measure.model import Norm
from fit_core.testing.courses import Scores, make_course

REACH = Change("unchanged", Fraction(0), Decimal(6), True, None, "", (), "", "high")


@pytest.fixture(scope="module")
def chs():
    return load_measure(Path(__file__).parents[2] / "measures/culture/fit_culture/chs.toml")


@pytest.fixture(scope="module")
def phq9():
    return load_measure(Path(__file__).parents[2] / "measures/phq/fit_phq/phq9.toml")


def kinds(course):
    return [doubt.kind for doubt in doubts(course)]


def outcome(values):
    course = make_course(values)
    return replace(course, outcome=course.series[0], change=REACH)


@pytest.mark.parametrize(
    ("values", "teeth"),
    [
        ([16, 10, 16, 10], 1),
        ([16, 10, 16, 10, 16], 2),
        ([16, 11, 16, 10], 0),
        ([16, 10, 16], 0),
        ([20, 14, 8, 14], 0),
    ],
)
def test_up_and_down_by_turns_each_time_beyond_chance(values, teeth):
    found = doubts(outcome(values))
    assert [one.kind for one in found] == ["saw-tooth"] * teeth
    if found:
        assert found[-1].session == f"session-{len(values)}"
        assert found[-1].limits[0] == ("points", "6")


@given(values=st.lists(st.integers(0, 27), max_size=8), shift=st.integers(0, 30))
def test_a_saw_tooth_is_told_from_differences_alone(values, shift):
    course = make_course(Scores([value + shift for value in values], high=60))
    if values:
        course = replace(course, outcome=course.series[0], change=REACH)
        assert kinds(course) == kinds(outcome(values))
    turned = [27 - value for value in values]
    assert len(kinds(outcome(turned) if values else course)) == len(kinds(course))


def filled(measure, typed, session="session-1", day=0):
    answers = {item.id: value for item, value in zip(measure.items, typed, strict=True)}
    start = make_course([1]).meetings[0].date
    checked = check_answers(measure, answers)
    return Filled(f"a{session}", session, start.replace(day=5 + day), measure, checked)


def forms(*filled_in):
    return replace(make_course([1]), forms=tuple(filled_in))


def test_one_answer_throughout_is_doubtful_only_where_items_point_both_ways(chs, phq9):
    assert kinds(forms(filled(chs, ["3"] * 12))) == ["straight-line"]
    assert kinds(forms(filled(chs, ["3"] * 11 + ["4"]))) == []
    assert kinds(forms(filled(chs, ["3"] * 4 + [""] * 8))) == []
    assert kinds(forms(filled(phq9, ["0"] * len(phq9.items)))) == []


def test_the_same_answers_twice_running_are_doubtful_where_they_differ_among_themselves(phq9):
    some = ["0", "1", "2", "1", "0", "3", "1", "0", "0", ""]
    few = ["0", "1", "0", "0", "0", "0", "0", "0", "0", ""]
    again = [filled(phq9, some), filled(phq9, some, "session-2", 7)]
    (doubt,) = doubts(forms(*again))
    assert (doubt.kind, doubt.session) == ("same-form-again", "session-2")
    assert "12 January" not in doubt.said
    assert "2026-01-12" in doubt.said
    assert kinds(forms(filled(phq9, few), filled(phq9, few, "session-2", 7))) == []
    other = ["1", *some[1:]]
    assert kinds(forms(filled(phq9, some), filled(phq9, other), filled(phq9, some))) == []


def norm(mean, sd, sample="clinical", grade="high"):
    return Norm(
        id="n",
        scale="total",
        metric="0-27",
        better="lower",
        population="people in care",
        grade=grade,
        source="made up",
        sample=sample,
        mean=Decimal(mean),
        sd=Decimal(sd),
    )


@pytest.mark.parametrize(
    ("norms", "first", "doubtful"),
    [
        ((norm(16, 3),), 26, True),
        ((norm(16, 3),), 25, False),
        ((norm(16, 3),), 7, False),
        ((norm(16, 3),), 6, True),
        ((norm(16, 3), norm(20, 5)), 26, False),
        ((norm(16, 3, sample="general"),), 26, False),
        ((norm(16, 3, grade="unverified"),), 26, False),
        ((), 26, False),
    ],
)
def test_a_first_score_is_implausible_beyond_three_sd_of_every_clinical_population(
    phq9, norms, first, doubtful
):
    measure = replace(phq9, norms=norms)
    course = make_course(Scores([first, 12], measure="phq9"))
    course = replace(course, forms=(filled(measure, ["1"] * 9 + [""]),))
    assert kinds(course) == (["implausible-start"] if doubtful else [])


def test_another_mode_or_language_is_named_once_a_form_and_not_once_a_scale():
    course = make_course(Scores([5, 6]), Scores([3, 4], scale="other", high=10))
    changed = tuple(
        replace(
            series,
            segments=(
                replace(
                    series.segments[0],
                    points=tuple(
                        replace(point, mode=mode, language=language)
                        for point, mode, language in zip(
                            series.points, ("paper", "interview"), ("en", "de"), strict=True
                        )
                    ),
                ),
            ),
        )
        for series in course.series
    )
    assert kinds(replace(course, series=changed)) == ["mode-changed", "language-changed"]
    assert kinds(course) == []
