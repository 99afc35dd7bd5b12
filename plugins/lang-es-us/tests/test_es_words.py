"""Names of measures, our own forms, and the words that no Spanish sheet may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text
from fit_core.testing import check_forms, check_lexicon, check_names
from tests.languages.house import OWN, shelf

PACK = Path(__file__).parents[1] / "fit_lang_es_us"
LEXICA = (PACK / "lexicon",)
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
PLAIN = [
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
]


@pytest.mark.parametrize("tag", ["es-US", "es-MX", "es-ES", "es"])
def test_the_list_of_nobody_yet_finds_what_must_not_stand_there_and_nothing_else(tag):
    check_lexicon(PACK, tag, planted=PLANTED, plain=PLAIN)


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
    check_names(PACK, "es-US", shelf(), titled=shelf(), whole=OWN)


def test_only_our_own_forms_are_worded_and_say_that_they_are_no_test():
    check_forms(PACK, "es-US", shelf(), forms=OWN, says="no es un cuestionario validado")
