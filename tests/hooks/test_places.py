"""A package is found where an import would find it, and nowhere else."""

from __future__ import annotations

import sys
import zipfile
from importlib.machinery import PathFinder
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.hooks.places import Places

KINDS = ("package", "bare", "module", "zip")


def as_python_says(name: str, path: list[str]) -> Path | None:
    spec = PathFinder.find_spec(name, path)
    found = list(spec.submodule_search_locations or ()) if spec else []
    return Path(found[0]) if len(found) == 1 else None


def put(place: Path, name: str, kind: str) -> None:
    if kind == "module":
        (place / f"{name}.py").write_text("")
        return
    (place / name).mkdir()
    if kind == "package":
        (place / name / "__init__.py").write_text("")


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.sampled_from(KINDS)), max_size=4))
def test_whatever_lies_on_the_path_python_agrees(tmp_path_factory, layout):
    top = tmp_path_factory.mktemp("places")
    path = []
    for number, inside in enumerate(layout):
        place = top / str(number)
        if "zip" in inside.values():
            with zipfile.ZipFile(place, "w") as file:
                for name in inside:
                    file.writestr(f"{name}/__init__.py", "")
        else:
            place.mkdir()
            for name, kind in inside.items():
                put(place, name, kind)
        path.append(str(place))
    path.append(str(top / "not-there"))
    places = Places(path)
    for name in "abcd":
        assert places.folder(f"{name}.plugin") == as_python_says(name, path)


@pytest.mark.parametrize("name", ["fit_core", "json", "sys", "math", "no_such_package", "a-b", ""])
def test_of_this_environment_python_says_the_same(name):
    assert Places().folder(name) == as_python_says(name, sys.path)
