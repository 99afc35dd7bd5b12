"""The rules as the core calls them: from a course to what each saw on each alliance measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

import msgspec

from fit_core.course.model import Course, Point, Series
from fit_core.course.signals import REPAIRS, Signal, SignalRule
from fit_rupture import instrument, questions
from fit_rupture.chart import xmr
from fit_rupture.dip import RECOVERY, VERSION, dip, recovery
from fit_rupture.drops import reliable_drop, stricter_of_two, within_person
from fit_rupture.finding import Finding
from fit_rupture.ratings import Ratings, alliance, main_scales, ratings, todays_session
from fit_rupture.say import not_rated, signal
from fit_rupture.shapes import v_shape
from fit_rupture.smoothing import cusum, ewma
from fit_rupture.views import always_top, two_views

#: Ratings after which the baseline speaks and the instrument's own line no longer asks.
_FIRST: Final = 2
#: Both thresholds of the V-shape that are in use; it is best to compute both.
_CRITERIA: Final = (1.0, 2.0)

Look = Callable[[Ratings], Iterator[Signal]]


def _each(course: Course, rule: str, look: Look) -> list[Signal]:
    """What a rule sees on each alliance measure of the course."""
    found: list[Signal] = []
    for read in alliance(course):
        if isinstance(read, Series):
            found.append(not_rated(read, rule, VERSION))
        else:
            found += look(read)
    return found


def _dips(read: Ratings) -> Iterator[Signal]:
    found = dip(read.values, read.scale)
    name = "dip" if found.rule == "dip" else f"dip-{found.rule}"
    yield signal(read, found, name, questions.DIP)


def _drift(read: Ratings) -> Iterator[Signal]:
    yield signal(read, ewma(read.values, read.scale.archive), "drift-ewma", questions.DRIFT)


def _recovery(read: Ratings) -> Iterator[Signal]:
    found = recovery(read.values, read.scale)
    repairs = tuple((REPAIRS, f"dip-{rule} {read.points[at].session}") for at, rule in found.dips)
    said = signal(read, found.finding, RECOVERY, questions.RECOVERY)
    yield msgspec.structs.replace(said, limits=said.limits + repairs)


def _top(read: Ratings) -> Iterator[Signal]:
    yield signal(read, always_top(read.values, read.scale.high), "always-top", questions.TOP)


def _instrument(read: Ratings) -> Iterator[Signal]:
    key = read.series.measure, read.series.scale
    asks = questions.RANGE if len(read.values) <= _FIRST else ""
    if line := instrument.LINES.get(key):
        found = instrument.usual_range(read.values[-1], line)
        yield signal(read, found, instrument.RANGE, asks)
    if least := instrument.STEPS.get(key):
        yield signal(read, instrument.last_step(read.values, least), instrument.STEP)
    if reason := instrument.HELD.get(key[0]):
        yield signal(read, instrument.held(reason), instrument.RANGE)


def _instruments(course: Course) -> list[Signal]:
    found = _each(course, instrument.RANGE, _instrument)
    session = todays_session(course)
    for series in main_scales(course, "client"):
        if series.measure in instrument.REPORTS and series.current[-1:]:
            newest = series.current[-1:]
            if newest[0].session == session:
                read = ratings(course, series, newest)
                report = instrument.direct_report(float(newest[0].exact))
                found.append(signal(read, report, instrument.REPORT, sheet="clinician"))
    return found


def _views(course: Course) -> list[Signal]:
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
    both = client._replace(inputs=(*client.inputs, *other.inputs[1:]))
    return signal(both, finding, "two-views", questions.VIEWS)


def _compared(read: Ratings) -> Iterator[Signal]:
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
            yield signal(read, finding, f"compared-{finding.rule}", sheet="clinician")
    for c in _CRITERIA:
        found = v_shape(values, scale.between, c)
        yield signal(read, found, f"compared-{found.rule}-{c:g}sd", sheet="clinician")


_BEYOND = "Beyond display: "
#: In the order in which their questions are asked.
RULES: Final = (
    SignalRule(
        "alliance-dip",
        _BEYOND + "notices a rating of the work together far below the client's own level.",
        partial(_each, rule="dip", look=_dips),
    ),
    SignalRule(
        "alliance-instrument",
        _BEYOND + "reads the published line and the direct report of an alliance measure.",
        _instruments,
    ),
    SignalRule(
        "alliance-drift",
        _BEYOND + "notices ratings of the work together that sink slowly.",
        partial(_each, rule="drift-ewma", look=_drift),
    ),
    SignalRule(
        "alliance-recovery",
        _BEYOND + "notices that a dip in the ratings of the work together has come back.",
        partial(_each, rule="recovery", look=_recovery),
    ),
    SignalRule(
        "alliance-views",
        _BEYOND + "notices that client and therapist rate the work together far apart.",
        _views,
    ),
    SignalRule(
        "alliance-top",
        _BEYOND + "notices full marks at every session, which tell nothing.",
        partial(_each, rule="always-top", look=_top),
    ),
    SignalRule(
        "alliance-compared",
        _BEYOND + "keeps what other criteria for a dip say, to compare their rates; asks nothing.",
        partial(_each, rule="compared", look=_compared),
    ),
)
