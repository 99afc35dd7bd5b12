"""Look at a course: what its sheet is about, what is beyond chance, what the rules see."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from fit_core.clinic.baselines import with_known
from fit_core.clinic.course import Told
from fit_core.clinic.norms import for_change, for_line
from fit_core.clinic.offers import signals_of
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import outlooks
from fit_core.clinic.sheet_person import Person
from fit_core.course.change import Change, ChangeMethod
from fit_core.course.model import Course, Filled, Meeting, Series
from fit_core.course.signals import Signal
from fit_core.measure.model import Norm
from fit_core.sheet.harm_wording import Worded
from fit_core.sheet.material import Panel

#: The change method of the shared sheet, unless the clinic chose another as ``sheet.change``.
_METHOD = "jt"


class Look(msgspec.Struct, frozen=True):
    """What is seen of a course at one of its sessions.

    Attributes:
        course: with all that rules ask: the series of the sheet, change, forms with their answers.
        band: the norm behind the chance band. line: the norm behind the general-range line.
        signals: what all rules saw. second: another outcome, for a panel of its own.

    """

    course: Course
    band: Norm | None
    line: Norm | None
    signals: tuple[Signal, ...]
    second: Panel | None = None


def look(clinic: Clinic, told: Told, today: Meeting, worded: Collection[Worded] = ()) -> Look:
    """Look at a course at one session; the therapist is told what could not be used, and why.

    ``worded`` are the wordings of which no question of a plugin's may hold a sentence.
    """
    outcome = _outcome(clinic, told)
    person = Person(clinic, told, told.course.client)
    person.tell()
    band, line = _norms(clinic, person, outcome)
    change = _change(clinic, outcome, band)
    course = msgspec.structs.replace(
        with_known(clinic, told),
        session=today.id,
        outcome=outcome,
        together=tuple(_voices(told, clinic.settings.today.alliance)),
        change=change,
        forms=_filled(told),
        outlooks=outlooks(clinic, told, outcome, change, line),
    )
    second = _second(clinic, person, outcome)
    return Look(course, band, line, signals_of(clinic, course, worded), second)


def _second(clinic: Clinic, person: Person, first: Series | None) -> Panel | None:
    """The panel of the clinic's second outcome measure; None where it is not asked or answered."""
    wanted = clinic.settings.today.second
    found = next(iter(_voices(person.told, wanted)), None) if wanted else None
    if found is None or first is None or found.measure == first.measure:
        return None
    band, line = _norms(clinic, person, found)
    return Panel(found, _change(clinic, found, band), band, line)


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


def _filled(told: Told) -> tuple[Filled, ...]:
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
