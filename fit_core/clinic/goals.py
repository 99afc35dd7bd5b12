"""A client's own goals, in the client's own words."""

from __future__ import annotations

import datetime as dt

from fit_core.clinic.clients import open_episode
from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, UsageError
from fit_core.record.model import Goal


def add_goal(clinic: Clinic, code: str, words: str) -> Goal:
    """Add a goal; raises UsageError when there are no words."""
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        return writer.goals.add(client.id, open_episode(writer, client).id, _said(words))


def reword_goal(clinic: Clinic, code: str, number: int, words: str) -> Goal:
    """Put an open goal into new words; its ratings so far stay with the old ones."""
    goal = numbered_goal(clinic, code, number)
    with clinic.record.writing(clinic.actor) as writer:
        return writer.goals.reword(goal.id, _said(words))


def close_goal(clinic: Clinic, code: str, number: int, date: dt.date) -> Goal:
    """Close an open goal: it is no longer asked."""
    goal = numbered_goal(clinic, code, number)
    with clinic.record.writing(clinic.actor) as writer:
        return writer.goals.close(goal.id, date)


def open_goals(clinic: Clinic, code: str) -> tuple[Goal, ...]:
    """The client's open goals, oldest first; they are numbered from 1 in this order."""
    with clinic.record.reading() as reader:
        client = reader.clients.by_code(code)
        return reader.goals.open(open_episode(reader, client).id)


def numbered_goal(clinic: Clinic, code: str, number: int) -> Goal:
    """The open goal of this number, from 1; raises NotFoundError."""
    goals = open_goals(clinic, code)
    if not 1 <= number <= len(goals):
        raise NotFoundError(
            f"Client {code} has no open goal number {number}.",
            f"See the numbers with: fit goal list {code}",
        )
    return goals[number - 1]


def _said(words: str) -> str:
    said = " ".join(words.split())
    if not said:
        raise UsageError("The goal has no words.", "Write it as the client says it.")
    return said
