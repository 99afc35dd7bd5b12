"""Take a curve of expected response into use, after looking whether it can be what it says."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from fit_core.clinic.curves import CurveInUse, keep, read_curve
from fit_core.clinic.norms import measure_here
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import ask
from fit_core.clinic.trajectories import Wanted, declared_engine, scale_of
from fit_core.course.trajectory import Coefficients, Expected, Own, Question, TrajectoryEngine
from fit_core.errors import RefusedError, UsageError
from fit_core.hooks.host import Declared
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import scale_range
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text


def use_file(clinic: Clinic, path: Path, *, on_sheet: bool) -> CurveInUse:
    """Take a coefficient file into use, after the engine has answered sensibly from it.

    Raises:
        NotFoundError: there is no file, measure, scale or engine. FitError: it is no such file.
        RefusedError: the measure has another structure or direction now, or the answers do not
            rise with the first score, or the engine cannot read it.

    """
    curve, data = read_curve(path)
    measure = measure_here(clinic, curve.measure)
    scale = scale_of(measure, curve.scale)
    _refuse_other(curve, measure, scale)
    words = clinic.words
    harm = check_texts([Text(curve.group, "plugin")], words.tag, lexica=words.lexica)
    if on_sheet and harm:
        raise RefusedError(
            f"The group of the file is called what no sheet may say ({harm[0].words}: "
            f"{harm[0].why}).",
            "Describe it in other words in the file, or leave out --on-sheet.",
        )
    if on_sheet and curve.courses <= 0:
        raise RefusedError(
            "The file does not say from how many courses it comes.",
            "A range on the shared sheet names its group with its size; leave out --on-sheet.",
        )
    _probe(clinic, declared_engine(clinic, curve.engine), curve)
    used = CurveInUse(
        measure=curve.measure,
        scale=curve.scale,
        engine=curve.engine,
        sha256=hashlib.sha256(data).hexdigest(),
        on_sheet=on_sheet,
        since=_today(),
        by=clinic.actor,
    )
    keep(clinic, used, data)
    return used


def use_engine(clinic: Clinic, wanted: Wanted, *, on_sheet: bool) -> CurveInUse:
    """Take an engine into use that needs no file.

    Raises:
        NotFoundError: no such measure, scale or engine. UsageError: the engine needs a file.

    """
    measure = measure_here(clinic, wanted.measure)
    _, engine = declared_engine(clinic, wanted.engine)
    if engine.needs_archive:
        raise UsageError(
            f"The engine {engine.name} needs a coefficient file.",
            f"Make one: fit trajectory fit {measure.id} --engine {engine.name} --out FILE",
        )
    used = CurveInUse(
        measure=measure.id,
        scale=scale_of(measure, wanted.scale).id,
        engine=engine.name,
        sha256="",
        on_sheet=on_sheet,
        since=_today(),
        by=clinic.actor,
    )
    keep(clinic, used, None)
    return used


def _refuse_other(curve: Coefficients, measure: Measure, scale: Scale) -> None:
    low, high = (float(value) for value in scale_range(measure, scale))
    there = {
        "structure": (curve.structure or structure_hash(measure), structure_hash(measure)),
        "better direction": (curve.better, scale.better),
        "range": ((curve.low, curve.high), (low, high)),
    }
    for what, (said, now) in there.items():
        if said != now:
            raise RefusedError(
                f"The {what} of {measure.id} {scale.id} is {now} and the file says {said}.",
                "Fit the curve anew, or name a file that was made for this measure.",
            )


def _probe(clinic: Clinic, found: tuple[Declared, TrajectoryEngine], curve: Coefficients) -> None:
    """Ask for the whole range that the curve says it holds for; higher starts expect higher."""
    low, high = curve.intake
    before: Expected | None = None
    for at in range(11):
        answer = ask(clinic, found, _probing(curve, low + (high - low) * at / 10))
        if isinstance(answer, str) or not answer.occasions:
            why = answer if isinstance(answer, str) else "it answers for no session"
            raise RefusedError(
                f"The engine {curve.engine} does not answer from this file: {why}.",
                "Look at its values; see docs/how-to/fit-a-trajectory.md.",
            )
        pairs = zip(before.occasions, answer.occasions, strict=True) if before else ()
        for lower, higher in pairs:
            if higher.expected < lower.expected - 1e-9:
                raise RefusedError(
                    f"By this file, who begins higher is expected lower at session "
                    f"{higher.session}, which no curve may say.",
                    "Narrow the first scores that it holds for, or look at its values.",
                )
        before = answer


def _probing(curve: Coefficients, intake: float) -> Question:
    return Question(
        better=curve.better,
        low=curve.low,
        high=curve.high,
        structure=curve.structure,
        language=curve.languages[0] if curve.languages else "",
        mode=curve.modes[0] if curve.modes else "",
        own=(Own(1, intake),),
        occasions=tuple(range(max(2, curve.sessions[0]), min(curve.sessions[1], 200) + 1)),
        coefficients=curve,
    )


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
