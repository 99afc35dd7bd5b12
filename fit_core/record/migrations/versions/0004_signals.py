"""What rules saw in a course, what was dismissed of it, and who cancelled a session.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from fit_core.record.types import UTC

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLES = ("signals", "dismissals", "cancellations")


def upgrade() -> None:
    """Create the tables; nothing in them is ever changed."""
    _signals()
    _dismissals()
    _cancellations()
    for table in _TABLES:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _signals() -> None:
    op.create_table(
        "signals",
        *_words("id", "sheet", "episode", "session"),
        sa.Column("place", sa.Integer(), nullable=False),
        *_words("rule", "version", "by", "verdict"),
        sa.Column("limits", sa.Text(), nullable=False),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", UTC(), nullable=False),
        sa.CheckConstraint(
            "verdict IN ('fired', 'clear', 'not-applicable')", name=op.f("ck_signals_verdict")
        ),
        sa.ForeignKeyConstraint(["sheet"], ["sheets.id"], name="fk_signals_sheet_sheets"),
        sa.ForeignKeyConstraint(["episode"], ["episodes.id"], name="fk_signals_episode_episodes"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_signals_session_sessions"),
        sa.PrimaryKeyConstraint("id", name="pk_signals"),
    )
    op.create_index("ix_signals_episode_rule", "signals", ["episode", "rule"])
    op.create_index("ix_signals_sheet", "signals", ["sheet"])


def _dismissals() -> None:
    op.create_table(
        "dismissals",
        *_words("id", "signal"),
        sa.Column("reason", sa.Text(), nullable=False),
        *_words("actor"),
        sa.Column("at", UTC(), nullable=False),
        sa.ForeignKeyConstraint(["signal"], ["signals.id"], name="fk_dismissals_signal_signals"),
        sa.PrimaryKeyConstraint("id", name="pk_dismissals"),
        sa.UniqueConstraint("signal", name="uq_dismissals_signal"),
    )


def _cancellations() -> None:
    op.create_table(
        "cancellations",
        *_words("id", "session", "by"),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("at", UTC(), nullable=False),
        sa.CheckConstraint(
            "by IN ('client', 'therapist', 'service')", name=op.f("ck_cancellations_by")
        ),
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name="fk_cancellations_session_sessions"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_cancellations"),
        sa.UniqueConstraint("session", name="uq_cancellations_session"),
    )
