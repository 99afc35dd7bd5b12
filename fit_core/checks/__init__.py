"""Conformance: what a measure, a layer or a pack has to hold, rule by rule, and its grade.

`fit_core.checks.run.check_path` checks files without importing anything of them;
`fit_core.checks.rules.RULES` lists every rule.
"""
