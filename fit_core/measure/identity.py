"""What makes two versions of a measure comparable, and the form that an administration keeps.

The *structure hash* covers everything that decides what a score means. A new title, norm, band or
licence keeps it; another item order, reversal, recall or missing rule gives a new one.
"""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import msgspec

from fit_core.measure.model import Measure, Wording

if TYPE_CHECKING:
    from fit_core.measure.model import Count, Derived, Item, ResponseSet, Scale, Skip

_ENCODER = msgspec.json.Encoder(decimal_format="number", order="sorted")


def structure_hash(measure: Measure) -> str:
    """Return ``sha256:`` and 64 hex digits over the structure of a measure.

    The structure is: recall; the items in order with their answers, reversal and whether they may
    be left out; the scales with method, items, weights, range, direction, rounding and missing
    rule; skip rules; derived rules; safety rules. Names of response sets, titles, topics, norms,
    bands, cutoffs, licence, sources and version are not part of it. Numbers count by value: 1.0 is
    1.
    """
    structure = {
        "recall": measure.recall,
        "items": [_item(item, measure.responses[item.responses]) for item in measure.items],
        "scales": {scale.id: _scale(scale) for scale in measure.scales},
        "derived": {rule.id: _derived(rule) for rule in measure.derived},
        "safety": {entry.item: _plain(entry.at_least) for entry in measure.safety},
    }
    if measure.skips:
        structure["skips"] = [_skip(rule) for rule in measure.skips]
    text = json.dumps(structure, sort_keys=True, separators=(",", ":"))
    return _digest(text.encode())


def form_snapshot(measure: Measure, wording: Wording | None = None) -> bytes:
    """Return the whole form as used, as canonical JSON: sorted keys, every default written out.

    It is stored with every administration; `read_snapshot` builds the measure from it again, so
    that scores can be rebuilt when the pack has changed or gone.
    """
    form = {"structure": structure_hash(measure), "measure": measure, "wording": wording}
    return _ENCODER.encode(form)


def form_hash(measure: Measure, wording: Wording | None = None) -> str:
    """Return ``sha256:`` and 64 hex digits over the form snapshot."""
    return _digest(form_snapshot(measure, wording))


def read_snapshot(data: bytes) -> tuple[Measure, Wording | None]:
    """Return the measure and wording of a form snapshot.

    Raises:
        ValueError: the bytes are no form snapshot, or one of a newer format.

    """
    from fit_core.measure.walk import Found, build

    form = json.loads(data, parse_float=Decimal)
    found: Found = []
    measure = build(Measure, form["measure"], "$.measure", found)
    wording = build(Wording | None, form["wording"], "$.wording", found)
    if found:
        raise ValueError(f"no form snapshot: {found[0].path}: {found[0].what}")
    return measure, wording


def _item(item: Item, responses: ResponseSet) -> dict[str, Any]:
    added = {"stand_in": item.stand_in} if item.stand_in else {}
    return {
        "id": item.id,
        "reverse": item.reverse,
        "optional": item.optional,
        "answers": _plain(msgspec.structs.asdict(responses)),
    } | added


def _scale(scale: Scale) -> dict[str, Any]:
    kept = ("method", "better", "items", "weights", "min", "max", "step", "banding")
    missing: dict[str, Any] = {"max": scale.missing.max, "method": scale.missing.method}
    # A key that a later addition brought counts only where it is used: older hashes stay.
    later = {name: getattr(scale, name) for name in _LATER}
    added = {name: _plain(value) for name, value in later.items() if value != _LATER[name]}
    if scale.missing.fill is not None:
        missing["fill"] = _plain(scale.missing.fill)
    if scale.missing.whole_form:
        missing["whole_form"] = True
    return {name: _plain(getattr(scale, name)) for name in kept} | {"missing": missing} | added


#: Keys of a scale that later additions brought, each with the value that says it is not used.
_LATER: Final[dict[str, object]] = {
    "scorer": "",
    "multiply": Decimal(1),
    "add": Decimal(0),
    "of": (),
    "table": {},
    "rounding": "exact",
}


def _skip(rule: Skip) -> dict[str, Any]:
    added = {"drops": True} if rule.drops else {}
    return {
        "items": list(rule.items),
        "counts": _plain(rule.counts),
        "override": rule.override,
        "when": _plain(msgspec.structs.asdict(rule.when)),
    } | added


def _derived(rule: Derived) -> dict[str, Any]:
    added = {"clusters": [_count(part) for part in rule.clusters]} if rule.clusters else {}
    return {
        "count": [_count(part) for part in rule.count],
        "least": rule.least,
        "most": rule.most,
        "any_of": None if rule.any_of is None else _count(rule.any_of),
    } | added


def _count(part: Count) -> dict[str, Any]:
    return {name: _plain(value) for name, value in msgspec.structs.asdict(part).items()}


def _plain(value: object) -> Any:  # noqa: ANN401 - anything that JSON holds
    """Return a value for JSON; decimals as text without trailing zeros or exponent."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
