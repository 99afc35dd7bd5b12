"""How risk answers are shown: at once, before anything else, in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from fit_core.answers.model import Checked
    from fit_core.course.gate import RiskNote
    from fit_core.measure.model import Measure


def show_risk(measure: Measure, checked: Checked) -> None:
    """Show the risk answers of a form, and safety items that were not answered."""
    for risk in checked.risk:
        click.secho(
            f"\nRISK ANSWER  {measure.title}, item {risk.item} ({risk.topic}): {risk.value}."
            "\nAsk about it before anything else.\n",
            bold=True,
        )
    for item in checked.safety_missing:
        topic = next((i.topic for i in measure.items if i.id == item), "")
        click.secho(
            f"\nNOT ANSWERED  {measure.title}, safety item {item} ({topic})."
            "\nA missing answer is no answer: ask.\n",
            bold=True,
        )


def show_notes(notes: Iterable[RiskNote]) -> None:
    """Show stored risk answers that nobody has acknowledged."""
    for note in notes:
        click.secho(
            f"RISK ANSWER  {note.measure}, item {note.item} ({note.topic}): {note.value}, "
            f"on {note.date}.",
            bold=True,
        )
