"""The worked examples in every measure file of the shelf hold."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from fit_core.measure.load import load_measure
from fit_core.scoring.compile import holds_key
from fit_core.scoring.examples import failing_examples

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for path in (ROOT / "measures").glob("*/fit_*/*.toml")
    if "." not in path.stem  # wording files are named measure.language.toml
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_worked_examples_hold(path):
    measure = load_measure(path)
    assert measure.examples or not holds_key(measure)  # some drafts name scales and no key
    assert failing_examples(measure) == ()


def test_a_wrong_expectation_is_named():
    measure = load_measure(ROOT / "measures/phq/fit_phq/phq9.toml")
    first = measure.examples[0]
    wrong = msgspec.structs.replace(
        first,
        expect={"total": "not-scorable"},
        bands={"total.default": "severe"},
        cutoffs={"total>=10": True},
        derived={"major-depressive-syndrome": True},
        flags=("9",),
    )
    found = failing_examples(msgspec.structs.replace(measure, examples=(wrong,)))
    assert found == (
        "example 1: total is 0, not-scorable was expected",
        "example 1: band total.default is minimal, severe was expected",
        "example 1: cutoff total>=10 is False, True was expected",
        "example 1: derived major-depressive-syndrome is False, True was expected",
        "example 1: flags are [], ['9'] was expected",
    )
