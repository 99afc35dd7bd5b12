"""Forms to draw: of every shipped measure, and with made-up wording where the tests need words."""

from __future__ import annotations

from fit_core.adapt.words import Words
from fit_core.clinic.opening import installed_library
from fit_core.measure.sentences import ItemWording, Wording
from fit_core.sheet.blank import Blank, build_form

LIBRARY = installed_library()
IDS = [entry.id for entry in LIBRARY.entries]
FOUR = ("not at all", "on several days", "on more than half of the days", "nearly every day")
SEVEN = ("never", "rarely", "occasionally", "sometimes", "often", "very often", "always")
LONG = (
    "Not at all difficult for me in these days, as far as I can tell today",
    "Somewhat difficult",
    "Very difficult, so that I needed help from other people on most of the days",
    "Extremelydifficultinonelongwordthatfitsnocolumnofanygridatallhere",
)


def _built(measure, wording, paper, **more):
    language = wording.language if wording else "en"
    blank = Blank(
        measure=measure,
        wording=wording,
        language=language,
        paper=paper,
        date="2026-11-23",
        software="0.1.0",
        **more,
    )
    return build_form(blank, Words("en-GB"))


def entry(name, paper="A4"):
    return _built(LIBRARY.get(name), None, paper, why_entry="no-wording")


def shipped(name, paper="A4"):
    return _built(LIBRARY.get(name), LIBRARY.wording(name, "en"), paper)


def worded(name, answers, *, own=None, paper="A4", text="A made-up sentence about {topic}."):
    """A client's form of a shipped measure, in words that no instrument has."""
    measure = LIBRARY.get(name)
    items = {
        item.id: ItemWording(
            text=text.format(topic=item.topic), answers=(own or {}).get(item.id, ())
        )
        for item in measure.items
    }
    wording = Wording(
        measure=measure.id,
        version=measure.version,
        language="en",
        status="original",
        licence="made up for a test",
        title=f"Made-up form ({name})",
        instruction="Think of the last two weeks. There are no right or wrong answers.",
        answers=dict.fromkeys(measure.responses, answers),
        items=items,
    )
    return _built(measure, wording, paper)
