"""Let these tests draw what the packs' own tests draw: made-up sheets, forms and documents."""

from __future__ import annotations

import sys
from pathlib import Path

REPORTS = Path(__file__).parents[2] / "reports"
sys.path[:0] = [str(REPORTS / pack / "tests") for pack in ("session", "forms", "drawing")]
sys.path.insert(0, str(Path(__file__).parent))
