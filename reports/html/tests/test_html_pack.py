from __future__ import annotations

from pathlib import Path

from fit_core.testing import parametrize_with_checks


@parametrize_with_checks(Path(__file__).parents[1], grade="silver", run_code=True)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()
