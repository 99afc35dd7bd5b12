"""Goals in the client's own words."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from fit_core.errors import RefusedError
from fit_core.record.model import Goal
from fit_core.record.queries import Acts, Queries, is_current, new_id
from fit_core.record.tables import goals


class Goals(Queries):
    """What can be asked about goals."""

    def by_id(self, goal: str) -> Goal:
        """Find one version of a goal; raises NotFoundError."""
        return self._one(Goal, goals, goal, "goal")

    def open(self, episode: str) -> tuple[Goal, ...]:
        """List the goals that are not closed, in their latest wording, oldest first."""
        return tuple(goal for goal in self.of(episode) if goal.closed is None)

    def of(self, episode: str) -> tuple[Goal, ...]:
        """List all goals of an episode in their latest wording, oldest first."""
        theirs = select(goals).where(goals.c.episode == episode, is_current(goals))
        return self._many(Goal, theirs.order_by(goals.c.created, goals.c.id))


class GoalActs(Acts, Goals):
    """What can be done."""

    def add(self, client: str, episode: str, words: str) -> Goal:
        """Add a goal."""
        return self._write(client, episode, words, None)

    def reword(self, goal: str, words: str) -> Goal:
        """Put a goal into new words; the old words stay as an older version."""
        before = self._still_open(goal)
        return self._write(before.client, before.episode, words, before.id)

    def close(self, goal: str, date: dt.date) -> Goal:
        """Close a goal; raises RefusedError when it is closed."""
        self._still_open(goal)
        self._scribe.change(goals, goal, {"closed": date}, "close")
        return self.by_id(goal)

    def _still_open(self, goal: str) -> Goal:
        found = self.by_id(goal)
        if found.closed is not None:
            raise RefusedError(
                f"This goal was closed on {found.closed}.", "Add it again as a new goal."
            )
        return found

    def _write(self, client: str, episode: str, words: str, supersedes: str | None) -> Goal:
        added = Goal(
            id=new_id(),
            client=client,
            episode=episode,
            words=words,
            created=self._scribe.now(),
            closed=None,
            supersedes=supersedes,
        )
        self._insert(goals, added, "amend" if supersedes else "create")
        return added
