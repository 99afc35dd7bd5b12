"""Rules about norms: no metric, direction or source, no norm; and nothing that cannot be."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from fit_core.measure.rules.lookup import Ranges, repeated
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Direction, Measure, Norm, Side
    from fit_core.measure.rules.lookup import Span

#: The sides of a line on which scores give cause to look, by the direction that is better.
WORSE: dict[Direction, tuple[Side, ...]] = {
    "lower": ("at-or-above", "above"),
    "higher": ("at-or-below", "below"),
}
_METRIC = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)-(-?[0-9]+(?:\.[0-9]+)?)")


def norm_scales(measure: Measure) -> Iterator[Trouble]:
    """A norm belongs to a scale, in the scale's own metric and direction."""
    yield from repeated((norm.id for norm in measure.norms), "$.norms")
    ranges = Ranges(measure)
    scales = {scale.id: scale for scale in measure.scales}
    for at, norm in enumerate(measure.norms):
        path = f"$.norms[{at}]"
        scale = scales.get(norm.scale)
        if scale is None:
            fix = suggestion(norm.scale, scales)
            yield Trouble(f"{path}.scale", f"There is no scale `{norm.scale}`.", fix)
            continue
        if norm.better != scale.better:
            what = f"{norm.better} is better here, {scale.better} on scale `{scale.id}`."
            yield Trouble(f"{path}.better", what, "Check which way the source counts.")
        metric, span = _metric(norm), ranges.of(scale)
        if metric is None or (span and metric != span):
            said = f" {span[0]}-{span[1]}" if span else ""
            what = f'"{norm.metric}" is not the range{said} of scale `{scale.id}`.'
            yield Trouble(f"{path}.metric", what, _conversion(metric, span))


def norm_values(measure: Measure) -> Iterator[Trouble]:
    """The numbers of a norm lie in its metric, and its spread is one that people can have."""
    for at, norm in enumerate(measure.norms):
        path = f"$.norms[{at}]"
        for name in ("source", "population"):
            if not str(getattr(norm, name)).strip():
                yield Trouble(
                    f"{path}.{name}", f"`{name}` is empty.", "Say whose numbers these are."
                )
        metric = _metric(norm)
        if metric is not None:
            yield from _in_metric(norm, path, *metric)
        line = norm.cutoff
        if line is not None and line.side not in WORSE[norm.better]:
            what = f"{norm.better} is better, yet the line is for scores {line.side} it."
            fix = "A line names the side that gives cause to look: " + " or ".join(
                f'"{side}"' for side in WORSE[norm.better]
            )
            yield Trouble(f"{path}.cutoff.side", what, f"{fix}.")
        if line is not None and (line.community is None) != (not line.community_source.strip()):
            what = "`community` and `community_source` come together."
            yield Trouble(
                f"{path}.cutoff", what, "Give the share and the sample it was counted in."
            )
        change = norm.reliable_change
        if change is not None and change.level is not None and not 0 < change.level < 1:
            what = f"A level of {change.level} is no share."
            yield Trouble(f"{path}.reliable_change.level", what, "Write 0.95 for 95 percent.")


def spread_limit(mean: Fraction, low: Fraction, high: Fraction, n: int | None) -> Fraction:
    """Return the largest possible variance of scores within ``low`` to ``high`` at this mean.

    (mean - low)(high - mean), the bound of Bhatia and Davis (2000, Am Math Mon 107:353-357), times
    n / (n - 1) for a sample. Without n the smallest sample, two, is assumed: never too strict.
    """
    size = max(n or 2, 2)
    return (mean - low) * (high - mean) * Fraction(size, size - 1)


def _in_metric(norm: Norm, path: str, low: Fraction, high: Fraction) -> Iterator[Trouble]:
    points = norm.reliable_change.points if norm.reliable_change else None
    if points is not None and not 0 < points <= high - low:
        what = f"A reliable change of {points} points is not possible on {norm.metric}."
        yield Trouble(f"{path}.reliable_change.points", what, "Check the metric of the source.")
    line = norm.cutoff.value if norm.cutoff else None
    for name, value in (("cutoff.value", line), ("mean", norm.mean)):
        if value is not None and not low <= value <= high:
            what = f"{value} lies outside {norm.metric}."
            yield Trouble(f"{path}.{name}", what, "Check the metric of the source.")
    if norm.sd is not None:
        yield from _spread(norm, path, low, high)


def _spread(norm: Norm, path: str, low: Fraction, high: Fraction) -> Iterator[Trouble]:
    # without a mean, the middle of the range allows the widest spread
    mean = Fraction(norm.mean) if norm.mean is not None else (low + high) / 2
    sd = norm.sd or Decimal(0)
    if sd <= 0:
        yield Trouble(f"{path}.sd", f"An SD of {sd} is no spread.", "Leave it out if unknown.")
    elif low <= mean <= high and Fraction(sd) ** 2 > spread_limit(mean, low, high, norm.n):
        what = f"An SD of {sd} is not possible at this mean on {norm.metric}."
        yield Trouble(f"{path}.sd", what, "Check that mean, SD and metric are of one scale.")


def _conversion(metric: Span | None, span: Span | None) -> str:
    """Say how a norm in a sister metric is brought into that of the scale.

    K10 is counted 10-50 and 0-40, CORE measures as sums and as means.
    """
    if metric is None or span is None:
        return 'Write the lowest and highest score, such as "0-40".'
    width, own = metric[1] - metric[0], span[1] - span[0]
    if width == own:
        return f"It is counted from {metric[0]}: add {span[0] - metric[0]} to its figures first."
    if width and metric[0] * own == span[0] * width:
        return f"Multiply its figures by {float(own / width):g} first, if its items are the same."
    return "A norm in another metric needs converting first."


def _metric(norm: Norm) -> Span | None:
    match = _METRIC.fullmatch(norm.metric)
    return (Fraction(match[1]), Fraction(match[2])) if match else None
