"""The main chart: slots, marks, the client's start, the chance band, the general-range line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import msgspec

from fit_core.adapt.words import Words
from fit_core.course.model import NORM_AGE, Meeting, Point, Series
from fit_core.course.timeline import LANGUAGE_CHANGED, LANGUAGE_CONTESTED, LANGUAGE_DIFFERS
from fit_core.course.trajectory import UNKNOWN_MODE
from fit_core.course.turns import on_one_curve
from fit_core.measure.model import Norm
from fit_core.sheet.apart import apart_notes
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.material import Material
from fit_core.sheet.model import (
    Basis,
    Chart,
    Gap,
    Key,
    Level,
    Mark,
    Shape,
    Slot,
    Span,
    Text,
    Turn,
)
from fit_core.sheet.people import name_of, people_of
from fit_core.sheet.plural import plural

_STEPS = tuple(Decimal(step) for step in ("0.5", "1", "2", "5", "10", "20", "25", "50", "100"))
_MOST_INTERVALS = 7
#: Numbers of even parts in which a scale may be cut, best first.
_EVEN = (4, 5, 3, 6, 7)
#: Why a segment begins whose published values are not those of the one before.
_OTHER_PEOPLE = (NORM_AGE, LANGUAGE_CHANGED, LANGUAGE_DIFFERS, LANGUAGE_CONTESTED)
_GAPS: tuple[Shape, ...] = ("missed", "cancelled", "no-score")


def ticks(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Values for grid lines from the lowest to the highest value of the scale, both named.

    They are round, or evenly apart: 0, 9, 18 and 27 where round ones would end on 20 and 27. Where
    neither can be, the last round value gives way if it is closer than 0.6 of a step to the top.
    """
    step = next((s for s in _STEPS if (high - low) / s <= _MOST_INTERVALS), high - low)
    if (high - low) % step:
        step = next((even for n in _EVEN if (even := (high - low) / n) % 1 == 0), step)
    values, value = [low], low + step
    while high - value >= step * Decimal("0.6"):
        values.append(value)
        value += step
    return (*values, high)


def slots(
    meetings: tuple[Meeting, ...], today: Meeting, series: Series, words: Words
) -> tuple[Slot, ...]:
    """One place for each session that was held or should have been, up to today."""
    scored = {point.session for point in series.points}
    return tuple(
        Slot(
            label=str(meeting.number) if meeting.number else "",
            date=words.short_date(meeting.date),
            today=meeting.id == today.id,
            gap="" if meeting.id in scored else _gap(meeting),
        )
        for meeting in meetings
    )


def _gap(meeting: Meeting) -> Gap:
    if meeting.status == "missed":
        return "missed"
    return "cancelled" if meeting.status == "cancelled" else "no-score"


class ChartMaker:
    """Builds a chart of one series. Shared by the main chart and the strip of the work together."""

    def __init__(self, material: Material, words: Words, figures: Figures, series: Series) -> None:
        self.material, self.words, self.figures, self.series = material, words, figures, series
        self.meetings = past_meetings(material)
        self.places = {meeting.id: place for place, meeting in enumerate(self.meetings)}
        self.numbers = {meeting.id: meeting.number for meeting in self.meetings}
        self.since = series.current[0] if len(series.segments) > 1 else None

    def printed(self, value: Decimal | Fraction) -> str:
        """A value of this series as it is printed."""
        exact = Fraction(value)
        decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
        return self.words.number(decimal, self.series.decimals)

    def say_since(self, message: str, **facts: str | int | float) -> str:
        """Say what compares with the start, or with the session since when scores compare."""
        if self.since is None:
            return self.words.say(message, **facts)
        return self.words.say(f"{message}-since", session=self.session(self.since), **facts)

    def session(self, point: Point) -> str:
        """The number of a point's session."""
        return str(self.numbers[point.session])

    def score_text(self, message: str, point: Point) -> Text:
        """A sentence about one score, with its reference."""
        value = self.printed(point.banded)
        return text(
            self.words.say(message, value=value), self.figures.score(self.series, point, value)
        )

    def chart(self, identity: str, title: Text, element: int) -> Chart:
        """The chart without band and line; the main chart adds them."""
        series, words = self.series, self.words
        points = [p for p in series.points if p.session in self.places]
        current = series.current
        places = slots(self.meetings, self.material.today, series, words)
        return Chart(
            element=element,
            id=identity,
            title=title,
            alt=self.alt(points),
            better=series.better,
            better_label=text(words.say("chart-better")),
            low=series.low,
            high=series.high,
            ticks=ticks(series.low, series.high),
            slots=places,
            axis_label=text(words.say("chart-axis")),
            direction=self.material.presentation.chart or "left-to-right",
            segments=tuple(map(self._marks, curves(series))),
            since=self.places[self.since.session] if self.since else None,
            start_label=self._start(current[0]) if len(current) > 1 else None,
            today_label=self._today(points),
            notes=self._notes(points),
            keys=self._keys(points, places),
        )

    def alt(self, points: list[Point]) -> str:
        """The chart in words, session by session."""
        say = self.words.say
        spoken = [self._spoken(meeting, points) for meeting in self.meetings]
        return say(
            f"alt-chart-{self.series.better}",
            title=self.series.title,
            low=self.printed(self.series.low),
            high=self.printed(self.series.high),
            points=self.words.joined(spoken) if points else say("alt-none"),
        )

    def _spoken(self, meeting: Meeting, points: list[Point]) -> str:
        date = self.words.date(meeting.date)
        point = next((p for p in points if p.session == meeting.id), None)
        number = str(meeting.number or "")
        if point:
            value = self.printed(point.banded)
            spoken = self.words.say("alt-point", session=number, date=date, value=value)
            begins = any(s[0] is point for s in curves(self.series)[1:])
            return self.words.joined([self.words.say("alt-broken"), spoken]) if begins else spoken
        return self.words.say(f"alt-gap-{_gap(meeting)}", session=number, date=date)

    def _marks(self, points: tuple[Point, ...]) -> tuple[Mark, ...]:
        return tuple(
            Mark(self.places[p.session], p.banded, self.printed(p.banded), p.prorated)
            for p in points
            if p.session in self.places
        )

    def _start(self, first: Point) -> Text:
        value = self.printed(first.banded)
        words = self.say_since("chart-start", value=value)
        return text(words, self.figures.score(self.series, first, value))

    def _today(self, points: list[Point]) -> Text | None:
        today = next((p for p in points if p.session == self.material.today.id), None)
        return self.score_text("chart-today", today) if today else None

    def _notes(self, points: list[Point]) -> tuple[Text, ...]:
        """What is missing, session after session, then why the line breaks or goes on."""
        found = [(p.session, "note-prorated", p.missing) for p in points if p.prorated]
        found += [
            (session, "note-not-scored", missing)
            for session, missing in self.series.not_scored
            if session in self.numbers
        ]
        found.sort(key=lambda note: self.places[note[0]])
        notes = [
            text(self.words.say(name, session=str(self.numbers[session]), count=missing))
            for session, name, missing in found
        ]
        return (*notes, *self._breaks(), *self._modes())

    def _breaks(self) -> Iterator[Text]:
        """Where a line breaks or goes on although something changed, and why."""
        for segment in self.series.segments:
            session = self.session(segment.points[0])
            if segment.goes_on:
                said = self.words.say("norm-changed-age", age=str(segment.age), session=session)
                yield text(said)
            elif segment.break_reason:
                yield text(self.words.say(f"broken-{segment.break_reason}", session=session))
            for joined in segment.joined:
                language = self.words.language_name(joined.languages[1])
                at = str(self.numbers[joined.session])
                said = self.words.say("joined-language", session=at, language=language)
                yield text(said, because=joined.source)

    def _modes(self) -> Iterator[Text]:
        """Where a joined line goes on with another way of answering, it says so."""
        for segment in self.series.segments:
            told = [p for p in segment.points if p.mode not in ("", UNKNOWN_MODE)]
            for earlier, later in pairwise(told):
                if earlier.mode != later.mode and later.session in self.numbers:
                    session = str(self.numbers[later.session])
                    yield text(self.words.say(f"note-mode-{later.mode}", session=session))

    def _keys(self, points: list[Point], places: tuple[Slot, ...]) -> tuple[Key, ...]:
        shapes: list[Shape] = ["prorated"] if any(point.prorated for point in points) else []
        gaps = {slot.gap for slot in places}
        shapes += [gap for gap in _GAPS if gap in gaps]
        return tuple(Key(shape, text(self.words.say(f"key-{shape}"))) for shape in shapes)


def curves(series: Series) -> list[tuple[Point, ...]]:
    """The points of each curve. One goes on where only the values beside it are others."""
    found: list[tuple[Point, ...]] = []
    for segment in series.segments:
        if segment.goes_on and found:
            found[-1] = (*found[-1], *segment.points)
        else:
            found.append(segment.points)
    return found


def past_meetings(material: Material) -> tuple[Meeting, ...]:
    """Sessions up to today that were held or should have been; planned ones are not drawn."""
    return tuple(
        meeting
        for meeting in material.course.meetings
        if meeting.status != "planned" and meeting.date <= material.today.date
    )


def main_chart(material: Material, words: Words, figures: Figures, series: Series) -> Chart:
    """The outcome chart with the chance band round the start and the line, where they apply."""
    maker = ChartMaker(material, words, figures, series)
    title = text(words.say("chart-title", title=series.title), voice="measure")
    chart = maker.chart(f"outcome-{series.measure}", title, element=4)
    band, line = _band(maker), _line(maker)
    alt = _full_alt(maker, chart.alt, band, line)
    notes = (*chart.notes, *apart_notes(material, words))
    return msgspec.structs.replace(
        chart, band=band, line=line, alt=alt, notes=notes, turns=_turns(maker)
    )


def _band(maker: ChartMaker) -> Span | None:
    """Start plus and minus the reliable points, cut to the scale; from the second score on."""
    change, norm, points = maker.material.change, maker.material.band, maker.series.current
    if change is None or change.points is None or norm is None or len(points) < 2:
        return None
    start, reach = points[0].banded, change.points
    printed = maker.printed(reach)
    ref = maker.figures.needed(change, norm, printed)
    return Span(
        low=max(maker.series.low, start - reach),
        high=min(maker.series.high, start + reach),
        label=text(maker.say_since("chart-band", points=printed, count=plural(reach)), ref),
        basis=_basis(maker, norm),
    )


def _line(maker: ChartMaker) -> Level | None:
    """The line of the newest curve, named by where most in the community score if that is known."""
    norm, name = maker.material.line, "chart-line"
    line = norm.cutoff if norm else None
    if line is not None and line.community is not None and line.community > Decimal("0.5"):
        name += "-below" if maker.series.better == "lower" else "-above"
    return _level(maker, norm, _since(maker), name)


def _since(maker: ChartMaker) -> int | None:
    """From which slot on the line holds, where earlier answers are of another language or age."""
    last = maker.series.segments[-1] if maker.series.segments else None
    begun = last and last.break_reason in _OTHER_PEOPLE
    return maker.places[last.points[0].session] if last and begun else None


def _level(maker: ChartMaker, norm: Norm | None, since: int | None, name: str) -> Level | None:
    if norm is None or norm.cutoff is None:
        return None
    value = maker.printed(norm.cutoff.value)
    label = text(maker.words.say(name, value=value), maker.figures.line(norm, value))
    return Level(norm.cutoff.value, label, _basis(maker, norm), since)


def _turns(maker: ChartMaker) -> tuple[Turn, ...]:
    """Where the client came to another age, each with the line that held until then."""
    parts = on_one_curve(maker.series) if maker.series.segments else ()
    earlier = maker.material.norms.earlier
    return tuple(
        Turn(
            slot=maker.places[part.points[0].session],
            label=text(maker.words.say("chart-age", age=str(part.age))),
            line=_level(maker, norm, maker.places[before.points[0].session], "chart-line"),
        )
        for before, part, norm in zip(parts[:-1], parts[1:], earlier, strict=True)
    )


def _basis(maker: ChartMaker, norm: Norm) -> Basis:
    """What the harm check compares with the chart; a metric is two numbers with a hyphen."""
    low, _, high = norm.metric.rpartition("-")
    people = people_of(maker.words, norm)
    marked = people != name_of(norm)
    return Basis(Decimal(low), Decimal(high), norm.better, norm.grade, people, told=marked)


def _full_alt(maker: ChartMaker, alt: str, band: Span | None, line: Level | None) -> str:
    parts = [alt]
    change = maker.material.change
    if band and change and change.points is not None:
        start = maker.printed(maker.series.current[0].banded)
        points = maker.printed(change.points)
        count = plural(change.points)
        parts.append(maker.say_since("alt-band", points=points, count=count, start=start))
    if line:
        parts.append(maker.words.say("alt-line", value=maker.printed(line.value)))
    return maker.words.joined(parts)
