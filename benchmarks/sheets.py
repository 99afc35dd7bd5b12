"""A thousand shared sheets in one process: CPU time, and memory after the first hundred and all.

Every sheet has another client's words and code, so that nothing but the program's own sentences
can be kept from one to the next. Run as a program it prints its figures; memory is its own then.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from benchmarks.clinic import make_clinic
from benchmarks.timing import Figure, peak_mb
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import renderer
from fit_core.clinic.sheets import print_shared
from fit_core.sheet.model import OwnWords, Sheet, Text
from fit_core.sheet.report import Rendered

_SHEETS, _FIRST = 1000, 100
_SECONDS, _GROWTH = 12.0, 1.05
_WORDS = ("sleep", "work", "home", "better", "heavy", "walk", "sister", "morning", "laughed")


def sheets() -> Iterator[Figure]:
    """Draw them in a process of their own."""
    command = (sys.executable, "-m", "benchmarks.sheets")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    first, last = found["first"], found["last"]
    yield Figure(f"{_SHEETS:,} sheets in one process", found["seconds"], "s CPU", target=_SECONDS)
    against = f"after {_FIRST} of them"
    yield Figure("memory at its peak, after all", last, "MB", against, last / first, _GROWTH)


def measured() -> dict[str, float]:
    """Seconds of CPU time, and the peak of memory in MB after some and after all sheets."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "clinic"
        code = make_clinic(folder)
        clinic = Clinic(folder)
        sheet = print_shared(clinic, code, None, folder / "sheets").sheet
        _, report = renderer(clinic, "shared")
        bare = msgspec.structs.replace(sheet, figures=(), said=(), made=None)
        start = time.process_time()
        _draw(bare, report.render, range(_FIRST))
        first = peak_mb()
        _draw(bare, report.render, range(_FIRST, _SHEETS))
        return {"seconds": time.process_time() - start, "first": first, "last": peak_mb()}


def _draw(sheet: Sheet, render: Callable[[Sheet], Rendered], numbers: range) -> None:
    for number in numbers:
        render(_other(sheet, number))


def _other(sheet: Sheet, number: int) -> Sheet:
    """The sheet of another client: other words, other code."""
    chance = random.Random(number)
    said = Text(" ".join(chance.choices(_WORDS, k=chance.randint(5, 60))), "client")
    blocks = tuple(
        msgspec.structs.replace(block, words=said) if isinstance(block, OwnWords) else block
        for block in sheet.blocks
    )
    people = msgspec.structs.replace(sheet.header.people, words=f"Client {number:08d}")
    header = msgspec.structs.replace(sheet.header, people=people)
    return msgspec.structs.replace(sheet, id=f"S-{number:08d}", header=header, blocks=blocks)


if __name__ == "__main__":
    print(json.dumps(measured()))
