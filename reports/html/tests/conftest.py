"""Let the tests of this pack draw the made-up sheets of the printed page."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "session" / "tests")]
