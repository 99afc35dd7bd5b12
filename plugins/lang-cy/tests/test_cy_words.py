"""Names of measures, our own forms, and the words that no Welsh sheet may hold."""

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
PACK = Path(__file__).parents[1] / "fit_lang_cy"
LEXICA = (PACK / "lexicon",)
CHECKIN = ROOT / "measures/checkin/fit_checkin"
WORDINGS = sorted((PACK / "wordings").glob("*.toml"))
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


def rules(text: str) -> set[str]:
    return {found.rule for found in check_texts([Text(text)], "cy", lexica=LEXICA)}


def forms(word: str) -> set[str]:
    first = next((one for one in ("ll", "rh") if word.startswith(one)), word[0])
    if word.startswith(WHOLE):
        return set()
    return {new + word[len(first) :] for new in MUTATIONS.get(first, ())}


def listed() -> set[str]:
    groups = lexicon_of("cy", LEXICA).forbidden
    return {word for group in groups for word in group.words if " " not in word}


def test_nobody_has_read_the_lists():
    assert lexicon_of("cy", LEXICA).reviewed == ""
    assert tomli.loads((PACK / "lexicon/clinician/cy.toml").read_text("utf-8"))["reviewed"] == ""


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
        "Rwy’n gwybod mai ym mis Mai y bydd y cyfarfod nesaf.",
        "Mae’r clinig ar agor, a’r sgrin yn y clinig yn gweithio.",
        "Mae’r sgwrs yn ysgafnach, ac mae’r marc yn is nag arfer.",
        "Diolch i chi am ddweud, a diolch i ti am ddod.",
        "Mae’r ddau yn debyg iawn i’w gilydd.",
        "Rhowch gynnig arall arni ddydd Gwener.",
        "Mae’r achos hwn yn ymwneud â gwaith.",
        "Faint o gwsg gawsoch chi?",
    ],
)
def test_ordinary_sentences_are_let_pass(text):
    assert rules(text) == set()


def test_every_measure_has_a_name_and_no_name_offends():
    names = load_names(PACK / "names/cy.toml")
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
    measure = load_measure(CHECKIN / f"{path.stem.removesuffix('.cy')}.toml")
    assert check_wording(path, measure) == ()
    found = tomli.loads(path.read_text("utf-8"))
    assert found["status"] == "translated-only"
    assert "Nid prawf wedi’i ddilysu yw hwn" in found["instruction"]
    for text in (
        found["title"],
        found["instruction"],
        *(i["text"] for i in found["items"].values()),
    ):
        assert rules(text) == set(), text


def test_only_our_own_forms_are_worded():
    assert [path.stem for path in WORDINGS] == ["personal-goals.cy", "session-checkin.cy"]
