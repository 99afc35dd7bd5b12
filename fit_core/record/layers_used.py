"""Which layers stood behind a form when it was recorded, so that none changes it later."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import select

from fit_core.record.adaptation_tables import administration_layers
from fit_core.record.adapted import LayerUsed
from fit_core.record.faults import DamagedError
from fit_core.record.hashing import canonical, digest
from fit_core.record.queries import Acts, Queries, new_id


class LayersUsed(Queries):
    """What can be asked."""

    def of(self, administration: str) -> tuple[LayerUsed, ...]:
        """List the layers behind one form, in the order in which they applied; often none.

        Raises:
            DamagedError: the list is not what was written.

        """
        found = self._connection.execute(
            select(administration_layers).where(
                administration_layers.c.administration == administration
            )
        ).one_or_none()
        if found is None:
            return ()
        if digest(found.content) != found.content_hash:
            raise DamagedError(f"The layers of the form {administration} are not what was written.")
        return msgspec.json.decode(found.content, type=tuple[LayerUsed, ...])


class LayersUsedActs(Acts, LayersUsed):
    """What can be done."""

    def keep(self, administration: str, layers: Iterable[LayerUsed]) -> None:
        """Keep the layers behind a form that is recorded in this transaction; nothing of none."""
        used = list(layers)
        if not used:
            return
        content = canonical(used)
        row = {
            "id": new_id(),
            "administration": administration,
            "content": content,
            "content_hash": digest(content),
        }
        self._scribe.add(administration_layers, row, "create")
