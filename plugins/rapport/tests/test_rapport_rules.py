"""The rules as the core calls them: what they read, where they begin anew, what they may say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from fit_rapport.rules import read_fired

from fit_core.adapt.sources import TEXT, Source
from fit_core.adapt.words import Words
from fit_core.course.known import Baseline, Known
from fit_core.course.signals import REPAIRS, SignalRule
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text
from fit_core.testing import Scores, make_course, parametrize_with_checks

PACK = Path(__file__).parents[1]
BASELINE = Baseline(
    measure="srs",
    scale="total",
    structure="",
    mean=36.0,
    between=16.0,
    within=4.0,
    courses=60,
    scores=300,
    languages=("en",),
    modes=("paper",),
    purpose="service-evaluation",
    fitted_on=dt.date(2026, 1, 1),
)


@parametrize_with_checks(PACK, grade="silver", run_code=True)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


@pytest.fixture
def rules(fit_host):
    return [rule for _, rule in fit_host(PACK).declared("fit_signals", SignalRule)]


def srs(values, **more):
    facts = {"measure": "srs", "better": "higher", "low": 0, "high": 40, "kind": "alliance"}
    return Scores(values, **facts | more)


def course(*scores, known=True):
    clinic = Known(measure="srs", scale="total", baseline=BASELINE if known else None)
    return make_course(*scores, known=(clinic,))


def read(rules, made):
    return {signal.rule: signal for rule in rules for signal in rule.read(made)}


def test_every_rule_states_its_purpose_and_that_it_goes_beyond_display(rules):
    assert len(rules) == 7
    assert all(rule.purpose.startswith("Beyond display: ") for rule in rules)


def test_a_dip_brings_rule_version_limits_parameters_and_data(rules):
    found = read(rules, course(srs([38, 39, 38, 31])))["alliance-dip-shrunken-baseline"]
    limits = dict(found.limits)
    assert (found.verdict, found.version, found.sheet) == ("fired", "1", "shared")
    assert found.inputs[0] == "srs total"
    assert found.inputs[-1] == "2026-01-26: 31 (srs-session-4)"
    assert limits["z"] == "1.645"
    assert limits["level"] == "marked"
    assert 31 < float(limits["limit"]) < 38
    assert found.question == "rapport-dip"


def test_clear_and_cannot_are_answers_too(rules):
    found = read(rules, course(srs([38, 39, 38, 38])))
    assert found["alliance-dip-shrunken-baseline"].verdict == "clear"
    assert found["alliance-drift-ewma"].reason == "too few points: 3 of 5 earlier"
    assert found["alliance-compared-reliable-drop"].reason.startswith(
        "no norm with SD and reliability"
    )
    assert all(not one.question for one in found.values() if one.verdict != "fired")


def test_without_an_archive_the_first_two_ratings_have_the_instruments_line_only(rules):
    found = read(rules, course(srs([30]), known=False))
    assert found["alliance-usual-range"].verdict == "fired"
    assert found["alliance-usual-range"].question
    assert found["alliance-dip"].verdict == "not-applicable"
    later = read(rules, course(srs([30] * 3), known=False))["alliance-usual-range"]
    assert (later.verdict, later.question) == ("fired", "")


def test_an_archive_in_another_language_is_not_asked(rules):
    made = course(srs([38, 39, 38, 31]))
    (series,) = made.series
    for language, used in (("de", False), ("en-GB", True), ("en", True)):
        points = [msgspec.structs.replace(point, language=language) for point in series.points]
        found = read(rules, with_points(made, points))
        assert ("alliance-dip-shrunken-baseline" in found) == used


def test_the_baseline_begins_anew_with_a_new_segment(rules):
    found = read(rules, course(srs([38] * 7 + [31], breaks=(6,)), known=False))["alliance-dip"]
    assert (found.verdict, len(found.inputs)) == ("not-applicable", 1 + 2)


def test_no_rating_today_is_said(rules):
    made = course(srs([38, 39, 30, None]), Scores([1, 1, 1, 1]))
    found = read(rules, made)
    assert found["alliance-dip"].reason == "no rating today"
    assert all(one.verdict != "fired" for one in found.values())


def test_only_alliance_measures_are_read(rules):
    assert read(rules, make_course([20, 20, 1])) == {}


def test_a_recovery_names_the_dip_that_it_ends(rules):
    found = read(rules, course(srs([38, 38, 38, 30, 38])))["alliance-recovery"]
    assert found.verdict == "fired"
    assert dict(found.limits)[REPAIRS] == "alliance-dip-shrunken-baseline session-4"


def test_limits_are_given_as_reckoned_and_as_drawn(rules):
    wild = read(rules, course(srs([20, 2, 20, 2, 20, 2]), known=False))["alliance-dip-xmr"]
    limits = dict(wild.limits)
    assert float(limits["limit"]) < 0
    assert limits["drawn limit"] == "0"
    assert wild.reason == "it cannot fire: no rating lies below its limit"


def test_two_views_of_one_session_are_compared_on_the_same_scale(rules):
    made = course(srs([38, 30]), srs([38, 38], respondent="therapist"))
    found = read(rules, made)["alliance-views"]
    assert found.verdict == "fired"
    assert dict(found.limits)["client less other"] == "-8"
    assert found.inputs[1:] == ("2026-01-12: 30 (srs-session-2)", "2026-01-12: 38 (srs-session-2)")
    assert "alliance-views" not in read(rules, course(srs([38, 30])))


def test_a_measure_whose_limits_are_held_says_so(rules):
    gq = Scores([50], measure="gq", scale="positive-bonding", kind="alliance", high=91)
    assert read(rules, make_course(gq))["alliance-usual-range"].verdict == "not-applicable"


def test_full_marks_and_two_views_are_seen_and_left_to_the_core_to_ask_about(rules):
    found = read(rules, course(srs([40] * 4), srs([40, 40, 40, 20], respondent="therapist")))
    assert [found[name].verdict for name in ("alliance-top", "alliance-views")] == [
        "fired",
        "fired",
    ]
    assert not found["alliance-top"].question + found["alliance-views"].question


def test_what_is_compared_asks_nothing_and_stays_with_the_therapist(rules):
    found = read(rules, course(srs([38, 39, 38, 36, 38, 39, 25])))
    compared = [one for name, one in found.items() if name.startswith("alliance-compared-")]
    assert sum(one.verdict == "fired" for one in compared) >= 4
    assert all((one.question, one.sheet) == ("", "clinician") for one in compared)


def test_no_question_says_what_no_sheet_may_say():
    from fit_rapport import questions

    asked = [value for name, value in vars(questions).items() if name.isupper()]
    assert len(asked) == 4
    words = Words("en-GB", [Source("rapport", PACK / "fit_rapport" / TEXT, own=True)])
    for question in map(words.say, asked):
        assert question.endswith("?")
        assert "rupture" not in question.lower()
        assert check_texts([Text(question, "plugin")], "en-GB") == ()
        assert len(question.split()) <= 30


def with_points(made, points):
    (series,) = made.series
    (segment,) = series.segments
    segment = msgspec.structs.replace(segment, points=tuple(points))
    series = msgspec.structs.replace(series, segments=(segment,))
    return msgspec.structs.replace(made, series=(series,))


def test_a_caseload_is_read_as_each_rule_but_the_comparison_reads_it(rules):
    made = course(
        srs([38, 39, 38, 36, 38, 39, 25]),
        srs([38, 39, 38, 36, 38, 39, 38], respondent="therapist"),
    )
    apart = [one for rule in rules for one in rule.read(made) if one.verdict == "fired"]
    asking = [one for one in apart if not one.rule.startswith("alliance-compared-")]
    wanted = {"alliance-dip-shrunken-baseline", "alliance-views", "alliance-usual-range"}
    assert wanted < {one.rule for one in asking}
    assert sorted(asking, key=str) == sorted(read_fired(made), key=str)
    assert read_fired(course(srs([38, None]), Scores([1, 1]))) == []
