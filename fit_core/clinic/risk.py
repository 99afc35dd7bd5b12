"""Risk answers: who has yet to see them, and the note that somebody did."""

from __future__ import annotations

import datetime as dt

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.course.gate import RiskNote, waiting
from fit_core.errors import NotFoundError, RefusedError
from fit_core.record.access import Reader
from fit_core.record.model import Acknowledgement, SeenKind, StoredRisk

#: Imported risk answers older than this go to a review list and hold nothing back. Days.
IMPORT_DAYS = 14


def unseen_risk(reader: Reader, client: str) -> tuple[RiskNote, ...]:
    """Every unacknowledged risk answer of a client; that an episode ended makes none seen."""
    episodes = reader.episodes.of(client)
    return tuple(_note(risk) for e in episodes for risk in reader.risk.unacknowledged(e.id))


def risk_waiting(reader: Reader, client: str, today: dt.date) -> tuple[RiskNote, ...]:
    """The unacknowledged risk answers of a client that hold back shared sheets today."""
    return waiting(unseen_risk(reader, client), today, IMPORT_DAYS)


class Review(msgspec.Struct, frozen=True):
    """One line of the list of what nobody has seen yet. ``blocks``: a sheet waits for it."""

    client: str
    note: RiskNote
    blocks: bool


def risk_list(clinic: Clinic, today: dt.date) -> tuple[Review, ...]:
    """Every unacknowledged risk answer of all clients, those that hold back a sheet first."""
    with clinic.record.reading() as reader:
        stored = [(_note(risk), risk.client) for risk in reader.risk.unacknowledged()]
        held = set(waiting((note for note, _ in stored), today, IMPORT_DAYS))
        lines = [
            Review(reader.clients.by_id(client).code, note, note in held) for note, client in stored
        ]
    return tuple(sorted(lines, key=lambda line: not line.blocks))


def client_risk(clinic: Clinic, code: str) -> tuple[RiskNote, ...]:
    """Every unacknowledged risk answer of a client."""
    with clinic.record.reading() as reader:
        return unseen_risk(reader, reader.clients.by_code(code).id)


def acknowledge(
    clinic: Clinic, code: str, done: str, kind: SeenKind = "seen"
) -> tuple[Acknowledgement, ...]:
    """Note that the client's waiting risk answers were seen, by the actor, and what was done.

    Raises:
        NotFoundError: nothing waits. UsageError: no words.

    """
    waiting_in = dict.fromkeys(note.administration for note in client_risk(clinic, code))
    if not waiting_in:
        raise NotFoundError(
            f"No risk answer of client {code} waits to be seen.", "Nothing needs to be done."
        )
    with clinic.record.writing(clinic.actor) as writer:
        given: list[Acknowledgement] = []
        for administration in waiting_in:
            given += writer.risk.acknowledge(administration, kind=kind, done=done)
        return tuple(given)


def refuse_waiting(notes: tuple[RiskNote, ...], code: str) -> None:
    """Stop while a risk answer waits; raises RefusedError with the way out."""
    if notes:
        days = ", ".join(dict.fromkeys(note.date.isoformat() for note in notes))
        raise RefusedError(
            f"The shared sheet of client {code} waits: a risk answer of {days} was not "
            "acknowledged.",
            f"Talk about it, then: fit acknowledge {code} --done WORDS (or --override WORDS).",
        )


def _note(stored: StoredRisk) -> RiskNote:
    return RiskNote(
        administration=stored.administration,
        measure=stored.measure,
        item=stored.item,
        topic=stored.topic,
        value=stored.value,
        threshold=stored.threshold,
        date=stored.answered_on,
        imported=stored.mode == "import",
        acknowledged=False,
    )
