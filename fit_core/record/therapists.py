"""Therapists: who works with clients."""

from __future__ import annotations

import re

from sqlalchemy import select

from fit_core.errors import NotFoundError, UsageError
from fit_core.record.model import Therapist
from fit_core.record.queries import Acts, Queries
from fit_core.record.tables import therapists

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")


class Therapists(Queries):
    """What can be asked about therapists."""

    def all(self) -> tuple[Therapist, ...]:
        """List all, by id."""
        return self._many(Therapist, select(therapists).order_by(therapists.c.id))

    def by_id(self, therapist: str) -> Therapist:
        """Find one; raises NotFoundError."""
        found = self._maybe(Therapist, select(therapists).where(therapists.c.id == therapist))
        if found is None:
            raise NotFoundError(
                f"The record knows no therapist {therapist!r}.",
                "Add the therapist first, or use the id of one who is listed.",
            )
        return found


class TherapistActs(Acts, Therapists):
    """What can be done."""

    def add(self, therapist: str, name: str) -> Therapist:
        """Add a therapist under a short id, e.g. ``mo``; the name never enters the audit trail."""
        if not _ID.fullmatch(therapist):
            raise UsageError(
                f"{therapist!r} cannot be a therapist's id.",
                "Use up to 32 small letters, digits, dots and dashes, such as initials.",
            )
        if self._maybe(Therapist, select(therapists).where(therapists.c.id == therapist)):
            raise UsageError(
                f"There is a therapist {therapist!r} already.", "Choose another id for this one."
            )
        added = Therapist(id=therapist, name=name, created=self._scribe.now())
        self._insert(therapists, added, "create")
        return added
