"""The JSON Schema of the two file formats, made from the structs, so that editors complete them.

Made here and not by msgspec, because its schema describes JSON: a decimal is a text there, and a
number in a TOML file. Run ``python -m fit_core.measure.schema`` after a change of the structs.
"""

from __future__ import annotations

import inspect
import json
from decimal import Decimal
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

import msgspec

from fit_core.measure.model import Measure, Wording
from fit_core.measure.walk import fields

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The shipped files and what each describes.
FILES: Mapping[str, type[msgspec.Struct]] = {
    "measure.schema.json": Measure,
    "wording.schema.json": Wording,
}

_SCALARS: dict[Any, str] = {str: "string", bool: "boolean", int: "integer", Decimal: "number"}
_LIMITS = {
    "pattern": "pattern",
    "min_length": "minLength",
    "max_length": "maxLength",
    "ge": "minimum",
    "le": "maximum",
}


def schema_text(kind: type[msgspec.Struct]) -> str:
    """Return the JSON Schema (draft 2020-12) of a file whose root is this struct."""
    tables: dict[str, Any] = {}
    root = _of(kind, tables)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": tables}
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> None:
    """Write both schema files into a folder."""
    for name, kind in FILES.items():
        (folder / name).write_text(schema_text(kind), encoding="utf-8")


def _of(kind: Any, tables: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - any annotation
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _of(args[0], tables) | _limits(args[1:])
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": _of(args[0], tables)}
    if origin is dict:
        names = {"propertyNames": _of(args[0], tables)} if args[0] is not str else {}
        return {"type": "object", "additionalProperties": _of(args[1], tables)} | names
    if args:  # a union; an absent key stands for None, which TOML cannot write
        kinds = [_of(member, tables) for member in args if member is not NoneType]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    return {"type": _SCALARS[kind]} if kind in _SCALARS else _table(kind, tables)


def _table(kind: type[msgspec.Struct], tables: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in tables:
        tables[name] = {}  # stands in for a table that holds itself
        known = fields(kind)
        tables[name] = {
            "type": "object",
            "description": inspect.getdoc(kind),
            "properties": {field.encode_name: _of(field.type, tables) for field in known},
            "required": [field.encode_name for field in known if field.required],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _limits(metas: tuple[msgspec.Meta, ...]) -> dict[str, Any]:
    return {
        word: getattr(meta, name)
        for meta in metas
        for name, word in _LIMITS.items()
        if getattr(meta, name) is not None
    }


if __name__ == "__main__":
    write_schemas(Path(__file__).parent)
