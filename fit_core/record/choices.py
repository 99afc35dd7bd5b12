"""What a client wants of the sheet: with scores on it, or without."""

from __future__ import annotations

from sqlalchemy import select

from fit_core.record.model import SheetChoice
from fit_core.record.queries import Acts, Queries, is_current, new_id
from fit_core.record.tables import sheet_choices


class Choices(Queries):
    """What can be asked."""

    def scores(self, client: str) -> bool:
        """Whether scores stand on this client's sheet, as they do until the client says no."""
        found = self._of(client)
        return found is None or found.scores

    def _of(self, client: str) -> SheetChoice | None:
        theirs = select(sheet_choices).where(sheet_choices.c.client == client)
        return self._maybe(SheetChoice, theirs.where(is_current(sheet_choices)))


class ChoiceActs(Acts, Choices):
    """What can be done."""

    def choose(self, client: str, *, scores: bool) -> SheetChoice:
        """Keep what the client wants; an earlier wish stays as history."""
        before = self._of(client)
        choice = SheetChoice(
            id=new_id(),
            client=client,
            scores=scores,
            supersedes=before.id if before else None,
            at=self._scribe.now(),
        )
        self._insert(sheet_choices, choice, "amend" if before else "create")
        return choice
