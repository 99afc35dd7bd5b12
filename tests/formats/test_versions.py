"""Older files load; a newer addition is left out with a notice; a newer format is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.read import check_layer, load_layer
from fit_core.cli import run
from fit_core.errors import ProblemsError
from fit_core.measure import formats
from fit_core.measure.formats import Format, format_of
from fit_core.measure.library import read_library
from fit_core.measure.load import check_measure, load_measure, load_wording
from fit_core.measure.model import Measure
from fit_core.measure.source import Problem, parse
from fit_core.measure.wording import check_wording

RECORDED = Path(__file__).parent / "recorded"
MEASURE = RECORDED / "measure-0.toml"
TEXT = MEASURE.read_text("utf-8")
WORDS = (RECORDED / "wording-0.en.toml").read_text("utf-8")
NEWER = TEXT.replace("format = 0", 'format = 0.1\nmood = "sunny"\ntitel = "near a known key"')
NEWER = NEWER.replace('owner = "the', 'holder = "nobody"\nowner = "the')
NEWER = NEWER.replace("{ value = 0.82,", "{ value = 0.82, bounds = [0.7, 0.9],")
NEWER += "\n[weather]\nwind = { speed = 3 }\n"
ADDED = {"$.mood", "$.titel", "$.licence.holder", "$.norms[0].reliability.bounds", "$.weather"}


@pytest.fixture
def file(tmp_path):
    """A measure file with this text."""

    def write(text, name="recorded.toml"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def known(monkeypatch):
    """Let the program know another newest format."""

    def know(major, minor):
        monkeypatch.setattr(formats, "KNOWN", Format(major, minor))

    return know


def test_a_newer_addition_is_left_out_when_the_file_is_used(file):
    assert load_measure(file(NEWER)) == load_measure(MEASURE)


def test_a_newer_addition_is_an_error_when_the_file_is_checked(file):
    problems = check_measure(file(NEWER))
    assert {problem.path for problem in problems} == ADDED
    assert all("is not known here" in problem.what for problem in problems)


def test_what_is_wrong_in_a_newer_file_is_still_wrong(file):
    wrong = NEWER.replace("mean = 2.1", 'mean = "much"')
    with pytest.raises(ProblemsError) as caught:
        load_measure(file(wrong))
    assert {problem.path for problem in caught.value.problems} == {"$.norms[0].mean"}


def test_a_newer_file_without_anything_new_is_in_order(file):
    path = file(TEXT.replace("format = 0", "format = 0.3"))
    assert check_measure(path) == ()
    assert load_measure(path) == load_measure(MEASURE)


def test_a_newer_addition_is_said_once_for_each_file(file, tmp_path):
    path = file(NEWER)
    library = read_library([("pack", tmp_path)])
    (entry,) = library.entries
    assert library.notices == (entry.notice,)
    assert str(path) in entry.notice
    assert "is of format 0.1, newer than 0" in entry.notice
    assert library.get("recorded") == load_measure(MEASURE)


def test_the_command_line_says_it_beside_the_list(tmp_path, file, capsys, monkeypatch):
    from fit_core.clinic import opening

    file(NEWER)
    library = read_library([("pack", tmp_path)])
    monkeypatch.setattr(opening, "installed_library", lambda: library)
    assert run(["--clinic", str(tmp_path / "none"), "measures", "list"]) == 0
    said = capsys.readouterr()
    assert "recorded" in said.out
    assert said.err.count("is of format 0.1") == 1


@pytest.mark.parametrize("stated", ["1", "2", "1.0", "1.4", "37"])
def test_a_newer_format_is_refused_by_name(file, tmp_path, stated):
    path = file(TEXT.replace("format = 0", f"format = {stated}") + '\n[nothing]\nknown = "here"\n')
    (problem,) = check_measure(path)
    shown = stated.removesuffix(".0")
    assert problem.what == f"This file is of format {shown}, this fit reads 0."
    assert problem.line == 2
    assert "newer fit" in problem.fix
    with pytest.raises(ProblemsError, match=f"This file is of format {shown}, this fit reads 0"):
        load_measure(path)
    library = read_library([("pack", tmp_path)])
    assert library.entries == ()
    assert library.broken[0].problems == (problem,)


@pytest.mark.parametrize(
    "stated", ['"0"', "true", "-1", "0.10", "0.01", "1e0", "nan", "[0]", "-0.1"]
)
def test_what_is_no_format_is_refused(file, stated):
    (problem,) = check_measure(file(TEXT.replace("format = 0", f"format = {stated}")))
    assert "not known" in problem.what
    assert problem.line == 2


@pytest.mark.parametrize("host", [(0, 1), (0, 9)])
def test_an_older_file_loads_in_a_newer_fit(file, known, host):
    known(*host)
    assert check_measure(MEASURE) == ()
    unknown = file(TEXT.replace("version =", "versoin = 1\nversion ="))
    assert {problem.path for problem in check_measure(unknown)} == {"$.versoin"}
    with pytest.raises(ProblemsError):
        load_measure(unknown)


@pytest.mark.parametrize("host", [(0, 2), (1, 0), (3, 2)])
def test_an_older_table_is_taken_over_as_the_known_format(known, host):
    known(*host)
    found = []
    table = formats.accepted(Measure, {"format": 0, "id": "x", "mood": 1}, found, strict=False)
    assert table == {"format": host[0], "id": "x", "mood": 1}
    assert found == []


def test_an_addition_that_is_known_is_read_strictly(file, known):
    known(0, 1)
    with pytest.raises(ProblemsError):
        load_measure(file(NEWER))


def test_wordings_follow_the_same_rule(file):
    measure = load_measure(MEASURE)
    newer = file('format = 0.2\nvoice = "calm"\n' + WORDS, "a.en.toml")
    assert load_wording(newer) == load_wording(RECORDED / "wording-0.en.toml")
    assert {problem.path for problem in check_wording(newer, measure)} == {"$.voice"}
    other = file("format = 1\n" + WORDS, "b.en.toml")
    (problem,) = check_wording(other, measure)
    assert problem.what == "This file is of format 1, this fit reads 0."
    with pytest.raises(ProblemsError, match="of format 1"):
        load_wording(other)


def test_layers_follow_the_same_rule(file):
    text = (RECORDED / "layer-0.toml").read_text("utf-8")
    newer = file(text.replace("format = 0", 'format = 0.2\nmood = "calm"'), "a.toml")
    assert load_layer(newer) == load_layer(RECORDED / "layer-0.toml")
    assert {problem.path for problem in check_layer(newer)} == {"$.mood"}
    (problem,) = check_layer(file(text.replace("format = 0", "format = 2"), "b.toml"))
    assert problem.what == "This file is of format 2, this fit reads 0."


@given(st.integers(0, 999), st.integers(0, 9))
def test_a_format_is_read_as_it_is_printed(major, minor):
    stated = Format(major, minor)
    source = parse("x", f"format = {stated}")
    assert not isinstance(source, Problem)
    assert format_of(source.table["format"]) == stated
    assert formats.notice_of(source.table) == "" or major == 0 < minor
