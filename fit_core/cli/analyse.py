"""``fit analyse``: analyses of the service, over a frozen table of the clients who consented."""

from __future__ import annotations

import datetime as dt
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import Day, clinic_of
from fit_core.cli.figures import WIDTH, as_csv, as_data, print_figures
from fit_core.cli.output import json_option, print_json
from fit_core.course.shown import about_table

if TYPE_CHECKING:
    from fit_core.clinic.analyses import Analysed
    from fit_core.clinic.opening import Clinic
    from fit_core.course.analysis import Analysis
    from fit_core.course.archive import Archive
    from fit_core.hooks.host import Declared

#: Clients that are read within a fraction of a second.
_MANY = 100


@click.command()
@click.argument("name", required=False)
@click.option("--measure", "measures", multiple=True, metavar="ID", help="Instead of the usual.")
@click.option("--until", type=Day(), help="Last day that counts (today).")
@click.option("--language", metavar="TAG", default="", help="Answers in this language only.")
@click.option("--everyone", is_flag=True, help="Other therapists too, under changing numbers.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the figures as CSV too."
)
@json_option
@click.pass_context
def analyse(
    ctx: click.Context,
    name: str | None,
    measures: tuple[str, ...],
    until: dt.date | None,
    language: str,
    everyone: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Analyse the service. Without NAME, list the analyses and what each is for.

    An analysis reads a frozen table: clients whose consent to its purpose stands today, under
    numbers that are drawn anew each time. Who was left out stands beside the figures. Groups of
    fewer than 10 people are not shown, and languages that do not compare are never mixed.
    """
    from fit_core.clinic.analyses import Asked, list_analyses
    from fit_core.clinic.analyses import analyse as run

    clinic = clinic_of(ctx)
    if name is None:
        _print_list(list_analyses(clinic), as_json)
        return
    asked = Asked(
        measures=measures,
        until=until,
        everyone=everyone,
        export=out is not None,
        language=language,
    )
    with _progress() as seen:
        found = run(clinic, name, asked, seen)
    if out:
        _write(found, out)
    if as_json:
        print_json(_as_data(clinic, found))
    else:
        _print(found)


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Yield what tells a person who is watching how many clients were read."""
    shown, said = sys.stderr.isatty(), False

    def seen(clients: int) -> None:
        nonlocal said
        if shown and clients % _MANY == 0:
            click.echo(f"\r{clients} clients", nl=False, err=True)
            said = True

    yield seen
    if said:
        click.echo(err=True)


def _print_list(found: tuple[tuple[Declared, Analysis], ...], as_json: bool) -> None:
    if as_json:
        fields = ("name", "title", "version", "purpose", "source", "consent", "measures")
        print_json([{"pack": o.plugin} | {f: getattr(a, f) for f in fields} for o, a in found])
        return
    if not found:
        click.echo("No enabled plugin declares an analysis: fit plugins enable service")
    for owner, analysis in found:
        click.echo(click.style(analysis.name, bold=True) + f"  {analysis.title}")
        said = f"{analysis.purpose} (pack {owner.plugin}, consent to {analysis.consent})"
        click.echo(textwrap.fill(said, WIDTH, initial_indent="    ", subsequent_indent="    "))


def _print(found: Analysed) -> None:
    analysis = found.analysis
    click.secho(analysis.title, bold=True)
    _tell(f"Purpose: {analysis.purpose}")
    for line in about_table(found.archive):
        _tell(line)
    if not found.archive.episodes.client:
        _tell_next_step(found.archive)
    if found.findings.reason:
        _tell(f"\nNo figure, because {found.findings.reason}.")
    for table in found.findings.tables:
        print_figures(table)
    for sentence in found.findings.sentences:
        click.echo()
        _tell(sentence)
    click.echo()
    read = f"Measures: {', '.join(found.read)}. " if found.read else ""
    _tell(f"{read}Method: {analysis.source}. Pack {found.pack} {found.version}.")


def _tell_next_step(archive: Archive) -> None:
    """What brings clients into a table that is empty; the command in one piece, to be copied."""
    if archive.left_out.clients:
        _tell("\nWhere a client agrees, note it with the version of the text that was read:")
        click.echo(f"    fit consent CLIENT {archive.purpose} --text VERSION")
    else:
        _tell("\nThere is no client yet. Add one: fit client add")


def _tell(sentence: str) -> None:
    click.echo(textwrap.fill(sentence, WIDTH, drop_whitespace=True, replace_whitespace=False))


def _as_data(clinic: Clinic, found: Analysed) -> dict[str, Any]:
    archive, analysis, findings = found.archive, found.analysis, found.findings
    return {
        "analysis": analysis.name,
        "title": analysis.title,
        "purpose": analysis.purpose,
        "source": analysis.source,
        "version": analysis.version,
        "pack": found.pack,
        "pack_version": found.version,
        "actor": clinic.actor,
        "measures": found.read,
        "table": {
            "consent": archive.purpose,
            "made_on": archive.made_on,
            "first": archive.first,
            "until": archive.until,
            "clients": len(set(archive.episodes.client)),
            "episodes": len(archive.episodes.client),
            "sessions": len(archive.sessions.episode),
            "scores": len(archive.scores.episode),
            "left_out": archive.left_out,
        },
        "reason": findings.reason,
        "sentences": findings.sentences,
        "tables": [as_data(table) for table in findings.tables],
    }


def _write(found: Analysed, out: Path) -> None:
    from fit_core.files.whole import write_whole

    write_whole(out, as_csv(found.analysis.name, found.findings.tables))
    click.echo(f"The figures were written to {out}.", err=True)
