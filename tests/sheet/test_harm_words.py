"""The word rules: no disguise, line break or place helps a forbidden word; plain words pass."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fit_core.sheet.harm_lexicon as lexicons
from fit_core.errors import FitError, RefusedError
from fit_core.sheet.harm import (
    UNREVIEWED,
    all_texts,
    check_content,
    check_drawn,
    check_section,
    check_texts,
    is_harmless,
    is_reviewed,
)
from fit_core.sheet.model import Extra, Prompts, Provenance, Text
from tests.sheet.harm_sheets import page, strings, whole

FOLDER = Path(lexicons.__file__).parent / "lexicon"
ENGLISH = tomllib.loads((FOLDER / "en.toml").read_text("utf-8"))
WORDS = [
    (group["rule"], word.rstrip("*")) for group in ENGLISH["forbidden"] for word in group["words"]
]
NOUNS = [word for rule, word in WORDS if rule == "harm.noun"]
BENIGN = (Path(__file__).parent / "benign.txt").read_text("utf-8").splitlines()

ALIKE = str.maketrans("aeopcyx", "\u0430\u0435\u043e\u0440\u0441\u0443\u0445")
#: What looks the same to a reader.
DISGUISES = {
    "case": str.upper,
    "soft hyphen": lambda word: word[:2] + "\u00ad" + word[2:],
    "zero width": lambda word: "\u200b".join(word),
    "joiner": lambda word: word[:1] + "\u2060" + word[1:],
    "look-alikes": lambda word: word.translate(ALIKE),
    "full width": lambda word: "".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in word),
    "accents": lambda word: word.replace("e", "e\u0301").replace("a", "\u00e4"),
    "hyphen": lambda word: word[:3] + "-" + word[3:],
    "broken": lambda word: word[:3] + "-\n" + word[3:],
    "bold letters": lambda word: "".join(
        chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in word
    ),
    "underlined": lambda word: f"_{word}_",
    "starred": lambda word: f"**{word}**".replace("***", "**"),
}
PLACES = {
    "heading": lambda words: (Text(words, "plugin"), (Text("plain", "plugin"),)),
    "paragraph": lambda words: (Text("Plain", "plugin"), (Text(words, "plugin"),)),
    "last": lambda words: (Text("Plain", "plugin"), (Text("a", "plugin"), Text(words, "plugin"))),
}


def section(place, words):
    title, paragraphs = PLACES[place](words)
    return Extra(element=16, title=title, paragraphs=paragraphs)


@given(
    word=st.sampled_from(NOUNS),
    disguise=st.sampled_from(sorted(DISGUISES)),
    place=st.sampled_from(sorted(PLACES)),
    around=st.sampled_from(BENIGN),
)
def test_no_disguise_and_no_place_hides_a_noun_of_a_plugin(word, disguise, place, around):
    words = f"{around} So {DISGUISES[disguise](word)} today."
    extra = section(place, words)
    asked = Prompts(element=12, title=Text("Ask"), questions=(Text(words, "plugin"),))
    assert "harm.noun" in {f.rule for f in check_section(extra, "en-GB")}
    for block in (extra, asked):
        assert "harm.noun" in {f.rule for f in check_content(whole(block))}
    forged = strings(whole())[0]._replace(text=words, voice="clinic")
    assert "harm.noun" in {f.rule for f in check_drawn(page(*strings(whole()), forged), whole())}


@given(word=st.sampled_from([w for _, w in WORDS if " " in w]), ending=st.sampled_from(["", "."]))
def test_a_phrase_over_two_paragraphs_or_lines_is_found(word, ending):
    first, _, second = word.partition(" ")
    texts = (Text(f"It is {first}", "plugin"), Text(f"{second}{ending}", "plugin"))
    extra = Extra(element=16, title=Text("Plain", "plugin"), paragraphs=texts)
    assert check_section(extra, "en")
    assert not is_harmless(f"It is {first}\n{second}{ending}", "en")


@pytest.mark.parametrize("word", ["severe", "patient", "case", "target", "symptom", "disorder"])
def test_inflections_and_spaced_or_figured_letters_are_found(word):
    spaced = " ".join(word)
    figures = word.translate(str.maketrans("eoast", "30457"))
    for words in (f"{word}s", f"the {word}'s", f"a {word}.", spaced, ".".join(word), figures):
        assert not is_harmless(words, "en"), words


@pytest.mark.parametrize("words", BENIGN)
def test_plain_words_of_ours_pass(words):
    assert check_texts([Text(words)], "en-GB") == ()


def test_there_are_two_hundred_of_them():
    assert len(set(BENIGN)) >= 200


def test_a_finding_shows_the_word_as_it_was_written():
    for words, found in (("A SEVERE week", "SEVERE"), ("a se\u00advere week", "se\u00advere")):
        assert [f.words for f in check_texts([Text(words)], "en")] == [found]


def pseudo(words):
    """English made strange mechanically: other letters, accents, and padding before each word."""
    letters = str.maketrans("aeioudlt", "\u00e6\u00eb\u00ef\u00f8\u00fc\u0111\u0142\u0167")
    return " ".join("\u017cz" + part.translate(letters) for part in words.lower().split(" "))


@pytest.fixture
def lexicon(tmp_path, monkeypatch):
    """Keep lexicons of made-up languages beside the English one."""
    monkeypatch.setattr(lexicons, "_LEXICA", tmp_path)
    lexicons._read.cache_clear()

    def put(language, change):
        groups = msgspec.json.decode(msgspec.json.encode(ENGLISH["forbidden"]))
        facts = {**ENGLISH, "forbidden": groups}
        change(facts)
        (tmp_path / f"{language}.toml").write_text(_toml(facts), "utf-8")

    put("en", lambda facts: None)
    yield put
    lexicons._read.cache_clear()


def _toml(facts):
    import tomli_w

    return tomli_w.dumps(facts)


def _pseudo_lexicon(facts):
    facts["decimal"] = "\u00b7"
    for group in facts["forbidden"]:
        group["words"] = [pseudo(word) for word in group["words"]]
        group["except"] = [pseudo(name) for name in group.get("except", ())]


def test_nothing_of_english_stands_in_the_code(lexicon):
    """In a made-up language its own words are found, and the English ones are just letters."""
    lexicon("qps", _pseudo_lexicon)
    for rule, word in WORDS:
        found = check_texts([Text(f"\u017czh {pseudo(word)} \u017czn")], "qps-ploc")
        assert rule in {one.rule for one in found}, word
        assert is_harmless(f"so {word} today", "qps"), word
        assert is_harmless(f"so {pseudo(word)} today", "en"), word
    for words in BENIGN:
        assert is_harmless(pseudo(words), "qps"), words
    assert not is_harmless("12\u00b7347", "qps")
    assert is_harmless("12.347", "qps")


def test_the_whole_check_runs_in_the_made_up_language(lexicon):
    lexicon("qps", _pseudo_lexicon)
    strange = _strange(whole(language="qps"))
    assert check_content(strange) == ()
    assert check_drawn(page(*strings(strange)), strange) == ()
    extra = section("paragraph", pseudo("a severe week"))
    harmed = msgspec.structs.replace(strange, blocks=(*strange.blocks, extra))
    assert {one.rule for one in check_content(harmed)} == {"harm.noun"}


def _strange(value):
    if isinstance(value, Text):
        return msgspec.structs.replace(value, words=pseudo(value.words))
    if isinstance(value, tuple):
        return tuple(_strange(part) for part in value)
    if isinstance(value, msgspec.Struct):
        fields = {name: _strange(getattr(value, name)) for name in value.__struct_fields__}
        if "population" in fields:
            fields["population"] = pseudo(fields["population"])
        return type(value)(**fields)
    return value


def test_an_unreviewed_language_says_so_on_the_sheet(lexicon):
    lexicon("qps", lambda facts: facts.update(reviewed=""))
    assert not is_reviewed("qps")
    assert is_reviewed("en-GB")
    sheet = whole(language="qps")
    assert [one.rule for one in check_content(sheet)] == ["harm.unreviewed"]
    for words, found in (("Nobody has read this list.", []), (" ", ["harm.unreviewed"])):
        mark = Text(words, because=UNREVIEWED)
        footer = Provenance(element=15, lines=(*sheet.blocks[-1].lines, mark))
        marked = msgspec.structs.replace(sheet, blocks=(*sheet.blocks[:-1], footer))
        assert [one.rule for one in check_content(marked)] == found


def test_a_language_without_a_list_is_refused(lexicon):
    with pytest.raises(RefusedError, match="harm lexicon for the language cy"):
        check_content(whole(language="cy-GB"))


@pytest.mark.parametrize("rule", lexicons.WORDED)
def test_a_list_that_leaves_out_a_rule_is_no_list(lexicon, rule):
    def leave_out(facts):
        facts["forbidden"] = [g for g in facts["forbidden"] if g["rule"] != rule]

    lexicon("qps", leave_out)
    with pytest.raises(FitError, match=rule):
        is_harmless("words", "qps")


def test_every_text_that_has_no_voice_of_its_own_is_read():
    words = {text.words for text in all_texts(whole())}
    assert {"12", "6 Jan", "8", "Client K7, sheet S"} <= words
