"""Slow sinking, told apart from one deep dip."""

from __future__ import annotations

from collections.abc import Sequence

from fit_rapport.dip import WINDOW, Scale, dip
from fit_rapport.finding import Finding, below
from fit_rapport.smoothing import ewma


def drift(ratings: Sequence[float], scale: Scale) -> Finding:
    """Whether ratings sank slowly, by the weighted mean of those after the baseline.

    One deep dip pulls the weighted mean down for some ratings, also when it came back at once. It
    is no drift, so that nothing fires while a dip stands in the last three ratings or today, or
    where today's rating is not below the centre.
    """
    found = ewma(ratings, scale.archive)
    why = _why(ratings, scale, found) if found.fired else ""
    return found._replace(verdict="clear", reason=why) if why else found


def _why(ratings: Sequence[float], scale: Scale, found: Finding) -> str:
    """Why what the weighted mean shows is no drift; nothing where it is one."""
    centre = dict(found.scores)["centre"]
    if not below(ratings[-1], centre):
        return "the newest rating is back at its level"
    last = range(max(len(ratings) - WINDOW, 1), len(ratings) + 1)
    if any(dip(ratings[:count], scale).fired for count in last):
        return f"a dip in the last {WINDOW} ratings or today accounts for it"
    return ""
