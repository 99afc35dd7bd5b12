"""The pages about change: the trial as it is printed, every method and category told."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fit_core.change.model import CATEGORIES, METHODS
from fit_core.cli.change import change as command
from tests.test_docs import Reader, files

DOCS = Path(__file__).parents[2] / "docs"
TRIAL = DOCS / ".." / ".." / "shared" / "data" / "btheb-bdi.csv"
PAGE = DOCS / "explanation" / "change-in-a-trial.md"
REFERENCE = (DOCS / "reference" / "change.md").read_text("utf-8")


@pytest.mark.skipif(not TRIAL.is_file(), reason="the trial is not beside the repository")
def test_the_trial_is_worked_through_as_it_is_printed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(TRIAL, "btheb-bdi.csv")
    for name, text in files(PAGE).items():
        Path(name).write_text(text, "utf-8")
    subprocess.run([sys.executable, "long.py"], check=True, timeout=60)
    Reader().follow(PAGE)
    found: dict = {}
    exec(Path("arms.py").read_text("utf-8"), found)
    told = re.search(r"ahead by (.*?) points at two months.*?by (.*?) at eight", PAGE.read_text())
    assert told.groups() == (f"{found['early'].gain:.1f}", f"{found['late'].gain:.1f}")
    assert f"{found['early'].low:.1f} to {found['early'].high:.1f}" == "0.5 to 7.4"
    assert f"{found['late'].low:.1f} to {found['late'].high:.1f}" == "-0.9 to 8.9"
    low = Reader().type(
        "fit change all.csv --first --last --better lower --reliability 0.92 --sd 12.75 "
        "--minimum 0 --clients"
    )
    assert sum("cannot be shown" in line for line in low[1]) == 9


@pytest.mark.parametrize("name", [*METHODS, *CATEGORIES])
def test_every_method_and_category_is_told(name):
    assert f"| `{name}` |" in REFERENCE or f"**`{name}`.**" in REFERENCE


def test_the_command_offers_every_method():
    offered = next(option for option in command.params if option.name == "method")
    assert tuple(offered.type.choices) == METHODS


def test_the_example_of_the_interface_is_what_the_program_prints(change):
    page = (DOCS / "reference" / "json.md").read_text("utf-8")
    printed = json.loads(re.search(r"```json\n(\{\"parameters.*?)```", page, re.DOTALL)[1])
    told = change({"A": (20, 5), "B": (9,)}, "--sd", 6, "--reliability", "0.84")
    assert printed["summary"] == told.said["summary"]
    assert printed["parameters"].keys() == told.parameters.keys() - {"title"}
    for shown, client in zip(printed["clients"], told.said["clients"], strict=True):
        assert shown.keys() == client.keys()
        assert shown["rci"] == (client["rci"] and round(client["rci"], 2))
        assert {**shown, "rci": 0} == {**client, "rci": 0}
