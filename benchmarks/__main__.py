"""Run the benchmarks, print their ratios and write them to ``docs/reference/benchmarks.md``."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import page, plugins, scoring, startup
from benchmarks.timing import Figure
from fit_core import __version__

_TABLE = Path(__file__).parents[1] / "docs" / "reference" / "benchmarks.md"
_KERNEL_TARGET, _MEMORY_TARGET_MB = 3.0, 400.0
_HEAD = """\
# What it costs

Ratios of one run on one machine, written by `uv run python -m benchmarks` (a few minutes; less \
with `--administrations 1000 100000`). Times of processes are CPU time, the least of seven runs, \
with bytecode caches. Only ratios can be compared between machines, and on a busy machine they \
differ by a tenth or two between runs.

"""


def main() -> None:
    options = _options()
    figures = []
    for figure in _all(options):
        print(_line(figure), flush=True)
        figures.append(figure)
    if not options.keep_table:
        _TABLE.write_text(_HEAD + _machine() + _table(figures), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows for the kernel")
    parser.add_argument("--forms", type=int, default=200_000, help="rows for fit score")
    parser.add_argument(
        "--administrations",
        type=int,
        nargs="+",
        default=[1_000, 1_000_000],
        help="sizes of the record, the smallest first",
    )
    parser.add_argument("--keep-table", action="store_true", help="do not write the table")
    return parser.parse_args()


def _all(options: argparse.Namespace) -> Iterator[Figure]:
    yield from startup.figures()
    yield from plugins.figures()
    yield from _scoring(options.rows, options.forms)
    yield from page.page()
    yield from page.sizes(options.administrations)


def _scoring(rows: int, forms: int) -> Iterator[Figure]:
    kernel = scoring.kernel(rows)
    against = "sum of numpy's masked array"
    name = f"PHQ-9 scored whole, {rows:,} rows"
    ratio = kernel["kernel / masked sum"]
    yield Figure(name, 1000 * kernel["kernel, s"], "ms", against, ratio, _KERNEL_TARGET)
    ratio = kernel["kernel / where and sum"]
    yield Figure(name, 1000 * kernel["kernel, s"], "ms", "`numpy.where` and sum", ratio)
    command = scoring.command(forms, "--json")
    name = f"`fit score --json`, {forms:,} forms"
    yield Figure(name, command["fit score --json, rows / s"], "forms a second")
    memory = command["fit score --json, peak MB"]
    yield Figure(f"{name}, peak memory", memory, "MB", target=_MEMORY_TARGET_MB)


def _line(figure: Figure) -> str:
    ratio = "" if figure.ratio is None else f"{figure.ratio:8.2f} x {figure.against}"
    return f"{figure.what:<66} {figure.measured:>12,.1f} {figure.unit:<15} {ratio}".rstrip()


def _machine() -> str:
    system = f"{platform.system()} on {platform.machine()}"
    return f"fit {__version__}, Python {platform.python_version()}, {system}.\n\n"


def _table(figures: list[Figure]) -> str:
    rows = ["| what | measured | ratio | to | target | reached |", "|---|--:|--:|---|--:|---|"]
    for one in figures:
        ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
        target = "" if one.target is None else f"≤ {one.target:g}"
        measured = f"{one.measured:,.1f} {one.unit}"
        rows.append(
            f"| {one.what} | {measured} | {ratio} | {one.against} | {target} | {one.reached} |"
        )
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    if sys.platform == "win32":
        raise SystemExit("The benchmarks measure CPU time as Unix systems tell it.")
    main()
