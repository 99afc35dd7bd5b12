"""Each detector by example: golden cases, boundaries, and the answers that are no signal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fit_rapport.chart import chart, xmr
from fit_rapport.dip import Scale, dip, recovery
from fit_rapport.drift import drift
from fit_rapport.drops import (
    Spread,
    own_z,
    reliable_drop,
    stricter_of_two,
    stricter_threshold,
    within_person,
)
from fit_rapport.instrument import LINES, last_step, usual_range
from fit_rapport.shapes import Event, v_events, v_shape
from fit_rapport.shrunken import Archive, baseline, shrunken
from fit_rapport.smoothing import cusum, ewma
from fit_rapport.views import always_top, two_views

GOLDEN = Path(__file__).parents[3] / ".." / "shared" / "reference" / "alliance-golden.json"
ARCHIVE = Archive(36, 16, 4)
SRS = Scale(0, 40)
STEADY = [38, 37, 39, 38, 36, 38]


def _xmr_limits(given):
    made = chart(given["series"])
    return {"mean": made.mean, "mr_bar": made.mr_bar, "sigma": made.sigma} | {
        "lcl": made.lcl,
        "ucl": made.ucl,
    }


def _xmr_new_point(given):
    found = xmr([*given["baseline"], given["new"]], minimum_drop=4)
    return {"below_lcl": ("rule", "1 below the lower limit") in found.parameters}


def _xmr_zero(given):
    found = xmr([*given["series"], given["series"][-1]], minimum_drop=4)
    undefined = str(dict(found.parameters)["chart"]).startswith("undefined")
    return {"mr_bar": chart(given["series"]).mr_bar, "chart": "undefined" if undefined else ""}


def _v_shape(given):
    events = v_events(
        given["series"], given["sd"], given["c"], given["window"], given["tolerance_sd"]
    )
    return {"rupture_index": events[0].dip if events else None}


def _rci_drop(given):
    spread = Spread(given["sd"], given["reliability"], "golden")
    found = reliable_drop([given["prev"], given["cur"]], spread, given["z"])
    told = dict(found.parameters)
    return {
        "s_diff": told["S difference"],
        "rci95": told["least drop"],
        "change": given["cur"] - given["prev"],
        "reliable": found.fired,
    }


RECOMPUTED = {
    "xmr_limits": _xmr_limits,
    "xmr_rule1_new_point": _xmr_new_point,
    "xmr_zero_variance": _xmr_zero,
    "criterion_v_shape": _v_shape,
    "stricter_of_two_sd": lambda g: {
        "threshold": stricter_threshold(g["sd_within"], g["sd_between"], g["c"])
    },
    "rci_drop": _rci_drop,
    "within_person_z": lambda g: {"z": own_z(g["history"], g["new"], g["min_n"])},
}


@pytest.mark.parametrize("name", RECOMPUTED)
def test_the_public_algorithm_cases_agree(name):
    if not GOLDEN.is_file():
        pytest.skip("the golden cases are not beside this checkout")
    cases = [
        c for c in json.loads(GOLDEN.read_text("utf-8"))["algorithms"] if c["algorithm"] == name
    ]
    assert cases
    for case in cases:
        found = RECOMPUTED[name](case["input"])
        assert found == pytest.approx(case["expected"], abs=1e-4)


def test_limits_are_drawn_within_the_scale():
    assert chart(STEADY).drawn(0, 40) == (pytest.approx(33.4107, abs=1e-4), 40)
    assert chart([2, 9, 1, 8]).drawn(0, 10) == (0, 10)


@pytest.mark.parametrize(
    ("ratings", "rule"),
    [
        ([*STEADY, 33.4], "1 below the lower limit"),
        ([*STEADY, 33.5], "none"),
        ([*STEADY, 38, 38, 35, 35], "2 of 3 below 2 sigma"),
        ([*STEADY, 38, 38, 36, 36, 38, 36, 36], "4 of 5 below 1 sigma"),
        ([*STEADY, 38, 38, *[37.5] * 8], "8 in a row below the mean"),
        ([*STEADY, 38, 38, *[37.5] * 7, 40], "none"),
        ([*STEADY, 60], "none"),
    ],
)
def test_the_chart_reads_the_low_side_only(ratings, rule):
    found = xmr(ratings, minimum_drop=4)
    assert dict(found.parameters)["rule"] == rule
    assert found.fired == (rule != "none")


def test_a_rating_on_the_lower_limit_lies_on_it():
    ratings = [3.1, 3.3, 3.1, 3.3, 3.1]
    made = chart(ratings)
    assert not xmr([*ratings, made.lcl], minimum_drop=1).fired
    assert xmr([*ratings, made.lcl - 0.001], minimum_drop=1).fired


def test_the_baseline_of_the_chart_is_frozen_after_eight():
    early = xmr([*STEADY, 38, 37, 30], minimum_drop=4)
    late = xmr([*STEADY, 38, 37, 30, 30, 30, 30], minimum_drop=4)
    assert early.limit == late.limit
    assert dict(late.parameters)["run below mean"] == 4 + 1  # 37 lies below the mean as well


@pytest.mark.parametrize(("newest", "fires"), [(37, False), (36.1, False), (36, True), (20, True)])
def test_a_flat_baseline_waits_for_a_fixed_drop(newest, fires):
    assert xmr([40, 40, 40, 40, 40, newest], SRS.minimum_drop).fired == fires


def test_the_shrunken_baseline_by_hand():
    # two earlier ratings of mean 39: w = 16 / (16 + 4/2) = 8/9, m = 8/9 * 39 + 1/9 * 36
    made = baseline([38, 40], ARCHIVE)
    assert made.weight == pytest.approx(8 / 9)
    assert made.mean == pytest.approx(38.6667, abs=1e-4)
    assert made.spread == pytest.approx((4 + 8 / 9 * 4 / 2) ** 0.5)
    limit = 38.666667 - 1.645 * 2.403701
    assert shrunken([38, 40, limit + 0.001], ARCHIVE).verdict == "clear"
    found = shrunken([38, 40, limit - 0.001], ARCHIVE)
    assert (found.verdict, dict(found.parameters)["level"]) == ("fired", "talk about it")
    far = shrunken([38, 40, 33.0], ARCHIVE)
    assert dict(far.parameters)["level"] == "marked"
    assert far.comeback == pytest.approx(38.6667 - 1, abs=1e-4)


def test_one_rating_has_no_baseline():
    found = shrunken([20], ARCHIVE)
    assert (found.verdict, found.reason) == ("not-applicable", "too few points: 0 of 1 earlier")


def test_slow_withdrawal_is_seen_by_the_smoothers_and_by_no_single_step():
    slow = [38, 37, 39, 38, 37, 36.5, 36, 35.5, 35, 34.5, 34]
    assert ewma(slow).fired
    assert cusum(slow).fired
    assert not last_step(slow, 1).fired
    assert not any(ewma(slow[:n]).fired or cusum(slow[:n]).fired for n in range(1, 8))


def test_one_dip_is_no_drift_and_slow_sinking_is():
    steady = [38, 37, 39, 38, 38]
    for ratings, why in (
        ([*steady, 20], "accounts for it"),
        ([*steady, 20, 37.9], "accounts for it"),
        ([*steady, 20, 39], "back at its level"),
    ):
        assert ewma(ratings).fired
        found = drift(ratings, SRS)
        assert found.verdict == "clear"
        assert why in found.reason
    clinic = Scale(0, 40, ARCHIVE)
    slow = [38, 37, 39, 38, 37, 36.5, 36, 35.5, 35, 34.8, 34.5]
    assert [n for n in range(6, 12) if drift(slow[:n], clinic).fired] == [11]
    assert not any(dip(slow[:n], clinic).fired for n in range(1, 12))


def test_ewma_and_cusum_by_hand():
    # centre 10, moving ranges all 2: sigma = 2 / 1.128
    ratings = [9, 11, 9, 11, 10, 8]
    made = chart(ratings[:5])
    found = ewma(ratings)
    assert dict(found.scores)["weighted mean"] == pytest.approx(0.3 * 8 + 0.7 * 10)
    assert found.limit == pytest.approx(10 - 2.7 * made.sigma * (0.3 / 1.7) ** 0.5)
    summed = cusum(ratings)
    assert dict(summed.parameters)["sum"] == pytest.approx(10 - 0.5 * made.sigma - 8)


@pytest.mark.parametrize("rule", [ewma, cusum])
def test_the_smoothers_need_a_baseline_that_moves(rule):
    assert rule([38] * 5).reason == "too few points: 4 of 5 earlier"
    assert rule([38] * 9).reason == "the first ratings are all the same"
    assert rule([38] * 5 + [30] * 5, ARCHIVE).fired


def test_a_reliable_drop_counts_from_its_very_value():
    spread = Spread(5, 0.5, "made up")  # standard error of the difference: 5
    assert reliable_drop([30, 20.2], spread).fired
    assert not reliable_drop([30, 20.3], spread).fired
    assert not reliable_drop([20, 30], spread).fired
    assert reliable_drop([30, 20], None).verdict == "not-applicable"


def test_the_stricter_of_two_spreads():
    ratings = [30, 34, 30, 34]
    assert stricter_of_two([*ratings, 31], between=1).fired is (34 - 31 >= 2.309401)
    assert not stricter_of_two([*ratings, 31], between=4).fired
    assert stricter_of_two(ratings, between=4).reason == "too few points: 3 of 4 earlier"
    assert stricter_of_two([*ratings, 31], None).verdict == "not-applicable"


def test_the_own_z():
    assert own_z([38, 36, 38, 36], 34) == pytest.approx(-3 / 1.154701, abs=1e-5)
    assert own_z([37.3] * 7, 30) is None
    assert within_person([38, 36, 38, 36, 34]).fired
    assert within_person([37.3] * 7).reason == "the earlier ratings are all the same"


def test_the_same_series_is_a_dip_or_none_depending_on_c():
    series = [5.8, 5.9, 5.0, 5.2, 5.9]
    assert v_events(series, 0.6, 1) == (Event(2, 4),)
    assert v_events(series, 0.6, 2) == ()
    assert v_shape(series[:3], 0.6, 1).fired
    assert not v_shape(series, 0.6, 1).fired
    assert "back" in v_shape(series, 0.6, 1).reason


def test_a_dip_that_does_not_come_back_in_the_window_has_not_recovered():
    assert v_events([9, 5, 5, 5, 5, 9], 2, 1) == (Event(1, None),)
    assert v_events([9, 5, 3, 9], 2, 1) == (Event(1, 3),)
    assert v_events([9, 5, 9, 5, 9], 2, 1) == (Event(1, 2), Event(3, 4))


@pytest.mark.parametrize(("rating", "fires"), [(35.9, True), (36, False), (36.1, False)])
def test_the_line_of_the_srs_is_stored_with_the_reading_that_was_chosen(rating, fires):
    line = LINES["srs", "total"]
    found = usual_range(rating, line)
    assert found.fired == fires
    assert ("rule", "less than 36") in found.parameters
    assert ("other reading", "36 or less (ICCE)") in found.parameters
    assert ("differs" in found.reason) == (rating == 36)
    assert usual_range(rating, line._replace(at=True)).fired == (rating <= 36)


def test_a_step_of_one_point_counts_from_its_very_value():
    assert last_step([38, 37], 1).fired
    assert not last_step([38, 37.1], 1).fired


def test_always_at_the_top_needs_four_and_nothing_lower():
    assert always_top([40] * 4, 40).fired
    assert not always_top([39.9, 40, 40, 40, 40], 40).fired
    assert always_top([40] * 3, 40).verdict == "not-applicable"


def test_half_an_sd_between_two_views_is_ordinary():
    assert not two_views(30, 28, 4).fired
    assert two_views(30, 26, 4).fired
    assert two_views(26, 30, 4).fired
    assert two_views(26, 30, None).verdict == "not-applicable"


def test_each_detector_has_its_time():
    spread = Spread(4, 0.5, "made up")
    alone = Scale(0, 40, None, spread)
    ratings = [38, 37, 39, 38, 36, 38, 37]
    due = [dip(ratings[:n], alone).rule for n in range(1, 8)]
    assert due == ["dip", "dip", *["reliable-drop"] * 3, "xmr", "xmr"]
    clinic = Scale(0, 40, ARCHIVE, spread)
    due = [dip(ratings[:n], clinic).rule for n in range(1, 8)]
    assert due == ["dip", *["shrunken-baseline"] * 6]


def test_a_dip_that_comes_back_within_three_ratings_has_recovered():
    clinic = Scale(0, 40, ARCHIVE)
    back = recovery([38, 38, 38, 30, 34, 38], clinic)
    assert back.finding.fired
    assert (3, "shrunken-baseline") in back.dips
    waiting = recovery([38, 38, 38, 30, 34], clinic)
    assert waiting.finding.reason == "the dip is not back after 1 of 3 ratings"
    late = recovery([38, 38, 38, 30, 30, 30, 30, 38], clinic)
    assert 3 not in [at for at, _ in late.dips]
    again = recovery([38, 38, 38, 30, 38, 38], clinic)
    assert again.finding.reason == "no dip in the last 3 ratings"
