"""Tolerance factors: how far limits must lie so that they hold a share of the population.

Howe WG (1969). Two-sided tolerance limits for normal populations. Journal of the American
Statistical Association 64:610-620: ``k = z sqrt((n - 1)(1 + 1/n) / chi2)`` with z the normal
quantile at (1 + content) / 2 and chi2 the lower (1 - confidence) quantile with n - 1 degrees.
"""

from __future__ import annotations

from statistics import NormalDist


def tolerance_factor(n: int, content: float = 0.80, confidence: float = 0.95) -> float:
    """SDs on either side of a mean of n people that hold ``content`` of all, so confidently.

    Raises:
        ValueError: fewer than two people, or a share that is not between 0 and 1.

    """
    if n < 2 or not (0 < content < 1 and 0 < confidence < 1):
        raise ValueError(f"no tolerance factor for n {n}, {content}, {confidence}")
    from scipy.stats import chi2

    z = NormalDist().inv_cdf((1 + content) / 2)
    return float(z * ((n - 1) * (1 + 1 / n) / chi2.ppf(1 - confidence, n - 1)) ** 0.5)
