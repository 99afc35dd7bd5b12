"""From the blocks of a sheet to a page, in the order of the sheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from html import escape
from typing import Any

from fit_core.sheet import model
from fit_core.sheet.direction import from_the_right
from fit_core.sheet.palette import BLUE, GREY
from fit_core.sheet.report import Rendered
from fit_html.chart import bar, chart_figure, chart_notes
from fit_html.page import Page
from fit_html.style import HEADING, LABEL, POLICY, SCALES, TITLE, stylesheet


def write_sheet(sheet: model.Sheet) -> Rendered:
    """Write a sheet as one HTML file.

    Args:
        sheet: checked content. Every string is written as it stands; no markup is read.

    Returns:
        The file's bytes, the same for the same sheet, and every string on it in reading order.
        The page is one, however long; nothing gives way.

    """
    page = Page(SCALES[sheet.text])
    with page.within("header"):
        _logo(page, sheet.logo)
        page.element("h1", sheet.header.title, TITLE)
        page.element("p", sheet.header.session)
        page.element("p", sheet.header.people, colour=GREY, class_="quiet")
    with page.within("main"):
        for block in sheet.blocks:
            if not isinstance(block, model.Provenance):
                _BLOCKS[type(block)](page, block)
    with page.within("footer"):
        for block in sheet.blocks:
            if isinstance(block, model.Provenance):
                _provenance(page, block)
    style = stylesheet(page.scale, sheet.paper)
    way = "rtl" if from_the_right(sheet.language) else "ltr"
    head = (
        f'<!DOCTYPE html>\n<html lang="{escape(sheet.language)}" dir="{way}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.header.title.words)}</title>\n<style>{style}</style>\n</head>\n"
    )
    data = f"{head}<body>\n{page.markup}</body>\n</html>\n".encode()
    return Rendered(data, tuple(page.drawn), pages=1)


def _logo(page: Page, logo: model.Logo | None) -> None:
    """The clinic's picture, held by the page itself; it says nothing, so it has no words."""
    if logo and logo.data:
        held = f"data:image/{logo.format};base64,{b64encode(logo.data).decode('ascii')}"
        size = f'width="{logo.width}" height="{logo.height}"'
        page.raw(f'<img class="logo" alt="" {size} src="{held}">\n')


def _heading(page: Page, text: model.Text, tag: str = "h2") -> None:
    page.element(tag, text, HEADING)


def _purpose(page: Page, block: model.Purpose) -> None:
    page.element("p", block.text, colour=GREY, class_="quiet")


def _own_words(page: Page, block: model.OwnWords) -> None:
    _heading(page, block.title)
    if block.words:
        page.element("blockquote", block.words)
    else:
        page.element("p", block.empty)
    for text in block.not_fitting:
        page.element("p", text)
    if block.goals:
        with page.within("ul"):
            for goal in block.goals:
                _goal(page, goal)


def _goal(page: Page, goal: model.GoalLine) -> None:
    with page.within("li"):
        page.words(goal.words)
        if goal.rating:
            page.raw("<br>")
            page.element("b", goal.rating, colour=BLUE)


def _chart(page: Page, block: model.Chart) -> None:
    _heading(page, block.title)
    chart_figure(page, block)
    chart_notes(page, block)


def _message(page: Page, block: model.Message) -> None:
    with page.within("p"):
        page.element("strong", block.lead)
        for text in block.rest:
            page.raw(" ")
            page.words(text)


def _together(page: Page, block: model.Together) -> None:
    _heading(page, block.title)
    if block.strip:
        if block.strip.title.words:
            page.element("h3", block.strip.title)
        chart_figure(page, block.strip)
        chart_notes(page, block.strip)
    if block.bars:
        with page.within("ul", class_="rows"):
            for one in block.bars:
                bar(page, one, block)
        with page.within("p", class_="small"):
            page.words(block.low_label, LABEL, GREY)
            page.raw(" &ndash; ")
            page.words(block.high_label, LABEL, GREY)
    for text in (*((block.caption,) if block.caption else ()), *block.notes):
        page.element("p", text, LABEL, GREY, class_="small")


def _context(page: Page, block: model.Context) -> None:
    page.element("p", block.text)


def _prompts(page: Page, block: model.Prompts) -> None:
    _heading(page, block.title)
    with page.within("ul"):
        for question in block.questions:
            page.element("li", question)


def _extra(page: Page, block: model.Extra) -> None:
    _heading(page, block.title)
    for text in block.paragraphs:
        page.element("p", text)


def _writing(page: Page, block: model.Writing) -> None:
    _heading(page, block.title)
    for text in block.fields:
        page.element("p", text, class_="lines")


def _crisis(page: Page, block: model.Crisis) -> None:
    with page.within("section", class_="help"):
        _heading(page, block.title)
        page.element("p", block.text)


def _provenance(page: Page, block: model.Provenance) -> None:
    for line in (*block.lines, *block.beside):
        page.element("p", line, LABEL, GREY, class_="small")


_BLOCKS: dict[type, Callable[[Page, Any], None]] = {
    model.Purpose: _purpose,
    model.OwnWords: _own_words,
    model.Chart: _chart,
    model.Message: _message,
    model.Together: _together,
    model.Context: _context,
    model.Prompts: _prompts,
    model.Extra: _extra,
    model.Writing: _writing,
    model.Crisis: _crisis,
}
