"""Risk answers that were found in a stored form after it was recorded, by a lower threshold.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from fit_core.record.types import UTC

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; nothing in it is ever changed."""
    op.create_table(
        "risk_reviews",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("risk_answer", sa.String(), nullable=False),
        sa.Column("acknowledged", sa.Integer(), nullable=False),
        sa.Column("at", UTC(), nullable=False),
        sa.ForeignKeyConstraint(
            ["risk_answer"], ["risk_answers.id"], name="fk_risk_reviews_risk_answer_risk_answers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_risk_reviews"),
        sa.UniqueConstraint("risk_answer", name="uq_risk_reviews_risk_answer"),
    )
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER risk_reviews_no_{act.lower()} BEFORE {act} ON risk_reviews "
            f"BEGIN SELECT RAISE(ABORT, 'risk_reviews is append-only'); END"
        )
