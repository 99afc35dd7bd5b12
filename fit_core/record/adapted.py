"""Rows on adaptation: how clients read, who they say they are, which layers stood behind a form."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from fit_core.record.model import Row

#: How a client is spoken to; empty where nothing was said about it and the language decides.
Form = Literal["", "neutral", "formal", "informal"]
#: Which grammatical gender sentences use for the client; ``x`` never guesses.
Gender = Literal["x", "f", "m"]


class ClientWays(Row, frozen=True, kw_only=True):
    """How a client reads, by the client's own choice; never inferred.

    ``language`` is a BCP 47 tag, empty for the clinic's own.
    """

    client: str
    language: str
    form: Form
    gender: Gender
    large_print: bool
    supersedes: str | None
    at: dt.datetime


class ClientIdentity(Row, frozen=True, kw_only=True):
    """Who a client says to be.

    Attributes:
        words: the client's own. groups: ids of groups that a layer declares, as a JSON list.
        setting, country: such as ``general-practice`` and ``GB``; empty where not stated.
        on_sheet: whether the client wants it on the shared sheet. actor: who wrote it down.

    """

    client: str
    words: str
    groups: str
    setting: str
    country: str
    on_sheet: bool
    actor: str
    supersedes: str | None
    at: dt.datetime


class LayerUsed(msgspec.Struct, frozen=True, kw_only=True):
    """A layer that stood behind a form.

    Attributes:
        id: of the layer. level: language, population or clinic. pack, version: that brought it.
        sha256: of its files. measure: that it is for; empty for every one.

    """

    id: str
    level: str
    pack: str
    version: str
    sha256: str
    measure: str = ""
