"""A layer brings the words that its language avoids; it cannot loosen those that are here."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
import tomli_w

import fit_core.sheet.harm_lexicon as lexicons
from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.errors import RefusedError
from fit_core.sheet.harm import check_texts, is_harmless, is_reviewed
from fit_core.sheet.harm_lexicon import lexicon_of
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text

ENGLISH = tomli.loads((Path(lexicons.__file__).parent / "lexicon" / "en.toml").read_text("utf-8"))


@pytest.fixture
def brought(tmp_path):
    """A folder of a layer with a list for a language: one word of its own for each rule."""

    def bring(language, word="zzz", reviewed=""):
        groups = [{"rule": rule, "why": "x", "words": [word]} for rule in lexicons.WORDED]
        folder = tmp_path / word
        (folder / "clinician").mkdir(parents=True, exist_ok=True)
        facts = {"reviewed": reviewed, "decimal": ",", "forbidden": groups}
        (folder / f"{language}.toml").write_text(tomli_w.dumps(facts), "utf-8")
        plain = {"reviewed": reviewed, "forbidden": [{"why": "x", "words": [word]}]}
        (folder / "clinician" / f"{language}.toml").write_text(tomli_w.dumps(plain), "utf-8")
        return (folder,)

    return bring


def test_the_list_of_a_layer_is_read_in_its_language(brought):
    lexica = brought("cy")
    assert not is_harmless("a zzz b", "cy-GB", lexica)
    assert is_harmless("a b", "cy-GB", lexica)
    assert not is_reviewed("cy", lexica)
    assert is_reviewed("cy", brought("cy", "yyy", "a native speaker"))
    assert check_respect([Text("zzz")], "cy-GB", lexica)
    for language in ("cy", "cy-GB"):
        with pytest.raises(RefusedError, match="harm lexicon for the language cy"):
            is_harmless("a b", language)
        with pytest.raises(RefusedError, match="respect lexicon for the language cy"):
            check_respect([Text("a")], language)


def test_a_layer_cannot_loosen_the_list_that_is_here(brought):
    lexica = brought("en")
    assert lexicon_of("en-GB", lexica) == lexicon_of("en-GB")
    assert not is_harmless(ENGLISH["forbidden"][0]["words"][0].rstrip("*"), "en", lexica)


def test_a_script_never_takes_the_list_of_another(brought):
    lexica = brought("zh-Hans")
    assert is_harmless("a", "zh-CN", lexica)
    with pytest.raises(RefusedError, match="harm lexicon"):
        is_harmless("a", "zh-Hant", lexica)


@pytest.mark.parametrize(
    "said", ["他说黄河很长", "黄河", "黄 河", "黄-河", "看黄\n河", "一黄\u3000河x"]
)
def test_words_that_nothing_parts_are_found_within_a_run_and_over_a_broken_line(brought, said):
    lexica = brought("zh-Hans", "黄河")
    assert not is_harmless(said, "zh-Hans", lexica)
    assert is_harmless("黄山在安徽 而河在北边", "zh-Hans", lexica)
    assert is_harmless("一黄x河", "zh-Hans", lexica)


def test_a_passage_in_another_language_is_read_in_both(brought):
    lexica = brought("cy")
    for tag, found in (("", 0), ("en", 1)):
        word = ENGLISH["forbidden"][0]["words"][0].rstrip("*")
        assert len(check_texts([Text(word, language=tag)], "cy", lexica=lexica)) == found
    assert check_texts([Text("zzz", language="en")], "cy", lexica=lexica)
    assert not check_texts([Text("a", language="de")], "cy", lexica=lexica)


def test_sentences_know_the_lists_of_their_layers_and_not_of_packs_of_code(tmp_path):
    for pack in ("layer", "code"):
        (tmp_path / pack / "text" / "cy").mkdir(parents=True)
        (tmp_path / pack / "lexicon").mkdir()
    layer = Source("layer", tmp_path / "layer" / "text")
    code = Source("code", tmp_path / "code" / "text", own=True)
    assert Words("en", (code, layer)).lexica == (tmp_path / "layer" / "lexicon",)
    assert Words("en").lexica == ()
