"""Forms: measures as they were used, each stored once under the hash of its content."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.errors import NotFoundError
from fit_core.record.faults import DamagedError
from fit_core.record.hashing import row_digest
from fit_core.record.model import Form
from fit_core.record.queries import Acts, Queries
from fit_core.record.tables import forms


class Forms(Queries):
    """What can be asked about forms."""

    def by_hash(self, form: str) -> Form:
        """Find a form; raises NotFoundError, or DamagedError when it is not what was stored."""
        found = self._maybe(Form, select(forms).where(forms.c.hash == form))
        if found is None:
            raise NotFoundError(
                f"The record holds no form {form[:12]}.",
                "Take the hash from an administration of this record.",
            )
        if row_digest({name: getattr(found, name) for name in found.__struct_fields__}) != form:
            raise DamagedError(f"The stored form {form[:12]} is not what was written.")
        return found

    def of_structure(self, measure: str, structure: str) -> tuple[Form, ...]:
        """Every form that a measure was used as under one structure."""
        same = select(forms).where(forms.c.measure == measure, forms.c.structure == structure)
        return self._many(Form, same)


class FormActs(Acts, Forms):
    """What can be done."""

    def keep(self, *, measure: str, version: str, structure: str, snapshot: str) -> str:
        """Store a measure as it is used, if it is not stored yet, and give its hash.

        Args:
            measure, version, structure: id, version and structure hash of the measure.
            snapshot: the measure, layers resolved, as JSON text.

        """
        row = {
            "measure": measure,
            "version": version,
            "structure": structure,
            "snapshot": snapshot,
        }
        address = row_digest(row)
        if not self._maybe(Form, select(forms).where(forms.c.hash == address)):
            self._scribe.add(forms, {"hash": address, **row}, "create")
        return address
