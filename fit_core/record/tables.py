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


def row_id() -> Column[str]:
    """A random id as primary key."""
    return Column("id", String, primary_key=True)


def ref(name: str, target: str, *, optional: bool = False) -> Column[str]:
    """A reference to another table."""
    return Column(name, String, ForeignKey(target), nullable=optional)


def supersedes(table: str) -> Column[str]:
    """A version replaces one other; unique, so that history is a line and not a tree."""
    return Column("supersedes", String, ForeignKey(f"{table}.id"), unique=True)


def text(name: str, *, optional: bool = False) -> Column[str]:
    """A text of any length."""
    return Column(name, Text, nullable=optional)


def word(name: str, *, optional: bool = False) -> Column[str]:
    """A short word or code."""
    return Column(name, String, nullable=optional)


def one_of(column: str, values: Any) -> CheckConstraint:  # noqa: ANN401 - a Literal
    """A check that a column holds one of the words of a Literal."""
    listed = ", ".join(f"'{value}'" for value in get_args(values))
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def day(name: str, *, optional: bool = False) -> Column[Any]:
    """A date without time."""
    return Column(name, Date, nullable=optional)


def moment(name: str) -> Column[Any]:
    """A moment in UTC."""
    return Column(name, UTC, nullable=False)


def whole(name: str) -> Column[int]:
    """A whole number."""
    return Column(name, Integer, nullable=False)


meta = Table("meta", metadata, Column("key", String, primary_key=True), text("value"))

therapists = Table("therapists", metadata, row_id(), text("name"), moment("created"))

clients = Table(
    "clients",
    metadata,
    row_id(),
    word("code"),
    ref("therapist", "therapists.id"),
    moment("created"),
    UniqueConstraint("code"),
    Index(None, "therapist", "created"),
)

episodes = Table(
    "episodes",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    whole("number"),
    day("started"),
    day("ended", optional=True),
    UniqueConstraint("client", "number"),
)

sessions = Table(
    "sessions",
    metadata,
    row_id(),
    ref("episode", "episodes.id"),
    day("date"),
    word("status"),
    ref("therapist", "therapists.id"),
    whole("seq"),
    one_of("status", SessionStatus),
    UniqueConstraint("seq"),
    Index(None, "episode", "date", "seq"),
    Index(None, "therapist", "status", "date"),
)

session_words = Table(
    "session_words",
    metadata,
    row_id(),
    ref("session", "sessions.id"),
    text("text"),
    supersedes("session_words"),
    moment("at"),
    Index(None, "session"),
)

forms = Table(
    "forms",
    metadata,
    Column("hash", String, primary_key=True),
    word("measure"),
    word("version"),
    word("structure"),
    text("snapshot"),
)

goals = Table(
    "goals",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    ref("episode", "episodes.id"),
    text("words"),
    moment("created"),
    day("closed", optional=True),
    supersedes("goals"),
    Index(None, "episode"),
)

imports = Table(
    "imports",
    metadata,
    row_id(),
    word("file_sha256"),
    word("measure"),
    word("profile"),
    whole("rows"),
    moment("at"),
    UniqueConstraint("file_sha256", "measure"),
)

administrations = Table(
    "administrations",
    metadata,
    row_id(),
    whole("seq"),
    ref("session", "sessions.id", optional=True),
    ref("client", "clients.id"),
    ref("episode", "episodes.id"),
    word("measure"),
    word("version"),
    word("structure"),
    ref("form", "forms.hash"),
    ref("goal", "goals.id", optional=True),
    word("respondent"),
    word("language"),
    word("mode"),
    day("answered_on"),
    moment("recorded_at"),
    text("answers"),
    text("checked"),
    supersedes("administrations"),
    text("reason", optional=True),
    ref("import_id", "imports.id", optional=True),
    word("content_hash"),
    one_of("mode", model.Mode),
    CheckConstraint("(supersedes IS NULL) = (reason IS NULL)", name="reason"),
    UniqueConstraint("seq"),
    Index(None, "episode", "measure", "answered_on"),
    Index(None, "session"),
)

risk_answers = Table(
    "risk_answers",
    metadata,
    row_id(),
    ref("administration", "administrations.id"),
    word("item"),
    text("topic"),
    word("value"),
    word("threshold"),
    UniqueConstraint("administration", "item"),
)

#: Risk answers found in a form after it was recorded. ``acknowledged``: how many acknowledgements
#: the form had by then, none of which was of this.
risk_reviews = Table(
    "risk_reviews",
    metadata,
    row_id(),
    ref("risk_answer", "risk_answers.id"),
    whole("acknowledged"),
    moment("at"),
    UniqueConstraint("risk_answer"),
)

issued_scores = Table(
    "issued_scores",
    metadata,
    row_id(),
    ref("administration", "administrations.id"),
    word("scale"),
    word("value", optional=True),
    word("plugin"),
    word("version"),
    UniqueConstraint("administration", "scale"),
)

acknowledgements = Table(
    "acknowledgements",
    metadata,
    row_id(),
    ref("administration", "administrations.id"),
    word("actor"),
    moment("at"),
    word("kind"),
    text("done"),
    one_of("kind", model.SeenKind),
    Index(None, "administration"),
)

reviews = Table(
    "reviews",
    metadata,
    row_id(),
    ref("session", "sessions.id"),
    Column("discussed", Boolean, nullable=False),
    text("fits"),
    text("does_not_fit"),
    text("agreed"),
    text("look_again"),
    moment("at"),
    supersedes("reviews"),
    Index(None, "session"),
)

endings = Table(
    "endings",
    metadata,
    row_id(),
    ref("episode", "episodes.id"),
    word("code"),
    day("date"),
    one_of("code", model.EndingCode),
    UniqueConstraint("episode"),
)

consents = Table(
    "consents",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    word("purpose"),
    word("text_version"),
    day("given_on"),
    day("withdrawn_on", optional=True),
    one_of("purpose", model.Purpose),
    Index(None, "client"),
)

sheets = Table(
    "sheets",
    metadata,
    row_id(),
    ref("session", "sessions.id"),
    word("kind"),
    text("content"),
    word("content_hash"),
    word("document_sha256"),
    moment("at"),
    one_of("kind", model.SheetKind),
    Index(None, "session"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    moment("at"),
    word("actor"),
    word("action"),
    word("object_type"),
    word("object_id"),
    word("reason"),
    word("tool"),
    word("content_hash", optional=True),
    word("prev_hash"),
    word("hash"),
    Index(None, "object_id"),
)

sheet_choices = Table(
    "sheet_choices",
    metadata,
    row_id(),
    ref("client", "clients.id"),
    Column("scores", Boolean, nullable=False),
    supersedes("sheet_choices"),
    moment("at"),
    Index(None, "client"),
)

#: Tables whose rows are written once: triggers refuse UPDATE and DELETE.
APPEND_ONLY = (
    session_words,
    forms,
    administrations,
    risk_answers,
    risk_reviews,
    issued_scores,
    acknowledgements,
    reviews,
    sheets,
    sheet_choices,
    audit,
)
