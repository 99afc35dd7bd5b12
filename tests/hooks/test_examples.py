"""Every hook has an example that works, a page that quotes it, and says what it declares."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

from docs.hooks import FOLDER, declares, example, filled, hooks
from fit_core.checks.rules.hooks import DECLARED
from fit_core.hooks import specs

NAMES = sorted(hooks())


def imported_for_types():
    """The classes that the page of hooks imports for type checking, by name."""
    tree = ast.parse(Path(specs.__file__).read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.name: node.module for node in imports for name in node.names}


def test_the_hooks_are_those_that_the_core_asks():
    assert set(NAMES) == set(DECLARED)
    assert all(name.startswith("fit_") for name in NAMES)


@pytest.mark.parametrize("hook", NAMES)
def test_a_hook_says_what_it_declares(hook):
    signature = inspect.signature(hooks()[hook])
    assert signature.return_annotation == f"Iterable[{DECLARED[hook].__name__}]"
    assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())
    assert imported_for_types()[declares(hook)] == DECLARED[hook].__module__


@pytest.mark.parametrize("hook", NAMES)
def test_the_example_of_a_hook_is_a_working_plugin(shelf, hook):
    module = shelf.put("example", "")
    shelf.write(module, files={"__init__.py": example(hook)})
    host = shelf.host()
    ((owner, item),) = host.declared(hook, DECLARED[hook])
    assert owner == ("example", "1.2")
    assert type(item) is DECLARED[hook]
    assert item.name
    assert host.notices == ()


@pytest.mark.parametrize("hook", NAMES)
def test_a_hook_has_a_page_with_its_signature_and_example(hook):
    page = (FOLDER / f"{hook}.md").read_text("utf-8")
    assert f"def {hook}{inspect.signature(hooks()[hook])}".replace("'", "") in page
    assert example(hook) in page
    assert filled(page) == page
