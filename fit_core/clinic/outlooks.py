"""What is expected of a client's outcome: asked of the engine that the clinic uses, under guard."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import partial
from typing import Literal

import msgspec

from fit_core.clinic.course import Told
from fit_core.clinic.curves import CurveInUse, in_use, read_in_use
from fit_core.clinic.opening import Clinic
from fit_core.clinic.range_apart import in_language_of, taken_from
from fit_core.clinic.sheet_person import Person
from fit_core.course.change import Change
from fit_core.course.model import Meeting, Series
from fit_core.course.trajectory import (
    Coefficients,
    Expected,
    General,
    NotApplicable,
    Outlook,
    Own,
    Question,
    Reliable,
    TrajectoryEngine,
)
from fit_core.errors import FitError
from fit_core.hooks.host import Declared
from fit_core.measure.model import Norm
from fit_core.sheet.harm import check_texts
from fit_core.sheet.material import Range
from fit_core.sheet.model import Text

NONE_IN_USE = "no expected range is in use for this measure"


def outlooks(
    clinic: Clinic, told: Told, series: Series | None, change: Change | None, line: Norm | None
) -> tuple[Outlook, ...]:
    """What is expected of the outcome of a sheet; nothing where there is no outcome.

    Only of this one scale: a rule over any of several measures would call more people off track.

    Args:
        change: of the outcome, for its points of reliable change. line: the norm whose line is
            drawn, for its general range.

    """
    if series is None or not series.current or series.goal is not None:
        return ()
    reliable = reliable_of(change)
    answer = ask_about(clinic, told, series, reliable, _sessions(told.course.meetings))
    return (
        Outlook(
            measure=series.measure,
            scale=series.scale,
            expected=answer if isinstance(answer, Expected) else None,
            reason=answer if isinstance(answer, str) else "",
            reliable=reliable,
            general=general_of(line, series.better),
        ),
    )


def reliable_of(change: Change | None) -> Reliable | None:
    """The points of reliable change, where the change method knows them."""
    if change is None or change.points is None:
        return None
    return Reliable(float(change.points), change.inclusive, change.source)


def range_shown(clinic: Clinic, series: Series | None, found: tuple[Outlook, ...]) -> Range | None:
    """The expected range for the shared sheet; None unless the clinic asked for it there."""
    answer = found[0].expected if found else None
    if series is None or answer is None:
        return None
    used = used_for(clinic, series)
    if used is None or not used.on_sheet:
        return None
    curve = read_in_use(clinic, used)
    engine = engine_of(clinic, used.engine)
    if engine is None or not isinstance(curve, Coefficients):
        return None
    owner, declared = engine
    if harm := check_texts(
        _printed(answer, declared), clinic.words.tag, lexica=clinic.words.lexica
    ):
        said = f"is left off the sheet for its words ({harm[0].words}: {harm[0].why})"
        clinic.host.note(owner, f"has an expected range that {said}")
        return None
    return Range(answer, declared.purpose, curve.languages, curve.source, owner.plugin)


def _printed(answer: Expected, engine: TrajectoryEngine) -> tuple[Text, ...]:
    """The words of a range that a sheet prints."""
    return Text(answer.group, "plugin"), Text(engine.purpose, "plugin")


def used_for(clinic: Clinic, series: Series) -> CurveInUse | None:
    """What the clinic uses for a series."""
    return next(
        (u for u in in_use(clinic) if (u.measure, u.scale) == (series.measure, series.scale)), None
    )


def engine_of(clinic: Clinic, name: str) -> tuple[Declared, TrajectoryEngine] | None:
    """An engine by its name, with the plugin that declared it."""
    return clinic.host.named("fit_trajectories", TrajectoryEngine).get(name)


class _Answer(msgspec.Struct, frozen=True):
    """What an engine said; the host takes it in by its type."""

    expected: Expected | None
    reason: str = ""


def ask(
    clinic: Clinic, found: tuple[Declared, TrajectoryEngine], question: Question
) -> Expected | str:
    """Ask an engine, under its plugin's guard; a text is the reason why there is no figure."""
    owner, engine = found
    curve = question.coefficients
    if curve is not None and curve.version != engine.version:
        return f"the file is of version {curve.version} of {engine.name}, not {engine.version}"
    answer = clinic.host.call(owner, _Answer, partial(_put, engine), question)
    if answer is None:
        return f"the engine {engine.name} failed"
    if answer.expected and not _finite(answer.expected):
        clinic.host.note(owner, f"gave a range of {engine.name} that is no number")
        return f"the engine {engine.name} gave what is no number"
    return answer.expected or answer.reason


def _finite(answer: Expected) -> bool:
    lies = [value for o in answer.occasions for value in (o.expected, o.low, o.high)]
    return all(map(math.isfinite, lies))


def _put(engine: TrajectoryEngine, question: Question) -> _Answer:
    answer = engine.expect(question)
    if isinstance(answer, NotApplicable):
        return _Answer(None, answer.reason)
    return _Answer(answer)


def ask_about(
    clinic: Clinic,
    told: Told,
    series: Series,
    reliable: Reliable | None,
    occasions: Iterable[int],
) -> Expected | str:
    """Ask what is expected of a client's series at some sessions; a text is why there is nothing.

    Args:
        reliable: points of reliable change. occasions: numbers of kept sessions, ascending, from 2.

    """
    try:
        used = used_for(clinic, series)
    except FitError as error:
        return error.what.rstrip(".")
    if used is None:
        return NONE_IN_USE
    if away := taken_from(Person(clinic, told, told.course.client), series):
        layer = away.by.layer.id if away.by else ""
        return f"the layer {layer} withholds it here ({away.source})"
    curve = read_in_use(clinic, used) if used.sha256 else None
    if isinstance(curve, str):
        return curve
    found = engine_of(clinic, used.engine)
    if found is None:
        return f"no enabled plugin declares the engine {used.engine}"
    question = _question(told, series, curve, reliable, tuple(occasions))
    if curve:
        question = in_language_of(clinic.adaptation, series, curve, question)
    answer = ask(clinic, found, question)
    if isinstance(answer, str):
        return answer
    alarms = curve.alarms if curve else ()
    return msgspec.structs.replace(answer, alarms=alarms, file=used.sha256)


def _question(
    told: Told,
    series: Series,
    curve: Coefficients | None,
    reliable: Reliable | None,
    occasions: tuple[int, ...],
) -> Question:
    """What is asked about this client; language and mode are those of the newest form."""
    numbers = {m.id: m.number for m in told.course.meetings if m.number}
    newest = told.rows[series.current[-1].administration]
    own = (Own(numbers.get(p.session) or 0, float(p.exact)) for p in series.current)
    return Question(
        better=series.better,
        low=float(series.low),
        high=float(series.high),
        structure=series.structure,
        language=newest.language,
        mode=newest.mode,
        own=tuple(one for one in own if one.session),
        occasions=occasions,
        coefficients=curve,
        reliable=reliable,
    )


def _sessions(meetings: Iterable[Meeting]) -> Iterable[int]:
    return (m.number for m in meetings if m.number and m.number > 1)


def general_of(line: Norm | None, better: str) -> General | None:
    """The side of a norm's line on which people in general lie: its cutoff names the other."""
    if line is None or line.cutoff is None:
        return None
    named = "above" if line.cutoff.side in ("at-or-above", "above") else "below"
    worse = "below" if better == "higher" else "above"
    if named != worse:
        return None
    side: Literal["above", "below"] = "above" if named == "below" else "below"
    return General(float(line.cutoff.value), side, line.cutoff.side in ("above", "below"))
