"""The blank forms."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from docs.exhibits.life import Client
from docs.exhibits.model import Exhibit, Room
from fit_core.clinic.blank_forms import print_form
from fit_core.clinic.opening import OWN_MEASURES
from fit_core.clinic.wordings import forget_library

_TUTORIAL = Path(__file__).parents[1] / "tutorial" / "first-measure.md"


def _form(client: Client, file: Path, *, name: str, fillable: bool = False) -> None:
    print_form(client.clinic, name, out=file, fillable=fillable)


def _own_measure(client: Client) -> None:
    """The form of the tutorial, whose sentences are the project's own."""
    folder = client.clinic.folder / OWN_MEASURES
    folder.mkdir()
    text = _TUTORIAL.read_text("utf-8")
    for name, content in re.findall(
        r"<!-- file: night_rest/([\w.-]+) -->\n```toml\n(.*?)```", text, re.S
    ):
        right = content.replace(  # as the tutorial corrects it
            'topic = "lying awake"\n', 'topic = "lying awake"\nreverse = true\n'
        )
        (folder / name).write_text(right, "utf-8")
    forget_library(client.clinic)


def _nothing(client: Client) -> None:
    """A blank form is of nobody."""


FORMS = Room(
    name="forms",
    title="Forms",
    opening="Blank forms, with an id by which the program knows them again and no room for a name.",
    exhibits=(
        Exhibit(
            "likert-grid",
            "Questions in a grid",
            "The form of the tutorial: four questions with the same five answers.",
            _own_measure,
            partial(_form, name="night-rest"),
        ),
        Exhibit(
            "lines-and-choices",
            "Lines to mark, a choice, and own words",
            "The session check-in: lines of 100 mm, two to choose out of eight, yes or no, and "
            "a question to answer in words.",
            _nothing,
            partial(_form, name="session-checkin"),
        ),
        Exhibit(
            "goals",
            "The client’s own goals",
            "Each goal is written down as the client says it, and rated on a line.",
            _nothing,
            partial(_form, name="personal-goals"),
        ),
        Exhibit(
            "fillable-form",
            "A form to be filled in on a screen",
            "The check-in with fields; the file comes back through `fit import`.",
            _nothing,
            partial(_form, name="session-checkin", fillable=True),
        ),
        Exhibit(
            "score-entry-sheet",
            "A score-entry sheet",
            "What there is while the clinic has not brought an instrument’s sentences: numbers, "
            "our own topics, and places for the answers.",
            _nothing,
            partial(_form, name="phq9"),
        ),
    ),
)
