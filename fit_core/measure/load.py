"""Load measure and wording files: everything that is wrong in a file is said at once.

Loading takes a few milliseconds: read under limits (`source`), build field by field (`walk`),
check what must hold between the parts (`rules`). Lines are looked up only for what is wrong.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from fit_core.errors import Problem, ProblemsError
from fit_core.measure.formats import accepted, whole
from fit_core.measure.model import Measure, Wording
from fit_core.measure.say import one_line
from fit_core.measure.source import Source, read_source, sound_source
from fit_core.measure.walk import FAILED, MAX_TROUBLES, Found, Trouble, build_fields, fields

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NEXT = "Correct the file and run `fit check` on it."


def load_measure(path: Path) -> Measure:
    """Return the measure of a TOML file; what a newer addition to the format brings is left out.

    Raises:
        ProblemsError: the file cannot be read or something in it is wrong; all of it is listed.

    """
    measure, problems = _measure(path, strict=False)
    if measure is None:
        raise ProblemsError(problems, _NEXT)
    return measure


def checked_measure(path: Path) -> tuple[Measure | None, tuple[Problem, ...]]:
    """Return the measure of a TOML file of which nothing is wrong, else None and all that is."""
    return _measure(path, strict=True)


def check_measure(path: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong in a measure file; empty when it is fine."""
    return checked_measure(path)[1]


def load_wording(path: Path) -> Wording:
    """Return the wording of a TOML file, not yet compared with its measure.

    Raises:
        ProblemsError: the file cannot be read or something in it is wrong; all of it is listed.

    """
    source = sound_source(path, _NEXT)
    found: Found = []
    wording = wording_from_table(source.table, found, strict=False)
    if wording is None:
        raise ProblemsError(located(source, found), _NEXT)
    return wording


def measure_from_table(
    table: dict[str, Any], found: Found, *, strict: bool = True
) -> Measure | None:
    """Build a measure from a parsed table and add to ``found`` all that is wrong with it.

    Args:
        table: as parsed. found: takes the troubles.
        strict: report unknown keys even where a newer addition to the format explains them.

    """
    from fit_core.measure.rules import broken_rules

    known = accepted(Measure, table, found, strict=strict)
    if known is None:
        return None
    values = build_fields(Measure, known, "$", found)
    unusable = frozenset(name for name, value in values.items() if value is FAILED)
    found.extend(islice(broken_rules(_usable(values), unusable), MAX_TROUBLES))
    return None if found else Measure(**values)


def wording_from_table(
    table: dict[str, Any], found: Found, *, strict: bool = True
) -> Wording | None:
    """Build a wording from a parsed table, not yet compared with its measure.

    Args:
        table: as parsed; the format need not be stated. found, strict: as of `measure_from_table`.

    """
    wording: Wording = whole(Wording, {"format": 0, **table}, found, strict=strict)
    return None if found else wording


def located(source: Source, found: Iterable[Trouble]) -> tuple[Problem, ...]:
    """Return troubles as problems with file and line, in the order of the file."""
    from fit_core.measure.positions import line_of, positions

    troubles = tuple(found)
    places = positions(source.text) if troubles else {}
    problems = [Problem(source.file, line_of(places, t.path), *map(one_line, t)) for t in troubles]
    return tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.path)))


def _measure(path: Path, *, strict: bool) -> tuple[Measure | None, tuple[Problem, ...]]:
    source = read_source(path)
    if isinstance(source, Problem):
        return None, (source,)
    found: Found = []
    measure = measure_from_table(source.table, found, strict=strict)
    return measure, located(source, found)


def _usable(values: dict[str, Any]) -> Measure:
    """Return a measure of the fields that could be built; rules about the others do not run."""
    blank = {"recall": "session"}  # read by a rule that names no section
    required = {field.name: blank.get(field.name) for field in fields(Measure) if field.required}
    sound = {name: value for name, value in values.items() if value is not FAILED}
    return Measure(**{**required, **sound})
