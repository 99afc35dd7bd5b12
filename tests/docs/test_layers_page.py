"""The page on using layers works as it is printed."""

from __future__ import annotations

from pathlib import Path

from tests.test_docs import HOW_TO, blocks
from tests.test_docs import practice as practice
from tests.test_docs import reader as reader

PAGE = HOW_TO / "use-a-layer.md"


def test_using_a_layer_works_as_it_is_printed(reader, tmp_path):
    assert reader.type("fit plugins enable forms --yes")[0] == 0
    settings = tmp_path / "fit-practice" / "clinic.toml"
    help_, place, _ = blocks(PAGE, "toml")
    text = settings.read_text("utf-8")
    for empty in ('country = ""\n', 'setting = ""\n'):
        assert empty in text
        text = text.replace(empty, "")
    for said in (help_, place):
        head, _, lines = said.partition("\n")
        assert head in text
        text = text.replace(f"{head}\n", f"{head}\n{lines}", 1)
    settings.write_text(text, "utf-8")
    reader.follow(PAGE)
    code = reader.code
    status, lines = reader.type(f"fit report session {code}")
    assert status == 0, lines
    assert "Sut mae pethau" in "".join(reader.type(f"fit explain {lines[0].split()[2]}")[1])
    assert Path(tmp_path / "fit-practice" / "layers" / "lang-cy.json").is_file()
