"""Open questions for the talk, as the sentence file ``text/en/rapport.ftl`` says them.

They thank for a low rating and never say who is at fault; a client reads of a dip and of its coming
back, never of a rupture. Where a rule of the core asks on the same occasion (full marks, two
views), the rule here is silent.
"""

from __future__ import annotations

from typing import Final

DIP: Final = "rapport-dip"
DRIFT: Final = "rapport-drift"
RANGE: Final = "rapport-range"
RECOVERY: Final = "rapport-recovery"
