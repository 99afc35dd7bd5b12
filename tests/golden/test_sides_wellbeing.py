"""Wellbeing, distress, function: where sources disagree, which side we took, and why."""

from __future__ import annotations

from tests.golden.sides import (
    changes,
    codes,
    default,
    form,
    gaps,
    keys,
    lines,
    measure,
    of,
    score,
    settles,
    span,
    starts,
    turned,
)


@settles("who5 1", "outcome-notes 3.7 b")
def test_the_three_ways_to_write_the_line_of_the_who5_are_one():
    """Below 50, at or below 50, raw below 13: percent scores go in fours, so all three say the
    same of every total but 50 itself, which cannot occur."""
    assert "<=50" in keys("who5", "percent")
    for raw in range(26):
        answers = [min(5, max(0, raw - 5 * n)) for n in range(5)]
        found = form("who5", answers).scales
        assert found["raw"].exact == raw
        assert found["percent"].exact != 50
        assert found["percent"].cutoffs["<=50"] is (raw < 13)


@settles("who5 2")
def test_the_who5_is_taken_as_free_for_non_commercial_use():
    """Public domain, free without permission, or licence required: three readings, and the terms of
    2024 were not found. We take the middle one, which asks a clinic for a statement."""
    assert measure("who5").licence.terms == "non-commercial"


@settles("who5 3", "outcome-notes 3.8 b")
def test_the_who5_has_no_code_of_another_form():
    """71969-0, used for it in one repository, is the mental T score of the PROMIS-10."""
    assert "71969-0" not in {code for code, _ in codes("who5")}


@settles("k10 1", "outcome-notes 3.4 a")
def test_the_k10_is_coded_from_one_and_has_a_second_total_from_zero():
    """1 to 5 (10-50) or 0 to 4 (0-40). The first is the coding of the bands; the other total is
    given beside it under its own name, and bands are on the first only."""
    assert span("k10") == (10, 50)
    assert span("k10", "total-0-40") == (0, 40)
    assert of("k10", "total-0-40").bands == {}
    assert form("k10", [0] * 10).status == "invalid"


@settles("k10 2", "outcome-notes 3.4 b")
def test_the_k10_keeps_both_sets_of_bands_under_their_names():
    """A statistics office and primary care divide the same total otherwise; neither is the only
    one, so both are read and named."""
    assert starts("k10", which="abs") == [10, 16, 22, 30]
    assert starts("k10", which="gp") == [10, 20, 25, 30]


@settles("k10 3")
def test_a_high_k10_is_distress():
    """The Australian data of 1997 are turned round. The form counts distress upwards."""
    assert of("k10").better == "lower"
    assert turned("k10") == set()


@settles("k6 1", "outcome-notes 3.4 c", "outcome-notes 3.8 i")
def test_the_k6_is_coded_from_zero_and_has_no_code_of_a_reversed_list():
    """0 to 4 (0-24, serious from 13) or 1 to 5 (6-30, from 19). We took the first, which its lines
    are printed for. LOINC's answers run from all to none, so its panel is not our form."""
    assert span("k6") == (0, 24)
    assert ">=13" in keys("k6")
    assert "62746-3" not in {code for code, _ in codes("k6")}


@settles("dass21 1", "outcome-notes 3.3 a")
def test_the_depression_and_anxiety_items_of_the_dass21_are_not_swapped():
    """A vendor's article swaps the two lists; a scoring script gives the key as published."""
    assert of("dass21", "depression").items == ("3", "5", "10", "13", "16", "17", "21")
    assert of("dass21", "anxiety").items == ("2", "4", "7", "9", "15", "19", "20")


@settles("dass21 2", "outcome-notes 3.3 b")
def test_dass21_sums_are_doubled_and_so_are_their_bands():
    """Papers read doubled bands against sums that are not. Here both are doubled, and the range
    says so."""
    assert score("dass21", [1] * 21, "depression") == 14
    assert span("dass21", "depression") == (0, 42)
    assert starts("dass21", "depression") == [0, 10, 14, 21, 28]


@settles("swls 1", "outcome-notes 3.2 b")
def test_a_high_answer_on_the_swls_is_satisfaction():
    """One page prints the anchors upside down (1 = agrees strongly)."""
    assert of("swls").better == "higher"
    assert turned("swls") == set()
    assert score("swls", [7] * 5) == 35


@settles("swls 2")
def test_the_swls_keeps_both_sets_of_bands():
    """An older set with a neutral point of 20 and the author's of 2006: both, under their names."""
    assert set(of("swls").bands) == {"default", "diener2006"}
    assert starts("swls", which="diener2006") == [5, 10, 15, 20, 25, 30]


@settles("wemwbs 1")
def test_the_wemwbs_asks_for_permission():
    """Registration with the owners, or a free licence as one library read it. We follow the
    owners."""
    assert measure("wemwbs").licence.terms == "permission-needed"


@settles("wemwbs 2", "outcome-notes 3.11 f")
def test_both_changes_of_the_wemwbs_are_kept():
    """7.6 (2.77 standard errors) or 9 (a national threshold), both after one study. The threshold
    is used, the more cautious one."""
    assert changes("wemwbs") == {(7.6, "high"), (9.0, "high")}
    assert default("wemwbs").reliable_change.points == 9


@settles("wemwbs 3")
def test_the_bands_of_the_wemwbs_are_marked_unverified():
    """45-59 and 60-70, or a clinic's own 45-53, 54-60, 61-70. The first, marked unverified, as its
    upper limit was not re-read."""
    assert starts("wemwbs") == [14, 41, 45, 60]
    assert of("wemwbs").band_sources["default"].grade == "unverified"


@settles("swemwbs 1", "swemwbs 2")
def test_the_swemwbs_is_read_on_its_metric_scale():
    """One library stops at the raw sum, another lacks the form. Raw sums are not comparable with
    published means: bands and norms are on the metric score."""
    assert score("swemwbs", [1] * 7, "metric") == 7
    assert of("swemwbs", "raw").bands == {}
    assert {norm.scale for norm in measure("swemwbs").norms} == {"metric"}


@settles("rses 1", "outcome-notes 3.2 a")
def test_the_key_of_the_rses_belongs_to_the_maryland_order():
    """Two printed orders: 2, 5, 6, 8, 9 are turned in one and 3, 5, 8, 9, 10 in the other. The file
    is the first; the other order would be another id."""
    assert turned("rses") == {2, 5, 6, 8, 9}


@settles("rses 2")
def test_the_rses_has_four_answers():
    """Versions of five points exist; their totals are others."""
    assert span("rses") == (0, 30)
    assert form("rses", [4] * 10).status == "invalid"


@settles("whodas12 1", "whodas12 2", "outcome-notes 3.4 d", "outcome-notes 3.5 f")
def test_the_whodas_is_coded_from_zero_and_has_a_second_total_from_twelve():
    """0 to 4 (0-48) or 1 to 5 (12-60). Both totals, under their names; the norms are on the first,
    so a mean of 14.2 on the second is not among them. A schema that ends at 3 contradicts itself.
    One item may be missing."""
    assert (span("whodas12"), span("whodas12", "total-1-5")) == ((0, 48), (12, 60))
    assert {float(norm.mean) for norm in measure("whodas12").norms if norm.mean} == {6.3, 4.3, 1.4}
    assert score("whodas12", [4] * 12) == 48
    assert score("whodas12", gaps("whodas12", 1)) == 24
    assert score("whodas12", gaps("whodas12", 2)) is None


@settles("whodas12 3")
def test_the_whodas_asks_for_permission():
    """Public domain after registration (the manual of 2010, quoted in code) or written permission
    (the newer note). We follow the stricter and newer one."""
    assert measure("whodas12").licence.terms == "permission-needed"


@settles("wsas 1", "outcome-notes 3.7 a", "wsas 4")
def test_twenty_on_the_wsas_is_the_middle_band():
    """The text says above 20 for the upper band; a program prints bands from 10, 20 and 30, which
    moves 20 up. We follow the text of the authors."""
    assert starts("wsas") == [0, 10, 21]
    twenty = form("wsas", [4] * 5).scales["total"]
    assert (twenty.cutoffs[">20"], twenty.bands["default"]) == (False, "significant impairment")


@settles("wsas 2")
def test_a_retired_person_has_at_most_thirty_two_on_the_wsas():
    """Four items (at most 32) and five (40) are not comparable; one library prints a total out of
    40 all the same. Work counts 0 only where the person does not work or says that it does not
    apply; otherwise a gap is a gap."""
    assert score("wsas", [None, 8, 8, 8, 8], retired=True) == 32
    assert score("wsas", ["NA", 8, 8, 8, 8]) == 32
    assert score("wsas", [None, 8, 8, 8, 8], retired=False) is None


@settles("wsas 3")
def test_a_wsas_item_goes_to_eight():
    """A library's comment says 0-4, its limits 0-8; the total of 40 needs 8."""
    assert span("wsas") == (0, 40)
    assert lines("wsas") == {(">=10", "high"), (">20", "high")}


@settles("eq5d5l 1")
def test_a_missing_line_of_the_eq5d_is_a_gap_and_not_999():
    """A library writes 999 for a missing mark. Here that is an invalid answer; nothing is
    nothing."""
    assert form("eq5d5l", [1, 1, 1, 1, 1, 999]).status == "invalid"
    assert score("eq5d5l", [1, 1, 1, 1, 1, None], "vas") is None
