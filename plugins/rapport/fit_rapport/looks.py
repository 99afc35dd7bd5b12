"""What each rule sees in the ratings of one scale, with the question that it brings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.course.model import Course, Point, Series
from fit_core.course.signals import REPAIRS, Signal
from fit_rapport import instrument, questions
from fit_rapport.chart import xmr
from fit_rapport.dip import RECOVERY, dip, recovery
from fit_rapport.drift import drift as drift_of
from fit_rapport.drops import reliable_drop, stricter_of_two, within_person
from fit_rapport.finding import Finding
from fit_rapport.ratings import Ratings, main_scales, ratings, todays_session
from fit_rapport.say import TOPIC, Said, signal
from fit_rapport.shapes import v_shape
from fit_rapport.smoothing import cusum
from fit_rapport.views import always_top, two_views

#: Ratings after which the baseline speaks and the instrument's own line no longer asks.
_FIRST: Final = 2
#: Both thresholds of the V-shape that are in use; it is best to compute both.
_CRITERIA: Final = (1.0, 2.0)


def dips(read: Ratings) -> Iterator[Said]:
    """The detector that is due, under its own name."""
    found = dip(read.values, read.scale)
    name = "dip" if found.rule == "dip" else f"dip-{found.rule}"
    yield Said(found, name, questions.DIP)


def drift(read: Ratings) -> Iterator[Said]:
    """Slow sinking."""
    yield Said(drift_of(read.values, read.scale), "drift-ewma", questions.DRIFT)


def recoveries(read: Ratings) -> Iterator[Said]:
    """A dip that came back, and which one."""
    found = recovery(read.values, read.scale)
    ends = [f"{TOPIC}dip-{rule} {read.points[at].session}" for at, rule in found.dips]
    more = tuple((REPAIRS, end) for end in ends)
    yield Said(found.finding, RECOVERY, questions.RECOVERY, more=more)


def tops(read: Ratings) -> Iterator[Said]:
    """Full marks and never less."""
    yield Said(always_top(read.values, read.scale.high), "top")


def instruments(read: Ratings) -> Iterator[Said]:
    """The line and the step of the measure, or why they are not known."""
    key = read.series.measure, read.series.scale
    asks = questions.RANGE if len(read.values) <= _FIRST else ""
    if line := instrument.LINES.get(key):
        found = instrument.usual_range(read.values[-1], line)
        yield Said(found, instrument.RANGE, asks)
    if least := instrument.STEPS.get(key):
        found = instrument.last_step(read.values, least)
        yield Said(found, instrument.STEP, sheet="clinician")
    if reason := instrument.HELD.get(key[0]):
        yield Said(instrument.held(reason), instrument.RANGE)


def views(course: Course) -> list[Signal]:
    """The client's and the therapist's rating of one scale at today's session."""
    session = todays_session(course)
    theirs = {(one.measure, one.scale): one for one in main_scales(course, "therapist")}
    found: list[Signal] = []
    for series in main_scales(course, "client"):
        other = theirs.get((series.measure, series.scale))
        if series.kind != "alliance" or other is None:
            continue
        pair = [one.current[-1:] for one in (series, other)]
        if all(points and points[0].session == session for points in pair):
            found.append(_gap(course, series, pair))
    return found


def _gap(course: Course, series: Series, pair: list[tuple[Point, ...]]) -> Signal:
    client, other = (ratings(course, series, points) for points in pair)
    finding = two_views(client.values[0], other.values[0], client.scale.between)
    both = client._replace(points=(*client.points, *other.points))
    return signal(both, Said(finding, "views"))


def compared(read: Ratings) -> Iterator[Said]:
    """What other criteria say: rates of dips differ by criterion, and a clinic can see by how much.

    They ask nothing, so that a talk is not opened twice for one thing.
    """
    values, scale = read.values, read.scale
    due = dip(values, scale).rule
    rules: tuple[Finding, ...] = (
        xmr(values, scale.minimum_drop),
        reliable_drop(values, scale.spread),
        cusum(values, scale.archive),
        within_person(values),
        stricter_of_two(values, scale.between),
    )
    for finding in rules:
        if finding.rule != due:
            yield Said(finding, f"compared-{finding.rule}", sheet="clinician")
    for c in _CRITERIA:
        found = v_shape(values, scale.between, c)
        yield Said(found, f"compared-{found.rule}-{c:g}sd", sheet="clinician")
