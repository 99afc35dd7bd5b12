"""The clinician sheet on paper: tags, order, papers, the notice on each page."""

from __future__ import annotations

from itertools import pairwise

import pdfs
import pymupdf
import pytest
import session_sheets as sheets
from fit_session import fit_reports
from fit_session.clinician import render

from fit_core.errors import FitError
from fit_core.sheet.clinician.model import Beside, ClinicianSheet, Entry
from fit_core.sheet.document import Column, Heading, Paragraph, Table
from fit_core.sheet.model import Chart, Text
from fit_core.testing.pdf import archive_findings

NOTICE = "For the practitioner. Not for the client\u2019s copy."


def table(rows, words="item"):
    heads = (Column(Text("Item")), Column(Text("Now"), "right"))
    cells = tuple((Text(f"{words} {n}", "measure"), Text(str(n))) for n in range(rows))
    return Table(columns=heads, rows=cells, empty=Text("None."), alt="Answers.")


def made(paper="A4", rows=60, said="A note.", parts=()):
    chart = next(block for block in sheets.eighth().blocks if isinstance(block, Chart))
    return ClinicianSheet(
        id="S-7H2K9QXM",
        title=Text("Clinician sheet: TABP-6Y95"),
        subtitle=Text("Session 8", "clinic"),
        notice=Text(NOTICE),
        language="en",
        paper=paper,
        date="2026-03-02",
        parts=parts
        or (
            Heading(text=Text("Risk answers")),
            Heading(text=Text("NOT ACKNOWLEDGED: 2026-03-02"), level=3),
            table(rows),
            Table(columns=table(1).columns, rows=(), empty=Text("Nothing fired.")),
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


def places(data, words):
    """Left edge and top of each stretch that begins with these words, on which page."""
    return [
        (page, round(box[0], 1), round(box[1], 1))
        for page, box, _, said in pdfs.spans(data)
        if said.startswith(words)
    ]


def test_two_tables_stand_side_by_side_and_are_read_one_after_the_other():
    pair = Beside(
        first=(Heading(text=Text("One"), level=3), table(9, "left")),
        second=(Heading(text=Text("Two"), level=3), table(7, "right")),
    )
    data = render(made(parts=(pair,))).data
    left, right = places(data, "left"), places(data, "right")
    assert (len(left), len(right)) == (9, 7)
    assert [top for _, _, top in left][:7] == [top for _, _, top in right]
    assert max(x for _, x, _ in left) + 200 < min(x for _, x, _ in right)
    roles = [role for _, role, _ in pdfs.tree(data)]
    assert [role for role in roles if role in {"H3", "Table"}] == ["H3", "Table", "H3", "Table"]
    assert pdfs.words(data).index("left 8") < pdfs.words(data).index("right 0")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (table(90), table(90)),
        (table(3, "what somebody wrote " * 20), table(3, "a long tale " * 40)),
    ],
)
def test_tables_that_save_no_room_or_fill_a_page_stand_under_each_other(first, second):
    rendered = render(made(parts=(Beside(first=(first,), second=(second,)),)))
    heads = places(rendered.data, "Item")
    assert {x for _, x, _ in heads} == {heads[0][1]}


def test_rows_are_set_close_and_what_stands_behind_an_entry_in_its_paragraph():
    entry = Entry(lead=Text("It fell"), rest=(Text("rule-x, version 1."), Text("Looked at: 8; 6.")))
    data = render(made(parts=(table(5), entry))).data
    tops = [top for _, _, top in places(data, "item")]
    assert {round(b - a, 1) for a, b in pairwise(tops)} == {14.5}
    assert "It fell rule-x, version 1. Looked at: 8; 6." in pdfs.words(data)
    assert [role for _, role, _ in pdfs.tree(data)].count("P") == 4
