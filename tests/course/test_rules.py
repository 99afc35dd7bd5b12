"""The core's rules: when each fires, when all is clear, and when it cannot look."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fit_core.course.change import Change
from fit_core.course.model import Course, Flagged, Goal, Meeting, Review
from fit_core.course.rules import alliance, attendance, fit_signals, outcome, room, talk
from fit_core.testing.courses import Scores, make_course

START = dt.date(2026, 1, 5)


def seen(read, course):
    """Verdicts by rule."""
    return {signal.rule: signal.verdict for signal in read(course)}


def change(category, difference=Fraction(-3)):
    return Change(category, difference, Decimal(6), True, None, "", ("a step",), "", "high")


@pytest.mark.parametrize(
    ("values", "found", "rule"),
    [
        ([16], None, "outcome-first"),
        ([16], change("improved"), "outcome-first"),
        ([16, 9], change("improved"), "outcome-better"),
        ([16, 23], change("deteriorated"), "outcome-worse"),
        ([16, 15], change("unchanged"), "outcome-same"),
        ([16, 15], change("not-computable", None), "outcome-unknown"),
        ([16, 15], None, "outcome-unknown"),
    ],
)
def test_the_outcome_is_in_one_of_five_situations(values, found, rule):
    course = make_course(values)
    course = replace(course, outcome=course.series[0], change=found)
    (signal,) = outcome.read(course)
    assert (signal.rule, signal.verdict) == (rule, "fired")
    assert signal.inputs[: len(values)] == tuple(str(value) for value in values)
    if rule in ("outcome-better", "outcome-worse", "outcome-same"):
        assert signal.limits == (("reliable points", "6"),)


def test_without_an_outcome_or_without_todays_score_it_says_why():
    course = make_course([16, 12], Scores([3, 4], measure="other", high=10))
    assert outcome.read(course)[0].reason == "no outcome is measured"
    course = make_course([16, None], Scores([3, 4], measure="other", high=10))
    (signal,) = outcome.read(replace(course, outcome=course.series[0]))
    assert (signal.verdict, signal.reason) == ("not-applicable", "no score today")


def rated(values, better="higher", breaks=()):
    course = make_course(Scores(values, "m", "x", "X", better, 0, 10, breaks))
    return seen(alliance.read, replace(course, together=course.series))


@pytest.mark.parametrize(
    ("values", "fired"),
    [
        ([9, 9, 9, 9, 7], "together-lower"),
        ([9, 9, 9, 9, "7.1"], None),
        ([9, 9, 9, 6], None),
        ([4], "together-low"),
        ([5], None),
        (["4.9"], "together-low"),
        ([4, 4, 4, 4, 4], "together-low"),
        ([10, 10, 10], "together-top"),
        ([10, 10], None),
        ([10, 10, 9], None),
        ([8, 10, 10, 10], "together-top"),
    ],
)
def test_what_a_rating_of_the_work_together_asks_for(values, fired):
    for better, shown in (("higher", values), ("lower", [10 - Decimal(v) for v in values])):
        verdicts = rated([str(value) for value in shown], better)
        assert [rule for rule, verdict in verdicts.items() if verdict == "fired"] == [
            rule for rule in (fired,) if rule
        ]
        assert verdicts["together-low"] != "not-applicable"
        assert (verdicts["together-lower"] == "not-applicable") == (len(values) < 5)
        assert (verdicts["together-top"] == "not-applicable") == (len(values) < 3)


def test_own_earlier_ratings_count_only_since_the_line_was_broken():
    assert rated([9, 9, 9, 9, 7])["together-lower"] == "fired"
    assert rated([9, 9, 9, 9, 7], breaks=(3,))["together-lower"] == "not-applicable"


@given(values=st.lists(st.integers(0, 40), min_size=5, max_size=9), more=st.integers(-20, 20))
def test_a_fall_is_read_against_ones_own_level_wherever_that_lies(values, more):
    """Adding one number to every rating, and to the ends of the scale, changes no verdict."""
    verdicts = []
    for shift in (0, more):
        scores = Scores([v + shift for v in values], "m", "x", "X", "higher", shift, 40 + shift)
        course = make_course(scores)
        verdicts.append(seen(alliance.read, replace(course, together=course.series)))
    assert verdicts[0] == verdicts[1]


def two_views(mine, theirs):
    course = make_course(Scores([mine], "m", "x", "X", "higher", 0, 10))
    other = make_course(Scores([theirs], "m", "x", "X", "higher", 0, 10)).series[0]
    return replace(course, series=(*course.series, replace(other, respondent="therapist")))


@pytest.mark.parametrize(
    ("mine", "theirs", "verdict"), [(8, 6, "fired"), (6, 8, "fired"), (8, 7, "clear")]
)
def test_two_views_differ_from_a_fifth_of_the_range_on_whoever_is_higher(mine, theirs, verdict):
    (signal,) = alliance.views(two_views(mine, theirs))
    assert (signal.rule, signal.verdict) == ("views-differ", verdict)
    assert signal.inputs == ("m.x", f"client {mine}", f"therapist {theirs}")


def test_one_view_alone_cannot_differ():
    assert seen(alliance.views, make_course([9])) == {"views-differ": "not-applicable"}


def meetings(*told):
    """Meetings from ``day status [who]``, days counted from the start."""
    found = []
    for n, one in enumerate(told):
        day, status, *rest = one.split()
        who = rest[0] if rest else ""
        date = START + dt.timedelta(int(day))
        therapist = who if status == "kept" and who else "mo"
        cancelled = who if status == "cancelled" else ""
        number = 1 if status == "kept" else None
        found.append(Meeting(f"s{n}", date, status, number, therapist, None, cancelled))
    return Course("C", "e", tuple(found), ())


@pytest.mark.parametrize(
    ("told", "rule", "verdict"),
    [
        (("0 kept",), "session-missed", "not-applicable"),
        (("0 kept", "7 kept"), "session-missed", "clear"),
        (("0 kept", "7 missed", "14 kept"), "session-missed", "fired"),
        (("0 kept", "7 missed", "14 kept", "21 kept"), "session-missed", "clear"),
        (("0 kept", "7 missed", "14 planned", "15 kept"), "session-missed", "fired"),
        (("0 cancelled", "7 kept"), "cancelled-often", "not-applicable"),
        (("0 cancelled", "7 kept", "14 cancelled", "21 kept"), "cancelled-often", "fired"),
        (("0 cancelled client", "7 cancelled client", "8 kept"), "cancelled-often", "fired"),
        (
            ("0 cancelled", "7 kept", "14 kept", "21 cancelled", "28 kept"),
            "cancelled-often",
            "clear",
        ),
        (
            ("0 cancelled service", "7 kept", "14 cancelled therapist", "21 kept"),
            "cancelled-often",
            "not-applicable",
        ),
        (("0 kept", "7 kept", "14 kept", "28 kept"), "long-gap", "not-applicable"),
        (("0 kept", "7 kept", "14 kept", "21 kept", "35 kept"), "long-gap", "clear"),
        (("0 kept", "7 kept", "14 kept", "21 kept", "36 kept"), "long-gap", "fired"),
        (("0 kept", "7 kept"), "therapist-changed", "clear"),
        (("0 kept", "7 kept an"), "therapist-changed", "fired"),
        (("0 kept an", "7 kept", "14 kept"), "therapist-changed", "clear"),
    ],
)
def test_breaks_in_meeting(told, rule, verdict):
    assert seen(attendance.read, meetings(*told))[rule] == verdict


def test_what_comes_after_the_session_that_is_talked_about_is_not_looked_at():
    course = meetings("0 kept", "7 missed", "14 kept", "21 missed", "28 kept")
    then = replace(course, session="s2", meetings=course.meetings)
    assert [m.id for m in then.kept] == ["s0", "s2"]
    assert (
        seen(attendance.read, replace(course, session="s0"))["session-missed"] == "not-applicable"
    )


def goal(name, since=0, closed=None, reworded=False):
    end = None if closed is None else START + dt.timedelta(closed)
    return Goal(name, "words", START + dt.timedelta(since), reworded, end)


def test_goals_that_are_rated_changed_closed_or_left():
    rated_today = Scores([2, 3], "goals", "x", "X", "higher", 0, 10, goal="a")
    course = make_course(rated_today, [9, 9], goals=(goal("a"),))
    assert seen(talk.goals, course) == {
        "goal-changed": "clear",
        "goal-closed": "clear",
        "goal-not-rated": "clear",
        "goal-open": "fired",
    }
    more = replace(
        course, goals=(goal("a"), goal("b", 3, reworded=True)), closed=(goal("c", 0, 2),)
    )
    assert seen(talk.goals, more) == {
        "goal-changed": "fired",
        "goal-closed": "fired",
        "goal-not-rated": "fired",
        "goal-open": "fired",
    }
    assert seen(talk.goals, make_course([9])) == {"goals": "not-applicable"}


def test_what_became_of_goals_before_the_last_session_or_after_today_is_not_told():
    for day in (0, 8):
        course = make_course([9, 9], goals=(goal("a", day, reworded=True),))
        closed = replace(course, closed=(goal("b", 0, day),))
        assert seen(talk.goals, closed)["goal-changed"] == "clear"
        assert seen(talk.goals, closed)["goal-closed"] == "clear"


def test_a_goal_that_is_new_at_the_first_session_has_not_changed():
    course = make_course([9], goals=(goal("a", 0, reworded=True),))
    assert seen(talk.goals, course)["goal-changed"] == "clear"


@pytest.mark.parametrize(
    ("flagged", "discussed", "verdict"),
    [
        (True, None, "fired"),
        (True, False, "fired"),
        (True, True, "clear"),
        (False, None, "not-applicable"),
    ],
)
def test_a_sheet_that_asked_for_talk_is_looked_for_at_the_next_session(flagged, discussed, verdict):
    course = make_course([9, 12])
    first = course.meetings[0]
    course = replace(
        course,
        flagged=(Flagged(first.id, first.date, ("outcome-worse",)),) if flagged else (),
        reviews=() if discussed is None else (Review(first.id, first.date, discussed),),
    )
    (signal,) = talk.feedback(course)
    assert signal.verdict == verdict
    if flagged:
        assert signal.inputs[1:] == ("outcome-worse",)


@pytest.mark.parametrize(
    ("days", "verdict"), [(0, "fired"), (28, "fired"), (29, "clear"), (-1, "clear")]
)
def test_an_agreed_ending_is_in_sight_from_four_weeks_before(days, verdict):
    course = make_course([9])
    ends = course.meetings[-1].date + dt.timedelta(days)
    assert seen(talk.ending, replace(course, ends=ends)) == {"ending-in-sight": verdict}
    assert seen(talk.ending, course) == {"ending-in-sight": "not-applicable"}


def test_every_rule_can_look_at_a_course_without_any_session():
    nothing = Course("C", "e", (), ())
    for rule in fit_signals():
        for signal in rule.read(nothing):
            assert signal.verdict in ("clear", "not-applicable"), signal
            assert signal.reason or signal.verdict == "clear"


def test_without_the_answers_of_forms_as_plugins_get_a_course_nothing_is_said_of_them():
    course = make_course([16, 12], [9, 9])
    verdicts = seen(room.read, course)
    assert verdicts.pop("attachment-asked") == "clear"
    assert set(verdicts.values()) == {"not-applicable"}
    assert seen(room.culture, course) == {"culture-low": "not-applicable"}


def areas(*lists):
    """A course whose first series is the strip; the others are areas, the second of the task."""
    rows = [Scores(values, "m", f"a{at}", "X", "higher", 0, 10) for at, values in enumerate(lists)]
    course = make_course(*rows)
    parts = (("trust",), ("collaboration",), ("empathy",))
    series = tuple(
        replace(one, components=part) for one, part in zip(course.series, parts, strict=False)
    )
    return replace(course, series=series, together=series)


def test_an_area_that_is_rated_lower_than_usual_is_named():
    course = areas([9] * 5, [9, 9, 9, 9, 7], [9] * 5)
    found = {signal.inputs[0]: signal.verdict for signal in alliance.areas(course)[:2]}
    assert found == {"m.a1": "fired", "m.a2": "clear"}


@pytest.mark.parametrize(
    ("task", "other", "verdict"),
    [
        ([7, 7], [8, 8], "fired"),
        ([7, 8], [8, 7], "clear"),
        ([8, 8], [8, 8], "not-applicable"),
        ([7], [8], "not-applicable"),
        ([9, 7, 7], [7, 8, 8], "fired"),
    ],
)
def test_what_is_worked_on_being_the_lowest_at_two_sessions_running(task, other, verdict):
    course = areas([9] * len(task), task, other)
    assert seen(alliance.areas, course)["task-lowest"] == verdict


def test_without_areas_there_is_nothing_to_compare():
    assert seen(alliance.areas, areas([9, 9])) == {"area-lower": "not-applicable"}
