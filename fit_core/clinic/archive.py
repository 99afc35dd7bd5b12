"""The frozen table of a clinic: consent filtered, without codes, for analyses and engines."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from fit_core.clinic.confirm import key_stands
from fit_core.clinic.course import stored_measure
from fit_core.clinic.opening import Clinic
from fit_core.clinic.persons import about_row
from fit_core.course.archive import (
    Archive,
    Episodes,
    LeftOut,
    Scores,
    Sessions,
    TablePurpose,
)
from fit_core.measure.model import Measure
from fit_core.record.access import Reader
from fit_core.record.model import Administration, Client, ClientFacts, Episode
from fit_core.scoring.context import needed, only
from fit_core.scoring.form import FormScorer
from fit_core.scoring.model import FormScore


def frozen_table(
    clinic: Clinic,
    purpose: TablePurpose,
    measures: Iterable[str] = (),
    until: dt.date | None = None,
    seen: Callable[[int], None] = lambda _: None,
) -> Archive:
    """Make the table, in one snapshot of the record.

    Args:
        purpose: clients whose consent to it stands today are in the table, nobody else.
        measures: ids of the measures whose scores are wanted; none names all.
        until: last day of sessions, forms and endings that are taken; today where it is not given.
        seen: told after each client how many were read, for a person who waits.

    """
    today = dt.datetime.now().astimezone().date()
    with clinic.record.reading() as reader:
        table = _Table(reader, clinic.actor, frozenset(measures), until or today)
        drawn = _shuffled(line.client for line in reader.clients.all())
        for number, client in enumerate(drawn, 1):
            if reader.consents.stands(client.id, purpose, today):
                table.take(client)
            else:
                table.refuse(client)
            seen(number)
    return table.finished(purpose, today)


def _shuffled(clients: Iterable[Client]) -> list[Client]:
    """Clients in an order drawn anew for each table, so that their numbers name nobody."""
    drawn = list(clients)
    secrets.SystemRandom().shuffle(drawn)
    return drawn


class _Case(msgspec.Struct):
    """One episode with its sessions and scores as rows, before the columns are made."""

    client: int
    therapist: str
    order: int
    started: dt.date
    length: int | None
    ending: str
    sessions: list[dict[str, Any]]
    scores: list[dict[str, Any]]


class _Table:
    """Collects the episodes of clients who consented, and counts what is left out."""

    def __init__(self, reader: Reader, actor: str, wanted: frozenset[str], until: dt.date) -> None:
        self._reader, self._actor, self._wanted, self._until = reader, actor, wanted, until
        self._cases: list[_Case] = []
        self._scorers: dict[str, FormScorer | None] = {}
        self._left = dict.fromkeys(LeftOut.__struct_fields__, 0)
        self._clients = 0

    def refuse(self, client: Client) -> None:
        """Count a client who did not consent."""
        begun = self._begun(client)
        self._left["clients"] += bool(begun)
        self._left["episodes"] += len(begun)

    def take(self, client: Client) -> None:
        """Take a client's episodes."""
        facts = self._reader.client_facts.of(client.id)
        begun = self._begun(client)
        self._cases += [self._case(client, episode, facts) for episode in begun]
        self._clients += bool(begun)

    def finished(self, purpose: TablePurpose, today: dt.date) -> Archive:
        """The table, its episodes in the order of beginning."""
        cases = sorted(self._cases, key=lambda case: case.started)
        first = cases[0].started if cases else self._until
        numbers = _numbers(_therapists(cases))
        return Archive(
            purpose=purpose,
            made_on=today,
            first=first,
            until=self._until,
            measures=tuple(sorted(self._wanted)),
            episodes=Episodes(
                client=tuple(case.client for case in cases),
                therapist=tuple(numbers[case.therapist] for case in cases),
                order=tuple(case.order for case in cases),
                started=tuple((case.started - first).days for case in cases),
                length=tuple(case.length for case in cases),
                ending=tuple(case.ending for case in cases),
            ),
            sessions=_columns(Sessions, _session_rows(cases, numbers)),
            scores=_columns(Scores, _numbered(case.scores for case in cases)),
            left_out=LeftOut(**self._left),
            own=numbers.get(self._actor),
        )

    def _begun(self, client: Client) -> list[Episode]:
        return [e for e in self._reader.episodes.of(client.id) if e.started <= self._until]

    def _case(self, client: Client, episode: Episode, facts: ClientFacts | None) -> _Case:
        sessions = [s for s in self._reader.sessions.of(episode.id) if s.date <= self._until]
        started = min([episode.started, *(s.date for s in sessions)])
        ending = self._reader.episodes.ending(episode.id)
        over = ending is not None and ending.date <= self._until
        cancelled = {c.session: c for c in self._reader.cancellations.of(episode.id)}
        numbers: dict[str, int] = {}
        rows = []
        for session in sessions:
            if session.status == "kept":
                numbers[session.id] = len(numbers) + 1
            noted = cancelled.get(session.id)
            rows.append(
                {
                    "number": numbers.get(session.id, 0),
                    "day": (session.date - started).days,
                    "status": session.status,
                    "therapist": session.therapist,
                    "cancelled_by": noted.by if noted else "",
                    "late": bool(noted and noted.late),
                }
            )
        return _Case(
            client=self._clients,
            therapist=next((s.therapist for s in sessions if s.id in numbers), client.therapist),
            order=episode.number,
            started=started,
            length=(ending.date - started).days if ending and over else None,
            ending=ending.code if ending and over else "",
            sessions=rows,
            scores=list(self._scored(episode, facts, started, numbers)),
        )

    def _scored(
        self, episode: Episode, facts: ClientFacts | None, started: dt.date, numbers: dict[str, int]
    ) -> Iterator[dict[str, Any]]:
        issued = self._reader.administrations.issued(episode.id)
        for row in self._reader.administrations.current(episode.id):
            if row.answered_on > self._until or (self._wanted and row.measure not in self._wanted):
                continue
            if row.goal is not None:
                self._left["goals"] += 1
                continue
            scorer = self._scorer(row.form)
            if scorer is None:
                self._left["unscored"] += 1
                continue
            about = only(about_row(facts, row, scorer.plan.measure), needed(scorer.plan))
            score = scorer.score(row.checked, about, issued.get(row.id, ()))
            place = {
                "session": numbers.get(row.session or "", 0),
                "day": (row.answered_on - started).days,
            }
            yield from self._scales(row, score, place, _optional(scorer.plan.measure))

    def _scales(
        self, row: Administration, score: FormScore, place: dict[str, Any], optional: set[str]
    ) -> Iterator[dict[str, Any]]:
        for name, scale in score.scales.items():
            if scale.exact is None or scale.banded is None:
                self._left["incomplete"] += not scale.dropped and name not in optional
                continue
            yield place | {
                "measure": row.measure,
                "scale": name,
                "score": float(scale.exact),
                "banded": float(scale.banded),
                "prorated": scale.status == "prorated",
                "structure": row.structure,
                "language": row.language,
                "mode": row.mode,
                "respondent": row.respondent,
            }

    def _scorer(self, form: str) -> FormScorer | None:
        """The scorer of a stored form, made once for all clients; None for an unconfirmed key."""
        if form not in self._scorers:
            measure = stored_measure(self._reader, form)
            stands = key_stands(self._reader, measure)
            self._scorers[form] = FormScorer(measure, confirmed=True) if stands else None
        return self._scorers[form]


def _optional(measure: Measure) -> set[str]:
    """Scales of nothing but questions that may be left empty, such as those asked in turn."""
    items = {item.id for item in measure.items if item.optional}
    return {scale.id for scale in measure.scales if items.issuperset(scale.items)}


def _therapists(cases: Iterable[_Case]) -> set[str]:
    found = {case.therapist for case in cases}
    return found | {row["therapist"] for case in cases for row in case.sessions}


def _numbers(names: Iterable[str]) -> dict[str, int]:
    drawn = list(names)
    secrets.SystemRandom().shuffle(drawn)
    return {name: number for number, name in enumerate(drawn)}


def _session_rows(cases: Iterable[_Case], numbers: dict[str, int]) -> Iterator[dict[str, Any]]:
    for row in _numbered(case.sessions for case in cases):
        yield row | {"therapist": numbers[row["therapist"]]}


def _numbered(groups: Iterable[list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    for number, rows in enumerate(groups):
        for row in rows:
            yield row | {"episode": number}


def _columns(kind: Any, rows: Iterable[dict[str, Any]]) -> Any:  # noqa: ANN401 - Sessions or Scores
    """Rows as the columns of `Sessions` or `Scores`."""
    listed = list(rows)
    return kind(**{name: tuple(row[name] for row in listed) for name in kind.__struct_fields__})
