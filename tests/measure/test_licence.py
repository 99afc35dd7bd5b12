from __future__ import annotations

import datetime as dt
import shlex
from itertools import product
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.measure.licence import (
    NEEDS,
    TABLE,
    VERBS,
    Act,
    Held,
    allowed,
    needed,
    reaches_language,
)
from fit_core.measure.load import load_measure
from fit_core.measure.model import Licence, Terms
from fit_core.measure.refusal import refusal

TODAY = dt.date(2026, 6, 1)
DAY = dt.timedelta(days=1)
KINDS = NEEDS[1:]


@pytest.fixture(scope="module")
def library(shipped):
    return {measure.id: measure for measure in map(load_measure, shipped)}


def under(measure, **changes):
    licence = msgspec.structs.replace(measure.licence, electronic=True, **changes)
    return msgspec.structs.replace(measure, licence=licence)


def licence(terms, **changes):
    return Licence(owner="o", terms=terms, wording="bring-your-own", source="s", **changes)


def record(measure, *verbs, kind="licence", **changes):
    facts = {"granted_on": TODAY, **changes}
    return Held(id="1", measure=measure, verbs=verbs, kind=kind, **facts)


def typed(step):
    """The record that the command of a refusal makes, with the day filled in."""
    words = shlex.split(step.partition(": ")[2])
    assert words[:4] == ["fit", "measures", "licence", "add"]
    options = dict(zip(words[5::2], words[6::2], strict=True))
    return record(
        words[4],
        *options["--for"].split(","),
        kind=options["--kind"],
        language=options.get("--language", ""),
        source=options["--source"],
    )


def test_the_table_answers_for_all_terms_and_verbs():
    assert set(TABLE) == set(get_args(Terms))
    assert all(set(row) == set(VERBS) for row in TABLE.values())


@pytest.mark.parametrize("terms", get_args(Terms))
def test_facts_are_open_under_all_terms(terms):
    for verb in ("score", "enter-total", "keep", "export"):
        assert needed(licence(terms), verb) == "nothing"


def test_the_terms_from_open_to_closed():
    order = ("public-domain", "free-with-attribution", "non-commercial", "permission-needed")
    for verb in VERBS:
        ranks = [NEEDS.index(TABLE[terms][verb]) for terms in (*order, "commercial")]
        assert ranks == sorted(ranks)


def test_a_screen_needs_electronic_use():
    assert needed(licence("public-domain", electronic=True), "screen") == "nothing"
    assert needed(licence("public-domain"), "screen") == "permission"
    assert needed(licence("public-domain"), "print") == "nothing"
    assert needed(licence("commercial"), "screen") == "licence"


def test_what_a_licence_opens_beyond_its_terms_asks_for_a_statement_at_most():
    assert needed(licence("free-with-attribution", opens=("translate",)), "translate") == "nothing"
    assert needed(licence("non-commercial", opens=("translate",)), "translate") == "statement"


@pytest.mark.parametrize("terms", get_args(Terms))
@pytest.mark.parametrize("verb", VERBS)
def test_what_a_licence_restricts_is_the_owners_to_permit(terms, verb):
    owners = "licence" if terms == "commercial" else "permission"
    assert needed(licence(terms, restricts=(verb,)), verb) == owners


def test_every_refusal_of_a_shipped_measure_names_a_record_that_allows_it_and_nothing_less_does(
    library,
):
    refused = 0
    for measure, verb, language in product(library.values(), VERBS, ("", "de")):
        act = Act(measure, verb, language)
        verdict = allowed(act, (), TODAY)
        assert verdict.allowed == (verdict.needs == "nothing")
        if verdict.allowed:
            continue
        refused += 1
        what, step = refusal(act, verdict)
        assert measure.title in what
        assert f"({verb})" in what
        assert measure.licence.owner in what
        named = typed(step)
        assert allowed(act, [named], TODAY).by == named
        for less in lesser(named, verb):
            verdict = allowed(act, [less], TODAY)
            assert not verdict.allowed
            assert verdict.short == less
            assert len(verdict.because) == 1
    assert refused > len(library)


def lesser(named, verb):
    """Records that miss one thing of what the act asks for."""
    replace = msgspec.structs.replace
    yield from (replace(named, kind=kind) for kind in KINDS[: KINDS.index(named.kind)])
    yield replace(named, verbs=tuple(other for other in VERBS if other != verb))
    yield replace(named, version="another")
    yield replace(named, granted_on=TODAY + DAY)
    yield replace(named, expires_on=TODAY - DAY)
    yield replace(named, ended_on=TODAY)
    if named.language:
        yield replace(named, language="fr")


def test_a_record_of_another_measure_reaches_nothing(library):
    verdict = allowed(Act(library["ors"], "print"), [record("srs", "print")], TODAY)
    assert not verdict.allowed
    assert verdict.short is None


def test_a_record_holds_through_its_last_day(library):
    act = Act(library["ors"], "print")
    held = [record("ors", "print", granted_on=TODAY - 9 * DAY, expires_on=TODAY)]
    assert allowed(act, held, TODAY).allowed
    assert not allowed(act, held, TODAY + DAY).allowed
    assert allowed(act, held, TODAY - 9 * DAY).allowed
    assert not allowed(act, held, TODAY - 10 * DAY).allowed


def test_a_record_for_this_version_reaches_it(library):
    act = Act(library["srs"], "print")
    assert allowed(act, [record("srs", "print", version="3.0")], TODAY).allowed
    assert not allowed(act, [record("srs", "print", version="3")], TODAY).allowed


def test_a_refusal_says_when_a_record_expired_and_how_to_renew_it(library):
    act = Act(library["ors"], "print", "en")
    held = [record("ors", "print", number="L-7", granted_on=TODAY - DAY, expires_on=TODAY - DAY)]
    what, step = refusal(act, allowed(act, held, TODAY))
    assert "the licence L-7 of 2026-05-31 does not reach, because it expired on 2026-05-31" in what
    assert step.startswith("Renew it, then record it: fit measures licence add ors --for print ")


def test_a_refusal_names_the_nearest_record_and_all_that_it_lacks(library):
    act = Act(library["ors"], "screen", "de")
    far = record("ors", "print", kind="statement", language="en")
    near = record("ors", "print", number="N", language="en")
    verdict = allowed(act, [far, near], TODAY)
    assert verdict.short == near
    assert "is for print, not for screen and is for the language en" in refusal(act, verdict)[0]


def test_the_record_that_holds_longest_is_named(library):
    act = Act(library["ors"], "print")
    held = [record("ors", "print", expires_on=end) for end in (TODAY, None, TODAY + DAY)]
    assert allowed(act, held, TODAY).by == held[1]


def test_a_bought_licence_serves_for_a_statement_but_not_the_reverse(library):
    act = Act(library["gbo"], "print")
    assert all(allowed(act, [record("gbo", "print", kind=kind)], TODAY).allowed for kind in KINDS)
    act = Act(library["wsas"], "print")
    fits = [allowed(act, [record("wsas", "print", kind=kind)], TODAY).allowed for kind in KINDS]
    assert fits == [False, True, True]


_TAGS = st.sampled_from(["en", "en-GB", "de", "de-AT", "de-AT-1996", "den", "fa"])


@given(_TAGS, _TAGS)
def test_a_language_reaches_what_begins_with_it(granted, asked):
    first = [part.lower() for part in granted.split("-")]
    assert reaches_language(granted, asked) == (asked.lower().split("-")[: len(first)] == first)


def test_every_language_is_reached_by_none_named_and_an_act_without_language_by_every_record():
    assert reaches_language("", "de")
    assert reaches_language("de", "")


_RECORDS = st.builds(
    Held,
    id=st.just("1"),
    measure=st.just("ors"),
    verbs=st.lists(st.sampled_from(VERBS), unique=True).map(tuple),
    kind=st.sampled_from(KINDS),
    granted_on=st.dates(TODAY - 3 * DAY, TODAY + 3 * DAY),
    expires_on=st.none() | st.dates(TODAY - 3 * DAY, TODAY + 3 * DAY),
    ended_on=st.none() | st.dates(TODAY - 3 * DAY, TODAY + 3 * DAY),
    language=st.sampled_from(["", "en", "de"]),
    version=st.sampled_from(["", "1", "2"]),
)


@given(st.lists(_RECORDS, max_size=4), st.sampled_from(VERBS), _TAGS)
def test_more_records_never_forbid(library, records, verb, language):
    act = Act(library["ors"], verb, language)
    verdicts = [allowed(act, records[:count], TODAY).allowed for count in range(len(records) + 1)]
    assert verdicts == sorted(verdicts)
    alone = [allowed(act, [held], TODAY).allowed for held in records]
    assert verdicts[-1] == (any(alone) or verdicts[0])


def test_the_shipped_measures(library):
    open_to_all = [("phq9", "screen"), ("session-checkin", "translate"), ("core10", "print")]
    assert all(allowed(Act(library[name], verb), (), TODAY).allowed for name, verb in open_to_all)
    for verb in ("print", "screen", "translate", "show-items", "fit-model"):
        assert allowed(Act(library["ors"], verb), (), TODAY).needs == "licence"


def test_a_measure_with_other_terms_is_judged_by_them(example):
    assert allowed(Act(under(example, terms="project"), "print"), (), TODAY).allowed
    assert not allowed(Act(under(example, terms="commercial"), "print"), (), TODAY).allowed


#: Where the licence facts of an instrument differ from what is usual under its terms, and the
#: least record that each verb then asks for.
OWN_TERMS = {
    ("k10", "translate"): "nothing",
    ("k6", "translate"): "nothing",
    ("swls", "translate"): "nothing",
    ("sparq", "translate"): "nothing",
    ("risq", "translate"): "nothing",
    ("etmcq", "translate"): "nothing",
    ("audit", "translate"): "statement",
    ("audit-c", "translate"): "statement",
    ("gbo", "translate"): "statement",
    ("dass21", "translate"): "permission",
    ("care", "screen"): "permission",
    ("ecr-rs", "screen"): "permission",
    ("sdm-q-9", "screen"): "permission",
    ("rcads25", "keep"): "permission",
    ("rcads25", "fit-model"): "permission",
    ("rcads47", "keep"): "permission",
    ("rcads47", "fit-model"): "permission",
}


def test_where_a_shipped_licence_differs_from_its_terms(library):
    found = {
        (measure.id, verb): needed(measure.licence, verb)
        for measure, verb in product(library.values(), VERBS)
    }
    usual = {(name, verb): TABLE[library[name].licence.terms][verb] for name, verb in found}
    assert {act: need for act, need in found.items() if need != usual[act]} == OWN_TERMS


def test_who_asks_for_a_line_to_be_printed_has_one(library):
    asks = {"epds", "wemwbs", "swemwbs", "k10", "k6", "who5", "audit", "audit-c", "swls", "gbo"}
    asks |= {"promis-dep-8a", "promis-anx-8a", "core10", "core-om", "yp-core", "rses", "phq9"}
    assert all(library[name].licence.attribution for name in asks)
