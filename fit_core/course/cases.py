"""From the frozen table to courses that one curve can be fitted to or tested on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count, groupby
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

import msgspec

from fit_core.adapt.comparable import one_language
from fit_core.course.archive import Archive, Scores, Sessions
from fit_core.course.trajectory import Own, Task

Table = TypeVar("Table", Sessions, Scores)


class Case(NamedTuple):
    """One episode: its comparable scores by session, the first of them at session 1.

    ``client`` and ``therapist`` are numbers, ``started`` days since the table's first day.
    """

    client: int
    therapist: int
    started: int
    language: str
    mode: str
    own: tuple[Own, ...]

    @property
    def later(self) -> int:
        """How many scores follow the intake score."""
        return len(self.own) - 1


class Unfit(msgspec.Struct, frozen=True):
    """What of the table cannot be used, and why; printed beside the figures.

    Attributes:
        no_start: episodes without a score at the first session.
        no_session: scores of forms that belong to no session.
        changed: scores after the form's structure, language or mode had changed within a course,
            or of another structure than the measure has now.

    """

    no_start: int = 0
    no_session: int = 0
    changed: int = 0


class _Row(NamedTuple):
    episode: int
    session: int
    score: float
    structure: str
    language: str
    mode: str


def cases_of(archive: Archive, task: Task) -> tuple[tuple[Case, ...], Unfit]:
    """The courses that a task is about, in the order of beginning, and what was left out."""
    found: list[Case] = []
    no_start = no_session = changed = 0
    for episode, group in groupby(_rows(archive, task), attrgetter("episode")):
        rows = list(group)
        placed = sorted({r.session: r for r in reversed(rows) if r.session}.values(), key=_session)
        no_session += sum(not row.session for row in rows)
        same = [row for row in placed if _kind(row) == _kind(placed[0])]
        if not same or same[0].session != 1 or same[0].structure != task.structure:
            no_start += 1
            continue
        changed += len(placed) - len(same)
        found.append(_case(archive, episode, same))
    return tuple(found), Unfit(no_start, no_session, changed)


def _rows(archive: Archive, task: Task) -> Iterator[_Row]:
    table = archive.scores
    columns = (table.episode, table.session, table.score)
    columns += (table.structure, table.language, table.mode)  # type: ignore[assignment]
    asked = zip(table.measure, table.scale, table.respondent, *columns, strict=True)
    wanted = (task.measure, task.scale, task.respondent)
    for measure, scale, respondent, *rest in asked:
        row = _Row(*rest)
        if (measure, scale, respondent) == wanted and one_language(task.language, row.language):
            yield row


def _session(row: _Row) -> int:
    return row.session


def _kind(row: _Row) -> tuple[str, str, str]:
    return row.structure, row.language, row.mode


def _case(archive: Archive, episode: int, rows: Iterable[_Row]) -> Case:
    rows = list(rows)
    table = archive.episodes
    return Case(
        client=table.client[episode],
        therapist=table.therapist[episode],
        started=table.started[episode],
        language=rows[0].language,
        mode=rows[0].mode,
        own=tuple(Own(row.session, row.score) for row in rows),
    )


def earlier_later(archive: Archive, share: float) -> tuple[Archive, Archive]:
    """Two tables: of the people who began first, and of all others; nobody is in both.

    Args:
        share: of the people who are in the first table; people begin with their first episode.

    """
    order = list(dict.fromkeys(archive.episodes.client))
    first = set(order[: round(share * len(order))])
    sides = [client in first for client in archive.episodes.client]
    return _part(archive, sides), _part(archive, [not side for side in sides])


def _part(archive: Archive, keep: list[bool]) -> Archive:
    """The table of some of the episodes; they are numbered anew."""
    numbers = dict(zip((i for i, kept in enumerate(keep) if kept), count()))
    episodes = msgspec.structs.asdict(archive.episodes)
    kept = {name: _chosen(column, keep) for name, column in episodes.items()}
    return msgspec.structs.replace(
        archive,
        episodes=type(archive.episodes)(**kept),
        sessions=_rows_of(archive.sessions, numbers),
        scores=_rows_of(archive.scores, numbers),
    )


def _rows_of(table: Table, numbers: dict[int, int]) -> Table:
    keep = [episode in numbers for episode in table.episode]
    columns = msgspec.structs.asdict(table)
    kept = {name: _chosen(column, keep) for name, column in columns.items()}
    kept["episode"] = tuple(numbers[episode] for episode in kept["episode"])
    return type(table)(**kept)


def _chosen(column: tuple[Any, ...], keep: list[bool]) -> tuple[Any, ...]:
    return tuple(compress(column, keep))
