from __future__ import annotations

import json
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.measure.identity import form_hash, form_snapshot, read_snapshot, structure_hash
from fit_core.measure.load import load_measure, load_wording
from fit_core.measure.model import Skip, SkipWhen
from fit_core.measure.rules.lookup import number_sets

replace = msgspec.structs.replace


def part(measure, name, **changes):
    """The measure with its first entry of a section changed."""
    first, *others = getattr(measure, name)
    return replace(measure, **{name: (replace(first, **changes), *others)})


def with_codes(measure, *codes):
    found = replace(measure.responses["frequency"], codes=tuple(map(Decimal, codes)))
    return replace(measure, responses={"frequency": found})


SAME = {
    "title": lambda m: replace(m, title="Another"),
    "sheet title": lambda m: replace(m, sheet_title="Another"),
    "version": lambda m: replace(m, version="2"),
    "licence": lambda m: replace(m, licence=replace(m.licence, terms="commercial")),
    "no norms": lambda m: replace(m, norms=()),
    "norm": lambda m: part(m, "norms", mean=Decimal(3)),
    "topic": lambda m: part(m, "items", topic="other words"),
    "bands": lambda m: part(m, "scales", bands={}),
    "cutoffs": lambda m: part(m, "scales", cutoffs=()),
    "safety topic": lambda m: part(m, "safety", topic="other words"),
    "examples": lambda m: replace(m, examples=()),
    "set name": lambda m: replace(
        m,
        responses={"renamed": m.responses["frequency"]},
        items=tuple(replace(item, responses="renamed") for item in m.items),
    ),
    "1.0 is 1": lambda m: with_codes(m, "0.0", "1.00", "2", "3"),
}
OTHER = {
    "recall": lambda m: replace(m, recall="P1W"),
    "item order": lambda m: replace(m, items=m.items[::-1]),
    "item id": lambda m: part(m, "items", id="9"),
    "reversal": lambda m: part(m, "items", reverse=True),
    "optional": lambda m: part(m, "items", optional=True),
    "codes": lambda m: with_codes(m, "0", "4"),
    "allows": lambda m: replace(
        m, responses={"frequency": replace(m.responses["frequency"], allows=("refused",))}
    ),
    "method": lambda m: part(m, "scales", method="mean"),
    "direction": lambda m: part(m, "scales", better="higher"),
    "scale items": lambda m: part(m, "scales", items=("1", "2")),
    "rounding": lambda m: part(m, "scales", banding="exact"),
    "missing": lambda m: part(m, "scales", missing=replace(m.scales[0].missing, max=0)),
    "safety": lambda m: part(m, "safety", at_least=Decimal(2)),
    "a skip": lambda m: replace(m, skips=(SKIP,)),
    "no safety": lambda m: replace(m, safety=()),
}
SKIP = Skip(items=("1",), when=SkipWhen(sex="M"), grade="high", source="s")


def test_dropping_items_is_another_structure_than_counting_them(example):
    counted, dropped = (replace(SKIP, drops=drops) for drops in (False, True))
    hashes = {structure_hash(replace(example, skips=(skip,))) for skip in (counted, dropped)}
    assert len(hashes) == 2


@pytest.mark.parametrize("name", SAME)
def test_what_does_not_decide_a_score_keeps_the_hash(example, name):
    changed = SAME[name](example)
    assert changed != example or name == "1.0 is 1"
    assert structure_hash(changed) == structure_hash(example)


@pytest.mark.parametrize("name", OTHER)
def test_what_decides_a_score_gives_another_hash(example, name):
    assert structure_hash(OTHER[name](example)) != structure_hash(example)


@given(st.text(max_size=30), st.lists(st.sampled_from(sorted(SAME)), max_size=5))
def test_any_title_after_any_harmless_changes_keeps_the_hash(example, title, changes):
    changed = replace(example, title=title)
    for name in changes:
        if name != "norm" or changed.norms:
            changed = SAME[name](changed) if _applies(changed, name) else changed
    assert structure_hash(changed) == structure_hash(example)


@given(st.permutations(range(3)), st.lists(st.booleans(), min_size=3, max_size=3))
def test_order_and_reversal_decide_the_hash(example, order, flips):
    items = tuple(replace(example.items[n], reverse=flips[n]) for n in order)
    changed = replace(example, items=items)
    assert (structure_hash(changed) == structure_hash(example)) == (items == example.items)


def _applies(measure, name):
    return name not in ("set name", "1.0 is 1") or "frequency" in measure.responses


def test_the_hashes_of_shipped_measures_differ(shipped):
    by_hash = {}
    for path in shipped:
        by_hash.setdefault(structure_hash(load_measure(path)), set()).add(path.stem)
    # Built alike and asking different things: the id goes with the hash wherever it is compared.
    twins = [found for found in by_hash.values() if len(found) > 1]
    assert sorted(map(sorted, twins)) == [
        ["cors", "ors"],
        ["csrs", "gsrs", "srs"],
        ["esq", "esq-child", "esq-parent"],
        ["gad2", "phq2"],
        ["wai-couple", "wai-sr"],
    ]
    hashes = list(by_hash)
    assert all(len(found) == 71 and found.startswith("sha256:") for found in hashes)


def test_a_snapshot_builds_the_same_form_again(shipped):
    for path in shipped:
        measure = load_measure(path)
        words = path.with_suffix(".en.toml")
        wording = load_wording(words) if words.exists() else None
        data = form_snapshot(measure, wording)
        assert read_snapshot(data) == (measure, wording)
        assert form_snapshot(*read_snapshot(data)) == data
        assert json.loads(data)["structure"] == structure_hash(measure)


def test_the_form_hash_covers_titles_and_wording(example):
    assert form_hash(replace(example, title="Another")) != form_hash(example)


def test_no_snapshot_is_said_plainly():
    with pytest.raises(ValueError, match="no form snapshot"):
        read_snapshot(b'{"measure": {}, "wording": null}')


def test_scale_items_of_shipped_measures_hold_numbers(shipped):
    for path in shipped:
        measure = load_measure(path)
        sets = number_sets(measure)
        assert all(sets[item] for scale in measure.scales for item in scale.items)
