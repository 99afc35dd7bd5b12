"""Tell the therapist what a full page had no room for; the page itself cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from fit_core.clinic.sheets import Printed


#: Of what staff read at the terminal, whatever the language of the sheet.
_OURS: Final = "en-GB"


def tell_gave_way(printed: Printed) -> None:
    """One line with the elements that gave way, or nothing."""
    if printed.dropped:
        from fit_core.adapt.words import Words  # the command line starts without it

        say = Words(_OURS).say
        elements = "; ".join(say(f"element-{element}") for element in printed.dropped)
        click.echo(f"The page was full, so this gave way: {elements}.")
