"""A check reads a file once, however many rules of however many layers ask for what is in it.

A therapist waits for `fit layers use`, which asks rules of ten layers for the same few measures.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from fit_core.adapt import read as layers
from fit_core.adapt import variants
from fit_core.adapt.pack import load_pack
from fit_core.checks.run import at_hand, check_path, faults_of_layers
from fit_core.measure import library, load, positions, source

PACKS = sorted((Path(__file__).parents[2] / "plugins").glob("lang-*"))
FOLDERS = [next(pack.glob("fit_lang_*")) for pack in PACKS]


@pytest.fixture
def read(monkeypatch) -> Counter[str]:
    """How often each measure was loaded, and each text of sentences parsed."""
    counted: Counter[str] = Counter()

    def loaded(path: Path):
        counted[path.stem] += 1
        return load.load_measure(path)

    class Parser(variants.FluentParser):
        def parse(self, source: str):
            counted[source] += 1
            return super().parse(source)

    monkeypatch.setattr(library, "load_measure", loaded)
    monkeypatch.setattr(variants, "FluentParser", Parser)
    variants._parsed.cache_clear()
    return counted


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_check_reads_each_measure_and_each_text_once(pack, read):
    assert check_path(pack).grade
    assert read
    assert set(read.values()) == {1}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_keeps_layers_from_use_asks_for_each_measure_once(folder, read):
    pack = load_pack(folder.name, "1", folder)
    assert faults_of_layers(pack.paths, at_hand) == ()
    wanted = {one.layer.target.measure for one in pack.layers if one.layer.target}
    assert {name: read[name] for name in wanted} == dict.fromkeys(wanted, 1)
    assert set(read.values()) == {1}


def test_the_measures_are_looked_up_only_where_a_layer_is_for_one(tmp_path):
    path = tmp_path / "layer.toml"
    path.write_text(
        'format = 0\nid = "x"\nlevel = "language"\nlanguage = "cy"\ntitle = "Made up"\n'
        'source = "invented"\nstatus = "translated-only"\n'
    )

    def never():
        raise AssertionError("no rule needs a measure")

    assert faults_of_layers([path], never) == ()


def test_lines_are_looked_up_only_for_what_is_wrong(monkeypatch):
    def never(_: str):
        raise AssertionError("nothing is wrong")

    monkeypatch.setattr(positions, "positions", never)
    for folder in FOLDERS:
        assert load_pack(folder.name, "1", folder).layers


def test_a_check_opens_each_file_of_a_pack_of_measures_once(monkeypatch):
    opened: Counter[Path] = Counter()

    def read(path: Path):
        opened[path] += 1
        return source.read_source(path)

    monkeypatch.setattr(load, "read_source", read)
    pack = Path(__file__).parents[2] / "measures" / "phq"
    assert check_path(pack).grade
    assert opened
    assert set(opened.values()) == {1}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_only_a_language_looks_at_the_layers_beside_it(folder, monkeypatch):
    opened: Counter[Path] = Counter()

    def read(path: Path):
        opened[path] += 1
        return source.read_source(path)

    languages = load_pack(folder.name, "1", folder).languages
    monkeypatch.setattr(layers, "read_source", read)
    assert check_path(folder.parent).grade
    assert max(opened.values()) <= 1 + len(languages)
