"""Open questions for the talk. They thank for a low rating and never say who is at fault.

A client reads of a dip and of its recovery, never of a rupture. Where a rule of the core asks on
the same occasion (full marks, two views), the rule here is silent.
"""

from __future__ import annotations

from typing import Final

DIP: Final = (
    "You marked our work together lower than you usually do, and thank you for that. "
    "What was different for you?"
)
DRIFT: Final = (
    "Over the last meetings your marks for our work together have slowly gone down. "
    "What would you like us to do differently?"
)
RANGE: Final = (
    "Thank you for your open marks on how we work together. What would make it fit you better?"
)
RECOVERY: Final = (
    "Your marks for our work together dipped and have come back. What should we remember from that?"
)
