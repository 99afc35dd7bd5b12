"""Two pages of the same facts become one: what is paired, what stands once, what is read."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from fit_core.sheet.bilingual import joined
from fit_core.sheet.harm import check_content
from fit_core.sheet.harm_texts import all_texts
from fit_core.sheet.model import (
    Extra,
    GoalLine,
    OwnWords,
    Prompts,
    Provenance,
    Slot,
    Text,
    Writing,
)
from fit_core.sheet.pieces import pieces
from tests.sheet import harm_sheets

OWN = OwnWords(
    element=3,
    title=Text("In your words"),
    words=Text("Still tired", "client"),
    empty=Text("Room to write"),
    goals=(GoalLine(Text("Sleep through", "client"), Text("4 of 10 today")),),
)
ASKED = Prompts(element=12, title=Text("To talk about"), questions=(Text("What helped?"),))


def english(*more):
    return harm_sheets.whole(OWN, ASKED, *more, language="en")


def other(value):
    """The same in capitals, which stand for a second language; a client's words are as they are."""
    if isinstance(value, Text):
        return value if value.voice == "client" else Text(value.words.upper(), value.voice)
    if isinstance(value, tuple):
        return tuple(map(other, value))
    if isinstance(value, Slot):
        return msgspec.structs.replace(value, date=value.date.upper())
    if isinstance(value, msgspec.Struct):
        fields = {name: other(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def pair(*more):
    page = english(*more)
    return joined(page, msgspec.structs.replace(other(page), language="fr"))


def block(sheet, kind):
    return next(found for found in sheet.blocks if isinstance(found, kind))


def test_every_text_of_ours_has_the_other_language_beside_it():
    page = pair()
    assert (page.language, page.beside, page.id) == ("en", "fr", english().id)
    assert (page.header.title.beside, page.header.title.beside_language) == (
        "HOW THINGS ARE GOING",
        "fr",
    )
    assert block(page, Writing).fields[0].beside == "WHAT FITS"
    assert block(page, OwnWords).goals[0].rating.beside == "4 OF 10 TODAY"
    assert page.running.beside == page.running.words.upper()


def test_what_a_client_wrote_and_what_both_say_alike_stands_once():
    page = pair()
    own = block(page, OwnWords)
    assert own.words.beside == own.goals[0].words.beside == ""
    assert joined(english(), english()) == msgspec.structs.replace(english(), beside="en")


def test_the_footer_is_said_in_one_language_and_then_in_the_other():
    said = block(pair(), Provenance)
    lines = (*said.lines, *said.beside)
    assert [(line.words, line.language, line.beside) for line in lines] == [
        ("Values for adults in general.", "", ""),
        ("VALUES FOR ADULTS IN GENERAL.", "fr", ""),
    ]


def test_a_part_that_only_one_page_has_stands_in_that_language():
    extra = Extra(element=16, title=Text("Our meetings", "plugin"), paragraphs=())
    first = joined(english(extra), msgspec.structs.replace(other(english()), language="fr"))
    assert block(first, Extra).title == extra.title
    longer = msgspec.structs.replace(ASKED, questions=(*ASKED.questions, Text("And then?")))
    more = harm_sheets.whole(OWN, longer, language="fr")
    (asked, then) = block(joined(english(), more), Prompts).questions
    assert (asked.beside, then.words, then.language) == ("", "And then?", "fr")


def test_values_are_those_of_the_first_page():
    def numbers(sheet):
        found = []

        def walk(value):
            if isinstance(value, Decimal):
                found.append(value)
            elif isinstance(value, msgspec.Struct | tuple):
                each = value if isinstance(value, tuple) else msgspec.structs.astuple(value)
                list(map(walk, each))

        walk(sheet.blocks)
        return found

    assert numbers(pair()) == numbers(english()) != []


def test_what_stands_beside_is_checked_for_harm_too():
    assert check_content(english()) == ()
    asked = msgspec.structs.replace(ASKED, questions=(Text("Why have you failed?"),))
    harmful = joined(english(), harm_sheets.whole(OWN, asked, language="en-GB"))
    assert any("failed" in finding.words for finding in check_content(harmful))


def test_both_languages_are_pieces_that_can_be_explained():
    page = pair()
    printed = {piece.printed for piece in pieces(page)}
    assert {"What fits", "WHAT FITS"} <= printed
    assert {text.words for text in all_texts(page)} >= {"What fits", "WHAT FITS"}
