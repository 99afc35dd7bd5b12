"""Licences, permissions and statements that a clinic holds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
from sqlalchemy import Select, select

from fit_core.errors import RefusedError
from fit_core.measure.vocabulary import Verb
from fit_core.record.measure_tables import licences
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.rights import LicenceRecord, RecordKind


class Licences(Queries):
    """What can be asked about licences."""

    def all(self) -> tuple[LicenceRecord, ...]:
        """List every record, ended ones too, by measure and day of grant."""
        return self._rows(select(licences))

    def of(self, measure: str) -> tuple[LicenceRecord, ...]:
        """List the records about one measure, ended ones too, oldest first."""
        return self._rows(select(licences).where(licences.c.measure == measure))

    def by_id(self, licence: str) -> LicenceRecord:
        """Find one record; raises NotFoundError."""
        self._one(_Stored, licences, licence, "licence")
        return self._rows(select(licences).where(licences.c.id == licence))[0]

    def _rows(self, statement: Select[Any]) -> tuple[LicenceRecord, ...]:
        order = (licences.c.measure, licences.c.granted_on, licences.c.id)
        return tuple(_read(row) for row in self._many(_Stored, statement.order_by(*order)))


class LicenceActs(Acts, Licences):
    """What can be done."""

    def add(
        self,
        *,
        measure: str,
        version: str,
        language: str,
        verbs: tuple[Verb, ...],
        kind: RecordKind,
        number: str,
        source: str,
        granted_on: dt.date,
        expires_on: dt.date | None,
    ) -> LicenceRecord:
        """Record what the clinic holds; whether that is enough is the licence gate's to say."""
        added = LicenceRecord(
            id=new_id(),
            measure=measure,
            version=version,
            language=language,
            verbs=verbs,
            kind=kind,
            number=number,
            source=source,
            granted_on=granted_on,
            expires_on=expires_on,
            ended_on=None,
            at=self._scribe.now(),
        )
        row = msgspec.structs.asdict(added) | {"verbs": " ".join(verbs)}
        self._scribe.add(licences, row, "create", kind)
        return added

    def end(self, licence: str, day: dt.date) -> LicenceRecord:
        """Rely on a record no longer, from a day on; raises RefusedError when it is ended."""
        found = self.by_id(licence)
        if found.ended_on is not None:
            raise RefusedError(
                f"This record was ended on {found.ended_on}.", "Add a new one if it holds again."
            )
        self._scribe.change(licences, licence, {"ended_on": day}, "end", found.kind)
        return self.by_id(licence)


class _Stored(LicenceRecord, frozen=True, kw_only=True):
    """A record as its row is stored: the verbs as one text."""

    verbs: str  # type: ignore[assignment]


def _read(stored: _Stored) -> LicenceRecord:
    values = msgspec.structs.asdict(stored) | {"verbs": tuple(stored.verbs.split())}
    return LicenceRecord(**values)
