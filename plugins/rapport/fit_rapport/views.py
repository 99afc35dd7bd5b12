"""Always at the top, and how far two people's views of the same scale lie apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fit_rapport.finding import Finding, Pairs, reaches, too_few, unable, verdict

TOP, VIEWS, VERSION = "always-top", "two-views", "1"
#: Ratings at the end of the scale, without a lower one, that say nothing any more (project rule).
_TOPS: Final = 4
#: SDs between two views that count. Half an SD is ordinary (Tryon 2007 found a mean difference of
#: about .6 SD); one SD is the project's own choice.
_APART: Final = 1.0


def always_top(ratings: Sequence[float], top: float) -> Finding:
    """Whether all of four or more ratings are at the top: politeness, or a scale that is spent."""
    parameters = (("least", _TOPS), ("ratings", len(ratings)))
    if len(ratings) < _TOPS:
        return too_few(TOP, VERSION, len(ratings) - 1, _TOPS - 1, parameters)
    fires = all(reaches(rating, top) for rating in ratings)
    return Finding(TOP, VERSION, verdict(fires), parameters=parameters, scores=(("top", top),))


def two_views(client: float, other: float, sd: float | None) -> Finding:
    """Whether two ratings of one session on one scale lie an SD or more apart."""
    gap = client - other
    parameters: Pairs = (("client less other", gap),)
    if sd is None:
        reason = "no SD is known for this scale, so that no gap can be called large"
        return unable(VIEWS, VERSION, reason, parameters)
    parameters += (("SD", sd), ("least", _APART * sd))
    fires = reaches(abs(gap), _APART * sd)
    return Finding(VIEWS, VERSION, verdict(fires), parameters=parameters)
