"""From the record to a course: forms scored with the measure that was stored with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

import msgspec

from fit_core.course.model import Course, Goal, Meeting, Review
from fit_core.course.timeline import ScoredForm, build_series
from fit_core.errors import FitError
from fit_core.measure.identity import read_snapshot
from fit_core.measure.model import Measure
from fit_core.record.access import Reader
from fit_core.record.model import Administration, Client, Episode, Session
from fit_core.scoring.form import FormScorer
from fit_core.scoring.scorer import Issued


class Told(msgspec.Struct, frozen=True):
    """A course with what stands behind its points.

    Attributes:
        course: the episode up to a day. measures: as last used, by id.
        forms: scored forms by administration id. rows: the administrations themselves.

    """

    course: Course
    measures: Mapping[str, Measure]
    forms: Mapping[str, ScoredForm]
    rows: Mapping[str, Administration]


def tell_course(reader: Reader, client: Client, episode: Episode, until: dt.date) -> Told:
    """Read one episode up to a day (inclusive) and score its forms.

    Scores are worked out anew from the answers and the stored form. Those that a plugin made are
    taken as issued, so that they stay when the plugin is gone.
    """
    meetings = _meetings(reader, episode, until)
    rows = [a for a in reader.administrations.current(episode.id) if a.answered_on <= until]
    forms = _score(reader, rows, reader.administrations.issued(episode.id))
    course = Course(
        client=client.code,
        episode=episode.id,
        meetings=meetings,
        series=build_series(forms),
        goals=_goals(reader, episode, until),
        reviews=_reviews(reader, episode, {m.id: m.date for m in meetings}),
    )
    measures = {form.measure.id: form.measure for form in forms}
    by_id = {form.administration: form for form in forms}
    return Told(course, measures, by_id, {row.id: row for row in rows})


def _score(
    reader: Reader, rows: Iterable[Administration], issued: Mapping[str, tuple[Issued, ...]]
) -> list[ScoredForm]:
    scorers: dict[str, FormScorer] = {}
    forms: list[ScoredForm] = []
    for row in rows:
        if row.form not in scorers:
            scorers[row.form] = FormScorer(stored_measure(reader, row.form))
        scorer = scorers[row.form]
        forms.append(
            ScoredForm(
                administration=row.id,
                session=row.session or "",
                date=row.answered_on,
                measure=scorer.plan.measure,
                score=scorer.score(row.checked, issued=issued.get(row.id, ())),
                goal=row.goal,
            )
        )
    return forms


def stored_measure(reader: Reader, form: str) -> Measure:
    """The measure that was stored with the answers on it, by the hash of the form."""
    snapshot = reader.forms.by_hash(form).snapshot
    try:
        return read_snapshot(snapshot.encode())[0]
    except ValueError as error:
        raise FitError(
            f"The stored form {form[:19]} cannot be read: {error}.",
            "Install the version of fit that wrote it.",
        ) from error


def _meetings(reader: Reader, episode: Episode, until: dt.date) -> tuple[Meeting, ...]:
    words = reader.sessions.words_of(episode.id)
    number = 0
    meetings: list[Meeting] = []
    for session in reader.sessions.of(episode.id):
        number += session.status == "kept"
        if session.date <= until:
            meetings.append(_meeting(session, number, words.get(session.id)))
    return tuple(meetings)


def _meeting(session: Session, number: int, words: str | None) -> Meeting:
    kept = session.status == "kept"
    return Meeting(
        id=session.id,
        date=session.date,
        status=session.status,
        number=number if kept else None,
        therapist=session.therapist,
        words=words,
    )


def _goals(reader: Reader, episode: Episode, until: dt.date) -> tuple[Goal, ...]:
    """Goals that were open on the day, as worded now."""
    return tuple(
        Goal(goal.id, goal.words, goal.created.date())
        for goal in reader.goals.of(episode.id)
        if goal.closed is None or goal.closed > until
    )


def _reviews(reader: Reader, episode: Episode, days: Mapping[str, dt.date]) -> tuple[Review, ...]:
    return tuple(
        Review(
            session=review.session,
            date=days[review.session],
            discussed=review.discussed,
            fits=review.fits,
            does_not_fit=review.does_not_fit,
            agreed=review.agreed,
            look_again=review.look_again,
        )
        for review in reader.reviews.of(episode.id)
        if review.session in days
    )
