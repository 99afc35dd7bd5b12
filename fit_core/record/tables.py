"""The tables of the record. Migrations build them; a test holds the two descriptions equal.

Ids are random (UUID 4 as text) and order is kept by ``seq``, never by a clock. Days are dates,
moments are UTC. JSON is kept as text, so that the bytes that were hashed are the bytes that stay.
"""

from __future__ import annotations

from typing import Any, get_args

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from fit_core.course.model import SessionStatus
from fit_core.record import model
from fit_core.record.types import UTC

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", String, primary_key=True)


def _ref(name: str, target: str, *, optional: bool = False) -> Column[str]:
    return Column(name, String, ForeignKey(target), nullable=optional)


def _supersedes(table: str) -> Column[str]:
    """A version replaces one other; unique, so that history is a line and not a tree."""
    return Column("supersedes", String, ForeignKey(f"{table}.id"), unique=True)


def _text(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=optional)


def _word(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, String, nullable=optional)


def _one_of(column: str, values: Any) -> CheckConstraint:  # noqa: ANN401 - a Literal
    listed = ", ".join(f"'{value}'" for value in get_args(values))
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _day(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Date, nullable=optional)


def _moment(name: str) -> Column[Any]:
    return Column(name, UTC, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


meta = Table("meta", metadata, Column("key", String, primary_key=True), _text("value"))

therapists = Table("therapists", metadata, _id(), _text("name"), _moment("created"))

clients = Table(
    "clients",
    metadata,
    _id(),
    _word("code"),
    _ref("therapist", "therapists.id"),
    _moment("created"),
    UniqueConstraint("code"),
    Index(None, "therapist", "created"),
)

episodes = Table(
    "episodes",
    metadata,
    _id(),
    _ref("client", "clients.id"),
    _whole("number"),
    _day("started"),
    _day("ended", optional=True),
    UniqueConstraint("client", "number"),
)

sessions = Table(
    "sessions",
    metadata,
    _id(),
    _ref("episode", "episodes.id"),
    _day("date"),
    _word("status"),
    _ref("therapist", "therapists.id"),
    _whole("seq"),
    _one_of("status", SessionStatus),
    UniqueConstraint("seq"),
    Index(None, "episode", "date", "seq"),
    Index(None, "therapist", "status", "date"),
)

session_words = Table(
    "session_words",
    metadata,
    _id(),
    _ref("session", "sessions.id"),
    _text("text"),
    _supersedes("session_words"),
    _moment("at"),
    Index(None, "session"),
)

forms = Table(
    "forms",
    metadata,
    Column("hash", String, primary_key=True),
    _word("measure"),
    _word("version"),
    _word("structure"),
    _text("snapshot"),
)

goals = Table(
    "goals",
    metadata,
    _id(),
    _ref("client", "clients.id"),
    _ref("episode", "episodes.id"),
    _text("words"),
    _moment("created"),
    _day("closed", optional=True),
    _supersedes("goals"),
    Index(None, "episode"),
)

imports = Table(
    "imports",
    metadata,
    _id(),
    _word("file_sha256"),
    _word("measure"),
    _word("profile"),
    _whole("rows"),
    _moment("at"),
    UniqueConstraint("file_sha256", "measure"),
)

administrations = Table(
    "administrations",
    metadata,
    _id(),
    _whole("seq"),
    _ref("session", "sessions.id", optional=True),
    _ref("client", "clients.id"),
    _ref("episode", "episodes.id"),
    _word("measure"),
    _word("version"),
    _word("structure"),
    _ref("form", "forms.hash"),
    _ref("goal", "goals.id", optional=True),
    _word("respondent"),
    _word("language"),
    _word("mode"),
    _day("answered_on"),
    _moment("recorded_at"),
    _text("answers"),
    _text("checked"),
    _supersedes("administrations"),
    _text("reason", optional=True),
    _ref("import_id", "imports.id", optional=True),
    _word("content_hash"),
    _one_of("mode", model.Mode),
    CheckConstraint("(supersedes IS NULL) = (reason IS NULL)", name="reason"),
    UniqueConstraint("seq"),
    Index(None, "episode", "measure", "answered_on"),
    Index(None, "session"),
)

risk_answers = Table(
    "risk_answers",
    metadata,
    _id(),
    _ref("administration", "administrations.id"),
    _word("item"),
    _text("topic"),
    _word("value"),
    _word("threshold"),
    UniqueConstraint("administration", "item"),
)

issued_scores = Table(
    "issued_scores",
    metadata,
    _id(),
    _ref("administration", "administrations.id"),
    _word("scale"),
    _word("value", optional=True),
    _word("plugin"),
    _word("version"),
    UniqueConstraint("administration", "scale"),
)

acknowledgements = Table(
    "acknowledgements",
    metadata,
    _id(),
    _ref("administration", "administrations.id"),
    _word("actor"),
    _moment("at"),
    _word("kind"),
    _text("done"),
    _one_of("kind", model.SeenKind),
    Index(None, "administration"),
)

reviews = Table(
    "reviews",
    metadata,
    _id(),
    _ref("session", "sessions.id"),
    Column("discussed", Boolean, nullable=False),
    _text("fits"),
    _text("does_not_fit"),
    _text("agreed"),
    _text("look_again"),
    _moment("at"),
    _supersedes("reviews"),
    Index(None, "session"),
)

endings = Table(
    "endings",
    metadata,
    _id(),
    _ref("episode", "episodes.id"),
    _word("code"),
    _day("date"),
    _one_of("code", model.EndingCode),
    UniqueConstraint("episode"),
)

consents = Table(
    "consents",
    metadata,
    _id(),
    _ref("client", "clients.id"),
    _word("purpose"),
    _word("text_version"),
    _day("given_on"),
    _day("withdrawn_on", optional=True),
    _one_of("purpose", model.Purpose),
    Index(None, "client"),
)

sheets = Table(
    "sheets",
    metadata,
    _id(),
    _ref("session", "sessions.id"),
    _word("kind"),
    _text("content"),
    _word("content_hash"),
    _word("document_sha256"),
    _moment("at"),
    _one_of("kind", model.SheetKind),
    Index(None, "session"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _moment("at"),
    _word("actor"),
    _word("action"),
    _word("object_type"),
    _word("object_id"),
    _word("reason"),
    _word("tool"),
    _word("content_hash", optional=True),
    _word("prev_hash"),
    _word("hash"),
    Index(None, "object_id"),
)

#: Tables whose rows are written once: triggers refuse UPDATE and DELETE.
APPEND_ONLY = (
    session_words,
    forms,
    administrations,
    risk_answers,
    issued_scores,
    acknowledgements,
    reviews,
    sheets,
    audit,
)
