"""How all that a printed sheet says came about, from what was stored, made again and compared."""

from __future__ import annotations

import msgspec

from fit_core.clinic.explained import Explained, Explainer
from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError
from fit_core.measure.say import suggestion
from fit_core.sheet.origin import Made


class Explanation(msgspec.Struct, frozen=True):
    """A sheet explained.

    Attributes:
        sheet: its id. date: of the session. issued: when, as written in the record.
        made: with what it was made then, None on a sheet of a version that did not note it.
        now: with what it was made again; None where it could not be.
        entries: in reading order, then the rules that looked.

    """

    sheet: str
    date: str
    issued: str
    made: Made | None
    now: Made | None
    entries: tuple[Explained, ...]


def explain(clinic: Clinic, sheet_id: str, ref: str | None = None) -> Explanation:
    """Explain all that a sheet prints, or one thing with what it rests on, and note that.

    Raises:
        NotFoundError: there is no such sheet, or nothing on it has this reference.
        RefusedError: it is a clinician sheet, which holds no figures of its own.

    """
    with clinic.record.reading() as reader:
        stored = reader.sheets.by_id(sheet_id)
        seen = reader.signals.on(stored.id)
    if stored.kind == "clinician":
        raise RefusedError(
            f"{stored.id} is a clinician sheet; numbers are explained by the shared sheet.",
            "Take sheet and reference from its last part, the numbers on the shared sheet.",
        )
    explainer = Explainer(clinic, stored, seen)
    entries = tuple(explainer.entries())
    chosen = entries if ref is None else _with_all_behind(stored.id, ref.strip().lower(), entries)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("explain", "sheets", stored.id, chosen[0].ref if ref else "all")
    return Explanation(
        sheet=stored.id,
        date=explainer.sheet.date,
        issued=stored.at.isoformat(timespec="seconds"),
        made=explainer.sheet.made,
        now=explainer.again.sheet.made if explainer.again.sheet else None,
        entries=chosen,
    )


def _with_all_behind(sheet: str, ref: str, entries: tuple[Explained, ...]) -> tuple[Explained, ...]:
    """The entry with this reference first, then the numbers and rules that it rests on."""
    by_ref = {entry.ref: entry for entry in entries}
    if ref not in by_ref:
        raise _unknown(sheet, ref, entries)
    found = by_ref[ref]
    return (found, *(by_ref[name] for name in found.rests_on if name in by_ref))


def _unknown(sheet: str, ref: str, entries: tuple[Explained, ...]) -> NotFoundError:
    refs = [entry.ref for entry in entries]
    near = suggestion(ref, refs)
    hint = f"{near} " if near else ""
    return NotFoundError(
        f"Nothing on sheet {sheet} has the reference {ref}.",
        f"{hint}See all {len(refs)} with: fit explain {sheet}",
    )
