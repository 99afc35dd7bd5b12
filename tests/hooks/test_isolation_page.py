"""The page on isolation names, for each of its cases, tests that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "explanation" / "isolation.md").read_text("utf-8")
NAMED = re.findall(r"^\| ([\d, ]+) \| `([\w/]+\.py)::(\w+)` \|$", PAGE, flags=re.M)
OTHERS = ["llm", "datasette", "pytest", "tox", "kedro", "conda"]


def functions(file):
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("file", "function"), sorted({(file, name) for _, file, name in NAMED}))
def test_a_test_that_the_page_names_exists(file, function):
    assert function in functions(file)


def test_every_case_of_the_comparison_is_held_by_a_test():
    held = {int(number) for numbers, _, _ in NAMED for number in numbers.split(", ")}
    cases = [int(line.split()[1]) for line in table_of_cases()]
    assert cases == list(range(1, len(cases) + 1))
    assert held == set(cases)


def test_every_case_says_something_of_each_program():
    head = ["case", "fit", *OTHERS]
    assert "| " + " | ".join(head) + " |" in PAGE
    for line in table_of_cases():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert len(cells) == len(head)
        assert all(cells)
        assert cells[1] != "–"


def table_of_cases():
    return re.findall(r"^\| \d+ [^|,].+$", PAGE.split("## What holds each line")[0], flags=re.M)
