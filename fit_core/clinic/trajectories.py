"""Fit a curve of expected response from the clinic's own archive, try it, take it into use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from typing import Literal, NamedTuple

import msgspec

from fit_core.clinic.archive import frozen_table
from fit_core.clinic.languages_apart import (
    apart,
    for_languages,
    languages_of,
    refuse_mixed,
)
from fit_core.clinic.licences import permit
from fit_core.clinic.norm_offers import chosen_norms, for_change, offers_here
from fit_core.clinic.norms import measure_here
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import engine_of, reliable_of
from fit_core.course.archive import Archive, LeftOut
from fit_core.course.cases import Unfit, cases_of
from fit_core.course.change import Change, ChangeMethod
from fit_core.course.trajectory import (
    Coefficients,
    NotApplicable,
    Reliable,
    Task,
    TrajectoryEngine,
)
from fit_core.course.trial import Validation, alarms, standings, try_out
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.hooks.host import Declared
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import scale_range
from fit_core.measure.say import suggestion

Limits = Literal["prediction", "tolerance"]


class Wanted(NamedTuple):
    """What a person asked for; see `fit_core.course.trajectory.Task`."""

    measure: str
    engine: str = "mixed"
    scale: str = ""
    language: str = ""
    limits: Limits = "prediction"
    until: dt.date | None = None


class Fitted(msgspec.Struct, frozen=True, kw_only=True):
    """A curve with what stands beside it.

    Attributes:
        purpose: of the engine. curve: the coefficients, None where there was only a trial.
        validation: of the engine on those who began later, or None with ``untested``, the reason.
        left_out: of the record. unfit: of the table.

    """

    purpose: str
    engine: str
    curve: Coefficients | None
    validation: Validation | None
    untested: str
    left_out: LeftOut
    unfit: Unfit


def fit_curve(clinic: Clinic, wanted: Wanted) -> Fitted:
    """Fit an engine to the archive and try it on those who began later.

    Raises:
        NotFoundError: no such measure, scale or engine. RefusedError: the licence does not allow a
            model to be fitted, or the engine says why there is none.

    """
    found, archive, task = _asked(clinic, wanted)
    curve = _fit(clinic, found, archive, task)
    tried = _try(clinic, found, archive, task)
    return _told(found, curve, tried, archive, task)


def validate(clinic: Clinic, wanted: Wanted) -> Fitted:
    """Try an engine on the archive: fitted on those who began first, tested on the others.

    Raises:
        NotFoundError, RefusedError: as for `fit_curve`.

    """
    found, archive, task = _asked(clinic, wanted)
    tried = _try(clinic, found, archive, task)
    if isinstance(tried, str):
        raise RefusedError(_not_applicable(wanted, tried), _NEXT)
    return _told(found, None, tried, archive, task)


_Found = tuple[Declared, TrajectoryEngine]
_NEXT = "Go on collecting, or use the corridor: fit trajectory use --engine corridor --measure ID"


def _asked(clinic: Clinic, wanted: Wanted) -> tuple[_Found, Archive, Task]:
    measure = measure_here(clinic, wanted.measure)
    scale = scale_of(measure, wanted.scale)
    found = declared_engine(clinic, wanted.engine)
    permit(clinic, measure, "fit-model")
    archive = frozen_table(clinic, "service-evaluation", [measure.id], wanted.until)
    languages = languages_of(clinic, archive, [measure.id], wanted.language)
    if not wanted.language:
        refuse_mixed(languages, "a curve")
    archive = apart(archive, languages)
    tags = [tag for one in languages for tag in one.kept]
    low, high = scale_range(measure, scale)
    task = Task(
        measure=measure.id,
        scale=scale.id,
        structure=structure_hash(measure),
        better="higher" if scale.better == "higher" else "lower",
        low=float(low),
        high=float(high),
        language=wanted.language,
        limits=wanted.limits,
        reliable=reliable_for(clinic, measure, scale, tags),
    )
    return found, archive, task


def scale_of(measure: Measure, name: str) -> Scale:
    """The scale by its id, or the first that has a direction; raises NotFoundError."""
    scales = {scale.id: scale for scale in measure.scales if scale.better != "none"}
    if not name and scales:
        return next(iter(scales.values()))
    if name not in scales:
        what = f"{measure.id} has no scale {name} with a direction."
        raise NotFoundError(what, suggestion(name, scales) if scales else "It has none.")
    return scales[name]


def declared_engine(clinic: Clinic, name: str) -> _Found:
    """An engine that an enabled plugin declares; raises NotFoundError."""
    found = engine_of(clinic, name)
    if found is None:
        known = clinic.host.named("fit_trajectories", TrajectoryEngine)
        hint = suggestion(name, known) if known else "Enable a pack: fit plugins enable trajectory"
        raise NotFoundError(f"No enabled plugin declares the engine {name}.", hint)
    return found


def reliable_for(
    clinic: Clinic, measure: Measure, scale: Scale, languages: Iterable[str]
) -> Reliable | None:
    """The points of reliable change by the clinic's norm and method, for anybody who answers in
    some languages."""
    known, chosen = offers_here(clinic, measure), chosen_norms(clinic, measure.id)
    asked = for_change(known, scale.id, chosen)
    norms = for_languages(clinic.adaptation, measure.id, asked, "change", languages)
    wanted = clinic.settings.choose.get("sheet.change", "jt")
    declared = clinic.host.named("fit_change_methods", ChangeMethod).get(wanted)
    if not norms or declared is None:
        return None
    owner, method = declared
    first = Fraction(scale_range(measure, scale)[0])
    return reliable_of(
        clinic.host.call(owner, Change, method.compare, norms[0].norm, scale.better, first, None)
    )


class _Answer(msgspec.Struct, frozen=True):
    """What an engine fitted or what a trial showed; the host takes it in by its type."""

    curve: Coefficients | None = None
    validation: Validation | None = None
    reason: str = ""


def _fit(clinic: Clinic, found: _Found, archive: Archive, task: Task) -> Coefficients:
    owner, engine = found
    answer = clinic.host.call(owner, _Answer, partial(_fit_with, engine), archive, task)
    if answer is None:
        raise FitError(f"The engine {engine.name} failed.", "See: fit plugins why " + owner.plugin)
    if answer.curve is None:
        raise RefusedError(f"Not applicable, because {answer.reason}.", _NEXT)
    return answer.curve


def _fit_with(engine: TrajectoryEngine, archive: Archive, task: Task) -> _Answer:
    if engine.fit is None:
        return _Answer(reason=f"the engine {engine.name} is not fitted from an archive")
    fitted = engine.fit(archive, task)
    if isinstance(fitted, NotApplicable):
        return _Answer(reason=fitted.reason)
    seen = standings(engine, fitted, task, cases_of(archive, task)[0])
    return _Answer(msgspec.structs.replace(fitted, alarms=alarms(seen)))


def _try(clinic: Clinic, found: _Found, archive: Archive, task: Task) -> Validation | str:
    owner, engine = found
    answer = clinic.host.call(owner, _Answer, partial(_try_with, engine), archive, task)
    if answer is None:
        return f"the engine {engine.name} failed"
    return answer.validation or answer.reason


def _try_with(engine: TrajectoryEngine, archive: Archive, task: Task) -> _Answer:
    tried = try_out(engine, archive, task)
    if isinstance(tried, NotApplicable):
        return _Answer(reason=f"of those who began first, {tried.reason}")
    return _Answer(validation=tried)


def _told(
    found: _Found,
    curve: Coefficients | None,
    tried: Validation | str,
    archive: Archive,
    task: Task,
) -> Fitted:
    return Fitted(
        purpose=found[1].purpose,
        engine=found[1].name,
        curve=curve,
        validation=None if isinstance(tried, str) else tried,
        untested=tried if isinstance(tried, str) else "",
        left_out=archive.left_out,
        unfit=cases_of(archive, task)[1],
    )


def _not_applicable(wanted: Wanted, reason: str) -> str:
    return f"{wanted.engine} cannot be tried on {wanted.measure}: not applicable, because {reason}."
