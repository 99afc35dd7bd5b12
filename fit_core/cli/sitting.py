"""The steps of ``fit session``, one method each, in the order of the hour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import click

from fit_core.cli.alert import show_notes
from fit_core.cli.entry import look_first, make_entry, measure_here, record_entry, to_ask
from fit_core.cli.gave_way import tell_gave_way
from fit_core.clinic.forms import Entry, accept
from fit_core.clinic.goals import open_goals
from fit_core.clinic.licences import permit_keeping
from fit_core.clinic.opening import Clinic
from fit_core.clinic.risk import acknowledge, client_reviews
from fit_core.clinic.sessions import Held, hold_session, say
from fit_core.clinic.sheets import print_shared
from fit_core.errors import UsageError
from fit_core.measure.model import Measure, Wording

if TYPE_CHECKING:
    from fit_core.record.model import Goal, Mode, SeenKind


class Given(NamedTuple):
    """What the command line gave; the rest is asked if ``ask``, else left out."""

    words: str | None
    answers: Mapping[str, str]
    totals: Mapping[str, str]
    goals: Mapping[str, str]
    mode: str
    language: str
    acknowledge: str | None
    override: str | None
    ask: bool


class Sitting:
    """One session being held."""

    def __init__(self, clinic: Clinic, code: str, date: dt.date, given: Given) -> None:
        self.clinic, self.given = clinic, given
        self._code, self._date = code, date
        self._used: dict[str, tuple[Measure, Wording | None]] = {}
        self._measures = self._check_names()
        self._filled: dict[str, Entry] = {}

    def check_given(self) -> None:
        """Stop at a slip in what was given, before anything is written."""
        for measure in self._measures:
            self._check(measure)
        self._check_ratings()

    def begin(self) -> None:
        """Hold the session and say whose it is, so that a wrong client is seen at once."""
        self.held: Held = hold_session(self.clinic, self._code, self._date)
        title = f"Session {self.held.number} of {self.held.client.code}, {self._date}"
        click.secho(title, bold=True)
        with self.clinic.record.reading() as reader:
            rows = reader.administrations.current(self.held.episode.id)
            words = reader.sessions.words(self.held.session.id)
        mine = [r for r in rows if r.respondent == "client"]
        self._there = {(r.measure, r.goal) for r in mine if r.session == self.held.session.id}
        self._said = words is not None

    def hear_words(self) -> None:
        """The client's own words come first."""
        words = self.given.words
        if words is None and self.given.ask and not self._said:
            question = "What would the client like to say first (may be empty)"
            words = str(click.prompt(question, default="", show_default=False))
        if words:
            say(self.clinic, self.held.session.id, words)
            click.echo("Saved: the client's own words.")

    def fill_forms(self) -> None:
        """Today's outcome and alliance measures, and any other that was given."""
        for measure in self._measures:
            if (measure.id, None) in self._there:
                click.echo(f"{measure.title} is recorded already.")
            elif self._wanted(measure.id):
                self._fill(measure)

    def rate_goals(self) -> None:
        """Each open goal, in the client's own words."""
        with self.clinic.record.reading() as reader:
            goals = reader.goals.open(self.held.episode.id)
        measure = self._known(self.clinic.settings.today.goals) if goals else None
        if measure and self.given.ask:
            self._ready_to_ask(measure)
        for number, goal in enumerate(goals, 1):
            if measure and (measure.id, goal.id) not in self._there:
                self._rate(measure, number, goal)

    def pass_gate(self) -> None:
        """Risk answers are acknowledged at once, and before the sheet is made.

        What is on the review list only is asked about nowhere; words that were given cover it.
        """
        done, override = self.given.acknowledge, self.given.override
        lines = client_reviews(self.clinic, self.held.client.code)
        if not lines or not (done or override or any(line.blocks for line in lines)):
            return
        click.echo()
        shown = [line.note for line in lines]
        show_notes(shown)
        if done is None and override is None and self.given.ask:
            done = str(click.prompt("What was done about it")).strip()
        if done or override:
            kind: SeenKind = "seen" if done else "override"
            code = self.held.client.code
            acknowledge(self.clinic, code, done or override or "", kind, shown)
            click.echo(f"Saved: acknowledged by {self.clinic.actor}.")

    def print_sheet(self, out: Path | None) -> Path:
        """Make the shared sheet and say where it is."""
        printed = print_shared(self.clinic, self.held.client.code, self._date, out)
        click.echo(f"\nThe sheet {printed.sheet.id} is in {printed.path}")
        tell_gave_way(printed)
        return printed.path

    def _check_names(self) -> tuple[Measure, ...]:
        """Load every measure before anything is written, so that a slip stops at once."""
        today = self.clinic.settings.today
        named = {**self.given.answers, **self.given.totals}
        ids = dict.fromkeys([today.outcome, today.second, today.alliance, *named])
        return tuple(self._known(name) for name in ids if name)

    def _known(self, name: str) -> Measure:
        """A measure as this clinic uses it; its wording is remembered for the asking."""
        if name not in self._used:
            self._used[name] = measure_here(self.clinic, name, self._code, self.given.language)
        return self._used[name][0]

    def _check(self, measure: Measure) -> None:
        if measure.id in self.given.answers or measure.id in self.given.totals:
            entry = self._filled[measure.id] = self._entry(measure)
            accept(self.clinic, measure, entry)
            permit_keeping(self.clinic, measure, totals=bool(entry.totals))
        elif self.given.ask:
            self._ready_to_ask(measure)

    def _ready_to_ask(self, measure: Measure) -> None:
        shown = to_ask(self.clinic, measure, self._used[measure.id][1])
        self._used[measure.id] = (measure, shown)

    def _wanted(self, measure: str) -> bool:
        return self.given.ask or measure in self.given.answers or measure in self.given.totals

    def _entry(self, measure: Measure) -> Entry:
        return make_entry(
            self.clinic,
            measure,
            self._used[measure.id][1],
            answers=self.given.answers.get(measure.id),
            total=self.given.totals.get(measure.id),
            mode=cast("Mode", self.given.mode),
            language=self.given.language,
        )

    def _check_ratings(self) -> None:
        if not self.given.goals:
            return
        self._refuse_unknown_goals()
        goals = self._known(self.clinic.settings.today.goals)
        mode = cast("Mode", self.given.mode)
        for rating in self.given.goals.values():
            entry = make_entry(self.clinic, goals, None, answers=rating, total=None, mode=mode)
            accept(self.clinic, goals, entry)

    def _fill(self, measure: Measure) -> None:
        entry = self._filled.get(measure.id)
        if entry is None:
            entry = self._entry(measure)
            look_first(self.clinic, measure, entry)
        done = record_entry(self.clinic, self.held, measure, entry)
        if done.checked.risk:
            self.pass_gate()

    def _rate(self, measure: Measure, number: int, goal: Goal) -> None:
        rating = self.given.goals.get(str(number))
        if rating is None and not self.given.ask:
            return
        click.secho(f"\nGoal {number}: {goal.words}", bold=True)
        mode = cast("Mode", self.given.mode)
        entry = make_entry(
            self.clinic,
            measure,
            self._used[measure.id][1],
            answers=rating,
            total=None,
            mode=mode,
            goal=goal.id,
            language=self.given.language,
        )
        look_first(self.clinic, measure, entry)
        record_entry(self.clinic, self.held, measure, entry)

    def _refuse_unknown_goals(self) -> None:
        goals = open_goals(self.clinic, self._code)
        there = {str(number) for number, _ in enumerate(goals, 1)}
        unknown = [name for name in self.given.goals if name not in there]
        if unknown:
            raise UsageError(
                f"There is no open goal {unknown[0]}.",
                f"See the numbers with: fit goal list {self._code}",
            )
