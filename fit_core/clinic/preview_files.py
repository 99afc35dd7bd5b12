"""Files that somebody is writing, for a preview: measures, and the wording beside each."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import tomli

from fit_core.clinic.measures import add_measure
from fit_core.clinic.opening import Clinic
from fit_core.clinic.wordings import bring, look_at
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.measure.model import Measure
from fit_core.wording.asked import Asked, base


class Taken(NamedTuple):
    """A measure that was taken into a clinic; ``why_not`` says why its wording was not."""

    measure: Measure
    why_not: str = ""


def measure_files(path: Path) -> tuple[Path, ...]:
    """The measure files that a path holds; none where it is no path.

    Raises:
        NotFoundError: it is a folder without a measure.

    """
    if path.is_file():
        return (path,)
    if not path.is_dir():
        return ()
    found = tuple(file for file in sorted(path.rglob("*.toml")) if _is_measure(_read(file)))
    if not found:
        raise NotFoundError(
            f"There is no measure in {path}.", "Name a measure file, or the folder of a pack."
        )
    return found


def take(clinic: Clinic, folder: Path, file: Path) -> Taken:
    """Take a measure and the wording beside it into a clinic.

    Where a measure of its id is installed, it is taken under another. Of several wordings the one
    in the clinic's language is taken.

    Args:
        folder: for copies, which are gone with the clinic.

    """
    there = str(_read(file).get("id", ""))
    name = there
    try:
        measure = add_measure(clinic, file)
    except RefusedError:
        name = f"{there}-preview"
        measure = add_measure(clinic, _renamed(file, folder / "measure.toml", there, name))
    vars(clinic).pop("library", None)  # it is read anew, with the measure in it
    wording = _beside(file, there, clinic.settings.language)
    if wording is None:
        return Taken(measure)
    copy = _renamed(wording, folder / "wording.toml", there, name)
    try:
        bring(clinic, look_at(clinic, measure.id, copy, Asked()))
    except FitError as error:
        return Taken(measure, str(error).replace(str(copy), str(wording)))
    return Taken(measure)


def _beside(file: Path, measure: str, language: str) -> Path | None:
    """The wording file of a measure in its folder, whatever it is called; or None."""
    tables = {path: _read(path) for path in sorted(file.parent.glob("*.toml")) if path != file}
    found = {
        path: str(table.get("language", ""))
        for path, table in tables.items()
        if table.get("measure") == measure and {"language", "items"} <= table.keys()
    }
    return min(found, key=lambda path: base(found[path]) != base(language), default=None)


def _renamed(file: Path, copy: Path, old: str, new: str) -> Path:
    """A copy that names the measure otherwise; the id is the first such string in either file."""
    text = file.read_text("utf-8")
    copy.write_text(text.replace(f'"{old}"', f'"{new}"', 1), "utf-8")
    return copy


def _is_measure(table: dict[str, Any]) -> bool:
    return {"id", "kind", "scales"} <= table.keys()


def _read(file: Path) -> dict[str, Any]:
    """The table of a file; empty for one that cannot be read, which the loader tells about."""
    try:
        return tomli.loads(file.read_text("utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError, OSError):
        return {}
