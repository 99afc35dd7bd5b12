"""The drawing that other engines are compared by is the whole page, and so is what they make."""

from __future__ import annotations

import importlib
import io
import os
import subprocess
import sys
from importlib.metadata import version

import msgspec
import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks import __main__ as page_of
from benchmarks.engines import beside
from benchmarks.engines.compare import differing, lost_words
from benchmarks.engines.drawing import Drawing, read_drawing
from benchmarks.engines.run import Run

TOLD = Run(first=50.0, each=10.0, kb=30.0, mb=40.0)
FEW_PIXELS = 0.01


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    return beside.shared_sheet(tmp_path_factory.mktemp("clinic") / "clinic")


@pytest.fixture(scope="module")
def drawing(sheet):
    return read_drawing(sheet[1])


def test_the_drawing_holds_every_word_of_the_page(sheet, drawing):
    told = PdfReader(io.BytesIO(sheet[1])).pages[0].extract_text()
    held = " ".join(span.words for span in drawing.spans)
    assert sorted("".join(held.split())) == sorted("".join(told.split()))
    assert {span.weight for span in drawing.spans} == {"Regular", "Semibold", "Bold"}
    assert any(span.turned for span in drawing.spans)
    assert any(path.dashes for path in drawing.paths)
    assert {step[0] for path in drawing.paths for step in path.steps} == set("MLCZ")


@pytest.mark.long
@pytest.mark.parametrize("engine", beside.ENGINES, ids=lambda one: one.module)
def test_each_engine_that_is_installed_makes_the_same_page(engine, sheet, drawing):
    if beside._version(engine) is None:
        pytest.skip(f"{engine.name} is not installed: uv sync --group bench")
    draw = importlib.import_module(f"benchmarks.engines.{engine.module}").load()
    made = draw(sheet[0] if engine.module == "ours" else drawing)
    assert lost_words(drawing, made) == []
    assert differing(sheet[1], made) < (FEW_PIXELS if engine.module != "ours" else 1e-9)


def test_a_page_that_lacks_something_is_found_out(sheet, drawing):
    bare = importlib.import_module("benchmarks.engines.bare").load()
    last = drawing.spans[-1]
    wordless = bare(msgspec.structs.replace(drawing, spans=drawing.spans[:-1]))
    assert lost_words(drawing, wordless) == sorted(last.words.split())
    empty = bare(msgspec.structs.replace(drawing, paths=(), spans=()))
    assert differing(sheet[1], empty) > FEW_PIXELS
    assert differing(sheet[1], bare(Drawing(100, 100, (), ()))) == 1


def test_a_page_that_the_list_has_no_word_for_is_refused():
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawImage(ImageReader(Image.new("RGB", (9, 9))), 100, 100)
    canvas.save()
    with pytest.raises(ValueError, match="bitmap"):
        read_drawing(made.getvalue())
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(100, 100, "Words in another font")
    canvas.save()
    with pytest.raises(ValueError, match="Helvetica: Words in another font"):
        read_drawing(made.getvalue())


def test_an_engine_that_is_missing_is_told_as_not_installed():
    ours, bare, missing, *_ = beside.ENGINES
    found = [
        beside.Beside(ours, "1", TOLD),
        beside.Beside(bare, "2", msgspec.structs.replace(TOLD, each=20.0), 0.001),
        beside.Beside(missing, None),
    ]
    _, _, first, second, third = beside.rows(found)
    assert "| 10.0 ms | 1.00 | 0.50 |" in first
    assert "| 20.0 ms | 2.00 | 1.00 | 30 kB | 40 MB | 0.10 % | 0 |" in second
    assert third.startswith(f"| {missing.name} | not installed |")
    assert {line.count("|") for line in (first, second, third)} == {10}


@pytest.mark.long
def test_an_engine_is_timed_in_a_process_of_its_own(sheet, drawing, tmp_path):
    (tmp_path / "drawing.json").write_bytes(msgspec.json.encode(drawing))
    bare = beside.ENGINES[1]
    found = beside._run(bare, tmp_path)
    assert found.first > found.each > 0
    assert found.mb < 150
    assert lost_words(drawing, (tmp_path / "bare.pdf").read_bytes()) == []
    assert beside._beside(bare, found, tmp_path, drawing, sheet[1]).version.startswith(
        version("reportlab")
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a program's own peak")
def test_the_memory_of_a_process_is_not_that_of_the_one_which_started_it():
    held = os.urandom(1) * 200_000_000
    command = [sys.executable, "-c", "from benchmarks.timing import peak_mb; print(peak_mb())"]
    done = subprocess.run(command, cwd=beside._ROOT, capture_output=True, text=True, check=True)
    assert len(held) > 150 * 2**20 > float(done.stdout) * 2**20


@pytest.mark.parametrize("what", ["program", "engines", "measures"])
def test_a_part_of_the_page_is_told_anew_and_the_others_stay(what):
    parts = {"program": "# Cost\n\nalpha", "engines": "beta", "measures": "gamma"}
    made = "# Cost\n\nalpha\n\n## Beside other engines\n\nbeta\n\n## Every measure\n\ngamma\n"
    for part, told in parts.items():
        assert page_of._put(made, part, told) == made
    assert page_of._put(made, what, "new") == made.replace(parts[what], "new")
