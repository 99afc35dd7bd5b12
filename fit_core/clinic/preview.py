"""What a measure looks like on paper: its form, and sheets of a made-up client in every theme.

All of it is made in a clinic that is thrown away, through the same functions as in a real one, so
that the licence gate, the harm check and the renderers act as they would there. Of a real clinic
only the settings are read, for a sheet as that clinic would print it.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from fit_core.clinic.blank_forms import print_form
from fit_core.clinic.clients import add_client
from fit_core.clinic.confirm import confirm_key, key_stands_in
from fit_core.clinic.create import code_packs, create_clinic
from fit_core.clinic.forms import Entry, record_form
from fit_core.clinic.goals import add_goal
from fit_core.clinic.made_answers import SESSIONS, made_up
from fit_core.clinic.opening import Clinic, installed_library
from fit_core.clinic.preview_files import measure_files, take
from fit_core.clinic.sessions import hold_session, say
from fit_core.clinic.sheets import Kind, print_shared
from fit_core.errors import FitError, NotFoundError
from fit_core.settings.clinic import ClinicSettings, Paper, Today, read_settings
from fit_core.settings.crisis import MADE_UP
from fit_core.settings.theme import USUAL_ORDER, Theme

_FIRST = dt.date(2026, 1, 6)
_WORDS = "Made up: I slept a little better this week, and I rang my sister."
_GOAL = "Made up: to meet a friend once a week"
#: Packs that a sheet needs; what else is installed does not act in a preview.
_PACKS = ("change", "forms", "session", "html")
_USUAL = Today("phq9", "session-checkin", "personal-goals")


class _Look(NamedTuple):
    """One sheet of a preview."""

    name: str
    theme: Theme = Theme()
    paper: Paper = "A4"
    session: int = SESSIONS - 1
    screen: bool = False
    own: ClinicSettings | None = None


_LOOKS = (
    _Look("sheet-a4"),
    _Look("sheet-letter", paper="Letter"),
    _Look("sheet-large-print", Theme(text="large")),
    _Look("sheet-plain", Theme(leave_out=USUAL_ORDER)),
    _Look("sheet-first-session", session=0),
    _Look("sheet-screen", screen=True),
    _Look("sheet-screen-large-print", Theme(text="large"), screen=True),
)


class Previewed(msgspec.Struct, frozen=True):
    """A page of a preview: what it is and where it lies, or why there is none.

    ``remarks`` are what the therapist would be told with it.
    """

    measure: str
    what: str
    path: Path | None = None
    why_not: str = ""
    remarks: tuple[str, ...] = ()


def preview(named: str, out: Path, home: Path | None = None) -> Iterator[Previewed]:
    """Make the pages of a measure, or of every measure of a pack, one after another.

    Args:
        named: a measure file, the folder of a pack, or the id of an installed measure. A wording
            that lies beside a file is taken with it.
        out: folder to write to; one folder for each measure where there are several.
        home: folder of a clinic, for sheets with its name, help in a crisis, theme and paper.

    Raises:
        NotFoundError: there is nothing of that name, or no measure in it.
        ProblemsError: a measure file has faults. FitError: the folder cannot be written to.

    """
    looks = (*_LOOKS, *_own_looks(home)) if home else _LOOKS
    for file in measure_files(Path(named)) or (None,):
        with tempfile.TemporaryDirectory(prefix="fit-preview-") as folder:
            yield from _Preview(Path(folder), file, named).pages(out, looks)


def _own_looks(home: Path) -> tuple[_Look, ...]:
    """The sheet as a clinic prints it, and as it shows it on a screen; its logo stays there."""
    own = read_settings(home)
    theme = own.theme
    if theme.logo:
        theme = msgspec.structs.replace(theme, logo=str((home / theme.logo).absolute()))
    return (
        _Look("sheet-yours", theme, own.paper, own=own),
        _Look("sheet-yours-screen", theme, own.paper, screen=True, own=own),
    )


class _Preview:
    """The preview of one measure in a clinic of its own."""

    def __init__(self, folder: Path, file: Path | None, named: str) -> None:
        enable = [pack.name for pack in code_packs() if pack.name in _PACKS]
        settings = ClinicSettings("A made-up practice", MADE_UP, "preview", _usual())
        create_clinic(folder / "clinic", settings, "M. Okafor (made up)", enable)
        self._clinic = Clinic(folder / "clinic")
        taken = take(self._clinic, folder, file) if file else None
        self._measure = taken.measure if taken else self._clinic.library.get(named)
        self._wordless = taken.why_not if taken else ""
        self._choose()

    def _choose(self) -> None:
        today, measure = self._clinic.settings.today, self._measure
        if measure.kind == "alliance":
            today = msgspec.structs.replace(today, alliance=measure.id)
        else:
            today = msgspec.structs.replace(today, outcome=measure.id)
        # A norm that nobody has read anew is for no sheet, not even a made-up one.
        sure = [norm.id for norm in measure.norms if norm.grade in ("high", "medium")]
        norms = {measure.id: sure[0]} if sure else {}
        settings = msgspec.structs.replace(self._clinic.settings, today=today, norms=norms)
        self._clinic.settings = settings

    def pages(self, out: Path, looks: Iterable[_Look]) -> Iterator[Previewed]:
        """The form, then the sheets. One page that cannot be made stops no other."""
        folder = out / self._measure.id
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FitError(
                f"The folder {folder} cannot be made: {error.strerror or error}.",
                "Name a folder that you may write to with --out.",
            ) from error
        if self._wordless:
            yield Previewed(self._measure.id, "wording", why_not=self._wordless)
        yield self._form(folder)
        try:
            code = self._live()
        except FitError as error:
            yield Previewed(self._measure.id, "sheets", why_not=str(error))
            return
        for look in looks:
            yield self._sheet(code, look, folder)

    def _form(self, folder: Path) -> Previewed:
        try:
            made = print_form(self._clinic, self._measure.id, out=folder / "form.pdf")
        except FitError as error:
            return Previewed(self._measure.id, "form", why_not=str(error))
        what = "form" if made.form.kind == "client" else "score-entry sheet"
        return Previewed(self._measure.id, what, made.path)

    def _live(self) -> str:
        """Hold the sessions of a made-up client."""
        clinic = self._clinic
        code = add_client(clinic, _FIRST).code
        goal = add_goal(clinic, code, _GOAL).id
        today = clinic.settings.today
        for number in range(SESSIONS):
            held = hold_session(clinic, code, _FIRST + dt.timedelta(weeks=number))
            for name in dict.fromkeys((today.outcome, today.alliance, today.goals)):
                measure = clinic.library.get(name)
                rated = goal if name == today.goals else None
                answers = made_up(measure, number)
                record_form(clinic, held, measure, Entry(answers=answers, goal=rated))
                if not key_stands_in(clinic, measure):
                    confirm_key(clinic, measure, "none: a preview with made-up answers")
            say(clinic, held.session.id, _WORDS)
        return code

    def _sheet(self, code: str, look: _Look, folder: Path) -> Previewed:
        clinic = self._clinic
        before, told = clinic.settings, clinic.remarks
        clinic.settings = _settings(before, look)
        day = _FIRST + dt.timedelta(weeks=look.session)
        out = folder / f"{look.name}{'.html' if look.screen else '.pdf'}"
        try:
            kind: Kind = "screen" if look.screen else "shared"
            printed = print_shared(clinic, code, day, out, kind=kind)
        except FitError as error:
            return Previewed(self._measure.id, look.name, why_not=str(error))
        finally:
            clinic.settings = before
        remarks = tuple(one for one in clinic.remarks if one not in told)
        return Previewed(self._measure.id, look.name, printed.path, remarks=remarks)


def _settings(made_up: ClinicSettings, look: _Look) -> ClinicSettings:
    """The settings of a sheet: its theme and paper and, for a clinic's own, name and help."""
    own = look.own or made_up
    return msgspec.structs.replace(
        made_up,
        theme=look.theme,
        paper=look.paper,
        name=own.name,
        crisis_text=own.crisis_text,
        crisis_texts=own.crisis_texts,
    )


def _usual() -> Today:
    """The usual measures of a session, or what is installed in their place."""
    library = installed_library()
    there = {entry.id for entry in library.entries}
    usual = (_USUAL.outcome, _USUAL.alliance, _USUAL.goals)
    lacking = [name for name in usual if name not in there]
    if lacking:
        raise NotFoundError(
            f"A preview needs the measures {', '.join(lacking)} beside yours.",
            "Install the packs of starter.txt, then try again.",
        )
    return _USUAL
