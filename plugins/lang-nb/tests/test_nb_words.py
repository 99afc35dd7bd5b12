"""Names of measures, our own forms, and the words that no Norwegian sheet may hold."""

from __future__ import annotations

from pathlib import Path

from fit_core.testing import check_forms, check_lexicon, check_names, harm_of
from tests.languages.house import OWN, shelf

PACK = Path(__file__).parents[1] / "fit_lang_nb"
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
PLAIN = [
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
]


def test_the_list_of_nobody_yet_finds_what_must_not_stand_there_and_nothing_else():
    check_lexicon(PACK, "nb", planted=PLANTED, plain=PLAIN)


def test_a_decimal_comma_is_read_as_one():
    assert harm_of("Skåren er 1,4.", PACK, "nb") == set()
    assert harm_of("Skåren er 1,4321.", PACK, "nb") == {"harm.decimals"}


def test_every_measure_has_a_name_and_no_name_offends():
    check_names(PACK, "nb", shelf(), titled=["personal-goals"], whole=OWN)


def test_only_our_own_forms_are_worded_and_say_that_they_are_no_test():
    check_forms(PACK, "nb", shelf(), forms=OWN, says="Dette er ikke en validert test")
