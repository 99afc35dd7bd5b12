"""A clinic's settings: read back as written, whole or not at all, faults said in words."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import FitError, NotFoundError
from fit_core.files.whole import write_whole
from fit_core.hooks.trust import Pin
from fit_core.settings.clinic import ClinicSettings, Risk, Today, read_settings, write_settings
from fit_core.settings.crisis import MADE_UP, crisis_text, helps_nobody
from fit_core.settings.places import CONFIG_NAME, clinic_folder

#: TOML has one line end inside a text; a carriage return before it is read as that.
WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\0"))
PINS = st.builds(Pin, version=WORDS, files=WORDS, enabled=st.booleans())
SETTINGS = st.builds(
    ClinicSettings,
    name=WORDS,
    crisis_text=WORDS,
    actor=WORDS,
    today=st.builds(Today, outcome=WORDS, alliance=WORDS, goals=WORDS),
    paper=st.sampled_from(["A4", "Letter"]),
    language=WORDS,
    crisis_texts=st.dictionaries(WORDS, WORDS, max_size=3),
    risk=st.builds(
        Risk,
        import_days=st.integers(0, 36500),
        thresholds=st.dictionaries(
            WORDS, st.dictionaries(WORDS, st.decimals(-99, 99, places=1), max_size=2), max_size=2
        ),
    ),
    norms=st.dictionaries(WORDS, WORDS, max_size=3),
    plugins=st.dictionaries(WORDS, PINS, max_size=3),
)
PLAIN = ClinicSettings("Name", "Ring.", "mo", Today("phq9", "session-checkin", "personal-goals"))


@given(settings=SETTINGS)
def test_settings_are_read_back_as_written(tmp_path_factory, settings):
    folder = tmp_path_factory.mktemp("clinic")
    write_settings(folder, settings)
    assert read_settings(folder) == settings


def test_a_file_is_its_owners_alone(tmp_path):
    write_settings(tmp_path, PLAIN)
    assert stat.S_IMODE((tmp_path / CONFIG_NAME).stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / CONFIG_NAME]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch, step):
    write_settings(tmp_path, PLAIN)
    before = (tmp_path / CONFIG_NAME).read_bytes()

    def fail(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(FitError, match="No space left on device; nothing was changed"):
        write_whole(tmp_path / CONFIG_NAME, b"half")
    monkeypatch.undo()
    assert (tmp_path / CONFIG_NAME).read_bytes() == before
    assert list(tmp_path.iterdir()) == [tmp_path / CONFIG_NAME]


def test_the_name_is_taken_only_after_the_bytes_are_on_the_disk(tmp_path, monkeypatch):
    deeds = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: deeds.append("fsync") or fsync(handle))
    monkeypatch.setattr(
        Path, "replace", lambda path, to: deeds.append("replace") or replace(path, to)
    )
    write_whole(tmp_path / "file", b"whole")
    assert deeds == ["fsync", "replace", "fsync"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"name = x\n", "line 1"),
        (b"\xff\xfe", "utf-8"),
        (b'name = "x"', "crisis_text"),
        (b'nmae = "x"', "nmae"),
    ],
    ids=["toml", "encoding", "missing", "unknown"],
)
def test_a_file_that_cannot_be_read_says_what_and_where(tmp_path, text, said):
    (tmp_path / CONFIG_NAME).write_bytes(text)
    with pytest.raises(FitError) as caught:
        read_settings(tmp_path)
    assert str(tmp_path / CONFIG_NAME) in caught.value.what
    assert said in caught.value.what
    assert "editor" in caught.value.next_step


def test_an_unknown_paper_is_named_with_its_place(tmp_path):
    write_settings(tmp_path, PLAIN)
    path = tmp_path / CONFIG_NAME
    path.write_text(path.read_text().replace('"A4"', '"A3"'))
    with pytest.raises(FitError, match=r"A3.*paper"):
        read_settings(tmp_path)


def test_a_folder_without_a_clinic_says_how_to_make_one(tmp_path):
    with pytest.raises(NotFoundError) as caught:
        read_settings(tmp_path)
    assert "fit init --plain" in caught.value.next_step


def test_the_folder_is_chosen_then_named_then_the_platforms(tmp_path, monkeypatch):
    monkeypatch.setenv("FIT_CLINIC", str(tmp_path / "named"))
    assert clinic_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert clinic_folder() == tmp_path / "named"
    monkeypatch.delenv("FIT_CLINIC")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert clinic_folder().is_relative_to(tmp_path)
    assert clinic_folder(Path("~/mine")) == tmp_path / "mine"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en-GB", "Ring."),
        ("EN-gb", "Ring."),
        ("en-NZ", "Ring."),
        ("cy", "Ffoniwch."),
        ("cy-GB", "Ffoniwch."),
        ("pt-BR", "Ligue."),
        ("pt-PT", "Ligue para."),
        ("nl", ""),
        ("fr", ""),
    ],
)
def test_the_text_for_help_in_a_crisis_is_that_of_the_language(tag, text):
    texts = {"cy": "Ffoniwch.", "pt-BR": "Ligue.", "pt-PT": "Ligue para.", "fr": "  "}
    clinic = ClinicSettings("", "Ring.", "mo", PLAIN.today, crisis_texts=texts)
    assert crisis_text(clinic, tag) == text


@pytest.mark.parametrize("text", ["", " ", "-", "…", "x", "TODO", "tbd.", "n/a", "XXXX", MADE_UP])
def test_a_text_that_helps_nobody_is_told_apart(text):
    assert helps_nobody(text)


@pytest.mark.parametrize(
    "text", ["999", "Ring 999.", "Bel 113 of 112.", "いのちの電話 0120-783-556"]
)
def test_a_text_that_names_somebody_is_taken_as_it_is(text):
    assert not helps_nobody(text)
