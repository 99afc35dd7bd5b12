"""What made-up clients live in a clinic that is thrown away, so that there is something to show."""

from __future__ import annotations

import datetime as dt
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import msgspec

from fit_core.answers.listing import parse_answer_list
from fit_core.clinic.clients import add_client
from fit_core.clinic.create import code_packs, create_clinic
from fit_core.clinic.forms import Entry, record_form
from fit_core.clinic.goals import add_goal
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import Held, hold_session, note_session, say
from fit_core.record import codes
from fit_core.record.model import Mode
from fit_core.settings.clinic import ClinicSettings, Today
from fit_core.settings.crisis import MADE_UP

FIRST = dt.date(2026, 1, 6)
#: Answers to the check-in: an ordinary one and a lower one.
CHECKIN, LOWER = "8,9,8,7.5,8.5,8,,,,4+6,0", "6,8,7.5,6.5,8.5,5.5,,,,4+6,0"
WORDS = "Made up: the week was long, and on Sunday I rang my sister."
#: What a clinic of the gallery has decided, where an exhibit says nothing else.
USUAL = ClinicSettings(
    "A made-up practice",
    MADE_UP,
    "mo",
    Today("phq9", "session-checkin", "personal-goals"),
    norms={"phq9": "nhs-talking-therapies"},
)


@contextmanager
def fixed_codes(seed: int = 1) -> Iterator[None]:
    """Let codes of clients and sheets be the same each time; for made-up people only."""
    with patch.object(codes, "secrets", random.Random(seed)):  # noqa: S311 - guards no secret here
        yield


def new_clinic(folder: Path, settings: ClinicSettings) -> Clinic:
    """A clinic of its own, in which every installed plugin acts."""
    for name, data in _new().items():
        (folder / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    clinic = Clinic(folder)
    clinic.settings = msgspec.structs.replace(settings, plugins=clinic.settings.plugins)
    return clinic


@cache
def _new() -> dict[str, bytes]:
    """The files of a clinic without clients. Made once: that takes as long as to draw a page."""
    with tempfile.TemporaryDirectory(prefix="fit-gallery-") as place:
        folder = Path(place) / "clinic"
        enable = [pack.name for pack in code_packs()]
        create_clinic(folder, USUAL, "M. Okafor (made up)", enable)
        found = [path for path in folder.rglob("*") if path.is_file()]
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


class Client:
    """A made-up client; each call is one more week, or more of them."""

    def __init__(self, clinic: Clinic, first: dt.date = FIRST) -> None:
        self.clinic, self.code = clinic, add_client(clinic, first).code
        self._first, self._weeks, self._goal = first, 0, ""

    def week(
        self, words: str = WORDS, mode: Mode = "paper", language: str = "", **forms: str
    ) -> Held:
        """Hold a session with these forms (``_`` for ``-``), answers as typed."""
        held = hold_session(self.clinic, self.code, self._day())
        for name, typed in forms.items():
            self.answer(held, name.replace("_", "-"), typed, mode=mode, language=language)
        if words:
            say(self.clinic, held.session.id, words)
        return held

    def answer(
        self,
        held: Held,
        name: str,
        typed: str,
        *,
        mode: Mode = "paper",
        language: str = "",
        by: str = "client",
    ) -> None:
        """Record one form of a session."""
        measure = self.clinic.library.get(name)
        goal = self._goal if name == self.clinic.settings.today.goals else None
        answers = parse_answer_list(measure, typed)
        entry = Entry(answers=answers, mode=mode, language=language, respondent=by, goal=goal)
        record_form(self.clinic, held, measure, entry)

    def phq9(self, *totals: int, mode: Mode = "paper", language: str = "", **forms: str) -> None:
        """A session for each total."""
        for total in totals:
            self.week(mode=mode, language=language, phq9=phq9(total), **forms)

    def missed(self) -> None:
        """A session that was not kept."""
        note_session(self.clinic, self.code, self._day(), "missed")

    def wish(self, words: str) -> None:
        """A goal, which ``personal_goals`` rates from now on."""
        self._goal = add_goal(self.clinic, self.code, words).id

    def choose(self, **changes: object) -> None:
        """Let the clinic decide otherwise from now on."""
        self.clinic.settings = msgspec.structs.replace(self.clinic.settings, **changes)

    def _day(self) -> dt.date:
        self._weeks += 1
        return self._first + dt.timedelta(weeks=self._weeks - 1)


def phq9(total: int) -> str:
    """Answers with this total; the safety item is not among them before a total of 25."""
    return ",".join(str(max(0, min(3, total - 3 * place))) for place in range(9))
