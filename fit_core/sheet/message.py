"""What the picture shows, in one or two sentences chosen by computed facts."""

from __future__ import annotations

from fractions import Fraction

from fit_core.course.change import Change
from fit_core.course.model import Point
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import text
from fit_core.sheet.model import Message, Text
from fit_core.sheet.plural import plural


def message(maker: ChartMaker) -> Message:
    """The sentences for the outcome series of this sheet."""
    points = maker.series.current
    today = next((p for p in points if p.session == maker.material.today.id), None)
    if not points:
        lead = text(maker.words.say("message-nothing-yet"), because="no score so far")
        return Message(element=7, lead=lead)
    if today is None:
        rest = (text(maker.words.say("message-none-rest")),)
        lead = text(maker.words.say("message-none"), because="no score today")
        return Message(element=7, lead=lead, rest=rest)
    if len(points) == 1:
        return _first(maker, today)
    return _since_start(maker, points[0], today)


def _first(maker: ChartMaker, today: Point) -> Message:
    say, printed = maker.words.say, maker.printed
    value = printed(today.banded)
    ref = maker.figures.score(maker.series, today, value)
    low, high = printed(maker.series.low), printed(maker.series.high)
    because = "the first score that others may be compared with"
    lead = text(say("message-first", today=value, low=low, high=high), ref, because=because)
    rest = text(maker.say_since(f"message-first-{maker.series.better}"))
    return Message(element=7, lead=lead, rest=(rest,))


def _since_start(maker: ChartMaker, first: Point, today: Point) -> Message:
    lead = _lead(maker, first, today)
    rest = [_meaning(maker), _position(maker, today), _apart(maker)]
    return Message(element=7, lead=lead, rest=tuple(part for part in rest if part))


def _lead(maker: ChartMaker, first: Point, today: Point) -> Text:
    value = maker.printed(today.banded)
    score = maker.figures.score(maker.series, today, value)
    difference = today.banded - first.banded
    since = f"session {maker.session(first)}" if maker.since else ""
    because = f"today {value}, at {since or 'the start'} {maker.printed(first.banded)}"
    if difference == 0:
        return text(maker.say_since("message-same", today=value), score, because=because)
    points = maker.printed(abs(difference))
    name = "message-lower" if difference < 0 else "message-higher"
    sentence = maker.say_since(name, today=value, points=points, count=plural(difference))
    change = maker.material.change
    norm, pair = maker.material.band, (first, today)
    ref = maker.figures.change(change, norm, pair, points, since) if change else ""
    return text(sentence, score, ref, because=because)


def _apart(maker: ChartMaker) -> Text | None:
    """That scores before a break are not compared with today's."""
    if maker.since is None:
        return None
    said = maker.words.say("message-apart", session=maker.session(maker.since))
    return text(said, because=f"line broken: {maker.series.segments[-1].break_reason}")


def _meaning(maker: ChartMaker) -> Text:
    """Whether the difference is beyond chance, with the points that it would take."""
    change, norm, better = maker.material.change, maker.material.band, maker.series.better
    if change is None or change.points is None or norm is None:
        because = "no norm tells change for this client on this scale"
        return text(maker.words.say(f"message-unknown-{better}"), because=because)
    kind = "within" if change.category in ("unchanged", "not-computable") else "beyond"
    needed = maker.printed(change.points)
    ref = maker.figures.needed(change, norm, needed)
    count = plural(change.points)
    said = maker.words.say(f"message-{kind}-{better}", needed=needed, count=count)
    return text(said, ref, because=f"change: {change.category}, {better} is better")


def _position(maker: ChartMaker, today: Point) -> Text | None:
    """Where today's score stands to the line; "around" while its interval crosses the line."""
    norm, change = maker.material.line, maker.material.change
    if norm is None or norm.cutoff is None:
        return None
    distance = today.exact - Fraction(norm.cutoff.value)
    side = "around" if _crosses(distance, change) else "above" if distance > 0 else "below"
    value = maker.printed(norm.cutoff.value)
    ref = maker.figures.line(norm, value)
    because = _reach(maker.printed(abs(distance)), change)
    return text(maker.words.say(f"message-line-{side}", value=value), ref, because=because)


def _reach(distance: str, change: Change | None) -> str:
    """Why a score is said to be above, below or around a line: its distance and its interval."""
    if change is None or change.points is None:
        return f"{distance} from the line; the interval of one score is not known"
    interval = f"{float(change.points) / 2**0.5:.2f}"
    return f"{distance} from the line; one score is sure to {change.points} / √2 = {interval}"


def _crosses(distance: Fraction, change: Change | None) -> bool:
    """Whether the interval of one score reaches the line.

    Reliable points are z * sqrt(2) * SEM (Jacobson and Truax 1991), so the interval of a single
    score is points / sqrt(2); squared, the comparison stays exact.
    """
    if distance == 0:
        return True
    if change is None or change.points is None:
        return False
    return 2 * distance**2 < Fraction(change.points) ** 2
