"""Plain documents: words in order, tables that run over pages, tags, sizes, the same bytes."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pdfs
import pikepdf
import pytest
from fit_drawing.style import MM, PAPERS
from fit_forms.document import render
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.errors import FitError
from fit_core.sheet.document import Column, Document, Heading, Paragraph, Table
from fit_core.sheet.model import Text

BOTH = pytest.mark.parametrize("paper", ["A4", "Letter"])
COLUMNS = (Column(Text("Name")), Column(Text("What it says")), Column(Text("Count"), "right"))


def table(rows):
    cells = tuple(tuple(Text(cell) for cell in row) for row in rows)
    return Table(columns=COLUMNS, rows=cells, empty=Text("Nothing here."), alt="Names and counts.")


def document(*parts, paper="A4", title="A list to file"):
    return Document(
        title=Text(title),
        subtitle=Text("Riverside Practice (made up)"),
        language="en-GB",
        paper=paper,
        date="2026-11-23",
        parts=parts,
        footer=(Text("fit-core 0.1.0"),),
        running=Text("Riverside Practice, list"),
    )


def long(paper="A4", count=90):
    rows = [(f"row{n}", f"Sentence {n} of several words that wrap.", str(n)) for n in range(count)]
    return document(Heading(text=Text("All of them")), table(rows), paper=paper)


@BOTH
def test_a_long_table_runs_over_pages_with_its_heads_on_each(paper):
    made = render(long(paper))
    assert made.pages > 1
    found = pdfs.spans(made.data)
    for page in range(made.pages):
        heads = [words for at, _, _, words in found if at == page and words.strip() == "Name"]
        assert len(heads) == 1
    said = pdfs.words(made.data)
    assert all(said.count(f"row{n} ") == 1 for n in range(90))


@BOTH
def test_nothing_leaves_the_margins_is_too_small_or_covers_another(paper):
    wide, high = PAPERS[paper]
    data = render(long(paper)).data
    for _, (left, top, right, bottom), size, words in pdfs.spans(data):
        assert left >= 12 * MM - 0.5, words
        assert top >= 12 * MM - 0.5, words
        assert right <= wide - 12 * MM + 0.5, words
        assert bottom <= high - 12 * MM + 0.5, words
        assert size >= 9.49, words
    assert pdfs.overlapping(data) == []


def test_the_structure_is_one_table_with_heads_whatever_the_pages():
    rows = pdfs.tree(render(long()).data)
    roles = [role for _, role, _ in rows]
    assert roles[:3] == ["Document", "H1", "P"]
    assert roles.count("Table") == 1
    assert roles.count("TH") == 3
    assert roles.count("TR") == 91
    assert roles.count("TD") == 270
    assert [alt for _, role, alt in rows if role == "Table"] == [""]
    with pikepdf.open(BytesIO(render(long()).data)) as pdf:
        found = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
        heads = [each for each in found if each.get("/S") == "/TH"]
        assert [str(head.A.Scope) for head in heads] == ["/Column"] * 3
        (whole,) = [each for each in found if each.get("/S") == "/Table"]
        assert str(whole.A.Summary) == "Names and counts."
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "A list to file"


def test_right_aligned_cells_end_where_their_head_ends():
    data = render(document(table([("a", "b", "7"), ("a", "b", "1250")]))).data
    ends = [box[2] for _, box, _, words in pdfs.spans(data) if words.strip() in {"7", "1250"}]
    assert ends[0] == pytest.approx(ends[1], abs=0.3)


def test_a_table_without_rows_says_so_and_an_empty_cell_is_no_error():
    made = render(document(table([]), table([("", "b", "")]), Paragraph(text=Text("Done."))))
    said = " ".join(drawn.text for drawn in made.drawn)
    assert "Nothing here." in said
    assert said.index("b") < said.index("Done.")


def test_a_row_higher_than_a_page_runs_on_and_loses_nothing():
    words = [f"w{n}" for n in range(1500)]
    made = render(document(table([("one", " ".join(words), "1")])))
    assert made.pages > 1
    assert [word for d in made.drawn for word in d.text.split() if word[1:].isdigit()] == words


def test_a_row_with_too_few_cells_is_refused_when_it_is_made():
    with pytest.raises(ValueError, match="3 columns"):
        table([("only", "two")])


def test_a_heading_goes_with_what_it_announces():
    for count in range(20, 34):
        parts = [Paragraph(text=Text(f"Line {n}.")) for n in range(count)]
        parts += [Heading(text=Text("The table")), table([("a", "b", "1")])]
        found = pdfs.spans(render(document(*parts)).data)
        pages = {words.strip(): page for page, _, _, words in found}
        assert pages["The table"] == pages["Name"] == pages["a"]


def test_a_character_without_a_glyph_is_named():
    with pytest.raises(FitError, match=r"No font here has a glyph for .*U\+1F600"):
        render(document(Paragraph(text=Text("I feel \U0001f600"))))


def test_the_same_document_is_the_same_bytes():
    assert render(long()).data == render(long()).data
    assert render(long()).data != render(long(count=91)).data


CELLS = st.text(alphabet="abc WMi", max_size=60)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=12))
def test_any_table_keeps_its_words_in_their_order(rows):
    made = render(document(table(rows), title="T"))
    drawn = "".join("".join(d.text.split()) for d in made.drawn)
    wanted = "".join("".join("".join(cell.split()) for cell in row) for row in rows)
    assert wanted in drawn
    places = [(page, -box[1]) for page, box, _, _ in pdfs.spans(made.data)]
    assert all(one[0] <= other[0] for one, other in pairwise(places))


def test_what_comes_again_on_every_page_is_marked_as_such():
    with pikepdf.open(BytesIO(render(long()).data)) as pdf:
        running = [
            [
                str(operands[1].Subtype)
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and operands[0] == "/Artifact"
            ]
            for page in pdf.pages
        ]
    assert len(running) > 2
    assert all(page.count("/Footer") == 1 for page in running)
    assert ["/Header" in page for page in running] == [False, *[True] * (len(running) - 1)]
