"""The elements of the shared sheet as this clinic has them, within the rules of the page."""

from __future__ import annotations

from collections.abc import Sequence

from fit_core.settings.theme import USUAL_ORDER, Theme
from fit_core.sheet.model import SharedBlock

#: What belongs to the picture goes with it: 5, 6 and 8 are parts of it, 7 is what it shows.
_WITH = {7: 4}


def arranged(blocks: Sequence[SharedBlock], theme: Theme) -> tuple[SharedBlock, ...]:
    """Move and leave out what the clinic may move and leave out; the rest keeps its place."""
    order = (*theme.order, *(one for one in USUAL_ORDER if one not in theme.order))
    places: dict[int, int] = {element: place for place, element in enumerate(order)}
    movable = [block for block in blocks if _element(block) in places]
    first = next((n for n, block in enumerate(blocks) if _element(block) in places), 0)
    before = [block for block in blocks[:first] if _element(block) not in places]
    after = [block for block in blocks[first:] if _element(block) not in places]
    kept = [block for block in movable if _element(block) not in theme.leave_out]
    kept.sort(key=lambda block: places[_element(block)])
    return (*before, *kept, *after)


def _element(block: SharedBlock) -> int:
    return _WITH.get(block.element, block.element)
