"""Layers made up for tests: packs on the shelf, taken into use through the program's own code."""

from __future__ import annotations

from pathlib import Path

from fit_core.measure.identity import structure_hash
from fit_core.measure.load import load_measure

ROOT = Path(__file__).parents[2]
FILES = {
    "phq9": "measures/phq/fit_phq/phq9.toml",
    "core10": "measures/coresystem/fit_coresystem/core10.toml",
}
HEAD = """format = 0
id = "{id}"
level = "population"
language = "{language}"
title = "Made up"
source = "invented for tests"
status = "translated-only"

[for]
measure = "{measure}"
structure = "{structure}"
"""


def population(measure: str, name: str, body: str = "", language: str = "es") -> str:
    """A population layer for a shipped measure."""
    structure = structure_hash(load_measure(ROOT / FILES[measure]))
    measure_id = load_measure(ROOT / FILES[measure]).id
    facts = {"id": name, "measure": measure_id, "structure": structure, "language": language}
    return HEAD.format(**facts) + body


def norm(name: str, purpose: str = "screening", **more: str) -> str:
    """A norm of a layer; values are TOML."""
    facts = {
        "id": f'"{name}"',
        "scale": '"total"',
        "metric": '"0-27"',
        "better": '"lower"',
        "population": f'"people asked for {name}"',
        "purpose": f'"{purpose}"',
        "language": '"es"',
        "grade": '"high"',
        "source": f'"study of {name}"',
    }
    lines = "\n".join(f"{key} = {value}" for key, value in {**facts, **more}.items())
    return f"\n[[norms]]\n{lines}\n"


def evidence(level: str = "scalar", **more: str) -> str:
    """A study of English and Spanish answers."""
    facts = {
        "kind": '"language"',
        "between": '["en", "es"]',
        "level": f'"{level}"',
        "grade": '"high"',
        "source": '"study of both languages"',
    }
    lines = "\n".join(f"{key} = {value}" for key, value in {**facts, **more}.items())
    return f"\n[[evidence]]\n{lines}\n"


def withhold(*takes: str, reason: str = "no-study", **more: str) -> str:
    """What a layer takes away."""
    kinds = ", ".join(f'"{one}"' for one in takes)
    facts = {"takes": f"[{kinds}]", "reason": f'"{reason}"', "source": '"study of this"'}
    lines = "\n".join(f"{key} = {value}" for key, value in {**facts, **more}.items())
    return f"\n[[withhold]]\n{lines}\n"
