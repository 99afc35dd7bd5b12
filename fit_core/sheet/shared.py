"""The shared sheet: what client and therapist look at together, element by element."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fit_core.adapt.words import Words
from fit_core.settings.crisis import crisis_text
from fit_core.sheet.arrange import arranged
from fit_core.sheet.chart import ChartMaker, main_chart
from fit_core.sheet.expected import with_expected
from fit_core.sheet.fallen import with_fallen
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.footer import provenance
from fit_core.sheet.heard import Heard
from fit_core.sheet.material import Material
from fit_core.sheet.message import message
from fit_core.sheet.model import (
    Context,
    Crisis,
    Header,
    Message,
    Purpose,
    SharedBlock,
    Sheet,
    Text,
    Writing,
)
from fit_core.sheet.own_words import own_words
from fit_core.sheet.pieces import pieces
from fit_core.sheet.prompts import prompts
from fit_core.sheet.together import together
from fit_core.sheet.views import views

_FIELDS = ("writing-fits", "writing-does-not-fit", "writing-try", "writing-again")


def build_shared(material: Material, words: Words) -> Sheet:
    """Build the content of the shared sheet of one session.

    The order of the blocks is that of `docs/reference/shared-sheet.md`. Everything printed is in
    the result; a renderer adds nothing.
    """
    heard = Heard(words)
    sheet = with_fallen(_build(material, heard, Figures(material)), heard)
    return msgspec.structs.replace(sheet, said=heard.behind(p.printed for p in pieces(sheet)))


def _build(material: Material, words: Words, figures: Figures) -> Sheet:
    blocks = arranged(tuple(_blocks(material, words, figures)), material.settings.theme)
    code = material.course.client
    return Sheet(
        id=material.sheet,
        kind="shared",
        language=words.tag,
        paper=material.settings.paper,
        date=material.today.date.isoformat(),
        header=_header(material, words),
        blocks=blocks,
        figures=figures.all,
        running=text(words.say("sheet-running", code=code, sheet=material.sheet)),
        text=material.settings.theme.text,
        logo=material.logo,
    )


def _header(material: Material, words: Words) -> Header:
    number, date = str(material.today.number or ""), words.date(material.today.date)
    people = words.say("sheet-people", code=material.course.client, therapist=material.therapist)
    return Header(
        title=text(words.say("sheet-title")),
        session=text(words.say("sheet-session", number=number, date=date)),
        people=Text(people, "clinic"),
    )


def _blocks(material: Material, words: Words, figures: Figures) -> Iterator[SharedBlock]:
    yield Purpose(element=2, text=text(words.say("sheet-purpose")))
    yield own_words(material, words, figures)
    yield from _scores(material, words, figures) if material.scores else (_without(words),)
    yield Context(element=11, text=text(words.say("context-question")))
    if material.background:
        yield Context(element=11, text=Text(material.background, "client"))
    asked = prompts(material, words)
    yield asked
    fields = tuple(text(words.say(name)) for name in _FIELDS)
    yield Writing(element=13, title=text(words.say("writing-title")), fields=fields)
    crisis = Text(crisis_text(material.settings, words.tag), "clinic")
    yield Crisis(element=14, title=text(words.say("crisis-title")), text=crisis)
    yield provenance(material, words, figures, asked)


def _scores(material: Material, words: Words, figures: Figures) -> Iterator[SharedBlock]:
    """All that shows scores: pictures, what they say, and what plugins make of them."""
    other = material.of_second()
    yield from _panel(material, words, figures, message_first=other is None)
    if other:
        yield from _panel(other, words, figures, message_first=False)
    if material.together:
        yield together(material, words, figures)
    if two := views(material, words, figures):
        yield two
    yield from material.sections


def _panel(
    material: Material, words: Words, figures: Figures, *, message_first: bool
) -> Iterator[SharedBlock]:
    """One outcome: its picture, and what it shows.

    Of two, each message stands under its picture, or nobody would know whose it is.
    """
    if material.outcome:
        maker = ChartMaker(material, words, figures, material.outcome)
        if message_first:
            yield message(maker)
        yield with_expected(maker, main_chart(material, words, figures, material.outcome))
        if not message_first:
            yield message(maker)


def _without(words: Words) -> Message:
    """Why there is no score on the page: the client does not want to see any."""
    lead = text(words.say("message-wish"), because="the client asked for a sheet without scores")
    return Message(element=7, lead=lead)
