"""Which norm a clinic uses for what, and why; choosing one by name."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

import msgspec

from fit_core.clinic.in_use import in_use
from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError
from fit_core.measure.model import Grade, Measure, Norm
from fit_core.measure.say import suggestion
from fit_core.settings.clinic import read_settings, write_settings

#: Grades of a norm that is used without being chosen by name.
SURE: Final[tuple[Grade, ...]] = ("high", "medium")

Use = Literal["change", "line"]


class Standing(NamedTuple):
    """A norm as a clinic sees it.

    Attributes:
        norm: as published. used: for what it is used here. why: one sentence.
        never: it is never used unless a person chooses it by name, because nobody re-read it.

    """

    norm: Norm
    used: tuple[Use, ...]
    why: str
    never: bool


def for_change(measure: Measure, scale: str, chosen: str | None) -> tuple[Norm, ...]:
    """Return the norms that tell reliable change on a scale, the one to ask first in front.

    That is the norm that the clinic chose, where it gives a change; then the default, if sure: a
    change method of a plugin may ask it for other figures.
    """
    mine = [norm for norm in measure.norms if norm.scale == scale]
    named = [norm for norm in mine if norm.id == chosen and tells_change(norm)]
    default = [norm for norm in mine if norm.default and norm.grade in SURE]
    return tuple(dict.fromkeys([*named, *default]))


def for_line(measure: Measure, scale: str, chosen: str | None) -> tuple[Norm, ...]:
    """Return the norm whose line is drawn: only the one that the clinic said fits its clients."""
    mine = (norm for norm in measure.norms if norm.scale == scale and norm.cutoff is not None)
    return tuple(norm for norm in mine if norm.id == chosen)


def tells_change(norm: Norm) -> bool:
    """Whether reliable change can be told with a norm: by points, or by SD and reliability."""
    return norm.reliable_change is not None or None not in (norm.sd, norm.reliability)


def standings(measure: Measure, chosen: str | None) -> tuple[Standing, ...]:
    """Return every norm of a measure with what it is used for, and why.

    Args:
        measure: as the clinic uses it. chosen: the id of the norm that it chose, if any.

    """
    change = {s.id: for_change(measure, s.id, chosen)[:1] for s in measure.scales}
    line = {s.id: for_line(measure, s.id, chosen)[:1] for s in measure.scales}
    return tuple(
        _standing(norm, chosen, norm in change[norm.scale], norm in line[norm.scale])
        for norm in measure.norms
    )


def measure_here(clinic: Clinic, name: str) -> Measure:
    """Return a measure as this clinic uses it, else as its pack has it; raises NotFoundError."""
    used = {found.measure.id: found.measure for found in in_use(clinic)}
    return used[name] if name in used else clinic.library.get(name)


def choose_norm(clinic: Clinic, name: str, norm_id: str, *, unverified: bool = False) -> Norm:
    """Say which norm of a measure fits this clinic's clients.

    Args:
        clinic: whose settings take it up, whole and audited. name: of the measure.
        norm_id: of the norm. unverified: take it although nobody of the project re-read it.

    Raises:
        NotFoundError: there is no such measure or norm. RefusedError: its figures were not re-read,
            or it holds no figure that a sheet could use.

    """
    measure = measure_here(clinic, name)
    norms = {norm.id: norm for norm in measure.norms}
    if norm_id not in norms:
        hint = suggestion(norm_id, norms) if norms else "It has none."
        raise NotFoundError(f"{name} has no norm {norm_id}.", hint)
    norm = norms[norm_id]
    if norm.cutoff is None and not tells_change(norm):
        raise RefusedError(
            f"The norm {norm_id} gives neither a line nor a reliable change.",
            "Choose one that does: " + (", ".join(_useful(measure)) or "there is none") + ".",
        )
    if norm.grade not in SURE and not unverified:
        raise RefusedError(
            f"The figures of {norm_id} are graded {norm.grade}: the project did not re-read them.",
            "Read them in their source first, then say so with --unverified.",
        )
    _write(clinic, name, norm_id)
    return norm


def forget_norm(clinic: Clinic, name: str) -> bool:
    """Use the default again; returns False where nothing had been chosen."""
    if name not in read_settings(clinic.folder).norms:
        return False
    _write(clinic, name, None)
    return True


def _useful(measure: Measure) -> list[str]:
    return [norm.id for norm in measure.norms if norm.cutoff is not None or tells_change(norm)]


def _write(clinic: Clinic, name: str, norm_id: str | None) -> None:
    settings = read_settings(clinic.folder)
    norms = {key: value for key, value in settings.norms.items() if key != name}
    if norm_id is not None:
        norms[name] = norm_id
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("forget-norm" if norm_id is None else "choose-norm", "measure", name)
    clinic.settings = msgspec.structs.replace(settings, norms=norms)
    write_settings(clinic.folder, clinic.settings)


def _standing(norm: Norm, chosen: str | None, change: bool, line: bool) -> Standing:
    pairs: tuple[tuple[Use, bool], ...] = (
        ("change", change and tells_change(norm)),
        ("line", line),
    )
    used = tuple(use for use, yes in pairs if yes)
    never = norm.grade not in SURE
    return Standing(norm, used, _why(norm, chosen, used), never)


def _why(norm: Norm, chosen: str | None, used: tuple[Use, ...]) -> str:
    if norm.id == chosen:
        return "Chosen by this clinic."
    if norm.default:
        return f"{_default(norm, used)} {norm.reason}".rstrip()
    if norm.cutoff is None and not tells_change(norm):
        return "For comparison: it gives neither a line nor a reliable change."
    if norm.grade not in SURE:
        return f"Graded {norm.grade}: never used unless you choose it."
    return "Not used unless you choose it."


def _default(norm: Norm, used: tuple[Use, ...]) -> str:
    if used:
        return "Default."
    if norm.grade not in SURE:
        return f"Default, but graded {norm.grade}: never used unless you choose it."
    if not tells_change(norm):
        return "Default. It gives no reliable change; its line is drawn only if you choose it."
    return "Default. Another was chosen here."
