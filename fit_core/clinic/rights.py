"""What a clinic may do with its measures: each verb of each measure, and what ends soon."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from fit_core.clinic.in_use import in_use
from fit_core.clinic.licences import held_by, today
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError
from fit_core.measure.library import Library
from fit_core.measure.licence import NEEDS, VERBS, Act, Held, Verdict, allowed, reaches_language
from fit_core.measure.model import Measure
from fit_core.measure.vocabulary import Verb

#: Days before the end of a record in which a clinic is told of it.
SOON: Final = dt.timedelta(days=60)


class Rights(msgspec.Struct, frozen=True):
    """What may be done with one measure here.

    Attributes:
        verdicts: for every verb, in any language. held: the records on which the clinic relies.

    """

    measure: Measure
    verdicts: dict[Verb, Verdict]
    held: tuple[Held, ...]

    def open(self) -> tuple[Verb, ...]:
        """The verbs that ask for no record."""
        return tuple(verb for verb, said in self.verdicts.items() if said.needs == "nothing")

    def granted(self) -> tuple[tuple[Verb, Held], ...]:
        """The verbs that a record allows, each with the record that holds longest."""
        return tuple((verb, said.by) for verb, said in self.verdicts.items() if said.by)

    def refused(self) -> tuple[tuple[Verb, Verdict], ...]:
        """The verbs that are not allowed, each with what it asks for."""
        return tuple((verb, said) for verb, said in self.verdicts.items() if not said.allowed)


def rights(measures: Iterable[Measure], held: Iterable[Held]) -> Iterator[Rights]:
    """Yield what may be done with each measure under these records."""
    day, records = today(), tuple(held)
    for measure in measures:
        own = tuple(r for r in records if r.measure == measure.id and r.ended_on is None)
        verdicts = {verb: allowed(Act(measure, verb), own, day) for verb in VERBS}
        yield Rights(measure, verdicts, own)


def used_measures(clinic: Clinic) -> tuple[Measure, ...]:
    """The measures that this clinic has used, and those of its ordinary session."""
    used = {found.measure.id: found.measure for found in in_use(clinic)}
    today_s = clinic.settings.today
    for name in (today_s.outcome, today_s.alliance, today_s.goals):
        if name and name not in used:
            used[name] = clinic.library.get(name)
    return tuple(used[name] for name in sorted(used))


def at_hand(library: Library, used: Iterable[Measure] = ()) -> tuple[Measure, ...]:
    """Every measure of a library, those in use as they are used. Broken files are left out."""
    there = {measure.id: measure for measure in used}
    names = sorted({entry.id for entry in library.entries} | there.keys())
    found = (there[name] if name in there else _load(library, name) for name in names)
    return tuple(measure for measure in found if measure)


def _load(library: Library, name: str) -> Measure | None:
    try:
        return library.get(name)
    except FitError:  # told by fit measures list and fit check
        return None


def ending(clinic: Clinic) -> tuple[Held, ...]:
    """The records that have ended or end soon, and that no later one replaces."""
    held = [record for record in held_by(clinic) if record.ended_on is None]
    last = today() + SOON
    due = [record for record in held if record.expires_on and record.expires_on <= last]
    return tuple(r for r in due if not any(_replaces(other, r) for other in held))


def _replaces(later: Held, record: Held) -> bool:
    """Whether all that a record allows is allowed for longer by another."""
    longer = (later.expires_on or dt.date.max) > (record.expires_on or dt.date.max)
    wide = not later.language or (
        record.language and reaches_language(later.language, record.language)
    )
    return bool(
        longer
        and wide
        and later.measure == record.measure
        and NEEDS.index(later.kind) >= NEEDS.index(record.kind)
        and set(later.verbs) >= set(record.verbs)
        and later.version in ("", record.version)
    )
