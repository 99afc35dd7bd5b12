"""``fit layers texts``: the sentences of a layer, on their way to translators and back."""

from __future__ import annotations

from pathlib import Path

import click

from fit_core.cli.output import json_option, print_json

_po = click.option(
    "--po", required=True, type=click.Path(path_type=Path), help="The PO file of translators."
)
_language = click.option("--language", default="", metavar="TAG", help="Language, such as cy.")
#: Untranslated messages that are named.
_NAMED = 8


@click.group()
def texts() -> None:
    """Hand the sentences of a layer to translators, and take what they bring."""


@texts.command()
@click.argument("layer")
@_po
@_language
@json_option
def export(layer: str, po: Path, language: str, as_json: bool) -> None:
    """Write the sentences of a LAYER, a pack's name or folder, as a PO file."""
    from fit_core.clinic.translations import export_texts

    made = export_texts(layer, po, language)
    if as_json:
        print_json({"language": made.language, "untranslated": made.untranslated})
        return
    click.echo(f"{made.path} holds the sentences in {made.language}.")
    click.echo(f"Messages that are not translated yet: {made.untranslated}.")


@texts.command("import")
@click.argument("layer", type=click.Path(path_type=Path, file_okay=False, exists=True))
@_po
@_language
@json_option
def import_(layer: Path, po: Path, language: str, as_json: bool) -> None:
    """Write what a PO file brings into the sentence files of a LAYER, its folder."""
    from fit_core.clinic.translations import import_texts

    done = import_texts(layer, po, language)
    if as_json:
        paths = [str(path) for path in done.paths]
        print_json({"language": done.language, "files": paths, "untranslated": done.untranslated})
        return
    for path in done.paths:
        click.echo(f"Written: {path}")
    if done.untranslated:
        named = ", ".join(done.untranslated[:_NAMED])
        more = ", …" if len(done.untranslated) > _NAMED else ""
        click.echo(f"Not translated yet: {len(done.untranslated)} ({named}{more}).")
