"""``fit measures list --licence``: what may be done with each measure here, by terms."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, get_args

import click

from fit_core.cli.output import print_json

if TYPE_CHECKING:
    from fit_core.clinic.rights import Rights
    from fit_core.measure.licence import Need, Verdict
    from fit_core.measure.vocabulary import Terms, Verb

_WIDTH, _ID, _OWNER = 100, 17, 44


def print_rights(found: Iterable[Rights], *, as_json: bool) -> None:
    """Print what may be done with each measure, the most open terms first."""
    rights = list(found)
    if as_json:
        print_json([_as_data(one) for one in rights])
        return
    from fit_core.measure.vocabulary import Terms

    for terms in get_args(Terms):
        under = [one for one in rights if one.measure.licence.terms == terms]
        if under:
            _print_group(terms, under)
    click.echo("\nRecord what you hold: fit measures licence add MEASURE --for print,screen …")


def _print_group(terms: Terms, under: list[Rights]) -> None:
    from fit_core.measure.licence import TABLE

    click.secho(f"\n{terms}", bold=True)
    for line in _wrapped(_usual(TABLE[terms]), _WIDTH - 2):
        click.echo(f"  {line}")
    for one in under:
        for line in _lines(one):
            click.echo(line)


def _usual(row: dict[Verb, Need]) -> str:
    """What each verb asks for under some terms, as one sentence a kind of record."""
    from fit_core.measure.licence import NEEDS
    from fit_core.measure.refusal import RECORDS

    kinds = {need: [verb for verb in row if row[verb] == need] for need in NEEDS}
    heads: dict[Need, str] = {**RECORDS, "nothing": "open to all"}
    return " ".join(
        f"{heads[need][0].upper()}{heads[need][1:]}: {', '.join(verbs)}."
        for need, verbs in kinds.items()
        if verbs
    )


def _lines(one: Rights) -> Iterator[str]:
    """A measure with its owner, and beside it what differs here from its terms."""
    measure, room = one.measure, _WIDTH - 4 - _ID - _OWNER
    owner = textwrap.shorten(measure.licence.owner, _OWNER, placeholder=" …")
    notes = _wrapped("; ".join(_differences(one)), room) or [""]
    yield f"  {measure.id:{_ID}}{owner:{_OWNER}}  {notes[0]}".rstrip()
    yield from (" " * (4 + _ID + _OWNER) + note for note in notes[1:])


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(words, width, break_on_hyphens=False)


def _differences(one: Rights) -> Iterator[str]:
    from fit_core.measure.licence import TABLE

    usual = TABLE[one.measure.licence.terms]
    told = [(verb, _told(said, usual[verb])) for verb, said in one.verdicts.items()]
    for state, pairs in groupby((pair for pair in told if pair[1]), key=lambda pair: pair[1]):
        yield f"{', '.join(verb for verb, _ in pairs)}: {state}"


def _told(said: Verdict, usual: Need) -> str:
    """What is to be said of a verb; nothing where it is as its terms have it."""
    if said.by:
        language = f" ({said.by.language})" if said.by.language else ""
        return f"until {said.by.expires_on}{language}" if said.by.expires_on else f"held{language}"
    if said.needs == usual:
        return ""
    return "open" if said.needs == "nothing" else said.needs


def _as_data(one: Rights) -> dict[str, Any]:
    measure = one.measure
    facts = ("owner", "terms", "attribution", "source", "electronic", "wording")
    licence = {name: getattr(measure.licence, name) for name in facts}
    verbs = {
        verb: {"allowed": said.allowed, "needs": said.needs, "by": said.by and said.by.id}
        for verb, said in one.verdicts.items()
    }
    head = {"id": measure.id, "title": measure.title, "version": measure.version}
    return head | licence | {"verbs": verbs, "records": one.held}
