"""The documentation as a site: every page in its place, nothing from another host."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest

from docs.exhibits import contents as gallery
from docs.exhibits.making import PAPERS, ROOMS
from docs.exhibits.pictures import TONES
from docs.hooks import FOLDER, declares, filled, hooks
from fit_core.checks.rules.hooks import DECLARED
from tests.docs.catalogue import BOOKS, all_pages

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SETTINGS = ROOT / ".ci" / "mkdocs.yml"
NAMED = re.findall(r"([\w/.-]+\.md)$", SETTINGS.read_text("utf-8").partition("\nnav:")[2], re.M)
#: Tags that make a browser fetch something by itself, with the attribute that says what.
FETCHING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


def test_every_page_is_in_the_navigation_once():
    there = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")} - {"README.md"}
    assert sorted(NAMED) == sorted(there), "say in .ci/mkdocs.yml, under nav, where a page stands"


def test_every_hook_has_a_page_and_every_page_a_hook():
    assert {path.stem for path in FOLDER.glob("fit_*.md")} == set(hooks())


@pytest.mark.parametrize("hook", hooks())
def test_the_page_of_a_hook_answers_what_an_author_asks(hook):
    text = (FOLDER / f"{hook}.md").read_text("utf-8")
    marks = [f"signature: {hook}", f"source: {_home(hook)}.{declares(hook)}", f"example: {hook}"]
    assert all(f"<!-- {mark} -->" in text for mark in marks)
    heads = re.findall(r"^## (.+)$", text, re.M)
    assert heads == [
        "What is declared",
        "When it is called",
        "What it is handed, and never handed",
        "When it fails",
        "Example",
    ]


def _home(hook: str) -> str:
    return DECLARED[hook].__module__


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_what_hook_pages_quote_is_the_programs_own(path):
    text = path.read_text("utf-8")
    assert "<!-- end -->" in text
    assert filled(text) == text, "run: uv run python docs/hooks.py"


def test_the_numbers_on_binary_fractions_are_true():
    below = above = ways = 0
    for a, b, c in product(range(101), repeat=3):
        d = 250 - a - b - c
        if 0 <= d <= 100:
            total = a / 10 + b / 10 + c / 10 + d / 10
            ways, below, above = ways + 1, below + (total < 25), above + (total > 25)
    text = (DOCS / "explanation" / "exact-numbers.md").read_text("utf-8")
    assert f"the {ways:,} ways" in text
    assert f"{below:,} come out below 25 and {above:,} above it" in text
    assert 10.0 + 9.9 + 4.9 + 0.2 == 24.999999999999996
    assert 9.9 + 4.9 + 0.2 + 10.0 == 25


class Fetched(HTMLParser):
    """What a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag in FETCHING and found.get("rel") not in ("next", "prev", "canonical"):
            self.places.append(found.get(FETCHING[tag]) or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The site, built as strictly as it goes: a broken link or a lost page ends the build."""
    pytest.importorskip("material", reason="uv run --group docs pytest -m long tests/test_site.py")
    folder = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(SETTINGS)]
    done = subprocess.run(
        [*build, "-d", str(folder)], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.long
def test_the_site_is_whole(site):
    built = {path.relative_to(site).with_suffix(".md").as_posix() for path in site.rglob("*.html")}
    assert built - {"404.md"} == {*NAMED, *all_pages(), *map(gallery.place, ROOMS)}
    assert not [path for path in site.rglob("*.py*") if path.suffix in (".py", ".pyc")]
    found = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    assert {"fit_signals", "Two doors"} <= {entry["title"] for entry in found["docs"]}


@pytest.mark.long
def test_search_finds_a_measure_by_its_short_name_its_title_and_its_topics(site):
    found = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    separator = re.compile(found["config"]["separator"])
    pages: dict[str, str] = {}
    for entry in found["docs"]:
        name = entry["location"].partition("#")[0]
        pages[name] = f"{pages.get(name, '')} {entry['title']} {entry['text']}"
    for book in BOOKS.values():
        text = pages[f"reference/catalogue/measures/{book.measure.id}.html"]
        there = set(separator.split(html.unescape(re.sub(r"<[^>]+>", " ", text)).lower()))
        topics = " ".join(item.topic for item in book.measure.items)
        asked = f"{book.measure.id} {book.measure.title} {topics}".lower()
        assert {word for word in separator.split(asked) if word not in there} == set()


@pytest.mark.long
def test_every_measure_shows_a_small_picture_of_its_form_with_words_for_it(site):
    folder = site / "reference" / "catalogue"
    for book in BOOKS.values():
        page = (folder / "measures" / f"{book.measure.id}.html").read_text("utf-8")
        (image,) = re.findall(r'<img alt="([^"]+)"[^>]*src="\.\./forms/([^"]+)"', page)
        assert image[1] == f"{book.measure.id}.png"
        assert book.name in html.unescape(image[0])
        assert 5_000 < (folder / "forms" / image[1]).stat().st_size <= 40_000


@pytest.mark.long
def test_every_state_of_every_page_is_shown_with_words_for_it(site):
    folder = site / gallery.FOLDER
    for room in ROOMS:
        page = (folder / f"{room.name}.html").read_text("utf-8")
        shown = {src: alt for alt, src in re.findall(r'<img alt="([^"]+)"[^>]*src="([^"]+)"', page)}
        for exhibit in room.exhibits:
            assert f'id="{exhibit.name}"' in page
            for paper, tone in product(PAPERS, TONES):
                name = f"{exhibit.name}-{paper.lower()}"
                alt = html.unescape(shown.pop(f"{name}-1-{tone}.png"))
                assert alt.startswith(exhibit.title)
                assert f"on {paper} in {tone}" in alt
                assert f'href="{name}.pdf"' in page
        assert all(re.search(r"-[2-9]-(colour|grey)\.png$", src) for src in shown)
        assert all((folder / src).stat().st_size < 80_000 for src in shown)


@pytest.mark.long
def test_nothing_is_fetched_from_another_host(site):
    for path in site.rglob("*.html"):
        page = Fetched()
        page.feed(path.read_text("utf-8"))
        assert page.places
        far = [place for place in page.places if re.match(r"(?:[a-z]+:)?//", place)]
        assert not far, path
    for path in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", path.read_text("utf-8"))
