"""Consent by purpose: given, withdrawn, listed."""

from __future__ import annotations

import datetime as dt

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.errors import RefusedError, UsageError
from fit_core.record.model import Purpose

_LONGEST = 60


class Given(msgspec.Struct, frozen=True):
    """A consent as a person reads it."""

    purpose: Purpose
    text_version: str
    given_on: dt.date
    withdrawn_on: dt.date | None


def consents_of(clinic: Clinic, code: str) -> tuple[Given, ...]:
    """All consents of a client, oldest first."""
    with clinic.record.reading() as reader:
        found = reader.consents.of(reader.clients.by_code(code).id)
    return tuple(msgspec.convert(one, Given, from_attributes=True) for one in found)


def give_consent(clinic: Clinic, code: str, purpose: str, text_version: str, day: dt.date) -> None:
    """Record that a client consented on a day to a purpose, having read a text.

    Raises:
        UsageError: the text is not named in a short line, or the day is yet to come.
        RefusedError: a consent to this purpose stands already.

    """
    named = text_version.strip()
    if not named or len(named) > _LONGEST or not named.isprintable():
        raise UsageError(
            "The text that the client read is not named.", "Say its version: --text 2026-1"
        )
    if day > dt.datetime.now().astimezone().date():
        raise UsageError(f"{day} is yet to come.", "Record the consent when it is given.")
    kind = msgspec.convert(purpose, Purpose)
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        if any(c.purpose == kind and c.withdrawn_on is None for c in writer.consents.of(client.id)):
            raise RefusedError(
                f"A consent to {purpose} stands already.",
                "Nothing is to be done; for another text withdraw it first.",
            )
        writer.consents.give(client.id, kind, named, day)


def withdraw_consent(clinic: Clinic, code: str, purpose: str, day: dt.date) -> None:
    """Record that a client took a consent back; raises RefusedError where none stands."""
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        standing = [
            one
            for one in writer.consents.of(client.id)
            if one.purpose == purpose and one.withdrawn_on is None
        ]
        if not standing or day < standing[-1].given_on:
            raise RefusedError(
                f"No consent to {purpose} stands on {day}.", f"See: fit consent {client.code}"
            )
        writer.consents.withdraw(standing[-1].id, day)
