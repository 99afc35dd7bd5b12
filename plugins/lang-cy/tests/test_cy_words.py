"""Names of measures, our own forms, and the words that no Welsh sheet may hold."""

from __future__ import annotations

from pathlib import Path

from fit_core.sheet.harm_lexicon import lexicon_of
from fit_core.testing import check_forms, check_lexicon, check_names
from tests.languages.house import OWN, shelf

PACK = Path(__file__).parents[1] / "fit_lang_cy"
#: First letters and what they become: soft, nasal, aspirate (treiglad meddal, trwynol, llaes).
MUTATIONS = {
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
}
#: Letters that are written with two signs and do not mutate.
WHOLE = ("ch", "th", "ph", "ff", "dd", "ng")
#: The nasal form of `bai` is a conjunction and a month.
LET_PASS = {"mai"}


def forms(word: str) -> set[str]:
    first = next((one for one in ("ll", "rh") if word.startswith(one)), word[0])
    if word.startswith(WHOLE):
        return set()
    return {new + word[len(first) :] for new in MUTATIONS.get(first, ())}


def listed() -> set[str]:
    groups = lexicon_of("cy", (PACK / "lexicon",)).forbidden
    return {word for group in groups for word in group.words if " " not in word}


def test_every_word_is_listed_in_each_of_its_mutations():
    found = listed()
    become = {form for word in found for form in forms(word)}
    plain = found - become
    assert len(plain) > 80
    missing = {form for word in plain for form in forms(word)} - found - LET_PASS
    assert missing == set()


PLANTED = {
    "harm.noun": ("Mae ei hiselder yn amlwg.", "Mae eich pryder yn uchel.", "sgôr ddifrifol"),
    "harm.attachment-label": ("Mae ymlyniad ansicr yma.", "eich arddull ymlyniad"),
    "harm.target": ("Dyma’ch targed.", "Rydych chi ar ei hôl hi.", "yn is na’r disgwyl"),
    "harm.praise": ("Da iawn chi!", "Sgôr wael yw hon.", "Yn anffodus, dydy hi ddim."),
    "harm.rank": ("Rydych chi yn y 90fed ganradd.", "dau wyriad safonol"),
    "harm.other-clients": ("yn well na chleientiaid eraill", "cyfartaledd y clinig"),
    "harm.probability": ("Mae’n debygol o wella.", "20 y cant", "siawns o wella", "ganran"),
    "harm.risk-leak": ("eich risg", "hunanladdiad", "hunan-niweidio", "cwestiwn diogelwch"),
    "harm.gap-leak": ("Mae un ateb heb ei ddangos.", "I’ch therapydd yn unig."),
    "harm.cause": ("Diolch i’r therapi.", "o ganlyniad i hyn", "Gweithiodd y driniaeth."),
    "harm.trade-word": ("Bu rhwyg rhyngoch.", "gwrthdrosglwyddiad"),
    "harm.identity": ("Dyddiad geni", "Cyfenw", "Rhif y GIG"),
}
PLAIN = [
    "Rwy’n gwybod mai ym mis Mai y bydd y cyfarfod nesaf.",
    "Mae’r clinig ar agor, a’r sgrin yn y clinig yn gweithio.",
    "Mae’r sgwrs yn ysgafnach, ac mae’r marc yn is nag arfer.",
    "Diolch i chi am ddweud, a diolch i ti am ddod.",
    "Mae’r ddau yn debyg iawn i’w gilydd.",
    "Rhowch gynnig arall arni ddydd Gwener.",
    "Mae’r achos hwn yn ymwneud â gwaith.",
    "Faint o gwsg gawsoch chi?",
]


def test_the_list_of_nobody_yet_finds_what_must_not_stand_there_and_nothing_else():
    check_lexicon(PACK, "cy", planted=PLANTED, plain=PLAIN)


def test_every_measure_has_a_name_and_no_name_offends():
    check_names(PACK, "cy", shelf(), titled=["personal-goals"], whole=OWN)


def test_only_our_own_forms_are_worded_and_say_that_they_are_no_test():
    check_forms(PACK, "cy", shelf(), forms=OWN, says="Nid prawf wedi’i ddilysu yw hwn")
