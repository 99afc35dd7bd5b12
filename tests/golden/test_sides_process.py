"""Experience, culture, attachment: where sources disagree, which side we took, and why."""

from __future__ import annotations

from tests.golden.sides import changes, form, measure, of, score, settles, span, turned


@settles("collaborate-10 1", "collaborate-5 1", "alliance-notes 6.3 b")
def test_collaborate_follows_its_owner_on_the_licence():
    """A registry says that no permission is needed; the owner's notice forbids commercial use and
    changes. We follow the owner."""
    for name in ("collaborate-10", "collaborate-5"):
        assert measure(name).licence.terms == "non-commercial"
        assert measure(name).licence.wording == "bring-your-own"


@settles("collaborate-10 2", "collaborate-5 2")
def test_the_two_formats_of_collaborate_are_two_measures():
    """0-4 and 0-9 give other shares of top scores, so they never make one line: two ids, two
    ranges."""
    assert (span("collaborate-5"), span("collaborate-10")) == ((0, 12), (0, 27))


@settles("collaborate-10 3", "collaborate-5 3")
def test_collaborate_has_its_sum_and_its_top_score():
    """A registry sums; the owners prefer the share of top scores. Both are given, and the top score
    needs every answer at the top."""
    assert score("collaborate-10", [9, 9, 9], "top-score") == 1
    assert score("collaborate-10", [9, 9, 8], "top-score") == 0
    assert score("collaborate-5", [4, 4, 4], "top-score") == 1
    assert score("collaborate-5", [4, 4, 3]) == 11


@settles("sdm-q-9 1", "alliance-notes 6.3 f")
def test_the_sdm_q_9_is_coded_from_zero_and_has_no_mean_of_unknown_coding():
    """A Danish mean of 3.87 fits 0-5 and 1-6 alike. The codes 0-5 follow from a table whose scaled
    items end at 11.11; a mean without its coding is no norm."""
    assert span("sdm-q-9") == (0, 45)
    assert score("sdm-q-9", [5] * 9, "scaled-0-100") == 100
    assert not [norm for norm in measure("sdm-q-9").norms if norm.mean is not None]


@settles("seq-5 1")
def test_the_seq_is_form_five():
    """Form 4 has 24 or 27 items and another index; a site mixes them up. Form 5 has 21, of which
    the first is no part of an index."""
    assert len(measure("seq-5").items) == 21
    assert "1" not in {item for scale in measure("seq-5").scales for item in scale.items}


@settles("chs 1", "alliance-notes 6.4 b")
def test_the_cultural_humility_scale_has_twelve_items_and_high_is_humble():
    """A page describes 15 items: another instrument. The negative part is turned, so that high is
    humble in both parts."""
    assert len(measure("chs").items) == 12
    assert turned("chs") == {int(item) for item in of("chs", "negative").items}
    assert {scale.better for scale in measure("chs").scales} == {"higher"}


@settles("ccci-r-client 1", "ccci-r-client7 1")
def test_the_client_form_of_the_ccci_r_is_recalled_and_its_short_form_a_draft():
    """Experts found 7 of the 20 items fit for clients; which seven was not read, nor whether their
    sum or mean is used. The long form scores and says that its key is recalled."""
    assert measure("ccci-r-client").key_grade == "recalled"
    assert measure("ccci-r-client7").key_grade == "unverified"


@settles("rri-c 1")
def test_the_real_relationship_is_a_total():
    """Some studies report totals, others means. The total has the range of the form; the key waits
    for confirmation."""
    assert span("rri-c") == (24, 120)
    assert measure("rri-c").key_grade == "unverified"


@settles("cats 1", "gq 1", "gq 2", "alliance-notes 6.5 e")
def test_a_form_that_was_not_read_is_not_scored_under_its_name():
    """Studies change the CATS (12 items, six dropped); a form on the web called Group Questionnaire
    is another one (12 items, 0-6). Both files are drafts of the form named, without lines, and
    without a count of alerts, which did not help."""
    for name, ends in (
        ("cats", {(14, 84), (12, 72), (10, 60)}),
        ("gq", {(13, 91), (8, 56), (9, 63)}),
    ):
        assert measure(name).key_grade == "unverified"
        assert {span(name, scale.id) for scale in measure(name).scales} == ends
        assert not [scale for scale in measure(name).scales if scale.cutoffs]


@settles("ecr-s 1", "alliance-notes 6.5 b")
def test_the_scales_of_the_ecr_s_begin_at_six():
    """A page prints 7-42; six answers of 1 to 7 give 6-42."""
    assert span("ecr-s", "anxiety") == span("ecr-s", "avoidance") == (6, 42)


@settles("ecr-s 2")
def test_attachment_is_two_numbers_and_no_style():
    """Styles by a median split are discouraged. There is no total, no band and no line."""
    for name in ("ecr-s", "ecr-rs"):
        assert {scale.id for scale in measure(name).scales} == {"anxiety", "avoidance"}
        assert not [scale for scale in measure(name).scales if scale.bands or scale.cutoffs]


@settles("ecr-rs 1")
def test_the_first_four_items_of_the_ecr_rs_are_turned():
    """A published order has the four positive items last, which would break the key. The key
    belongs to the order with them first."""
    assert turned("ecr-rs") == {1, 2, 3, 4}
    assert score("ecr-rs", [7, 7, 7, 7, 1, 1, 1, 1, 1], "avoidance") == 1


@settles("ecr-12 1")
def test_the_two_short_attachment_forms_are_two_measures():
    """Twelve items each, not the same twelve: two ids, and only the one that was read scores."""
    assert measure("ecr-12").key_grade == "unverified"
    assert "ecr-s" not in {link.measure for link in measure("ecr-12").linked}


@settles("etmcq 1", "etmcq 2")
def test_the_etmcq_is_fifteen_items_by_number():
    """A German version keeps twelve; a study form puts an attention check after item 9 and shifts
    the rest. Ours has fifteen, keyed by item."""
    assert [item.id for item in measure("etmcq").items] == [str(n) for n in range(1, 16)]
    assert of("etmcq", "credulity").items == ("5", "6", "11", "12", "15")


@settles("wfpts 1")
def test_trust_in_a_physician_is_recalled_and_has_no_norm_for_therapy():
    """The form was written for physicians and not validated in psychotherapy."""
    assert measure("wfpts").key_grade == "recalled"
    assert not [norm for norm in measure("wfpts").norms if norm.default]


@settles("psq-rupture 1")
def test_the_rupture_items_are_three():
    """Two names for one set of items; the larger questionnaire bundles other forms. The file holds
    the three rupture items, and the other forms have files of their own."""
    assert [scale.id for scale in measure("psq-rupture").scales] == [
        "presence",
        "intensity",
        "resolution",
    ]


@settles("esq 2", "alliance-notes 6.3 g")
def test_the_three_forms_of_the_esq_are_three_measures_coded_one_to_three():
    """The child's form asks otherwise, so scores of the three are not parallel. 1-3 (the national
    data set) or 0-2 elsewhere: 1-3 was read."""
    for name in ("esq", "esq-child", "esq-parent"):
        assert span(name, "care") == (1, 3)
    assert {link.relation for link in measure("esq").linked} <= {"other-age", "other-respondent"}


@settles("neq-32 1", "alliance-notes 6.3 c")
def test_the_impact_of_an_unwanted_effect_has_five_points():
    """The download page says four points and codes 0-4. The codes are the key."""
    assert [int(code) for code in measure("neq-32").responses["impact"].codes] == [0, 1, 2, 3, 4]


@settles("neq-32 2")
def test_what_did_not_happen_counts_nothing_and_the_number_of_effects_stands_beside():
    """Whether effects that did not occur count 0 in a mean differs. The sum and the number are
    given, so that either mean can be made and named; the file makes none."""
    answers = {item.id: 0 for item in measure("neq-20").items}
    answers |= {"1": 1, "1.impact": 4, "1.cause": 1}
    found = form("neq-20", answers).scales
    assert (found["impact-sum"].exact, found["n-effects"].exact) == (4, 1)
    assert {scale.method for scale in measure("neq-20").scales} == {"sum"}


@settles("sparq 1", "risq 1", "alliance-notes 6.3 d")
def test_sparq_and_risq_are_the_forms_of_the_article():
    """The preprint uses the same names for other lengths (five and five, and five). The article's
    are eight and four items, and no total joins the two parts of the first."""
    assert (len(measure("sparq").items), len(measure("risq").items)) == (8, 4)
    assert {scale.id for scale in measure("sparq").scales} == {"positive", "negative"}
    assert changes("sparq", "positive") == set()
