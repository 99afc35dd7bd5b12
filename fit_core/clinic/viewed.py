"""A therapist looks at a client: the look is entered in the audit trail before anything is read."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from fit_core.clinic.course import Told, tell_course
from fit_core.clinic.opening import Clinic
from fit_core.record.model import Client, Episode


class Viewed(NamedTuple):
    """A client's latest episode, with its course."""

    client: Client
    episode: Episode
    told: Told


def view_latest(clinic: Clinic, code: str, until: dt.date) -> Viewed:
    """Read a client's latest episode up to a day (inclusive).

    Raises:
        NotFoundError: there is no such client.

    """
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        writer.note("view", "client", client.id)
    with clinic.record.reading() as reader:
        episode = reader.episodes.of(client.id)[-1]
        told = tell_course(reader, client, episode, until, clinic.adaptation)
    return Viewed(client, episode, told)
