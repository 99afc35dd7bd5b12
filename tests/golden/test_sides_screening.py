"""Trauma, worry, sleep, alcohol, birth: where sources disagree, which side we took, and why."""

from __future__ import annotations

from tests.golden.sides import (
    changes,
    codes,
    default,
    form,
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


@settles("pcl5 1")
def test_the_pcl5_has_the_lines_of_its_validation():
    """31 to 33 in general; 34, 38, 42 and 45 in single clinics. The ends of the range stand as
    high, 32 (a programme's, not found again) as unverified, single clinics not at all."""
    assert lines("pcl5") == {(">=31", "high"), (">=33", "high"), (">=32", "unverified")}
    assert default("pcl5").cutoff.value == 33


@settles("pcl5 2")
def test_no_reliable_change_of_the_pcl5_is_used_by_itself():
    """5 (carried over from an older form), 10, or more. Neither was read for this form, so none is
    the default: a clinic that wants one chooses it."""
    assert changes("pcl5") == {(5.0, "medium"), (10.0, "unverified")}
    assert default("pcl5").reliable_change is None


@settles("pcl5 3", "pcl5 4")
def test_the_pcl5_is_a_sum_without_severity_bands():
    """No empirical bands exist. A mean between 0 and 5, printed on one page, cannot be: answers
    end at 4."""
    assert of("pcl5").bands == {}
    assert span("pcl5") == (0, 80)
    assert {scale.method for scale in measure("pcl5").scales} == {"sum"}


@settles("pc-ptsd5 1")
def test_both_lines_of_the_pc_ptsd5_stand_and_four_is_used():
    """3 finds more, 4 balances: both are from the authors' sample, and 4 is the default."""
    assert keys("pc-ptsd5") == {">=3", ">=4"}
    assert default("pc-ptsd5").cutoff.value == 4


@settles("ies-r 1")
def test_item_fourteen_of_the_ies_r_is_intrusion():
    """The authors' key has 8, 8 and 6 items; a library puts item 14 into hyperarousal (7, 8, 7)."""
    assert "14" in of("ies-r", "intrusion").items
    sizes = [len(of("ies-r", part).items) for part in ("intrusion", "avoidance", "hyperarousal")]
    assert sizes == [8, 8, 6]


@settles("ies-r 2")
def test_the_three_lines_of_the_ies_r_stand_beside_each_other():
    """25, 33 or 34 by population. All stand; 33, the usual one, is the default."""
    assert keys("ies-r") == {">=25", ">=33", ">=34"}
    assert default("ies-r").cutoff.value == 33


@settles("pswq 1", "pswq 3")
def test_the_lowest_band_of_the_pswq_begins_at_sixteen():
    """A page begins it at 0, which cannot occur. Three sets circulate; two have a source, and one
    of a page without any (from 36 and 50) is left out."""
    assert starts("pswq") == [16, 40, 60]
    assert starts("pswq", which="korte2016") == [16, 39, 54]
    assert len(of("pswq").bands) == 2


@settles("pswq 2")
def test_the_lines_of_the_pswq_belong_to_populations():
    """45, 62 or 65. All stand; 62, graded high, is the default."""
    assert lines("pswq") == {(">=45", "medium"), (">=62", "high"), (">=65", "high")}
    assert default("pswq").cutoff.value == 62


@settles("isi 1")
def test_the_order_of_three_isi_items_does_not_matter():
    """Items 5 to 7 stand in another order in some printings. The total is a plain sum, so no order
    changes it."""
    assert turned("isi") == set()
    assert score("isi", [0, 1, 2, 3, 4, 3, 2]) == score("isi", [0, 1, 2, 3, 2, 4, 3]) == 15
    assert [scale.id for scale in measure("isi").scales] == ["total"]


@settles("isi 2")
def test_the_isi_looks_back_two_weeks():
    """Two weeks (the printed form) or a month (a library)."""
    assert measure("isi").recall == "P2W"


@settles("isi 3")
def test_the_isi_has_three_lines_that_were_read():
    """10, 11, 14 or 15 are quoted. 11 was in no source that was read."""
    assert keys("isi") == {">=10", ">=14", ">=15"}


@settles("isi 4")
def test_the_isi_asks_for_permission():
    """Permission through the distributor, or reprinted as available. We follow the distributor."""
    assert measure("isi").licence.terms == "permission-needed"


@settles("audit 1")
def test_items_nine_and_ten_of_the_audit_have_three_answers():
    """A library accepts 1 and 3 there; only 0, 2 and 4 exist."""
    assert form("audit", [0] * 8 + [1, 0]).status == "invalid"
    assert score("audit", [0] * 8 + [2, 4]) == 6


@settles("audit 2")
def test_the_audit_has_one_line_for_everybody():
    """7 is sometimes used for women and people over 65: from memory only, so it is left out."""
    assert lines("audit") == {(">=8", "high")}


@settles("audit-c 1")
def test_the_lines_of_the_audit_c_are_by_sex_and_five_for_all():
    """4 for men and 3 for women, or 5 for all. All stand; those by sex only where sex is known."""
    assert lines("audit-c") == {(">=4", "high"), (">=3", "high"), (">=5", "medium")}
    assert set(form("audit-c", [1] * 3, sex="F").scales["total"].cutoffs) == {">=3", ">=5"}
    assert set(form("audit-c", [1] * 3).scales["total"].cutoffs) == {">=5"}


@settles("audit-c 2")
def test_who_never_drinks_has_an_audit_c_of_zero():
    """A library needs all three answers; the form tells the person to skip the others."""
    assert score("audit-c", [0, None, None]) == 0
    assert score("audit-c", [1, None, None]) is None


@settles("audit-c 3")
def test_the_audit_c_is_taken_as_non_commercial():
    """An agency calls it public domain; the owner, a United Nations body, says not for sale."""
    assert measure("audit-c").licence.terms == "non-commercial"


@settles("audit-c 4", "outcome-notes 3.8 d", "outcome-notes 3.8 g")
def test_the_codes_of_the_audit_and_the_audit_c_are_their_own():
    """68517-2 is another single question, the panel's first item is 68518-0; 75626-2 is the total
    of the AUDIT-C and not of the AUDIT."""
    assert {("68518-0", "1"), ("75626-2", "total")} <= codes("audit-c")
    assert ("75624-7", "total") in codes("audit")
    assert not {code for code, _ in codes("audit") | codes("audit-c")} & {"68517-2"}


@settles("epds 1")
def test_the_epds_asks_for_permission():
    """A calculator says free to reproduce in full; the College told a library to ignore that
    sentence of 1987. We follow the College."""
    assert measure("epds").licence.terms == "permission-needed"


@settles("epds 2", "outcome-notes 3.1 b", "outcome-notes 3.1 c")
def test_seven_items_of_the_epds_are_printed_worst_first():
    """A schema sums positions and its totals are wrong. Items 3 and 5 to 10 are turned: the top
    answer everywhere is 21, and the top answer of item 10 is its worst and raises its flag."""
    assert turned("epds") == {3, 5, 6, 7, 8, 9, 10}
    top = form("epds", [0] * 10)
    assert (top.scales["total"].exact, top.flags) == (21, ("10",))


@settles("epds 3", "outcome-notes 3.8 f")
def test_the_panel_of_the_epds_is_not_its_total():
    """Public data use 71354-5 for the total; its page says panel, and the total is 99046-5."""
    assert {("71354-5", ""), ("99046-5", "total")} <= codes("epds")


@settles("epds 4")
def test_the_short_anxiety_score_of_the_epds_has_three_lines():
    """4 and 5 were read in abstracts, 6 is from memory. All stand with their grades; none is a
    norm."""
    assert lines("epds", "anxiety-3a") == {
        (">=4", "medium"),
        (">=5", "medium"),
        (">=6", "unverified"),
    }
    assert not [norm for norm in measure("epds").norms if norm.scale == "anxiety-3a"]
