"""Look at a course: what its sheet is about, what is beyond chance, what the rules see."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from fit_core.adapt.withheld import Withheld
from fit_core.clinic.baselines import with_known
from fit_core.clinic.course import Told
from fit_core.clinic.norm_offers import Offer
from fit_core.clinic.norm_use import Used, norms_used
from fit_core.clinic.offers import signals_of
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import outlooks, used_for
from fit_core.clinic.range_apart import range_withheld
from fit_core.clinic.sheet_person import Person
from fit_core.clinic.turning import lines_before, with_turns
from fit_core.course.change import Change, ChangeMethod
from fit_core.course.model import Course, Filled, Meeting, Series
from fit_core.course.signals import Signal
from fit_core.errors import FitError
from fit_core.measure.model import Norm
from fit_core.sheet.harm_wording import Worded
from fit_core.sheet.material import NormFacts, Panel, Rival

#: The change method of the shared sheet, unless the clinic chose another as ``sheet.change``.
_METHOD = "jt"
#: Of the hash of a layer, as many as a sheet's own.
_FIGURES = 12


class Look(msgspec.Struct, frozen=True):
    """What is seen of a course at one of its sessions.

    Attributes:
        course: with all that rules ask: the series of the sheet, change, forms with their answers.
        band: the norm behind the chance band. line: the norm behind the general-range line.
        norms: what stands behind both, and what is withheld.
        signals: what all rules saw. second: another outcome, for a panel of its own.

    """

    course: Course
    band: Norm | None
    line: Norm | None
    signals: tuple[Signal, ...]
    norms: NormFacts
    second: Panel | None = None


def look(clinic: Clinic, told: Told, today: Meeting, worded: Collection[Worded] = ()) -> Look:
    """Look at a course at one session; the therapist is told what could not be used, and why.

    ``worded`` are the wordings of which no question of a plugin's may hold a sentence.
    """
    told = with_turns(Person(clinic, told, told.course.client))
    outcome = _outcome(clinic, told)
    person = Person(clinic, told, told.course.client)
    person.tell()
    used = norms_used(person, outcome, tell=True)
    band, line = _norms(used)
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
    facts = _facts(person, outcome, used)
    return Look(course, band, line, signals_of(clinic, course, worded), facts, second)


def _second(clinic: Clinic, person: Person, first: Series | None) -> Panel | None:
    """The panel of the clinic's second outcome measure; None where it is not asked or answered."""
    wanted = clinic.settings.today.second
    found = next(iter(_voices(person.told, wanted)), None) if wanted else None
    if found is None or first is None or found.measure == first.measure:
        return None
    used = norms_used(person, found, tell=True)
    band, line = _norms(used)
    return Panel(found, _change(clinic, found, band), band, line, _facts(person, found, used))


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


def _norms(used: Used) -> tuple[Norm | None, Norm | None]:
    return used.band.norm if used.band else None, used.line.norm if used.line else None


def _facts(person: Person, series: Series | None, used: Used) -> NormFacts:
    """What a sheet tells of the norms behind a picture beside their figures."""
    if series is None or not series.points:
        return NormFacts()
    newest = person.told.rows[series.points[-1].administration]
    no_range, earlier = _no_range(person, series), lines_before(person, series)
    return NormFacts(
        language=newest.language,
        withheld=(*used.withheld, no_range) if no_range else used.withheld,
        cautious=used.cautious,
        earlier=tuple(one and one.norm for one in earlier),
        rivals=tuple(Rival(one.name, one.norm) for one in used.rivals),
        origins=_origins((used.band, used.line, *earlier, *used.rivals)),
    )


def _origins(offers: Iterable[Offer | None]) -> dict[str, str]:
    """The layers that brought norms, by the norm's id."""
    return {
        one.norm.id: f"layer {one.by.layer.id} of {one.by.pack} {one.by.version}, "
        f"sha256:{one.by.sha256[:_FIGURES]}"
        for one in offers
        if one and one.by
    }


def _no_range(person: Person, series: Series) -> Withheld | None:
    """Why there is no expected range; a list of curves that is damaged is told elsewhere."""
    try:
        used = used_for(person.clinic, series)
    except FitError:
        return None
    return range_withheld(person, series, used)


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
