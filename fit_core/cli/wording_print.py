"""How a wording is shown to the person who confirms it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from fit_core.measure.model import Wording
    from fit_core.wording.propose import Proposal
    from fit_core.wording.rows import Row

STATUS: Final = click.Choice(("original", "translated-by-protocol", "translated-only"))
_KINDS: Final = {
    "fhir": "a FHIR questionnaire",
    "camcops": "a CamCOPS string file",
    "toml": "our template",
}
_WIDTH: Final = 88

language_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--language", default="", metavar="TAG", help="Its language, such as en or pt-BR."
)


def print_proposal(found: Proposal) -> None:
    """Print what a file brings: every item, what is left out, what the file did not say."""
    print_wording(found.wording, found.rows)
    click.echo(f"\nFrom {_KINDS[found.kind]}.")
    for left in found.left_out:
        place = left.link or left.place.path
        click.echo(f"Left out: {place} ({left.why}): {textwrap.shorten(left.text, 60)}")
    for remark in found.remarks:
        click.echo(f"Note: {remark}")
    if found.official:
        click.echo(f"These are the sentences of the official text ({found.official}).")
    click.echo("")


def print_wording(wording: Wording, rows: Sequence[Row]) -> None:
    """Print a wording item by item: number, our topic, the sentence, the answers by their codes."""
    click.secho(f"{wording.title}  ({wording.measure}, version {wording.version})", bold=True)
    click.echo(f"{wording.language}, {wording.status}; {wording.licence}")
    click.echo(_wrapped(wording.instruction, ""))
    before: dict[tuple[tuple[str, str], ...], str] = {}
    for row in rows:
        click.echo("")
        click.echo(f"{row.item:>4}  {click.style(f'[{row.topic}]', dim=True)}")
        click.echo(_wrapped(row.text, "      "))
        same = before.setdefault(row.answers, row.item)
        for line in _answers(row, same):
            click.echo(line)


def _answers(row: Row, same: str) -> Iterable[str]:
    if same != row.item and row.answers:
        yield f"        answers as item {same}"
        return
    for code, label in row.answers:
        yield f"      {code:>3} = {label}"


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def wording_data(wording: Wording, rows: Iterable[Row]) -> dict[str, object]:
    """Return a wording for ``--json``."""
    head = ("measure", "version", "language", "status", "licence", "title", "instruction")
    return {name: getattr(wording, name) for name in head} | {
        "items": [
            {
                "item": row.item,
                "topic": row.topic,
                "text": row.text,
                "answers": [{"code": code, "label": label} for code, label in row.answers],
            }
            for row in rows
        ]
    }


def proposal_data(found: Proposal) -> dict[str, object]:
    """Return a proposal for ``--json``."""
    left = [
        {"name": left.link, "path": left.place.path, "text": left.text, "why": left.why}
        for left in found.left_out
    ]
    return wording_data(found.wording, found.rows) | {
        "kind": found.kind,
        "left_out": left,
        "remarks": found.remarks,
        "official": found.official,
        "fingerprint": found.fingerprint,
        "text_fingerprint": found.text_fingerprint,
        "file_sha256": found.sha256,
    }
