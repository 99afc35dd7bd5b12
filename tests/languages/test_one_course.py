"""One made-up client's course, printed in every language whose pack is installed.

The course is kept once, in English. Then each language of a pack of layers is taken into use, the
client chooses it, and the sheet is made, read back and explained: all through the command line.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
import tomli
import tomli_w

from fit_core.adapt.layer import Layer
from fit_core.adapt.names import load_names
from fit_core.adapt.pack import load_pack
from fit_core.cli import run
from fit_core.hooks.packs import installed_packs
from fit_core.testing import read_pdf

INIT = ("--name", "", "--crisis-text", "Ring 999.", "--therapist", "M. Example", "--id", "mo")
#: Whose values are drawn, and what English calls them.
NORM, PEOPLE = "nhs-talking-therapies", "adults in NHS Talking Therapies, England"
INIT += ("--norm", f"phq9={NORM}")
#: PHQ-9 of each session; at the third nobody filled it in, at the fourth an answer is missing.
PHQ9 = ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "", "2,1,2,,1,1,1,1,0", "1,1,1,1,1,1,1,1,0")
PHQ9 += ("1,1,1,1,1,1,1,0,0",)
WORDS, UNFIT = "Made up: the week was long.", "Made up: the questions about sleep."


class Tongue(NamedTuple):
    """A language layer and the pack that brings it."""

    pack: str
    layer: Layer
    folder: Path

    @property
    def people(self) -> str:
        """What it calls those whose values are drawn."""
        tag = self.layer.language
        near = (p for p in self.folder.glob("names/*.toml") if f"{tag}-".startswith(f"{p.stem}-"))
        return load_names(next(near))["phq9"].norms[NORM]


def tongues() -> dict[str, Tongue]:
    """Every language of every installed pack of layers, by its tag."""
    found = {}
    for pack in installed_packs():
        if "fit.adaptations" in pack.groups:
            for one in load_pack(pack.name, pack.version, pack.folder).languages:
                found[one.layer.language] = Tongue(pack.name, one.layer, pack.folder)
    return found


TONGUES = tongues()
QUICK = min(TONGUES, default="")
TAGS = [tag if tag == QUICK else pytest.param(tag, marks=pytest.mark.long) for tag in TONGUES]


def crisis(tag: str) -> str:
    return f"+00 {sorted(TONGUES).index(tag):03} 000"


class Course:
    """The client in a clinic of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fit("init", "--plain", *INIT, "--enable-all")
        settings = folder / "clinic" / "clinic.toml"
        said = tomli.loads(settings.read_text("utf-8"))
        said["crisis_texts"] = {tag: crisis(tag) for tag in TONGUES}
        settings.write_text(tomli_w.dumps(said), "utf-8")
        self.code = self.fit("client", "add", "--started", "2026-09-01").split()[1]
        self.fit("goal", "add", self.code, "Made up: to meet a friend")
        for week, answers in enumerate(PHQ9):
            self._session(week, answers)
        self.english = self.sheet("en-GB")

    def fit(self, *arguments: str) -> str:
        out, faults = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(faults):
            status = run(["--clinic", str(self.folder / "clinic"), *arguments])
        assert status == 0, faults.getvalue()
        return out.getvalue()

    def _session(self, week: int, answers: str) -> None:
        day = ("--date", f"2026-09-{1 + 5 * week:02}")
        checkin = f"1=6,2=7,3=5,4=6.5,5={3 + week},6=4,7=7,8=6,9=7,11=0"
        forms = ["--answers", f"session-checkin={checkin}", "--goal", f"1={1 + week}"]
        if answers:
            forms += ["--answers", f"phq9={answers}"]
        out = ("--no-ask", "--no-open", "--out", str(self.folder / "sheet.pdf"))
        self.fit("session", self.code, *day, "--words", WORDS, *forms, *out)
        if week == len(PHQ9) - 2:
            self.fit("review", self.code, *day, "--discussed", *self._reviewed())

    def _reviewed(self) -> tuple[str, ...]:
        return ("--fits", "a", "--does-not-fit", UNFIT, "--agreed", "b", "--look-again", "c")

    def sheet(self, tag: str) -> Sheet:
        self.fit("client", "language", self.code, tag)
        path = self.folder / f"{tag}.pdf"
        told = self.fit("report", "session", self.code, "--out", str(path))
        (number,) = re.findall(r"S-[0-9A-Z]{8}", told)
        explained = json.loads(self.fit("explain", number, "--all", "--json"))
        return Sheet(path.read_bytes(), explained["entries"])


class Sheet(NamedTuple):
    """A sheet as a file, and all that ``fit explain`` says of it."""

    data: bytes
    entries: list[dict]

    def worked(self) -> Counter:
        """What was worked out: each printed number, the answers behind it, and the rule."""
        numbers = (one for one in self.entries if one["kind"] == "number")
        return Counter(
            (one["printed"].replace(",", "."), *self._sums(one), one["rule"]) for one in numbers
        )

    @staticmethod
    def _sums(entry: dict) -> tuple[str, ...]:
        return tuple(step for step in entry["steps"] if step.startswith(("answers:", "sum:")))

    def said(self, beside: bool = False) -> list[dict]:
        """Its texts: of the page's language, or of the one that stands beside it."""
        texts = (one for one in self.entries if one["kind"] == "sentence")
        return [one for one in texts if one["what"].endswith(", beside") == beside]

    def steps(self) -> str:
        return "\n".join(step for one in self.said() for step in one["steps"])

    def lead(self) -> str:
        (lead,) = (one["printed"] for one in self.said() if "sentence message-lower" in _all(one))
        return lead


def _all(entry: dict) -> str:
    return "\n".join(entry["steps"])


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    return Course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def made(course):
    """A sheet for each language, made when a test asks for it first."""
    sheets: dict[str, Sheet] = {}

    def make(tag: str) -> Sheet:
        if tag not in sheets:
            course.fit("layers", "use", TONGUES[tag].pack)
            sheets[tag] = course.sheet(tag)
        return sheets[tag]

    return make


def letters(text: str) -> str:
    """A text without blanks: some scripts break a line anywhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def spoken(data: bytes) -> str:
    """What stands in the tree of a file for people who hear it, in the order of reading."""
    said: list[str] = []

    def walk(element: object) -> None:
        if isinstance(element, pikepdf.Array):
            for kid in element:
                walk(kid)
        elif isinstance(element, pikepdf.Dictionary):
            said.append(str(element.get("/ActualText", "")))
            walk(element.get("/K", pikepdf.Array()))

    with pikepdf.open(BytesIO(data)) as file:
        walk(file.Root.StructTreeRoot.K)
    return letters(" ".join(said))


def test_packs_of_languages_are_installed():
    assert len(TONGUES) >= 7


@pytest.mark.parametrize("tag", TAGS)
def test_every_sentence_is_in_the_language_of_the_page(made, tag):
    sheet = made(tag)
    folder = f" of {TONGUES[tag].pack}/"
    named = [step for step in sheet.steps().splitlines() if step.startswith("sentence ")]
    assert len(named) > 20
    assert [step for step in named if folder not in step] == []
    assert "sentences-fallback" not in sheet.steps()


@pytest.mark.parametrize("tag", TAGS)
def test_the_page_says_who_has_read_its_sentences(made, tag):
    read = "reviewed" if TONGUES[tag].layer.reviews else "unreviewed"
    assert f"sentence sentences-{read} " in made(tag).steps()


@pytest.mark.parametrize("tag", TAGS)
def test_people_of_a_norm_are_named_in_the_language_of_the_page(course, made, tag):
    assert any(PEOPLE in one["printed"] for one in course.english.said())
    printed = [one["printed"] for one in made(tag).said() if ", beside" not in one["what"]]
    assert any(TONGUES[tag].people in one for one in printed)
    assert not any(PEOPLE in one for one in printed)


@pytest.mark.parametrize("tag", TAGS)
def test_every_number_is_that_of_the_english_page(course, made, tag):
    english, other = course.english.worked(), made(tag).worked()
    assert len(english) > 10
    assert english - other == Counter()
    if not TONGUES[tag].layer.presentation.beside:
        assert other == english


@pytest.mark.parametrize("tag", TAGS)
def test_the_page_is_found_in_its_file(made, tag):
    """One page, or two for two languages; lead sentence, own words and help can be read out."""
    sheet, look = made(tag), TONGUES[tag].layer.presentation
    pdf = read_pdf(sheet.data)
    assert len(pdf.sizes) == (2 if look.beside else 1)
    assert (pdf.language, pdf.tagged, pdf.fonts_embedded) == (tag, True, True)
    found = letters(pdf.text), spoken(sheet.data)
    wanted = (sheet.lead(), WORDS, crisis(tag))
    assert [part for part in wanted if not any(letters(part) in one for one in found)] == []


@pytest.mark.parametrize("tag", TAGS)
def test_what_stands_beside_is_english_and_only_where_the_layer_says_so(made, tag):
    beside = made(tag).said(beside=True)
    assert bool(beside) is bool(TONGUES[tag].layer.presentation.beside)
    if beside:
        assert "How things are going" in [one["printed"] for one in beside]
