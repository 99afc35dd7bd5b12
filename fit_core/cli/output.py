"""How commands print: tables for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click
import msgspec

json_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for programs."
)


def print_json(value: object) -> None:
    """Print a value as JSON, indented."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_table(heads: Sequence[str], rows: Sequence[Sequence[object]], empty: str) -> None:
    """Print rows under their heads, columns as wide as their widest cell; ``empty`` if none."""
    if not rows:
        click.echo(empty)
        return
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(heads), *cells]) for i in range(len(heads))]
    click.echo(click.style(_line(heads, widths), bold=True))
    for row in cells:
        click.echo(_line(row, widths))


def _line(row: Sequence[str], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def quoted(arguments: Sequence[str]) -> str:
    """A command line as a person would type it."""
    import shlex

    return " ".join(shlex.quote(argument) for argument in arguments)


def counted(count: int, noun: str) -> str:
    """A number with its noun: ``1 form``, ``2 forms``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
