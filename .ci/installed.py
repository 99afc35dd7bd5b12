"""Check what a plain installation lists and prints: ``installed.py PLUGINS.json SHEET.pdf``."""

import json
import sys
from pathlib import Path

import pikepdf

listed, sheet = map(Path, sys.argv[1:])
states = {pack["name"]: pack["state"] for pack in json.loads(listed.read_text("utf-8"))}
# Data acts on install; code waits for a person. The demo's permission ended with its clinic.
code = dict.fromkeys(("change", "forms", "session"), "installed")
expected = {**code, "checkin": "active", "emoji": "active", "phq": "active"}
if states != expected:
    raise SystemExit(f"plugins list says {states}")
with pikepdf.open(sheet) as document:
    if len(document.pages) != 1 or "/StructTreeRoot" not in document.Root:
        raise SystemExit(f"{sheet} is not one tagged page")
print(f"{sheet.name}: one tagged page, {sheet.stat().st_size:,} bytes; packs: {states}")
