"""Charts as drawings inside the page: the whole scale, the measure's own direction kept.

Each is drawn wide and narrow. Lengths are pixels; the text size moves what labels stand by.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import NamedTuple

from fit_core.sheet.model import Bar, Chart, Key, Level, Text, Together
from fit_core.sheet.over import is_over_curve
from fit_core.sheet.palette import BAND, BLUE, GREY, GRID, INK, TRACK
from fit_html.page import Page
from fit_html.style import LABEL, NARROW, WIDE

#: Pixels of a drawing at the usual text size: left of the scale, right and above it, below it.
_LEFT, _MARGIN, _BELOW = 46.0, 26.0, 54.0
#: Pixels that the signs of sessions without a score need between the axis and the numbers.
_SIGNS = 14.0
#: Pixels from the lowest to the highest value of the scale.
_HIGH = 150.0
_TRACK_WIDTH = 200.0
#: Pixels that the number or the date of one session needs; where they would touch, some are left.
_NUMBER_ROOM, _DATE_ROOM = 24.0, 64.0
#: Pixels of one sign of a date that is longer, such as one in two languages.
_DATE_SIGN = 8.0


class _Plot(NamedTuple):
    """Where things stand in a drawing, in pixels from its left upper corner."""

    chart: Chart
    width: float
    scale: float

    @property
    def left(self) -> float:
        return _LEFT * self.scale

    @property
    def right(self) -> float:
        return self.width - _MARGIN

    @property
    def top(self) -> float:
        return _MARGIN * self.scale

    @property
    def bottom(self) -> float:
        return self.top + _HIGH

    @property
    def foot(self) -> float:
        """Down: from here on stand numbers and days."""
        signs = any(slot.gap for slot in self.chart.slots)
        return self.bottom + (_SIGNS if signs else 0)

    @property
    def height(self) -> float:
        return self.foot + _BELOW * self.scale

    @property
    def room(self) -> float:
        """The width of one session's place."""
        return (self.right - self.left) / max(len(self.chart.slots), 1)

    def x(self, slot: int) -> float:
        """Across: the middle of a session's place."""
        return self.left + self.room * (slot + 0.5)

    def between(self, slot: int) -> float:
        """Across: the middle between a session and the one before."""
        return self.x(slot) - self.room / 2

    def y(self, value: Decimal) -> float:
        """Down: a value of the scale."""
        low, high = self.chart.low, self.chart.high
        return self.bottom - _HIGH * float((value - low) / (high - low))


def chart_figure(page: Page, chart: Chart) -> None:
    """Draw one chart, wide and narrow; people who do not see it are read its own words.

    The stylesheet shows one of the two, so that labels keep their size on a telephone.
    """
    with page.within("div", class_="chart"):
        for name, width in (("wide", WIDE), ("narrow", NARROW)):
            _drawing(page, _Plot(chart, width, page.scale), name)


def _drawing(page: Page, plot: _Plot, name: str) -> None:
    chart = plot.chart
    alt = f"{chart.alt} {chart.expected.alt}" if chart.expected else chart.alt
    size = {"width": f"{plot.width:g}", "height": f"{plot.height:g}"}
    box = f"0 0 {plot.width:g} {plot.height:g}"
    page.mirror = plot.width if chart.direction == "mirrored" else None
    with page.within("svg", class_=name, role="img", aria_label=alt, viewBox=box, **size):
        _ground(page, plot)
        _better(page, plot)
        _sessions(page, plot)
        for segment in chart.segments:
            spots = [(plot.x(m.slot), plot.y(m.value)) for m in segment]
            _way(page, spots, f'stroke="{BLUE}" stroke-width="2"')
            for mark, (x, y) in zip(segment, spots, strict=True):
                _mark(page, x, y, hollow=mark.prorated)
    page.mirror = None


def chart_notes(page: Page, chart: Chart) -> None:
    """Say under a chart what stands in it: start and today, band, line, range, signs, notes."""
    named = (
        chart.start_label,
        chart.today_label,
        chart.band.label if chart.band else None,
        chart.line.label if chart.line else None,
        chart.expected.caption if chart.expected else None,
    )
    with page.within("div", class_="notes"):
        for text in (*filter(None, named), *chart.legend, *chart.notes):
            page.element("p", text, LABEL, GREY, class_="small")
        for key in chart.keys:
            _key(page, key)


def _key(page: Page, key: Key) -> None:
    with page.within("p", class_="small"):
        page.raw('<svg width="16" height="14" aria-hidden="true">')
        _sign(page, key.shape, 8, 7)
        page.raw("</svg> ")
        page.words(key.words, LABEL, GREY)


def _ground(page: Page, plot: _Plot) -> None:
    chart, left, right = plot.chart, plot.left, plot.right
    if chart.band:
        top, bottom = plot.y(chart.band.high), plot.y(chart.band.low)
        begins = left if chart.since is None else plot.between(chart.since)
        least = min(_x(page, begins), _x(page, right))
        box = f'x="{least:.1f}" y="{top:.1f}" width="{right - begins:.1f}"'
        page.raw(f'<rect {box} height="{bottom - top:.1f}" fill="{BAND}"/>\n')
    for curve in chart.segments[1:]:
        if curve:
            x = plot.between(curve[0].slot)
            _line(page, (x, plot.bottom), (x, plot.top), GREY, 1.2, "1 4")
    for tick in chart.ticks:
        y = plot.y(tick)
        _line(page, (left, y), (right, y), GRID, 0.7)
        _label(page, left - 8, y + 5 * plot.scale, Text(f"{tick.normalize():f}"), "end")
    if chart.line:
        _level(page, plot, chart.line, right)
    _turns(page, plot)
    if chart.expected:
        for edge in ("low", "high"):
            ends = chart.expected.places
            spots = [(plot.x(p.slot), plot.y(getattr(p, edge))) for p in ends]
            _way(page, spots, f'stroke="{GREY}" stroke-width="1.4" stroke-dasharray="1 4"')


def _level(page: Page, plot: _Plot, line: Level, right: float) -> float:
    """Draw a published line from where it holds; gives where that is."""
    begins = plot.between(line.since) if line.since else plot.left
    y = plot.y(line.value)
    _line(page, (begins, y), (right, y), INK, 1.2, "7 4")
    return begins


def _turns(page: Page, plot: _Plot) -> None:
    """An upright mark where the client came to another age, and the line until then."""
    for turn in plot.chart.turns:
        x = plot.between(turn.slot)
        _line(page, (x, plot.bottom), (x, plot.bottom - _HIGH), INK, 1)
        _label(page, x + 4, plot.bottom - _HIGH + 12 * plot.scale, turn.label, "start", quiet=True)
        if turn.line:
            begins = _level(page, plot, turn.line, x)
            rises = 4 if is_over_curve(plot.chart, turn) else -14 * plot.scale
            y = plot.y(turn.line.value) - rises
            _label(page, begins + 4, y, turn.line.label, "start", quiet=True)


def _better(page: Page, plot: _Plot) -> None:
    """The arrow points the way that the measure calls better, and says so."""
    tip, foot = (5, 17) if plot.chart.better == "higher" else (17, 5)
    side = 10 if plot.chart.better == "higher" else 12
    x = _x(page, plot.left)
    page.raw(
        f'<path d="M{x:g} {foot} V{tip} M{x - 4:g} {side} L{x:g} {tip} '
        f'L{x + 4:g} {side}" fill="none" stroke="{INK}" stroke-width="1.6"/>\n'
    )
    _label(page, plot.left + 10, 16 * plot.scale, plot.chart.better_label, "start")


def _sessions(page: Page, plot: _Plot) -> None:
    """Numbers and days of the sessions, as many as have room; today's always."""
    scale, foot, slots = plot.scale, plot.foot, plot.chart.slots
    numbers = math.ceil(_NUMBER_ROOM * scale / plot.room)
    wide = max(_DATE_ROOM, *(_DATE_SIGN * len(slot.date) for slot in slots)) if slots else 0.0
    dates = math.ceil(wide * scale / plot.room)
    for place, slot in enumerate(slots):
        x, last = plot.x(place), len(slots) - 1 - place
        if slot.gap:
            _sign(page, slot.gap, x, plot.bottom + 10)
        elif last % numbers == 0:
            _label(page, x, foot + 18 * scale, Text(slot.label), "middle")
        if last % dates == 0:
            anchor = "end" if not last and x + wide * scale / 2 > plot.width else "middle"
            edge = plot.width - 2 if anchor == "end" else x
            _label(page, edge, foot + 36 * scale, Text(slot.date), anchor, quiet=True)
    axis = foot + 52 * scale
    _label(page, plot.left - 8, axis, plot.chart.axis_label, "start", quiet=True)


def _mark(page: Page, x: float, y: float, *, hollow: bool) -> None:
    if hollow:
        _sign(page, "prorated", x, y)
    else:
        page.raw(f'<circle cx="{_x(page, x):.1f}" cy="{y:.1f}" r="4.5" fill="{BLUE}"/>\n')


def _sign(page: Page, shape: str, x: float, y: float) -> None:
    """The sign of an estimated total, or of a session without a score; told by shape alone."""
    x = _x(page, x)
    ways = {
        "prorated": f"M{x:.1f} {y - 6:.1f} l6 6 l-6 6 l-6 -6 z",
        "missed": f"M{x - 4:.1f} {y - 4:.1f} l8 8 m0 -8 l-8 8",
        "cancelled": f"M{x - 5:.1f} {y:.1f} h10",
        "no-score": f"M{x - 4:.1f} {y - 4:.1f} h8 v8 h-8 z",
    }
    page.raw(f'<path d="{ways[shape]}" fill="white" stroke="{BLUE}" stroke-width="1.6"/>\n')


def _label(page: Page, x: float, y: float, text: Text, anchor: str, *, quiet: bool = False) -> None:
    if text.words:
        if page.mirror is not None:
            anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
        spot = {"x": f"{_x(page, x):.1f}", "y": f"{y:.1f}", "text_anchor": anchor}
        look = {"class_": "quiet"} if quiet else {}
        page.element("text", text, LABEL, GREY if quiet else INK, **spot, **look)


def _line(
    page: Page,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    thick: float,
    dash: str = "",
) -> None:
    first, last = _x(page, start[0]), _x(page, end[0])
    ends = f'x1="{first:.1f}" y1="{start[1]:.1f}" x2="{last:.1f}" y2="{end[1]:.1f}"'
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    page.raw(f'<line {ends} stroke="{colour}" stroke-width="{thick:g}"{dashed}/>\n')


def _way(page: Page, spots: list[tuple[float, float]], look: str) -> None:
    points = " ".join(f"{_x(page, x):.1f},{y:.1f}" for x, y in spots)
    page.raw(f'<polyline points="{points}" fill="none" {look}/>\n')


def _x(page: Page, x: float) -> float:
    """Where a place across a drawing is, which may be mirrored as a whole."""
    return x if page.mirror is None else page.mirror - x


def bar(page: Page, one: Bar, block: Together) -> None:
    """One area of working together: its name, the client's own range with today's dot, a value."""
    with page.within("li"):
        page.element("span", one.name)
        if one.value is None:
            with page.within("span"):
                if one.empty:
                    page.words(one.empty)
            page.raw("<span></span>\n")
            return
        page.raw(f'<svg width="{_TRACK_WIDTH:g}" height="18" aria-hidden="true">\n')
        _track(page, one, block, one.value)
        page.raw("</svg>\n")
        page.element("b", Text(one.label), colour=BLUE)


def _track(page: Page, one: Bar, block: Together, today: Decimal) -> None:
    def x(value: Decimal) -> float:
        share = float((value - block.low) / (block.high - block.low))
        return 8 + share * (_TRACK_WIDTH - 16)

    _line(page, (x(block.low), 9), (x(block.high), 9), GRID, 1)
    if one.low is not None and one.high is not None:
        _line(page, (x(one.low), 9), (x(one.high), 9), TRACK, 5)
    if one.median is not None:
        _line(page, (x(one.median), 2), (x(one.median), 16), INK, 2)
    page.raw(f'<circle cx="{x(today):.1f}" cy="9" r="5" fill="{BLUE}"/>\n')
