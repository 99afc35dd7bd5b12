"""Nothing in a layer changes a score: not its names, not its norms, not any subset of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.adapt.names import load_names, named
from fit_core.adapt.pack import load_pack
from fit_core.answers.check import check_answers
from fit_core.clinic.opening import installed_library
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure
from fit_core.scoring.compile import is_draft
from fit_core.scoring.form import score_form

PLUGINS = Path(__file__).parents[2] / "plugins"
PACKS = sorted(folder.parent for folder in PLUGINS.glob("lang-*/fit_*/layer.toml"))


@cache
def shelf() -> dict[str, Measure]:
    library = installed_library()
    measures = (library.load(entry) for entry in library.entries)
    return {measure.id: measure for measure in measures if not is_draft(measure)}


@cache
def names():
    return [load_names(path) for folder in PACKS for path in sorted((folder / "names").glob("*"))]


@cache
def layers():
    return [one for folder in PACKS for one in load_pack(folder.name, "0", folder).layers]


def adapted(measure: Measure, random: Random) -> Measure:
    """The measure as some of the layers, drawn at random, have it."""
    for one in random.sample(names(), random.randint(0, len(names()))):
        measure = named(measure, one)
    mine = [one for one in layers() if one.layer.target and one.layer.target.measure == measure.id]
    chosen = random.sample(mine, random.randint(0, len(mine)))
    norms = (*measure.norms, *(norm for one in chosen for norm in one.layer.norms))
    return msgspec.structs.replace(measure, norms=norms)


def answers(measure: Measure, random: Random) -> dict[str, str]:
    said = {}
    for item in measure.items:
        found = measure.responses[item.responses]
        if found.codes and random.random() > 0.05:
            said[item.id] = str(random.choice(found.codes))
        elif found.step:
            low, high = found.min or 0, found.max or 0
            steps = int((high - low) / found.step)
            said[item.id] = str(low + found.step * random.randint(0, steps))
    return said


def compare(measure: Measure, random: Random) -> None:
    other = adapted(measure, random)
    assert structure_hash(other) == structure_hash(measure)
    said = answers(measure, random)
    base = score_form(measure, check_answers(measure, said))
    assert score_form(other, check_answers(other, said)) == base


def test_there_are_layers_to_ask():
    assert len(PACKS) >= 5
    assert len({one.layer.id for one in layers()}) > 30
    assert len(names()) >= 6


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(shelf())), st.integers(0, 10**9))
def test_any_subset_of_layers_leaves_every_score_as_it_is(name, seed):
    compare(shelf()[name], Random(seed))


@pytest.mark.long
@pytest.mark.parametrize("name", ["phq9", "session-checkin", "core-om", "who5"])
def test_ten_thousand_forms_score_alike_whatever_the_layers(name):
    random = Random(7)
    for _ in range(10_000):
        compare(shelf()[name], random)
