"""Make the facts table: ``uv run --with pyyaml python -m tests.oracle.make_facts``.

Reads the two fact files beside the repository and writes `facts.json`: item numbers, response
codes, reversals, scales, formulas, missing rules, ranges, gates, tables, rules, figures and codes.
The table is what the second scorer reads, and what every measure file is compared with.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.oracle.alliance_facts import alliance
from tests.oracle.outcome_facts import name, outcome
from tests.oracle.own_facts import OWN

HERE = Path(__file__).parent
REFERENCE = HERE.parents[1] / ".." / "shared" / "reference"
TABLE = HERE / "facts.json"
#: One key, three forms for three kinds of people.
FORMS = {"esq": ("esq", "esq-child", "esq-parent")}


def make():
    """The whole table by measure id."""
    made = {name(entry["id"]): outcome(entry) for entry in _entries("outcome")}
    entries = {entry["id"]: entry for entry in _entries("alliance")}
    for entry in entries.values():
        for measure in FORMS.get(entry["id"], (name(entry["id"]),)):
            made[measure] = alliance(entry, entries)
    return made | OWN


def written(table):
    """The text of the table: one line for each field of an instrument."""
    lines = []
    for measure, facts in table.items():
        fields = [f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in facts.items()]
        lines.append(f"{json.dumps(measure)}: {{\n" + ",\n".join(fields) + "\n }")
    return "{\n " + ",\n ".join(lines) + "\n}\n"


def _entries(family):
    import yaml

    text = (REFERENCE / f"{family}-instruments.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["instruments"]


if __name__ == "__main__":
    TABLE.write_text(written(make()), encoding="utf-8")
    sys.stdout.write(f"{TABLE.name}: {len(make())} measures\n")
