"""``fit coverage``: the relationship components, what this clinic asks of them, what never."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json

if TYPE_CHECKING:
    from fit_core.clinic.coverage import Coverage, Offer
    from fit_core.measure.model import Component

#: Column heads of the matrix, short enough for ten of them in 100 columns.
_HEADS: dict[Component, str] = {
    "trust": "trust",
    "empathy": "empathy",
    "collaboration": "collab.",
    "stability": "stability",
    "feedback": "feedback",
    "culture": "culture",
    "non-judgement": "no judg.",
    "long-term": "long t.",
    "outcomes": "outc.",
    "attachment": "attach.",
}
_WIDTH = 100
#: The widest name in the first column; ten heads and their gaps take the rest.
_NAME = 17
_ASKS = {
    "nothing": "open to use",
    "statement": "needs your statement of non-commercial use",
    "permission": "needs the owner's permission",
    "licence": "needs a licence",
}


@click.command()
@json_option
@click.pass_context
def coverage(ctx: click.Context, as_json: bool) -> None:
    """Show which relationship components this clinic asks about, and which never."""
    from fit_core.clinic.coverage import coverage as look

    found = look(clinic_of(ctx))
    if as_json:
        print_json(_as_data(found))
    else:
        _print(found)


def _print(found: Coverage) -> None:
    click.echo("How often this clinic asked about each component (· = does not speak to it).\n")
    click.secho(_row("", _HEADS.values()), bold=True)
    for kind, title in (("measure", "measures, forms"), ("record", "records")):
        click.secho(title, dim=True)
        for source in found.sources:
            if source.kind == kind:
                cells = [str(source.times) if c in source.components else "·" for c in _HEADS]
                click.echo(_row(source.name, cells))
    click.secho(_row("asked", [_asked(found, c) for c in _HEADS]), bold=True)
    if found.ready:
        click.echo("\nready: a measure that is set up will ask it; no form is on record yet.")
    _print_never(found)


def _row(name: str, cells: Any) -> str:  # noqa: ANN401 - any texts
    """One line; a name that is wider than its column has a line of its own."""
    padded = (c.rjust(len(head)) for c, head in zip(cells, _HEADS.values(), strict=True))
    line = " ".join(padded)
    if len(name) > _NAME:
        return f"{name}\n{' ' * _NAME} {line}".rstrip()
    return f"{name.ljust(_NAME)} {line}".rstrip()


def _asked(found: Coverage, component: Component) -> str:
    if component in found.never:
        return "no"
    return "ready" if component in found.ready else "yes"


def _print_never(found: Coverage) -> None:
    from fit_core.clinic.coverage import COMPONENTS, RECORDS

    if not found.never:
        click.echo("\nEvery component is asked.")
    for component in found.never:
        click.secho(f"\nNever asked: {COMPONENTS[component]}", bold=True)
        for record in RECORDS:
            if component in record.components:
                click.echo(f"  {record.name} would speak to it: {record.command}")
        for offer in found.offers[component]:
            click.echo(_offer(offer))
        if not found.offers[component]:
            click.echo("  No installed measure asks it. See fit plugins list.")
    if any(found.offers.values()):
        click.echo("\nAsk one of a client: fit record CLIENT MEASURE")


def _offer(offer: Offer) -> str:
    items = "1 item" if offer.items == 1 else f"{offer.items} items"
    said = f"{offer.measure}: {offer.title} ({items}; {_ASKS[offer.needs]})"
    return click.wrap_text(said, _WIDTH, initial_indent="  ", subsequent_indent="      ")


def _as_data(found: Coverage) -> list[dict[str, Any]]:
    from fit_core.clinic.coverage import COMPONENTS, RECORDS

    return [
        {
            "component": component,
            "words": words,
            "asked": _asked(found, component),
            "by": [
                {"name": s.name, "kind": s.kind, "count": s.times}
                for s in found.sources
                if component in s.components
            ],
            "could": [offer._asdict() for offer in found.offers.get(component, ())],
            "commands": [r.command for r in RECORDS if component in r.components],
        }
        for component, words in COMPONENTS.items()
    ]
