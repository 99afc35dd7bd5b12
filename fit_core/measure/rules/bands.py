"""Rules about how a score is read: bands, cutoffs, and the rounding before them."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from fit_core.measure.ranges import values_of
from fit_core.measure.rules.lookup import Ranges
from fit_core.measure.rules.norms import WORSE
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fit_core.measure.model import Band, Cutoff, Measure, ResponseSet, Scale

#: The grain to which each banding rounds a score; None compares the exact score.
GRAINS = {"half-up-integer": Decimal(1), "one-decimal": Decimal("0.1"), "exact": None}


def band_sets(measure: Measure) -> Iterator[Trouble]:
    """Bands begin at the lowest score and ascend within the range, so that none is left out."""
    ranges = Ranges(measure)
    for at, scale in enumerate(measure.scales):
        ends = ranges.of(scale)
        for name, bands in scale.bands.items():
            path = f"$.scales[{at}].bands.{name}"
            if not bands:
                yield Trouble(path, "The band set is empty.", "Add bands, or remove it.")
            elif ends and bands[0].start != ends[0]:
                what = f"The first band begins at {bands[0].start}, the scale at {ends[0]}."
                yield Trouble(f"{path}[0].from", what, f"Write from = {ends[0]}.")
            yield from _steps(bands, path)
            if ends and bands and bands[-1].start > ends[1]:
                what = f"{bands[-1].start} is above the highest score {ends[1]}."
                yield Trouble(f"{path}[{len(bands) - 1}].from", what, "Check the band's start.")


def band_sources(measure: Measure) -> Iterator[Trouble]:
    """Where a source of bands is named, the bands are there, and the source is not empty."""
    for at, scale in enumerate(measure.scales):
        for name, found in scale.band_sources.items():
            path = f"$.scales[{at}].band_sources.{name}"
            if name not in scale.bands:
                what = f"There is no band set `{name}`."
                yield Trouble(path, what, suggestion(name, scale.bands))
            if not found.source.strip():
                yield Trouble(f"{path}.source", "`source` is empty.", "Name where it is published.")


def cutoffs(measure: Measure) -> Iterator[Trouble]:
    """Cutoffs lie within the range, have a source, and no two say the same of the same people."""
    ranges = Ranges(measure)
    for at, scale in enumerate(measure.scales):
        ends = ranges.of(scale)
        seen: set[tuple[str, Decimal, str]] = set()
        for number, cutoff in enumerate(scale.cutoffs):
            path = f"$.scales[{at}].cutoffs[{number}]"
            if ends and not ends[0] <= cutoff.value <= ends[1]:
                span = f"{ends[0]} to {ends[1]}"
                what = f"{cutoff.value} lies outside the scale's range {span}."
                yield Trouble(f"{path}.value", what, "Check the value and the items.")
            if not cutoff.source.strip():
                yield Trouble(f"{path}.source", "`source` is empty.", "Name where it is published.")
            key = _key(cutoff)
            if key in seen:
                what = "The same line for the same people stands here a second time."
                yield Trouble(path, what, "Remove one, or say in `when` whom it is for.")
            seen.add(key)


def cutoff_sides(measure: Measure) -> Iterator[Trouble]:
    """A cutoff names the worse side of its line, as the scale counts."""
    for at, scale in enumerate(measure.scales):
        worse = WORSE.get(scale.better)
        for number, cutoff in enumerate(scale.cutoffs):
            if worse and cutoff.side not in worse:
                what = f"{scale.better} is better on `{scale.id}`, yet the line is for scores"
                fix = f"Check `better`, or write {' or '.join(worse)}."
                path = f"$.scales[{at}].cutoffs[{number}].side"
                yield Trouble(path, f"{what} {cutoff.side} {cutoff.value}.", fix)


def table_order(measure: Measure) -> Iterator[Trouble]:
    """The values of a lookup rise with the score, or fall with it.

    Three cells of a percentile table of the WHO-5, as Kliem et al. 2025 (Front Psychol,
    doi:10.3389/fpsyg.2025.1592614) is reproduced, do not.
    """
    for at, scale in enumerate(measure.scales):
        rows = sorted((int(key), value) for key, value in scale.table.items() if _is_whole(key))
        steps = [(key, after - before) for (_, before), (key, after) in pairwise(rows)]
        falls = sum(step < 0 for _, step in steps)
        down = falls * 2 > sum(step != 0 for _, step in steps)
        for key, step in steps:
            if step > 0 if down else step < 0:
                way, found = ("fall", "rises") if down else ("rise", "falls")
                what = f"The values {way} with the score, but that of {key} {found}."
                path = f"$.scales[{at}].table.{key}"
                yield Trouble(path, what, "Compare the row with the published table.")


def banding(measure: Measure) -> Iterator[Trouble]:
    """The rounding before bands and cutoffs keeps every score and every published line apart."""
    ranges = Ranges(measure)
    for at, scale in enumerate(measure.scales):
        grain = GRAINS[scale.banding]
        if grain is None:
            continue
        for path, value in _lines(scale, f"$.scales[{at}]"):
            if value % grain:
                what = f"{value} cannot be met by a score rounded as {scale.banding}."
                yield Trouble(path, what, "Choose a finer `banding`.")
        blurred = next((step for step in _step_values(ranges.sets, scale) if step % grain), None)
        if blurred is not None:
            what = f"Scores in steps of {blurred} would be blurred by {scale.banding}."
            yield Trouble(f"$.scales[{at}].banding", what, "Choose a finer one.")


def _steps(bands: tuple[Band, ...], path: str) -> Iterator[Trouble]:
    for number, (before, band) in enumerate(pairwise(bands), start=1):
        if band.start <= before.start:
            what = f"{band.start} does not ascend from {before.start}."
            yield Trouble(f"{path}[{number}].from", what, "Order the bands from low to high.")
    for number, band in enumerate(bands):
        if not band.label.strip():
            yield Trouble(f"{path}[{number}].label", "The label is empty.", "Name the band.")


def _lines(scale: Scale, path: str) -> Iterator[tuple[str, Decimal]]:
    for name, bands in scale.bands.items():
        for number, band in enumerate(bands):
            yield f"{path}.bands.{name}[{number}].from", band.start
    for number, cutoff in enumerate(scale.cutoffs):
        yield f"{path}.cutoffs[{number}].value", cutoff.value


def _step_values(sets: Mapping[str, ResponseSet | None], scale: Scale) -> Iterator[Decimal]:
    """Yield the values that make the steps of a sum; means and weights round on purpose."""
    if scale.step is not None:
        yield scale.step
    if scale.method == "sum":
        found = (sets.get(name) for name in scale.items)
        values = (value for responses in found if responses for value in values_of(responses))
        yield from (value * scale.multiply for value in values)


def _is_whole(key: str) -> bool:
    return key.removeprefix("-").isdecimal() and key.isascii()


def _key(cutoff: Cutoff) -> tuple[str, Decimal, str]:
    return cutoff.side, cutoff.value, repr(cutoff.when)
