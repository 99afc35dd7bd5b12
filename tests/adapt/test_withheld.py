"""What holds for one client, and what is withheld, with its reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.layer import Evidence, For, Layer, PopulationNorm, Who, Withhold
from fit_core.adapt.pack import Placed
from fit_core.adapt.resolve import Adaptation, resolve
from fit_core.adapt.withheld import Person, holds, norms_for, withheld
from fit_core.measure.model import Line, Norm

TARGET = For(measure="phq-9", structure="sha256:" + "0" * 64)
FACTS = {
    "scale": "total",
    "metric": "0-27",
    "better": "lower",
    "population": "people asked",
    "source": "invented",
}
LINE = Line(side="at-or-above", value=Decimal(10))
BASE = Norm(id="base", grade="high", cutoff=LINE, **FACTS)
ENGLISH, SPANISH = Person("en-GB"), Person("es")


def local(name="local", **more) -> PopulationNorm:
    facts = {"grade": "high", "purpose": "screening", "language": "es", "cutoff": LINE, **FACTS}
    return PopulationNorm(id=name, **{**facts, **more})


def layer(language="es", **more) -> Adaptation:
    made = Layer(
        format=0,
        id="made-up",
        level="population",
        title="t",
        source="s",
        status="translated-only",
        target=TARGET,
        language=language,
        **more,
    )
    return resolve([Placed(made, "made-up", "1", "layer.toml", "0")])


def why(adaptation, norm, takes, person):
    found = withheld(adaptation, "phq-9", norm, takes, person)
    return found.reason if found else None


def scalar(level="scalar", **more) -> Evidence:
    facts = {"kind": "language", "between": ("en", "es"), "grade": "high", "source": "invented"}
    return Evidence(level=level, **facts, **more)


@pytest.mark.parametrize("takes", ["line", "change", "mean", "expected"])
def test_a_norm_of_people_who_answer_in_another_language_is_not_used(takes):
    assert why(Adaptation(), BASE, takes, ENGLISH) is None
    assert why(Adaptation(), BASE, takes, SPANISH) == "other-language"
    assert why(layer(evidence=(scalar(),)), BASE, takes, SPANISH) is None
    assert why(layer(evidence=(scalar("metric"),)), BASE, takes, SPANISH) == "other-language"
    contested = layer(evidence=(scalar(contested=True),))
    assert why(contested, BASE, takes, SPANISH) == "contested"


def test_a_layer_takes_away_for_its_population_only_even_what_fits():
    rule = Withhold(
        takes=("line",), who=Who(setting="inpatient"), reason="not-specific", source="x"
    )
    adaptation = layer(withhold=(rule,), norms=(local(),))
    ward = SPANISH._replace(setting="inpatient")
    assert why(adaptation, local(), "line", ward) == "not-specific"
    assert why(adaptation, local(), "change", ward) is None
    assert why(adaptation, local(), "line", SPANISH) is None
    # Without a word on whom, it is for everybody who answers in the language of the layer.
    everybody = layer(withhold=(Withhold(takes=("line",), reason="no-study", source="x"),))
    assert why(everybody, local(), "line", SPANISH) == "no-study"
    assert why(everybody, BASE, "line", ENGLISH) is None


def test_a_layer_can_take_away_one_norm_or_one_scale():
    rule = Withhold(takes=("line",), norms=("base",), who=Who(), reason="not-specific", source="x")
    assert why(layer(withhold=(rule,)), BASE, "line", ENGLISH) == "not-specific"
    assert why(layer(withhold=(rule,)), local(language="en"), "line", ENGLISH) is None
    other = Withhold(takes=("line",), scale="part", who=Who(), reason="not-specific", source="x")
    assert why(layer(withhold=(other,)), BASE, "line", ENGLISH) is None


def test_rivals_stand_beside_each_other_and_doubtful_ones_never():
    rivals = (
        local("b"),
        local("a"),
        local("c", purpose="csc"),
        local("doubtful", grade="recalled"),
        local("mean-only", purpose="norm"),
        local("elsewhere", country="CL"),
        local("english", language="en"),
    )
    found = norms_for(layer(norms=rivals), "phq-9", "total", "line", SPANISH)
    assert [(one.value.purpose, one.value.id) for one in found] == [
        ("csc", "c"),
        ("screening", "a"),
        ("screening", "b"),
    ]
    there = norms_for(layer(norms=rivals), "phq-9", "total", "line", SPANISH._replace(country="CL"))
    assert "elsewhere" in [one.value.id for one in there]


PERSONS = st.builds(
    Person,
    language=st.sampled_from(["en", "es", "nl-NL"]),
    country=st.sampled_from(["", "NL"]),
    setting=st.sampled_from(["", "general-practice"]),
    groups=st.frozensets(st.sampled_from(["a", "b"])),
    sex=st.sampled_from([None, "F"]),
    age=st.one_of(st.none(), st.integers(10, 90)),
)
WHOS = st.builds(
    Who,
    language=st.sampled_from(["", "nl"]),
    country=st.sampled_from(["", "NL"]),
    setting=st.sampled_from(["", "general-practice"]),
    groups=st.lists(st.sampled_from(["a", "b"]), unique=True).map(tuple),
    sex=st.sampled_from([None, "F"]),
    age_from=st.sampled_from([None, 18]),
    age_to=st.sampled_from([None, 64]),
)


@given(WHOS, PERSONS)
def test_what_a_client_did_not_state_never_fits(who, person):
    if not holds(who, person):
        return
    assert not who.country or person.country == who.country
    assert not who.setting or person.setting == who.setting
    assert set(who.groups) <= person.groups
    assert who.sex is None or person.sex == who.sex
    assert who.age_from is None or (person.age or 0) >= who.age_from
    assert not holds(Who(country="NO"), person)


def test_age_limits_hold_at_their_edges():
    band = Who(age_from=18, age_to=64)
    found = [holds(band, SPANISH._replace(age=age)) for age in (17, 18, 64, 65, None)]
    assert found == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("norm", "answers", "holds"),
    [
        ("en-GB", "en-US", True),
        ("es", "es-MX", True),
        ("zh-Hans", "zh-Hans-CN", True),
        ("zh-Hans", "zh-Hant-HK", False),
        ("zh", "zh-Hant", True),
        ("nb", "nn", False),
    ],
)
def test_a_norm_is_of_a_language_in_one_script_whatever_the_region(norm, answers, holds):
    found = why(Adaptation(), local(language=norm), "line", Person(answers))
    assert found == (None if holds else "other-language")


RULES = st.lists(
    st.builds(
        Withhold,
        takes=st.sampled_from([("line",), ("change",), ("line", "change", "mean", "expected")]),
        norms=st.sampled_from([(), ("base",), ("local",)]),
        who=st.one_of(st.none(), WHOS),
        reason=st.just("not-specific"),
        source=st.just("x"),
    ),
    max_size=3,
).map(tuple)


@given(RULES, RULES, PERSONS, st.sampled_from(["line", "change", "mean", "expected"]))
def test_what_a_layer_withholds_never_comes_back_by_another(some, more, person, takes):
    norms = (BASE, local(), local("base", language="en"))
    few, all_of_them = layer(withhold=some), layer(withhold=(*some, *more), norms=(local(),))
    for norm in norms:
        if withheld(few, "phq-9", norm, takes, person):
            assert withheld(all_of_them, "phq-9", norm, takes, person)
