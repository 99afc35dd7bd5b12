"""Canonical JSON and the SHA-256 over it: how the record knows that a row is what was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import msgspec

#: Not part of what is hashed: the hash itself.
_SELF = frozenset({"hash", "content_hash"})
_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def canonical(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Write a value as JSON in one way only: keys sorted, no blanks, UTF-8, dates in ISO 8601."""
    return _ENCODER.encode(msgspec.to_builtins(value))


def digest(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def row_digest(row: Mapping[str, Any]) -> str:
    """Hash a row over all its values but the hash itself.

    Empty values (None) are left out, so that a column that a later schema adds changes no hash.
    """
    kept = {key: row[key] for key in row if row[key] is not None and key not in _SELF}
    return digest(canonical(kept))
