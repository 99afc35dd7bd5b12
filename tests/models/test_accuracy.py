"""AUC, Brier and calibration, against their definitions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.models.accuracy import auc, brier, calibration, logistic


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=2, max_size=30))
def test_auc_is_the_share_of_pairs_in_order(rows):
    scores = np.array([row[0] for row in rows], dtype=float)
    truth = np.array([row[1] for row in rows])
    pairs = [(a > b) + (a == b) / 2 for a in scores[truth] for b in scores[~truth]]
    found = auc(scores, truth)
    assert found is None if not pairs else found == pytest.approx(np.mean(pairs))


def test_brier_is_the_mean_square():
    chances, truth = np.array([0.2, 0.9, 0.5]), np.array([False, True, True])
    assert brier(chances, truth) == pytest.approx((0.04 + 0.01 + 0.25) / 3)


def test_calibration_finds_what_was_done_to_the_odds():
    rng = np.random.default_rng(4)
    odds = rng.normal(0, 1.5, 40_000)
    truth = rng.random(40_000) < 1 / (1 + np.exp(-(0.4 + 0.7 * odds)))
    found = calibration(1 / (1 + np.exp(-odds)), truth)
    assert found == pytest.approx((0.4, 0.7), abs=0.05)


def test_a_regression_without_a_maximum_has_no_values():
    x = np.column_stack((np.ones(6), np.arange(6.0)))
    assert logistic(x, np.array([False] * 3 + [True] * 3)) is None
    assert logistic(np.ones((6, 2)), np.array([True, False] * 3)) is None
    assert calibration(np.array([0.0, 1.0, 0.5, 0.5]), np.array([True] * 4)) is None
