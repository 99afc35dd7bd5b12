"""Consent by purpose."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from fit_core.errors import RefusedError
from fit_core.record.model import Consent, Purpose
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.tables import consents


class Consents(Queries):
    """What can be asked about consent."""

    def of(self, client: str) -> tuple[Consent, ...]:
        """List all consents of a client, withdrawn ones too, oldest first."""
        given = select(consents).where(consents.c.client == client)
        return self._many(Consent, given.order_by(consents.c.given_on, consents.c.id))

    def stands(self, client: str, purpose: Purpose, day: dt.date) -> bool:
        """Say whether consent stands on a day; from the day of withdrawal it does not."""
        return any(
            consent.purpose == purpose
            and consent.given_on <= day
            and (consent.withdrawn_on is None or day < consent.withdrawn_on)
            for consent in self.of(client)
        )


class ConsentActs(Acts, Consents):
    """What can be done."""

    def give(self, client: str, purpose: Purpose, text_version: str, given_on: dt.date) -> Consent:
        """Record consent to one purpose."""
        given = Consent(
            id=new_id(),
            client=client,
            purpose=purpose,
            text_version=text_version,
            given_on=given_on,
            withdrawn_on=None,
        )
        self._insert(consents, given, "create", purpose)
        return given

    def withdraw(self, consent: str, withdrawn_on: dt.date) -> Consent:
        """Record that a consent was withdrawn; raises RefusedError when it was already."""
        found = self._one(Consent, consents, consent, "consent")
        if found.withdrawn_on is not None:
            raise RefusedError(
                f"This consent was withdrawn on {found.withdrawn_on}.",
                "Record a new consent if the client gives it again.",
            )
        values = {"withdrawn_on": withdrawn_on}
        self._scribe.change(consents, consent, values, "withdraw", found.purpose)
        return self._one(Consent, consents, consent, "consent")
