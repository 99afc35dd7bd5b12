"""Who cancelled a session, where that is known: a client's cancelling is not the service's."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.errors import RefusedError
from fit_core.record.model import Cancellation, CancelledBy, Session
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.signal_tables import cancellations
from fit_core.record.tables import sessions


class Cancellations(Queries):
    """What can be asked."""

    def of(self, episode: str) -> tuple[Cancellation, ...]:
        """List who cancelled which sessions of an episode."""
        theirs = select(cancellations).join(sessions, sessions.c.id == cancellations.c.session)
        return self._many(Cancellation, theirs.where(sessions.c.episode == episode))


class CancellationActs(Acts, Cancellations):
    """What can be done."""

    def note(self, session: str, by: CancelledBy, *, late: bool) -> Cancellation:
        """Note who cancelled a session; raises RefusedError when it was not, or is noted."""
        found = self._one(Session, sessions, session, "session")
        noted = select(cancellations).where(cancellations.c.session == session)
        if found.status != "cancelled" or self._maybe(Cancellation, noted) is not None:
            why = "is noted already" if found.status == "cancelled" else f"is {found.status}"
            raise RefusedError(
                f"The session of {found.date} {why}.", "Note who cancelled with the cancelling."
            )
        made = Cancellation(id=new_id(), session=session, by=by, late=late, at=self._scribe.now())
        self._insert(cancellations, made, "create", by)
        return made
