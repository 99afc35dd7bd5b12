"""Things worth knowing about the norms of a measure that are no errors. `fit check` prints them.

Each was met in print: figures that do not follow from each other, that lack what makes them
comparable, or that promise more than their study can hold.
"""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import combinations, pairwise
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from fit_core.measure.ages import age_notes
from fit_core.measure.ranges import scale_range, tick
from fit_core.measure.rules.norms import spread_limit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from fit_core.measure.model import Measure, Norm, Scale

#: Levels that are tried where a source states none.
LEVELS = (0.90, 0.95)
#: Cases below which the accuracy of a line is likely to be inflated (the project's cautious
#: default; a Taiwanese line of the GAD-7 rests on 17).
FEW_CASES = 50


class Sample(NamedTuple):
    """The figures from which a norm's own line and points follow."""

    sd: Decimal | None
    reliability: Decimal | None
    means: tuple[tuple[Decimal, Decimal], ...]


def norm_notes(measure: Measure) -> Iterator[str]:
    """Yield a sentence for each thing about a measure's norms that a reader should know."""
    scales = {scale.id: scale for scale in measure.scales}
    for norm in measure.norms:
        grain = step(measure, scales[norm.scale])
        found = sample(measure, norm)
        yield from _line(norm, found, grain)
        yield from _points(norm, found, grain)
        yield from _accuracy(norm)
        yield from _small_sample(norm, *scale_range(measure, scales[norm.scale]))
    yield from _one_change_for_all(measure)
    yield from age_notes(measure)


def sample(measure: Measure, norm: Norm) -> Sample:
    """Return what a norm's line and points are drawn from: its own figures, else those it names.

    The SD is that of people in care where the samples say so, because change is theirs.
    """
    norms = {other.id: other for other in measure.norms}
    named = [norm, *(norms[name] for name in norm.drawn_from)]
    ordered = sorted(named[1:], key=lambda other: other.sample != "clinical")
    sds = [other.sd for other in (norm, *ordered) if other.sd is not None]
    found = [other.reliability.value for other in named if other.reliability is not None]
    means = tuple((n.mean, n.sd) for n in named if n.mean is not None and n.sd is not None)
    return Sample(sds[0] if sds else None, found[0] if found else None, means)


def expected_points(sd: Decimal, reliability: Decimal, level: float) -> float:
    """Return z SD sqrt(2 (1 - r)) in points, z being 1.96 at 0.95.

    Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19. A float is enough for a note.
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    return z * float(sd) * math.sqrt(2 * (1 - float(reliability)))


def expected_line(means: tuple[tuple[Decimal, Decimal], ...]) -> float | None:
    """Return criterion c, (SD0 M1 + SD1 M0) / (SD0 + SD1); None unless there are two samples.

    Jacobson and Truax 1991, as in `expected_points`.
    """
    if len(means) != 2:
        return None
    (m0, sd0), (m1, sd1) = means
    return float((sd0 * m1 + sd1 * m0) / (sd0 + sd1))


def step(measure: Measure, scale: Scale) -> float:
    """Return the smallest difference between two scores of complete forms on a scale."""
    if scale.step is not None:
        return float(scale.step)
    if scale.table:
        values = sorted(set(scale.table.values()))
        return min((float(b - a) for a, b in pairwise(values)), default=1.0)
    if scale.method in ("sum", "mean"):
        parts = len(scale.items) if scale.method == "mean" else 1
        return abs(float(scale.multiply)) / (tick(measure) * parts)
    return 1.0


def _line(norm: Norm, found: Sample, grain: float) -> Iterator[str]:
    own = expected_line(found.means) if norm.cutoff else None
    if norm.cutoff and own is not None and abs(own - float(norm.cutoff.value)) > grain / 2:
        yield (
            f"Norm `{norm.id}`: its line is published as {norm.cutoff.value}; the means and SDs "
            f"that it is drawn from give {own:.2f}. Rounded by authors."
        )


def _points(norm: Norm, found: Sample, grain: float) -> Iterator[str]:
    change = norm.reliable_change
    if change is None:
        return
    begin = f"Norm `{norm.id}`: {change.points} points are published as reliable change"
    known = [] if change.level is None else [float(change.level)]
    own = {level: _own_points(found, level) for level in known or LEVELS}
    told = [f"{points:.1f} at {level:.0%}" for level, points in own.items() if points is not None]
    if change.level is None:
        more = f"; its SD and reliability give {' and '.join(told)}" if told else ""
        yield f"{begin}, without a level{more}. Do not compare with change at a stated level."
        return
    points = own[float(change.level)]
    if points is not None and abs(points - float(change.points)) > grain:
        yield f"{begin}; its SD and reliability give {told[0]}."


def _own_points(found: Sample, level: float) -> float | None:
    if found.sd is None or found.reliability is None:
        return None
    return expected_points(found.sd, found.reliability, level)


def _accuracy(norm: Norm) -> Iterator[str]:
    """An accuracy from few cases or from two picked groups is higher than that in practice."""
    found = norm.cutoff.accuracy if norm.cutoff else None
    if found is None:
        return
    why = []
    if found.cases is not None and found.cases < FEW_CASES:
        why.append(f"{found.cases} cases")
    if found.design == "case-control":
        why.append("cases and controls that were picked")
    if why:
        yield f"Norm `{norm.id}`: accuracy likely inflated ({', '.join(why)})."


def _small_sample(norm: Norm, low: Decimal, high: Decimal) -> Iterator[str]:
    """An SD that needs a small sample to be possible, where nobody says how many there were."""
    if norm.n is not None or norm.sd is None or norm.mean is None:
        return
    # of many people, the bound of a sample is that of the population
    widest = spread_limit(Fraction(norm.mean), Fraction(low), Fraction(high), n=10**9)
    if Fraction(norm.sd) ** 2 > widest:
        yield (
            f"Norm `{norm.id}`: an SD of {norm.sd} at a mean of {norm.mean} is possible in a small "
            "sample only, and `n` is not given."
        )


def _one_change_for_all(measure: Measure) -> Iterator[str]:
    """One figure of change for groups whose SD or reliability differ."""
    for a, b in combinations(measure.norms, 2):
        same = (a.scale, a.source, a.reliable_change) == (b.scale, b.source, b.reliable_change)
        differ = (a.sd, a.reliability) != (b.sd, b.reliability)
        given = all(norm.sd is not None or norm.reliability is not None for norm in (a, b))
        if same and differ and given and a.reliable_change is not None:
            yield (
                f"Norms `{a.id}` and `{b.id}`: one reliable change of {a.reliable_change.points} "
                "points is printed for groups whose SD or reliability differ."
            )
