"""Young people, goals, OQ, PROMIS: where sources disagree, which side we took, and why."""

from __future__ import annotations

import pytest

from tests.golden.sides import (
    changes,
    codes,
    default,
    form,
    gaps,
    measure,
    of,
    score,
    settles,
    span,
    starts,
)

PROMIS = ("promis-dep-8a", "promis-anx-8a", "promis-dep-4a", "promis-anx-4a")


@settles("sdq-self 1", "outcome-notes 3.5 b", "outcome-notes 3.6 a")
def test_a_half_on_the_sdq_goes_up():
    """2.5 becomes 3 in two of the official scripts and 2 in a third, whose rounding is to even. We
    follow the two. Three answers of five are needed."""
    blank = {item.id: 0 for item in measure("sdq-self").items}
    four = of("sdq-self", "emotional").items
    answers = {**blank, four[0]: 1, four[1]: 1, four[4]: None}
    assert score("sdq-self", answers, "emotional") == 3
    assert score("sdq-self", gaps("sdq-self", 2, "prosocial"), "prosocial") == 10
    assert score("sdq-self", gaps("sdq-self", 3, "prosocial"), "prosocial") is None


@settles("sdq-self 2")
def test_the_sdq_keeps_three_and_four_bands():
    """Older and newer cut-points of the same owner: both, under their names."""
    assert starts("sdq-self", which="three") == [0, 16, 20]
    assert starts("sdq-self", which="four") == [0, 15, 18, 20]


@settles("sdq-self 3")
def test_the_sdq_ships_no_national_means():
    """They differ widely between countries, so none is shipped that could be used silently."""
    assert not [norm for norm in measure("sdq-self").norms if norm.mean is not None]


@settles("rcads47 1", "outcome-notes 3.9 a")
def test_girls_and_boys_have_their_own_reference_values_at_every_age():
    """A public scorer has a bracket error and gives girls in even grades the boys' values. Here
    each value is bound to a sex and a pair of ages, and each pair has both."""
    found = {(n.scale, n.when.sex, n.when.age_from) for n in measure("rcads47").norms}
    for norm in measure("rcads47").norms:
        assert {"F": "girls", "M": "boys"}[norm.when.sex] in norm.population
        other = "M" if norm.when.sex == "F" else "F"
        assert (norm.scale, other, norm.when.age_from) in found


@settles("rcads47 2")
def test_the_reference_values_of_the_rcads_are_by_sex():
    """By sex, or the newer combined group: the values that were read are by sex."""
    assert {norm.when.sex for norm in measure("rcads47").norms} == {"F", "M"}


@settles("rcads47 3", "outcome-notes 3.9 b")
def test_the_reference_values_of_the_rcads_name_their_ages_and_make_no_t_score():
    """Pairs of ages (a national notebook) or school grade as age minus six (the official site): two
    tables. The values name the pair; T scores, for which the guide's tables are needed, are not
    made."""
    pairs = {(norm.when.age_from, norm.when.age_to) for norm in measure("rcads47").norms}
    assert pairs == {(8, 9), (10, 11), (12, 13), (14, 15), (16, 17)}
    methods = {scale.method for scale in measure("rcads47").scales}
    assert methods == {"sum", "sum-of-scales"}


@settles("rcads47 4")
def test_the_rcads_asks_for_permission():
    """Free for clinical use (an older page) or written permission for institutions and electronic
    records (a newer one). We follow the newer."""
    assert measure("rcads47").licence.terms == "permission-needed"
    assert measure("rcads47").licence.electronic is False


@settles("rcads25 1")
def test_the_short_rcads_has_its_two_parts():
    """A schema gives only a sum of 25; the form has depression and anxiety, and the sum of both."""
    assert {scale.id for scale in measure("rcads25").scales} == {"depression", "anxiety", "total"}


@settles("gbo 1")
def test_a_goal_rated_zero_is_rated():
    """A library takes 0 as missing. 0 is no progress yet, and counts."""
    assert score("gbo", [0, None, None], "mean-rated") == 0
    assert form("gbo", [0, None, None]).status == "ok"


@settles("gbo 2", "outcome-notes 3.11 e")
def test_the_change_of_goals_is_of_the_average_and_not_used_by_itself():
    """3 on one goal (a national threshold) or 2.45 on the average (not re-read). The score is the
    average, so 3 does not apply to it; 2.45 is unverified and no default."""
    assert changes("gbo", "mean-rated") == {(2.45, "unverified")}
    assert not [norm for norm in measure("gbo").norms if norm.default]


@settles("psychlops 1", "psychlops 2")
def test_psychlops_is_four_ratings_to_five():
    """The older sheet halves one domain and ends at 18; the current text has four ratings of 0 to 5
    and 20. A 6, which the older one shows, is not allowed."""
    assert span("psychlops") == (0, 20)
    assert score("psychlops", [5] * 4) == 20
    assert form("psychlops", [6, 5, 5, 5]).status == "invalid"


@settles("oq45 1")
def test_the_line_of_the_oq45_is_sixty_three():
    """63 or 64 for the same table: at or above 63 is the owner's."""
    assert default("oq45").cutoff.value == 63
    assert default("oq45").cutoff.side == "at-or-above"


@settles("oq45 2", "outcome-notes 3.5 g")
def test_a_gap_on_the_oq45_takes_the_rounded_mean_of_its_part_and_few_may_be():
    """The hand-outs print no limit. We set one (a tenth of each part, four in all), graded as our
    own cautious choice."""
    rule = of("oq45", "sd").missing
    assert (rule.method, rule.max, rule.grade) == ("item-mean-rounded", 2, "default")
    assert of("oq45").missing.max == 4


@settles("oq45 3")
def test_the_oq45_takes_no_national_values_of_elsewhere():
    """Spain: 54.5, 3.8, 17.6. Another country's values are not used for everybody."""
    assert {points for points, _ in changes("oq45")} == {14.0}


@pytest.mark.parametrize("name", PROMIS)
@settles(*(f"{name} 1" for name in PROMIS), "outcome-notes 3.5 h")
def test_no_promis_item_may_be_missing(name):
    """None (a reprint) or half (older manuals): the table is for whole raw sums, so none."""
    assert score(name, gaps(name, 0, "raw"), "t") is not None
    assert score(name, gaps(name, 1, "raw"), "t") is None


@pytest.mark.parametrize("name", PROMIS)
@settles(*(f"{name} 2" for name in PROMIS))
def test_promis_t_scores_end_where_the_table_ends(name):
    """A guide prints 20 to 80. The table has its own ends, and they are the range."""
    table = of(name, "t").table
    assert span(name, "t") == (float(min(table.values())), float(max(table.values())))
    assert span(name, "t") != (20, 80)


@settles("outcome-notes 3.8 h")
def test_a_raw_score_of_the_promis_29_is_not_ours():
    """71968-2 means the raw score inside the PROMIS-29, the same four items in another form."""
    assert "71968-2" not in {code for code, _ in codes("promis-anx-4a")}
