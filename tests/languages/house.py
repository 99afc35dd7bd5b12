"""What the tests of our language packs have beside the public kit: our shelf and list of facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from fit_core.measure.model import Measure
from fit_core.testing import measures_in

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
#: The font of every sheet in Latin letters.
FONT = ROOT / "reports/drawing/fit_drawing/fonts/SourceSansPro-Regular.ttf"
#: The forms that are ours to translate.
OWN = frozenset({"session-checkin", "personal-goals"})
#: A made-up course of three sessions, for `Practice.client`.
COURSE = {
    "phq9": ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "1,1,1,1,1,1,1,0,0"),
    "session-checkin": ("1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0",) * 3,
}
_FACTS = ROOT / ".." / "shared/reference/culture-norms.yaml"
_HEAD = re.compile(r"- \{id: (\S+), instrument: ([^,]+),")
_NUMBER = re.compile(r"\b(cutoff|rci|mean|sd|se|sp|alpha|omega|n|year): (-?[\d.]+)(?=[,}])")
_NAMED = {"alpha": "reliability", "omega": "reliability"}


@cache
def shelf() -> Mapping[str, Measure]:
    """Every measure of our shelf, by id."""
    return measures_in(*ROOT.glob("measures/*/fit_*"))


@cache
def letters() -> Callable[[str], bool]:
    """Whether the font of a sheet draws a sign."""
    from fontTools.ttLib import TTFont

    glyphs = TTFont(FONT).getBestCmap()
    return lambda sign: ord(sign) in glyphs


def embeddable(path: Path) -> TTFont:
    """A font that is one weight of its own name, in outlines of TrueType, free to be embedded."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    assert "glyf" in font
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0
    assert font["name"].getDebugName(6) == path.stem
    return font


class Fact(NamedTuple):
    """A line of the shared list: what was published of one sample."""

    id: str
    instrument: str
    line: str

    def figures(self, *keys: str) -> dict[str, Decimal]:
        """These figures, as far as the line states them, by the names of `figures_of`.

        Quoted words state none. Alpha and omega are both a reliability.
        """
        told = dict(_NUMBER.findall(re.sub(r'"[^"]*"', "", self.line)))
        return {_NAMED.get(key, key): Decimal(told[key]) for key in keys if key in told}


def facts(pattern: str, instruments: Mapping[str, str]) -> Iterator[Fact]:
    """The facts on measures of the shelf whose line holds a pattern; skips where there is no list.

    Args:
        pattern: of the language. instruments: ids of measures by their name in the list.

    """
    if not _FACTS.is_file():
        pytest.skip("the shared facts are not beside the project")
    for line in _FACTS.read_text("utf-8").splitlines():
        head = _HEAD.match(line)
        if head and head[2] in instruments and re.search(pattern, line):
            yield Fact(head[1], instruments[head[2]], line)
