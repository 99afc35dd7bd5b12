"""The page for the screen: the content of the paper, nothing from elsewhere, readable by all."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import made_two
import msgspec
import pytest
import session_sheets as sheets
from fit_html import draw_sheet, fit_reports

from fit_core.sheet.harm import check_legible
from fit_core.sheet.model import Chart, Logo, OwnWords, Text, Together
from fit_core.sheet.pieces import pieces

EACH = pytest.mark.parametrize("name", sorted(sheets.ALL))
#: Elements that never have an end tag.
_VOID = {"meta", "br", "img", "path", "line", "rect", "circle", "polyline"}
#: Attributes by which a page fetches, runs or sends something.
_REACHING = {"src", "href", "srcset", "action", "data", "xlink:href", "style", "background"}
HOSTILE = '<script>alert(1)</script><img src="//x.example/a"> &amp; "\'</p>'


class Read(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.said: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "title"):
            self.said.append(data)

    def named(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


def test_the_pack_declares_one_renderer_for_the_screen():
    (report,) = fit_reports()
    assert (report.name, report.kind, report.suffix) == ("html", "screen", ".html")


@EACH
def test_every_word_of_the_content_stands_on_the_page_once_and_in_order(name):
    sheet = sheets.ALL[name]()
    rendered = draw_sheet(sheet)
    drawn = [one.text for one in rendered.drawn]
    parts = [p.printed for p in pieces(sheet) if p.kind == "text" and p.path != "running"]
    shown = [words for words in parts if words in drawn]
    missing = set(parts) - set(drawn)
    assert missing <= _unused(sheet), missing
    assert set(shown) | missing == set(parts)
    page = " ".join(" ".join(Read(rendered.data).said).split())
    assert all(" ".join(words.split()) in page for words in drawn)


def _unused(sheet):
    """The ends of a scale that has no bars on it."""
    bare = [b for b in sheet.blocks if isinstance(b, Together) and not b.bars]
    return {text.words for block in bare for text in (block.low_label, block.high_label)}


@EACH
def test_nothing_is_fetched_run_or_sent_and_the_page_forbids_it(name):
    page = Read(draw_sheet(sheets.ALL[name]()).data)
    assert page.open == []
    assert {tag for tag, _ in page.tags}.isdisjoint(
        {"script", "img", "link", "iframe", "object", "form", "input", "a", "base", "image", "use"}
    )
    for _, attrs in page.tags:
        assert _REACHING.isdisjoint(attrs)
        assert not any(key.startswith("on") for key in attrs)
    policy = next(meta for meta in page.named("meta") if "http-equiv" in meta)
    assert policy["content"].startswith("default-src 'none'")
    assert b"url(" not in draw_sheet(sheets.ALL[name]()).data
    assert b"@import" not in draw_sheet(sheets.ALL[name]()).data


@EACH
def test_headings_descend_each_chart_is_told_and_the_language_is_named(name):
    sheet = sheets.ALL[name]()
    page = Read(draw_sheet(sheet).data)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.named("html")[0]["lang"] == sheet.language
    charts = [b for b in sheet.blocks if isinstance(b, Chart)]
    charts += [b.strip for b in sheet.blocks if isinstance(b, Together) and b.strip]
    for drawing in ("wide", "narrow"):
        drawn = [svg for svg in page.named("svg") if svg.get("class") == drawing]
        assert [svg["aria-label"] for svg in drawn] == [chart.alt for chart in charts]
        assert {svg["role"] for svg in drawn} <= {"img"}
    assert all(svg.get("role") == "img" or "aria-hidden" in svg for svg in page.named("svg"))


@EACH
def test_what_was_written_is_large_enough_and_has_contrast(name):
    assert check_legible(draw_sheet(sheets.ALL[name]())) == ()


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
LOGO = Logo("png", 1, 1, "0" * 64, PIXEL)


def test_the_logo_is_held_by_the_page_and_says_nothing():
    sheet = sheets.eighth()
    rendered = draw_sheet(msgspec.structs.replace(sheet, logo=LOGO))
    (image,) = Read(rendered.data).named("img")
    kind, _, data = image["src"].partition(",")
    assert (kind, base64.b64decode(data)) == ("data:image/png;base64", PIXEL)
    assert image["alt"] == ""
    assert rendered.drawn == draw_sheet(sheet).drawn
    assert b"<img" not in draw_sheet(sheet).data
    kept = msgspec.structs.replace(sheet, logo=msgspec.structs.replace(LOGO, data=b""))
    assert b"<img" not in draw_sheet(kept).data


@EACH
def test_large_print_says_the_same_a_third_larger(name):
    sheet = sheets.ALL[name]()
    usual, large = draw_sheet(sheet), draw_sheet(msgspec.structs.replace(sheet, text="large"))
    words = {one.text for one in large.drawn}
    assert {one.text for one in usual.drawn} - words <= {s.date for s in _slots(sheet)} | {
        s.label for s in _slots(sheet)
    }
    assert min(one.size for one in large.drawn) >= 14
    running = [one.size for one in large.drawn if len(one.text) > 60 and one.colour == "#1c2530"]
    assert running
    assert min(running) >= 16
    for page in (usual, large):
        style = re.search("<style>(.*)</style>", page.data.decode(), re.DOTALL)[1]
        said = {float(size) for size in re.findall(r"font(?:-size)?: ([\d.]+)pt", style)}
        assert {round(one.size, 4) for one in page.drawn} <= {round(size, 4) for size in said}


def _slots(sheet):
    charts = [b for b in sheet.blocks if isinstance(b, Chart)]
    charts += [b.strip for b in sheet.blocks if isinstance(b, Together) and b.strip]
    return [slot for chart in charts for slot in chart.slots]


@pytest.mark.parametrize("text", ["usual", "large"])
@EACH
def test_nothing_of_a_drawing_stands_outside_it_and_no_label_on_another(name, text):
    sheet = msgspec.structs.replace(sheets.ALL[name](), text=text)
    page = draw_sheet(sheet).data.decode()
    large = 16 / 12 if text == "large" else 1
    for drawing in re.findall(r'<svg class="(?:wide|narrow)".*?</svg>', page, re.DOTALL):
        read = Read(drawing.encode())
        width, height = (float(read.named("svg")[0][side]) for side in ("width", "height"))
        rows = {}
        for spot, words in re.findall(r"<text ([^>]*)>([^<]*)</text>", drawing):
            x, y = (float(re.search(rf'\b{at}="([\d.]+)"', spot)[1]) for at in "xy")
            long = len(words) * 7.3 * large  # a wide letter of 10.5 points, in pixels
            left = {"start": x, "middle": x - long / 2, "end": x - long}[
                re.search('anchor="(.*?)"', spot)[1]
            ]
            assert left >= 0
            assert left + long <= width
            assert 10 <= y <= height
            rows.setdefault(y, []).append((left, left + long))
        for row in rows.values():
            assert all(one[1] <= other[0] for one, other in pairwise(sorted(row)))


def test_paper_is_the_clinics():
    assert b"size: A4" in draw_sheet(sheets.eighth()).data
    assert b"size: Letter" in draw_sheet(sheets.eighth("Letter")).data


def test_markup_in_the_clients_words_stays_words():
    sheet = sheets.eighth()
    blocks = tuple(
        msgspec.structs.replace(b, words=Text(HOSTILE, "client")) if isinstance(b, OwnWords) else b
        for b in sheet.blocks
    )
    page = Read(draw_sheet(msgspec.structs.replace(sheet, blocks=blocks)).data)
    assert HOSTILE in "".join(page.said)
    assert not page.named("script")
    assert not page.named("img")


def test_points_stand_in_order_on_the_scale_and_broken_lines_are_not_joined():
    page = Read(draw_sheet(sheets.broken()).data)
    lines = [
        [tuple(map(float, point.split(","))) for point in one["points"].split()]
        for one in page.named("polyline")
        if "stroke-dasharray" not in one
    ]
    first, second = lines[:2]
    assert (len(first), len(second)) == (4, 4)
    assert first[-1][0] < second[0][0]
    heights = [y for _, y in first]
    assert heights == sorted(heights)  # 17, 16, 14, 12: down the page where the score falls
    assert all(26 <= y <= 176 for line in lines for _, y in line)


SCRIPT = """
import hashlib, session_sheets
from fit_html import draw_sheet
for make in session_sheets.ALL.values():
    print(hashlib.sha256(draw_sheet(make()).data).hexdigest())
"""


def test_two_processes_write_the_same_bytes():
    told = []
    for seed in ("1", "77"):
        where = str(Path(sheets.__file__).parent)
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": where}
        ran = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True, check=True
        )
        told.append(ran.stdout)
    assert told[0] == told[1]
    assert len(told[0].split()) == len(sheets.ALL)


def test_a_page_in_arabic_runs_from_the_right_and_its_drawings_stay():
    sheet = msgspec.structs.replace(sheets.eighth(), language="ar")
    page = draw_sheet(sheet).data.decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert "svg { direction: ltr; }" in page
    assert not re.search(r"(padding|border|margin)-(left|right)|float: (left|right)", page)
    assert '<html lang="en-GB" dir="ltr">' in draw_sheet(sheets.eighth()).data.decode()


def test_time_that_runs_from_right_to_left_mirrors_a_drawing_as_a_whole():
    def places(data):
        return [float(attrs["cx"]) for attrs in Read(data).named("circle") if attrs["r"] == "4.5"]

    straight = sheets.eighth()
    turned = msgspec.structs.replace(
        straight,
        blocks=tuple(
            msgspec.structs.replace(b, direction="mirrored") if isinstance(b, Chart) else b
            for b in straight.blocks
        ),
    )
    before, after = places(draw_sheet(straight).data), places(draw_sheet(turned).data)
    count = 8
    assert [a + b for a, b in zip(before[:count], after[:count], strict=True)] == [700.0] * count
    assert before[2 * count :] == after[2 * count :]


def test_two_languages_stand_side_by_side_and_the_second_is_named():
    page = made_two.two(sheets.eighth())
    made = draw_sheet(page)
    read = Read(made.data)
    assert sum(attrs.get("lang") == "en-GB" for attrs in read.named("span")) > 15
    assert sum(attrs.get("lang") == "en-GB" for attrs in read.named("tspan")) >= 2
    said = " ".join(" ".join(read.said).split())
    for piece in pieces(page):
        if piece.kind == "text" and not piece.path.startswith("running"):
            assert " ".join(piece.printed.split()) in said, piece.path
    assert check_legible(made) == ()
