"""Things worth knowing about a measure that are no errors."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure, Norm

#: Published points may differ from the points of SD and reliability by rounding.
TOLERANCE = 1.0


def norm_notes(measure: Measure) -> Iterator[str]:
    """Yield a sentence for each norm whose published points and own figures do not agree."""
    for norm in measure.norms:
        own = expected_points(norm)
        points = norm.reliable_change.points if norm.reliable_change else None
        if own is not None and points is not None and abs(own - float(points)) > TOLERANCE:
            yield (
                f"Norm `{norm.id}`: {points} points are published as reliable change; its own SD "
                f"and reliability give {own:.1f} at 95 percent."
            )


def expected_points(norm: Norm) -> float | None:
    """Return 1.96 SD sqrt(2 (1 - r)) in points, or None without SD or reliability.

    Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19. A float is enough for a note.
    """
    if norm.sd is None or norm.reliability is None:
        return None
    return 1.96 * float(norm.sd) * math.sqrt(2 * (1 - float(norm.reliability.value)))
