"""Let the tests of this pack share their helpers, and those of the drawing library."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "drawing" / "tests")]
