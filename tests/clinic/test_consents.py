"""Consent by purpose: given once, taken back, and told."""

from __future__ import annotations

import json

PURPOSE = "service-evaluation"


def test_consent_is_given_withdrawn_and_listed(desk):
    code = desk.client()
    assert "nothing beyond care" in desk.well("consent", code)
    desk.well("consent", code, PURPOSE, "--text", "2026-1", "--date", "2026-01-05")
    twice = desk.refused("consent", code, PURPOSE, "--text", "2026-2", status=1)
    assert "stands already" in twice.err
    desk.well("consent", code, PURPOSE, "--withdraw", "--date", "2026-02-01")
    desk.well("consent", code, PURPOSE, "--text", "2026-2", "--date", "2026-03-01")
    found = json.loads(desk.well("consent", code, "--json"))
    assert [(c["text_version"], c["withdrawn_on"]) for c in found] == [
        ("2026-1", "2026-02-01"),
        ("2026-2", None),
    ]


def test_consent_needs_its_text_and_a_day_that_has_been(desk):
    code = desk.client()
    desk.refused("consent", code, PURPOSE, status=2)
    desk.refused("consent", code, PURPOSE, "--text", " ", status=2)
    late = desk.refused("consent", code, PURPOSE, "--text", "1", "--date", "2999-01-01", status=2)
    assert "yet to come" in late.err
    desk.refused("consent", code, "care", "--text", "1", status=2)
    none = desk.refused("consent", code, PURPOSE, "--withdraw", status=1)
    assert "No consent" in none.err
    desk.refused("consent", "AAAA-AAAA", PURPOSE, "--text", "1", status=2)
    assert desk.counts().audit_entries
