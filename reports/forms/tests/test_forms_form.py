"""Forms on paper: every measure's entry sheet, lines of 100 mm, grids, pages, tags, the QR code."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from itertools import pairwise

import made_forms as forms
import msgspec
import pdfs
import pikepdf
import pymupdf
import pytest
from fit_drawing.style import MM, PAPERS
from fit_forms import marks
from fit_forms.form import render
from fit_forms.qr import SIDE

from fit_core.errors import FitError
from fit_core.sheet.form import Ask, Box, Line, Rate
from fit_core.sheet.harm import check_legible
from fit_core.sheet.model import Text

BOTH = pytest.mark.parametrize("paper", ["A4", "Letter"])
#: Forms of every kind of part, and of one page and several.
MADE = {
    "checkin": lambda paper: forms.shipped("session-checkin", paper),
    "goals": lambda paper: forms.shipped("personal-goals", paper),
    "grid": lambda paper: forms.worded("phq9", forms.FOUR, own={"10": forms.LONG}, paper=paper),
    "strip": lambda paper: forms.worded("wai-s", forms.SEVEN, paper=paper),
    "turned": lambda paper: forms.worded("core-om", forms.SEVEN[:5], paper=paper),
    "many": lambda paper: forms.entry("neq-32", paper),
}
EACH = pytest.mark.parametrize("name", sorted(MADE))


def numbers(form):
    for part in form.parts:
        yield from [row.ask for row in part.rows] if isinstance(part, Rate) else [part.ask]


@pytest.mark.parametrize("name", forms.IDS)
def test_the_entry_sheet_of_every_measure_has_every_number_and_topic(name):
    form = forms.entry(name, "A4" if len(name) % 2 else "Letter")
    made = render(form)
    read = pdfs.words(made.data)
    at = 0
    for ask in numbers(form):
        at = read.index(f"{ask.number} {ask.words.words}".strip(), at)
    assert form.id in read
    assert f"fit wording template {name} " in read or not forms.LIBRARY.get(name).items
    assert check_legible(made) == ()
    assert pdfs.overlapping(made.data) == []


@EACH
@BOTH
def test_nothing_leaves_the_margins_is_too_small_or_covers_another(name, paper):
    data = render(MADE[name](paper)).data
    wide, high = PAPERS[paper]
    for _, (left, top, right, bottom), size, words in pdfs.spans(data):
        assert left >= 12 * MM - 0.5, words
        assert top >= 12 * MM - 0.5, words
        assert right <= wide - 12 * MM + 0.5, words
        assert bottom <= high - 12 * MM + 0.5, words
        assert size >= 9.49, words
    assert pdfs.overlapping(data) == []


@EACH
@BOTH
def test_questions_are_set_in_eleven_points_and_said_whole(name, paper):
    form = MADE[name](paper)
    made = render(form)
    sizes = {drawn.text: drawn.size for drawn in made.drawn}
    said = " ".join(drawn.text for drawn in made.drawn)
    for ask in numbers(form):
        assert ask.words.words in said
        assert sizes.get(ask.words.words, 11.0) == 11.0


@BOTH
def test_the_check_in_is_one_page_of_every_paper(paper):
    assert render(forms.shipped("session-checkin", paper)).pages == 1


def strokes(data):
    """The horizontal lines of each page as they are written in the file: left, right, height."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            start = None
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "m":
                    start = [float(n) for n in operands]
                elif str(operator) == "l" and start and float(operands[1]) == start[1]:
                    found.append((start[0], float(operands[0]), start[1]))
    return found


@BOTH
def test_every_line_measures_100_mm_from_end_mark_to_end_mark(paper):
    form = forms.shipped("session-checkin", paper)
    lines = [part for part in form.parts if isinstance(part, Line)]
    data = render(form).data
    drawn = [s for s in strokes(data) if abs((s[1] - s[0]) - 100 * MM) < 1]
    assert len(drawn) == len(lines) == 9
    assert all(abs((right - left) / MM - 100) < 0.005 for left, right, _ in drawn)
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        ends = [i[1:3] for d in pdf[0].get_drawings() for i in d["items"] if i[0] == "l"]
    marks = {round(one.x, 1) for one, other in ends if one.x == other.x}
    assert {round(drawn[0][0], 1), round(drawn[0][1], 1)} <= marks


def test_the_low_end_of_a_line_is_at_its_left():
    data = render(forms.shipped("session-checkin")).data
    (left, right, _), *_ = (s for s in strokes(data) if abs((s[1] - s[0]) - 100 * MM) < 1)
    places = {words.strip(): box for _, box, _, words in pdfs.spans(data)}
    assert places["not at all"][2] < left
    assert places["completely"][0] > right


def test_a_form_with_lines_asks_not_to_be_scaled():
    def scaling(form):
        with pikepdf.open(BytesIO(render(form).data)) as pdf:
            return str(pdf.Root.ViewerPreferences.get("/PrintScaling", ""))

    assert scaling(forms.shipped("session-checkin")) == "/None"
    assert "100 %" in pdfs.words(render(forms.shipped("session-checkin")).data)
    assert "100 %" not in pdfs.words(render(forms.entry("phq9")).data)


def test_a_bubble_stands_under_its_words_with_the_number_of_the_paper():
    data = render(forms.worded("core10", forms.SEVEN[:5])).data
    middles = {
        words.strip(): (box[0] + box[2]) / 2
        for _, box, _, words in pdfs.spans(data)
        if words.strip() in forms.SEVEN
    }
    rows: dict[int, dict[str, float]] = {}
    for _, box, _, words in pdfs.spans(data):
        if re.fullmatch("[0-4]", words.strip()) and box[0] > 250:
            rows.setdefault(round(box[1]), {})[words.strip()] = (box[0] + box[2]) / 2
    assert len(rows) == 10
    turned = [row for row in rows.values() if row["4"] < row["0"]]
    assert len(turned) == 2
    for row in rows.values():
        shown = "43210" if row["4"] < row["0"] else "01234"
        for number, label in zip(shown, forms.SEVEN, strict=False):
            assert row[number] == pytest.approx(middles[label], abs=0.4)


def test_long_answers_stand_under_their_question_and_longer_ones_in_a_list():
    short = render(forms.worded("wai-s", forms.SEVEN))
    assert pdfs.words(short.data).count("occasionally") == 12
    listed = render(forms.worded("phq9", forms.FOUR, own={"10": forms.LONG}))
    said = [drawn.text for drawn in listed.drawn]
    assert [forms.LONG[0], forms.LONG[1]] == [t for t in said if t in forms.LONG[:2]]
    places = {w.strip(): b for _, b, _, w in pdfs.spans(listed.data)}
    assert places[forms.LONG[0]][0] == pytest.approx(places[forms.LONG[1]][0], abs=0.5)


def test_later_pages_have_the_heads_the_code_box_and_the_id():
    form = forms.worded("core-om", forms.SEVEN[:5])
    made = render(form)
    assert made.pages > 1
    found = pdfs.spans(made.data)
    for page in range(made.pages):
        here = " ".join(words for at, _, _, words in found if at == page)
        assert here.count("occasionally") == 1
        assert "Client’s code" in here
        assert form.id in here
        assert f"{page + 1} / {made.pages}" in here


@EACH
def test_the_structure_is_in_order_and_figures_have_words(name):
    rows = pdfs.tree(render(MADE[name]("A4")).data)
    roles = [role for _, role, _ in rows]
    assert roles.count("H1") == 1
    assert roles[1] in {"H1", "P"}
    alts = [alt for _, role, alt in rows if role == "Figure"]
    assert all(alts)
    assert sum("QR code" in alt for alt in alts) == 1
    for (_, above, _), (_, below, _) in pairwise(rows):
        assert above != "Table" or below == "TR"
        assert above != "L" or below == "LI"


def test_rows_of_a_grid_are_rows_of_a_table_with_heads_of_both_kinds():
    with pikepdf.open(BytesIO(render(forms.worded("phq9", forms.FOUR)).data)) as pdf:
        found = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
        scopes = [str(o.A.Scope) for o in found if o.get("/S") == "/TH"]
        assert scopes.count("/Column") == 8  # once more between two blocks of rows
        assert scopes.count("/Row") == 10
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_a_bubble_without_a_number_is_read_aloud_by_its_words():
    assert "does not apply" in list(aloud(forms.worded("care", forms.SEVEN[:5])))
    assert list(aloud(forms.worded("wai-s", forms.SEVEN))).count("3 occasionally") == 12


def aloud(form):
    """The words that are given for reading aloud, in the file's order."""
    with pikepdf.open(BytesIO(render(form).data)) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and "/ActualText" in operands[1]:
                    yield str(operands[1]["/ActualText"])


def test_room_is_for_a_code_and_for_no_name():
    form = forms.entry("gbo")
    read = pdfs.words(render(form).data)
    assert "Client’s code" in read
    assert "Please write no name on this page." in read
    assert "Filled in by client parent therapist" in read


def squares(data):
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            [float(n) for n in operands]
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "re"
        ]


def test_the_qr_code_is_22_mm_of_equal_squares_with_white_round_it():
    found = squares(render(forms.entry("phq9")).data)
    side = found[0][2]
    count = round(SIDE / side)
    assert count in {21 + 4 * n for n in range(10)}
    left, top = min(s[0] for s in found), max(s[1] + s[3] for s in found)
    grid = {(round((s[0] - left) / side), round((top - s[1]) / side) - 1) for s in found}
    assert len(grid) == len(found)
    for corner in ((0, 0), (count - 7, 0), (0, count - 7)):
        finder = {(corner[0] + n, corner[1]) for n in range(7)}
        assert finder <= grid
    assert SIDE >= 20 * MM
    for _, box, _, words in pdfs.spans(render(forms.entry("phq9")).data):
        assert box[2] < left - 4 * side or box[1] > 100, words


@pytest.mark.parametrize("name", ["phq9", "srs", "promis-anx-8a"])
def test_the_qr_code_is_read_as_the_printed_id(name, tmp_path):
    if shutil.which("zbarimg") is None or shutil.which("pdftoppm") is None:
        pytest.skip("zbarimg or pdftoppm is not installed")
    form = forms.entry(name)
    (tmp_path / "form.pdf").write_bytes(render(form).data)
    picture = ["pdftoppm", "-r", "150", "-gray", "-singlefile", "-png", "form.pdf", "form"]
    subprocess.run(picture, cwd=tmp_path, check=True)
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "form.png"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert read.stdout.strip() == form.id


@pytest.mark.parametrize(
    "words",
    ["<b>bold</b> & <img src='file:///etc/passwd'/>", "(un)balanced ) \\ ET Q EMC", "100 % {x}"],
)
def test_wording_is_drawn_as_it_stands(words):
    made = render(
        forms.worded("phq2", forms.FOUR, text=words.replace("{", "{{").replace("}", "}}"))
    )
    assert pdfs.words(made.data).count(words) == 2


def test_a_character_without_a_glyph_is_named_before_anything_is_drawn():
    with pytest.raises(FitError, match=r"No font here has a glyph for .*U\+0928"):
        render(forms.worded("phq2", forms.FOUR, text="नमस्ते"))


def test_a_question_of_ten_thousand_letters_is_refused_with_the_reason():
    with pytest.raises(FitError, match="points high"):
        render(forms.worded("phq2", forms.FOUR, text="long words " * 1500))


@EACH
def test_the_same_form_is_the_same_bytes_and_another_day_another_file(name):
    form = MADE[name]("A4")
    assert render(form).data == render(form).data
    later = msgspec.structs.replace(form, date="2026-11-24")
    assert render(later).data != render(form).data


@EACH
def test_an_independent_checker_finds_no_fault(name, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "form.pdf"
    file.write_bytes(render(MADE[name]("A4")).data)
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_strings_keep_the_voice_of_who_wrote_them():
    form = forms.worded("phq2", forms.FOUR)
    voices = {drawn.text: drawn.voice for drawn in render(form).drawn}
    assert voices["not at all"] == "measure"
    assert voices["Client’s code"] == "core"
    assert isinstance(form.instruction, Text)


def test_the_code_is_asked_aloud_once_and_printed_on_every_page():
    form = forms.entry("core-om")
    made = render(form)
    assert made.pages > 1
    with pymupdf.open(stream=made.data) as pdf:
        assert all(form.code.words in page.get_text() for page in pdf)
    with pikepdf.open(BytesIO(made.data)) as pdf:
        for page in pdf.pages[1:]:
            steps = pikepdf.parse_content_stream(page)
            heads = [s for s, o in steps if str(o) == "BDC" and "/Subtype" in s[1]]
            assert [str(s[1].Subtype) for s in heads] == ["/Header", "/Footer"]


def test_answers_of_no_number_in_two_languages_stay_on_the_page():
    """Where both do not fit in one row, each has its own; all rows have their height."""
    said = ("does not apply to me or us", "I would rather not say this")
    answers = tuple(
        Text(one, beside=f"{one} in another language", beside_language="cy") for one in said
    )
    assert marks.others_rows(answers, 400) == (1, 1)
    assert marks.others_high(answers, 400) == 2 * marks.others_high(answers[:1], 400)
    assert marks.others_rows(answers, 4000) == (2,)
    values = ("NA", "REFUSED")
    part = Box(ask=Ask("8", Text("Topic")), hint=Text("0"), others=answers, values=values)
    form = msgspec.structs.replace(forms.shipped("session-checkin"), parts=(part,))
    with pymupdf.open(stream=render(form).data) as pdf:
        page = pdf[0]
        words = page.get_text("words")
        assert max(word[2] for word in words) <= page.rect.width - 36
        assert len({round(word[1]) for word in words if word[4] in ("apply", "rather")}) == 2
