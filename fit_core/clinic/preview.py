"""What a measure looks like on paper: its form, and sheets of a made-up client in every theme.

All of it is made in a clinic that is thrown away, through the same functions as in a real one, so
that the licence gate, the harm check and the renderers act as they would there.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import tomli

from fit_core.clinic.blank_forms import print_form
from fit_core.clinic.clients import add_client
from fit_core.clinic.confirm import confirm_key, key_stands_in
from fit_core.clinic.create import code_packs, create_clinic
from fit_core.clinic.forms import Entry, record_form
from fit_core.clinic.goals import add_goal
from fit_core.clinic.made_answers import SESSIONS, made_up
from fit_core.clinic.measures import add_measure
from fit_core.clinic.opening import Clinic, installed_library
from fit_core.clinic.sessions import hold_session, say
from fit_core.clinic.sheets import Kind, print_shared
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.measure.model import Measure
from fit_core.settings.clinic import ClinicSettings, Paper, Today
from fit_core.settings.crisis import MADE_UP
from fit_core.settings.theme import Theme

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


_LOOKS = (
    _Look("sheet-a4"),
    _Look("sheet-letter", paper="Letter"),
    _Look("sheet-large-print", Theme(text="large")),
    _Look("sheet-first-session", session=0),
    _Look("sheet-screen", screen=True),
)


class Previewed(msgspec.Struct, frozen=True):
    """A page of a preview: what it is and where it lies, or why there is none."""

    measure: str
    what: str
    path: Path | None = None
    why_not: str = ""


def preview(named: str, out: Path) -> Iterator[Previewed]:
    """Make the pages of a measure, or of every measure of a pack, one after another.

    Args:
        named: a measure file, the folder of a pack, or the id of an installed measure.
        out: folder to write to; one folder for each measure where there are several.

    Raises:
        NotFoundError: there is nothing of that name, or no measure in it.
        ProblemsError: a measure file has faults. FitError: the folder cannot be written to.

    """
    files = _files(Path(named))
    for file in files or (None,):
        with tempfile.TemporaryDirectory(prefix="fit-preview-") as folder:
            yield from _Preview(Path(folder), file, named).pages(out)


def _files(path: Path) -> tuple[Path, ...]:
    """The measure files that a path holds; none where it is no path."""
    if path.is_file():
        return (path,)
    if not path.is_dir():
        return ()
    found = tuple(file for file in sorted(path.rglob("*.toml")) if _is_measure(file))
    if not found:
        raise NotFoundError(
            f"There is no measure in {path}.", "Name a measure file, or the folder of a pack."
        )
    return found


def _is_measure(file: Path) -> bool:
    try:
        return {"id", "kind", "scales"} <= tomli.loads(file.read_text("utf-8")).keys()
    except (tomli.TOMLDecodeError, UnicodeDecodeError, OSError):
        return False


class _Preview:
    """The preview of one measure in a clinic of its own."""

    def __init__(self, folder: Path, file: Path | None, named: str) -> None:
        enable = [pack.name for pack in code_packs() if pack.name in _PACKS]
        settings = ClinicSettings("A made-up practice", MADE_UP, "preview", _usual())
        create_clinic(folder / "clinic", settings, "M. Okafor (made up)", enable)
        self._clinic = Clinic(folder / "clinic")
        self._measure = self._taken(folder, file) if file else self._clinic.library.get(named)
        self._choose()

    def _taken(self, folder: Path, file: Path) -> Measure:
        """Take a file in; where a measure of its id is installed, under another id."""
        try:
            added = add_measure(self._clinic, file)
        except RefusedError:
            there = tomli.loads(file.read_text("utf-8"))["id"]
            copy = folder / "measure.toml"
            text = file.read_text("utf-8")
            copy.write_text(text.replace(f'"{there}"', f'"{there}-preview"', 1), "utf-8")
            added = add_measure(self._clinic, copy)
        del self._clinic.library  # it is read anew, with the measure in it
        return added

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

    def pages(self, out: Path) -> Iterator[Previewed]:
        """The form, then the sheets. One page that cannot be made stops no other."""
        folder = out / self._measure.id
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FitError(
                f"The folder {folder} cannot be made: {error.strerror or error}.",
                "Name a folder that you may write to with --out.",
            ) from error
        yield self._form(folder)
        try:
            code = self._live()
        except FitError as error:
            yield Previewed(self._measure.id, "sheets", why_not=str(error))
            return
        for look in _LOOKS:
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
        clinic.settings = msgspec.structs.replace(
            clinic.settings, theme=look.theme, paper=look.paper
        )
        day = _FIRST + dt.timedelta(weeks=look.session)
        out = folder / f"{look.name}{'.html' if look.screen else '.pdf'}"
        try:
            kind: Kind = "screen" if look.screen else "shared"
            printed = print_shared(clinic, code, day, out, kind=kind)
        except FitError as error:
            return Previewed(self._measure.id, look.name, why_not=str(error))
        return Previewed(self._measure.id, look.name, printed.path)


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
