from __future__ import annotations

import json
import tomllib
from decimal import Decimal
from importlib import resources

import pytest

from fit_core.measure.schema import FILES, schema_text, write_schemas


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_schema_is_the_generated_one(name, tmp_path):
    shipped = resources.files("fit_core.measure").joinpath(name).read_text(encoding="utf-8")
    assert shipped == schema_text(FILES[name]), "run: python -m fit_core.measure.schema"
    write_schemas(tmp_path)
    assert (tmp_path / name).read_text(encoding="utf-8") == shipped


def accepts(schema, value, defs):
    """The few words of JSON Schema that the generator uses, checked independently."""
    if "$ref" in schema:
        return accepts(defs[schema["$ref"].rsplit("/", 1)[1]], value, defs)
    if "anyOf" in schema:
        return any(accepts(kind, value, defs) for kind in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"] and not isinstance(value, bool)
    kinds = {
        "string": str, "boolean": bool, "integer": int, "number": int | float | Decimal,
        "array": list, "object": dict,
    }  # fmt: skip
    if not isinstance(value, kinds[schema["type"]]):
        return False
    if isinstance(value, bool) and schema["type"] != "boolean":
        return False
    if schema["type"] == "array":
        return all(accepts(schema["items"], entry, defs) for entry in value)
    if schema["type"] != "object":
        return True
    known, extra = schema.get("properties", {}), schema["additionalProperties"]
    return set(schema.get("required", ())) <= set(value) and all(
        accepts(known[key], entry, defs) if key in known else extra and accepts(extra, entry, defs)
        for key, entry in value.items()
    )


def test_the_schema_takes_every_shipped_file_and_refuses_a_wrong_one(shipped, example_path):
    for name, pattern in (("measure.schema.json", "*"), ("wording.schema.json", "*.en")):
        schema = json.loads(schema_text(FILES[name]))
        paths = [*shipped, example_path]
        if pattern == "*.en":
            paths = [words for path in paths if (words := path.with_suffix(".en.toml")).exists()]
        assert paths
        for path in paths:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            assert accepts(schema, table, schema["$defs"]), path.name
            assert not accepts(schema, table | {"titel": "x"}, schema["$defs"])
            assert not accepts(schema, table | {"title": 3}, schema["$defs"])
