"""One way to write a wording, and the two fingerprints of it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

import msgspec

from fit_core.measure.model import ItemWording, Wording
from fit_core.measure.wording import label_count
from fit_core.wording.text import tidy

if TYPE_CHECKING:
    from fit_core.measure.model import Measure

#: Signs that typesetters exchange without changing a word.
_SAME: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}
)


def answers_of(wording: Wording, measure: Measure, item: str) -> tuple[str, ...]:
    """Return the labels that a client sees at an item: its own, else those of its response set."""
    own = wording.items[item].answers
    name = next(found.responses for found in measure.items if found.id == item)
    return own or wording.answers.get(name, ())


def canonical(wording: Wording, measure: Measure) -> Wording:
    """Return a complete wording in the one way in which it is kept.

    Items stand in the order of the measure. A response set has the labels of the first item that
    uses it; an item has its own only where they differ.
    """
    shared: dict[str, tuple[str, ...]] = {}
    items: dict[str, ItemWording] = {}
    for item in measure.items:
        found = answers_of(wording, measure, item.id)
        if not label_count(measure.responses[item.responses]):
            found = ()
        elif shared.setdefault(item.responses, found) == found:
            items[item.id] = ItemWording(text=wording.items[item.id].text)
            continue
        items[item.id] = ItemWording(text=wording.items[item.id].text, answers=found)
    return msgspec.structs.replace(wording, answers=shared, items=items)


def fingerprint(wording: Wording) -> str:
    """Return ``sha256:`` and 64 hex digits over everything in a canonical wording."""
    return _digest(msgspec.json.encode(wording, order="sorted"))


def text_fingerprint(wording: Wording, measure: Measure) -> str:
    """Return ``sha256:`` and 64 hex digits over the sentences and answers alone, item by item.

    Title, instruction, licence and status are not part of it; neither are spaces, the composed
    form of letters, and the shape of quotation marks and dashes. So two files that word a measure
    in the same way have the same one, wherever they come from.
    """
    items = []
    for item in measure.items:
        texts = (wording.items[item.id].text, *answers_of(wording, measure, item.id))
        items.append([item.id, *(tidy(text).translate(_SAME) for text in texts)])
    return _digest(json.dumps(items, ensure_ascii=False, separators=(",", ":")).encode())


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
