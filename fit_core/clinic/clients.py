"""Clients and their episodes of care."""

from __future__ import annotations

import datetime as dt
from typing import Final

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.clinic.persons import Stated, check_month
from fit_core.errors import RefusedError
from fit_core.record.access import Reader
from fit_core.record.model import Client, ClientLine, Ending, EndingCode, Episode, SheetChoice

#: Endings that people agree on beforehand; any other is known only when it has happened.
AGREED: Final = ("planned", "agreed-early")


def add_client(clinic: Clinic, started: dt.date, facts: Stated | None = None) -> Client:
    """Add a client with a random code and begin the first episode.

    Args:
        started: first day of the episode. facts: what the client stated, if anything.

    Raises:
        UsageError: the month of birth is none.

    """
    facts = facts or Stated()
    if facts.born:
        check_month(facts.born)
    with clinic.record.writing(clinic.actor) as writer:
        therapist = writer.therapists.by_id(clinic.actor)
        client = writer.clients.add(therapist.id)
        writer.episodes.begin(client.id, started)
        if facts != Stated():
            writer.client_facts.set(client.id, **msgspec.structs.asdict(facts))
        return client


def want_scores(clinic: Clinic, code: str, *, wanted: bool) -> SheetChoice:
    """Keep whether a client wants scores on the shared sheet; it counts from the next sheet on."""
    with clinic.record.writing(clinic.actor) as writer:
        return writer.choices.choose(writer.clients.by_code(code).id, scores=wanted)


def begin_episode(clinic: Clinic, code: str, started: dt.date) -> Episode:
    """Begin another episode for a client whose last one has ended."""
    with clinic.record.writing(clinic.actor) as writer:
        return writer.episodes.begin(writer.clients.by_code(code).id, started)


def end_episode(clinic: Clinic, code: str, ending: EndingCode, date: dt.date) -> Ending:
    """End the client's open episode, with how it ended.

    An ending that was agreed may lie ahead: sessions go on until that day.

    Raises:
        RefusedError: there is no open episode, or an ending lies ahead that nobody can agree on.

    """
    if date > _today() and ending not in AGREED:
        raise RefusedError(
            f"{date} is in the future, and an ending {ending!r} is known only when it happens.",
            f"Give the day of the ending, or agree on one: fit end {code} planned --date {date}",
        )
    with clinic.record.writing(clinic.actor) as writer:
        episode = open_episode(writer, writer.clients.by_code(code))
        return writer.episodes.end(episode.id, ending, date)


def list_clients(clinic: Clinic) -> tuple[ClientLine, ...]:
    """All clients with the date of the last kept session."""
    with clinic.record.reading() as reader:
        return reader.clients.all()


def recent_clients(clinic: Clinic, limit: int = 9) -> tuple[ClientLine, ...]:
    """The clients whom the actor saw last, newest first."""
    with clinic.record.reading() as reader:
        return reader.clients.recent(clinic.actor, limit)


def open_episode(reader: Reader, client: Client) -> Episode:
    """The client's open episode; one whose agreed ending lies ahead is open until that day.

    Raises:
        RefusedError: all have ended.

    """
    episode = reader.episodes.current(client.id) or _ending(reader, client)
    if episode is None:
        raise RefusedError(
            f"Client {client.code} has no open episode.",
            f"Begin one with: fit client begin {client.code}",
        )
    return episode


def _ending(reader: Reader, client: Client) -> Episode | None:
    """The last episode while the day of its ending is still to come."""
    last = reader.episodes.of(client.id)[-1]
    return last if last.ended is not None and last.ended > _today() else None


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
