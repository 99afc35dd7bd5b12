"""Scores that a plugin's code made, kept as issued with the plugin's name and version.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; what is issued is never changed."""
    op.create_table(
        "issued_scores",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("administration", sa.String(), nullable=False),
        sa.Column("scale", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("plugin", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["administration"],
            ["administrations.id"],
            name="fk_issued_scores_administration_administrations",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_issued_scores"),
        sa.UniqueConstraint(
            "administration", "scale", name="uq_issued_scores_administration_scale"
        ),
    )
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER issued_scores_no_{act.lower()} BEFORE {act} ON issued_scores "
            "BEGIN SELECT RAISE(ABORT, 'issued_scores is append-only'); END"
        )
