"""The Spanish sentences are whole, speak to a reader in one way, and guess nobody's gender."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.testing import (
    check_address,
    check_sentences,
    harm_of,
    parametrize_with_checks,
    ways_in,
)
from tests.languages.house import letters

PACK = Path(__file__).parents[1] / "fit_lang_es_us"
SPANISH = PACK / "text" / "es"
#: Words that say tú, and words that say usted; verbs that are also other forms are left out.
TU = re.compile(
    r"\b(tú|ti|te|tu|tus|contigo|eres|estás|tienes|puedes|quieres|ves|crees|vives|vienes|sientes"
    r"|digas|dijiste|marcaste|pediste|has|escribas|dinos)\b",
    re.IGNORECASE,
)
USTED = re.compile(
    r"\b(usted|responda|marque|imprima|escriba|haga|guarde|díganos|tome|deje)\b", re.IGNORECASE
)


def words(tag="es-US", form="neutral", gender="x"):
    return Words(tag, [Source("lang-es-us", PACK / "text")], form=form, gender=gender)


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    found = check_sentences(
        SPANISH, draws=letters(), harm=lambda said: harm_of(said, PACK, "es-US")
    )
    assert found == ()


@pytest.mark.parametrize("tag", ["es-US", "es-419", "es-MX", "es-AR", "es-ES", "es"])
def test_every_spanish_goes_back_to_these_sentences(tag):
    said = words(tag)
    assert said.say("sheet-title") == "Cómo van las cosas"
    assert said.fallen == {}


@given(st.integers(0, 3_000_000) | st.just(2_000_000))
def test_points_are_counted_as_spanish_counts_them(number):
    """One point, points, and millions with `de` (CLDR: one, many, other)."""
    noun = "punto" if number == 1 else "puntos"
    joined = f"{number} de {noun}" if number and number % 1_000_000 == 0 else f"{number} {noun}"
    said = words().say("message-lower", today="9", points=str(number), count=number)
    assert said == f"El puntaje de hoy es 9: {joined} menos que al comienzo."


def test_a_part_of_a_point_is_more_than_none_and_not_one():
    said = words().say("chart-band", points="0.5", count=0.5)
    assert said == "A menos de 0.5 puntos del comienzo: puede ser azar"


def test_numbers_and_dates_are_those_of_the_country():
    from datetime import date
    from decimal import Decimal

    day = date(2026, 11, 23)
    assert words("es-US").number(Decimal("6.5"), 1) == "6.5"
    assert words("es-AR").number(Decimal("6.5"), 1) == "6,5"
    assert words("es-US").medium_date(day) == "23 nov 2026"
    assert words("es-US").date(day) == "23 de noviembre de 2026"


def test_usted_is_said_unless_tu_was_asked_for():
    for form in ("neutral", "formal"):
        assert words(form=form).say("prompt-any-matters") == "¿Qué es lo que más le importa hoy?"
    assert words(form="informal").say("prompt-any-matters") == "¿Qué es lo que más te importa hoy?"


def test_tu_and_usted_stay_apart():
    check_address(PACK, "es-US", formal=USTED, informal=TU, leave=["clinician.ftl"])
    close = [way for way in ways_in(PACK, "es-US") if way.chosen.get("form") == "informal"]
    assert len(close) > 80


def test_gender_is_told_only_where_the_client_stated_one():
    """In no sentence does the neutral one guess; what is stated is followed."""
    said = {
        (form, gender): words(form=form, gender=gender).say("prompt-ending-notice")
        for form, gender in product(("neutral", "informal"), ("x", "f", "m"))
    }
    assert len(set(said.values())) == 6
    assert "lista" in said["neutral", "f"]
    assert "listo" in said["informal", "m"]
    for form in ("neutral", "informal"):
        assert not re.search(r"\blist[oa]\b", said[form, "x"])


def test_no_sentence_doubles_its_words_by_gender():
    """No o/a, no @, no x: wording that needs none was found."""
    for way in ways_in(PACK, "es-US"):
        assert not re.search(r"\w(?:/as?\b|\(as?\)|@)", way.text), way


def test_questions_and_quotes_are_set_as_in_spanish():
    for way in ways_in(PACK, "es-US"):
        assert way.text.count("¿") == way.text.count("?"), way
        assert '"' not in way.text.replace('{ "', "").replace('" }', ""), way
