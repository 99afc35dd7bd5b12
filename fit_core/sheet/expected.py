"""The expected range on the main chart: whose range it is, and nobody's target (element 6)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import text
from fit_core.sheet.model import Chart, Envelope, Place, Text

#: Two sessions make a line; one does not.
_FEWEST = 2


def with_expected(maker: ChartMaker, chart: Chart) -> Chart:
    """The chart with the range that the clinic shows, where it speaks of this client."""
    found = _envelope(maker, chart)
    return msgspec.structs.replace(chart, expected=found) if found else chart


def _envelope(maker: ChartMaker, chart: Chart) -> Envelope | None:
    """None with fewer than two sessions, a broken line, or a group whose size nobody knows."""
    shown = maker.material.expected
    if shown is None or shown.answer.courses <= 0 or len(chart.segments) != 1:
        return None
    places = _places(maker, chart)
    if len(places) < _FEWEST:
        return None
    count = str(shown.answer.courses)
    said = maker.words.say(
        "chart-expected",
        group=shown.answer.group,
        courses=count,
        languages=_languages(maker, shown.languages),
    )
    last = places[-1]
    alt = maker.words.say(
        "alt-expected",
        session=chart.slots[last.slot].label,
        group=shown.answer.group,
        low=maker.printed(last.low),
        high=maker.printed(last.high),
    )
    ref = maker.figures.expected(shown, count)
    return Envelope(places, Text(said, "plugin", (ref,)), alt)


def _places(maker: ChartMaker, chart: Chart) -> tuple[Place, ...]:
    """The range at each session that is drawn, cut to the scale."""
    shown = maker.material.expected
    slots = {number: maker.places[id_] for id_, number in maker.numbers.items() if number}
    found = shown.answer.occasions if shown else ()
    return tuple(
        Place(slots[one.session], _cut(chart, one.low), _cut(chart, one.high))
        for one in found
        if one.session in slots
    )


def _cut(chart: Chart, value: float) -> Decimal:
    exact = Decimal(repr(value)).quantize(Decimal("0.01"))
    return min(max(exact, chart.low), chart.high)


def _languages(maker: ChartMaker, tags: tuple[str, ...]) -> str:
    """The languages of the answers, each once, as the language of the sheet calls them."""
    return maker.words.listed(dict.fromkeys(map(maker.words.language_name, tags)))


def purpose_line(maker: ChartMaker) -> Text | None:
    """The purpose of the pack behind a range that is shown, for the footer."""
    shown = maker.material.expected
    if shown is None:
        return None
    purpose = maker.words.brought(f"{shown.by}-range", shown.purpose)
    return text(maker.words.say("footer-expected", purpose=purpose), voice="plugin")
