"""Every version of every format has a recorded file, and loads for ever."""

from __future__ import annotations

import hashlib
import json
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.adapt.read import check_layer, load_layer
from fit_core.measure.formats import KNOWN
from fit_core.measure.identity import read_snapshot, structure_hash
from fit_core.measure.library import read_library
from fit_core.measure.load import check_measure, load_measure, load_wording
from fit_core.measure.wording import check_wording
from fit_core.scoring.examples import failing_examples

RECORDED = Path(__file__).parent / "recorded"
HASHES = tomllib.loads((RECORDED / "hashes.toml").read_text("utf-8"))
VERSIONS = [str(major) for major in range(KNOWN.major + 1)]
VERSIONS += [f"{KNOWN.major}.{minor}" for minor in range(1, KNOWN.minor + 1)]


@pytest.fixture(params=VERSIONS)
def version(request):
    """Each format version that there has ever been."""
    return request.param


def test_a_recorded_measure_loads_with_its_structure_and_its_scores(version):
    path = RECORDED / f"measure-{version}.toml"
    assert check_measure(path) == ()
    measure = load_measure(path)
    assert structure_hash(measure) == HASHES[f"measure-{version}"]["structure"]
    assert measure.examples
    assert failing_examples(measure) == ()


def test_a_recorded_wording_loads_and_fits_its_measure(version):
    path = RECORDED / f"wording-{version}.en.toml"
    measure = load_measure(RECORDED / f"measure-{version}.toml")
    assert check_wording(path, measure) == ()
    assert set(load_wording(path).items) == {item.id for item in measure.items}


def test_a_recorded_layer_loads_for_the_structure_that_it_names(version):
    path = RECORDED / f"layer-{version}.toml"
    assert check_layer(path) == ()
    layer = load_layer(path)
    assert layer.level == "language"
    assert layer.target.structure == HASHES[f"measure-{version}"]["structure"]


def test_a_recorded_snapshot_gives_the_measure_that_was_used(version):
    data = (RECORDED / f"snapshot-{version}.json").read_bytes()
    measure, wording = read_snapshot(data)
    assert measure == load_measure(RECORDED / f"measure-{version}.toml")
    assert wording == load_wording(RECORDED / f"wording-{version}.en.toml")
    stored = json.loads(data)["structure"]
    assert stored == structure_hash(measure) == HASHES[f"snapshot-{version}"]["structure"]


def test_a_recorded_file_is_found_in_a_folder_of_a_pack(version, tmp_path):
    (tmp_path / "recorded.toml").write_bytes((RECORDED / f"measure-{version}.toml").read_bytes())
    library = read_library([("pack", tmp_path)])
    assert [entry.id for entry in library.entries] == ["recorded"]
    assert library.broken == library.notices == ()


def test_the_recorded_structure_reacts_to_what_decides_a_score(version):
    """A hash that never changed would hold every file."""
    import msgspec

    measure = load_measure(RECORDED / f"measure-{version}.toml")
    total = measure.scales[0]
    turned = msgspec.structs.replace(total, better="higher")
    other = msgspec.structs.replace(measure, scales=(turned, *measure.scales[1:]))
    assert structure_hash(other) != structure_hash(measure)
    titled = msgspec.structs.replace(measure, title="Another title")
    assert structure_hash(titled) == structure_hash(measure)


#: Of the recorded files themselves. They are never edited: what a clinic has on its disk is not.
DIGESTS = {
    "layer-0.toml": "c6faa39ee3d1c635993d5cf790b10973053c087cf7bed61085af03db5cde2f2c",
    "measure-0.toml": "2f8ee44e97411022d73582fc5d595ce69c51c9b6be21ed2803dde4410da294eb",
    "snapshot-0.json": "21110042e1287a23e734bd71df598b7df91ff7b43ba6ae6bd0001ace406e3075",
    "wording-0.en.toml": "a0b5dc1da4facf13eb4002ebd8447faccd24d5c5bc5c4cc812012f60d6e141b0",
}


def test_nobody_edited_a_recorded_file():
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(RECORDED.iterdir())
        if path.stem != "hashes"
    }
    assert found == DIGESTS


def test_a_snapshot_of_another_format_is_refused_and_not_guessed_at():
    data = json.loads((RECORDED / "snapshot-0.json").read_bytes(), parse_float=Decimal)
    data["measure"]["format"] = 1
    with pytest.raises(ValueError, match=r"format"):
        read_snapshot(json.dumps(data, default=float).encode())
