"""The mixed model against the likelihood written out with whole covariance matrices."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.errors import FitError
from fit_core.models import reml
from fit_core.models.reml import deviations, fit_reml

PLAIN = ((20.0, -2.0), (-2.0, 4.0))
NO_SLOPE = ((20.0, 0.0), (0.0, 0.0))
NO_START = ((0.0, 0.0), (0.0, 1.0))
ONE_LINE = ((4.0, 2.0), (2.0, 1.0))


def made_up(people, longest, seed, g=PLAIN, s2=7.0):
    """Rows of courses of several lengths, a twentieth of scores missing."""
    draw = np.random.default_rng(seed)
    sessions = np.minimum(2 + draw.negative_binomial(2, 0.25, people), longest)
    person = np.repeat(np.arange(people), sessions)
    time = np.log(np.concatenate([np.arange(1, count + 1) for count in sessions]))
    root = np.linalg.cholesky(np.array(g) + 1e-12 * np.eye(2))
    u = draw.normal(size=(people, 2)) @ root.T
    intake = draw.normal(0, 5, people)[person]
    x = np.column_stack((np.ones_like(time), intake, time, intake * time, intake**2))
    fixed = 14 + 0.8 * intake - 2 * time
    y = fixed + u[person, 0] + u[person, 1] * time + draw.normal(0, s2**0.5, len(time))
    there = draw.random(len(time)) > 0.05
    return person[there], time[there], y[there], x[there]


def written_out(rows, g, s2):
    """Restricted log-likelihood and coefficients from each person's whole covariance matrix."""
    person, time, y, x = rows
    n, p = x.shape
    xx, xy, yy, log_det = np.zeros((p, p)), np.zeros(p), 0.0, 0.0
    for code in np.unique(person):
        mine = person == code
        z = np.column_stack((np.ones(mine.sum()), time[mine]))
        v = z @ g @ z.T + s2 * np.eye(len(z))
        w = np.linalg.inv(v)
        log_det += np.linalg.slogdet(v)[1]
        xx += x[mine].T @ w @ x[mine]
        xy += x[mine].T @ w @ y[mine]
        yy += y[mine] @ w @ y[mine]
    b = np.linalg.solve(xx, xy)
    log_det += np.linalg.slogdet(xx)[1] + (n - p) * np.log(2 * np.pi)
    return -0.5 * (log_det + yy - xy @ b), b, np.linalg.inv(xx)


@pytest.mark.parametrize("g", [PLAIN, NO_SLOPE, NO_START, ONE_LINE])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_sums_say_what_the_whole_matrices_say(g, seed):
    rows = made_up(60, 8, seed, g)
    fit = fit_reml(*rows)
    loglik, beta, cov = written_out(rows, fit.g, fit.s2)
    assert fit.loglik == pytest.approx(loglik, abs=1e-8)
    assert fit.beta == pytest.approx(beta, abs=1e-9)
    assert fit.beta_cov == pytest.approx(cov, abs=1e-9)
    assert fit.patterns < fit.persons


@pytest.mark.parametrize("g", [PLAIN, NO_SLOPE, NO_START, ONE_LINE])
def test_no_neighbour_is_more_likely(g):
    rows = made_up(40, 6, 5, g)
    fit = fit_reml(*rows)
    draw = np.random.default_rng(0)
    for size in (0.001, 0.03, 0.3):
        for _ in range(25):
            root = draw.normal(0, 1, (2, 2))
            near = (1 - size * draw.random()) * fit.g + size * root @ root.T
            other = fit.s2 * np.exp(size * draw.normal())
            assert written_out(rows, near, other)[0] <= fit.loglik + 1e-7


def test_a_known_model_is_found_again():
    fit = fit_reml(*made_up(4000, 12, 8))
    assert fit.beta[[0, 2]] == pytest.approx([14, -2], abs=0.2)
    assert fit.g == pytest.approx(np.array(PLAIN), abs=1.2)
    assert fit.s2 == pytest.approx(7, abs=0.25)
    assert not fit.singular


def test_a_fit_on_the_border_is_said():
    singular = [fit_reml(*made_up(60, 6, seed, ONE_LINE)).singular for seed in range(8)]
    assert any(singular)


def test_deviations_solve_the_mixed_model_equations():
    rows = made_up(30, 7, 3)
    person, time, y, x = rows
    fit = fit_reml(*rows)
    found = deviations(fit, *rows)
    for code, mean, cov in zip(found.person, found.mean, found.cov, strict=True):
        mine = person == code
        z = np.column_stack((np.ones(mine.sum()), time[mine]))
        expected = np.linalg.inv(np.linalg.inv(fit.g) + z.T @ z / fit.s2)
        assert cov == pytest.approx(expected, abs=1e-9)
        residual = y[mine] - x[mine] @ fit.beta
        assert mean == pytest.approx(expected @ z.T @ residual / fit.s2, abs=1e-8)


@settings(max_examples=20, deadline=None)
@given(
    st.floats(-400, 400), st.sampled_from([0.1, 1.0, 30.0]), st.floats(-50, 50), st.integers(0, 99)
)
def test_units_of_time_and_score_change_nothing_but_units(centre, unit, shift, seed):
    person, time, y, x = made_up(50, 6, 11)
    plain = fit_reml(person, time, y, x)
    order = np.random.default_rng(seed).permutation(len(y))
    moved = fit_reml(person[order], (time * unit + centre)[order], (y + shift)[order], x[order])
    assert moved.loglik == pytest.approx(plain.loglik, abs=1e-6)
    assert moved.s2 == pytest.approx(plain.s2, rel=1e-4)
    assert moved.g[1, 1] * unit**2 == pytest.approx(plain.g[1, 1], rel=1e-3)


def test_what_cannot_be_fitted_is_refused():
    person, time, y, x = made_up(40, 6, 2)
    once = np.unique(person, return_index=True)[1]
    with pytest.raises(FitError, match="one time"):
        fit_reml(person, np.full_like(time, 3.0), y, x)
    with pytest.raises(FitError, match="tell the same"):
        fit_reml(person, time, y, np.column_stack((x, x[:, 0] - x[:, 2])))
    with pytest.raises(FitError, match="two times"):
        fit_reml(person[once], time[once] + np.arange(len(once)), y[once], x[once][:, :2])
    with pytest.raises(FitError, match="finite"):
        fit_reml(person, time, np.where(y > 14, np.nan, y), x)
    with pytest.raises(FitError, match="without any error"):
        fit_reml(person, time, x @ [1.0, 2, 3, 4, 5], x)
    with pytest.raises(FitError, match="1 persons"):
        fit_reml(np.zeros_like(person), time, y, x)


@pytest.mark.parametrize("seed", range(25))
def test_no_other_start_ends_higher(seed, monkeypatch):
    """Errors, spreads and correlations of all sizes, also none and one."""
    draw = np.random.default_rng(seed)
    count = draw.integers(1, 6, int(draw.integers(8, 60)))
    person = np.repeat(np.arange(len(count)), count)
    time = np.log(np.concatenate([np.arange(1, k + 1) for k in count]))
    spread, rho = draw.choice([0, 0.01, 1, 5], 2), draw.choice([-1, -0.5, 0, 0.9, 1])
    a, b = draw.normal(size=(2, len(count)))
    slope = spread[1] * (rho * a + np.sqrt(1 - rho**2) * b)
    error = draw.choice([0.1, 1, 8]) * draw.normal(size=len(time))
    y = 10 + spread[0] * a[person] + (slope[person] - 1) * time + error
    rows = person, time, y, np.column_stack((np.ones_like(time), time))
    reached = [fit_reml(*rows).loglik]
    for start in ((0.01, 0, 0.01), (3, -2, 0.1), (20, 5, 5)):
        monkeypatch.setattr(reml, "_START", np.array(start, dtype=float))
        reached.append(fit_reml(*rows).loglik)
    assert reached == pytest.approx([reached[0]] * 4, abs=1e-6)
