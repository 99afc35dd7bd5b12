"""The made-up practice of the kit: it goes the way of a therapist, and says what went wrong."""

from __future__ import annotations

import tomllib

import pytest

from fit_core.cli import run
from fit_core.testing import Practice


def test_settings_are_written_and_a_client_of_several_weeks_gets_a_page(tmp_path, capsys):
    crisis = {"cy": 'Ffoniwch "999".'}
    made = Practice(run, tmp_path, capsys, crisis=crisis, country="GB")
    settings = tomllib.loads((tmp_path / "clinic" / "clinic.toml").read_text("utf-8"))
    assert settings["crisis_texts"] == crisis
    assert settings["layers"]["country"] == "GB"
    code = made.client({"phq9": ["1,1,1,1,1,1,1,1,0", "1,1,1,1,0,0,0,0,0"]}, "en-GB")
    said = made.page("report", "session", code, says=["14 September 2026"])
    assert "\n" not in said
    with pytest.raises(AssertionError, match=r"does not say \['15 September"):
        made.page("report", "session", code, says=["15 September 2026"])


def test_what_the_program_refuses_fails_the_test_in_its_own_words(tmp_path, capsys):
    made = Practice(run, tmp_path, capsys)
    with pytest.raises(AssertionError, match=r"fit layers use lang-xx: \d") as told:
        made.fit("layers", "use", "lang-xx")
    assert "fit: " in str(told.value)
    with pytest.raises(AssertionError, match="0 lines"):
        made.settle(colour="red")
