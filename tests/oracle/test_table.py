"""The facts table is what its script makes of the fact files, and the scorer knows nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.oracle.make_facts import REFERENCE, TABLE, make, written

HERE = Path(__file__).parent
#: What the second scorer consists of, with what it may import.
SCORER = {
    "scorer.py": {"json", "re", "decimal", "fractions", "math", "pathlib", "tests.oracle.rules"},
    "rules.py": {"re", "decimal", "math", "operator"},
}


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the fact files are not beside the repository")
def test_the_table_is_what_the_script_makes():
    pytest.importorskip("yaml", reason="reading the fact files needs pyyaml")
    assert TABLE.read_text(encoding="utf-8") == written(make())


@pytest.mark.parametrize("name", SCORER)
def test_the_scorer_imports_no_line_of_the_program(name):
    tree = ast.parse((HERE / name).read_text(encoding="utf-8"))
    found = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    found |= {
        name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    }
    assert found - {"__future__"} <= SCORER[name]
    assert "toml" not in (HERE / name).read_text(encoding="utf-8")
