"""How we work together: a strip over time, and areas against the client's own earlier answers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec

from fit_core.adapt.words import Words
from fit_core.course.model import Point, Series
from fit_core.course.signals import OwnRange, own_range
from fit_core.course.timeline import LANGUAGE_CHANGED, MODE_CHANGED
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.material import Material
from fit_core.sheet.model import Bar, Chart, Text, Together

#: Why the lines of all forms of a session break; other reasons are a measure's own.
_ALL_FORMS = (LANGUAGE_CHANGED, MODE_CHANGED)


def together(material: Material, words: Words, figures: Figures) -> Together:
    """The block of the work together; the first series is the strip, the others are bars."""
    strip, *areas = material.together
    maker = ChartMaker(material, words, figures, strip)
    scored_today = any(p.session == material.today.id for s in material.together for p in s.points)
    asked = [a for a in areas if _beside(strip, a) and _asked_today(material, a)]
    asked = asked if scored_today else []
    bars = tuple(_bar(material, words, figures, area) for area in asked)
    title = text(words.say("together-title"))
    return Together(
        element=9,
        title=title,
        strip=_strip(material, maker, strip, bool(areas)),
        low=strip.low,
        high=strip.high,
        low_label=text(words.say("together-low")),
        high_label=text(words.say("together-high")),
        bars=bars,
        caption=_caption(words, bars),
        notes=() if scored_today else (text(words.say("together-none")),),
    )


def _strip(material: Material, maker: ChartMaker, series: Series, named: bool) -> Chart | None:
    """The chart over time; it carries the scale's own name where other areas stand beside it.

    Where the picture above says why both lines break, that does not stand here once more.
    """
    if not series.points:
        return None
    measure = material.measures[series.measure]
    name = next(s.title for s in measure.scales if s.id == series.scale) if named else ""
    chart = maker.chart(f"together-{series.measure}", text(name, voice="measure"), element=9)
    above = _broken_above(material, maker)
    notes = tuple(note for note in chart.notes if note.words not in above)
    return msgspec.structs.replace(chart, ticks=(series.low, series.high), notes=notes)


def _broken_above(material: Material, maker: ChartMaker) -> set[str]:
    """What the picture says of its breaks that concern every form of a session."""
    shown = material.outcome and 4 not in material.settings.theme.leave_out
    segments = material.outcome.segments if material.outcome and shown else ()
    return {
        maker.words.say(f"broken-{one.break_reason}", session=maker.session(one.points[0]))
        for one in segments
        if one.break_reason in _ALL_FORMS
    }


def _caption(words: Words, bars: tuple[Bar, ...]) -> Text | None:
    if not bars:
        return None
    name = (
        "together-caption"
        if any(bar.median is not None for bar in bars)
        else "together-caption-few"
    )
    return text(words.say(name))


def _beside(strip: Series, area: Series) -> bool:
    """Whether an area can stand as a bar here: the bars share one scale and one direction."""
    return (area.low, area.high, area.better) == (strip.low, strip.high, strip.better)


def _asked_today(material: Material, series: Series) -> bool:
    """Whether an area was asked today; areas that rotate stand on the sheet only when asked."""
    if any(point.session == material.today.id for point in series.points):
        return True
    measure = material.measures[series.measure]
    scale = next(s for s in measure.scales if s.id == series.scale)
    rotating = {item.id for item in measure.items if item.optional}
    return not rotating.issuperset(scale.items)


def _bar(material: Material, words: Words, figures: Figures, series: Series) -> Bar:
    name = text(series.title, voice="measure")
    today = next((p for p in series.points if p.session == material.today.id), None)
    if today is None:
        empty = text(words.say("together-no-answer"))
        return Bar(name=name, value=None, label="", empty=empty)
    maker = ChartMaker(material, words, figures, series)
    label = maker.printed(today.banded)
    ref = figures.score(series, today, label)
    earlier = [p for p in series.current if p.date <= today.date and p is not today]
    usual = own_range(earlier)
    marked = text(series.title, ref, *_own_refs(maker, earlier, usual), voice="measure")
    return Bar(
        name=marked,
        value=today.banded,
        label=label,
        median=_decimal(usual.middle) if usual else None,
        low=_decimal(usual.low) if usual else None,
        high=_decimal(usual.high) if usual else None,
        better=series.better,
    )


def _own_refs(maker: ChartMaker, earlier: list[Point], usual: OwnRange | None) -> tuple[str, ...]:
    if usual is None:
        return ()
    values = tuple(maker.printed(point.banded) for point in earlier)
    parts = (("lowest", usual.low), ("middle", usual.middle), ("highest", usual.high))
    return tuple(
        maker.figures.own(maker.series, what, values, maker.printed(value)) for what, value in parts
    )


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
