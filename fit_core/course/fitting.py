"""Baselines from an archive: how scores lie between courses and within them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from fit_core.course.archive import Archive, Scores
from fit_core.course.known import Baseline

#: Least numbers for a baseline. Our own choice, after the least numbers for an estimate within
#: persons that the project keeps to (50 persons, 200 pairs).
LEAST_COURSES: Final = 50
LEAST_SCORES: Final = 200


class TooFew(msgspec.Struct, frozen=True):
    """Why a scale has no baseline; ``sentence`` begins small and ends without a full stop."""

    measure: str
    scale: str
    sentence: str


def fit_baselines(archive: Archive) -> tuple[Baseline | TooFew, ...]:
    """Fit each scale that clients rated, by the structure of its form.

    Variances are the analysis-of-variance estimates of the one-way random model for groups of
    unequal size (Searle, Casella and McCulloch 1992, Variance Components, 3.6): within is the mean
    square within courses; between is the mean square between courses less that, over the effective
    size n0 = (N - sum n_i^2 / N) / (k - 1). Courses with one score count for the mean only.
    """
    return tuple(_fit(archive, *key, rows) for key, rows in _groups(archive.scores).items())


def components(courses: Sequence[Sequence[float]]) -> tuple[float, float, float]:
    """Return mean, variance between courses and variance within them, in squared points.

    Raises:
        ValueError: fewer than two courses, or none with two scores.

    """
    total = sum(len(scores) for scores in courses)
    count = len(courses)
    if count < 2 or total == count:
        raise ValueError("variances need two courses, and one of them two scores")
    mean = sum(sum(scores) for scores in courses) / total
    means = [sum(scores) / len(scores) for scores in courses]
    pairs = list(zip(courses, means, strict=True))
    within = sum((x - own) ** 2 for scores, own in pairs for x in scores) / (total - count)
    spread = sum(len(scores) * (own - mean) ** 2 for scores, own in pairs) / (count - 1)
    effective = (total - sum(len(scores) ** 2 for scores in courses) / total) / (count - 1)
    return mean, (spread - within) / effective, within


def _groups(scores: Scores) -> dict[tuple[str, str, str], list[int]]:
    """Rows that clients rated, by measure, scale and structure."""
    found: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    keys = zip(scores.measure, scores.scale, scores.structure, strict=True)
    for row, (key, who) in enumerate(zip(keys, scores.respondent, strict=True)):
        if who == "client":
            found[key].append(row)
    return found


def _fit(
    archive: Archive, measure: str, scale: str, structure: str, rows: list[int]
) -> Baseline | TooFew:
    courses = list(_courses(archive.scores, rows))
    repeated = sum(len(one) > 1 for one in courses)
    if repeated < LEAST_COURSES or len(rows) < LEAST_SCORES:
        found = f"{repeated} courses with two or more scores, {len(rows)} scores"
        return TooFew(
            measure, scale, f"{found}; it needs {LEAST_COURSES} courses and {LEAST_SCORES} scores"
        )
    mean, between, within = components(courses)
    if between <= 0 or within <= 0:
        return TooFew(measure, scale, "scores do not differ between courses and within them")
    return Baseline(
        measure=measure,
        scale=scale,
        structure=structure,
        mean=mean,
        between=between,
        within=within,
        courses=len(courses),
        scores=len(rows),
        languages=_frequent(archive.scores.language, rows),
        modes=_frequent(archive.scores.mode, rows),
        purpose=archive.purpose,
        fitted_on=archive.made_on,
    )


def _courses(scores: Scores, rows: list[int]) -> Iterator[list[float]]:
    found: dict[int, list[float]] = defaultdict(list)
    for row in rows:
        found[scores.episode[row]].append(scores.score[row])
    yield from found.values()


def _frequent(values: Sequence[str], rows: list[int]) -> tuple[str, ...]:
    return tuple(value for value, _ in Counter(values[row] for row in rows).most_common())
