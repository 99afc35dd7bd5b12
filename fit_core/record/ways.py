"""How clients read and are spoken to, in versions."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.record.adaptation_tables import client_ways
from fit_core.record.adapted import ClientWays, Form, Gender
from fit_core.record.queries import Acts, Queries, is_current, new_id


class Ways(Queries):
    """What can be asked."""

    def of(self, client: str) -> ClientWays | None:
        """Give what a client chose, in its latest version, or None."""
        theirs = select(client_ways).where(client_ways.c.client == client)
        return self._maybe(ClientWays, theirs.where(is_current(client_ways)))

    def languages(self) -> tuple[str, ...]:
        """List the languages that clients chose, each once."""
        chosen = select(client_ways.c.language).where(
            is_current(client_ways), client_ways.c.language != ""
        )
        return tuple(self._connection.execute(chosen.distinct().order_by("language")).scalars())


class WayActs(Acts, Ways):
    """What can be done."""

    def choose(
        self, client: str, *, language: str, form: Form, gender: Gender, large_print: bool
    ) -> ClientWays:
        """Keep what a client chose; an earlier choice stays as history."""
        before = self.of(client)
        chosen = ClientWays(
            id=new_id(),
            client=client,
            language=language,
            form=form,
            gender=gender,
            large_print=large_print,
            supersedes=before.id if before else None,
            at=self._scribe.now(),
        )
        self._insert(client_ways, chosen, "amend" if before else "create")
        return chosen
