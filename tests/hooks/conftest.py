"""What the tests of guests share."""

from __future__ import annotations

import pytest

from tests.hooks.sessions import FORM


@pytest.fixture
def hold(desk, shelf):
    """Enable a guest, hold a session with it, and give what the command line did."""

    def held(code, *before, name="guest", **facts):
        if code is not None:
            shelf.put(name, code, **facts)
            desk.well("plugins", "enable", name, "--yes")
        client = desk.client()
        shelf.forget()
        given = (client, "--date", "2026-01-06", "--no-ask", "--no-open", "--words", "Well enough.")
        return desk.fit(*before, "session", *given, *FORM)

    return held
