"""What a clinic's record is used for: how many forms of which measure, how many sessions, reviews.

Whole tables are read; not for one client's report.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import func, select

from fit_core.record.queries import Queries, is_current
from fit_core.record.tables import administrations, endings, goals, reviews, sessions


class Used(msgspec.Struct, frozen=True):
    """How much of each kind the record holds, in current versions.

    Attributes:
        forms: by measure id. sessions: planned, kept, cancelled and missed ones.
        reviews: talks about a sheet that were held, not those that were noted as left out.

    """

    forms: dict[str, int]
    sessions: int
    reviews: int
    goals: int
    endings: int


class Use(Queries):
    """What can be asked about use."""

    def all(self) -> Used:
        """Count it."""
        return Used(
            forms=self._forms(),
            sessions=self._count(sessions),
            reviews=self._count(reviews, is_current(reviews), reviews.c.discussed),
            goals=self._count(goals, is_current(goals)),
            endings=self._count(endings),
        )

    def _forms(self) -> dict[str, int]:
        measure = administrations.c.measure
        counted = select(measure, func.count()).where(is_current(administrations)).group_by(measure)
        return {row[0]: row[1] for row in self._connection.execute(counted)}
