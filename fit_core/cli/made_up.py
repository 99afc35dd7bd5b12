"""The made-up client of ``fit demo``. Nobody's data."""

from __future__ import annotations

THERAPIST = "M. Okafor (made up)"
CLIENT = "A client of 34, after a year of much change, comes for the eighth session."
GOAL = "To meet a friend once a week without cancelling"
WORDS = (
    "I slept through three nights this week. On Saturday I nearly cancelled on Ana, "
    "then went after all, and it was fine."
)

#: PHQ-9 answers, check-in answers, rating of the goal; an empty line is a session missed.
SESSIONS: tuple[tuple[str, str, str], ...] = (
    ("2,2,2,3,2,2,2,1,0,2", "6.5,7,6.5,6,6.5,5,,,,4+6,0", "1"),
    ("2,2,3,3,2,2,1,1,0,2", "7,7.5,7,6.5,7,6,6,8,7,4+6,0", "1.5"),
    ("2,2,2,2,2,2,1,1,0,1", "7,8,7,6,7.5,6.5,,,,4+6,0", "2"),
    ("2,2,2,2,1,2,1,1,0,1", "5.5,6.5,6,5,6.5,5,5.5,8,6,4+6,1", "2"),
    ("", "", ""),
    ("1,2,1,2,1,1,1,1,0,1", "7.5,8,7.5,7,8,7,,,,4+7,0", "4"),
    ("1,2,1,2,1,1,1,0,0,1", "7.5,8,8,7,8,7,,,,4+7,0", "4.5"),
    ("1,1,1,2,1,1,1,0,0,1", "8,8.5,8,7.5,8,7.5,7.5,8.5,8,4+7,0", "5"),
    ("1,1,1,1,1,1,1,0,0,1", "8,9,8,7.5,8.5,8,,,,4+6,0", "6"),
)
