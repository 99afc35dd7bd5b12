"""``fit check``: a measure, a layer, a pack, or this clinic."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json
from fit_core.errors import NotFoundError, Problem, UsageError

if TYPE_CHECKING:
    from fit_core.checks.model import Grade, Outcome, Report
    from fit_core.clinic.health import Point

_GRADES = ("bronze", "silver", "gold", "platinum")


@click.command()
@click.argument("what", required=False, metavar="[PATH|NAME]")
@click.option("--grade", type=click.Choice(_GRADES), help="Ask for this grade [bronze].")
@click.option("--run-code", is_flag=True, help="Import the plugin and call its hooks.")
@click.option("--explain", metavar="RULE", help="Say what a rule asks for, and why.")
@json_option
@click.pass_context
def check(
    ctx: click.Context,
    what: str | None,
    grade: Grade | None,
    run_code: bool,
    explain: str | None,
    as_json: bool,
) -> int:
    """Check a measure, wording or layer file, a pack, or (without a name) this clinic.

    PATH is a file, a pack's folder or a folder of measures; NAME an installed pack or measure.
    Nothing of a pack is run unless --run-code is given. Exit status 1 when something is wrong: the
    grade that is asked for is not held, or the clinic has a problem.
    """
    if explain:
        return _explain(explain, as_json)
    if what is None:
        if grade or run_code:
            raise UsageError("--grade and --run-code are for a pack.", "Name its folder, or `.`.")
        return _check_clinic(ctx, as_json)
    return check_pack(what, grade or "bronze", run_code, as_json)


def check_pack(what: str, asked: Grade, run_code: bool, as_json: bool) -> int:
    """Check a path or something installed, print what came of it, and give the exit status."""
    from fit_core.checks.run import check_name, check_path

    path = Path(what)
    if path.exists():
        report = check_path(path, run_code=run_code)
    elif path.suffix or len(path.parts) > 1:
        raise NotFoundError(f"There is no {path}.", "Name a file, a folder or an installed pack.")
    else:
        report = check_name(what, run_code=run_code)
    if as_json:
        print_json(_as_data(report))
    else:
        _print(report, asked)
    return 1 if report.lacking(asked) else 0


def _print(report: Report, asked: Grade) -> None:
    """Print what is broken up to the grade that is asked for, or the next one to reach.

    What keeps a file from loading is always printed, whichever rule tells it.
    """
    from fit_core.checks.run import NOT_LOADED

    shown = _GRADES[: max(_GRADES.index(asked), _GRADES.index(report.next_grade or asked)) + 1]
    holding = sum(outcome.state == "holds" for outcome in report.outcomes)
    click.secho(f"{report.target}: {holding} of {len(report.outcomes)} rules hold", bold=True)
    unread = {outcome.subject for outcome in report.outcomes if outcome.reason == NOT_LOADED}
    for outcome in filter(_telling, report.outcomes):
        if outcome.rule.grade in shown or outcome.subject in unread:
            _print_outcome(outcome)
    for note in report.notes:
        click.echo(f"Note: {note}")
    if report.graded:
        click.echo(_verdict(report))


def _telling(outcome: Outcome) -> bool:
    """Whether it says more than that a file, told elsewhere, does not load."""
    return bool(outcome.problems) or (outcome.rule.runs_code and outcome.state == "not run")


def _print_outcome(outcome: Outcome) -> None:
    rule = outcome.rule
    why = outcome.reason or rule.summary
    click.echo(f"\n{rule.id}  ({rule.grade}, {outcome.subject}, {outcome.state})  {why}")
    for problem in outcome.problems:
        click.echo(f"  {problem}")


def _verdict(report: Report) -> str:
    held = f"Grade: {report.grade or 'none'}."
    if report.next_grade is None:
        return f"\n{held}"
    lacking = list(filter(_telling, report.lacking(report.next_grade)))
    # a file that does not load may break a rule of a later grade only
    needs = dict.fromkeys(o.rule.id for o in lacking or filter(_telling, report.outcomes))
    hint = f"fit check --explain {next(iter(needs))} says more."
    return f"\n{held} For {report.next_grade} it needs: {', '.join(needs)}.\n{hint}"


def _explain(rule_id: str, as_json: bool) -> int:
    from fit_core.checks.model import KINDS
    from fit_core.checks.rules import rule_named

    rule = rule_named(rule_id)
    if as_json:
        facts = ("id", "grade", "kind", "summary", "explanation")
        print_json({name: getattr(rule, name) for name in facts})
    else:
        click.secho(f"{rule.id}  ({rule.grade}, asked of each {KINDS[rule.kind]})", bold=True)
        click.echo(rule.summary)
        click.echo(click.wrap_text(rule.explanation, width=88))
    return 0


def _as_data(report: Report) -> dict[str, Any]:
    needs = report.lacking(report.next_grade) if report.next_grade else ()
    return {
        "target": report.target,
        "kind": report.kind,
        "grade": report.grade,
        "next": {
            "grade": report.next_grade,
            "needs": list(dict.fromkeys(outcome.rule.id for outcome in needs)),
        },
        "rules": [
            {
                "id": outcome.rule.id,
                "grade": outcome.rule.grade,
                "subject": outcome.subject,
                "state": outcome.state,
                "reason": outcome.reason,
                "problems": _problems(outcome.problems),
            }
            for outcome in report.outcomes
        ],
        "notes": list(report.notes),
    }


def _problems(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [problem._asdict() for problem in problems]


def _check_clinic(ctx: click.Context, as_json: bool) -> int:
    from fit_core.clinic.health import health

    points = health(clinic_of(ctx))
    if as_json:
        print_json([{"ok": not point.problem, **point._asdict()} for point in points])
    else:
        _print_points(points)
    return 1 if any(point.problem for point in points) else 0


def _print_points(points: Iterable[Point]) -> None:
    for point in points:
        if not point.problem:
            click.echo(f"OK       {point.what}")
            continue
        click.echo(click.style("PROBLEM", bold=True) + f"  {point.what}: {point.problem}")
        click.echo(f"         {point.next_step}")
