"""Whether a client wants scores on the sheet.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from fit_core.record.types import UTC

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; nothing in it is ever changed, a new wish is a new row."""
    op.create_table(
        "sheet_choices",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("scores", sa.Boolean(), nullable=False),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("at", UTC(), nullable=False),
        sa.ForeignKeyConstraint(["client"], ["clients.id"], name="fk_sheet_choices_client_clients"),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["sheet_choices.id"], name="fk_sheet_choices_supersedes_sheet_choices"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sheet_choices"),
        sa.UniqueConstraint("supersedes", name="uq_sheet_choices_supersedes"),
    )
    op.create_index("ix_sheet_choices_client", "sheet_choices", ["client"])
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER sheet_choices_no_{act.lower()} BEFORE {act} ON sheet_choices "
            "BEGIN SELECT RAISE(ABORT, 'sheet_choices is append-only'); END"
        )
