"""Rules about adaptation layers."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.checks.model import rule
from fit_core.checks.subjects import LayerFile
from fit_core.errors import FitError, Problem
from fit_core.measure.identity import structure_hash


@rule("layer.schema", "bronze", "layer", "The file is a layer of a known format.")
def schema(file: LayerFile) -> Iterator[Problem]:
    """`layer.toml` names its id, level, title, source and status, and the measure that it is for;
    every field is known and of the right type. A language layer names its language.

    A layer that breaks this rule does not load. Layers are read and checked by this version; they
    act from the version that brings the layer engine.
    """
    if not (file.loaded.title.strip() and file.loaded.source.strip()):
        yield file.at("$", "A title or source of blanks says nothing.", "Write it out.")


@rule("layer.fingerprint", "bronze", "layer", "It names the structure of an installed measure.")
def fingerprint(file: LayerFile) -> Iterator[Problem]:
    """`for.structure` is the structure hash of the installed measure `for.measure`, or one that
    this measure says it succeeds.

    A layer was made and tried for one structure. When items, answers, order or scoring have
    changed since, it is stale, and a person has to read both before it is used again.
    """
    wanted = file.loaded.target
    if wanted is None:  # a language's sentences are for every measure
        return
    try:
        measure = file.library().get(wanted.measure)
    except FitError as error:
        yield file.at(
            "$.for.measure", error.what, "Install the pack that has it, then check again."
        )
        return
    now = structure_hash(measure)
    if wanted.structure not in (now, *measure.succeeds):
        what = f"It was made for another structure of `{measure.id}` and is stale."
        fix = f'Compare the two, then write structure = "{now}".'
        yield file.at("$.for.structure", what, fix)
