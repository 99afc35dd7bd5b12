"""The valid file that the tests start from, as fixtures: conftest cannot be imported by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.measure.load import check_measure, load_measure

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "mood-example.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")
FILES = sorted(path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem)


@pytest.fixture(scope="session")
def example_path():
    return EXAMPLE


@pytest.fixture(scope="session")
def text():
    return TEXT


@pytest.fixture(scope="session")
def example():
    return load_measure(EXAMPLE)


@pytest.fixture(scope="session")
def shipped():
    """Every measure file of the packs in this tree."""
    assert FILES
    return FILES


@pytest.fixture
def problems(tmp_path):
    """Problems of a text or of bytes, written to a file."""

    def check(data):
        path = tmp_path / "spoilt.toml"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return check_measure(path)

    return check


@pytest.fixture
def spoil(problems):
    """Problems of the example after replacing parts, with the spoilt text."""

    def check(*changes):
        changed = TEXT
        for old, new in changes:
            assert old in changed
            changed = changed.replace(old, new, 1)
        return problems(changed), changed

    return check


@pytest.fixture(scope="session")
def line():
    """The number of the nth line that holds a part."""

    def find(text, part, nth=1):
        return [n for n, found in enumerate(text.split("\n"), 1) if part in found][nth - 1]

    return find
