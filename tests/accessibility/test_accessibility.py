"""Every page of every kind, as somebody meets it who does not see it.

These checks hold what a program can check. They are no certificate, and no file claims one.
"""

from __future__ import annotations

import shutil
import subprocess
from itertools import chain, pairwise

import pytest
from printed import FILLABLE, PAGES, drawn, marks, nodes, opened, reports

from fit_core.sheet.model import Chart
from fit_core.testing.pdf import archive_findings, read_pdf

EACH = pytest.mark.parametrize("page", sorted(PAGES), ids="-".join)
SHEETS = [page for page in sorted(PAGES) if page[0] == "session"]
#: The mark by which a file claims conformance to PDF/UA; ours claim nothing (fit_drawing.xmp).
CLAIM = "DOC-012"
#: Flag of a field that nobody sees or hears: the form's own id (ISO 32000-2, table 167).
HIDDEN = 2


def test_there_is_a_page_of_every_kind_that_a_pack_of_ours_draws():
    assert {name for name, _ in PAGES} == set(reports())


@EACH
def test_a_page_has_a_title_that_is_shown_and_a_language(page):
    content = PAGES[page]()
    read = read_pdf(drawn(page))
    assert read.tagged
    assert read.fonts_embedded
    assert len(read.title) > 3
    assert read.language == content.language
    with opened(page) as pdf:
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        fields = [sheet.obj for sheet in pdf.pages if "/Annots" in sheet.obj]
        assert all(str(sheet.Tabs) == "/S" for sheet in fields)


@EACH
def test_headings_begin_with_one_of_the_first_level_and_skip_none(page):
    with opened(page) as pdf:
        roles = [node.role for node in nodes(pdf)]
    levels = [int(role[1]) for role in roles if role[0] == "H" and role[1:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - above <= 1 for above, deeper in pairwise(levels))


@EACH
def test_all_that_is_painted_is_read_out_once_or_marked_as_decoration(page):
    with opened(page) as pdf:
        told = list(chain.from_iterable(node.leaves for node in nodes(pdf)))
        painted = []
        for sheet in pdf.pages:
            found = marks(sheet)
            assert found.unmarked == []
            painted += [(sheet.obj.objgen, number) for number in found.order]
    assert len(told) == len(set(told))
    assert set(told) == set(painted)


@EACH
def test_words_are_read_out_in_the_order_in_which_they_are_drawn(page):
    """A table is read out whole, also where it goes on below the first lines of a second page."""
    with opened(page) as pdf:
        found = nodes(pdf)
        painted = [(one.obj.objgen, mark) for one in pdf.pages for mark in marks(one).order]
    cells = [leaf for node in found if node.role in ("TH", "TD") for leaf in node.leaves]
    rest = [leaf for node in found if node.role not in ("TH", "TD") for leaf in node.leaves]
    assert cells == [leaf for leaf in painted if leaf in set(cells)]
    assert rest == [leaf for leaf in painted if leaf in set(rest)]


@EACH
def test_every_picture_has_words(page):
    with opened(page) as pdf:
        pictures = [node.alt for node in nodes(pdf) if node.role == "Figure"]
    assert all(len(alt.split()) > 2 for alt in pictures), pictures


@pytest.mark.parametrize("page", SHEETS, ids="-".join)
def test_the_words_of_a_chart_state_each_of_its_numbers(page):
    charts = [block for block in PAGES[page]().blocks if isinstance(block, Chart)]
    with opened(page) as pdf:
        pictures = [node.alt for node in nodes(pdf) if node.role == "Figure"]
    assert charts
    for chart in charts:
        (alt,) = [alt for alt in pictures if alt == chart.alt]
        for mark in chain.from_iterable(chart.segments):
            assert f"session {chart.slots[mark.slot].label}: {mark.label}" in alt


@pytest.mark.parametrize("page", FILLABLE, ids="-".join)
def test_every_field_says_what_it_asks(page):
    with opened(page) as pdf:
        widgets = [one for sheet in pdf.pages for one in sheet.obj.Annots if not one.F & HIDDEN]
        said = [str(one.get("/TU", one.get("/Parent", {}).get("/TU", ""))) for one in widgets]
        forms = [node for node in nodes(pdf) if node.role == "Form"]
    assert widgets
    assert all(len(words) > 2 for words in said)
    assert len(forms) == len(widgets)


@pytest.mark.parametrize("page", sorted(set(PAGES) - set(FILLABLE)), ids="-".join)
def test_nothing_stands_against_keeping_a_page_for_decades(page):
    assert archive_findings(drawn(page)) == ()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for page in PAGES:
        (folder / f"{'-'.join(page)}.pdf").write_bytes(drawn(page))
    return sorted(folder.iterdir())


def test_an_independent_reader_finds_each_file_sound(written):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    for file in written:
        done = subprocess.run(
            ["qpdf", "--check", file], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
def test_an_independent_checker_of_accessibility_finds_no_fault(written):
    if shutil.which("outloud") is None:
        pytest.skip("outloud is not installed: uv sync --group accessibility")
    command = ["outloud", "--skip", CLAIM, "--fail-on", "error", *map(str, written)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr


@pytest.mark.long
def test_the_independent_checker_would_find_a_fault(written, tmp_path):
    if shutil.which("outloud") is None:
        pytest.skip("outloud is not installed: uv sync --group accessibility")
    import pikepdf

    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(written[-1]) as pdf:
        del pdf.Root.Lang
        pdf.save(spoilt)
    command = ["outloud", "--skip", CLAIM, "--fail-on", "error", str(spoilt)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout[-2000:] + done.stderr
