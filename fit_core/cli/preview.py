"""``fit preview``: what a measure looks like on paper, with made-up answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import folder_of
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
@click.option(
    "--like",
    type=click.Path(path_type=Path, exists=True),
    help="A clinic's folder, or its clinic.toml, to look like.",
)
@json_option
@click.pass_context
def preview(ctx: click.Context, what: str, out: Path, like: Path | None, as_json: bool) -> int:
    """Write a measure's form and sheets of a made-up client: each paper and theme, and the screen.

    PATH is a measure file or a pack's folder; NAME an installed measure. A wording file beside a
    measure file is taken with it. Your clinic's theme, paper, name and help in a crisis are shown
    too, where there is a clinic; its record is neither read nor written. Every sheet passes the
    harm check, or you are told what it found; exit status 1 when a page could not be made.
    """
    from fit_core.clinic.preview import preview as pages

    made = []
    for page in pages(what, out, _home(ctx, like)):
        made.append(page)
        if not as_json:
            said = page.path if page.path else f"not made: {page.why_not}"
            click.echo(f"{page.measure}, {page.what}: {said}")
            for remark in page.remarks:
                click.echo(f"  {remark}")
    if as_json:
        print_json([_told(page) for page in made])
    return int(any(page.path is None for page in made))


def _home(ctx: click.Context, like: Path | None) -> Path | None:
    """The folder of the clinic whose looks are shown; None where there is no clinic."""
    from fit_core.settings.places import CONFIG_NAME

    if like is not None:
        return like.parent if like.name == CONFIG_NAME else like
    folder = folder_of(ctx)
    return folder if (folder / CONFIG_NAME).is_file() else None


def _told(page: Previewed) -> dict[str, object]:
    path = str(page.path) if page.path else None
    return {
        "measure": page.measure,
        "page": page.what,
        "path": path,
        "why_not": page.why_not or None,
        "remarks": page.remarks,
    }
