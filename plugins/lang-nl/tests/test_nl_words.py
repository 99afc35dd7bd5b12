"""Names of measures, our own forms, and the words that no Dutch sheet may hold."""

from __future__ import annotations

from pathlib import Path

from fit_core.testing import check_forms, check_lexicon, check_names, harm_of
from tests.languages.house import OWN, shelf

PACK = Path(__file__).parents[1] / "fit_lang_nl"
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
PLAIN = [
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
]


def test_the_list_of_nobody_yet_finds_what_must_not_stand_there_and_nothing_else():
    check_lexicon(PACK, "nl", planted=PLANTED, plain=PLAIN)


def test_no_compound_hides_a_disorder():
    """Dutch writes compounds in one word, and a word is looked for from its beginning."""
    for first in ("persoonlijkheids", "stemmings", "gedrags", "eet", "slaap", "paniek", "dwang"):
        for ending in ("stoornis", "stoornissen"):
            assert "harm.noun" in harm_of(f"een {first}{ending}", PACK, "nl")


def test_every_measure_has_a_name_and_no_name_offends():
    check_names(PACK, "nl", shelf(), titled=["personal-goals"], whole=OWN)


def test_only_our_own_forms_are_worded_and_say_that_they_are_no_test():
    check_forms(PACK, "nl", shelf(), forms=OWN, says="Dit is geen gevalideerde test")
