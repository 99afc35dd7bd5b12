"""Sessions, and what the client said at them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from fit_core.course.model import SessionStatus
from fit_core.record.model import Session, SessionWords
from fit_core.record.queries import Acts, Queries, is_current, new_id
from fit_core.record.tables import session_words, sessions


class Sessions(Queries):
    """What can be asked about sessions."""

    def by_id(self, session: str) -> Session:
        """Find one; raises NotFoundError."""
        return self._one(Session, sessions, session, "session")

    def of(self, episode: str) -> tuple[Session, ...]:
        """List an episode's sessions by date; on one day, in the order of entry."""
        theirs = select(sessions).where(sessions.c.episode == episode)
        return self._many(Session, theirs.order_by(sessions.c.date, sessions.c.seq))

    def words(self, session: str) -> SessionWords | None:
        """Give the client's words at a session in their latest version, or None."""
        said = select(session_words).where(
            session_words.c.session == session, is_current(session_words)
        )
        return self._maybe(SessionWords, said)

    def words_of(self, episode: str) -> dict[str, str]:
        """Give the client's words by session id, for the sessions that have some."""
        said = (
            select(session_words)
            .join_from(sessions, session_words)
            .where(sessions.c.episode == episode, is_current(session_words))
        )
        return {words.session: words.text for words in self._many(SessionWords, said)}


class SessionActs(Acts, Sessions):
    """What can be done."""

    def add(
        self, episode: str, date: dt.date, therapist: str, status: SessionStatus = "kept"
    ) -> Session:
        """Add a session to an episode."""
        added = Session(
            id=new_id(),
            episode=episode,
            date=date,
            status=status,
            therapist=therapist,
            seq=self._next_seq(sessions),
        )
        self._insert(sessions, added, "create", status)
        return added

    def set_status(self, session: str, status: SessionStatus) -> Session:
        """Say that a session was kept, cancelled or missed; raises NotFoundError."""
        self.by_id(session)
        self._scribe.change(sessions, session, {"status": status}, "set-status", status)
        return self.by_id(session)

    def set_date(self, session: str, date: dt.date) -> Session:
        """Correct the day of a session; the trail keeps the day before. Raises NotFoundError."""
        before = self.by_id(session).date.isoformat()
        self._scribe.change(sessions, session, {"date": date}, "set-date", before)
        return self.by_id(session)

    def say(self, session: str, text: str) -> SessionWords:
        """Record the client's own words at a session; earlier words stay as an older version."""
        before = self.words(session)
        said = SessionWords(
            id=new_id(),
            session=session,
            text=text,
            supersedes=before.id if before else None,
            at=self._scribe.now(),
        )
        self._insert(session_words, said, "amend" if before else "create")
        return said
