"""``fit new``: write a working pack to start from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.scaffold.write import NewPack

_Command = Callable[..., Any]


@click.group()
def new() -> None:
    """Write a working, tested, installable pack to start from."""


def _options(command: _Command) -> _Command:
    """Options that all three share."""
    folder = click.option(
        "--folder",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        default=Path(),
        help="Where its folder is made [here].",
    )
    author = click.option("--author", help="Who publishes it, written into its files.")
    return click.argument("name")(folder(author(command)))


@new.command()
@_options
@click.pass_context
def measure(ctx: click.Context, name: str, folder: Path, author: str | None) -> None:
    """Write a measure: a TOML file with a worked example, wording and tests. No code."""
    from fit_core.cli.common import library_here
    from fit_core.scaffold.write import NewPack

    if any(entry.id == name for entry in library_here(ctx).entries):
        raise UsageError(f"A measure {name} is installed already.", "Choose a name of your own.")
    _write(NewPack("measure", name, _author(author, name)), folder)


@new.command()
@_options
def plugin(name: str, folder: Path, author: str | None) -> None:
    """Write a code plugin: a signal declared through a hook, with tests."""
    from fit_core.scaffold.write import NewPack

    _write(NewPack("plugin", name, _author(author, name)), folder)


@new.command()
@_options
@click.option(
    "--measure",
    "measure_id",
    help="Installed measure that the layer is for: what is known of the people who answer it.",
)
@click.option("--language", metavar="TAG", help="Language of the layer, such as cy or pt-BR.")
@click.pass_context
def layer(
    ctx: click.Context,
    name: str,
    folder: Path,
    author: str | None,
    measure_id: str | None,
    language: str | None,
) -> None:
    """Write an adaptation layer: a language, or the people of one measure."""
    if (measure_id is None) == (language is None):
        raise UsageError(
            "A layer is of a language or for a measure: one of the two.",
            f"Write fit new layer {name} --language cy, or --measure session-checkin",
        )
    author = _author(author, name)
    if language is not None:
        _write(_of_language(name, author, language), folder)
    else:
        _write(_for_measure(ctx, name, author, str(measure_id)), folder)


def _of_language(name: str, author: str, language: str) -> NewPack:
    from fit_core.adapt.chain import parse
    from fit_core.scaffold.write import NewPack

    parse(language)  # raises for a tag that names no language
    return NewPack("language", name, author, language=language)


def _for_measure(ctx: click.Context, name: str, author: str, measure: str) -> NewPack:
    from fit_core.cli.common import library_here
    from fit_core.measure.identity import structure_hash
    from fit_core.scaffold.write import NewPack

    found = library_here(ctx).get(measure)
    return NewPack("layer", name, author, found.id, structure_hash(found))


def _author(given: str | None, name: str) -> str:
    return f"The authors of {name}" if given is None else given


def _write(pack: NewPack, folder: Path) -> None:
    from fit_core.scaffold.write import write_pack

    made = write_pack(pack, folder)
    count = sum(path.is_file() for path in made.rglob("*"))
    click.echo(f"{made} was written, {count} files.")
    click.echo(f"Next: cd {made}, then python -m pytest, fit check . and read README.md")
