"""A sheet in two languages: both in full, equally large, each tagged, on at most two pages."""

from __future__ import annotations

import made_two
import pdfs
import pytest
import session_sheets as sheets
from fit_session.render import render
from pypdf import PdfReader

from fit_core.sheet.harm_fold import letters
from fit_core.sheet.pieces import pieces

EACH = pytest.mark.parametrize("name", sorted(sheets.ONE_PAGE))


@EACH
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_nothing_is_left_out_covered_or_beyond_the_margins(name, paper):
    page = made_two.two(sheets.ALL[name](paper))
    made = render(page)
    assert made.pages <= 2
    assert made.dropped == ()
    assert pdfs.overlapping(made.data) == []
    foot = {page.running.words, page.running.beside, "1 / 2", "2 / 2"}
    drawn = letters(" ".join(one.text for one in made.drawn if one.text not in foot))
    said = [piece for piece in pieces(page) if piece.kind == "text"]
    assert sum(piece.path.endswith(".beside") for piece in said) > 10
    for piece in said:
        if not piece.path.startswith("running"):
            assert letters(piece.printed) in drawn, piece.path


def test_both_languages_are_equally_large_and_the_first_comes_first():
    made = render(made_two.two(sheets.eighth()))
    for words in ("How things are going", "What fits", "Felt heard", "9 today"):
        (size, at) = next((d.size, n) for n, d in enumerate(made.drawn) if d.text == words)
        turned = made_two.turned(words)
        (same, before) = next((d.size, n) for n, d in enumerate(made.drawn) if d.text == turned)
        assert (size, before < at) == (same, True)


def test_long_words_stand_in_two_columns_and_short_ones_on_one_line():
    data = render(made_two.two(sheets.eighth())).data
    (left, top), (right, beside) = (
        next((box[0], box[1]) for _, box, _, said in pdfs.spans(data) if said.startswith(words))
        for words in ("Ruoy doom".casefold(), "Your mood")
    )
    assert right > left + 200
    assert top == pytest.approx(beside, abs=1)


def test_what_the_client_wrote_stands_once():
    page = sheets.eighth()
    own = next(block for block in page.blocks if type(block).__name__ == "OwnWords")
    text = " ".join(d.text for d in render(made_two.two(page)).drawn)
    assert text.count(own.words.words[:20]) == 1


def test_every_passage_in_the_second_language_is_tagged(tmp_path):
    data = render(made_two.two(sheets.eighth())).data
    path = tmp_path / "two.pdf"
    path.write_bytes(data)
    reader = PdfReader(path)
    assert reader.trailer["/Root"]["/Lang"] == "cy"
    content = b"".join(page.get_contents().get_data() for page in reader.pages)
    assert content.count(b"/Lang ") > 25
