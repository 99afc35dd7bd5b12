"""From the frozen table to episodes with their comparable scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from fit_core.course.analysis import ScaleFacts
from fit_core.course.archive import Archive

Class = Literal["improved", "unchanged", "deteriorated"]


class Score(NamedTuple):
    """A score: kept session (0 for none), days since the episode began, value, value as banded."""

    session: int
    day: int
    value: float
    banded: float


class Meeting(NamedTuple):
    """A session: number of the kept one (0 otherwise), day, status, therapist, who cancelled."""

    number: int
    day: int
    status: str
    therapist: int
    cancelled_by: str
    late: bool


class Case(NamedTuple):
    """One episode.

    Attributes:
        client, therapist, order: as in the table. started: days since the table's first day.
        length: days to the ending, None while open. ending: code, or empty.
        meetings: by day. scores: comparable ones by day: of one respondent, one structure and one
            language, those of the first such form. changed: scores that are not comparable.

    """

    client: int
    therapist: int
    order: int
    started: int
    length: int | None
    ending: str
    meetings: tuple[Meeting, ...]
    scores: tuple[Score, ...]
    changed: int

    @property
    def closed(self) -> bool:
        """Whether the episode has ended."""
        return self.length is not None

    @property
    def kept(self) -> tuple[Meeting, ...]:
        """The sessions that were held."""
        return tuple(meeting for meeting in self.meetings if meeting.status == "kept")

    @property
    def anchor(self) -> int:
        """Day of the last session that was held; of the beginning where none was."""
        return max((meeting.day for meeting in self.kept), default=0)

    @property
    def during(self) -> tuple[Score, ...]:
        """Scores of the time of care: to the last session that was held."""
        return tuple(score for score in self.scores if score.day <= self.anchor)

    @property
    def pair(self) -> tuple[Score, Score] | None:
        """First and last score of the time of care; None where there are not two."""
        during = self.during
        return (during[0], during[-1]) if len(during) > 1 else None


def cases_of(archive: Archive, facts: ScaleFacts | None = None) -> tuple[Case, ...]:
    """Every episode of the table, with the scores of one scale, or without scores."""
    meetings = _meetings(archive)
    scores, changed = _scores(archive, facts) if facts else ({}, {})
    table = archive.episodes
    return tuple(
        Case(
            client=client,
            therapist=table.therapist[at],
            order=table.order[at],
            started=table.started[at],
            length=table.length[at],
            ending=table.ending[at],
            meetings=meetings.get(at, ()),
            scores=scores.get(at, ()),
            changed=changed.get(at, 0),
        )
        for at, client in enumerate(table.client)
    )


def class_of(facts: ScaleFacts, first: float, last: float) -> Class | None:
    """Reliable change between two scores; None where the measure has no points of it."""
    if facts.reliable is None:
        return None
    better = facts.sign * (last - first)
    if not better or not facts.reliable.reached(better):
        return "unchanged"
    return "improved" if better > 0 else "deteriorated"


def class_of_case(facts: ScaleFacts, case: Case) -> Class | None:
    """Reliable change of an episode between first and last score; None where it has no two."""
    pair = case.pair
    return class_of(facts, pair[0].value, pair[1].value) if pair else None


def recovered(facts: ScaleFacts, case: Case) -> bool | None:
    """Reliably better and from the clinical to the other side of the line, as scores are banded.

    None where that cannot be told: no two scores, no line, no points of change, or an episode that
    did not begin on the clinical side.
    """
    pair, change = case.pair, class_of_case(facts, case)
    if pair is None or change is None or facts.general is None:
        return None
    if not facts.clinical(pair[0].banded):
        return None
    return change == "improved" and not facts.clinical(pair[1].banded)


def _meetings(archive: Archive) -> dict[int, tuple[Meeting, ...]]:
    table = archive.sessions
    found: dict[int, list[Meeting]] = defaultdict(list)
    rows = zip(
        table.number,
        table.day,
        table.status,
        table.therapist,
        table.cancelled_by,
        table.late,
        strict=True,
    )
    for episode, row in zip(table.episode, rows, strict=True):
        found[episode].append(Meeting(*row))
    return {at: tuple(sorted(rows, key=_day)) for at, rows in found.items()}


def _scores(
    archive: Archive, facts: ScaleFacts
) -> tuple[dict[int, tuple[Score, ...]], dict[int, int]]:
    table = archive.scores
    found: dict[int, list[tuple[tuple[str, str], Score]]] = defaultdict(list)
    wanted = facts.measure, facts.scale, facts.respondent
    named = zip(table.measure, table.scale, table.respondent, strict=True)
    for at, name in enumerate(named):
        if name == wanted:
            score = Score(table.session[at], table.day[at], table.score[at], table.banded[at])
            found[table.episode[at]].append(((table.structure[at], table.language[at]), score))
    kept, changed = {}, {}
    for episode, rows in found.items():
        rows.sort(key=lambda row: row[1].day)
        same = [score for kind, score in rows if kind == rows[0][0]]
        kept[episode], changed[episode] = tuple(_last_of_session(same)), len(rows) - len(same)
    return kept, changed


def _last_of_session(scores: Iterable[Score]) -> list[Score]:
    """One score a session, the last that was entered; forms outside sessions all stay."""
    found: dict[tuple[int, int], Score] = {}
    for at, score in enumerate(scores):
        found[(score.session, 0 if score.session else at)] = score
    return sorted(found.values(), key=_day)


def _day(row: Meeting | Score) -> int:
    return row.day
