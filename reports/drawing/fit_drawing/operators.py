"""Colours and shapes as operators of a page's content (ISO 32000-1, annex A)."""

from __future__ import annotations

from functools import lru_cache

#: Control point of the Bezier quarter that comes nearest to a circle.
_KAPPA = 0.5523


@lru_cache(maxsize=64)
def rgb(code: str) -> str:
    """The three operands of a colour ``#rrggbb``."""
    return " ".join(f"{int(code[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5))


def circle(x: float, y: float, r: float) -> str:
    """The path of a circle about a point, in four Bezier quarters."""
    k = r * _KAPPA
    quarters = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    way = " ".join(" ".join(f"{n:.2f}" for n in quarter) + " c" for quarter in quarters)
    return f"{x + r:.2f} {y:.2f} m {way}"
