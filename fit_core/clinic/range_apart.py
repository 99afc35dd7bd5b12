"""Whether an expected range speaks of a client: the layers in use, and the language of answers."""

from __future__ import annotations

import msgspec

from fit_core.adapt.adaptation import Adaptation
from fit_core.adapt.comparable import languages_compare, one_language
from fit_core.adapt.withheld import Withheld, taken_away
from fit_core.clinic.curves import CurveInUse, read_in_use
from fit_core.clinic.sheet_person import Person
from fit_core.course.model import Series
from fit_core.course.trajectory import Coefficients, Question


def range_withheld(person: Person, series: Series, used: CurveInUse | None) -> Withheld | None:
    """Why the range that a clinic shows on its sheet is not shown to this client.

    None also where the clinic shows none, or where it is for another reason than whom the client
    is or in which language the answers are.
    """
    if used is None or not used.on_sheet or not series.current:
        return None
    by_layer = taken_from(person, series)
    curve = read_in_use(person.clinic, used) if used.sha256 else None
    if by_layer or not isinstance(curve, Coefficients):
        return by_layer
    language = person.told.rows[series.current[-1].administration].language
    return _apart(person.clinic.adaptation, series, curve, language)


def taken_from(person: Person, series: Series) -> Withheld | None:
    """What a layer says, where it takes the range of a scale away for this client."""
    newest = series.current[-1].administration
    asked = person.asked(newest, person.told.rows[newest].language)
    layers = person.clinic.adaptation
    return taken_away(layers, series.measure, series.scale, "expected", asked)


def in_language_of(
    layers: Adaptation, series: Series, curve: Coefficients, question: Question
) -> Question:
    """The question, put as if in the language of a curve where values in both compare."""
    named = question.language in curve.languages
    if not curve.languages or named or _apart(layers, series, curve, question.language):
        return question
    return msgspec.structs.replace(question, language=curve.languages[0])


def _apart(
    layers: Adaptation, series: Series, curve: Coefficients, language: str
) -> Withheld | None:
    """Why a curve of people who answered in other languages is not used; None where it may be."""
    if not curve.languages or any(one_language(one, language) for one in curve.languages):
        return None
    evidence = layers.evidence.get(series.measure, ())
    found = [languages_compare(evidence, series.scale, one, language) for one in curve.languages]
    if all("value" in one.allows for one in found):
        return None
    sources = dict.fromkeys(study.value.source for one in found for study in one.evidence)
    why = "contested" if any(one.contested for one in found) else "other-language"
    return Withheld("expected", why, "; ".join(sources))
