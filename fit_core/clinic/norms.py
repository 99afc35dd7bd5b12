"""Which norm a clinic uses for what, and why; choosing one by name."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from fit_core.adapt.adaptation import Adaptation
from fit_core.clinic.in_use import in_use
from fit_core.clinic.norm_offers import (
    SURE,
    Offer,
    chosen_norms,
    for_change,
    for_line,
    is_useful,
    named_by,
    offers,
    offers_here,
    tells_change,
)
from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError
from fit_core.measure.model import Measure, Norm
from fit_core.measure.say import suggestion
from fit_core.settings.clinic import read_settings, write_settings

Use = Literal["change", "line"]


class Standing(NamedTuple):
    """A norm as a clinic sees it.

    Attributes:
        offer: the norm as published, with the layer that brings it. used: for what it is used here.
        why: one sentence.
        never: it is never used unless a person chooses it by name, because nobody re-read it.

    """

    offer: Offer
    used: tuple[Use, ...]
    why: str
    never: bool

    @property
    def norm(self) -> Norm:
        """The norm."""
        return self.offer.norm


def standings_here(clinic: Clinic, measure: Measure) -> tuple[Standing, ...]:
    """Return every norm of a measure, of layers too, with what this clinic uses it for, and why."""
    return _standings(measure, offers_here(clinic, measure), chosen_norms(clinic, measure.id))


def standings(measure: Measure) -> tuple[Standing, ...]:
    """Return every norm of a measure with what it is used for where nothing was chosen."""
    return _standings(measure, offers(measure, Adaptation()), ())


def _standings(
    measure: Measure, known: tuple[Offer, ...], chosen: tuple[str, ...]
) -> tuple[Standing, ...]:
    change = {s.id: for_change(known, s.id, chosen)[:1] for s in measure.scales}
    line = {s.id: for_line(known, s.id, chosen)[:1] for s in measure.scales}
    named = [named_by(known, name) for name in chosen]
    return tuple(
        _standing(
            offer,
            offer in named,
            offer in change[offer.norm.scale],
            offer in line[offer.norm.scale],
        )
        for offer in known
    )


def measure_here(clinic: Clinic, name: str) -> Measure:
    """Return a measure as this clinic uses it, else as its pack has it; raises NotFoundError."""
    used = {found.measure.id: found.measure for found in in_use(clinic)}
    return used[name] if name in used else clinic.library.get(name)


def choose_norm(
    clinic: Clinic, name: str, norm_id: str, *, unverified: bool = False, also: bool = False
) -> Norm:
    """Say which norm of a measure fits this clinic's clients.

    Args:
        clinic: whose settings take it up, whole and audited. name: of the measure.
        norm_id: name of the norm. unverified: take it although nobody of the project re-read it.
        also: beside those that were chosen before, for other clients; it is asked after them.

    Raises:
        NotFoundError: there is no such measure or norm. RefusedError: its figures were not re-read,
            or it holds no figure that a sheet could use.

    """
    measure = measure_here(clinic, name)
    known = offers_here(clinic, measure)
    offer = named_by(known, norm_id)
    if offer is None:
        names = [one.name for one in known]
        hint = suggestion(norm_id, names) if names else "It has none."
        raise NotFoundError(f"{name} has no norm {norm_id}.", hint)
    if not is_useful(offer):
        useful = ", ".join(one.name for one in known if is_useful(one))
        raise RefusedError(
            f"The norm {norm_id} gives neither a line nor a reliable change.",
            f"Choose one that does: {useful or 'there is none'}.",
        )
    grade = offer.norm.grade
    if grade not in SURE and not unverified:
        raise RefusedError(
            f"The figures of {norm_id} are graded {grade}: the project did not re-read them.",
            "Read them in their source first, then say so with --unverified.",
        )
    before = chosen_norms(clinic, name) if also else ()
    _write(clinic, name, tuple(dict.fromkeys([*before, offer.name])))
    return offer.norm


def forget_norm(clinic: Clinic, name: str) -> bool:
    """Use the default again; returns False where nothing had been chosen."""
    if name not in read_settings(clinic.folder).norms:
        return False
    _write(clinic, name, ())
    return True


def _write(clinic: Clinic, name: str, chosen: tuple[str, ...]) -> None:
    settings = read_settings(clinic.folder)
    norms = {key: value for key, value in settings.norms.items() if key != name}
    if chosen:
        norms[name] = chosen[0] if len(chosen) == 1 else chosen
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("choose-norm" if chosen else "forget-norm", "measure", name)
    clinic.settings = msgspec.structs.replace(settings, norms=norms)
    write_settings(clinic.folder, clinic.settings)


def _standing(offer: Offer, chosen: bool, change: bool, line: bool) -> Standing:
    pairs: tuple[tuple[Use, bool], ...] = (
        ("change", change and tells_change(offer.norm)),
        ("line", line),
    )
    used = tuple(use for use, yes in pairs if yes)
    never = offer.norm.grade not in SURE
    return Standing(offer, used, _why(offer, used, chosen=chosen), never)


def _why(offer: Offer, used: tuple[Use, ...], *, chosen: bool) -> str:
    norm = offer.norm
    if chosen:
        return "Chosen by this clinic."
    if norm.default:
        return f"{_default(norm, used)} {norm.reason}".rstrip()
    if not is_useful(offer):
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
