"""Licences held, wordings brought, keys confirmed, and what rules may ask about a client.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from fit_core.record.types import UTC

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; what was confirmed or stated is never changed."""
    _licences()
    _wordings()
    _confirmations()
    _client_facts()
    for table in ("confirmations", "client_facts"):
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _licences() -> None:
    op.create_table(
        "licences",
        *_words("id", "measure", "version", "language", "verbs", "kind"),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("granted_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("at", UTC(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('statement', 'permission', 'licence')", name=op.f("ck_licences_kind")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_licences"),
    )
    op.create_index("ix_licences_measure", "licences", ["measure"])


def _wordings() -> None:
    op.create_table(
        "wordings",
        *_words("id", "measure", "version", "structure", "language", "status", "fingerprint"),
        sa.Column("licence", sa.String(), nullable=True),
        *_words("origin", "file_sha256", "actor"),
        sa.Column("at", UTC(), nullable=False),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["licence"], ["licences.id"], name="fk_wordings_licence_licences"),
        sa.PrimaryKeyConstraint("id", name="pk_wordings"),
    )
    op.create_index("ix_wordings_measure_language", "wordings", ["measure", "language"])


def _confirmations() -> None:
    op.create_table(
        "confirmations",
        *_words("id", "measure", "version", "structure"),
        sa.Column("manual", sa.Text(), nullable=False),
        *_words("actor"),
        sa.Column("at", UTC(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_confirmations"),
    )
    op.create_index("ix_confirmations_measure", "confirmations", ["measure"])


def _client_facts() -> None:
    op.create_table(
        "client_facts",
        *_words("id", "client", "born", "sex"),
        sa.Column("retired", sa.Boolean(), nullable=True),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("at", UTC(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["clients.id"], name="fk_client_facts_client_clients"),
        sa.ForeignKeyConstraint(
            ["supersedes"],
            ["client_facts.id"],
            name="fk_client_facts_supersedes_client_facts",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_client_facts"),
        sa.UniqueConstraint("supersedes", name="uq_client_facts_supersedes"),
    )
    op.create_index("ix_client_facts_client", "client_facts", ["client"])
