"""Names of measures, our own forms, and the words that no Dutch sheet may hold."""

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
PACK = Path(__file__).parents[1] / "fit_lang_nl"
LEXICA = (PACK / "lexicon",)
CHECKIN = ROOT / "measures/checkin/fit_checkin"
WORDINGS = sorted((PACK / "wordings").glob("*.toml"))


def rules(text: str) -> set[str]:
    return {found.rule for found in check_texts([Text(text)], "nl", lexica=LEXICA)}


def test_nobody_has_read_the_lists():
    assert lexicon_of("nl", LEXICA).reviewed == ""
    assert tomli.loads((PACK / "lexicon/clinician/nl.toml").read_text("utf-8"))["reviewed"] == ""


PLANTED = {
    "harm.noun": (
        "Uw depressieve klachten nemen toe.",
        "Dit past bij een persoonlijkheidsstoornis.",
        "een ernstige score",
        "De patiënten herstelden.",
        "Angstklachten",
        "De symptomen zijn verslechterd.",
        "Deze behandeling is mislukt.",
    ),
    "harm.attachment-label": ("onveilig gehecht", "uw hechtingsstijl", "vermijdende hechting"),
    "harm.target": ("Uw streefwaarde is 5.", "U loopt achter op schema.", "lager dan verwacht"),
    "harm.praise": ("Goed gedaan!", "Dat is een slechte score.", "Helaas is het niet lager."),
    "harm.rank": ("het 90e percentiel", "twee standaarddeviaties", "beter dan de meesten"),
    "harm.other-clients": ("beter dan andere cliënten", "het praktijkgemiddelde"),
    "harm.probability": ("Waarschijnlijk wordt het beter.", "20 procent", "de kans op herval"),
    "harm.risk-leak": ("uw risico", "suïcidale gedachten", "jezelf pijn doen", "veiligheidsvragen"),
    "harm.gap-leak": ("Eén antwoord is niet getoond.", "Alleen voor uw therapeut."),
    "harm.cause": ("Dankzij de therapie.", "als gevolg van dit", "De behandeling werkt."),
    "harm.trade-word": ("Er was een breuk in de alliantie.", "tegenoverdracht"),
    "harm.identity": ("Geboortedatum", "Achternaam", "BSN", "burgerservicenummer"),
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
        "Er zijn slechts drie sessies geweest.",
        "Wie of wat maakt het lichter?",
        "In elk geval zien we elkaar volgende week, op een andere manier.",
        "Welk doel is voor u het belangrijkst?",
        "Dank u wel dat u het zei. Dat is goed om te weten.",
        "Het was een hoge score, en nu is die lager.",
        "Een zwaar gevoel, doodmoe en lichamelijke klachten.",
        "Voldoende slaap doet goed, en het voelt licht.",
        "Zijn er narcissen in de tuin?",
        "We missen iets dat belangrijk is.",
    ],
)
def test_ordinary_sentences_are_let_pass(text):
    assert rules(text) == set()


def test_no_compound_hides_a_disorder():
    """Dutch writes compounds in one word, and a word is looked for from its beginning."""
    for first in ("persoonlijkheids", "stemmings", "gedrags", "eet", "slaap", "paniek", "dwang"):
        for ending in ("stoornis", "stoornissen"):
            assert "harm.noun" in rules(f"een {first}{ending}")


def test_every_measure_has_a_name_and_no_name_offends():
    names = load_names(PACK / "names/nl.toml")
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
    measure = load_measure(CHECKIN / f"{path.stem.removesuffix('.nl')}.toml")
    assert check_wording(path, measure) == ()
    found = tomli.loads(path.read_text("utf-8"))
    assert found["status"] == "translated-only"
    assert "Dit is geen gevalideerde test" in found["instruction"]
    items = (item["text"] for item in found["items"].values())
    for text in (found["title"], found["instruction"], *items):
        assert rules(text) == set(), text


def test_only_our_own_forms_are_worded():
    assert [path.stem for path in WORDINGS] == ["personal-goals.nl", "session-checkin.nl"]
