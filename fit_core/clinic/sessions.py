"""Sessions: planned, kept, cancelled or missed; and what the client said first."""

from __future__ import annotations

import datetime as dt

import msgspec

from fit_core.clinic.clients import open_episode
from fit_core.clinic.opening import Clinic
from fit_core.course.model import SessionStatus
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.record.access import Reader, Writer
from fit_core.record.model import CancelledBy, Client, Episode, Review, Session


class Held(msgspec.Struct, frozen=True):
    """A session with whose it is and its number among the kept ones, from 1."""

    client: Client
    episode: Episode
    session: Session
    number: int


def today() -> dt.date:
    """Today where the clinic is."""
    return dt.datetime.now().astimezone().date()


def hold_session(clinic: Clinic, code: str, date: dt.date) -> Held:
    """The kept session of this day: the one that is there, a planned one now kept, or a new one.

    Raises:
        RefusedError: the day lies before the episode or after today.

    """
    with clinic.record.writing(clinic.actor) as writer:
        return keep_session(writer, code, date, clinic.actor)


def keep_session(writer: Writer, code: str, date: dt.date, therapist: str) -> Held:
    """The same inside a transaction of the caller's; ``therapist`` holds a new session."""
    client, episode = refuse_day(writer, code, date)
    session = _today(writer, episode, date) or writer.sessions.add(episode.id, date, therapist)
    return Held(client, episode, session, _number(writer, session))


def refuse_day(reader: Reader, code: str, date: dt.date) -> tuple[Client, Episode]:
    """The client and the open episode in which a session can have been held on this day.

    Raises:
        RefusedError: the day lies before the episode or after today, or no episode is open.
        NotFoundError: no client has the code.

    """
    client = reader.clients.by_code(code)
    episode = open_episode(reader, client)
    _check_day(episode, date)
    return client, episode


def note_session(clinic: Clinic, code: str, date: dt.date, status: SessionStatus) -> Session:
    """Note a session that is planned, or that was cancelled or missed."""
    with clinic.record.writing(clinic.actor) as writer:
        episode = open_episode(writer, writer.clients.by_code(code))
        planned = [s for s in _on(writer, episode, date) if s.status == "planned"]
        if planned and status != "planned":
            return writer.sessions.set_status(planned[0].id, status)
        return writer.sessions.add(episode.id, date, clinic.actor, status)


def cancel_session(
    clinic: Clinic, code: str, date: dt.date, by: CancelledBy, *, late: bool
) -> Session:
    """Note that a session was cancelled, by whom, and whether late by the clinic's own rule.

    A session of that day that was planned, or noted as cancelled by nobody in particular, is the
    one; else a new one is noted.

    Raises:
        RefusedError: a session of the day was held, or who cancelled it is noted already.

    """
    with clinic.record.writing(clinic.actor) as writer:
        episode = open_episode(writer, writer.clients.by_code(code))
        there = {session.status: session for session in _on(writer, episode, date)}
        if "kept" in there:
            raise RefusedError(
                f"The session of {date.isoformat()} was held.",
                "Give the day of the one that was cancelled with --date YYYY-MM-DD.",
            )
        session = there.get("cancelled") or there.get("planned")
        if session is None:
            session = writer.sessions.add(episode.id, date, clinic.actor, "cancelled")
        elif session.status == "planned":
            session = writer.sessions.set_status(session.id, "cancelled")
        writer.cancellations.note(session.id, by, late=late)
        return session


def say(clinic: Clinic, session: str, words: str) -> None:
    """Record what the client said at a session, as the client said it."""
    said = words.strip()
    if not said:
        raise UsageError("There are no words to keep.", "Write them as the client says them.")
    with clinic.record.writing(clinic.actor) as writer:
        writer.sessions.say(session, said)


def find_session(reader: Reader, code: str, date: dt.date | None) -> Held:
    """The kept session of a day, or the last one, in whichever episode.

    Raises:
        NotFoundError: there is none.

    """
    client = reader.clients.by_code(code)
    chosen = [
        (episode, session)
        for episode in reader.episodes.of(client.id)
        for session in reader.sessions.of(episode.id)
        if session.status == "kept" and date in (None, session.date)
    ]
    if not chosen:
        when = f" on {date.isoformat()}" if date else ""
        raise NotFoundError(
            f"Client {client.code} had no session{when}.",
            f"Hold one with: fit session {client.code}",
        )
    episode, session = chosen[-1]
    return Held(client, episode, session, _number(reader, session))


def hold_review(clinic: Clinic, code: str, date: dt.date | None, **talk: str | bool) -> Review:
    """Record the talk about a session's sheet; see `fit_core.record.reviews` for its parts."""
    with clinic.record.writing(clinic.actor) as writer:
        held = find_session(writer, code, date)
        return writer.reviews.hold(held.session.id, **talk)  # type: ignore[arg-type]


def _check_day(episode: Episode, date: dt.date) -> None:
    if date < episode.started:
        raise RefusedError(
            f"{date.isoformat()} lies before this episode, which began {episode.started}.",
            "Give the day of the session with --date YYYY-MM-DD.",
        )
    if date > today():
        raise RefusedError(
            f"{date.isoformat()} is in the future, so that session has not been held.",
            "Give the day of the session with --date YYYY-MM-DD.",
        )


def _today(writer: Writer, episode: Episode, date: dt.date) -> Session | None:
    there = [s for s in _on(writer, episode, date) if s.status in ("kept", "planned")]
    if not there:
        return None
    if there[0].status == "planned":
        return writer.sessions.set_status(there[0].id, "kept")
    return there[0]


def _on(reader: Reader, episode: Episode, date: dt.date) -> list[Session]:
    return [s for s in reader.sessions.of(episode.id) if s.date == date]


def _number(reader: Reader, session: Session) -> int:
    kept = [s.id for s in reader.sessions.of(session.episode) if s.status == "kept"]
    return kept.index(session.id) + 1
