"""Scores over the episode: the chart, all scales now and before, and what was expected of whom."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.adapt.words import Words
from fit_core.course.change import Change
from fit_core.course.model import Series
from fit_core.course.trajectory import Expected, Occasion
from fit_core.sheet.chart import main_chart
from fit_core.sheet.clinician.material import Behind, ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import Head, heading, listed, paragraph, signed, table
from fit_core.sheet.figures import Figures
from fit_core.sheet.model import Text

_HEADS: tuple[Head, ...] = (
    "Scale",
    ("Now", "right"),
    ("Last", "right"),
    ("First", "right"),
    ("Since first", "right"),
    ("Times", "right"),
    "Better",
)
#: Scores that are printed beside the range; the picture has them all.
_LATELY = 8
_SIDES = {"worse": "outside, worse side", "inside": "inside", "better": "outside, better side"}
_CATEGORIES = {
    "improved": "beyond chance, for the better",
    "deteriorated": "beyond chance, for the worse",
    "unchanged": "within what chance can make",
    "not-computable": "not known",
}


def trajectory_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """The chart of the outcome, the change by the clinic's method, the range, all scales."""
    common = material.common
    if common.outcome is None or not common.outcome.points:
        yield heading("Course")
    else:  # the chart brings a heading of its own
        yield main_chart(common, words, Figures(common), common.outcome)
        yield from _change(common.change, common.band.population if common.band else "")
        yield from _expected(material.behind, common.course.client)
    rated = [series for series in common.course.series if series.points]
    several = [series for series in rated if not _single(material, series)]
    yield table(
        _HEADS,
        [_row(series) for series in several],
        "" if rated else "There is no score yet.",
        "Scores of every scale: now, last time, the first time, and how often it was rated.",
    )
    if len(several) < len(rated):
        yield paragraph("Scales of one question are its answers, which stand above.", note=True)
    if any(series.points[-1].prorated for series in several):
        yield paragraph("*: estimated, because answers are missing.", note=True)


def _change(change: Change | None, population: str) -> Iterator[ClinicianPart]:
    if change is None:
        yield paragraph("Change: no norm is in use, or no enabled plugin compares scores.")
        return
    if change.difference is None:
        yield paragraph(f"Change: not computed. {change.reason}".rstrip())
        return
    points = "" if change.points is None else f", reliable from {change.points} points"
    yield paragraph(
        f"Change since the first score: {signed(change.difference)}, "
        f"{_CATEGORIES[change.category]}{points} (norm: {population}; {change.source}).",
        "measure",
    )


def _expected(behind: Behind, code: str) -> Iterator[ClinicianPart]:
    """The range with whose it is; "not applicable" with its reason is an ordinary answer."""
    expected = behind.expected
    if expected is None:
        yield paragraph(f"Expected range: not applicable, because {behind.reason}.", "plugin")
        return
    yield paragraph(_group(behind, expected), "plugin", note=True)
    ranges = {one.session: one for one in expected.occasions}
    rows = [
        (
            str(one.session),
            f"{one.score:g}",
            *_limits(ranges.get(one.session)),
            _SIDES[one.side],
        )
        for one in expected.standings[-_LATELY:]
    ]
    heads: tuple[Head, ...] = (
        ("Session", "right"),
        ("Score", "right"),
        ("Expected", "right"),
        ("From", "right"),
        ("To", "right"),
        "Place",
    )
    yield table(heads, rows, "No score is compared yet.", "Scores beside the expected range.")
    if len(expected.standings) > _LATELY:
        yield paragraph(f"The last {_LATELY}; all: fit trajectory show {code}.", note=True)
    yield from _looks(expected)


def _limits(lies: Occasion | None) -> tuple[str, str, str]:
    if lies is None:
        return "", "", ""
    return f"{lies.expected:.1f}", f"{lies.low:.1f}", f"{lies.high:.1f}"


def _group(behind: Behind, expected: Expected) -> str:
    courses = f", {expected.courses} courses" if expected.courses else ""
    spoken = f", answers in {listed(behind.languages)}" if behind.languages else ""
    sure = " The limits are provisional." if expected.provisional else ""
    source = f" Source: {behind.source}." if behind.source else ""
    return (
        f"Expected range by {behind.engine} (version {expected.version}): {expected.group}"
        f"{courses}{spoken}; {expected.limits}.{sure}{source} {behind.purpose}"
    ).strip()


def _looks(expected: Expected) -> Iterator[ClinicianPart]:
    looks = len(expected.standings)
    if 0 < looks <= len(expected.alarms):
        share = 100 * expected.alarms[looks - 1]
        yield paragraph(
            f"Of all courses of that group, {share:.0f} % were outside the worse limit at least "
            f"once by as many looks as this one.",
            note=True,
        )


def _single(material: ClinicianMaterial, series: Series) -> bool:
    """Whether a scale is one question, whose answer of today stands in the table of answers."""
    form = material.scored.get(series.points[-1].administration)
    if form is None or form.session != material.common.today.id:
        return False
    scale = next(one for one in form.measure.scales if one.id == series.scale)
    return len(scale.items) == 1 and not scale.of


def _row(series: Series) -> tuple[str | Text, ...]:
    points, current = series.points, series.current
    who = "" if series.respondent == "client" else f", {series.respondent}"
    last = current[-2].banded if len(current) > 1 else None
    first = current[0].banded if len(current) > 1 else None
    estimated = "*" if points[-1].prorated else ""
    since = current[-1].exact - current[0].exact if len(current) > 1 else None
    return (
        Text(f"{series.title} ({series.measure}.{series.scale}{who})", "measure"),
        f"{points[-1].banded:f}{estimated}",
        "" if last is None else f"{last:f}",
        "" if first is None else f"{first:f}",
        "" if since is None else signed(since),
        str(len(points)),
        series.better,
    )
