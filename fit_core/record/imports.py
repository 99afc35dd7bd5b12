"""Imports: which files were taken in, so that none is taken in twice."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.errors import RefusedError
from fit_core.record.model import Import
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.tables import imports


class Imports(Queries):
    """What can be asked about imports."""

    def by_file(self, file_sha256: str, measure: str) -> Import | None:
        """Find the import of a file's bytes for a measure, or None."""
        same = (imports.c.file_sha256 == file_sha256, imports.c.measure == measure)
        return self._maybe(Import, select(imports).where(*same))


class ImportActs(Acts, Imports):
    """What can be done."""

    def add(self, file_sha256: str, measure: str, profile: str, rows: int) -> Import:
        """Note an import, in the transaction that brings its rows.

        Raises:
            RefusedError: when the same bytes were taken in for this measure before.

        """
        before = self.by_file(file_sha256, measure)
        if before:
            raise RefusedError(
                f"This file was imported for {measure} on {before.at:%Y-%m-%d} as {before.id}.",
                "Nothing needs to be done; its rows are in the record.",
            )
        added = Import(
            id=new_id(),
            file_sha256=file_sha256,
            measure=measure,
            profile=profile,
            rows=rows,
            at=self._scribe.now(),
        )
        self._insert(imports, added, "import")
        return added
