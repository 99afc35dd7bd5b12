"""The clinic's own thresholds for risk answers: they may be lower than a measure's, never higher.

They stand in ``[risk.thresholds]`` of the clinic's settings, by measure and item. One that is
higher, or that names what is not there, is refused when the program starts: a line that somebody
wrote to make clients safer never goes without effect in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from fit_core.answers.risk import Thresholds
from fit_core.clinic.in_use import kept_measure
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, Problem, ProblemsError
from fit_core.measure.model import Measure, Safety
from fit_core.measure.positions import join, line_of, positions
from fit_core.measure.ranges import ends
from fit_core.measure.say import suggestion
from fit_core.settings.places import CONFIG_NAME

_PATH = "$.risk.thresholds"


def tightened(clinic: Clinic, measure: Measure) -> Thresholds:
    """The clinic's thresholds for a measure, by item; none where it has none of its own.

    Nothing here can fail, since it is asked before a person sees a risk answer. One that is too
    high has no effect on a form; `refuse_loosened` says so at the start.
    """
    own = clinic.settings.risk.thresholds.get(measure.id, {})
    return {item: threshold for item, threshold in own.items() if threshold.is_finite()}


def refuse_loosened(clinic: Clinic) -> None:
    """Stop where a threshold of the clinic's settings would let a risk answer through.

    One for a measure that is not there stops nobody, for its pack may be gone; it is remarked on.

    Raises:
        ProblemsError: with the file, the line and the rule of each.

    """
    problems: list[Problem] = []
    for name, own in clinic.settings.risk.thresholds.items():
        measure = _measure(clinic, name)
        if measure:
            problems += _wrong(clinic, measure, own)
    if problems:
        step = f"Correct {clinic.folder / CONFIG_NAME} in an editor, then try again."
        raise ProblemsError(tuple(problems), step)
    for problem in without_measure(clinic):
        clinic.remark(f"{problem} Until then that line has no effect.")


def without_measure(clinic: Clinic) -> tuple[Problem, ...]:
    """Thresholds for measures that are not there, or that cannot be read."""
    names = [name for name in clinic.settings.risk.thresholds if _measure(clinic, name) is None]
    what = "There is no measure {} here that can be read."
    fix = "Correct the name, or install its pack again: fit measures list."
    return tuple(_problem(clinic, (name,), what.format(name), fix) for name in names)


def _measure(clinic: Clinic, name: str) -> Measure | None:
    """The measure as it is in use here, else as its pack has it; None where neither can be had."""
    try:
        return kept_measure(clinic, name) or clinic.library.get(name)
    except FitError:
        return None


def _wrong(clinic: Clinic, measure: Measure, own: Mapping[str, Decimal]) -> Iterator[Problem]:
    safety = {one.item: one for one in measure.safety}
    for item, threshold in own.items():
        if item not in safety:
            there = ", ".join(safety) or "none"
            what = f"{measure.id} has no safety item {item!r}; it has {there}."
            fix = suggestion(item, list(safety)) or "Take the line out."
        elif said := _out_of_bounds(measure, safety[item], threshold):
            what, fix = said
        else:
            continue
        yield _problem(clinic, (measure.id, item), what, fix)


def _out_of_bounds(measure: Measure, safety: Safety, threshold: Decimal) -> tuple[str, str] | None:
    """What is wrong with a threshold, and the fix; None where it may stand."""
    item = next(one for one in measure.items if one.id == safety.item)
    low, _ = ends(measure.responses[item.responses])
    own = f"the measure's own is {safety.at_least}"
    if not threshold.is_finite() or threshold > safety.at_least:
        what = f"{threshold} would let answers through: {own}, and it may only be lowered."
        return what, f"Write {safety.at_least} or less, or take the line out."
    if threshold <= low:
        what = f"{threshold} is reached by every answer, which would drown those that count: {own}."
        return what, f"Write more than {low}."
    return None


def _problem(clinic: Clinic, keys: tuple[str, ...], what: str, fix: str) -> Problem:
    path, file = _PATH, clinic.folder / CONFIG_NAME
    for key in keys:
        path = join(path, key)
    return Problem(str(file), line_of(positions(file.read_text("utf-8")), path), path, what, fix)
