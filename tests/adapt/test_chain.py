"""In which languages a sentence is looked for, and what a page knows of it afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.chain import SOURCE, chain, own_chain
from fit_core.adapt.sentences import find_sentence, is_name, sentence_files
from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.errors import FitError, NotFoundError


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en-GB", ("en-GB", "en")),
        ("en", ("en",)),
        ("es-US", ("es-US", "es-419", "es")),
        ("es-MX", ("es-MX", "es-419", "es")),
        ("es-ES", ("es-ES", "es")),
        ("nb-NO", ("nb-NO", "nb", "no")),
        ("zh-Hans-CN", ("zh-Hans-CN", "zh-Hans", "zh")),
        ("zh", ("zh", "zh-Hans-CN", "zh-Hans")),
        ("zh-TW", ("zh-TW", "zh-Hant-TW", "zh-Hant")),
        ("zh-Hant-HK", ("zh-Hant-HK", "zh-Hant")),
        ("cy", ("cy",)),
        ("ar-EG", ("ar-EG", "ar")),
        ("sr-Latn", ("sr-Latn",)),
    ],
)
def test_a_language_goes_back_to_its_parents_and_never_to_another_script(tag, expected):
    assert tuple(one for one in own_chain(tag) if one in expected) == expected
    assert not set(own_chain(tag)) - set(expected) - {"zh-Hant-TW", "zh-CN"}


@given(
    st.sampled_from(["es-US", "zh-TW", "cy", "ar", "en-GB", "nb"]),
    st.sets(st.sampled_from(["es", "cy", "nl"])),
)
def test_every_chain_begins_with_its_tag_and_ends_in_english(tag, fallback):
    found = chain(tag, sorted(fallback))
    assert found[0] == tag
    assert found[-1] == SOURCE or tag.startswith("en")
    assert len(set(found)) == len(found)
    assert set(found) >= fallback


@pytest.mark.parametrize("tag", ["", "English", "../en", "en/../x", "xx"])
def test_what_names_no_language_is_refused(tag):
    with pytest.raises(NotFoundError, match="names no known language"):
        own_chain(tag)


def source(folder, pack, *, own=False, **languages):
    for tag, text in languages.items():
        place = folder / pack / tag.replace("_", "-")
        place.mkdir(parents=True)
        (place / "x.ftl").write_text(text, "utf-8")
    return Source(pack, folder / pack, own)


def test_a_sentence_falls_back_by_message_and_the_words_know_it(tmp_path):
    near = source(
        tmp_path, "lang-es", es="sheet-title = Cómo van las cosas\n", es_419="key-missed = faltó\n"
    )
    words = Words("es-US", [near])
    assert (words.say("sheet-title"), words.say("key-missed")) == ("Cómo van las cosas", "faltó")
    assert words.fallen == {}
    assert words.say("crisis-title") == Words("en").say("crisis-title")
    assert words.fallen == {"crisis-title": "en"}


def test_a_layers_own_fallback_goes_before_english(tmp_path):
    both = source(tmp_path, "lang", ca="sheet-title = Com va tot\n", es="key-missed = faltó\n")
    words = Words("ca", [both], fallback=["es"])
    assert words.say("key-missed") == "faltó"
    assert words.fallen["key-missed"] == "es"
    found = find_sentence("ca", "key-missed", [both], ["es"])
    assert (found.pack, found.language) == ("lang", "es")
    assert found.file.startswith("lang/es/x.ftl sha256:")
    assert found.file in sentence_files("ca", [both], ["es"])
    with pytest.raises(NotFoundError, match="no sentences in the language eu"):
        Words("eu", [both], fallback=["es"])


def test_a_pack_of_code_says_only_what_is_named_after_it(tmp_path):
    one = source(
        tmp_path, "dip", own=True, en="dip-ask = How?\ncrisis-title = Nothing here\nmine = Mine\n"
    )
    words = Words("en-GB", [one])
    assert words.say("dip-ask") == "How?"
    assert words.say("crisis-title") == Words("en-GB").say("crisis-title")
    assert not words.knows("mine")
    assert find_sentence("en-GB", "mine", [one]) is None
    assert words.brought("dip-ask", "other") == "How?"
    assert words.brought("dip-no", "other") == "other"
    assert not Words("en-GB").knows("dip-ask")


def test_form_and_gender_choose_without_being_handed_over(tmp_path):
    text = """
ask = { $form ->
    [formal] { $gender ->
        [f] señora
       *[x] usted
    }
   *[neutral] hola
}
"""
    one = source(tmp_path, "lang", es=text)
    said = [
        Words("es", [one], form=form, gender=gender).say("ask")
        for form, gender in (("neutral", "f"), ("formal", "x"), ("formal", "f"), ("informal", "m"))
    ]
    assert said == ["hola", "usted", "señora", "hola"]


def test_a_fault_in_a_language_is_told_with_it_and_never_hidden_by_english(tmp_path):
    one = source(tmp_path, "lang", es="sheet-session = Sesión { $numero }\n")
    with pytest.raises(FitError, match="sheet-session cannot be said in es"):
        Words("es", [one]).say("sheet-session", number="1", date="x")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("rapport-dip", True),
        ("What now?", False),
        ("why", False),
        ("Rapport-dip", False),
        ("", False),
    ],
)
def test_a_name_is_told_from_a_question(text, named):
    assert is_name(text) is named
