"""Pages look as they did when somebody last looked at them, and a page that does not is noticed."""

from __future__ import annotations

import re

import numpy as np
import pymupdf
import pytest

from tests.pictures.compare import SHADES, Difference, compare, drawn
from tests.pictures.references import FOLDER, REFERENCES, kept, pdf, write

AGAIN = "look at both; if the new one is right: uv run python tests/pictures/references.py"
EACH = pytest.mark.parametrize("reference", REFERENCES, ids=lambda one: one.path.stem)
#: What draws a level rule, and what sets where a line of text begins.
RULE = re.compile(rb"(?<=\s)([\d.]+) ([\d.]+) m ([\d.]+) \2 l S")
TEXT = re.compile(rb"(?<=1 0 0 1 )([\d.]+) ([\d.]+)(?= Tm)")


@EACH
def test_a_page_looks_as_it_did(reference, tmp_path):
    now = drawn(pdf(reference.exhibit, reference.paper), reference.page)
    found = compare(kept(reference), now)
    if found.seen:
        new = tmp_path / reference.path.name
        write(now, new)
        pytest.fail(f"{reference.path} and {new} differ: {found}; {AGAIN}")


@EACH
def test_a_picture_is_small_and_grey(reference):
    assert reference.path.stat().st_size < 60_000
    assert kept(reference).min() < 80


def test_no_picture_is_left_over():
    assert {one.path for one in REFERENCES} == set(FOLDER.glob("*.png"))


@pytest.fixture(scope="module")
def sheet():
    return pdf("eighth-session", "A4")


def changed(data, change):
    """The first page as a picture, after a change of what draws it."""
    with pymupdf.open(stream=data, filetype="pdf") as file:
        (content,) = file[0].get_contents()
        file.update_stream(content, change(file.xref_stream(content)))
        return drawn(file.tobytes())


def moved(found):
    """A pattern's match 2 points lower: each number in it that is the height."""
    lower = b"%.3f" % (float(found[2]) - 2)
    return re.sub(rb"(?<= )" + re.escape(found[2]) + rb"\b", lower, found[0])


def with_moved(content, found):
    """What draws the page, with one match of a pattern lower down."""
    return content[: found.start()] + moved(found) + content[found.end() :]


def longest(data):
    """The longest rule of the first page's content, as a match."""
    return max(RULE.finditer(data), key=lambda found: float(found[3]) - float(found[1]))


def test_the_same_page_drawn_again_does_not_differ(sheet):
    assert compare(drawn(sheet), changed(sheet, bytes)) == Difference(0, 0, 0, 0)


def test_a_rule_that_moved_by_two_points_is_seen(sheet):
    assert compare(drawn(sheet), changed(sheet, lambda data: with_moved(data, longest(data)))).seen


@pytest.mark.parametrize("place", range(4))
def test_one_line_of_text_that_moved_by_two_points_is_seen(sheet, place):
    def lower(content):
        return with_moved(content, list(TEXT.finditer(content))[place])

    assert compare(drawn(sheet), changed(sheet, lower)).seen


def test_another_font_is_seen(sheet):
    with pymupdf.open(stream=sheet, filetype="pdf") as file:
        regular, other = (font[0] for font in file[0].get_fonts()[:2])
        file.update_object(regular, file.xref_object(other))
        found = compare(drawn(sheet), drawn(file.tobytes()))
    assert found.seen


def test_another_size_is_seen(sheet):
    assert compare(drawn(sheet), drawn(pdf("score-entry-sheet", "Letter"))).seen


def test_shades_that_differ_by_rounding_are_not_seen(sheet):
    page = drawn(sheet)
    noise = np.random.default_rng(1).integers(-SHADES, SHADES + 1, page.shape)
    assert not compare(page, np.clip(page + noise, 0, 255).astype(np.uint8)).seen


def test_a_word_that_is_gone_is_seen(sheet):
    page = drawn(sheet).copy()
    with pymupdf.open(stream=sheet, filetype="pdf") as file:
        box = file[0].search_for("today")[0] * (100 / 72)
    page[int(box.y0) : int(box.y1), int(box.x0) : int(box.x1)] = 255
    assert compare(drawn(sheet), page).seen
