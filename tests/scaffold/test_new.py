"""`fit new` writes packs that pass their own tests, and leaves nothing behind when it cannot."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.checks.run import check_path
from fit_core.errors import FitError
from fit_core.hooks.packs import installed_packs
from fit_core.scaffold.write import NewPack, write_pack
from fit_core.sheet.harm_lexicon import WORDED

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "fit_core" / "scaffold" / "templates"
KINDS = {"measure": "mood-pack", "plugin": "long-pause", "layer": "rural-life"}
#: What a kind asks for.
MORE = {"layer": ("--measure", "session-checkin")}


@pytest.fixture
def fit(bare_desk, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return bare_desk


@pytest.mark.long
@pytest.mark.parametrize(("kind", "name"), KINDS.items())
def test_a_new_pack_passes_its_own_tests_in_a_process_of_its_own(fit, kind, name):
    fit.well("new", kind, name, *MORE.get(kind, ()))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error"]
    done = subprocess.run(command, cwd=name, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout


@pytest.mark.parametrize(("kind", "name"), KINDS.items())
def test_a_new_pack_is_bronze_and_its_files_are_whole(fit, kind, name):
    told = fit.well("new", kind, name, *MORE.get(kind, ()))
    root = Path(name)
    files = [path for path in root.rglob("*") if path.is_file()]
    assert f"{name} was written, {len(files)} files." in told
    assert check_path(root).grade in ("bronze", "silver")
    assert len(files) == len([p for p in (TEMPLATES / kind).rglob("*") if p.is_file()])
    for path in files:
        text = path.read_text("utf-8")
        assert "{{" not in text
        assert "__module__" not in str(path)
        assert text.endswith("\n")
        if path.suffix == ".py":
            ast.parse(text)


@pytest.mark.parametrize(("kind", "name"), KINDS.items())
def test_a_new_pack_is_what_discovery_and_uv_expect(fit, kind, name):
    fit.well("new", kind, name, "--author", "A. Author", *MORE.get(kind, ()))
    facts = tomllib.loads(Path(name, "pyproject.toml").read_text("utf-8"))
    assert facts["project"]["authors"] == [{"name": "A. Author"}]
    module = facts["tool"]["uv"]["build-backend"]["module-name"]
    (points,) = facts["project"]["entry-points"].values()
    assert points == {name: module}
    assert Path(name, module).is_dir()
    has_code = kind == "plugin"
    assert bool(list(Path(name, module).rglob("*.py"))) == has_code
    # A folder without __init__.py is built by uv_build only when it is told so.
    assert facts["tool"]["uv"]["build-backend"].get("namespace", False) is not has_code


def test_a_new_measure_is_found_once_its_folder_is_on_the_path(fit, tmp_path, monkeypatch):
    fit.well("new", "measure", "mood-pack")
    info = tmp_path / "mood-pack" / "mood_pack-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.4\nName: mood-pack\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text("[fit.measures]\nmood-pack = mood_pack\n")
    monkeypatch.syspath_prepend(str(tmp_path / "mood-pack"))
    (pack,) = [pack for pack in installed_packs() if pack.name == "mood-pack"]
    assert pack.fault == ""
    assert "mood-pack" in fit.well("measures", "list")
    assert "Scale total: sum, 0 to 9" in fit.well("measures", "show", "mood-pack")


def test_a_layer_names_the_structure_that_the_measure_has_now(fit):
    fit.well("new", "layer", "rural-life", "--measure", "phq9")
    layer = tomllib.loads(Path("rural-life/rural_life/layer.toml").read_text("utf-8"))
    assert layer["for"]["measure"] == "phq9"
    assert layer["for"]["structure"][:19] in fit.well("measures", "show", "phq9")
    told = fit.refused("new", "layer", "urban-life", "--measure", "phq99", status=2)
    assert "phq9" in told.err
    assert not Path("urban-life").exists()


def test_a_new_language_is_a_list_of_what_is_left_to_write(fit):
    fit.well("new", "layer", "lang-gd", "--language", "gd")
    root = Path("lang-gd")
    states = {outcome.rule.id: outcome.state for outcome in check_path(root).outcomes}
    left = {"layer.lexicon", "layer.sentences"}
    assert {name for name, state in states.items() if state == "broken"} == left
    layer = tomllib.loads((root / "lang_gd" / "layer.toml").read_text("utf-8"))
    assert (layer["language"], len(layer["evm"]), len(layer["itc"])) == ("gd", 8, 18)
    lexicon = tomllib.loads((root / "lang_gd" / "lexicon" / "gd.toml").read_text("utf-8"))
    assert {group["rule"] for group in lexicon["forbidden"]} == set(WORDED)
    for path in (path for path in root.rglob("*") if path.is_file()):
        assert "{{" not in path.read_text("utf-8")
        assert "__" not in path.relative_to(root).as_posix().removeprefix("tests/test_")


@pytest.mark.parametrize("more", [(), ("--measure", "phq9", "--language", "gd")])
def test_a_layer_is_of_a_language_or_for_a_measure(fit, more):
    assert "one of the two" in fit.refused("new", "layer", "lang-gd", *more, status=2).err
    assert not Path("lang-gd").exists()


def test_a_tag_that_names_no_language_is_refused(fit):
    fit.refused("new", "layer", "lang-zz", "--language", "zzzz", status=2)
    assert not Path("lang-zz").exists()


@pytest.mark.parametrize(
    "name",
    ["json", "class", "fit-core", "click", "9mood", "Mood", "mood_pack", "mood--pack", "-mood",
     "mood-", "m", "../mood", "mood/pack", "mood pack", "mööd", "a" * 41, "pack\n"],
)  # fmt: skip
def test_names_that_will_not_do_are_refused(fit, name):
    fit.refused("new", "measure", "--", name, status=2)
    assert [path.name for path in Path().iterdir()] == []


def test_the_id_of_an_installed_measure_is_not_taken(fit):
    assert "installed already" in fit.refused("new", "measure", "phq9", status=2).err
    assert not Path("phq9").exists()


@pytest.mark.parametrize("author", ['A "quoted" author', "two\nlines", "back\\slash", " ", "{{x}}"])
def test_an_author_who_would_break_the_files_is_refused(fit, author):
    fit.refused("new", "measure", "mood-pack", "--author", author, status=2)
    assert not Path("mood-pack").exists()


@given(st.text(min_size=1, max_size=30))
def test_whatever_the_author_is_called_the_files_can_be_read(tmp_path_factory, author):
    folder = tmp_path_factory.mktemp("new")
    try:
        made = write_pack(NewPack("measure", "mood-pack", author), folder)
    except FitError:
        assert list(folder.iterdir()) == []
        return
    facts = tomllib.loads((made / "pyproject.toml").read_text("utf-8"))
    assert facts["project"]["authors"] == [{"name": author}]
    assert check_path(made).grade == "bronze"


def test_nothing_that_is_there_is_overwritten(fit):
    Path("mood-pack").mkdir()
    Path("mood-pack", "mine.txt").write_text("mine")
    told = fit.refused("new", "measure", "mood-pack", status=1)
    assert "already" in told.err
    Path("other-pack").symlink_to("nowhere")
    fit.refused("new", "measure", "other-pack", status=1)
    assert sorted(path.name for path in Path().rglob("*")) == [
        "mine.txt",
        "mood-pack",
        "other-pack",
    ]


def test_a_write_that_fails_half_way_leaves_nothing(fit, monkeypatch):
    written = Path.write_text
    calls = []

    def full(self, *arguments, **settings):
        calls.append(self)
        if len(calls) == 4:
            raise OSError(28, "No space left on device")
        return written(self, *arguments, **settings)

    monkeypatch.setattr(Path, "write_text", full)
    told = fit.refused("new", "measure", "mood-pack", status=1)
    assert "No space left" in told.err
    assert list(Path().iterdir()) == []


def test_another_folder_has_to_be_there(fit):
    fit.refused("new", "measure", "mood-pack", "--folder", "nowhere", status=2)
    Path("packs").mkdir()
    fit.well("new", "measure", "mood-pack", "--folder", "packs")
    assert Path("packs/mood-pack/pyproject.toml").is_file()
