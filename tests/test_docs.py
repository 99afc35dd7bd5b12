"""The documentation says what the program does: pages are run as printed."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from docs.commands import PAGE, page
from fit_core.cli import ABOUT, fit, run

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
TUTORIAL = DOCS / "tutorial" / "first-session.md"
HOW_TO = DOCS / "how-to"
#: The code that the pages print; each clinic draws its own, which takes its place in a test.
PRINTED_CODE = "TABP-6Y95"
#: Likewise the id of the sheet that a page prints last.
PRINTED_SHEET = "S-7H2K9QXM"
JSON_PAGE = (DOCS / "reference" / "json.md").read_text("utf-8")
BLOCK = re.compile(r"(?:<!-- file: (\S+) -->\n)?^```(\w+)\n(.*?)^```$", re.M | re.S)
INLINE = re.compile(r"`(fit [^`]*)`")


class Step(NamedTuple):
    """One command of a page and the lines of output that the page shows."""

    command: str
    shown: tuple[str, ...]


def blocks(path: Path, language: str) -> list[str]:
    return [found[3] for found in BLOCK.finditer(path.read_text("utf-8")) if found[2] == language]


def files(path: Path) -> dict[str, str]:
    return {f[1]: f[3] for f in BLOCK.finditer(path.read_text("utf-8")) if f[1]}


def steps(path: Path) -> Iterator[Step]:
    for block in blocks(path, "console"):
        joined = block.replace("\\\n", " ")
        for part in re.split(r"^\$ ", joined, flags=re.M)[1:]:
            command, *shown = part.splitlines()
            yield Step(command, tuple(line for line in shown if line))


class Reader:
    """Somebody who types what a page says, with the code of their own client and own sheet."""

    def __init__(self, code: str = "") -> None:
        self.code = code
        self.sheet = ""

    def follow(self, path: Path) -> None:
        taken = list(steps(path))
        assert taken
        for step in taken:
            self.take(step)

    def take(self, step: Step) -> None:
        status, lines = self.type(step.command)
        failing = any(line.startswith("fit: ") for line in step.shown)
        assert (status != 0) == failing, "\n".join([step.command, *lines])
        self._learn(lines)
        rest = iter(lines)
        for shown in step.shown:
            wanted = re.escape(self._own(shown)).replace("…", ".*")
            assert any(re.fullmatch(wanted, line) for line in rest), (shown, lines)

    def type(self, command: str) -> tuple[int, list[str]]:
        program, *arguments = shlex.split(self._own(command))
        assert program == "fit"
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = run(arguments)
        return status, [*out.getvalue().splitlines(), *err.getvalue().splitlines()]

    def _own(self, text: str) -> str:
        text = text.replace(PRINTED_CODE, self.code) if self.code else text
        return text.replace(PRINTED_SHEET, self.sheet) if self.sheet else text

    def _learn(self, lines: list[str]) -> None:
        added = [re.match(r"Client (\S+) was added", line) for line in lines]
        self.code = next((found[1] for found in added if found), self.code)
        printed = [re.match(r"The sheet (\S+) is in", line) for line in lines]
        self.sheet = next((found[1] for found in printed if found), self.sheet)


@pytest.fixture(scope="module")
def practice(tmp_path_factory) -> tuple[Path, str]:
    """The clinic that the tutorial leaves behind, with the code of its client."""
    folder = tmp_path_factory.mktemp("docs") / "fit-practice"
    reader = Reader()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIT_CLINIC", str(folder))
        reader.follow(TUTORIAL)
    return folder, reader.code


@pytest.fixture
def reader(practice, tmp_path, monkeypatch) -> Reader:
    """Somebody who has done the tutorial, in an empty folder."""
    folder, code = practice
    own = tmp_path / "fit-practice"
    shutil.copytree(folder, own)
    monkeypatch.setenv("FIT_CLINIC", str(own))
    monkeypatch.chdir(tmp_path)
    return Reader(code)


def write_files(path: Path) -> None:
    for name, text in files(path).items():
        Path(name).write_text(text, "utf-8")


def test_the_tutorial_works_as_it_is_printed(practice):
    folder, code = practice
    sheets = sorted(path.name for path in (folder / "sheets").iterdir())
    assert sheets == [f"{code}-2026-01-13.pdf", f"{code}-2026-01-20.pdf"]


def test_print_again_works_as_it_is_printed(reader):
    reader.follow(HOW_TO / "print-again.md")
    assert len(list(Path("sheets").iterdir())) == 2


def test_explain_works_as_it_is_printed(reader):
    reader.follow(HOW_TO / "explain.md")


def test_acknowledge_works_as_it_is_printed(reader):
    answers = "--answers 1,1,1,1,1,1,1,1,2,1 --date 2026-01-27"
    status, lines = reader.type(f"fit record {PRINTED_CODE} phq9 {answers}")
    assert status == 0
    assert any("RISK ANSWER" in line for line in lines)
    reader.follow(HOW_TO / "acknowledge.md")


@pytest.mark.parametrize("page", ["choose-a-norm.md", "see-what-is-never-asked.md"])
def test_norms_and_coverage_work_as_they_are_printed(reader, page):
    reader.follow(HOW_TO / page)


def test_own_measure_works_as_it_is_printed(reader):
    write_files(HOW_TO / "own-measure.md")
    reader.follow(HOW_TO / "own-measure.md")


def test_bring_wording_works_as_it_is_printed(reader):
    write_files(HOW_TO / "bring-wording.md")
    reader.follow(HOW_TO / "bring-wording.md")
    written = Path("blank.toml").read_text("utf-8")
    filled = files(HOW_TO / "bring-wording.md")["filled.toml"]
    notes = re.compile(r"^[^#\n]+(# .*)$", re.M)
    assert notes.findall(written) == notes.findall(filled)


def test_import_works_as_it_is_printed(reader):
    write_files(HOW_TO / "own-measure.md")
    assert reader.type("fit measures add own-total.toml")[0] == 0
    write_files(HOW_TO / "import-a-file.md")
    reader.follow(HOW_TO / "import-a-file.md")


def test_check_a_pack_works_as_it_is_printed(reader):
    reader.follow(HOW_TO / "check-a-pack.md")


def test_the_reference_of_commands_is_the_programs_own_help():
    assert page() == PAGE.read_text("utf-8"), "run: uv run python docs/commands.py"


def test_the_example_of_score_is_what_the_program_prints(tmp_path):
    (example,) = re.findall(r"<!-- example: score -->\n```json\n(.*?)```", JSON_PAGE, re.S)
    file = tmp_path / "forms.csv"
    file.write_text("1,2,3,4,5,6,7,8,9,client\n2,1,2,1,1,1,2,1,1,A-17\n", "utf-8")
    program = "import sys; from fit_core.cli import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "score", "phq9", str(file), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(done.stdout) == json.loads(example)


def test_the_page_of_interfaces_names_every_field_of_the_list_of_plugins():
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert run(["plugins", "list", "--json"]) == 0
    section = JSON_PAGE.partition("## `fit plugins list --json`")[2]
    for field in json.loads(out.getvalue())[0]:
        assert f"`{field}`" in section


PAGES = [ROOT / "README.md", DOCS / "README.md", TUTORIAL, *sorted(HOW_TO.glob("*.md"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_command_that_a_page_names_can_be_parsed(path):
    text = path.read_text("utf-8")
    named = [found[1] for found in INLINE.finditer(text)]
    for block in blocks(path, "sh"):
        lines = block.replace("\\\n", " ").splitlines()
        named += [line for line in lines if line.startswith("fit ")]
        named += re.findall(r"uv run (fit [^&|\n]+)", block)
    for command in named:
        parse(shlex.split(command, comments=True)[1:])


def parse(arguments: list[str]) -> None:
    """Find the command and its options; click raises where there is no such thing."""
    command, context = fit, click.Context(fit, info_name="fit")
    while isinstance(command, click.Group):
        if not arguments or arguments[0].startswith("-"):
            break
        name, *arguments = arguments
        found = command.get_command(context, name)
        assert found is not None, f"there is no command {context.command_path} {name}"
        command, context = found, click.Context(found, parent=context, info_name=name)
    command.make_parser(context).parse_args(list(arguments))


def test_the_readme_has_two_commands_to_set_up_and_says_what_the_program_is_for():
    text = (ROOT / "README.md").read_text("utf-8")
    first, second = blocks(ROOT / "README.md", "sh")[0].splitlines()
    assert "pip install uv" in first
    assert "uv run fit demo" in first
    assert second.endswith("uv run pytest -n auto")
    assert " ".join(ABOUT.split()) in " ".join(text.replace("> ", "").split())
    assert len(text.splitlines()) <= 70


ALL_PAGES = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md"]


@pytest.mark.parametrize("path", ALL_PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target
