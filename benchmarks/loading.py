"""Loading every shipped measure file, against the standard TOML parser on the same files."""

from __future__ import annotations

import statistics
import time
import tomllib
from collections.abc import Callable, Iterator

from benchmarks.measures import files
from benchmarks.timing import Figure
from fit_core.measure.library import read_library
from fit_core.measure.load import load_measure

REPEATS = 9
_TARGET_MS = 1.0
_PARSER = "`tomllib.loads` of the same"


def figures() -> Iterator[Figure]:
    """Loading all files, the one in the middle and the longest; one out of the whole library."""
    paths = files()
    ours = [best(lambda: load_measure(path)) for path in paths]  # noqa: B023 - called at once
    texts = [path.read_text(encoding="utf-8") for path in paths]
    parser = [best(lambda: tomllib.loads(text)) for text in texts]  # noqa: B023 - called at once
    mean, count = statistics.fmean(ours), len(paths)
    name = f"a measure loaded and checked, mean of all {count}"
    yield Figure(name, mean, "ms", target=_TARGET_MS)
    yield Figure(name, mean, "ms", _PARSER, sum(ours) / sum(parser))
    within = sum(one <= _TARGET_MS for one in ours)
    middle = f"a measure loaded and checked, median ({within} of {count} within 1 ms)"
    yield Figure(middle, statistics.median(ours), "ms", target=_TARGET_MS)
    longest = max(range(count), key=ours.__getitem__)
    size = len(texts[longest]) // 1000
    name = f"a measure loaded and checked, the slowest: {paths[longest].stem}, {size} kB"
    yield Figure(name, ours[longest], "ms", _PARSER, ours[longest] / parser[longest])
    folders = sorted({path.parent for path in paths})
    shelf = [(folder.name, folder) for folder in folders]
    found = best(lambda: read_library(shelf).get("phq9"))
    yield Figure("PHQ-9 found among all packs, loaded and checked", found, "ms")


def best(action: Callable[[], object]) -> float:
    """Return the least CPU time of some runs, in ms."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return 1000 * min(times)
