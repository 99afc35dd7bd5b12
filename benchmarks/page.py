"""One session report: cold from the record, warm, and in records of different sizes."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks.clinic import fill, make_clinic
from benchmarks.timing import FIT, PASS, Figure, cpu_ms
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import renderer
from fit_core.clinic.sheets import print_shared

_COLD_TARGET, _WARM_TARGET_MS = 45.0, 10.0
_SAME_TARGET = 1.25
_PAGES = 50


def page() -> Iterator[Figure]:
    """A page cold, against ``python -c pass``, and warm."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "clinic"
        code = make_clinic(folder)
        bare, cold = cpu_ms(PASS, report_command(folder, code))
        yield Figure(
            "`fit report session`, cold, from the record",
            cold,
            "ms CPU",
            "`python -c pass`",
            cold / bare,
            _COLD_TARGET,
        )
        yield Figure("page drawn, warm", drawn_ms(folder, code), "ms CPU", target=_WARM_TARGET_MS)
        yield Figure("page from the record to the disk, warm", printed_ms(folder, code), "ms CPU")


def sizes(administrations: Sequence[int]) -> Iterator[Figure]:
    """The cost of one client's report in records of growing size, against the smallest."""
    with tempfile.TemporaryDirectory() as name:
        places = [Path(name) / str(wanted) for wanted in administrations]
        codes = [_filled(place, n) for place, n in zip(places, administrations, strict=True)]
        made = list(zip(places, codes, strict=True))
        cold = cpu_ms(*(report_command(*one) for one in made))
        warm = [printed_ms(*one) for one in made]
    yield from _compared("`fit report session`, cold", administrations, cold)
    yield from _compared("page from the record to the disk, warm", administrations, warm)


def _filled(folder: Path, wanted: int) -> str:
    code = make_clinic(folder)
    fill(folder, wanted)
    return code


def report_command(folder: Path, code: str) -> tuple[str, ...]:
    out = str(folder / "sheets" / "again.pdf")
    return (FIT, "--clinic", str(folder), "report", "session", code, "--out", out)


def drawn_ms(folder: Path, code: str) -> float:
    """Drawing alone: content in, bytes out, as the enabled plugin does it."""
    clinic = Clinic(folder)
    sheet = print_shared(clinic, code, None, folder / "sheets").sheet
    bare = msgspec.structs.replace(sheet, figures=())
    _, report = renderer(clinic, "shared")
    return _mean_ms(lambda: report.render(bare))


def printed_ms(folder: Path, code: str) -> float:
    """Read, computed, checked, drawn, kept in the record and written to the disk."""
    clinic = Clinic(folder)
    return _mean_ms(lambda: print_shared(clinic, code, None, folder / "sheets"))


def _mean_ms(action: Callable[[], object]) -> float:
    action()
    start = time.process_time()
    for _ in range(_PAGES):
        action()
    return 1000 * (time.process_time() - start) / _PAGES


def _compared(what: str, sizes: Sequence[int], times: Sequence[float]) -> Iterator[Figure]:
    names = [f"{size:,} administrations" for size in sizes]
    yield Figure(f"{what}, {names[0]}", times[0], "ms CPU")
    for name, taken in zip(names[1:], times[1:], strict=True):
        ratio = taken / times[0]
        yield Figure(f"{what}, {name}", taken, "ms CPU", names[0], ratio, _SAME_TARGET)
