"""One scored form as one line of JSON: the fixed interface of ``fit score --json``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

from fit_core.scoring.model import FormScore, ScaleScore

#: Decimal places of a score. The division before it is exact.
_PLACES = 10


def form_fields(form: FormScore) -> dict[str, Any]:
    """Return a form's fields as plain data, in the order of the line, without row and passed."""
    return {
        "status": form.status,
        "scales": {scale: _scale_fields(score) for scale, score in form.scales.items()},
        "flags": form.flags,
        "safety_missing": form.safety_missing,
        "derived": form.derived,
        "problems": form.problems,
    }


def form_part(form: FormScore) -> bytes:
    """Return the middle of a line, which forms of equal result share."""
    return msgspec.json.encode(form_fields(form))[1:-1]


def line(row: int, part: bytes, passed: Mapping[str, str]) -> bytes:
    """Return a whole line: row number, `form_part`, the columns passed through."""
    return b'{"row":%d,%b,"passed":%b}\n' % (row, part, msgspec.json.encode(passed))


def _scale_fields(score: ScaleScore) -> dict[str, Any]:
    exact = None
    if score.denominator:
        exact = round(score.numerator / score.denominator, _PLACES)
    return {
        "score": exact,
        "banded": _number(score.banded),
        "answered": score.answered,
        "missing": score.missing,
        "status": score.status,
        "bands": score.bands,
        "cutoffs": score.cutoffs,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
