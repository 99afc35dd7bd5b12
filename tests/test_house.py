"""The house itself: shelves listed, versions equal, files small, cheap modules cheap."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

import fit_core

ROOT = Path(__file__).parents[1]
SHELVES = ("measures", "plugins", "reports")
PACKS = sorted(path.parent for shelf in SHELVES for path in (ROOT / shelf).glob("*/pyproject.toml"))
CODE = sorted(
    path
    for folder in ("fit_core", "tests", "benchmarks", "docs", *SHELVES)
    for path in (ROOT / folder).rglob("*.py")
)
#: What packs import and no clinic enables: it declares nothing, so it has no entry point.
LIBRARIES = {"drawing"}
PLUGINS = [path for path in PACKS if path.name not in LIBRARIES]
LARGEST = 400
#: What a cheap module may import when it is itself imported, besides the standard library.
CHEAP = {"fit_core", "click", "msgspec", "tomli"}
CHEAP_MODULES = [
    ROOT / "fit_core" / name
    for name in ("__init__.py", "errors.py", "hooks/__init__.py", "hooks/packs.py")
]
CHEAP_MODULES += sorted((ROOT / "fit_core" / "settings").glob("*.py"))
CHEAP_MODULES += sorted((ROOT / "fit_core" / "cli").glob("*.py"))


def project(folder: Path) -> dict:
    return tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))


CORE = project(ROOT)


def test_there_are_packs_on_every_shelf():
    assert {pack.parent.name for pack in PACKS} == set(SHELVES)


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_every_folder_on_a_shelf_is_listed_in_the_root(pack):
    name = project(pack)["project"]["name"]
    assert name == f"fit-{pack.name}"
    assert name in CORE["dependency-groups"]["dev"]
    assert CORE["tool"]["uv"]["sources"][name] == {"workspace": True}
    assert f"{pack.parent.name}/*" in CORE["tool"]["uv"]["workspace"]["members"]


def test_no_folder_on_a_shelf_is_without_a_project():
    folders = {path for shelf in SHELVES for path in (ROOT / shelf).iterdir() if path.is_dir()}
    assert {path for path in folders if not path.name.startswith((".", "__"))} == set(PACKS)


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_a_pack_has_the_cores_version_and_says_who_publishes_it(pack):
    facts = project(pack)["project"]
    assert facts["version"] == CORE["project"]["version"] == fit_core.__version__
    assert facts["authors"] == CORE["project"]["authors"]
    assert facts["license"].startswith("Apache-2.0")
    assert facts["requires-python"] == CORE["project"]["requires-python"]


@pytest.mark.parametrize("pack", PLUGINS, ids=lambda path: path.name)
def test_a_pack_has_one_name_everywhere(pack):
    points = project(pack)["project"]["entry-points"]
    assert {name for group in points.values() for name in group} == {pack.name}
    values = {value for group in points.values() for value in group.values()}
    module = f"fit_{pack.name.replace('-', '_')}"
    assert values == {module}
    assert (pack / module).is_dir()


@pytest.mark.parametrize("name", sorted(LIBRARIES))
def test_a_library_declares_nothing_and_is_brought_by_those_who_draw_with_it(name):
    (library,) = [pack for pack in PACKS if pack.name == name]
    assert "entry-points" not in project(library)["project"]
    assert (library / f"fit_{name}").is_dir()
    needed = [p for p in PLUGINS if f"fit-{name}>=" in str(project(p)["project"]["dependencies"])]
    assert needed


@pytest.mark.parametrize("pack", PLUGINS, ids=lambda path: path.name)
def test_a_pack_of_code_states_its_api_and_a_pack_of_data_holds_no_code(pack):
    facts = project(pack)["project"]
    if "fit.plugins" in facts["entry-points"]:
        assert any(re.fullmatch(r"fit-api-\d+", word) for word in facts["keywords"])
    else:
        assert not list((pack / f"fit_{pack.name}").rglob("*.py"))


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_a_pack_has_a_page_of_its_own(pack):
    assert len((pack / "README.md").read_text("utf-8").split()) > 30


def test_every_pack_named_in_the_starter_list_is_there():
    lines = (ROOT / "starter.txt").read_text("utf-8").splitlines()
    named = [line for line in lines if line and not line.startswith("#")]
    assert "." in named
    assert all((ROOT / line / "pyproject.toml").is_file() for line in named)
    assert {Path(line).parent.name for line in named if line != "."} == set(SHELVES)


def test_no_file_is_long():
    lines = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in CODE}
    assert len(lines) > len(PACKS)
    assert {name: count for name, count in lines.items() if count > LARGEST} == {}


@pytest.mark.parametrize("path", CHEAP_MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_cheap_modules_import_nothing_dear(path):
    assert imported(path) - set(sys.stdlib_module_names) <= CHEAP


def imported(path: Path) -> set[str]:
    """Top names of what a module imports on import: not inside functions, not for types."""
    names: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return names
