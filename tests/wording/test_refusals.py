"""What is refused, with the reason and the place: half forms, other keys, other orders."""

from __future__ import annotations

import pytest

from fit_core.errors import FitError, ProblemsError, RefusedError, UsageError
from fit_core.measure.load import load_measure


def told(bench, **asked):
    """The reasons with their paths; every one names the line."""
    with pytest.raises(ProblemsError) as caught:
        bench.propose(**asked)
    problems = caught.value.problems
    assert all(problem.what.endswith(".") for problem in problems)
    assert all(problem.line for problem in problems if problem.path)
    return [(problem.path, problem.what) for problem in problems]


def test_an_item_without_a_question_is_named_by_number_and_topic(bench):
    del bench.questions[1]
    assert told(bench) == [("", "Item 2 (sunlight) has no question.")]


def test_a_file_without_numbers_is_taken_in_order_only_when_its_count_is_right(plain_bench):
    for at, question in enumerate(plain_bench.questions):
        question["linkId"] = "abcdefg"[at]
    found = plain_bench.propose()
    assert any("taken in their order" in remark for remark in found.remarks)
    plain_bench.questions.insert(0, {"linkId": "z", "type": "string", "text": "Your bed?"})
    [(_, what)] = told(plain_bench)
    assert what == "It has 6 questions without numbers, Garden form has 5 items."
    again = plain_bench.propose(leave_out=("z",))
    assert again.wording == found.wording
    assert [(left.link, left.why) for left in again.left_out] == [("z", "left out as you said")]
    assert told(plain_bench, leave_out=("y",))[0][1] == "There is no question `y` to leave out."
    del plain_bench.questions[:3]
    assert "It has 3 questions" in told(plain_bench)[0][1]


def test_one_question_cannot_be_two_items_nor_two_one(bench, codes):
    bench.questions[0]["code"] = [{"system": "http://loinc.org", "code": codes["3"]}]
    bench.questions[0]["prefix"] = "1"
    [(path, what)] = told(bench)
    assert path == "$.item[1]"
    assert "item 1 and of item 3" in what
    del bench.questions[0]["code"]
    bench.questions[1]["prefix"] = "1"
    assert any("stands here again" in what for _, what in told(bench))


def test_codes_that_point_elsewhere_are_the_printed_order_of_another_version(bench, codes):
    for question, item in zip(bench.questions, ("1", "3", "2"), strict=False):
        question["linkId"] = f"/{codes[item]}"
    for at, question in enumerate(bench.questions[3:], 4):
        question["prefix"] = str(at)
    [(path, what)] = told(bench)
    assert path == "$.item[2]"
    assert "before the one at $.item[3]" in what


def test_a_number_that_no_item_has_speaks_against_the_order(plain_bench):
    for at, question in zip((1, 2, 4, 5, 6), plain_bench.questions, strict=True):
        question["linkId"] = "x"
        question["prefix"] = str(at)
    assert told(plain_bench) == [("", "Item 3 (water) has no question.")]


def test_names_that_count_from_elsewhere_need_a_persons_word(plain_bench):
    for at, question in enumerate(plain_bench.questions, 2):
        question["linkId"] = f"q{at}"
    assert told(plain_bench) == [("", "Item 1 (weeds) has no question.")]
    assert len(plain_bench.propose(in_order=True).rows) == 5
    plain_bench.questions[0]["prefix"] = "2"
    assert told(plain_bench, in_order=True)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((3, 2, 1, 0), "permuted: 3, 2, 1, 0, where its key has 0, 1, 2, 3"),
        ((0, 2, 1, 3), "permuted: 0, 2, 1, 3"),
        ((1, 2, 3, 4), "have the numbers 1, 2, 3, 4, its key has 0, 1, 2, 3"),
        ((0, 1, 2, 4), "have the numbers 0, 1, 2, 4"),
    ],
)
def test_answers_with_other_numbers_are_refused(bench, make, values, says):
    bench.questions[2] = make[1]("3", "How often was the can empty?", values)
    [(path, what)] = told(bench)
    assert path == "$.item[3]"
    assert says in what


def test_a_reversed_item_may_bring_codes_or_scored_values(bench, make):
    one = bench.propose().wording
    bench.questions[1] = make[1]("2", "How often did the sun reach the bench?", (3, 2, 1, 0))
    assert bench.propose().wording == one
    bench.questions[1] = make[1]("2", "How often did the sun reach the bench?", (2, 3, 1, 0))
    assert "permuted" in told(bench)[0][1]


def test_the_same_words_in_another_order_are_refused_even_without_numbers(bench, make):
    for question in bench.questions[:3]:
        for option in question["answerOption"]:
            del option["extension"]
    found = bench.propose()
    assert any("Item 1, 2, 3: the answers have no numbers" in remark for remark in found.remarks)
    bench.questions[1]["answerOption"].reverse()
    [(path, what)] = told(bench)
    assert path == "$.item[2]"
    assert what == "The answers of item 2 run in another order than those of 1."


def test_another_number_of_answers_is_refused(bench, make):
    option, _ = make
    bench.questions[0]["answerOption"].append(option(4, "beyond"))
    assert told(bench) == [("$.item[1]", "Item 1 has 5 answers there, its key has 4.")]
    del bench.questions[0]["answerOption"]
    assert "no list of answers" in told(bench)[0][1]


def test_an_answer_of_no_number_is_named_where_the_key_allows_it(bench, make):
    option, _ = make
    bench.questions[0]["answerOption"].append(option(None, "no garden"))
    found = bench.propose()
    assert [code for code, _ in found.rows[0].answers] == ["0", "1", "2", "3"]
    assert any('"no garden" is an answer beside the codes' in r for r in found.remarks)


def test_numbers_for_some_answers_only_or_two_for_one(bench):
    options = bench.questions[0]["answerOption"]
    weight = options[1].pop("extension")
    assert "Only some" in told(bench)[0][1]
    options[1]["extension"] = [*weight, {**weight[0], "valueDecimal": 9}]
    assert "two numbers, 1 and 9" in told(bench)[0][1]


def test_numeric_codes_count_where_there_are_no_weights(bench):
    for at, option in enumerate(bench.questions[0]["answerOption"]):
        del option["extension"]
        option["valueCoding"]["code"] = str(at)
    assert bench.propose().rows[0].answers[3] == ("3", "all the time")
    for at, option in enumerate(bench.questions[0]["answerOption"], 1):
        option["valueCoding"]["code"] = str(at)
    assert "have the numbers 1, 2, 3, 4" in told(bench)[0][1]


def test_a_line_needs_its_own_limits_and_the_words_at_its_ends(bench):
    url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    bench.questions[3]["extension"] = [{"url": url, "valueInteger": 100}]
    assert told(bench)[0][1] == "The line ends at 100, in the key it is 10."
    bench.questions[3]["extension"][0]["valueInteger"] = 10
    assert bench.propose()
    del bench.questions[3]["item"][0]
    assert "words at the two ends" in told(bench)[0][1]


def test_a_list_where_the_key_has_a_line_or_free_words(bench, make):
    bench.questions[3] = make[1]("4", "How is the garden?")
    bench.questions[4] = make[1]("5", "What next?")
    first, second = (what for _, what in told(bench))
    assert "where the key has a line" in first
    assert "item 5 has none to choose from" in second


def test_every_reason_is_said_at_once(bench):
    bench.questions[0]["answerOption"][0]["valueCoding"]["display"] = " "
    bench.questions[1]["text"] = "<b>How</b> often?"
    bench.questions[2]["text"] = ""
    assert [path for path, _ in told(bench)] == [
        "$.item[1].answerOption[0]",
        "$.item[2]",
        "$.item[3]",
    ]


def test_the_file_of_another_form_version_or_language_is_refused(bench):
    code = {"system": "http://loinc.org", "code": "69737-5"}
    bench.resource["code"] = [code]
    assert "its code is loinc 69737-5" in told(bench)[0][1]
    bench.resource["code"] = [code, {**code, "code": "44249-1"}]
    assert bench.propose()
    bench.resource["identifier"] = [{"system": "urn:fit:measure", "value": "other"}]
    assert "of `other`" in told(bench)[0][1]
    bench.resource |= {"version": "1", "identifier": []}
    assert bench.propose()
    bench.resource["identifier"] = [{"system": "urn:fit:measure", "value": "garden-form"}]
    assert "of version 1, the measure is 2" in told(bench)[0][1]
    bench.resource["version"] = "2"
    assert "is in en, not in cy" in told(bench, language="cy")[0][1]


def test_without_an_instruction_and_none_of_ours_it_is_asked_for(bench):
    bench.resource["item"] = []
    assert "instruction cannot be shown: it is empty" in told(bench)[0][1]
    found = bench.propose(plain_instruction=lambda language: f"Ours in {language}.")
    assert found.wording.instruction == "Ours in en."


@pytest.mark.parametrize("tag", ["english", "../en", "e", "en/..", "EN", "en-", ""])
def test_a_language_becomes_part_of_a_file_name_and_is_checked(bench, tag):
    bench.resource["language"] = tag or "x"
    with pytest.raises(UsageError, match="no language tag"):
        bench.propose(language=tag, home="cy")


def test_a_status_that_is_none(bench):
    with pytest.raises(UsageError, match="no status"):
        bench.propose(status="official")


def test_a_measure_without_items_has_nothing_to_word(tmp_path, measure_text, bench):
    text = measure_text[: measure_text.index("[[items]]")].replace("P2W", "general")
    text += """
[[scales]]
id = "total"
method = "entered"
better = "lower"
min = 0
max = 9
step = 1
"""
    path = tmp_path / "garden-form.toml"
    path.write_text(text, encoding="utf-8")
    bench.measure = load_measure(path)
    with pytest.raises(RefusedError, match="has no items here") as caught:
        bench.propose()
    assert isinstance(caught.value, FitError)
