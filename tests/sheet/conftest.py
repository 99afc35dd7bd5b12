"""A client whose weeks are written down, and the content of the sheet that they make."""

from __future__ import annotations

import datetime as dt

import pytest

START = dt.date(2026, 1, 6)


class Weeks:
    """One client of one clinic; each week may bring forms, words and ratings."""

    def __init__(self, desk) -> None:
        from fit_core.clinic.clients import add_client
        from fit_core.clinic.opening import Clinic

        self.clinic = Clinic(desk.folder)
        self.code = add_client(self.clinic, START).code
        self._week = -1

    def week(self, words="", **forms):
        """Hold the next session; forms by measure id (``_`` for ``-``), answers as typed."""
        from fit_core.answers.listing import parse_answer_list
        from fit_core.clinic.forms import Entry, record_form
        from fit_core.clinic.sessions import hold_session, say

        self._week += 1
        held = hold_session(self.clinic, self.code, START + dt.timedelta(weeks=self._week))
        for name, typed in forms.items():
            measure = self.clinic.library.get(name.replace("_", "-"))
            goal = self.goal if measure.id == "personal-goals" else None
            entry = Entry(answers=parse_answer_list(measure, typed), goal=goal)
            record_form(self.clinic, held, measure, entry)
        if words:
            say(self.clinic, held.session.id, words)
        return self

    def missed(self, status="missed"):
        """Note a session that was not kept."""
        from fit_core.clinic.sessions import note_session

        self._week += 1
        note_session(self.clinic, self.code, START + dt.timedelta(weeks=self._week), status)
        return self

    def wish(self, words):
        """Add the goal that ``personal_goals`` rates from now on."""
        from fit_core.clinic.goals import add_goal

        self.goal = add_goal(self.clinic, self.code, words).id
        return self

    def phq9(self, *totals):
        """One week for each total, made of nine answers."""
        for total in totals:
            self.week(phq9=self.answers(total))
        return self

    def sheet(self):
        """The content of the last session's shared sheet, checked for harm."""
        from fit_core.clinic.course import tell_course
        from fit_core.clinic.material import gather
        from fit_core.clinic.sessions import find_session
        from fit_core.sheet.harm import check_content, refuse_harm
        from fit_core.sheet.shared import build_shared

        with self.clinic.record.reading() as reader:
            held = find_session(reader, self.code, None)
            told = tell_course(
                reader, held.client, held.episode, held.session.date, self.clinic.adaptation
            )
        material = gather(self.clinic, held, told, "S-TEST", "M. Example")
        sheet = build_shared(material, self.clinic.words)
        refuse_harm(check_content(sheet))
        return sheet

    @staticmethod
    def answers(total: int) -> str:
        """Nine answers of 0 to 3 with this total, all of it as early as can be."""
        return ",".join(str(max(0, min(3, total - 3 * place))) for place in range(9))


@pytest.fixture
def weeks(desk):
    return Weeks(desk)
