"""Reviews: the talk about a sheet."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.record.model import Review
from fit_core.record.queries import Acts, Queries, is_current, new_id
from fit_core.record.tables import reviews, sessions


class Reviews(Queries):
    """What can be asked about reviews."""

    def of(self, episode: str) -> tuple[Review, ...]:
        """List an episode's reviews in their latest versions, in the order of the sessions."""
        held = (
            select(reviews)
            .join_from(sessions, reviews)
            .where(sessions.c.episode == episode, is_current(reviews))
            .order_by(sessions.c.date, sessions.c.seq)
        )
        return self._many(Review, held)

    def by_session(self, session: str) -> Review | None:
        """Give the review of one session in its latest version, or None."""
        held = select(reviews).where(reviews.c.session == session, is_current(reviews))
        return self._maybe(Review, held)


class ReviewActs(Acts, Reviews):
    """What can be done."""

    def hold(
        self,
        session: str,
        *,
        discussed: bool,
        fits: str = "",
        does_not_fit: str = "",
        agreed: str = "",
        look_again: str = "",
    ) -> Review:
        """Record the talk about a session's sheet; an earlier record stays as an older version."""
        before = self.by_session(session)
        held = Review(
            id=new_id(),
            session=session,
            discussed=discussed,
            fits=fits,
            does_not_fit=does_not_fit,
            agreed=agreed,
            look_again=look_again,
            at=self._scribe.now(),
            supersedes=before.id if before else None,
        )
        self._insert(reviews, held, "amend" if before else "create")
        return held
