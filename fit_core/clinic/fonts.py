"""The fonts that the installed packs bring, for renderers that ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.errors import ProblemsError
from fit_core.sheet.fonts import FontFamily, load_fonts

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic

GROUP = "fit.fonts"


def fonts_of(clinic: Clinic) -> tuple[FontFamily, ...]:
    """Return the families of all active packs of fonts, in the order of the packs' names.

    A pack that is not in order is told of at the end and left out; the page is drawn without it.
    """
    families: list[FontFamily] = []
    for standing in clinic.standings:
        pack = standing.pack
        if GROUP in pack.groups and standing.state == "active" and pack.folder:
            try:
                families += load_fonts(pack.name, pack.folder)
            except ProblemsError as error:
                clinic.remark(f"The fonts of {pack.name} are not used: {error.problems[0]}")
    return tuple(families)
