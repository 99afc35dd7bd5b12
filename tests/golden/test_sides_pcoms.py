"""ORS, SRS and their kin: where sources disagree, which side we took, and why."""

from __future__ import annotations

from fractions import Fraction

from tests.golden.sides import (
    changes,
    default,
    form,
    keys,
    lines,
    measure,
    of,
    score,
    settles,
    span,
)


@settles("ors 1", "outcome-notes 3.7 c", "outcome-notes 3.6 c", "outcome-notes 3.12 a")
def test_twenty_five_on_the_ors_is_clinical_and_twenty_eight_for_the_young():
    """At or below 25 (two sources that were read) or below (others). At or below is used, and a
    clinic may choose the norm that reads it as below. Tenths are added exactly: four marks that
    make 25 make the line. From 13 to 17 the line is 28."""
    marks = ["6.2", "6.3", "6.2", "6.3"]
    assert score("ors", marks) == 25
    assert form("ors", marks, age=40).scales["total"].cutoffs == {"<=25": True}
    assert form("ors", [7, 7, 7, 7], age=15).scales["total"].cutoffs["<=28"] is True
    sides = {n.cutoff.side for n in measure("ors").norms if n.cutoff and n.cutoff.value == 25}
    assert sides == {"at-or-below", "below"}
    assert default("ors").cutoff.side == "at-or-below"


@settles("ors 2", "outcome-notes 3.11 a")
def test_the_reliable_change_of_the_ors_is_six():
    """5 (the Miller group), 6 (Better Outcomes Now) or 6.6 (young people, England). All are kept
    with their people; 6 is used: graded high, and for adults."""
    assert changes("ors") == {(5, "medium"), (6, "high"), (6.6, "high"), (6, "unverified")}
    assert default("ors").reliable_change.points == 6


@settles("ors 3")
def test_the_ors_is_summed():
    """A library stores the four marks and never adds them. The total is the score."""
    assert score("ors", [1, 2, 3, 4]) == 10
    assert span("ors") == (0, 40)


@settles("cors 1", "cors 2", "outcome-notes 3.12 b")
def test_the_line_of_the_cors_depends_on_who_rates():
    """A child's own line of 32 (from memory, never found) or 28 for all. 28 of the adult who rates
    was read; 32 is marked unverified; the norm that is used reads its line at or below, another one
    below."""
    assert lines("cors") == {("<=32", "unverified"), ("<=28", "medium")}
    assert form("cors", [7] * 4, rater="caretaker").scales["total"].cutoffs == {"<=28": True}
    sides = {n.cutoff.side for n in measure("cors").norms if n.cutoff}
    assert "below" in sides


@settles("cors 3", "outcome-notes 3.11 b")
def test_the_reliable_change_of_the_cors_is_six():
    """5, 6 or 10, each of its own people; 6 is used, as for the ORS, and by the same source."""
    assert {points for points, _ in changes("cors")} == {5, 6, 10}
    assert default("cors").reliable_change.points == 6


@settles("ycors 1", "ycsrs 1")
def test_a_face_is_a_label():
    """Some software records 1 to 4 or 0 to 10; the authors call the faces unscored. The number is
    kept as a label without better or worse, so that nothing is drawn or compared."""
    for name in ("ycors", "ycsrs"):
        assert of(name, "face").better == "none"
        assert keys(name, "face") == set()
        assert score(name, [3], "face") == 3
        assert form(name, [0]).status == "invalid"


@settles("srs 1", "alliance-notes 6.1 a")
def test_thirty_six_on_the_srs_is_inside_one_line_and_outside_the_other():
    """At or below 36 (one manual) or below 36 (the other). Both stand under their own names, both
    recalled; four nines tell them apart."""
    nines = form("srs", [9] * 4)
    assert nines.scales["total"].cutoffs == {"<=36": True, "<36": False}
    assert {grade for _, grade in lines("srs")} == {"recalled"}


@settles("srs 2", "alliance-notes 6.1 b")
def test_a_low_item_of_the_srs_has_a_rule_of_its_own():
    """A fall of one point means the total (the manual) or each item (hand-outs). The form itself
    knows the rule of any item below 9 only; it is apart from the total, so neither is taken for the
    other. A fall needs two sessions and is no line of one form."""
    one_low = form("srs", ["8.9", 10, 10, 10])
    assert one_low.derived == {"pcoms-item": True}
    assert one_low.scales["total"].cutoffs == {"<=36": False, "<36": False}
    assert form("srs", [9] * 4).derived == {"pcoms-item": False}


@settles("srs 3", "srs 4", "srs 5", "alliance-notes 6.1 c", "alliance-notes 6.5 d")
def test_the_srs_is_four_lines_of_ten_centimetres():
    """Ten items, seven points, statements from 0 to 4, a fifth item: older or other forms. Version
    3 is four lines from 0 to 10 in millimetres, and nothing else enters the total."""
    assert [item.id for item in measure("srs").items] == ["1", "2", "3", "4"]
    line = measure("srs").responses["line"]
    assert (line.min, line.max, float(line.step)) == (0, 10, 0.1)
    assert score("srs", ["9.9", 10, 10, 10]) == Fraction(399, 10)


@settles("csrs 1", "esq 1", "alliance-notes 6.5 a")
def test_higher_is_better_on_the_csrs_and_the_esq():
    """A public script of the national data set marks both as high is worse. That contradicts the
    CSRS itself; direction comes from the measure, never from a table. On the ESQ it is recalled
    that the highest answer is the most satisfied, and the key says so."""
    assert of("csrs").better == "higher"
    assert {scale.better for scale in measure("esq").scales} == {"higher"}
    assert measure("esq").key_grade == "recalled"
