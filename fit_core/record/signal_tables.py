"""Tables of what rules saw in a course, of dismissals, and of why a session did not take place.

They stand beside `fit_core.record.tables` and share its metadata.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Table, UniqueConstraint

from fit_core.record import model
from fit_core.record.tables import metadata, moment, one_of, ref, row_id, text, whole, word

signals = Table(
    "signals",
    metadata,
    row_id(),
    ref("sheet", "sheets.id"),
    ref("episode", "episodes.id"),
    ref("session", "sessions.id"),
    whole("place"),
    word("rule"),
    word("version"),
    word("by"),
    word("verdict"),
    text("limits"),
    text("inputs"),
    text("reason"),
    moment("at"),
    one_of("verdict", model.Verdict),
    Index(None, "episode", "rule"),
    Index(None, "sheet"),
)

dismissals = Table(
    "dismissals",
    metadata,
    row_id(),
    ref("signal", "signals.id"),
    text("reason"),
    word("actor"),
    moment("at"),
    UniqueConstraint("signal"),
)

cancellations = Table(
    "cancellations",
    metadata,
    row_id(),
    ref("session", "sessions.id"),
    word("by"),
    Column("late", Boolean, nullable=False),
    moment("at"),
    one_of("by", model.CancelledBy),
    UniqueConstraint("session"),
)

#: All of them are written once.
APPEND_ONLY = (signals, dismissals, cancellations)
