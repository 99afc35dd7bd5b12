"""Gather what a shared sheet is made from: series, change, norms, signals, traces."""

from __future__ import annotations

from collections.abc import Iterable

from fit_core import __version__
from fit_core.adapt.words import Words
from fit_core.answers.model import NO_ANSWER
from fit_core.clinic.course import Told
from fit_core.clinic.languages import presentation_of
from fit_core.clinic.logo import logo_of
from fit_core.clinic.look import look
from fit_core.clinic.naming import in_names
from fit_core.clinic.offers import plugin_sections
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import range_shown
from fit_core.clinic.sessions import Held
from fit_core.clinic.sheet_person import about_steps
from fit_core.clinic.spoken import spoken
from fit_core.clinic.worded import worded_here
from fit_core.course.model import Course, Series
from fit_core.course.rules.alliance import both_rated
from fit_core.course.timeline import ScoredForm
from fit_core.measure.model import Measure
from fit_core.measure.vocabulary import Verb
from fit_core.record.model import Administration
from fit_core.scoring.compile import compile_plan
from fit_core.scoring.plan import Plan
from fit_core.scoring.trace import trace
from fit_core.sheet.material import FormFacts, Material, Traced, Tracer


def gather(
    clinic: Clinic, held: Held, told: Told, sheet: str, therapist: str, verb: Verb = "print"
) -> Material:
    """Put together the material of one session's shared sheet.

    ``verb`` is what is done with what stands on it: ``print``, or ``screen``.
    """
    worded = worded_here(clinic, told, verb)
    today = next(m for m in told.course.meetings if m.id == held.session.id)
    told, seen = in_names(clinic, told, look(clinic, told, today, worded))
    outcome, together = seen.course.outcome, seen.course.together
    second = seen.second.series if seen.second else None
    shown = [series for series in (outcome, second, *together) if series]
    todays = [row for row in told.rows.values() if row.session == held.session.id]
    return Material(
        sheet=sheet,
        version=__version__,
        course=seen.course,
        today=today,
        therapist=therapist,
        settings=clinic.settings,
        measures=_measures(told, seen.course, second),
        forms=_facts(clinic.words, told, todays),
        outcome=outcome,
        change=seen.course.change,
        band=seen.band,
        line=seen.line,
        norms=seen.norms,
        together=together,
        goals={s.goal: s for s in seen.course.series if s.goal},
        signals=seen.signals,
        purposes={one.by: clinic.host.purpose(one.by) for one in seen.signals if one.by},
        asked=told.asked,
        expected=range_shown(clinic, outcome, seen.course.outlooks),
        trace=_tracer(told),
        scores=told.scores,
        background=told.background,
        second=seen.second,
        logo=logo_of(clinic),
        sections=plugin_sections(clinic, shown, today, seen.signals, worded),
        worded=worded,
        spoken=spoken(clinic, todays),
        presentation=presentation_of(clinic, clinic.words.tag),
    )


def _measures(told: Told, course: Course, second: Series | None) -> dict[str, Measure]:
    """The measures that appear on the sheet, in the order in which they appear."""
    shown = [one for one in (course.outcome, second) if one] + [*course.together]
    shown += [both.series for both in both_rated(course)]
    shown += [series for series in course.series if series.goal]
    return {name: told.measures[name] for name in dict.fromkeys(s.measure for s in shown)}


def _facts(words: Words, told: Told, rows: Iterable[Administration]) -> dict[str, FormFacts]:
    return {
        row.measure: FormFacts(
            who=row.respondent,
            language=words.language_name(row.language),
            mode=row.mode,
            missing=_missing(told.forms[row.id], row),
        )
        for row in sorted(rows, key=lambda row: row.respondent == "client")
        if row.id in told.forms
    }


def _missing(form: ScoredForm, row: Administration) -> int:
    """Unanswered items that count in a scale; optional and dropped ones are not missed."""
    counted = {item for scale in form.measure.scales for item in scale.items}
    counted -= set(form.score.dropped)
    cells = zip(form.measure.items, row.checked.cells, strict=True)
    return sum(i.id in counted and not i.optional and cell <= NO_ANSWER for i, cell in cells)


def _tracer(told: Told) -> Tracer:
    plans: dict[str, Plan] = {}

    def traced(administration: str, scale_id: str) -> Traced:
        form, row = told.forms[administration], told.rows[administration]
        scale = next(s for s in form.measure.scales if s.id == scale_id)
        score = form.score.scales[scale_id]
        about = told.about[administration]
        if row.form not in plans:
            plans[row.form] = compile_plan(form.measure, confirmed=True)
        steps = trace(plans[row.form], row.checked, scale, form.score, about) + about_steps(about)
        source = form.measure.key_source or form.measure.licence.source
        if confirmed := told.confirmed.get(form.measure.id):
            source += f"; {confirmed}"
        if score.status == "prorated":
            source += f"; missing answers: {scale.missing.source}"
        return Traced(steps, source, form.measure.key_grade)

    return traced
