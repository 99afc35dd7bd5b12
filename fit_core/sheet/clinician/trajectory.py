"""Scores over the episode: the chart, all scales now and before, and what was expected of whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.adapt.words import Words
from fit_core.course.change import Change
from fit_core.course.model import Series
from fit_core.sheet.chart import main_chart
from fit_core.sheet.clinician.expected import range_parts
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart, Entry
from fit_core.sheet.clinician.rivals import rival_parts
from fit_core.sheet.clinician.say import (
    Head,
    heading,
    inset,
    number,
    paragraph,
    passage,
    signed,
    table,
    texts,
)
from fit_core.sheet.figures import Figures
from fit_core.sheet.material import Material
from fit_core.sheet.model import Text
from fit_core.sheet.people import name_of

_HEADS: Final = ("now", "last", "first", "since-first", "times")


def trajectory_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """The chart of the outcome, the change by the clinic's method, the range, all scales."""
    common = material.common
    if common.outcome is None or not common.outcome.points:
        yield heading(words.say("clinician-course"))
    else:  # the chart brings a heading of its own
        yield main_chart(common, words, Figures(common), common.outcome)
        yield _change(common.change, _people(common, words), words)
        yield from range_parts(material.behind, common.course.client, words)
        yield from rival_parts(common, words)
    yield from _scales(material, words)


def _people(common: Material, words: Words) -> str:
    """Whose figures the chance band is made of; none where none is."""
    if common.band is None:
        return ""
    if common.band.id in common.norms.named:
        return name_of(common.band)
    return inset(words, common.band.population)


def _scales(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    rated = [series for series in material.common.course.series if series.points]
    several = [series for series in rated if not _single(material, series)]
    heads: list[Head] = [words.say("clinician-head-scale")]
    heads += [(words.say(f"clinician-head-{name}"), "right") for name in _HEADS]
    yield table(
        [*heads, words.say("clinician-head-better")],
        [_row(series, words) for series in several],
        "" if rated else words.say("clinician-course-none"),
        words.say("clinician-course-alt"),
    )
    if len(several) < len(rated):
        yield paragraph(words.say("clinician-course-single"), note=True)
    if any(series.points[-1].prorated for series in several):
        yield paragraph(words.say("clinician-course-estimated"), note=True)


def _change(change: Change | None, population: str, words: Words) -> Entry:
    if change is None:
        return Entry(lead=Text(words.say("clinician-change-none")), rest=())
    if change.difference is None:
        rest = (passage(words, change.reason, "plugin"),) if change.reason else ()
        return Entry(lead=Text(words.say("clinician-change-not-computed")), rest=rest)
    said = signed(words, change.difference)
    more = []
    if change.points is not None:
        points = number(words, change.points)
        more.append(Text(words.say("clinician-change-points", points=points)))
    if population:
        more += texts(words.say("clinician-change-norm", population=population), "measure")
    source = inset(words, change.source.rstrip("."))
    more += texts(words.say("clinician-source", source=source), "plugin")
    lead = Text(words.say(f"clinician-change-{change.category}", change=said))
    return Entry(lead=lead, rest=tuple(more))


def _single(material: ClinicianMaterial, series: Series) -> bool:
    """Whether a scale is one question, whose answer of today stands in the table of answers."""
    form = material.scored.get(series.points[-1].administration)
    if form is None or form.session != material.common.today.id:
        return False
    scale = next(one for one in form.measure.scales if one.id == series.scale)
    return len(scale.items) == 1 and not scale.of


def _row(series: Series, words: Words) -> tuple[str | Text, ...]:
    points, current = series.points, series.current
    now = number(words, points[-1].banded)
    if points[-1].prorated:
        now = words.say("clinician-score-estimated", score=now)
    before = ("", "", "")
    if len(current) > 1:
        since = signed(words, current[-1].exact - current[0].exact)
        before = number(words, current[-2].banded), number(words, current[0].banded), since
    return (
        Text(_scale(series, words), "measure"),
        now,
        *before,
        words.number(len(points)),
        words.say(f"clinician-better-{series.better}"),
    )


def _scale(series: Series, words: Words) -> str:
    facts = {"title": series.title, "scale": f"{series.measure}.{series.scale}"}
    if series.respondent == "client":
        return words.say("clinician-scale", **facts)
    return words.say("clinician-scale-by", **facts, who=words.say(f"who-{series.respondent}"))
