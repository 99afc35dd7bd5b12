"""The clinic's own measures: files that are checked, then copied into the clinic."""

from __future__ import annotations

from pathlib import Path

from fit_core.clinic.opening import OWN_MEASURES, Clinic
from fit_core.errors import FitError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.measure.load import load_measure
from fit_core.measure.model import Measure


def add_measure(clinic: Clinic, path: Path) -> Measure:
    """Check a measure file and copy it into the clinic.

    Raises:
        ProblemsError: the file has faults; all are listed with their lines.
        RefusedError: a measure of that id is there already, and is never displaced.

    """
    measure = load_measure(path)
    there = [entry for entry in clinic.library.entries if entry.id == measure.id]
    if there:
        raise RefusedError(
            f"A measure {measure.id} is there already, from {there[0].pack}.",
            "Give yours another id; what is in use is never displaced.",
        )
    folder = clinic.folder / OWN_MEASURES
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        data = path.read_bytes()
    except OSError as error:
        raise FitError(
            f"{path} was not added: {error.strerror or error}.", "Check the file and the folder."
        ) from error
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("add-measure", "measure", measure.id)
    write_whole(folder / f"{measure.id}.toml", data)
    return measure
