"""What a page calls measures: as the language of its reader does, where a layer in use says how.

Names are put on after all rules have looked, so that what they saw, and what is kept of it, is the
same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from fit_core.clinic.adapted import names_in
from fit_core.clinic.course import Told
from fit_core.clinic.naming_people import with_people
from fit_core.course.timeline import title_of
from fit_core.errors import FitError

if TYPE_CHECKING:
    from fit_core.adapt.names import Names
    from fit_core.clinic.look import Look
    from fit_core.clinic.opening import Clinic
    from fit_core.course.model import Course, Filled, Series
    from fit_core.measure.model import Measure

#: Gives a measure other names, and nothing else.
Naming = Callable[["Measure"], "Measure"]


def in_names(clinic: Clinic, told: Told, seen: Look) -> tuple[Told, Look]:
    """A course and what was seen of it, as the language of the reader calls its measures."""
    call = naming(clinic, clinic.words.tag)
    if call is None:
        return told, seen
    named = _told(told, call)
    names = names_in(clinic, clinic.words.tag)
    return named, with_people(_seen(seen, named.measures, call), names)


def told_in_names(clinic: Clinic, told: Told) -> Told:
    """A course as the language of the reader calls its measures."""
    call = naming(clinic, clinic.words.tag)
    return _told(told, call) if call else told


def naming(clinic: Clinic, tag: str) -> Naming | None:
    """How measures get the names that a language has for them; None where it has none.

    The title of a measure of the project is that of its form in the language. An instrument of
    somebody else keeps the name by which it was published; no sheet title of ours replaces it.
    """
    names = names_in(clinic, tag)
    if not names:
        return None
    from fit_core.adapt.names import named

    titles: dict[str, str] = {}

    def call(measure: Measure) -> Measure:
        if measure.id not in titles:
            titles[measure.id] = _title(clinic, measure, tag, names)
        return msgspec.structs.replace(named(measure, names), title=titles[measure.id])

    return call


def topics_in(clinic: Clinic, tag: str) -> frozenset[str]:
    """The topics of items that a language has names for."""
    return frozenset(
        topic for one in names_in(clinic, tag).values() for topic in one.items.values()
    )


def with_their_names(course: Course, told: Told) -> Course:
    """A course with the names that its measures have in their own files."""

    def call(form: Filled) -> Filled:
        own = told.forms.get(form.administration)
        return msgspec.structs.replace(form, measure=own.measure) if own else form

    series = tuple(_titled(one, told.measures) for one in course.series)
    return msgspec.structs.replace(course, series=series, forms=tuple(map(call, course.forms)))


def _title(clinic: Clinic, measure: Measure, tag: str, names: Names) -> str:
    if measure.licence.terms != "project":
        return measure.title
    from fit_core.clinic.form_languages import wording_for

    try:
        wording = wording_for(clinic, measure, tag)
    except FitError:  # what is wrong with it is told where the form is made
        wording = None
    if wording:
        return wording.title
    mine = names.get(measure.id)
    return (mine.title if mine else None) or measure.title


def _told(told: Told, call: Naming) -> Told:
    return msgspec.structs.replace(
        told,
        measures={name: call(measure) for name, measure in told.measures.items()},
        forms={
            name: msgspec.structs.replace(form, measure=call(form.measure))
            for name, form in told.forms.items()
        },
        drafts=tuple(map(call, told.drafts)),
    )


def _seen(seen: Look, measures: Mapping[str, Measure], call: Naming) -> Look:
    course = msgspec.structs.replace(
        seen.course,
        series=tuple(_titled(one, measures) for one in seen.course.series),
        outcome=_titled(seen.course.outcome, measures) if seen.course.outcome else None,
        together=tuple(_titled(one, measures) for one in seen.course.together),
        forms=tuple(
            msgspec.structs.replace(form, measure=call(form.measure)) for form in seen.course.forms
        ),
    )
    second = seen.second
    if second:
        second = msgspec.structs.replace(second, series=_titled(second.series, measures))
    return msgspec.structs.replace(seen, course=course, second=second)


def _titled(series: Series, measures: Mapping[str, Measure]) -> Series:
    measure = measures[series.measure]
    scale = next((one for one in measure.scales if one.id == series.scale), None)
    return msgspec.structs.replace(series, title=title_of(measure, scale)) if scale else series
