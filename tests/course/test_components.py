"""What a course says of each component, and the time after care."""

from __future__ import annotations

import datetime as dt
import json
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from fit_core.course.components import PLACES, components
from fit_core.course.follow_up import WINDOWS, classify, follow_up
from fit_core.course.model import Flagged, Goal, Review
from fit_core.course.signals import clear, fire, therapist_only
from fit_core.course.trajectory import General, Outlook, Reliable
from fit_core.measure.vocabulary import Component
from fit_core.testing.courses import Scores, make_course

TODAY = dt.date(2026, 6, 1)
GOLDEN = Path(__file__).parents[2] / ".." / "shared" / "reference" / "alliance-golden.json"


def view(course, name, signals=(), **more):
    (found,) = [v for v in components(course, signals, TODAY, **more) if v.component == name]
    return found


def rated(values, *parts, better="higher", scale="x", kind="alliance"):
    course = make_course(Scores(values, "m", scale, "X", better, 0, 10))
    (series,) = course.series
    return replace(course, series=(replace(series, components=parts, kind=kind),))


def test_every_component_is_there_in_its_order_whether_asked_or_not():
    views = components(make_course([None]), (), TODAY)
    assert tuple(v.component for v in views) == get_args(Component)
    assert {v.component for v in views if v.asked} == {"stability"}
    assert {v.component: v.place for v in views} == PLACES


def test_a_scale_stands_under_each_component_that_it_speaks_to_with_ones_own_range():
    course = rated([7, 9, 8, 6, 9.5], "trust", "empathy")
    for name in ("trust", "empathy"):
        (found,) = view(course, name).rated
        assert (found.latest, found.times) == ("9.5", 5)
        assert (found.low, found.middle, found.high) == ("6", "7.5", "9")
        assert found.place == "clinician"
    assert view(course, "culture").rated == ()
    drawn = replace(course, together=course.series)
    assert view(drawn, "trust").rated[0].place == "shared"


def test_a_rating_of_the_whole_is_not_told_as_one_of_an_area_that_nobody_asked():
    whole = rated([7, 9, 8, 6, 9], "trust", "culture").series[0]
    asked = replace(rated([5, 6, 5, 6, 5], "trust").series[0], scale="trust")
    never = replace(rated([None, 1], "culture").series[0], scale="background", segments=())
    course = replace(rated([7, 9, 8, 6, 9], "trust"), series=(whole, asked, never))
    assert [one.scale for one in view(course, "trust").rated] == ["trust"]
    assert view(course, "culture").rated == ()
    assert not view(course, "culture").asked


def test_below_five_forms_there_is_no_range_of_ones_own():
    (found,) = view(rated([7, 9, 8, 6], "trust"), "trust").rated
    assert (found.low, found.middle, found.high) == ("", "", "")


def test_of_attachment_only_first_and_last_are_read_and_never_at_a_session():
    course = make_course(Scores([3, 2, 5, 4, 1], "ecr-rs", "anxiety", "X", "lower", 0, 10))
    series = replace(course.series[0], components=("attachment", "long-term"))
    course = replace(course, series=(series,), together=(series,))
    for name in ("attachment", "long-term"):
        (one,) = view(course, name).rated
        assert (one.first, one.latest, one.low, one.middle, one.high) == ("3", "1", "", "", "")
        assert one.place == "never-per-session"


def test_stability_counts_what_was_offered_kept_and_missed():
    course = make_course([1, None, 1, 1, None, 1])
    cancelled = replace(course.meetings[4], status="cancelled", cancelled_by="service")
    course = replace(course, meetings=(*course.meetings[:4], cancelled, course.meetings[5]))
    assert dict(view(course, "stability").facts) == {
        "sessions kept": "4 of 5 offered",
        "missed": "1",
        "cancelled": "0, and 1 by therapist or service",
        "days between sessions": "14 in the middle",
        "longest gap": "14 days",
        "with the usual therapist": "4 of 4",
    }


def test_feedback_counts_sheets_that_were_talked_about():
    course = make_course([1, 1, 1])
    one, two, _ = course.meetings
    course = replace(
        course,
        flagged=(Flagged(one.id, one.date, ("x",)), Flagged(two.id, two.date, ("x",))),
        reviews=(Review(one.id, one.date, True), Review(two.id, two.date, False)),
    )
    facts = dict(view(course, "feedback").facts)
    assert facts["sheets talked about"] == "1 of 3 sessions"
    assert facts["of sheets that asked for it"] == "1 of 2"


def test_goals_stand_under_collaboration_with_their_last_rating():
    goals = (Goal("a", "words", TODAY), Goal("b", "more", TODAY))
    course = make_course(Scores([2, 3], "goals", goal="a", high=10), goals=goals)
    facts = dict(view(course, "collaboration").facts)
    assert facts == {
        "goals": "2 open, 0 closed",
        "goal 1": "3 on 2026-01-12",
        "goal 2": "not rated yet",
    }


def test_a_signal_stands_under_the_components_that_it_looks_at():
    course = rated([7, 9, 8, 6, 3], "trust")
    course = replace(course, together=(course.series[0],))
    signals = (
        therapist_only(fire("fear-of-judgement")),
        fire("culture-low"),
        clear("long-gap"),
        fire("area-lower", ("m.x", "7")),
        fire("least-true-again", ("trust", "culture, trust")),
        fire("outcome-worse"),
        replace(fire("dip"), by="guest", topic="alliance"),
    )
    found = {v.component: [s.rule for s in v.signals] for v in components(course, signals, TODAY)}
    assert found["non-judgement"] == ["fear-of-judgement"]
    assert found["culture"] == ["culture-low", "least-true-again"]
    assert found["stability"] == ["long-gap"]
    assert found["trust"] == ["area-lower", "least-true-again", "dip"]
    assert found["outcomes"] == ["outcome-worse"]
    assert found["attachment"] == []


KNOWN = Outlook(
    measure="phq9",
    scale="total",
    reliable=Reliable(6, True, "made up"),
    general=General(10, "below", False),
)


def cared_for(values, days):
    """A course whose sessions are over, with scores so many days after the last of them."""
    course = make_course(Scores(values, "phq9"))
    (series,) = course.series
    end = course.meetings[-1].date
    later = tuple(
        replace(
            series.points[-1],
            session="",
            date=end + dt.timedelta(day),
            exact=series.points[-1].exact * 0 + score,
            banded=series.points[-1].banded * 0 + score,
        )
        for day, score in days.items()
    )
    segment = replace(series.segments[0], points=(*series.points, *later))
    series = replace(series, segments=(segment,))
    return replace(course, series=(series,), outcome=series, outlooks=(KNOWN,)), end


def test_the_windows_after_care_open_close_and_say_unknown_where_nothing_came():
    course, end = cared_for([18, 4], {30: 5})
    states = {}
    for day in (10, 31, 60, 100, 500):
        found = follow_up(course, end, end + dt.timedelta(day))
        states[day] = [window.state for window in found]
    assert states[10] == ["answered", "not yet", "not yet", "not yet"]
    assert states[100] == ["answered", "open", "not yet", "not yet"]
    assert states[500] == ["answered", "unknown", "unknown", "unknown"]
    assert follow_up(course, None, TODAY) == ()
    assert follow_up(course, end, end - dt.timedelta(1)) == ()
    facts = view(course, "long-term", ended=end).facts
    assert facts[0] == ("after month 1", "5, maintained gain")
    assert facts[1][1].startswith("unknown, ")


def test_windows_do_not_overlap_and_lie_round_their_month():
    course, end = cared_for([18, 4], {})
    found = follow_up(course, end, TODAY)
    for window, (month, slack) in zip(found, WINDOWS, strict=True):
        assert (window.last - window.first).days == 2 * slack
        assert abs((window.first - end).days + slack - month * 30.4375) <= 0.5
    for earlier, later in pairwise(found):
        assert earlier.last < later.first


@pytest.mark.parametrize(
    ("care", "later", "found"),
    [
        ((18, 4), 5, "maintained gain"),
        ((18, 4), 9, "maintained gain"),
        ((18, 4), 10, "relapse"),
        ((18, 7), 12, "neither"),  # back over the line by fewer points than count as reliable
        ((18, 14), 9, "late response"),
        ((18, 14), 18, "neither"),
    ],
)
def test_a_score_after_care_is_read_against_first_and_last_in_care(care, later, found):
    assert classify(KNOWN, "lower", care, later) == found
    turned = replace(KNOWN, general=General(17, "above", False))
    mirrored = tuple(27 - score for score in care)
    assert classify(turned, "higher", mirrored, 27 - later) == found
    assert classify(replace(KNOWN, general=None), "lower", care, later) == ""


def test_the_published_case_of_relapse():
    if not GOLDEN.is_file():
        pytest.skip("the reference files are not beside the project")
    cases = json.loads(GOLDEN.read_text("utf-8"))["algorithms"]
    (case,) = [one for one in cases if one["algorithm"] == "relapse"]
    given, expected = case["input"], case["expected"]
    known = replace(
        KNOWN,
        reliable=Reliable(given["rci"], True, "golden"),
        general=General(given["cutoff"], "below", False),
    )
    care = given["pre"], given["post"]
    said = {f["month"]: classify(known, "lower", care, f["score"]) for f in given["followup"]}
    first = next(month for month, found in said.items() if found == "relapse")
    assert first == expected["relapse_month"]
    assert said[1] == said[3] == "maintained gain"
    assert (classify(known, "lower", (care[0], care[0]), care[1]) == "late response") is expected[
        "remitted_at_post"
    ]
