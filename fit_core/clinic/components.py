"""One client's components at a glance, for the therapist alone."""

from __future__ import annotations

import msgspec

from fit_core.clinic.look import look
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import today
from fit_core.clinic.viewed import view_latest
from fit_core.course.components import ComponentView, components
from fit_core.course.validity import Doubt, doubts


class Glance(msgspec.Struct, frozen=True):
    """The components of a client's latest episode, and what makes its scores doubtful."""

    code: str
    components: tuple[ComponentView, ...]
    doubts: tuple[Doubt, ...]


def client_components(clinic: Clinic, code: str) -> Glance:
    """Look at each component of a client's latest episode; the look is entered in the audit trail.

    Raises:
        NotFoundError: there is no such client.

    """
    now = today()
    client, episode, told = view_latest(clinic, code, now)
    if told.course.today is None:
        return Glance(client.code, components(told.course, (), now, episode.ended), ())
    seen = look(clinic, told, told.course.today)
    views = components(seen.course, seen.signals, now, episode.ended)
    return Glance(client.code, views, doubts(seen.course))
