"""Names of measures, our own forms, and the words that no Spanish sheet may hold."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from fit_core.adapt.names import load_names
from fit_core.measure import check_wording, load_measure
from fit_core.sheet.harm import check_texts
from fit_core.sheet.harm_lexicon import WORDED, lexicon_of
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text

ROOT = Path(__file__).parents[3]
PACK = Path(__file__).parents[1] / "fit_lang_es_us"
LEXICA = (PACK / "lexicon",)
CHECKIN = ROOT / "measures/checkin/fit_checkin"
WORDINGS = sorted((PACK / "wordings").glob("*.toml"))


def rules(text: str, tag: str = "es-US") -> set[str]:
    return {found.rule for found in check_texts([Text(text)], tag, lexica=LEXICA)}


def test_nobody_has_read_the_lists():
    assert lexicon_of("es-US", LEXICA).reviewed == ""
    assert tomli.loads((PACK / "lexicon/clinician/es.toml").read_text("utf-8"))["reviewed"] == ""


PLANTED = {
    "harm.noun": (
        "Su depresión está ahí.",
        "Se ve ansiosa.",
        "un trastorno de ansiedad",
        "La paciente está grave.",
        "Los síntomas son leves.",
        "por encima del punto de corte",
        "Hay una recaída.",
        "Su estado es crónico.",
        "Usted fracasó.",
        "Muestra resistencia.",
        "un caso difícil",
        "DEPRESION",
        "de\u00adpresión",
    ),
    "harm.attachment-label": ("Su apego es de tipo apego ansioso.", "una persona evitativa"),
    "harm.target": ("Va por buen camino.", "Está por debajo de lo esperado.", "va retrasada"),
    "harm.praise": ("¡Felicidades!", "Muy bien.", "Salió mal.", "Es culpa suya.", "Buen trabajo"),
    "harm.rank": ("Está en el percentil 90.", "dos desviaciones estándar", "en el puesto 3"),
    "harm.other-clients": ("mejor que otros clientes", "el promedio del servicio"),
    "harm.probability": ("Es probable que mejore.", "20 por ciento", "el pronóstico", "60 %"),
    "harm.risk-leak": ("respuestas de riesgo", "ideas suicidas", "hacerse daño", "autolesión"),
    "harm.gap-leak": ("Una respuesta no se muestra.", "Solo para su terapeuta.", "dato omitido"),
    "harm.cause": ("Gracias a la terapia.", "Bajó debido al tratamiento.", "La terapia funcionó."),
    "harm.trade-word": ("Hubo una ruptura.", "la contratransferencia"),
    "harm.identity": ("Fecha de nacimiento", "Apellidos", "número de seguro social"),
}


def test_a_phrase_is_planted_for_every_rule():
    assert set(PLANTED) == set(WORDED)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in PLANTED.items() for text in texts]
)
def test_what_must_not_stand_there_is_found(rule, text):
    for tag in ("es-US", "es-MX", "es-ES", "es"):
        assert rule in rules(text, tag)


@pytest.mark.parametrize(
    "text",
    [
        "En caso de duda, pregunte en la clínica del barrio.",
        "Gracias por decirlo. Tuvo mucha paciencia.",
        "El objetivo de hoy y la meta son suyos.",
        "Decirle algo al doctor; decile a tu mamá.",
        "Puede ver el rango esperado al lado.",
        "¿Qué se ha puesto entre usted y la ayuda?",
        "Se quedó en casa con la familia.",
        "Me preocupo por mi gente y me hace falta descanso.",
        "La causa de la comunidad le importa.",
        "Fue una crítica a nuestra manera de trabajar.",
        "Lo vemos la semana que viene, como estaba previsto.",
        "Esto suma, y lo demás también cuenta.",
    ],
)
def test_ordinary_sentences_are_let_pass(text):
    assert rules(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Cliente difícil.",
        "Falta de adherencia.",
        "El mejor terapeuta del mes.",
        "Es un caso perdido.",
    ],
)
def test_a_page_for_practitioners_blames_nobody_either(text):
    assert check_respect([Text(text)], "es-US", LEXICA)


@pytest.mark.parametrize("text", ["Depresión grave según el cuestionario.", "Llama la atención."])
def test_a_page_for_practitioners_may_use_the_terms_of_the_trade(text):
    assert check_respect([Text(text)], "es-US", LEXICA) == ()


def test_every_measure_has_a_name_and_no_name_offends():
    names = load_names(PACK / "names/es.toml")
    files = [path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem]
    measures = {one.id: one for one in map(load_measure, files)}
    assert len(measures) > 60
    assert set(names) == set(measures)
    for name, measure in measures.items():
        mine = names[name]
        assert mine.title
        assert set(mine.scales) == {scale.id for scale in measure.scales if scale.title}
        for text in filter(None, (mine.title, *mine.scales.values(), *mine.items.values())):
            assert rules(text) == set(), text
    for own in ("session-checkin", "personal-goals"):
        assert set(names[own].items) == {item.id for item in measures[own].items}


@pytest.mark.parametrize("path", WORDINGS, ids=lambda path: path.stem)
def test_our_own_forms_are_whole_and_say_that_they_are_no_test(path):
    measure = load_measure(CHECKIN / f"{path.stem.removesuffix('.es')}.toml")
    assert check_wording(path, measure) == ()
    found = tomli.loads(path.read_text("utf-8"))
    assert found["status"] == "translated-only"
    assert "no es un cuestionario validado" in found["instruction"]
    said = (found["title"], found["instruction"], *(i["text"] for i in found["items"].values()))
    for text in said:
        assert rules(text) == set(), text


def test_only_our_own_forms_are_worded():
    assert [path.stem for path in WORDINGS] == ["personal-goals.es", "session-checkin.es"]
