"""Sentences of a page that are not in its language yet: tagged, and told of in the footer."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from fit_core.sheet.figures import text
from fit_core.sheet.heard import Heard, behind
from fit_core.sheet.model import Provenance, Sheet, Text


def with_fallen(sheet: Sheet, heard: Heard) -> Sheet:
    """The sheet with the language of each text that was said in another than its own.

    A text is tagged where all of it was said in one other language. Nothing changes on a page whose
    language has every sentence.
    """
    if not heard.fallen:
        return sheet
    tags = dict.fromkeys(heard.fallen.values())
    names = heard.listed(heard.language_name(tag) for tag in tags)
    told = text(heard.say("sentences-fallback", language=names))
    blocks = tuple(
        msgspec.structs.replace(block, lines=(*block.lines, told))
        if isinstance(block, Provenance)
        else block
        for block in sheet.blocks
    )
    whole = msgspec.structs.replace(sheet, blocks=blocks)
    parts = ("header", "blocks", "running")
    return msgspec.structs.replace(
        whole, **{part: _tagged(getattr(whole, part), heard, heard.fallen) for part in parts}
    )


def _tagged(value: object, heard: Heard, fallen: Mapping[str, str]) -> object:
    if isinstance(value, Text):
        languages = {fallen.get(one.message, "") for one in behind(value.words, heard.all)}
        if value.language or len(languages) != 1:
            return value
        return msgspec.structs.replace(value, language=languages.pop())
    if isinstance(value, tuple):
        return tuple(_tagged(one, heard, fallen) for one in value)
    if isinstance(value, msgspec.Struct):
        old = {field: getattr(value, field) for field in value.__struct_fields__}
        new = {field: _tagged(one, heard, fallen) for field, one in old.items()}
        return msgspec.structs.replace(value, **new)
    return value
