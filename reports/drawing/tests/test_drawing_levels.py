"""Which way words run: against an independent implementation of the same standard."""

from __future__ import annotations

import time
from itertools import groupby

import pytest
from bidi import get_display
from fit_drawing.levels import base_level, levels, turns
from hypothesis import example, given, settings
from hypothesis import strategies as st

#: Letters of both directions, digits of three kinds, separators, brackets, marks, isolates. Signs
#: that draw nothing (joiners) are left out: where they go after turning is nobody's business.
ALPHABET = (
    "ab\u05d0\u05d1\u0627\u0628 12\u0661\u0662\u06f1.,:+-%$()[]{}<>\u2329\u3009\u0301\u05b0"
    "\u2066\u2067\u2068\u2069\u200e\u200f\u061c*&\u00a0"
)


def visual(found):
    """The places of signs from left to right, by rule L2 as it is written: runs are turned."""
    order = list(range(len(found)))
    for least in range(max(found, default=0), 0, -1):
        turned = []
        for high, group in groupby(order, key=lambda n, least=least: found[n] >= least):
            members = list(group)
            turned += members[::-1] if high else members
        order = turned
    return order


@settings(max_examples=500, deadline=None)
@given(st.text(ALPHABET, max_size=24), st.sampled_from([None, 0, 1]))
@example("\u0627(a)[1]", None)
@example("\u2067" * 200 + "a1", 0)
def test_signs_stand_where_the_standard_puts_them(words, base):
    level = base_level(words) if base is None else base
    found = levels(words, level)
    ordered = "".join(words[n] for n in visual(found))
    assert ordered == get_display(words, base_dir=None if base is None else "LR"[base])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\u05d0\u05d1\u05d2 (PHQ-9) 12", "12 )PHQ-9( \u05d2\u05d1\u05d0"),
        ("score \u05d0\u05d1 10-12", "score 10-12 \u05d1\u05d0"),
        ("score \u2068\u05d0\u05d1\u2069 10-12", "score \u2068\u05d1\u05d0\u2069 10-12"),
        ("\u05d0 \u20681 - 2\u2069 \u05d1", "\u05d1 \u20691 - 2\u2068 \u05d0"),
    ],
)
def test_cases_that_a_reader_can_check(words, shown):
    """Before glyphs of brackets are mirrored, which is up to who draws them."""
    assert "".join(words[n] for n in visual(levels(words, base_level(words)))) == shown


@pytest.mark.parametrize("sign", ["(", "\u2067", "a \u05d0", "!", "\u0301", "1", "a\u05d0"])
def test_a_long_passage_takes_no_more_than_its_length(sign):
    words = (sign * 20_000)[:20_000]
    start = time.process_time()
    levels(words, 1)
    assert time.process_time() - start < 3


def test_only_what_turns_is_looked_at():
    assert not turns("Zażółć 12 (ok)")
    assert turns("\u05d0")
    assert turns("a\u0661")
    assert turns("a\u2067b")
