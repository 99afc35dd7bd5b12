"""The same page in other scripts and in two languages, against English: drawn, warm, in one run."""

from __future__ import annotations

import contextlib
import io
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.clinic import make_clinic
from benchmarks.timing import Figure
from fit_core.cli import fit
from fit_core.clinic.fonts import fonts_of
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import renderer
from fit_core.clinic.sheets import print_shared
from fit_core.settings.places import CONFIG_NAME
from fit_core.sheet.model import Sheet

#: What an issue of this project allows (the English page is 1).
_TARGET = 3.0
_PACKS = ("lang-ar", "lang-cy", "lang-zh")
_PAGES = {
    "ar": "Arabic, from right to left",
    "zh-Hans": "Chinese, simplified",
    "zh-Hant": "Chinese, traditional",
    "cy": "Welsh with English beside it, two pages",
}
_ROUNDS, _TIMES = 5, 10


def languages() -> Iterator[Figure]:
    """One client's page in each language, of which English comes first."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "clinic"
        code = make_clinic(folder)
        _take_layers(folder)
        clinic = Clinic(folder)
        sheets = [_sheet(clinic, code, tag) for tag in ("en-GB", *_PAGES)]
        english, *others = _drawn_ms(clinic, sheets)
    yield Figure("page drawn, warm, English", english, "ms CPU")
    for what, taken in zip(_PAGES.values(), others, strict=True):
        name = f"page drawn, warm, {what}"
        yield Figure(name, taken, "ms CPU", "the English page", taken / english, _TARGET)


def _take_layers(folder: Path) -> None:
    settings = folder / CONFIG_NAME
    texts = "".join(f'{tag} = "0000 111222"\n' for tag in _PAGES)
    words = settings.read_text("utf-8").replace("[crisis_texts]\n", f"[crisis_texts]\n{texts}", 1)
    settings.write_text(words, "utf-8")
    for pack in _PACKS:
        with contextlib.redirect_stdout(io.StringIO()):
            fit.main(["--clinic", str(folder), "layers", "use", pack], "fit", standalone_mode=False)


def _sheet(clinic: Clinic, code: str, tag: str) -> Sheet:
    made = print_shared(clinic, code, None, clinic.folder / "sheets", language=tag).sheet
    return msgspec.structs.replace(made, figures=(), said=(), made=None)


def _drawn_ms(clinic: Clinic, sheets: list[Sheet]) -> list[float]:
    """The least mean of some rounds, in which the pages take turns."""
    _, report = renderer(clinic, "shared")
    fonts = fonts_of(clinic)

    def mean(sheet: Sheet) -> float:
        start = time.process_time()
        for _ in range(_TIMES):
            report.render(sheet, fonts)
        return 1000 * (time.process_time() - start) / _TIMES

    for sheet in sheets:
        report.render(sheet, fonts)
    rounds = [[mean(sheet) for sheet in sheets] for _ in range(_ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]
