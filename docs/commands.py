"""Write ``docs/reference/commands.md`` from the program: ``uv run python docs/commands.py``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from fit_core.cli import fit

PAGE = Path(__file__).parent / "reference" / "commands.md"
_WIDTH = 100
_HEAD = """\
# Commands

Written from the program by `uv run python docs/commands.py`; a test holds it equal to the help.

Errors go to standard error: one sentence what is wrong, one what to do next. Exit status 0 is \
well, 1 a failure, 2 a command or input not of the form that is asked for. Whatever prints a table \
also prints `--json`. `FIT_CLINIC`, `FIT_ACTOR` and `FIT_NO_PLUGINS` stand for the options of the \
same names. A day is written `YYYY-MM-DD`.
"""


def page() -> str:
    """The whole page: the help of the program and of every command below it."""
    context = click.Context(fit, info_name="fit", max_content_width=_WIDTH, terminal_width=_WIDTH)
    return _HEAD + "".join(_section(ctx) for ctx in _walk(context))


def _walk(context: click.Context) -> Iterator[click.Context]:
    """A command and, if it is a group, all below it."""
    yield context
    group = context.command
    if not isinstance(group, click.Group):
        return
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            yield from _walk(click.Context(command, parent=context, info_name=name))


def _section(context: click.Context) -> str:
    text = "\n".join(line.rstrip() for line in context.command.get_help(context).splitlines())
    return f"\n## {context.command_path}\n\n```text\n{text}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
