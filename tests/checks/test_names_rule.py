"""Names of a language are of what is there: measures, scales, items, and the people of norms."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fit_core.checks.run import check_path

DUTCH = Path(__file__).parents[2] / "plugins" / "lang-nl"


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack") / "lang-nl"
    shutil.copytree(DUTCH, folder, ignore=shutil.ignore_patterns("tests", "__pycache__"))
    return folder


def told(pack, table="", line=""):
    """What the rule says of the pack with one more line in a table of its names."""
    (path,) = pack.glob("fit_*/names/nl.toml")
    before = path.read_text("utf-8")
    head = f"[{table}]\n"
    more = before.replace(head, f"{head}{line}\n") if head in before else f"{before}{head}{line}\n"
    path.write_text(more if table else before, "utf-8")
    try:
        report = check_path(pack)
    finally:
        path.write_text(before, "utf-8")
    found = [one for one in report.outcomes if one.rule.id == "layer.names"]
    assert found
    return [problem.what for outcome in found for problem in outcome.problems]


def test_what_the_pack_calls_them_holds(pack):
    assert told(pack) == []


@pytest.mark.parametrize("kind", ["scale", "item", "norm"])
def test_a_name_of_what_is_not_there_is_refused(pack, kind):
    assert told(pack, f"phq9.{kind}s", 'nowhere = "x"') == [f"phq9 has no {kind} nowhere."]


def test_people_are_not_called_by_what_no_sheet_may_say(pack):
    found = told(pack, "phq8.norms", '"kroenke-2009-x" = "depressieve mensen"')
    assert any("depressieve" in one for one in found)
    assert any("no norm kroenke-2009-x" in one for one in found)
