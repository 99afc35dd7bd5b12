"""The caseload page: read every open course of a therapist, find the reasons, print one page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from fit_core import __version__
from fit_core.clinic.clients import AGREED
from fit_core.clinic.course import tell_course
from fit_core.clinic.dismissals import list_signals
from fit_core.clinic.look import look
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import destination, print_document
from fit_core.clinic.risk import unseen_risk
from fit_core.clinic.sessions import today
from fit_core.course.signals import Signal
from fit_core.record.access import Reader
from fit_core.record.model import Client, Episode
from fit_core.sheet.clinician.caseload import Caseload, caseload_page
from fit_core.sheet.clinician.needs import Need, reasons_of

#: What clients must have consented to, to be named by code on a page for supervision.
PURPOSE: Final = "supervision"


class PrintedCaseload(msgspec.Struct, frozen=True):
    """A caseload page on the disk. ``without_consent``: codes that are not on it."""

    path: Path
    needs: tuple[Need, ...]
    without_consent: tuple[str, ...]


def print_caseload(
    clinic: Clinic,
    out: Path | None,
    *,
    everyone: bool = False,
    seen: Callable[[int, int], None] = lambda _done, _of: None,
) -> PrintedCaseload:
    """Make the caseload page of the actor, or of everyone, and write it. It is not kept.

    Clients without consent to supervision are counted and not named. The print is entered in the
    audit trail, with whether it was of everyone's clients.

    Args:
        clinic: whose actor asks. out: file or folder; by default the folder ``clinician``.
        everyone: clients of other therapists too. seen: told how many clients of how many were
            read.

    Raises:
        NotFoundError: the actor is no therapist of the clinic, or no enabled plugin draws
            documents. FitError: the file could not be written.

    """
    day, therapist = today(), None if everyone else clinic.actor
    found = _find(clinic, therapist, day)
    needs = []
    for done, (client, episode) in enumerate(found.agreed, 1):
        needs.append(_need(clinic, client, episode, found.waits[client.id], day))
        seen(done, len(found.agreed))
    page = caseload_page(_content(clinic, found, tuple(needs), therapist, day))
    path = destination(clinic.folder / "clinician", f"caseload-{day.isoformat()}", ".pdf", out)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("print", "caseload", "clinic", therapist or "everyone")
        print_document(clinic, page, path)
    return PrintedCaseload(path, tuple(needs), tuple(client.code for client in found.others))


class _Found(NamedTuple):
    """Who belongs on the page, who has not agreed to it, and the days of unseen risk answers."""

    agreed: list[tuple[Client, Episode]]
    others: list[Client]
    waits: dict[str, list[dt.date]]


def _find(clinic: Clinic, therapist: str | None, day: dt.date) -> _Found:
    """Find the clients of a therapist, or of all where it is None, in one snapshot."""
    agreed, others, waits = [], [], {}
    with clinic.record.reading() as reader:
        reader.therapists.by_id(clinic.actor)
        for client, episode in _open(reader, therapist, day):
            waits[client.id] = [note.date for note in unseen_risk(reader, client.id)]
            if reader.consents.stands(client.id, PURPOSE, day):
                agreed.append((client, episode))
            else:
                others.append(client)
    return _Found(agreed, others, waits)


def _content(
    clinic: Clinic, found: _Found, needs: tuple[Need, ...], therapist: str | None, day: dt.date
) -> Caseload:
    return Caseload(
        clinic=clinic.settings.name,
        day=day.isoformat(),
        whose=f"clients of {therapist}" if therapist else "all clients with an open episode",
        needs=needs,
        left_out=len(found.others),
        waiting=sum(bool(found.waits[client.id]) for client in found.others),
        paper=clinic.settings.paper,
        version=__version__,
    )


def _open(reader: Reader, therapist: str | None, day: dt.date) -> Iterable[tuple[Client, Episode]]:
    """Clients with an open episode, and others while a risk answer of theirs waits."""
    for line in reader.clients.all():
        client = line.client
        if therapist not in (None, client.therapist):
            continue
        episode = reader.episodes.of(client.id)[-1]
        ending = reader.episodes.ending(episode.id)
        ahead = ending is not None and ending.code in AGREED and ending.date >= day
        if episode.ended is None or ahead or unseen_risk(reader, client.id):
            yield client, episode


def _need(
    clinic: Clinic, client: Client, episode: Episode, waiting: list[dt.date], day: dt.date
) -> Need:
    with clinic.record.reading() as reader:
        told = tell_course(reader, client, episode, day, clinic.adaptation)
    course, signals = told.course, tuple[Signal, ...]()
    if course.today is not None:
        looked = look(clinic, told, course.today)
        course = looked.course
        signals = _undismissed(clinic, client.code, looked.signals)
    kept = course.kept
    return Need(
        code=client.code,
        sessions=len(kept),
        last=kept[-1].date if kept else None,
        reasons=reasons_of(course, signals, waiting, day),
    )


def _undismissed(clinic: Clinic, code: str, signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Without signals that somebody judged to be nothing, from the same data."""
    judged = {
        (one.signal.by, one.signal.rule, one.signal.inputs)
        for one in list_signals(clinic, code)
        if one.dismissal is not None
    }
    return tuple(one for one in signals if (one.by, one.rule, one.inputs) not in judged)
