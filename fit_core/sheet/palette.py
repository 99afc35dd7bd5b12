"""The colours of a sheet, the same on paper and on a screen.

Each is ``#rrggbb``. Contrast on white by the formula of WCAG 2.2: ink 15.5, blue 8.3, grey 6.4. The
grid is darker than ``#aaaabb`` so that a grey printer keeps it.
"""

from __future__ import annotations

from typing import Final

INK: Final = "#1c2530"
BLUE: Final = "#0b4f8f"
GREY: Final = "#56606c"
GRID: Final = "#98a2ae"
BAND: Final = "#dfe8f0"
TRACK: Final = "#8fa6bd"
WHITE: Final = "#ffffff"
