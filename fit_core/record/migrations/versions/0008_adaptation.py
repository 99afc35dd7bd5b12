"""How clients read, who they say they are, and which layers stood behind a form.

Revision ID: 0008
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from fit_core.record.types import UTC

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

#: What a client who takes it back can have emptied, with what stands there then.
_EMPTIED = {"words": "''", "groups": "'[]'", "setting": "''", "country": "''"}
_KEPT = ("id", "client", "on_sheet", "actor", "supersedes", "at")


def upgrade() -> None:
    """Create the tables; of an identity nothing changes but that it can be taken back."""
    _client_ways()
    _administration_layers()
    _client_identities()
    for table in ("client_ways", "administration_layers"):
        _written_once(table, "UPDATE")
        _written_once(table, "DELETE")
    _written_once("client_identities", "DELETE")
    emptied = [f"NEW.{name} = {empty}" for name, empty in _EMPTIED.items()]
    kept = [f"NEW.{name} IS OLD.{name}" for name in _KEPT]
    _written_once("client_identities", "UPDATE", f"WHEN NOT ({' AND '.join(emptied + kept)}) ")


def _written_once(table: str, act: str, when: str = "") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


def _client_ways() -> None:
    op.create_table(
        "client_ways",
        *_words("id", "client", "language", "form", "gender"),
        sa.Column("large_print", sa.Boolean(), nullable=False),
        *_version("client_ways"),
        sa.CheckConstraint(
            "form IN ('', 'neutral', 'formal', 'informal')", name=op.f("ck_client_ways_form")
        ),
        sa.CheckConstraint("gender IN ('x', 'f', 'm')", name=op.f("ck_client_ways_gender")),
    )
    op.create_index("ix_client_ways_client", "client_ways", ["client"])


def _administration_layers() -> None:
    op.create_table(
        "administration_layers",
        *_words("id", "administration"),
        sa.Column("content", sa.Text(), nullable=False),
        *_words("content_hash"),
        sa.ForeignKeyConstraint(
            ["administration"],
            ["administrations.id"],
            name="fk_administration_layers_administration_administrations",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_administration_layers"),
        sa.UniqueConstraint("administration", name="uq_administration_layers_administration"),
    )


def _client_identities() -> None:
    op.create_table(
        "client_identities",
        *_words("id", "client"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        *_words("setting", "country"),
        sa.Column("on_sheet", sa.Boolean(), nullable=False),
        *_words("actor"),
        *_version("client_identities"),
    )
    op.create_index("ix_client_identities_client", "client_identities", ["client"])


def _version(table: str) -> list[Any]:
    """What ends a table of versions of what a client stated."""
    return [
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("at", UTC(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["clients.id"], name=f"fk_{table}_client_clients"),
        sa.ForeignKeyConstraint(
            ["supersedes"], [f"{table}.id"], name=f"fk_{table}_supersedes_{table}"
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("supersedes", name=f"uq_{table}_supersedes"),
    ]


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
