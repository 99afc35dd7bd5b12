"""What a layer file may say, and what is refused in it, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.adapt.levels import FROZEN
from fit_core.adapt.pack import load_pack, pack_files
from fit_core.adapt.read import check_layer, load_layer
from fit_core.errors import FitError, ProblemsError

HEAD = """format = 0
id = "made-up"
level = "{level}"
title = "Made up"
source = "invented for this test"
status = "translated-only"
"""
TARGET = '[for]\nmeasure = "phq-9"\nstructure = "sha256:' + "0" * 64 + '"\n'
NORM = """[[norms]]
id = "local"
scale = "total"
metric = "0-27"
better = "lower"
population = "people asked"
grade = "high"
source = "invented"
purpose = "screening"
country = "NL"
setting = "general-practice"
"""


@pytest.fixture
def file(tmp_path):
    def write(level: str, more: str = "", name: str = "layer.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD.format(level=level) + more, "utf-8")
        return path

    return write


def only(path: Path):
    (problem,) = check_layer(path)
    return problem


def test_a_population_layer_brings_norms_with_their_people(file):
    layer = load_layer(file("population", TARGET + NORM))
    assert (layer.norms[0].country, layer.norms[0].purpose) == ("NL", "screening")
    assert layer.target is not None


def test_dates_of_a_review_are_days(file):
    said = 'language = "cy"\n[[reviews]]\nby = "a translator"\non = {}\nversion = "0.1"\n'
    assert (
        str(load_layer(file("language", said.format("2026-02-01"))).reviews[0].on) == "2026-02-01"
    )
    problem = only(file("language", said.format('"2026-02-01"')))
    assert "Expected a day" in problem.what
    assert problem.line == 10


@pytest.mark.parametrize("key", sorted(FROZEN))
@pytest.mark.parametrize("level", ["language", "population", "clinic"])
def test_what_an_answer_is_worth_is_touched_by_no_layer(file, key, level):
    more = {"language": 'language = "cy"\n', "population": "", "clinic": ""}[level]
    target = TARGET if level == "population" else ""
    problem = only(file(level, f"{more}{key} = []\n{target}"))
    assert problem.what == f"A layer may not set {FROZEN[key]}."
    assert problem.path == f"$.{key}"
    assert problem.line == 7 + bool(more)


@pytest.mark.parametrize(
    ("level", "more", "what"),
    [
        ("clinic", NORM, "A clinic layer may not set `norms`."),
        ("language", 'language = "cy"\n' + NORM, "A language layer may not set `norms`."),
        ("population", "choose = {phq-9 = 'x'}\n" + TARGET, "may not set `choose`."),
        ("clinic", '[presentation]\ndirection = "rtl"\n', "may not set `presentation.direction`."),
        ("population", TARGET + '[presentation]\npaper = "A4"\n', "`presentation.paper`."),
        ("language", "alerts = {phq-9 = {9 = 1}}\nlanguage = 'cy'\n", "may not set `alerts`."),
    ],
)
def test_a_level_sets_its_own_keys_only(file, level, more, what):
    assert what in only(file(level, more)).what


@pytest.mark.parametrize(
    ("level", "more", "what"),
    [
        ("language", "", "without `language`"),
        ("population", "", "without `for`"),
        ("clinic", 'requires = ["shade"]\n', "needs `shade`"),
        ("population", TARGET + NORM + "default = true\n", "makes no norm the default"),
    ],
)
def test_what_a_layer_cannot_do_without(file, level, more, what):
    assert what in only(file(level, more)).what


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\ufeff"])
def test_invisible_signs_are_refused_with_their_line(file, sign):
    problem = only(file("clinic", f'# turned {sign}round\nrequires = ["format"]\n'))
    assert (problem.line, f"U+{ord(sign):04X}" in problem.what) == (7, True)


def test_a_letter_that_looks_like_another_is_refused_in_a_name(file):
    group = '[[groups]]\nid = "ar\u0430b"\ntitle = "people who say so"\n'
    problems = check_layer(file("population", TARGET + group))
    assert any("U+0430" in problem.what and problem.line == 11 for problem in problems)


def test_right_to_left_words_need_no_marks_and_may_have_them(file):
    title = "\u0644\u063a\u0629 \u200fPHQ-9\u200e"
    path = file("language", f'language = "ar"\nfallback = ["en"]\n# {title}\n')
    assert load_layer(path).language == "ar"


def test_a_pack_is_read_whole_and_its_digest_covers_what_is_read(file, tmp_path):
    file("language", 'language = "cy"\n')
    text = tmp_path / "text" / "cy"
    text.mkdir(parents=True)
    (text / "sheet.ftl").write_text("sheet-title = a\n", "utf-8")
    more = file("population", TARGET + NORM, "layers/phq-9.toml")
    more.write_text(more.read_text("utf-8").replace("made-up", "made-up-phq-9"), "utf-8")
    (tmp_path / "notes.md").write_text("not read", "utf-8")
    pack = load_pack("made-up", "1", tmp_path)
    assert [one.layer.id for one in pack.layers] == ["made-up", "made-up-phq-9"]
    assert pack_files(tmp_path) == ("layer.toml", "layers/phq-9.toml", "text/cy/sheet.ftl")
    (text / "sheet.ftl").write_text("sheet-title = b\n", "utf-8")
    again = load_pack("made-up", "1", tmp_path)
    assert again.sha256 != pack.sha256
    assert again.layers[0].sha256 != pack.layers[0].sha256
    assert again.layers[1].sha256 == pack.layers[1].sha256


def test_a_pack_without_layers_or_with_one_id_twice_is_refused(file, tmp_path):
    with pytest.raises(FitError, match="has no layer"):
        load_pack("made-up", "1", tmp_path)
    file("clinic")
    file("clinic", name="layers/b.toml")
    with pytest.raises(FitError, match="have the id made-up"):
        load_pack("made-up", "1", tmp_path)


def test_what_is_wrong_is_raised_whole(file):
    with pytest.raises(ProblemsError) as raised:
        load_layer(file("clinic", "items = []\nnorms = []\n"))
    assert len(raised.value.problems) == 2
