"""Risk answers: who has yet to see them, and the note that somebody did."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import today
from fit_core.course.gate import RiskNote, waiting
from fit_core.errors import NotFoundError, RefusedError
from fit_core.record.access import Reader
from fit_core.record.model import Acknowledgement, SeenKind, StoredRisk


def unseen_risk(reader: Reader, client: str) -> tuple[RiskNote, ...]:
    """Every unacknowledged risk answer of a client; that an episode ended makes none seen."""
    episodes = reader.episodes.of(client)
    return tuple(_note(risk) for e in episodes for risk in reader.risk.unacknowledged(e.id))


def risk_waiting(clinic: Clinic, reader: Reader, client: str) -> tuple[RiskNote, ...]:
    """The unacknowledged risk answers of a client that hold back shared sheets today."""
    return waiting(unseen_risk(reader, client), today(), clinic.settings.risk.import_days)


class Review(msgspec.Struct, frozen=True):
    """One line of the list of what nobody has seen yet. ``blocks``: a sheet waits for it."""

    client: str
    note: RiskNote
    blocks: bool


def risk_list(clinic: Clinic) -> tuple[Review, ...]:
    """Every unacknowledged risk answer of all clients, those that hold back a sheet first."""
    with clinic.record.reading() as reader:
        stored = [(_note(risk), risk.client) for risk in reader.risk.unacknowledged()]
        codes = {client: reader.clients.by_id(client).code for _, client in stored}
    return _reviews(clinic, ((codes[client], note) for note, client in stored))


def client_reviews(clinic: Clinic, code: str) -> tuple[Review, ...]:
    """The same of one client."""
    return _reviews(clinic, ((code, note) for note in client_risk(clinic, code)))


def _reviews(clinic: Clinic, notes: Iterable[tuple[str, RiskNote]]) -> tuple[Review, ...]:
    days, now = clinic.settings.risk.import_days, today()
    lines = [Review(code, note, bool(waiting((note,), now, days))) for code, note in notes]
    return tuple(sorted(lines, key=lambda line: not line.blocks))


def client_risk(clinic: Clinic, code: str) -> tuple[RiskNote, ...]:
    """Every unacknowledged risk answer of a client."""
    with clinic.record.reading() as reader:
        return unseen_risk(reader, reader.clients.by_code(code).id)


def acknowledge(
    clinic: Clinic,
    code: str,
    done: str,
    kind: SeenKind = "seen",
    shown: Iterable[RiskNote] | None = None,
) -> tuple[Acknowledgement, ...]:
    """Note that the client's waiting risk answers were seen, by the actor, and what was done.

    Args:
        clinic: whose actor has seen them. code: of the client. done: what was done.
        kind: ``seen`` or ``override``.
        shown: those that were shown, so that one which came in since then goes on waiting; by
            default all that wait.

    Raises:
        NotFoundError: nothing waits. UsageError: no words.

    """
    seen = client_risk(clinic, code) if shown is None else shown
    waiting_in = dict.fromkeys(note.administration for note in seen)
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
        reviewed=stored.reviewed is not None,
    )
