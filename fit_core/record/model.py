"""The rows that the record hands out: frozen structs, their ids random, their order by ``seq``.

``repr`` of a row shows its kind and id only, so that nothing a client said can reach a log.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Literal

import msgspec

from fit_core.answers.model import Checked
from fit_core.course.model import SessionStatus
from fit_core.course.signals import Verdict as Verdict
from fit_core.scoring.scorer import Issued

Mode = Literal["paper", "screen", "interview", "import", "fillable"]
EndingCode = Literal[
    "planned",
    "agreed-early",
    "client-unilateral",
    "moved-or-ill",
    "referred",
    "therapist-initiated",
    "lost-contact",
    "died",
]
Purpose = Literal["care", "supervision", "service-evaluation", "research"]
SeenKind = Literal["seen", "override"]
SheetKind = Literal["shared", "clinician"]
CancelledBy = Literal["client", "therapist", "service"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the rows that have an id."""

    id: str

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"


class Therapist(Row, frozen=True, kw_only=True):
    """Who works with clients; the id is short and chosen by the clinic, e.g. ``mo``."""

    name: str
    created: dt.datetime


class Client(Row, frozen=True, kw_only=True):
    """A client: a random code and nothing else that could name a person."""

    code: str
    therapist: str
    created: dt.datetime


class ClientLine(msgspec.Struct, frozen=True):
    """A client in a list, with the date of the last kept session to confirm the choice by."""

    client: Client
    last_session: dt.date | None


class Episode(Row, frozen=True, kw_only=True):
    """One course of care; ``number`` counts a client's episodes from 1."""

    client: str
    number: int
    started: dt.date
    ended: dt.date | None


class Session(Row, frozen=True, kw_only=True):
    """One meeting. ``seq`` is the order of entry in the whole record."""

    episode: str
    date: dt.date
    status: SessionStatus
    therapist: str
    seq: int


class SessionWords(Row, frozen=True, kw_only=True):
    """What the client said at a session, in the client's own words."""

    session: str
    text: str
    supersedes: str | None
    at: dt.datetime


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """A measure as it was used, stored once; ``hash`` is its address and its check.

    Attributes:
        hash: SHA-256 in hex over the other four fields. snapshot: the measure as JSON text.

    """

    hash: str
    measure: str
    version: str
    structure: str
    snapshot: str


class NewAdministration(msgspec.Struct, frozen=True, kw_only=True):
    """A checked administration, ready to be recorded.

    Attributes:
        session: id of the session; None for answers from before the record (imports).
        form: hash of the stored form. goal: id of the client's goal, for idiographic measures.
        answered_on: the day on which the client answered.
        answers: as entered, ``{"answers": {...}, "totals": {...}}``; values that JSON can hold.
            An imported form may have ``about`` beside them: what its file stated of the person.
        checked: what the answers room made of them; its risk answers are stored with it.
        issued: scores that plugins' code made of them.

    """

    client: str
    episode: str
    session: str | None
    measure: str
    version: str
    structure: str
    form: str
    respondent: str
    language: str
    mode: Mode
    answered_on: dt.date
    answers: dict[str, Any]
    checked: Checked
    issued: tuple[Issued, ...] = ()
    goal: str | None = None
    import_id: str | None = None


class Administration(Row, frozen=True, kw_only=True):
    """A recorded administration: one version, never changed; ``supersedes`` names the one before.

    ``content_hash`` is the SHA-256 over all other columns; it was verified when this was read.
    """

    seq: int
    session: str | None
    client: str
    episode: str
    measure: str
    version: str
    structure: str
    form: str
    goal: str | None
    respondent: str
    language: str
    mode: Mode
    answered_on: dt.date
    recorded_at: dt.datetime
    answers: dict[str, Any]
    checked: Checked
    supersedes: str | None
    reason: str | None
    import_id: str | None
    content_hash: str


class StoredRisk(Row, frozen=True, kw_only=True):
    """A risk answer with where it stands, so that it can be shown without any other query.

    ``reviewed`` is when it was found in a form that had been recorded before; None for one that was
    found as the form was recorded.
    """

    administration: str
    item: str
    topic: str
    value: Decimal
    threshold: Decimal
    client: str
    episode: str
    session: str | None
    measure: str
    mode: Mode
    answered_on: dt.date
    reviewed: dt.datetime | None = None


class Acknowledgement(Row, frozen=True, kw_only=True):
    """That the risk answers of an administration were seen (or the wait overridden), and by whom.

    ``done`` says what was done, or why the wait was overridden.
    """

    administration: str
    actor: str
    at: dt.datetime
    kind: SeenKind
    done: str


class Goal(Row, frozen=True, kw_only=True):
    """A goal in the client's own words; a reworded goal names the one before in ``supersedes``."""

    client: str
    episode: str
    words: str
    created: dt.datetime
    closed: dt.date | None
    supersedes: str | None


class Review(Row, frozen=True, kw_only=True):
    """The talk about a session's sheet."""

    session: str
    discussed: bool
    fits: str
    does_not_fit: str
    agreed: str
    look_again: str
    at: dt.datetime
    supersedes: str | None


class Ending(Row, frozen=True, kw_only=True):
    """How an episode ended."""

    episode: str
    code: EndingCode
    date: dt.date


class Consent(Row, frozen=True, kw_only=True):
    """Consent to one purpose, with the version of the text that the client read."""

    client: str
    purpose: Purpose
    text_version: str
    given_on: dt.date
    withdrawn_on: dt.date | None


class ClientFacts(Row, frozen=True, kw_only=True):
    """What a client stated of the few things that rules of measures depend on; empty is not stated.

    ``born`` is a month, ``YYYY-MM``: a cutoff by age needs no day, and a day names a person.
    """

    client: str
    born: str
    sex: str
    retired: bool | None
    supersedes: str | None
    at: dt.datetime


class SheetChoice(Row, frozen=True, kw_only=True):
    """Whether a client wants scores on the sheet."""

    client: str
    scores: bool
    supersedes: str | None
    at: dt.datetime


class Import(Row, frozen=True, kw_only=True):
    """A file that was taken in: the hash of its bytes, and how many rows it gave."""

    file_sha256: str
    measure: str
    profile: str
    rows: int
    at: dt.datetime


class PrintedSheet(Row, frozen=True, kw_only=True):
    """A sheet as issued: its content as JSON text and the hash of the document made from it."""

    session: str
    kind: SheetKind
    content: str
    content_hash: str
    document_sha256: str
    at: dt.datetime


class StoredSignal(Row, frozen=True, kw_only=True):
    """What a rule saw when a sheet was issued; ``place`` is its order among those of the sheet.

    ``limits`` are pairs of name and value, ``inputs`` what the rule looked at.
    """

    sheet: str
    episode: str
    session: str
    place: int
    rule: str
    version: str
    by: str
    verdict: Verdict
    limits: tuple[tuple[str, str], ...]
    inputs: tuple[str, ...]
    reason: str
    at: dt.datetime


class Dismissal(Row, frozen=True, kw_only=True):
    """A therapist's judgement that a signal was none, with the reason in words."""

    signal: str
    reason: str
    actor: str
    at: dt.datetime


class Cancellation(Row, frozen=True, kw_only=True):
    """Who cancelled a session, and whether late by the clinic's own rule."""

    session: str
    by: CancelledBy
    late: bool
    at: dt.datetime


class AuditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One act. ``content_hash`` is the SHA-256 of the row that the act wrote, or None."""

    seq: int
    at: dt.datetime
    actor: str
    action: str
    object_type: str
    object_id: str
    reason: str
    tool: str
    content_hash: str | None
    prev_hash: str
    hash: str


class AuditVerdict(msgspec.Struct, frozen=True):
    """What the check of the audit trail found.

    Attributes:
        entries: how many entries were read. head: hash of the last one, to note elsewhere.
        broken_at: seq of the first entry that does not fit, or None. problem: what is wrong.

    """

    entries: int
    head: str
    broken_at: int | None = None
    problem: str = ""


class About(msgspec.Struct, frozen=True):
    """Which clinic's record this is, its schema, and when it was created."""

    clinic_id: str
    schema: str
    created: dt.datetime


class Counts(msgspec.Struct, frozen=True):
    """How much the record holds. Administrations count in their current version only."""

    therapists: int
    clients: int
    open_episodes: int
    kept_sessions: int
    administrations: int
    unacknowledged: int
    audit_entries: int
