"""Write ``docs/reference/layer-refusals.md`` from its tests: ``uv run python docs/refusals.py``."""

from __future__ import annotations

from pathlib import Path

from tests.checks.test_layer_rules import PLANTED

PAGE = Path(__file__).parent / "reference" / "layer-refusals.md"
_HEAD = """\
# What a layer is refused for

Written from `tests/checks/test_layer_rules.py` by `uv run python docs/refusals.py`; a test holds \
the two equal. Each row is a layer file with one planted fault; its test asks that the rule in the \
second column finds it and names the file and, where there is one, the line. The rules themselves: \
[The rules of fit check](check-rules.md). What is refused when a clinic takes a layer into use: a \
layer for another structure of a measure in use there, and two layers of one level that set one \
key differently; see [Use a language or a layer](../how-to/use-a-layer.md).

| A layer that… | is told by | level |
|---|---|---|
"""


def page() -> str:
    """The whole page: a row for each planted fault."""
    rows = (
        f"| {one.fault} | [`{one.rule}`](check-rules.md#{one.rule.replace('.', '')}) "
        f"| {one.level} |\n"
        for one in PLANTED
    )
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
