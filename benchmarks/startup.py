"""Start-up against ``python -c pass``."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.timing import FIT, PASS, Figure, cpu_ms

#: Design part 13. The design's target for the list is for 50 packs; what is installed is listed.
_TARGETS = {("--version",): 6.0, ("--help",): 6.0, ("plugins", "list"): 12.0}


def figures() -> Iterator[Figure]:
    bare, *taken = cpu_ms(PASS, *((FIT, *arguments) for arguments in _TARGETS))
    yield Figure("`python -c pass`", bare, "ms CPU")
    for (arguments, target), spent in zip(_TARGETS.items(), taken, strict=True):
        name = f"`fit {' '.join(arguments)}`"
        yield Figure(name, spent, "ms CPU", "`python -c pass`", spent / bare, target)
