"""Layers in any order give the same result, or the same refusal."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.layer import Evidence, For, Group, Layer, PopulationNorm, Presentation, Withhold
from fit_core.adapt.pack import Placed
from fit_core.adapt.resolve import resolve
from fit_core.errors import RefusedError

STRUCTURE = "sha256:" + "0" * 64
COMMON = {"format": 0, "title": "t", "source": "s", "status": "original"}


def norm(name: str, mean: int) -> PopulationNorm:
    return PopulationNorm(
        id=name,
        scale="total",
        metric="0-27",
        better="lower",
        population="people asked",
        grade="high",
        source="invented",
        purpose="norm",
        mean=Decimal(mean),
        sd=Decimal(3),
    )


def population(name: str, measure: str = "phq-9", **more) -> Placed:
    target = For(measure=measure, structure=STRUCTURE)
    layer = Layer(id=name, level="population", target=target, **COMMON, **more)
    return placed(layer)


def clinic(name: str, **more) -> Placed:
    return placed(Layer(id=name, level="clinic", **COMMON, **more))


def language(name: str, tag: str, sha256: str) -> Placed:
    layer = Layer(id=name, level="language", language=tag, **COMMON)
    return Placed(layer, name, "1", "layer.toml", sha256)


def placed(layer: Layer) -> Placed:
    return Placed(layer, layer.id, "1", "layer.toml", layer.id)


def told(layers, chosen=None):
    """The result, or the refusal in words."""
    try:
        return resolve(layers, chosen)
    except RefusedError as error:
        return error.what


WITHHOLD = Withhold(takes=("line",), reason="no-study", source="s")
EVIDENCE = Evidence(kind="language", between=("en", "es"), level="scalar", grade="high", source="s")
LAYERS = st.lists(
    st.one_of(
        st.builds(
            lambda name, which, mean: population(name, norms=(norm(which, mean),)),
            st.sampled_from("abc"),
            st.sampled_from(["one", "two"]),
            st.integers(1, 2),
        ),
        st.builds(lambda name: population(name, withhold=(WITHHOLD,)), st.sampled_from("de")),
        st.builds(lambda name: population(name, evidence=(EVIDENCE,)), st.sampled_from("fg")),
        st.builds(
            lambda name, paper: clinic(name, presentation=Presentation(paper=paper)),
            st.sampled_from("hi"),
            st.sampled_from(["A4", "Letter"]),
        ),
        st.builds(language, st.sampled_from("jk"), st.sampled_from(["cy", "ar"]), st.just("1")),
    ),
    max_size=6,
    unique_by=lambda one: one.layer.id,
)


@given(LAYERS, st.randoms(use_true_random=False))
def test_the_order_of_layers_never_matters(layers, random):
    shuffled = list(layers)
    random.shuffle(shuffled)
    assert told(shuffled) == told(layers)


def test_rivals_of_one_level_are_refused_until_a_person_names_one():
    rivals = [population("a", norms=(norm("x", 1),)), population("b", norms=(norm("x", 2),))]
    with pytest.raises(RefusedError) as refused:
        resolve(rivals)
    assert "a and b" in refused.value.what
    assert '"layers.norm.phq-9/x" = "a"' in refused.value.next_step
    (found,) = resolve(rivals, {"norm.phq-9/x": "b"}).norms["phq-9"]
    assert (found.value.mean, found.by.layer.id) == (2, "b")
    assert told(rivals, {"norm.phq-9/x": "somebody"}) == refused.value.what


def test_layers_that_agree_are_no_rivals():
    same = [population("a", norms=(norm("x", 1),)), population("b", norms=(norm("x", 1),))]
    (found,) = resolve(same).norms["phq-9"]
    assert found.by.layer.id == "a"


def test_one_norm_id_of_two_measures_is_two_norms():
    two = [population("a", norms=(norm("x", 1),)), population("b", "gad-7", norms=(norm("x", 2),))]
    assert {name: sets[0].value.mean for name, sets in resolve(two).norms.items()} == {
        "phq-9": 1,
        "gad-7": 2,
    }


def test_two_layers_of_one_language_are_refused_and_what_is_withheld_adds_up():
    with pytest.raises(RefusedError, match=r"set language\.cy differently"):
        resolve([language("a", "cy", "1"), language("b", "cy", "2")])
    both = resolve([population("a", withhold=(WITHHOLD,)), population("b", withhold=(WITHHOLD,))])
    assert len(both.withheld["phq-9"]) == 1
    # One rule of two languages is two rules: it is for whoever answers in the layer's own.
    apart = [population(tag, withhold=(WITHHOLD,), language=tag) for tag in ("es-US", "es-PR")]
    assert len(resolve(apart).withheld["phq-9"]) == 2


def test_levels_apply_in_their_own_order():
    group = Group(id="x", title="people who say so")
    layers = [clinic("a"), population("b", groups=(group,)), language("c", "ar", "1")]
    assert [one.layer.level for one in resolve(layers).layers] == [
        "language",
        "population",
        "clinic",
    ]
    assert resolve(layers).groups["x"].by.layer.id == "b"


def test_a_clinic_decides_on_its_paper_and_its_alerts():
    own = clinic(
        "own", presentation=Presentation(paper="Letter"), alerts={"phq-9": {"9": Decimal(1)}}
    )
    found = resolve([own])
    assert found.paper is not None
    assert found.paper.value == "Letter"
    assert found.alerts["phq-9", "9"].value == 1
    assert found.presentation("ar") == Presentation()
