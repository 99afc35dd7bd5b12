"""Every rule, in the order in which reports and the reference list them."""

from __future__ import annotations

from fit_core.checks.model import Rule
from fit_core.checks.rules import (
    evidence,
    harm,
    hooks,
    keys,
    layer,
    layer_people,
    layer_proof,
    layer_words,
    pack,
    relation,
    rights,
)
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
    layer.frozen,
    layer.level,
    layer.hidden,
    layer.fingerprint,
    layer_people.norms,
    layer_people.groups,
    layer_people.withhold,
    layer_people.evidence,
    layer_people.choose,
    layer_people.alerts,
    layer_proof.status,
    layer_proof.direction,
    layer_proof.process,
    layer_words.lexicon,
    layer_words.wording,
    layer_words.sentences,
    layer_words.names,
    layer_proof.evm,
    layer_proof.itc,
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
