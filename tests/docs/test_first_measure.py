"""The pages for authors are followed word by word, as somebody new would."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.docs.reading import Follower, Shell, new_environment

DOCS = Path(__file__).parents[2] / "docs"
#: Seconds. A reader's ten minutes are for reading and typing; the machine may take this much.
MACHINE = 120

pytestmark = pytest.mark.long


@pytest.fixture
def follower(tmp_path) -> Follower:
    """Somebody with an environment of their own, in an empty folder."""
    for name in ("work", "home"):
        (tmp_path / name).mkdir()
    environment = new_environment(tmp_path / "env")
    return Follower(Shell(environment, tmp_path / "work", tmp_path / "home"))


def test_the_first_measure_works_as_it_is_printed(follower, record_property):
    start = time.perf_counter()
    follower.follow(DOCS / "tutorial" / "first-measure.md")
    seconds = time.perf_counter() - start
    record_property("seconds", f"{seconds:.1f}")
    print(f"{len(follower.typed)} commands of the tutorial took {seconds:.1f} s")
    assert seconds < MACHINE
    assert any(command.startswith("fit record") for command in follower.typed)
