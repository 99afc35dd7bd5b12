"""Tables of what this clinic may do with measures, and of the facts that a measure's rules ask for.

They stand beside `fit_core.record.tables` and share its metadata.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Table

from fit_core.record import rights
from fit_core.record.tables import (
    day,
    metadata,
    moment,
    one_of,
    ref,
    row_id,
    supersedes,
    text,
    word,
)

licences = Table(
    "licences",
    metadata,
    row_id(),
    word("measure"),
    word("version"),
    word("language"),
    word("verbs"),
    word("kind"),
    text("number"),
    text("source"),
    day("granted_on"),
    day("expires_on", optional=True),
    day("ended_on", optional=True),
    moment("at"),
    one_of("kind", rights.RecordKind),
    Index(None, "measure"),
)

wordings = Table(
    "wordings",
    metadata,
    row_id(),
    word("measure"),
    word("version"),
    word("structure"),
    word("language"),
    word("status"),
    word("fingerprint"),
    ref("licence", "licences.id", optional=True),
    word("origin"),
    word("file_sha256"),
    word("actor"),
    moment("at"),
    day("removed_on", optional=True),
    Index(None, "measure", "language"),
)

confirmations = Table(
    "confirmations",
    metadata,
    row_id(),
    word("measure"),
    word("version"),
    word("structure"),
    text("manual"),
    word("actor"),
    moment("at"),
    Index(None, "measure"),
)

client_facts = Table(
    "client_facts",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    word("born"),
    word("sex"),
    Column("retired", Boolean, nullable=True),
    supersedes("client_facts"),
    moment("at"),
    Index(None, "client"),
)

#: Of these, the tables whose rows are written once.
APPEND_ONLY = (confirmations, client_facts)
