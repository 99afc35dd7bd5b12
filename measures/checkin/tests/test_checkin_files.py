from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.measure import check_wording, load_measure
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_checkin"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["personal-goals", "session-checkin"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_project_claims_nothing_for_its_own_measures(path):
    measure = load_measure(path)
    assert not measure.validated
    assert measure.norms == ()
    assert all(not scale.bands and not scale.cutoffs for scale in measure.scales)
    assert all(len(scale.items) == 1 for scale in measure.scales)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_english_wording_is_whole_and_says_that_it_is_no_test(path):
    words = path.with_suffix(".en.toml")
    assert check_wording(words, load_measure(path)) == ()
    assert "not a validated test" in words.read_text(encoding="utf-8")


def test_every_relationship_component_but_the_long_ones_is_asked():
    measure = load_measure(FOLDER / "session-checkin.toml")
    asked = {component for item in measure.items for component in item.components}
    assert asked == set(measure.components)


def test_personal_goals_are_the_clients_own():
    assert load_measure(FOLDER / "personal-goals.toml").idiographic
