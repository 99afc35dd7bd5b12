"""How the numbers of a printed sheet came about, from what was stored when it was printed."""

from __future__ import annotations

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError
from fit_core.sheet.model import Figure, Sheet


def explain(clinic: Clinic, sheet_id: str, ref: str | None = None) -> tuple[Figure, ...]:
    """The figures of a sheet, or the one with this reference.

    Raises:
        NotFoundError: there is no such sheet, or it has no such figure.

    """
    with clinic.record.reading() as reader:
        stored = reader.sheets.by_id(sheet_id)
    figures = msgspec.json.decode(stored.content, type=Sheet).figures
    chosen = tuple(figure for figure in figures if ref in (None, figure.ref))
    if not chosen:
        last = figures[-1].ref if figures else "none"
        raise NotFoundError(
            f"Sheet {stored.id} has no figure {ref}.",
            f"Its figures are 1 to {last}: see all with fit explain {stored.id}",
        )
    return chosen
