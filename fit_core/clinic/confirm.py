"""Confirming a draft's key: a person compares it with the manual, the record keeps who and when.

A confirmation holds for one structure, by its hash. Answers that were recorded on the draft before
are scored from then on, because scores are worked out whenever they are read; a draft that changes
in what decides a score has another hash, and needs another confirmation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.clinic.opening import Clinic
from fit_core.errors import RefusedError, UsageError
from fit_core.measure.identity import read_snapshot, structure_hash
from fit_core.measure.model import Measure
from fit_core.scoring.compile import is_draft

if TYPE_CHECKING:  # `fit measures show` asks this module, and most measures are no drafts
    from fit_core.record.access import Reader
    from fit_core.record.rights import Confirmation

#: Characters of the name of a manual.
_LONGEST = 200


def confirmation_of(reader: Reader, measure: Measure) -> Confirmation | None:
    """The newest confirmation of this very structure, or None."""
    structure = structure_hash(measure)
    own = [found for found in reader.confirmations.of(measure.id) if found.structure == structure]
    return own[-1] if own else None


def key_stands(reader: Reader, measure: Measure) -> bool:
    """Whether a measure is scored here: it is no draft, or its key stands since.

    It does once somebody confirmed this structure, or the same structure was in use here as a
    measure whose key has been read: a pack that found the source takes nothing from older answers.
    """
    if not is_draft(measure) or confirmation_of(reader, measure):
        return True
    forms = reader.forms.of_structure(measure.id, structure_hash(measure))
    used = (read_snapshot(form.snapshot.encode())[0] for form in forms)
    return not all(map(is_draft, used))


def key_stands_in(clinic: Clinic, measure: Measure) -> bool:
    """`key_stands`, asking the record only about a draft."""
    if not is_draft(measure):
        return True
    with clinic.record.reading() as reader:
        return key_stands(reader, measure)


def told(clinic: Clinic, measure: Measure) -> str:
    """Who confirmed the key of a measure, when and from what; empty where nobody did."""
    if not is_draft(measure):
        return ""
    with clinic.record.reading() as reader:
        found = confirmation_of(reader, measure)
        return sentence(reader, found) if found else ""


def sentence(reader: Reader, found: Confirmation) -> str:
    """``key confirmed by M. Example on 2026-03-04 from Manual, 2nd edition, 2011``."""
    who = reader.therapists.by_id(found.actor).name
    return f"key confirmed by {who} on {found.at.date()} from {found.manual}"


def refuse_needless(clinic: Clinic, measure: Measure) -> None:
    """Return where a confirmation is wanted; raises RefusedError where none is."""
    if not is_draft(measure):
        raise RefusedError(
            f"The key of {measure.id} is graded {measure.key_grade} and needs no confirmation.",
            f"It scores as it is; where it stands is said by: fit measures show {measure.id}",
        )
    there = told(clinic, measure)
    if there:
        raise RefusedError(
            f"This structure of {measure.id} needs no other confirmation: {there}.",
            f"It scores; see the key with: fit measures show {measure.id}",
        )


def confirm_key(clinic: Clinic, measure: Measure, manual: str) -> Confirmation:
    """Record that the actor compared the key of a measure in use with this manual.

    Raises:
        RefusedError: the measure needs no confirmation. UsageError: the manual is not named in one
            line of at most 200 characters.

    """
    named = " ".join(manual.split())
    if not named or len(named) > _LONGEST or not named.isprintable():
        raise UsageError(
            f"{manual[:60]!r} does not name a manual.",
            "Give its edition and year in one line: --manual 'Manual, 2nd edition, 2011'",
        )
    refuse_needless(clinic, measure)
    with clinic.record.writing(clinic.actor) as writer:
        return writer.confirmations.add(measure.id, measure.version, structure_hash(measure), named)
