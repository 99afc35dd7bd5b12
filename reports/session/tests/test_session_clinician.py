"""The clinician sheet on paper: tags, order, papers, the notice on each page."""

from __future__ import annotations

import pdfs
import pymupdf
import pytest
import session_sheets as sheets
from fit_session import fit_reports
from fit_session.clinician import render

from fit_core.errors import FitError
from fit_core.sheet.clinician.model import ClinicianSheet
from fit_core.sheet.document import Column, Heading, Paragraph, Table
from fit_core.sheet.model import Chart, Text
from fit_core.testing.pdf import archive_findings

NOTICE = "For the practitioner. Not for the client\u2019s copy."


def made(paper="A4", rows=60, said="A note."):
    chart = next(block for block in sheets.eighth().blocks if isinstance(block, Chart))
    heads = (Column(Text("Item")), Column(Text("Now"), "right"))
    cells = tuple((Text(f"item {n}", "measure"), Text(str(n))) for n in range(rows))
    return ClinicianSheet(
        id="S-7H2K9QXM",
        title=Text("Clinician sheet: TABP-6Y95"),
        subtitle=Text("Session 8", "clinic"),
        notice=Text(NOTICE),
        language="en",
        paper=paper,
        date="2026-03-02",
        parts=(
            Heading(text=Text("Risk answers")),
            Heading(text=Text("NOT ACKNOWLEDGED: 2026-03-02"), level=3),
            Table(columns=heads, rows=cells, empty=Text("None."), alt="Answers."),
            Table(columns=heads, rows=(), empty=Text("Nothing fired.")),
            chart,
            Paragraph(text=Text(said, "client"), note=True),
        ),
        footer=(Text("fit 1."),),
        running=Text(NOTICE),
    )


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_is_tagged_in_reading_order_and_an_archive_may_keep_it(paper):
    rendered = render(made(paper))
    roles = [role for _, role, _ in pdfs.tree(rendered.data)]
    assert roles.count("H1") == 1
    order = ["H1", "H2", "H3", "Table", "H2", "Figure"]
    found = [role for role in roles if role in {"H1", "H2", "H3", "Table", "Figure"}]
    assert found == order
    assert ("Figure", True) in [(role, bool(alt)) for _, role, alt in pdfs.tree(rendered.data)]
    assert archive_findings(rendered.data) == ()


def test_every_page_says_for_whom_it_is():
    rendered = render(made())
    with pymupdf.open(stream=rendered.data) as pdf:
        texts = [page.get_text() for page in pdf]
    assert len(texts) == rendered.pages > 1
    assert all(NOTICE in text for text in texts)
    assert "Nothing fired." in "".join(texts)


def test_it_is_the_same_bytes_through_the_pack_s_own_door_and_legible():
    _, report = fit_reports()
    rendered = report.render(made())
    assert rendered.data == render(made()).data
    assert min(drawn.size for drawn in rendered.drawn) >= 9.5


def test_markup_is_words_and_what_has_no_glyph_is_named():
    with pymupdf.open(stream=render(made(said="<b>so</b> & <img src=x>")).data) as pdf:
        assert "<b>so</b> & <img src=x>" in "".join(page.get_text() for page in pdf)
    with pytest.raises(FitError, match=r"U\+0E01"):
        render(made(said="\u0e01"))
