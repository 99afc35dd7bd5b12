"""Alliance and empathy: where sources disagree, which side we took, and why."""

from __future__ import annotations

from tests.golden.sides import form, gaps, measure, of, score, settles, span, turned


@settles("wai-36 1")
def test_the_seven_points_of_the_wai_are_kept_as_answered():
    """The middle points behave out of order in one analysis, whose authors merge them. The key of
    the owner keeps all seven; merged codes would be another form."""
    assert span("wai-36") == (36, 252)
    assert measure("br-wai").key_grade == "unverified"


@settles("wai-36 2")
def test_task_and_goal_of_the_wai_are_scored_apart():
    """Their three factors are often not found again, and task and goal merge. The published key has
    three, so three are scored, beside the total."""
    assert [scale.id for scale in measure("wai-36").scales] == ["total", "task", "bond", "goal"]


@settles("wai-s 1", "rri-c-sf 1", "alliance-notes 6.3 e")
def test_no_reliable_change_is_built_on_alphas_that_disagree():
    """The WAI-S has alphas of .98 and of .82; those of the RRI-C-SF are exchanged between preprint
    and article. None of these is in a file, so nothing is computed from them."""
    for name in ("wai-s", "rri-c-sf"):
        assert not [norm for norm in measure(name).norms if norm.reliability or norm.default]


@settles("wai-s 2", "wai-sr 3", "alliance-notes 6.2 a", "alliance-notes 6.2 b")
def test_the_two_short_forms_of_the_wai_have_keys_of_their_own():
    """A page calls its form WAI-S and prints the key of the WAI-SR. They differ on items 8 and 10,
    and only the WAI-S turns 4 and 10. Each form has the key that was read for it."""
    assert turned("wai-s") == {4, 10}
    assert turned("wai-sr") == set()
    assert {"8"} <= set(of("wai-s", "task").items)
    assert {"10"} <= set(of("wai-s", "goal").items)
    assert {"8"} <= set(of("wai-sr", "goal").items)
    assert {"10"} <= set(of("wai-sr", "task").items)
    assert of("wai-s", "bond").items == of("wai-sr", "bond").items


@settles("wai-sr 1", "wai-sr 2", "alliance-notes 6.2 c", "alliance-notes 6.2 d")
def test_the_wai_sr_is_twelve_items_of_five_points_without_bands():
    """A site names another paper and seven points; a paper calls sixteen items by this name; a
    vendor prints bands. It is twelve items of five points after Hatcher and Gillaspy; its author
    says that there are no cut-offs."""
    assert span("wai-sr") == (12, 60)
    assert "Hatcher and Gillaspy 2006" in measure("wai-sr").key_source
    assert not [s for s in measure("wai-sr").scales if s.bands or s.cutoffs]


@settles("sai 1")
def test_the_sai_is_a_mean():
    """Sums (0-30) and means (0-5) both appear. The mean is the published composite; the key waits
    for a clinic's confirmation."""
    assert measure("sai").key_grade == "unverified"
    assert span("sai") == (0, 5)


@settles("wai-couple 1")
def test_the_couple_form_is_that_of_the_two_partners():
    """Other couple forms exist, with other items that were not read. Ours is the WAI-SR, once for
    each partner."""
    here, there = measure("wai-couple").scales, measure("wai-sr").scales
    assert [scale.items for scale in here] == [scale.items for scale in there]


@settles("haq-ii 1")
def test_the_haq_ii_is_nineteen_items_of_six_points():
    """A page describes the first version (11 items of 4 points), and a German form of 11 items is
    another instrument."""
    assert span("haq-ii") == (19, 114)


@settles("haq-ii 2")
def test_weak_items_of_the_haq_ii_count():
    """Items 13 and 14 load weakly in several samples. The published total holds them."""
    assert {"13", "14"} <= set(of("haq-ii").items)


@settles("arm-5 1", "arm-5 2", "arm-5 3", "alliance-notes 6.5 c")
def test_the_arm_5_is_one_mean_of_five_answers_on_therapy():
    """A text names five facets and couples; an app adds up to 35; a site takes it for a scale on
    love. It is one mean from 1 to 7, with item 3 turned; a sum has another range and cannot be in
    the same line."""
    assert [scale.id for scale in measure("arm-5").scales] == ["total"]
    assert span("arm-5") == (1, 7)
    assert score("arm-5", [7, 7, 1, 7, 7]) == 7
    assert measure("arm-5").kind == "alliance"


@settles("star-p 1", "star-c 1", "alliance-notes 6.4 a")
def test_the_third_part_of_the_star_is_turned_so_that_high_is_good():
    """Some papers print it unturned. It is given as the total uses it, turned, and better is
    higher."""
    for name, part in (("star-p", "non-supportive-input"), ("star-c", "emotional-difficulties")):
        assert turned(name) == {int(item) for item in of(name, part).items}
        assert of(name, part).better == "higher"
        assert of(name, part).items


@settles("blri-64 1")
def test_the_inventory_has_four_conditions():
    """A fifth scale of 1962 was dropped by its author."""
    parts = {"regard", "empathy", "unconditionality", "congruence"}
    assert {scale.id for scale in measure("blri-64").scales} == parts


@settles("blri-mini 1")
def test_the_short_inventory_is_a_draft_whatever_its_year():
    """2021 online, 2023 in the issue: one paper. Its item list was not read, so nothing is
    scored."""
    assert measure("blri-mini").key_grade == "unverified"


@settles("care 1", "alliance-notes 6.3 a")
def test_two_answers_may_lack_on_the_care():
    """A registry says only sum. The developer replaces up to two answers, blank or does not apply,
    by the mean of the others."""
    assert score("care", gaps("care", 2, value=4)) == 40
    assert score("care", gaps("care", 3, value=4)) is None
    assert score("care", [4] * 8 + ["NA", None]) == 40


@settles("alliance-notes 6.5 f")
def test_the_answers_of_the_tasc_r_are_one_to_four():
    """Two vendors print other words at the ends. The numbers agree, and the words are the clinic's
    to bring."""
    assert span("tasc-r") == (12, 48)
    assert turned("tasc-r") == {2, 5, 7, 8, 11}
    assert measure("tasc-r").licence.wording == "bring-your-own"


@settles("alliance-notes 6.6")
def test_no_file_says_that_alliance_causes_anything():
    """The evidence is correlational, with effects in both directions; a text that calls alliance
    the engine of change goes further. No alliance form has a norm, a line or a band that predicts,
    except the two lines of the SRS, which are recalled and only say what to talk about."""
    for name in ("wai-36", "wai-s", "wai-sr", "haq-ii", "arm-5", "star-p", "star-c", "tasc-r"):
        assert not [scale for scale in measure(name).scales if scale.bands or scale.cutoffs]
    assert form("srs", [9] * 4).scales["total"].bands == {}
