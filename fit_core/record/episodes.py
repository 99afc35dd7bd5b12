"""Episodes: courses of care, and how they ended."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from fit_core.errors import RefusedError
from fit_core.record.model import Ending, EndingCode, Episode
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.tables import endings, episodes


class Episodes(Queries):
    """What can be asked about episodes."""

    def by_id(self, episode: str) -> Episode:
        """Find one; raises NotFoundError."""
        return self._one(Episode, episodes, episode, "episode")

    def of(self, client: str) -> tuple[Episode, ...]:
        """List a client's episodes, oldest first."""
        theirs = select(episodes).where(episodes.c.client == client)
        return self._many(Episode, theirs.order_by(episodes.c.number))

    def current(self, client: str) -> Episode | None:
        """Give the client's episode that has not ended, or None."""
        open_ones = [episode for episode in self.of(client) if episode.ended is None]
        return open_ones[-1] if open_ones else None

    def ending(self, episode: str) -> Ending | None:
        """Give how an episode ended, or None."""
        return self._maybe(Ending, select(endings).where(endings.c.episode == episode))


class EpisodeActs(Acts, Episodes):
    """What can be done."""

    def begin(self, client: str, started: dt.date) -> Episode:
        """Begin the client's next episode.

        Raises:
            RefusedError: when one is still open.

        """
        earlier = self.of(client)
        if any(episode.ended is None for episode in earlier):
            raise RefusedError(
                f"Episode {earlier[-1].number} of this client has not ended.",
                "End it first with `fit end`.",
            )
        begun = Episode(
            id=new_id(), client=client, number=len(earlier) + 1, started=started, ended=None
        )
        self._insert(episodes, begun, "create")
        return begun

    def end(self, episode: str, code: EndingCode, date: dt.date) -> Ending:
        """End an episode, with how it ended.

        Raises:
            RefusedError: when it has ended already, or would end before it began.

        """
        found = self.by_id(episode)
        if found.ended is not None:
            raise RefusedError(
                f"This episode ended on {found.ended}.", "Begin a new episode to go on."
            )
        if date < found.started:
            raise RefusedError(
                f"The episode began on {found.started} and cannot end on {date}.",
                "Give the day on which it ended.",
            )
        ending = Ending(id=new_id(), episode=episode, code=code, date=date)
        self._insert(endings, ending, "create", code)
        self._scribe.change(episodes, episode, {"ended": date}, "end", code)
        return ending
