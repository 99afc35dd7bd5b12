"""What rules are run on: a measure file with its wordings, a layer file, a pack."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from fit_core.adapt.layer import LAYER_FILE, Layer
from fit_core.adapt.pack import LAYERS
from fit_core.adapt.read import checked_layer
from fit_core.checks.facts import PROJECT_FILE, PackFacts
from fit_core.errors import Problem
from fit_core.measure.load import checked_measure, located
from fit_core.measure.model import Measure
from fit_core.measure.source import read_source
from fit_core.measure.walk import Trouble


class MeasureFile(NamedTuple):
    """A measure file: what is wrong with it, the measure if nothing is, its wording files."""

    path: Path
    problems: tuple[Problem, ...]
    measure: Measure | None
    wordings: tuple[Path, ...]

    @property
    def loaded(self) -> Measure:
        """The measure. Rules that read it are run only where the file loads."""
        assert self.measure is not None  # noqa: S101 - the runner's own promise
        return self.measure

    def at(self, path: str, what: str, fix: str) -> Problem:
        """Return a problem at a path such as ``$.items[3].topic``, with its line."""
        return _at(self.path, path, what, fix)


class LayerFile(NamedTuple):
    """A layer file, and the way to the measures that it may be for.

    ``measure`` returns an installed measure by id; FitError where it is not there or broken.
    """

    path: Path
    problems: tuple[Problem, ...]
    layer: Layer | None
    measure: Callable[[str], Measure]

    @property
    def loaded(self) -> Layer:
        """The layer. Rules that read it are run only where the file loads."""
        assert self.layer is not None  # noqa: S101 - the runner's own promise
        return self.layer

    def at(self, path: str, what: str, fix: str) -> Problem:
        """Return a problem at a path such as ``$.for.structure``, with its line."""
        return _at(self.path, path, what, fix)


class PackFolder(NamedTuple):
    """A pack: what its metadata says, and the files that it brings."""

    facts: PackFacts
    measures: tuple[MeasureFile, ...]
    layers: tuple[LayerFile, ...]

    @property
    def has_code(self) -> bool:
        """Whether it declares a plugin."""
        return self.facts.module_of_code != ""


def read_measure(path: Path) -> MeasureFile:
    """Read one measure file and find its wording files beside it."""
    measure, problems = checked_measure(path)
    beside = sorted(path.parent.glob(f"{glob.escape(path.stem)}.*.toml"))
    return MeasureFile(path, problems, measure, tuple(file for file in beside if file.is_file()))


def read_layer(path: Path, measure: Callable[[str], Measure]) -> LayerFile:
    """Read one layer file."""
    layer, problems = checked_layer(path)
    return LayerFile(path, problems, layer, measure)


def measure_files(folder: Path) -> Iterator[MeasureFile]:
    """Read every measure file of a folder."""
    for path in sorted(folder.glob("*.toml")):
        other = "." in path.stem or path.name in (LAYER_FILE, PROJECT_FILE)
        if path.is_file() and not other:  # reading a pipe would wait for ever
            yield read_measure(path)


def layer_files(folder: Path, measure: Callable[[str], Measure]) -> Iterator[LayerFile]:
    """Read every layer file of a folder, where there is one."""
    for path in (folder / LAYER_FILE, *sorted((folder / LAYERS).glob("*.toml"))):
        if path.is_file():
            yield read_layer(path, measure)


def _at(file: Path, path: str, what: str, fix: str) -> Problem:
    """Read the file again for its lines; only done once something is to be said about it."""
    source = read_source(file)
    if isinstance(source, Problem):
        return source
    return located(source, [Trouble(path, what, fix)])[0]
