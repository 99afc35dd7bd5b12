"""Every rule of ``fit check`` as a test of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.checks.model import Grade, Outcome


class RuleBrokenError(AssertionError):
    """A rule does not hold; the message lists each place and its fix."""


def hold(what: str, problems: Iterable[object]) -> None:
    """Fail with everything that is wrong, below what was looked at; RuleBrokenError."""
    if found := [str(problem) for problem in problems]:
        raise RuleBrokenError("\n".join([what, *found]))


def parametrize_with_checks(
    pack_or_path: str | Path,
    expected_failures: Mapping[str, str] | None = None,
    *,
    grade: Grade = "bronze",
    run_code: bool = False,
) -> Callable[[Callable[..., Any]], Any]:
    """Run a test once for each rule; it is handed ``check``, to be called.

    Args:
        pack_or_path: folder of a pack, a file, or the name of something installed.
        expected_failures: rules that are known not to hold, each with the reason. One that holds
            after all fails its test, so that the list stays true.
        grade: rules up to this grade are run. run_code: also the rule that runs the plugin.

    Raises:
        UsageError: an expected failure has no reason, or names a rule that is not run.

    """
    rules = _rules(pack_or_path, grade, run_code)
    expected = dict(expected_failures or {})
    _check_expected(expected, rules)
    parameters = [
        pytest.param(partial(_hold, outcomes), id=rule, marks=_marks(expected.get(rule)))
        for rule, outcomes in rules.items()
    ]
    return pytest.mark.parametrize("check", parameters)


def _rules(target: str | Path, grade: Grade, run_code: bool) -> dict[str, list[Outcome]]:
    """The outcomes of each rule up to a grade, by its id."""
    from fit_core.checks.model import GRADES
    from fit_core.checks.run import check_name, check_path

    if isinstance(target, Path) or Path(target).exists():
        report = check_path(Path(target), run_code=run_code)
    else:
        report = check_name(target, run_code=run_code)
    asked = GRADES[: GRADES.index(grade) + 1]
    found: dict[str, list[Outcome]] = {}
    for outcome in report.outcomes:
        if outcome.rule.grade in asked:
            found.setdefault(outcome.rule.id, []).append(outcome)
    return found


def _check_expected(expected: Mapping[str, str], rules: Mapping[str, object]) -> None:
    from fit_core.measure.say import suggestion

    for rule, reason in expected.items():
        if rule not in rules:
            raise UsageError(
                f"The rule {rule} is expected to fail, but is not run.", suggestion(rule, rules)
            )
        if not reason.strip():
            raise UsageError(
                f"The rule {rule} is expected to fail without a reason.", "Write why, in words."
            )


def _marks(reason: str | None) -> tuple[pytest.MarkDecorator, ...]:
    if reason is None:
        return ()
    return (pytest.mark.xfail(reason=reason, strict=True, raises=RuleBrokenError),)


def _hold(outcomes: list[Outcome]) -> None:
    """Fail with all that is wrong; skip a rule that could not be run."""
    hold(outcomes[0].rule.summary, [one for outcome in outcomes for one in outcome.problems])
    waiting = [outcome for outcome in outcomes if outcome.state == "not run"]
    if waiting:
        pytest.skip(f"{waiting[0].subject}: {waiting[0].reason}")
