"""How we work together: a strip over time, and areas against the client's own earlier answers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from fit_core.adapt.words import Words
from fit_core.course.model import Point, Series
from fit_core.course.signals import OwnRange, own_range
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.material import Material
from fit_core.sheet.model import Bar, Text, Together


def together(material: Material, words: Words, figures: Figures) -> Together:
    """The block of the work together; the first series is the strip, the others are bars."""
    strip, *areas = material.together
    maker = ChartMaker(material, words, figures, strip)
    scored_today = any(p.session == material.today.id for s in material.together for p in s.points)
    bars = tuple(_bar(material, words, figures, area) for area in areas) if scored_today else ()
    title = text(words.say("together-title"))
    return Together(
        element=9,
        title=title,
        strip=maker.chart(f"together-{strip.measure}", title, element=9) if strip.points else None,
        low=strip.low,
        high=strip.high,
        low_label=text(words.say("together-low")),
        high_label=text(words.say("together-high")),
        bars=bars,
        caption=_caption(words, bars),
        notes=() if scored_today else (text(words.say("together-none")),),
    )


def _caption(words: Words, bars: tuple[Bar, ...]) -> Text | None:
    if not bars:
        return None
    name = (
        "together-caption"
        if any(bar.median is not None for bar in bars)
        else "together-caption-few"
    )
    return text(words.say(name))


def _bar(material: Material, words: Words, figures: Figures, series: Series) -> Bar:
    name = text(series.title, voice="measure")
    today = next((p for p in series.points if p.session == material.today.id), None)
    if today is None:
        unanswered = any(session == material.today.id for session, _ in series.not_scored)
        empty = "together-no-answer" if unanswered else "together-not-asked"
        return Bar(name=name, value=None, label="", empty=text(words.say(empty)))
    maker = ChartMaker(material, words, figures, series)
    label = maker.printed(today.banded)
    ref = figures.score(series, today, label)
    earlier = [p for p in series.points if p.date <= today.date and p is not today]
    usual = own_range(earlier)
    marked = text(series.title, ref, *_own_refs(maker, earlier, usual), voice="measure")
    return Bar(
        name=marked,
        value=today.banded,
        label=label,
        median=_decimal(usual.middle) if usual else None,
        low=_decimal(usual.low) if usual else None,
        high=_decimal(usual.high) if usual else None,
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
