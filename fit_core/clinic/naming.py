"""What a sheet calls measures: as the language of its reader does, where a layer in use says how.

Names are put on after all rules have looked, so that what they saw, and what is kept of it, is the
same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from fit_core.clinic.adapted import names_in
from fit_core.clinic.course import Told
from fit_core.course.timeline import title_of

if TYPE_CHECKING:
    from fit_core.clinic.look import Look
    from fit_core.clinic.opening import Clinic
    from fit_core.course.model import Series
    from fit_core.course.timeline import ScoredForm
    from fit_core.measure.model import Measure


def in_names(clinic: Clinic, told: Told, seen: Look) -> tuple[Told, Look]:
    """A course and what was seen of it, as the language of the reader calls its measures."""
    names = names_in(clinic, clinic.words.tag)
    if not names:
        return told, seen
    from fit_core.adapt.names import named

    measures = {name: named(measure, names) for name, measure in told.measures.items()}
    forms = forms_in_names(clinic, told)
    return msgspec.structs.replace(told, measures=measures, forms=forms), _seen(seen, measures)


def forms_in_names(clinic: Clinic, told: Told) -> Mapping[str, ScoredForm]:
    """The forms of a course, each with its measure as the language of the reader calls it."""
    names = names_in(clinic, clinic.words.tag)
    if not names:
        return told.forms
    from fit_core.adapt.names import named

    return {
        name: msgspec.structs.replace(form, measure=named(form.measure, names))
        for name, form in told.forms.items()
    }


def _seen(seen: Look, measures: Mapping[str, Measure]) -> Look:
    course = msgspec.structs.replace(
        seen.course,
        series=tuple(_titled(one, measures) for one in seen.course.series),
        outcome=_titled(seen.course.outcome, measures) if seen.course.outcome else None,
        together=tuple(_titled(one, measures) for one in seen.course.together),
    )
    second = seen.second
    if second:
        second = msgspec.structs.replace(second, series=_titled(second.series, measures))
    return msgspec.structs.replace(seen, course=course, second=second)


def _titled(series: Series, measures: Mapping[str, Measure]) -> Series:
    measure = measures[series.measure]
    scale = next((one for one in measure.scales if one.id == series.scale), None)
    return msgspec.structs.replace(series, title=title_of(measure, scale)) if scale else series
