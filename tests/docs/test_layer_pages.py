"""The pages on layers: the example loads, every field is told, refusals are those of the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.refusals import PAGE, page
from fit_core.adapt import layer
from fit_core.adapt.read import check_layer, load_layer
from fit_core.measure.model import Norm

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "layer-file.md"
#: Tables of a layer file with the field of the layer that holds them, as the page names them.
STRUCTS = {
    layer.Layer: "",
    layer.Presentation: "presentation.",
    layer.Review: "",
    layer.Step: "",
    layer.Permission: "",
    layer.Considered: "",
    layer.Checked: "",
    layer.Group: "",
    layer.Who: "",
    layer.Withhold: "",
    layer.Evidence: "",
    layer.For: "",
}


def test_the_table_of_refusals_is_that_of_the_tests():
    assert page() == PAGE.read_text("utf-8"), "run: uv run python docs/refusals.py"


def test_the_example_loads(tmp_path):
    (example,) = re.findall(
        r"<!-- example -->\n```toml\n(.*?)```", REFERENCE.read_text("utf-8"), re.S
    )
    path = tmp_path / "layer.toml"
    path.write_text(example, "utf-8")
    assert check_layer(path) == ()
    found = load_layer(path)
    assert [len(part) for part in (found.norms, found.withhold, found.evidence)] == [1, 1, 1]


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_field_is_told(kind):
    told = set(re.findall(r"`([a-z0-9_.]+)`", REFERENCE.read_text("utf-8")))
    names = {
        STRUCTS[kind] + ("for" if name == "target" else name) for name in kind.__struct_fields__
    }
    assert names - {"presentation"} <= told  # told field by field


def test_what_a_norm_of_a_layer_has_more_than_one_of_a_measure_is_told():
    more = set(layer.PopulationNorm.__struct_fields__) - set(Norm.__struct_fields__)
    told = set(re.findall(r"`([a-z0-9_.]+)`", REFERENCE.read_text("utf-8")))
    assert more <= told
