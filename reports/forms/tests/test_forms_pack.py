from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fit_core.testing import parametrize_with_checks


@parametrize_with_checks(Path(__file__).parents[1], grade="silver", run_code=True)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_importing_the_pack_does_not_import_the_drawing_library():
    code = "import sys, fit_forms; print([m for m in sys.modules if 'reportlab' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
