"""How the benchmarks measure: CPU time of whole processes, best of some runs."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

FIT = str(Path(sys.executable).with_name("fit"))
PASS = (sys.executable, "-c", "pass")
REPEATS = 7


class Figure(NamedTuple):
    """One line of the table.

    ``measured`` with its ``unit``; ``ratio`` to what is named in ``against``; ``target`` as the
    design gives it, the largest value that is allowed for the ratio or, without one, for the
    measured value.
    """

    what: str
    measured: float
    unit: str
    against: str = ""
    ratio: float | None = None
    target: float | None = None

    @property
    def reached(self) -> str:
        if self.target is None:
            return ""
        value = self.measured if self.ratio is None else self.ratio
        return "yes" if value <= self.target else "no"


def cpu_ms(*commands: Sequence[str]) -> list[float]:
    """CPU time (user and system) of each process in ms: the least of some runs after a first one.

    The commands take turns, so that a busy spell of the machine hits all of them. The first run is
    not counted: it fills the bytecode caches, which a person's second run has.
    """
    for command in commands:
        _child(command)
    rounds = [[_child(command) for command in commands] for _ in range(REPEATS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def _child(command: Sequence[str]) -> float:
    caching = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, env=caching, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def peak_mb() -> float:
    """Peak of this process's memory in MB.

    Linux tells it for the program alone; what `resource` calls the peak begins there with that of
    the process which started this one. macOS has only that, in bytes.
    """
    try:
        told = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    held = next(line for line in told.splitlines() if line.startswith("VmHWM:"))
    return int(held.split()[1]) / 2**10
