"""Keys that somebody in this clinic compared with the manual."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.record.measure_tables import confirmations
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.rights import Confirmation


class Confirmations(Queries):
    """What can be asked about confirmed keys."""

    def of(self, measure: str) -> tuple[Confirmation, ...]:
        """List who confirmed a measure's key, oldest first, each for the structure it names."""
        theirs = select(confirmations).where(confirmations.c.measure == measure)
        return self._many(Confirmation, theirs.order_by(confirmations.c.at, confirmations.c.id))

    def all(self) -> tuple[Confirmation, ...]:
        """List every confirmed key of the clinic, oldest first."""
        every = select(confirmations).order_by(confirmations.c.at, confirmations.c.id)
        return self._many(Confirmation, every)


class ConfirmationActs(Acts, Confirmations):
    """What can be done."""

    def add(self, measure: str, version: str, structure: str, manual: str) -> Confirmation:
        """Record that the acting person compared a key with the manual named."""
        added = Confirmation(
            id=new_id(),
            measure=measure,
            version=version,
            structure=structure,
            manual=manual,
            actor=self._scribe.actor,
            at=self._scribe.now(),
        )
        self._insert(confirmations, added, "confirm")
        return added
