"""``fit preview``: what a measure looks like on paper, with made-up answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli.output import json_option, print_json

if TYPE_CHECKING:
    from fit_core.clinic.preview import Previewed


@click.command()
@click.argument("what", metavar="PATH|NAME")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("fit-preview"),
    show_default=True,
    help="Folder for the pages.",
)
@json_option
def preview(what: str, out: Path, as_json: bool) -> int:
    """Write a measure's form and sheets of a made-up client: A4, Letter, large print, screen.

    PATH is a measure file or a pack's folder; NAME an installed measure. Nothing of your clinic is
    read or written. Every sheet passes the harm check, or you are told what it found; exit status 1
    when a page could not be made.
    """
    from fit_core.clinic.preview import preview as pages

    made = []
    for page in pages(what, out):
        made.append(page)
        if not as_json:
            said = page.path if page.path else f"not made: {page.why_not}"
            click.echo(f"{page.measure}, {page.what}: {said}")
    if as_json:
        print_json([_told(page) for page in made])
    return int(any(page.path is None for page in made))


def _told(page: Previewed) -> dict[str, str | None]:
    path = str(page.path) if page.path else None
    return {
        "measure": page.measure,
        "page": page.what,
        "path": path,
        "why_not": page.why_not or None,
    }
