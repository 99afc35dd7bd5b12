"""Tables of how clients read and are spoken to, of who they say they are, and of layers on a form.

They stand beside `fit_core.record.tables` and share its metadata.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Table, UniqueConstraint

from fit_core.record import adapted
from fit_core.record.tables import (
    metadata,
    moment,
    one_of,
    ref,
    row_id,
    supersedes,
    text,
    word,
)

client_ways = Table(
    "client_ways",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    word("language"),
    word("form"),
    word("gender"),
    Column("large_print", Boolean, nullable=False),
    supersedes("client_ways"),
    moment("at"),
    one_of("form", adapted.Form),
    one_of("gender", adapted.Gender),
    Index(None, "client"),
)

administration_layers = Table(
    "administration_layers",
    metadata,
    row_id(),
    ref("administration", "administrations.id"),
    text("content"),
    word("content_hash"),
    UniqueConstraint("administration"),
)

#: Versions stay, but what a version says can be emptied when the client takes it back: a trigger
#: lets these four columns become empty and nothing else change. ``groups`` is a JSON list of ids.
client_identities = Table(
    "client_identities",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    text("words"),
    text("groups"),
    word("setting"),
    word("country"),
    Column("on_sheet", Boolean, nullable=False),
    word("actor"),
    supersedes("client_identities"),
    moment("at"),
    Index(None, "client"),
)

#: Of these, the tables whose rows are written once.
APPEND_ONLY = (client_ways, administration_layers)
