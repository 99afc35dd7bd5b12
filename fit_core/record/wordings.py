"""Wordings that a clinic brought, one standing at a time for each measure and language."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from fit_core.errors import RefusedError
from fit_core.record.measure_tables import wordings
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.rights import WordingRow


class Wordings(Queries):
    """What can be asked about wordings."""

    def all(self) -> tuple[WordingRow, ...]:
        """List every wording that was brought, removed ones too, oldest first."""
        return self._many(WordingRow, select(wordings).order_by(wordings.c.at, wordings.c.id))

    def standing(self, measure: str, language: str) -> WordingRow | None:
        """Find the wording that stands for a measure in a language."""
        theirs = select(wordings).where(
            wordings.c.measure == measure,
            wordings.c.language == language,
            wordings.c.removed_on.is_(None),
        )
        return self._maybe(WordingRow, theirs.order_by(wordings.c.at.desc()))


class WordingActs(Acts, Wordings):
    """What can be done."""

    def add(
        self,
        *,
        measure: str,
        version: str,
        structure: str,
        language: str,
        status: str,
        fingerprint: str,
        licence: str | None,
        origin: str,
        file_sha256: str,
    ) -> WordingRow:
        """Record that a wording was brought; the one that stood before is removed by it."""
        before = self.standing(measure, language)
        if before is not None:
            self.remove(before.id, "replaced")
        added = WordingRow(
            id=new_id(),
            measure=measure,
            version=version,
            structure=structure,
            language=language,
            status=status,
            fingerprint=fingerprint,
            licence=licence,
            origin=origin,
            file_sha256=file_sha256,
            actor=self._scribe.actor,
            at=self._scribe.now(),
            removed_on=None,
        )
        self._insert(wordings, added, "create", origin)
        return added

    def remove(self, wording: str, reason: str = "") -> WordingRow:
        """Say that a wording is not used any more; ``reason`` is a single word."""
        found = self._one(WordingRow, wordings, wording, "wording")
        if found.removed_on is not None:
            raise RefusedError(
                f"This wording was removed on {found.removed_on}.",
                "Bring it again with fit wording import.",
            )
        today: dt.date = self._scribe.now().date()
        self._scribe.change(wordings, wording, {"removed_on": today}, "remove", reason)
        return self._one(WordingRow, wordings, wording, "wording")
