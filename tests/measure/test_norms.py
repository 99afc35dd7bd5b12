"""Norms that contradict themselves or each other are refused; what is merely odd is noted.

Every figure here was met in print. The test says where; the check would have caught it.
"""

from __future__ import annotations

import pytest

from fit_core.measure.load import load_measure
from fit_core.measure.notes import expected_line, expected_points, norm_notes, sample, step

HEAD = """format = 0
id = "t"
version = "1"
title = "T"
kind = "outcome"
recall = "P1W"
[licence]
owner = "o"
terms = "commercial"
wording = "bring-your-own"
source = "s"
"""
SCALE = """[[scales]]
id = "total"
method = "entered"
better = "{better}"
min = {low}
max = {high}
step = {step}
"""
CORE_10 = 'id = "{}"\nsample = "{}"\nmean = {}\nsd = {}'
GENERAL = CORE_10.format("general", "general", 4.7, 4.8)
CARE = (
    CORE_10.format("care", "clinical", 19.7, 7.7)
    + '\nreliability = { value = 0.90, kind = "alpha" }'
)


def file(*norms, low="0", high="40", step="1", better="lower", metric=""):
    """A measure of one typed-in total with these norms, each a few lines of TOML."""
    scale = SCALE.format(low=low, high=high, step=step, better=better)
    return HEAD + scale + "".join(_norm(n, metric or f"{low}-{high}", better) for n in norms)


def _norm(own, metric, better):
    fixed = {"scale": "total", "metric": metric, "better": better, "grade": "high"}
    fixed |= {"population": "p", "source": "s"}
    rest = [f'{key} = "{value}"' for key, value in fixed.items() if f"\n{key} =" not in f"\n{own}"]
    return "\n".join(["[[norms]]", *rest, own, ""])


@pytest.fixture
def notes(tmp_path):
    """The notes of a text that loads."""

    def read(text):
        path = tmp_path / "t.toml"
        path.write_text(text, "utf-8")
        return list(norm_notes(load_measure(path)))

    return read


@pytest.fixture
def only(problems):
    """The one problem of a text: its path and the whole sentence."""

    def read(text):
        (problem,) = problems(text)
        assert problem.line
        return problem.path, str(problem)

    return read


def test_a_default_among_several_norms_says_why(only, problems):
    lines = ('id = "a"\ndefault = true', 'id = "b"')
    path, said = only(file(*lines))
    assert path == "$.norms[0].default"
    assert "`a` is the default of several norms, and nothing says why" in said
    assert problems(file(lines[0] + '\nreason = "the largest sample"', lines[1])) == ()
    assert problems(file(lines[0])) == ()


def test_a_reason_stands_with_the_default_only(only):
    path, said = only(file('id = "a"\nreason = "the largest sample"'))
    assert path == "$.norms[0].reason"
    assert "this one is not" in said


def test_every_shipped_default_among_several_says_why(shipped):
    several = 0
    for path in shipped:
        norms = load_measure(path).norms
        scales = [norm.scale for norm in norms]
        for norm in norms:
            if norm.default and scales.count(norm.scale) > 1:
                several += 1
                assert len(norm.reason) > 20, norm.id
    assert several >= 20


def test_a_line_is_drawn_from_norms_that_are_there_and_hold_a_sample(problems):
    empty, child = 'id = "empty"', 'id = "c"\ndrawn_from = ["generl", "c", "empty", "general"]'
    found = problems(file(GENERAL, empty, child))
    assert [p.path.rpartition("[")[2] for p in found] == ["0]", "1]", "2]"]
    assert "Did you mean `general`?" in found[0].fix
    assert "has no mean, SD or reliability" in found[2].what


def test_jacobson_truax_line_of_core_10_was_rounded_by_its_authors(notes):
    """Barkham 2013: 4.7 (4.8) and 19.7 (7.7) give c = 10.46; published is 11."""
    norm = (
        'id = "n"\ndrawn_from = ["general", "care"]\ncutoff = { side = "at-or-above", value = %s }'
    )
    (said,) = notes(file(GENERAL, CARE, norm % 11))
    assert "published as 11" in said
    assert "give 10.46. Rounded by authors." in said
    assert notes(file(GENERAL, CARE, norm % 10)) == []


def test_a_line_outside_its_two_samples_is_refused(only):
    norm = (
        'id = "n"\ndrawn_from = ["general", "care"]\ncutoff = { side = "at-or-above", value = 21 }'
    )
    path, said = only(file(GENERAL, CARE, norm))
    assert path == "$.norms[2].cutoff.value"
    assert "21 does not lie between the means 4.7 and 19.7" in said


def test_points_of_core_10_agree_with_90_percent_and_not_with_95(notes):
    """Barkham 2013: SD 7.7 and alpha 0.90 give 5.7 at 90 and 6.7 at 95 percent; published is 6."""
    norm = 'id = "n"\ndrawn_from = ["general", "care"]\nreliable_change = {{ points = {}{} }}'
    assert notes(file(GENERAL, CARE, norm.format(6, ", level = 0.90"))) == []
    (said,) = notes(file(GENERAL, CARE, norm.format(5, ", level = 0.95")))
    assert (
        "5 points are published as reliable change; its SD and reliability give 6.7 at 95%" in said
    )
    (said,) = notes(file(GENERAL, CARE, norm.format(6, "")))
    assert "without a level; its SD and reliability give 5.7 at 90% and 6.7 at 95%" in said


def test_the_formulas_are_those_of_1991():
    assert expected_line(((4.7, 4.8), (19.7, 7.7))) == pytest.approx(10.46, abs=0.005)
    assert expected_points(7.7, 0.90, 0.90) == pytest.approx(5.664, abs=0.001)
    assert expected_points(7.7, 0.90, 0.95) == pytest.approx(6.749, abs=0.001)


def test_one_change_for_groups_that_differ_is_noted(notes):
    """Di Biase 2021, YP-CORE in Italy: 0.82 for groups with alpha 0.69 to 0.83."""
    norm = 'id = "{}"\nreliability = {{ value = {}, kind = "alpha" }}\n'
    norm += "reliable_change = {{ points = 0.82, level = 0.95 }}"
    two = (norm.format("girls", 0.80), norm.format("boys", 0.69))
    (said,) = notes(file(*two, high="4", step="0.1"))
    assert "`girls` and `boys`: one reliable change of 0.82" in said
    same = (norm.format("girls", 0.80), norm.format("boys", 0.80))
    assert notes(file(*same, high="4", step="0.1")) == []


def test_a_spread_that_nobody_can_have_is_refused(only, notes):
    """A Taiwanese study of the GAD-7 (PMID 35584970, n 109) prints 10.28 (10.68) on 0-21."""
    norm = 'id = "n"\nmean = 10.28\nsd = 10.68'
    path, said = only(file(norm + "\nn = 109", high="21"))
    assert path == "$.norms[0].sd"
    assert "An SD of 10.68 is not possible" in said
    (noted,) = notes(file(norm, high="21"))
    assert "possible in a small sample only, and `n` is not given" in noted


def test_a_part_without_the_safety_items_has_a_line_on_the_worse_side(problems):
    """A program prints 1.13 for Spanish women on the CORE-OM, with and without the risk items."""
    text = HEAD + (
        '[responses.r]\ncodes = [0, 1, 2, 3, 4]\n[[safety]]\nitem = "2"\nat_least = 1\n'
        '[[items]]\nid = "1"\ntopic = "low"\nresponses = "r"\n'
        '[[items]]\nid = "2"\ntopic = "risk"\nresponses = "r"\n'
        '[[scales]]\nid = "all"\nmethod = "mean"\nbetter = "lower"\nitems = ["1", "2"]\n'
        '[[scales]]\nid = "rest"\nmethod = "mean"\nbetter = "lower"\nitems = ["1"]\n'
        "[[examples]]\nanswers = { 1 = 2, 2 = 0 }\nexpect = { all = 1, rest = 2 }\n"
    )
    line = 'id = "{0}"\nscale = "{0}"\ncutoff = {{ side = "above", value = {1} }}'
    for rest, refused in ((1.13, True), (1.0, True), (1.25, False)):
        norms = [_norm(line.format(*n), "0-4", "lower") for n in (("all", 1.13), ("rest", rest))]
        found = [p.path for p in problems(text + "".join(norms))]
        assert found == (["$.norms[1].cutoff.value"] if refused else [])


def test_a_part_of_a_sum_has_no_greater_mean_than_the_whole(spoil):
    part = (
        '[[scales]]\nid = "part"\nmethod = "sum"\nbetter = "lower"\nitems = ["1"]\n'
        '[[norms]]\nid = "part"\nscale = "part"\nmetric = "0-3"\nbetter = "lower"\nn = 412\n'
        'population = "nobody: invented for this page"\ngrade = "unverified"\nsource = "invented"\n'
    )
    change = ("expect = { total = 6 }", "expect = { total = 6, part = 3 }")
    found, _ = spoil(change, ("[[safety]]", f"{part}mean = 2.2\n\n[[safety]]"))
    assert [p.path for p in found] == ["$.norms[0].mean"]
    found, _ = spoil(change, ("[[safety]]", f"{part}mean = 2.1\n\n[[safety]]"))
    assert found == ()


BOYS = (
    'id = "{0}"\nwhen = {{ sex = "M", age_from = {1}, age_to = {2} }}\n'
    'cutoff = {{ side = "above", value = {3} }}'
)


def test_ages_with_equal_clashing_or_jumping_values_are_noted(notes):
    """YP-CORE: 1.523 at 17 and at 18 (2025); 1.23 at 15 beside 1.18 for 15-17 (Italy, 2021)."""
    scale = {"high": "4", "step": "0.001"}
    (said,) = notes(file(BOYS.format("a", 17, 17, 1.523), BOYS.format("b", 18, 18, 1.523), **scale))
    assert "different ages, the same value 1.523" in said
    (said,) = notes(file(BOYS.format("a", 15, 15, 1.23), BOYS.format("b", 15, 17, 1.18), **scale))
    assert "two values, 1.23 and 1.18, of one age" in said
    (said,) = notes(file(BOYS.format("a", 15, 15, 1.0), BOYS.format("b", 16, 16, 1.5), **scale))
    assert "jumps from 1.0 to 1.5" in said
    even = [BOYS.format(n, n, n, f"1.{n}") for n in range(11, 16)]
    assert notes(file(*even, **scale)) == []


def test_people_in_care_who_are_better_off_are_refused(only, problems):
    """An abstract on the ORS prints its first median above its last, on a scale that rises."""
    general, care = (
        CORE_10.format("g", "general", 28, 6.8),
        CORE_10.format("c", "clinical", 19.6, 8.7),
    )
    assert problems(file(general, care, better="higher")) == ()
    path, said = only(file(general, care, better="lower"))
    assert path == "$.norms[1].mean"
    assert "People in care are better off (19.6)" in said


def test_a_line_that_most_of_a_general_sample_fails_is_refused(only, problems):
    """Fekih-Romdhane 2025: the mean WHO-5 of young adults in Egypt is 32.2, the line 50."""
    norm = (
        'id = "n"\nsample = "general"\nmean = {}\ncutoff = {{ side = "at-or-below", value = 50 }}'
    )
    scale = {"high": "100", "step": "4", "better": "higher"}
    path, said = only(file(norm.format(32.2), **scale))
    assert path == "$.norms[0].cutoff.value"
    assert "on the worse side of 50" in said
    assert problems(file(norm.format(67.6), **scale)) == ()
    share = 'id = "n"\ncutoff = { side = "at-or-below", value = 50, community = 0.4, %s }'
    share %= 'community_source = "s"'
    assert only(file(share, **scale))[0] == "$.norms[0].cutoff.community"


@pytest.mark.parametrize(
    ("better", "side", "fine"),
    [
        ("lower", "at-or-above", True),
        ("lower", "above", True),
        ("lower", "below", False),
        ("higher", "at-or-above", False),
        ("higher", "at-or-below", True),
    ],
)
def test_a_line_names_the_worse_side(problems, better, side, fine):
    norm = f'id = "n"\ncutoff = {{ side = "{side}", value = 10 }}'
    found = [p.path for p in problems(file(norm, better=better))]
    assert found == ([] if fine else ["$.norms[0].cutoff.side"])


@pytest.mark.parametrize(
    ("metric", "scale", "fix"),
    [
        ("0-40", ("10", "50"), "It is counted from 0: add 10 to its figures first."),  # K10
        ("6-30", ("0", "24"), "It is counted from 6: add -6 to its figures first."),  # K6
        ("0-4", ("0", "40"), "Multiply its figures by 10 first"),  # CORE-10
        ("1-7", ("0", "40"), "needs converting first"),
    ],
)
def test_a_norm_with_another_ruler_is_refused_with_the_way_to_convert_it(only, metric, scale, fix):
    low, high = scale
    path, said = only(file('id = "n"', low=low, high=high, metric=metric))
    assert path == "$.norms[0].metric"
    assert f"is not the range {low}-{high} of scale `total`" in said
    assert fix in said


ACCURACY = 'cutoff = {{ side = "above", value = 9, accuracy = {{ reference = "r", {} }} }}'
HIGH = ACCURACY.format("sensitivity = 86, specificity = 0.8")
HALF = ACCURACY.format("sensitivity = 0.86")


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("n = 0", "n"),
        ("year = 1812", "year"),
        ('reliability = { value = 1.2, kind = "alpha" }', "reliability.value"),
        ("reliability = { value = 0.9 }", "reliability"),
        ('reliability = { value = 0.9, kind = "rasch" }', "reliability.kind"),
        (HIGH, "cutoff.accuracy.sensitivity"),
        (HALF, "cutoff.accuracy"),
    ],
)
def test_coefficients_are_shares_and_named(only, line, path):
    """A Dutch ICC of .88 and a Swedish Rasch index of .947 are printed where an alpha belongs."""
    assert only(file(f'id = "n"\n{line}'))[0] == f"$.norms[0].{path}"


def test_an_accuracy_from_few_or_picked_people_is_noted(notes):
    """The Taiwanese line of the GAD-7 rests on 17 cases."""
    norm = 'id = "n"\n' + ACCURACY.format("sensitivity = 0.9, specificity = 0.8%s")
    assert notes(file(norm % ", cases = 50")) == []
    (said,) = notes(file(norm % ", cases = 17"))
    assert said == "Norm `n`: accuracy likely inflated (17 cases)."
    (said,) = notes(file(norm % ', design = "case-control"'))
    assert "cases and controls that were picked" in said


def test_values_of_a_table_rise_with_the_score(problems, text):
    """Kliem 2025: three cells of a reproduced percentile table of the WHO-5 do not."""
    made = '[[scales]]\nid = "t"\nmethod = "lookup"\nbetter = "lower"\nof = ["total"]\n'
    whole = text.replace('banding = "half-up-integer"', 'rounding = "half-up-integer"', 1)

    def broken(*values):
        rows = ", ".join(f"{n} = {value}" for n, value in enumerate(values))
        found = problems(whole.replace("[[safety]]", f"{made}table = {{ {rows} }}\n\n[[safety]]"))
        return [p.path for p in found if ".table." in p.path]

    assert broken(0, 1, 2, 2, 4, 5, 6, 7, 8, 9) == []
    assert broken(9, 8, 7, 6, 5, 4, 3, 2, 1, 0) == []
    assert broken(0, 1, 2, 1, 4, 5, 6, 7, 8, 9) == ["$.scales[1].table.3"]
    assert broken(9, 8, 7, 6, 8, 4, 3, 2, 1, 0) == ["$.scales[1].table.4"]


def test_the_figures_of_change_are_those_of_people_in_care(shipped):
    (path,) = [path for path in shipped if path.stem == "core10"]
    measure = load_measure(path)
    found = sample(measure, measure.norms[0])
    assert (str(found.sd), str(found.reliability)) == ("7.7", "0.90")
    assert step(measure, measure.scales[0]) == 1
    (said,) = [note for note in norm_notes(measure) if "barkham" in note]
    assert "10.46" in said
