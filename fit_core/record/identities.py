"""Who clients say they are. What a client takes back is emptied, in every version of it.

These rows are not hashed into the trail: the hash of a few words can be guessed from the words, so
that it would keep what was taken back. The trail says that something was written, read or taken
back, by whom and when.
"""

from __future__ import annotations

import json

from sqlalchemy import insert, select

from fit_core.record.adaptation_tables import client_identities
from fit_core.record.adapted import ClientIdentity
from fit_core.record.queries import Acts, Queries, is_current, new_id

_TABLE = "client_identities"


class Identities(Queries):
    """What can be asked."""

    def of(self, client: str) -> ClientIdentity | None:
        """Give what a client said last, or None."""
        theirs = select(client_identities).where(client_identities.c.client == client)
        return self._maybe(ClientIdentity, theirs.where(is_current(client_identities)))


class IdentityActs(Acts, Identities):
    """What can be done."""

    def say(
        self,
        client: str,
        actor: str,
        *,
        words: str,
        groups: tuple[str, ...],
        setting: str,
        country: str,
        on_sheet: bool,
    ) -> ClientIdentity:
        """Keep what a client said; what was said before stays as history until it is taken back."""
        before = self.of(client)
        said = ClientIdentity(
            id=new_id(),
            client=client,
            words=words,
            groups=json.dumps(sorted(groups)),
            setting=setting,
            country=country,
            on_sheet=on_sheet,
            actor=actor,
            supersedes=before.id if before else None,
            at=self._scribe.now(),
        )
        row = {name: getattr(said, name) for name in said.__struct_fields__}
        self._scribe.connection.execute(insert(client_identities), [row])
        self._scribe.note("amend" if before else "create", _TABLE, said.id)
        return said

    def take_back(self, client: str) -> int:
        """Empty every version of what a client said, and give their number."""
        theirs = select(client_identities.c.id).where(client_identities.c.client == client)
        ids = list(self._connection.execute(theirs).scalars())
        empty = {"words": "", "groups": "[]", "setting": "", "country": ""}
        for row in ids:
            self._scribe.change(client_identities, row, empty, "withdraw")
        return len(ids)
