"""What holds for every pack of measures, whoever wrote it: no sentences, and unread keys refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.errors import RefusedError
from fit_core.measure.load import load_measure
from fit_core.scoring.form import FormScorer
from tests.oracle.scorer import read_table

ROOT = Path(__file__).parents[2]
PACKS = sorted((ROOT / "measures").glob("*/fit_*"))
FILES = {
    path.stem: path
    for pack in PACKS
    for path in sorted(pack.glob("*.toml"))
    if "." not in path.stem  # the words of NAME lie in NAME.LANGUAGE.toml
}
FACTS = read_table()
#: The project's own forms are the only ones whose sentences are ours to ship.
OWN = {name for name, facts in FACTS.items() if facts["family"] == "own"}
DRAFTS = {name for name, facts in FACTS.items() if facts.get("draft")}
#: Drafts whose key is whole and only has to be compared with a manual. The others hold ranges.
WHOLE = {"ccci-r-client7", "cmo", "mtci-cv", "pear", "sai", "taqs"}


def test_every_instrument_of_the_facts_is_on_the_shelf():
    assert set(FILES) == set(FACTS)
    assert len(PACKS) == 21


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.parent.name)
def test_no_sentences_are_shipped_but_our_own(pack):
    words = {path.name.split(".")[0] for path in pack.rglob("*.*.toml")}
    assert words <= OWN
    for path in pack.glob("*.toml"):
        if "." not in path.stem:
            shipped = load_measure(path).licence.wording == "shipped"
            assert shipped is (path.stem in OWN), path.name


@pytest.mark.parametrize("name", sorted(DRAFTS))
def test_an_unread_key_refuses_to_score(name):
    measure = load_measure(FILES[name])
    assert measure.key_grade == "unverified"
    typed_in = {scale.method == "entered" for scale in measure.scales}
    assert typed_in == {name not in WHOLE}
    with pytest.raises(RefusedError, match=f"{name} is unverified"):
        FormScorer(measure)


@pytest.mark.parametrize("name", sorted(set(FILES) - DRAFTS))
def test_every_other_key_scores(name):
    assert FormScorer(load_measure(FILES[name])).plan.scales
