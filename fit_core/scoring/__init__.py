"""Exact scoring: one integer kernel for one client and for ten million rows.

``score`` is the face for people who analyse with pandas. It is loaded on first use, so that
scoring one client imports neither pandas nor numpy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fit_core.scoring.frame import score

__all__ = ["score"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Load the pandas face on first use."""
    if name == "score":
        from fit_core.scoring.frame import score

        return score
    raise AttributeError(name)
