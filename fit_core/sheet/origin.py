"""Where a sheet comes from: its numbers, its sentences, and with what it was made."""

from __future__ import annotations

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """How one printed number came about. ``fit explain SHEET-ID REF`` prints it.

    Attributes:
        ref: short name, unique on the sheet. printed: the number as it stands on the paper.
        what: what the number is. steps: the calculation, a line each, with its inputs.
        rule: the rule that made it, with version. source: where the rule is published.
        grade: how sure the source is. key: names the same number on the sheet made again.

    """

    ref: str
    printed: str
    what: str
    steps: tuple[str, ...]
    rule: str
    source: str
    grade: str
    key: str = ""


class Said(msgspec.Struct, frozen=True):
    """A message of the sentence files as it was said: its name, what was put in, the words."""

    message: str
    facts: tuple[tuple[str, str], ...]
    words: str


class Made(msgspec.Struct, frozen=True):
    """With what a sheet was made.

    Attributes:
        version: of the software. packs: those that acted, as ``name version``, with the first
            figures of the fingerprint that the clinic pinned.
        sentences: the files that the words come from, with the first figures of their SHA-256.
        settings: what the clinic chose that shaped the sheet.
        fonts: the packs whose fonts it was drawn with, as ``name version``.
        layers: the packs of layers in use, likewise with the first figures of their SHA-256.
        form, gender: how its reader was spoken to.

    """

    version: str
    packs: tuple[str, ...]
    sentences: tuple[str, ...]
    settings: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    form: str = ""
    gender: str = ""
