"""Sheets as issued: content and the hash of the document, so that a copy can be traced."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.errors import NotFoundError
from fit_core.record.codes import read_sheet_id
from fit_core.record.faults import DamagedError
from fit_core.record.hashing import digest
from fit_core.record.model import PrintedSheet, SheetKind
from fit_core.record.queries import Acts, Queries
from fit_core.record.tables import sheets


class Sheets(Queries):
    """What can be asked about sheets."""

    def by_id(self, typed: str) -> PrintedSheet:
        """Find a sheet by the id on its footer, as typed.

        Raises:
            UsageError, NotFoundError: DamagedError: when its content is not what was issued.

        """
        sheet = read_sheet_id(typed)
        found = self._maybe(PrintedSheet, select(sheets).where(sheets.c.id == sheet))
        if found is None:
            raise NotFoundError(
                f"The record holds no sheet {sheet}.",
                "Compare the id with the footer of the sheet, and the clinic with `--clinic`.",
            )
        if digest(found.content) != found.content_hash:
            raise DamagedError(f"The content of sheet {sheet} is not what was issued.")
        return found

    def of(self, session: str) -> tuple[PrintedSheet, ...]:
        """List the sheets of a session, oldest first."""
        issued = select(sheets).where(sheets.c.session == session)
        return self._many(PrintedSheet, issued.order_by(sheets.c.at))


class SheetActs(Acts, Sheets):
    """What can be done."""

    def keep(
        self, sheet: str, session: str, kind: SheetKind, content: str, document_sha256: str
    ) -> PrintedSheet:
        """Keep a sheet under the id that was drawn for it (`fit_core.record.new_sheet_id`).

        Args:
            content: the sheet's data as JSON text. document_sha256: of the file's bytes, in hex.

        """
        kept = PrintedSheet(
            id=sheet,
            session=session,
            kind=kind,
            content=content,
            content_hash=digest(content),
            document_sha256=document_sha256,
            at=self._scribe.now(),
        )
        self._insert(sheets, kept, "print", kind)
        return kept
