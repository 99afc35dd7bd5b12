"""Every state of the shared sheet as a picture: uv run python docs/gallery.py [FOLDER]

Made-up clients in a clinic that is thrown away; each sheet on A4 and Letter, in colour and grey.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
import pymupdf

from fit_core.answers.listing import parse_answer_list
from fit_core.clinic.clients import add_client, want_scores
from fit_core.clinic.create import code_packs, create_clinic
from fit_core.clinic.forms import Entry, record_form
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import hold_session, note_session, say
from fit_core.clinic.sheets import print_shared
from fit_core.settings.clinic import ClinicSettings, Today
from fit_core.settings.crisis import MADE_UP
from fit_core.settings.theme import Theme

_DPI = 80
_FIRST = dt.date(2026, 1, 6)
_CHECKIN = "8,9,8,7.5,8.5,8,,,,4+6,0"
_TOP = "10,10,10,10,10,10,,,,4+6,0"
_WORDS = "Made up: the week was long, and on Sunday I rang my sister."


class Client:
    """A made-up client; each call is one more week."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic, self.code = clinic, add_client(clinic, _FIRST).code
        self._weeks = 0

    def week(self, **forms: str) -> None:
        """Hold a session with these forms, answers as typed."""
        held = hold_session(self.clinic, self.code, self._day())
        for name, typed in forms.items():
            measure = self.clinic.library.get(name.replace("_", "-"))
            entry = Entry(answers=parse_answer_list(measure, typed))
            record_form(self.clinic, held, measure, entry)
        say(self.clinic, held.session.id, _WORDS)

    def phq9(self, *totals: int, **more: str) -> None:
        """A session for each total."""
        for total in totals:
            answers = [str(max(0, min(3, total - 3 * place))) for place in range(9)]
            self.week(phq9=",".join(answers), **more)

    def missed(self) -> None:
        """A session that was not kept."""
        note_session(self.clinic, self.code, self._day(), "missed")

    def _day(self) -> dt.date:
        self._weeks += 1
        return _FIRST + dt.timedelta(weeks=self._weeks - 1)


class Scene(NamedTuple):
    """A state of the sheet: its name, what the client lived, what the clinic chose."""

    name: str
    live: Callable[[Client], None]
    second: str = ""
    norm: bool = True
    theme: Theme = Theme()


def _eighth(client: Client) -> None:
    client.phq9(16, 17, 15, 14, 12, 11, 10, 9, session_checkin=_CHECKIN)


def _gaps(client: Client) -> None:
    client.phq9(16, 15)
    client.missed()
    client.week(phq9="1,1,1,1,1,,,,0")
    client.week(phq9="1,1,1,1,,1,1,1,0")


def _thirty(client: Client) -> None:
    client.phq9(*(18 - n // 3 + n % 3 for n in range(30)), session_checkin=_CHECKIN)


def _two(client: Client) -> None:
    client.week(phq9="2,2,2,2,2,2,2,1,0", who5="1,1,1,1,1")
    client.week(phq9="1,1,2,1,1,2,1,1,0", who5="3,3,3,3,2")


def _unseen(client: Client) -> None:
    _eighth(client)
    want_scores(client.clinic, client.code, wanted=False)


SCENES = (
    Scene("eighth-session", _eighth),
    Scene("first-session", lambda client: client.phq9(16, session_checkin=_CHECKIN)),
    Scene("gaps-and-missing-answers", _gaps),
    Scene("no-form-at-all", lambda client: client.week()),
    Scene("one-measure-only", lambda client: client.phq9(16, 15, 11)),
    Scene("two-outcomes", _two, second="who5"),
    Scene("thirty-sessions", _thirty),
    Scene("ceiling-alliance", lambda client: client.phq9(12, 11, 10, session_checkin=_TOP)),
    Scene("without-scores", _unseen),
    Scene("no-norm-chosen", lambda client: client.phq9(16, 15, 11), norm=False),
    Scene("large-print", _eighth, theme=Theme(text="large")),
)


def main(out: Path) -> None:
    """Write every scene, and a page that shows them all."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fit-gallery-") as folder:
        for number, scene in enumerate(SCENES, 1):
            print(f"{number} of {len(SCENES)}: {scene.name}", flush=True)
            _make(Path(folder) / scene.name, scene, out)
    pictures = sorted(out.glob("*.png"))
    shown = "\n".join(f'<h2>{p.stem}</h2><img src="{p.name}" alt="{p.stem}">' for p in pictures)
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gallery</title>'
    (out / "index.html").write_text(f"{head}\n<h1>Gallery</h1>\n{shown}\n</html>\n", "utf-8")


def _make(folder: Path, scene: Scene, out: Path) -> None:
    settings = ClinicSettings(
        "A made-up practice",
        MADE_UP,
        "mo",
        Today("phq9", "session-checkin", "personal-goals", scene.second),
        norms={"phq9": "nhs-talking-therapies"} if scene.norm else {},
        theme=scene.theme,
    )
    enable = [pack.name for pack in code_packs()]
    create_clinic(folder, settings, "M. Okafor (made up)", enable)
    clinic = Clinic(folder)
    client = Client(clinic)
    scene.live(client)
    for paper in ("A4", "Letter"):
        clinic.settings = msgspec.structs.replace(clinic.settings, paper=paper)
        file = out / f"{scene.name}-{paper.lower()}.pdf"
        print_shared(clinic, client.code, None, file)
        _pictures(file)


def _pictures(file: Path) -> None:
    with pymupdf.open(file) as document:  # type: ignore[no-untyped-call]
        for number, page in enumerate(document, 1):
            for name, space in (("colour", pymupdf.csRGB), ("grey", pymupdf.csGRAY)):
                picture = page.get_pixmap(dpi=_DPI, colorspace=space)
                picture.save(file.with_name(f"{file.stem}-{number}-{name}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))
