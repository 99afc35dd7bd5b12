"""A session that is held with a guest, and what it has to come to whatever the guest does."""

from __future__ import annotations

import json

from tests.hooks.guests import SECTION

FORM = ("--answers", "phq9=1,1,1,1,1,1,1,1,0")
FINE = SECTION.format("return SectionText('A guest', ('All is well here.',))")


def finished(desk, ran):
    """The form is recorded, the sheet is made, and it has a whole content."""
    assert ran.status == 0, ran.err
    assert desk.counts().administrations == 1
    assert [path.read_bytes()[:5] for path in (desk.folder / "sheets").iterdir()] == [b"%PDF-"]
    (sheet,) = desk.sheets()
    assert "Well enough." in str(sheet)
    assert "Traceback" not in ran.out + ran.err
    return str(sheet)


def state(desk, name="guest"):
    packs = json.loads(desk.well("plugins", "list", "--json"))
    return next((pack["state"], pack["reason"]) for pack in packs if pack["name"] == name)
