"""Tell the therapist what a full page had no room for; the page itself cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.sheets import Printed


def tell_gave_way(clinic: Clinic, printed: Printed) -> None:
    """One line with the elements that gave way, or nothing."""
    if printed.dropped:
        say = clinic.words.say
        elements = "; ".join(say(f"element-{element}") for element in printed.dropped)
        click.echo(f"The page was full, so this gave way: {elements}.")
