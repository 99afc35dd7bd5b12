"""What a layer sets, value by value, for a person to read; and how two states of a pack differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from fit_core.adapt.layer import Layer
from fit_core.adapt.pack import LayerPack, Placed, pack_files

_FTL = ".ftl"
_TOML = ".toml"
#: Fields that stand in columns of their own, or in the key.
_APART = frozenset({"id", "source", "grade"})
#: Fields of a layer that its head tells.
_HEAD = frozenset({"format", "id", "level", "title", "source", "status", "for", "language"})
_LISTS = ("groups", "norms", "withhold", "evidence", "reviews", "process")


class Value(NamedTuple):
    """One value: its key within the layer, as text, with the grade and source that it states."""

    key: str
    value: str
    grade: str
    source: str


class Change(NamedTuple):
    """A difference: where it is, what stands there in use, what the pack has now, or nothing."""

    where: str
    used: str
    now: str


def values_of(layer: Layer) -> Iterator[Value]:
    """Every value that a layer sets beside what its head tells, in the order of its file."""
    table = msgspec.to_builtins(layer, builtin_types=())
    blank = msgspec.to_builtins(
        Layer(
            format=0,
            id=layer.id,
            level=layer.level,
            title=layer.title,
            source=layer.source,
            status=layer.status,
        )
    )
    for key, value in table.items():
        if key in _HEAD or value == blank[key]:
            continue
        if key in _LISTS:
            yield from (_entry(key, number, one) for number, one in enumerate(value, 1))
        elif isinstance(value, dict):
            yield from _table(key, value)
        else:
            yield Value(key, _text(value), "", "")


def changes(used: LayerPack, now: LayerPack) -> tuple[Change, ...]:
    """How a pack of layers differs from what is in use: values of layers, sentences, files."""
    found = [*_of_layers(used, now)]
    layered = {one.file for pack in (used, now) for one in pack.layers}
    files = {*pack_files(used.folder), *pack_files(now.folder)} - layered
    for file in sorted(files):
        found += _of_file(file, used.folder / file, now.folder / file)
    return tuple(found)


def _of_layers(used: LayerPack, now: LayerPack) -> Iterator[Change]:
    old = {one.layer.id: one for one in used.layers}
    new = {one.layer.id: one for one in now.layers}
    for name in dict.fromkeys([*old, *new]):
        yield from _differing(name, _told(old.get(name)), _told(new.get(name)))


def _told(placed: Placed | None) -> dict[str, str]:
    if placed is None:
        return {}
    layer = placed.layer
    head = {"title": layer.title, "status": layer.status, "language": layer.language}
    head["for"] = layer.target.structure[:19] if layer.target else ""
    told = {key: value for key, value in head.items() if value}
    for one in values_of(layer):
        said = (one.value, one.grade, one.source)
        told[one.key] = "; ".join(part for part in said if part)
    return told


def _of_file(file: str, used: Path, now: Path) -> Iterator[Change]:
    old = used.read_bytes() if used.is_file() else b""
    new = now.read_bytes() if now.is_file() else b""
    if old == new:
        return
    if file.endswith(_FTL):
        yield from _differing(file, _messages(old), _messages(new))
    else:
        there = tuple("" if not data else "other content" for data in (old, new))
        yield Change(file, *there)


def _messages(data: bytes) -> dict[str, str]:
    from fluent.syntax import FluentParser, FluentSerializer
    from fluent.syntax.ast import Message, Term

    body = FluentParser(with_spans=False).parse(data.decode("utf-8", "replace")).body
    entries = (entry for entry in body if isinstance(entry, Message | Term))
    write = FluentSerializer().serialize_entry
    told = ((entry.id.name, " ".join(write(entry).split())) for entry in entries)
    return {name: text.partition("=")[2].strip() for name, text in told}


def _differing(where: str, used: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Change]:
    for key in dict.fromkeys([*used, *now]):
        old, new = used.get(key, ""), now.get(key, "")
        if old != new:
            yield Change(f"{where}: {key}", old, new)


def _entry(key: str, number: int, entry: Mapping[str, object]) -> Value:
    name = f"{key}.{entry.get('id') or number}"
    rest = {field: value for field, value in entry.items() if field not in _APART}
    return Value(name, _text(rest), str(entry.get("grade", "")), str(entry.get("source", "")))


def _table(key: str, table: Mapping[str, object]) -> Iterator[Value]:
    for name, value in table.items():
        if value not in (None, "", [], {}):
            yield Value(f"{key}.{name}", _text(value), "", "")


def _text(value: object) -> str:
    """A value on one line; what is left open is left out."""
    if isinstance(value, dict):
        parts = ((name, one) for name, one in value.items() if one not in (None, "", [], {}, False))
        return ", ".join(
            f"{name} ({_text(one)})" if isinstance(one, dict) else f"{name} {_text(one)}"
            for name, one in parts
        )
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " and ".join(map(_text, value))
    return str(value)
