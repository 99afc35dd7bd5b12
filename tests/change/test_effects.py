"""Effect sizes: by hand, their intervals by simulation, and the two severity-adjusted versions."""

from __future__ import annotations

import math

import numpy as np
import pytest

from fit_core.change.effects import (
    d_av,
    d_pre,
    d_z,
    expected_gain,
    saes_a,
    saes_b,
    saes_mean,
    scores,
    standardised_gain,
)
from fit_core.change.groups import between, label, within
from fit_core.change.intervals import t_quantile
from fit_core.errors import RefusedError

PRE = np.array([20.0, 18, 25, 30, np.nan, 22])
POST = np.array([12.0, 17, 15, 28, 9, 11])


def test_by_hand():
    of = scores(PRE, POST, -1)
    x, y = np.delete(PRE, 4), np.delete(POST, 4)
    d = (x.mean() - y.mean()) / x.std(ddof=1)
    assert of.n == 5
    assert d_pre(of).value == pytest.approx(d * (1 - 3 / 15))
    root = math.sqrt((x.var(ddof=1) + y.var(ddof=1)) / 2)
    assert d_av(of).value == pytest.approx((x.mean() - y.mean()) / root)
    assert d_z(of).value == pytest.approx((x - y).mean() / (x - y).std(ddof=1))


def test_turning_the_scale_round_keeps_every_effect():
    down, up = scores(PRE, POST, -1), scores(-PRE, -POST, 1)
    for effect in (d_pre, d_av, d_z):
        assert effect(up).value == pytest.approx(effect(down).value)


@pytest.mark.parametrize("effect", [d_pre, d_av, d_z])
def test_intervals_hold_the_true_value_as_often_as_they_say(effect):
    draw = np.random.default_rng(4)
    r, s1, s2, gain = 0.6, 6.0, 7.0, 5.0
    s_diff = math.sqrt(s1**2 + s2**2 - 2 * r * s1 * s2)
    units = {"d_pre": s1, "d_av": math.sqrt((s1**2 + s2**2) / 2), "d_z": s_diff}
    cov = [[s1**2, r * s1 * s2], [r * s1 * s2, s2**2]]
    inside = 0
    for _ in range(1500):
        x, y = draw.multivariate_normal([20, 20 - gain], cov, 80).T
        found = effect(scores(x, y, -1))
        inside += found.low <= gain / units[found.name] <= found.high
    assert 0.93 <= inside / 1500 <= 0.975


def test_few_or_equal_scores_are_refused():
    with pytest.raises(RefusedError, match="2 clients"):
        scores(PRE[:2], POST[:2], -1)
    with pytest.raises(RefusedError, match="SD of 0"):
        scores(np.full(5, 3.0), POST[:5], -1)
    with pytest.raises(RefusedError, match="by the same"):
        d_z(scores(PRE, PRE - 4, -1))
    with pytest.raises(RefusedError, match="is 0"):
        standardised_gain(PRE, POST, -1, 0)


def test_a_service_like_the_reference_scores_its_d_in_a_and_nothing_in_b():
    draw = np.random.default_rng(5)
    intake = draw.normal(20, 5, 400)
    gain = 4 + 0.5 * (intake - 20) + draw.normal(0, 4, 400)
    design = np.column_stack((np.ones(400), intake))
    expected = expected_gain(design, gain, design)
    sd = intake.std(ddof=1)
    a = saes_a(gain, expected, intake >= 0, gain.mean(), sd)
    b = saes_b(gain, expected, sd)
    assert a.mean() == pytest.approx(gain.mean() / sd)
    assert b.mean() == pytest.approx(0, abs=1e-9)
    clinical = saes_a(gain, expected, intake >= 20, gain.mean(), sd)
    assert np.isnan(clinical.values).sum() == (intake < 20).sum()
    with pytest.raises(RefusedError, match="cannot be averaged"):
        saes_mean(a, b)
    with pytest.raises(RefusedError, match="too few"):
        expected_gain(design[:15], gain[:15], design)


def test_d08_labels_are_the_same_for_either_direction():
    """D08: with higher better an interval over zero had no label."""
    x = np.array([10.0, 12, 9, 14, 11, 10])
    y = x + np.array([2.0, -3, 1, -2, 3, -1])
    assert within(x, y, 1, 5).label == within(-x, -y, -1, 5).label == "not significant"


def test_d09_a_worsening_is_called_one():
    """D09: +9.5 with lower better was "significant but not clinically relevant"."""
    x = np.array([10.0, 12, 9, 14, 11, 10])
    found = within(x, x + np.array([9.0, 10, 9.5, 9, 10, 9.5]), -1, 5)
    assert found.label == "worse, wholly beyond the difference that matters"
    assert found.gain == pytest.approx(-9.5)


@pytest.mark.parametrize(
    ("gain", "low", "high", "expected"),
    [
        (1, -1, 3, "not significant"),
        (2, 1, 3, "better, below"),
        (4, 2, 6, "better, not clearly below"),
        (6, 4, 8, "better, probably by"),
        (8, 6, 10, "better, wholly beyond"),
        (-4, -6, -2, "worse, not clearly below"),
    ],
)
def test_labels(gain, low, high, expected):
    assert label(gain, low, high, 5).startswith(expected)


def test_d10_the_level_that_is_asked_for_is_used():
    x = np.array([10.0, 12, 9, 14, 11, 10])
    y = x - [2, 3, 1, 2, 3, 1]
    half, wide = within(x, y, -1, 5, 0.5), within(x, y, -1, 5, 0.95)
    ratio = t_quantile(0.5, 5) / t_quantile(0.95, 5)
    assert (half.high - half.low) / (wide.high - wide.low) == pytest.approx(ratio)


def test_d18_arms_are_compared_with_the_first_score_held_equal():
    draw = np.random.default_rng(6)
    arm = np.repeat([True, False], 150)
    x = np.where(arm, draw.normal(25, 4, 300), draw.normal(20, 4, 300))
    y = 0.6 * x + np.where(arm, -3, 0) + draw.normal(0, 3, 300)
    found = between(x, y, arm, -1, 2)
    assert found.low < 3 < found.high
    assert found.gain == pytest.approx(3, abs=0.9)
    assert found.n == (150, 150)


def test_between_arms_covers_as_it_says():
    draw = np.random.default_rng(7)
    arm = np.repeat([True, False], 40)
    inside = 0
    for _ in range(600):
        x = draw.normal(20, 4, 80)
        y = 0.6 * x - 3 * arm + draw.normal(0, 1, 80) * np.where(arm, 2, 5)
        found = between(x, y, arm, -1, 2)
        inside += found.low <= 3 <= found.high
    assert 0.925 <= inside / 600 <= 0.98
