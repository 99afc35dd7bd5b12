"""What ``fit client show --components`` prints: each component at a glance, for the therapist."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from fit_core.clinic.components import Glance
from fit_core.course.components import ComponentView, Rated
from fit_core.course.signals import fired

_WIDTH = 100
_PLACES = {
    "shared": "on the shared sheet",
    "clinician": "for the therapist",
    "never-per-session": "at the beginning, the end and follow-up only",
}


def print_components(seen: Glance) -> None:
    """Print each component with what is computed, what fired, and where it may stand."""
    click.echo(f"Client {seen.code}: for the therapist, not for the table.")
    for view in seen.components:
        click.echo()
        click.secho(f"{view.component} ", bold=True, nl=False)
        click.echo(f"({_PLACES[view.place] if view.asked else 'never asked'})")
        for line in _lines(view):
            click.echo(textwrap.fill(line, _WIDTH, initial_indent="  ", subsequent_indent="    "))
    if seen.doubts:
        click.secho("\nTo look at again; the scores stand as they are", bold=True)
    for doubt in seen.doubts:
        click.echo(textwrap.fill(doubt.said, _WIDTH, initial_indent="  ", subsequent_indent="    "))


def _lines(view: ComponentView) -> Iterator[str]:
    for rated in view.rated:
        yield _rated(rated)
    for name, value in view.facts:
        yield f"{name}: {value}"
    for signal in fired(view.signals):
        by = f", by {signal.by}" if signal.by else ""
        yield f"signal {signal.rule}{by}: {'; '.join(signal.inputs)}"
    quiet = [s.rule for s in view.signals if s.verdict == "clear"]
    if quiet:
        yield f"clear: {', '.join(dict.fromkeys(quiet))}"
    idle: dict[str, dict[str, None]] = {}
    for signal in view.signals:
        if signal.verdict == "not-applicable":
            idle.setdefault(signal.reason, {})[signal.rule] = None
    for reason, rules in idle.items():
        yield f"not looked at, {reason}: {', '.join(rules)}"


def _rated(rated: Rated) -> str:
    who = "" if rated.respondent == "client" else f", {rated.respondent}"
    name = f"{rated.title} ({rated.measure}.{rated.scale}{who})"
    if rated.place == "never-per-session":
        begin = f", {rated.first} at first" if rated.times > 1 else ""
        return f"{name}: {rated.latest} on {rated.on}{begin}"
    own = f"; own before: {rated.low} to {rated.high}, middle {rated.middle}" if rated.low else ""
    times = "once" if rated.times == 1 else f"{rated.times} times"
    return f"{name}: {rated.latest} on {rated.on}, rated {times}{own}"
