"""What ``fit client show`` prints: one client at a glance, what waits first."""

from __future__ import annotations

import datetime as dt

import click
import msgspec

from fit_core.cli.common import stated_line, ways_line
from fit_core.cli.output import print_table
from fit_core.clinic.left_out import remark_draft
from fit_core.clinic.opening import Clinic
from fit_core.clinic.persons import stated
from fit_core.clinic.risk import unseen_risk
from fit_core.clinic.viewed import view_latest
from fit_core.clinic.ways import Reads, reads
from fit_core.record.model import Session


class Waits(msgspec.Struct, frozen=True):
    """A risk answer that nobody has acknowledged."""

    measure: str
    item: str
    topic: str
    value: str
    date: dt.date


class Line(msgspec.Struct, frozen=True):
    """One session: its day, what became of it, the scores of that day."""

    date: dt.date
    status: str
    number: int | None
    scores: dict[str, str]


class Portrait(msgspec.Struct, frozen=True):
    """One client's latest episode, and what the client stated of the little that rules ask.

    ``scores`` says whether the client wants scores on sheets, ``reads`` how the client reads, and
    ``language`` is the clinic's own.
    """

    code: str
    born: str
    sex: str
    retired: bool | None
    scores: bool
    reads: Reads
    language: str
    episode: int
    started: dt.date
    ended: dt.date | None
    waiting: tuple[Waits, ...]
    sessions: tuple[Line, ...]
    goals: tuple[str, ...]


def portrait(clinic: Clinic, code: str) -> Portrait:
    """Read one client's latest episode; the look is entered in the audit trail first."""
    client, episode, told = view_latest(clinic, code, dt.date.max)
    with clinic.record.reading() as reader:
        risks = unseen_risk(reader, client.id)
        way = reads(reader, client.id)
        sessions = reader.sessions.of(episode.id)
    for measure in told.drafts:
        remark_draft(clinic, measure)
    numbers = {m.id: m.number for m in told.course.meetings}
    scores: dict[str, dict[str, str]] = {s.id: {} for s in sessions}
    for series in told.course.series:
        for point in series.points:
            if point.session in scores and not series.goal:
                name = f"{series.measure}.{series.scale}"
                scores[point.session][name] = str(point.banded)
    facts = stated(told.facts)
    return Portrait(
        code=client.code,
        born=facts.born,
        sex=facts.sex,
        retired=facts.retired,
        scores=told.scores,
        reads=way,
        language=clinic.settings.language,
        episode=episode.number,
        started=episode.started,
        ended=episode.ended,
        waiting=tuple(Waits(r.measure, r.item, r.topic, str(r.value), r.date) for r in risks),
        sessions=tuple(_line(s, numbers.get(s.id), scores[s.id]) for s in sessions),
        goals=tuple(goal.words for goal in told.course.goals),
    )


def _line(session: Session, number: int | None, scores: dict[str, str]) -> Line:
    return Line(session.date, session.status, number, scores)


def print_portrait(seen: Portrait) -> None:
    """Print a client for a person: sessions, then goals. What waits was shown before."""
    state = f"ended {seen.ended}" if seen.ended else "open"
    click.echo(f"Client {seen.code}, episode {seen.episode} since {seen.started} ({state})")
    click.echo(f"Stated: {stated_line(seen.born, seen.sex, seen.retired)}")
    if seen.reads != Reads():
        click.echo(f"Reads: {ways_line(seen.reads, seen.language)}")
    click.echo()
    if not seen.scores:
        click.echo("Sheets are made without scores, as the client asked.\n")
    rows = [
        (line.number or "", line.date, line.status, _scores(line.scores)) for line in seen.sessions
    ]
    print_table(("no.", "day", "status", "scores"), rows, "No session yet.")
    for number, words in enumerate(seen.goals, 1):
        click.echo(f"Goal {number}: {words}")


def _scores(scores: dict[str, str]) -> str:
    return ", ".join(f"{name.removesuffix('.total')} {value}" for name, value in scores.items())
