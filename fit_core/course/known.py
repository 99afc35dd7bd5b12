"""What is known of a scale beyond one client's own scores: a norm, and the clinic's own archive."""

from __future__ import annotations

import datetime as dt

import msgspec

from fit_core.measure.model import Norm


class Baseline(msgspec.Struct, frozen=True, kw_only=True):
    """How the scores of one scale lie in a clinic's own archive.

    Attributes:
        measure, scale, structure: of what. The structure is the hash of the form's structure.
        mean: of all scores, each course weighing as its number of scores.
        between, within: variances between courses and within them, in squared points of the scale.
        courses, scores: how many were read. languages, modes: of the forms, in order of frequency.
        purpose: to which the clients consented. fitted_on: the day. version: of the estimator.

    """

    measure: str
    scale: str
    structure: str
    mean: float
    between: float
    within: float
    courses: int
    scores: int
    languages: tuple[str, ...]
    modes: tuple[str, ...]
    purpose: str
    fitted_on: dt.date
    version: str = "1"


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What a clinic knows of a scale.

    Attributes:
        measure, scale: of what. norm: the one by which the clinic tells reliable change; None
            where there is none that is sure or chosen. baseline: from its own archive; None where
            nobody has fitted one.

    """

    measure: str
    scale: str
    norm: Norm | None = None
    baseline: Baseline | None = None
