"""The page on licences that a clinic can file: what it may do with its measures, and by what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fit_core.clinic.opening import Clinic
from fit_core.clinic.rights import Rights
from fit_core.measure.licence import VERBS, Held, Need
from fit_core.measure.vocabulary import Verb
from fit_core.sheet.document import Column, Document, Heading, Paragraph, Table
from fit_core.sheet.model import Text

_HEADS = ("Measure", "Owner and terms", "Open to all", "By the clinic's records", "Refused without")
_RECORD_HEADS = ("Record", "Measure", "For", "Stands in", "From", "Last day")
_NOTE = (
    "The line to print is the owner's wish and stands on forms. A statement is the clinic's own: "
    "the use earns no money. A permission is the owner's, in writing. A licence is bought from the "
    "owner. This is what the program goes by: the terms as its authors found them, and what the "
    "clinic recorded. It is not legal advice and does not replace the contracts."
)


def licence_page(clinic: Clinic, rights: Sequence[Rights], day: str, chosen: str) -> Document:
    """Make the page.

    Args:
        rights: of the measures that stand on it. day: ``YYYY-MM-DD``.
        chosen: which measures these are, for the title, such as ``all measures``.

    """
    return Document(
        title=Text(f"Licences: {chosen}"),
        subtitle=Text(f"{clinic.settings.name}, {day}"),
        language="en",
        paper=clinic.settings.paper,
        date=day,
        parts=tuple(_parts(rights)),
        footer=(Text(_NOTE),),
        running=Text(f"Licences: {chosen}, {clinic.settings.name}, {day}"),
    )


def _parts(rights: Sequence[Rights]) -> Iterator[Heading | Paragraph | Table]:
    yield Table(
        columns=tuple(Column(Text(head)) for head in _HEADS),
        rows=tuple(_row(one) for one in rights),
        empty=Text("No measure is in use or has a record."),
        alt="What may be done with each measure, and what its owner keeps.",
    )
    records = [record for one in rights for record in one.held]
    yield Heading(text=Text("What the clinic holds"))
    yield Table(
        columns=tuple(Column(Text(head)) for head in _RECORD_HEADS),
        rows=tuple(_record(record) for record in records),
        empty=Text("Nothing is recorded for these measures."),
        alt="The licences, permissions and statements that the clinic recorded.",
    )


def _row(one: Rights) -> tuple[Text, ...]:
    measure, licence = one.measure, one.measure.licence
    credit = f"; line to print: \u201c{licence.attribution}\u201d" if licence.attribution else ""
    cells = (
        f"{measure.title} ({measure.id}, version {measure.version})",
        f"{licence.owner}; terms: {licence.terms}{credit}",
        _listed(one.open()),
        _granted(one) or "nothing",
        _refused(one) or "nothing",
    )
    return tuple(Text(cell) for cell in cells)


def _granted(one: Rights) -> str:
    """Verbs by the record that allows them: ``print, screen: licence L-1, until 2027-01-02``."""
    records = {held.id: held for _, held in one.granted()}
    parts = [
        f"{_listed([verb for verb, by in one.granted() if by.id == name])}: {_which(held)}"
        for name, held in records.items()
    ]
    return "; ".join(parts)


def _which(held: Held) -> str:
    number = f" {held.number}" if held.number else ""
    language = f" ({held.language})" if held.language else ""
    until = f", until {held.expires_on}" if held.expires_on else ""
    return f"{held.kind}{number}{language}{until}"


def _refused(one: Rights) -> str:
    """Verbs by what they ask for: ``print, screen: licence``."""
    needs: dict[Need, list[Verb]] = {}
    for verb, said in one.refused():
        needs.setdefault(said.needs, []).append(verb)
    return "; ".join(f"{_listed(verbs)}: {need}" for need, verbs in needs.items())


def _record(held: Held) -> tuple[Text, ...]:
    last = str(held.expires_on) if held.expires_on else "no end"
    reach = [held.language, f"version {held.version}" if held.version else ""]
    only = ", ".join(part for part in reach if part)
    cells = (
        f"{held.kind} {held.number}".strip(),
        f"{held.measure} ({only} only)" if only else held.measure,
        _listed(held.verbs),
        held.source,
        str(held.granted_on),
        last,
    )
    return tuple(Text(cell) for cell in cells)


def _listed(verbs: Sequence[Verb]) -> str:
    return "every act" if len(verbs) == len(VERBS) else ", ".join(verbs)
