"""Covariances of the random-intercept cross-lagged model, with their derivatives.

Model and parameters: `fit_service.riclpm`. ``cov(w_s, w_t) = Phi^(s-t) P_t`` for s >= t, with
``P_1 = W`` and ``P_(t+1) = Phi P_t Phi' + Q``; to all of them B is added.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fit_service.panel import Floats

#: Phi row by row, then the factors of B, Q and W.
PARAMETERS = 13


class Model(NamedTuple):
    """Covariance of all scores (2T x 2T) with its derivatives (13 x 2T x 2T)."""

    whole: Floats
    slopes: Floats


def factor(theta: Floats, at: int) -> tuple[Floats, Floats]:
    """``L L'`` of three parameters from ``at`` on, and its derivatives (13 x 2 x 2)."""
    a, b, c = theta[at : at + 3]
    slopes = np.zeros((PARAMETERS, 2, 2))
    slopes[at] = [[2 * a, b], [b, 0.0]]
    slopes[at + 1] = [[0.0, a], [a, 2 * b]]
    slopes[at + 2] = [[0.0, 0.0], [0.0, 2 * c]]
    return np.array([[a * a, a * b], [a * b, b * b + c * c]]), slopes


def model(theta: Floats, sessions: int) -> Model:
    """Covariance of the scores of so many sessions, and its derivatives."""
    between, d_between = factor(theta, 4)
    states, d_states, powers, d_powers = course(theta, sessions)
    # Covariance of session s with an earlier session t: Phi^(s-t) P_t.
    lag = np.subtract.outer(np.arange(sessions), np.arange(sessions))
    later = lag >= 0
    block = np.einsum("hij,tjk->htik", powers, states)
    d_block = np.einsum("phij,tjk->phtik", d_powers, states)
    d_block += np.einsum("hij,ptjk->phtik", powers, d_states)
    at = np.where(later, lag, 0), np.broadcast_to(np.arange(sessions), lag.shape)
    whole = _laid_out(block[at], later) + np.tile(between, (sessions, sessions))
    slopes = _laid_out(d_block[:, at[0], at[1]], later)
    return Model(whole, slopes + np.tile(d_between, (1, sessions, sessions)))


def course(theta: Floats, sessions: int) -> tuple[Floats, Floats, Floats, Floats]:
    """P_t (T x 2 x 2) and Phi^h (T x 2 x 2) with their derivatives (13 before)."""
    phi, d_phi = theta[:4].reshape(2, 2), np.zeros((PARAMETERS, 2, 2))
    d_phi[range(4), [0, 0, 1, 1], [0, 1, 0, 1]] = 1.0
    noise, d_noise = factor(theta, 7)
    first, d_first = factor(theta, 10)
    states, d_states, powers, d_powers = [first], [d_first], [np.eye(2)], [np.zeros_like(d_phi)]
    for _ in range(sessions - 1):
        p, dp = states[-1], d_states[-1]
        turned = d_phi @ p @ phi.T
        states.append(phi @ p @ phi.T + noise)
        d_states.append(turned + turned.transpose(0, 2, 1) + phi @ dp @ phi.T + d_noise)
        d_powers.append(d_phi @ powers[-1] + phi @ d_powers[-1])
        powers.append(phi @ powers[-1])
    return (
        np.array(states),
        np.array(d_states).swapaxes(0, 1),
        np.array(powers),
        np.array(d_powers).swapaxes(0, 1),
    )


def _laid_out(blocks: Floats, later: npt.NDArray[np.bool_]) -> Floats:
    """Blocks (... x T x T x 2 x 2, of s >= t) as symmetric matrices (... x 2T x 2T)."""
    kept = np.where(later[..., None, None], blocks, 0.0)
    t = kept.shape[-3]
    lower = kept.swapaxes(-3, -2).reshape(*kept.shape[:-4], 2 * t, 2 * t)
    upper = np.swapaxes(lower, -1, -2)
    return np.asarray(np.where(np.kron(later, np.ones((2, 2))) > 0, lower, upper))
