"""One engine in a process of its own: ``python -m benchmarks.engines.run ENGINE CONTENT PDF``.

Writes what it drew to a file and prints its figures as JSON.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path

import msgspec

from benchmarks.engines.drawing import Drawing
from benchmarks.timing import peak_mb
from fit_core.sheet.model import Sheet

_AT_LEAST, _SECONDS = 3, 1.5


class Run(msgspec.Struct, frozen=True):
    """CPU time of the first page, with the engine's import and its fonts, and of each later one.

    In ms; with the size of the file in kB and the peak of the process's memory in MB.
    """

    first: float
    each: float
    kb: float
    mb: float


def run(engine: str, content: Drawing | Sheet) -> tuple[bytes, Run]:
    """Draw the same page again and again, for a second and a half."""
    start = time.process_time()
    draw = import_module(f"benchmarks.engines.{engine}").load()
    made: bytes = draw(content)
    first = time.process_time()
    pages = 0
    while pages < _AT_LEAST or time.process_time() < first + _SECONDS:
        draw(content)
        pages += 1
    each = (time.process_time() - first) / pages
    return made, Run(1000 * (first - start), 1000 * each, len(made) / 1000, peak_mb())


def main() -> None:
    engine, content, out = sys.argv[1:]
    kind: type[Drawing | Sheet] = Sheet if engine == "ours" else Drawing
    made, found = run(engine, msgspec.json.decode(Path(content).read_bytes(), type=kind))
    Path(out).write_bytes(made)
    print(msgspec.json.encode(found).decode())


if __name__ == "__main__":
    main()
