from __future__ import annotations

import pytest

from fit_core.measure.load import load_measure
from fit_core.measure.wording import check_wording, label_count


@pytest.fixture(scope="module")
def checkin(shipped):
    path = next(found for found in shipped if found.stem == "session-checkin")
    return load_measure(path), path.with_suffix(".en.toml").read_text(encoding="utf-8")


@pytest.fixture
def spoilt(checkin, tmp_path):
    def check(old, new):
        measure, text = checkin
        assert old in text
        path = tmp_path / "session-checkin.en.toml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return [(problem.path, problem.line) for problem in check_wording(path, measure)]

    return check


def test_shipped_wordings_fit_their_measures(shipped):
    pairs = [(path, words) for path in shipped for words in path.parent.glob(f"{path.stem}.*.toml")]
    assert len(pairs) == 2
    for path, words in pairs:
        assert check_wording(words, load_measure(path)) == ()


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('measure = "session-checkin"', 'measure = "phq9"', "$.measure"),
        ('version = "0.1"', 'version = "9"', "$.version"),
        ('language = "en"', 'language = ""', "$.language"),
        ("[items.3]", "[items.33]", "$.items"),
        ("[items.3]", "[items.33]", "$.items.33"),
        ('text = "How well did today suit you?"', 'text = " "', "$.items.1.text"),
        ('unsaid = ["no", "yes"]', 'unsaid = ["no"]', "$.answers.unsaid"),
        ('unsaid = ["no", "yes"]', 'unsaid = ["no", ""]', "$.answers.unsaid[1]"),
        ('unsaid = ["no", "yes"]', "", "$.answers"),
        ("unsaid = [", "unsayd = [", "$.answers.unsayd"),
        ("[items.2]", '[items.2]\nanswers = ["only one"]', "$.items.2.answers"),
        ('status = "original"', 'status = "draft"', "$.status"),
    ],
)
def test_a_wording_that_does_not_fit_is_a_problem_with_its_line(spoilt, old, new, path):
    found = dict(spoilt(old, new))
    assert path in found
    assert found[path]


def test_what_needs_labels(checkin):
    measure, _ = checkin
    counts = {name: label_count(found) for name, found in measure.responses.items()}
    assert counts == {"rating": 2, "rating-or-none": 2, "unsaid": 2, "two-least": 0, "words": 0}


def test_a_broken_wording_file(tmp_path, example):
    (tmp_path / "w.toml").write_text("x =")
    assert check_wording(tmp_path / "w.toml", example)[0].line == 1
