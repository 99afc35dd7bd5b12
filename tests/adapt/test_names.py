"""What a language calls measures: read whole or refused, the nearest language first."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from fit_core.adapt.names import MeasureNames, joined, load_names, named, of_people
from fit_core.clinic.opening import installed_library
from fit_core.errors import ProblemsError
from fit_core.measure.identity import structure_hash

WELSH = {
    "session-checkin": MeasureNames(
        title="Gyda'n gilydd", scales={"understood": "Cael fy neall"}, items={"2": "deall"}
    )
}


def write(tmp_path, text):
    path = tmp_path / "cy.toml"
    path.write_text(text, "utf-8")
    return path


def test_names_are_read_by_measure(tmp_path):
    text = '[phq9]\ntitle = "Hwyliau"\n[phq9.scales]\ntotal = "Cyfan"\n[phq9.items]\n2 = "isel"\n'
    found = load_names(write(tmp_path, text))
    assert found == {
        "phq9": MeasureNames(title="Hwyliau", scales={"total": "Cyfan"}, items={"2": "isel"})
    }


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[phq9]\ntitle = ""\n', 2, "is empty"),
        ('[phq9]\nlabel = "x"\n', 2, "not known here"),
        ('[phq9]\ntitle = "x\u202ey"\n', 2, "invisible sign U+202E"),
        ('["phq\u0430"]\ntitle = "x"\n', 1, "taken for another letter"),
        ("[phq9]\ntitle = 3\n", 2, "text"),
        ("[phq9\n", 1, ""),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, line, said):
    with pytest.raises(ProblemsError) as refused:
        load_names(write(tmp_path, text))
    assert any(one.line == line and said in str(one) for one in refused.value.problems)


def test_the_nearer_file_goes_before_and_what_it_leaves_out_comes_from_the_other():
    other = {
        "session-checkin": MeasureNames(title="Other", scales={"overall": "All"}),
        "phq9": MeasureNames(title="Mood"),
    }
    both = joined([WELSH, other])
    assert both["session-checkin"].title == "Gyda'n gilydd"
    assert both["session-checkin"].scales == {"overall": "All", "understood": "Cael fy neall"}
    assert both["phq9"].title == "Mood"
    assert joined([]) == {}


def test_people_of_a_norm_are_called_by_the_language_and_its_figures_stay():
    measure = installed_library().get("phq9")
    norm = next(one for one in measure.norms if one.id == "nhs-talking-therapies")
    names = {"phq9": MeasureNames(norms={norm.id: "oedolion mewn gofal"})}
    called = of_people(norm, "phq9", names)
    assert called.sheet_name == "oedolion mewn gofal"
    assert replace(called, sheet_name=norm.sheet_name) == norm
    assert of_people(norm, "gad7", names) is norm
    other = {"phq9": MeasureNames(norms={norm.id: "other", "more": "others"})}
    assert joined([names, other])["phq9"].norms == {**names["phq9"].norms, "more": "others"}


def test_a_name_changes_nothing_that_decides_a_score():
    measure = installed_library().get("session-checkin")
    called = named(measure, WELSH)
    assert called.sheet_title == "Gyda'n gilydd"
    assert next(one for one in called.scales if one.id == "understood").title == "Cael fy neall"
    assert next(one for one in called.items if one.id == "2").topic == "deall"
    assert structure_hash(called) == structure_hash(measure)
    assert (called.title, called.id) == (measure.title, measure.id)
    assert named(installed_library().get("phq9"), WELSH).sheet_title != "Gyda'n gilydd"
