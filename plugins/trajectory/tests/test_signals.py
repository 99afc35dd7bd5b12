"""The rules: limits, floor, raw worsening, no signal without two valid scores."""

from __future__ import annotations

from pathlib import Path

import fit_trajectory
import msgspec
import pytest
from fit_trajectory import PURPOSE, fit_signals, signals

from fit_core.adapt.sources import TEXT, Source
from fit_core.adapt.words import Words
from fit_core.course.trajectory import Expected, General, Outlook, Own, Reliable
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text
from fit_core.testing import Scores, make_course
from fit_core.testing.archives import ORS, PHQ9
from plugins.trajectory.tests.conftest import ENGINES, ask

SIX = Reliable(6, True, "made up")


def course_of(kind, scores, curve, *, days=7, general=None, reliable=SIX, breaks=()):
    """A course with what is expected of it, as the clinic hands it to the rules."""
    row = Scores(
        scores,
        measure=kind.measure,
        better=kind.better,
        low=int(kind.low),
        high=int(kind.high),
        breaks=breaks,
    )
    course = make_course(row, days=days)
    numbers = {m.id: m.number for m in course.meetings}
    points = course.series[0].current if course.series[0].segments else ()
    own = tuple(Own(numbers[p.session], float(p.exact)) for p in points)
    question = msgspec.structs.replace(ask(kind, curve, []), own=own, reliable=reliable)
    answer = ENGINES[curve.engine if curve else "mixed"].expect(question)
    if isinstance(answer, Expected):
        told = {"expected": msgspec.structs.replace(answer, alarms=curve.alarms, file="abc")}
    else:
        told = {"reason": answer.reason}
    outlook = Outlook(
        measure=kind.measure, scale="total", reliable=reliable, general=general, **told
    )
    return msgspec.structs.replace(course, outlooks=(outlook,))


def seen(kind, scores, curve, rule="expected", **more):
    (signal,) = getattr(signals, rule)(course_of(kind, scores, curve, **more))
    return signal


@pytest.mark.parametrize(
    ("scores", "rule", "verdict"),
    [
        ([15, 13, 19], "off-track", "fired"),
        ([15, 13, 16], "watch", "fired"),
        ([15, 13, 11], "expected-range", "clear"),
        ([15, 13, 4], "ahead", "fired"),
        ([15], "expected-range", "not-applicable"),
        ([15, None], "expected-range", "not-applicable"),
    ],
)
def test_where_a_score_lies_decides(curves, scores, rule, verdict):
    found = seen(PHQ9, scores, curves["phq9", "mixed"])
    assert (found.rule, found.verdict) == (rule, verdict)
    assert bool(found.reason) == (verdict == "not-applicable")


def test_the_better_direction_is_that_of_the_measure(curves):
    assert seen(ORS, [18, 20, 9], curves["ors", "mixed"]).rule == "off-track"
    assert seen(ORS, [18, 20, 36], curves["ors", "mixed"]).rule == "ahead"
    assert seen(ORS, [18, 20, 9], curves["ors", "quantile"]).rule == "off-track"


def test_a_signal_holds_rule_limits_version_and_inputs(curves):
    curve = msgspec.structs.replace(curves["phq9", "mixed"], alarms=(0.1, 0.17))
    found = seen(PHQ9, [15, 20, 21], curve)
    assert found.version == signals.VERSION
    assert "second in a row" in found.inputs
    assert found.inputs[0] == "session 3, score 21, first 15"
    limits = dict(found.limits)
    assert limits["engine"] == "mixed 1"
    assert limits["courses"] == str(curve.courses)
    assert limits["off track at least once"] == "0.17 of courses by look 2"
    assert limits["file"] == "abc"
    assert "second in a row" not in seen(PHQ9, [15, 13, 21], curve).inputs


def test_the_general_range_is_never_off_track_for_slow_change(curves):
    low = General(14, "below", False)
    curve = curves["phq9", "mixed"]
    slow = seen(PHQ9, [8, 9, 13], curve, general=low)
    assert seen(PHQ9, [8, 9, 13], curve).rule == "off-track"
    assert (slow.rule, slow.verdict) == ("expected-range", "clear")
    assert "in the general range" in slow.inputs[-1]
    assert seen(PHQ9, [8, 6, 13], curve, general=low).rule == "off-track"  # 7 from the best


def test_on_the_line_counts_as_the_norm_says():
    assert not General(10, "below", False).holds(10)
    assert General(25, "above", True).holds(25)
    assert General(10, "below", False).holds(9)


@pytest.mark.parametrize(
    ("scores", "rule"),
    [
        ([15, 21], "worse-than-start"),
        ([15, 20], "raw-worsening"),
        ([15, 8, 14], "worse-than-best"),
        ([15, 8, 21], "worse-than-start"),
        ([15, 8, 13], "raw-worsening"),
    ],
)
def test_worsening_beyond_chance_needs_no_archive(scores, rule):
    found = seen(PHQ9, scores, None, "raw")
    assert found.rule == rule
    assert found.verdict == ("clear" if rule == "raw-worsening" else "fired")
    assert dict(found.limits)["points"] == "6, or more"


def test_more_than_the_points_is_more_than_the_points():
    over = Reliable(6, False, "made up")
    assert seen(PHQ9, [15, 21], None, "raw", reliable=over).verdict == "clear"
    assert seen(PHQ9, [15, 22], None, "raw", reliable=over).verdict == "fired"


def test_what_cannot_be_looked_at_is_said(curves):
    curve = curves["phq9", "mixed"]
    for scores, more, words in (
        ([15, 21], {"reliable": None}, "no points of reliable change"),
        ([15], {}, "too few points: 1 of 2"),
        ([15, 21], {"days": 2}, "filled in again after 2 days"),
    ):
        found = seen(PHQ9, scores, curve, "raw", **more)
        assert (found.rule, found.verdict) == ("raw-worsening", "not-applicable")
        assert words in found.reason
    broken = seen(PHQ9, [15, 13, 20, 21], curve, breaks=(2,))
    assert broken.verdict == "not-applicable"
    assert "first comparable score is of session 3" in broken.reason
    none = seen(PHQ9, [15, 21], None)
    assert "no coefficient file" in none.reason


def test_without_an_outcome_there_is_nothing_to_say():
    course = make_course([1, 2])
    assert signals.expected(course) == []
    assert signals.raw(course) == []


def test_questions_may_stand_on_a_sheet_and_places_may_not(curves):
    source = Source("trajectory", Path(fit_trajectory.__file__).parent / TEXT, own=True)
    words = Words("en-GB", [source])
    for question in (signals.MISSING, signals.HARDER):
        assert not check_texts([Text(words.say(question), "plugin")], "en-GB")
    assert words.say("trajectory-range") == PURPOSE
    for scores in ([15, 13, 16], [15, 13, 4], [15, 13, 11]):
        assert seen(PHQ9, scores, curves["phq9", "mixed"]).sheet == "clinician"
    rules = {rule.name: rule.purpose for rule in fit_signals()}
    assert rules["expected-range"] == PURPOSE
    assert all(purpose.endswith("decides nothing.") for purpose in rules.values())
