"""Record a filled-in form that came back: checked like typed-in answers, all of it or nothing."""

from __future__ import annotations

import datetime as dt

import msgspec

from fit_core.answers.model import NO_ANSWER, Checked
from fit_core.clinic.forms import Entry, Recorded, accept, add_form
from fit_core.clinic.importing.fillable import Filled, Opened
from fit_core.clinic.importing.filled_answers import Given, Part, read_given
from fit_core.clinic.licences import permit_keeping
from fit_core.clinic.opening import Clinic
from fit_core.clinic.scoring import issue
from fit_core.clinic.sessions import keep_session, refuse_day, today
from fit_core.errors import RefusedError, UsageError
from fit_core.record.model import Goal, Import


class ReadyForm(msgspec.Struct, frozen=True):
    """One administration that is ready: of the goal ``goal``, or of a new one with these words."""

    entry: Entry
    checked: Checked
    number: int = 0
    new_goal: str = ""


class Ready(msgspec.Struct, frozen=True):
    """What would be recorded. ``written_day`` is the date as it stands on the form."""

    filled: Filled
    client: str
    day: dt.date
    written_day: str
    forms: tuple[ReadyForm, ...]

    @property
    def answered(self) -> int:
        """How many answers the forms hold."""
        cells = (cell for form in self.forms for cell in form.checked.cells)
        totals = sum(len(form.checked.totals) for form in self.forms)
        return sum(cell > NO_ANSWER for cell in cells) + totals


class Done(msgspec.Struct, frozen=True):
    """What was recorded."""

    entry: Import
    forms: tuple[Recorded, ...]


def find_earlier(clinic: Clinic, opened: Opened) -> Import | None:
    """The import of the same bytes, if there was one."""
    with clinic.record.reading() as reader:
        return reader.imports.by_file(opened.sha256, opened.measure)


def make_ready(
    clinic: Clinic,
    filled: Filled,
    client: str,
    day: dt.date | None = None,
    respondent: str = "",
) -> Ready:
    """Check the answers of a form as if a person had entered them; nothing is recorded yet.

    Args:
        client: code of the client. day: of the session; by default the date on the form, or today
            where there is none. respondent: who filled it in, where the form does not say.

    Raises:
        UsageError: an answer is invalid or not what it seems, the form is empty, or its date has
            to be told. RefusedError: it is another client's, the day or the respondent cannot be,
            or the licence does not allow it. NotFoundError: there is no such client.

    """
    given = read_given(filled)
    day = day or _day(given)
    with clinic.record.reading() as reader:
        known, episode = refuse_day(reader, client, day)
        _refuse_other_client(given, known.code)
        goals = reader.goals.open(episode.id)
    _refuse_problems(filled, given)
    who = _respondent(filled, given, respondent)
    forms = tuple(_ready(clinic, filled, part, goals, who) for part in given.parts)
    if not forms:
        raise UsageError(
            f"{filled.opened.path.name} holds no answers.", "Ask for it again, filled in and saved."
        )
    permit_keeping(clinic, filled.measure, totals=any(form.entry.totals for form in forms))
    return Ready(filled, known.code, day, given.day, forms)


def record_filled(clinic: Clinic, ready: Ready) -> Done:
    """Record a form: session, new goals and answers in one transaction.

    Raises:
        RefusedError: the form was recorded in this session before.

    """
    measure = ready.filled.measure
    issued = [issue(clinic, measure, form.checked) for form in ready.forms]
    with clinic.record.writing(clinic.actor) as writer:
        held = keep_session(writer, ready.client, ready.day, clinic.actor)
        opened = ready.filled.opened
        entry = writer.imports.add(opened.sha256, measure.id, opened.id, len(ready.forms))
        done: list[Recorded] = []
        for form, scores in zip(ready.forms, issued, strict=True):
            goal = form.entry.goal
            if form.new_goal:
                goal = writer.goals.add(held.client.id, held.episode.id, form.new_goal).id
            given = msgspec.structs.replace(form.entry, goal=goal)
            done.append(
                add_form(clinic, writer, held, measure, given, form.checked, scores, entry.id)
            )
    return Done(entry, tuple(done))


def _day(given: Given) -> dt.date:
    if not given.day:
        return today()
    try:
        return dt.date.fromisoformat(given.day)
    except ValueError as error:
        raise UsageError(
            f"The form says {given.day[:40]!r} for its date, which is not read as a day.",
            "Name the day of the session: --session YYYY-MM-DD",
        ) from error


def _refuse_other_client(given: Given, code: str) -> None:
    written = "".join(given.code.split()).upper()
    if written and written != code.upper():
        raise RefusedError(
            f"The form says that it is of client {given.code[:40]!r}, and not of {code}; nothing "
            "was recorded.",
            "Look whose form it is, and name that client with --client.",
        )


def _respondent(filled: Filled, given: Given, respondent: str) -> str:
    """Who filled it in: as the form says, or as was told, or the only one whom it asks."""
    asked = filled.measure.respondents
    if given.who and respondent not in ("", given.who):
        raise RefusedError(
            f"The form says that it was filled in by the {given.who}, not by the {respondent}.",
            "Leave --respondent out, or ask who it was.",
        )
    who = given.who or respondent or (asked[0] if len(asked) == 1 else "")
    if not who:
        raise UsageError(
            "The form does not say who filled it in.",
            f"Say it with --respondent: {', '.join(asked)}.",
        )
    return who


def _ready(
    clinic: Clinic, filled: Filled, part: Part, goals: tuple[Goal, ...], who: str
) -> ReadyForm:
    there, new = _goal(part, goals)
    wording = filled.wording
    entry = Entry(
        answers=part.answers,
        totals=part.totals,
        mode="fillable",
        respondent=who,
        goal=there.id if there else None,
        language="" if filled.own_language or wording is None else wording.language,
        words=part.words,
    )
    return ReadyForm(entry, accept(clinic, filled.measure, entry), part.goal, new)


def _goal(part: Part, goals: tuple[Goal, ...]) -> tuple[Goal | None, str]:
    """The open goal that a part rates, or the words of a new one.

    The numbers on the form are those of the client's open goals. Words that differ are never taken
    for another wording of the same goal: that would join two lines that may not be joined.
    """
    if not part.goal:
        return None, ""
    said = " ".join(part.said.split())
    there = goals[part.goal - 1] if part.goal <= len(goals) else None
    if there is None and not said:
        raise UsageError(
            f"Goal {part.goal} is rated on the form and has no words; it is not known here.",
            "Ask which goal it is, and add it first with: fit goal add CLIENT WORDS",
        )
    if there and said and said.casefold() != there.words.casefold():
        raise RefusedError(
            f"Goal {part.goal} on the form is {said!r}, and here it is {there.words!r}; nothing "
            "was recorded.",
            "Reword or close the goal with fit goal, or enter the rating with fit record --goal.",
        )
    return there, "" if there else said


def _refuse_problems(filled: Filled, given: Given) -> None:
    if given.problems:
        listed = "; ".join(problem.what for problem in given.problems)
        raise UsageError(
            f"{filled.measure.title} was not recorded: {listed}",
            "Ask what was meant, then enter the answers with fit record, or have the form mended.",
        )
