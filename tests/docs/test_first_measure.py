"""The pages for authors are followed word by word, as somebody new would."""

from __future__ import annotations

import re
import time
import venv
from pathlib import Path

import pytest

from fit_core.testing import read_pdf
from tests.docs.reading import Follower, Shell, new_environment

DOCS = Path(__file__).parents[2] / "docs"
SECTION = DOCS / "how-to" / "write-a-section.md"
AUTHORS = sorted({*(DOCS / "how-to").glob("write-a-*.md")} - {SECTION})
AUTHORS += [DOCS / "how-to" / "test-a-pack.md", DOCS / "how-to" / "publish-a-pack.md"]
#: Seconds. A reader's ten minutes are for reading and typing; the machine may take this much.
MACHINE = 120

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def pip(tmp_path_factory) -> Path:
    """An environment with pip and nothing else."""
    folder = tmp_path_factory.mktemp("pip") / "env"
    venv.create(folder, with_pip=True, symlinks=True)
    return folder


@pytest.fixture
def follower(tmp_path, pip) -> Follower:
    """Somebody with an environment of their own, in an empty folder."""
    for name in ("work", "home"):
        (tmp_path / name).mkdir()
    environment = new_environment(tmp_path / "env", pip)
    return Follower(Shell(environment, tmp_path / "work", tmp_path / "home"))


def test_the_first_measure_works_as_it_is_printed(follower, record_property):
    start = time.perf_counter()
    follower.follow(DOCS / "tutorial" / "first-measure.md")
    seconds = time.perf_counter() - start
    record_property("seconds", f"{seconds:.1f}")
    print(f"{len(follower.typed)} commands of the tutorial took {seconds:.1f} s")
    assert seconds < MACHINE
    assert any(command.startswith("fit record") for command in follower.typed)


@pytest.mark.parametrize("page", AUTHORS, ids=lambda page: page.stem)
def test_a_page_for_authors_works_as_it_is_printed(follower, page):
    follower.follow(page)
    assert follower.typed[0].startswith("fit new plugin")
    assert "python -m pytest -q" in follower.typed


def test_the_section_of_the_page_stands_on_the_sheet(follower, tmp_path):
    follower.follow(SECTION)
    assert "python -m pytest -q" in follower.typed
    (sheet,) = (tmp_path / "work" / "practice" / "sheets").iterdir()
    (said,) = re.findall(r"stands on the page, with “(.+)”", SECTION.read_text("utf-8"))
    assert f"So far {said}" in read_pdf(sheet.read_bytes()).text
