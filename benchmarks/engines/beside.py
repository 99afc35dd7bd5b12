"""All engines beside each other: the same page, in turns, and a table of what it cost each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.clinic import make_clinic
from benchmarks.engines.compare import differing, lost_words
from benchmarks.engines.drawing import Drawing, read_drawing
from benchmarks.engines.run import Run
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sheets import print_shared
from fit_core.sheet.model import Sheet

_ROOT = Path(__file__).parents[2]
_ROUNDS = 3
_HEAD = """\
Written by `uv run --group bench python -m benchmarks engines` (half a minute). The finished \
shared sheet of `fit demo` is read back as a list of {paths} paths and {spans} text spans, and \
each of the other engines draws that list with the same three font files. Ours is drawn from its \
content: broken into lines, laid out and tagged. CPU time of processes that take turns, the least \
of {rounds} of each. *First* is the first page of a process, with the engine's import and its \
fonts; *further* is the mean of the pages after it. There is no target: the question is what to \
stand on.

A fast page that is wrong would prove nothing. So each is rasterised at 100 dpi and compared with \
ours: the share of pixels that differ by more than 32 of 255, and the words that a reader of the \
file no longer finds.

What to bear in mind: no other engine here tags the page, breaks a line or works out a place, and \
our time holds all three. Ours stands on ReportLab's library too, but chooses and embeds the \
glyphs itself, which saves what the tags cost. ReportLab alone is quicker by a third with its \
optional accelerator in C, from which ours gains nothing. fpdf2 opens its fonts anew for each \
document and has no way to keep them. WeasyPrint reads HTML with the words in places that are \
given and the paths as one SVG picture. matplotlib draws patches and words on an empty figure. \
Kerning and ligatures are off, as on our page; the differences that are left are letters at \
another fraction of a pixel.

"""
_COLUMNS = (
    "engine",
    "first",
    "further",
    "to our page",
    "to ReportLab alone",
    "file",
    "peak memory",
    "pixels that differ",
    "words lost",
)


class Engine(NamedTuple):
    """An engine: its module here, its package and what speeds that up, its name in the table."""

    module: str
    package: str
    name: str
    helper: str = ""


class Beside(NamedTuple):
    """One line of the table; the rest is None for an engine that is not installed."""

    engine: Engine
    version: str | None
    run: Run | None = None
    differs: float = 0.0
    lost: int = 0


ENGINES = (
    Engine("ours", "fit-session", "our page, laid out and tagged, fit"),
    Engine("bare", "reportlab", "ReportLab alone", "rl-accel"),
    Engine("fpdf2", "fpdf2", "fpdf2"),
    Engine("weasy", "weasyprint", "WeasyPrint"),
    Engine("plots", "matplotlib", "matplotlib"),
)


def shared_sheet(folder: Path) -> tuple[Sheet, bytes]:
    """The content of the demo's last sheet as plugins are handed it, and the page made of it."""
    code = make_clinic(folder)
    printed = print_shared(Clinic(folder), code, None, folder / "sheets")
    return printed.sheet, printed.path.read_bytes()


def beside() -> tuple[Drawing, list[Beside]]:
    """Draw with every engine that is installed, in turns."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        sheet, page = shared_sheet(place / "clinic")
        drawing = read_drawing(page)
        (place / "sheet.json").write_bytes(msgspec.json.encode(sheet))
        (place / "drawing.json").write_bytes(msgspec.json.encode(drawing))
        here = [one for one in ENGINES if _version(one)]
        rounds = [[_run(engine, place) for engine in here] for _ in range(_ROUNDS)]
        least = dict(zip(here, map(_least, zip(*rounds, strict=True)), strict=True))
        return drawing, [_beside(one, least.get(one), place, drawing, page) for one in ENGINES]


def head(drawing: Drawing) -> str:
    """How it was measured, and what a reader of the table has to know."""
    counts = {"paths": len(drawing.paths), "spans": len(drawing.spans)}
    return _HEAD.format(rounds=_ROUNDS, **counts)


def rows(found: Sequence[Beside]) -> Iterator[str]:
    """Lines of the table, each time also as a ratio to our own page and to ReportLab alone."""
    ours, bare = (found[at].run for at in (0, 1))
    if ours is None or bare is None:
        raise SystemExit("Our own page or ReportLab is not installed, so nothing can be compared.")
    yield f"| {' | '.join(_COLUMNS)} |"
    yield "|---|" + "--:|" * (len(_COLUMNS) - 1)
    for one in found:
        yield f"| {' | '.join(_cells(one, ours.each, bare.each))} |"


def _cells(one: Beside, ours: float, bare: float) -> list[str]:
    if one.run is None:
        return [one.engine.name, "not installed", *[""] * (len(_COLUMNS) - 2)]
    return [
        f"{one.engine.name} {one.version}",
        f"{one.run.first:,.0f} ms",
        f"{one.run.each:,.1f} ms",
        f"{one.run.each / ours:.2f}",
        f"{one.run.each / bare:.2f}",
        f"{one.run.kb:,.0f} kB",
        f"{one.run.mb:,.0f} MB",
        f"{100 * one.differs:.2f} %",
        f"{one.lost}",
    ]


def _beside(engine: Engine, run: Run | None, place: Path, drawing: Drawing, page: bytes) -> Beside:
    if run is None:
        return Beside(engine, None)
    made = (place / f"{engine.module}.pdf").read_bytes()
    lost = len(lost_words(drawing, made))
    return Beside(engine, _version(engine), run, differing(page, made), lost)


def _run(engine: Engine, place: Path) -> Run:
    content = place / ("sheet.json" if engine.module == "ours" else "drawing.json")
    out = place / f"{engine.module}.pdf"
    command = (sys.executable, "-m", "benchmarks.engines.run", engine.module, content, out)
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{engine.name} failed:\n{done.stderr}")
    return msgspec.json.decode(done.stdout, type=Run)


def _least(runs: Sequence[Run]) -> Run:
    return Run(*(min(one) for one in zip(*map(msgspec.structs.astuple, runs), strict=True)))


def _version(engine: Engine) -> str | None:
    own, helper = _installed(engine.package), _installed(engine.helper)
    return f"{own} with {engine.helper} {helper}" if own and helper else own


def _installed(package: str) -> str | None:
    try:
        return version(package) if package else None
    except PackageNotFoundError:
        return None
