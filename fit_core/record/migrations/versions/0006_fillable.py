"""A way of answering more: forms that were filled in on a screen and read back from their file.

Revision ID: 0006
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from fit_core.record.types import UTC

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of administrations anew, around the same rows.

    SQLite cannot alter a check. Dropping the table leaves every reference to its rows broken, and
    putting the rows back under the same name mends them, so references are counted at the end of
    the transaction only. A table that is made beside it and renamed would leave them broken: the
    count falls when a row comes in and not when a table takes a name (sqlite.org/foreignkeys.html,
    parts 4.2 and 5). Triggers do not act on a table that is dropped.
    """
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute("CREATE TEMP TABLE kept_administrations AS SELECT * FROM administrations")
    op.drop_table("administrations")
    _administrations()
    names = ", ".join(column.name for column in _columns())
    op.execute(
        f"INSERT INTO administrations ({names}) "  # noqa: S608 - our own names
        f"SELECT {names} FROM kept_administrations ORDER BY seq"
    )
    op.execute("DROP TABLE kept_administrations")
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER administrations_no_{act.lower()} BEFORE {act} ON administrations "
            "BEGIN SELECT RAISE(ABORT, 'administrations is append-only'); END"
        )


def _administrations() -> None:
    op.create_table(
        "administrations",
        *_columns(),
        sa.CheckConstraint(
            "mode IN ('paper', 'screen', 'interview', 'import', 'fillable')",
            name=op.f("ck_administrations_mode"),
        ),
        sa.CheckConstraint(
            "(supersedes IS NULL) = (reason IS NULL)", name=op.f("ck_administrations_reason")
        ),
        *map(_refers, ("client", "episode", "form", "goal", "import_id", "session", "supersedes")),
        sa.PrimaryKeyConstraint("id", name="pk_administrations"),
        sa.UniqueConstraint("seq", name="uq_administrations_seq"),
        sa.UniqueConstraint("supersedes", name="uq_administrations_supersedes"),
    )
    for columns in (("episode", "measure", "answered_on"), ("session",)):
        name = f"ix_administrations_{'_'.join(columns)}"
        op.create_index(name, "administrations", list(columns))


_TARGETS = {
    "form": "forms.hash",
    "import_id": "imports.id",
    "supersedes": "administrations.id",
}


def _refers(column: str) -> sa.ForeignKeyConstraint:
    target = _TARGETS.get(column, f"{column}s.id")
    name = f"fk_administrations_{column}_{target.split('.')[0]}"
    return sa.ForeignKeyConstraint([column], [target], name=name)


def _columns() -> list[sa.Column[Any]]:
    return [
        *_words("id"),
        sa.Column("seq", sa.Integer(), nullable=False),
        *_words("session", optional=True),
        *_words("client", "episode", "measure", "version", "structure", "form"),
        *_words("goal", optional=True),
        *_words("respondent", "language", "mode"),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", UTC(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=False),
        *_words("supersedes", optional=True),
        sa.Column("reason", sa.Text(), nullable=True),
        *_words("import_id", optional=True),
        *_words("content_hash"),
    ]


def _words(*names: str, optional: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=optional) for name in names]
