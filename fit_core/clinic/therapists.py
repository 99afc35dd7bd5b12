"""Who works in a clinic."""

from __future__ import annotations

from fit_core.clinic.opening import Clinic
from fit_core.record.model import Therapist


def add_therapist(clinic: Clinic, actor: str, name: str) -> Therapist:
    """Add a therapist under a short id; raises UsageError when the id is taken or no id."""
    with clinic.record.writing(clinic.actor) as writer:
        return writer.therapists.add(actor, name)


def list_therapists(clinic: Clinic) -> tuple[Therapist, ...]:
    """All therapists, by id."""
    with clinic.record.reading() as reader:
        return reader.therapists.all()
