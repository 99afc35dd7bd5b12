"""``fit change``: tell change from chance in a file of scores, without keeping anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from fit_core.cli.output import print_table

if TYPE_CHECKING:
    from fit_core.change.analysis import Analysis
    from fit_core.change.model import CutoffKind, Method, MomentName, Question

_METHODS = ("jt", "cm", "sdd", "gln", "hll", "en", "nk", "ha", "hlm", "percent", "anchor")
#: So many clients are listed without being asked for.
_FEW = 30
#: Clients written at once.
_AT_ONCE = 5000


class Figure(click.ParamType[Decimal]):
    """A number, kept as written: ``7.5``."""

    name = "number"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Decimal:
        """Read a number; infinities and words are refused."""
        if isinstance(value, Decimal):
            return value
        number = _decimal(value)
        if number is None:
            self.fail(f"{value!r} is not a number. Write it like 7.5.", param, ctx)
        return number


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except ArithmeticError:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 16 else None


def _figure(*names: str, help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:  # noqa: A002
    return click.option(*names, type=Figure(), metavar="NUMBER", help=help)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--pre", metavar="TIME", help="Time of the first score, as in the file.")
@click.option("--post", metavar="TIME", help="Time of the second score.")
@click.option("--first", is_flag=True, help="With --last: compare each client's first and last.")
@click.option("--last", is_flag=True, help="With --first.")
@click.option(
    "--better", type=click.Choice(["lower", "higher"]), required=True, help="Way of the scale."
)
@click.option("--method", type=click.Choice(_METHODS), default="jt", show_default=True)
@_figure("--reliability", help="Reliability at the first time, from a norm.")
@_figure("--reliability-post", help="At the second time; else the same.")
@_figure("--sd", help="SD at the first time; else of these clients.")
@_figure("--sd-diff", help="SD of differences; else of these clients.")
@_figure("--clinical-mean", help="Mean at the first time; else of these clients.")
@_figure("--functional-mean", help="Mean of people without the problem.")
@_figure("--functional-sd", help="SD of people without the problem.")
@click.option(
    "--cutoff", type=click.Choice(["a", "b", "c"]), help="Ask for recovery, by this line."
)
@_figure("--mid", help="Smallest difference that matters (anchor).")
@_figure("--minimum", help="Lowest possible score.")
@_figure("--maximum", help="Highest possible score.")
@click.option("--confidence", type=Figure(), metavar="SHARE", default="0.95", show_default=True)
@click.option("--clients", "listed", is_flag=True, help="List the clients, however many.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def change(
    file: Path,
    pre: str | None,
    post: str | None,
    first: bool,
    last: bool,
    listed: bool,
    as_json: bool,
    **asked: Any,  # noqa: ANN401 - the options of the question, as click hands them over
) -> None:
    """Tell change from chance in a FILE of scores.

    FILE is a CSV file with the columns client, time and score, one row a measurement. Figures
    that are not given come from the clients with both scores, and are listed with their number.
    Each client is recovered, improved, unchanged, deteriorated, harmed or not computable; recovered
    and harmed only with --cutoff.
    """
    from fit_core.change.analysis import analyse, check
    from fit_core.change.pairs import occasions
    from fit_core.change.table import read_table
    from fit_core.errors import UsageError

    if first != last:
        raise UsageError(
            f"{'--first' if first else '--last'} was given alone.", "Give --first and --last."
        )
    question = _question(asked)
    check(question)
    with _progress() as seen:
        table = read_table(file, _compared(question), seen)
    found = analyse(question, table, occasions(table, pre, post, ends=first))
    (_print_json if as_json else _print)(found, listed)


def _question(asked: dict[str, Any]) -> Question:
    from typing import get_args

    from fit_core.change.model import MomentName, Question

    names: tuple[MomentName, ...] = get_args(MomentName)
    given = {name: asked[name] for name in names if asked.get(name) is not None}
    method: Method = asked["method"]
    better: Literal["higher", "lower"] = asked["better"]
    cutoff: CutoffKind | None = asked["cutoff"]
    return Question(
        method=method,
        better=better,
        confidence=asked["confidence"],
        cutoff=cutoff,
        mid=asked["mid"],
        minimum=asked["minimum"],
        maximum=asked["maximum"],
        given=given,
    )


def _compared(question: Question) -> list[Decimal]:
    """Figures that are compared with scores exactly, so that steps have to hold them."""
    ends = (question.mid, question.minimum, question.maximum)
    return [end for end in ends if end is not None]


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Yield what tells a person who is watching how many rows were read."""
    import sys

    shown = sys.stderr.isatty()
    said = False

    def seen(rows: int) -> None:
        nonlocal said
        if shown and rows >= 100_000:
            click.echo(f"\r{rows} rows", nl=False, err=True)
            said = True

    yield seen
    if said:
        click.echo(err=True)


def _warn(found: Analysis) -> None:
    from fit_core.change.parameters import warnings

    for warning in warnings(found):
        click.echo(f"fit: {warning}", err=True)


def _print_json(found: Analysis, listed: bool) -> None:  # noqa: ARG001 - all are listed
    """One object; each client on a line of its own."""
    from itertools import islice

    import msgspec

    from fit_core.change.parameters import parameters

    _warn(found)
    encode = msgspec.json.encode
    click.echo(b'{"parameters": %s,\n"clients": [' % encode(parameters(found)))
    lines, before = (encode(client) for client in found.clients()), b""
    while batch := list(islice(lines, _AT_ONCE)):
        click.echo(before + b",\n".join(batch), nl=False)
        before = b",\n"
    click.echo(b'\n],\n"summary": %s}' % encode(found.summary))


def _print(found: Analysis, listed: bool) -> None:
    from fit_core.change.parameters import parameters

    _warn(found)
    said = parameters(found)
    click.echo(f"{said['title']} ({said['method']}); {said['better']} is better")
    click.echo(f"Time {said['pre']} to {said['post']}\n")
    _print_summary(found.summary)
    click.echo()
    for line in (*_figures(found, said), "", f"Formulas: {'; '.join(said['sources'])}"):
        click.echo(click.wrap_text(line, 100, subsequent_indent="  "))
    if listed or len(found.table.clients) <= _FEW:
        click.echo()
        _print_clients(found)
    else:
        click.echo("The same command with --clients lists every client; --json for programs.")


def _print_summary(summary: dict[str, int]) -> None:
    computable = summary["total"] - summary["not-computable"]
    rows = []
    for name, count in summary.items():
        counted = name not in ("not-computable", "total") and computable
        share = f"{100 * count / computable:.0f} %" if counted else ""
        rows.append((name.replace("-", " "), count, share))
    print_table(("", "clients", "of computable"), rows, "")


def _figures(found: Analysis, said: dict[str, Any]) -> Iterator[str]:
    """The figures of an analysis, a line each."""
    from fit_core.change.parameters import figures

    if "points_needed" in said:
        yield (
            f"Points needed: more than {said['points_needed']:.4g} "
            f"({said['z']:.3f} x {said['standard_error']:.4g})"
        )
    elif "standard_error" in said:
        yield f"Standard error: {said['standard_error']:.4g}; beyond {said['z']:.3f} of it counts"
    if "mid" in said:
        yield f"Points needed: {said['mid']:g} or more"
    if "cutoff" in said:
        cutoff = said["cutoff"]
        yield f"Cutoff {cutoff['kind']}: {cutoff['value']:.4g}; {cutoff['rule']}"
        yield f"Functional at the first time: {said['functional_at_start']}"
    for name in ("truly_improved", "truly_functional"):
        if name in said:
            yield f"{name.replace('_', ' ').capitalize()}: {said[name]:.1%} of the group (estimate)"
    for name, figure in figures(found).items():
        origin = f"of {figure['n']} clients" if figure["n"] else figure["source"]
        yield f"{name.replace('_', ' ')}: {figure['value']:.4g} ({origin})"
    for name, value in said.get("model", {}).items():
        told = ("no", "yes")[value] if isinstance(value, bool) else f"{value:.6g}"
        yield f"{name.replace('_', ' ')}: {told}"


def _print_clients(found: Analysis) -> None:
    rows = [
        (
            client["client"],
            _short(client["pre"]),
            _short(client["post"]),
            _short(client["change"]),
            _short(client["rci"]),
            client["category"].replace("-", " "),
            client["reason"] or "",
        )
        for client in found.clients()
    ]
    heads = ("client", "pre", "post", "change", "RCI", "category", "")
    print_table(heads, rows, "There are no clients in the file.")


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"
