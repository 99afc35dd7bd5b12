"""Rules about a layer file as such: its form, its level, what it may not touch, what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.checks.model import rule
from fit_core.checks.subjects import LayerFile
from fit_core.errors import FitError, Problem
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure


@rule("layer.schema", "bronze", "layer", "The file is a layer of a known format.")
def schema(file: LayerFile) -> Iterator[Problem]:
    """`layer.toml` names its id, level, title, source and status; every field is known and of the
    right type. A language layer names its language, a population layer the measure that it is for.

    A layer that breaks this rule does not load.
    """
    if not (file.loaded.title.strip() and file.loaded.source.strip()):
        yield file.at("$", "A title or source of blanks says nothing.", "Write it out.")


@rule("layer.frozen", "bronze", "layer", "It touches nothing that decides what an answer is worth.")
def frozen(_: LayerFile) -> Iterator[Problem]:
    """A layer sets no items, codes, order, scoring, skip rules, risk items, recall or metric: what
    scores another way is another measure, with an id of its own.

    A layer that breaks this rule does not load.
    """
    yield from ()


@rule("layer.level", "bronze", "layer", "It sets only what belongs to its level.")
def level(_: LayerFile) -> Iterator[Problem]:
    """A language layer sets sentences and looks; a population layer norms, evidence and what is
    withheld; a clinic layer which norm fits, lower thresholds of risk, its paper. None sets what is
    another level's, so that no clinic can give itself a norm.

    A layer that breaks this rule does not load.
    """
    yield from ()


@rule("layer.hidden", "bronze", "layer", "No sign in it is invisible or looks like another.")
def hidden(_: LayerFile) -> Iterator[Problem]:
    """No override or isolate of direction, no sign without width, no letter in an id that could be
    taken for another. A reader has to see what the program reads.

    A layer that breaks this rule does not load.
    """
    yield from ()


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
        measure = file.measure(wanted.measure)
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


def measure_of(file: LayerFile, name: str = "") -> Measure | None:
    """The measure that a layer is for, or another by name; None where it is not installed."""
    target = file.loaded.target
    wanted = name or (target.measure if target else "")
    if not wanted:
        return None
    try:
        return file.measure(wanted)
    except FitError:
        return None
