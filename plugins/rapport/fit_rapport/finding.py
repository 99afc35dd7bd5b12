"""What every detector answers. Detectors read numbers of which the higher is the better."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from fit_core.course.signals import Verdict

#: Named numbers, or words.
Pairs = tuple[tuple[str, float | str], ...]

#: Scores are multiples of a tick that is far larger. A score this near to a limit lies on it, so
#: that binary fractions never decide a tie.
_SAME: Final = 1e-9


class Finding(NamedTuple):
    """What a detector saw in a series of ratings, of which the newest is in question.

    Attributes:
        rule: name of the detector. version: of its algorithm. verdict: as of a `Signal`.
        reason: why it could not look, or why it is no signal although one might think so.
        parameters: what it was set to. scores: what it worked out on the scale of the ratings.
        limit: the rating below which it fires, on the same scale; None where it has none.
        comeback: the rating at which a dip counts as recovered; None where it says nothing of it.

    """

    rule: str
    version: str
    verdict: Verdict
    reason: str = ""
    parameters: Pairs = ()
    scores: tuple[tuple[str, float], ...] = ()
    limit: float | None = None
    comeback: float | None = None

    @property
    def fired(self) -> bool:
        """Whether the rule fired."""
        return self.verdict == "fired"


def below(score: float, limit: float) -> bool:
    """Whether a score lies below a limit and not on it."""
    return score < limit - _SAME


def reaches(score: float, limit: float) -> bool:
    """Whether a score lies on a limit or above it."""
    return not below(score, limit)


def verdict(fires: bool) -> Verdict:
    """The verdict of a rule that could look."""
    return "fired" if fires else "clear"


def unable(rule: str, version: str, reason: str, parameters: Pairs = ()) -> Finding:
    """The answer of a rule that could not look."""
    return Finding(rule, version, "not-applicable", reason, parameters)


def too_few(rule: str, version: str, found: int, needed: int, parameters: Pairs = ()) -> Finding:
    """The answer of a rule that needs more earlier ratings."""
    return unable(rule, version, f"too few points: {found} of {needed} earlier", parameters)


def mean_sd(ratings: Sequence[float]) -> tuple[float, float]:
    """Mean and sample SD of two or more ratings; the SD is 0 exactly where all are the same."""
    mean = math.fsum(ratings) / len(ratings)
    if min(ratings) == max(ratings):
        return mean, 0.0
    squares = math.fsum((rating - mean) ** 2 for rating in ratings)
    return mean, math.sqrt(squares / (len(ratings) - 1))
