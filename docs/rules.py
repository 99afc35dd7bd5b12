"""Write ``docs/reference/check-rules.md`` from the rules: ``uv run python docs/rules.py``."""

from __future__ import annotations

from pathlib import Path

from fit_core.checks.model import GRADES, KINDS, Rule
from fit_core.checks.rules import RULES

PAGE = Path(__file__).parent / "reference" / "check-rules.md"
_HEAD = """\
# Rules of `fit check`

Written from the rules by `uv run python docs/rules.py`; a test holds it equal to them. \
`fit check --explain RULE` prints one of them.

A measure, a layer or a pack holds the highest grade of which every rule holds, and every rule of \
the grades below. A grade for which no rule applies is not given: a plugin without measures can \
reach silver. Ids are stable; a rule may be added in a later version, never given another meaning.
"""


def page() -> str:
    """The whole page: a table of the rules, then each with its explanation."""
    rows = [f"| [`{r.id}`](#{_anchor(r)}) | {r.grade} | {KINDS[r.kind]} |" for r in _ordered()]
    table = "\n".join(["| rule | grade | asked of each |", "|---|---|---|", *rows])
    return f"{_HEAD}\n{table}\n" + "".join(_section(rule) for rule in _ordered())


def _ordered() -> list[Rule]:
    return sorted(RULES, key=lambda rule: GRADES.index(rule.grade))


def _section(rule: Rule) -> str:
    code = " It runs the plugin's code." if rule.runs_code else ""
    head = f"*{rule.grade.capitalize()}; asked of each {KINDS[rule.kind]}.*{code} {rule.summary}"
    return f"\n## {rule.id}\n\n{head}\n\n{rule.explanation}\n"


def _anchor(rule: Rule) -> str:
    return rule.id.replace(".", "")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
