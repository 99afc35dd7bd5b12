"""FHIR questionnaires of the world: what is taken, and in what other shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.errors import ProblemsError
from fit_core.measure.load import load_measure

ROOT = Path(__file__).parents[2]
PHQ9 = ROOT / ".." / "shared" / "data" / "fhir" / "phq9-questionnaire.json"
FHIR = "http://hl7.org/fhir/StructureDefinition/"


def texts(found):
    return [row.text for row in found.rows]


def test_a_plain_questionnaire_is_taken_item_by_item(bench):
    found = bench.propose()
    wording = found.wording
    assert (wording.measure, wording.version, wording.language) == ("garden-form", "2", "en")
    assert (wording.title, wording.instruction) == ("Garden form", "Think back.")
    assert found.remarks == (
        'The file is titled "The garden", the form "Garden form".',
        "The file does not say whether it is a translation.",
    )
    assert texts(found)[0] == "How often did you meet a weed?"
    assert found.rows[0].answers == (
        ("0", "never"),
        ("1", "now and then"),
        ("2", "often"),
        ("3", "all the time"),
    )
    assert found.rows[3].answers == (("0", "bare"), ("10", "in bloom"))
    assert found.rows[4].answers == ()
    assert found.left_out == ()
    assert wording.answers == {
        "often": ("never", "now and then", "often", "all the time"),
        "mark": ("bare", "in bloom"),
    }


@pytest.mark.skipif(not PHQ9.exists(), reason="../shared is not beside this repository")
def test_the_phq9_of_the_world_is_taken_whole():
    from fit_core.wording.asked import Asked
    from fit_core.wording.propose import propose
    from fit_core.wording.source import read_file

    phq9 = load_measure(ROOT / "measures" / "phq" / "fit_phq" / "phq9.toml")
    asked = Asked(plain_instruction=lambda language: f"plain {language}", home="en-GB")
    found = propose(read_file(PHQ9), phq9, asked)
    assert [row.item for row in found.rows] == [str(n) for n in range(1, 11)]
    assert all(len(row.answers) == 4 for row in found.rows)
    assert [left.link for left in found.left_out] == ["/44261-6"]
    assert found.wording.language == "en"
    assert found.wording.instruction == "plain en"
    assert any("Item 10: the answers have no numbers" in remark for remark in found.remarks)


def test_groups_prefixes_and_entities(bench):
    first, *rest = bench.questions
    first["text"] = "Tom&#39;s weeds&nbsp;&amp; yours:\n how often?"
    first["prefix"] = "1."
    bench.questions = [
        {"linkId": "g", "type": "group", "text": "All of it", "item": [first, *rest[:2]]},
        {"linkId": "h", "type": "group", "item": rest[2:]},
    ]
    found = bench.propose()
    assert texts(found)[0] == "Tom's weeds & yours: how often?"
    assert found.wording.instruction == "Think back. All of it"


def test_a_number_that_begins_the_sentence_is_taken_off_it(bench):
    for at, question in enumerate(bench.questions, 1):
        question["linkId"] = f"x{at}x"
        question["text"] = f"{at}) {question['text']}"
    assert texts(bench.propose())[2] == "How often was the can empty?"


@pytest.mark.parametrize(
    "link", ["{}", "/{}", "q{}", "Q0{}", "garden-{}", "garden2_{}", "g.{}", "{}."]
)
def test_names_that_are_numbered(plain_bench, link):
    for at, question in enumerate(plain_bench.questions, 1):
        question["linkId"] = link.format(at)
    plain_bench.questions.append({"linkId": "more", "type": "string", "text": "And else?"})
    found = plain_bench.propose()
    assert texts(found)[2] == "How often was the can empty?"
    assert [(left.link, left.why) for left in found.left_out] == [("more", "not an item of it")]


def test_codes_say_which_item_it_is_whatever_the_names_are(bench, codes):
    for at, (question, code) in enumerate(zip(bench.questions, codes.values(), strict=False)):
        question |= {"linkId": f"/{code}"} if at else {"linkId": "a"}
        if not at:
            question["code"] = [{"system": "http://loinc.org", "code": code}]
    for at, question in enumerate(bench.questions[3:], 4):
        question["prefix"] = f"({at})"
    assert len(bench.propose().rows) == 5


def test_what_is_no_question_is_named_and_left_out(bench):
    total = {"linkId": "t", "type": "decimal", "text": "Sum", "readOnly": True}
    coded = {"linkId": "u", "type": "integer", "text": "Sum again"}
    coded["code"] = [{"system": "http://loinc.org", "code": "44261-6"}]
    hidden = {"linkId": "v", "type": "string", "text": "Secret"}
    hidden["extension"] = [{"url": f"{FHIR}questionnaire-hidden", "valueBoolean": True}]
    thanks = {"linkId": "w", "type": "display", "text": "Thank you."}
    bench.questions += [total, coded, hidden, thanks]
    found = bench.propose()
    assert [(left.link, left.why) for left in found.left_out] == [
        ("t", "a computed value, no question"),
        ("u", "a computed value, no question"),
        ("v", "hidden in its file"),
        ("w", "a text that is no question"),
    ]


@pytest.mark.parametrize(
    "weight",
    [
        {"url": f"{FHIR}ordinalValue", "valueDecimal": 2},
        {"url": f"{FHIR}itemWeight", "valueDecimal": 2},
        {"url": f"{FHIR}questionnaire-ordinalValue", "valueInteger": 2},
        {"url": f"{FHIR}iso21090-CO-value", "valueDecimal": 2.0},
        {"url": f"{FHIR}itemWeight", "valueString": "2"},
    ],
)
def test_the_number_of_an_answer_under_each_of_its_names(bench, weight):
    option = bench.questions[0]["answerOption"][2]
    option["extension"] = [weight]
    assert bench.propose().rows[0].answers[2] == ("2", "often")
    option["valueCoding"]["extension"] = option.pop("extension")
    assert bench.propose().rows[0].answers[2] == ("2", "often")
    weight = {**weight, next(key for key in weight if key != "url"): 1}
    option["valueCoding"]["extension"] = [weight]
    with pytest.raises(ProblemsError, match="have the numbers"):
        bench.propose()


def test_answers_in_a_value_set_of_the_file(bench):
    options = bench.questions[0].pop("answerOption")
    concepts = [
        {"code": f"x{at}", "display": found["valueCoding"]["display"], **weight(found)}
        for at, found in enumerate(options)
    ]
    bench.resource["contained"] = [
        {"resourceType": "ValueSet", "id": "vs", "compose": {"include": [{"concept": concepts}]}}
    ]
    bench.questions[0]["answerValueSet"] = "#vs"
    one = bench.propose()
    held = bench.resource["contained"][0]
    held |= {"expansion": {"contains": concepts}, "url": "http://example.org/vs"}
    del held["compose"]
    bench.questions[0]["answerValueSet"] = "http://example.org/vs"
    assert (
        bench.propose().wording
        == one.wording
        == type(bench)(bench.path.parent, bench.measure).propose().wording
    )


def weight(option):
    return {"extension": option["extension"]}


@pytest.mark.parametrize(
    ("answers", "path"),
    [
        ({"answerValueSet": "http://example.org/far"}, "$.item[1].answerValueSet"),
        ({"answerValueSet": "#nowhere"}, "$.item[1].answerValueSet"),
    ],
)
def test_answers_that_are_kept_elsewhere_are_refused_and_never_fetched(bench, answers, path):
    del bench.questions[0]["answerOption"]
    bench.questions[0] |= answers
    with pytest.raises(ProblemsError, match="kept elsewhere") as caught:
        bench.propose()
    assert caught.value.problems[0].path == path
    assert caught.value.problems[0].line


def test_a_value_set_that_names_a_system_without_its_codes_is_refused(bench):
    del bench.questions[0]["answerOption"]
    bench.questions[0]["answerValueSet"] = "#vs"
    include = [{"system": "http://example.org/codes"}]
    held = {"resourceType": "ValueSet", "id": "vs", "compose": {"include": include}}
    bench.resource["contained"] = [held]
    with pytest.raises(ProblemsError, match="without its codes"):
        bench.propose()
    held["compose"] = {}
    with pytest.raises(ProblemsError, match="is empty"):
        bench.propose()


def test_older_names_bundles_and_plain_values(bench):
    for question in bench.questions[:3]:
        question["option"] = [
            {"valueString": o["valueCoding"]["display"], "extension": o["extension"]}
            for o in question.pop("answerOption")
        ]
    one = bench.propose()
    bench.written()
    whole = {**bench.resource, "item": [*bench.resource["item"], *bench.questions]}
    bench.resource = {"resourceType": "Bundle", "item": [], "entry": [{"resource": whole}]}
    assert bench.propose().wording == one.wording
    bench.resource["entry"] *= 2
    with pytest.raises(ProblemsError, match="holds 2 questionnaires"):
        bench.propose()


def test_our_own_word_goes_before_that_of_the_file(bench):
    found = bench.propose(
        language="en-US",
        status="translated-by-protocol",
        title="T",
        instruction="I",
        licence="L",
    )
    wording = found.wording
    assert (wording.language, wording.status) == ("en-US", "translated-by-protocol")
    assert (wording.title, wording.instruction, wording.licence) == ("T", "I", "L")


@pytest.mark.parametrize(
    ("theirs", "home", "kept", "status"),
    [
        ("", "en-GB", "en", "original"),
        ("en-US", "en-GB", "en", "original"),
        ("en-GB", "en-GB", "en-GB", "original"),
        ("cy", "en-GB", "cy", "translated-only"),
        ("pt_BR", "en", "pt-BR", "translated-only"),
    ],
)
def test_the_language_it_is_kept_under_and_the_least_that_is_sure(
    bench, theirs, home, kept, status
):
    bench.resource["language"] = theirs
    found = bench.propose(home=home)
    assert (found.wording.language, found.wording.status) == (kept, status)
    assert any(f"kept as {kept}" in remark for remark in found.remarks) == (kept != theirs)


def test_an_official_text_is_known_by_its_fingerprint(bench, measure, measure_text, tmp_path):
    mine = bench.propose()
    assert mine.official == ""
    official = '\n[[official]]\nlanguage = "en-GB"\nsource = "the owner"\nfingerprint = "{}"\n'
    for print_, says in ((mine.text_fingerprint, "the owner"), ("sha256:" + "0" * 64, "")):
        path = tmp_path / "garden-form.toml"
        path.write_text(measure_text + official.format(print_), encoding="utf-8")
        bench.measure = load_measure(path)
        found = bench.propose()
        assert found.official == says
        assert any("differ from the official" in r for r in found.remarks) == (not says)
    bench.questions[0]["text"] = "How  often did you meet a weed?"
    assert bench.propose().text_fingerprint == mine.text_fingerprint
    bench.questions[0]["text"] = "How seldom did you meet a weed?"
    assert bench.propose().text_fingerprint != mine.text_fingerprint
