"""The first schema: everything that a session needs, and the triggers that keep what was written.

Revision ID: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPEND_ONLY = (
    "session_words",
    "forms",
    "administrations",
    "risk_answers",
    "acknowledgements",
    "reviews",
    "sheets",
    "audit",
)


def upgrade() -> None:
    """Create all tables, in the order in which they refer to each other."""
    _people()
    _consents()
    _episodes()
    _endings()
    _sessions()
    _session_words()
    _goals()
    _reviews()
    _sheets()
    _imports()
    _forms()
    _administrations()
    _risk_answers()
    _acknowledgements()
    _audit()
    for table in _APPEND_ONLY:
        _keep(table)


def _keep(table: str) -> None:
    """Refuse changes below the program: a correction is a new row."""
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _people() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "therapists",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_therapists"),
    )
    op.create_table(
        "clients",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("therapist", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["therapist"], ["therapists.id"], name="fk_clients_therapist_therapists"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_clients"),
        sa.UniqueConstraint("code", name="uq_clients_code"),
    )
    op.create_index("ix_clients_therapist_created", "clients", ["therapist", "created"])


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "purpose IN ('care', 'supervision', 'service-evaluation', 'research')",
            name=op.f("ck_consents_purpose"),
        ),
        sa.ForeignKeyConstraint(["client"], ["clients.id"], name="fk_consents_client_clients"),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
    )
    op.create_index("ix_consents_client", "consents", ["client"])


def _episodes() -> None:
    op.create_table(
        "episodes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("started", sa.Date(), nullable=False),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["client"], ["clients.id"], name="fk_episodes_client_clients"),
        sa.PrimaryKeyConstraint("id", name="pk_episodes"),
        sa.UniqueConstraint("client", "number", name="uq_episodes_client_number"),
    )


def _endings() -> None:
    op.create_table(
        "endings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("episode", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "code IN ('planned', 'agreed-early', 'client-unilateral', 'moved-or-ill', "
            "'referred', 'therapist-initiated', 'lost-contact', 'died')",
            name=op.f("ck_endings_code"),
        ),
        sa.ForeignKeyConstraint(["episode"], ["episodes.id"], name="fk_endings_episode_episodes"),
        sa.PrimaryKeyConstraint("id", name="pk_endings"),
        sa.UniqueConstraint("episode", name="uq_endings_episode"),
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("episode", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("therapist", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "status IN ('planned', 'kept', 'cancelled', 'missed')", name=op.f("ck_sessions_status")
        ),
        sa.ForeignKeyConstraint(["episode"], ["episodes.id"], name="fk_sessions_episode_episodes"),
        sa.ForeignKeyConstraint(
            ["therapist"], ["therapists.id"], name="fk_sessions_therapist_therapists"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.UniqueConstraint("seq", name="uq_sessions_seq"),
    )
    op.create_index("ix_sessions_episode_date_seq", "sessions", ["episode", "date", "seq"])
    op.create_index(
        "ix_sessions_therapist_status_date", "sessions", ["therapist", "status", "date"]
    )


def _session_words() -> None:
    op.create_table(
        "session_words",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name="fk_session_words_session_sessions"
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["session_words.id"], name="fk_session_words_supersedes_session_words"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_session_words"),
        sa.UniqueConstraint("supersedes", name="uq_session_words_supersedes"),
    )
    op.create_index("ix_session_words_session", "session_words", ["session"])


def _goals() -> None:
    op.create_table(
        "goals",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("episode", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["client"], ["clients.id"], name="fk_goals_client_clients"),
        sa.ForeignKeyConstraint(["episode"], ["episodes.id"], name="fk_goals_episode_episodes"),
        sa.ForeignKeyConstraint(["supersedes"], ["goals.id"], name="fk_goals_supersedes_goals"),
        sa.PrimaryKeyConstraint("id", name="pk_goals"),
        sa.UniqueConstraint("supersedes", name="uq_goals_supersedes"),
    )
    op.create_index("ix_goals_episode", "goals", ["episode"])


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("discussed", sa.Boolean(), nullable=False),
        sa.Column("fits", sa.Text(), nullable=False),
        sa.Column("does_not_fit", sa.Text(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("look_again", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_reviews_session_sessions"),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["reviews.id"], name="fk_reviews_supersedes_reviews"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("supersedes", name="uq_reviews_supersedes"),
    )
    op.create_index("ix_reviews_session", "reviews", ["session"])


def _sheets() -> None:
    op.create_table(
        "sheets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("document_sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('shared', 'clinician')", name=op.f("ck_sheets_kind")),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_sheets_session_sessions"),
        sa.PrimaryKeyConstraint("id", name="pk_sheets"),
    )
    op.create_index("ix_sheets_session", "sheets", ["session"])


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
        sa.UniqueConstraint("file_sha256", "measure", name="uq_imports_file_sha256_measure"),
    )


def _forms() -> None:
    op.create_table(
        "forms",
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("structure", sa.String(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_forms"),
    )


def _administrations() -> None:
    op.create_table(
        "administrations",
        *_answered(),
        sa.CheckConstraint(
            "mode IN ('paper', 'screen', 'interview', 'import')",
            name=op.f("ck_administrations_mode"),
        ),
        sa.CheckConstraint(
            "(supersedes IS NULL) = (reason IS NULL)", name=op.f("ck_administrations_reason")
        ),
        sa.ForeignKeyConstraint(
            ["client"], ["clients.id"], name="fk_administrations_client_clients"
        ),
        sa.ForeignKeyConstraint(
            ["episode"], ["episodes.id"], name="fk_administrations_episode_episodes"
        ),
        sa.ForeignKeyConstraint(["form"], ["forms.hash"], name="fk_administrations_form_forms"),
        sa.ForeignKeyConstraint(["goal"], ["goals.id"], name="fk_administrations_goal_goals"),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name="fk_administrations_import_id_imports"
        ),
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name="fk_administrations_session_sessions"
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"],
            ["administrations.id"],
            name="fk_administrations_supersedes_administrations",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_administrations"),
        sa.UniqueConstraint("seq", name="uq_administrations_seq"),
        sa.UniqueConstraint("supersedes", name="uq_administrations_supersedes"),
    )
    op.create_index(
        "ix_administrations_episode_measure_answered_on",
        "administrations",
        ["episode", "measure", "answered_on"],
    )
    op.create_index("ix_administrations_session", "administrations", ["session"])


def _answered() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("session", sa.String(), nullable=True),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("episode", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("structure", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("goal", sa.String(), nullable=True),
        sa.Column("respondent", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=False),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("import_id", sa.String(), nullable=True),
        sa.Column("content_hash", sa.String(), nullable=False),
    ]


def _risk_answers() -> None:
    op.create_table(
        "risk_answers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("administration", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("threshold", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["administration"],
            ["administrations.id"],
            name="fk_risk_answers_administration_administrations",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_risk_answers"),
        sa.UniqueConstraint("administration", "item", name="uq_risk_answers_administration_item"),
    )


def _acknowledgements() -> None:
    op.create_table(
        "acknowledgements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("administration", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('seen', 'override')", name=op.f("ck_acknowledgements_kind")),
        sa.ForeignKeyConstraint(
            ["administration"],
            ["administrations.id"],
            name="fk_acknowledgements_administration_administrations",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_acknowledgements"),
    )
    op.create_index("ix_acknowledgements_administration", "acknowledgements", ["administration"])


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("object_type", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("tool", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=True),
        sa.Column("prev_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    op.create_index("ix_audit_object_id", "audit", ["object_id"])
