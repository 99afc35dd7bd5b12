"""Read a layer file: everything that is wrong in it is said at once, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fit_core.adapt.hidden import hidden_signs
from fit_core.adapt.layer import Layer
from fit_core.adapt.levels import frozen_keys, keys_above
from fit_core.errors import Problem, ProblemsError
from fit_core.measure.formats import accepted
from fit_core.measure.load import located
from fit_core.measure.source import Source, read_source
from fit_core.measure.walk import FAILED, Found, Trouble, build

_NEXT = "Correct the file and run `fit check` on it."
_SEEN = "Type the text anew; invisible signs and look-alikes can make a reader see another text."
_KNOWN = frozenset(field for field in Layer.__struct_fields__)


def load_layer(path: Path) -> Layer:
    """Return the layer of a TOML file; what a newer addition to the format brings is left out.

    Raises:
        ProblemsError: the file cannot be read or something in it is wrong; all of it is listed.

    """
    layer, problems = _read(path, strict=False)
    if layer is None:
        raise ProblemsError(problems, _NEXT)
    return layer


def checked_layer(path: Path) -> tuple[Layer | None, tuple[Problem, ...]]:
    """Return the layer of a TOML file of which nothing is wrong, else None and all that is."""
    return _read(path, strict=True)


def check_layer(path: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong in a layer file; empty when it is fine."""
    return checked_layer(path)[1]


def _read(path: Path, *, strict: bool) -> tuple[Layer | None, tuple[Problem, ...]]:
    source = read_source(path)
    if isinstance(source, Problem):
        return None, (source,)
    found: Found = []
    table = accepted(Layer, source.table, found, strict=strict)
    layer: Any = FAILED
    if table is not None:
        frozen = [*frozen_keys(table)]
        found += [*frozen, *keys_above(table)]
        rest = {key: value for key, value in table.items() if key not in _paths(frozen)}
        layer = build(Layer, rest, "$", found)
    if layer is not FAILED:
        found += _apart(layer)
    problems = (*_unseen(source), *located(source, found))
    return (None, problems) if problems else (layer, ())


def _paths(found: Found) -> set[str]:
    return {trouble.path.removeprefix("$.") for trouble in found}


def _apart(layer: Layer) -> Iterator[Trouble]:
    """What a layer of a level cannot do without, and what it asks of its reader."""
    if layer.level == "language" and not layer.language.strip():
        fix = 'Write a language tag, for instance language = "cy".'
        yield Trouble("$", "A language layer without `language`.", fix)
    if layer.level == "population" and layer.target is None:
        fix = "Name the measure and its structure in a table [for]."
        yield Trouble("$", "A population layer without `for`.", fix)
    for number, key in enumerate(layer.requires):
        if key not in _KNOWN:
            what = f"The layer needs `{key}`, which this fit does not know."
            yield Trouble(f"$.requires[{number}]", what, "Install a newer fit.")
    for number, norm in enumerate(layer.norms):
        if norm.default:
            fix = "Remove it: among rival norms nobody but a person chooses."
            yield Trouble(f"$.norms[{number}].default", "A layer makes no norm the default.", fix)


def _unseen(source: Source) -> Iterator[Problem]:
    for sign in hidden_signs(source.text):
        yield Problem(source.file, sign.line, "", sign.what, _SEEN)
