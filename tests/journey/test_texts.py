"""A translator's work from the command line: sentences out as PO, back in, said on a page."""

from __future__ import annotations

import json

import pytest

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.cli import run


@pytest.fixture
def layer(tmp_path):
    """The folder of a layer with one Welsh sentence."""
    folder = tmp_path / "lang-own"
    (folder / "text" / "cy").mkdir(parents=True)
    (folder / "layer.toml").write_text("format = 0\n", "utf-8")
    (folder / "text" / "cy" / "sheet.ftl").write_text("sheet-title = Sut mae pethau\n", "utf-8")
    return folder


def texts(*arguments):
    return run(["layers", "texts", *map(str, arguments)])


@pytest.mark.long
def test_sentences_go_out_and_come_back(layer, tmp_path, capsys):
    po = tmp_path / "cy.po"
    assert texts("export", layer, "--po", po) == 0
    assert "holds the sentences in cy" in capsys.readouterr().out
    text = po.read_text("utf-8")
    assert 'msgstr "Sut mae pethau"' in text
    assert 'msgctxt "rapport-dip"' in text
    before, context, after = text.partition('msgctxt "crisis-title"')
    new = after.replace('msgstr ""', 'msgstr "Os oes angen help"', 1)
    po.write_text(before + context + new, "utf-8")
    assert texts("import", layer, "--po", po, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["language"] == "cy"
    assert "footer-missing" in told["untranslated"]
    words = Words("cy", [Source("lang-own", layer / "text")])
    assert words.say("crisis-title") == "Os oes angen help"
    assert words.say("sheet-title") == "Sut mae pethau"
    assert texts("import", layer, "--po", po) == 0
    assert "Not translated yet: " in capsys.readouterr().out


def test_a_lost_fact_stops_the_import_and_nothing_is_written(layer, tmp_path, capsys):
    po = tmp_path / "cy.po"
    texts("export", layer, "--po", po)
    text = po.read_text("utf-8")
    at = text.index('msgctxt "sheet-session"')
    end = text.index('msgstr ""', at)
    po.write_text(text[:end] + 'msgstr "Sesiwn { $number }"' + text[end + 9 :], "utf-8")
    assert texts("import", layer, "--po", po) == 1
    error = capsys.readouterr().err
    assert "The entry sheet-session has lost the fact $date." in error
    assert "nothing was written" in error
    kept = (layer / "text" / "cy" / "sheet.ftl").read_text("utf-8")
    assert kept == "sheet-title = Sut mae pethau\n"


def test_what_is_not_clear_is_asked(layer, tmp_path, capsys):
    po = tmp_path / "x.po"
    assert texts("export", "no-such", "--po", po) == 2
    assert "There is no layer no-such" in capsys.readouterr().err
    (layer / "text" / "ga").mkdir()
    assert texts("export", layer, "--po", po) == 2
    assert "has sentences in cy, ga" in capsys.readouterr().err
    assert texts("export", layer, "--po", po, "--language", "ga", "--json") == 0
    assert json.loads(capsys.readouterr().out)["untranslated"] > 100
    assert texts("export", layer, "--po", po, "--language", "cy") == 2
    assert "is there already" in capsys.readouterr().err
    assert texts("export", layer, "--po", tmp_path / "y.po", "--language", "klingon") == 2
