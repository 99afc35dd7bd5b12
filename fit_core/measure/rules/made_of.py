"""Rules about scales that are made of other scales: sums of scales, and lookup tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fit_core.measure.rules.gaps import is_whole
from fit_core.measure.rules.lookup import Ranges, repeated
from fit_core.measure.rules.scales import OF_ITEMS, OF_SCALES
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fit_core.measure.model import Measure, Scale

_WHOLE = re.compile(r"-?[0-9]{1,6}", re.ASCII)


def parts(measure: Measure) -> Iterator[Trouble]:
    """A sum of scales names two or more that exist, a lookup one; none is made of itself."""
    scales = {scale.id: scale for scale in measure.scales}
    for at, scale in enumerate(measure.scales):
        path = f"$.scales[{at}].of"
        yield from repeated(scale.of, path, key="")
        for number, name in enumerate(scale.of):
            if name not in scales:
                fix = suggestion(name, scales)
                yield Trouble(f"{path}[{number}]", f"There is no scale `{name}`.", fix)
        if scale.of and scale.method not in OF_SCALES:
            what = f"`of` is for sums of scales and lookups, not for `{scale.method}`."
            yield Trouble(path, what, "Remove it, or choose another method.")
        yield from _count(scale, path)
        if _returns(scale, scales):
            what = f"Scale `{scale.id}` is made of itself."
            yield Trouble(path, what, "Break the circle.")


def tables(measure: Measure) -> Iterator[Trouble]:
    """A lookup has a value for every score of its source, which counts in whole numbers."""
    scales = {scale.id: scale for scale in measure.scales}
    ranges = Ranges(measure)
    for at, scale in enumerate(measure.scales):
        path = f"$.scales[{at}].table"
        if (scale.method == "lookup") != bool(scale.table):
            what = "A table and the method `lookup` come together."
            yield Trouble(path, what, "Give both or neither.")
            continue
        wrong = [key for key in scale.table if not _WHOLE.fullmatch(key)]
        for key in wrong:
            yield Trouble(path, f'"{key}" is no whole number.', "Write scores such as 7 = 9.51.")
        source = scales.get(scale.of[0]) if len(scale.of) == 1 else None
        if scale.table and source and not wrong:
            yield from _covered(measure, scale, source, ranges, path)


def _count(scale: Scale, path: str) -> Iterator[Trouble]:
    if scale.method == "lookup" and len(scale.of) != 1:
        what = f"A lookup converts one scale, found {len(scale.of)}."
        yield Trouble(path, what, 'Write of = ["..."].')
    if scale.method == "sum-of-scales" and len(scale.of) < 2:
        what = f"A sum of scales has two or more, found {len(scale.of)}."
        yield Trouble(path, what, "Name them all in `of`.")


def _returns(scale: Scale, scales: Mapping[str, Scale]) -> bool:
    """Whether following `of` from a scale leads back to it."""
    seen: set[str] = set()
    ahead = list(scale.of)
    while ahead:
        name = ahead.pop()
        if name not in seen and name in scales:
            seen.add(name)
            ahead.extend(scales[name].of)
    return scale.id in seen


def _covered(
    measure: Measure, scale: Scale, source: Scale, ranges: Ranges, path: str
) -> Iterator[Trouble]:
    if source.method not in OF_ITEMS or not is_whole(measure, source):
        what = f"Scale `{source.id}` has scores between whole numbers."
        yield Trouble(path, what, 'Give it rounding = "half-up-integer", or no prorating.')
        return
    ends = ranges.of(source)
    wanted = set(range(int(ends[0]), int(ends[1]) + 1)) if ends else set()
    given = {int(key) for key in scale.table}
    if wanted and given != wanted:
        odd = sorted(wanted ^ given)[0]
        what = f"The score {odd} is in the table or in the range of `{source.id}`, not in both."
        yield Trouble(path, what, f"Give one value for each score from {ends[0]} to {ends[1]}.")  # type: ignore[index]
