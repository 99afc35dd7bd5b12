"""CORE measures: where sources disagree, which side we took, and why."""

from __future__ import annotations

from decimal import Decimal

from tests.golden.sides import (
    changes,
    codes,
    form,
    gaps,
    lines,
    measure,
    of,
    score,
    settles,
    starts,
    turned,
)


@settles("core10 1", "outcome-notes 3.1 a", "outcome-notes 3.2 c")
def test_items_two_and_three_of_the_core10_are_the_positive_ones():
    """A hub says 3 and 4, which is copied from the CORE-OM. Answers are positions and are turned
    once: `never` everywhere is 8, not 0."""
    assert turned("core10") == {2, 3}
    assert score("core10", [0] * 10) == 8


@settles("core10 2")
def test_the_core10_has_the_bands_of_the_manual():
    """Another set (11-15, 16-20, 21-25, 26-40) circulates without a source that was read."""
    assert starts("core10") == [0, 6, 11, 15, 20, 25]
    assert list(of("core10").bands) == ["default"]


@settles("core10 3")
def test_one_item_of_the_core10_may_be_missing_and_no_answer_is_no_score():
    """The Trust allows one in ten; a library prorates over any number, and gives 0 for none."""
    assert score("core10", gaps("core10", 1)) == 20
    assert score("core10", gaps("core10", 2)) is None
    assert score("core10", [None] * 10) is None


@settles("core10 4", "outcome-notes 3.11 c")
def test_the_reliable_change_of_the_core10_says_its_level():
    """6 is a figure at 90 % (6.7 at 95 %), 5 a threshold of services for young people. Both are
    kept; the level stands with the first."""
    assert changes("core10") == {(6.0, "high"), (5.0, "high")}
    known = [n.reliable_change for n in measure("core10").norms if n.reliable_change]
    assert [change.level for change in known if change.points == 6] == [Decimal("0.9")]


@settles("core-om 1", "outcome-notes 3.5 a")
def test_three_items_of_the_core_om_may_be_missing_as_the_trust_says_since_2023():
    """Non-risk: two before 17 April 2023, three since. One in ten of each part, and none of the
    short ones."""
    most = {scale.id: scale.missing.max for scale in measure("core-om").scales}
    assert most == {
        "total": 3,
        "total-mean": 3,
        "wellbeing": 0,
        "problems": 1,
        "functioning": 1,
        "risk": 0,
        "non-risk": 3,
    }
    assert most["total"] == 3
    assert of("core10").missing.max == of("yp-core").missing.max == 1


@settles("core-om 2")
def test_a_core_om_with_four_gaps_has_no_total():
    """A library divides by whatever was answered, without a limit; the Trust sets one."""
    assert score("core-om", gaps("core-om", 3)) is not None
    assert score("core-om", gaps("core-om", 4)) is None


@settles("core-om 3")
def test_ten_is_the_line_of_the_core_om_for_everybody():
    """10 for all (2007) or means by sex (2002). 10 was read; the older lines were not re-read and
    stand marked unverified, each for its sex."""
    assert lines("core-om") == {(">=10", "high")}
    older = [
        line for scale in measure("core-om").scales if scale.id != "total" for line in scale.cutoffs
    ]
    assert {line.grade for line in older} == {"unverified"}
    assert {line.when.sex for line in older} == {"F", "M"}


@settles("core-om 4")
def test_the_domains_of_the_core_om_have_no_codes_of_sums():
    """The codes of the national list mean sums (0-48, 0-16); our domains are means, so they have
    none."""
    assert not {code for code, _ in codes("core-om")} & {"718613005", "718492008"}


@settles("yp-core 1", "outcome-notes 3.10")
def test_the_yp_core_has_lines_by_age_and_sex_and_no_bands_of_adults():
    """A library applies the adult bands and loses fractions. The authors publish lines by age and
    sex, and no bands."""
    assert of("yp-core").bands == {}
    found = {
        (line.when.sex, line.when.age_from, line.when.age_to, float(line.value))
        for line in of("yp-core").cutoffs
    }
    assert found == {
        ("M", 11, 13, 10.3),
        ("M", 14, 16, 14.1),
        ("F", 11, 13, 14.4),
        ("F", 14, 16, 15.9),
    }
    assert form("yp-core", [2] * 10).scales["total"].cutoffs == {}


@settles("yp-core 2")
def test_one_item_of_the_yp_core_may_be_missing():
    """A library allows any number; the Trust allows one."""
    assert score("yp-core", gaps("yp-core", 1)) == 20
    assert score("yp-core", gaps("yp-core", 2)) is None


@settles("yp-core 3")
def test_the_yp_core_has_the_one_reliable_change_that_was_read():
    """8 for all (national threshold) or values by age and sex (2016), which were not read."""
    assert changes("yp-core") == {(8.0, "high")}
