"""The random-intercept cross-lagged model: its likelihood, its slopes, what it refuses."""

from __future__ import annotations

import numpy as np
import pytest
from fit_service import riclpm
from fit_service.centred import fit_centred
from fit_service.panel import Panel, between_variance, within_sd
from fit_service.riclpm_model import PARAMETERS, model

from fit_core.errors import FitError
from plugins.service.tests.services import simulate

THETA = np.array([0.2, 0.1, -0.2, 0.3, 1, -0.3, 1.2, 0.9, -0.1, 0.8, 1, 0.1, 1.1])


def panel_of(seed=1, persons=120, sessions=6, effect=-0.2):
    return Panel(*simulate(np.random.default_rng(seed), persons, sessions, effect))


def with_holes(panel, rng, share=0.1):
    """Single scores missing here and there, beside those who left."""
    blocks = [block.copy() for block in panel]
    for block in blocks:
        block[rng.random(block.shape) < share] = np.nan
    return Panel(*blocks)


def test_the_gradient_is_that_of_the_likelihood():
    panel = with_holes(panel_of(4), np.random.default_rng(4))
    patterns = riclpm._patterns(panel.detrended())
    gradient = riclpm._objective(THETA, patterns)[1]
    steps = np.eye(PARAMETERS) * 1e-5
    numeric = [
        (riclpm._objective(THETA + s, patterns)[0] - riclpm._objective(THETA - s, patterns)[0])
        / 2e-5
        for s in steps
    ]
    assert gradient == pytest.approx(numeric, abs=1e-7)


def test_the_covariance_is_that_of_the_process():
    """By adding up the process itself: what each shock does to every later score."""
    t = 5
    phi = THETA[:4].reshape(2, 2)
    lower = [np.array([[a, 0], [b, c]]) for a, b, c in THETA[4:].reshape(3, 3)]
    reach = np.zeros((2 * t, 2 * t + 2))
    for session in range(t):
        rows = slice(2 * session, 2 * session + 2)
        reach[rows, :2] = lower[0]
        for shock in range(session + 1):
            factor = lower[2] if shock == 0 else lower[1]
            columns = slice(2 + 2 * shock, 4 + 2 * shock)
            reach[rows, columns] = np.linalg.matrix_power(phi, session - shock) @ factor
    assert model(THETA, t).whole == pytest.approx(reach @ reach.T)


def test_the_likelihood_is_that_of_each_persons_own_scores():
    panel = with_holes(panel_of(7, persons=60, sessions=4), np.random.default_rng(7))
    fit = riclpm.fit_riclpm(panel)
    flat = panel.detrended()
    unit = np.array([within_sd(flat.alliance), within_sd(flat.outcome)])
    scaled = Panel(flat.alliance / unit[0], flat.outcome / unit[1])
    patterns = riclpm._patterns(scaled)
    theta = riclpm.minimise(lambda th: riclpm._objective(th, patterns), riclpm._start(scaled))
    sigma = model(theta, 4).whole * np.outer(np.tile(unit, 4), np.tile(unit, 4))
    total = 0.0
    for row in np.stack(flat, axis=2).reshape(60, 8):
        there = ~np.isnan(row)
        s, y = sigma[np.ix_(there, there)], row[there]
        total -= 0.5 * (np.linalg.slogdet(2 * np.pi * s)[1] + y @ np.linalg.solve(s, y))
    assert fit.loglik == pytest.approx(total, abs=1e-6)


def test_no_other_parameters_near_it_are_likelier():
    panel = panel_of(9).detrended()
    patterns = riclpm._patterns(panel)
    theta = riclpm.minimise(lambda th: riclpm._objective(th, patterns), riclpm._start(panel))
    best = riclpm._objective(theta, patterns)[0]
    rng = np.random.default_rng(2)
    others = [
        riclpm._objective(theta + 0.02 * rng.standard_normal(13), patterns)[0] for _ in range(40)
    ]
    assert min(others) > best


def test_units_and_directions_change_nothing_but_the_figures_own_units():
    panel = panel_of(11)
    fit = riclpm.fit_riclpm(panel)
    other = riclpm.fit_riclpm(Panel(3 * panel.alliance + 5, -2 * panel.outcome + 40))
    assert other.to_outcome.value == pytest.approx(-2 / 3 * fit.to_outcome.value, abs=1e-4)
    assert other.to_outcome.low == pytest.approx(-2 / 3 * fit.to_outcome.high, abs=1e-3)
    assert other.to_outcome.standardised == pytest.approx(-fit.to_outcome.standardised, abs=1e-4)
    assert other.icc == pytest.approx(fit.icc, abs=1e-4)


def test_exchanged_scores_exchange_the_paths():
    panel = panel_of(12)
    fit, other = (riclpm.fit_riclpm(p) for p in (panel, Panel(panel.outcome, panel.alliance)))
    assert other.to_alliance.value == pytest.approx(fit.to_outcome.value, abs=1e-4)
    assert other.icc == pytest.approx(fit.icc[::-1], abs=1e-4)


def test_two_sessions_and_scores_that_never_vary_are_refused():
    panel = panel_of(3)
    with pytest.raises(FitError, match="2 sessions"):
        riclpm.fit_riclpm(Panel(panel.alliance[:, :2], panel.outcome[:, :2]))
    with pytest.raises(FitError, match="does not vary"):
        riclpm.fit_riclpm(Panel(np.full((50, 4), 40.0), panel.outcome[:50, :4]))


def test_moments_within_and_between_are_those_that_were_made():
    rng = np.random.default_rng(5)
    scores = 3 * rng.standard_normal((4000, 1)) + 2 * rng.standard_normal((4000, 6))
    scores[rng.random(scores.shape) < 0.3] = np.nan
    assert within_sd(scores) == pytest.approx(2, abs=0.05)
    assert between_variance(scores) == pytest.approx(9, abs=0.5)


def test_the_fallback_finds_a_strong_effect():
    panel = panel_of(21, persons=300, sessions=8, effect=-0.4)
    found = fit_centred(panel)
    assert found.low < found.value < found.high < 0
