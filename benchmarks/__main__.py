"""Run the benchmarks, print their ratios and write them to ``docs/reference/benchmarks.md``.

``python -m benchmarks`` measures the program as a whole and writes the first part of that page,
``python -m benchmarks engines`` draws the shared sheet with other engines and writes the second,
``python -m benchmarks measures`` scores every measure and writes the third.
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import (
    adapt,
    change,
    languages,
    loading,
    measures,
    page,
    plugins,
    scoring,
    sheets,
    signals,
    startup,
    trajectory,
)
from benchmarks.engines import beside
from benchmarks.measures import Timed
from benchmarks.timing import Figure
from fit_core import __version__

_TABLE = Path(__file__).parents[1] / "docs" / "reference" / "benchmarks.md"
_KERNEL_TARGET, _MEMORY_TARGET_MB = 3.0, 400.0
_SINGLE_TARGET = 1000
#: What is measured by itself, and the heading of its part of the page; the program has the head.
_PARTS = {"engines": "\n## Beside other engines\n\n", "measures": "\n## Every measure\n\n"}
_MEASURES_HEAD = """\
{rows:,} made-up forms of each measure with a scale, 3 % of the answers missing, written by \
`uv run python -m benchmarks measures` (a few minutes); CPU time, the least of five runs of \
100,000. Scoring does the whole: skip rules, reversal, missing rules, every scale, rounding, bands \
and cutoffs, flags and derived rules. \
*Masked sums* are numpy's own way of adding up with gaps: for each scale with a score, a masked \
array of the columns that it is made of, summed. *Plain sums* are the same without any gap. *One \
at a time* is the second scorer of the tests, plain Python that takes one form after another: so \
many times longer; empty where nobody read the key. The highest ratio comes first.

{within} of {count} are within {target:g} × the masked sums. {fast} of the {singles} measures that \
the second scorer knows are {single_target:,} times faster than one at a time; the least is \
{least:,.0f} times. Far above the plain sums lie measures of one or two columns, where adding up \
is a copy, and those whose skip rules ask every form what it leaves out.

"""
_HEAD = """\
# What it costs

Ratios of one run on one machine, written by `uv run python -m benchmarks` (a few minutes; less \
with `--administrations 1000 100000`). Times of processes are CPU time, the least of seven runs, \
with bytecode caches. Only ratios can be compared between machines, and on a busy machine they \
differ by a tenth or two between runs. Peaks of memory are those of a process of its own. Beside \
the rows on Jacobson–Truax: the R package clinicalsignificance, measured once for the project's \
survey, took about 13,000 of the same read passes from a long table.

"""


def main() -> None:
    options = _options()
    made = {"program": _program, "engines": _engines, "measures": _measures}
    told = made[options.what](options)
    if not options.keep_table:
        page = _TABLE.read_text(encoding="utf-8")
        _TABLE.write_text(_put(page, options.what, told), encoding="utf-8")


def _put(page: str, what: str, told: str) -> str:
    """The page with one of its parts told anew."""
    parts, rest = {}, page
    for part, heading in reversed(_PARTS.items()):
        rest, _, parts[part] = rest.partition(heading)
    parts["program"] = rest
    parts[what] = told
    whole = parts["program"].rstrip() + "\n"
    for part, heading in _PARTS.items():
        whole += heading + parts[part].rstrip() + "\n"
    return whole


def _program(options: argparse.Namespace) -> str:
    figures = []
    for figure in _all(options):
        print(_line(figure), flush=True)
        figures.append(figure)
    return _HEAD + _machine() + _table(figures)


def _engines(_: argparse.Namespace) -> str:
    drawing, found = beside.beside()
    table = "\n".join(beside.rows(found)) + "\n"
    print(table)
    return beside.head(drawing) + _machine() + table


def _measures(options: argparse.Namespace) -> str:
    found = []
    for one in measures.timed(options.rows):
        print(_measure_row(one), flush=True)
        found.append(one)
    found.sort(key=lambda one: -one.kernel / one.masked)
    return _measures_head(found, options.rows) + _machine() + _measures_table(found)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "what",
        nargs="?",
        choices=["program", *_PARTS],
        default="program",
        help="which part of the page (program)",
    )
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
    yield from loading.figures()
    yield from adapt.figures()
    yield from _scoring(options.rows, options.forms)
    yield from change.figures()
    yield from signals.figures()
    yield from trajectory.figures()
    yield from page.page()
    yield from languages.languages()
    yield from sheets.sheets()
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


def _measures_head(found: list[Timed], rows: int) -> str:
    within = sum(one.kernel <= _KERNEL_TARGET * one.masked for one in found)
    singles = [one.single / one.kernel for one in found if one.single]
    fast = sum(single >= _SINGLE_TARGET for single in singles)
    return _MEASURES_HEAD.format(
        rows=rows,
        count=len(found),
        within=within,
        target=_KERNEL_TARGET,
        singles=len(singles),
        fast=fast,
        single_target=_SINGLE_TARGET,
        least=min(singles),
    )


def _measures_table(found: list[Timed]) -> str:
    head = (
        "| measure | items | scales | ns a form | to masked sums | to plain sums | one at a time |"
    )
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|--:|", *map(_measure_row, found)]) + "\n"


def _measure_row(one: Timed) -> str:
    times = f"{one.single / one.kernel:,.0f} ×" if one.single else ""
    return (
        f"| {one.measure} | {one.items} | {one.scales} | {one.kernel:.0f} "
        f"| {one.kernel / one.masked:.2f} | {one.kernel / one.plain:.2f} | {times} |"
    )


if __name__ == "__main__":
    if sys.platform == "win32":
        raise SystemExit("The benchmarks measure CPU time as Unix systems tell it.")
    main()
