"""How ``fit trajectory show`` prints what is expected of a client."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from fit_core.cli.output import print_table

if TYPE_CHECKING:
    from fit_core.clinic.outlook_view import OutlookView
    from fit_core.course.trajectory import Expected

_WIDTH = 100
_SIDES = {"worse": "beyond, worse side", "inside": "inside", "better": "beyond, better side"}


def print_outlook(seen: OutlookView) -> None:
    """Print scores beside the range, then chances and signals; for the therapist alone."""
    if seen.expected is None:
        _say(f"{seen.code}: not applicable, because {seen.reason}.")
        return
    click.secho(f"{seen.title} of {seen.code}, for the therapist, not for the table", bold=True)
    _say(f"{seen.engine}. {seen.purpose}")
    _say(f"Range: {seen.expected.limits}; {_group(seen.expected)}.")
    click.echo()
    heads = ("session", "score", "expected", "from", "to", "place", "share that is worse")
    print_table(heads, list(_rows(seen, seen.expected)), "No session is in the range yet.")
    click.echo()
    for line in _lines(seen, seen.expected):
        _say(line)


def _group(expected: Expected) -> str:
    if not expected.courses:
        return expected.group
    sure = ", provisional" if expected.provisional else ""
    return f"{expected.group}, {expected.courses} courses{sure}"


def _rows(seen: OutlookView, expected: Expected) -> Iterator[tuple[object, ...]]:
    own = {one.session: one.score for one in seen.own}
    ranges = {one.session: one for one in expected.occasions}
    places = {one.session: one for one in expected.standings}
    for session in sorted(own.keys() | ranges.keys()):
        score, lies, place = own.get(session), ranges.get(session), places.get(session)
        shown = (lies.expected, lies.low, lies.high) if lies else (None, None, None)
        share = place.percentile if place else None
        yield (
            session,
            "" if score is None else f"{score:g}",
            *("" if value is None else f"{value:.1f}" for value in shown),
            _SIDES[place.side] if place else "",
            "" if share is None else f"{share:.2f}",
        )


def _lines(seen: OutlookView, expected: Expected) -> Iterator[str]:
    for chance in expected.chances:
        by = f"session {chance.by}" if chance.by else "the end of the course"
        yield f"Chance of {chance.of} by {by}, of people with such scores: {chance.share:.2f}"
    looks = len(expected.standings)
    if 0 < looks <= len(expected.alarms):
        share = expected.alarms[looks - 1]
        yield f"Beyond the worse limit at least once by as many looks: {share:.2f} of all courses"
    for signal in seen.signals:
        said = f": {signal.reason}" if signal.reason else ""
        yield f"{signal.rule}: {signal.verdict}{said}"


def _say(sentence: str) -> None:
    click.echo(textwrap.fill(sentence, _WIDTH))
