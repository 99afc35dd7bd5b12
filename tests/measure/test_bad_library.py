"""Bad files are refused by `fit check` and `fit measures add`, with reason and line; none is kept.

Each case names what is changed in the example of the docs, the line at which it has to be told, and
words of the reason.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

SAFETY = "[[safety]]"
NORM = "[[norms]]"


class Case(NamedTuple):
    """Old text, new text, a part of the line that is told, words of the reason."""

    old: str
    new: str
    line: str
    said: str


def scale(name, rest):
    return f'[[scales]]\nid = "{name}"\nbetter = "lower"\n{rest}\n\n'


def norm(name, rest):
    head = f'[[norms]]\nid = "{name}"\nscale = "total"\nmetric = "0-9"\nbetter = "lower"\n'
    return f'{head}population = "nobody"\ngrade = "high"\nsource = "invented"\n{rest}\n\n'


def skip(items, when):
    return f'[[skips]]\nitems = [{items}]\nwhen = {{ {when} }}\ngrade = "high"\nsource = "s"\n\n'


def derived(rest):
    return f'[[derived]]\nid = "d"\ngrade = "high"\nsource = "s"\n{rest}\n\n'


def before(mark, text):
    return mark, text + mark


TWICE = scale("total", 'method = "sum"\nitems = ["1"] # twice')
SELF = scale("a", 'method = "sum-of-scales"\nof = ["a", "total"] # circle')
LOOP = scale("a", 'method = "sum-of-scales"\nof = ["b", "total"] # circle')
LOOP += scale("b", 'method = "sum-of-scales"\nof = ["a", "total"]')
TABLE = scale("a", 'method = "lookup"\nof = ["a"] # circle\ntable = { 0 = 1, 1 = 2 }')
GATES = skip('"1"', 'items = ["2"], below = 1') + skip('"2"', 'items = ["1"], below = 1')
COUNTS = 'least = {}\ncount = [{{ items = ["{}"], at_least = 1 }}]'
BANDS = '{ from = 0, label = "few" }, { from = 5, label = "several" }'
LINE = "cutoff = {{ side = {}, value = {} }} # line"
DRAWN = norm("a", 'mean = 3\ndrawn_from = ["b"] # circle') + norm(
    "b", 'mean = 4\ndrawn_from = ["a"]'
)

CONTRADICTORY = {
    "the same scale twice": Case(
        *before(SAFETY, TWICE), 'id = "total"', "stands here a second time"
    ),
    "the same item twice": Case('id = "2"', 'id = "1" # 2', "# 2", "stands here a second time"),
    "an item in a scale that is not there": Case(
        'items = ["1", "2", "3"]', 'items = ["1", "2", "4"]', '"4"', "There is no item `4`"
    ),
    "an item twice in a scale": Case(
        'items = ["1", "2", "3"]', 'items = ["1", "2", "2"]', '"2", "2"', "a second time"
    ),
    "a response set that is not there": Case(
        'topic = "low mood"\nresponses = "frequency"',
        'topic = "low mood"\nresponses = "often"',
        '"often"',
        "`often`",
    ),
    "a line on the side of the better scores": Case(
        'side = "at-or-above"\nvalue = 5', 'side = "below"\nvalue = 5', '"below"', "lower is better"
    ),
    "a norm's line on the side of the better scores": Case(
        'side = "at-or-above", value = 5', 'side = "below", value = 5', '"below"', "lower is better"
    ),
    "a norm that counts the other way": Case(
        'metric = "0-9"\nbetter = "lower"',
        'metric = "0-9"\nbetter = "higher"',
        '"higher"',
        "higher is better here, lower on scale `total`",
    ),
    "a worked example of another key": Case(
        "expect = { total = 6 }", "expect = { totl = 6 }", "totl", "`totl`"
    ),
    "a safety answer that nobody can give": Case(
        "at_least = 3", "at_least = 4", "at_least = 4", "reached by no answer"
    ),
    "a safety answer that everybody gives": Case(
        "at_least = 3", "at_least = 0", "at_least = 0", "reached by every answer"
    ),
    "more missing answers than items": Case(
        "missing = { max = 1", "missing = { max = 3", "max = 3", "leaves nothing to score"
    ),
    "a typed-in total with items": Case(
        'method = "sum"', 'method = "entered"', '"1", "2", "3"', "A typed-in total has no items"
    ),
    "weights without a weighted sum": Case(
        'method = "sum"', 'method = "sum"\nweights = [1, 2, 3]', "weights", "3 weights"
    ),
    "two forms of answers in one set": Case(
        "codes = [0, 1, 2, 3]", "codes = [0, 1, 2, 3]\ntext = true", "[responses", "codes and text"
    ),
    "a code twice": Case(
        "codes = [0, 1, 2, 3]", "codes = [0, 1, 1, 3]", "1, 1", "stands here a second time"
    ),
    "a derived rule that can never hold": Case(
        *before(SAFETY, derived(COUNTS.format(2, "1"))), "least = 2", "can never count"
    ),
    "a skipped item that counts no answer": Case(
        *before(SAFETY, skip('"1"', 'sex = "M"').replace("grade", "counts = 7\ngrade")),
        "counts = 7",
        "7 is no answer to item `1`",
    ),
    "two defaults": Case(
        *before(
            NORM,
            norm("a", 'default = true\nreason = "r"') + norm("b", 'default = true # second'),
        ),
        "# second",
        "is the default of scale `total` already",
    ),
    "a default without a reason": Case(
        *before(NORM, norm("a", "default = true # first")), "# first", "nothing says why"
    ),
}  # fmt: skip

CIRCLES = {
    "a sum of scales that adds itself": Case(*before(SAFETY, SELF), "# circle", "made of itself"),
    "two sums that add each other": Case(*before(SAFETY, LOOP), "# circle", "made of itself"),
    "a lookup of itself": Case(*before(SAFETY, TABLE), "# circle", "made of itself"),
    "a derived rule of a derived rule": Case(
        *before(SAFETY, derived(COUNTS.format(1, "d"))), 'items = ["d"]', "There is no item `d`"
    ),
    "items that stand in for each other": Case(
        'topic = "low mood"', 'topic = "low mood"\nstand_in = "2"', "stand_in", "cannot stand in"
    ),
    "two gates that wait for each other": Case(
        *before(SAFETY, GATES), 'items = ["2"]', "Whether item `1` is skipped depends on item `1`"
    ),
    "a gate that waits for itself": Case(
        *before(SAFETY, skip('"1"', 'items = ["1"], below = 1')), "when", "depends on item `1`"
    ),
    "norms that are drawn from each other": Case(*before(NORM, DRAWN), "# circle", "drawn from it"),
}

BANDED = {
    "overlapping bands": (f'{BANDS}, {{ from = 5, label = "many" }}', "5 does not ascend from 5"),
    "bands out of order": (
        '{ from = 0, label = "few" }, { from = 6, label = "b" }, { from = 3, label = "c" }',
        "3 does not ascend from 6",
    ),
    "a gap below the first band": (
        '{ from = 1, label = "few" }',
        "The first band begins at 1, the scale at 0",
    ),
    "a band above the range": (
        f'{BANDS}, {{ from = 10, label = "never" }}',
        "10 is above the highest score 9",
    ),
    "an empty set": ("", "The band set is empty"),
    "a band without a name": (BANDS.replace("several", " "), "The label is empty"),
    "a band between the scores": (BANDS.replace("5", "4.5"), "4.5 cannot be met"),
}

LINES = {
    "a cutoff above the range": Case(
        "value = 5\nmeaning",
        "value = 10\nmeaning",
        "value = 10",
        "10 lies outside the scale's range",
    ),
    "a cutoff below the range": Case(
        "value = 5\nmeaning",
        "value = -1\nmeaning",
        "value = -1",
        "-1 lies outside the scale's range",
    ),
    "a cutoff between the scores": Case(
        "value = 5\nmeaning", "value = 4.5\nmeaning", "value = 4.5", "4.5 cannot be met"
    ),
    "a norm's cutoff outside": Case(
        "value = 5 }", "value = 12 } # line", "# line", "12 lies outside 0-9"
    ),
    "a cutoff without a source": Case(
        'grade = "default"\nsource = "invented"',
        'grade = "default"\nsource = " " # empty',
        "# empty",
        "`source` is empty",
    ),
}

METRICS = {
    "the metric of item means": Case('"0-9"', '"0-3"', '"0-3"', "is not the range 0-9"),
    "the metric of another count": Case('"0-9"', '"3-12"', '"3-12"', "is not the range 0-9"),
    "no metric at all": Case('metric = "0-9"', 'metric = "points"', '"points"', "the form"),
    "a metric that is missing": Case('metric = "0-9"\n', "", "[[norms]]", "`metric` is missing"),
    "a mean of another metric": Case("mean = 2.1", "mean = 21", "mean = 21", "21 lies outside 0-9"),
    "an SD of another metric": Case("sd = 1.8", "sd = 18", "sd = 18", "18 is not possible"),
    "a change of another metric": Case(
        "points = 3", "points = 30", "points = 30", "30 points is not possible on 0-9"
    ),
    "a level in percent": Case("level = 0.95", "level = 95", "level = 95", "95 is no share"),
    "a scale that is not there": Case(
        'scale = "total"', 'scale = "totl"', '"totl"', "There is no scale `totl`"
    ),
}  # fmt: skip

CASES = {
    **CONTRADICTORY,
    **CIRCLES,
    **{name: Case(BANDS, bands, "bands.default", said) for name, (bands, said) in BANDED.items()},
    **LINES,
    **METRICS,
}


@pytest.fixture
def bad(text, tmp_path):
    """A case written to a file, with the number of the line that has to be told."""

    def write(case):
        at = text.index(case.old)
        spoilt = text.replace(case.old, case.new, 1)
        path = tmp_path / "mood-example.toml"
        path.write_text(spoilt, "utf-8")
        table = spoilt.rindex("\n[", 0, at)
        return path, spoilt.count("\n", 0, spoilt.index(case.line, table + 1)) + 1

    return write


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_refused_with_reason_and_line_and_nothing_is_kept(desk, bad, name):
    case = CASES[name]
    path, line = bad(case)
    before = desk.counts()
    checked = desk.fit("check", str(path))
    added = desk.refused("measures", "add", str(path), status=1)
    assert checked.status == 1
    for told in (checked.out, added.err):
        (found,) = [one for one in told.splitlines() if case.said in one][:1] or [told]
        assert case.said in found
        assert re.match(rf"\s*{re.escape(str(path))}:{line}: ", found), (found, line)
    assert desk.counts() == before
    assert not (desk.folder / "measures").exists()


def test_the_file_without_a_change_is_added(desk, text, tmp_path):
    path = tmp_path / "mood-example.toml"
    path.write_text(text.replace("[licence]", 'key_source = "invented"\n[licence]'), "utf-8")
    assert "Grade: bronze" in desk.well("check", str(path))
    desk.well("measures", "add", str(path))


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file(desk, text, tmp_path):
    spoilt = text.replace("points = 3", "points = 30").replace("at_least = 3", "at_least = 9")
    spoilt = spoilt.replace("from = 5", "from = 0").replace(
        'side = "at-or-above"\n', 'side = "below"\n'
    )
    path = tmp_path / "mood-example.toml"
    path.write_text(spoilt, "utf-8")
    told = desk.refused("measures", "add", str(path), status=1).err
    lines = [int(number) for number in re.findall(rf"{re.escape(str(path))}:(\d+): ", told)]
    assert len(lines) == 5  # the worked example names the cutoff that is gone
    assert lines == sorted(lines)
