"""From the record to a course: forms scored with the measure that was stored with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from fit_core.adapt.adaptation import Adaptation
from fit_core.clinic.asked import asked, flagged
from fit_core.clinic.clients import AGREED
from fit_core.clinic.confirm import confirmation_of, key_stands, sentence
from fit_core.clinic.identities import identity_of
from fit_core.clinic.persons import about_row
from fit_core.course.model import Course, Goal, Meeting, Review
from fit_core.course.timeline import ScoredForm, build_series
from fit_core.errors import FitError
from fit_core.measure.identity import read_snapshot
from fit_core.measure.model import Measure, Wording
from fit_core.record.access import Reader
from fit_core.record.model import Administration, Client, ClientFacts, Episode
from fit_core.scoring.compile import is_draft
from fit_core.scoring.context import About, needed, only
from fit_core.scoring.form import FormScorer
from fit_core.scoring.scorer import Issued


class Own(msgspec.Struct, frozen=True):
    """What the client stated of who they are, as norms of layers ask it. Never inferred.

    Attributes:
        groups: ids that a layer declares. country: ISO 3166 code. setting: such as
            ``general-practice``. Empty for what was not stated.

    """

    groups: frozenset[str] = frozenset()
    country: str = ""
    setting: str = ""


class Told(msgspec.Struct, frozen=True):
    """A course with what stands behind its points.

    Attributes:
        course: the episode up to a day. measures: as last used, by id.
        forms: scored forms by administration id. rows: the administrations themselves.
        about: by administration id, what its rules asked of the person, as far as it is known.
        facts: what the client stated.
        drafts: measures that were answered and not scored, because nobody confirmed their key.
        confirmed: of drafts that are scored, by id, who confirmed the key, when and from what.
        scores: whether the client wants scores on the sheet.
        wordings: the sentences that the client was shown, each with the measure they are of.
        asked: the questions on the sheets of the two kept sessions before the last, newest first.
        own: who the client says to be. background: the same in the client's own words, where the
            client wants them on the sheet.

    """

    course: Course
    measures: Mapping[str, Measure]
    forms: Mapping[str, ScoredForm]
    rows: Mapping[str, Administration]
    about: Mapping[str, About]
    facts: ClientFacts | None
    drafts: tuple[Measure, ...]
    confirmed: Mapping[str, str]
    asked: tuple[tuple[str, ...], ...] = ()
    scores: bool = True
    wordings: tuple[tuple[Measure, Wording], ...] = ()
    own: Own = Own()
    background: str = ""


def tell_course(
    reader: Reader, client: Client, episode: Episode, until: dt.date, layers: Adaptation
) -> Told:
    """Read one episode up to a day (inclusive) and score its forms.

    ``layers`` are those that the clinic uses: they say which languages stand on one line.

    Scores are worked out anew from the answers, the stored form and what the client stated. Those
    that a plugin made are taken as issued, so that they stay when the plugin is gone. Answers on a
    draft whose key nobody confirmed are not scored.
    """
    meetings, goals = _meetings(reader, episode, until), _goals(reader, episode, until)
    rows = [a for a in reader.administrations.current(episode.id) if a.answered_on <= until]
    facts = reader.client_facts.of(client.id)
    said = identity_of(reader.identities.of(client.id))
    scoring = _Scoring(reader, facts, reader.administrations.issued(episode.id))
    forms = [form for row in rows if (form := scoring.score(row))]
    course = Course(
        client=client.code,
        episode=episode.id,
        meetings=meetings,
        series=build_series(forms, layers.evidence),
        goals=tuple(goal for goal in goals if goal.closed is None),
        closed=tuple(goal for goal in goals if goal.closed is not None),
        reviews=_reviews(reader, episode, {m.id: m.date for m in meetings}),
        flagged=flagged(reader, episode, meetings),
        ends=_ends(reader, episode, until),
    )
    return Told(
        course=course,
        measures={form.measure.id: form.measure for form in forms},
        forms={form.administration: form for form in forms},
        rows={row.id: row for row in rows},
        about=scoring.about,
        facts=facts,
        drafts=scoring.drafts,
        confirmed=scoring.confirmed,
        asked=asked(reader, meetings),
        scores=reader.choices.scores(client.id),
        wordings=tuple(scoring.wordings),
        own=Own(frozenset(said.groups), said.country, said.setting),
        background=said.words if said.on_sheet else "",
    )


class _Scoring:
    """Scores the rows of one client; the plan of each form is made once."""

    def __init__(
        self,
        reader: Reader,
        facts: ClientFacts | None,
        issued: Mapping[str, tuple[Issued, ...]],
    ) -> None:
        self._reader, self._facts, self._issued = reader, facts, issued
        self._scorers: dict[str, FormScorer | None] = {}
        self._drafts: dict[str, Measure] = {}
        self.about: dict[str, About] = {}
        self.wordings: list[tuple[Measure, Wording]] = []
        self.confirmed: dict[str, str] = {}

    @property
    def drafts(self) -> tuple[Measure, ...]:
        """The measures of forms that were not scored."""
        return tuple(self._drafts.values())

    def score(self, row: Administration) -> ScoredForm | None:
        """Score one row; None for a draft whose key nobody confirmed."""
        if row.form not in self._scorers:
            self._scorers[row.form] = self._scorer(self._stored(row.form))
        scorer = self._scorers[row.form]
        if scorer is None:
            return None
        measure = scorer.plan.measure
        about = only(about_row(self._facts, row, measure), needed(scorer.plan))
        self.about[row.id] = about
        return ScoredForm(
            administration=row.id,
            session=row.session or "",
            date=row.answered_on,
            measure=measure,
            score=scorer.score(row.checked, about, self._issued.get(row.id, ())),
            goal=row.goal,
            respondent=row.respondent,
            language=row.language,
            mode=row.mode,
        )

    def _stored(self, form: str) -> Measure:
        measure, wording = stored_form(self._reader, form)
        if wording:
            self.wordings.append((measure, wording))
        return measure

    def _scorer(self, measure: Measure) -> FormScorer | None:
        if not key_stands(self._reader, measure):
            self._drafts[measure.id] = measure
            return None
        if is_draft(measure) and (found := confirmation_of(self._reader, measure)):
            self.confirmed[measure.id] = sentence(self._reader, found)
        return FormScorer(measure, confirmed=True)


def stored_measure(reader: Reader, form: str) -> Measure:
    """The measure that was stored with the answers on it, by the hash of the form."""
    return stored_form(reader, form)[0]


def stored_form(reader: Reader, form: str) -> tuple[Measure, Wording | None]:
    """The measure that was stored with the answers on it, and the sentences that were shown."""
    snapshot = reader.forms.by_hash(form).snapshot
    try:
        return read_snapshot(snapshot.encode())
    except ValueError as error:
        raise FitError(
            f"The stored form {form[:19]} cannot be read: {error}.",
            "Install the version of fit that wrote it.",
        ) from error


def _meetings(reader: Reader, episode: Episode, until: dt.date) -> tuple[Meeting, ...]:
    words = reader.sessions.words_of(episode.id)
    cancelled = {noted.session: noted.by for noted in reader.cancellations.of(episode.id)}
    number = 0
    meetings: list[Meeting] = []
    for session in reader.sessions.of(episode.id):
        kept = session.status == "kept"
        number += kept
        if session.date <= until:
            meeting = Meeting(
                id=session.id,
                date=session.date,
                status=session.status,
                number=number if kept else None,
                therapist=session.therapist,
                words=words.get(session.id),
                cancelled_by=cancelled.get(session.id, ""),
            )
            meetings.append(meeting)
    return tuple(meetings)


def _goals(reader: Reader, episode: Episode, until: dt.date) -> tuple[Goal, ...]:
    """Goals as worded now; one that was closed later than the day is an open one."""
    return tuple(
        Goal(
            id=goal.id,
            words=goal.words,
            since=goal.created.date(),
            reworded=goal.supersedes is not None,
            closed=goal.closed if goal.closed and goal.closed <= until else None,
        )
        for goal in reader.goals.of(episode.id)
    )


def _ends(reader: Reader, episode: Episode, until: dt.date) -> dt.date | None:
    """The day on which care is to end, where that was agreed and lies ahead."""
    ending = reader.episodes.ending(episode.id)
    if ending is None or ending.code not in AGREED or ending.date < until:
        return None
    return ending.date


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
