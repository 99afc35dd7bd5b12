"""A measure made by code, declared through a hook of the fit framework."""

from __future__ import annotations

from fit_core.hooks import hookimpl
from fit_core.measure.coded import CodedMeasure

HOURS = (6, 12, 18, 24)
HEAD = {"id": "tides", "title": "Tide Table", "version": "1", "kind": "outcome"}
HALF = 0.5


@hookimpl
def fit_measures():
    """Declare the measure ``tides``."""
    return [CodedMeasure(**HEAD, make=make)]


def make():
    """Return the table of the measure, with an item for each hour."""
    numbers = [str(number) for number, _ in enumerate(HOURS, start=1)]
    return {
        "format": 0,
        **HEAD,
        "sheet_title": "Tide",
        "components": ["outcomes"],
        "recall": "P1D",
        "validated": False,
        "key_source": "invented for tests",
        "licence": {
            "owner": "A Stranger",
            "terms": "permission-needed",
            "wording": "bring-your-own",
            "source": "invented for tests",
        },
        "responses": {"height": {"min": 0, "max": 4, "step": HALF}},
        "items": [item(*pair) for pair in zip(numbers, HOURS, strict=True)],
        "scales": [scale(numbers)],
        "examples": [example(numbers)],
    }


def item(number, hour):
    """One question of the form: how the water stood at an hour."""
    return {"id": number, "topic": f"water at {hour}", "responses": "height"}


def scale(numbers):
    """The sum of all hours."""
    missing = {"max": 0, "source": "invented for tests"}
    line = {"side": "below", "value": len(numbers), "grade": "default", "source": "invented"}
    total = {"id": "total", "method": "sum", "better": "higher", "items": numbers}
    return {**total, "missing": missing, "cutoffs": [line]}


def example(numbers):
    """Half of the height at every hour."""
    return {
        "answers": dict.fromkeys(numbers, HALF),
        "expect": {"total": HALF * len(numbers)},
        "cutoffs": {f"total<{len(numbers)}": True},
    }
