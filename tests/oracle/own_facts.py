"""The project's own two forms stand in no fact file; this is their key, read from the design notes.

The check-in has ratings from 0 to 10 in half steps and no total; item 10 is a choice of two of its
ratings, item 11 a yes or no, item 12 free text. Each rating is a scale of its own.
"""

from __future__ import annotations

_HALVES = {"from": 0.0, "to": 10.0, "step": 0.5}
_RATED = (
    "overall",
    "understood",
    "collaboration",
    "pace",
    "trust",
    "open",
    "useful",
    "respected",
    "predictable",
)
_SETS = {10: "two", 11: "yes", 12: "words"}
_NOTHING = {
    "skips": [],
    "bands": [],
    "cutoffs": [],
    "item_lines": [],
    "safety": [],
    "derived": [],
    "about": {},
}


def _one(key, item):
    return {
        "id": key,
        "items": [item],
        "formula": "value",
        "range": [0, 10],
        "better": "higher",
        "missing": {"max": 0, "method": "none", "rounding": "none"},
    }


OWN = {
    "session-checkin": {
        "family": "own",
        "sets": {
            "main": _HALVES,
            "yes": [0, 1],
            "two": {"pick": 2, "among": [str(n) for n in range(2, 10)]},
            "words": "text",
        },
        "items": [{"id": str(n), "set": _SETS.get(n, "main")} for n in range(1, 13)],
        "scales": [_one(key, str(n)) for n, key in enumerate(_RATED, 1)],
        **_NOTHING,
    },
    "personal-goals": {
        "family": "own",
        "sets": {"main": _HALVES},
        "items": [{"id": "1", "set": "main"}],
        "scales": [_one("progress", "1")],
        **_NOTHING,
    },
}
