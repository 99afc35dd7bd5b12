"""Whatever is replaced in a module of the core is named, once, and only what was replaced."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from fit_core.hooks.watch import Watch

NAME = "fit_core.made_up"
SOURCE = """
LIMITS = [1, 2]
EMPTY = None
def first(): return 1
def second(): return 2
class Part:
    size = 1
    def grow(self): return 2
"""


class Hostile:
    """Code of a plugin's that must not run while the core looks."""

    def __eq__(self, other: object) -> bool:
        raise SystemExit

    __hash__ = None  # type: ignore[assignment]


@pytest.fixture
def made_up(monkeypatch):
    module = ModuleType(NAME)
    exec(SOURCE, vars(module))
    module.Part.__module__ = NAME
    monkeypatch.setitem(sys.modules, NAME, module)
    return module


def gone_and_back(module):
    """Another name with the old value, where the old one stood last."""
    value = vars(module).pop("Part")
    module.other = value


WAYS = {
    "LIMITS": lambda m: setattr(m, "LIMITS", [1, 2]),
    "EMPTY": lambda m: setattr(m, "EMPTY", Hostile()),
    "first": lambda m: setattr(m, "first", m.second),
    "second": lambda m: setattr(m.second, "__code__", m.first.__code__),
    "Part": gone_and_back,
    "Part.size": lambda m: setattr(m.Part, "size", 2),
    "Part.grow": lambda m: delattr(m.Part, "grow"),
}


@pytest.mark.parametrize("name", WAYS)
def test_what_was_replaced_is_named_once(made_up, name):
    watch = Watch()
    assert watch.look() == ()
    WAYS[name](made_up)
    assert watch.look() == (f"{NAME}.{name}",)
    assert watch.look() == ()


def test_a_name_that_is_new_replaces_nothing(made_up):
    watch = Watch()
    made_up.new = 1
    made_up.Part.more = 2
    assert watch.look() == ()


def test_a_module_that_came_later_is_watched_from_then_on(made_up, monkeypatch):
    later = ModuleType("fit_core.later")
    later.LIMIT = 1
    watch = Watch()
    monkeypatch.setitem(sys.modules, "fit_core.later", later)
    assert watch.look() == ()
    later.LIMIT = 2
    assert watch.look() == ("fit_core.later.LIMIT",)
