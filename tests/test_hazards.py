"""The hazard log names only tests that exist, and says of each hazard what holds it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOG = (ROOT / "docs" / "safety" / "hazards.md").read_text(encoding="utf-8")
SECTIONS = re.split(r"^## (?=H\d+ )", LOG, flags=re.MULTILINE)[1:]
NAMED = re.findall(r"^- `([\w/]+\.py)::(\w+)`$", LOG, flags=re.MULTILINE)


@pytest.mark.parametrize(("file", "function"), sorted(set(NAMED)))
def test_every_test_that_the_hazard_log_names_exists(file: str, function: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_line_of_a_list_names_a_test() -> None:
    assert len(re.findall(r"^\s*[-*] ", LOG, flags=re.MULTILINE)) == len(NAMED)


def test_all_hazards_stand_in_order() -> None:
    assert [section.split()[0] for section in SECTIONS] == [f"H{n}" for n in range(1, 12)]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.split()[0])
def test_each_hazard_says_cause_control_residual_risk_and_what_holds_it(section: str) -> None:
    for part in ("Cause", "Control", "Residual risk"):
        assert re.search(rf"\*\*{part}\.\*\* \S+", section)
    assert "**Held by**" in section or "**Not yet held by a test.**" in section
