"""A made-up practice at work, for journeys through the command line: from a pack to the paper.

The core's command line is handed over, so that a test goes the way of a therapist:

```python
from fit_core.cli import run
from fit_core.testing import Practice


@pytest.fixture
def practice(tmp_path, capsys):
    return Practice(run, tmp_path, capsys, layer="lang-cy", crisis={"cy": "Ffoniwch 999."})


def test_who_reads_welsh_gets_a_welsh_sheet(practice):
    code = practice.client({"phq9": ["2,2,2,2,1,1,2,1,0"]}, "cy")
    practice.page("report", "session", code, says=["Y sgôr heddiw yw 13."])
```

It works with every pack of the environment; reading a page back needs PyMuPDF.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fit_core.testing.pdf import read_pdf

if TYPE_CHECKING:
    import pytest

_INIT: Final = ("init", "--plain", "--name", "", "--crisis-text", "Ring 000.")
_THERAPIST: Final = ("--therapist", "M. Example", "--id", "mo", "--enable-all")
_WEEK: Final = dt.timedelta(days=7)


class Practice:
    """A practice with a record of its own, in which every installed pack is enabled.

    Args:
        run: `fit_core.cli.run`. folder: an empty one. capsys: of the test.
        layer: the pack whose layers are used. crisis: the text for help in a crisis, by language.
        settings: as for `settle`.

    """

    def __init__(
        self,
        run: Callable[[list[str]], int],
        folder: Path,
        capsys: pytest.CaptureFixture[str],
        *,
        layer: str = "",
        crisis: Mapping[str, str] | None = None,
        **settings: str,
    ) -> None:
        self._run, self._capsys, self.folder = run, capsys, folder
        self._settings = folder / "clinic" / "clinic.toml"
        self.fit(*_INIT, *_THERAPIST)
        lines = [f"{tag} = {_quoted(text)}" for tag, text in (crisis or {}).items()]
        self._replace(r"^\[crisis_texts\]$", "\n".join(["[crisis_texts]", *lines]))
        self.settle(**settings)
        if layer:
            self.fit("layers", "use", layer)

    def fit(self, *arguments: str) -> str:
        """Run one command line, which has to succeed, and return what it prints.

        Raises:
            AssertionError: it did not; what it said of it.

        """
        self._capsys.readouterr()
        status = self._run(["--clinic", str(self._settings.parent), *arguments])
        told = self._capsys.readouterr()
        if status:
            raise AssertionError(f"fit {' '.join(arguments)}: {status}\n{told.err}")
        return told.out

    def settle(self, **settings: str) -> None:
        """Write settings of the clinic: ``country="NL"``, ``outcome="core10"``.

        Raises:
            AssertionError: ``clinic.toml`` has no such line, or several.

        """
        for key, value in settings.items():
            self._replace(f'^{key} = ".*"$', f"{key} = {_quoted(value)}")

    def client(
        self,
        answers: Mapping[str, Sequence[str]],
        language: str = "",
        *options: str,
        first: dt.date = dt.date(2026, 9, 7),
    ) -> str:
        """Add a client who filled in forms once a week, and return the code.

        Args:
            answers: by measure, those of each session as ``fit record`` takes them.
            language: in which the client reads; without one the clinic's own.
            options: of ``fit client add``. first: the day of the start and the first session.

        """
        added = self.fit("client", "add", "--started", first.isoformat(), *options)
        code = added.split()[1]
        if language:
            self.fit("client", "language", code, language)
        for measure, sessions in answers.items():
            for week, given in enumerate(sessions):
                day = ("--date", (first + week * _WEEK).isoformat())
                self.fit("record", code, measure, *day, "--answers", given)
        return code

    def page(self, *command: str, says: Iterable[str] = ()) -> str:
        """The text of the PDF that a command makes, in one line.

        Args:
            command: such as ``report session CODE`` or ``form NAME``; ``--out`` is added.
            says: what has to stand there.

        Raises:
            AssertionError: some of it does not; the page is told.

        """
        path = self.folder / "page.pdf"
        path.unlink(missing_ok=True)
        self.fit(*command, "--out", str(path))
        said = re.sub(r"\s+", " ", read_pdf(path.read_bytes()).text)
        if lacking := [part for part in says if part not in said]:
            raise AssertionError(f"fit {' '.join(command)} does not say {lacking}:\n{said}")
        return said

    def _replace(self, old: str, new: str) -> None:
        said = self._settings.read_text("utf-8")
        found, times = re.subn(old, lambda _: new, said, flags=re.MULTILINE)
        if times != 1:
            raise AssertionError(f"{self._settings.name} holds {times} lines of {old}, not 1.")
        self._settings.write_text(found, "utf-8")


def _quoted(text: str) -> str:
    """A text as TOML writes it; what JSON escapes, TOML escapes alike."""
    return json.dumps(text, ensure_ascii=False)
