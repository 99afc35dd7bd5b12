"""The licence gate of a clinic: what it may do with a measure, and the records that it holds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError
from fit_core.measure.licence import Act, Held, Verdict, allowed
from fit_core.measure.refusal import refusal

if TYPE_CHECKING:
    from fit_core.measure.model import Measure
    from fit_core.measure.vocabulary import Verb


def permit(clinic: Clinic | None, measure: Measure, verb: Verb, language: str = "") -> None:
    """Return when the clinic may do this with a measure; without a clinic nothing is held.

    Args:
        language: of the wording that is to be shown, printed or translated; empty for other acts.

    Raises:
        RefusedError: the licence asks for a record that is not there; it says which, and why one
            that is there does not reach.

    """
    act = Act(measure, verb, language)
    verdict = judge(clinic, act)
    if not verdict.allowed:
        raise RefusedError(*refusal(act, verdict))


def judge(clinic: Clinic | None, act: Act) -> Verdict:
    """Say whether the clinic may do this, and by which record.

    The record of the clinic is read only where a licence asks for one.
    """
    held = held_by(clinic, act.measure.id) if clinic and act.needs != "nothing" else ()
    return allowed(act, held, today())


def held_by(clinic: Clinic, measure: str | None = None) -> tuple[Held, ...]:
    """Every licence that was recorded, or those of one measure; ended ones too, oldest first."""
    with clinic.record.reading() as reader:
        rows = reader.licences.of(measure) if measure else reader.licences.all()
    return tuple(msgspec.convert(row, Held, from_attributes=True) for row in rows)


def clinic_at(folder: Path) -> Clinic | None:
    """The clinic of a folder, for acts that are also done where there is none."""
    try:
        return Clinic(folder)
    except NotFoundError:
        return None


def today() -> dt.date:
    """Today where the therapist is: the day by which licences hold."""
    return dt.datetime.now().astimezone().date()
