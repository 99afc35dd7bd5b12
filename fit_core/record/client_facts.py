"""What a measure's rules may ask about a client: month of birth, sex, retirement. Nothing else."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.record.measure_tables import client_facts
from fit_core.record.model import ClientFacts
from fit_core.record.queries import Acts, Queries, is_current, new_id


class Facts(Queries):
    """What can be asked."""

    def of(self, client: str) -> ClientFacts | None:
        """Give what the client stated, in its latest version, or None."""
        theirs = select(client_facts).where(client_facts.c.client == client)
        return self._maybe(ClientFacts, theirs.where(is_current(client_facts)))


class FactActs(Acts, Facts):
    """What can be done."""

    def set(self, client: str, *, born: str, sex: str, retired: bool | None) -> ClientFacts:
        """Keep what the client stated; an earlier version stays as history."""
        before = self.of(client)
        stated = ClientFacts(
            id=new_id(),
            client=client,
            born=born,
            sex=sex,
            retired=retired,
            supersedes=before.id if before else None,
            at=self._scribe.now(),
        )
        self._insert(client_facts, stated, "amend" if before else "create")
        return stated
