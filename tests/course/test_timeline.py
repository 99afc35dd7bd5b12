"""Series are joined only where points compare, and nothing that was scored gets lost."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.answers.check import check_answers
from fit_core.clinic.opening import installed_library
from fit_core.course.timeline import FORM_CHANGED, ScoredForm, build_series, decimals
from fit_core.scoring.form import score_form
from fit_core.scoring.model import FormScore, ScaleScore

LIBRARY = installed_library()
PHQ9, CHECKIN, ORS = (LIBRARY.get(name) for name in ("phq9", "session-checkin", "ors"))
EQ5D = LIBRARY.get("eq5d5l")
START = dt.date(2026, 1, 6)


def form(number, value, structure="s1", succeeds=(), goal=None, missing=0):
    """The form of one week: a total, or None where it made none."""
    status = "not-scorable" if value is None else "prorated" if missing else "ok"
    score = ScaleScore(
        scale="total",
        numerator=value or 0,
        denominator=0 if value is None else 1,
        banded=None if value is None else Decimal(value),
        answered=9 - missing,
        missing=missing,
        status=status,
    )
    measure = msgspec.structs.replace(PHQ9, succeeds=succeeds)
    scored = FormScore("phq9", structure, "ok", {"total": score}, (), (), {}, ())
    day = START + dt.timedelta(weeks=number)
    return ScoredForm(f"form-{number}", f"session-{number}", day, measure, scored, goal)


FORMS = st.lists(
    st.tuples(
        st.none() | st.integers(0, 27),
        st.sampled_from(["s1", "s2", "s3"]),
        st.sampled_from([(), ("s1",), ("s2", "s3")]),
    ),
    min_size=1,
    max_size=12,
)


@given(given_forms=FORMS)
def test_segments_hold_every_score_once_and_join_only_what_compares(given_forms):
    forms = [form(n, *facts) for n, facts in enumerate(given_forms)]
    (series,) = build_series(forms)
    scored = [one for one in forms if one.score.scales["total"].exact is not None]
    assert [point.administration for point in series.points] == [
        one.administration for one in scored
    ]
    assert [session for session, _ in series.not_scored] == [
        one.session for one in forms if one not in scored
    ]
    by_id = {one.administration: one for one in forms}
    for place, segment in enumerate(series.segments):
        assert (segment.break_reason is None) == (place == 0)
        for earlier, later in zip(segment.points, segment.points[1:], strict=False):
            before, after = by_id[earlier.administration], by_id[later.administration]
            known = (after.score.structure, *after.measure.succeeds)
            assert before.score.structure in known
    for one, other in zip(series.segments, series.segments[1:], strict=False):
        before = by_id[one.points[-1].administration]
        after = by_id[other.points[0].administration]
        assert before.score.structure not in (after.score.structure, *after.measure.succeeds)
        assert other.break_reason == FORM_CHANGED


def test_a_changed_form_breaks_the_line_and_today_is_compared_with_the_last_part():
    (series,) = build_series([form(0, 20), form(1, 18, "s2"), form(2, 12, "s2")])
    assert [len(segment.points) for segment in series.segments] == [1, 2]
    assert [point.banded for point in series.current] == [18, 12]


def test_a_form_that_succeeds_an_older_one_goes_on_with_its_line():
    (series,) = build_series([form(0, 20), form(1, 18, "s2", ("s1",))])
    assert [segment.break_reason for segment in series.segments] == [None]


def test_a_form_without_a_score_leaves_a_gap_and_breaks_nothing():
    (series,) = build_series([form(0, 20), form(1, None, missing=5), form(2, 12)])
    assert [point.session for point in series.points] == ["session-0", "session-2"]
    assert series.not_scored == (("session-1", 5),)
    assert len(series.segments) == 1


def test_each_goal_is_a_series_of_its_own():
    series = build_series([form(0, 1, goal="a"), form(0, 2, goal="b"), form(1, 3, goal="a")])
    assert {one.goal: [int(p.exact) for p in one.points] for one in series} == {
        "a": [1, 3],
        "b": [2],
    }


@pytest.mark.parametrize(("measure", "places"), [(PHQ9, 0), (CHECKIN, 1), (ORS, 1)])
def test_a_scale_prints_no_decimals_that_it_cannot_carry(measure, places):
    assert decimals(measure, measure.scales[0]) == places


def test_a_series_knows_its_title_range_and_direction():
    (series,) = build_series([form(0, 20)])
    assert (series.title, series.low, series.high, series.better) == ("Low mood", 0, 27, "lower")


def test_a_label_makes_no_series():
    answers = {str(n): 2 for n in range(1, 6)} | {"6": 70}
    score = score_form(EQ5D, check_answers(EQ5D, answers))
    assert score.scales["profile"].exact == 22222
    series = build_series([ScoredForm("form", "session", START, EQ5D, score)])
    assert [one.scale for one in series] == ["vas", "level-sum"]
