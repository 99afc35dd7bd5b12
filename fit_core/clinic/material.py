"""Gather what a shared sheet is made from: series, change, norms, signals, traces."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from fit_core import __version__
from fit_core.adapt.words import Words
from fit_core.answers.model import NO_ANSWER
from fit_core.clinic.baselines import with_known
from fit_core.clinic.course import Told
from fit_core.clinic.norms import for_change, for_line
from fit_core.clinic.offers import plugin_sections, signals_of
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import outlooks, range_shown
from fit_core.clinic.sessions import Held
from fit_core.clinic.sheet_person import Person, about_steps
from fit_core.course.change import Change, ChangeMethod
from fit_core.course.model import Filled, Series
from fit_core.course.timeline import ScoredForm
from fit_core.measure.model import Measure, Norm
from fit_core.record.model import Administration
from fit_core.scoring.compile import compile_plan
from fit_core.scoring.trace import trace
from fit_core.sheet.material import FormFacts, Material, Traced, Tracer

#: The change method of the shared sheet, unless the clinic chose another as ``sheet.change``.
_METHOD = "jt"


def gather(clinic: Clinic, held: Held, told: Told, sheet: str, therapist: str) -> Material:
    """Put together the material of one session's shared sheet."""
    today = next(m for m in told.course.meetings if m.id == held.session.id)
    outcome = _outcome(clinic, told)
    together = tuple(_voices(told, clinic.settings.today.alliance))
    person = Person(clinic, told, held.client.code)
    person.tell()
    band, line = _norms(clinic, person, outcome)
    change = _change(clinic, outcome, band)
    course = msgspec.structs.replace(
        with_known(clinic, told),
        session=today.id,
        outcome=outcome,
        together=together,
        change=change,
        forms=filled(told),
        outlooks=outlooks(clinic, told, outcome, change, line),
    )
    signals = signals_of(clinic, course)
    shown = [series for series in (outcome, *together) if series]
    todays = [row for row in told.rows.values() if row.session == held.session.id]
    return Material(
        sheet=sheet,
        version=__version__,
        course=told.course,
        today=today,
        therapist=therapist,
        settings=clinic.settings,
        measures=_measures(told, outcome, together),
        forms=_facts(clinic.words, told, todays),
        outcome=outcome,
        change=change,
        band=band,
        line=line,
        together=together,
        goals={s.goal: s for s in told.course.series if s.goal},
        signals=signals,
        asked=told.asked,
        expected=range_shown(clinic, outcome, course.outlooks),
        trace=_tracer(told),
        sections=plugin_sections(clinic, shown, today, signals),
    )


def _outcome(clinic: Clinic, told: Told) -> Series | None:
    """The first scale of the clinic's outcome measure, else of any outcome measure there is."""
    chosen = _voices(told, clinic.settings.today.outcome)
    others = [
        s for s in told.course.series if told.measures[s.measure].kind == "outcome" and not s.goal
    ]
    return next(iter([*chosen, *others]), None)


def _voices(told: Told, measure: str) -> list[Series]:
    """The client's own series of a measure; another's where the client did not rate it."""
    found = [series for series in told.course.series if series.measure == measure]
    return [series for series in found if series.respondent == "client"] or found


def _measures(
    told: Told, outcome: Series | None, together: tuple[Series, ...]
) -> dict[str, Measure]:
    """The measures that appear on the sheet, in the order in which they appear."""
    goals = [s.measure for s in told.course.series if s.goal]
    shown = [*([outcome.measure] if outcome else []), *(s.measure for s in together), *goals]
    return {name: told.measures[name] for name in dict.fromkeys(shown)}


def _first(person: Person, outcome: Series | None, norms: Iterable[Norm]) -> Norm | None:
    """The first norm that is for this client; none of which that is not known."""
    if outcome is None or not outcome.points:
        return None
    newest = outcome.points[-1].administration
    return next((norm for norm in norms if person.fits(norm, newest)), None)


def _norms(
    clinic: Clinic, person: Person, outcome: Series | None
) -> tuple[Norm | None, Norm | None]:
    """The norms for change and for the line; only what the clinic chose is drawn as a line."""
    if outcome is None:
        return None, None
    measure = person.told.measures[outcome.measure]
    asked = measure, outcome.scale, clinic.settings.norms.get(outcome.measure)
    change = _first(person, outcome, for_change(*asked))
    return change, _first(person, outcome, for_line(*asked))


def _change(clinic: Clinic, outcome: Series | None, norm: Norm | None) -> Change | None:
    if outcome is None or norm is None or not outcome.current:
        return None
    wanted = clinic.settings.choose.get("sheet.change", _METHOD)
    declared = clinic.host.named("fit_change_methods", ChangeMethod).get(wanted)
    if declared is None:
        return None
    owner, method = declared
    first, last = outcome.current[0].exact, outcome.current[-1].exact
    later = last if len(outcome.current) > 1 else None
    return clinic.host.call(owner, Change, method.compare, norm, outcome.better, first, later)


def filled(told: Told) -> tuple[Filled, ...]:
    """The forms of a course with their answers, in the order in which they were given."""
    return tuple(
        Filled(
            administration=form.administration,
            session=form.session,
            date=form.date,
            measure=form.measure,
            checked=told.rows[form.administration].checked,
            respondent=form.respondent,
            derived=form.score.derived,
        )
        for form in told.forms.values()
    )


def _facts(words: Words, told: Told, rows: Iterable[Administration]) -> dict[str, FormFacts]:
    return {
        row.measure: FormFacts(
            who=row.respondent,
            language=words.language_name(),
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
    def traced(administration: str, scale_id: str) -> Traced:
        form, row = told.forms[administration], told.rows[administration]
        scale = next(s for s in form.measure.scales if s.id == scale_id)
        score = form.score.scales[scale_id]
        about = told.about[administration]
        plan = compile_plan(form.measure, confirmed=True)
        steps = trace(plan, row.checked, scale, form.score, about) + about_steps(about)
        source = form.measure.key_source or form.measure.licence.source
        if confirmed := told.confirmed.get(form.measure.id):
            source += f"; {confirmed}"
        if score.status == "prorated":
            source += f"; missing answers: {scale.missing.source}"
        return Traced(steps, source, form.measure.key_grade)

    return traced
