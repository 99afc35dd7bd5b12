"""The risk gate: which risk answers somebody has yet to see before a shared sheet is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

import msgspec


class RiskNote(msgspec.Struct, frozen=True):
    """A stored risk answer: where it stands, how it was answered, whether it was acknowledged."""

    administration: str
    measure: str
    item: str
    topic: str
    value: Decimal
    threshold: Decimal
    date: dt.date
    imported: bool
    acknowledged: bool


def waiting(notes: Iterable[RiskNote], today: dt.date, import_days: int) -> tuple[RiskNote, ...]:
    """The risk answers that hold back the shared sheet: all that nobody has acknowledged.

    Args:
        notes: the risk answers of one client. today: the day of the sheet.
        import_days: imported answers older than this many days go to a review list instead and
            hold nothing back.

    """
    return tuple(
        note
        for note in notes
        if not note.acknowledged and not _old_import(note, today, import_days)
    )


def _old_import(note: RiskNote, today: dt.date, import_days: int) -> bool:
    return note.imported and (today - note.date).days > import_days
