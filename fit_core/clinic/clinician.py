"""Make the clinician sheet of a session: gather, draw, keep, write."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fit_core.clinic.clinician_material import gather_clinician
from fit_core.clinic.made import made_with
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import destination, draw
from fit_core.files.whole import write_whole
from fit_core.record import new_sheet_id
from fit_core.sheet.clinician.build import build_clinician

if TYPE_CHECKING:
    from fit_core.sheet.clinician.model import ClinicianSheet


class PrintedClinician(msgspec.Struct, frozen=True):
    """A clinician sheet that is in the record and on the disk."""

    sheet: ClinicianSheet
    path: Path
    pages: int


def print_clinician(
    clinic: Clinic, code: str, date: dt.date | None, out: Path | None
) -> PrintedClinician:
    """Make the clinician sheet of a client's session and write it as a file.

    A risk answer that waits does not hold it back: it stands first on it.

    Args:
        clinic: whose. code: of the client. date: of the session, the last one by default.
        out: file or folder to write to; by default the folder ``clinician`` of the clinic, apart
            from the sheets that a client may see.

    Raises:
        NotFoundError: no such session, or no enabled plugin draws clinician sheets.
        FitError: the renderer failed, or the file could not be written.

    """
    material, session = gather_clinician(clinic, code, date, new_sheet_id())
    sheet = build_clinician(material, clinic.words)
    later = f"What is recorded is safe. Write it later with: fit report clinician {code}"
    report, rendered = draw(clinic, "clinician", sheet, later)
    name = f"{material.common.course.client}-{sheet.date}-clinician"
    path = destination(clinic.folder / "clinician", name, report.suffix, out)
    kept = msgspec.structs.replace(sheet, made=made_with(clinic, rendered.fonts))
    content = msgspec.json.encode(kept).decode()
    document = hashlib.sha256(rendered.data).hexdigest()
    with clinic.record.writing(clinic.actor) as writer:
        writer.sheets.keep(sheet.id, session, "clinician", content, document)
        write_whole(path, rendered.data)
    return PrintedClinician(kept, path, rendered.pages)
