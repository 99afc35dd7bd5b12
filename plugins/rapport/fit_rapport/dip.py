"""Which detector speaks when, and whether a dip came back.

The order of the notes: while ratings are few only the measure's own rule; then the reliable drop;
from the sixth on the control chart. Where the clinic has a baseline of its own archive, the
shrunken baseline takes the place of all of them from the second rating on: it is the only one that
can be set to a stated rate of false alarms. Ratings are counted from the last change of form,
language or way of answering.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from fit_rapport.chart import LEAST, xmr
from fit_rapport.drops import Spread, reliable_drop
from fit_rapport.finding import Finding, reaches, unable
from fit_rapport.shrunken import Archive, shrunken

DIP, RECOVERY, VERSION = "dip", "recovery", "1"
#: Ratings within which a dip may come back (project rule; the window usually quoted).
WINDOW: Final = 3


class Scale(NamedTuple):
    """What is known of a scale, turned so that the higher is the better.

    Attributes:
        low, high: its ends. archive: of the clinic. spread: of a norm.

    """

    low: float
    high: float
    archive: Archive | None = None
    spread: Spread | None = None

    @property
    def minimum_drop(self) -> float:
        """A tenth of the scale: what stands in where a client's ratings never moved.

        Project rule: two of the SDs within persons (2 of 40 points) on which rules were compared.
        """
        return (self.high - self.low) / 10

    @property
    def between(self) -> float | None:
        """SD between persons: of the archive's courses, else of the norm."""
        if self.archive is not None:
            return float(self.archive.between**0.5)
        return self.spread.sd if self.spread else None


class Recovery(NamedTuple):
    """Whether the newest rating is back, and from which dips: index and rule of each."""

    finding: Finding
    dips: tuple[tuple[int, str], ...] = ()


def dip(ratings: Sequence[float], scale: Scale) -> Finding:
    """Whether the newest rating is a dip, by the detector that is due."""
    if len(ratings) > 1 and scale.archive is not None:
        return shrunken(ratings, scale.archive)
    if len(ratings) > LEAST:
        return xmr(ratings, scale.minimum_drop)
    if len(ratings) > 2:
        return reliable_drop(ratings, scale.spread)
    reason = "the first two ratings are read by the measure's own rule only"
    return unable(DIP, VERSION, reason, (("ratings", len(ratings)),))


def recovery(ratings: Sequence[float], scale: Scale) -> Recovery:
    """Whether the newest rating brings dips of the last three ratings before it to their end."""
    newest = len(ratings) - 1
    back: list[tuple[int, Finding]] = []
    waiting: list[int] = []
    for at in range(max(newest - WINDOW, 0), newest):
        seen = dip(ratings[: at + 1], scale)
        if seen.fired and seen.comeback is not None:
            first = _first_back(ratings, at, seen.comeback)
            back += [(at, seen)] if first == newest else []
            waiting += [at] if first is None else []
    if back:
        return Recovery(_back(back, newest), tuple((at, seen.rule) for at, seen in back))
    if waiting:
        reason = f"the dip is not back after {newest - waiting[0]} of {WINDOW} ratings"
        return Recovery(Finding(RECOVERY, VERSION, "clear", reason, (("window", WINDOW),)))
    return Recovery(unable(RECOVERY, VERSION, f"no dip in the last {WINDOW} ratings"))


def _first_back(ratings: Sequence[float], at: int, comeback: float) -> int | None:
    return next((u for u in range(at + 1, len(ratings)) if reaches(ratings[u], comeback)), None)


def _back(back: Sequence[tuple[int, Finding]], newest: int) -> Finding:
    at, seen = back[0]
    parameters = (("window", WINDOW), ("ratings since", newest - at))
    comeback = (("comeback", seen.comeback or 0.0),)
    return Finding(RECOVERY, VERSION, "fired", "", parameters, comeback)
