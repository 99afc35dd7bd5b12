"""The risk gate: which risk answers somebody has yet to see before a shared sheet is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

import msgspec


class RiskNote(msgspec.Struct, frozen=True):
    """A stored risk answer: where it stands, how it was answered, whether it was acknowledged.

    ``imported`` and ``reviewed`` say that it came into the record later than it was given: from a
    file, or because the clinic lowered its threshold.
    """

    administration: str
    measure: str
    item: str
    topic: str
    value: Decimal
    threshold: Decimal
    date: dt.date
    imported: bool
    acknowledged: bool
    reviewed: bool = False


def waiting(notes: Iterable[RiskNote], today: dt.date, import_days: int) -> tuple[RiskNote, ...]:
    """The risk answers that hold back the shared sheet: all that nobody has acknowledged.

    Args:
        notes: the risk answers of one client. today: the day of the sheet.
        import_days: answers that came into the record late and are older than this many days go to
            a review list instead and hold nothing back.

    """
    return tuple(
        note for note in notes if not note.acknowledged and not _late(note, today, import_days)
    )


def _late(note: RiskNote, today: dt.date, import_days: int) -> bool:
    came_late = note.imported or note.reviewed
    return came_late and (today - note.date).days > import_days
