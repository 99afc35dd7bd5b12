"""The rules that look at charts as data: axes, directions, norms, labels, decimals, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from fit_core.sheet.harm_fold import letters
from fit_core.sheet.harm_rules import Finding
from fit_core.sheet.harm_texts import texts_of
from fit_core.sheet.model import (
    Bar,
    Basis,
    Chart,
    Level,
    Provenance,
    Shape,
    Sheet,
    Slot,
    Text,
    Together,
)

#: Sessions that have no number in the count of those that were held.
_NOT_HELD = ("missed", "cancelled")


def charts_of(sheet: Sheet) -> Iterator[Chart]:
    """Every chart of a sheet, the strip of the work together among them."""
    for block in sheet.blocks:
        if isinstance(block, Chart):
            yield block
        elif isinstance(block, Together) and block.strip is not None:
            yield block.strip


def read_charts(sheet: Sheet) -> Iterator[Finding]:
    """What is wrong with the charts and bars of a sheet."""
    named = letters(" ".join(_footer(sheet)))
    for chart in charts_of(sheet):
        yield from _axis(chart)
        yield from _direction(chart)
        yield from _norms(chart, named)
        yield from _unlabelled(chart)
        yield from _target(chart)
        yield from _chart_decimals(chart)
        yield from _gaps(chart)
    for block in sheet.blocks:
        if isinstance(block, Together):
            yield from _bars(block)


def _footer(sheet: Sheet) -> Iterator[str]:
    for block in sheet.blocks:
        if isinstance(block, Provenance):
            yield from (text.words for text in texts_of(block))


def _axis(chart: Chart) -> Iterator[Finding]:
    ends = (chart.ticks[0], chart.ticks[-1]) if chart.ticks else ()
    if ends != (chart.low, chart.high):
        yield Finding("harm.cut-axis", chart.title.words, "the ends of the scale are not labelled")
    if any(not chart.low <= value <= chart.high for value in _values(chart)):
        yield Finding("harm.cut-axis", chart.title.words, "something lies outside the axis")


def _values(chart: Chart) -> Iterator[Decimal]:
    yield from (mark.value for segment in chart.segments for mark in segment)
    if chart.band:
        yield from (chart.band.low, chart.band.high)
    if chart.expected:
        yield from (end for place in chart.expected.places for end in (place.low, place.high))


def _direction(chart: Chart) -> Iterator[Finding]:
    if not chart.better_label.words.strip():
        words = chart.title.words
        yield Finding("harm.mixed-directions", words, "the better direction is not printed")


def _norms(chart: Chart, named: str) -> Iterator[Finding]:
    """A line outside the scale is told here, because it shows that the norm is of another one."""
    for place in (chart.band, *_lines(chart)):
        if place is not None and place.basis is not None:
            yield from _norm(chart, place.basis, place.label, named)
    for line in _lines(chart):
        if not chart.low <= line.value <= chart.high:
            words = line.label.words
            yield Finding("harm.norm-mismatch", words, "the line lies outside the scale")


def _lines(chart: Chart) -> tuple[Level, ...]:
    """The line of now, and those that held before the client came to another age."""
    lines = (*(turn.line for turn in chart.turns), chart.line)
    return tuple(line for line in lines if line)


def _norm(chart: Chart, basis: Basis, label: Text, named: str) -> Iterator[Finding]:
    if (basis.low, basis.high) != (chart.low, chart.high):
        why = f"the norm is for {basis.low} to {basis.high}, the chart shows another scale"
        yield Finding("harm.norm-mismatch", label.words, why)
    if basis.better != chart.better:
        yield Finding("harm.norm-mismatch", label.words, "the norm has the other direction")
    if basis.grade == "unverified" and not basis.told:
        why = "nobody has confirmed the norm, and the page does not say so"
        yield Finding("harm.norm-mismatch", label.words, why)
    if letters(basis.population) not in named:
        why = f"the page does not name its people: {basis.population}"
        yield Finding("harm.norm-mismatch", label.words, why)


def _unlabelled(chart: Chart) -> Iterator[Finding]:
    where, blank = chart.title.words, "only a colour tells what it is"
    for place in (chart.band, *_lines(chart), *chart.turns):
        if place is not None and not place.label.words.strip():
            yield Finding("harm.colour-only", where, blank)
    if chart.expected and not (chart.expected.caption.words.strip() and chart.expected.alt.strip()):
        yield Finding("harm.colour-only", where, blank)
    told = {key.shape for key in chart.keys if key.words.words.strip()}
    for shape in sorted(_shapes(chart) - told):
        yield Finding("harm.colour-only", where, f"no key says what the mark “{shape}” means")
    if not chart.alt.strip():
        yield Finding("harm.colour-only", where, "the chart has no alternative text")


def _shapes(chart: Chart) -> set[Shape]:
    shapes: set[Shape] = {slot.gap for slot in chart.slots if slot.gap}
    if any(mark.prorated for segment in chart.segments for mark in segment):
        shapes.add("prorated")
    return shapes


def _target(chart: Chart) -> Iterator[Finding]:
    if chart.band and chart.band.low >= chart.band.high:
        yield Finding("harm.target", chart.band.label.words, "a band of one value is a target")
    places = chart.expected.places if chart.expected else ()
    if places and all(place.low >= place.high for place in places):
        words = chart.expected.caption.words if chart.expected else ""
        yield Finding("harm.target", words, "an expected range of one value is a target")


def _chart_decimals(chart: Chart) -> Iterator[Finding]:
    marks = [mark for segment in chart.segments for mark in segment]
    most = max((_places(str(value)) for value in (*chart.ticks, *_marked(chart))), default=0)
    for mark in marks:
        if _places(mark.label) > most:
            why = "more decimals than the values of the chart carry"
            yield Finding("harm.decimals", mark.label, why)


def _marked(chart: Chart) -> Iterator[Decimal]:
    yield from (mark.value for segment in chart.segments for mark in segment)


def _places(number: str) -> int:
    """Decimals of a number as printed; whatever mark stands before the last figures counts."""
    figures = number.strip().lstrip("-−")
    for mark in ".,\u066b":
        if mark in figures:
            return len(figures.rpartition(mark)[2])
    return 0


def _gaps(chart: Chart) -> Iterator[Finding]:
    marked = {mark.slot for segment in chart.segments for mark in segment}
    for place, slot in enumerate(chart.slots):
        if place not in marked and not slot.gap:
            why = "a session without a score does not say why"
            yield Finding("harm.gap-leak", slot.label or slot.date, why)
    for segment in chart.segments:
        for mark in segment:
            if not mark.label.strip():
                why = "a score without its number, where others have one"
                yield Finding("harm.gap-leak", chart.title.words, why)
    yield from _skipped(chart.slots)


def _skipped(slots: tuple[Slot, ...]) -> Iterator[Finding]:
    if any(not slot.label for slot in slots if slot.gap not in _NOT_HELD):
        return
    held = [slot.label for slot in slots if slot.label]
    numbers = [int(label) for label in held if label.isdecimal()]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        why = "the count of sessions skips one"
        yield Finding("harm.gap-leak", ", ".join(held), why)


def _bars(block: Together) -> Iterator[Finding]:
    directions = {bar.better for bar in block.bars if bar.value is not None}
    directions |= {block.strip.better} if block.strip else set()
    if len(directions) > 1:
        words = block.title.words
        yield Finding("harm.mixed-directions", words, "scales of two directions stand in one block")
    yield from _bar_places(block.bars)
    for bar in block.bars:
        shown = (bar.value, bar.low, bar.median, bar.high)
        if any(value is not None and not block.low <= value <= block.high for value in shown):
            yield Finding("harm.cut-axis", bar.name.words, "a bar lies outside its scale")


def _bar_places(bars: Iterable[Bar]) -> Iterator[Finding]:
    for bar in bars:
        said = bar.empty.words if bar.empty else ""
        if bar.value is None and not said.strip():
            why = "a blank where others have a number"
            yield Finding("harm.gap-leak", bar.name.words, why)
        if bar.value is not None and not bar.label.strip():
            why = "a bar without its number, where others have one"
            yield Finding("harm.gap-leak", bar.name.words, why)
        if bar.value is not None and _places(bar.label) > _places(str(bar.value)):
            yield Finding("harm.decimals", bar.label, "more decimals than the value carries")
