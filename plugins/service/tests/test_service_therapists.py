"""Therapists: shrunken, with intervals, never ranked, and not from few cases."""

from __future__ import annotations

import math

import numpy as np
import pytest
from fit_service.funnel import EXACT, dispersion, expected_by, funnel, limits, quantile
from fit_service.intercept import Intercept, fit_intercept
from fit_service.therapist_values import CASES, values
from fit_service.therapists import analyse
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import FitError
from plugins.service.tests.services import Made, inquiry


def services(rng, sizes, spread=3.0):
    """A service of therapists with so many closed episodes each, who differ by this SD."""
    made = []
    for therapist, size in enumerate(sizes):
        own = spread * rng.standard_normal()
        for _ in range(size):
            first = float(np.clip(np.round(16 + 4 * rng.standard_normal()), 6, 27))
            last = np.clip(np.round(first - 6 + own + 4 * rng.standard_normal()), 0, 27)
            one = Made(len(made), therapist=therapist, started=len(made)).weekly(4)
            made.append(one.scored("mood", [first, None, None, float(last)]).ended())
    return made


def tables(found):
    return {table.name: table for table in found.tables}


def test_the_weights_are_those_of_the_notes():
    fit = Intercept(np.zeros(3), 0.05, 0.95, 0.05, 0.0, 0.1, 0.0)
    sizes = (15, 30, 44, 60, 76, 119)
    group = np.repeat(np.arange(6), sizes)
    found = values(group, np.ones(len(group)), fit)
    assert [round(v.weight, 2) for v in found] == [0.44, 0.61, 0.70, 0.76, 0.80, 0.86]
    assert [v.value for v in found] == pytest.approx([v.weight for v in found])
    assert found[0].error == pytest.approx(math.sqrt(0.05 * (1 - found[0].weight)))


def dense(icc, group, y, x):
    """The restricted deviance with whole matrices, up to the constant of the scale."""
    same = (group[:, None] == group[None, :]).astype(float)
    v = np.eye(len(y)) + icc / (1 - icc) * same
    inverse = np.linalg.inv(v)
    xx = x.T @ inverse @ x
    residual = y - x @ np.linalg.solve(xx, x.T @ inverse @ y)
    free = len(y) - x.shape[1]
    rss = residual @ inverse @ residual
    return np.linalg.slogdet(v)[1] + np.linalg.slogdet(xx)[1] + free * np.log(rss)


def test_the_fit_is_the_best_of_all_iccs():
    rng = np.random.default_rng(8)
    group = np.repeat(np.arange(12), [5, 9, 4, 12, 8, 7, 6, 10, 3, 11, 5, 8])
    x = np.column_stack([np.ones(len(group)), rng.standard_normal(len(group))])
    y = 2 + x[:, 1] + 1.5 * rng.standard_normal(12)[group] + 2 * rng.standard_normal(len(group))
    fit = fit_intercept(group, y, x)
    assert fit.deviance == pytest.approx(dense(fit.icc, group, y, x))
    others = [dense(icc, group, y, x) for icc in np.linspace(0, 0.94, 95)]
    assert fit.deviance <= min(others) + 1e-9
    for end in (fit.icc_low, fit.icc_high):
        assert end in (0.0, 0.95) or dense(end, group, y, x) - fit.deviance == pytest.approx(
            3.8415, abs=1e-3
        )


def test_a_model_that_is_not_determined_is_refused():
    ones = np.ones((10, 1))
    with pytest.raises(FitError, match="1 groups"):
        fit_intercept(np.zeros(10, dtype=int), np.arange(10.0), ones)
    with pytest.raises(FitError, match="no variance"):
        fit_intercept(np.arange(10) % 3, np.full(10, 4.0), ones)


def test_nobody_is_shown_from_fewer_than_thirty_cases(rng):
    sizes = [CASES + 5, CASES - 1, *[20] * 10]
    found = tables(analyse(inquiry(services(rng, sizes), own=0, everyone=True)))
    assert [row[0] for row in found["values"].rows] == ["0 (you)"]
    assert [row[0] for row in found["funnel"].rows] == ["0"]
    mine = analyse(inquiry(services(rng, sizes), own=1))
    assert set(tables(mine)) == {"counts"}
    assert "29 closed episodes" in mine.sentences[0]


def test_nine_therapists_make_no_model(rng):
    found = analyse(inquiry(services(rng, [40] * 9), own=0, everyone=True))
    assert set(tables(found)) == {"counts", "own"}
    assert any("9 therapists" in sentence for sentence in found.sentences)


def test_others_are_shown_only_when_asked_for_and_never_in_order_of_value(rng):
    made = services(rng, [35] * 14)
    assert not {"values", "funnel", "model"} & set(tables(analyse(inquiry(made, own=3))))
    shown = tables(analyse(inquiry(made, own=3, everyone=True)))["values"]
    numbers = [int(str(row[0]).split()[0]) for row in shown.rows]
    assert numbers == sorted(numbers)
    worth = [row[3] for row in shown.rows]
    assert worth not in (sorted(worth), sorted(worth, reverse=True))


def test_intervals_hold_the_truth_as_often_as_they_say():
    rng = np.random.default_rng(31)
    held = total = 0
    for _ in range(30):
        group = np.repeat(np.arange(60), 40)
        own = 2 * rng.standard_normal(60)
        y = own[group] + 6 * rng.standard_normal(len(group))
        fit = fit_intercept(group, y, np.ones((len(group), 1)))
        for value in values(group, y - fit.beta[0], fit):
            held += abs(value.value - own[value.therapist]) <= 1.96 * value.error
            total += 1
    assert held / total == pytest.approx(0.95, abs=0.015)


def test_a_service_whose_therapists_do_not_differ_shows_no_values(rng):
    made = services(rng, [40] * 12, spread=0.0)
    group = np.array([one.therapist for one in made])
    same = [made[at] for at in np.argsort(group, kind="stable")]
    for at, one in enumerate(same):
        one.scores = [("mood", 1, 0, 16.0 + at % 2), ("mood", 4, 21, 8.0 + (at * 7) % 5)]
    found = analyse(inquiry(same, own=0, everyone=True))
    assert "values" not in tables(found)
    assert "do not show that therapists differ" in " ".join(found.sentences)


def test_quantiles_of_the_binomial_are_the_smallest_that_reach():
    for n, p, share in ((30, 0.4, 0.025), (49, 0.1, 0.975), (12, 0.9, 0.001)):
        k = quantile(n, p, share)
        total = [math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(n + 1)]
        assert sum(total[: k + 1]) >= share
        assert k == 0 or sum(total[:k]) < share


def test_limits_widen_with_overdispersion_from_fifty_on_only():
    plain, wide = limits(100, 0.5, 1.0), limits(100, 0.5, 4.0)
    assert plain[:2] == pytest.approx((0.402, 0.598))
    assert wide[:2] == pytest.approx((0.304, 0.696))
    assert limits(100, 0.5, 0.5) == plain
    assert limits(EXACT - 1, 0.5, 4.0) == limits(EXACT - 1, 0.5, 1.0)


@given(st.integers(1, 400), st.floats(0.01, 0.99), st.floats(0, 6))
def test_limits_lie_in_order_between_nobody_and_everybody(n, p, phi):
    low, high, far_low, far_high = limits(n, p, phi)
    assert 0 <= far_low <= low <= high <= far_high <= 1


def test_one_far_group_does_not_carry_the_overdispersion():
    usual = np.concatenate([np.linspace(-2, 2, 40), [50.0]])
    assert dispersion(usual) < 2 < np.mean(usual**2)


def test_expected_shares_follow_the_first_score_and_add_up(rng):
    first = rng.uniform(5, 27, 3000)
    event = (rng.random(3000) < 1 / (1 + np.exp(-(first - 15) / 3))).astype(float)
    expected = expected_by(first, event)
    assert expected.sum() == pytest.approx(event.sum(), rel=1e-4)
    assert expected[first > 22].mean() > 0.85
    assert expected[first < 8].mean() < 0.15
    with pytest.raises(FitError):
        expected_by(first, np.zeros(3000))


def test_a_group_like_all_others_lies_inside(rng):
    group = np.repeat(np.arange(40), 60)
    event = (rng.random(len(group)) < 0.4).astype(float)
    found = funnel(group, event, np.full(len(group), 0.4))
    inside = [p.limits[2] <= p.share <= p.limits[3] for p in found.places]
    assert np.mean(inside) >= 0.97
    assert found.phi == pytest.approx(1, abs=0.5)
