"""Asking a form at the terminal: one item at a time, what is allowed shown, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from fit_core.measure.model import Item, Measure, ResponseSet, Scale, Wording

_OTHER = "Enter = not answered, REFUSED = did not want to"


def ask_answers(measure: Measure, wording: Wording | None) -> Iterator[tuple[str, str]]:
    """Ask every item of a measure, and give each answer as it comes.

    An answer that cannot be is asked again at once.
    """
    click.secho(f"\n{measure.title}", bold=True)
    if wording:
        click.echo(wording.instruction)
    click.echo(f"({_OTHER})")
    for item in measure.items:
        yield item.id, _ask_item(measure, item, wording)


def ask_totals(measure: Measure) -> dict[str, str]:
    """Ask the totals of a measure whose items the clinic does not hold."""
    entered = [scale for scale in measure.scales if scale.method == "entered"]
    return {scale.id: _ask_total(measure, scale) for scale in entered}


def _ask_item(measure: Measure, item: Item, wording: Wording | None) -> str:
    responses = measure.responses[item.responses]
    found = wording.items.get(item.id) if wording else None
    click.echo(f"\n{item.id}. {found.text if found else item.topic}")
    own = found.answers if found else ()
    labels = own or (wording.answers.get(item.responses, ()) if wording else ())
    for code, label in zip(responses.codes, labels, strict=False):
        click.echo(f"     {code} = {label}")
    return _until_valid(measure, _allowed(responses, labels), answers_id=item.id)


def _ask_total(measure: Measure, scale: Scale) -> str:
    click.secho(f"\n{measure.title}: {scale.title or scale.id}", bold=True)
    return _until_valid(measure, f"{scale.min} to {scale.max}", totals_id=scale.id)


def _until_valid(
    measure: Measure, hint: str, answers_id: str | None = None, totals_id: str | None = None
) -> str:
    from fit_core.answers.check import check_answers

    while True:
        typed = str(click.prompt(f"   {hint}", default="", show_default=False)).strip()
        answers: Mapping[str, str] = {answers_id: typed} if answers_id else {}
        totals: Mapping[str, str] = {totals_id: typed} if totals_id else {}
        problems = check_answers(measure, answers, totals).problems
        if not problems:
            return typed
        click.echo(f"   {problems[0].what}")


def _allowed(responses: ResponseSet, labels: tuple[str, ...]) -> str:
    if responses.codes:
        return ", ".join(str(code) for code in responses.codes)
    if responses.step is not None:
        ends = f"{responses.min} to {responses.max} in steps of {responses.step}"
        return f"{ends} ({labels[0]} … {labels[-1]})" if labels else ends
    if responses.pick:
        return f"{responses.pick} of the items {', '.join(responses.among)}, joined with +"
    return "in the client's own words"
