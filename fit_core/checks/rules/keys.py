"""Rules about the key of a measure: can it be read, does it score, is nothing left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from fit_core.answers.binding import derived_items
from fit_core.checks.model import rule
from fit_core.checks.subjects import MeasureFile
from fit_core.errors import FitError, Problem
from fit_core.measure.model import Example, Measure, Scale
from fit_core.measure.rules.lookup import Ranges
from fit_core.scoring.examples import failing_examples

_NUMBERED = re.compile(r"example (\d+): ")
#: Between scale and value of a cutoff's key, as ``total>=10``.
_SIGN = re.compile(r"[<>]")


@rule("measure.schema", "bronze", "measure", "The file is a measure of a known format.")
def schema(file: MeasureFile) -> Iterator[Problem]:
    """Every field is known and of the right type, every name that is used exists.

    A file that breaks this rule does not load, so nothing in it is used. The file is also named
    after the id of its measure, because people and messages look for it under that name. An editor
    can complete the fields: `fit measures schema` prints the JSON Schema.
    """
    measure = file.loaded
    if file.path.stem != measure.id:
        what = f"The file is named {file.path.name}, its measure `{measure.id}`."
        yield file.at("$.id", what, f"Name the file {measure.id}.toml, or correct the id.")


@rule("measure.source", "bronze", "measure", "The scoring key says where it was read.")
def source(file: MeasureFile) -> Iterator[Problem]:
    """`key_source` names the paper, manual or page in which the scoring key stands.

    Without it nobody can find out whether a score is right. For a measure of your own, say so:
    "our own form: each answer stands for itself".
    """
    if not file.loaded.key_source.strip():
        fix = "Name the paper, manual or page that you read."
        yield file.at("$.key_source", "Nothing says where the scoring key was read.", fix)


@rule("measure.range", "bronze", "measure", "The range of every scale follows from its items.")
def range_(file: MeasureFile) -> Iterator[Problem]:
    """Answer codes, lines and weights give every scale a lowest and a different highest score.

    Charts, norms and checks of typed-in totals rest on this range; it is derived, never stated
    twice. Typed-in totals are the exception: they state it.
    """
    measure = file.loaded
    ranges = Ranges(measure)
    for at, scale in enumerate(measure.scales):
        ends = ranges.of(scale)
        if ends and ends[0] == ends[1]:
            what = f"Every answer gives scale `{scale.id}` the score {ends[0]}."
            yield file.at(f"$.scales[{at}]", what, "Check its weights and its items.")


@rule("measure.reachable", "bronze", "measure", "Every item is used, or marked as optional.")
def reachable(file: MeasureFile) -> Iterator[Problem]:
    """An item counts in a scale or a derived rule, decides a skip rule, is a safety item, a text or
    a choice, may be picked by another, states `components` of its own, or is marked
    `optional = true`.

    An item that nothing reads is asked of clients for nothing, and is most often an id that was
    forgotten in a scale.
    """
    measure = file.loaded
    used = _used(measure)
    for at, item in enumerate(measure.items):
        found = measure.responses[item.responses]
        own = item.optional or item.components or found.text or found.pick
        if item.id not in used and not own:
            what = f"Item `{item.id}` is in no scale, no derived rule and no safety rule."
            yield file.at(f"$.items[{at}]", what, "Add it where it counts, or mark it `optional`.")


@rule("measure.bands", "bronze", "measure", "Bands cover the whole scale, each with its own name.")
def bands(file: MeasureFile) -> Iterator[Problem]:
    """The first band begins at the lowest score and each later one above the one before, so that
    every score lies in exactly one; no name stands twice in a set, and none is empty.
    """
    for at, scale in enumerate(file.loaded.scales):
        for name, found in scale.bands.items():
            seen: set[str] = set()
            for number, band in enumerate(found):
                path = f"$.scales[{at}].bands.{name}[{number}].label"
                if not band.label.strip():
                    yield file.at(path, "The band has no name.", "Write its label.")
                elif band.label in seen:
                    what = f'"{band.label}" names two bands of one set.'
                    yield file.at(path, what, "Join the two, or correct a label.")
                seen.add(band.label)


@rule("measure.example", "bronze", "measure", "Worked examples come out as the file says.")
def example(file: MeasureFile) -> Iterator[Problem]:
    """Every computed scale has a worked example, best one from the manual, and scoring its answers
    gives what the example expects: scores, bands, cutoffs, derived rules and flags.

    The examples of a key that is graded `unverified` are worked out too: they show what the draft
    does, and confirm nothing. What a plugin's scorer makes is left out: nothing of a plugin is run
    here.
    """
    try:
        failing = failing_examples(_own_scores(file.loaded))
    except FitError as error:
        yield file.at("$.examples", error.what, error.next_step)
        return
    for sentence in failing:
        number = _NUMBERED.match(sentence)
        at = int(number[1]) - 1 if number else 0
        what = sentence[number.end() :] if number else sentence
        yield file.at(f"$.examples[{at}]", f"{what}.", "Correct the example, or the key.")


def _used(measure: Measure) -> set[str]:
    """Ids of items that something reads."""
    used = {item for scale in measure.scales for item in scale.items}
    used |= {entry.item for entry in measure.safety}
    used |= {item for found in measure.responses.values() for item in found.among}
    used |= {item for skip in measure.skips for item in (*skip.when.items, *skip.items)}
    used |= {item.stand_in for item in measure.items}
    for derived in measure.derived:
        used.update(derived_items(derived))
    return used


def plugin_scales(measure: Measure) -> tuple[Scale, ...]:
    """Scales that a plugin scores."""
    return tuple(scale for scale in measure.scales if scale.method == "plugin")


def _own_scores(measure: Measure) -> Measure:
    """Return the measure without what its examples expect of scales that a plugin scores."""
    foreign = {scale.id for scale in plugin_scales(measure)}
    if not foreign:
        return measure
    examples = tuple(_without(example, foreign) for example in measure.examples)
    return msgspec.structs.replace(measure, examples=examples)


def _without(example: Example, scales: set[str]) -> Example:
    """Return an example that expects nothing of these scales."""
    return msgspec.structs.replace(
        example,
        expect={key: value for key, value in example.expect.items() if key not in scales},
        bands={k: v for k, v in example.bands.items() if k.rpartition(".")[0] not in scales},
        cutoffs={k: v for k, v in example.cutoffs.items() if _SIGN.split(k)[0] not in scales},
    )
