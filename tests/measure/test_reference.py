"""The page about the format prints the file that the tests load, and leaves out no field."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from fit_core.measure import model

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "measure-file.md"
STRUCTS = [
    kind
    for kind in vars(model).values()
    if isinstance(kind, type) and issubclass(kind, model.Data) and kind is not model.Data
]


def test_the_printed_example_is_the_loaded_file(text):
    page = PAGE.read_text(encoding="utf-8")
    (printed,) = re.findall(r"<!-- example -->\n```toml\n(.*?)```", page, re.DOTALL)
    assert printed == text


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_field_is_explained(kind):
    words = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`[^`]*`", PAGE.read_text("utf-8")))))
    tables = {"responses", "items", "scales", "norms", "examples", "derived", "safety", "licence"}
    tables |= {"skips", "identifiers", "linked"}
    for field in msgspec.structs.fields(kind):
        assert field.encode_name in words | tables
