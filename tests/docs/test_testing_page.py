"""The pages on the kit: every name is told, and the tests of a language run as they are printed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import fit_core.testing

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference" / "testing.md"
PAGE = ROOT / "docs" / "how-to" / "layers-for-authors.md"
FILES = dict(
    re.findall(r"<!-- file: (\S+) -->\n```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
)


def test_every_name_of_the_kit_is_told_and_no_other():
    told = set(re.findall(r"^\| (`[^|]*) \|", REFERENCE.read_text("utf-8"), re.M))
    names = {name for cell in told for name in re.findall(r"`(\w+)`", cell)}
    assert names == {*fit_core.testing.__all__, "fit_host", "fit_clinic", "pdf_page"}


@pytest.mark.parametrize(
    "name", ["tests/test_words.py", pytest.param("tests/test_sheet.py", marks=pytest.mark.long)]
)
def test_the_tests_of_a_language_pass_as_they_are_printed(tmp_path, name):
    pack = ROOT / "plugins" / "lang-cy" / "fit_lang_cy"
    shutil.copytree(pack, tmp_path / pack.name)
    path = tmp_path / name
    path.parent.mkdir()
    path.write_text(FILES[name], "utf-8")
    # The program itself: `python -m pytest` would find the copy before the installed pack.
    program = str(Path(sys.executable).with_name("pytest"))
    command = [program, "-q", "-p", "no:cacheprovider", name]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout
