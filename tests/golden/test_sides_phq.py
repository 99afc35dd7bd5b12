"""PHQ and GAD: where sources disagree, which side we took, and why."""

from __future__ import annotations

from tests.golden.sides import (
    ROOT,
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
)


@settles("phq9 1", "outcome-notes 3.5 c", "outcome-notes 3.5 i")
def test_two_items_of_the_phq9_may_be_missing_and_three_may_not():
    """Prorate up to two (the citing packages, after the authors) or sum whatever is there (an open
    library). We prorate two: a sum of what is there makes a silent person look well."""
    assert score("phq9", gaps("phq9", 2)) == 18
    assert form("phq9", gaps("phq9", 2)).status == "prorated"
    assert score("phq9", gaps("phq9", 3)) is None


@settles("phq9 2")
def test_the_phq9_is_complete_without_its_tenth_item():
    """One library calls a form incomplete without item 10, others ignore it. Item 10 is in no sum,
    so its absence changes nothing."""
    assert form("phq9", [1] * 9 + [None]).status == "ok"


@settles("phq9 3", "outcome-notes 3.6 b")
def test_a_phq9_of_fifteen_is_moderately_severe_and_fractions_have_a_band():
    """One help page prints 10-15 as moderate, all others 10-14: a slip. A prorated total between
    two whole numbers is read half up; one library finds no band for it."""
    assert starts("phq9") == [0, 5, 10, 15, 20]
    prorated = form("phq9", [2, 2, 2, 2, 1, 1, 1, 0, None, None]).scales["total"]
    assert (float(prorated.exact), prorated.banded) == (12.375, 12)
    assert prorated.bands == {"default": "moderate"}


@settles("phq9 4", "outcome-notes 3.7 d")
def test_nine_on_the_phq9_is_not_caseness():
    """A service's page says 9 or above; the programme and everybody else say 10."""
    assert keys("phq9") == {">=10"}
    assert form("phq9", [1] * 9 + [None]).scales["total"].cutoffs == {">=10": False}


@settles("phq9 5", "phq8 1", "outcome-notes 3.8 a")
def test_the_phq8_does_not_borrow_the_code_of_the_phq9():
    """One library tags the PHQ-8 with 44261-6, the total of the PHQ-9. No PHQ-8 term was found, so
    the file has none."""
    assert ("44261-6", "total") in codes("phq9")
    assert "44261-6" not in {code for code, _ in codes("phq8")}


@settles("phq9 6", "gad7 5", "outcome-notes 3.11 g")
def test_a_smallest_difference_that_matters_is_no_reliable_change():
    """PHQ-9 5 or 1.7, GAD-7 4 or 1.5. What matters to people is another question than what is more
    than chance, so none of them is a reliable change; GAD-7 4 is one for another reason."""
    assert changes("phq9") == {(6.0, "high")}
    assert changes("gad7") == {(4.0, "high"), (6.0, "medium")}


@settles("phq2 1")
def test_the_phq2_has_both_of_its_lines():
    """2 finds more people, 3 fewer false alarms: two uses, so both stand, and 3, which the authors
    chose, is the default."""
    assert lines("phq2") == {(">=2", "high"), (">=3", "high")}
    assert default("phq2").cutoff.value == 3


@settles("phq8 2")
def test_one_item_of_the_phq8_may_be_missing():
    """One prorated (10 % of the form, our cautious choice) or none (two cohort packages)."""
    assert score("phq8", gaps("phq8", 1)) == 16
    assert score("phq8", gaps("phq8", 2)) is None
    assert of("phq8").missing.grade == "default"


@settles("phq15 1")
def test_the_bands_of_the_phq15_are_called_low_medium_and_high():
    """A library says mild, moderate, severe; the national guide, and the authors' own words, low,
    medium and high, which name no illness."""
    assert [band.label for band in of("phq15").bands["default"]] == [
        "minimal",
        "low",
        "medium",
        "high",
    ]


@settles("phq15 2", "outcome-notes 3.5 e")
def test_three_items_of_the_phq15_may_be_missing():
    """None (one library) or up to three (a package that cites its source). We took the source."""
    assert score("phq15", gaps("phq15", 3, value=1)) == 15
    assert score("phq15", gaps("phq15", 4, value=1)) is None


@settles("phq4 1", "outcome-notes 3.8 c")
def test_the_phq4_ends_at_twelve_and_keeps_its_code():
    """One schema declares a maximum of 27, copied from the PHQ-9. 70272-0 is the PHQ-4 total; a
    public table gives it to the GAD-2, which has no code that was read."""
    assert span("phq4") == (0, 12)
    assert ("70272-0", "total") in codes("phq4")
    assert "70272-0" not in {code for code, _ in codes("gad2")}


@settles("gad7 1")
def test_the_gad7_has_the_line_of_the_programme_and_that_of_the_authors():
    """8 (the English programme) or 10 (2006). Both stand; the norm that is used names 8, because
    its reliable change is of the same programme."""
    assert lines("gad7") == {(">=8", "high"), (">=10", "high")}
    assert default("gad7").cutoff.value == 8


@settles("gad7 2")
def test_no_wording_of_the_gad7_is_shipped_that_could_be_the_wrong_one():
    """A form with changed sentences circulates. We ship none: the clinic brings the one that it may
    use, and sees it item by item beside our topics."""
    assert measure("gad7").licence.wording == "bring-your-own"
    assert not list((ROOT / "measures" / "phq" / "fit_phq").glob("gad7.*.toml"))


@settles("gad7 3", "outcome-notes 3.8 e")
def test_the_panel_of_the_gad7_is_not_its_total():
    """69737-5 is used as the total in public lists; the term page says panel."""
    assert ("69737-5", "") in codes("gad7")
    assert ("70274-6", "total") in codes("gad7")


@settles("gad7 4", "outcome-notes 3.11 d")
def test_the_reliable_change_of_the_gad7_is_that_of_the_programme():
    """4 (the programme's) or 6 (recomputed in 2020). Both are kept with their populations; 4 is
    used, as it was made for services like a clinic's own and is graded higher."""
    assert changes("gad7") == {(4.0, "high"), (6.0, "medium")}
    assert default("gad7").reliable_change.points == 4


@settles("gad7 6", "outcome-notes 3.5 d")
def test_two_items_of_the_gad7_may_be_missing():
    """Two (a trial's scoring code) or none (three libraries). Two, as on the PHQ-9, graded medium,
    because no text of the authors was read."""
    assert score("gad7", gaps("gad7", 2)) == 14
    assert score("gad7", gaps("gad7", 3)) is None
    assert of("gad7").missing.grade == "medium"


@settles("gad2 1")
def test_the_gad2_has_no_bands():
    """A library prints bands without one for 0; the source paper has none."""
    assert of("gad2").bands == {}
    assert keys("gad2") == {">=3"}
