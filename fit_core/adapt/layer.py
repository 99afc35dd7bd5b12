"""An adaptation layer as data: which measure it is for, on which level, how well it is proven.

This version reads and checks layers. They act from the version that brings the layer engine.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from fit_core.errors import Problem, ProblemsError
from fit_core.measure.formats import accepted
from fit_core.measure.load import located
from fit_core.measure.model import Data, Id
from fit_core.measure.source import read_source
from fit_core.measure.walk import FAILED, Found, Trouble, build

#: The one file of a pack of the group ``fit.adaptations`` that is read.
LAYER_FILE = "layer.toml"

_NEXT = "Correct the file and run `fit check` on it."

Filled = Annotated[str, Meta(min_length=1)]
#: How far an adaptation is proven, from least to most; printed wherever it is used.
Status = Literal[
    "original",
    "translated-only",
    "translated-by-protocol",
    "reliability-shown",
    "criterion-validated",
    "invariance-shown",
]


class For(Data, frozen=True, kw_only=True):
    """The measure that a layer was made for, and the structure hash that it had then."""

    measure: Id
    structure: Annotated[str, Meta(pattern=r"^sha256:[0-9a-f]{64}$")]


class Layer(Data, frozen=True, kw_only=True):
    """One layer. Levels apply in the order language, population, clinic.

    ``language`` is a BCP 47 tag; a language layer needs it, the others may be bound to one.
    """

    format: Literal[0]
    id: Id
    level: Literal["language", "population", "clinic"]
    title: Filled
    source: Filled
    status: Status
    target: For = msgspec.field(name="for")
    language: str = ""


def load_layer(path: Path) -> Layer:
    """Return the layer of a TOML file; what a newer addition to the format brings is left out.

    Raises:
        ProblemsError: the file cannot be read or something in it is wrong; all of it is listed.

    """
    layer, problems = _read(path, strict=False)
    if layer is None:
        raise ProblemsError(problems, _NEXT)
    return layer


def check_layer(path: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong in a layer file; empty when it is fine."""
    return _read(path, strict=True)[1]


def _read(path: Path, *, strict: bool) -> tuple[Layer | None, tuple[Problem, ...]]:
    source = read_source(path)
    if isinstance(source, Problem):
        return None, (source,)
    found: Found = []
    table = accepted(Layer, source.table, found, strict=strict)
    layer: Any = FAILED if table is None else build(Layer, table, "$", found)
    if layer is not FAILED and layer.level == "language" and not layer.language.strip():
        fix = 'Write a language tag, for instance language = "cy".'
        found.append(Trouble("$", "A language layer without `language`.", fix))
    return (None, located(source, found)) if found else (layer, ())
