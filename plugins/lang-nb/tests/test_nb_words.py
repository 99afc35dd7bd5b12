"""Names of measures, our own forms, and the words that no Norwegian sheet may hold."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from fit_core.adapt.names import load_names
from fit_core.measure import check_wording, load_measure
from fit_core.sheet.harm import check_texts
from fit_core.sheet.harm_lexicon import WORDED, lexicon_of
from fit_core.sheet.model import Text

ROOT = Path(__file__).parents[3]
PACK = Path(__file__).parents[1] / "fit_lang_nb"
LEXICA = (PACK / "lexicon",)
CHECKIN = ROOT / "measures/checkin/fit_checkin"
WORDINGS = sorted((PACK / "wordings").glob("*.toml"))


def rules(text: str) -> set[str]:
    return {found.rule for found in check_texts([Text(text)], "nb", lexica=LEXICA)}


def test_nobody_has_read_the_lists():
    assert lexicon_of("nb", LEXICA).reviewed == ""
    assert tomli.loads((PACK / "lexicon/clinician/nb.toml").read_text("utf-8"))["reviewed"] == ""


PLANTED = {
    "harm.noun": (
        "Depresjonen din er tydelig.",
        "Det tyder på en angstlidelse.",
        "Du har panikkangst.",
        "en moderat skår",
        "Skåren er alvorlig høy.",
        "Det er ikke normalt.",
        "Pasienten er frisk.",
        "Personlighetsforstyrrelse",
        "personlighets forstyrrelse",
        "hoveddiagnosen din",
        "Du er umotivert.",
        "Behandlingen mislyktes.",
        "Du er syk.",
    ),
    "harm.attachment-label": ("Du er utrygt tilknyttet.", "tilknytningsstilen din", "unnvikende"),
    "harm.target": ("Du er i rute.", "Du ligger etter.", "lavere enn forventet", "en milepæl"),
    "harm.praise": (
        "Bra jobba!",
        "Dette er en dårlig skår.",
        "Dessverre er det slik.",
        "din skyld",
    ),
    "harm.rank": ("Du er i 90. persentil.", "to standardavvik", "T-skåren din", "rangert lavt"),
    "harm.other-clients": ("lavere enn andre klienter", "gjennomsnittet på klinikken"),
    "harm.probability": ("Det er sannsynlig at det går bra.", "20 prosent", "prognosen din"),
    "harm.risk-leak": (
        "selvmordstanker",
        "selv mord",
        "skulle ønske du var død",
        "Selvskading",
        "risikoen din",
        "kriseplan",
    ),
    "harm.gap-leak": ("Ett svar er ikke vist.", "Dette er bare for terapeuten.", "sladdet"),
    "harm.cause": ("Takket være terapien.", "Behandlingen virker.", "på grunn av behandlingen"),
    "harm.trade-word": ("Det var et alliansebrudd.", "en ruptur", "motoverføring"),
    "harm.identity": ("Fødselsdato", "Etternavn", "Fødselsnummeret ditt", "fødsels nummer"),
}


def test_a_phrase_is_planted_for_every_rule():
    assert set(PLANTED) == set(WORDED)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in PLANTED.items() for text in texts]
)
def test_what_must_not_stand_there_is_found(rule, text):
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vi sparer litt tid på slutten.",
        "Plass for navnet ditt er øverst.",
        "Sorter listen etter navn.",
        "Det er forutsigbart hva som kommer, under denne forutsetningen.",
        "Skriv i ruten under.",
        "Gå en tur i frisk luft.",
        "Hun var sykemeldt i mai.",
        "Det er en god manér å si takk.",
        "Vi følger planen og tar det på alvor.",
        "Du trenger ikke å være avhengig av andre.",
        "Stoffet er drapert over stolen.",
        "Slå på skjermen, og ta et skritt om gangen.",
        "Hva skulle vært annerledes?",
        "Takk for at du kom, og takk for at du er åpen.",
        "Vi kan ta feil; si gjerne fra.",
        "De to svarene er ganske like.",
    ],
)
def test_ordinary_sentences_are_let_pass(text):
    assert rules(text) == set()


def test_a_decimal_comma_is_read_as_one():
    assert rules("Skåren er 1,4.") == set()
    assert rules("Skåren er 1,4321.") == {"harm.decimals"}


def test_every_measure_has_a_name_and_no_name_offends():
    names = load_names(PACK / "names/nb.toml")
    files = [path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem]
    measures = {one.id: one for one in map(load_measure, files)}
    assert len(measures) > 60
    assert set(names) <= set(measures)
    for name, measure in measures.items():
        mine = names[name]
        assert bool(mine.title) == bool(measure.sheet_title) or name == "personal-goals"
        assert set(mine.scales) == {scale.id for scale in measure.scales if scale.title}
        for text in filter(None, (mine.title, *mine.scales.values(), *mine.items.values())):
            assert rules(text) == set(), text
    for own in ("session-checkin", "personal-goals"):
        assert set(names[own].items) == {item.id for item in measures[own].items}


@pytest.mark.parametrize("path", WORDINGS, ids=lambda path: path.stem)
def test_our_own_forms_are_whole_and_say_that_they_are_no_test(path):
    measure = load_measure(CHECKIN / f"{path.stem.removesuffix('.nb')}.toml")
    assert check_wording(path, measure) == ()
    found = tomli.loads(path.read_text("utf-8"))
    assert found["status"] == "translated-only"
    assert "Dette er ikke en validert test" in found["instruction"]
    texts = (found["title"], found["instruction"], *(i["text"] for i in found["items"].values()))
    for text in texts:
        assert rules(text) == set(), text


def test_only_our_own_forms_are_worded():
    assert [path.stem for path in WORDINGS] == ["personal-goals.nb", "session-checkin.nb"]
