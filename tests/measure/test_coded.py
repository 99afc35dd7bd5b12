"""What a plugin's code makes is taken over as a file is: plain, exact, and by the same rules."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import ProblemsError
from fit_core.hooks.shape import WrongTypeError, rebuilt
from fit_core.measure.coded import CodedMeasure, made_measure, make
from fit_core.measure.identity import form_snapshot
from fit_core.measure.load import load_measure


def coded(table, **facts):
    named = {"id": "mood-example", "title": "Example mood form", "version": "1", "kind": "outcome"}
    return CodedMeasure(**{**named, **facts}, make=lambda: table)


def through(table, **facts):
    one = coded(table, **facts)
    return made_measure(one, make(one).text, "plugin p 1.0")


@pytest.fixture
def table(text):
    return tomllib.loads(text)


def test_a_table_gives_the_measure_that_its_file_gives(table, example):
    assert through(table) == example
    assert form_snapshot(through(table)) == form_snapshot(example)


def test_every_shipped_file_may_as_well_come_from_code(shipped):
    for path in shipped[::7]:
        measure, table = load_measure(path), tomllib.loads(path.read_text("utf-8"))
        head = {name: getattr(measure, name) for name in ("id", "title", "version", "kind")}
        assert through(table, **head) == measure


@given(st.decimals(min_value=-1000, max_value=1000, places=3))
def test_a_float_is_read_as_it_is_written(value):
    made = make(coded({"x": float(value)})).text
    assert msgspec.json.decode(made, type=dict[str, Decimal])["x"] == value


def test_the_same_table_gives_the_same_bytes_in_any_order(table):
    backwards = dict(reversed(table.items()))
    assert make(coded(table)).text == make(coded(backwards)).text


def test_each_problem_is_told_with_plugin_and_path(table):
    table["scales"][0]["items"][2] = "33"
    table["norms"][0]["scale"] = "totel"
    with pytest.raises(ProblemsError) as caught:
        through(table)
    told = [str(problem) for problem in caught.value.problems]
    assert len(told) == 2
    assert all(line.startswith("plugin p 1.0: measure mood-example: $.") for line in told)
    assert "$.scales[0].items[2]: There is no item `33`." in told[0]


@pytest.mark.parametrize(
    ("facts", "path"),
    [({"version": "2"}, "$.version"), ({"kind": "process"}, "$.kind"), ({"id": "b"}, "$.id")],
)
def test_declaration_and_table_say_the_same(table, facts, path):
    with pytest.raises(ProblemsError) as caught:
        through(table, **facts)
    (problem,) = caught.value.problems
    assert problem.path == path
    assert "was declared" in problem.what


NESTED: dict = {}
NESTED["again"] = NESTED


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (["table"], None),
        ({1: "x"}, "has the key 1"),
        ({"x": object()}, "$.x is a object"),
        ({"x": None}, "$.x is a NoneType"),
        ({"x": [1, float("nan")]}, "$.x[1] is no number"),
        ({"x": float("inf")}, "$.x is no number"),
        ({"x": Decimal("NaN")}, "$.x is no number"),
        ({"x": 10**5000}, "$.x is no number"),
        (NESTED, "lies deeper than 16"),
        ({"x": "y" * 300_000}, "is larger than 256 kB"),
    ],
)
def test_what_no_file_can_hold_is_refused(value, said):
    if said is None:
        with pytest.raises(ProblemsError):
            through({"items": value})
        return
    with pytest.raises((TypeError, ValueError)) as caught:
        make(coded(value))
    assert said in str(caught.value)


class Sly(str):
    """A text with code of its own."""

    def __str__(self):
        return "something else"


def test_nothing_of_the_plugins_own_goes_on(table, example):
    table["title"] = Sly(table["title"])
    measure = through(table)
    assert type(measure.title) is str
    assert measure == example


@pytest.mark.parametrize("wrong", [{"id": "No Id"}, {"kind": "poll"}, {"title": 3}])
def test_a_declaration_of_another_form_is_not_taken(table, wrong):
    with pytest.raises(WrongTypeError):
        rebuilt(coded(table, **wrong), CodedMeasure)
