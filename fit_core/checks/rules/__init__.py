"""Every rule, in the order in which reports and the reference list them."""

from __future__ import annotations

from fit_core.checks.model import Rule
from fit_core.checks.rules import evidence, harm, hooks, keys, layer, pack, relation, rights
from fit_core.errors import NotFoundError
from fit_core.measure.say import suggestion

RULES: tuple[Rule, ...] = (
    pack.metadata,
    pack.name,
    pack.contents,
    pack.files,
    pack.data_only,
    pack.fonts,
    pack.api,
    keys.schema,
    rights.licence,
    keys.source,
    rights.topic,
    rights.sheet_title,
    keys.range_,
    keys.reachable,
    keys.bands,
    keys.example,
    rights.complete,
    layer.schema,
    layer.fingerprint,
    pack.readme,
    pack.tests,
    hooks.hooks,
    harm.harm,
    relation.components,
    evidence.key_grade,
    evidence.missing_rule,
    evidence.norms,
    evidence.reliable_change,
    evidence.sample,
    evidence.languages,
    evidence.replication,
)


def rule_named(rule_id: str) -> Rule:
    """Return a rule by its id; raises NotFoundError with the closest one."""
    rules = {rule.id: rule for rule in RULES}
    if rule_id not in rules:
        hint = suggestion(rule_id, rules)
        raise NotFoundError(f"There is no rule {rule_id}.", hint)
    return rules[rule_id]
