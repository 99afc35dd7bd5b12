"""Scoring speed: the kernel against numpy's own masked sum, and ``fit score`` with its memory.

    uv run python benchmarks/scoring.py [--rows 1000000] [--forms 200000] [--json]

Ratios of one run on one machine. The kernel does the whole of PHQ-9 (two scales with missing rule,
prorating, rounding, bands and cutoffs, the safety flag, two derived rules); numpy only adds up.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from fit_core.answers.model import BLANK
from fit_core.measure.load import load_measure
from fit_core.scoring.batch import array_type
from fit_core.scoring.compile import compile_plan
from fit_core.scoring.context import ContextColumns
from fit_core.scoring.frame import block_rows
from fit_core.scoring.kernel import Forms, run

#: Runs the command line and tells the largest resident size of its own process.
PROGRAM = """
import sys
from benchmarks.timing import peak_mb
from fit_core.cli import run
status = run(sys.argv[1:])
print(peak_mb(), file=sys.stderr)
sys.exit(status)
"""
PHQ9 = Path(__file__).parents[1] / "measures" / "phq" / "fit_phq" / "phq9.toml"
SCORED = 9
MISSING = 0.03
REPEATS = 5


def best(action: Callable[[], object]) -> float:
    """Return the shortest of some runs, in seconds: the others were disturbed."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def kernel(rows: int) -> dict[str, float]:
    plan = compile_plan(load_measure(PHQ9))
    draw = np.random.default_rng(9)
    answers = draw.integers(0, 4, (rows, len(plan.columns))).astype(array_type(plan))
    gone = draw.random(answers.shape) < MISSING
    masked = np.ma.array(answers[:, :SCORED], mask=gone[:, :SCORED])
    cells = [np.where(gone[:, n], BLANK, answers[:, n]) for n in range(answers.shape[1])]

    def score() -> None:
        size = block_rows(plan)
        for first in range(0, rows, size):
            part = [cell[first : first + size] for cell in cells]
            for _ in run(plan, Forms(part, ContextColumns())):
                pass

    times = {
        "kernel": best(score),
        "masked sum": best(lambda: masked.sum(axis=1)),
        "where and sum": best(
            lambda: np.where(gone[:, :SCORED], 0, answers[:, :SCORED]).sum(axis=1)
        ),
    }
    return {
        **{f"{name}, s": seconds for name, seconds in times.items()},
        "kernel / masked sum": times["kernel"] / times["masked sum"],
        "kernel / where and sum": times["kernel"] / times["where and sum"],
    }


def lines(rows: int) -> Iterator[str]:
    yield "1,2,3,4,5,6,7,8,9,10,client\n"
    draw = np.random.default_rng(10)
    words = np.array(["0", "1", "2", "3", "", "REFUSED", "x"])
    shares = [0.3, 0.3, 0.2, 0.16, 0.029, 0.01, 0.001]
    for first in range(0, rows, 100_000):
        block = words[draw.choice(len(words), (min(100_000, rows - first), 10), p=shares)]
        yield "".join(f"{','.join(row)},{first + n}\n" for n, row in enumerate(block.tolist()))


def command(rows: int, *options: str) -> dict[str, float]:
    """Run ``fit score`` on a file of made-up forms, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "forms.csv"
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(lines(rows))
        arguments = ["score", str(PHQ9), str(path), *options]
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=True,
        )
        seconds = time.perf_counter() - start
    name = " ".join(["fit score", *options])
    return {
        f"{name}: rows": rows,
        f"{name}, s": seconds,
        f"{name}, rows / s": rows / seconds,
        f"{name}, peak MB": float(done.stderr),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows for the kernel")
    parser.add_argument("--forms", type=int, default=200_000, help="rows for fit score")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    results = {**command(options.forms, "--json"), **command(options.forms), **kernel(options.rows)}
    if options.json:
        print(json.dumps(results, indent=2))
        return
    for name, value in results.items():
        print(f"{name:<32} {value:>14,.3f}")


if __name__ == "__main__":
    main()
