"""The page on fillable forms says what the program does."""

from __future__ import annotations

import re

from tests.clinic.filling import fill
from tests.test_docs import HOW_TO, steps
from tests.test_docs import practice as practice
from tests.test_docs import reader as reader


def test_fillable_forms_work_as_they_are_printed(reader, tmp_path):
    assert reader.type("fit plugins enable forms --yes")[0] == 0
    make, *later = steps(HOW_TO / "fillable-forms.md")
    reader.take(make)
    _, lines = reader.type(make.command)
    made = re.search(r"is in (\S+)$", lines[0]).group(1)
    answers = {f"item.{n}": "7.5" for n in range(1, 10)} | {"item.10.3": "3"}
    fill(made, answers, tmp_path / "filled.pdf")
    for step in later:
        reader.take(step)
